"""The timeline: what is not known is drawn as wide as it is, labels stay apart, and the words follow the picture."""

import pandas as pd
import pytest

from gsomia_lab import load
from gsomia_lab.compare.chronology import compare_with_checked
from gsomia_lab.figures.timeline import GAP, SHAPES, Squeezed, describe_timeline, plot_timeline, scale_of
from gsomia_lab.widgets.timeline import timeline
from tests.compare.test_chronology import shuffled


def texts(ax):
    """The boxes of the labels beside the marks, in pixels."""
    figure = ax.figure
    figure.draw_without_rendering()
    return [text.get_window_extent() for text in ax.texts if text.get_text().startswith("E")]


@pytest.mark.parametrize("pages", [10, 100])
def test_no_label_runs_into_another(tmp_path, pages):
    shuffled(tmp_path, pages)
    events = load(tmp_path).events
    assert len(events) >= pages * 0.9
    boxes = texts(plot_timeline(events))
    assert len(boxes) == len(events)
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_a_changed_value_changes_picture_and_words():
    events = load().events
    changed = events.copy()
    row = changed.index[changed["precision"] == "day"][0]
    changed.loc[row, ["earliest", "latest", "precision", "modality"]] = [
        "2019-08-01",
        "2019-08-31",
        "month",
        "expected",
    ]

    def drawn(table):
        return [(line.get_marker(), tuple(line.get_xdata())) for line in plot_timeline(table).lines]

    assert drawn(events) != drawn(changed)
    assert describe_timeline(events) != describe_timeline(changed)
    assert "2019-08-01 to 2019-08-31" in describe_timeline(changed)


def test_an_event_without_a_date_runs_through_the_whole_width():
    events = load().events
    undated = events[events["earliest"] == ""]
    width = scale_of(events).width
    spans = [max(line.get_xdata()) - min(line.get_xdata()) for line in plot_timeline(events).lines]
    assert sum(span == width for span in spans) == len(undated) > 0
    assert describe_timeline(events).count("no date") == len(undated)


def test_each_modality_has_a_shape_of_its_own():
    assert len(set(SHAPES.values())) == len(SHAPES) == 4


def test_long_times_without_events_are_cut_and_short_ones_are_not():
    scale = Squeezed(["1965-01-01", "2019-08-22", "2019-08-24"])
    assert scale("2019-08-24") - scale("2019-08-22") == 2
    assert scale("2019-08-22") - scale("1965-01-01") == GAP
    assert scale("1965-01-01") < scale("1990-01-01") < scale("2019-08-22")


def test_the_day_of_other_reports_is_told_beside():
    lab = load()
    words = describe_timeline(lab.events, checked=compare_with_checked(lab))
    assert "one instant with two names" in words and "differs" in words


def test_the_widget_holds_the_sentences_and_the_chain():
    lab = load()
    widget = timeline(lab)
    rows = {row["id"]: row for row in widget.events}
    assert set(lab.events["id"]) <= set(rows)
    for event in lab.events.itertuples():
        assert len(rows[event.id]["mentions"]) == event.n_mentions
        for mention in rows[event.id]["mentions"]:
            text = lab.text(mention["doc"])
            assert mention["before"] + mention["marked"] + mention["after"] in text
            assert mention["steps"]
    assert {row["kind"] for row in widget.events} == {"reported", "checked"}
    assert {row["kind"] for row in timeline(lab, checked=False).events} == {"reported"}


def test_facts_of_this_case_do_not_stand_beside_another(tmp_path):
    shuffled(tmp_path, 8)
    assert {row["kind"] for row in timeline(load(tmp_path)).events} == {"reported"}


def test_a_corpus_without_events_is_told(tmp_path):
    (tmp_path / "a.txt").write_text("Nothing is dated here.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no dated event"):
        timeline(load(tmp_path))
    empty = pd.DataFrame(load().events.iloc[:0])
    assert describe_timeline(empty).startswith("0 events")
