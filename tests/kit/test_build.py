"""One source gives the whole kit, always the same, and each part serves the one it is for."""

import re
from pathlib import Path

import nbformat
import pytest

from gsomia_lab.kit.build import build, find_sources
from gsomia_lab.kit.lint import SIZE, lint_notebook
from gsomia_lab.kit.run import CellFailed, run_notebook

DEMO = Path(__file__).parent / "demo"


@pytest.fixture(scope="module")
def kit(tmp_path_factory):
    out = tmp_path_factory.mktemp("kit")
    paths = build(source=DEMO, out=out, lessons=DEMO)
    return {str(path.relative_to(out)).replace("\\", "/"): path.read_text(encoding="utf-8") for path in paths}


def notebook(kit, name):
    found = nbformat.reads(kit[name], as_version=4)
    nbformat.validate(found)
    return found


def plain(found):
    texts = (o.get("data", {}).get("text/plain", "") for c in found.cells for o in c.get("outputs", []))
    return "\n".join(texts)


def test_the_kit_is_whole(kit):
    assert list(kit) == [
        "99_demo.ipynb",
        "solved/99_demo.ipynb",
        "teacher/99_demo.ipynb",
        "worksheets/99_demo.html",
        "worksheets/99_demo_key.html",
        "slides/99_demo.html",
        "nbgrader/source/99_demo/99_demo.ipynb",
        "nbgrader/nbgrader_config.py",
    ]
    assert all(len(text) < SIZE for text in kit.values())


def test_building_again_gives_the_same_bytes(kit, tmp_path):
    for path in build(source=DEMO, out=tmp_path, lessons=DEMO):
        assert path.read_text(encoding="utf-8") == kit[str(path.relative_to(tmp_path)).replace("\\", "/")]


def test_the_untouched_notebook_runs_clean(kit):
    found = notebook(kit, "99_demo.ipynb")
    said = plain(found)
    assert said.count("○ Not attempted 99.") == 8 and "✗" not in said and "✓" not in said
    assert list(lint_notebook(found, learner=False)) == []
    assert "For the teacher" not in kit["99_demo.ipynb"] and "lab.dates[" not in kit["99_demo.ipynb"]


def test_the_solved_notebook_is_all_correct(kit):
    said = plain(notebook(kit, "solved/99_demo.ipynb"))
    assert len(re.findall(r"✓ Correct 99\.\d:", said)) == 4
    assert "3 of 3 are right" in said and "✗" not in said and "Not attempted" not in said


def test_the_teachers_twin_has_the_notes_and_the_same_outputs(kit):
    teacher = notebook(kit, "teacher/99_demo.ipynb")
    text = "\n".join(cell.source for cell in teacher.cells)
    for words in (
        "At 30 minutes",
        "| The pages | 30 |",
        "Right: `5`",
        "- `True`: this exercise wants a number",
        "1. Each row of",
    ):
        assert words in text
    assert plain(teacher) == plain(notebook(kit, "solved/99_demo.ipynb"))


def test_cell_ids_are_stable_and_shared(kit):
    ids = [{cell.id for cell in notebook(kit, name).cells} for name in ("99_demo.ipynb", "teacher/99_demo.ipynb")]
    assert ids[0] <= ids[1]


def test_paper_needs_nothing_else(kit):
    for name in ("worksheets/99_demo.html", "worksheets/99_demo_key.html", "slides/99_demo.html"):
        assert not re.search(r"(?:src|href)=(?!.data:image)|https?://|@import", kit[name]), name
        assert kit[name].count("<h1>") == 1 and '<html lang="en">' in kit[name]
    assert "Underline every date" in kit["worksheets/99_demo.html"]
    assert "2019-11-20" not in kit["worksheets/99_demo.html"] and "2019-11-20" in kit["worksheets/99_demo_key.html"]
    assert "Only on the wall" in kit["slides/99_demo.html"] and "Only on the wall" not in kit["99_demo.ipynb"]


def test_the_worksheet_brings_what_its_questions_speak_of(kit):
    """Without a computer: the tables and pictures of the lesson, the same as on the screen, and no answer."""
    sheet, key = kit["worksheets/99_demo.html"], kit["worksheets/99_demo_key.html"]
    pages = sheet.split("What the lab shows</h2>")[1]
    learner = notebook(kit, "99_demo.ipynb")
    outputs = [o for cell in learner.cells for o in cell.get("outputs", [])]
    (table,) = [o["data"]["text/html"] for o in outputs if "published_basis" in o.get("data", {}).get("text/html", "")]
    assert table[table.index("<table") :] in pages and "<style" not in sheet.split("<body>")[1]
    assert re.findall(r"<h3>([A-Z])\. ", pages) == ["A", "B"]
    assert 'src="data:image' in pages and "alt=" in pages
    assert "Not attempted" not in pages and "Right" not in pages and "What the lab shows" not in key


def test_a_failing_cell_is_named(tmp_path):
    cells = [nbformat.v4.new_code_cell("1 / 0")]
    with pytest.raises(CellFailed, match="ZeroDivisionError"):
        run_notebook(nbformat.v4.new_notebook(cells=cells), tmp_path)


def test_an_unknown_lesson_is_one_sentence():
    with pytest.raises(FileNotFoundError, match="99_demo"):
        find_sources(DEMO, ["98"])
