"""Periods: weeks, months, seasons, quarters, years, decades; the value keeps the grain of the words."""

from __future__ import annotations

import re

from gsomia_lab.evidence import calendar
from gsomia_lab.evidence.calendar import make_date, name_of
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_value import (
    BACK,
    EXPLICIT,
    NAMED,
    NO_DATE,
    ON,
    OPEN,
    POINTING_BACK,
    PUBLISHED,
    RELATIVE,
    Resolved,
    left_open,
)
from gsomia_lab.evidence.date_words import CENTURIES, DECADES, MONTHS, NUMBERS, SEASONS, clean

_NEAR = 400  # characters within which "that year" still points to the year named before
_BEFORE_THE_UNIT = re.compile(r"\b(?:in|of|at|on|for|over|during|through|throughout|by|within|ending|all)\s$", re.I)
_ENDS = re.compile(r"\s(?:ended|ending|to end)\b")
_JUST_COUNTED = re.compile(r"\b(?:years? ago|(?:last|that|next) year),? (?:in )?$")  # "two years ago in May"
_YEAR_BESIDE = re.compile(r"\b((?:1[5-9]|20)\d\d)(?:\s(?:to|and)\s|[-–])$")  # "from 1994 to '97"
_NO_YEAR = re.compile(
    r"\b(?:room|rooms|no\.?|number|flight|route|highway|road|page|article|section|chapter|line|model|channel|building|"
    r"suite|apartment|gate|bus|train|area|unit|resolution|some|"
    r"(?:crowd|group|total|number) of|(?:more|fewer) than|at least|up to)\s$",
    re.I,
)
_MANY_YEARS = ("decade", "century")  # "the past decade" is the ten years up to now
_THE = re.compile(r"\bthe\b", re.I)
_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def month_year(c: Context, m: re.Match[str]) -> Resolved:
    """A month and its year."""
    month = MONTHS[m["month"].lower().rstrip(".")]
    return Resolved(calendar.month(int(m["year"]), month), EXPLICIT, (f"'{clean(m.group())}' names month and year.",))


def month(c: Context, m: re.Match[str]) -> Resolved:
    """A month without a year: of the year beside it, or the last one, or the next one when the sentence looks ahead."""
    number, which = MONTHS[m["month"].lower().rstrip(".")], clean(m["which"]).lower()
    said = f"'{clean(m.group())}' names a month without a year."
    if which == "that" and c.named_year:
        year = c.named_year[0]
        return Resolved(calendar.month(year, number), NAMED, (said, f"The year named before is {year}."))
    if c.named_year and _JUST_COUNTED.search(c.article.text, max(0, m.start() - 16), m.start()):
        value = calendar.month(c.named_year[0], number)
        return Resolved(value, NAMED, (said, f"The year named before it is {c.named_year[0]}."))
    if m.groupdict().get("year_after"):
        year = int(m["year_after"]) - (MONTHS[m["month_after"].lower().rstrip(".")] < number)
        step = f"The month named behind it is of {m['year_after']}."
        return Resolved(calendar.month(year, number), EXPLICIT, (said, step))
    if c.published is None:
        return Resolved(f"XXXX-{number:02d}", OPEN, (said, NO_DATE), f"The year stays open: {NO_DATE.lower()}")
    if m["of"]:
        value = calendar.month(c.published.year + RELATIVE[m["of"]], number)
        return Resolved(value, PUBLISHED, (said, c.when, f"Of {m['of']} year it is {value}."))
    if which == "this":
        value = calendar.month(c.published.year, number)
        return Resolved(value, PUBLISHED, (said, c.when, f"Of this year it is {value}."))
    here = c.published.year * 12 + c.published.month - 1
    last = here - (here % 12 - (number - 1)) % 12
    direction = c.direction(m.start(), m.end())
    if which in BACK:
        index, how = (last if last < here else last - 12), "the last such month"
    elif which in ON or (direction > 0 and last != here):
        index, how = last + 12, "the next such month"
    elif 9 <= here - last <= 11 and (direction == 0 or (here - last > 9 and not c.looks_back_near(m.start()))):
        index, how = last + 12, "the nearest such month"
    else:
        index, how = last, "the last such month, the month of publication included"
    value = calendar.month(index // 12, index % 12 + 1)
    return Resolved(value, PUBLISHED, (said, c.when, f"It is {how}: {value}."))


def which_unit(c: Context, m: re.Match[str]) -> Resolved:
    """Last, this, next, that, the same week, month, year."""
    unit, which, said = m["unit"].lower(), clean(m["which"]).lower(), f"'{clean(m.group())}' is counted in "
    said += f"{unit[:-1]}ies." if unit.endswith("y") and unit != "day" else f"{unit}s."
    by = -1 if which in BACK else 1 if which in ON else 0
    if unit == "day" or which in POINTING_BACK:
        there = pointed(c, unit, by, m.start(), said) if which in (*POINTING_BACK, "next") else None
        if there:
            return there
        if unit == "day" and which not in (*POINTING_BACK, *ON):
            return Resolved("PAST_REF" if by else "PRESENT_REF", OPEN, (said,), "No day is named.")
        if unit == "day" or which in ("that", "same"):
            return left_open(said, f"No {unit} is named before it.")
    if c.published is None:
        return left_open(said, NO_DATE)
    if (
        unit in _MANY_YEARS
        and which in ("past", "last", "next", "coming")
        and (unit, which) != ("century", "last")
        and _THE.search(m.group())
    ):
        return Resolved(calendar.duration("one", unit), PUBLISHED, (said,), type="DURATION")
    if unit == "weekend" and which == "this" and c.published.isoweekday() < 5 and c.direction(m.start(), m.end()) < 0:
        by = -1  # "they met this weekend", in a page of Monday
    value = calendar.shift(c.published, unit, by)
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))


