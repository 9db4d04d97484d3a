"""A page read for its polls: each sentence's shares, and the poll that each of them belongs to.

The page is read from top to bottom. A sentence may name a poll, speak of one without a name ("a survey showed"), or go on
with the one before. What a page says of a poll comes in any order, so a poll may get its name, its sample and its margin
after its shares: "The poll shows 48 percent in favour. It was conducted by Lindqvist, which interviewed 1,083 adults."
"""

from __future__ import annotations

import re
from typing import NamedTuple

from gsomia_lab.evidence.poll_answers import is_opinion, may_be_answers
from gsomia_lab.evidence.poll_claims import is_claimed, is_quoted
from gsomia_lab.evidence.poll_details import MARGIN, MODE, MODES, sizes
from gsomia_lab.evidence.poll_judging import Near
from gsomia_lab.evidence.poll_known import Pollsters
from gsomia_lab.evidence.poll_lines import Line, lines_of
from gsomia_lab.evidence.poll_names import Named, house_before, in_heading, named_in
from gsomia_lab.evidence.poll_owner import Poll, distance, owner_of
from gsomia_lab.evidence.poll_page import Page
from gsomia_lab.evidence.poll_shares import Item, pairs_among, shares_among
from gsomia_lab.evidence.poll_waves import NEW_WAVE, OLD_WAVE, is_of_old
from gsomia_lab.evidence.poll_words import ASKED, FINDINGS, POLL, holds_any
from gsomia_lab.pages.article import Article, Sentence

__all__ = ["Poll", "Told", "read_page"]

