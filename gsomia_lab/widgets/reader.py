"""The reader: a page with its evidence in layers, every mark leading to its row and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from gsomia_lab.widgets.parts import LabWidget, script

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

LAYERS = (
    ("dates", "dates"),
    ("quotes", "quotations"),
    ("terms", "terms in marks"),
    ("polls", "polls"),
    ("unsourced_shares", "shares without a poll"),
    ("mentions", "actors"),
    ("positions", "positions"),
    ("event_mentions", "events"),
)


class Reader(LabWidget):
    """A page and its marks; `page` is the page shown, `layers` the kinds of evidence, `row` the chosen row's id."""

    _esm = script("reader")
    pages: traitlets.List[Any] = traitlets.List().tag(sync=True)
    all_layers: traitlets.List[Any] = traitlets.List().tag(sync=True)
    layers = traitlets.List(traitlets.Unicode()).tag(sync=True)
    page = traitlets.Unicode("").tag(sync=True)
    row = traitlets.Unicode("").tag(sync=True)


def read(lab: Lab, page: str | None = None, *, layers: tuple[str, ...] = ("dates", "quotes")) -> Reader:
    """Open the reader on a lab; `page` is a page's name or a part of it, `layers` what is marked at first.

    Raises
    ------
    KeyError : no page is called so.
    ValueError : a layer is not one of the lab's.
    """
    known = [name for name, _ in LAYERS]
    wrong = [name for name in layers if name not in known]
    if wrong:
        raise ValueError(f"{wrong[0]!r} is no layer of the reader: choose from {', '.join(known)}.")
    docs = list(lab.articles["doc"])
    if not docs:
        raise ValueError("There is no page to read: the corpus is empty; look at `lab.problems` for the reason.")
    shown = lab.article(page).doc if page is not None else docs[0]
    pages = [_page(lab, doc) for doc in docs]
    count = sum(row["table"] in layers for entry in pages if entry["doc"] == shown for row in entry["rows"])
    words = f"{_title(shown)}: {count} marks shown."
    return Reader(
        pages=pages, all_layers=[list(layer) for layer in LAYERS], layers=list(layers), page=shown, words=words
    )


def _title(doc: str) -> str:
    return doc.rsplit(".", 1)[0].replace("_", " ")


def _page(lab: Lab, doc: str) -> dict[str, Any]:
    article = lab.article(doc)
    rows = []
    for table, label in LAYERS:
        frame = lab.tables[table]
        for _, row in frame[frame["doc"] == doc].iterrows():
            why = lab.why(row)
            rows.append(
                {
                    "id": row["id"],
                    "table": table,
                    "kind": label,
                    "start": int(row["start"]),
                    "end": int(row["end"]),
                    "says": why.value or "open",
                    "rule": why.rule,
                    "rule_says": why.said.says if why.said else "",
                    "steps": list(why.steps),
                    "note": why.note,
                }
            )
    return {
        "doc": doc,
        "title": _title(doc),
        "text": article.text,
        "body_start": article.body.start,
        "body_end": article.body.end,
        "rows": rows,
    }
