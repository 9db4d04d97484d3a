"""The words and figures without which no rule for dates can apply.

A page is split into words once, and each word is looked up: that is eight times as fast as one regular expression
that tries every trigger at every character. Only figures, and words that need a second one ("New Year"), are read
further.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"\w+")


class Trigger(NamedTuple):
    """Where a trigger stands, and its kind (see the second column of `date_rules.PATTERNS`)."""

    kind: str
    start: int
    end: int


def _either_case(words: str) -> str:
    """The words as they are, and with a capital at the beginning of a sentence."""
    return f"{words} {words.title()}"


_MONTHS = "Jan January Feb February Mar March Apr April May Jun June Jul July Aug August Sep Sept September Oct October Nov November Dec December"
_UNITS = "second minute hour day week weekend month quarter year decade"
_LONG = "hourlong daylong weeklong monthlong yearlong decadelong"
_KINDS: dict[str, str] = {
    "unit": _either_case("second minute hour month decade"), "units": _either_case(f"{_UNITS.replace(' ', 's ')}s centurie centuries"),
    "day": "day Day", "week": _either_case("week weekend"), "year": "year Year", "long": _either_case(_LONG),
    "tens": _either_case("twenties thirties forties fifties sixties seventies eighties nineties"),
    "weekday": " ".join(f"{day}day {day}days" for day in "Mon Tues Wednes Thurs Fri Satur Sun".split()),
    "month": f"{_MONTHS} {' '.join(month.upper() for month in _MONTHS.split() if len(month) > 4 or month in ('May', 'June', 'July'))}",
    "quarter": "quarter Quarter period Q1 Q2 Q3 Q4",
    "half": "half",
    "century": _either_case("century"),
    "deictic": _either_case("today yesterday tomorrow todays yesterdays tomorrows"),
    "season": _either_case("spring summer fall winter") + " autumn",
    "part": "morning afternoon evening night tonight Tonight noon midday midmorning midafternoon",
    "current": "current Current", "now": _either_case("now currently nowadays") + " present moment",
    "recent": "recent Recent", "past": "past", "lately": _either_case("recently lately") + " ago",
    "coming": "coming", "soon": _either_case("soon future") + " term",
    "frequency": _either_case("daily weekly monthly quarterly yearly annual annually nightly") + " hourly",
    "nineteen": _either_case("nineteen"),
    "holiday": "Christmas Thanksgiving Halloween Valentine Easter Presidents",
}  # fmt: skip
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_PHRASES = {
    "These": ("now", "These days"), "these": ("now", "these days"), "two": ("nineteen", "two thousand"),
    "New": ("holiday", "New Year"), "Independence": ("holiday", "Independence Day"), "Labor": ("holiday", "Labor Day"),
    "Veterans": ("holiday", "Veterans Day"), "Memorial": ("holiday", "Memorial Day"), "Columbus": ("holiday", "Columbus Day"),
    "Martin": ("holiday", "Martin Luther King"), "Election": ("holiday", "Election Day"), "Good": ("holiday", "Good Friday"),
    "Palm": ("holiday", "Palm Sunday"), "Ash": ("holiday", "Ash Wednesday"), "Boxing": ("holiday", "Boxing Day"),
    "May": ("holiday", "May Day"), "Fourth": ("holiday", "Fourth of July"), "Armistice": ("holiday", "Armistice Day"),
    "Bastille": ("holiday", "Bastille Day"),
}  # fmt: skip
_KIND_OF = dict.fromkeys(_PHRASES, "") | _KIND_OF  # "" when the first word alone is no trigger
_FIGURES = re.compile(
    r"(?P<clock>[0-2]?\d(?::[0-5]\d){0,2}(?:\s?[ap]\.?m\b|(?:\so['’]clock)?\sin\sthe\s(?:morning|afternoon|evening)\b)"
    r"|[0-2]?\d:[0-5]\d\s(?:(?:yesterday|tomorrow|this|last|\w{3,6}day)\s(?:morning|afternoon|evening|night)|tonight)\b"
    r"|[0-2]\d:?[0-5]\d\s?(?:GMT|UTC|[ECMP][SD]T|BST|CES?T|KST|JST|local\stime)\b)"
    r"|(?P<era>\d{1,4}\sB\.?C\b)"
    r"|(?P<ordinal>[0-3]?\d(?:st|nd|rd|th)\b)"
    r"|(?P<figures>[0-3]?\d[/.-][0-3]?\d[/.-]\d\d)"
    r"|(?P<number>(?:1[5-9]|20)\d\d(?:s\b|\b|['’]s))"
)
_SHORT = re.compile(r"['’‘]\d(?:0s|\d)\b")
KINDS = (*_KINDS, *_FIGURES.groupindex, "short")


def find_triggers(text: str) -> list[Trigger]:
    """The triggers of a text, from left to right, none inside another.

    >>> [(t.kind, t.start) for t in find_triggers("These days, on May 3, 2019, it rains.")]
    [('now', 0), ('month', 15), ('number', 22)]
    """
    found: list[Trigger] = []
    done = at = 0
    for word in _words(text):
        start, at = _next(text, word, at)
        kind, end = _KIND_OF.get(word), at
        if kind is None:
            figures = _FIGURES.match(text, start)
            if figures:
                kind, end = str(figures.lastgroup), figures.end()
            elif start and (short := _SHORT.match(text, start - 1)):
                kind, start, end = "short", start - 1, short.end()
            else:
                continue
        elif word in _PHRASES:
            longer, phrase = _PHRASES[word]
            after = start + len(phrase)
            if text.startswith(phrase, start) and not text[after : after + 1].isalnum():
                kind, end = longer, after
            elif not kind:
                continue
        if start >= done:
            found.append(Trigger(kind, start, end))
            done = end
    return found


def _words(text: str) -> list[str]:
    """The words that are triggers or begin with a figure, from left to right.

    What stands between two spaces and is all letters is one word: most of a page is seen off at a look, and only the
    rest is split into words.
    """
    rest = " ".join([piece for piece in text.split() if piece in _KIND_OF or not piece.isalpha()])
    return [word for word in _WORD.findall(rest) if word in _KIND_OF or word < ":"]


def _next(text: str, word: str, at: int) -> tuple[int, int]:
    """Where the word next begins and ends as a word of its own, and not as a part of another: "day" in "Monday"."""
    while True:
        start = text.index(word, at)
        end = start + len(word)
        before, after = text[start - 1 : start], text[end : end + 1]
        if not (before.isalnum() or after.isalnum() or before == "_" or after == "_"):
            return start, end
        at = start + 1
