"""From a found expression to its TIMEX3 value, with the reasoning; what cannot be resolved stays open and says why.

One function for each kind of rule. Each takes the context of the page and the match, and gives the value, what it
rests on, and the steps. None guesses: without a day of publication a weekday stays open.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from gsomia_lab.evidence import calendar
from gsomia_lab.evidence.calendar import DAY_NAMES, make_date, name_of, nearest
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_rules import MONTHS, NUMBERS, ORDINALS, PARTS, SEASONS, WEEKDAYS

EXPLICIT, PUBLISHED, NAMED, SPEECH = "explicit", "publication date", "named day", "quoted speech"
WEEKDAY_AND_YEAR, OPEN = "weekday and year", "unresolved"
_NO_DATE = "The page has no day of publication to count from."
_BACK = ("last", "previous", "preceding", "prior", "past", "this past")
_ON = ("next", "coming", "following")
_LETTERS = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q"}
_FEASTS = {"christmas eve": (12, 24), "christmas": (12, 25), "christmas day": (12, 25), "halloween": (10, 31)}
_FEASTS |= {"new year's eve": (12, 31), "new year's day": (1, 1), "independence day": (7, 4)}
_FEASTS |= {"valentine's day": (2, 14), "veterans day": (11, 11)}


@dataclass(frozen=True)
class Resolved:
    """A value, what it rests on, the steps that led there, and a note; `type` when the rule's own does not hold."""

    value: str
    basis: str = EXPLICIT
    steps: tuple[str, ...] = ()
    note: str = ""
    type: str = ""
    day: date | None = None  # a whole day, for what counts from it later


def _open(*steps: str, note: str = "") -> Resolved:
    return Resolved("", OPEN, steps, note or steps[-1])


def _clean(words: str | None) -> str:
    return " ".join((words or "").split())


def _weekday(c: Context, m: re.Match[str]) -> Resolved:
    name = m["weekday"]
    number = WEEKDAYS[name.lower()]
    said = f"'{name}' is a weekday without a date."
    which = _clean(m["which"])
    part = _part_after(c, m)
    known = c.named_day
    if c.published is None:
        if known and known[0].isoweekday() == number and not which:
            note = f"{part}" if part else ""
            text = f"'{known[2]}' was resolved to {name_of(known[0])}: the same day."
            return Resolved(known[0].isoformat(), NAMED, (said, text), note, day=known[0])
        return _open(said, _NO_DATE, note=f"{_NO_DATE} {said}")
    if which in ("the following", "the previous") and known:
        day = nearest(number, known[0], ahead=which == "the following", same=False)
        return Resolved(
            day.isoformat(), NAMED, (said, f"Counted from '{known[2]}', {name_of(known[0])}."), part, day=day
        )
    base, basis, steps = _base(c, m)
    if base is None:
        return _open(said, *steps)
    ahead = which in ("next", "the following") or (not which and c.direction(m.start(), m.end()) > 0)
    same = not which or which == "this"
    day = nearest(number, base, ahead=ahead, same=same)
    sense = "The words around it look ahead, so it is the next" if ahead else "It is the nearest past"
    note = _midnight(c, m, day) or part
    return Resolved(
        day.isoformat(), basis, (said, *steps, f"{sense} {DAY_NAMES[number - 1]}: {day.isoformat()}."), note, day=day
    )


def _base(c: Context, m: re.Match[str]) -> tuple[date | None, str, tuple[str, ...]]:
    """The day to count from: the day of publication."""
    return c.published, PUBLISHED, (c.when,)


def _midnight(c: Context, m: re.Match[str], day: date) -> str:
    around = c.article.text[max(0, m.start() - 12) : m.start()] + "|" + c.article.text[m.end() : m.end() + 14]
    if "midnight" not in around.lower():
        return ""
    following = day + timedelta(days=1)
    return (
        f"Midnight: the wording names {day.isoformat()}; as an instant, the day's end is "
        f"{following.isoformat()}T00:00. Other reports may write either day."
    )


def _part_after(c: Context, m: re.Match[str]) -> str:
    found = re.match(r"\s+(morning|afternoon|evening|night|noon)\b", c.article.text[m.end() : m.end() + 12])
    return f"The page adds the part of the day: {found[1]} ({PARTS[found[1]]})." if found else ""


