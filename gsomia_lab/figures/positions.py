"""Who wants what: the grid of actors and issues, its movement over time, and the network of both.

Stance is told by shape and colour, the form in which a page gives it by the outline, and silence by a dash: an empty
place would look like an oversight. Actors that pages mention and never let take a stance have a row of their own.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from gsomia_lab.figures.style import INK, MUTED, PALETTE, house_style, new_axes

STANCES = ("support", "oppose", "conditional")
SHAPES = {"support": "^", "oppose": "v", "conditional": "D"}
SIGNS = {"support": "▲", "oppose": "▼", "conditional": "◆"}
COLOURS = {"support": PALETTE[2], "oppose": PALETTE[1], "conditional": PALETTE[0]}
# In the words of the speaker, or in somebody else's: a thick outline, a thin one, a broken one.
OUTLINES = {
    "direct quotation": (INK, 2.0, "own words"),
    "partial quotation": (INK, 1.1, "some own words"),
    "paraphrase": ("none", 0.0, "paraphrase"),
    "editorial voice": ("none", 0.0, "paraphrase"),
    "attributed by the other side": (MUTED, 1.1, "told by the other side"),
}
SILENT = 4  # rows for actors that are mentioned only


def grid_of(
    positions: pd.DataFrame, actors: pd.DataFrame | None = None, issues: list[str] | None = None
) -> pd.DataFrame:
    """Actors (rows) by issues (columns); a cell holds its stances, each with its best form and its row ids.

    A cell is a tuple of ``(stance, form, ids)``, empty where these pages do not say. Actors stand in the order of how
    much they say; with `actors` (`lab.actors`) those that are mentioned most and say nothing follow.
    """
    issues = issues or sorted(positions["issue"].unique())
    order = list(positions["actor"].value_counts(sort=True).index)
    if actors is not None:
        known = (actors["kind"] == "person") | (actors["country"] != "")
        silent = actors[~actors["actor"].isin(order) & (actors["n_mentions"] > 1) & known]
        order += silent.sort_values("n_mentions", ascending=False)["actor"].head(SILENT).tolist()
    best = list(OUTLINES)
    cells: dict[str, list[tuple]] = {issue: [] for issue in issues}
    for actor in order:
        for issue in issues:
            rows = positions[(positions["actor"] == actor) & (positions["issue"] == issue)]
            cell = []
            for stance in STANCES:
                same = rows[rows["stance"] == stance]
                if len(same):
                    cell.append((stance, min(same["form"], key=best.index), tuple(same["id"])))
            cells[issue].append(tuple(cell))
    return pd.DataFrame(cells, index=pd.Index(order, name="actor"), dtype=object)


def plot_grid(grid: pd.DataFrame, *, ax: Any = None) -> Any:
    """The grid of `grid_of` as a picture; returns the axes."""
    with house_style():
        ax = ax if ax is not None else new_axes(8.2, 0.36 * len(grid) + 1.7)
        for line, (_, row) in enumerate(grid.iterrows()):
            for column, cell in enumerate(row):
                if not cell:
                    ax.text(column, line, "–", ha="center", va="center", color=MUTED)
                for place, (stance, form, _) in enumerate(cell):
                    edge, width, _ = OUTLINES[form]
                    ax.plot(
                        [column + (place - (len(cell) - 1) / 2) * 0.22], [line], marker=SHAPES[stance], markersize=10,
                        linestyle="", color=COLOURS[stance], markeredgecolor=edge, markeredgewidth=width,
                    )  # fmt: skip
        ax.set_xticks(range(len(grid.columns)), [name.replace("_", "\n") for name in grid.columns])
        ax.xaxis.tick_top()
        ax.set_yticks(range(len(grid)), list(grid.index))
        ax.set_xlim(-0.6, len(grid.columns) - 0.4)
        ax.set_ylim(len(grid) - 0.4, -0.6)
        ax.tick_params(length=0)
        for side in ("left", "bottom"):
            ax.spines[side].set_visible(False)
        ax.grid(axis="y")
        _legend(ax)
        ax.set_title("Who takes which stance (– : these pages do not say)", pad=14)
    return ax


def _legend(ax: Any) -> None:
    from matplotlib.lines import Line2D

    handles = [Line2D([], [], linestyle="", marker=SHAPES[s], color=COLOURS[s], markersize=8, label=s) for s in STANCES]
    for edge, width, name in (OUTLINES["direct quotation"], OUTLINES["paraphrase"]):
        handles.append(
            Line2D([], [], linestyle="", marker="o", color="#c8ccd1", markersize=8, label=name,
                   markeredgecolor=edge, markeredgewidth=width)
        )  # fmt: skip
    ax.legend(handles=handles, frameon=False, ncols=5, loc="upper center", bbox_to_anchor=(0.5, -0.02), fontsize=9)


def describe_grid(grid: pd.DataFrame) -> str:
    """The picture of `plot_grid` in words: a line for each actor."""
    lines = [f"{len(grid)} actors, {len(grid.columns)} issues."]
    for actor, row in grid.iterrows():
        said = [
            f"{issue}: {' and '.join(f'{stance} ({OUTLINES[form][2]})' for stance, form, _ in cell)}"
            for issue, cell in row.items()
            if cell
        ]
        lines.append(f"{actor}: {'; '.join(said) if said else 'mentioned, no stance of their own'}.")
    empty = int(sum(not cell for row in grid.to_numpy() for cell in row))
    lines.append(f"{empty} of {grid.size} places are empty: these pages do not say.")
    return "\n".join(lines)


def dated(positions: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Positions with a column `day`: that of the speech, else that of the page, and `day_of` (speech, page)."""
    published = dict(zip(articles["doc"], articles["published"].str[:10], strict=True))
    table = positions.copy()
    table["day_of"] = ["speech" if said else "page" for said in table["said"]]
    table["day"] = [said or published.get(doc, "") for said, doc in zip(table["said"], table["doc"], strict=True)]
    return table[table["day"] != ""].sort_values(["day", "actor"], kind="stable")


