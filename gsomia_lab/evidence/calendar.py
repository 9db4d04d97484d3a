"""Days, weeks, months and years as TIMEX3 values, and the steps between them."""

from __future__ import annotations

from datetime import date, timedelta

from gsomia_lab.evidence.date_words import NUMBERS, VAGUE

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LETTER = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C"}
_HALF_MORE = {"year": "6M", "month": "15D", "hour": "30M", "minute": "30S"}
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
    """The TIMEX3 length: ``duration("three", "week") == "P3W"``; an unknown number is X.

    >>> duration("two and a half", "year"), duration("2 1/2", "hour"), duration("two", "decade")
    ('P2Y6M', 'PT2H30M', 'P20Y')
    """
    text = " ".join(words.lower().replace("-", " ").split())
    half = _HALF_MORE.get(unit, "") if text.endswith((" 1/2", " and a half")) else ""
    text = text.removesuffix(" 1/2").removesuffix(" and a half").replace(",", "")
    if not text or text in VAGUE:
        amount = "X"
    elif text.replace(".", "").isdigit():
        amount = text
    else:
        known = NUMBERS.get(text, NUMBERS.get(text.replace(" ", "-")))
        amount = str(known) if known is not None else "X"
    if unit in _CLOCK:
        return f"PT{amount}{_CLOCK[unit]}{half}"
    if unit == "weekend":
        return "P2D" if amount == "1" else "PXD"
    if unit in ("decade", "century") and amount.isdigit():
        amount, unit = str(int(amount) * (10 if unit == "decade" else 100)), "year"
    return f"P{amount}{_LETTER.get(unit, 'D')}{half}"


def number(words: str | None) -> int | None:
    """The whole number that words or figures name, None for a vague or missing one."""
    text = " ".join((words or "").lower().split())
    if text.isdigit():
        return int(text)
    return NUMBERS.get(text)


_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14), "H1": (1, 6), "H2": (7, 12)}
_SEASONS |= {f"Q{n}": (3 * n - 2, 3 * n) for n in range(1, 5)}


def bounds(value: str) -> tuple[str, str, str]:
    """The first and last day that a TIMEX value can mean, and its precision; open ends are `""`.

    >>> bounds("2019-08-22"), bounds("2019-11"), bounds("")
    (('2019-08-22', '2019-08-22', 'day'), ('2019-11-01', '2019-11-30', 'month'), ('', '', 'open'))
    """
    head, _, part = value.partition("-")
    try:
        if len(value) >= 10 and value[7] == "-":
            day = date.fromisoformat(value[:10]).isoformat()
            return day, day, "instant" if value[10:13] and value[10] == "T" and value[11].isdigit() else "day"
        if not head.isdigit() or len(head) not in (2, 3, 4):
            return "", "", "open"
        if not part:
            span = 10 ** (4 - len(head))
            first = int(head) * span
            precision = "year" if span == 1 else "interval"
            return f"{first:04d}-01-01", f"{first + span - 1:04d}-12-31", precision
        year = int(head)
        if part.startswith("W") and part[1:3].isdigit():
            monday = date.fromisocalendar(year, int(part[1:3]), 1)
            weekend = part.endswith("WE")
            first_day = monday + timedelta(days=5 if weekend else 0)
            return first_day.isoformat(), (monday + timedelta(days=6)).isoformat(), "interval" if weekend else "week"
        low, high = (int(part), int(part)) if part.isdigit() else _SEASONS[part]
        after = date.fromisoformat(f"{month(year, high + 1)}-01")
        end = (after - timedelta(days=1)).isoformat()
        return f"{month(year, low)}-01", end, "month" if part.isdigit() else "interval"
    except (ValueError, KeyError, OverflowError):
        return "", "", "open"
