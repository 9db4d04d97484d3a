"""What `pip install` brings: the wheel and the sdist, looked into, and the wheel installed where nothing else is."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from tests.corpora import SHARED

ROOT = Path(__file__).resolve().parents[1]
LARGEST = 3_000_000  # bytes
NOT_HERE = shutil.ignore_patterns(
    ".git", ".venv*", ".*_cache", ".hypothesis", "__pycache__", "artefacts", "dist", "build", "_build", "my_lessons"
)
MUST_NOT_TRAVEL = ("seeds/originals/001.txt", "notebooks/gsomia_lab_log.jsonl", "notebooks/.ipynb_checkpoints/a.ipynb")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder with the sdist and the wheel made from it, of a checkout in which somebody has worked."""
    pytest.importorskip("build")
    pytest.importorskip("hatchling")
    work, out = tmp_path_factory.mktemp("checkout") / "gsomia_lab", tmp_path_factory.mktemp("dist")
    shutil.copytree(ROOT, work, ignore=NOT_HERE)
    for name in MUST_NOT_TRAVEL:
        (work / name).parent.mkdir(parents=True, exist_ok=True)
        (work / name).write_text("mine", encoding="utf-8")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(work)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return out


@pytest.fixture(scope="module")
def wheel(built):
    return next(built.glob("*.whl"))


@pytest.fixture(scope="module")
def inside(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def in_sdist(built):
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        return {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}


def test_the_wheel_is_pure_python_and_small(wheel, inside):
    assert wheel.name.endswith("-py3-none-any.whl")
    assert wheel.stat().st_size < LARGEST
    assert [name for name in inside if name.endswith((".so", ".pyd", ".dll", ".dylib"))] == []


def test_the_sdist_is_small_and_holds_what_a_contributor_needs(built, in_sdist):
    assert next(built.glob("*.tar.gz")).stat().st_size < LARGEST
    needed = {"README.md", "CHANGELOG.md", "LICENSE", "pins.txt", "start.py", "docs/fairness.md"}
    assert {*needed, "tests/test_package.py"} - in_sdist == set()


def test_every_lesson_and_all_data_travel(inside):
    for folder in ("notebooks", "data", "seeds/briefs"):
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file() and "checkpoint" not in str(path)]
        names = {path.relative_to(ROOT).as_posix() for path in files if not path.name.endswith((".jsonl", ".pyc"))}
        assert names and {f"gsomia_lab/_kit/{name}" for name in names} - inside == set()
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "gsomia_lab").rglob("*.py")}
    static = {path.relative_to(ROOT).as_posix() for path in (ROOT / "gsomia_lab/widgets/static").iterdir()}
    assert (modules | static) - inside == set()


def test_nothing_private_travels(inside, in_sdist):
    for names in (inside, in_sdist):
        assert [name for name in names if "originals/" in name or name.endswith(".jsonl") or "checkpoint" in name] == []


def test_the_version_is_one(wheel):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    code = re.search(r'^__version__ = "(.+)"', (ROOT / "gsomia_lab" / "__init__.py").read_text("utf-8"), re.M)[1]
    cited = re.search(r"^version: (.+)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.M)[1].strip('"')
    assert {project["version"], code, cited} == {wheel.name.split("-")[1]}
    assert re.search(rf"^## {re.escape(code)}\b", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)


@pytest.fixture(scope="module")
def elsewhere(wheel, tmp_path_factory):
    """Runs a command with the wheel in an environment of its own, far from any checkout.

    Only the libraries it stands on are borrowed from the environment of the tests, so that no network is needed.
    """
    home = tmp_path_factory.mktemp("home")
    environment = home / "env"
    venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(environment)
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    done = subprocess.run(install, capture_output=True, text=True, cwd=home)
    assert done.returncode == 0, done.stderr
    command = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip())
    # A path in a .pth file adds the libraries, but not the editable installation that may stand among them.
    borrowed = {str(Path(importlib.metadata.distribution(name).locate_file(""))) for name in ("pandas", "click")}
    (site / "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "GSOMIA", "VIRTUAL"))}
    clean |= {"XDG_DATA_HOME": str(home / "data"), "LOCALAPPDATA": str(home / "data"), "HOME": str(home)}
    clean |= {"JUPYTER_PATH": str(Path(sys.prefix, "share", "jupyter")), "PYTHONUTF8": "1"}
    program = python.parent / ("gsomia-lab.exe" if os.name == "nt" else "gsomia-lab")

    def run(*words):
        return subprocess.run([str(program), *words], cwd=home, env=clean, capture_output=True, text=True)

    run.home, run.python, run.environment = home, python, clean
    return run


def test_an_installed_lab_is_the_wheel_and_not_the_checkout(elsewhere):
    code = "import gsomia_lab; print(gsomia_lab.__file__)"
    command = [str(elsewhere.python), "-c", code]
    done = subprocess.run(command, cwd=elsewhere.home, env=elsewhere.environment, capture_output=True, text=True)
    assert str(elsewhere.home) in done.stdout, done.stderr


def test_an_installed_lab_copies_the_lessons(elsewhere):
    done = elsewhere("lab", "mine", "--only-copy")
    assert done.returncode == 0, done.stderr
    lessons = {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert {path.name for path in (elsewhere.home / "mine").glob("*.ipynb")} == lessons
    assert f"{len(lessons)} lessons are in mine" in done.stdout


def test_an_installed_lab_reads_the_briefs_to_the_same_tables(elsewhere, tmp_path):
    from gsomia_lab import load

    done = elsewhere("read", "briefs", "--out", "tables")
    assert done.returncode == 0 and "Read 5 pages" in done.stdout, done.stderr
    load("briefs").write(tmp_path)
    for path in sorted(tmp_path.glob("*.csv")):
        assert (elsewhere.home / "tables" / path.name).read_bytes() == path.read_bytes(), path.name


def test_an_installed_lab_is_healthy(elsewhere):
    done = elsewhere("doctor")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "The lessons read briefs: 5 pages." in done.stdout


def test_the_originals_live_in_the_users_data_folder(elsewhere):
    done = elsewhere("read", "originals", "--out", "none")
    assert done.returncode == 1 and "gsomia-lab seeds add FOLDER" in done.stderr
    if not (SHARED / "seeds").is_dir():
        pytest.skip("the original articles are not beside this checkout")
    done = elsewhere("seeds", "add", str(SHARED / "seeds"))
    assert done.returncode == 0, done.stderr
    found = sorted(elsewhere.home.rglob("gsomia_lab/originals/*.txt"))
    assert len(found) == 5
    if sys.platform == "linux":
        assert found[0].parent == elsewhere.home / "data" / "gsomia_lab" / "originals"
    done = elsewhere("read", "originals", "--out", "mine_too")
    assert done.returncode == 0 and "Read 5 pages" in done.stdout
