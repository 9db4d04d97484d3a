"""Quarters of a year: by their number, or as "the quarter" that a text on earnings is about."""

from __future__ import annotations

import re
from datetime import date

from gsomia_lab.evidence import calendar
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_value import EXPLICIT, NAMED, NO_DATE, OPEN, PUBLISHED, RELATIVE, Resolved, left_open
from gsomia_lab.evidence.date_words import MONTH, MONTHS, ORDINALS, YEAR, clean

_ENDED = re.compile(rf"\s(?:ended|ending)\s(?:on\s)?{MONTH}(?:\s\d{{1,2}})?(?:,?\s{YEAR}\b)?")


def _of(day: date) -> int:
    return (day.month + 2) // 3


def quarter(c: Context, m: re.Match[str]) -> Resolved:
    """A quarter by its number."""
    number = ORDINALS[(m["ordinal"] or m["short"]).lower()]
    said = f"'{clean(m.group())}' is a quarter of a year."
    named = m["year"] or m["year2"]
    if named:
        _keep(c, int(named), number, m.start())
        return Resolved(calendar.quarter(int(named), number), EXPLICIT, (said, f"Its year is {named}."))
    if c.published is None:
        return Resolved(f"XXXX-Q{number}", OPEN, (said, NO_DATE), f"The year stays open: {NO_DATE.lower()}")
    own = clean(m["own"] or m["of"]).lower()
    year = c.published.year + RELATIVE.get(own, 0)
    later = number - _of(c.published)  # quarters from now to that quarter of this year
    if not own and later > 0:
        direction = c.direction(m.start(), m.end())
        year -= direction < 0 or (direction == 0 and later > 1)
    _keep(c, year, number, m.start())
    if m["before"]:
        year -= 1
    value = calendar.quarter(year, number)
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))


def quarter_of_month(c: Context, m: re.Match[str]) -> Resolved:
    """A quarter told by its last month: the last such one."""
    said, number = f"'{clean(m.group())}' is the quarter that ends with {m['month']}.", MONTHS[m["month"].lower()] // 3
    if c.published is None:
        return left_open(said, NO_DATE)
    year = c.published.year - (number > _of(c.published))
    value = calendar.quarter(year, number)
    _keep(c, year, number, m.start())
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))


def _keep(c: Context, year: int, number: int, start: int) -> None:
    """Keep the quarter the text is about: one that was over when it was published, and not one to compare with."""
    if c.published is not None:
        ago = 4 * (c.published.year - year) + _of(c.published) - number
        if ago < 0 or (ago == 0 and c.named_quarter) or (ago > 4 and c.named_quarter):
            return
    c.named_quarter = (year, number, start)


def named_quarter(c: Context, m: re.Match[str]) -> Resolved | None:
    """The quarter that the text is about, or the last one before publication."""
    which, back = clean(m["which"]).lower(), m["back"] is not None
    said = f"'{clean(m.group())}' names a quarter without its number."
    if back and which not in ("", "same", "comparable", "corresponding"):
        return None
    ended = _ENDED.match(c.article.text, m.end())
    if ended and not m["own"] and (ended["year"] or c.published):
        return _ended_quarter(c, ended, m.start(), said)
    if not c.named_quarter:
        if m["period"] or which.isdigit() or m["own"]:
            return None
        if c.published is None:
            return left_open(said, NO_DATE)
        by = {"this": 0, "current": 0, "next": 1}.get(which, -1)
        by = -5 if which.startswith("year-") or back else by
        value = calendar.shift(c.published, "quarter", by)
        return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))
    year, number, _ = c.named_quarter
    step = f"The quarter named before is {year}-Q{number}."
    c.named_quarter = (year, number, m.start())  # the text is still about it
    if which.isdigit():
        return Resolved(calendar.quarter(int(which), number), NAMED, (said, step))
    if which in ("current", "next", "this") and c.published is not None:
        value = calendar.shift(c.published, "quarter", 1 if which == "next" else 0)
        return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))
    by = -1 if which in ("last", "previous", "preceding") else 0
    if which.startswith("year-") or which == "comparable" or back or m["own"]:
        by = -4 if (m["own"] or "last").lower() == "last" else 0
    return Resolved(calendar.quarter(year, number + by), NAMED, (said, step))


def same_quarter(c: Context, said: str, by: int) -> Resolved:
    """The quarter that the text is about, so many quarters on."""
    assert c.named_quarter is not None
    year, number, _ = c.named_quarter
    return Resolved(
        calendar.quarter(year, number + by), NAMED, (said, f"The quarter named before is {year}-Q{number}.")
    )


def _ended_quarter(c: Context, ended: re.Match[str], start: int, said: str) -> Resolved:
    """A quarter told by its last month: most of it lies in the calendar quarter of the month before that."""
    last = MONTHS[ended["month"].lower().rstrip(".")]
    if ended["year"]:
        year = int(ended["year"])
    else:
        assert c.published is not None
        year = c.published.year - (last > c.published.month)
    month = calendar.month(year, last - 1)
    year, number = int(month[:4]), (int(month[5:]) + 2) // 3
    c.named_quarter = (year, number, start)
    value = calendar.quarter(year, number)
    return Resolved(value, NAMED, (said, f"It ended in month {last}, so most of it is {value}."))
