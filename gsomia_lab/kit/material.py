"""What a lesson shows, for those who have no computer: its tables and pictures on the last pages of the worksheet.

They are the outputs of the learner's notebook, so paper and screen cannot tell different things. Each gets a letter
and the name of its section; what only a browser can show (a widget) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from string import ascii_uppercase
from typing import Any

from gsomia_lab.kit.lesson import Lesson

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_STYLE = re.compile(r"<style\b.*?</style>", re.DOTALL)
_OF_THE_LEARNER = re.compile(r"^progress\(", re.MULTILINE)  # tells what this learner has done: nothing for paper
WIDGET = "application/vnd.jupyter.widget-view+json"


def material(lesson: Lesson, notebook: Any) -> str:
    """The last pages of a worksheet as HTML, `""` when the lesson shows nothing; `notebook` is the one that was run."""
    shown = list(_shown(lesson, notebook))
    if not shown:
        return ""
    pages = "".join(
        f"<section><h3>{letter}. {escape(section)}</h3>{html}</section>"
        for letter, (section, html) in zip(_letters(), shown, strict=False)
    )
    return f'<div class="material"><h2>What the lab shows</h2>{pages}</div>'


def _letters() -> Iterator[str]:
    """A, B, ... Z, AA, AB, ..."""
    yield from ascii_uppercase
    for first in ascii_uppercase:
        yield from (first + second for second in ascii_uppercase)


def _shown(lesson: Lesson, notebook: Any) -> Iterator[tuple[str, str]]:
    """(section, HTML) of each cell of the lesson's own that shows something on paper."""
    cells = iter([cell for cell in notebook.cells if cell.cell_type == "code"])
    section = lesson.front["title"]
    for part in lesson.parts:
        if part.kind == "prose":
            headings = _HEADING.findall(part.text)
            section = headings[-1] if headings else section
        elif part.kind == "code" or part.item is not None:
            cell = next(cells)
            html = "".join(map(_on_paper, cell.get("outputs", []))) if part.kind == "code" else ""
            if html and not _OF_THE_LEARNER.search(part.text):
                yield section, html


def _on_paper(output: Any) -> str:
    """An output as HTML that needs nothing else."""
    if output.output_type == "stream":
        return f"<pre>{escape(output.text)}</pre>"
    data = output.get("data", {})
    if WIDGET in data:
        return ""
    if "text/html" in data:
        return _STYLE.sub("", data["text/html"])  # a table's own style would reach the whole sheet
    return f"<pre>{escape(data['text/plain'])}</pre>" if "text/plain" in data else ""
