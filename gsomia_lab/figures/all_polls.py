"""Every poll of a corpus as a picture, question by question; what cannot be drawn says why and stops nothing else.

On a page that nobody here has seen, one poll may hold the answers to two questions, or a share of a subgroup alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from gsomia_lab.compare.shares import ROUNDING
from gsomia_lab.figures.picture import Note, Picture, picture
from gsomia_lab.figures.polls import describe_poll, plot_poll


def draw_polls(polls: pd.DataFrame) -> Iterator[tuple[pd.DataFrame, Picture | Note]]:
    """For each question of each poll in `lab.polls`, in the order of the pages: its rows, its picture or why none."""
    for _, poll in polls.groupby(["doc", "poll"], sort=False):
        for rows in questions_of(poll):
            try:
                yield rows, picture(plot_poll, describe_poll, rows)
            except ValueError as error:
                ids, pollster = ", ".join(rows["id"]), rows["pollster"].iloc[0]
                yield rows, Note(f"{ids} ({pollster or 'no pollster named'}) cannot be drawn. {error}")


def questions_of(poll: pd.DataFrame) -> list[pd.DataFrame]:
    """One poll's rows, a table for each question: answers to one question cannot pass 100 percent together."""
    questions, total = [0], 0.0
    for place, share in enumerate(poll["share"]):
        total += share
        if total > 100 + ROUNDING * (place - questions[-1] + 1) and place > questions[-1]:
            questions.append(place)
            total = share
    return [poll.iloc[first:last] for first, last in zip(questions, [*questions[1:], len(poll)], strict=True)]
