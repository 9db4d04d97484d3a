"""Sentences with their offsets.

A point ends a sentence unless something says that it does not: an abbreviation, an initial, a small letter
after it, a quotation that is still open. Abbreviations come in two classes: those that never end a sentence
(a name must follow ``Mr.``) and those that may (``U.S.``, ``p.m.``, ``Inc.``), which end one only before a word
that commonly begins sentences. A quotation of several sentences stays whole, because it is one piece of evidence;
a mark that is never closed opens nothing.
"""

from __future__ import annotations

import re

from gsomia_lab.pages.article import Span, trimmed
from gsomia_lab.pages.places import ends_at_place

NEVER_END = frozenset(
    "mr mrs ms dr prof rev hon gov lt col maj capt cmdr gen brig adm sgt cpl pvt pres sen rep reps sens amb "
    "messrs mme mlle vs viz cf e.g i.e no nos fig figs op vol art sec pp ph.d.s ca approx gens cols supt det "
    "insp dep asst atty para paras apt rs".split()
)
# Of these, some are words too ("He said no.", "It was apt."): only a number makes them abbreviations.
BEFORE_NUMBERS = frozenset("no nos art sec para paras apt rs".split())
MAY_END = frozenset(
    "u.s u.k u.n u.s.a e.u r.o.k d.p.r.k d.c a.m p.m jr sr inc corp co ltd llc plc bros est dept etc et.al ph.d m.d "
    "b.a m.a jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd "
    "st mt ft deg calif conn fla mass mich minn pa va wash univ assn intl gov't".split()
)
STARTERS = frozenset(
    "the a an this that these those it its he she they we i you his her their our there here but and or so yet for in "
    "on at by to from with without of as if when while where after before since until although though because despite "
    "during under over between among both many most some several no not one two three what who why how meanwhile however "
    "still then now also even only last next earlier later once asked according officials critics experts police both "
    "nobody everybody everyone somebody someone nothing everything did does do have has had is are was were would could should can".split()
)
# After "5 p.m." a weekday, a month or a time zone goes on with the sentence; any other capital begins one.
_TIME_GOES_ON = re.compile(
    r"\s{0,40}(?:[A-Z]{2,5}\b|(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Eastern|Central|"
    r"Mountain|Pacific|Greenwich|Universal|Standard|Local)|(?:[A-Z][a-z]{1,20} ){1,2}(?:[Tt]ime|[Ss]tandard)\b)"
)
_SPEECH = (
    "said|says|asked|asks|added|replied|wondered|told|wrote|shouted|cried|exclaimed|demanded|declared|continued|"
    "explained|insisted|recalled|quipped|joked|answered|urged|warned|noted|stated|announced"
)
# The last alternative is a point without the space after it ("red.The gate"). The mark comes first in both, because a
# pattern that begins with a set of characters is searched for several times faster.
_END = re.compile(r"[.!?…](?:[.!?]{0,5}[\"”’')\]]{0,3}(?=\s|$)|(?<=[a-z]{2}[.!?])(?=[A-Z][a-z]{1,30}[ ,’']))")
_UP_TO_WORD = re.compile(r"(?s:.{0,30})[\s\"“”‘(\[/—–-]")  # of "Korean/Nov." the last part may be an abbreviation
_DOTTED = re.compile(r"(?:[a-z]\.){1,4}[a-z]")
_NEXT = re.compile(r"\s{0,40}([\"“‘'(\[]{0,3})([^\s,;:]{0,40})")
_ASKED_BY = re.compile(rf"\s{{0,40}}(?:[\w.’'-]{{1,30}}\s+){{0,5}}?(?:{_SPEECH})\b")
_MARKS = re.compile(r"[\"“”(‘'](?:(?<![‘'])|(?<=‘)(?<![^\s(—–]‘)(?=[A-Z“])|(?<=')(?<![^\s(—–]')(?=[A-Z]))")
_CLOSING = re.compile(r"’(?![A-Za-z])")
_CLOSING_STRAIGHT = re.compile(r"(?<=[,.!?])'(?!\w)")  # a straight mark is far oftener an apostrophe
_DEGREES = re.compile(r"\d[ \xa0]?°?[CFK]$")  # "-3.5 C." is no initial
_NUMBERED = re.compile(r"\s*\d{1,3}")  # "1." at the head of a list
_LETTERED = re.compile(r"\s{0,40}\([a-z]{1,3}\)\s+[A-Z]")  # "(a) The toll"
_ENCLOSED = 1500  # characters within which a bracket or a single mark must close


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of one paragraph, ``text[start:end]``, as spans without outer white space.

    >>> line = "Gen. Rivas left at 5 p.m. He took the U.S. envoy along."
    >>> [line[a:b] for a, b in split_sentences(line)]
    ['Gen. Rivas left at 5 p.m.', 'He took the U.S. envoy along.']
    """
    end = len(text) if end is None else end
    paragraph = text[start:end]
    quoted = _quotations(paragraph)
    spans: list[Span] = []
    begun = which = 0
    for match in _END.finditer(paragraph):
        point, after = match.span()
        while which < len(quoted) and quoted[which].end <= point:
            which += 1
        inside = which < len(quoted) and quoted[which].start < point
        if inside and after < quoted[which].end:
            continue
        if point - begun < 6 and _NUMBERED.fullmatch(paragraph, begun, point):
            continue
        if _ends(paragraph, begun, point, after, at_mark=inside):
            spans.append(trimmed(text, start + begun, start + after))
            begun = after
    rest = trimmed(text, start + begun, end)
    return [*spans, rest] if rest.end > rest.start else spans


def _quotations(paragraph: str) -> list[Span]:
    """Closed quotations and brackets of a paragraph, outermost only; a mark that is not closed opens none."""
    spans: list[Span] = []
    if not ('"' in paragraph or "“" in paragraph or "(" in paragraph or "'" in paragraph or "‘" in paragraph):
        return spans
    opened, done = None, 0
    for match in _MARKS.finditer(paragraph):
        mark, at = match.group(), match.start()
        if at < done:
            continue
        if mark in "(‘'":
            if opened is None and (closed := _closing(paragraph, mark, at)):
                spans.append(Span(at, closed))
                done = closed
        elif mark == "“" or (mark == '"' and opened is None):
            opened = at if opened is None else opened
        elif opened is not None:
            spans.append(Span(opened, at + 1))
            opened = None
    return spans


def _closing(paragraph: str, mark: str, at: int) -> int:
    """Where a bracket or a single mark closes (exclusive), 0 when it does not.

    An apostrophe after the last letter of a word ("the boys’ turn") looks like a closing mark and is taken for one.
    """
    if mark == "(":
        return paragraph.find(")", at, at + _ENCLOSED) + 1
    closing = _CLOSING if mark == "‘" else _CLOSING_STRAIGHT
    match = closing.search(paragraph, at + 1, at + _ENCLOSED)
    return match.end() if match else 0


def _ends(paragraph: str, begun: int, point: int, after: int, *, at_mark: bool) -> bool:
    if after == len(paragraph):
        return True
    following = _NEXT.match(paragraph, after)
    opening, word = following.groups() if following else ("", "")
    if not word:  # nothing follows, or a stray comma, which goes on with the sentence
        return not opening and not paragraph[after : after + 20].strip()
    if opening == "(" and _LETTERED.match(paragraph, after):
        return True
    if word[0].islower() or word[0] in ".—–":
        return False
    sign = paragraph[point]
    if sign in "!?" and at_mark:
        return not _ASKED_BY.match(paragraph[after : after + 200])
    if sign in "!?":
        return True
    if paragraph[max(0, point - 2) : point] == ". ":
        return paragraph[max(0, point - 6) : point] == ". . . "  # three points go on, the fourth ends
    before = paragraph[max(0, point - 30) : point]
    lead = _UP_TO_WORD.match(before)
    last = before[lead.end() :] if lead else before
    token = last.lower()
    if sign == "…" or paragraph.startswith("...", point):
        return _starts(opening, word) and not before[-1:].isspace()
    if token in NEVER_END:
        return token in BEFORE_NUMBERS and not word[0].isdigit()
    if token in ("p", "pp") and word[0].isdigit():
        return False
    if token in ("a.m", "p.m") and word[0].isalpha():
        return not _TIME_GOES_ON.match(paragraph, after)
    if token == "etc":
        return True
    if token in MAY_END or ("." in token and _DOTTED.fullmatch(token)):
        if word[0].isdigit():
            return False
        return _starts(opening, word) or ends_at_place(paragraph[begun:point], paragraph[after : after + 120])
    is_initial = "A" <= last[-1:] <= "Z" and last[-2:-1] in ("", ".")
    if is_initial and not _DEGREES.search(paragraph, max(0, point - 6), point):
        return len(last) == 1 and _starts(opening, word)
    return True


def _starts(opening: str, word: str) -> bool:
    """Whether a word, and the marks before it, commonly begin a sentence."""
    low = word.lower()
    return low.strip("’'\".") in STARTERS or bool(opening.strip("([")) or low.endswith(("’s", "'s"))
