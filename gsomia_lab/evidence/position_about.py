"""Whether a page speaks of an issue at all: the column ``about`` of ``issues.csv``.

The loose words by which a page speaks of its matter ("the pact", "this deal") stand on pages about anything. So an
issue may say what must stand *somewhere on the page* before its cues count: patterns separated by ``|``, of which one
is enough; parts of one joined by ``&`` must all stand there, in whatever sentences. An issue without any is spoken of
on every page.

This is a look at the whole page, and so the one condition that a part of it can lose: of a page cut in two, the part
that never names the matter gives no position on it, as a date that needs its page's day stays open without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from gsomia_lab.evidence.cue_patterns import Lists, Pattern, parse
from gsomia_lab.evidence.cue_signs import Signs
from gsomia_lab.evidence.stance_words import entries


class Clue(NamedTuple):
    """A pattern to be found somewhere: its signs, and for each part it needs the letters of which some must stand."""

    pattern: Pattern
    signs: int
    letters: tuple[tuple[str, ...], ...]


class About(NamedTuple):
    """What names an issue: ways to name it, each of them clues that must all stand on the page."""

    issue: str
    ways: tuple[tuple[Clue, ...], ...]


class Named(Protocol):
    """A sentence that can be asked for a pattern (`position_pieces.Piece`)."""

    def names(self, pattern: Pattern, signs: int) -> bool:
        """Whether the pattern stands in it."""


def parse_about(cell: str) -> list[list[Pattern]]:
    """The ways of a cell, each a list of patterns.

    Raises
    ------
    ValueError : a pattern is empty or cannot be read.

    >>> [len(way) for way in parse_about("Lind Dam | dam & (Norland|Estavia)")]
    [1, 2]
    """
    return [[parse(part.strip()) for part in way.split("&")] for way in entries(cell)]


def read_about(issue: str, cell: str, lists: Lists, signs: Signs) -> About:
    """A row of ``issues.csv``, read; like cues, before any word is asked for its signs."""
    ways = (tuple(_clue(pattern, lists, signs) for pattern in way) for way in parse_about(cell))
    return About(issue, tuple(ways))


def _clue(pattern: Pattern, lists: Lists, signs: Signs) -> Clue:
    needed = [item for item in pattern if not (item.gap or item.optional)]
    letters = (tuple({f for part in lists.shown_in(item) for f in part.forms}) for item in needed)
    # An apostrophe has several shapes on a page.
    return Clue(pattern, signs.needed_by(pattern), tuple(forms for forms in letters if "'" not in "".join(forms)))


def may_name(about: About, text: str) -> bool:
    """Whether a text in lower case holds the letters of one way: quick, and never wrong when it says no."""
    return any(all(any(f in text for f in forms) for clue in way for forms in clue.letters) for way in about.ways)


def names(about: About, sentences: Sequence[Named]) -> bool:
    """Whether one way to name the issue stands in the sentences of a page."""
    return any(all(any(s.names(c.pattern, c.signs) for s in sentences) for c in way) for way in about.ways)
