"""The notebook of a case: a guided first look, for any subject, written as cells and stored without outputs.

It is plain JSON in Jupyter's format, so that laying out a case needs no more than the package itself.
"""

from __future__ import annotations

import json
from typing import Any

# (kind, source); the code runs in the case's folder `notebooks`, with and without articles.
CELLS: tuple[tuple[str, str], ...] = (
    (
        "markdown",
        "# First look at your case\n\n"
        "Run everything with the menu **Run**, **Run All Cells**. Do so again whenever you have added an article or "
        "saved a row of the codebook: what you see follows.\n\n"
        "- `articles` holds your pages, one a file (`.txt` or `.html`).\n"
        "- `codebook` holds what the lab is to know: who acts, what is disputed, by which words a stance is told.\n"
        "- This notebook is yours: change it as you like. It is never overwritten.",
    ),
    (
        "code",
        "from gsomia_lab.figures.picture import picture\n"
        "from gsomia_lab.figures.positions import describe_grid, grid_of, plot_grid\n"
        "from gsomia_lab.figures.timeline import describe_timeline, plot_timeline\n"
        "from gsomia_lab.first_look import NO_ARTICLES, explain_first, open_case, rows_or\n"
        "from gsomia_lab.first_look import show_polls, unknown_names\n\n"
        'lab = open_case("..")  # the folder that holds articles and codebook',
    ),
    (
        "markdown",
        "## A first table\n\n"
        "One line for each page: when it says it was published, and how much was found in it. A zero where you expect "
        "something is the page to open first.",
    ),
    ("code", 'rows_or(lab.summary().drop(columns=["outlet", "n_words"]), NO_ARTICLES)'),
    (
        "markdown",
        "Every value leads back to its sentence. Here is one row, with the rule that made it and each step; "
        '`lab.why("D1")` explains another.',
    ),
    ("code", "explain_first(lab)"),
    (
        "markdown",
        "## A timeline\n\n"
        "In order. A bar is a time that the pages do not tell to the day; what has no date stands apart, "
        "and nothing is guessed.",
    ),
    ("code", "picture(plot_timeline, describe_timeline, lab.events)"),
    (
        "markdown",
        "## Polls\n\n"
        "Each share with its pollster and its question. Before you compare two polls, ask whether they put the same "
        "question. Pollsters stand in `codebook/pollsters.csv`; `poll_options.csv` tells which answer is which stance.",
    ),
    (
        "code",
        'rows_or(lab.polls[["id", "doc", "pollster", "n", "option", "share", "issue", "stance"]], '
        '"No page reports a poll.")',
    ),
    ("code", "show_polls(lab)"),
    (
        "markdown",
        "## Who wants what\n\n"
        "Actors by issues. An empty place means that these pages do not say, not that there is no view. If the whole "
        "grid is empty, write your dispute into `codebook/issues.csv` and its words into `cues.csv` and `words.csv`.",
    ),
    ("code", "picture(plot_grid, describe_grid, grid_of(lab.positions, lab.actors))"),
    (
        "code",
        'rows_or(lab.positions[["id", "doc", "actor", "issue", "stance", "condition"]], '
        '"Nobody takes a stance yet: look at issues.csv and cues.csv.")',
    ),
    (
        "markdown",
        "## What could not be read\n\n"
        "Every open value with its reason. Some are the page's: it does not say. Some are the lab's: a form that it "
        "does not know.",
    ),
    ("code", 'rows_or(lab.unread()[["doc", "kind", "text", "why"]], "Nothing was left open.")'),
    (
        "markdown",
        "## What to write into the codebook next\n\n"
        "These names stand on your pages and not in `codebook/actors.csv`. Open the file in a spreadsheet, add a row, "
        "save it as CSV, and run the notebook again: the grid and the tables change at once.",
    ),
    ("code", "unknown_names(lab)"),
    (
        "markdown",
        "## And now\n\n"
        "- `lab.glossary()` shows the terms of `codebook/terms.csv`, and which page uses which.\n"
        '- `lab.export("../report")` writes web pages that need neither Python nor a network. Other people\'s articles '
        "are in them: keep them to yourself.\n"
        "- Lesson 06 asks questions about any case: set its `FOLDER` to the folder of this one.",
    ),
)


def case_notebook() -> str:
    """The notebook as the text of an ``.ipynb`` file, without outputs."""
    return json.dumps(
        {
            "cells": [_cell(number, kind, source) for number, (kind, source) in enumerate(CELLS)],
            "metadata": {
                "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
                "language_info": {"name": "python"},
            },
            "nbformat": 4,
            "nbformat_minor": 5,
        },
        indent=1,
        ensure_ascii=False,
    )


def _cell(number: int, kind: str, source: str) -> dict[str, Any]:
    cell: dict[str, Any] = {"cell_type": kind, "id": f"look-{number:02}", "metadata": {}}
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell | {"source": source.splitlines(keepends=True)}
