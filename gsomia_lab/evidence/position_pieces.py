"""The sentence as the reader of positions takes it: in pieces, with its conditions, and what is still to come in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from gsomia_lab.evidence.cue_patterns import Token, match, split_words, tokenize
from gsomia_lab.evidence.position_case import Case
from gsomia_lab.evidence.stance_rules import Condition, Core, Cue, beginnings, index_words, outline
from gsomia_lab.pages.article import Sentence

LONGEST = 2000  # characters of a sentence that is read in one go


class Piece:
    """A sentence with the words that cues are looked for in, set in order only when a cue could stand there."""

    def __init__(self, text: str, sentence: Sentence, case: Case):
        self.sentence = sentence
        self._text, self._case = text, case
        self.shown = case.signs.shown_by(split_words(text, sentence.start, sentence.end))
        self._near: dict[int, bool] = {}

    @cached_property
    def tokens(self) -> list[Token]:
        """The words, without asides."""
        return outline(tokenize(self._text, self.sentence.start, self.sentence.end))

    @cached_property
    def found(self) -> dict[str, dict[int, int]]:
        """Where the entries of the case's lists stand."""
        return longest_only(self._case.lists.spans(self.tokens))

    @cached_property
    def index(self) -> Mapping[str, Sequence[int]]:
        """The places of each word."""
        return index_words(self.tokens)

    def shows(self, cue: Cue) -> bool:
        """Whether the sentence has what a cue asks of its surroundings."""
        if cue.near is None or self.shown & cue.near_signs != cue.near_signs:
            return False
        if cue.number not in self._near:  # asked again by each sentence after this one
            starts = beginnings(cue.near, self.index, self.found)
            ends = (next(iter(match(cue.near, self.tokens, i, self.found)), None) for i in starts)
            self._near[cue.number] = any(end is not None for end in ends)
        return self._near[cue.number]


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
    pieces, start = [], sentence.start
    while sentence.end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
        pieces.append(sentence._replace(start=start, end=cut))
        start = cut
    return [*pieces, sentence._replace(start=start)]


def longest_only(found: dict[str, dict[int, int]]) -> dict[str, dict[int, int]]:
    """The entries that no longer entry of another list holds: a "trilateral agreement" is no "agreement"."""
    spans = [(a, b) for places in found.values() for a, b in places.items()]
    keep = {(a, b) for a, b in spans if not any(c <= a and b <= d and d - c > b - a for c, d in spans)}
    return {name: {a: b for a, b in places.items() if (a, b) in keep} for name, places in found.items()}
