"""The chronology to be searched: filter by range, source and actor; choose an event to see its sentences and the chain.

Each line is a row of a table with its mark drawn in it, so that picture and table cannot disagree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from gsomia_lab.checked import load_checked
from gsomia_lab.figures.timeline import Squeezed
from gsomia_lab.layers import title_of
from gsomia_lab.widgets.parts import LabWidget, script

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab


class Timeline(LabWidget):
    """The events of a lab; `chosen` is the id of the event shown, the other traits are the filters."""

    _esm = script("timeline")
    events: traitlets.List[Any] = traitlets.List().tag(sync=True)
    pages: traitlets.List[Any] = traitlets.List().tag(sync=True)
    actors: traitlets.List[Any] = traitlets.List().tag(sync=True)
    first = traitlets.Unicode("").tag(sync=True)
    last = traitlets.Unicode("").tag(sync=True)
    page = traitlets.Unicode("").tag(sync=True)
    actor = traitlets.Unicode("").tag(sync=True)
    kind = traitlets.Unicode("").tag(sync=True)
    chosen = traitlets.Unicode("").tag(sync=True)


def timeline(lab: Lab, *, checked: bool = True) -> Timeline:
    """Open the timeline on a lab; `checked` adds what other reports say of the same months, in grey.

    Raises
    ------
    ValueError : the lab has no events.
    """
    if lab.events.empty:
        raise ValueError(
            "This corpus has no dated event to show: look at `lab.dates` and `lab.problems` for the reason."
        )
    rows = [_reported(lab, event) for event in lab.events.itertuples()]
    if checked:
        rows += _checked(lab)
    scale = Squeezed(day for row in rows for day in (row["earliest"], row["latest"]))
    for row in rows:
        row["x0"] = scale(row["earliest"]) / scale.width if row["earliest"] else 0.0
        row["x1"] = scale(row["latest"]) / scale.width if row["latest"] else 1.0
    rows.sort(key=lambda row: (not row["earliest"], row["earliest"], row["kind"] == "checked"))
    days = [row["earliest"] for row in rows if row["earliest"]]
    actors = sorted({name for row in rows for name in row["actors"]})
    return Timeline(
        events=rows,
        pages=[[doc, title_of(doc)] for doc in lab.articles["doc"]],
        actors=actors,
        first=min(days, default=""),
        last=max((row["latest"] for row in rows if row["latest"]), default=""),
        words=f"{len(rows)} events shown.",
    )


def _reported(lab: Lab, event: Any) -> dict[str, Any]:
    mentions = []
    for mention in lab.event_mentions[lab.event_mentions["event"] == event.id].itertuples():
        why = lab.why(mention.id)
        seen = why.evidence
        mentions.append(
            {
                "id": mention.id,
                "doc": mention.doc,
                "title": title_of(mention.doc),
                "before": seen.before,
                "marked": seen.marked,
                "after": seen.after,
                "rule": f"{why.rule}: {why.said.says}" if why.said else why.rule,
                "steps": list(why.steps),
                "note": why.note,
            }
        )
    return {
        "id": event.id, "kind": "reported", "earliest": event.earliest, "latest": event.latest, "label": event.label,
        "precision": event.precision, "modality": event.modality, "actors": [a for a in event.actors.split("; ") if a],
        "docs": event.docs.split("; "), "independent": int(event.n_independent), "mentions": mentions,
        "steps": event.steps,
    }  # fmt: skip


def _checked(lab: Lab) -> list[dict[str, Any]]:
    """The checked events of the months in which the pages' own events of days lie, where the two speak of one case."""
    from gsomia_lab.compare.chronology import compare_with_checked

    compared = compare_with_checked(lab)
    if not compared["finding"].isin(["agrees", "differs"]).any():
        return []  # another subject: these facts have no place beside it
    day = lab.events.loc[lab.events["precision"] == "day", "earliest"]
    facts = load_checked("events")
    near = facts[(facts["earliest"] >= f"{day.min()[:7]}-01") & (facts["earliest"] <= f"{day.max()[:7]}-31")]
    return [_fact(fact) for fact in near.itertuples()]


def _fact(fact: Any) -> dict[str, Any]:
    return {
        "id": fact.id,
        "kind": "checked",
        "earliest": fact.earliest[:10],
        "latest": fact.latest[:10] or fact.earliest[:10],
        "label": fact.label,
        "precision": fact.precision,
        "modality": "happened",
        "actors": [name for name in fact.actors.split("; ") if name],
        "docs": [],
        "independent": len(fact.sources.split()),
        "mentions": [],
        "steps": f"{fact.event}. {fact.note}".strip(),
        "addresses": fact.sources.split(),
    }
