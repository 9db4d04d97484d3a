"""Days with a name: feasts, days of remembrance, days of election; by their place in the year."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from gsomia_lab.evidence import calendar
from gsomia_lab.evidence.calendar import nearest
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_value import BACK, EXPLICIT, NO_DATE, ON, PUBLISHED, Resolved, left_open
from gsomia_lab.evidence.date_words import clean

# Days beyond which a feast is the nearest one, whatever a verb further off says: "rested when Easter week came".
_FAR = 270


def _easter(year: int) -> date:
    """Easter Sunday, by the rule of the Gregorian calendar (the "anonymous" computation)."""
    century, rest = divmod(year, 100)
    moon = year % 19
    epact = (19 * moon + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (moon + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _weekday(number: int, month: int, latest: int) -> Callable[[int], date]:
    """The weekday (1 = Monday) of a month that falls on `latest` or in the six days before it."""
    return lambda year: nearest(number, date(year, month, latest), ahead=False)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _after_easter(days: int) -> Callable[[int], date]:
    return lambda year: _easter(year) + timedelta(days=days)


_DAY_OF: dict[str, Callable[[int], date]] = {
    "new year's day": _fixed(1, 1), "new year's": _fixed(1, 1), "martin luther king day": _weekday(1, 1, 21),
    "martin luther king jr. day": _weekday(1, 1, 21), "valentine's day": _fixed(2, 14), "presidents' day": _weekday(1, 2, 21),
    "ash wednesday": _after_easter(-46), "palm sunday": _after_easter(-7), "good friday": _after_easter(-2),
    "easter": _after_easter(0), "easter sunday": _after_easter(0), "easter monday": _after_easter(1),
    "may day": _fixed(5, 1), "memorial day": _weekday(1, 5, 31), "fourth of july": _fixed(7, 4),
    "independence day": _fixed(7, 4), "bastille day": _fixed(7, 14), "labor day": _weekday(1, 9, 7),
    "columbus day": _weekday(1, 10, 14), "halloween": _fixed(10, 31), "election day": _weekday(2, 11, 8),
    "veterans day": _fixed(11, 11), "armistice day": _fixed(11, 11), "thanksgiving": _weekday(4, 11, 28),
    "thanksgiving day": _weekday(4, 11, 28), "christmas eve": _fixed(12, 24), "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25), "boxing day": _fixed(12, 26), "new year's eve": _fixed(12, 31),
}  # fmt: skip


def feast(c: Context, m: re.Match[str]) -> Resolved:
    """A day with a name: of the year beside it, the last or the next one, or the nearest."""
    name = clean(m["holiday"]).lower().replace("’", "'")
    said, which = f"'{clean(m.group())}' has its place in the year.", clean(m["which"]).lower()
    day_of = _DAY_OF[name]
    if m["year"]:
        return _grain(day_of(int(m["year"])), EXPLICIT, (said, f"Its year is {m['year']}."), m)
    if c.published is None:
        return left_open(said, NO_DATE)
    published = c.published
    days = [day_of(year) for year in range(published.year - 1, published.year + 2)]
    past, coming = [d for d in days if d <= published], [d for d in days if d > published]
    direction = -1 if which in BACK else 1 if which in ON else c.direction(m.start(), m.end())
    if which == "this":
        day, how = days[1], "This year's"
    elif direction < 0 and (which or (published - past[-1]).days < _FAR or c.looks_back_beside(m.start())):
        day, how = past[-1], "The last one"
    elif direction > 0 and (which or (coming[0] - published).days < _FAR):
        day, how = coming[0], "The next one"
    else:
        day, how = min(days, key=lambda d: abs(d - published)), "The nearest"
    return _grain(day, PUBLISHED, (said, c.when, f"{how} is {day.isoformat()}."), m)


def _grain(day: date, basis: str, steps: tuple[str, ...], m: re.Match[str]) -> Resolved:
    """The day itself, or the week or weekend round it: "Easter week"."""
    if m["unit"]:
        round_it = m["unit"].lower()
        if round_it == "weekend" and day.isoweekday() <= 2:  # a Monday ends its long weekend
            day -= timedelta(days=2)
        return Resolved(calendar.shift(day, round_it, 0), basis, steps)
    return Resolved(day.isoformat(), basis, steps, day=day)
