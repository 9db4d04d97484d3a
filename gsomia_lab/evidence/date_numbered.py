"""Days by their number: a month with a day, a day of the month alone, a date in figures."""

from __future__ import annotations

import re
from datetime import date

from gsomia_lab.evidence.calendar import DAY_NAMES, make_date
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_days import midnight
from gsomia_lab.evidence.date_value import BACK, EXPLICIT, NAMED, NO_DATE, ON, PUBLISHED, RELATIVE, Resolved, left_open
from gsomia_lab.evidence.date_words import DAY, MONTH, MONTHS, clean
from gsomia_lab.evidence.date_year import year_by_weekday

_FROM = re.compile(r"\b(?:between|from)\s$", re.I)
_UNTIL = re.compile(
    rf"(?:\s(?:and|to|through|until)\s|[-–]){MONTH}\s{DAY}\b(?!,? \d{{4}})"
)  # "between May 3 and June 5"


def month_day(c: Context, m: re.Match[str]) -> Resolved:
    """A month with a day, with or without the year."""
    groups = m.groupdict()
    month, number = MONTHS[m["month"].lower().rstrip(".")], int(m["day"])
    said = f"'{clean(m.group())}' names a day of a month"
    year = m["year"] or groups.get("year_after")
    if year or (m["of"] and c.published):
        rests = "and its year" if year else f"of {m['of']} year"
        number_of_year = int(year) if year else c.published.year + RELATIVE[m["of"]]  # type: ignore[union-attr]
        after = groups.get("month_after") if year and not m["year"] else None
        number_of_year -= (
            after is not None and MONTHS[after.lower().rstrip(".")] < month
        )  # "from Dec. 28 to Jan. 3, 2018"
        day = make_date(number_of_year, month, number)
        if day is None:
            return left_open(f"There is no {clean(m.group())} in the calendar.")
        steps: tuple[str, ...] = (f"{said} {rests}.",) if year else (f"{said} {rests}.", c.when)
        return Resolved(day.isoformat(), EXPLICIT if year else PUBLISHED, steps, _other_weekday(m, day), day=day)
    if make_date(2000, month, number) is None:
        return left_open(f"There is no {clean(m.group())} in the calendar.")
    if c.published is None:
        return year_by_weekday(c, month, number, f"{said} without a year.")
    day, how = _nearest_such_day(c, m, month, number, c.published)
    steps = (f"{said} without a year.", c.when, f"{how} is {day.isoformat()}.")
    return Resolved(day.isoformat(), PUBLISHED, steps, midnight(c, m, day) or _other_weekday(m, day), day=day)


def _nearest_such_day(c: Context, m: re.Match[str], month: int, number: int, published: date) -> tuple[date, str]:
    """A day of a month in the year that the words around it ask for, and how it was chosen."""
    which = (m.groupdict().get("which") or "").lower()
    direction = -1 if which in BACK else 1 if which in ON else c.direction(m.start(), m.end())
    until = (
        _UNTIL.match(c.article.text, m.end())
        if _FROM.search(c.article.text, max(0, m.start() - 9), m.start())
        else None
    )
    days = [d for k in (-1, 0, 1) if (d := make_date(published.year + k, month, number))]
    if not days:  # 29 February, and no leap year beside
        days = [d for k in range(-4, 5) if (d := make_date(published.year + k, month, number))]
    if until and days:
        end = (MONTHS[until["month"].lower().rstrip(".")], int(until["day"]))
        ends = [d for k in (-1, 0, 1) if (d := make_date(published.year + k, *end))]
        last = min(ends, key=lambda d: abs(d - published), default=published)
        return max(
            (d for d in days if d <= last), default=days[0]
        ), f"The last one before {last.isoformat()}, named behind it,"
    past, coming = [d for d in days if d <= published], [d for d in days if d >= published]
    if direction < 0 and past and (which or (published - past[-1]).days < 270 or c.looks_back_beside(m.start())):
        return past[-1], "The words before it look back: the last such day"
    if direction > 0 and coming and (which or (coming[0] - published).days < 300):
        return coming[0], "The words before it look ahead: the next such day"
    return min(days, key=lambda d: abs(d - published)), "The nearest such day"


def _other_weekday(m: re.Match[str], day: date) -> str:
    """A note when the weekday beside a date is not that day's."""
    named = (m.groupdict().get("weekday") or "")[:3]
    if not named or DAY_NAMES[day.weekday()].startswith(named):
        return ""
    return f"The page writes {named}., but {day.isoformat()} was a {DAY_NAMES[day.weekday()]}: one of them is wrong."


def further_day(c: Context, m: re.Match[str]) -> Resolved | None:
    """A second day of the month just named: "Nov. 16 and 17"."""
    if c.named_day is None:
        return None
    base, _, words = c.named_day
    day = make_date(int(m["year"]) if m["year"] else base.year, base.month, int(m["day"]))
    if day is None or day <= base:
        return None
    said = f"'{clean(m['span'])}' is a day of the month just named, in '{words}'."
    return Resolved(day.isoformat(), NAMED, (said, f"So it is {day.isoformat()}."), day=day)


def day_of_month(c: Context, m: re.Match[str]) -> Resolved | None:
    """A day by its number alone: "on the 22nd"."""
    number = int(m["day"])
    said = f"'{clean(m.group())}' is a day by its number, without a month."
    if c.published is None:
        return left_open(said, NO_DATE) if 1 <= number <= 31 else None
    months = [c.published.month - 1 + k for k in ((RELATIVE[m["which"]],) if m["which"] else (-1, 0, 1))]
    years = c.published.year
    days = [d for k in months if (d := make_date(years + k // 12, k % 12 + 1, number))]
    if not days:
        return None
    ahead = c.direction(m.start(), m.end()) > 0
    fit = [d for d in days if (d >= c.published if ahead else d <= c.published)] or days
    day = fit[0] if ahead else fit[-1]
    return Resolved(day.isoformat(), PUBLISHED, (said, c.when, f"So it is {day.isoformat()}."), day=day)


def iso(c: Context, m: re.Match[str]) -> Resolved:
    """Year, month and day in figures."""
    day = make_date(int(m["year"]), int(m["m"]), int(m["day"]))
    if day is None:
        return left_open(f"There is no {m.group()} in the calendar.")
    return Resolved(day.isoformat(), EXPLICIT, (f"'{clean(m.group())}' is a date in figures.",), day=day)


def numeric(c: Context, m: re.Match[str]) -> Resolved:
    """Day, month and year in figures: the American order, or the other when only that one is a day."""
    year = int(m["y2"]) if len(m["y2"]) == 4 else 1900 + int(m["y2"]) + (100 if int(m["y2"]) < 50 else 0)
    said = f"'{m.group()}' is a date in figures."
    days = {d for a, b in ((m["m"], m["day"]), (m["day"], m["m"])) if (d := make_date(year, int(a), int(b)))}
    if not days:
        return left_open(f"There is no {m.group()} in the calendar.")
    if len(days) > 1:
        either = " or ".join(sorted(day.isoformat() for day in days))
        return left_open(said, f"It can be read month first or day first: {either}.")
    day = days.pop()
    return Resolved(day.isoformat(), EXPLICIT, (said,), day=day)
