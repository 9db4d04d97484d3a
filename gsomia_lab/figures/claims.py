"""The matrix of claims and pages as a picture: a sign, a colour and a word for each finding."""

from __future__ import annotations

from typing import Any

import pandas as pd

from gsomia_lab.figures.style import INK, MUTED, PALETTE, house_style, new_axes

SIGNS = {
    "says": ("●", PALETTE[0]),
    "denies": ("✕", PALETTE[1]),
    "says and denies": ("◐", PALETTE[3]),
    "silent": ("–", MUTED),
    "cannot know yet": ("…", MUTED),
}


def plot_claims(matrix: pd.DataFrame, *, ax: Any = None) -> Any:
    """The matrix of `gsomia_lab.compare.claims.matrix_of`; returns the axes."""
    with house_style():
        ax = ax if ax is not None else new_axes(8.0, 0.36 * len(matrix) + 1.5)
        for line, (_, row) in enumerate(matrix.iterrows()):
            for column, finding in enumerate(row):
                sign, colour = SIGNS[finding]
                ax.text(column, line, sign, ha="center", va="center", color=colour, fontsize=13)
        ax.set_xticks(
            range(len(matrix.columns)),
            [doc.rsplit(".", 1)[0].replace("_", "\n", 1) for doc in matrix.columns],
            fontsize=9,
        )
        ax.xaxis.tick_top()
        ax.set_yticks(range(len(matrix)), list(matrix.index))
        ax.set_xlim(-0.6, len(matrix.columns) - 0.4)
        ax.set_ylim(len(matrix) - 0.4, -0.6)
        ax.tick_params(length=0)
        for side in ("left", "bottom"):
            ax.spines[side].set_visible(False)
        ax.grid(axis="y")
        legend = "   ".join(
            f"{sign} {name}" for name, (sign, _) in SIGNS.items() if name in set(matrix.to_numpy().ravel())
        )
        ax.text(0.0, -0.04, legend, transform=ax.transAxes, va="top", color=INK, fontsize=9.5)
        ax.set_title("Who says it, who is silent, who could not know yet", pad=14)
    return ax


def describe_claims(matrix: pd.DataFrame) -> str:
    """The picture of `plot_claims` in words: a line for each claim."""
    lines = [f"{len(matrix)} claims on {len(matrix.columns)} pages."]
    for claim, row in matrix.iterrows():
        groups = [
            f"{finding}: {', '.join(doc.split('_')[0] for doc, cell in row.items() if cell == finding)}"
            for finding in SIGNS
            if (row == finding).any()
        ]
        lines.append(f"{claim}: {'; '.join(groups)}.")
    return "\n".join(lines)
