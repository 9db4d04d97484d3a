"""The words and figures without which no rule for dates can apply.

A page is split into words once, and each word is looked up: that is five times as fast as one regular expression
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
_KINDS: dict[str, str] = {
    "unit": _either_case(f"{_UNITS} {_UNITS.replace(' ', 's ')}s centurie centuries"),
    "weekday": " ".join(f"{day}day {day}days" for day in "Mon Tues Wednes Thurs Fri Satur Sun".split()),
    "month": f"{_MONTHS} {' '.join(month.upper() for month in _MONTHS.split() if len(month) > 4 or month in ('May', 'June', 'July'))}",
    "quarter": "quarter Quarter period",
    "half": "half",
    "century": _either_case("century"),
    "deictic": _either_case("today yesterday tomorrow todays yesterdays tomorrows"),
    "season": _either_case("spring summer fall winter") + " autumn",
    "part": "morning afternoon evening night tonight Tonight",
    "reference": _either_case("now current currently nowadays recent recently soon") + " present moment past ago future coming",
    "frequency": _either_case("daily weekly monthly quarterly yearly annual annually nightly") + " hourly",
    "nineteen": _either_case("nineteen"),
    "holiday": "Christmas Thanksgiving Halloween Valentine",
}  # fmt: skip
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_PHRASES = {
    "These": ("reference", "These days"), "these": ("reference", "these days"), "two": ("nineteen", "two thousand"),
    "New": ("holiday", "New Year"), "Independence": ("holiday", "Independence Day"), "Labor": ("holiday", "Labor Day"),
    "Veterans": ("holiday", "Veterans Day"),
}  # fmt: skip
_FIGURES = re.compile(
    r"(?P<clock>[0-2]?\d(?::[0-5]\d){0,2}\s?[ap]\.?m\b)"
    r"|(?P<ordinal>[0-3]?\d(?:st|nd|rd|th)\b)"
    r"|(?P<figures>[0-3]?\d[/.-][0-3]?\d[/.-]\d\d)"
    r"|(?P<number>(?:1[5-9]|20)\d\d(?:s\b|\b|['’]s))"
)
_SHORT = re.compile(r"['’‘]\d0s\b")
KINDS = (*_KINDS, *_FIGURES.groupindex, "short")


def find_triggers(text: str) -> list[Trigger]:
    """The triggers of a text, from left to right, none inside another.

    >>> [(t.kind, t.start) for t in find_triggers("These days, on May 3, 2019, it rains.")]
    [('reference', 0), ('month', 15), ('number', 22)]
    """
    found: list[Trigger] = []
    done = 0
    for match in _WORD.finditer(text):
        start = match.start()
        word = match.group()
        if word in _KIND_OF:
            kind, end = _KIND_OF[word], match.end()
        elif word[0].isdigit():
            figures = _FIGURES.match(text, start)
            if figures:
                kind, end = str(figures.lastgroup), figures.end()
            elif start and (short := _SHORT.match(text, start - 1)):
                kind, start, end = "short", start - 1, short.end()
            else:
                continue
        elif word in _PHRASES and text.startswith(_PHRASES[word][1], start):
            kind, end = _PHRASES[word][0], start + len(_PHRASES[word][1])
            if text[end : end + 1].isalnum():
                continue
        else:
            continue
        if start >= done:
            found.append(Trigger(kind, start, end))
            done = end
    return found