def _month_day(c: Context, m: re.Match[str]) -> Resolved:
    month, number = MONTHS[m["month"].lower().rstrip(".")], int(m["day"])
    said = f"'{_clean(m.group())}' names a day of a month"
    if m["year"]:
        day = make_date(int(m["year"]), month, number)
        if day is None:
            return _open(f"There is no {_clean(m.group())} in the calendar.")
        return Resolved(day.isoformat(), EXPLICIT, (f"{said} and its year.",), day=day)
    if make_date(2000, month, number) is None:
        return _open(f"There is no {_clean(m.group())} in the calendar.")
    if c.published is None:
        return _year_by_weekday(c, month, number, f"{said} without a year.")
    direction = c.direction(m.start(), m.end())
    days = [d for d in (make_date(c.published.year + k, month, number) for k in (-1, 0, 1)) if d]
    past = [d for d in days if d <= c.published]
    coming = [d for d in days if d >= c.published]
    if direction < 0 and past and ((c.published - past[-1]).days < 270 or c.looks_back_beside(m.start())):
        day, how = past[-1], "The words before it look back: the last such day"
    elif direction > 0 and coming and (coming[0] - c.published).days < 300:
        day, how = coming[0], "The words before it look ahead: the next such day"
    else:
        day, how = min(days, key=lambda d: abs(d - c.published)), "The nearest such day"  # type: ignore[operator]
    return Resolved(
        day.isoformat(), PUBLISHED, (f"{said} without a year.", c.when, f"{how} is {day.isoformat()}."), day=day
    )


