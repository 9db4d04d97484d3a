"""The runs of capitalised words on a page, with a title before the name set apart; which of them can be a person's name.

Everything capitalised is here (people, organisations, places, headlines); who is who is told by
`gsomia_lab.evidence.actor_forms`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.evidence.countries import BY_WORD

# A capital, and what may follow it in a name. The capital comes first, and conditions on it after it, because a pattern
# that begins with a set of characters is searched for several times faster.
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
# A point belongs to a short form or an initial ("Gen. Rivas", "J. Rivas"), never to a name that ends a sentence.
_SHORT = lex.ABBREVIATIONS | frozenset("Amb Brig Chas Cie Cpl Det Fr Geo Insp Msgr Pres Pvt Wm".split())
_SHORT_TAILS = "|".join(
    f"(?<={letter})(?:{'|'.join(sorted(word[1:] for word in _SHORT if word[0] == letter))})"
    for letter in sorted({word[0] for word in _SHORT})
)
_REST = (
    r"(?:\.(?<=[A-Z].)(?:[A-Z]\.){1,3}|epublic(?<=Republic) of [A-Z]\w{1,20}|ingdom(?<=Kingdom) of [A-Z]\w{1,20}"
    rf"|(?=\w{{0,5}}\.[ \xa0][A-Z])(?:{_SHORT_TAILS}|)\."
    r"(?![ \xa0](?:He|She|It|The|They|We|I|A|An|In|On|At|But|And|His|Her|This|That)\b)"
    r"|[\w-]{0,30}(?:['’](?=[A-Z])[\w-]{0,30}){0,2})"
)
TOKEN = f"{_CAPITAL}{_REST}"
_LINK = r"(?:(?:de|van|von|der|den|bin|ibn|al|la|del|di|da|du|el)[ \xa0]){0,2}"
RUN = re.compile(rf"{_CAPITAL}(?<![\w@#/].){_REST}(?: {_LINK}{TOKEN}){{0,8}}")
# Lower-case titles that are common nouns too often to introduce a name ("student Ada", but "major Asian ports").
_NO_TITLE = frozenset({"host", "student", "major", "general", "state", "leader", "chief"})
# With these a single word is no name either: "General Security", "Chief Executive", "Major League".
_ADJECTIVE_TITLES = _NO_TITLE | {"principal", "deputy", "manager", "father", "resident", "veteran", "speaker"}
_NO_NAMES = lex.OPENING_WORDS | lex.DAYS_AND_MONTHS
_IN_NO_NAME = _NO_NAMES | lex.ORGANISATION_NOUNS | lex.NO_SURNAMES | BY_WORD.keys()
# Titles of one word that may stand in lower case before a name.
_LOWER_TITLES = frozenset(title for title in lex.TITLES if " " not in title) - _NO_TITLE
_TITLE_TAILS = frozenset(title[-3:] for title in _LOWER_TITLES)


class Piece(NamedTuple):
    """A run of capitalised words, with the words of a title before the name set apart.

    `name` is the name as the page prints it; `words` are those of the whole run.
    """

    start: int
    end: int
    name_start: int
    title: str
    name: str
    words: list[str]


def find_pieces(text: str) -> list[Piece]:
    """The runs of capitalised words, without the words a sentence opens with and without days."""
    pieces: list[Piece] = []
    plain = text.replace("\xa0", " ")
    for match in RUN.finditer(plain):
        run = match.group()
        if run in _NO_NAMES:  # a quarter of all runs
            continue
        start, end = match.span()
        words = [run]
        title, inside = "", 0
        if " " in run:
            words = run.split(" ")
            while words and words[0] in _NO_NAMES:
                start += len(words.pop(0)) + 1
            while len(words) > 1 and words[-1] in lex.DAYS_AND_MONTHS:
                end -= len(words.pop()) + 1
            if not words or not words[0][0].isupper():
                continue
            title, inside = _title_inside(words)
        if end - start > 1:
            if not inside and plain[start - 4 : start - 1] in _TITLE_TAILS:
                title = _title_before(plain, start)
            pieces.append(Piece(start, end, start + inside, title, text[start + inside : end], words))
    return pieces


def _title_inside(words: list[str]) -> tuple[str, int]:
    """The title a run begins with ("South Korean President Moon Jae-in"), and where the name begins in it."""
    for i in range(min(len(words) - 1, 6), 0, -1):
        last = words[i - 1].lower()
        if last in lex.TITLE_ENDS and is_name(" ".join(words[i:]), minimum=2 if last in _ADJECTIVE_TITLES else 1):
            title = " ".join(words[:i])
            return title, len(title) + 1
    for i in (2, 1):  # "ambassador to Korea Ada Brook"
        if len(words) > i + 1 and " ".join(words[:i]) in BY_WORD and is_name(" ".join(words[i:])):
            return "", len(" ".join(words[:i])) + 1
    return "", 0


def _title_before(text: str, start: int) -> str:
    """The title in lower case before a run ("spokesman Tom Lind"), `""` if none."""
    *lower, after = text[max(0, start - 40) : start].rsplit("\n", 1)[-1].split(" ")[-4:]
    if after or not lower or lower[-1] not in _LOWER_TITLES:
        return ""
    if len(lower) > 1 and (lower[-2].lower() in lex.TITLE_MODIFIERS or " ".join(lower[-2:]).lower() in lex.TITLES):
        return " ".join(lower[-2:])
    return lower[-1]


@lru_cache(maxsize=4096)  # asked several times for each run of capitals, and a page repeats its names
def is_name(name: str, *, minimum: int = 2) -> bool:
    """Whether the words can be a person's name: two to five of them, no place, organisation, day or country."""
    words = name.replace("\xa0", " ").split(" ")
    if not minimum <= len(words) <= 5 or words[0] in lex.PLACE_WORDS or words[-1] in lex.PLACE_WORDS:
        return False
    if not _IN_NO_NAME.isdisjoint(words) or " ".join(words[:2]) in BY_WORD or words[-1].lower() in lex.TITLE_ENDS:
        return False
    return not any(len(word) > 2 and word.isupper() for word in words)


@lru_cache(maxsize=4096)
def surname(name: str) -> str:
    """The name a person goes by after the first mention: the last word, or the first of "Moon Jae-in".

    >>> surname("Moon Jae-in"), surname("Ada Brook")
    ('Moon', 'Brook')
    """
    words = [word for word in name.replace("\xa0", " ").split(" ") if word.strip(".") not in ("Jr", "Sr", "II", "III")]
    if len(words) == 2 and "-" in words[1] and words[1].split("-")[1][:1].islower():
        return words[0]
    return words[-1] if words else name
