"""The year of a page that states none: in which years does the day it names fall on the weekday it names?"""

from __future__ import annotations

from gsomia_lab.evidence.calendar import DAY_NAMES, make_date
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_value import NO_DATE, OPEN, WEEKDAY_AND_YEAR, Resolved

_SPAN_OF_YEARS = 30


def year_by_weekday(c: Context, month: int, number: int, said: str) -> Resolved:
    """A month and day without a year, on a page without a date.

    The years after the latest one that the page names as gone by are candidates if the day falls on the one weekday
    the page names; when exactly one of them is a year in which other pages of the corpus are dated, it is taken.
    """
    partial = f"XXXX-{month:02d}-{number:02d}"
    names = c.weekdays
    if len(names) != 1:
        why = "names no weekday" if not names else "names several weekdays"
        return Resolved(partial, OPEN, (said, NO_DATE), f"The year stays open: the page {why} to narrow it down.")
    weekday, past = DAY_NAMES[min(names) - 1], c.years_named
    first = max(past) if past else 1900
    days = (make_date(year, month, number) for year in range(first, first + _SPAN_OF_YEARS))
    fit = [day.year for day in days if day and DAY_NAMES[day.weekday()] == weekday]
    steps = (
        NO_DATE,
        f"The page names one weekday, {weekday}" + (f", and {first} as a year gone by." if past else "."),
        f"It is a {weekday} in {', '.join(map(str, fit[:3]))} and later.",
    )
    left = [year for year in fit if year in c.years] if past else []
    if len(left) != 1:
        note = f"The year stays open: {', '.join(map(str, fit[:3]))} and later years fit."
        return Resolved(partial, OPEN, (said, *steps), note)
    day = make_date(left[0], month, number)
    value = day.isoformat() if day else partial
    only = f"Of these, only {left[0]} is a year in which other pages of the corpus are dated."
    return Resolved(value, WEEKDAY_AND_YEAR, (said, *steps, only), day=day)
