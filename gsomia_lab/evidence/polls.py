"""Polls: who asked, how many, and which share chose what; each share with the words that carry it.

The page is read sentence by sentence. A sentence that names a poll opens it; shares belong to the poll their
sentence names, or to the one before it when the sentence goes on about people's answers. Changes, margins of error,
response rates and shares of anything but people are no shares of a poll. A share that no named poll stands behind
is kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from gsomia_lab.codebook import Codebook, kept, split
from gsomia_lab.evidence import poll_rules as form
from gsomia_lab.evidence.countries import BY_WORD, country_in
from gsomia_lab.evidence.poll_rules import RULES
from gsomia_lab.evidence.record import PollShare
from gsomia_lab.pages.article import Article, Sentence

__all__ = ["RULES", "find_polls", "find_shares", "find_unsourced_shares"]

# "a third of them (33.4%)": the figure says the same more exactly.
_FIGURE_FOLLOWS = re.compile(rf"[^.;\n]{{0,16}}\(\d|[^.,;\n]{{0,30}}, \d{{1,2}}(?:\.\d{{1,2}})?{form.PERCENT},")
_BY, _FAR = re.compile(r"\bby\s"), 90  # characters within which a poll's name may follow its days and its people
_HOUSE = "called after its trade"
_CARRY = 4  # sentences a poll is carried on without being named again
_STOP_NAMES = frozenset(
    "The A An In On At It But And However Meanwhile According Some More Only About Still This That These Those He She They "
    "Two Three Most Many Half Another Separate Latest New Recent Opinion Public National Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday January February March April May June July August September October November December "
    "Respondents Exit Early Online Telephone Both Other Several Of If When While Support Asked Among For By To With From "
    "Nationwide Weekly Monthly Voters Pollsters Polls Surveys What Who Why How There Here Its Our Their His Her".split()
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
    n: int | None = None
    margin: float | None = None
    mode: str = ""
    population: str = ""


@dataclass(frozen=True)
class _Pollsters:
    """The codebook's pollsters and the options of its polls, ready to be looked for."""

    names: dict[str, tuple[str, str]]
    pattern: re.Pattern[str] | None
    options: tuple[tuple[str, str, re.Pattern[str]], ...]


@lru_cache(maxsize=8)
def _known(pollsters: tuple[tuple[str, str, str], ...], options: tuple[tuple[str, str, str], ...]) -> _Pollsters:
    names = {}
    for name, country, aliases in pollsters:
        for alias in (name, *split(aliases)):
            names[form.fold(" ".join(alias.split()))] = (name, country)
    longest = sorted(names, key=len, reverse=True)
    pattern = (
        re.compile(rf"\b(?:{'|'.join(re.escape(n).replace(chr(92) + ' ', ' ') for n in longest)})\b") if names else None
    )
    return _Pollsters(names, pattern, tuple((issue, stance, re.compile(p, re.I)) for issue, stance, p in options))


@kept
def _prepare(codebook: Codebook) -> _Pollsters:
    pollsters = tuple((r["pollster"], r.get("country", ""), r.get("aliases", "")) for r in codebook.table("pollsters"))
    options = tuple((r["issue"], r["stance"], r["pattern"]) for r in codebook.table("poll_options"))
    return _known(pollsters, options)


def find_shares(article: Article, codebook: Codebook) -> tuple[list[PollShare], list[PollShare]]:
    """Both kinds at once: the shares of named polls, and the shares of people that no named poll stands behind."""
    shares = _read(article, codebook)
    return [share for share in shares if share.pollster], [share for share in shares if not share.pollster]


def find_polls(article: Article, codebook: Codebook) -> list[PollShare]:
    """Every share of a poll whose pollster the page names, in the order of the page.

    >>> from gsomia_lab.pages.read import article_from_text
    >>> page = article_from_text("A Northwind poll of 900 adults found that 52 percent want the toll scrapped.", "a.txt")
    >>> [(p.pollster, p.share, p.n) for p in find_polls(page, Codebook())]
    [('Northwind', 52.0, 900)]
    """
    return find_shares(article, codebook)[0]


