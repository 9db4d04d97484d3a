"""The small pattern language of a codebook's cues, and the reader that applies it to a sentence's words.

A pattern is what a teacher would write on paper. ``{end} ... {pact}`` means: a word of the list *end*, up to
six words, then a word of the list *pact*.

===============  ==================================================================================
``scrap``        the word, whatever its case; a word with a hyphen is two words
``terminat*``    any word that begins so (terminate, terminated, termination)
``*n't``         any word that ends so
``(a|b)``        one of these words
``{pact}``       an entry of the list *pact* (``words.csv``, or the lab's own lists of English words)
``...``          up to six words, none of them a comma, a full stop or the like
``word?``        the word or nothing; also ``(a|b)?`` and ``{list}?``
===============  ==================================================================================

Words are compared one by one, so no pattern can make the reader slow: a pattern of k parts looks at most at
6k words after the place where it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from gsomia_lab.evidence.cue_words import Token, is_stop, normal, split_words

GAP = 6
_ITEM = re.compile(r"\.\.\.|\{\w+\}\??|\([^()]*\)\??|[^\s(){}]+")


class Item(NamedTuple):
    """One part of a pattern: words, beginnings and endings of words, or the name of a list; or a gap."""

    words: frozenset[str] = frozenset()
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    gap: bool = False
    optional: bool = False

    def fits(self, word: str) -> bool:
        """Whether a word is one of the part's own words, beginnings or endings."""
        if word in self.words:
            return True
        return bool((self.begins and word.startswith(self.begins)) or (self.ends and word.endswith(self.ends)))

    @property
    def forms(self) -> tuple[str, ...]:
        """The letters of which some stand wherever one of the part's own words does."""
        return (*self.words, *self.begins, *self.ends)


Pattern = tuple[Item, ...]


@lru_cache(maxsize=4096)  # an entry is read once when a codebook is checked, and again for each codebook that has it
def parse(pattern: str) -> Pattern:
    """Read a pattern.

    Raises
    ------
    ValueError : the pattern is empty, or a bracket is not closed.
    """
    if _PLAIN.fullmatch(pattern):  # nearly all entries are words and nothing else
        words = split_words(pattern)  # cut as those of a page are, at hyphens and before 's
        if words:
            return tuple(map(_word, words))
    items = []
    rest = _ITEM.sub("", pattern).strip()
    for part in _ITEM.findall(pattern):
        if part == "...":
            items.append(Item(gap=True))
            continue
        optional = part.endswith("?")
        part = part.rstrip("?")
        choices = part[1:-1].split("|") if part.startswith("(") else [part]
        choices = [normal(choice.strip()) for choice in choices if choice.strip()]
        items.append(
            Item(
                frozenset(c for c in choices if "*" not in c and not c.startswith("{")),
                tuple(c[:-1] for c in choices if c.endswith("*")),
                tuple(c[1:] for c in choices if c.startswith("*")),
                tuple(c[1:-1] for c in choices if c.startswith("{")),
                optional=optional,
            )
        )
    if rest or not items or items[0].gap:
        raise ValueError(
            f"{pattern!r} is not a pattern: write words, (this|that), {{list}} and ... between them, brackets closed."
        )
    return tuple(items)


_PLAIN = re.compile(r"[\w'’-]+(?: [\w'’-]+)*")


@lru_cache(maxsize=4096)
def _word(word: str) -> Item:
    return Item(frozenset((word,)))


# What begins with a word: the lists of which the word is an entry, and longer entries with the names of their lists.
Begun = tuple[list[str], list[tuple[str, Pattern]]]


