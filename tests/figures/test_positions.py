"""The grid, the movement and the network: silence is shown, shapes and outlines tell, words follow the picture."""

import networkx as nx

from gsomia_lab import load
from gsomia_lab.export.networks import network
from gsomia_lab.figures.positions import (
    COLOURS,
    SHAPES,
    STANCES,
    dated,
    describe_grid,
    describe_movement,
    describe_network,
    grid_of,
    plot_grid,
    plot_movement,
    plot_network,
)


def markers(ax):
    return sorted(
        (line.get_marker(), tuple(line.get_xdata()), tuple(line.get_ydata()))
        for line in ax.lines
        if line.get_marker() != "None"
    )


def test_every_position_is_in_the_grid_and_every_silence_is_a_dash():
    lab = load()
    grid = grid_of(lab.positions, lab.actors)
    ids = {row for line in grid.to_numpy() for cell in line for _, _, rows in cell for row in rows}
    assert ids == set(lab.positions["id"])
    dashes = [text for text in plot_grid(grid).texts if text.get_text() == "–"]
    empty = sum(not cell for line in grid.to_numpy() for cell in line)
    assert len(dashes) == empty > 0
    assert f"{empty} of {grid.size} places are empty" in describe_grid(grid)


def test_who_is_mentioned_and_says_nothing_has_a_row():
    lab = load()
    grid = grid_of(lab.positions, lab.actors)
    silent = [actor for actor, row in grid.iterrows() if not any(row)]
    assert silent and not set(silent) & set(lab.positions["actor"])
    assert describe_grid(grid).count("no stance of their own") == len(silent)


def test_a_changed_stance_changes_picture_and_words():
    lab = load()
    changed = lab.positions.copy()
    changed.loc[changed.index[0], "stance"] = "support" if changed["stance"].iloc[0] != "support" else "oppose"
    for make, plot, describe in (
        (lambda p: grid_of(p, lab.actors), plot_grid, describe_grid),
        (lambda p: dated(p, lab.articles), plot_movement, describe_movement),
        (network, plot_network, describe_network),
    ):
        before, after = make(lab.positions), make(changed)
        assert describe(before) != describe(after)
        if plot is not plot_network:
            assert markers(plot(before)) != markers(plot(after))


def test_stances_differ_in_shape_and_in_colour():
    assert len({SHAPES[stance] for stance in STANCES}) == len({COLOURS[stance] for stance in STANCES}) == 3


def test_an_undated_position_is_left_out_of_the_movement():
    lab = load()
    table = dated(lab.positions, lab.articles)
    assert (table["day"] != "").all() and len(table) < len(lab.positions)
    assert set(table["day_of"]) == {"speech", "page"}


def test_the_network_is_drawn_with_all_its_names():
    lab = load()
    graph = network(lab.positions)
    assert nx.is_bipartite(graph)
    shown = {text.get_text() for text in plot_network(graph).texts}
    assert {data["label"] for _, data in graph.nodes(data=True)} <= shown
