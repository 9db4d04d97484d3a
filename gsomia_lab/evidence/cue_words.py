"""The words and signs of a text, as patterns and acts are compared with them: in lower case, apostrophes straight.

Positions, events and claims read sentences as words. A room that asks a sentence only which words it has takes
`split_words`, one that also asks where they are `words_of`, and one that carries words about on their own `tokenize`.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

# Of a text in its `normal` form. The commonest kinds of words come first, and none begins with a repeated group: each
# word of each page is met here.
_WORD = re.compile(
    r"[a-z]\.(?:[a-z]\.){1,5}|[^\W_]+(?:'(?!s\b)[^\W_]+)?|[,;:()\[\]–—.?!\"“”…]|'s\b|--|(?<![\w-])-(?=\s)"
)
_CUT = re.compile(f"({_WORD.pattern})")
_STOPS = frozenset(',;:()[]–—.?!"“”…-') | {"--"}


class Token(NamedTuple):
    """A word or a sign, in lower case, with its place in the page's text."""

    word: str
    start: int
    end: int


class Words(NamedTuple):
    """The words and signs of a stretch of a text: as patterns see them, and where each begins and ends."""

    words: list[str]
    starts: list[int]
    ends: list[int]


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words and signs between two offsets of a text, in three lists of one length.

    The text is cut as a whole and its places are counted from the lengths of the cuttings: a step a word in Python
    took longer than all the rest of a finder.

    >>> words_of("Norland's pact, U.S. style").words
    ['norland', "'s", 'pact', ',', 'u.s.', 'style']
    """
    cuttings = _CUT.split(normal(text[start:end]))  # what stands between words, a word, what stands between words ...
    places = list(accumulate(map(len, cuttings), initial=start))
    return Words(cuttings[1::2], places[1:-1:2], places[2::2])


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and signs between two offsets of a text, one by one.

    >>> tokenize("The pact.")[1]
    Token(word='pact', start=4, end=8)
    """
    return list(map(Token._make, zip(*words_of(text, start, end), strict=True)))


def split_words(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The words and signs of `words_of` without their places, which are quicker to make."""
    return _WORD.findall(normal(text[start:end]))


def normal(words: str) -> str:
    """Words as patterns are compared with them: in lower case, their apostrophes straight ones, not a sign longer."""
    return words.replace("İ", "I").lower().replace("’", "'").replace("`", "'").replace("´", "'")


def is_stop(token: Token) -> bool:
    """Whether a token is a sign that no gap may cross."""
    return token.word in _STOPS
