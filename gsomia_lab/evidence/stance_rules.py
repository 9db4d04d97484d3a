"""From the words of one sentence to who is for or against what: the reasoning behind a position.

A sentence that states a position has three layers. The *core* names the matter and what happens to it ("end the
pact"). Round it stand words that turn it ("not end the pact") and words of attitude ("urges not to end the
pact"), each attitude with its own holder. Outermost stands who says all this. `read_sentence` finds the cores
with the codebook's cues and climbs from each one outwards, word by word to the left, until a word of doubt, a
new clause or the end of the sentence stops it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from gsomia_lab.evidence.cue_patterns import Lists, Pattern, match
from gsomia_lab.evidence.cue_words import Token, is_stop
from gsomia_lab.evidence.event_rules import AGREEMENTS, generic_verb
from gsomia_lab.evidence.lexicon import CUES

NEAR = 3
ASIDE = 16
CLIMB = 7  # words between two layers; more, and the outer words speak about something else
_NEW_CLAUSE = frozenset(
    "after before when while although though because since as unless until but whereas if once amid following".split()
)
_PLAIN_NOT = frozenset(("not", "never", "no", "cannot", "can't", "won't", "shouldn't", "isn't", "longer"))
_TURNS = {
    "claim": ("deny", "negator", "question"),
    "bare": ("against", "like", "negator", "doubt", "question"),
    "act": ("against", "rethink", "ought", "favour", "negator", "doubt", "question"),
}
_NOUN_ENDINGS = ("tion", "sion", "awal", "ance", "exit", "pullout")
_AUXILIARY = frozenset(
    "will would may can could has have had is was were are be been being does did do to should must might".split()
)
OPPOSITE = {"support": "oppose", "oppose": "support"}


class Cue(NamedTuple):
    """A row of ``cues.csv``, read.

    `who` says who can hold it: ``act`` (whoever does it), ``wish`` and ``name`` (whoever wants it), ``bare``
    (whoever has an attitude right before it), ``decision`` (as ``bare``, or whose decision it is), ``claim``
    (whoever says it).
    """

    number: int
    issue: str
    stance: str
    pattern: Pattern
    who: str
    near: Pattern | None = None
    signs: int = 0  # what a sentence must show to be looked through for it (`cue_signs`)
    near_signs: int = 0


class Core(NamedTuple):
    """A cue found in a sentence: words number `first` to `last` (exclusive)."""

    cue: Cue
    first: int
    last: int


class Layer(NamedTuple):
    """An attitude over a core: words number `first` to `last`, and the stance its holder takes by it."""

    first: int
    last: int
    stance: str
    turned: bool
    ought: bool = False


@dataclass(slots=True)
class Reading:
    """A core with the layers over it, inner first; `stance` is what the sentence as a whole says of it."""

    core: Core
    stance: str
    layers: list[Layer] = field(default_factory=list)
    doubted: bool = False
    negated: list[str] = field(default_factory=list)

    def turn(self, word: str) -> None:
        """A word turns the stance round."""
        self.stance = OPPOSITE[self.stance]
        self.negated.append(word)


def find_cores(
    cues: Sequence[Cue],
    tokens: Sequence[Token],
    found: Mapping[str, Mapping[int, int]],
    index: Mapping[str, Sequence[int]],
) -> list[Core]:
    """The cues that stand in a sentence; of two that share a word and an issue, the longer one."""
    hits, words = [], list(tokens)
    for cue in cues:
        for first in beginnings(cue.pattern, index, found):
            last = next(iter(match(cue.pattern, words, first, found)), None)
            if last is not None and last > first:
                hits.append(Core(cue, first, last))
    hits.sort(key=lambda core: (core.cue.who == "bare", core.first - core.last))
    kept: list[Core] = []
    for core in hits:
        if not any(k.cue.issue == core.cue.issue and k.first < core.last and core.first < k.last for k in kept):
            kept.append(core)
    return sorted(kept, key=lambda core: core.first)


def beginnings(
    pattern: Pattern, index: Mapping[str, Sequence[int]], found: Mapping[str, Mapping[int, int]]
) -> list[int]:
    """The word numbers at which a pattern can begin, by an index of the sentence's words (`index_words`)."""
    first = pattern[0]
    starts = {i for word in first.words for i in index.get(word, ())}
    starts.update(i for name in first.lists for i in found.get(name, ()))
    if first.begins or first.ends:
        for word, places in index.items():
            if word.startswith(first.begins or "\0") or word.endswith(first.ends or "\0"):
                starts.update(places)
    if first.optional:
        starts.update(i for places in index.values() for i in places)
    return sorted(starts)


