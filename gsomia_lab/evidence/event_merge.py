"""One event from many mentions: merged by date, act, actors and what the act is about, with every mention kept.

Two mentions are one event when all of this holds:

- the same act (a speech: of the same speaker, on the same day);
- their dates are compatible: one lies inside the other ("in August" holds 22 August);
- their actors are compatible: one is shared, or one of the two mentions names none;
- what they are about is compatible: a word is shared, or one of the two says nothing about it.

A mention that would fit two events is left apart, and says so. Undated mentions are never merged. Mentions wait in
drawers by act, ordered by date, so that the work grows with their number and not with its square.

What is merged by rule can be undone by hand: `join_mentions` and `split_mentions` build the same rows from groups
that a learner chose.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from gsomia_lab.evidence.event_rules import SPEAK
from gsomia_lab.evidence.record import EventMention

_MODALITIES = ("happened", "announced", "denied", "expected")
MERGED = "same act, date, actors and object"


@dataclass
class Event:
    """Mentions of one event, and what they say together."""

    members: list[int]
    action: str
    earliest: str
    latest: str
    actors: set[str] = field(default_factory=set)
    about: set[str] = field(default_factory=set)
    note: str = ""


def merge(mentions: Sequence[EventMention]) -> list[Event]:
    """Group the mentions of a corpus into events, in the order of their dates; undated ones come last."""
    events: list[Event] = []
    drawers: dict[str, list[tuple[str, int]]] = defaultdict(list)
    order = sorted(range(len(mentions)), key=lambda k: (_width(mentions[k]), mentions[k].earliest, k))
    for k in order:
        mention = mentions[k]
        actors, about = _parts(mention.actors), _parts(mention.about)
        drawer = drawers[mention.action]
        hits = [
            events[n]
            for _, n in drawer[
                bisect_left(drawer, (mention.earliest, -1)) : bisect_left(drawer, (mention.latest, 1 << 60))
            ]
            if mention.earliest and _fits(events[n], mention, actors, about)
        ]
        if len(hits) == 1:
            hits[0].members.append(k)
            hits[0].actors |= actors
            hits[0].about |= about
            continue
        note = f"It could be any of {len(hits)} events; the page does not say which." if hits else ""
        events.append(Event([k], mention.action, mention.earliest, mention.latest, actors, about, note))
        if mention.earliest:
            insort(drawer, (mention.earliest, len(events) - 1))
    for event in events:
        event.members.sort()
    return sorted(events, key=lambda e: (not e.earliest, e.earliest, e.latest, e.members[0]))


def _width(mention: EventMention) -> int:
    """How fine a date is: the finest mentions come first, so that a coarse one finds what it may hold."""
    return {"instant": 0, "day": 0, "week": 1, "month": 2, "interval": 3, "year": 4}.get(mention.precision, 9)


def _parts(cell: str) -> set[str]:
    return {part for part in cell.split("; ") if part}


def _named(about: set[str]) -> set[str]:
    return {word for word in about if word.startswith("@") and word != "@agreement"}


def _fits(event: Event, mention: EventMention, actors: set[str], about: set[str]) -> bool:
    if not (mention.earliest <= event.earliest and event.latest <= mention.latest):
        return False
    if mention.action == SPEAK:
        return bool(actors & event.actors) and mention.earliest == mention.latest
    if actors and event.actors and not actors & event.actors:
        return False
    named, known = _named(about), _named(event.about)
    if named and known and not named & known:
        return False  # two agreements, each by its own name
    if about and event.about:
        return bool(about & event.about)
    return bool(actors & event.actors) or not (about or event.about)


def event_row(members: Sequence[Any], groups: Mapping[str, str], note: str = "", rule: str = MERGED) -> dict[str, Any]:
    """The row of `lab.events` for some mentions (records, or rows of `lab.event_mentions`); no id yet.

    A speech is one source however many pages tell of it; of anything else each group of dependent pages is one.
    """
    dated = [m for m in members if m.earliest]
    finest = min(dated, key=_width, default=members[0])
    told = max(
        (m for m in members if _width(m) == _width(finest)), key=lambda m: (bool(m.actors), min(len(m.label), 40))
    )
    docs = list(dict.fromkeys(m.doc for m in members))
    of_groups = list(dict.fromkeys(groups.get(doc, doc) for doc in docs))
    steps = [] if len(members) == 1 else [f"{len(members)} mentions in {len(docs)} pages: {', '.join(docs)}."]
    count = len(of_groups)
    if told.action == SPEAK and len(docs) > 1:
        count = 1
        steps.append("They tell of one speech: what was said there has one source, the speaker.")
    elif count < len(docs):
        steps.append("Some of these pages come from one house or share their text: they count once.")
    if note:
        steps.append(note)
    actors = list(dict.fromkeys(part for m in members for part in m.actors.split("; ") if part))
    return {
        "earliest": max((m.earliest for m in dated), default=""),
        "latest": min((m.latest for m in dated), default=""),
        "precision": finest.precision,
        "label": told.label,
        "action": told.action,
        "modality": next(name for name in _MODALITIES if any(m.modality == name for m in members)),
        "actors": "; ".join(actors),
        "docs": "; ".join(docs),
        "n_mentions": len(members),
        "n_independent": count,
        "rule": rule if len(members) > 1 else "a single mention",
        "steps": tuple(steps),
    }


def events_of(
    mentions: Iterable[EventMention], groups: Mapping[str, str], *, prefix: str = ""
) -> tuple[list[dict[str, Any]], list[EventMention]]:
    """The rows of the two tables: events, and their mentions with the id of the event each belongs to."""
    mentions = list(mentions)
    rows: list[dict[str, Any]] = []
    named: dict[int, str] = {}
    for number, event in enumerate(merge(mentions), 1):
        name = f"E{prefix}{number}"
        rows.append({"event": name, **event_row([mentions[k] for k in event.members], groups, event.note)})
        named |= dict.fromkeys(event.members, name)
    return rows, [replace(mention, event=named[k]) for k, mention in enumerate(mentions)]
