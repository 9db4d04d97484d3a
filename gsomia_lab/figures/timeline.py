"""The chronology as a picture: a row for each event, what is not known drawn as wide as it is.

Years in which nothing happens are cut out of the axis (a zigzag shows where), because otherwise one treaty of 1965
would press a whole autumn into a point. A day is a point, a week, a month or a year a bar; an event without a date
runs through the whole width. The shape tells whether something happened, was announced, is expected or was denied.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd

from gsomia_lab.figures.style import GRID, INK, MUTED, PALETTE, house_style, new_axes

GAP = 7  # days: a longer time without any event is cut to this
CROWDED = 40  # events; with more of them the rows carry ids, and the words beside the picture tell the rest
SHAPES = {"happened": "o", "announced": "^", "expected": "D", "denied": "X"}
COLOURS = {"happened": PALETTE[0], "announced": PALETTE[2], "expected": PALETTE[1], "denied": PALETTE[3]}


class Squeezed:
    """A scale of days without the long times in which nothing happens.

    >>> scale = Squeezed(["1965-01-01", "2019-08-22", "2019-08-23"])
    >>> scale("2019-08-23") - scale("2019-08-22"), scale("2019-08-22") - scale("1965-01-01") == GAP
    (1.0, True)
    """

    def __init__(self, days: Iterable[str]):
        self.days = sorted({date.fromisoformat(day[:10]).toordinal() for day in days if day})
        self.places: list[float] = []
        self.cuts: list[float] = []
        for before, day in zip([None, *self.days], self.days, strict=False):
            gap = 0 if before is None else day - before
            at = self.places[-1] if self.places else 0.0
            if gap > GAP:
                self.cuts.append(at + GAP / 2)
            self.places.append(at + min(gap, GAP))

    def __call__(self, day: str) -> float:
        """Where a day stands; one between two events is set in proportion."""
        number = date.fromisoformat(day[:10]).toordinal()
        k = bisect_right(self.days, number) - 1
        if k < 0 or k + 1 >= len(self.days):
            edge = 0 if k < 0 else -1
            return self.places[edge] + max(-GAP, min(GAP, number - self.days[edge]))
        share = (number - self.days[k]) / (self.days[k + 1] - self.days[k])
        return self.places[k] + share * (self.places[k + 1] - self.places[k])

    @property
    def width(self) -> float:
        """The length of the whole scale, one day at least."""
        return max(self.places, default=0.0) or 1.0


def scale_of(events: pd.DataFrame, checked: pd.DataFrame | None = None) -> Squeezed:
    """The scale on which the events (and the checked ones beside them) are drawn."""
    days = [day for frame in (events, checked) if frame is not None for day in (*frame["earliest"], *frame["latest"])]
    return Squeezed(days)


def plot_timeline(events: pd.DataFrame, *, checked: pd.DataFrame | None = None, ax: Any = None) -> Any:
    """Events (rows of `lab.events`) in order, one a line; returns the axes.

    `checked` is a table of `compare_with_checked`: the day that other reports give is drawn as a grey square on the
    line of its event, tied to it where the two differ.
    """
    others = {} if checked is None else dict(zip(checked["event"], checked["checked_earliest"], strict=True))
    days = pd.DataFrame({"earliest": list(filter(None, others.values())), "latest": ""}) if others else None
    scale = scale_of(events, days)
    crowded = len(events) > CROWDED
    step = 0.13 if crowded else 0.3
    with house_style():
        ax = ax if ax is not None else new_axes(8.4, max(1.8, step * len(events) + 1.1))
        right = scale.width * (1.06 if crowded else 2.1) + 2
        for line, event in enumerate(events.itertuples()):
            end = _draw(ax, event, line, scale)
            other = others.get(event.id, "")
            if other:
                at = scale(other)
                ax.plot([at], [line], marker="s", markersize=9, color="none", markeredgecolor=MUTED, zorder=1)
                if event.earliest and not event.earliest <= other[:10] <= event.latest:
                    ax.plot([scale(event.latest), at], [line, line], color=MUTED, linestyle=":", linewidth=1.2)
                end = max(end, at)
            words = event.id if crowded else f"{event.id} {_short(event)}"
            # Clear of the largest mark, whatever the scale is.
            ax.annotate(
                words,
                (end, line),
                xytext=(10, 0),
                textcoords="offset points",
                va="center",
                fontsize=6 if crowded else 9,
            )
        for cut in scale.cuts:
            ax.axvline(cut, color=GRID, linestyle=(0, (1, 2)), linewidth=1.4, zorder=0)
            ax.text(cut, len(events) - 0.4, "≈", ha="center", va="top", color=MUTED, fontsize=10)
        _ticks(ax, scale, events["earliest"])
        ax.set_ylim(len(events) - 0.2, -0.8)
        ax.set_xlim(-scale.width * 0.05, right)
        ax.set_yticks([])
        ax.spines["left"].set_visible(False)
        ax.grid(axis="x")
        ax.set_title("What the pages say happened, in order (≈: time without events is cut out)")
        _legend(ax, events, bool(others))
    return ax


def _draw(ax: Any, event: Any, line: int, scale: Squeezed) -> float:
    """The mark of one event; returns how far it reaches to the right."""
    colour, shape = COLOURS[event.modality], SHAPES[event.modality]
    if not event.earliest:
        ax.plot([0, scale.width], [line, line], color=colour, linestyle=(0, (2, 3)), linewidth=1.4)
        ax.text(0, line, "?", ha="right", va="center", color=colour, fontweight="bold")
        return scale.width
    low, high = scale(event.earliest), scale(event.latest)
    if event.earliest != event.latest:
        ax.plot([low, high], [line, line], color=colour, linewidth=5, alpha=0.35, solid_capstyle="butt")
    filled = event.modality in ("happened", "denied")
    size = 5.5 + 1.5 * min(event.n_independent, 4)
    ax.plot(
        [(low + high) / 2],
        [line],
        marker=shape,
        markersize=size,
        color=colour,
        markerfacecolor=colour if filled else "white",
    )
    return high


def _short(event: Any, most: int = 58) -> str:
    who = event.actors.split("; ")[0].removeprefix("Government of ")
    words = f"{who}: {event.label}" if who else event.label
    words = words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} …"
    return words + (f"  ({event.n_independent} sources)" if event.n_independent > 1 else "")


def _ticks(ax: Any, scale: Squeezed, days: Iterable[str]) -> None:
    """The days on which something begins, as many as fit beside each other."""
    starts = {date.fromisoformat(day).toordinal() for day in days if day}
    kept: list[tuple[float, str]] = []
    for number, place in zip(scale.days, scale.places, strict=True):
        if number not in starts:
            continue
        if not kept or place - kept[-1][0] > scale.width * 0.05:
            kept.append((place, date.fromordinal(number).isoformat()))
    ax.set_xticks([place for place, _ in kept], [day for _, day in kept], rotation=45, ha="right", fontsize=8)


def _legend(ax: Any, events: pd.DataFrame, others: bool) -> None:
    from matplotlib.lines import Line2D

    marks = [name for name in SHAPES if name in set(events["modality"])]
    handles = [
        Line2D([], [], linestyle="", marker=SHAPES[name], color=COLOURS[name], label=name,
               markerfacecolor=COLOURS[name] if name in ("happened", "denied") else "white")
        for name in marks
    ]  # fmt: skip
    if others:
        handles.append(
            Line2D([], [], linestyle="", marker="s", color="none", markeredgecolor=MUTED, label="day in other reports")
        )
    ax.legend(
        handles=handles,
        loc="upper right",
        frameon=False,
        fontsize=8.5,
        labelcolor=INK,
        title="larger = more independent sources",
        title_fontsize=8,
    )


def describe_timeline(events: pd.DataFrame, *, checked: pd.DataFrame | None = None) -> str:
    """The picture of `plot_timeline` in words: a line for each event, in order."""
    others = {} if checked is None else {row.event: row for row in checked.itertuples()}
    dated = events[events["earliest"] != ""]
    span = f" from {dated['earliest'].min()} to {dated['latest'].max()}" if len(dated) else ""
    lines = [f"{len(events)} events{span}; {len(events) - len(dated)} without a date."]
    for event in events.itertuples():
        when = event.earliest or "no date"
        if event.earliest != event.latest:
            when = f"{event.earliest} to {event.latest}"
        who = f"{event.actors}: " if event.actors else ""
        pages = len(event.docs.split("; "))
        many = f"{pages} pages, {event.n_independent} independent" if pages > 1 else "one page"
        line = f"{event.id} {when}: {who}{event.label} ({event.modality}; {many})"
        other = others.get(event.id)
        lines.append(f"{line}. Others: {other.finding}, {other.how}" if other is not None else f"{line}.")
    return "\n".join(lines)
