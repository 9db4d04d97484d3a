"""Which pages are not independent of each other: an article counts once, however often it is told again.

Pages belong to one group when they come from one outlet (the same name, or one name that begins with the other: a
broadcaster's news and its radio), or when they share words that two hands do not write alike: a run of `SHARED` words
in the body, quotations left aside, because a quotation is shared by everyone who was in the room. Counting groups
instead of pages is what a fact checker does by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from gsomia_lab.evidence.marks import find_marks
from gsomia_lab.pages.article import Article

SHARED = 14  # words; a title, a date line and a stock phrase are shorter
_WORD = re.compile(r"\w+")


def source_groups(articles: Sequence[Article]) -> dict[str, str]:
    """For each page the name of its group, the first page of it.

    >>> from gsomia_lab.pages.article import Article
    >>> source_groups([Article("a.txt", "x", outlet="Lind Radio"), Article("b.txt", "y", outlet="Lind Radio News")])
    {'a.txt': 'a.txt', 'b.txt': 'a.txt'}
    """
    parent = {article.doc: article.doc for article in articles}
    order = {doc: number for number, doc in enumerate(parent)}

    def root(doc: str) -> str:
        while parent[doc] != doc:
            parent[doc] = parent[parent[doc]]
            doc = parent[doc]
        return doc

    def join(one: str, other: str) -> None:
        first, second = sorted((root(one), root(other)), key=order.__getitem__)
        parent[second] = first

    # The first page of a house, and the first that has a run of words, stand for all that follow: so the work grows
    # with the pages and not with their pairs.
    houses: dict[str, str] = {}
    runs: dict[int, str] = {}
    for article in articles:
        if article.outlet:
            join(houses.setdefault(_family(article.outlet), article.doc), article.doc)
        for run in _runs(article):
            before = runs.setdefault(run, article.doc)
            if before != article.doc:
                join(before, article.doc)
    return {doc: root(doc) for doc in parent}


def _family(outlet: str) -> str:
    """The first two words of an outlet's name: "Lind Radio" and "Lind Radio News" are one house."""
    return " ".join(_WORD.findall(outlet.lower().removeprefix("the "))[:2])


def _runs(article: Article) -> Iterable[int]:
    start, end = article.body
    text = article.text[start:end] or article.text
    spans = [(mark.start, mark.end) for mark in find_marks(article.text, article.paragraphs)]
    for low, high in reversed(spans):
        if start <= low and high <= end:
            text = text[: low - start] + " \0 " + text[high - start :]
    for piece in text.split("\0"):
        words = [word.lower() for word in _WORD.findall(piece)]
        for at in range(len(words) - SHARED + 1):
            yield hash(tuple(words[at : at + SHARED]))
