"""Two polls side by side, with everything that decides whether they may stand there.

The verdict on comparability stays in view whatever is moved. Confidence, sample size and design effect change the
intervals; how the don't-knows are treated changes the bars, and the widget says so.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd
import traitlets

from gsomia_lab.compare.polls import compare_polls, read_poll
from gsomia_lab.compare.shares import share_interval
from gsomia_lab.compare.survey import Poll
from gsomia_lab.walk import show
from gsomia_lab.widgets.parts import LabWidget, script

DONT_KNOWS = ("shown", "left out", "all added to the smaller side")


class PollPair(LabWidget):
    """Two polls; `a` and `b` are keys of `names`, `view` is what is drawn (made here, from escaped text)."""

    _esm = script("polls")
    names = traitlets.Dict().tag(sync=True)
    a = traitlets.Unicode().tag(sync=True)
    b = traitlets.Unicode().tag(sync=True)
    confidence = traitlets.Int(95).tag(sync=True)
    people = traitlets.Int(0).tag(sync=True)
    design_effect = traitlets.Float(1.0).tag(sync=True)
    dont_knows = traitlets.Unicode(DONT_KNOWS[0]).tag(sync=True)
    view = traitlets.Unicode("").tag(sync=True)
    told = traitlets.Unicode("").tag(sync=True)  # the words without the verdict, which stands above the bars

    def __init__(self, polls: dict[str, Poll], **state: Any):
        self._polls = polls
        super().__init__(names={key: poll.name for key, poll in polls.items()}, **state)
        self.observe(self._draw, ["a", "b", "confidence", "people", "design_effect", "dont_knows"])
        self._draw()

    def _draw(self, change: Any = None) -> None:
        chosen = [self._polls[key] for key in (self.a, self.b)]
        if self.people:
            chosen = [replace(poll, n=self.people) for poll in chosen]
        parts = [self._bars(poll, place) for place, poll in enumerate(chosen)]
        verdict = self._verdict()
        pictures = "".join(svg for svg, _ in parts)
        self.told = " ".join(words for _, words in parts)
        self.words = f"{verdict} {self.told}"
        self.view = f'<p class="gl-verdict"><b>{escape(show(verdict))}</b></p><div class="gl-pair">{pictures}</div>'

    def _verdict(self) -> str:
        if self.a == self.b:
            return "The same poll twice: choose another one for b."
        try:
            comparison = compare_polls(self._polls[self.a], self._polls[self.b])
        except ValueError:
            return "These are two versions of one poll: the difference between them is no difference of opinion."
        return f"May they be compared? {comparison.verdict}. {comparison.reason}"

    def _answers(self, poll: Poll) -> list[tuple[str, float, str, bool]]:
        """Label, share, the share as it is to be read, and whether an interval may be drawn."""
        named = [answer for answer in poll.answers if not answer.is_no_answer]
        rest = round(100 - sum(answer.share for answer in named), 1)
        rows = [(a.option or "(not told)", a.share, a.printed, a.comparator == "=") for a in named]
        if self.dont_knows == "left out":
            total = sum(share for _, share, *_ in rows) or 100
            sign = "" if all(answer.comparator == "=" for answer in named) else "about "  # a bound has no exact part
            return [
                (label, 100 * share / total, f"{sign}{100 * share / total:.1f}% of those who answered", False)
                for label, share, *_ in rows
            ]
        if self.dont_knows == "shown" or not rows:
            known = all(answer.comparator == "=" for answer in named)
            row = ("no answer, or not reported", rest, f"{'' if known else 'at most '}{rest:g}%", False)
            return [*rows, row] if rest > 0 else rows
        least = min(range(len(rows)), key=lambda i: rows[i][1])
        label, share, *_ = rows[least]
        rows[least] = (f"{label} + all who gave no answer", share + rest, f"{share + rest:g}%", False)
        return rows

    def _bars(self, poll: Poll, place: int) -> tuple[str, str]:
        lines, told = [], []
        status = f" [{poll.status.upper()}]" if poll.status in ("withdrawn", "contradicted") else ""
        for number, (label, share, printed, exact) in enumerate(self._answers(poll)):
            top = 34 + 44 * number
            mark, words, reach = "", f"{label} {printed}", share
            if exact and poll.n:
                span = share_interval(share, poll.n, confidence=self.confidence / 100, design_effect=self.design_effect)
                mark = (
                    f'<path d="M{4 * span.low:.1f} {top + 11}H{4 * span.high:.1f}M{4 * span.low:.1f} {top + 5}v12'
                    f'M{4 * span.high:.1f} {top + 5}v12" class="gl-whisker"/>'
                )
                words += f" ({span.low:.1f} to {span.high:.1f})"
                reach = span.high
            inside = 4 * reach + 8 + 7.5 * len(printed) > 426  # no room behind the bar
            at, anchor = (4 * share - 6, "end") if inside else (4 * reach + 8, "start")
            kind = f"gl-value gl-on{number % 3}" if inside else "gl-value"
            text = escape(show(label if len(label) <= 58 else f"{label[:57].rsplit(' ', 1)[0]} …"))
            lines.append(
                f'<text x="0" y="{top - 3}" class="gl-label">{text}</text>'
                f'<rect x="0" y="{top}" width="{4 * share:.1f}" height="22" class="gl-bar{number % 3}"/>{mark}'
                f'<text x="{at:.0f}" y="{top + 16}" text-anchor="{anchor}" class="{kind}">'
                f"{escape(printed)}</text>"
            )
            told.append(words)
        height = 40 + 44 * len(lines)
        people = f"{poll.n:,} people" if poll.n else "how many people: not told"
        title = f"{'ab'[place]}: {poll.pollster}, {people}{status}"
        flags = "".join(f"<li>{escape(show(flag))}</li>" for flag in poll.flags)
        words = f"{title}: {'; '.join(told)}."
        svg = (
            f"<figure><figcaption>{escape(show(title))}</figcaption>"
            f'<svg viewBox="-2 0 430 {height}" role="img" '
            f'aria-label="{escape(show(words), quote=True)}">{"".join(lines)}</svg>'
            f'<ul class="gl-flags">{flags}</ul></figure>'
        )
        return svg, words


def compare(*tables: pd.DataFrame) -> PollPair:
    """Open two polls side by side; each table (of `lab.polls` or ``load_checked("polls")``) may hold several polls.

    Raises
    ------
    ValueError : the tables hold fewer than two polls.
    """
    polls: dict[str, Poll] = {}
    for table in tables:
        keys = ["poll_id"] if "poll_id" in table else ["doc", "poll"]
        for _, rows in table.groupby(keys, sort=False):
            poll = read_poll(rows)
            name = f"{poll.name}{', as printed' if 'doc' in table else f', {poll.field_end}' if poll.field_end else ''}"
            polls[str(len(polls))] = replace(poll, name=name)
    if len(polls) < 2:
        raise ValueError(f"Two polls are needed and {len(polls)} is given: add rows of another one.")
    return PollPair(polls, a="0", b="1")
