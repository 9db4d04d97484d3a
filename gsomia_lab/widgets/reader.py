"""The reader: a page with its evidence in layers, every mark leading to its row and back.

A page's text and rows travel to the browser when the page is chosen, not before: a lab may hold thousands. With them
goes the reasoning of every row, so that a choice of a row waits for nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import traitlets

from gsomia_lab.layers import LAYERS, marks_of, title_of
from gsomia_lab.widgets.parts import LabWidget, script

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

ALL_LAYERS = [[name, layer.label] for name, layer in LAYERS.items()]


class Reader(LabWidget):
    """A page and its marks; `page` is the page shown, `layers` the kinds of evidence, `row` the chosen row's id."""

    _esm = script("paper", "reader")
    pages: traitlets.List[Any] = traitlets.List().tag(sync=True)
    all_layers: traitlets.List[Any] = traitlets.List(ALL_LAYERS).tag(sync=True)
    layers = traitlets.List(traitlets.Unicode()).tag(sync=True)
    page = traitlets.Unicode("").tag(sync=True)
    sheet = traitlets.Dict().tag(sync=True)  # the text and rows of `page`
    row = traitlets.Unicode("").tag(sync=True)

    def __init__(self, lab: Lab, **state: Any):
        self._lab = lab
        pages = [[doc, title_of(doc)] for doc in lab.articles["doc"]]
        super().__init__(pages=pages, sheet=sheet_of(lab, state["page"]), **state)
        self._count()
        self.observe(self._turn, "page")
        self.observe(self._count, "layers")

    def _turn(self, change: Any) -> None:
        self.sheet = sheet_of(self._lab, self.page)
        self._count()

    def _count(self, change: Any = None) -> None:
        shown = [name in self.layers for name, _ in self.all_layers]
        marks = sum(shown[row[1]] for row in self.sheet["rows"])
        self.words = f"{self.sheet['title']}: {marks} marks shown."

    @traitlets.validate("page")
    def _known(self, proposal: Any) -> str:
        return self._lab.article(proposal["value"]).doc


def read(lab: Lab, page: str | None = None, *, layers: Iterable[str] = ("dates", "quotes")) -> Reader:
    """Open the reader on a lab; `page` is a page's name or a part of it, `layers` what is marked at first.

    Raises
    ------
    KeyError : no page is called so.
    ValueError : a layer is not one of the lab's.
    """
    docs = list(lab.articles["doc"])
    if not docs:
        raise ValueError("There is no page to read: the corpus is empty; look at `lab.problems` for the reason.")
    return Reader(lab, page=lab.article(page).doc if page is not None else docs[0], layers=known_layers(layers))


def known_layers(layers: Iterable[str]) -> list[str]:
    """The names of layers, checked."""
    layers = list(layers)
    wrong = [name for name in layers if name not in LAYERS]
    if wrong:
        raise ValueError(f"{wrong[0]!r} is no layer of the reader: choose from {', '.join(LAYERS)}.")
    return layers


def sheet_of(lab: Lab, doc: str) -> dict[str, Any]:
    """What the browser needs to draw a page: its text, a short list for each row, and the rules in words, once each."""
    article = lab.article(doc)
    marks = list(marks_of(lab, doc))
    place = {name: number for number, name in enumerate(LAYERS)}
    return {
        "doc": doc,
        "title": title_of(doc),
        "text": article.text,
        "body_start": article.body.start,
        "body_end": article.body.end,
        "rules": {mark.rule: mark.rule_says for mark in marks},
        "rows": [
            [mark.id, place[mark.table], mark.start, mark.end, mark.says, mark.rule, list(mark.steps), mark.note]
            for mark in marks
        ],
    }
