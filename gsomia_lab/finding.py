"""All finders over one page, each run when its rows are asked for.

This is the one place that knows that quotations need mentions and positions need both. A finder that fails
costs its own rows and an entry in `problems`, never the page or the folder.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence.record import Problem, Rule
from gsomia_lab.pages.article import Article

Found = dict[str, list[Any]]

# Which room a table's rows come from. The rooms are opened on first use: compiling their rules costs as much as a
# tenth of importing pandas, which a learner who opens the lab for one table should not wait for.
ROOMS = {
    "dates": "dates",
    "mentions": "actors",
    "quotes": "quotes",
    "terms": "quotes",
    "polls": "polls",
    "unsourced_shares": "polls",
    "positions": "positions",
    "event_mentions": "events",
}


def rules_of(table: str) -> dict[str, Rule]:
    """The rules that a table's rows can come from, by name; empty for a table that no finder fills."""
    return import_module(f"gsomia_lab.evidence.{ROOMS[table]}").RULES if table in ROOMS else {}


class PageFinders:
    """The finders over one page: each runs when its rows are first asked for, and once.

    A learner who asks for the dates does not wait for the positions. `years` are the years in which the other pages of
    the corpus are dated; they settle the year of a page that states none (see the rule in
    `gsomia_lab.evidence.dates`).
    """

    def __init__(self, article: Article, codebook: Codebook, *, years: frozenset[int] = frozenset()):
        self.article, self.codebook, self.years = article, codebook, years
        self.problems = list(article.problems)
        self._found: Found = {}

    def rows(self, table: str) -> list[Any]:
        """The records of a table that is read from a page's text; `ROOMS` names these tables."""
        if table not in self._found:
            self._run(ROOMS[table])
        return self._found[table]

    def _run(self, room: str) -> None:
        tables = [table for table, own in ROOMS.items() if own == room]
        try:
            result = self._find(room)
        except Exception as error:  # one faulty rule must not cost a teacher the other nine articles
            doc = self.article.doc
            message = f"The finder for {tables[0]} stopped on this page ({type(error).__name__}); its rows are missing."
            self.problems.append(Problem(doc=doc, kind="finder failed", message=message))
            result = tuple([] for _ in tables)
        for table, rows in zip(tables, result, strict=True):
            self._found[table] = list(rows)

    def _find(self, room: str) -> tuple[Sequence[Any], ...]:
        """What a room finds: a list for each of its tables, in the order of `ROOMS`."""
        find, rows = import_module(f"gsomia_lab.evidence.{room}"), self.rows
        article, book = self.article, self.codebook
        if room == "dates":
            return (find.find_dates(article, book, years=self.years),)
        if room == "actors":
            return (find.find_mentions(article, book),)
        if room == "quotes":
            return find.find_marked(article, book, mentions=rows("mentions"))
        if room == "polls":
            return find.find_shares(article, book)
        if room == "events":
            return (find.find_events(article, book, dates=rows("dates"), mentions=rows("mentions")),)
        known = {"mentions": rows("mentions"), "quotes": rows("quotes"), "events": rows("event_mentions")}
        return (find.find_positions(article, book, **known),)


def find_all(article: Article, codebook: Codebook, *, years: frozenset[int] = frozenset()) -> Found:
    """Every record of one page: a list for each table that is read from a page's text, and its problems.

    `years` : see `PageFinders`.
    """
    page = PageFinders(article, codebook, years=years)
    return {table: page.rows(table) for table in ROOMS} | {"problems": page.problems}
