"""Polls as pictures, each with its words: one poll, one poll in two versions, all waves.

What is drawn is what stands: a share with its interval, what was not reported as a bar of its own, and the flag of a
poll that was withdrawn or is contradicted, in the title, where it cannot be cropped away unseen.
"""

from __future__ import annotations

import textwrap
from itertools import pairwise
from typing import Any

import pandas as pd

from gsomia_lab.checked import may_join, reported_vs_published
from gsomia_lab.compare.shares import share_interval
from gsomia_lab.compare.survey import Poll, read_poll
from gsomia_lab.figures.style import HATCHES, INK, MARKERS, MUTED, PALETTE, house_style, new_axes, write_beside

_STANCE = {"keep_pact support": "keep the pact", "keep_pact oppose": "end the pact"}
_WIDTH = 34


def _wrap(text: str) -> str:
    return "\n".join(textwrap.wrap(text, _WIDTH)) or "(not told)"


def _bars(poll: Poll, confidence: float) -> list[tuple[str, float, str, tuple[float, float] | None]]:
    """Label, share, the share as printed and the interval of each bar; the unreported rest comes last."""
    rows: list[tuple[str, float, str, tuple[float, float] | None]] = []
    for answer in poll.answers:
        known = poll.n is not None and answer.comparator == "="
        interval = share_interval(answer.share, poll.n, confidence=confidence) if known else None  # type: ignore[arg-type]
        rows.append((answer.option, answer.share, answer.printed, (interval.low, interval.high) if interval else None))
    if poll.unreported and not any(answer.is_no_answer for answer in poll.answers):
        rows.append(("not reported: nobody knows what they answered", poll.unreported, f"{poll.unreported:g}%", None))
    return rows


def _head(poll: Poll) -> str:
    return f"{poll.name}" + (f" [{poll.status.upper()}]" if poll.status in ("withdrawn", "contradicted") else "")


def plot_poll(poll: Any, *, confidence: float = 0.95, ax: Any = None) -> Any:
    """One poll: a bar for each answer with its Wilson interval, and one for what was not reported.

    `poll` is what `gsomia_lab.compare.polls.read_poll` takes. Returns the axes. The axis runs from 0 to 100 percent.
    """
    poll = read_poll(poll)
    rows = _bars(poll, confidence)
    with house_style():
        ax = ax if ax is not None else new_axes(7.6, 0.72 * len(rows) + 1.3)
        for line, (label, share, printed, interval) in enumerate(rows):
            rest = label.startswith("not reported")
            color, hatch = (MUTED, "///") if rest else (PALETTE[line % len(PALETTE)], HATCHES[line % len(HATCHES)])
            ax.barh(line, share, color="none" if rest else color, hatch=hatch, edgecolor=color if rest else "white")
            if interval:
                ax.errorbar(
                    share, line, xerr=[[share - interval[0]], [interval[1] - share]], color=INK, capsize=5, lw=1.6
                )
            ax.text((interval[1] if interval else share) + 1.5, line, printed, va="center", fontsize=10)
        ax.set_yticks(range(len(rows)), [_wrap(row[0]) for row in rows])
        ax.set_ylim(len(rows) - 0.5, -0.5)
        ax.set_xlim(0, 100)
        ax.set_xlabel(f"percent of {poll.n:,} people" if poll.n else "percent (how many people were asked is not told)")
        ax.set_title(_head(poll))
    return ax


def describe_poll(poll: Any, *, confidence: float = 0.95) -> str:
    """The picture of `plot_poll` in words."""
    poll = read_poll(poll)
    lines = [f"{_head(poll)}. {f'{poll.n:,} people were asked' if poll.n else 'How many were asked is not told'}."]
    for label, _, printed, interval in _bars(poll, confidence):
        span = f", {interval[0]:.1f} to {interval[1]:.1f} with {confidence:.0%} confidence" if interval else ""
        lines.append(f"{label}: {printed}{span}.")
    lines += [f"Flag: {flag}" for flag in poll.flags]
    return "\n".join(lines)


def count_versions(polls: pd.DataFrame) -> pd.DataFrame:
    """Each poll that other reports know, as the page prints it and as it was published.

    `polls` is `lab.polls`. Columns: pollster, wish (keep the pact, end the pact), reported, published (percent, missing
    where that version has no such answer), status.
    """
    found = reported_vs_published(polls)
    rows = []
    for _, group in found[found["poll_id"] != ""].groupby("poll_id", sort=False):
        for code, wish in _STANCE.items():
            reported = group.loc[group["reported_stance"] == code, "share"]
            published = group.loc[group["published_stance"] == code, "published_share"]
            if len(published):
                status = "withdrawn" if "withdrawn" in set(group["status"]) else group["status"].iloc[0]
                values = [column.iloc[0] if len(column) else None for column in (reported, published)]
                rows.append((group["pollster"].iloc[0], wish, *values, status))
    table = pd.DataFrame(rows, columns=["pollster", "wish", "reported", "published", "status"])
    return table.astype({"reported": "float64", "published": "float64"})


