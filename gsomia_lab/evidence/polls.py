"""Polls: who asked, how many, and which share chose what; each share with the words that carry it.

The page is read sentence by sentence. A sentence that names a poll opens it; shares belong to the poll their
sentence names, or to the one before it when the sentence goes on about people's answers. Changes, margins of error,
response rates and shares of anything but people are no shares of a poll. A share that no named poll stands behind
is kept apart.
"""

from __future__ import annotations

import re
from dataclasses import replace

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence import poll_rules as form
from gsomia_lab.evidence.poll_names import HOUSE, Poll, Pollsters, introductions, prepare, told_next
from gsomia_lab.evidence.poll_options import code_of, country_of, option_of
from gsomia_lab.evidence.poll_page import Page
from gsomia_lab.evidence.poll_rules import RULES
from gsomia_lab.evidence.poll_shares import Item, is_opinion, may_be_answers, shares_among
from gsomia_lab.evidence.record import PollShare
from gsomia_lab.pages.article import Article, Sentence

__all__ = ["RULES", "find_polls", "find_shares", "find_unsourced_shares"]

_CARRY = 4  # sentences a poll is carried on without being named again


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
    known = prepare(codebook)
    about = Page(text)
    polls: list[Poll] = []
    found: list[PollShare] = []
    owners: list[Poll | None] = []
    current: Poll | None = None
    silent = 0
    for sentence in article.reading:
        said = text[sentence.start : sentence.end]
        lower = form.fold(said)
        hinted = form.holds_any(lower, hints)
        if not hinted and current is None:
            continue
        figures = list(form.SHARE.finditer(lower)) if hinted else []
        named = introductions(said, lower, known, polls, bool(figures), about) if hinted else []
        if not named and figures:
            named = told_next(said, text[sentence.end : sentence.end + 40], about, bool(polls))
        if named:
            silent = 0
        else:
            silent += 1
        shares = shares_among(said, figures)
        if not named and silent > _CARRY:
            current = None
        polls += [poll for poll, _, _ in named if not any(poll is other for other in polls)]
        _details(said, [poll for poll, _, _ in named] or ([current] if current else []))
        for place, item in enumerate(shares):
            start, end = item[0], item[1]
            owner = _owner(said, start, end, named, shares, place, current)
            if owner is None and not may_be_answers(said, end):
                continue
            if not is_opinion(said, start, end, bool(named) and named[0][0].rule != HOUSE):
                continue
            owners.append(owner)
            found.append(_share(article, sentence, said, item, shares, place, owner, bool(named), known))
        if named:
            current = named[-1][0]
    for owner in owners:  # numbered in the order in which their first share stands
        if owner is not None and not owner.number:
            owner.number = 1 + max(poll.number for poll in polls)
    return [_finish(share, owner) for share, owner in zip(found, owners, strict=True)]


def _owner(
    said: str,
    start: int,
    end: int,
    named: list[tuple[Poll, int, int]],
    shares: list[Item],
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
    item: Item,
    shares: list[Item],
    place: int,
    owner: Poll | None,
    named: bool,
    known: Pollsters,
) -> PollShare:
    start, end, value, sign, kind = item
    option = option_of(said, start, end, shares, place)
    if kind == "earlier" and place:  # the wave before chose the same thing
        option = option_of(said, shares[place - 1][0], shares[place - 1][1], shares, place - 1)
    issue, stance = code_of(option, known)
    group = form.SUBJECT_GROUP.match(said[end : end + 60]) or _last(form.SUBGROUP, said[max(0, start - 60) : start])
    if re.match(r"\s?of all\b", said[end : end + 12]):
        group = None
    flags = [] if owner else ["no pollster"]
    flags += [f"subgroup: {group['group'].strip()}"] if group and kind != "earlier" else []
    flags += ["average of polls"] if owner and owner.average else []
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
    if owner and owner.average:
        steps.append("The page calls it an average of polls: no single poll of this name has this share.")
    if not option:
        steps.append("Its clause does not say in words what was chosen.")
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
        country=(owner.country if owner else "") or country_of(said, start),
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
