"""An article in the report: its text with every mark a link to its row, and its rows, each a link back to its mark."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from gsomia_lab.export.report_look import layer_boxes
from gsomia_lab.layers import LAYERS, Mark, marks_of, title_of
from gsomia_lab.walk import show, show_html

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab


def article_page(lab: Lab, doc: str) -> str:
    """The body of an article's page."""
    article = lab.article(doc)
    marks = sorted(marks_of(lab, doc), key=lambda mark: (mark.start, mark.end))
    layers = [(name, [mark for mark in marks if mark.table == name]) for name in LAYERS]
    links = "".join(
        f'<li><a href="#rows-{name}">{LAYERS[name].label} ({len(rows)})</a></li>' for name, rows in layers if rows
    )
    rows = "".join(
        f'<h3 id="rows-{name}">{LAYERS[name].label.capitalize()}</h3>'
        + "".join(_row(mark, article.text[mark.start : mark.end]) for mark in found)
        for name, found in layers
        if found
    )
    return (
        f"<h1>{show_html(article.headline or title_of(doc))}</h1>{_card(lab, doc)}"
        f'<nav aria-label="On this page"><ul><li><a href="#text">The text</a></li>{links}</ul></nav>'
        f'<h2 id="text">The text</h2><p>A mark leads to its row, the name of a row back to its mark.</p>{layer_boxes()}'
        f'<div class="page" lang="{escape(article.language or "en", quote=True)}">{_marked(article.text, marks)}</div>'
        f"<h2>The rows</h2>{rows or '<p>Nothing was found in this page.</p>'}"
    )


def _card(lab: Lab, doc: str) -> str:
    page = lab.articles[lab.articles["doc"] == doc].iloc[0]
    day = (
        f"{page['published'][:16].replace('T', ' ')} ({page['published_basis']})" if page["published"] else "not known"
    )
    parts = [
        title_of(doc),
        page["outlet"],
        page["genre"],
        f"by {page['byline']}" if page["byline"] else "",
        f"published: {day}",
        f"{page['n_words']} words",
    ]
    return f'<p class="small">{"; ".join(show_html(part) for part in parts if part)}.</p>'


def _marked(text: str, marks: list[Mark]) -> str:
    """The text with a link for each marked stretch; where marks overlap, it leads to the row of the shortest one."""
    cuts = sorted({0, len(text), *(cut for mark in marks for cut in (mark.start, mark.end))})
    out: list[str] = []
    named: set[str] = set()
    inside: list[Mark] = []
    next_mark = 0
    for low, high in pairwise(cuts):
        while next_mark < len(marks) and marks[next_mark].start <= low:
            inside.append(marks[next_mark])
            next_mark += 1
        inside = [mark for mark in inside if mark.end > low]
        words = _safe(text[low:high])
        if not inside:
            out.append(words)
            continue
        anchors = "".join(f'<span id="m{mark.id}"></span>' for mark in inside if mark.id not in named)
        named |= {mark.id for mark in inside}
        shortest = min(inside, key=lambda mark: mark.end - mark.start)
        layers = " ".join(name for name, _ in groupby(sorted(mark.table for mark in inside)))
        title = show_html(f"{shortest.id}: {shortest.says}")
        out.append(f'{anchors}<a class="{layers}" href="#{shortest.id}" title="{title}">{words}</a>')
    return "".join(out)


def _safe(text: str) -> str:
    """A stretch of a page, escaped, its line ends kept."""
    return "\n".join(escape(_spaced(line), quote=True) for line in text.split("\n"))


def _spaced(line: str) -> str:
    left, right = re.match(r"\s*", line), re.search(r"\s*$", line)
    body = show(line)
    return f"{' ' if left and left.group() else ''}{body}{' ' if body and right and right.group() else ''}"


def _row(mark: Mark, words: str) -> str:
    steps = "".join(f"<li>{show_html(step)}</li>" for step in mark.steps)
    why = f"<details><summary>Reasoning of {mark.id}</summary><ol>{steps}</ol></details>" if steps else ""
    note = f'<p class="small">{show_html(mark.note)}</p>' if mark.note else ""
    rule = show_html(f"{mark.rule}: {mark.rule_says}" if mark.rule_says else mark.rule)
    return (
        f'<div class="row" id="{mark.id}"><p><a class="swatch {mark.table}" href="#m{mark.id}">{mark.id}</a> '
        f"{show_html(words)}: <b>{show_html(mark.says)}</b></p>"
        f'<p class="small">Rule: {rule}</p>{note}{why}</div>'
    )