def find_unsourced_shares(article: Article, codebook: Codebook) -> list[PollShare]:
    """Shares of people that no named poll stands behind, each with the flag ``no pollster``."""
    return find_shares(article, codebook)[1]


def _read(article: Article, codebook: Codebook) -> list[PollShare]:
    text = article.text
    page = form.fold(text)
    hints = [hint for hint in form.HINTS if hint in page]  # the others need not be looked for in each sentence
    if not hints:
        return []
    known = _prepare(codebook)
    polls: list[Poll] = []
    found: list[PollShare] = []
    owners: list[Poll | None] = []
    current: Poll | None = None
    silent = 0
    for sentence in article.reading:
        said = text[sentence.start : sentence.end]
        lower = form.fold(said)
        hinted = any(hint in lower for hint in hints)
        if not hinted and current is None:
            continue
        figures = list(form.SHARE.finditer(lower)) if hinted else []
        named = _introductions(said, lower, known, polls, bool(figures)) if hinted else []
        if not named and figures:
            named = _told_next(said, text[sentence.end : sentence.end + 40])
        if named:
            silent = 0
        else:
            silent += 1
        shares = _shares(said, figures)
        if not named and silent > _CARRY:
            current = None
        polls += [poll for poll, _, _ in named if not any(poll is other for other in polls)]
        _details(said, [poll for poll, _, _ in named] or ([current] if current else []))
        for place, item in enumerate(shares):
            start, end = item[0], item[1]
            owner = _owner(said, start, end, named, shares, place, current)
            if owner is None and not _unsourced(said, end):
                continue
            if not _is_opinion(said, start, end, bool(named) and named[0][0].rule != _HOUSE):
                continue
            owners.append(owner)
            found.append(_share(article, sentence, said, item, shares, place, owner, bool(named), known))
        if named:
            current = named[-1][0]
    for owner in owners:  # numbered in the order in which their first share stands
        if owner is not None and not owner.number:
            owner.number = 1 + max(poll.number for poll in polls)
    return [_finish(share, owner) for share, owner in zip(found, owners, strict=True)]


