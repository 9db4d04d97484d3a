"""A static report of any corpus: pages with their marked evidence, timeline, polls and grid, without Python or network.

Every page's text is escaped, hidden direction marks are shown instead of obeyed, and a content policy forbids scripts
and anything from elsewhere, so that a page of somebody's making can do no harm. Marks lead to their rows and rows back
to their marks by plain links, and so do the events, polls and positions of the first page: keyboard and screen reader
need nothing special.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from gsomia_lab import __version__
from gsomia_lab.export.report_look import region, write_page
from gsomia_lab.export.report_page import article_page
from gsomia_lab.layers import title_of
from gsomia_lab.walk import show, show_html

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

# The columns of the summary in the words of a reader; what is not named here is called as it is.
HEADS = {
    "doc": "Page", "n_words": "Words", "quotes": "Quotations", "mentions": "Actors named", "event_mentions": "Events",
}  # fmt: skip


def write_site(lab: Lab, folder: str | Path) -> Path:
    """Write the report of a lab to a folder, ``index.html`` first; returns the path of that page.

    The report holds the pages' texts: of somebody else's articles it is for its owner's own machine.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    names = {doc: f"page{number:03d}.html" for number, doc in enumerate(lab.articles["doc"], 1)}
    footer = f'<p class="small">Made with gsomia_lab {__version__}. Nothing here runs, and nothing is fetched.'
    if lab.name != "briefs":
        footer += " These texts may belong to others: keep this report to yourself."
    footer += "</p>"
    for before, doc, after in _beside(list(names)):
        navigation = '<li><a href="index.html">All pages</a></li>'
        for other, words in ((before, "previous"), (after, "next")):
            if other:
                navigation += f'<li><a href="{names[other]}" rel="{words[:4]}">{words}: {_name(other)}</a></li>'
        body = article_page(lab, doc)
        write_page(folder / names[doc], title_of(doc), navigation=f"<ul>{navigation}</ul>", body=body, footer=footer)
    index = folder / "index.html"
    write_page(index, f"Report of {show(lab.name or 'a corpus')}", body=_index(lab, names), footer=footer)
    return index


def _beside(docs: list[str]) -> Iterator[tuple[str, str, str]]:
    """Each page with the one before and the one after it."""
    for (before, doc), (_, after) in pairwise(pairwise(["", *docs, ""])):
        yield before, doc, after


def _index(lab: Lab, names: dict[str, str]) -> str:
    sections = [("pages", "The pages", _pages(lab, names)), *_findings(lab, names)]
    links = "".join(f'<li><a href="#{name}">{escape(head)}</a></li>' for name, head, _ in sections)
    body = "".join(f'<section><h2 id="{name}">{escape(head)}</h2>{part}</section>' for name, head, part in sections)
    return (
        f"<h1>Report of {show_html(lab.name or 'a corpus')}</h1>"
        f'<nav aria-label="On this page"><ul>{links}</ul></nav>{body}'
    )


def _pages(lab: Lab, names: dict[str, str]) -> str:
    counts = lab.summary()
    counts["published"] = counts["published"].str[:10].where(counts["published"] != "", "not known")
    numbers = set(counts.select_dtypes("number").columns)
    heads = "".join(
        f'<th scope="col"{_kind(name in numbers)}>{HEADS.get(name, name.capitalize())}</th>' for name in counts.columns
    )
    lines = "".join(
        f'<tr><th scope="row"><a href="{names[row["doc"]]}">{_name(row["doc"])}</a></th>'
        + "".join(
            f"<td{_kind(name in numbers, name == 'published')}>{show_html(str(value))}</td>"
            for name, value in row.items()
            if name != "doc"
        )
        + "</tr>"
        for row in counts.to_dict("records")
    )
    return region(
        "The pages",
        "<table><caption>A line for each page: how many words it has, and how many rows of each kind were found in it"
        f"</caption><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>",
    )


def _kind(number: bool, day: bool = False) -> str:
    return ' class="number"' if number else ' class="when"' if day else ""


def _findings(lab: Lab, names: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """The sections that this corpus has something for: anchor, heading, content."""
    from gsomia_lab.figures.all_polls import draw_polls
    from gsomia_lab.figures.picture import picture
    from gsomia_lab.figures.positions import describe_grid, grid_of, plot_grid
    from gsomia_lab.figures.timeline import describe_timeline, plot_timeline

    def draw(plot: Callable, describe: Callable, table: Any) -> str:
        return picture(plot, describe, table)._repr_html_()

    if len(lab.events):
        yield "timeline", "Timeline", draw(plot_timeline, describe_timeline, lab.events) + _events(lab, names)
    if len(lab.polls):
        polls = "".join(
            f"<h3>{show_html(rows['pollster'].iloc[0] or 'A poll without a pollster')}, "
            f"in {_name(rows['doc'].iloc[0])}</h3>"
            f"{drawn._repr_html_()}<p>Its rows: {_links(rows, names)}</p>"
            for rows, drawn in draw_polls(lab.polls)
        )
        yield "polls", "Polls", polls
    if len(lab.positions):
        grid = draw(plot_grid, describe_grid, grid_of(lab.positions, lab.actors))
        by_actor = "".join(
            f"<li>{show_html(str(actor))}: {_links(rows, names)}</li>"
            for actor, rows in lab.positions.groupby("actor", sort=True)
        )
        yield "positions", "Positions", f"{grid}<h3>Rows of each actor</h3><ul>{by_actor}</ul>"
    if len(lab.problems):
        told = "".join(f"<li>{_name(row.doc)}: {show_html(row.message)}</li>" for row in lab.problems.itertuples())
        yield "problems", "What could not be read", f"<ul>{told}</ul>"


def _events(lab: Lab, names: dict[str, str]) -> str:
    mentions = dict(list(lab.event_mentions.groupby("event")))
    lines = "".join(
        f'<tr><th scope="row">{event.id}</th><td class="when">{_when(event)}</td><td>{_what(event)}</td>'
        f'<td class="number">{event.n_independent}</td><td>{_links(mentions.get(event.id), names)}</td></tr>'
        for event in lab.events.itertuples()
    )
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Event", "When", "What"))
    return region(
        "The events",
        f"<table><caption>The events, how many independent sources tell of each, and where</caption><thead><tr>{heads}"
        '<th scope="col" class="number">Sources</th><th scope="col">Rows</th></tr></thead>'
        f"<tbody>{lines}</tbody></table>",
    )


def _when(event: Any) -> str:
    size = {"year": 4, "month": 7}.get(event.precision, 10)
    first, last = str(event.earliest)[:size], str(event.latest)[:size]
    return show_html((first if first == last else f"{first} to {last}") or "no date")


def _what(event: Any) -> str:
    actor = f"{event.actors.split('; ')[0]}: " if event.actors else ""
    return show_html(f"{actor}{event.label}{'' if event.modality == 'happened' else f' ({event.modality})'}")


def _name(doc: Any) -> str:
    return show_html(title_of(str(doc)))


def _links(rows: pd.DataFrame | None, names: dict[str, str]) -> str:
    """A link to each row in its page."""
    if rows is None:
        return ""
    return ", ".join(
        f'<a href="{names[row.doc]}#{row.id}" title="{_name(row.doc)}">{row.id}</a>' for row in rows.itertuples()
    )
