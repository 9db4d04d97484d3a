"""The sentence as the reader of positions takes it: in pieces, with its conditions, and what is still to come in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from gsomia_lab.evidence.cue_patterns import Pattern, match
from gsomia_lab.evidence.cue_words import Token, split_words, tokenize
from gsomia_lab.evidence.position_case import Case
from gsomia_lab.evidence.stance_rules import Condition, Core, beginnings, index_words, outline
from gsomia_lab.pages.article import Sentence

LONGEST = 2000  # characters of a sentence that is read in one go


class Piece:
    """A sentence with the words that cues are looked for in, set in order only when a cue could stand there."""

    def __init__(self, text: str, sentence: Sentence, case: Case):
        self.sentence = sentence
        self._text, self._case = text, case
        self.shown = case.signs.shown_by(split_words(text, sentence.start, sentence.end))
        self._held: dict[Pattern, bool] = {}

    @cached_property
    def words(self) -> list[Token]:
        """All words, asides included: "the agreement (GSOMIA)"."""
        return tokenize(self._text, self.sentence.start, self.sentence.end)

    @cached_property
    def tokens(self) -> list[Token]:
        """The words, without asides."""
        return outline(self.words)

    @cached_property
    def found(self) -> dict[str, dict[int, int]]:
        """Where the entries of the case's lists stand."""
        return longest_only(self._case.lists.spans(self.tokens))

    @cached_property
    def index(self) -> Mapping[str, Sequence[int]]:
        """The places of each word."""
        return index_words(self.tokens)

    def holds(self, pattern: Pattern, signs: int) -> bool:
        """Whether a pattern, which needs these signs, stands in the sentence."""
        if self.shown & signs != signs:
            return False
        if pattern not in self._held:  # asked again by each sentence after this one
            self._held[pattern] = stands(pattern, self.tokens, self.index, self.found)
        return self._held[pattern]

    def names(self, pattern: Pattern, signs: int) -> bool:
        """Whether a pattern, which needs these signs, stands anywhere in the sentence, in an aside as well."""
        if self.shown & signs != signs:
            return False
        return stands(pattern, self.words, index_words(self.words), self._case.lists.spans(self.words))


def stands(
    pattern: Pattern, tokens: list[Token], index: Mapping[str, Sequence[int]], found: Mapping[str, Mapping[int, int]]
) -> bool:
    """Whether a pattern stands somewhere among the words of a sentence."""
    starts = beginnings(pattern, index, found)
    return any(next(iter(match(pattern, tokens, i, found)), None) is not None for i in starts)


def is_to_come(first: int, tokens: Sequence[Token]) -> bool:
    """Whether an act stands in a clause of what has not happened: "before he leaves the pact"."""
    for token in reversed(tokens[max(0, first - 5) : first]):
        if token.word in ("before", "until", "unless", "lest", "if"):
            return True
        if token.word in (",", ";", ":", "that", "and", "but"):
            return False
    return False


def condition_of(core: Core, conditions: Sequence[Condition]) -> Condition | None:
    """The condition of a core: the first one after it, else the last one before it."""
    after = [c for c in conditions if c.marker >= core.last]
    before = [c for c in conditions if c.last <= core.first]
    return after[0] if after else before[-1] if before else None


def pieces(text: str, sentence: Sentence) -> list[Sentence]:
    """A sentence as it is, or, where a page never ends one, in pieces short enough to be read in linear time."""
    if sentence.end - sentence.start <= LONGEST:
        return [sentence]
    pieces, start = [], sentence.start
    while sentence.end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
        pieces.append(sentence._replace(start=start, end=cut))
        start = cut
    return [*pieces, sentence._replace(start=start)]


def longest_only(found: dict[str, dict[int, int]]) -> dict[str, dict[int, int]]:
    """The entries that no longer entry of another list holds: a "trilateral agreement" is no "agreement"."""
    spans = {(a, b) for places in found.values() for a, b in places.items()}
    longer = [(c, d) for c, d in spans if d - c > 1]
    keep = {(a, b) for a, b in spans if not any(c <= a and b <= d and d - c > b - a for c, d in longer)}
    return {name: {a: b for a, b in places.items() if (a, b) in keep} for name, places in found.items()}
