"""What the notebook of a case calls: open the case, and say what to do next wherever there is nothing to show yet.

A case begins empty and fills up. So none of these raises for want of articles, polls or positions: each shows what is
there, or one sentence about what would have to be added, and where.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

import pandas as pd

from gsomia_lab.case import is_case
from gsomia_lab.codebook import load_codebook
from gsomia_lab.figures.all_polls import draw_polls
from gsomia_lab.figures.picture import Note
from gsomia_lab.lab import Lab, load
from gsomia_lab.sources import SUFFIXES

MOST_POLLS = 6
NO_ARTICLES = (
    "There are no articles yet: save each as a .txt or .html file in the folder articles, then run this notebook again "
    "(menu Run, Run All Cells)."
)


def open_case(folder: str | Path) -> Lab:
    """The lab of a case laid out by ``gsomia-lab new``; without articles an empty one, with a sentence on what to do.

    Raises
    ------
    FileNotFoundError : `folder` is not laid out as a case.
    """
    folder = Path(folder)
    if not is_case(folder):
        raise FileNotFoundError(
            f"{folder} has no folders articles and codebook beside each other: lay a case out with `gsomia-lab new`."
        )
    if not any(path.suffix.lower() in SUFFIXES for path in (folder / "articles").iterdir()):
        print(NO_ARTICLES)
        return Lab([], load_codebook(folder / "codebook"), name=str(folder))
    lab = load(folder)
    known = {name: len(lab.codebook.table(name)) for name in ("actors", "issues", "cues", "pollsters", "terms")}
    told = ", ".join(f"{number} {name if number != 1 else name[:-1]}" for name, number in known.items())
    print(f"{len(lab.articles)} pages, read with a codebook of {told}.")
    return lab


def rows_or(table: pd.DataFrame, otherwise: str) -> pd.DataFrame | Note:
    """The table, or `otherwise` when it has no row."""
    return table if len(table) else Note(otherwise)


def explain_first(lab: Lab) -> Any:
    """The reasoning behind one row: a position if there is one, else a date, else what to do."""
    for name in ("positions", "polls", "dates"):
        if len(lab.tables[name]):
            return lab.why(lab.tables[name]["id"].iloc[0])
    return Note("There is no row to explain yet." if len(lab.articles) else NO_ARTICLES)


def show_polls(lab: Lab) -> Any:
    """A picture for each question of a poll (the first six), in the order of the pages."""
    shown = [drawn for _, drawn in islice(draw_polls(lab.polls), MOST_POLLS)]
    if not shown:
        return Note("No page reports a poll of a named pollster. Add those of your case to codebook/pollsters.csv.")
    return Pictures(shown)


class Pictures(list):
    """Pictures below each other, with their words."""

    def __repr__(self) -> str:
        return "\n\n".join(map(repr, self))

    def _repr_html_(self) -> str:
        return "".join(picture._repr_html_() for picture in self)


def unknown_names(lab: Lab, *, most: int = 12) -> pd.DataFrame | Note:
    """Who is named on the pages and does not stand in ``actors.csv``: the first candidates for new rows."""
    known = {actor.actor for actor in lab.codebook.actors}
    strangers = lab.actors[~lab.actors["actor"].isin(known)]
    table = strangers.sort_values("n_mentions", ascending=False, kind="stable").head(most)
    return rows_or(
        table[["actor", "kind", "role", "n_mentions"]].reset_index(drop=True),
        "Everybody who is named stands in codebook/actors.csv." if len(lab.articles) else NO_ARTICLES,
    )