def pointed(c: Context, unit: str, by: int, start: int, said: str) -> Resolved | None:
    """What lies `by` units from the day, month or year that the text has just named."""
    if unit == "year" and c.named_year and start - c.named_year[1] < _NEAR:
        step = f"The year just named is {c.named_year[0]}."
        return Resolved(f"{c.named_year[0] + by:04d}", NAMED, (said, step))
    if unit == "month" and c.named_month and start - c.named_month[2] < _NEAR:
        year, number, _ = c.named_month
        value = calendar.month(year, number + by)
        return Resolved(value, NAMED, (said, f"The month just named is {year}-{number:02d}.", f"So it is {value}."))
    if unit in ("day", "week") and c.named_day and (unit == "day" or start - c.named_day[1] < _NEAR):
        base, _, words = c.named_day
        value = calendar.shift(base, unit, by)
        step = f"The day just named is '{words}', {name_of(base)}."
        day = make_date(*map(int, value.split("-"))) if unit == "day" and value else None
        return Resolved(value, NAMED, (said, step, f"So it is {value}."), day=day)
    return None


def the_unit(c: Context, m: re.Match[str]) -> Resolved | None:
    """The week, month or year of publication, after a preposition."""
    unit, text = m["unit"].lower(), c.article.text
    said = f"'{clean(m.group())}'"
    if not _BEFORE_THE_UNIT.search(text, max(0, m.start() - 12), m.start()):
        return None
    if _ENDS.match(text, m.end()):
        return Resolved(calendar.duration("one", unit), EXPLICIT, (f"{said} is a length of time.",), type="DURATION")
    if c.published is None:
        return left_open(f"{said} counts from a day that is not known.", NO_DATE)
    if unit == "weekend" and c.published.isoweekday() < 6 and c.direction(m.start(), m.end()) <= 0:
        value = calendar.shift(c.published, unit, -1)
        return Resolved(value, PUBLISHED, (f"{said} is the one before the day of publication.", c.when))
    return Resolved(calendar.shift(c.published, unit, 0), PUBLISHED, (f"{said} is the {unit} of publication.", c.when))


def year_end(c: Context, m: re.Match[str]) -> Resolved:
    """The end of the year of publication."""
    said = f"'{clean(m.group())}' is the end of a year."
    if c.published is None:
        return left_open(said, NO_DATE)
    return Resolved(f"{c.published.year:04d}", PUBLISHED, (said, c.when))


def half(c: Context, m: re.Match[str]) -> Resolved:
    """Half a year."""
    number = 1 if m["half"].lower() in ("first", "1st") else 2
    said = f"'{clean(m.group())}' is half a year."
    if m["year"]:
        return Resolved(f"{m['year']}-H{number}", EXPLICIT, (said,))
    if c.published is None:
        return left_open(said, NO_DATE)
    value = f"{c.published.year + RELATIVE.get(m['of'].lower(), 0):04d}-H{number}"
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))


