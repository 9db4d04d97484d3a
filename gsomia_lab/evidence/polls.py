"""Polls: who asked, how many, and which share chose what; each share with the words that carry it.

The page is read sentence by sentence. A sentence that names a poll opens it; shares belong to the poll their
sentence names, or to the one before it when the sentence goes on about people's answers. Changes, margins of error,
response rates and shares of anything but people are no shares of a poll. A share that no named poll stands behind
is kept apart.
"""

from __future__ import annotations

from dataclasses import replace

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence.poll_known import Pollsters, prepare
from gsomia_lab.evidence.poll_options import code_of, country_of, group_of, option_of
from gsomia_lab.evidence.poll_reading import Poll, Told, read_page
from gsomia_lab.evidence.poll_rules import RULES
from gsomia_lab.evidence.record import PollShare
from gsomia_lab.pages.article import Article

__all__ = ["RULES", "find_polls", "find_shares", "find_unsourced_shares"]

_BOUNDS = {">": "a lower bound", "<": "an upper bound", "~": "an approximate figure"}


def find_shares(article: Article, codebook: Codebook) -> tuple[list[PollShare], list[PollShare]]:
    """Both kinds at once: the shares of named polls, and the shares of people that no named poll stands behind."""
    known = prepare(codebook)
    shares = [_share(article, told, known) for told in read_page(article, known)]
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


def _share(article: Article, told: Told, known: Pollsters) -> PollShare:
    said, shares, place = told.said, told.shares, told.place
    start, end, value, sign, kind = shares[place]
    owner = told.poll if told.poll.pollster else None
    option = option_of(said, start, end, shares, place)
    if kind == "earlier" and place:  # the wave before chose the same thing
        option = option_of(said, shares[place - 1][0], shares[place - 1][1], shares, place - 1)
    issue, stance = code_of(option, known)
    group = "" if kind == "earlier" else group_of(said, start, end)
    flags = [] if owner else ["no pollster"]
    flags += [f"subgroup: {group}"] if group else []
    flags += ["average of polls"] if owner and owner.average else []
    flags += ["earlier wave"] if kind == "earlier" else []
    rule = "no pollster" if owner is None else "poll in the sentence" if told.here else "poll carried on"
    rule = "list of answers" if kind == "pair" and owner else rule
    share = PollShare(
        doc=article.doc,
        start=told.sentence.start + start,
        end=told.sentence.start + end,
        text=said[start:end],
        rule=rule,
        steps=tuple(_steps(said[start:end], option, sign, owner, told)),
        pollster=owner.pollster if owner else "",
        country=(owner.country if owner else "") or country_of(said, start),
        option=option,
        share=value,
        comparator=sign,
        issue=issue,
        stance=stance,
        flag="; ".join(flags),
    )
    return _with_poll(share, owner)


def _steps(words: str, option: str, sign: str, owner: Poll | None, told: Told) -> list[str]:
    steps = [f"'{words}' is a share of people's answers."]
    if owner is None:
        steps.append("No poll is named in its sentence or shortly before it, so nobody can check it.")
    else:
        where = "a little later" if told.later else "in the same sentence" if told.here else "a little earlier"
        steps.append(f"'{' '.join(owner.words.split())}' names the poll {where}.")
    if owner and owner.average:
        steps.append("The page calls it an average of polls: no single poll of this name has this share.")
    if not option:
        steps.append("Its clause does not say in words what was chosen.")
    if sign != "=":
        steps.append(f"The words make it {_BOUNDS[sign]}.")
    return steps


def _with_poll(share: PollShare, owner: Poll | None) -> PollShare:
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
