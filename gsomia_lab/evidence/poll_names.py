"""Who asked: the names by which a page introduces a poll, and the poll as far as the page has told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gsomia_lab.codebook import Codebook, kept, split
from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.evidence import poll_rules as form
from gsomia_lab.evidence.countries import BY_WORD
from gsomia_lab.evidence.poll_page import SPOKEN_OF, Page

__all__ = ["HOUSE", "Poll", "Pollsters", "clean", "introductions", "prepare", "told_next"]

_BY, _FAR = re.compile(r"\bby\s"), 90  # characters within which a poll's name may follow its days and its people
HOUSE = "called after its trade"
_STOP_NAMES = frozenset(
    "The A An In On At It But And However Meanwhile According Some More Only About Still This That These Those He She They "
    "Two Three Most Many Half Another Separate Latest New Recent Opinion Public National Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday January February March April May June July August September October November December "
    "Respondents Exit Early Online Telephone Both Other Several Of If When While Support Asked Among For By To With From "
    "Based Compared Nationally Overall Nationwide Weekly Monthly Voters Pollsters Polls Surveys What Who Why How There Here Its Our Their His Her".split()
)
_STOP_ENDS = frozenset(
    "Poll Survey Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)


@dataclass
class Poll:
    """A poll as far as the page has told of it."""

    pollster: str
    country: str = ""
    sponsor: str = ""
    number: int = 0
    rule: str = ""
    words: str = ""
    average: bool = False
    n: int | None = None
    margin: float | None = None
    mode: str = ""
    population: str = ""


@dataclass(frozen=True)
class Pollsters:
    """The codebook's pollsters and the options of its polls, ready to be looked for."""

    names: dict[str, tuple[str, str]]
    pattern: re.Pattern[str] | None
    options: tuple[tuple[str, str, re.Pattern[str]], ...]


@lru_cache(maxsize=8)
def _known(pollsters: tuple[tuple[str, str, str], ...], options: tuple[tuple[str, str, str], ...]) -> Pollsters:
    names = {}
    for name, country, aliases in pollsters:
        for alias in (name, *split(aliases)):
            names[form.fold(" ".join(alias.split()))] = (name, country)
    longest = sorted(names, key=len, reverse=True)
    pattern = (
        re.compile(rf"\b(?:{'|'.join(re.escape(n).replace(chr(92) + ' ', ' ') for n in longest)})\b") if names else None
    )
    return Pollsters(names, pattern, tuple((issue, stance, re.compile(p, re.I)) for issue, stance, p in options))


@kept
def prepare(codebook: Codebook) -> Pollsters:
    """The codebook's pollsters and options, prepared once a codebook."""
    pollsters = tuple((r["pollster"], r.get("country", ""), r.get("aliases", "")) for r in codebook.table("pollsters"))
    options = tuple((r["issue"], r["stance"], r["pattern"]) for r in codebook.table("poll_options"))
    return _known(pollsters, options)


def introductions(
    said: str, lower: str, known: Pollsters, polls: list[Poll], has_shares: bool, page: Page
) -> list[tuple[Poll, int, int]]:
    """The polls a sentence names, with where it names them, from left to right."""
    spans: list[tuple[int, int, str, str, str, str]] = []  # start, end, pollster, country, sponsor, rule
    if known.pattern is not None and (has_shares or form.UNNAMED.search(said)):
        for match in known.pattern.finditer(lower):
            name, country = known.names[" ".join(match.group().split())]
            spans.append((match.start(), match.end(), name, country, "", "known pollster"))
    for rule, start, end, name, sponsor in _named_by_form(said):
        name = next((p.pollster for p in polls if name.isupper() and _initials(p.pollster) == name), name)
        if name and not any(s < end and start < e for s, e, *_ in spans):
            spans.append((start, end, name, "", sponsor, rule))
    out: list[tuple[Poll, int, int]] = []
    sponsor_match = form.SPONSOR.search(said)
    for start, end, name, country, sponsor, rule in sorted(spans):
        if sponsor_match and sponsor_match.start("sponsor") <= start < sponsor_match.end("sponsor"):
            continue  # who paid is not who asked
        if rule != "known pollster":
            name = _vetted(rule, name, said, start, end, page, bool(polls or out))
        if not name:
            continue
        average = form.is_average(said, start, end)
        poll = next((p for p in polls if p.pollster == name and p.average == average), None)
        if poll is None or re.search(
            r"\b(?:another|separate|earlier|second|new|different)\b", said[max(0, start - 40) : start]
        ):
            poll = Poll(name, country, sponsor, rule=rule, words=said[start:end], average=average)
        if sponsor_match and not poll.sponsor:
            poll.sponsor = clean(sponsor_match["sponsor"])
        out.append((poll, start, end))
    return out