def plot_versions(versions: pd.DataFrame, *, ax: Any = None) -> Any:
    """Pairs of bars: above as the page prints it, below as it was published. `versions` is of `count_versions`."""
    with house_style():
        ax = ax if ax is not None else new_axes(7.6, 0.9 * len(versions) + 1.4)
        for place, (column, name) in enumerate((("reported", "as the page prints it"), ("published", "as published"))):
            lines = [line + (place - 0.5) * 0.38 for line in range(len(versions))]
            values = versions[column].fillna(0)
            style = {"color": PALETTE[place], "hatch": HATCHES[place], "edgecolor": "white"}
            bars = ax.barh(lines, values, height=0.36, label=name, **style)
            labels = [f"{v:g}%" if not pd.isna(v) else "no such answer" for v in versions[column]]
            ax.bar_label(bars, labels=labels, padding=3, fontsize=9.5)
        names = [f"{row.pollster} [{row.status}]\n{row.wish}" for row in versions.itertuples()]
        ax.set_yticks(range(len(versions)), names)
        ax.set_ylim(len(versions) - 0.5, -0.5)
        ax.set_xlim(0, 100)
        ax.set_xlabel("percent of the people asked")
        ax.set_title("As reported beside as published")
        ax.figure.legend(*ax.get_legend_handles_labels(), frameon=False, loc="outside lower center", ncols=2)
    return ax


def describe_versions(versions: pd.DataFrame) -> str:
    """The picture of `plot_versions` in words."""
    lines = ["As reported beside as published."]
    for row in versions.itertuples():
        told = [f"{value:g}%" if not pd.isna(value) else "no such answer" for value in (row.reported, row.published)]
        lines.append(f"{row.pollster} [{row.status}], {row.wish}: the page prints {told[0]}, published {told[1]}.")
    return "\n".join(lines)


def select_waves(checked: pd.DataFrame, *, country: str = "KR", stance: str = "oppose") -> pd.DataFrame:
    """The share for one side of `keep_pact` in each checked poll of a country whose days are known, in their order.

    Columns: poll_id, pollster, question_family, question, day (last day of interviews), share, n, status.
    """
    rows = checked[(checked["country"] == country) & (checked["issue"] == "keep_pact") & (checked["stance"] == stance)]
    rows = rows[rows["field_end"].str.len() == 10].sort_values(["field_end", "poll_id"])
    names = ["poll_id", "pollster", "question_family", "question", "field_end", "share", "n", "status"]
    return rows[names].rename(columns={"field_end": "day"}).reset_index(drop=True)


def _families(waves: pd.DataFrame) -> dict[str, list[int]]:
    """The rows of each wording that was asked more than once, for a line; all others stand alone."""
    groups = waves.groupby("question_family", sort=False).indices
    return {name: list(places) for name, places in groups.items() if len(places) > 1}


def plot_waves(waves: pd.DataFrame, *, ax: Any = None) -> Any:
    """All waves over time: a line only where the same question was asked again; every other poll stands alone.

    `waves` is of `select_waves`. Returns the axes.
    """
    with house_style():
        ax = ax if ax is not None else new_axes(7.6, 4.2)
        days = pd.to_datetime(waves["day"])
        lines = _families(waves)
        joined = {place for places in lines.values() for place in places}
        for number, (name, places) in enumerate(lines.items()):
            for first, second in pairwise(places):
                assert may_join(waves["poll_id"][first], waves["poll_id"][second])[0]
            style = {"color": PALETTE[number], "marker": MARKERS[number], "markersize": 8}
            ax.plot(days.iloc[places], waves["share"].iloc[places], label=f"same question: {name}", **style)
        alone = [place for place in range(len(waves)) if place not in joined]
        style = {"color": MUTED, "marker": "x", "linestyle": "", "markersize": 8}
        ax.plot(days.iloc[alone], waves["share"].iloc[alone], label="another question each: no line", **style)
        ax.axhline(50, color=MUTED, lw=0.8, linestyle=":")
        ax.set_ylim(25, 75)
        ax.set_ylabel("percent for ending the pact")
        ax.set_title("Polls in South Korea, by the question they asked")
        ax.tick_params(axis="x", rotation=25)
        ax.figure.legend(*ax.get_legend_handles_labels(), frameon=False, loc="outside lower center", ncols=1)
        write_beside(ax, [(day, share, f"{share:g}") for day, share in zip(days, waves["share"], strict=True)])
    return ax


def describe_waves(waves: pd.DataFrame) -> str:
    """The picture of `plot_waves` in words."""
    out = [f"{len(waves)} polls in South Korea; the share for ending the pact, in percent."]
    lines = _families(waves)
    for name, places in lines.items():
        steps = ", ".join(f"{waves['day'][p]}: {waves['share'][p]:g}" for p in places)
        out.append(f"The same question ({name}): {steps}.")
    alone = [p for p in range(len(waves)) if not any(p in places for places in lines.values())]
    out.append("Another question each, so no line: " + ", ".join(
        f"{waves['day'][p]} {waves['pollster'][p]} {waves['share'][p]:g}" for p in alone) + ".")  # fmt: skip
    return "\n".join(out)
