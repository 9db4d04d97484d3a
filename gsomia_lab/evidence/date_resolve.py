"""From a found expression to its TIMEX3 value, with the reasoning; what cannot be resolved stays open and says why.

One function for each rule: days in `date_days` and `date_numbered`, weeks to centuries in `date_periods`, quarters in `date_quarters`, and
here what has no place on the calendar: lengths, repetitions, the vague present, past and future. Each takes the
context of the page and the match; it gives None when the words turn out to be no time expression.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from gsomia_lab.evidence import (
    calendar,
    date_clock,
    date_counted,
    date_days,
    date_events,
    date_feasts,
    date_numbered,
    date_periods,
    date_quarters,
)
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_value import EXPLICIT, Resolved
from gsomia_lab.evidence.date_words import MONTHS, SEASONS, clean

Resolver = Callable[[Context, re.Match[str]], Resolved | None]

_FREQUENCY = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M"}
_BEFORE_ONE_DAY = re.compile(r"\b(?:for|in|within|after|about|than|just|only|by)\s$", re.I)
_ALL_BEFORE = re.compile(r"\b[Aa]ll\s$")
_RANGE = re.compile(r"\s(?:to|or)\s(?!so\b)")  # "two to three weeks", "two weeks or so"
_A_UNIT = re.compile(r"an?\s\w+$", re.I)
_COUNTED = re.compile(  # "four flights a week", and not "he was ill a week"
    r"\b(?:[2-9]|\d[\d,]*\d|two|three|four|five|six|seven|eight|nine|ten|hundreds|thousands|dozens)\s(?:of\s)?(?:[a-z-]+\s)?[a-z-]+s\s$"
)
_BEFORE_VAGUE = re.compile(r"\b(?:for|in|within)\s$", re.I)


def _length(c: Context, m: re.Match[str]) -> Resolved | None:
    """A number of units, or units without a number after "for", "in" or "within"."""
    groups, text = m.groupdict(), m.group()
    if "n" not in groups and not _BEFORE_VAGUE.search(c.article.text, max(0, m.start() - 8), m.start()):
        return None
    if text[:1].isdigit() and m["unit"][0].isupper() and not m["unit"].isupper():
        return None  # a title: "60 Minutes"
    if text.lower() in ("one day", "some day") and not _BEFORE_ONE_DAY.search(
        c.article.text, max(0, m.start() - 8), m.start()
    ):
        return None
    unit = m["unit"].lower()
    unit = "century" if unit.startswith("centur") else unit.removesuffix("s")
    half = " and a half" if " and a half" in clean(text).lower() else ""
    if _A_UNIT.match(text) and _COUNTED.search(c.article.text, max(0, m.start() - 40), m.start()):
        return Resolved(
            calendar.duration("one", unit), EXPLICIT, (f"So many in '{clean(text)}': it comes back.",), type="SET"
        )
    said = f"'{clean(text)}' is a length of time."
    if _RANGE.search(text):
        return Resolved(calendar.duration("", unit), EXPLICIT, (said,), "Two numbers are told, so none is the length.")
    return Resolved(calendar.duration(clean(groups.get("n")) + half, unit), EXPLICIT, (said,))


def _each(c: Context, m: re.Match[str]) -> Resolved:
    words = clean(m["n"]) or "one"
    value = calendar.duration("two" if words == "other" else words, m["unit"].lower())
    return Resolved(value, EXPLICIT, (f"'{clean(m.group())}' comes back.",))


def _each_month(c: Context, m: re.Match[str]) -> Resolved:
    code = SEASONS[m["season"]] if m["season"] else f"{MONTHS[m['month'].lower().rstrip('.')]:02d}"
    return Resolved(f"XXXX-{code}", EXPLICIT, (f"'{clean(m.group())}' comes back.",))


def _unit_long(c: Context, m: re.Match[str]) -> Resolved | None:
    if _ALL_BEFORE.search(c.article.text, max(0, m.start() - 5), m.start()):
        return None
    unit = m["unit"].lower()
    value = calendar.duration("" if m["plural"] else "one", "century" if unit == "centurie" else unit)
    return Resolved(value, EXPLICIT, (f"'{clean(m.group())}' is a length of time.",))


def _frequency(c: Context, m: re.Match[str]) -> Resolved:
    return Resolved(_FREQUENCY.get(m["word"].lower(), "P1Y"), EXPLICIT, (f"'{m['word']}' comes back.",))


def _reference(value: str) -> Resolver:
    def resolve(c: Context, m: re.Match[str]) -> Resolved:
        return Resolved(value, EXPLICIT, (f"'{clean(m.group())}' points to a time without naming it.",))

    return resolve


RESOLVE: dict[str, Resolver] = {
    "iso date": date_numbered.iso,
    "numeric date": date_numbered.numeric,
    "day of an event": date_events.day_of_event,
    "month day year": date_numbered.month_day,
    "day month year": date_numbered.month_day,
    "further day": date_numbered.further_day,
    "day of the month": date_numbered.day_of_month,
    "every weekday": date_days.every_weekday,
    "weekday": date_days.weekday,
    "today": date_days.today,
    "in the day": date_days.in_the_day,
    "part of day": date_clock.part_of_day,
    "clock": date_clock.clock,
    "clock in figures": date_clock.clock_in_figures,
    "clock and part": date_clock.clock_and_part,
    "noon": date_clock.midday,
    "week of a day": date_counted.week_of_day,
    "counted weekday": date_counted.counted_weekday,
    "day of a month": date_counted.nth_day,
    "before last": date_counted.before_last,
    "part of a unit": date_counted.half_unit,
    "quarter of a month": date_quarters.quarter_of_month,
    "decade in letters": date_periods.decade_in_letters,
    "each month": _each_month,
    "unit-long": _unit_long,
    "named day": date_feasts.feast,
    "month year": date_periods.month_year,
    "month": date_periods.month,
    "which unit": date_periods.which_unit,
    "the unit": date_periods.the_unit,
    "year-end": date_periods.year_end,
    "ago": date_counted.ago,
    "year-earlier": date_counted.year_earlier,
    "half": date_periods.half,
    "season": date_periods.season,
    "fiscal year": date_periods.year,
    "year": date_periods.year,
    "year in letters": date_periods.spoken_year,
    "decade": date_periods.decade,
    "short decade": date_periods.decade,
    "short year": date_periods.short_year,
    "century": date_periods.century,
    "year before Christ": date_periods.before_christ,
    "quarter": date_quarters.quarter,
    "named quarter": date_quarters.named_quarter,
    "span of time": _length,
    "number of units": _length,
    "vague length": _length,
    "each unit": _each,
    "frequency": _frequency,
    "present": _reference("PRESENT_REF"),
    "past": _reference("PAST_REF"),
    "future": _reference("FUTURE_REF"),
}
