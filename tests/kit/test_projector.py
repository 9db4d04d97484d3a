"""A widget of a lesson on a page of its own: it has what it needs, and nothing more."""

from pathlib import Path

import pytest

from gsomia_lab.kit.lesson import read_lesson
from gsomia_lab.kit.projector import make_pages, needed

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "notebooks" / "source").glob("[0-9][0-9]_*.md"))


def test_only_what_the_widget_uses_is_taken_along():
    before = ["from gsomia_lab import load\nfrom math import pi\nlab = load()", "n = 3\nm = n + 1", "lab.dates.head(n)"]
    assert needed(before, "show(lab, m)") == ["from gsomia_lab import load", "lab = load()", "n = 3", "m = n + 1"]


@pytest.mark.parametrize("path", SOURCES, ids=[path.stem for path in SOURCES])
def test_each_page_has_a_task_and_one_widget(path):
    for name, notebook in make_pages(read_lesson(path)):
        task, code = notebook.cells
        assert name[:2] == path.stem[:2] and task.source.startswith("# ") and len(task.source) > 60
        assert code.source.count("gsomia_lab.widgets.") == 1 and "check(" not in code.source


def test_every_widget_that_a_lesson_shows_has_a_page():
    shown = {name[3:] for path in SOURCES for name, _ in make_pages(read_lesson(path))}
    lines = [line for path in SOURCES for line in path.read_text(encoding="utf-8").splitlines()]
    imported = {line.split(".")[2].split(" ")[0] for line in lines if line.startswith("from gsomia_lab.widgets.")}
    assert shown == imported >= {"reader", "polls", "sampling"}
