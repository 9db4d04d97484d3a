"""Events that are named by their day: "the Aug. 12 massacre" may be any year's.

A day of a month without a year is taken for one of the last months, as news means it. Before "massacre" or "coup" it
is as often a name that has outlived its year. The year is then the one that the page tells elsewhere, or, shortly
after the day, that of publication; else it stays open.
"""

from __future__ import annotations

import re

from gsomia_lab.evidence.calendar import make_date
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_value import NAMED, OPEN, Resolved
from gsomia_lab.evidence.date_words import MONTHS, clean

_EVENT = (
    r"(?:attacks?|bombings?|coup|crackdown|disaster|earthquake|incident|insurrection|massacre|movement|mutiny|"
    r"pogrom|putsch|rebellion|revolt|revolution|tsunami|uprising)\b"
)
_BEHIND = re.compile(rf"\s(?:[\w’'-]{{1,20}}\s)?{_EVENT}")
_BEFORE = re.compile(rf"\b{_EVENT}\sof\s$")
_FRESH = 60  # days within which an event named by its day is one of the news


def day_of_event(c: Context, m: re.Match[str]) -> Resolved | None:
    """The day that an event is named by; None where no event is named, or where it is fresh: `month_day` has it then."""
    text, number = c.article.text, int(m["day"] or m["first"])
    month = MONTHS.get((m["month"] or m["then"]).lower().rstrip("."))
    if not month or not (_BEHIND.match(text, m.end()) or _BEFORE.search(text, max(0, m.start() - 18), m.start())):
        return None
    said = f"'{clean(m.group())}' names an event by its day."
    years = c.years_of.get((month, number), set())
    day = make_date(min(years), month, number) if len(years) == 1 else None
    if day:
        return Resolved(day.isoformat(), NAMED, (said, f"Elsewhere the page writes {day.isoformat()}."), day=day)
    if c.published is None or make_date(2000, month, number) is None:
        return None
    past = [d for k in (-1, 0) if (d := make_date(c.published.year + k, month, number)) and d <= c.published]
    if past and (c.published - past[-1]).days <= _FRESH:
        return None
    note = "The year stays open: the day is a name, and the page does not tell its year."
    return Resolved(f"XXXX-{month:02d}-{number:02d}", OPEN, (said, c.when), note)
