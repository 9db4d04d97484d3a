"""All finders over one page, in the order in which they need each other.

This is the one place that knows that quotations need mentions and positions need both. A finder that fails
costs its own rows and an entry in `problems`, never the page or the folder.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence import dates
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


def find_all(article: Article, codebook: Codebook, *, years: frozenset[int] = frozenset()) -> Found:
    """Every record of one page: a list for each table that is read from a page's text.

    `years` are the years in which the other pages of the corpus are dated; they settle the year of a page
    that states none (see the rule in `gsomia_lab.evidence.dates`).
    """
    from gsomia_lab.evidence import actors, events, polls, positions, quotes

    found: Found = {"problems": list(article.problems)}

    def run(tables: tuple[str, ...], finder: Callable[[], Any]) -> None:
        try:
            result = finder()
        except Exception as error:  # one faulty rule must not cost a teacher the other nine articles
            message = f"The finder for {tables[0]} stopped on this page ({type(error).__name__}); its rows are missing."
            found["problems"].append(Problem(doc=article.doc, kind="finder failed", message=message))
            result = [[] for _ in tables] if len(tables) > 1 else []
        for table, rows in zip(tables, result if len(tables) > 1 else [result], strict=True):
            found[table] = list(rows)

    run(("dates",), lambda: dates.find_dates(article, codebook, years=years))
    run(("mentions",), lambda: actors.find_mentions(article, codebook))
    run(("quotes", "terms"), lambda: quotes.find_marked(article, codebook, mentions=found["mentions"]))
    run(("polls", "unsourced_shares"), lambda: polls.find_shares(article, codebook))
    run(
        ("event_mentions",),
        lambda: events.find_events(article, codebook, dates=found["dates"], mentions=found["mentions"]),
    )
    run(
        ("positions",),
        lambda: positions.find_positions(
            article, codebook, mentions=found["mentions"], quotes=found["quotes"], events=found["event_mentions"]
        ),
    )
    return found
