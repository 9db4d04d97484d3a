"""Days, weeks, months and years as TIMEX3 values, and the steps between them."""

from __future__ import annotations

from datetime import date, timedelta

from gsomia_lab.evidence.date_words import NUMBERS, VAGUE

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LETTER = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C"}
_CLOCK = {"second": "S", "minute": "M", "hour": "H"}


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None when there is no such day (31 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def name_of(day: date) -> str:
    """A day as a reader says it: ``2019-11-20, a Wednesday``."""
    return f"{day.isoformat()}, a {DAY_NAMES[day.weekday()]}"


def week(day: date) -> str:
    """The ISO week of a day: ``2019-W46``."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def month(year: int, number: int) -> str:
    """A month, counted on past the ends of the year: ``month(2019, 0) == "2018-12"``."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return f"{year:04d}-{number:02d}" if 1 <= year <= 9999 else ""


def quarter(year: int, number: int) -> str:
    """A quarter, counted on past the ends of the year: ``quarter(2019, 0) == "2018-Q4"``."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    return f"{year:04d}-Q{number}"


def shift(day: date, unit: str, by: int) -> str:
    """The day, week, month, year ... that lies `by` units after `day`, with the unit's grain; `""` off the calendar."""
    try:
        if unit in ("day", "week"):
            moved = day + timedelta(days=by * (7 if unit == "week" else 1))
            return week(moved) if unit == "week" else moved.isoformat()
    except OverflowError:
        return ""
    if unit == "weekend":
        return shift(day, "week", by) + "-WE"
    if unit == "month":
        return month(day.year, day.month + by)
    if unit == "quarter":
        return quarter(day.year, (day.month + 2) // 3 + by)
    years = {"year": 1, "decade": 10, "century": 100}.get(unit, 0) * by
    year = day.year + years
    if not years and unit not in ("year", "decade", "century"):
        return ""
    if not 1 <= year <= 9999:
        return ""
    return {"decade": f"{year // 10:03d}", "century": f"{year // 100:02d}"}.get(unit, f"{year:04d}")


def nearest(weekday: int, day: date, *, ahead: bool, same: bool = True) -> date:
    """The nearest `weekday` (1 = Monday) before `day`, or after it when `ahead`; the day itself counts when `same`."""
    back = (day.isoweekday() - weekday) % 7
    if ahead:
        return day + timedelta(days=(-back) % 7 or (0 if same else 7))
    return day - timedelta(days=back or (0 if same else 7))


def duration(words: str, unit: str) -> str:
    """The TIMEX3 length: ``duration("three", "week") == "P3W"``; an unknown number is X."""
    text = " ".join(words.lower().replace("-", " ").split())
    half = text.endswith(" 1/2")
    text = text.removesuffix(" 1/2").replace(",", "")
    if not text or text in VAGUE:
        amount = "X"
    elif text.replace(".", "").isdigit():
        amount = text
    else:
        known = NUMBERS.get(text, NUMBERS.get(text.replace(" ", "-")))
        amount = str(known) if known is not None else "X"
    if unit in _CLOCK:
        return f"PT{amount}{_CLOCK[unit]}" + ("30M" if half and unit == "hour" else "")
    if unit == "weekend":
        return "P2D" if amount == "1" else "PXD"
    return f"P{amount}{_LETTER.get(unit, 'D')}" + ("6M" if half and unit == "year" else "")


def number(words: str | None) -> int | None:
    """The whole number that words or figures name, None for a vague or missing one."""
    text = " ".join((words or "").lower().split())
    if text.isdigit():
        return int(text)
    return NUMBERS.get(text)
