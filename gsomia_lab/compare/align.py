"""Two pages side by side: which sentences speak of the same thing, and in which words they differ.

Sentences are paired by what they share: an actor, a day, a figure, and words that are rare on the two pages. The best
pairs are taken first, each sentence once. Words that stand on one side only are marked; whether they matter is for a
reader to say ("Agreement" or "Arrangement", "announced" or "explained").
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

import pandas as pd

from gsomia_lab.walk import STYLE_MARK, show, show_html

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

LEAST = 3.5  # of a pair's score: an actor, two rare words, and some words in common
RARE = 2  # sentences of the two pages that may share a rare word on each side
_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}|\d[\d.,]*\d|\d")
COLUMNS = ["start_a", "end_a", "text_a", "start_b", "end_b", "text_b", "score", "why"]


@dataclass(frozen=True)
class Alignment:
    """The pairs of two pages (`pairs`, a DataFrame), shown side by side with the differing words marked."""

    doc_a: str
    doc_b: str
    pairs: pd.DataFrame

    def __repr__(self) -> str:
        lines = [f"{len(self.pairs)} pairs of sentences in {self.doc_a} and {self.doc_b}."]
        for pair in self.pairs.itertuples():
            lines += [f"  {show(pair.text_a)}", f"  {show(pair.text_b)}", f"    together: {pair.why}"]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr><td style="text-align:left;vertical-align:top;width:42%">{_marked(pair.text_a, pair.text_b)}</td>'
            f'<td style="text-align:left;vertical-align:top;width:42%">{_marked(pair.text_b, pair.text_a)}</td>'
            f'<td style="text-align:left;vertical-align:top">{show_html(pair.why)}</td></tr>'
            for pair in self.pairs.itertuples()
        )
        heads = (show_html(self.doc_a), show_html(self.doc_b), "why together")
        head = "".join(f'<th scope="col" style="text-align:left">{name}</th>' for name in heads)
        return (
            f'<table class="gl-align" lang="en"><caption style="text-align:left">{len(self.pairs)} pairs of sentences; '
            f"words that the other side does not have are marked</caption><thead><tr>{head}</tr></thead>"
            f"<tbody>{rows}</tbody></table>"
        )


def align(lab: Lab, page_a: str, page_b: str) -> Alignment:
    """Pair the sentences of two pages (names, or parts of them) that speak of the same thing.

    The columns of `pairs`: start_a, end_a, text_a, start_b, end_b, text_b, score, why.

    Raises
    ------
    KeyError : a name is no page, or both are the same.
    """
    a, b = lab.article(page_a), lab.article(page_b)
    if a.doc == b.doc:
        raise KeyError(f"{page_a!r} and {page_b!r} name one page: give two.")
    sides = [[_Told.of(lab, article.doc, sentence) for sentence in article.reading] for article in (a, b)]
    common = [Counter(word for told in side for word in told.words) for side in sides]
    rare = {word for word in common[0] if common[0][word] <= RARE and 0 < common[1][word] <= RARE}
    scored = []
    for i, one in enumerate(sides[0]):
        for k, other in enumerate(sides[1]):
            score, why = one.beside(other, rare)
            if score >= LEAST:
                scored.append((-score, i, k, why))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    rows: list[dict[str, Any]] = []
    for negative, i, k, why in sorted(scored):
        if i not in taken_a and k not in taken_b:
            taken_a.add(i)
            taken_b.add(k)
            one, other = sides[0][i], sides[1][k]
            rows.append(
                {
                    "start_a": one.start, "end_a": one.end, "text_a": one.text,
                    "start_b": other.start, "end_b": other.end, "text_b": other.text, "score": -negative, "why": why,
                }
            )  # fmt: skip
    pairs = pd.DataFrame(rows, columns=COLUMNS).sort_values("start_a", ignore_index=True)
    return Alignment(a.doc, b.doc, pairs)


@dataclass(frozen=True)
class _Told:
    """What a sentence tells, as far as it can be compared: its actors, its days and its words."""

    start: int
    end: int
    text: str
    actors: frozenset[str]
    days: frozenset[str]
    words: dict[str, str]  # the beginning of each word, by which words are compared, and the word itself

    @classmethod
    def of(cls, lab: Lab, doc: str, sentence: Any) -> _Told:
        def inside(name: str) -> pd.DataFrame:
            table = lab.tables[name]
            return table[(table["doc"] == doc) & (table["start"] >= sentence.start) & (table["start"] < sentence.end)]

        text = lab.text(doc)[sentence.start : sentence.end]
        names = inside("mentions")
        spans = list(zip(names["start"] - sentence.start, names["end"] - sentence.start, strict=True))
        words = {
            match.group().lower()[:6]: match.group()
            for match in _WORD.finditer(text)
            if not any(low <= match.start() < high for low, high in spans)
        }
        actors = frozenset(names["actor"]) - {""}
        days = frozenset(value for value in inside("dates")["value"] if value[:4].isdigit())
        return cls(sentence.start, sentence.end, text, actors, days, words)

    def beside(self, other: _Told, rare: set[str]) -> tuple[float, str]:
        """How much two sentences share, and what: an actor, a day, a rare word or figure counts 1.

        The share of all words of the shorter sentence that the other one has counts up to 3, so that a short sentence
        is not drowned by a long one that happens to hold a few of its words.
        """
        actors, days = self.actors & other.actors, self.days & other.days
        both = self.words.keys() & other.words.keys()
        words = both & rare
        shared = [*sorted(actors), *sorted(days), *(f"“{self.words[word]}”" for word in sorted(words))]
        held = len(both) / max(3, min(len(self.words), len(other.words)))
        return min(len(actors), 2) + len(days) + len(words) + 3 * held, ", ".join(shared)


def _marked(text: str, other: str) -> str:
    """The text with the words marked that the other one does not have in the same order."""
    mine, theirs = text.split(), other.split()
    same = SequenceMatcher(
        None, [w.lower().strip(".,") for w in mine], [w.lower().strip(".,") for w in theirs], autojunk=False
    )
    out: list[str] = []
    for tag, low, high, _, _ in same.get_opcodes():
        words = show_html(" ".join(mine[low:high]))
        if words:
            out.append(words if tag == "equal" else f'<mark style="{STYLE_MARK}">{words}</mark>')
    return " ".join(out)