def index_words(tokens: Sequence[Token]) -> dict[str, list[int]]:
    """The places of each word of a sentence."""
    index: dict[str, list[int]] = {}
    for i, token in enumerate(tokens):
        index.setdefault(token.word, []).append(i)
    return index


def climb(core: Core, tokens: Sequence[Token], found: Mapping[str, Mapping[int, int]]) -> Reading:
    """The layers over a core, from the inside out.

    A claim is turned by a denial, not by worry or regret: who fears harm says that there is harm.
    """
    names = _TURNS.get(core.cue.who, _TURNS["act"])
    reach = NEAR if core.cue.who == "bare" else CLIMB
    ends = {name: {last: first for first, last in found.get(name, {}).items()} for name in names}
    reading = Reading(core, core.cue.stance)
    for inside in range(core.first + 1, core.last):
        if found.get("negator", {}).get(inside, core.last + 1) <= core.last and tokens[inside].word in _PLAIN_NOT:
            reading.turn(tokens[inside].word)
    i, idle, turned = core.first, 0, False
    while i > 0 and idle <= reach:
        token = tokens[i - 1]
        hit = next((name for name in names if i in ends[name]), "")
        if hit == "negator" and i < len(tokens) and tokens[i].word == "doubt":
            hit = ""  # "left no doubt that" turns nothing
        if hit in ("doubt", "question"):
            reading.doubted = True
            break
        if hit:
            first = ends[hit][i]
            if hit == "negator" and reading.layers and reading.layers[-1].first - i <= NEAR:
                last = reading.layers[-1]
                reading.layers[-1] = Layer(last.first, last.last, OPPOSITE[last.stance], True, last.ought)
            if hit in ("against", "rethink", "negator", "deny"):
                turned = True
                reading.turn(" ".join(t.word for t in tokens[first:i]))
            if hit != "negator":
                reading.layers.append(Layer(first, i, reading.stance, turned, hit == "ought"))
            i, idle = first, 0
            continue
        if token.word == "and" and tokens[i].word == "to":  # "urged both to settle their quarrel and to renew the pact"
            first = next((j for j in range(i - 2, max(0, i - 12), -1) if tokens[j].word == "to"), 0)
            if first:
                i, idle = first, 0
                continue
        if (is_stop(token) and token.word not in '"“”()[]') or token.word in _NEW_CLAUSE:
            break
        i, idle = i - 1, idle + 1
    return reading


def is_subject(core: Core, tokens: Sequence[Token]) -> bool:
    """Whether a named thing is what another verb speaks about ("the end of the pact will not ...")."""
    return core.last < len(tokens) and tokens[core.last].word in _AUXILIARY


def is_noun(core: Core, tokens: Sequence[Token]) -> bool:
    """Whether a core begins with a noun ("termination of the pact"), which nobody does by itself."""
    return core.cue.who == "name" or tokens[core.first].word.endswith(_NOUN_ENDINGS)


def outline(tokens: Sequence[Token]) -> list[Token]:
    """The words of a sentence without its asides.

    These are what stands in brackets or between two dashes, who says so ("the first move, he added, must come"), and
    between whom an agreement is ("the pact between Norland and Estavia must stay").
    """
    tokens = _without_parties(_without_tags(tokens))
    kept: list[Token] = []
    opened: int | None = None
    for token in tokens:
        if token.word in ("(", "[", "--", "–", "—"):
            closes = token.word not in ("(", "[") and opened is not None and kept[opened].word == token.word
            if closes and len(kept) - opened <= ASIDE:  # type: ignore[operator]
                del kept[opened:]
                opened = None
                continue
            opened = len(kept)
        elif token.word in (")", "]") and opened is not None and kept[opened].word in ("(", "["):
            if len(kept) - opened <= ASIDE:
                del kept[opened:]
                opened = None
                continue
            opened = None
        kept.append(token)
    return kept


_SUPPOSING = frozenset(("unless", "if", "until", "once", "provided"))