def plot_movement(table: pd.DataFrame, *, ax: Any = None) -> Any:
    """Stances over time (rows of `dated`), an actor a line, days in order and evenly spaced; returns the axes."""
    actors, days = list(dict.fromkeys(table["actor"])), sorted(set(table["day"]))
    with house_style():
        ax = ax if ax is not None else new_axes(8.2, 0.34 * len(actors) + 1.5)
        for position in table.itertuples():
            colour, filled = COLOURS[position.stance], position.day_of == "speech"
            nudge = 0.13 * (STANCES.index(position.stance) - 1)  # two stances of one day stand beside each other
            ax.plot(
                [days.index(position.day) + nudge],
                [actors.index(position.actor)],
                marker=SHAPES[position.stance],
                linestyle="",
                markersize=9,
                color=colour,
                markerfacecolor=colour if filled else "white",
            )
        ax.set_xticks(range(len(days)), days, rotation=30, ha="right")
        ax.set_yticks(range(len(actors)), actors)
        ax.set_xlim(-0.5, len(days) - 0.5)
        ax.set_ylim(len(actors) - 0.5, -0.5)
        ax.grid()
        ax.set_title("Stances by day (hollow: only the page's day is known)")
    return ax


def describe_movement(table: pd.DataFrame) -> str:
    """The picture of `plot_movement` in words."""
    lines = [f"{len(table)} dated stances of {table['actor'].nunique()} actors."]
    for actor, rows in table.groupby("actor", sort=False):
        said = dict.fromkeys(f"{row.day} {row.stance} on {row.issue}" for row in rows.itertuples())
        lines.append(f"{actor}: {', '.join(said)}.")
    return "\n".join(lines)


def plot_network(graph: Any, *, ax: Any = None) -> Any:
    """The two-mode network of `gsomia_lab.export.networks.network`: actors left, issues right; returns the axes."""
    import networkx as nx

    actors = sorted(n for n, data in graph.nodes(data=True) if data["mode"] == "actor")
    issues = sorted(n for n, data in graph.nodes(data=True) if data["mode"] == "issue")
    places = nx.bipartite_layout(graph, actors) if graph.number_of_nodes() else {}
    for side, x in ((actors, 0.0), (issues, 1.0)):
        for number, node in enumerate(side):
            places[node] = (x, -(number + 0.5) / len(side))
    with house_style():
        ax = ax if ax is not None else new_axes(7.6, max(2.4, 0.34 * len(actors) + 1.2))
        taken: list[tuple[float, float]] = []
        for a, b, edge in graph.edges(data=True):
            stance = "support" if edge["weight"] > 0 else "oppose" if edge["weight"] < 0 else "conditional"
            style = {"support": "-", "oppose": "--", "conditional": ":"}[stance]
            width = 1.2 + 0.8 * (edge["support"] + edge["oppose"] + edge["conditional"])
            line = [places[a], places[b]]
            ax.plot(*zip(*line, strict=True), color=COLOURS[stance], linestyle=style, linewidth=min(width, 5), zorder=1)
            counts = " ".join(f"{SIGNS[name]}{edge[name]}" for name in STANCES if edge[name])
            (x0, y0), (x1, y1) = sorted(line)
            # Somewhere along the edge, nearer to the actor, where no other count stands.
            spots = [(x0 + part * (x1 - x0), y0 + part * (y1 - y0)) for part in (0.2, 0.3, 0.4, 0.5, 0.6, 0.1)]
            free = [(x, y) for x, y in spots if all(abs(x - u) > 0.09 or abs(y - v) > 0.05 for u, v in taken)]
            taken.append((free or spots)[0])
            box = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}
            ax.text(*taken[-1], counts, fontsize=8, ha="center", va="center", bbox=box)
        for side, align, nudge in ((actors, "right", -0.03), (issues, "left", 0.03)):
            for node in side:
                x, y = places[node]
                ax.plot([x], [y], marker="o", color=INK, markersize=6)
                ax.text(x + nudge, y, graph.nodes[node]["label"], ha=align, va="center", fontsize=9.5)
        ax.set_xlim(-0.75, 1.45)
        ax.axis("off")
        ax.set_title("Actors and issues (▲ support, ▼ oppose, ◆ conditional; how often)")
    return ax


def describe_network(graph: Any) -> str:
    """The picture of `plot_network` in words: a line for each edge, with its counts."""
    edges = sorted(graph.edges(data=True))
    lines = [f"{graph.number_of_nodes()} nodes, {len(edges)} edges."]
    for a, b, edge in edges:
        actor, issue = sorted((a, b))
        names = f"{graph.nodes[actor]['label']} and {graph.nodes[issue]['label']}"
        counts = ", ".join(f"{edge[stance]} {stance}" for stance in STANCES if edge[stance])
        lines.append(f"{names}: {counts}.")
    return "\n".join(lines)
