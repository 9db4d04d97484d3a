import json
import re

import numpy as np
import pandas as pd
import pytest

from gsomia_lab import load
from gsomia_lab.checked import load_checked
from gsomia_lab.figures.picture import picture
from gsomia_lab.figures.polls import (
    count_versions,
    describe_poll,
    describe_versions,
    describe_waves,
    plot_poll,
    plot_versions,
    plot_waves,
    select_waves,
)
from gsomia_lab.figures.sampling import describe_samples, draw_samples, plot_samples
from gsomia_lab.figures.style import PALETTE, SIDES
from gsomia_lab.figures.twins import FAULTS, chart_lint, describe_misleading, plot_misleading
from tests.corpora import ROOT


@pytest.fixture(scope="module")
def polls():
    return load("briefs").polls


@pytest.fixture(scope="module")
def realmeter(polls):
    return polls[polls["pollster"] == "Realmeter"]


@pytest.fixture(scope="module")
def sankei(polls):
    return polls[polls["pollster"].str.startswith("Sankei")]


def widths(axes):
    return [round(bar.get_width(), 3) for bar in axes.patches]


def test_a_poll_is_drawn_with_what_was_not_reported_and_from_zero(realmeter):
    axes = plot_poll(realmeter)
    assert widths(axes) == [55.4, 33.2, 11.4]
    assert axes.get_xlim() == (0, 100)
    assert len([c for c in axes.containers if type(c).__name__ == "ErrorbarContainer"]) == 2


def test_words_and_picture_change_together(realmeter):
    changed = realmeter.assign(share=[50.0, 40.0])
    before = picture(plot_poll, describe_poll, realmeter)
    after = picture(plot_poll, describe_poll, changed)
    assert before.svg != after.svg and before.words != after.words
    assert "50%" in after.words and "not reported: nobody knows what they answered: 10%" in after.words


def test_a_bound_gets_no_interval(sankei):
    axes = plot_poll(sankei)
    assert len([c for c in axes.containers if type(c).__name__ == "ErrorbarContainer"]) == 1
    assert "> 68%" in describe_poll(sankei)


def test_the_flag_stands_in_the_title_and_in_the_words(realmeter, sankei):
    assert "[CONTRADICTED]" in plot_poll(realmeter).get_title("left") and "other way round" in describe_poll(realmeter)
    assert "[WITHDRAWN]" in plot_poll(sankei).get_title("left") and "19 June 2020" in describe_poll(sankei)


def test_the_swap_can_be_seen_by_data(polls):
    versions = count_versions(polls).set_index(["pollster", "wish"])
    assert versions.loc[("Realmeter", "keep the pact"), ["reported", "published"]].tolist() == [55.4, 33.2]
    assert versions.loc[("Realmeter", "end the pact"), ["reported", "published"]].tolist() == [33.2, 55.4]
    words = describe_versions(versions.reset_index())
    assert "Realmeter [contradicted], keep the pact: the page prints 55.4%, published 33.2%." in words
    assert len(plot_versions(versions.reset_index()).patches) == 2 * len(versions)


def test_a_line_joins_only_waves_of_one_question():
    waves = select_waves(load_checked())
    lines = [line for line in plot_waves(waves).lines if line.get_linestyle() == "-"]
    family = waves.set_index("day")["question_family"]
    for line in lines:
        days = [str(np.datetime64(day, "D")) for day in pd.to_datetime(line.get_xdata())]
        assert len({family[day] for day in days}) == 1
    assert "so no line" in describe_waves(waves)
    assert "withdrawn" not in set(waves["status"])


@pytest.mark.parametrize("fault", FAULTS)
def test_the_lint_finds_each_misleading_twin_and_lets_the_honest_one_pass(realmeter, sankei, fault):
    pair = (realmeter, sankei) if fault == "unlike questions" else ()
    faults = " ".join(chart_lint(plot_misleading(realmeter, fault, other=sankei), polls=pair))
    sign = {"cut axis": "not at 0", "dropped don't-knows": "nobody is undecided", "unlike questions": "not be compared"}
    assert sign[fault] in faults
    assert chart_lint(plot_poll(realmeter)) == []
    words = describe_misleading(realmeter, fault, other=sankei)
    assert words.startswith("MISLEADING on purpose") and "Flag" in words


def test_an_unknown_fault_names_those_there_are(realmeter):
    with pytest.raises(ValueError, match="cut axis, dropped don't-knows, unlike questions"):
        plot_misleading(realmeter, "3-D")


def test_samples_are_the_same_with_the_same_seed_and_mostly_within_the_margin():
    samples = draw_samples(55.4, 501, 4000, seed=3)
    assert (samples == draw_samples(55.4, 501, 4000, seed=3)).all()
    share = float(re.search(r"(\d+) percent of them", describe_samples(samples, 55.4, 501))[1])
    assert 93 <= share <= 97
    heights = sum(bar.get_height() for bar in plot_samples(samples, 55.4, 501).patches)
    assert heights >= 4000


@pytest.mark.parametrize("draws", [0, -1])
def test_no_samples_is_told(draws):
    with pytest.raises(ValueError, match="1 or more"):
        draw_samples(50, 501, draws)


def _simulated(color: str, matrix) -> np.ndarray:
    rgb = np.array([int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    return np.clip(matrix @ linear, 0, 1)


# Machado, Oliveira and Fernandes (2009), severity 1.0: how protan, deutan and tritan eyes see linear RGB.
BLINDNESS = {
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}


@pytest.mark.parametrize("kind", BLINDNESS)
def test_the_first_three_colours_stay_apart_under_colour_blindness(kind):
    seen = [_simulated(color, np.array(BLINDNESS[kind])) for color in [*PALETTE[:3], SIDES["KR"]][:3]]
    distances = [np.linalg.norm(a - b) for i, a in enumerate(seen) for b in seen[i + 1 :]]
    assert min(distances) > 0.1


FLAGS = re.compile(
    r"swap|other way round|contradict|withdr[ae]w|condition|even if|made up|flag|took .{0,20}back|misleading", re.I
)
CLAIMS = re.compile(
    r"55\.4.{0,120}(?:renew|keep(?:ing)? the pact|extend)|(?:renew|keep(?:ing)? the pact|extend).{0,120}55\.4"
    r"|14\.4|\b68(?:\.3)? ?(?:%|percent)",
    re.I | re.S,
)


def _cells(path):
    """Each cell of a notebook with its outputs: what a reader sees in one look."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        shown = ["".join(cell["source"])]
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            shown += ["".join(data.get(kind, "")) for kind in ("text/plain", "text/html")]
            shown.append("".join(output.get("text", "")))
        yield re.sub(r"data:image[^\"]+", "", "\n".join(shown))


@pytest.mark.parametrize("folder", ["", "solved", "teacher"])
def test_no_cell_states_the_broken_figures_without_their_flag(folder):
    """55.4 percent as support for the pact, 14.4 or 68 percent as Japanese opinion: never without what became of it."""
    bare = [
        (path.name, match.group()[:80])
        for path in sorted((ROOT / "notebooks" / folder).glob("*.ipynb"))
        for shown in _cells(path)
        if (match := CLAIMS.search(shown)) and not FLAGS.search(shown)
    ]
    assert bare == []
