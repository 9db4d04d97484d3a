"""Every picture and its words: one value is changed in the table, and both must show it."""

import importlib
import inspect
import pkgutil

import numpy as np
import pytest

import gsomia_lab.figures
from gsomia_lab import load
from gsomia_lab.checked import load_checked
from gsomia_lab.compare.claims import claim_rows, matrix_of
from gsomia_lab.export.networks import network
from gsomia_lab.figures.overview import count_evidence
from gsomia_lab.figures.polls import count_versions, select_waves
from gsomia_lab.figures.positions import dated, grid_of
from gsomia_lab.figures.sampling import draw_samples
from gsomia_lab.figures.sources import count_voices

MODULES = [
    importlib.import_module(f"gsomia_lab.figures.{m.name}") for m in pkgutil.iter_modules(gsomia_lab.figures.__path__)
]
PLOTS = {
    name.removeprefix("plot_"): (plot, getattr(module, name.replace("plot_", "describe_"), None))
    for module in MODULES
    for name, plot in inspect.getmembers(module, inspect.isfunction)
    if name.startswith("plot_") and plot.__module__ == module.__name__
}


@pytest.fixture(scope="module")
def lab():
    return load("briefs")


def drawn(ax):
    """What is drawn, as data: marks and lines, bars, and every written word with its place."""
    lines = [(str(line.get_marker()), str(line.get_linestyle()), line.get_xydata().tolist()) for line in ax.lines]
    bars = [bar.get_path().vertices.tolist() + bar.get_transform().get_matrix().tolist() for bar in ax.patches]
    words = [
        (text.get_text(), *text.get_position()) for text in [*ax.texts, *ax.get_xticklabels(), *ax.get_yticklabels()]
    ]
    return repr([lines, bars, words, ax.get_title("left")])


def with_value(table, row, column, value):
    changed = table.copy()
    changed.loc[row, column] = value
    return changed


def cases(lab):
    """For each picture: its arguments, and the same with one value changed."""
    events, positions = lab.events, lab.positions
    stance = "support" if positions["stance"].iloc[0] != "support" else "oppose"
    moved = with_value(positions, positions.index[0], "stance", stance)
    day = events.index[events["precision"] == "day"][0]
    poll = lab.polls[lab.polls["pollster"] == "Realmeter"]
    counts, voices = count_evidence(lab), count_voices(lab.quotes, lab.actors, lab.articles)
    matrix = matrix_of(claim_rows(lab))
    other = "denies" if matrix.iloc[0, 0] != "denies" else "says"
    versions, waves = count_versions(lab.polls), select_waves(load_checked())
    samples = draw_samples(50, 501, 100)
    one_more = np.append(samples, 61.0)
    graph, changed = network(positions), network(moved)
    poll_changed = with_value(poll, poll.index[0], "share", 50.0)
    return {
        "timeline": ((events,), (with_value(events, day, ["earliest", "latest"], ["2019-08-01", "2019-08-02"]),)),
        "grid": ((grid_of(positions, lab.actors),), (grid_of(moved, lab.actors),)),
        "movement": ((dated(positions, lab.articles),), (dated(moved, lab.articles),)),
        "network": ((graph,), (changed,)),
        "poll": ((poll,), (poll_changed,)),
        "versions": ((versions,), (with_value(versions, versions.index[0], "reported", 12.0),)),
        "waves": ((waves,), (with_value(waves, waves.index[0], "share", 33.0),)),
        "samples": ((samples, 50, 501), (one_more, 50, 501)),
        "evidence": ((counts,), (with_value(counts, counts.index[0], "dates", 99),)),
        "voices": ((voices,), (with_value(voices, voices.index[0], "JP", 9),)),
        "claims": ((matrix,), (with_value(matrix, matrix.index[0], matrix.columns[0], other),)),
        "misleading": ((poll, "cut axis"), (poll_changed, "cut axis")),
    }


def test_every_picture_has_words_and_a_case(lab):
    assert {name for name, (_, words) in PLOTS.items() if words is None} == {"honest"}  # it is plot_poll itself
    assert set(cases(lab)) == set(PLOTS) - {"honest"}


@pytest.mark.parametrize("name", sorted(set(PLOTS) - {"honest"}))
def test_a_changed_value_changes_picture_and_words(lab, name):
    plot, describe = PLOTS[name]
    before, after = cases(lab)[name]
    assert drawn(plot(*before)) == drawn(plot(*before))
    assert drawn(plot(*before)) != drawn(plot(*after))
    assert describe(*before) != describe(*after)
