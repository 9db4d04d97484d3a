"""Colours that stay apart for colour-blind readers, and letters that stay readable, in every figure's own palette."""

from itertools import combinations

import numpy as np
import pytest

from gsomia_lab.figures.style import HATCHES, INK, MARKERS, MUTED, PALETTE, PAPER, SIDE_MARKERS, SIDES

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
