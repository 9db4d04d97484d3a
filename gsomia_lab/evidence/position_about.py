"""Whether a page speaks of an issue at all: the column ``about`` of ``issues.csv``.

The loose words by which a page speaks of its matter ("the pact", "this deal") stand on pages about anything. So an
issue may say what must stand *somewhere on the page* before its cues count: patterns separated by ``|``, of which one
is enough; parts of one joined by ``&`` must all stand there, in whatever sentences. An issue without any is spoken of
on every page.

This is a look at the whole page, and so the one condition that a part of it can lose: of a page cut in two, the part
that never names the matter gives no position on it, as a date that needs its page's day stays open without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from gsomia_lab.evidence.cue_patterns import Lists, Pattern, parse
from gsomia_lab.evidence.cue_signs import Signs
from gsomia_lab.evidence.stance_words import entries


class Way(NamedTuple):
    """A way to name an issue: clues that must all stand on the page, each a pattern with the signs it needs.

    `letters` are what a page must hold before it is read for them: of each group some, the rarest group first.
    """

    clues: tuple[tuple[Pattern, int], ...]
    letters: tuple[frozenset[str], ...]


class About(NamedTuple):
    """What names some issues: ways of which one is enough."""

    issues: frozenset[str]
    ways: tuple[Way, ...]


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


def read_abouts(rows: Iterable[Mapping[str, str]], lists: Lists, signs: Signs) -> tuple[About, ...]:
    """The rows of ``issues.csv`` that say what names them; like cues, before any word is asked for its signs."""
    issues: dict[str, set[str]] = {}
    for row in rows:
        if row.get("about"):
            issues.setdefault(row["about"], set()).add(row["issue"])
    return tuple(
        About(frozenset(named), tuple(_way(patterns, lists, signs) for patterns in parse_about(cell)))
        for cell, named in issues.items()
    )


def _way(patterns: list[Pattern], lists: Lists, signs: Signs) -> Way:
    needed = (item for pattern in patterns for item in pattern if not (item.gap or item.optional))
    groups = {frozenset(form for part in lists.shown_in(item) for form in part.forms) for item in needed}
    rarest = sorted(groups, key=lambda group: (len(group), -min(map(len, group), default=0)))
    return Way(tuple((pattern, signs.needed_by(pattern)) for pattern in patterns), tuple(rarest))


def may_name(about: About, text: str) -> bool:
    """Whether a text (`cue_words.normal`) holds the letters of one way: quick, and never wrong when it says no."""
    return any(all(any(form in text for form in group) for group in way.letters) for way in about.ways)


def names(about: About, sentences: Sequence[Named]) -> bool:
    """Whether one way to name the issue stands in the sentences of a page."""
    return any(all(any(s.names(*clue) for s in sentences) for clue in way.clues) for way in about.ways)