def _year_by_weekday(c: Context, month: int, number: int, said: str) -> Resolved:
    """Without a day of publication: the years in which the day falls on the weekday that the page names."""
    partial = f"XXXX-{month:02d}-{number:02d}"
    if (month, number) in c.year_of:
        year, steps = c.year_of[month, number]
        day = make_date(year, month, number)
        assert day is not None
        return Resolved(day.isoformat(), WEEKDAY_AND_YEAR, (said, *steps), day=day)
    text = c.article.text
    body = text[c.article.body.start : c.article.body.end] or text
    names = {WEEKDAYS[w.lower()] for w in re.findall(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b", body)}
    past = [int(y) for y in re.findall(r"\b((?:19|20)\d\d)\b", body)]
    if len(names) != 1:
        why = "names no weekday" if not names else "names several weekdays"
        return Resolved(partial, OPEN, (said, _NO_DATE), f"The year stays open: the page {why} to narrow it down.")
    weekday = DAY_NAMES[names.pop() - 1]
    first = max(past) if past else 1900
    days = (make_date(year, month, number) for year in range(first, first + 30))
    fit = [day.year for day in days if day and DAY_NAMES[day.weekday()] == weekday]
    steps = (
        _NO_DATE,
        f"The page names one weekday, {weekday}" + (f", and {first} as a year gone by." if past else "."),
        f"It is a {weekday} in {', '.join(map(str, fit[:3]))} and later.",
    )
    left = [year for year in fit if year in c.years] if past else []
    if len(left) != 1:
        note = f"The year stays open: {', '.join(map(str, fit[:3]))} and later years fit."
        return Resolved(partial, OPEN, (said, *steps), note)
    steps += (f"Of these, only {left[0]} is a year in which other pages of the corpus are dated.",)
    c.year_of[month, number] = (left[0], steps)
    day = make_date(left[0], month, number)
    assert day is not None
    return Resolved(day.isoformat(), WEEKDAY_AND_YEAR, (said, *steps), "Not stated by the page: inferred.", day=day)


def _iso(c: Context, m: re.Match[str]) -> Resolved:
    day = make_date(int(m["year"]), int(m["m"]), int(m["day"]))
    if day is None:
        return _open(f"There is no {m.group()} in the calendar.")
    return Resolved(day.isoformat(), EXPLICIT, (f"'{_clean(m.group())}' is a date in figures.",), day=day)


def _numeric(c: Context, m: re.Match[str]) -> Resolved:
    year = int(m["y2"]) if len(m["y2"]) == 4 else 1900 + int(m["y2"]) + (100 if int(m["y2"]) < 50 else 0)
    day = make_date(year, int(m["m"]), int(m["day"])) or make_date(year, int(m["day"]), int(m["m"]))
    if day is None:
        return _open(f"There is no {m.group()} in the calendar.")
    note = ""
    if int(m["day"]) <= 12 and m["day"] != m["m"]:
        note = "Read in the American order, month first; in the British order it is another day."
    return Resolved(day.isoformat(), EXPLICIT, (f"'{m.group()}' is a date in figures.",), note, day=day)


def _month_year(c: Context, m: re.Match[str]) -> Resolved:
    month = MONTHS[m["month"].lower().rstrip(".")]
    return Resolved(calendar.month(int(m["year"]), month), EXPLICIT, (f"'{_clean(m.group())}' names month and year.",))


def _month(c: Context, m: re.Match[str]) -> Resolved:
    number, which = MONTHS[m["month"].lower().rstrip(".")], _clean(m["which"]).lower()
    said = f"'{_clean(m.group())}' names a month without a year."
    if c.published is None:
        year = c.named_year[0] if c.named_year and which == "that" else None
        if year:
            return Resolved(calendar.month(year, number), NAMED, (said, f"The year named before is {year}."))
        return Resolved(f"XXXX-{number:02d}", OPEN, (said, _NO_DATE), f"The year stays open: {_NO_DATE.lower()}")
    here = c.published.year * 12 + c.published.month - 1
    last = here - (here % 12 - (number - 1)) % 12
    direction = c.direction(m.start(), m.end())
    if which in _BACK:
        index, how = (last if last < here else last - 12), "the last such month"
    elif which in _ON or (direction > 0 and last != here):
        index, how = last + 12, "the next such month"
    elif direction == 0 and 9 <= here - last <= 11:
        index, how = last + 12, "the nearest such month"
    else:
        index, how = last, "the last such month, the month of publication included"
    value = calendar.month(index // 12, index % 12 + 1)
    return Resolved(value, PUBLISHED, (said, c.when, f"It is {how}: {value}."))


def _today(c: Context, m: re.Match[str]) -> Resolved:
    word = m["word"].lower()
    by = {"today": 0, "yesterday": -1, "tomorrow": 1}[word]
    quotation = c.quotation_at(m.start())
    if quotation and c.named_day and quotation[0] - c.named_day[1] < 700:
        base, basis = c.named_day[0], SPEECH
        steps = (f"'{word}' stands inside a quotation.", f"The speech was on '{c.named_day[2]}', {name_of(base)}.")
    elif c.published is not None:
        base, basis, steps = c.published, PUBLISHED, (f"'{word}' counts from the day of publication.", c.when)
    else:
        return _open(f"'{word}' counts from a day that is not known.", _NO_DATE)
    value = calendar.shift(base, "day", by)
    day = base + timedelta(days=by) if value else None
    return Resolved(value, basis, (*steps, f"So it is {value}."), day=day)


def _which_unit(c: Context, m: re.Match[str]) -> Resolved:
    unit, which = m["unit"].lower(), _clean(m["which"]).lower()
    said = f"'{_clean(m.group())}' is counted in {unit}s."
    by = -1 if which in _BACK else 1 if which in _ON else 0
    anaphoric = which in ("previous", "preceding", "prior", "following", "same", "that")
    text = m.group().lower()
    if unit == "day" or (anaphoric and unit in ("month", "week", "year")):
        if c.named_day and (unit == "day" or m.start() - c.named_day[1] < 400):
            base, words = c.named_day[0], c.named_day[2]
            value = calendar.shift(base, unit, by)
            day = base + timedelta(days=by) if unit == "day" and value else None
            return Resolved(
                value,
                NAMED,
                (said, f"The day just named is '{words}', {name_of(base)}.", f"So it is {value}."),
                day=day,
            )
        if unit == "year" and c.named_year:
            return Resolved(f"{c.named_year[0] + by:04d}", NAMED, (said, f"The year just named is {c.named_year[0]}."))
        if unit == "day":
            if which in ("last", "next", "past", "coming", "this", "current"):
                return Resolved("PRESENT_REF" if not by else "PAST_REF", OPEN, (said,), "No day is named.")
            return _open(said, "No day is named before it.")
    if c.published is None:
        return _open(said, _NO_DATE)
    if unit == "decade" and which in ("past", "last") and "the" in text:
        return Resolved("P10Y", PUBLISHED, (said,), type="DURATION")
    value = calendar.shift(c.published, unit, by)
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))


def _the_unit(c: Context, m: re.Match[str]) -> Resolved:
    unit = (m["unit"] or m["unit2"]).lower()
    if c.published is None:
        return _open(f"'{_clean(m.group())}' counts from a day that is not known.", _NO_DATE)
    value = calendar.shift(c.published, unit, 0)
    return Resolved(value, PUBLISHED, (f"'{_clean(m.group())}' is the {unit} of publication.", c.when))


def _in_the_day(c: Context, m: re.Match[str]) -> Resolved:
    said = f"'{_clean(m.group())}' points to the day just named."
    if c.named_day is None:
        return _open(said, "No day is named before it.")
    day, _, words = c.named_day
    return Resolved(day.isoformat(), NAMED, (said, f"That is '{words}', {name_of(day)}."), day=day)


def _ago(c: Context, m: re.Match[str]) -> Resolved:
    unit, way = m["unit"].lower().removesuffix("s"), m["dir"].lower()
    unit = "century" if unit == "centurie" else unit
    amount = calendar.number(m["n"])
    said = f"'{_clean(m.group())}' counts in {unit}s."
    sign = 1 if way in ("later", "from now", "hence") else -1
    anaphoric = way in ("earlier", "before", "later")
    if amount is None:
        if m["n"] is None and way in ("later", "before", "earlier"):
            return Resolved(calendar.duration("", unit), OPEN, (said,), type="DURATION")
        return Resolved("PAST_REF" if sign < 0 else "FUTURE_REF", EXPLICIT, (said, "The number is vague."))
    if unit in ("second", "minute", "hour"):
        return Resolved(calendar.duration(m["n"], unit), EXPLICIT, (said,), type="DURATION")
    if unit == "year" and amount == 1 and c.named_quarter and m.start() - c.named_quarter[2] < 500:
        year, number = c.named_quarter[:2]
        return Resolved(
            calendar.quarter(year - 1, number), NAMED, (said, f"The quarter named before is {year}-Q{number}.")
        )
    if anaphoric and c.named_day and m.start() - c.named_day[1] < 500 and unit in ("day", "week"):
        base, basis, step = c.named_day[0], NAMED, f"Counted from '{c.named_day[2]}', {name_of(c.named_day[0])}."
    elif c.published is not None:
        base, basis, step = c.published, PUBLISHED, c.when
    else:
        return _open(said, _NO_DATE)
    value = calendar.shift(base, unit, sign * amount)
    if not value:
        return _open(said, "That is off the calendar.")
    day = base + timedelta(days=sign * amount) if unit == "day" else None
    return Resolved(value, basis, (said, step, f"So it is {value}."), day=day)


def _year_earlier(c: Context, m: re.Match[str]) -> Resolved:
    said = f"'{_clean(m.group())}' is the same period a year before."
    if c.named_quarter and m.start() - c.named_quarter[2] < 600:
        year, number = c.named_quarter[:2]
        return Resolved(
            calendar.quarter(year - 1, number), NAMED, (said, f"The quarter named before is {year}-Q{number}.")
        )
    if c.published is None:
        return _open(said, _NO_DATE)
    return Resolved(f"{c.published.year - 1:04d}", PUBLISHED, (said, c.when))


def _quarter(c: Context, m: re.Match[str]) -> Resolved:
    number = ORDINALS[m["ordinal"].lower()]
    number = 4 if m["ordinal"].lower() == "final" else number
    said = f"'{_clean(m.group())}' is a quarter of a year."
    year = m["year"] or m["year2"]
    if year:
        return Resolved(calendar.quarter(int(year), number), EXPLICIT, (said, f"Its year is {year}."))
    if c.published is None:
        return Resolved(f"XXXX-Q{number}", OPEN, (said, _NO_DATE), f"The year stays open: {_NO_DATE.lower()}")
    own = _clean(m["own"] or m["of"]).lower()
    year = c.published.year + {"last": -1, "next": 1}.get(own, 0)
    if m["before"]:
        year -= 1
    if not own and (c.published.month + 2) // 3 < number and c.direction(m.start(), m.end()) <= 0:
        year -= number - (c.published.month + 2) // 3 > 1 or c.direction(m.start(), m.end()) < 0
    value = calendar.quarter(year, number)
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))


