"""What a lab found, page by page: how many dates, quotations and shares of polls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from gsomia_lab.figures.style import HATCHES, MUTED, PALETTE, house_style, new_axes

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

KINDS = {"dates": "dates", "quotes": "quotations", "polls": "shares of polls"}


def count_evidence(lab: Lab) -> pd.DataFrame:
    """Rows by page (in the corpus's order) and kind of evidence (dates, quotes, polls); a zero is a zero."""
    docs = list(lab.articles["doc"])
    counts = {kind: lab.tables[kind]["doc"].value_counts() for kind in KINDS}
    return pd.DataFrame(counts, index=docs).fillna(0).astype(int).rename_axis("doc")


def plot_evidence(counts: pd.DataFrame, *, ax: Any = None) -> Any:
    """A bar for each page and kind of evidence, with its number at its end. Returns the axes."""
    with house_style():
        ax = ax if ax is not None else new_axes(7.6, 0.75 * len(counts) + 1.2)
        height = 0.8 / len(KINDS)
        for place, (kind, name) in enumerate(KINDS.items()):
            lines = [line + (place - 1) * height for line in range(len(counts))]
            style = {"color": PALETTE[place], "hatch": HATCHES[place], "edgecolor": "white"}
            bars = ax.barh(lines, counts[kind], height=height * 0.92, label=name, **style)
            ax.bar_label(bars, padding=3, fontsize=9, color=MUTED)
        ax.set_yticks(range(len(counts)), [doc.rsplit(".", 1)[0].replace("_", " ") for doc in counts.index])
        ax.set_ylim(len(counts) - 0.5, -0.5)
        ax.set_xlabel("rows in the lab's tables")
        ax.set_title("What the lab found on each page")
        ax.figure.legend(*ax.get_legend_handles_labels(), frameon=False, loc="outside lower center", ncols=len(KINDS))
        ax.margins(x=0.08)
    return ax


def describe_evidence(counts: pd.DataFrame) -> str:
    """The picture of `plot_evidence` in words."""
    lines = ["Rows found on each page."]
    for doc, row in counts.iterrows():
        found = ", ".join(f"{row[kind]} {name}" for kind, name in KINDS.items())
        lines.append(f"{str(doc).rsplit('.', 1)[0].replace('_', ' ')}: {found}.")
    return "\n".join(lines)
