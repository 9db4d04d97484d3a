"""Clocks and parts of a day: on the day beside them, the day just named, or the day of publication."""

from __future__ import annotations

import re
from datetime import date

from gsomia_lab.evidence import calendar
from gsomia_lab.evidence.calendar import name_of
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_days import today, weekday
from gsomia_lab.evidence.date_numbered import month_day
from gsomia_lab.evidence.date_rules_days import DAYS
from gsomia_lab.evidence.date_value import NAMED, NO_DATE, OPEN, PUBLISHED, Resolved, left_open
from gsomia_lab.evidence.date_words import PARTS, clean

_BESIDE = re.compile(r",?\s(?:on\s)?")  # "9 a.m. on Tuesday"
_BRACKET = re.compile(  # "9 a.m. (0900 GMT) on Tuesday", "4 in the morning (4 a.m. Thursday)"
    r"\s\((?:\d{4}\s[A-Z]{2,4}\),?|[0-2]?\d(?::[0-5]\d)?\s[ap]\.?m\.?(?:\s[A-Z]{2,4})?,?)\s(?:on\s)?"
)
_RESOLVE = {"month day year": month_day, "day month year": month_day, "weekday": weekday, "today": today}
_FORMS = [(pattern, _RESOLVE[pattern.name]) for pattern in DAYS if pattern.name in _RESOLVE]
_NEAR = 60  # characters within which a clock belongs to the day just named: "on Friday, at 9 a.m."
_LATER = ("afternoon", "evening", "night")


def _day_beside(c: Context, end: int) -> tuple[date, str, int] | None:
    """The day that the words right behind a clock name, what it rests on, and where it ends.

    Where brackets tell the same clock again, the day is read beyond them, but the expression ends before them.
    """
    bracket = _BRACKET.match(c.article.text, end)
    gap = bracket or _BESIDE.match(c.article.text, end)
    for pattern, resolve in _FORMS if gap else ():
        found = pattern.form.match(c.article.text, gap.end()) if gap else None
        resolved = resolve(c, found) if found else None
        if found and resolved and resolved.day:
            return resolved.day, resolved.basis, end if bracket else found.end()
    return None


def _on_its_day(c: Context, m: re.Match[str], said: str, part: str) -> Resolved:
    """A time of day (as TIMEX3 writes it, from the T on) together with its day."""
    beside = _day_beside(c, m.end())
    if beside:
        day, basis, end = beside
        steps = (said, f"The day is named behind it: {name_of(day)}.")
        return Resolved(day.isoformat() + part, basis, steps, day=day, end=end)
    known = c.named_day
    near = known and 0 <= m.start() - known[1] < _NEAR and "\n\n" not in c.article.text[known[1] : m.start()]
    at = known[0] if near and known else c.published
    if at is None:
        return Resolved(part, OPEN, (said, NO_DATE), "The day stays open.")
    return Resolved(at.isoformat() + part, NAMED if near else PUBLISHED, (said, f"The day is {name_of(at)}."))


def clock(c: Context, m: re.Match[str]) -> Resolved:
    """A time of day, with "a.m." or "p.m.", or with the part of the day in words."""
    hour, minute = int(m["hour"]), int(m["minute"] or 0)
    if not 1 <= hour <= 12:
        return left_open(f"'{clean(m.group())}' is no time of day.")
    late = m["half"].lower().startswith("p") if m["half"] else m["part"].lower() in _LATER
    return _on_its_day(c, m, f"'{clean(m.group())}' is a time of day.", _clock(hour, minute, late))


def _clock(hour: int, minute: int, late: bool) -> str:
    return f"T{hour % 12 + (12 if late else 0):02d}:{minute:02d}"


def clock_and_part(c: Context, m: re.Match[str]) -> Resolved | None:
    """A time of day without "a.m." or "p.m.": the words behind it name the day and its half."""
    hour, part = int(m["hour"]), m["part"] or "night"
    if not 1 <= hour <= 12 or (hour == 12 and part == "night"):
        return None
    said, clock = f"'{clean(m.group())}' is a time of day.", _clock(hour, int(m["minute"]), part in _LATER)
    beside = _day_beside(c, m.end("minute"))
    if beside:
        day, basis, _ = beside
        return Resolved(day.isoformat() + clock, basis, (said, f"The day is {name_of(day)}."), day=day)
    if c.published is None:
        return Resolved(clock, OPEN, (said, NO_DATE), "The day stays open.")
    value = calendar.shift(c.published, "day", -1 if m["which"] == "last" else 0) + clock
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))


def clock_in_figures(c: Context, m: re.Match[str]) -> Resolved | None:
    """A time of day on a clock of 24 hours, told by its zone."""
    if int(m["hour"]) > 23:
        return None
    said = f"'{clean(m.group())}' is a time of day, in the zone it names."
    return _on_its_day(c, m, said, f"T{m['hour']}:{m['minute']}")


def midday(c: Context, m: re.Match[str]) -> Resolved:
    """Noon, or the middle of the morning or afternoon."""
    part = PARTS[m["part"].lower()] if m["part"] else PARTS["noon"]
    return _on_its_day(c, m, f"'{clean(m.group())}' is a time of day.", part)


def part_of_day(c: Context, m: re.Match[str]) -> Resolved:
    """This morning, last night, the next morning."""
    part = "TNI" if m["tonight"] else PARTS[m["part"].lower()]
    which = clean(m["which"]).lower().removeprefix("the ")
    said = f"'{clean(m.group())}' is a part of a day."
    by = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0)
    if which in ("that", "same", "next", "following", "previous") and c.named_day:
        value = calendar.shift(c.named_day[0], "day", by)
        return Resolved(value and value + part, NAMED, (said, f"The day just named is '{c.named_day[2]}'."))
    if c.published is None:
        return left_open(said, NO_DATE)
    value = calendar.shift(c.published, "day", by)
    return Resolved(value and value + part, PUBLISHED, (said, c.when, f"So it is {value + part}."))
