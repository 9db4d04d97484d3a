"""The grid of positions to be asked: choose a place to see its sentences; filter by page and by days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from gsomia_lab.figures.positions import dated, grid_of
from gsomia_lab.layers import title_of
from gsomia_lab.widgets.parts import LabWidget, script

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab


class Grid(LabWidget):
    """Actors by issues; `chosen` is ``actor|issue`` of the place that is open, `page`, `first` and `last` filter."""

    _esm = script("positions")
    actors: traitlets.List[Any] = traitlets.List().tag(sync=True)
    issues: traitlets.List[Any] = traitlets.List().tag(sync=True)
    rows: traitlets.List[Any] = traitlets.List().tag(sync=True)
    pages: traitlets.List[Any] = traitlets.List().tag(sync=True)
    page = traitlets.Unicode("").tag(sync=True)
    first = traitlets.Unicode("").tag(sync=True)
    last = traitlets.Unicode("").tag(sync=True)
    chosen = traitlets.Unicode("").tag(sync=True)


def positions(lab: Lab) -> Grid:
    """Open the grid on a lab.

    Raises
    ------
    ValueError : no actor of the corpus takes a stance on an issue of the codebook.
    """
    if lab.positions.empty:
        raise ValueError(
            "No actor takes a stance here: the issues and cues of the codebook do not fit this corpus; edit cues.csv."
        )
    table = dated(lab.positions, lab.articles).set_index("id")
    names = {row["issue"]: row.get("proposition", "") for row in lab.codebook.table("issues")}
    issues = [issue for issue in names if issue in set(lab.positions["issue"])] or sorted(
        lab.positions["issue"].unique()
    )
    grid = grid_of(lab.positions, lab.actors, issues)
    rows = []
    for position in lab.positions.itertuples():
        seen = lab.evidence(position.id)
        rows.append(
            {
                **{name: getattr(position, name) for name in ("actor", "issue", "stance", "condition", "form", "doc")},
                "id": position.id,
                "title": title_of(position.doc),
                "day": table["day"].get(position.id, ""),
                "before": seen.before,
                "marked": seen.marked,
                "after": seen.after,
            }
        )
    return Grid(
        actors=list(grid.index),
        issues=[[issue, names.get(issue, "")] for issue in issues],
        rows=rows,
        pages=[[doc, title_of(doc)] for doc in lab.articles["doc"]],
        words=f"{len(rows)} positions of {lab.positions['actor'].nunique()} actors.",
    )