class Lists:
    """Word lists by name, each entry a pattern of its own; `spans` finds the entries in a sentence's words."""

    def __init__(self, lists: Mapping[str, Iterable[str]]):
        self.patterns = {name: tuple(parse(entry) for entry in entries) for name, entries in lists.items()}

    @cached_property
    def _by_first(self) -> tuple[dict[str, list[tuple[str, Pattern]]], dict[str, list[tuple[str, Pattern]]]]:
        exact: dict[str, list[tuple[str, Pattern]]] = {}
        partial: dict[str, list[tuple[str, Pattern]]] = {}
        for name, patterns in self.patterns.items():
            for pattern in patterns:
                first = pattern[0]
                for word in first.words:
                    exact.setdefault(word, []).append((name, pattern))
                for stem in first.begins:
                    partial.setdefault(stem, []).append((name, pattern))
                for tail in first.ends:
                    partial.setdefault("*" + tail[-3:], []).append((name, pattern))
        return exact, partial

    @cached_property
    def _stem_lengths(self) -> tuple[int, ...]:
        return tuple(sorted({len(stem) for stem in self._by_first[1] if not stem.startswith("*")}))

    def shown_in(self, item: Item) -> tuple[Item, ...]:
        """A part of a pattern and the most telling parts of the lists it names: one of them stands where it does."""
        return item, *(telling(entry) for name in item.lists for entry in self.patterns.get(name, ()))

    def spans(self, tokens: list[Token]) -> dict[str, dict[int, int]]:
        """For each list, where its entries begin and (longest entry) end, counted in words."""
        found: dict[str, dict[int, int]] = {}
        known = self._begun_by
        for i, (word, _, _) in enumerate(tokens):
            begun = known.get(word)
            whole, longer = self._learn(word) if begun is None else begun
            for name in whole:
                found.setdefault(name, {})[i] = i + 1
            following = tokens[i + 1].word if longer and i + 1 < len(tokens) else ""
            for name, pattern in longer:
                if _can_go_on(pattern, following):
                    end = max(match(pattern, tokens, i, {}), default=0)
                    if end:
                        place = found.setdefault(name, {})
                        place[i] = max(end, place.get(i, 0))
        return found

    @cached_property
    def _begun_by(self) -> dict[str, Begun]:
        return {}

    def _learn(self, word: str) -> Begun:
        """What begins with a word; asked once a word, since texts repeat their words."""
        exact, partial = self._by_first
        here = list(exact.get(word, ()))
        for cut in self._stem_lengths:
            here += partial.get(word[:cut], ())
        if len(self._begun_by) > 50_000:  # a book of rare words must not stay in memory
            self._begun_by.clear()
        here += partial.get("*" + word[-3:], ())
        here = [(name, pattern) for name, pattern in here if pattern[0].optional or pattern[0].fits(word)]
        longer = [(name, pattern) for name, pattern in here if len(pattern) > 1 or pattern[0].optional]
        begun = self._begun_by[word] = [name for name, pattern in here if (name, pattern) not in longer], longer
        return begun


def _can_go_on(pattern: Pattern, following: str) -> bool:
    """Whether an entry that has begun can go on with the next word: most that begin with a common word cannot."""
    if pattern[0].optional or len(pattern) == 1:
        return True
    second = pattern[1]
    return second.gap or second.optional or second.fits(following)


def telling(pattern: Pattern) -> Item:
    """The part a pattern cannot do without that fewest sentences have: short words are the common ones."""
    needed = [item for item in pattern if not (item.gap or item.optional or item.lists)]
    return max(needed, key=lambda item: min(map(len, item.forms)), default=pattern[0])


def match(pattern: Pattern, tokens: list[Token], at: int, found: Mapping[str, Mapping[int, int]]) -> Iterator[int]:
    """The places where `pattern`, begun at the word number `at`, ends; the nearest first."""
    if not pattern:
        yield at
        return
    item, rest = pattern[0], pattern[1:]
    if item.gap:
        for skip in range(GAP + 1):
            if at + skip > len(tokens):
                return
            yield from match(rest, tokens, at + skip, found)
            if at + skip < len(tokens) and is_stop(tokens[at + skip]):
                return
        return
    if at < len(tokens):
        word = tokens[at].word
        if item.fits(word):
            yield from match(rest, tokens, at + 1, found)
        else:
            for name in item.lists:
                end = found.get(name, {}).get(at)
                if end is not None:
                    yield from match(rest, tokens, end, found)
                    break
    if item.optional:
        yield from match(rest, tokens, at, found)