def _without_tags(tokens: Sequence[Token]) -> list[Token]:
    """Without who says so; after a supposition its comma stays, because there the main clause begins."""
    kept: list[Token] = []
    k, supposed = 0, False
    while k < len(tokens):
        word = tokens[k].word
        supposed = (supposed or word in _SUPPOSING) and word not in (";", ":", ".")
        if word == "," and kept and (close := _closes_tag(tokens, k)):
            k = close if supposed else close + 1
            continue
        kept.append(tokens[k])
        k += 1
    return kept


def _closes_tag(tokens: Sequence[Token], comma: int) -> int:
    """Where the comma stands that closes who says so (", he added,"), 0 when this one opens nothing of the kind."""
    close = next((j for j in range(comma + 2, min(comma + 7, len(tokens))) if tokens[j].word == ","), 0)
    last = tokens[close - 1].word
    says_so = last in CUES or (tokens[comma + 1].word == "as" and last == "it") if close else False
    return close if says_so else 0


def _without_parties(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    k = 0
    while k < len(tokens):
        if tokens[k].word == "between" and kept and kept[-1].word in AGREEMENTS:
            both = next((j for j in range(k + 2, min(k + 5, len(tokens))) if tokens[j].word == "and"), 0)
            stop = both + 1
            while both and stop < min(both + 3, len(tokens)) and tokens[stop].word not in _AUXILIARY | {"to", "that"}:
                if is_stop(tokens[stop]):
                    break
                stop += 1
            if both and stop < len(tokens) and tokens[stop].word in _AUXILIARY | {"to"}:
                k = stop
                continue
        kept.append(tokens[k])
        k += 1
    return kept


def is_infinitive(first: int, tokens: Sequence[Token]) -> bool:
    """Whether the verb at `first` is no act of its own: "to end", "ending"."""
    return tokens[first].word.endswith("ing") or (first > 0 and tokens[first - 1].word == "to")


class Condition(NamedTuple):
    """A condition in a sentence: its marker's first word, and the words `first` to `last` that state it."""

    marker: int
    first: int
    last: int


_TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december the last midnight now then noon recently next end year today tomorrow".split()
)


def find_conditions(tokens: Sequence[Token], found: Mapping[str, Mapping[int, int]]) -> list[Condition]:
    """The conditions of a sentence: "unless ...", "only if ...", "... must first ..."."""
    conditions: list[Condition] = []
    for first, last in sorted(found.get("condition", {}).items()):
        word = tokens[first].word
        before = tokens[first - 1].word if first else ""
        if word == "only" and (generic_verb(before) or before in _AUXILIARY):
            continue  # "came only after long talks" tells what was, and makes no condition
        if word in ("if", "once") and (before in ("even", "as", "ask", "asks", "asked", "asking", "know", "see", "at")):
            continue
        stop = last
        while (
            stop < len(tokens)
            and tokens[stop].word not in ',;:–—--!?"“”'
            and not (tokens[stop].word == "." and stop == len(tokens) - 1)
        ):
            stop += 1
        if word in ("until", "once") and (stop - last < 3 or tokens[last].word in _TIME_WORDS - {"the"}):
            continue
        if word == "until" and tokens[last].word == "the" and tokens[last + 1].word in _TIME_WORDS:
            continue
        if stop - last >= 2 and not any(c.first <= first < c.last for c in conditions):
            conditions.append(Condition(first, last, stop))
    for first, last in found.get("must_first", {}).items():
        if "first" not in (tokens[first].word, tokens[last - 1].word) or any(
            c.marker <= first < c.last for c in conditions
        ):
            continue
        start = first
        while (
            start > 0 and not is_stop(tokens[start - 1]) and tokens[start - 1].word not in ("that", "but", "and", "yet")
        ):
            start -= 1
        stop = last
        while stop < len(tokens) and not is_stop(tokens[stop]):
            stop += 1
        conditions.append(Condition(start, start, stop))
    return conditions


def lists_of(general: Mapping[str, Sequence[str]], case: Mapping[str, Sequence[str]]) -> Lists:
    """The word lists of a case together with the lab's own; a list of the same name grows."""
    names = {**general, **case}
    return Lists({name: (*general.get(name, ()), *case.get(name, ())) for name in names})
