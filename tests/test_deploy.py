"""The files for a server, a cluster and Binder agree with the package and with each other."""

import ast
import re
import tomllib
from pathlib import Path

import pytest
import yaml

import gsomia_lab
from gsomia_lab.cli import main

ROOT = Path(__file__).resolve().parents[1]
SCHOOL = tomllib.loads((ROOT / "deploy/jupyterhub/school.toml").read_text(encoding="utf-8"))
VALUES = yaml.safe_load((ROOT / "deploy/k8s/values.yaml").read_text(encoding="utf-8"))
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


def test_the_configuration_is_python_and_uses_every_setting():
    text = (ROOT / "deploy/jupyterhub/jupyterhub_config.py").read_text(encoding="utf-8")
    ast.parse(text)
    assert {name for name in SCHOOL if f'school["{name}"]' not in text and f"school['{name}']" not in text} == set()


def test_the_cluster_keeps_the_limits_of_the_school():
    assert VALUES["singleuser"]["memory"]["limit"] == f"{SCHOOL['memory_mb']}M"
    assert VALUES["cull"] == {"enabled": True, "timeout": SCHOOL["idle_minutes"] * 60}


def test_the_cluster_runs_this_version_and_brings_the_lessons():
    assert str(VALUES["singleuser"]["image"]["tag"]) == gsomia_lab.__version__
    program, command, folder, *options = VALUES["singleuser"]["lifecycleHooks"]["postStart"]["exec"]["command"]
    known = {option for parameter in main.commands[command].params for option in parameter.opts}
    assert program == "gsomia-lab" and set(options) <= known
    path = VALUES["singleuser"]["defaultUrl"].removeprefix("/lab/tree/")
    assert path.split("/")[0] == folder and (ROOT / "notebooks" / path.split("/")[1]).is_file()


def test_binder_and_the_image_are_made_from_the_environment():
    """repo2docker takes environment.yml of the root, unless a folder binder/ or .binder/ hides it."""
    assert not (ROOT / "binder").exists() and not (ROOT / ".binder").exists() and not (ROOT / "Dockerfile").exists()
    packages = [entry for entry in ENVIRONMENT["dependencies"] if isinstance(entry, str)]
    pip = next(entry["pip"] for entry in ENVIRONMENT["dependencies"] if isinstance(entry, dict))
    assert "-e ." in pip and any(entry.startswith("jupyterlab=") for entry in packages)
    python = next(entry for entry in packages if entry.startswith("python="))
    assert tuple(map(int, re.findall(r"\d+", python))) >= (3, 11)
    howto = (ROOT / "docs/howto/class-server.md").read_text(encoding="utf-8")
    (opened,) = re.findall(r"urlpath=lab/tree/(\S+?ipynb)", howto)
    assert (ROOT / opened).is_file()


@pytest.mark.parametrize("path", sorted((ROOT / "deploy").rglob("*.y*ml")), ids=lambda path: path.name)
def test_every_yaml_file_is_one_document(path):
    assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict)
