"""Where sentences end and where the verbs of speech are, with what is quoted blanked out.

The words inside a quotation must not be mistaken for the reporter's: `mask` blanks them out and keeps every
offset, so that the looks for a speaker can read the rest of the sentence as if the quotation were one sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.evidence.marks import Mark
from gsomia_lab.pages.article import Span

# What a pattern cannot do without comes first in it, and what must stand before that is asked for afterwards: the signs
# of one set are found ten times as fast as places where something else is looked at first.
_STOP = re.compile(r"[.!?\n](?:(?<=\n)|[”\"’')\]]*(?=\s+[\"“‘(\[]?[A-Z0-9\0]|\s*$|\s*\n))")
_CUE_WORD = re.compile(r"(?<![\w'’@#/-])[A-Za-z][a-z]{2,14}(?!\w)")
# After these a word is a noun: "the report", "in comments", "their claims".
_NOUN_BEFORE = lex.words(
    "a an the his her their its my our your this these those some any no of in on at by for with about"
)


def mask(text: str, marks: Iterable[Mark]) -> str:
    """The text with every quotation blanked out (same length), its last character and its marks kept."""
    parts, at = [], 0
    for mark in marks:
        if mark.inner or mark.start < at:
            continue
        stop = max(mark.start + 1, mark.end - (2 if mark.closed else 1))
        parts += [text[at : mark.start + 1], "\0" * (stop - mark.start - 1)]
        at = stop
    parts.append(text[at:])
    return "".join(parts)


def sentence_stop(text: str, start: int, high: int) -> int:
    """Where the sentence that runs at `start` ends, `high` at the latest; "Sen." and initials do not end it."""
    for stop in _STOP.finditer(text, start, high):
        at = stop.start()
        if text[at] == ".":
            word = text[max(start, at - 12) : at].replace("\n", " ").rsplit(" ", 1)[-1].strip('(“"[')
            short = "." in word and word.replace(".", "").isalpha() and len(word) <= 5
            if word in lex.ABBREVIATIONS or (len(word) == 1 and word.isupper()) or short:
                continue
        return stop.end()
    return high


def cue_verbs(text: str, low: int, high: int) -> list[Span]:
    """The verbs of speech between two offsets, in order; what stands after an article or a preposition is a noun."""
    found = []
    cues = lex.CUES
    for match in [m for m in _CUE_WORD.finditer(text, low, high) if m[0] in cues or m.start() == low]:
        word, start, end = match.group(), match.start(), match.end()
        if word not in cues and word.lower() not in cues:  # the first one may have its capital
            continue
        if text[end : end + 1] in ("'", "’", "-") and word not in ("said", "says"):
            continue
        last = text[max(low, start - 16) : start].replace("\xa0", " ").rstrip(" ").rsplit(" ", 1)[-1]
        owned = last.endswith(("'s", "’s")) and word in lex.WEAK_CUES
        if not word.endswith("ing") and (last.lower() in _NOUN_BEFORE or owned):
            continue
        found.append(Span(start, end))
    return found
