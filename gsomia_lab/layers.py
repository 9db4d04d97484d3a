"""The layers of evidence on a page: their names, their look, and the marks of a page with their reasoning.

The reader, two pages side by side and the report draw the same layers; here stands what they have in common, so that
a date is yellow and a quotation blue wherever they are met. Colour is never the only cue: each layer has a line of its
own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from gsomia_lab.walk import show

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab


class Layer(NamedTuple):
    """How a layer is called and drawn."""

    label: str
    paper: str  # behind the letters
    line: str  # under them


INK = "#1a1a1a"  # letters on any of the papers
LAYERS = {
    "dates": Layer("dates", "#ffe08a", "2px solid #8a6100"),
    "quotes": Layer("quotations", "#cfe3ff", "2px dashed #0b4f9e"),
    "terms": Layer("terms in marks", "#e1e4e8", "2px dotted #424a53"),
    "polls": Layer("polls", "#ffd3bd", "3px double #a33c00"),
    "unsourced_shares": Layer("shares without a poll", "#ffd3bd", "2px dotted #a33c00"),
    "mentions": Layer("actors", "#cdeedd", "2px dotted #006b4a"),
    "positions": Layer("positions", "#e6d7f2", "2px solid #6f3c8c"),
    "event_mentions": Layer("events", "#d9eef2", "3px solid #0f6674"),
}


def look(name: str) -> str:
    """The CSS declarations of a layer."""
    layer = LAYERS[name]
    return f"background:{layer.paper};color:{INK};border-bottom:{layer.line}"


def style(prefix: str) -> str:
    """A CSS rule for each layer; `prefix` is the selector before its name.

    >>> style(".gl .gl-").splitlines()[0]
    '.gl .gl-dates {background:#ffe08a;color:#1a1a1a;border-bottom:2px solid #8a6100}'
    """
    return "".join(f"{prefix}{name} {{{look(name)}}}\n" for name in LAYERS)


class Mark(NamedTuple):
    """A marked stretch of a page: the row it became, and how."""

    id: str
    table: str
    start: int
    end: int
    says: str
    rule: str
    rule_says: str
    steps: tuple[str, ...]
    note: str


def marks_of(lab: Lab, doc: str, names: Iterable[str] = tuple(LAYERS)) -> Iterator[Mark]:
    """Every mark of a page, layer by layer."""
    for name in names:
        table = lab.tables[name]
        for row in table[table["doc"] == doc].to_dict("records"):
            value, rule, said, steps, note = lab.reason(row)
            value = value or ("nobody is said to say this" if name == "terms" else "open")
            yield Mark(
                row["id"], name, int(row["start"]), int(row["end"]), value, rule, said.says if said else "",
                steps, note,
            )  # fmt: skip


def title_of(doc: str) -> str:
    """A page's name as a reader sees it."""
    return show(doc.rsplit(".", 1)[0].replace("_", " "))
