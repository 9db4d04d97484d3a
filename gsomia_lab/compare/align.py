"""Two pages side by side: which sentences speak of the same thing, and in which words they differ.

Sentences are paired by what they share: an event, a speaker whose words they hold, an actor, a day, a figure, and words
that are rare on the two pages. The best pairs are taken first, each sentence once. Words that stand on one side only
are marked; whether they matter is for a reader to say ("Agreement" or "Arrangement", "announced" or "explained").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

import pandas as pd

from gsomia_lab.walk import STYLE_MARK, keep_edges, show, show_html

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab
    from gsomia_lab.pages.article import Article

LEAST = 3.5  # of a pair's score, where both tell of one event or hold words of one speaker
LEAST_UNTOLD = 4.6  # without either: more actors, days and rare words must speak for the pair
RARE = 2  # sentences of the two pages that may share a rare word on each side
SAME_EVENT = 1.5  # more than an actor or a day, which an event already has
# Words of grammar: rare on a short page, and yet they say nothing about what a sentence tells.
EMPTY = frozenset(
    "about after again also among been before being between both could does down during each even from given have "
    "having here however into itself just like made make many more most much must only other over said same says shall "
    "should since some still such take than that their them then there these they this those though through told under "
    "until upon very was well went were what when where whether which while whom whose will with within would".split()
)
_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}|\d[\d.,]*\d|\d")
_TOKEN = re.compile(r"\w+(?:[.,’'-]\w+)*%?")
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
    sides = [list(_told(lab, article)) for article in (a, b)]
    common = [Counter(word for told in side for word in told.words) for side in sides]
    rare = {word for word in common[0] if common[0][word] <= RARE and 0 < common[1][word] <= RARE}
    scored = []
    for i, one in enumerate(sides[0]):
        for k, other in enumerate(sides[1]):
            score, why = one.beside(other, rare)
            if score >= (LEAST if one.one_thing(other) else LEAST_UNTOLD):
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


def differing(text: str, other: str) -> list[tuple[int, int]]:
    """The stretches of `text` whose words `other` does not have in the same order.

    >>> differing("a ferry Agreement, signed", "the ferry Arrangement, signed")
    [(0, 1), (8, 17)]
    """
    mine, theirs = list(_TOKEN.finditer(text)), _TOKEN.findall(other)
    same = SequenceMatcher(None, [m.group().lower() for m in mine], [w.lower() for w in theirs], autojunk=False)
    return [
        (mine[low].start(), mine[high - 1].end())
        for tag, low, high, _, _ in same.get_opcodes()
        if tag != "equal" and high > low
    ]


@dataclass(frozen=True)
class _Told:
    """What a sentence tells, as far as it can be compared: its events, speakers, actors, days and words."""

    start: int
    end: int
    text: str
    actors: frozenset[str]
    days: frozenset[str]
    events: dict[str, str]  # an event's id, and what happened in the words of this sentence
    speakers: frozenset[str]
    words: dict[str, str]  # the beginning of each word, by which words are compared, and the word itself

    def one_thing(self, other: _Told) -> bool:
        """Whether both tell of one event or hold words of one speaker."""
        return bool(self.events.keys() & other.events.keys() or self.speakers & other.speakers)

    def beside(self, other: _Told, rare: set[str]) -> tuple[float, str]:
        """How much two sentences share, and what: an actor, a day, a speaker, a rare word or figure counts 1.

        The share of all words of the shorter sentence that the other one has counts up to 3, so that a short sentence
        is not drowned by a long one that happens to hold a few of its words.
        """
        actors, days = self.actors & other.actors, self.days & other.days
        events, speakers = sorted(self.events.keys() & other.events.keys()), self.speakers & other.speakers
        both = self.words.keys() & other.words.keys()
        words = both & rare
        shared = [
            *(f"the same event ({event}: {self.events[event]})" for event in events),
            *(f"words of {name}" for name in sorted(speakers)),
            *sorted(actors - speakers),
            *sorted(days),
            *(f"“{self.words[word]}”" for word in sorted(words)),
        ]
        held = len(both) / max(3, min(len(self.words), len(other.words)))
        score = min(len(actors), 2) + len(days) + SAME_EVENT * len(events) + len(speakers) + len(words) + 3 * held
        return score, ", ".join(shared)


def _told(lab: Lab, article: Article) -> Iterator[_Told]:
    """What each sentence of a page tells, from the rows that begin in it."""
    names = ("mentions", "dates", "event_mentions", "quotes")
    rows = {
        name: sorted(lab.tables[name][lab.tables[name]["doc"] == article.doc].itertuples(), key=lambda row: row.start)
        for name in names
    }
    begins = {name: [row.start for row in rows[name]] for name in names}
    for sentence in article.reading:
        inside = {
            name: rows[name][bisect_left(begins[name], sentence.start) : bisect_left(begins[name], sentence.end)]
            for name in names
        }
        text = article.text[sentence.start : sentence.end]
        spans = [(row.start - sentence.start, row.end - sentence.start) for row in inside["mentions"]]
        words = {
            match.group().lower()[:6]: match.group()
            for match in _WORD.finditer(text)
            if match.group().lower() not in EMPTY and not any(low <= match.start() < high for low, high in spans)
        }
        yield _Told(
            sentence.start,
            sentence.end,
            text,
            actors=frozenset(row.actor for row in inside["mentions"]) - {""},
            days=frozenset(row.value for row in inside["dates"] if row.value[:4].isdigit()),
            events={row.event: row.label for row in inside["event_mentions"] if row.event},
            speakers=frozenset(row.speaker for row in inside["quotes"]) - {""},
            words=words,
        )


def _marked(text: str, other: str) -> str:
    """The text with the words marked that the other one does not have in the same order."""
    out, at = [], 0
    for start, end in differing(text, other):
        out.append(f'{keep_edges(text[at:start])}<mark style="{STYLE_MARK}">{show_html(text[start:end])}</mark>')
        at = end
    return "".join([*out, keep_edges(text[at:])])
