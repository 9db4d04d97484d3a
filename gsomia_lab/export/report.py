"""A static report of any corpus: pages with their marked evidence, timeline, polls and grid, without Python or network.

Every page's text is escaped, hidden direction marks are shown instead of obeyed, and a content policy forbids scripts
and anything from elsewhere, so that a page of somebody's making can do no harm. Marks lead to their rows and rows back
to their marks by plain links, so keyboard and screen reader need nothing special.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gsomia_lab.export.files import write_atomically
from gsomia_lab.walk import show, show_html

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

LAYERS = {
    "dates": "dates",
    "quotes": "quotations",
    "polls": "polls",
    "positions": "positions",
    "event_mentions": "events",
}
STYLE = """
body { font: 16px/1.55 system-ui, "DejaVu Sans", sans-serif; color: #1f2328; background: #fff; }
body { max-width: 62em; margin: 0 auto; padding: 1em; }
a { color: #0b4f9e; }
a:focus-visible, summary:focus-visible { outline: 3px solid #d55e00; outline-offset: 2px; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border-top: 1px solid #8c959f; padding: .25em .6em; text-align: left; vertical-align: top; }
.page { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #8c959f; padding: 1em; }
.page { font: 17px/1.65 Georgia, "DejaVu Serif", serif; }
.page a { color: #1a1a1a; text-decoration: none; }
.dates { background: #ffe08a; border-bottom: 2px solid #8a6100; }
.quotes { background: #cfe3ff; border-bottom: 2px dashed #0b4f9e; }
.polls { background: #ffd3bd; border-bottom: 3px double #a33c00; }
.positions { background: #e6d7f2; border-bottom: 2px solid #6f3c8c; }
.event_mentions { background: #cdeedd; border-bottom: 2px dotted #006b4a; }
:target { outline: 3px solid #d55e00; }
figure { margin: 1em 0; }
img { max-width: 100%; height: auto; }
"""
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def write_site(lab: Lab, folder: str | Path) -> Path:
    """Write the report of a lab to a folder, ``index.html`` first; returns the path of that page.

    The report holds the pages' texts: of somebody else's articles it is for its owner's own machine.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    names = {doc: f"page{number:03d}.html" for number, doc in enumerate(lab.articles["doc"], 1)}
    for doc, name in names.items():
        _write(folder / name, _title(doc), _page(lab, doc))
    index = folder / "index.html"
    _write(index, f"Report of {show(lab.name or 'a corpus')}", _index(lab, names))
    return index


def _write(path: Path, title: str, body: str) -> None:
    html = (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{show_html(title)}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><style>{STYLE}</style></head>'
        f"<body><main>{body}</main></body></html>\n"
    )
    write_atomically(path, lambda part: part.write_text(html, encoding="utf-8"))


def _title(doc: str) -> str:
    return doc.rsplit(".", 1)[0].replace("_", " ")


def _index(lab: Lab, names: dict[str, str]) -> str:
    counts = lab.summary()
    heads = "".join(f'<th scope="col">{show_html(name)}</th>' for name in counts.columns)
    lines = "".join(
        f'<tr><th scope="row"><a href="{names[row["doc"]]}">{show_html(_title(row["doc"]))}</a></th>'
        + "".join(f"<td>{show_html(str(value))}</td>" for name, value in row.items() if name != "doc")
        + "</tr>"
        for row in counts.to_dict("records")
    )
    notice = "" if lab.name == "briefs" else "<p>These texts may belong to others: keep this report to yourself.</p>"
    pictures = "".join(f"<h2>{escape(head)}</h2>{picture}" for head, picture in _pictures(lab))
    problems = "".join(f"<li>{show_html(row.doc)}: {show_html(row.message)}</li>" for row in lab.problems.itertuples())
    told = f"<h2>What could not be read</h2><ul>{problems}</ul>" if problems else ""
    return (
        f"<h1>Report of {show_html(lab.name or 'a corpus')}</h1>{notice}<h2>The pages</h2>"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>{pictures}{told}"
    )


def _pictures(lab: Lab) -> Iterator[tuple[str, str]]:
    """The pictures that this corpus has something for, each with its words."""
    from gsomia_lab.figures.picture import picture
    from gsomia_lab.figures.polls import describe_poll, plot_poll
    from gsomia_lab.figures.positions import describe_grid, grid_of, plot_grid
    from gsomia_lab.figures.timeline import describe_timeline, plot_timeline

    def draw(plot: Callable, describe: Callable, table: Any) -> str:
        return picture(plot, describe, table)._repr_html_()

    if len(lab.events):
        yield "Timeline", draw(plot_timeline, describe_timeline, lab.events)
    for (doc, _), rows in lab.polls.groupby(["doc", "poll"], sort=False):
        yield f"Poll: {rows['pollster'].iloc[0]} ({_title(str(doc))})", draw(plot_poll, describe_poll, rows)
    if len(lab.positions):
        yield "Positions", draw(plot_grid, describe_grid, grid_of(lab.positions, lab.actors))


def _page(lab: Lab, doc: str) -> str:
    article = lab.article(doc)
    rows = [
        (int(row["start"]), int(row["end"]), name, row["id"])
        for name in LAYERS
        for row in lab.tables[name][lab.tables[name]["doc"] == doc].to_dict("records")
    ]
    key = " ".join(f'<span class="{name}">{label}</span>' for name, label in LAYERS.items())
    told = "".join(_row(lab, row) for _, _, _, row in sorted(rows))
    return (
        f'<p><a href="index.html">All pages</a></p><h1>{show_html(article.headline or _title(doc))}</h1>'
        f"<p>Marked: {key}. A mark leads to its row, the row's name back to its mark.</p>"
        f'<div class="page" lang="{escape(article.language or "en", quote=True)}">{_marked(article.text, rows)}</div>'
        f"<h2>Rows</h2>{told}"
    )


def _marked(text: str, rows: list[tuple[int, int, str, str]]) -> str:
    """The text with a link for each marked stretch; where marks overlap, the shortest is the one that is drawn."""
    cuts = sorted({0, len(text), *(cut for start, end, _, _ in rows for cut in (start, end))})
    out, named, open_rows, waiting = [], set(), [], sorted(rows)
    for low, high in pairwise(cuts):
        while waiting and waiting[0][0] <= low:
            open_rows.append(waiting.pop(0))
        open_rows = [row for row in open_rows if row[1] > low]
        words = _safe(text[low:high])
        if not open_rows:
            out.append(words)
            continue
        anchors = "".join(f'<span id="m{row[3]}"></span>' for row in open_rows if row[3] not in named)
        named |= {row[3] for row in open_rows}
        _, _, name, row_id = min(open_rows, key=lambda row: row[1] - row[0])
        out.append(f'{anchors}<a class="{name}" href="#{row_id}" title="{row_id}">{words}</a>')
    return "".join(out)


def _safe(text: str) -> str:
    """A stretch of a page, escaped, its line ends kept."""
    return "\n".join(escape(_spaced(line), quote=True) for line in text.split("\n"))


def _spaced(line: str) -> str:
    left, right = re.match(r"\s*", line), re.search(r"\s*$", line)
    body = show(line)
    return f"{' ' if left and left.group() else ''}{body}{' ' if body and right and right.group() else ''}"


def _row(lab: Lab, row_id: str) -> str:
    why = lab.why(row_id)
    steps = "".join(f"<li>{show_html(step)}</li>" for step in why.steps)
    note = f"<p>{show_html(why.note)}</p>" if why.note else ""
    return (
        f'<details id="{row_id}"><summary>{row_id}: {show_html(why.value or "open")}</summary>'
        f'<p><a href="#m{row_id}">{row_id} in the page</a>. Rule: {show_html(why.rule)}'
        f"{': ' + show_html(why.said.says) if why.said else ''}</p><ol>{steps}</ol>{note}</details>"
    )
