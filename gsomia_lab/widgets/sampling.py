"""Repeated samples from a population whose share is known: what chance alone does to a poll."""

from __future__ import annotations

from typing import Any

import numpy as np
import traitlets

from gsomia_lab.compare.shares import margin_of_error
from gsomia_lab.figures.sampling import describe_samples, draw_samples
from gsomia_lab.widgets.parts import LabWidget, script


class Sampler(LabWidget):
    """A population with a known `share` (percent), samples of `people`; `drawn` counts the samples taken so far."""

    _esm = script("sampling")
    share = traitlets.Float(50.0).tag(sync=True)
    people = traitlets.Int(501).tag(sync=True)
    draw = traitlets.Int(0).tag(sync=True)  # how many more the learner asks for; set back to 0 when they are taken
    view = traitlets.Unicode("").tag(sync=True)

    def __init__(self, **state: Any):
        super().__init__(**state)
        self._samples = np.empty(0)
        self.observe(self._restart, ["share", "people"])
        self.observe(self._take, "draw")
        self._show()

    def _restart(self, change: Any = None) -> None:
        self._samples = np.empty(0)
        self._show()

    def _take(self, change: Any) -> None:
        more = min(int(change["new"]), 1000)
        if more > 0 and self._samples.size + more <= 100_000:
            fresh = draw_samples(self.share, self.people, more, seed=self._samples.size)
            self._samples = np.concatenate([self._samples, fresh])
            self._show()
        if change["new"]:
            self.draw = 0

    def _show(self) -> None:
        margin = margin_of_error(self.people, share=self.share)
        if not self._samples.size:
            self.view = self._picture(np.empty(0), margin)
            self.words = (
                f"No sample yet. The population: {self.share:g} percent. A sample of {self.people:,} people has a "
                f"margin of error of {margin:.1f} points. Draw one."
            )
            return
        self.view = self._picture(self._samples, margin)
        last = f"The last sample shows {self._samples[-1]:.1f} percent. "
        self.words = last + describe_samples(self._samples, self.share, self.people)

    def _picture(self, samples: np.ndarray, margin: float) -> str:
        """An SVG histogram with bins one point wide, drawn by hand because it is drawn at every step."""
        low, high = max(0.0, self.share - 4 * margin), min(100.0, self.share + 4 * margin)
        bins = np.arange(np.floor(low), np.ceil(high) + 1)
        counts, _ = np.histogram(samples, bins=bins)
        scale, tallest = 600 / max(bins[-1] - bins[0], 1), max(int(counts.max(initial=0)), 1)

        def x(value: float) -> float:
            return 20 + (value - bins[0]) * scale

        bars = "".join(
            f'<rect class="gl-bar0" x="{x(left) + 0.5:.1f}" y="{150 - 130 * count / tallest:.1f}" '
            f'width="{max(scale - 1, 1):.1f}" height="{130 * count / tallest:.1f}"/>'
            for left, count in zip(bins, counts, strict=False)
            if count
        )
        step = max(1, round((bins[-1] - bins[0]) / 10))
        ticks = "".join(
            f'<text x="{x(tick):.1f}" y="168" text-anchor="middle" class="gl-label">{tick:.0f}%</text>'
            for tick in bins[::step]
        )
        left, right = (x(min(max(self.share + side * margin, bins[0]), bins[-1])) for side in (-1, 1))
        key = (
            '<path class="gl-whisker" d="M24 201H44"/><text x="50" y="206" class="gl-label">'
            f"the population: {self.share:g}%</text>"
            '<rect class="gl-margin" x="234" y="195" width="20" height="12"/><text x="260" y="206" class="gl-label">'
            f"margin of error: ±{margin:.1f} points</text>"
            '<rect class="gl-bar0" x="464" y="195" width="20" height="12"/><text x="490" y="206" class="gl-label">'
            f"samples: {samples.size:,}</text>"
        )
        return (
            '<svg viewBox="0 0 640 214" role="img" aria-label="Histogram of the samples; the words below say the same">'
            f'<rect class="gl-margin" x="{left:.1f}" y="10" width="{right - left:.1f}" height="140"/>{bars}'
            f'<path class="gl-whisker" d="M{x(self.share):.1f} 8V150M20 150H620"/>{ticks}'
            f'<text x="320" y="186" text-anchor="middle" class="gl-label">percent in a sample</text>{key}</svg>'
        )


def sample(share: float = 50.0, n: int = 501) -> Sampler:
    """Open the sampler on a population with `share` percent and samples of `n` people."""
    return Sampler(share=float(share), people=int(n))