def _named_quarter(c: Context, m: re.Match[str]) -> Resolved | None:
    which = _clean(m["which"] or m["period"]).lower()
    said = f"'{_clean(m.group())}' names a quarter without its number."
    if m["period"] and not c.named_quarter:
        return None
    if c.named_quarter:
        year, number = c.named_quarter[:2]
        if which.isdigit():
            return Resolved(
                calendar.quarter(int(which), number), NAMED, (said, f"The quarter named before is Q{number}.")
            )
        by = -1 if which in ("last", "previous", "preceding") else 1 if which == "next" else 0
        by = -4 if which.startswith("year-") or which == "comparable" else by
        return Resolved(
            calendar.quarter(year, number + by), NAMED, (said, f"The quarter named before is {year}-Q{number}.")
        )
    if c.published is None:
        return _open(said, _NO_DATE)
    by = {"this": 0, "current": 0, "next": 1}.get(which, -1)
    by = -5 if which.startswith("year-") else by
    value = calendar.shift(c.published, "quarter", by)
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))


def _year(c: Context, m: re.Match[str]) -> Resolved:
    return Resolved(m["year"], EXPLICIT, (f"'{m['year']}' is a year by its number.",))


def _decade(c: Context, m: re.Match[str]) -> Resolved:
    groups = m.groupdict()
    return Resolved(f"{groups.get('c') or '19'}{m['d']}", EXPLICIT, (f"'{_clean(m.group())}' names a decade.",))