def year(c: Context, m: re.Match[str]) -> Resolved | None:
    """A year by its number, unless the word before it says that something else is counted."""
    if _NO_YEAR.search(c.article.text, max(0, m.start() - 12), m.start()):
        return None
    return Resolved(m["year"], EXPLICIT, (f"'{m['year']}' is a year by its number.",))


def short_year(c: Context, m: re.Match[str]) -> Resolved:
    """A year by its last two figures: the next one after a year named beside it, else the last before publication."""
    said = f"'{m.group()}' is a year without its century."
    beside = _YEAR_BESIDE.search(c.article.text, max(0, m.start() - 9), m.start())
    if beside:
        year = int(beside[1]) + (int(m["yy"]) - int(beside[1])) % 100
        return Resolved(f"{year:04d}", NAMED, (said, f"The year beside it is {beside[1]}."))
    if c.published is None:
        return left_open(said, NO_DATE)
    value = c.published.year - (c.published.year - int(m["yy"])) % 100
    return Resolved(f"{value:04d}", PUBLISHED, (said, c.when))


def decade(c: Context, m: re.Match[str]) -> Resolved:
    """A decade: TIMEX3 writes the 1980s as 198, and the 1800s, a century, as 18."""
    hundreds = m.groupdict().get("c")
    if hundreds and hundreds != "20" and m["d"] == "0":
        return Resolved(hundreds, EXPLICIT, (f"'{clean(m.group())}' names a century.",))
    return Resolved(f"{hundreds or '19'}{m['d']}", EXPLICIT, (f"'{clean(m.group())}' names a decade.",))


def decade_in_letters(c: Context, m: re.Match[str]) -> Resolved:
    """A decade by its tens: the last that was well under way when the page was published."""
    tens, said = DECADES[m["tens"].lower()], f"'{clean(m.group())}' names a decade."
    this = c.published is not None and c.published.year >= 2000 + 10 * tens + 5 and "nineteen" not in m.group().lower()
    return Resolved(f"{'20' if this else '19'}{tens}", EXPLICIT, (said,))


def century(c: Context, m: re.Match[str]) -> Resolved:
    """A century: TIMEX3 writes the 17th as 16."""
    number = int(m["c"]) if m["c"] else CENTURIES[m["words"].lower()]
    return Resolved(f"{number - 1:02d}", EXPLICIT, (f"'{clean(m.group())}' names a century.",))


def before_christ(c: Context, m: re.Match[str]) -> Resolved:
    """A year before Christ: TIMEX3 writes 300 B.C. as BC0300."""
    return Resolved(
        f"BC{int(m['year']):04d}", EXPLICIT, (f"'{clean(m.group())}' is counted back from the first year.",)
    )


def spoken_year(c: Context, m: re.Match[str]) -> Resolved:
    """A year as it is spoken."""
    number = 2000
    if m["tens"]:
        number = 1900 + NUMBERS[m["tens"].lower()] + (NUMBERS[m["ones"].lower()] if m["ones"] else 0)
    return Resolved(str(number), EXPLICIT, ("A year as it is spoken.",))


def season(c: Context, m: re.Match[str]) -> Resolved:
    """A season, of the year named or the last one."""
    code, which = SEASONS[(m["season"] or m["named"]).lower()], clean(m["which"]).lower()
    said = f"'{clean(m.group())}' names a season."
    named = m["year"] or m["year2"]
    if m["tens"] or (m["yy"] and c.published):
        named = (spoken_year if m["tens"] else short_year)(c, m).value
    if named:
        return Resolved(f"{named}-{code}", EXPLICIT, (said, f"Its year is {named}."))
    if c.published is None:
        return left_open(said, NO_DATE)
    number, here, start = c.published.year, c.published.month, _FIRST_MONTH[code]
    if m["of"]:
        number += RELATIVE[m["of"]]
    elif which in ("next", "coming"):
        number += here >= start
    elif which != "this" and here < start:
        number -= c.direction(m.start(), m.end()) <= 0 or which in BACK
    elif which in BACK and here < start + 3 and code != "WI":
        number -= 1
    elif not which and here > start + 2 and c.direction(m.start(), m.end()) > 0:
        number += 1
    value = f"{number:04d}-{code}"
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))
