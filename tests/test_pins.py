"""The pins, the package's own needs and conda's environment name the same packages in the same versions."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
LINUX_ALONE = {"atheris"}  # the environment for conda is one for every system
CONDA_NAMES = {
    "dask-core": "dask",
    "python-build": "build",
    "playwright-python": "playwright",
    "python-duckdb": "duckdb",
}


def pins() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in (ROOT / "pins.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, version = re.match(r"([A-Za-z0-9_.-]+)==([^ ;]+)", line).groups()
            found.setdefault(name.lower().replace("_", "-"), set()).add(version)
    return found


def needs() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    specs = project["dependencies"] + [spec for specs in project["optional-dependencies"].values() for spec in specs]
    names = {re.match(r"[A-Za-z0-9_.-]+", spec)[0].lower() for spec in specs}
    return names - {"gsomia-lab"}


def conda() -> dict[str, str]:
    entries = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    pairs = [entry.split("=", 1) for entry in entries if isinstance(entry, str) and "=" in entry]
    pip = next(entry["pip"] for entry in entries if isinstance(entry, dict))
    pairs += [entry.split("==") for entry in pip if "==" in entry]
    return {CONDA_NAMES.get(name, name): version for name, version in pairs if name != "python"}


def test_every_need_is_pinned():
    assert needs() - set(pins()) == set()


def test_conda_names_the_same_packages_in_the_same_versions():
    environment, pinned = conda(), pins()
    assert set(environment) == needs() - LINUX_ALONE
    assert [name for name, version in environment.items() if version not in pinned[name]] == []


def test_hard_dependencies_stay_small():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert len(project["dependencies"]) <= 5


@pytest.mark.parametrize("name", ["pins.txt", "environment.yml"])
def test_no_file_of_pins_carries_an_address(name):
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")
