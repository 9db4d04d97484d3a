"""Whose voices a corpus lets us hear: quotations by page and by the speaker's side."""

from __future__ import annotations

from typing import Any

import pandas as pd

from gsomia_lab.figures.style import SIDE_MARKERS, SIDE_NAMES, SIDES, house_style, new_axes


def count_voices(quotes: pd.DataFrame, actors: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Quotations by page (rows, in the corpus's order) and the speaker's country (columns).

    A quotation whose speaker cannot be told, or whose side nobody knows, counts under `""`. Every page and
    every side that any actor of the corpus has appears, so that silence is a zero and not a gap.
    """
    sides = dict(zip(actors["actor"], actors["country"], strict=True))
    country = quotes["speaker"].map(lambda name: sides.get(name, ""))
    order = [side for side in SIDE_NAMES if side] + sorted(set(country) - set(SIDE_NAMES)) + [""]
    counts = pd.crosstab(quotes["doc"], country)
    return counts.reindex(index=list(articles["doc"]), columns=order, fill_value=0)


def plot_voices(counts: pd.DataFrame, *, ax: Any = None) -> Any:
    """A dot for each quotation: pages down, the speakers' sides across; an empty place is a silence.

    `counts` comes from `count_voices`. Returns the axes.
    """
    with house_style():
        ax = ax if ax is not None else new_axes(7.6, 0.55 * len(counts) + 1.3)
        for column, side in enumerate(counts.columns):
            for line, doc in enumerate(counts.index):
                number = int(counts.loc[doc, side])
                style = {"color": SIDES.get(side, SIDES[""]), "marker": SIDE_MARKERS.get(side, "D")}
                offsets = [(i - (number - 1) / 2) * 0.11 for i in range(number)]
                ax.plot([column + x for x in offsets], [line] * number, linestyle="", markersize=8, **style)
                if not number:
                    ax.text(column, line, "none", ha="center", va="center", fontsize=9, color="#57606a")
        ax.set_xticks(range(len(counts.columns)), [_side(side) for side in counts.columns])
        ax.set_yticks(range(len(counts)), [_page(doc) for doc in counts.index])
        ax.set_xlim(-0.6, len(counts.columns) - 0.4)
        ax.set_ylim(len(counts) - 0.5, -0.5)
        ax.tick_params(length=0)
        ax.set_title("Who is quoted, page by page (one mark = one quotation)")
    return ax


def describe_voices(counts: pd.DataFrame) -> str:
    """The picture of `plot_voices` in words."""
    totals = ", ".join(f"{_side(side)} {int(counts[side].sum())}" for side in counts.columns)
    lines = [f"Quotations by the speaker's side, all pages: {totals}."]
    for doc, row in counts.iterrows():
        heard = [f"{_side(side)} {int(row[side])}" for side in counts.columns if row[side]]
        lines.append(f"{_page(str(doc))}: {', '.join(heard) if heard else 'nobody is quoted'}.")
    return "\n".join(lines)


def _side(side: str) -> str:
    return SIDE_NAMES.get(side, side)


def _page(doc: str) -> str:
    return doc.rsplit(".", 1)[0].replace("_", " ")
