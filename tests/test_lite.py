"""The lessons as a JupyterLite site: it builds, and holds the lessons and the lab."""

import json
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    for name in ("jupyterlite_core", "jupyterlite_pyodide_kernel"):
        pytest.importorskip(name, reason='the site needs pip install "gsomia-lab[lite]"')
    out = tmp_path_factory.mktemp("lite")
    command = [sys.executable, "-m", "docs.build_lite", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return out


def test_it_holds_the_lessons_and_jupyterlab(site):
    lessons = {path.name for path in (ROOT / "notebooks").glob("0[0-5]_*.ipynb")}
    assert {path.name for path in (site / "files").glob("*.ipynb")} == lessons
    assert (site / "lab" / "index.html").is_file()


def test_it_holds_the_lab_as_a_wheel(site):
    index = json.loads((site / "pypi" / "all.json").read_text(encoding="utf-8"))
    assert "gsomia-lab" in index
    assert list(site.rglob("gsomia_lab-*-py3-none-any.whl"))


def test_the_widgets_of_the_lab_are_among_its_extensions(site):
    names = {path.parent.name for path in site.glob("extensions/*/package.json")}
    names |= {path.parent.name for path in site.glob("extensions/@*/*/package.json")}
    assert {"anywidget", "jupyterlab-manager"} <= names


def test_a_lesson_fetches_the_lab_before_anything_else(site):
    for path in (site / "files").glob("*.ipynb"):
        first = next(cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code")
        assert re.search(r"^%pip install .*\bgsomia-lab\b", first.source, re.M) and "network" in first.source
