"""Which cues a sentence could hold, told by its single words before anything else of it is read.

Nearly all sentences say nothing about the matter of a case. To set their words in order, find the entries of every
list in them and try every cue takes most of a reader's time and gives nothing. So each part that a pattern cannot do
without gets a sign, one bit of a number; a word shows the signs of all parts that it can belong to; and a pattern
whose signs a sentence does not all show stands nowhere in it. A sentence that shows them may still not hold the pattern:
of an entry of several words ("a risk to") only the most telling one is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, reduce
from operator import or_

from gsomia_lab.evidence.cue_patterns import Item, Lists, Pattern

_MOST = 50_000  # a book of rare words must not stay in memory


class _Known(dict[str, int]):
    """What words show, each asked for once, since texts repeat their words."""

    def __init__(self, ask: Callable[[str], int]):
        super().__init__()
        self._ask = ask

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST:
            self.clear()
        self[word] = signs = self._ask(word)
        return signs


class Signs:
    """The signs of the parts of patterns, and the words that show them.

    >>> from gsomia_lab.evidence.cue_patterns import parse
    >>> lists = Lists({"end": ("end*", "pull out of"), "pact": ("pact",)})
    >>> signs = Signs(lists)
    >>> needed = signs.needed_by(parse("{end} ... {pact}"))
    >>> [signs.shown_by(words.split()) & needed == needed for words in ("ending the pact", "the pact is old")]
    [True, False]
    """

    def __init__(self, lists: Lists):
        self._lists = lists
        self._sign_of: dict[Item, int] = {}
        # What shows which signs: a whole word, the beginning of one, the end of one.
        self._words: dict[str, int] = {}
        self._begins: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._shown_by = _Known(self._learn)

    def needed_by(self, pattern: Pattern) -> int:
        """The signs without which a pattern cannot stand; to be asked for every pattern before any word is."""
        needed = 0
        for item in pattern:
            if not item.gap and not item.optional:
                needed |= self._sign_of.get(item) or self._give_sign(item)
        return needed

    def _give_sign(self, item: Item) -> int:
        sign = self._sign_of[item] = 1 << len(self._sign_of)
        for part in self._lists.shown_in(item):
            for table, forms in ((self._words, part.words), (self._begins, part.begins), (self._ends, part.ends)):
                for form in forms:
                    table[form] = table.get(form, 0) | sign
        return sign

    def shown_by(self, words: Iterable[str]) -> int:
        """The signs that some words show, as `cue_words.split_words` gives them."""
        return reduce(or_, map(self._shown_by.__getitem__, words), 0)

    def _learn(self, word: str) -> int:
        """What a word shows."""
        signs = self._words.get(word, 0)
        for cut in self._cuts:
            signs |= self._begins.get(word[:cut], 0)
        for end, shown in self._ends.items():
            signs |= shown if word.endswith(end) else 0
        return signs

    @cached_property
    def _cuts(self) -> tuple[int, ...]:
        return tuple({len(begin) for begin in self._begins})
