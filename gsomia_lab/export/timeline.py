"""The chronology for other tools: TimelineJS 3 (JSON), and time expressions as TIMEX3 inside the page's text (XML)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

import pandas as pd

from gsomia_lab.export.files import write_atomically

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab


def to_timelinejs(events: pd.DataFrame, *, title: str = "Chronology") -> tuple[dict[str, Any], int]:
    """Events as TimelineJS 3 wants them, and how many were left out because no year is known.

    An interval gets a start and an end date; each date carries what is known and no more (a month has no day).

    >>> from gsomia_lab import load
    >>> data, left_out = to_timelinejs(load().events)
    >>> sorted(data["events"][0]["start_date"])
    ['display_date', 'year']
    """
    dated = events[events["earliest"] != ""]
    slides = []
    for event in dated.itertuples():
        slide: dict[str, Any] = {
            "unique_id": event.id,
            "group": event.action,
            "start_date": _date(event.earliest, event.precision),
            "text": {"headline": escape(event.label), "text": f"<p>{escape(_words(event))}</p>"},
        }
        if event.latest != event.earliest and event.precision not in ("month", "year"):
            slide["end_date"] = _date(event.latest, event.precision)
        slides.append(slide)
    head = {
        "headline": escape(title),
        "text": f"<p>{len(slides)} events; {len(events) - len(dated)} without a year.</p>",
    }
    return {"title": {"text": head}, "events": slides}, len(events) - len(dated)


def _date(day: str, precision: str) -> dict[str, Any]:
    year, month, number = (int(part) for part in day[:10].split("-"))
    parts = {"year": year} | ({"month": month} if precision != "year" else {})
    parts |= {"day": number} if precision not in ("year", "month") else {}
    shown = f"{year:04d}" + (f"-{month:02d}" if "month" in parts else "") + (f"-{number:02d}" if "day" in parts else "")
    return {**parts, "display_date": f"{shown} ({precision})" if precision not in ("day", "instant") else shown}


def _words(event: Any) -> str:
    who = f"{event.actors}. " if event.actors else ""
    many = f"{event.n_mentions} mentions, {event.n_independent} independent" if event.n_mentions > 1 else "one mention"
    return f"{who}{event.modality.capitalize()}; {many}: {event.docs}."


def write_timelinejs(lab: Lab, path: str | Path, *, title: str = "Chronology") -> int:
    """Write the lab's events for TimelineJS 3; returns how many were left out because no year is known."""
    data, left_out = to_timelinejs(lab.events, title=title)
    text = json.dumps(data, ensure_ascii=False, indent=1)
    write_atomically(Path(path), lambda part: part.write_text(text, encoding="utf-8"))
    return left_out


def to_timex3(lab: Lab, doc: str) -> str:
    """A page as TimeML: its text with every time expression in a TIMEX3 element, its own date as creation time.

    What XML cannot hold (control characters) is left out. The page's text is in it whole: mind whose it is.

    >>> from gsomia_lab import load
    >>> '<TIMEX3 tid="t2" type="DATE" value="2019-08-23">August 23</TIMEX3>' in to_timex3(load(), "000")
    True
    """
    article = lab.article(doc)
    dates = lab.dates[lab.dates["doc"] == article.doc]
    own = article.published[:10]
    created = (
        f'<TIMEX3 tid="t0" type="DATE" value={quoteattr(own)} functionInDocument="CREATION_TIME">{escape(own)}</TIMEX3>'
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{_safe(article.doc)}</DOCID>\n<DCT>{created if own else ''}</DCT>\n"
        f"<TEXT>{_marked(article.text, list(dates.itertuples()))}</TEXT>\n</TimeML>\n"
    )


def _marked(text: str, dates: Sequence[Any]) -> str:
    pieces, at, number = [], 0, 0
    for row in dates:
        if row.start < at or row.value.startswith(("XXXX-0", "XXXX-1")):
            continue
        number += 1
        value = f" value={quoteattr(row.value)}" if row.value else ""
        pieces.append(_safe(text[at : row.start]))
        pieces.append(f'<TIMEX3 tid="t{number}" type="{row.type}"{value}>{_safe(text[row.start : row.end])}</TIMEX3>')
        at = row.end
    return "".join([*pieces, _safe(text[at:])])


def _safe(text: str) -> str:
    return escape(
        "".join(
            c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff")
        )
    )


def write_timex3(lab: Lab, folder: str | Path) -> list[Path]:
    """Write every page of the lab as ``folder/<page>.tml``; returns the paths."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for doc in lab.articles["doc"]:
        xml = to_timex3(lab, doc)
        path = folder / f"{Path(doc).stem}.tml"
        paths.append(write_atomically(path, lambda part, xml=xml: part.write_text(xml, encoding="utf-8")))  # type: ignore[misc]
    return paths
