"""What chance does to a poll: many samples drawn from a population whose share is known."""

from __future__ import annotations

from typing import Any

import numpy as np

from gsomia_lab.compare.shares import margin_of_error, read_n, read_share
from gsomia_lab.figures.style import INK, PALETTE, house_style, new_axes


def draw_samples(share: float, n: int, draws: int = 1000, *, seed: int = 0) -> np.ndarray:
    """The share, in percent, in each of `draws` simple random samples of `n` people.

    `share` is the share in the population, in percent. The same seed gives the same samples.

    Raises
    ------
    ValueError : a share outside 0 to 100, an n or a number of draws below 1.

    >>> draw_samples(50, 501, 3).shape
    (3,)
    """
    p, n = read_share(share) / 100, read_n(n)
    if draws < 1:
        raise ValueError(f"{draws} samples cannot be drawn: give a whole number of 1 or more.")
    return 100 * np.random.default_rng(seed).binomial(n, p, size=int(draws)) / n


def _inside(samples: np.ndarray, share: float, n: int) -> float:
    margin = margin_of_error(n, share=share)
    return float(100 * np.mean(np.abs(samples - share) <= margin + 1e-9))


def plot_samples(samples: np.ndarray, share: float, n: int, *, ax: Any = None) -> Any:
    """A histogram of the samples' shares, with the population's share and the margin of error. Returns the axes."""
    margin = margin_of_error(n, share=share)
    with house_style():
        ax = ax if ax is not None else new_axes(7.6, 3.2)
        bins = np.arange(np.floor(samples.min()) - 0.5, np.ceil(samples.max()) + 1.5, 1)
        ax.hist(samples, bins=bins, color=PALETTE[0], edgecolor="white")
        ax.axvline(share, color=INK, lw=2, label=f"the population: {share:g}%")
        label = f"margin of error: ±{margin:.1f} points"
        ax.axvspan(share - margin, share + margin, color=PALETTE[1], alpha=0.18, label=label)
        ax.set_xlabel(f"percent in a sample of {n:,} people")
        ax.set_ylabel("samples")
        ax.set_title(f"{len(samples):,} samples from one population")
        ax.figure.legend(*ax.get_legend_handles_labels(), frameon=False, loc="outside lower center", ncols=2)
    return ax


def describe_samples(samples: np.ndarray, share: float, n: int) -> str:
    """The picture of `plot_samples` in words."""
    return (
        f"{len(samples):,} samples of {n:,} people from a population with {share:g} percent: the samples show "
        f"{samples.min():.1f} to {samples.max():.1f} percent. {_inside(samples, share, n):.0f} percent of them lie "
        f"within the margin of error of {margin_of_error(n, share=share):.1f} points."
    )