# With shares of its own, a sentence in which somebody asks or finds opens a poll, and names none that was told of before.
_OPENS = frozenset(
    {
        "people asked by",
        "asked by it",
        "latest one by",
        "found by",
        "known pollster",
        "poll of a name",
        "poll of its own",
    }
)
_CARRY = 4  # sentences a poll is carried on without being named again
_AHEAD = 3  # sentences after a share in which its poll may get its name
_DEFINITE = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir)\s(?:(?!(?:of|in|by|on|for)\b)[\w’'-]+\s){{0,4}}?(?:{POLL}|{FINDINGS}|questions?|questionnaire)\b|^(?:It|They|That|This|These)\b"
)
# A poll that nobody is said to have done: "a new survey", "polls show", "of those questioned".
_UNNAMED = re.compile(
    rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]wo|[Ss]ome|[Mm]ost|[Ss]everal|[Ii]nternal|[Rr]ecent|[Oo]ther|[Ss]eparate|[Tt]he|[Tt]his|[Nn]ew|[Oo]ur)\s(?:(?!(?:of|in|by|on|for|to)\b)[\w’'-]+\s){{0,4}}?{POLL}\b(?!\s(?:booths?|stations?|workers?))"
    rf"|(?:^|[,;“]\s)(?:Polls?|Surveys?|polls|surveys)\b|\b(?:[Rr]espondents|{ASKED})\b"
)
_OTHER_POLL = re.compile(
    r"\b(?:[Aa]nother|[Ss]eparate|[Oo]ther|[Rr]ecent|[Aa]n?)\s(?:[\w-]+\s){0,3}?(?:poll|survey)s?\b"
)
_OTHER_STUDY = re.compile(
    r"\b(?:[Aa]nother|[Aa] (?:separate|different|rival|second))\s(?:[\w-]+\s){0,2}?(?:study|analysis|poll|survey)\b"
)
_AWAITED = re.compile(rf"\b(?:[Oo]ur|[Tt]he|[Tt]his)\s(?:[a-z]+\s){{0,2}}?{POLL}\b")
_IN_PASSING = re.compile(r"\b(?:unlike|like|as in|than in|since|previous|earlier|last year|in (?:19|20)\d\d)\b", re.I)


class Told(NamedTuple):
    """A share that a sentence tells, its place among the sentence's shares, and the poll it is of."""

    sentence: Sentence
    said: str
    shares: list[Item]
    place: int
    poll: Poll
    here: bool  # the sentence itself names the poll
    later: bool  # its poll gets its name only in a later sentence
    sure: bool  # it is one of people's answers, whoever asked them


def read_page(article: Article, known: Pollsters) -> list[Told]:
    """The shares of people's answers that a page tells, in order, each with its poll."""
    lines = lines_of(article)
    return _Reading(lines, known, Page(article.text)).read() if lines else []


class _Reading:
    """The state of reading one page."""

    def __init__(self, lines: list[Line], known: Pollsters, page: Page) -> None:
        self.lines, self.known, self.page = lines, known, page
        self.named: dict[tuple[str, bool], Poll] = {}  # by its name and whether it is an average: the last one
        self.told: list[Told] = []
        self.current: Poll | None = None
        self.silent = 0
        self.paragraph = -1  # of the last share, or name of a poll
        self.last = -_CARRY  # the last line that spoke of a poll

    def read(self) -> list[Told]:
        asked = any(line.polled for line in self.lines)  # on other pages only a share of people may be one of answers
        for place, line in enumerate(self.lines):
            tells = line.figures or line.shares or line.heads or line.polled
            if self.current is not None or (
                tells and (asked or line.may_tell() or (place and self.lines[place - 1].may_tell()))
            ):
                self._line(place, line)
        kept = [told for told in self.told if told.poll.pollster or told.sure]
        numbered = 0
        for told in kept:  # numbered in the order in which their first share stands
            if told.poll.pollster and not told.poll.number:
                numbered += 1
                told.poll.number = numbered
        return kept

    def _line(self, place: int, line: Line) -> None:
        said = line.said
        self.silent = line.index - self.last
        if self.silent > _CARRY and self.current is not None and not line.polled:
            self.current = None
        near = [other for other in self.lines[max(0, place - 1) : place + 2] if abs(other.index - line.index) < 2]
        if not line.row:
            line.shares = shares_among(said, line.figures) if line.figures else []
            if line.polled:
                pairs = [
                    pair for pair in pairs_among(said) if all(pair[1] <= s or e <= pair[0] for s, e, *_ in line.shares)
                ]
                line.shares = sorted([*line.shares, *pairs])
        told = self.current is not None and self.told and self.told[-1].poll is self.current
        if line.shares:
            line.shares = [
                (*item[:4], "earlier") if is_of_old(said, item[0], item[1], bool(told)) else item
                for item in line.shares
            ]
        if line.shares and line.polled and (new := NEW_WAVE.search(said)) and OLD_WAVE.search(said, 0, new.start()):
            # "in May it had 17 percent; its new survey has 21 percent"
            line.shares = [(*item[:4], "earlier") if item[1] <= new.start() else item for item in line.shares]
        found: list[Named] = []
        nameless = self.current is not None and not self.current.pollster
        if line.shares or line.polled or nameless:
            seen = list(dict.fromkeys(name for name, _ in self.named))
            about = nameless or any(other.polled for other in near)
            beside = [other for other in near if other.index <= line.index]
            known = Near(
                seen, bool(line.shares), line.polled, about, lambda: any(other.of_people() for other in beside)
            )
            found = named_in(said, line.lower, self.known, known, self.page)
        if not found and line.polled and " the " in said and (self.current is None or nameless):
            found = house_before(said, [other.said for other in self.lines[max(0, place - 2) : place]])
        if line.heads and not found:
            found = in_heading(said)
        named = [(self._poll(entry, line), entry.start, entry.end) for entry in found]
        if named or line.row:
            self.last, self.silent = line.index, 0
        if not named:
            self._unnamed(line)
        self._details(line, [poll for poll, _, _ in named] or ([self.current] if self.current else []))
        self._shares(line, named)
        passing = not line.shares and self.current and self.current.pollster and _IN_PASSING.search(said)
        if named and not passing:
            self.current, self.paragraph = named[-1][0], line.sentence.paragraph

    def _poll(self, entry: Named, line: Line) -> Poll:
        """The poll that a name in a sentence stands for: a new one, one that was told of before, or one without a name."""
        said = line.said
        before = self.current
        if before is not None and not before.pollster and self._is_name_of(entry, line, before):
            before.pollster, before.country, before.rule = entry.name, entry.country, entry.rule
            before.words, before.average = said[entry.start : entry.end], entry.average
            poll: Poll | None = before
        else:
            poll = self.named.get((entry.name, entry.average))
        if poll is None or entry.again:
            words = said[entry.start : entry.end]
            poll = Poll(entry.name, entry.country, rule=entry.rule, words=words, average=entry.average)
        poll.sponsor = poll.sponsor or entry.sponsor
        self.named.pop((entry.name, entry.average), None)  # so that the last one spoken of stands last
        self.named[entry.name, entry.average] = poll
        return poll

    def _is_name_of(self, entry: Named, line: Line, poll: Poll) -> bool:
        """Whether a name is that of a poll that was spoken of without one."""
        if entry.average or entry.indefinite or entry.again or self.silent >= _AHEAD:
            return False
        definite = _DEFINITE.search(line.said)
        if definite and not (line.shares and entry.rule in _OPENS and definite.group()[:3] == "its"):
            return True
        if poll.awaited and self.silent <= 1 and sizes(line.said):
            return True  # "Eight in ten agree, our survey reveals. The Gazette quizzed 900 people, and 9 percent ..."
        if poll.guessed and line.shares:
            return False  # "15 percent of the forests burned. Asked by Lindqvist, 62 percent ..."
        return not line.shares or entry.rule not in _OPENS

    def _unnamed(self, line: Line) -> None:
        """A sentence that names no poll may speak of one without a name, of the one before, or of no poll any longer."""
        said = line.said
        poll = self.current
        spoken = line.polled and _UNNAMED.search(said) is not None
        if poll is not None and not spoken and line.shares and _OTHER_STUDY.search(said, 0, line.shares[0][0]):
            self.current, self.last = Poll(), line.index
            return
        if poll is not None and poll.pollster and NEW_WAVE.search(said):
            if poll.n is None and self.told and OLD_WAVE.search(self.told[-1].said):
                self.current = Poll(poll.pollster, poll.country, rule=poll.rule, words=poll.words)
        elif spoken and _OTHER_POLL.search(said):
            self.current = Poll()
        elif spoken and poll is None:
            last = next(reversed(self.named.values()), None)
            self.current = (
                last if last is not None and _DEFINITE.search(said) else Poll(awaited=_AWAITED.search(said) is not None)
            )
        elif not spoken:
            return
        self.last = line.index

    def _details(self, line: Line, polls: list[Poll]) -> None:
        """Sample size, margin, mode and population, for the poll (or the nearest of several) a sentence is about."""
        said = line.said
        if not polls:
            return
        found = sizes(said)
        if found and not line.shares:  # "Lindqvist spoke to 1,020 voters and Northwind to 2,500"
            polls = [*polls, *(poll for poll in self.named.values() if poll not in polls and poll.words in said)]
        for at, number, who in found:
            poll = polls[0] if len(polls) == 1 else min(polls, key=lambda p: distance(said, p, at))
            if poll.n is None:
                poll.n, poll.population = number, who
        margin, mode = MARGIN.search(said), MODE.search(said) if holds_any(line.lower, MODES) else None
        for poll in polls:
            if margin and poll.margin is None:
                poll.margin = float(margin["margin"])
            if mode and not poll.mode:
                poll.mode = mode.group(1).lower()

    def _shares(self, line: Line, named: list[tuple[Poll, int, int]]) -> None:
        said, shares = line.said, line.shares
        follows = (
            self.silent == 1
            and not is_quoted(said)
            and self.current is not None
            and line.sentence.paragraph == self.paragraph
        )
        orphan: Poll | None = None
        for place, item in enumerate(shares):
            start, end = item[0], item[1]
            owner = owner_of(said, start, end, named, shares, place, self.current)
            answers = (owner is None or owner.guessed) and may_be_answers(said, end)
            if owner is None and not answers and is_claimed(said):
                continue
            if not line.row and not is_opinion(said, start, end, bool(named) or line.polled or line.listed or follows):
                continue
            follows = True  # "one in four owners let it, and 12 percent have done it": they go on with the same people
            if owner is None:
                owner = orphan = orphan or Poll(guessed=True)
            self.paragraph = line.sentence.paragraph
            self.told.append(
                Told(
                    line.sentence,
                    said,
                    shares,
                    place,
                    owner,
                    bool(named),
                    not owner.pollster,
                    answers or not owner.guessed,
                )
            )
            if not owner.pollster:
                self.last = line.index
        if orphan is not None and not is_claimed(said):
            self.current = orphan
