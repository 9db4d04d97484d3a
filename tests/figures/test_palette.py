"""Colours that stay apart for colour-blind readers, and letters that stay readable, in every figure's own palette."""

from itertools import combinations

import numpy as np
import pytest

from gsomia_lab.figures import claims, positions, timeline
from gsomia_lab.figures.style import HATCHES, INK, MARKERS, MUTED, PALETTE, PAPER, SIDE_MARKERS, SIDES
from gsomia_lab.layers import INK as LETTERS
from gsomia_lab.layers import LAYERS

# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
KINDS = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
JUST_NOTICED = 2.3  # a difference in CIELAB


def linear(colour):
    parts = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(rgb):
    xyz = TO_XYZ @ np.clip(rgb, 0, 1) / np.array([0.9505, 1.0, 1.089])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def contrast(one, other):
    light, dark = sorted((float(TO_XYZ[1] @ linear(c)) for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("colours", [PALETTE[:4], tuple(SIDES.values())], ids=["series", "sides"])
def test_groups_stay_apart_for_a_colour_blind_reader(kind, colours):
    seen = [lab(np.array(KINDS[kind]) @ linear(colour)) for colour in colours]
    nearest = min(np.linalg.norm(a - b) for a, b in combinations(seen, 2))
    assert nearest > 4 * JUST_NOTICED, f"two colours are {nearest:.1f} apart"


def test_colour_is_never_the_only_cue():
    assert len(set(MARKERS)) == len(MARKERS) >= len(PALETTE) and len(set(HATCHES)) == len(HATCHES) >= len(PALETTE)
    assert len(set(SIDE_MARKERS.values())) == len(SIDES)


@pytest.mark.parametrize("colour", [INK, MUTED])
def test_letters_are_readable_on_paper(colour):
    assert contrast(colour, PAPER) >= 4.5


@pytest.mark.parametrize("colour", PALETTE)
def test_shapes_are_seen_on_paper(colour):
    assert contrast(colour, PAPER) >= 3


# What each picture tells apart: its groups with their colour and with the sign that goes with it.
GROUPS = {
    "timeline": [(timeline.COLOURS[name], timeline.SHAPES[name]) for name in timeline.SHAPES],
    "positions": [(positions.COLOURS[name], positions.SHAPES[name]) for name in positions.STANCES],
    "claims": [(colour, sign) for sign, colour in claims.SIGNS.values()],
    "bars": list(zip(PALETTE[:3], HATCHES[:3], strict=True)),  # polls, versions, evidence: at most three kinds
    "voices": [(SIDES[side], SIDE_MARKERS[side]) for side in SIDES],
}


def apart(kind, one, other):
    a, b = (lab(np.array(KINDS[kind]) @ linear(colour)) for colour in (one, other))
    return float(np.linalg.norm(a - b))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("figure", GROUPS)
def test_the_groups_of_each_figure_are_told_apart_by_sign_and_mostly_by_colour(figure, kind):
    groups = GROUPS[figure]
    assert len({sign for _, sign in groups}) == len(groups)
    loud = [colour for colour, _ in groups if colour != MUTED]  # what is silent may be grey twice
    assert all(apart(kind, a, b) > 4 * JUST_NOTICED for a, b in combinations(loud, 2))


def layers():
    """Background, line and the line's colour of each layer of evidence."""
    return {name: (layer.paper, *layer.line.rsplit(" ", 1)) for name, layer in LAYERS.items()}


def test_marked_words_are_readable_in_every_layer():
    assert all(contrast(LETTERS, background) >= 4.5 for background, *_ in layers().values())
    assert all(contrast(line, background) >= 3 for background, _, line in layers().values())


@pytest.mark.parametrize("kind", KINDS)
def test_layers_are_told_apart_by_line_or_by_colour(kind):
    found = layers()
    for a, b in combinations(found, 2):
        (ground_a, line_a, _), (ground_b, line_b, _) = found[a], found[b]
        assert line_a != line_b or apart(kind, ground_a, ground_b) > 2 * JUST_NOTICED, f"{a} and {b} look alike"
