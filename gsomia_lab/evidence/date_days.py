"""Days: from a weekday, a month and day, a word such as "yesterday" or a clock to the day of the calendar.

None of these guesses: without a day of publication a weekday stays open.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from gsomia_lab.evidence import calendar
from gsomia_lab.evidence.calendar import DAY_NAMES, make_date, name_of, nearest
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_value import (
    BACK,
    EXPLICIT,
    NAMED,
    NO_DATE,
    ON,
    PUBLISHED,
    RELATIVE,
    SPEECH,
    Resolved,
    left_open,
)
from gsomia_lab.evidence.date_words import DAY, MONTH, MONTHS, PARTS, WEEKDAY, WEEKDAYS, clean
from gsomia_lab.evidence.date_year import year_by_weekday

_OFF = {"before": -1, "after": 1}
_SAYS = r"\b(?:said|says|told|added|stressed|noted|stated|wrote|explained|announced|argued|warned|remarked|commented)\b"
_SPEECH_AFTER = re.compile(rf"[^.“\"\n]{{0,60}}{_SAYS}[^.“\"\n]{{0,60}}\b{WEEKDAY}\b")
_SPEECH = re.compile(_SAYS)
_PART = re.compile(r"\s+(morning|afternoon|evening|night|noon)\b")

_NAME_BEFORE = re.compile(r"\b[A-Z][\w'’]* $")  # "Norland Today" is a newspaper
_FROM = re.compile(r"\b(?:between|from)\s$", re.I)
_UNTIL = re.compile(
    rf"(?:\s(?:and|to|through|until)\s|[-–]){MONTH}\s{DAY}\b(?!,? \d{{4}})"
)  # "between May 3 and June 5"
_MANY = (
    "people|youth|world|society|women|men|children|teenagers|students|leaders|standards|generations?|technology|readers"
)
_AT_LARGE = re.compile(rf"['’]s\s(?:young\s|modern\s)?(?:{_MANY})\b")  # "today's youth"
_OF = re.compile(rf"\b(?:{_MANY}|those)\sof\s$")  # "the leaders of tomorrow"


def weekday(c: Context, m: re.Match[str]) -> Resolved:
    """A weekday without a date."""
    name, which, off = m["weekday"], clean(m["which"]).lower(), _OFF.get(m["off"] or "", 0)
    number = WEEKDAYS[name.lower()]
    said, known = f"'{name}' is a weekday without a date.", c.named_day
    part = _part_after(c, m)
    if c.published is None:
        if known and known[0].isoweekday() == number and not which and not off:
            text = f"'{known[2]}' was resolved to {name_of(known[0])}: the same day."
            return Resolved(known[0].isoformat(), NAMED, (said, text), part, day=known[0])
        return left_open(said, NO_DATE, note=f"{NO_DATE} {said}")
    if which in ("the following", "the previous") and known:
        day = nearest(number, known[0], ahead=which == "the following", same=False)
        return Resolved(
            day.isoformat(), NAMED, (said, f"Counted from '{known[2]}', {name_of(known[0])}."), part, day=day
        )
    if m["of"]:
        monday = c.published - timedelta(days=c.published.isoweekday() - 1)
        day = monday + timedelta(days=number - 1, weeks=RELATIVE[m["of"]])
        return Resolved(
            day.isoformat(), PUBLISHED, (said, c.when, f"Of {m['of']} week it is {day.isoformat()}."), day=day
        )
    direction = c.direction(m.start(), m.end())
    if which == "this" and not direction:
        direction = 1 if number >= c.published.isoweekday() else -1  # "this Friday" is the one of this week
    ahead = which in ("next", "the following", "coming", "this coming") or (which in ("", "this") and direction > 0)
    day = nearest(number, c.published, ahead=ahead, same=which in ("", "this"))
    sense = "The words around it look ahead, so it is the next" if ahead else "It is the nearest past"
    steps: tuple[str, ...] = (said, c.when, f"{sense} {DAY_NAMES[number - 1]}: {day.isoformat()}.")
    if off:
        day += timedelta(days=off)
        steps += (f"The day {m['off']} it is {day.isoformat()}.",)
    return Resolved(day.isoformat(), PUBLISHED, steps, _midnight(c, m, day) or part, day=day)


def _midnight(c: Context, m: re.Match[str], day: date) -> str:
    around = c.article.text[max(0, m.start() - 12) : m.start()] + "|" + c.article.text[m.end() : m.end() + 14]
    if "midnight" not in around.lower():
        return ""
    following = calendar.shift(day, "day", 1)
    return (
        f"Midnight: the wording names {day.isoformat()}; as an instant, the day's end is "
        f"{following}T00:00. Other reports may write either day."
    )


def _part_after(c: Context, m: re.Match[str]) -> str:
    found = _PART.match(c.article.text, m.end())
    return f"The page adds the part of the day: {found[1]} ({PARTS[found[1]]})." if found else ""


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
    return Resolved(day.isoformat(), PUBLISHED, steps, _midnight(c, m, day) or _other_weekday(m, day), day=day)


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


def today(c: Context, m: re.Match[str]) -> Resolved | None:
    """Yesterday, today, tomorrow: from the day of publication, or of the speech when somebody says it."""
    if m["word"][0].isupper() and _NAME_BEFORE.search(c.article.text, max(0, m.start() - 24), m.start()):
        return None
    word = m["word"].lower()
    if _AT_LARGE.match(c.article.text, m.end()) or _OF.search(c.article.text, max(0, m.start() - 24), m.start()):
        value = {"today": "PRESENT_REF", "yesterday": "PAST_REF", "tomorrow": "FUTURE_REF"}[word]
        return Resolved(value, EXPLICIT, (f"'{word}' stands for a time at large, not for a day.",))
    by = {"today": 0, "yesterday": -1, "tomorrow": 1}[word] + _OFF.get((m["off"] or "").lower(), 0)
    speech = _speech_day(c, m.start())
    if speech:
        base, basis = speech[0], SPEECH
        steps = (f"'{word}' stands inside a quotation.", f"The speech was on '{speech[1]}', {name_of(base)}.")
    elif c.published is not None:
        base, basis, steps = c.published, PUBLISHED, (f"'{word}' counts from the day of publication.", c.when)
    else:
        return left_open(f"'{word}' counts from a day that is not known.", NO_DATE)
    value = calendar.shift(base, "day", by)
    day = base + timedelta(days=by) if value else None
    return Resolved(value, basis, (*steps, f"So it is {value}."), day=day)


def _speech_day(c: Context, start: int) -> tuple[date, str] | None:
    """The day on which the words round `start` were spoken, and how the page names it; None outside a quotation."""
    quotation = c.quotation_at(start)
    if quotation is None:
        return None
    after = _SPEECH_AFTER.match(c.article.text, quotation[1])
    if after and c.published:
        return nearest(WEEKDAYS[after["weekday"].lower()], c.published, ahead=False), after["weekday"]
    if c.named_day is None or quotation[0] - c.named_day[1] >= 700:
        return None
    day, where, words = c.named_day
    if c.quotation_at(where) or (c.published and day > c.published):
        return None  # what somebody speaks of is not the day of the speech, and nobody has spoken tomorrow
    sentence = c.article.sentence_at(where)
    near = sentence.paragraph == c.article.sentence_at(start).paragraph
    if near or _SPEECH.search(c.article.text, max(sentence.start, where - 300), min(sentence.end, where + 300)):
        return day, words
    return None


def in_the_day(c: Context, m: re.Match[str]) -> Resolved:
    """Earlier in the day, the same day: the day just named."""
    said = f"'{clean(m.group())}' points to the day just named."
    if c.named_month and (c.named_day is None or c.named_day[1] < c.named_month[2]):
        year, month, _ = c.named_month  # a month was named later than any day: the day in it is not told
        value = calendar.month(year, month)
        return Resolved(f"{value}-XX", NAMED, (said, f"Only its month is named: {value}."), "The day stays open.")
    if c.named_day is None:
        return left_open(said, "No day is named before it.")
    day, _, words = c.named_day
    return Resolved(day.isoformat(), NAMED, (said, f"That is '{words}', {name_of(day)}."), day=day)


def every_weekday(c: Context, m: re.Match[str]) -> Resolved:
    """A weekday that comes back."""
    number, part = WEEKDAYS[(m["weekday"] or m["many"]).lower()], PARTS.get(m["part"] or "", "")
    return Resolved(f"XXXX-WXX-{number}{part}", EXPLICIT, (f"'{clean(m.group())}' comes back.",))
