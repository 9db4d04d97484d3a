"""Every lesson: its source is sound, its banks hold, its kit is up to date, and its notebooks run the same anywhere."""

import os
import re
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import nbformat
import pytest

from gsomia_lab import load
from gsomia_lab.kit.build import make_kit
from gsomia_lab.kit.lesson import read_lesson
from gsomia_lab.kit.lint import SIZE, find_leaks, lint_lesson, lint_notebook
from gsomia_lab.kit.notebooks import make_notebook
from gsomia_lab.kit.run import run_notebook
from gsomia_lab.learn.banks import exercises_of, try_bank
from tests.corpora import SHARED

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = ROOT / "notebooks"
SOURCES = sorted((NOTEBOOKS / "source").glob("[0-9][0-9]_*.md"))
lessons = pytest.mark.parametrize("path", SOURCES, ids=[path.stem for path in SOURCES])
REBUILD = "run `gsomia-lab build` and commit what it writes"


@lru_cache(maxsize=1)
def lab():
    return load("briefs")


def stored(path, folder=""):
    return nbformat.read(NOTEBOOKS / folder / f"{path.stem}.ipynb", as_version=4)


def plain(notebook):
    texts = [o.get("data", {}).get("text/plain", "") for cell in notebook.cells for o in cell.get("outputs", [])]
    return "\n".join(texts)


@lessons
def test_the_source_is_sound(path):
    lesson = read_lesson(path)
    leaks = [leak for exercise in exercises_of(lesson.items) for leak in find_leaks(exercise, lab())]
    assert lint_lesson(lesson) + leaks == []


@lessons
def test_the_banks_hold(path, capsys):
    """Right answers refused and wrong ones accepted: both must be 0; each wrong answer draws its hint."""
    trials = [try_bank(exercise, lab()) for exercise in exercises_of(read_lesson(path).items)]
    refused = [line for trial in trials for line in trial.refused]
    accepted = [line for trial in trials for line in trial.accepted]
    hints = [line for trial in trials for line in trial.hints]
    with capsys.disabled():
        tried = sum(trial.tried for trial in trials)
        print(f"\n{path.stem}: {tried} answers tried, {len(refused)} right refused, {len(accepted)} wrong accepted")
    assert not any(trial.not_here for trial in trials), "an exercise cannot be asked of the briefs"
    assert refused + accepted + hints == []


@lessons
@pytest.mark.parametrize("folder", ["", "solved", "teacher"])
def test_the_notebook_keeps_the_rules(path, folder):
    assert lint_notebook(stored(path, folder), learner=not folder) == []
    assert (NOTEBOOKS / folder / f"{path.stem}.ipynb").stat().st_size < SIZE


@lessons
def test_the_kit_is_what_its_source_gives(path):
    for name, text in make_kit(read_lesson(path), folder=path.parent):
        target = NOTEBOOKS / name
        assert target.is_file(), f"{name} is missing: {REBUILD}"
        assert target.read_text(encoding="utf-8") == text, f"{name} differs from its source: {REBUILD}"


@lessons
def test_untouched_and_solved_say_what_they_should(path):
    untouched, solved = plain(stored(path)), plain(stored(path, "solved"))
    assert "○ Not attempted" in untouched and "✗" not in untouched and "✓" not in untouched
    asked = [exercise.id for exercise in exercises_of(read_lesson(path).items)]
    assert [id for id in asked if not re.search(rf"✓ Correct {re.escape(id)}:", solved)] == []
    assert "✗" not in solved and "Not attempted" not in solved


@pytest.mark.skipif(not SOURCES, reason="no lesson has been written")
def test_nbval_gets_the_same_outputs_again():
    """nbval, strict, over every learner's and solved notebook, in one run."""
    pytest.importorskip("nbval")
    files = [NOTEBOOKS / folder / f"{path.stem}.ipynb" for path in SOURCES for folder in ("", "solved")]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GSOMIA_LAB", "PYTEST"))}
    environment |= {"GSOMIA_LAB_LOG": "off", "PYTHONPATH": str(ROOT)}
    sanitize = ROOT / "tests" / "nbval_sanitize.cfg"
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", f"--nbval-sanitize-with={sanitize}"]
    done = subprocess.run(
        [*command, "-q", "-p", "no:cacheprovider", "-c", os.devnull, f"--rootdir={ROOT}", *map(str, files)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-4000:]


@lessons
def test_on_the_originals_the_checks_are_all_correct_too(path):
    originals = ROOT / "seeds" / "originals"
    folder = originals if list(originals.glob("*.txt")) else SHARED / "seeds"
    if not list(folder.glob("*.txt")):
        pytest.skip("the original articles are not beside this checkout")
    solved = plain(run_notebook(make_notebook(read_lesson(path), "solved"), path.parent, corpus=str(folder)))
    asked = [exercise.id for exercise in exercises_of(read_lesson(path).items)]
    assert [id for id in asked if not re.search(rf"✓ Correct {re.escape(id)}:", solved)] == []
    assert "✗" not in solved
