"""nbgrader takes the assignment: a correct, a wrong and an empty submission get what they deserve, and feedback."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from gsomia_lab.kit.grading import CONFIG, make_assignment
from gsomia_lab.kit.lesson import read_lesson
from gsomia_lab.kit.run import write_notebook
from gsomia_lab.paths import PACKAGE

DEMO = Path(__file__).parent / "demo"
NAME = "99_demo"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    pytest.importorskip("nbgrader")
    root = tmp_path_factory.mktemp("course")
    source = root / "source" / NAME / f"{NAME}.ipynb"
    source.parent.mkdir(parents=True)
    source.write_text(write_notebook(make_assignment(read_lesson(DEMO / f"{NAME}.md", lessons=DEMO))), encoding="utf-8")
    (root / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
    nbgrader(root, "generate_assignment", NAME)
    released = root / "release" / NAME / f"{NAME}.ipynb"
    for student, answers in {
        "correct": None,
        "wrong": {"99-1": "answer = 3", "99-2": "answer = []", "99-3": "answer = 'x'", "99-4": "answer = {'x': 1}"},
        "empty": {},
    }.items():
        submit(root, student, source if answers is None else released, answers or {})
    nbgrader(root, "autograde", NAME)
    nbgrader(root, "generate_feedback", NAME)
    return root


def nbgrader(root, *arguments):
    environment = {
        "PATH": str(Path(sys.executable).parent),
        "HOME": str(root),
        "PYTHONPATH": str(PACKAGE.parent),
        "GSOMIA_LAB_LESSONS": str(DEMO),
        "GSOMIA_LAB_LOG": "off",
        "JUPYTER_CONFIG_DIR": str(root / "config"),
        "JUPYTER_DATA_DIR": str(root / "data"),
        "JUPYTER_RUNTIME_DIR": str(root / "runtime"),
        "IPYTHONDIR": str(root / "ipython"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments], cwd=root, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]


def submit(root, student, notebook, answers):
    found = nbformat.read(notebook, as_version=4)
    for cell in found.cells:
        grade = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        for id, code in answers.items():
            if grade == f"exercise-{id}-answer":
                cell.source = code
    target = root / "submitted" / student / NAME / f"{NAME}.ipynb"
    target.parent.mkdir(parents=True)
    nbformat.write(found, target)


def test_the_released_notebook_holds_no_answer(course):
    text = (course / "release" / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8")
    assert "BEGIN SOLUTION" not in text and "len(lab.articles)" not in text and text.count("answer = ...") == 4


def test_each_submission_gets_its_points(course):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        scores = {s.student.id: (s.score, s.max_score) for s in book.assignment_submissions(NAME)}
        manual = [s.student.id for s in book.assignment_submissions(NAME) if s.needs_manual_grade]
    assert scores == {"correct": (4.0, 4.0), "wrong": (0.0, 4.0), "empty": (0.0, 4.0)}
    assert not set(manual) & {"correct", "wrong"}


def test_feedback_says_the_sentence(course):
    for student, words in {"wrong": "Each row of", "empty": "in place of the three dots"}.items():
        page = (course / "feedback" / student / NAME / f"{NAME}.html").read_text(encoding="utf-8")
        assert words in page
