"""The axes along which two polls may differ, and what each finds.

An axis *blocks* a comparison when a difference on it makes the two shares answers to different questions: the
question itself, the answers offered, the conditions they carry. On the other axes (who was asked, how, when, for
whom, how many gave no answer) a difference is a reason for care, and may be the very thing that is studied.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from gsomia_lab.compare.survey import Answer, Poll

__all__ = ["AXES", "Axis", "compare_axes"]

NOT_TOLD = "not told"


class Axis(NamedTuple):
    """What one axis says: `verdict` is same, differs or not told; `words` tell it in one sentence."""

    name: str
    verdict: str
    a: str
    b: str
    words: str
    blocks: bool = False


def _question(a: Poll, b: Poll) -> Axis:
    shown = a.question or NOT_TOLD, b.question or NOT_TOLD
    if a.family and b.family:
        if a.family == b.family:
            return Axis("question", "same", *shown, "Both are waves of one question.")
        return Axis("question", "differs", *shown, "The questions were worded differently.", True)
    if a.question and b.question:
        if _words(a.question) == _words(b.question):
            return Axis("question", "same", *shown, "Both report the same question.")
        return Axis("question", "differs", *shown, "The questions were worded differently.", True)
    who = _who(not a.question, not b.question)
    return Axis("question", NOT_TOLD, *shown, f"{who} the question, so nobody can see whether it was the same.")


def _options(a: Poll, b: Poll) -> Axis:
    shown = _list(a), _list(b)
    keys_a, keys_b = _keys(a), _keys(b)
    if keys_a == keys_b:
        return Axis("answers", "same", *shown, "The answers reported are the same.")
    if keys_a < keys_b or keys_b < keys_a:
        fewer = "a" if keys_a < keys_b else "b"
        return Axis("answers", NOT_TOLD, *shown, f"Poll {fewer} is reported with fewer answers than the other.")
    shared = ", ".join(sorted(keys_a & keys_b))
    words = "People chose between different answers" + (f"; only {shared!r} is in both." if shared else ".")
    return Axis("answers", "differs", *shown, words, True)


def _conditions(a: Poll, b: Poll) -> Axis:
    found = [tuple(dict.fromkeys(answer.condition for answer in poll.answers if answer.condition)) for poll in (a, b)]
    shown = "; ".join(found[0]) or "none", "; ".join(found[1]) or "none"
    if sorted(map(_words, found[0])) == sorted(map(_words, found[1])):
        words = "Both carry the same condition." if found[0] else "No answer carries a condition."
        return Axis("conditions", "same", *shown, words)
    carrier = "Both carry one, and not the same" if all(found) else f"Only poll {'a' if found[0] else 'b'} carries one"
    return Axis("conditions", "differs", *shown, f"{carrier}: with a condition an answer means something else.", True)


def _population(a: Poll, b: Poll) -> Axis:
    shown = _pair(lambda p: ", ".join(filter(None, (p.country, p.population))), a, b)
    if NOT_TOLD in shown or not (a.country and b.country):
        told = [not (p.country or p.population) for p in (a, b)]
        words = f"{_who(*told)} who was asked." if any(told) else "One poll does not tell the country of the people."
        return Axis("population", NOT_TOLD, *shown, words)
    if a.country != b.country:
        return Axis("population", "differs", *shown, "The people asked live in different countries.")
    if a.population and b.population and _words(a.population) != _words(b.population):
        return Axis(
            "population", "differs", *shown, "The same country, but the people asked are described differently."
        )
    return Axis("population", "same", *shown, "The people asked live in the same country.")


def _sample(a: Poll, b: Poll) -> Axis:
    shown = _pair(lambda p: f"n {f'{p.n:,}' if p.n else NOT_TOLD}; {p.mode or 'mode not told'}", a, b)
    if not (a.n and b.n):
        return Axis("sample and mode", NOT_TOLD, *shown, f"{_who(not a.n, not b.n)} n, so chance cannot be reckoned.")
    if not (a.mode and b.mode):
        return Axis("sample and mode", NOT_TOLD, *shown, f"{_who(not a.mode, not b.mode)} how people were asked.")
    first, second = set(_words(a.mode)), set(_words(b.mode))
    if first == second:
        return Axis("sample and mode", "same", *shown, "People were asked in the same way.")
    if first < second or second < first:
        fewer = "a" if first < second else "b"
        return Axis(
            "sample and mode", NOT_TOLD, *shown, f"The report of poll {fewer} tells less of how people were asked."
        )
    return Axis("sample and mode", "differs", *shown, "People were asked in different ways, which may move answers.")


def _dates(a: Poll, b: Poll) -> Axis:
    shown = _pair(lambda p: " to ".join(dict.fromkeys(filter(None, (p.field_start, p.field_end)))), a, b)
    try:
        gap = abs((date.fromisoformat(a.field_end) - date.fromisoformat(b.field_end)).days)
    except ValueError:
        unknown = [not p.field_end for p in (a, b)]
        words = f"{_who(*unknown)} the days of the interviews." if any(unknown) else "The days are not known exactly."
        return Axis("field dates", NOT_TOLD, *shown, words)
    if gap == 0:
        return Axis("field dates", "same", *shown, "The interviews ended on the same day.")
    return Axis("field dates", "differs", *shown, f"The interviews ended {gap} day{'s' * (gap > 1)} apart.")


def _unreported(a: Poll, b: Poll) -> Axis:
    shown = _pair(
        lambda p: f"{'at most ' if any(x.comparator == '>' for x in p.answers) else ''}{p.unreported:g}%", a, b
    )
    gap = abs(a.unreported - b.unreported)
    if max(a.unreported, b.unreported) < 1:
        return Axis("answers not reported", "same", *shown, "All answers are reported.")
    verdict = "same" if gap < 1 else "differs"
    words = "What the rest answered is not told, and could be any answer."
    return Axis("answers not reported", verdict, *shown, words)


def _sponsor(a: Poll, b: Poll) -> Axis:
    shown = a.sponsor or NOT_TOLD, b.sponsor or NOT_TOLD
    if not (a.sponsor and b.sponsor):
        return Axis("sponsor", NOT_TOLD, *shown, f"{_who(not a.sponsor, not b.sponsor)} who paid.")
    same = a.sponsor == b.sponsor
    words = "The same sponsor paid for both." if same else "Different sponsors paid, who may have chosen the question."
    return Axis("sponsor", "same" if same else "differs", *shown, words)


AXES: tuple[Callable[[Poll, Poll], Axis], ...] = (
    _question,
    _options,
    _conditions,
    _population,
    _sample,
    _dates,
    _unreported,
    _sponsor,
)


def compare_axes(a: Poll, b: Poll) -> tuple[Axis, ...]:
    """What each axis says of two polls, the blocking axes first."""
    return tuple(axis(a, b) for axis in AXES)


def _pair(show: Callable[[Poll], str], a: Poll, b: Poll) -> tuple[str, str]:
    return show(a) or NOT_TOLD, show(b) or NOT_TOLD


def _keys(poll: Poll) -> set[str]:
    return {answer.key for answer in poll.answers if not answer.is_no_answer}


def _list(poll: Poll) -> str:
    return "; ".join(f"{_short(answer)} {answer.printed}" for answer in poll.answers)


def _short(answer: Answer) -> str:
    words = answer.option or answer.key or "an answer without words"
    return f"{answer.row}: {words}" if answer.row else words


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _who(first: bool, second: bool) -> str:
    if first and second:
        return "Neither report tells"
    return f"The report of poll {'a' if first else 'b'} does not tell"
