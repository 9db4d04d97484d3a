"""Two polls side by side: first whether they may be compared, only then by how much they differ.

A difference of two numbers is quickly computed and means nothing when people were asked different things. So
`compare_polls` goes through the axes (`gsomia_lab.compare.axes`), says in words what each finds, and gives a
difference only when no axis forbids it. A poll that its publishers withdrew, or whose figures other reports give
otherwise, carries that flag first, and no difference is drawn from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from gsomia_lab.compare.axes import Axis, compare_axes
from gsomia_lab.compare.shares import Interval, difference_interval
from gsomia_lab.compare.survey import Answer, Poll, read_poll
from gsomia_lab.walk import show_html

__all__ = ["Comparison", "Difference", "Poll", "compare_polls", "read_poll"]

_FALLEN = {  # the graver first
    "withdrawn": "its publishers withdrew it",
    "contradicted": "other reports of the same poll contradict these figures",
}


@dataclass(frozen=True)
class Difference:
    """The same answer in both polls: a minus b in percentage points; `interval` is None when n is not told."""

    answer: str
    a: Answer
    b: Answer
    interval: Interval | None
    words: str


@dataclass(frozen=True)
class Comparison:
    """What may be said of two polls side by side; it prints as text, and as a table in a notebook.

    Attributes
    ----------
    flags : what must be known first (withdrawn, contradicted, ...)
    verdict : ``no``, ``only with care`` or ``yes``; `reason` says why in one sentence
    axes : what each axis finds
    differences : empty when the verdict is ``no``
    """

    a: Poll
    b: Poll
    flags: tuple[str, ...]
    verdict: str
    reason: str
    axes: tuple[Axis, ...]
    differences: tuple[Difference, ...]

    def table(self) -> pd.DataFrame:
        """The axes as a table: axis, verdict, a, b, words, blocks."""
        rows = [(x.name, x.verdict, x.a, x.b, x.words, x.blocks) for x in self.axes]
        return pd.DataFrame(rows, columns=["axis", "verdict", "a", "b", "words", "blocks"])

    def __str__(self) -> str:
        lines = [f"Flag: {flag}" for flag in self.flags]
        lines += [f"a: {self.a.name}", f"b: {self.b.name}", f"May they be compared? {self.verdict}. {self.reason}"]
        lines += [f"  {axis.name}: {axis.verdict}. {axis.words} (a: {axis.a}; b: {axis.b})" for axis in self.axes]
        lines += [f"Difference, a minus b, {each.words}" for each in self.differences]
        lines += [f"Evidence for a: {self.a.evidence}", f"Evidence for b: {self.b.evidence}"]
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr><th scope="row" style="text-align:left">{show_html(x.name)}</th>'
            f"<td><b>{show_html(x.verdict)}</b></td>"
            + "".join(f'<td style="text-align:left">{show_html(cell)}</td>' for cell in (x.a, x.b, x.words))
            + "</tr>"
            for x in self.axes
        )
        heads = "".join(
            f'<th scope="col" style="text-align:left">{show_html(head)}</th>'
            for head in ("axis", "finding", f"a: {self.a.name}", f"b: {self.b.name}", "in words")
        )
        flags = "".join(f"<p><b>Flag</b> {show_html(flag)}</p>" for flag in self.flags)
        differences = "".join(f"<p><b>a minus b</b> {show_html(each.words)}</p>" for each in self.differences)
        return (
            f'<div class="gl-comparison" lang="en">{flags}<p><b>May they be compared? {show_html(self.verdict)}</b>: '
            f"{show_html(self.reason)}</p><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
            f"{differences}<p><small>Evidence for a: {show_html(self.a.evidence)}<br>Evidence for b: "
            f"{show_html(self.b.evidence)}</small></p></div>"
        )


def compare_polls(
    a: Any, b: Any, *, confidence: float = 0.95, design_effect: float = 1.0, checked: pd.DataFrame | None = None
) -> Comparison:
    """Set two polls side by side: axis by axis whether they may be compared, and only then a difference.

    `a` and `b` are each the rows of one poll: of `lab.polls`, of ``load_checked("polls")``, or a finder's records.
    `checked` is the table of checked polls; without it, the one that comes with the lab.

    Raises
    ------
    ValueError : the same poll twice, rows of several polls, an n below 1, shares that cannot be answers to one
        question.

    >>> from gsomia_lab.checked import load_checked
    >>> polls = load_checked()
    >>> may, august = (polls[polls["poll_id"] == i] for i in ("KR-RM-20191106", "KR-KANTAR-20190812"))
    >>> compare_polls(may, august).verdict
    'no'
    """
    a, b = read_poll(a, checked=checked), read_poll(b, checked=checked)
    if _same(a, b):
        raise ValueError(
            f"a and b are the same poll ({a.name}): give two polls, or use reported_vs_published to set an article's "
            "version of a poll beside the published one."
        )
    axes = compare_axes(a, b)
    flags = _flags(a, b)
    verdict, reason = _verdict(a, b, axes)
    differences = () if verdict == "no" else tuple(_differences(a, b, confidence, design_effect))
    if verdict != "no" and not differences:
        verdict, reason = "no", "No answer stands in both polls."
    return Comparison(a, b, flags, verdict, reason, axes, differences)


def _flags(a: Poll, b: Poll) -> tuple[str, ...]:
    """What must be known of both polls before anything else, the gravest first."""
    grave = [*_FALLEN]
    told = [
        (grave.index(poll.status) if poll.status in _FALLEN else len(grave), letter, poll, flag)
        for letter, poll in (("a", a), ("b", b))
        for flag in poll.flags or ((f"{_FALLEN[poll.status]}.",) if poll.status in _FALLEN else ())
    ]
    told.sort(key=lambda entry: entry[0])
    return tuple(
        f"Poll {letter} ({poll.name}){f', {poll.status}' if poll.status in _FALLEN else ''}: {flag}"
        for _, letter, poll, flag in told
    )


def _same(a: Poll, b: Poll) -> bool:
    if a.twin or b.twin:
        return a.twin == b.twin
    return a.evidence == b.evidence and a.answers == b.answers


def _verdict(a: Poll, b: Poll, axes: tuple[Axis, ...]) -> tuple[str, str]:
    against = [
        f"no conclusion may rest on poll {letter}, because {_FALLEN[poll.status]}."
        for letter, poll in (("a", a), ("b", b))
        if poll.status in _FALLEN
    ]
    against += [axis.words for axis in axes if axis.blocks]
    if against:
        return "no", " ".join(sentence[0].upper() + sentence[1:] for sentence in against)
    care = [axis.name for axis in axes if axis.verdict != "same"]
    if care:
        return "only with care", f"Look at {', '.join(care)} before you read the difference."
    return "yes", "Nothing that is reported sets them apart."


def _differences(a: Poll, b: Poll, confidence: float, design_effect: float) -> list[Difference]:
    theirs = {answer.key: answer for answer in b.answers}
    out = []
    for mine in a.answers:
        other = theirs.get(mine.key)
        if other is None or not mine.key:
            continue
        gap = mine.share - other.share
        interval, why = None, ""
        if not (a.n and b.n):
            why = "no interval, because n is not told"
        elif mine.comparator != "=" or other.comparator != "=":
            why = "no interval, because a share is a bound or a rounded figure"
        else:
            interval = difference_interval(
                mine.share, a.n, other.share, b.n, confidence=confidence, design_effect=design_effect
            )
        chance = " Chance alone could explain it." if interval is not None and 0 in interval else ""
        said = f"{interval}." if interval is not None else f"{gap:+.1f} percentage points ({why})."
        shares = f"{mine.printed} and {other.printed}"
        name = mine.key if mine.issue else mine.option
        out.append(Difference(name, mine, other, interval, f"{name!r} ({shares}): {said}{chance}"))
    return out