def _century(c: Context, m: re.Match[str]) -> Resolved:
    return Resolved(f"{int(m['c']) - 1:02d}", EXPLICIT, (f"'{_clean(m.group())}' names a century.",))


def _spoken_year(c: Context, m: re.Match[str]) -> Resolved:
    if m["tens"] is None:
        return Resolved("2000", EXPLICIT, ("A year as it is spoken.",))
    ones = NUMBERS[m["ones"].lower()] if m["ones"] else 0
    return Resolved(str(1900 + NUMBERS[m["tens"].lower()] + ones), EXPLICIT, ("A year as it is spoken.",))


def _season(c: Context, m: re.Match[str]) -> Resolved:
    code, which = SEASONS[(m["season"] or m["named"]).lower()], _clean(m["which"]).lower()
    said = f"'{_clean(m.group())}' names a season."
    year_named = m["year"] or m["year2"]
    if year_named:
        return Resolved(f"{year_named}-{code}", EXPLICIT, (said, f"Its year is {year_named}."))
    if c.published is None:
        return _open(said, _NO_DATE)
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year = c.published.year
    if which in ("next", "coming"):
        year += c.published.month >= start
    elif which != "this" and c.published.month < start:
        year -= 1 if c.direction(m.start(), m.end()) <= 0 or which in _BACK else 0
    elif which in _BACK and c.published.month < start + 3 and code != "WI":
        year -= 1
    value = f"{year:04d}-{code}"
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))


def _duration(c: Context, m: re.Match[str]) -> Resolved:
    unit = m["unit"].lower()
    unit = "century" if unit.startswith("centur") else unit.removesuffix("s")
    words = _clean(m.groupdict().get("n"))
    value = calendar.duration(words, unit)
    if m.group().lower().endswith("and a half"):
        value = {"Y": f"{value}6M", "H": f"{value}30M", "M": f"{value}15D"}.get(value[-1], value)
    return Resolved(value, EXPLICIT, (f"'{_clean(m.group())}' is a length of time.",))


def _each(c: Context, m: re.Match[str]) -> Resolved:
    words = _clean(m["n"]) or "one"
    value = calendar.duration("two" if words == "other" else words, m["unit"].lower())
    return Resolved(value, EXPLICIT, (f"'{_clean(m.group())}' comes back.",))


def _frequency(c: Context, m: re.Match[str]) -> Resolved:
    return Resolved(_LETTERS.get(m["word"].lower(), "P1Y"), EXPLICIT, (f"'{m['word']}' comes back.",))


def _every_weekday(c: Context, m: re.Match[str]) -> Resolved:
    number = WEEKDAYS[(m["weekday"] or m["many"]).lower()]
    return Resolved(
        f"XXXX-WXX-{number}{PARTS.get(m['part'] or '', '')}", EXPLICIT, (f"'{_clean(m.group())}' comes back.",)
    )


