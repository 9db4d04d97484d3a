"""Which poll a share is of, and which poll a number of people was asked for, where a sentence names several."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gsomia_lab.evidence.poll_shares import Item

__all__ = ["Poll", "distance", "owner_of"]

_TURN = re.compile(r";|\b(?:while|but|whereas)\b|,\sand\s|\sand\s(?=[A-ZÀ-Þ])")
_TIED = re.compile(r"\b(?:in|according to|by|of|to|from)\s(?:[\w’'-]+\s){0,6}$")


@dataclass
class Poll:
    """A poll as far as the page has told of it; without a pollster as long as nobody is said to have done it."""

    pollster: str = ""
    country: str = ""
    sponsor: str = ""
    number: int = 0
    rule: str = ""
    words: str = ""
    average: bool = False
    awaited: bool = False  # "our survey": one whose name is still to come
    guessed: bool = False  # no word of the page tells of a poll, but shares look like those of one
    n: int | None = None
    margin: float | None = None
    mode: str = ""
    population: str = ""


def distance(said: str, poll: Poll, at: int) -> int:
    """How far a number of people stands from a poll's name; what turns to another poll between them counts for much."""
    place = said.find(poll.words)
    if place < 0:
        return 3 * len(said)
    turns = _TURN.search(said, min(place, at), max(place, at) + 1)
    return abs(place - at) + (len(said) if turns else 0)


def owner_of(
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
        if _TIED.search(between) and not _TURN.search(between):
            return after[0][0] if not before or len(between) < 60 or len(named) == 1 else before[-1][0]
    if before:
        return before[-1][0]
    return after[0][0] if after else current
