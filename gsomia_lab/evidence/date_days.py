"""Days: from a weekday or a word such as "yesterday" to the day of the calendar.

None of these guesses: without a day of publication a weekday stays open.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from gsomia_lab.evidence import calendar
from gsomia_lab.evidence.calendar import DAY_NAMES, name_of, nearest
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_value import (
    EXPLICIT,
    NAMED,
    NO_DATE,
    PUBLISHED,
    RELATIVE,
    SPEECH,
    Resolved,
    left_open,
)
from gsomia_lab.evidence.date_words import PARTS, WEEKDAY, WEEKDAYS, clean

_OFF = {"before": -1, "after": 1}
_SAYS = r"\b(?:said|says|told|added|stressed|noted|stated|wrote|explained|announced|argued|warned|remarked|commented)\b"
_SPEECH_AFTER = re.compile(rf"[^.“\"\n]{{0,60}}{_SAYS}[^.“\"\n]{{0,60}}\b{WEEKDAY}\b")
_SPEECH = re.compile(_SAYS)
_PART = re.compile(r"\s+(morning|afternoon|evening|night|noon)\b")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w'’]* $")  # "Norland Today" is a newspaper
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
    changed = direction == 0 and c.given_up(m.start(), m.end())
    if changed:
        direction = 1 if (number - c.published.isoweekday()) % 7 <= 3 else -1  # the nearer
    if which == "this" and not direction:
        direction = 1 if number >= c.published.isoweekday() else -1  # "this Friday" is the one of this week
    ahead = which in ("next", "the following", "coming", "this coming") or (which in ("", "this") and direction > 0)
    day = nearest(number, c.published, ahead=ahead, same=which in ("", "this"))
    sense = "The words around it look ahead, so it is the next" if ahead else "It is the nearest past"
    sense = "A plan for it was changed, so it is the nearer" if changed else sense
    steps: tuple[str, ...] = (said, c.when, f"{sense} {DAY_NAMES[number - 1]}: {day.isoformat()}.")
    if off:
        day += timedelta(days=off)
        steps += (f"The day {m['off']} it is {day.isoformat()}.",)
    return Resolved(day.isoformat(), PUBLISHED, steps, midnight(c, m, day) or part, day=day)


def midnight(c: Context, m: re.Match[str], day: date) -> str:
    """A note when the words round a day name midnight: the instant is the day's end."""
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
    if c.published is None and c.named_day is None:
        return None
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
    number = "WE" if m["ends"] else WEEKDAYS[(m["weekday"] or m["many"]).lower()]
    part = PARTS.get(m["part"] or m["parts"] or "", "")
    return Resolved(f"XXXX-WXX-{number}{part}", EXPLICIT, (f"'{clean(m.group())}' comes back.",))