def _part_of_day(c: Context, m: re.Match[str]) -> Resolved:
    part = "TNI" if m["tonight"] else PARTS[m["part"].lower()]
    which = _clean(m["which"]).lower()
    said = f"'{_clean(m.group())}' is a part of a day."
    if which == "that" and c.named_day:
        return Resolved(c.named_day[0].isoformat() + part, NAMED, (said, f"The day just named is '{c.named_day[2]}'."))
    if c.published is None:
        return _open(said, _NO_DATE)
    value = calendar.shift(c.published, "day", -1 if which == "last" else 0) + part
    return Resolved(value, PUBLISHED, (said, c.when, f"So it is {value}."))


def _clock(c: Context, m: re.Match[str]) -> Resolved:
    hour, minute = int(m["hour"]), int(m["minute"] or 0)
    if not 1 <= hour <= 12:
        return _open(f"'{_clean(m.group())}' is no time of day.")
    hour = hour % 12 + (12 if m["half"].lower().startswith("p") else 0)
    said = f"'{_clean(m.group())}' is a time of day."
    text, near = c.article.text, None
    if c.named_day and 0 <= m.start() - c.named_day[1] < 60 and "\n\n" not in text[c.named_day[1] : m.start()]:
        near = c.named_day[0]
    day = near or c.published
    if day is None:
        return Resolved(f"T{hour:02d}:{minute:02d}", OPEN, (said, _NO_DATE), "The day stays open.")
    after = re.match(r",?\s(?:on\s)?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)", text[m.end() : m.end() + 16])
    if after and c.published:
        day = nearest(WEEKDAYS[after[1].lower()], c.published, ahead=c.direction(m.start(), m.end()) > 0)
    return Resolved(
        f"{day.isoformat()}T{hour:02d}:{minute:02d}",
        NAMED if near else PUBLISHED,
        (said, f"The day is {name_of(day)}."),
    )


def _reference(value: str) -> Callable[[Context, re.Match[str]], Resolved]:
    def resolve(c: Context, m: re.Match[str]) -> Resolved:
        return Resolved(value, EXPLICIT, (f"'{_clean(m.group())}' points to a time without naming it.",))

    return resolve


def _holiday(c: Context, m: re.Match[str]) -> Resolved:
    name = _clean(m["holiday"]).lower().replace("’", "'")
    said = f"'{_clean(m.group())}' is a feast."
    if c.published is None:
        return _open(said, _NO_DATE)
    year = c.published.year
    if name in _FEASTS:
        days = [d for k in (-1, 0, 1) if (d := make_date(year + k, *_FEASTS[name]))]
    elif name.startswith("thanksgiving"):  # the fourth Thursday of November
        days = [nearest(4, date(year + k, 11, 28), ahead=False) for k in (-1, 0, 1)]
    else:  # Labor Day: the first Monday of September
        days = [nearest(1, date(year + k, 9, 7), ahead=False) for k in (-1, 0, 1)]
    day = min(days, key=lambda d: abs(d - c.published))  # type: ignore[operator]
    return Resolved(day.isoformat(), PUBLISHED, (said, c.when, f"The nearest is {day.isoformat()}."), day=day)


RESOLVE: dict[str, Callable[[Context, re.Match[str]], Resolved | None]] = {
    "iso date": _iso,
    "numeric date": _numeric,
    "month day year": _month_day,
    "day month year": _month_day,
    "month year": _month_year,
    "month": _month,
    "every weekday": _every_weekday,
    "weekday": _weekday,
    "quarter": _quarter,
    "named quarter": _named_quarter,
    "ago": _ago,
    "year-earlier": _year_earlier,
    "span of time": _duration,
    "which unit": _which_unit,
    "in the day": _in_the_day,
    "each unit": _each,
    "number of units": _duration,
    "vague length": _duration,
    "the unit": _the_unit,
    "decade": _decade,
    "short decade": _decade,
    "century": _century,
    "year in letters": _spoken_year,
    "season": _season,
    "fiscal year": _year,
    "year": _year,
    "today": _today,
    "part of day": _part_of_day,
    "clock": _clock,
    "present": _reference("PRESENT_REF"),
    "past": _reference("PAST_REF"),
    "future": _reference("FUTURE_REF"),
    "frequency": _frequency,
    "named day": _holiday,
}
