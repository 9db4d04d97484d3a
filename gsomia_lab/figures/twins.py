"""Honest and misleading twins of one poll, and a lint that names the faults of a chart.

The misleading ones are made to be found out: each has one fault that news charts do have. Every one carries the word
*misleading* in its title, so that it cannot be taken for the honest one when it is cut out.
"""

from __future__ import annotations

from typing import Any

from gsomia_lab.compare.polls import compare_polls, read_poll
from gsomia_lab.figures.polls import _head, _wrap, plot_poll
from gsomia_lab.figures.style import PALETTE, house_style, new_axes

FAULTS = ("cut axis", "dropped don't-knows", "unlike questions")
_NO_ANSWER = ("not reported", "don't know", "no answer", "no view", "undecided", "no such answer")


def plot_misleading(poll: Any, fault: str, *, other: Any = None, ax: Any = None) -> Any:
    """A misleading twin of `plot_poll` with one fault of `FAULTS`; ``unlike questions`` needs the `other` poll.

    Raises
    ------
    ValueError : `fault` is none of the three, or the other poll is missing.
    """
    poll = read_poll(poll)
    if fault not in FAULTS:
        raise ValueError(f"{fault!r} is no fault this chart knows: choose {', '.join(FAULTS)}.")
    if fault == "unlike questions" and other is None:
        raise ValueError("Unlike questions need two polls: give the second one as other=.")
    named = [answer for answer in poll.answers if not answer.is_no_answer]
    with house_style():
        ax = ax if ax is not None else new_axes(6.2, 3.4)
        if fault == "unlike questions":
            second = read_poll(other)
            bars = [(_head(poll), poll.answers[0].share), (_head(second), second.answers[-1].share)]
        else:
            total = sum(answer.share for answer in named) if fault == "dropped don't-knows" else 100
            bars = [(answer.option, 100 * answer.share / total) for answer in named]
        ax.bar([_wrap(label) for label, _ in bars], [v for _, v in bars], color=PALETTE[: len(bars)], width=0.55)
        for place, (_, value) in enumerate(bars):
            ax.text(place, value, f"{value:.1f}%", ha="center", va="bottom")
        low = 0.94 * min(value for _, value in bars) if fault == "cut axis" else 0
        ax.set_ylim(low, 1.08 * max(value for _, value in bars))
        ax.set_ylabel("percent")
        ax.set_title(f"MISLEADING on purpose: {fault}")
    return ax


def describe_misleading(poll: Any, fault: str, *, other: Any = None) -> str:
    """The picture of `plot_misleading` in words, fault and flags included."""
    poll = read_poll(poll)
    what = {
        "cut axis": "The axis does not begin at zero, so a small difference looks large.",
        "dropped don't-knows": "Those who chose neither were left out and the rest counted as 100 percent.",
        "unlike questions": "Two answers to different questions stand side by side as if they were one.",
    }[fault]
    polls = [poll] if other is None or fault != "unlike questions" else [poll, read_poll(other)]
    flags = [f"Flag, {_head(one)}: {flag}" for one in polls for flag in one.flags]
    return "\n".join([f"MISLEADING on purpose: {fault}. {what}", *flags])


def plot_honest(poll: Any, *, confidence: float = 0.95, ax: Any = None) -> Any:
    """The honest twin: `plot_poll`."""
    return plot_poll(poll, confidence=confidence, ax=ax)


def chart_lint(ax: Any, *, polls: Any = ()) -> list[str]:
    """The faults of a bar chart of a poll, a sentence each; an empty list when none is found.

    Looks at the axes as drawn: whether bars begin at zero, whether they add up to 100 with nobody undecided, whether
    the number of people and an interval are shown. `polls` (two sets of rows) are compared when given.
    """
    faults = []
    upright = [bar for bar in ax.patches if hasattr(bar, "get_height") and bar.get_height() > 0]
    if upright:
        sideways = len({round(bar.get_x(), 6) for bar in upright}) == 1 and len(upright) > 1
        low = min(ax.get_xlim() if sideways else ax.get_ylim())
        sizes = [bar.get_width() if sideways else bar.get_height() for bar in upright]
        if low > 1e-9:
            faults.append(f"The axis of the bars begins at {low:.0f} and not at 0, so lengths do not show shares.")
        words = " ".join(t.get_text() for t in [*ax.get_xticklabels(), *ax.get_yticklabels(), *ax.texts]).lower()
        words = " ".join(words.split())
        if abs(sum(sizes) - 100) < 0.6 and not any(sign in words for sign in _NO_ANSWER):
            faults.append("The bars add up to 100 percent and nobody is undecided: those who chose none were dropped.")
        title = f"{words} {ax.get_title('left')} {ax.get_title()} {ax.get_xlabel()} {ax.get_ylabel()}".lower()
        if "people" not in title and "n =" not in title and "n=" not in title:
            faults.append("Nothing says how many people were asked.")
        if not any(type(part).__name__ == "ErrorbarContainer" for part in ax.containers):
            faults.append("No interval shows how far chance may have moved the shares.")
    if polls:
        comparison = compare_polls(*polls)
        if comparison.verdict == "no":
            faults.append(f"Two polls stand side by side that may not be compared: {comparison.reason}")
    return faults
