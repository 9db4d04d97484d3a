"""Where fixed words stand in a text: looked for one by one, which is several times quicker than a pattern of them all."""

from __future__ import annotations

from collections.abc import Iterable


def find_words(text: str, words: Iterable[str]) -> list[tuple[int, str]]:
    """Every place of each of the words (or signs), in the order of the text; inside longer words, too.

    >>> find_words("He said “no”.", "“”")
    [(8, '“'), (11, '”')]
    """
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append((at, word))
            at = text.find(word, at + 1)
    return sorted(found)
