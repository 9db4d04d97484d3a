"""Two pages side by side: sentences about the same event or speech coupled, the words that differ marked.

Which sentences belong together is found in `gsomia_lab.compare.align`; here a reader walks from pair to pair, sees both
in their context, and may lay the layers of evidence over both pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import traitlets

from gsomia_lab.compare.align import align, differing
from gsomia_lab.walk import show
from gsomia_lab.widgets.parts import LabWidget, script
from gsomia_lab.widgets.reader import ALL_LAYERS, known_layers, sheet_of

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab


class SideBySide(LabWidget):
    """Two pages and their pairs of sentences; `at` is the number of the pair shown, from 0, and -1 shows none."""

    _esm = script("paper", "side_by_side")
    sheets: traitlets.List[Any] = traitlets.List().tag(sync=True)
    pairs: traitlets.List[Any] = traitlets.List().tag(sync=True)
    all_layers: traitlets.List[Any] = traitlets.List(ALL_LAYERS).tag(sync=True)
    layers = traitlets.List(traitlets.Unicode()).tag(sync=True)
    at = traitlets.Int(-1).tag(sync=True)
    none = traitlets.Unicode("").tag(sync=True)  # the words while no pair is shown

    def __init__(self, **state: Any):
        super().__init__(**state)
        self._tell()
        self.observe(self._tell, "at")

    def _tell(self, change: Any = None) -> None:
        self.words = self.pairs[self.at]["words"] if self.at >= 0 else self.none

    @traitlets.validate("at")
    def _known(self, proposal: Any) -> int:
        if not -1 <= proposal["value"] < len(self.pairs):
            raise traitlets.TraitError(
                f"There is no pair {proposal['value']}: give 0 to {len(self.pairs) - 1}, or -1 for none."
            )
        return proposal["value"]


def read_together(lab: Lab, page_a: str, page_b: str, *, layers: Iterable[str] = ()) -> SideBySide:
    """Open two pages (names, or parts of them) side by side; `layers` are marked on both at first.

    Raises
    ------
    KeyError : a name is no page, or both are the same.
    ValueError : a layer is not one of the lab's.
    """
    layers = known_layers(layers)
    found = align(lab, page_a, page_b)
    sheets = [sheet_of(lab, doc) for doc in (found.doc_a, found.doc_b)]
    titles = [sheet["title"] for sheet in sheets]
    rows = list(found.pairs.itertuples())
    pairs = [_pair(row, f"Pair {number} of {len(rows)}", titles) for number, row in enumerate(rows, 1)]
    count = f"{len(rows)} pairs" if len(rows) != 1 else "1 pair"
    none = f"{titles[0]} and {titles[1]}: {count} of sentences about the same thing."
    return SideBySide(sheets=sheets, pairs=pairs, layers=layers, none=none, at=0 if rows else -1)


def _pair(row: Any, name: str, titles: list[str]) -> dict[str, Any]:
    texts = (row.text_a, row.text_b)
    spans = (differing(*texts), differing(*texts[::-1]))
    only = [
        f"only in {title}: {', '.join(f'“{_brief(text[low:high])}”' for low, high in own) or 'nothing'}"
        for title, text, own in zip(titles, texts, spans, strict=True)
    ]
    return {
        "name": f"{name}: {_begin(row.text_a)}",
        "sides": [
            {"start": start, "end": end, "differs": [[start + low, start + high] for low, high in own]}
            for start, end, own in ((row.start_a, row.end_a, spans[0]), (row.start_b, row.end_b, spans[1]))
        ],
        "why": show(row.why),
        "words": f"{name}. Together because of: {show(row.why)}. {only[0][0].upper()}{only[0][1:]}; {only[1]}.",
    }


def _brief(words: str) -> str:
    """A stretch as it is told: the middle of a long one is left out, for it is marked in the text."""
    all_words = show(words).split()
    return " ".join(all_words if len(all_words) <= 8 else [*all_words[:4], "…", *all_words[-3:]])


def _begin(text: str, size: int = 46) -> str:
    flat = show(text)
    return flat if len(flat) <= size else f"{flat[:size].rsplit(' ', 1)[0]} …"
