"""What is counted: so many units ago, a week from Friday, the first Monday in May, the week of a day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from gsomia_lab.evidence import calendar
from gsomia_lab.evidence.calendar import make_date, name_of, nearest
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_numbered import month_day
from gsomia_lab.evidence.date_periods import month, month_year, pointed
from gsomia_lab.evidence.date_quarters import same_quarter
from gsomia_lab.evidence.date_value import EXPLICIT, NAMED, NO_DATE, OPEN, PUBLISHED, RELATIVE, Resolved, left_open
from gsomia_lab.evidence.date_words import ORDINALS, WEEKDAYS, clean

_NEAR = 500  # characters within which "two days earlier" or "a year earlier" counts from what was named before
_WHOLE_DAY = {"today": 0, "yesterday": -1, "tomorrow": 1}
_HALF = {"hour": "PT30M", "day": "PT12H", "month": "P15D", "year": "P6M", "decade": "P5Y", "century": "P50Y"}
_QUARTER = {"hour": "PT15M", "day": "PT6H", "year": "P3M", "century": "P25Y"}


def ago(c: Context, m: re.Match[str]) -> Resolved:
    """So many units before or after the day of publication, or the day named before."""
    unit, way = m["unit"].lower().removesuffix("s"), m["dir"].lower()
    unit = "century" if unit == "centurie" else unit
    half = " and a half" if " and a half" in clean(m.group()).lower() else ""
    amount, sign = calendar.number(m["n"]), 1 if way in ("later", "from now", "hence") else -1
    said = f"'{clean(m.group())}' counts in {unit}s."
    if amount is None and m["n"] is None and way == "before" and not m["plural"]:
        return pointed(c, unit, -1, m.start(), said) or left_open(said, f"No {unit} is named before it.")
    if amount is None:
        if way in ("later", "before") or (m["n"] is None and way == "earlier"):
            return Resolved(calendar.duration(m["n"] or "", unit), OPEN, (said,), type="DURATION")
        return Resolved("PAST_REF" if sign < 0 else "FUTURE_REF", EXPLICIT, (said, "The number is vague."))
    if unit in ("second", "minute", "hour"):
        return Resolved(calendar.duration(m["n"] + half, unit), EXPLICIT, (said,), type="DURATION")
    if m["anchor"] and c.published is not None:
        return _from_anchor(c, m, unit, sign * amount, said)
    if unit == "year" and amount == 1 and c.named_quarter and m.start() - c.named_quarter[2] < _NEAR:
        return same_quarter(c, said, -4)
    named = _named_before(c, unit, m.start()) if way in ("earlier", "before", "later") else None
    if named:
        base, basis, step = named[0], NAMED, f"Counted from {named[1]}."
    elif way == "later":
        return Resolved(
            calendar.duration(m["n"] + half, unit), OPEN, (said, "Nothing is named to count from."), type="DURATION"
        )
    elif c.published is not None:
        base, basis, step = c.published, PUBLISHED, c.when
    else:
        return left_open(said, NO_DATE)
    if half and unit == "year":
        base = _moved(base.replace(day=1), "month", sign * 6) or base
    value = calendar.shift(base, unit, sign * amount)
    if not value:
        return left_open(said, "That is off the calendar.")
    day = make_date(*map(int, value.split("-"))) if unit == "day" else None
    return Resolved(value, basis, (said, step, f"So it is {value}."), day=day)


def _named_before(c: Context, unit: str, start: int) -> tuple[date, str] | None:
    """What a number of units is counted from: the day, month or year that was named last, as fine as the unit asks."""
    if unit in ("day", "week"):
        if c.named_day and start - c.named_day[1] < _NEAR:
            return c.named_day[0], f"'{c.named_day[2]}', {name_of(c.named_day[0])}"
    elif unit == "month":
        if c.named_month and start - c.named_month[2] < _NEAR:
            year, number, _ = c.named_month
            return date(year, number, 1), f"{year}-{number:02d}, the month named before"
    elif c.named_year and start - c.named_year[1] < _NEAR:
        return date(c.named_year[0], 1, 1), f"{c.named_year[0]}, the year named before"
    return None


def _from_anchor(c: Context, m: re.Match[str], unit: str, by: int, said: str) -> Resolved:
    """So many units from today, or from this, the last or the next week or month: "a year ago today"."""
    assert c.published is not None
    word, grain = m["anchor"].lower(), (m["grain"] or "").lower()
    day = _moved(c.published + timedelta(days=_WHOLE_DAY.get(word, 0)), unit, by)
    if day is None:
        return left_open(said, "That is off the calendar.")
    value = calendar.shift(day, grain, RELATIVE[word.split()[0]]) if grain else day.isoformat()
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."), day=None if grain else day)


def _moved(day: date, unit: str, by: int) -> date | None:
    """The day so many units away, None when there is none (29 February, or off the calendar)."""
    if unit in ("day", "week"):
        moved = calendar.shift(day, "day", by * (7 if unit == "week" else 1))
        return date.fromisoformat(moved) if moved else None
    months = by * {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit, 1200)
    there = calendar.month(day.year, day.month + months)
    return make_date(int(there[:4]), int(there[5:]), day.day) if there else None


def year_earlier(c: Context, m: re.Match[str]) -> Resolved:
    """The same period a year before."""
    said = f"'{clean(m.group())}' is the same period a year before."
    if c.named_quarter and m.start() - c.named_quarter[2] < _NEAR:
        return same_quarter(c, said, -4)
    if c.published is None:
        return left_open(said, NO_DATE)
    return Resolved(f"{c.published.year - 1:04d}", PUBLISHED, (said, c.when))


def half_unit(c: Context, m: re.Match[str]) -> Resolved | None:
    """Half an hour, a quarter of a century; with "ago", the time so long before publication."""
    unit = m["unit"].lower()
    length = (_QUARTER if m["quarter"] else _HALF).get(unit, "")
    said = f"'{clean(m.group())}' is a length of time."
    if not length:
        return None
    if m["ago"] and c.published and length.endswith("Y"):
        value = f"{max(1, c.published.year - int(length[1:-1])):04d}"
        return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."), type="DATE")
    return Resolved(length, EXPLICIT, (said,))


def counted_weekday(c: Context, m: re.Match[str]) -> Resolved | None:
    """A week ago Friday, a week from Friday, two Fridays ago."""
    said = f"'{clean(m.group())}' counts from a weekday."
    if c.published is None:
        return left_open(said, NO_DATE)
    weeks = calendar.number(m["n"] or m["number"])
    ahead = clean(m["dir"] or m["way"]).lower().startswith("from")
    if weeks is None:
        return None
    weeks -= bool(m["number"])  # the first of "two Fridays ago" is the last Friday
    number = WEEKDAYS[(m["weekday"] or m["many"]).lower()]
    base = nearest(number, c.published, ahead=ahead, same=not m["number"])
    day = base + timedelta(weeks=weeks if ahead else -weeks)
    steps = (said, c.when, f"Counted from {name_of(base)}: {day.isoformat()}.")
    return Resolved(day.isoformat(), PUBLISHED, steps, day=day)


def before_last(c: Context, m: re.Match[str]) -> Resolved:
    """The week before last, the month after next."""
    said = f"'{clean(m.group())}' counts two {m['unit'].lower()}s."
    if c.published is None:
        return left_open(said, NO_DATE)
    value = calendar.shift(c.published, m["unit"].lower(), -2 if m["back"] else 2)
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))


def week_of_day(c: Context, m: re.Match[str]) -> Resolved:
    """The week or weekend of a day that is named by month and number."""
    resolved = month_day(c, m)
    if resolved.day is None:
        return resolved
    value = calendar.shift(resolved.day, m["grain"].lower(), 0)
    return Resolved(value, resolved.basis, (*resolved.steps, f"The {m['grain'].lower()} of that day is {value}."))


def nth_day(c: Context, m: re.Match[str]) -> Resolved | None:
    """The first Monday in May, the last day of the month before, the first week of December."""
    said = f"'{clean(m.group())}' is a {m['grain'] or 'day'} counted within its month."
    if m["month"]:
        whole = month_year(c, m) if m["year"] else month(c, m)
    elif c.published is None:
        return left_open(said, NO_DATE)
    else:
        whole = Resolved(calendar.shift(c.published, "month", RELATIVE[m["month_of"].lower()]), PUBLISHED, (c.when,))
    if not re.fullmatch(r"\d{4}-\d\d", whole.value):
        return None if m["grain"] else left_open(said, *whole.steps[1:])
    first = date.fromisoformat(f"{whole.value}-01")
    # A week belongs to the month that holds its Thursday, as it does to the year (ISO 8601); a weekend goes by its Saturday.
    named = m["weekday"] or {"week": "Thursday", "weekend": "Saturday"}.get(m["grain"] or "")
    step, start = (7, nearest(WEEKDAYS[named.lower()], first, ahead=True)) if named else (1, first)
    days = [d for k in range(31) if (d := start + timedelta(days=step * k)).month == first.month]
    index = -1 if m["nth"].lower() == "last" else ORDINALS[m["nth"].lower()] - 1
    day = days[index]
    value = calendar.shift(day, m["grain"], 0) if m["grain"] else day.isoformat()
    steps = (said, *whole.steps, f"So it is {value}.")
    return Resolved(value, whole.basis, steps, day=None if m["grain"] else day)