def _vetted(rule: str, name: str, said: str, start: int, end: int, page: Page, polled: bool) -> str:
    """A name found by its form, or "" when it is a place's, or that of a person who only speaks of polls.

    A person is a pollster only where the words say so, and no poll is named before: who speaks of "a Lind News poll" may
    well be a pollster too, but not the one who took it.
    """
    before = said[:start]
    house = name.split(" of ", 1)[1] if rule == "pollster named" and " of " in name else ""
    if rule == "pollster named" and polled and (house or SPOKEN_OF.search(before)):
        return ""
    if house and page.is_person(name.split(" of ")[0]):
        return house
    name = page.without_place(name)
    if len(name) < 2 or page.is_place(name):
        return ""
    own = rule in form.ATTRIBUTIVE and (said[start : start + 4].lower() == "the " or form.ARTICLE.search(before))
    if own and not page.is_titled(name):
        return name  # "a Brook poll" is a poll of a firm called Brook, whoever else is called so
    if page.is_person(name) and (polled or not form.BY_PERSON.search(before)):
        return ""
    return name


def _named_by_form(said: str) -> Iterator[tuple[str, int, int, str, str]]:
    """Names that did a poll, by what stands before or after them: rule, start, end, name, sponsor."""
    lower = " ".join(said.lower().split())  # whatever kind of space the page has
    for before in form.BEFORE_NAME:
        rule = before.rule
        for match in before.form.finditer(said) if before.fits(lower, said) else ():
            named = form.NAMES.match(said, match.end())
            # "by telephone by Castell Research", "from March 3 to 5 by Castell Research": the next "by" may do.
            again: re.Match[str] | None = match
            while rule == "poll by" and again and (named is None or not clean(named["name"])):
                again = _BY.search(said, again.end(), match.end() + _FAR)
                named = form.NAMES.match(said, again.end()) if again else None
            if named is None or (rule == "poll by" and form.TELLS.search(said, match.start(), named.start())):
                continue  # "the poll shows the mayor ahead, followed by Ada Brook"
            start, end = named.span("name")
            name, sponsor = clean(named["name"], opens=not said[:start].strip()), ""
            if rule == "study by" and not form.OF_PEOPLE.search(said):
                continue
            if rule == "according to name":
                # Anybody can be a source; of a poll only where the sentence or the name speaks of polling.
                about = form.POLLED.search(said) or form.POLLING_NAME.search(name)
                if not about or not form.AFTER_SOURCE.match(said, end):
                    continue
            if rule == "poll by" and (paid := form.FOR.match(said, end)):
                payer = form.NAMES.match(said, paid.end())
                sponsor = clean(payer["name"]) if payer else ""
            yield rule, start, end, name, sponsor
    for introduction in form.INTRODUCTIONS:
        for match in introduction.form.finditer(said) if introduction.fits(lower, said) else ():
            start, end = match.span("name")
            if introduction.rule == "found by" and match.group().endswith(" has") and not _of_polling(said, start, end):
                continue
            name = clean(said[start:end], opens=not said[:start].strip())
            if (
                introduction.rule == "whose poll"
                and " of " in name
                and not form.POLLING_NAME.search(name.split(" of ")[0])
            ):
                name = name.split(" of ", 1)[1]  # "Ida Sund of Harbour Research, whose poll"
            if match.groupdict().get("name2"):
                name, end = f"{name}/{clean(match['name2'])}", match.end("name2")
            yield introduction.rule, start, end, name, ""


def _of_polling(said: str, start: int, end: int) -> bool:
    """Whether the sentence or the name speaks of polling; without it, whoever "has" a share may be a candidate."""
    return bool(form.POLLED.search(said) or form.POLLING_NAME.search(said[start:end]))


def told_next(said: str, following: str, page: Page, polled: bool) -> list[tuple[Poll, int, int]]:
    """A source of a share that the next sentence calls a poll ("..., Lindqvist said. The poll of 502 adults ..."), or
    that is called after its trade ("Harbour Research")."""
    source, rule = form.SOURCE.search(said), "said of a poll"
    if source is None or not form.NEXT_IS_POLL.match(following):
        source, rule = form.HOUSE.search(said), HOUSE
    if source is None:
        return []
    name = clean(source["name"])
    if (
        page.is_person(name)
        or page.is_place(name)
        or (polled and form.SPEAKER_OF.search(said, 0, source.start("name")))
    ):
        return []
    return [(Poll(name, rule=rule, words=source["name"]), *source.span("name"))] if name else []


def clean(name: str, opens: bool = True) -> str:
    """A pollster's name without what stands before it ("the local pollster"), joint pollsters joined by a stroke.

    "New" belongs to a name inside a sentence; only where it opens one may it be a headline's ("New Lindqvist poll").
    """
    parts = re.split(r",\s(?:and\s)?|\sand\s", " ".join(name.split()))
    kept = []
    for part in parts:
        words = part.split()
        while words and (
            words[0][0].islower()
            or (_bare(words[0]) in _STOP_NAMES and (opens or words[0] != "New" or len(words) == 1))
            or (len(words) == 1 and words[0] in lex.OPENING_WORDS)
            or (words[0] in BY_WORD and len(words) > 1 and words[1][0].islower())
        ):
            words.pop(0)
        while words and (words[-1].strip(".,’'") in _STOP_ENDS):
            words.pop()
        text = " ".join(words)
        text = re.sub(r"[’']s$", "", text).rstrip(".,")
        if text and text[0].isupper():
            kept.append(text)
    joined = "/".join(kept)
    country = re.match(r"(?:South Korean|Japanese|American|British)\s(?=[A-Z])", joined)
    return joined[country.end() :] if country else joined


def _bare(word: str) -> str:
    return re.sub(r"[’']s$", "", word)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
