"""The tables of many pages, each made when it is first asked for.

`articles` and `sentences` come from the pages as read, most others from the finders, and a few from other tables:
actors from their mentions, events from what the pages tell of them. Whoever asks for one table waits for that table
and what it needs; the finders of the others, and the rules these would compile, stay untouched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence.record import Problem
from gsomia_lab.finding import ROOMS, PageFinders
from gsomia_lab.pages.article import Article
from gsomia_lab.tables import TABLES, frame
from gsomia_lab.waiting import with_bar


class Tables(Mapping[str, pd.DataFrame]):
    """Every table of `gsomia_lab.tables` by its name.

    `problems` are those of files that could not be read; `years` : see `gsomia_lab.finding.PageFinders`; `prefix` goes
    between the letter and the number of a row id (``D12-3``), so that the ids of many partitions stay apart; `finish`
    names what is still done to a table when it is made; `progress` : see `gsomia_lab.waiting.with_bar`.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        codebook: Codebook,
        *,
        problems: Sequence[Problem] = (),
        years: frozenset[int] = frozenset(),
        prefix: str = "",
        finish: Mapping[str, Callable[[pd.DataFrame], pd.DataFrame]] | None = None,
        progress: bool | None = None,
    ):
        self._articles, self._codebook, self._problems = articles, codebook, problems
        self._pages = [PageFinders(article, codebook, years=years) for article in articles]
        self._prefix, self._finish, self._progress = prefix, finish or {}, progress
        self._made: dict[str, pd.DataFrame] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(TABLES)

    def __len__(self) -> int:
        return len(TABLES)

    def __contains__(self, name: object) -> bool:
        return name in TABLES

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in TABLES:
            raise KeyError(name)
        if name not in self._made:
            for other, rows in self._rows(name).items():
                table = frame(other, rows, prefix=self._prefix)
                self._made[other] = self._finish[other](table) if other in self._finish else table
            if len(self._made) == len(TABLES):
                self._pages = []  # no finder will be asked any more: their records need not be kept
        return self._made[name]

    def find_now(self) -> None:
        """Run all finders page by page."""
        for page in with_bar(self._pages, "finding", self._progress):
            for table in ROOMS:
                page.rows(table)

    def _rows(self, name: str) -> dict[str, list[Any]]:
        """The rows of a table, and of others that come with it."""
        if name == "articles":
            return {name: [_article_row(article) for article in self._articles]}
        if name == "sentences":
            return {name: [row for article in self._articles for row in _sentence_rows(article)]}
        if name == "actors":
            from gsomia_lab.evidence.actors import find_actors

            return {name: list(find_actors(self._articles, self._codebook, self._found("mentions")))}
        if name in ("events", "event_mentions"):
            from gsomia_lab.evidence.event_merge import events_of
            from gsomia_lab.evidence.independence import source_groups

            groups = source_groups(self._articles)
            events, mentions = events_of(self._found("event_mentions"), groups, prefix=self._prefix)
            return {"events": events, "event_mentions": mentions}
        if name == "problems":
            self.find_now()
            return {name: [*self._problems, *(problem for page in self._pages for problem in page.problems)]}
        return {name: self._found(name)}

    def _found(self, table: str) -> list[Any]:
        return [record for page in with_bar(self._pages, table, self._progress) for record in page.rows(table)]


def _sentence_rows(article: Article) -> Iterator[dict[str, Any]]:
    for number, sentence in enumerate(article.sentences):
        text = article.text[sentence.start : sentence.end]
        yield {"doc": article.doc, "sentence": number, **sentence._asdict(), "text": text}


def _article_row(article: Article) -> dict[str, Any]:
    return {
        **{name: getattr(article, name, "") for name in TABLES["articles"].names if name != "id"},
        "body_start": article.body.start,
        "body_end": article.body.end,
        "n_words": len(article.text[article.body.start : article.body.end].split()),
    }
