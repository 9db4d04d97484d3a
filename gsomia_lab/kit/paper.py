"""A lesson on paper and on the wall: worksheet, key and slides as single HTML files that need nothing else.

The worksheet has the questions with room to write, what the lesson's `worksheet` blocks add for paper, and on its last
pages the tables and pictures of the lesson, so that it can be used without a computer. Print it from any browser (the
page breaks are set); the key is the same sheet with answers.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any

from gsomia_lab.kit.lesson import Lesson, Part
from gsomia_lab.kit.notebooks import objectives, question
from gsomia_lab.learn.answers import read
from gsomia_lab.learn.check import right_answer, say
from gsomia_lab.learn.items import Claim, Discussion, Exercise, Item, NotHere, Prediction, Ticket

_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>
body{{font:11.5pt/1.5 Georgia,"DejaVu Serif",serif;color:#1a1a1a;background:#fff;max-width:44em;margin:2em auto;
padding:0 1em}} h1,h2,h3{{font-family:"DejaVu Sans",Arial,sans-serif;line-height:1.25;break-after:avoid}}
section{{break-inside:avoid;margin:1.2em 0}} .line{{border-bottom:1px solid #767676;height:2.1em}}
.answer{{border-left:.3em solid #0b7a3e;padding:.2em .8em}} table{{border-collapse:collapse;font-size:10pt}}
th,td{{border:1px solid #767676;padding:.15em .5em;text-align:left;vertical-align:top}} code,pre{{font-size:.9em;
white-space:pre-wrap}} img{{max-width:100%}} @page{{margin:18mm}} .material{{break-before:page}}
.material table{{font-size:8.5pt}} .material section{{overflow-x:auto}}
{extra}</style></head><body>
{body}
</body></html>
"""
_SLIDES = """html{scroll-snap-type:y mandatory} body{max-width:none;margin:0;padding:0;font-size:1.45rem}
.slide{min-height:100vh;box-sizing:border-box;padding:5vh 9vw;scroll-snap-align:start;break-after:page;margin:0}
.slide h1,.slide h2{font-size:1.8em;margin-top:0} table{font-size:.8em} .count{color:#595959;font-size:.8rem}"""
_KEYS = """<script>
const slides = [...document.querySelectorAll('.slide')];
document.addEventListener('keydown', (event) => {
  const step = {ArrowRight: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, PageUp: -1}[event.key];
  if (!step) return;
  event.preventDefault();
  const here = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > innerHeight / 2);
  slides[Math.max(0, Math.min(slides.length - 1, here + step))].scrollIntoView();
});
</script>"""


def worksheet(lesson: Lesson, lab: Any, *, shown: str = "", key: bool = False) -> str:
    """The worksheet of a lesson (or, with `key`, its key) as one HTML page ready to print.

    `shown` is what the lesson shows, for the last pages (`gsomia_lab.kit.material`); the key does without.
    """
    title = f"{lesson.front['title']}{' (key)' if key else ''}"
    out = [f"<h1>{escape(title)}</h1>", f"<p><b>{escape(lesson.front['question'])}</b></p>"]
    if not key:
        out.append("<p>Name: ______________________________ Date: ______________</p>")
        if shown:
            out.append("<p>The tables and pictures that the questions speak of stand on the last pages.</p>")
    for part in lesson.parts:
        if part.kind == "worksheet":
            out.append(f"<section>{markdown(part.text)}</section>")
        elif part.item is not None:
            room = answer_html(part.item, lab) if key else "".join('<div class="line"></div>' * _lines(part.item))
            out.append(f"<section>{markdown(question(part.item, part.text).replace('### ', '## ', 1))}{room}</section>")
    out += ["" if key else shown, f"<p>Licence: {escape(str(lesson.front['licence']))}.</p>"]
    return _PAGE.format(title=escape(title), extra="", body="\n".join(out))


def _lines(item: Item) -> int:
    return {Exercise: 3, Prediction: 1, Discussion: 4, Claim: 7, Ticket: 4}[type(item)]


def answer_html(item: Item, lab: Any) -> str:
    """What the key says to an item."""
    if isinstance(item, Ticket):
        return "".join(answer_html(inner, lab) for inner in item.items)
    if isinstance(item, Exercise):
        right = right_answer(item, lab)
        shown = right.reason if isinstance(right, NotHere) else _shown(read(right, item.kind))
        hints = markdown("\n".join(f"{n}. {say(hint, lab)}" for n, hint in enumerate(item.hints, 1)))
        body = f"<p><b>{item.id}</b>: {shown}</p>{markdown(item.explain)}<p>Hints:</p>{hints}"
    elif isinstance(item, Prediction):
        body = f"<p>The tables say: {_shown(read(item.answer(lab), item.kind))}</p>"
    elif isinstance(item, Claim):
        body = f"<p>For instance: {escape(item.text)} {escape(item.reasoning)}</p>"
    else:
        body = "<p>No right answer: listen for reasons that name a row or a sentence.</p>"
    return f'<div class="answer">{body}</div>'


def _shown(value: Any) -> str:
    """A right answer as read, for people."""
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"
    if isinstance(value, dict):
        return "; ".join(f"{escape(str(name))}: {_shown(entry)}" for name, entry in value.items())
    if isinstance(value, list) and value and isinstance(value[0], dict):
        head = "".join(f"<th>{escape(str(name))}</th>" for name in value[0])
        rows = "".join("<tr>" + "".join(f"<td>{_shown(cell)}</td>" for cell in row.values()) + "</tr>" for row in value)
        return f"<table><tr>{head}</tr>{rows}</table>"
    if isinstance(value, list):
        return "; ".join(_shown(entry) for entry in value) or "an empty list"
    return escape(str(value)) or "empty"


def slides(lesson: Lesson) -> str:
    """Slides of a lesson as one HTML page: arrow keys step, printing gives a page a slide."""
    front = lesson.front
    pages = [f"# {front['title']}\n\n**{front['question']}**", f"## You will learn\n\n{objectives(lesson)}"]
    taken = ""  # the section whose slide is made
    section = ""
    for part in lesson.parts:
        if part.kind == "slide":
            pages.append(part.text)
        elif part.item is not None:
            pages.append(question(part.item).replace("### ", "## ", 1))
        elif part.kind == "prose":
            heading = re.search(r"^## (.+)$", part.text, re.MULTILINE)
            section = heading[1] if heading else section
            if heading and section != taken:
                taken = section
                pages.append(f"## {section}\n\n{_gist(part, heading.end())}".strip())
    total = len(pages)
    body = "\n".join(
        f'<section class="slide" aria-label="Slide {number} of {total}">{markdown(text)}'
        f'<p class="count">{number} / {total}</p></section>'
        for number, text in enumerate(pages, 1)
    )
    return _PAGE.format(title=escape(front["title"]), extra=_SLIDES, body=f"{body}\n{_KEYS}")


def _gist(part: Part, start: int) -> str:
    """What of a section's prose goes on its slide: the first paragraph, lists, tables and pictures."""
    blocks = [block for block in re.split(r"\n\s*\n", part.text[start:].strip()) if block.strip()]
    kept = [b for n, b in enumerate(blocks) if n == 0 or b.lstrip().startswith(("- ", "* ", "|", "![", "1. "))]
    return "\n\n".join(kept[:4])


def markdown(text: str) -> str:
    """Markdown as HTML; raw HTML in it is shown, not run."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