def _introductions(
    said: str, lower: str, known: _Pollsters, polls: list[Poll], has_shares: bool
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
    out = []
    sponsor_match = form.SPONSOR.search(said)
    for start, end, name, country, sponsor, rule in sorted(spans):
        if sponsor_match and sponsor_match.start("sponsor") <= start < sponsor_match.end("sponsor"):
            continue  # who paid is not who asked
        poll = next((p for p in polls if p.pollster == name), None)
        if poll is None or re.search(
            r"\b(?:another|separate|earlier|second|new|different)\b", said[max(0, start - 40) : start]
        ):
            poll = Poll(name, country, sponsor, rule=rule, words=said[start:end])
        if sponsor_match and not poll.sponsor:
            poll.sponsor = _clean(sponsor_match["sponsor"])
        out.append((poll, start, end))
    return out


def _named_by_form(said: str) -> Iterator[tuple[str, int, int, str, str]]:
    """Names that did a poll, by what stands before or after them: rule, start, end, name, sponsor."""
    lower = " ".join(said.lower().split())  # whatever kind of space the page has
    for before in form.BEFORE_NAME:
        rule = before.rule
        for match in before.form.finditer(said) if before.fits(lower) else ():
            named = form.NAMES.match(said, match.end())
            # "by telephone by Castell Research", "from March 3 to 5 by Castell Research": the next "by" may do.
            again: re.Match[str] | None = match
            while rule == "poll by" and again and (named is None or not _clean(named["name"])):
                again = _BY.search(said, again.end(), match.end() + _FAR)
                named = form.NAMES.match(said, again.end()) if again else None
            if named is None:
                continue
            start, end = named.span("name")
            name, sponsor = _clean(named["name"]), ""
            if rule == "study by" and not form.OF_PEOPLE.search(said):
                continue
            if rule == "according to name":
                # Anybody can be a source; of a poll only where the sentence or the name speaks of polling.
                about = form.POLLED.search(said) or form.POLLING_NAME.search(name)
                if not about or not form.AFTER_SOURCE.match(said, end):
                    continue
            if rule == "poll by" and (paid := form.FOR.match(said, end)):
                payer = form.NAMES.match(said, paid.end())
                sponsor = _clean(payer["name"]) if payer else ""
            yield rule, start, end, name, sponsor
    for introduction in form.INTRODUCTIONS:
        for match in introduction.form.finditer(said) if introduction.fits(lower) else ():
            start, end = match.span("name")
            name = _clean(said[start:end])
            if (
                introduction.rule == "whose poll"
                and " of " in name
                and not form.POLLING_NAME.search(name.split(" of ")[0])
            ):
                name = name.split(" of ", 1)[1]  # "Ida Sund of Harbour Research, whose poll"
            if match.groupdict().get("name2"):
                name, end = f"{name}/{_clean(match['name2'])}", match.end("name2")
            yield introduction.rule, start, end, name, ""


def _told_next(said: str, following: str) -> list[tuple[Poll, int, int]]:
    """A source of a share that the next sentence calls a poll ("..., Lindqvist said. The poll of 502 adults ..."), or
    that is called after its trade ("Harbour Research")."""
    source, rule = form.SOURCE.search(said), "said of a poll"
    if source is None or not form.NEXT_IS_POLL.match(following):
        source, rule = form.HOUSE.search(said), _HOUSE
    if source is None:
        return []
    name = _clean(source["name"])
    return [(Poll(name, rule=rule, words=source["name"]), *source.span("name"))] if name else []


def _clean(name: str) -> str:
    """A pollster's name without what stands before it ("the local pollster"), joint pollsters joined by a stroke."""
    parts = re.split(r",\s(?:and\s)?|\sand\s", " ".join(name.split()))
    kept = []
    for part in parts:
        words = part.split()
        while words and (
            words[0][0].islower()
            or words[0] in _STOP_NAMES
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


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _shares(said: str, figures: list[re.Match[str]]) -> list[tuple[int, int, float, str, str]]:
    """The shares among a sentence's figures: start, end, value, comparator, kind (share, pair, earlier)."""
    out: list[tuple[int, int, float, str, str]] = []
    for match in figures:
        start, end = match.span()
        if (out and start < out[-1][1]) or (match["figure"] is None and _FIGURE_FOLLOWS.match(said, end)):
            continue
        value, sign = form.value_of(match)
        if value > 100 or _is_change(said, start, end):
            continue
        kind = "share"
        waves = form.EARLIER.search(said[max(0, start - 45) : start])
        if waves and waves.group().startswith("against") and form.OTHER_SIDE.match(said, end):
            waves = None  # "against 36 percent who called it fair"
        if waves or form.EARLIER_AFTER.match(said[end : end + 45]):
            kind = "earlier"
        out.append((start, end, value, sign, kind))
        bare = form.BARE.match(said, end)
        if bare and match["figure"]:
            kind = "earlier" if bare["earlier"] else "pair"
            if kind == "pair" and bare["to"] in ("to",) and re.search(r"\bfrom\s$", said[:start]):
                out[-1] = (*out[-1][:4], "earlier")
                kind = "share"
            out.append((*bare.span("figure"), float(bare["figure"]), "=", kind))
    return out


def _is_change(said: str, start: int, end: int) -> bool:
    before, after = said[max(0, start - 60) : start], said[end : end + 40]
    if form.ERROR_NEAR.search(said[max(0, start - 45) : start].lower()) or form.CONFIDENCE_AFTER.match(after):
        return True
    if re.match(r"\s?(?:percentage\s)?points?\b", after) or form.CHANGE_AFTER.match(after):
        return True
    if form.CHANGE_BY.search(before) and not re.match(r"\s?to\s\d", after):
        return True
    if form.PAIR_AFTER.match(after):  # "by a margin of 58 percent to 35 percent"
        return False
    return bool(form.CHANGE_BEFORE.search(before) or form.RESPONSE.search(before[-40:]))


def _owner(
    said: str,
    start: int,
    end: int,
    named: list[tuple[Poll, int, int]],
    shares: list[tuple[int, int, float, str, str]],
    place: int,
    current: Poll | None,
) -> Poll | None:
    """The poll a share belongs to: the one named in its clause, else in its sentence, else the one before."""
    if not named:
        return current
    before = [entry for entry in named if entry[2] <= start]
    after = [entry for entry in named if entry[1] >= end]
    following = shares[place + 1][0] if place + 1 < len(shares) else len(said)
    if after and after[0][1] < following:
        between = said[end : after[0][1]]
        if re.search(r"\b(?:in|according to|by|of|to)\b", between) and not re.search(
            r";|\b(?:while|but|whereas)\b", between
        ):
            return after[0][0] if not before or len(between) < 60 or len(named) == 1 else before[-1][0]
    if before:
        return before[-1][0]
    if len(named) == 1 or not current:
        return after[0][0] if after else current
    return after[0][0] if after else current


def _unsourced(said: str, end: int) -> bool:
    """Whether a share that ends at `end` may be one of people's answers though its sentence names no poll."""
    return bool(
        form.UNNAMED.search(said)
        or re.search(r"\b(?:of|the) (?:public|voters|people|respondents|citizens)\b", said)
        or form.PEOPLE_ANSWERED.match(said, end)
    )


def _is_opinion(said: str, start: int, end: int, named: bool) -> bool:
    """Whether a share is of people's answers, and not of the economy, of votes cast or of anything else."""
    after = said[end : end + 40]
    if form.ANSWERED.match(after):
        return True
    reach = (20, 16) if named else (35, 40)  # where a poll is named, only the words right beside the share can deny it
    said = said[:1].lower() + said[1:]  # "Unemployment" at the head of a sentence is no name
    if form.NO_OPINION_NEAR.search(f"{said[max(0, start - reach[0]) : start]} | {after[: reach[1]]}"):
        return False
    if named:
        return True
    if form.VOTE.match(after):
        return False
    return bool(
        re.search(r"\b(?:poll|survey|interviews with)\b", said)
        or form.OPINION.search(said[max(0, start - 90) : end + 90])
    )


def _details(said: str, polls: list[Poll]) -> None:
    """Sample size, margin, mode and population, for the poll (or the nearest of several) a sentence is about."""
    if not polls:
        return
    for match in form.SIZE.finditer(said):
        number = int(next(g for g in match.groups() if g).replace(",", ""))
        if 1900 <= number <= 2100 and "," not in match.group() and not match["n2"] and not match["n3"]:
            continue
        poll = polls[0] if len(polls) == 1 else _nearest(said, match.start(), polls)
        if poll.n is None:
            poll.n = number
            people = form.POPULATION.search(said, max(match.start() - 1, 0))
            poll.population = people.group(1) if people else ""
    margin = form.MARGIN.search(said)
    for poll in polls:
        if margin and poll.margin is None:
            poll.margin = float(margin["margin"])
        mode = form.MODE.search(said)
        if mode and not poll.mode:
            poll.mode = mode.group(1).lower()


def _nearest(said: str, at: int, polls: list[Poll]) -> Poll:
    return min(polls, key=lambda p: abs(said.find(p.words) - at) if p.words in said else len(said))


def _share(
    article: Article,
    sentence: Sentence,
    said: str,
    item: tuple[int, int, float, str, str],
    shares: list[tuple[int, int, float, str, str]],
    place: int,
    owner: Poll | None,
    named: bool,
    known: _Pollsters,
) -> PollShare:
    start, end, value, sign, kind = item
    option = _option(said, start, end, shares, place)
    if kind == "earlier" and place:  # the wave before chose the same thing
        option = _option(said, shares[place - 1][0], shares[place - 1][1], shares, place - 1)
    issue, stance = _code(option, known)
    group = form.SUBJECT_GROUP.match(said[end : end + 60]) or _last(form.SUBGROUP, said[max(0, start - 60) : start])
    if re.match(r"\s?of all\b", said[end : end + 12]):
        group = None
    flags = [] if owner else ["no pollster"]
    flags += [f"subgroup: {group['group'].strip()}"] if group and kind != "earlier" else []
    flags += ["earlier wave"] if kind == "earlier" else []
    rule = "no pollster" if owner is None else "poll in the sentence" if named else "poll carried on"
    rule = "list of answers" if kind == "pair" and owner else rule
    words = said[start:end]
    steps = [f"'{words}' is a share of people's answers."]
    if owner is None:
        steps.append("No poll is named in its sentence or shortly before it, so nobody can check it.")
    else:
        steps.append(
            f"'{' '.join(owner.words.split())}' names the poll {'in the same sentence' if named else 'a little earlier'}."
        )
    if sign != "=":
        steps.append(
            f"The words make it {dict(zip('><~', ('a lower bound', 'an upper bound', 'an approximate figure'), strict=True))[sign]}."
        )
    return PollShare(
        doc=article.doc,
        start=sentence.start + start,
        end=sentence.start + end,
        text=words,
        rule=rule,
        steps=tuple(steps),
        pollster=owner.pollster if owner else "",
        country=(owner.country if owner else "") or _country(said, start),
        option=option,
        share=value,
        comparator=sign,
        issue=issue,
        stance=stance,
        flag="; ".join(flags),
    )


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(text):  # noqa: B007
        pass
    return found


def _finish(share: PollShare, owner: Poll | None) -> PollShare:
    """What the page tells of the poll only later belongs to its earlier shares too."""
    if owner is None:
        return share
    if "earlier wave" in share.flag:  # its n and margin are those of another poll, which the page does not give
        return replace(share, poll=owner.number, mode=owner.mode, sponsor=owner.sponsor)
    return replace(
        share,
        poll=owner.number,
        n=owner.n,
        margin=owner.margin,
        mode=owner.mode,
        population=owner.population,
        sponsor=owner.sponsor,
    )


def _option(said: str, start: int, end: int, shares: list[tuple[int, int, float, str, str]], place: int) -> str:
    """The words of the clause that tell what the share chose."""
    stop = shares[place + 1][0] if place + 1 < len(shares) else len(said)
    after = said[end:stop]
    after = re.split(
        r";|\.\s|,?\s(?:while|whereas|but|compared with|(?:as )?against(?= \d))\s|,\sand\s|\sand\s$|,\s(?:with|up|down)\s",
        after,
    )[0]
    after = re.sub(
        rf"^\s?(?:of|among|from)\s(?:all\s|the\s)?(?:[\d,]+\s)?(?:[\w-]+\s){{0,4}}?{form.PEOPLE}\b", "", after
    )
    after = re.sub(
        r"^[\s,]*to an? [^,]{0,80}?(?:poll|survey)\b(?: (?:conducted|done|carried out|held))?(?: by [^,]*?)?(?=\s(?:said|were|held|want|favou?r|support|oppos))",
        "",
        after,
    )
    after = re.sub(
        r"^[\s,]*(?:also\s)?(?:said|say|says|saying|answered|replied|responded|think|thought|believed?|held|agreed)(?:\sthat)?\s",
        "",
        after,
    )
    after = re.sub(r"[\s,]+(?:and|or|to|in)?$", "", after).strip(' ,.:;”"')
    if len(after) >= 4:
        return " ".join(after.split())[:200]
    left = shares[place - 1][1] if place else 0
    before = re.split(r"[;:]|,?\s(?:while|whereas|but)\s", said[left:start])[-1]
    before = re.sub(r"\s(?:at|was|is|stood at|by|of|to|with|only|just|and)\s*$", "", before)
    return " ".join(before.split()).strip(' ,.:;“"')[-200:]


def _code(option: str, known: _Pollsters) -> tuple[str, str]:
    for issue, stance, pattern in known.options:
        if pattern.search(option):
            return issue, stance
    return "", ""


def _country(said: str, start: int) -> str:
    """The country of the respondents, when the sentence names one before or just after the share."""
    clauses = re.split(r"[,;]\s", said[:start])
    return next((code for part in reversed(clauses) if (code := country_in(part))), "") or country_in(said[start:])
