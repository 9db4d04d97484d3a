"""The names in a sentence: runs of capitalised words, without what belongs to the sentence and not to the name.

Whether a name is a pollster's is asked elsewhere (`poll_names`); here are only its bounds: "New Harrow Times" is one name,
"Monday's Lindqvist" is not, and in "Harbour Research for the Evening Ledger" there are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.evidence.countries import BY_WORD
from gsomia_lab.evidence.poll_words import POLL

__all__ = ["HOUSES", "Name", "is_house", "is_short_for", "names_house", "names_in", "whole_name"]

_CAP = r"[A-ZÀ-Þ][\w.&-]*(?:[’'](?!s\b)\w+)*(?:(?<=s)[’'](?=\s[A-ZÀ-Þ]))?"
_JOIN = r"(?:\s|/(?:[A-ZÀ-Þ]\w{1,20}\sthe\s)?|\s/\s|\s&\s|\s(?:y|et|und|och|og|de|del|da|do|di|du|van|von)\s(?=[A-ZÀ-Þ])|\s(?:of|for)\s(?:the\s)?(?=[A-ZÀ-Þ])|(?<=Women)[’']s\s|(?<=Children)[’']s\s|(?<=People)[’']s\s)"
_NAME = re.compile(rf"(?<![\w’'-]){_CAP}(?:{_JOIN}{_CAP}|\s\d{{1,2}}(?=\s[a-z]|[,.’']|$)){{0,7}}")
# "the Centre for Faith and Society" is one house.
_HOUSE_FOR = re.compile(rf"\b(?:{'|'.join(sorted(lex.ORGANISATION_HEADS))}) for (?:the )?{_CAP}$")
_AND_MORE = re.compile(rf"\sand\s(?:the\s)?{_CAP}(?=\s[a-z(]|[,.’'])")
_POLL_AFTER = re.compile(rf"\s(?:[a-z]+\s){{0,2}}{POLL}\b")
_DAYS = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October "
    "November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Spring Summer Autumn Winter Christmas Easter"
)
# Words with a capital that begin no name.
_NO_BEGIN = lex.OPENING_WORDS | frozenset(
    f"The A An In On At It But And However According Some Only About Still They Three Half Separate Latest Recent {_DAYS} "
    "Respondents Exit Early Online Telephone Support Among By To With From Based Compared Nationally Overall Nationwide Weekly "
    "Monthly Voters Pollsters Pollster Polls Poll Surveys Survey Researchers Who Why Source Sources Results Key Meanwhile Yet "
    "Somebody Someone Nobody Everybody Anybody Everyone Anyone Students Another Fewer Less Nearly Almost Asked Approval Trust Confidence Newspaper Broadcaster Question Respondent Yes No Questions Figures".split()
)
# Words with a capital that are no part of a name wherever they stand before it.
_NO_PART = frozenset(
    f"The A An {_DAYS} Pollsters Pollster Polls Poll Polling Surveys Survey Exit Respondents Leave Remain".split()
)
# Words that begin a name, but are none on their own, and belong to the poll where they open a sentence ("New Lindqvist poll").
_NO_NAME = frozenset(
    "New Opinion National Public Independent Daily Democrats Republicans Democratic Republican Internal State".split()
)
_NO_END = frozenset(f"Poll POLL SURVEY Polls Survey Surveys Tracker Barometer Questionnaire {_DAYS}".split()) - {"Sun"}
_NO_ALONE = _NO_BEGIN | _NO_PART | _NO_NAME | _NO_END
_POLL_END = frozenset("Poll POLL SURVEY Polls Survey Surveys Tracker Barometer".split())
HOUSES = frozenset(
    "Research Polling Polls Opinion Surveys Survey Insight Insights Monitor Barometer Institute Gallup Study Pollsters Opinions Metrics Data".split()
)
_TRADE_AFTER = re.compile(r"\s(?:polling |research )?(?:institute|agency|pollsters?)\b")
_TRADE_BEFORE = re.compile(r"\b(?:firm|institute|agency|company|pollsters?|house)(?:,\s|\s)$")
_FOR = lex.ORGANISATION_HEADS | {"Campaign", "Campaigners"}  # "for" goes on with their names
_COUNTRY = re.compile(r"(?:South Korean|Japanese|American|British)\s(?=[A-Z])")


class Name(NamedTuple):
    """A name with its span; `titled` if it ended with "Poll"."""

    start: int
    end: int
    text: str
    titled: bool


def names_in(said: str) -> Iterator[Name]:
    """The runs of capitalised words of a sentence, without what belongs to the sentence and not to the name."""
    done = 0
    for match in _NAME.finditer(said):
        start, end = match.span()
        if start < done or match.group() in _NO_ALONE:  # most of them are the first word of a sentence
            continue
        if " for " in match.group() and _HOUSE_FOR.search(match.group()) and (more := _AND_MORE.match(said, end)):
            end = done = more.end()
        yield from _trimmed(said, start, end)


def _trimmed(said: str, start: int, end: int) -> Iterator[Name]:
    words = [(start + w.start(), start + w.end(), w.group()) for w in re.finditer(r"[^\s/]+", said[start:end])]
    opens = not said[:start].strip() or said[:start].rstrip()[-1] in '•*-–—“":;.([|‘!?'
    for place, (_, _, word) in enumerate(words):  # "Harbour Research for the Evening Ledger": who paid is another name
        if place and word == "for" and words[place - 1][2] not in _FOR:
            yield from _trimmed(said, start, words[place - 1][1])
            rest = place + (2 if words[place + 1][2] == "the" else 1)
            yield from _trimmed(said, words[rest][0], end)
            return
    while words:
        word = words[0][2].rstrip(".,’'")
        if (
            word in _NO_PART
            or (opens and word in _NO_BEGIN)
            or word.islower()
            or (word in _NO_NAME and (len(words) == 1 or (opens and word == "New")))
        ) or (len(words) > 1 and words[0][2] in BY_WORD and words[1][2][0].islower()):
            words.pop(0)
        else:
            break
    for place, (_, _, word) in enumerate(words):  # "a Field Poll of the Democratic race"
        if place and word in _POLL_END and len(words) > place + 1 and words[place + 1][2] in ("of", "for"):
            del words[place + 1 :]
            break
    titled = False
    if words and words[-1][2] == "Polls" and _POLL_AFTER.match(said, end):
        words[-1] = (*words[-1][:2], "Polls ")  # "a Northwind Polls survey": the firm is called so
    while words and words[-1][2].rstrip(".,’'") in _NO_END:
        titled = titled or words[-1][2] in _POLL_END
        words.pop()
    if not words:
        return
    start, end = words[0][0], words[-1][1]
    text = said[start:end]
    short = text.rstrip(".,’'&-")
    end -= len(text) - len(short)
    text = re.sub(r"\s?/\s?", "/", " ".join(short.split()))
    if len(text) < 2 or not text[0].isupper():
        return
    if text.isupper() and len(text) > 8 and said.isupper():
        text = text.title()
    country = _COUNTRY.match(text)
    yield Name(start, end, text[country.end() :] if country else text, titled)


def is_house(name: Name, said: str) -> bool:
    """Whether a name tells its trade, or what stands before it does: "Harbour Research", "the firm Lindqvist"."""
    return bool(
        _TRADE_AFTER.match(said, name.end)
        or HOUSES & set(re.split(r"[\s/-]", name.text))
        or _TRADE_BEFORE.search(said, max(0, name.start - 30), name.start)
    )


def names_house(said: str) -> bool:
    """Whether a line holds a name that tells its trade ("Harbour Research")."""
    return any(is_house(name, said) for name in names_in(said))


def whole_name(name: str, seen: list[str]) -> str:
    """The name under which a page first spoke of a pollster that it now calls by a part of it, or by its letters."""
    return next((other for other in seen if is_short_for(name, other)), name)


def is_short_for(name: str, other: str) -> bool:
    """Whether a name is another one, or short for it: "Post-ABC" for "Harrow Post-ABC News", "KOI", "Lindqvist".

    >>> is_short_for("Post-ABC", "Harrow Post-ABC News"), is_short_for("ABC News", "Harrow Post-ABC News")
    (True, False)
    """
    if name == other:
        return True
    if name.isupper() and "".join(word[0] for word in other.split() if word[0].isupper()) == name:
        return True
    parts, wholes = re.split(r"[/-]", name), re.split(r"[/-]", other)
    return len(parts) == len(wholes) and all(
        f" {part} " in f" {whole} " for part, whole in zip(parts, wholes, strict=True)
    )
