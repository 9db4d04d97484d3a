"""The lint finds each thing it is there to find, and nothing in a sound lesson."""

import sys
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest

from gsomia_lab import load
from gsomia_lab.kit.lesson import LessonError, read_lesson
from gsomia_lab.kit.lint import find_leaks, headings, lint_lesson, lint_notebook
from gsomia_lab.kit.notebooks import make_notebook
from gsomia_lab.learn.banks import exercises_of
from gsomia_lab.learn.items import Exercise, Wrong

DEMO = Path(__file__).parent / "demo"


@pytest.fixture(scope="module")
def lesson():
    return read_lesson(DEMO / "99_demo.md", lessons=DEMO)


def notebook_of(*sources, kind="code", counts=True):
    cells = [nbformat.v4.new_markdown_cell("# Title")]
    for number, source in enumerate(sources, 1):
        if kind == "code":
            cells.append(nbformat.v4.new_code_cell(source, execution_count=number if counts else None))
        else:
            cells.append(nbformat.v4.new_markdown_cell(source))
    return nbformat.v4.new_notebook(cells=cells)


def test_the_demonstration_is_sound(lesson):
    assert lint_lesson(lesson, lessons=DEMO) == []
    lab = load()
    assert [leak for exercise in exercises_of(lesson.items) for leak in find_leaks(exercise, lab)] == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"minutes": {"Predict": 5, "The pages": 30, "Exit ticket": 20}}, "add up to 55"),
        ({"minutes": {"Predict": 5, "Pages": 30, "Exit ticket": 10}}, "the sections are"),
        ({"minutes": {"Predict": "5"}}, "whole minutes"),
        ({"objectives": [{"text": "fly", "exercise": "99.9"}]}, "does not have"),
        ({"objectives": [{"text": "fly", "exercise": "99.1"}]}, "does not carry"),
        ({"objectives": ["fly"]}, "is not written as"),
        ({"last_checked": "last week"}, "write a date"),
        ({"licence": ""}, "licence is empty"),
    ],
)
def test_front_matter_is_checked(lesson, change, words):
    found = lint_lesson(replace(lesson, front={**lesson.front, **change}), lessons=DEMO)
    assert any(words in finding for finding in found), found


def test_an_item_left_out_or_used_twice_is_found(lesson):
    without = tuple(part for part in lesson.parts if part.item is None or part.item.id != "99.2")
    assert any(
        "99.2 of lesson_99.py is not in" in finding
        for finding in lint_lesson(replace(lesson, parts=without), lessons=DEMO)
    )
    twice = lint_lesson(replace(lesson, parts=lesson.parts * 2), lessons=DEMO)
    assert any("stands 2 times" in finding for finding in twice)


def test_a_bare_exercise_is_found(lesson):
    bare = Exercise(id="99.1", objective="count pages", ask="?", kind="number", code="5", hints=["one"])
    parts = tuple(replace(p, item=bare) if p.item and p.item.id == "99.1" else p for p in lesson.parts)
    found = " ".join(lint_lesson(replace(lesson, parts=parts), lessons=DEMO))
    assert "1 hints" in found and "0 bank_right" in found and "0 bank_wrong" in found


def test_a_hint_that_tells_is_found():
    told = Exercise(id="99.1", ask="?", kind="date", code="'2019-11-20'", hints=["It is 2019-11-20.", "Look again."])
    assert len(find_leaks(told, None)) == 1
    known = [Wrong(lambda lab, a: True, lambda lab, a: f"Not {a}, it is P5.")]
    told = Exercise(id="99.1", ask="?", kind="text", code="'P5'", wrong=known, bank_wrong=[("'P1'", "Not")])
    assert len(find_leaks(told, None)) == 1


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("x = 1;", "semicolon"),
        ("open('/home/anna/x.txt')", "path of a machine"),
        ("import requests", "network"),
        ("!pip install x", "network"),
        ("pd.read_csv('https://example.org/x.csv')", "network"),
    ],
)
def test_code_is_checked(source, words):
    assert any(words in finding for finding in lint_notebook(notebook_of(source), learner=False))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("# Again", "2 headings of the first level"),
        ("### Deep", "skips a level"),
        ("![](x.png)", "alternative text"),
    ],
)
def test_prose_is_checked(source, words):
    assert any(words in finding for finding in lint_notebook(notebook_of(source, kind="markdown"), learner=False))


def test_headings_in_code_fences_are_none():
    assert headings("## One\n```\n# no\n```\n### Two") == [(2, "One"), (3, "Two")]


def test_outputs_are_checked():
    notebook = notebook_of("1", "2", "3", "4")
    outputs = [
        nbformat.v4.new_output("display_data", data={"image/png": "x", "text/plain": "<Figure>"}),
        nbformat.v4.new_output("display_data", data={"text/html": '<img src="x">', "text/plain": "words"}),
        nbformat.v4.new_output("stream", name="stderr", text="warning"),
        nbformat.v4.new_output("stream", name="stdout", text="/" + "tmp/x"),
    ]
    for cell, output in zip(notebook.cells[1:], outputs, strict=True):
        cell.outputs = [output]
    found = " ".join(lint_notebook(notebook, learner=False))
    for words in ("without words", "no alternative text", "no words under it", "writes a warning", "path of a machine"):
        assert words in found


def test_execution_counts_and_size_are_checked(lesson):
    assert any("run in the order" in f for f in lint_notebook(notebook_of("1", counts=False), learner=False))
    assert any("cells; 35 to 50" in f for f in lint_notebook(make_notebook(lesson, "learner")))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (":::{exercise} 99.77\n:::", "there are 99.1"),
        (":::{quiz} 99.1\n:::", "no block is called"),
        (":::{teacher}\nnever closed", "is not closed"),
        ("::: exercise 99.1", "opens no block"),
    ],
)
def test_a_faulty_source_is_one_sentence(tmp_path, body, words):
    head = (DEMO / "99_demo.md").read_text(encoding="utf-8").split("## Predict")[0]
    (tmp_path / "99_faulty.md").write_text(f"{head}## Predict\n\n{body}\n", encoding="utf-8")
    with pytest.raises(LessonError, match=words):
        read_lesson(tmp_path / "99_faulty.md", lessons=DEMO)


def test_front_matter_that_is_missing_or_torn_is_one_sentence(tmp_path):
    (tmp_path / "99_x.md").write_text("---\ntitle: x\n---\n\nwords\n", encoding="utf-8")
    with pytest.raises(LessonError, match="does not say question"):
        read_lesson(tmp_path / "99_x.md", lessons=DEMO)
    (tmp_path / "99_y.md").write_text("---\ntitle: [x\n---\n\nwords\n", encoding="utf-8")
    with pytest.raises(LessonError):
        read_lesson(tmp_path / "99_y.md", lessons=DEMO)


def test_without_the_extra_it_is_one_sentence(monkeypatch):
    monkeypatch.setitem(sys.modules, "jupytext", None)
    with pytest.raises(ImportError, match=r"gsomia-lab\[kit\]"):
        read_lesson(DEMO / "99_demo.md", lessons=DEMO)
