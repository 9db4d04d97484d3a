"""Trying an exercise's bank: right answers must pass, wrong ones draw their hint, a changed solution is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd

from gsomia_lab.learn.answers import read
from gsomia_lab.learn.check import judge, right_answer, run_code
from gsomia_lab.learn.items import Exercise, Item, NotHere, Ticket


class Trial(NamedTuple):
    """What went wrong with a bank; every list should be empty."""

    refused: list[str]  # right answers that were refused
    accepted: list[str]  # wrong answers, or changed solutions, that were accepted
    hints: list[str]  # wrong answers that drew another hint than the bank says
    tried: int
    not_here: bool = False


def exercises_of(items: list[Item]) -> list[Exercise]:
    """All exercises among items, those of exit tickets included."""
    inner = [exercise for item in items if isinstance(item, Ticket) for exercise in item.items]
    return [item for item in items if isinstance(item, Exercise)] + inner


def try_bank(exercise: Exercise, lab: Any) -> Trial:
    """Try every answer of the exercise's bank, its solution, and its solution with one value changed."""
    refused, accepted, hints = [], [], []
    right = right_answer(exercise, lab)
    if isinstance(right, NotHere):
        return Trial([], [], [], 0, not_here=True)
    for code in [exercise.solved, *(f"answer = {expression}" for expression in exercise.bank_right)]:
        outcome, _ = judge(exercise, run_code(code, lab), lab)
        if not outcome.correct:
            refused.append(f"{exercise.id}: {code!r} -> {outcome}")
    for expression, words in exercise.bank_wrong:
        outcome, _ = judge(exercise, evaluate(expression, lab), lab)
        if outcome.correct:
            accepted.append(f"{exercise.id}: {expression}")
        elif words.casefold() not in outcome.sentence.casefold():
            hints.append(f"{exercise.id}: {expression} should draw {words!r}, drew {outcome.sentence!r}")
    changed = list(mutations(read(right, exercise.kind), exercise))
    for value in changed:
        if judge(exercise, value, lab)[0].correct:
            accepted.append(f"{exercise.id}: changed to {value!r}")
    return Trial(refused, accepted, hints, 1 + len(exercise.bank_right) + len(exercise.bank_wrong) + len(changed))


def evaluate(expression: str, lab: Any) -> Any:
    """The value of a bank's expression, which sees `lab`, `pd` and `dt`."""
    return eval(expression, {"lab": lab, "pd": pd, "dt": dt})


def mutations(right: Any, exercise: Exercise) -> Iterator[Any]:
    """The right answer with one value changed, in every place where one can be (at most forty)."""
    kind = exercise.kind
    if kind == "number":
        places = exercise.places if exercise.places is not None else 0 if float(right).is_integer() else 1
        step = 10.0**-places
        yield from (right + step, right - step, -right if right else 7.0)
    elif kind == "date" and len(right) == 10:
        day = dt.date.fromisoformat(right)
        yield from ((day + dt.timedelta(n)).isoformat() for n in (1, -1, 365))
    elif kind == "choice":
        yield from (option for option in exercise.options if option != right)
    elif kind in ("text", "date"):
        yield from (f"{right} x", right[:-1] or "x", right[1:] or "x")
    elif kind == "list":
        yield from _changed_lists(right, exercise)
    elif kind == "mapping":
        for key in list(right)[:20]:
            yield {**right, key: _other(right[key], exercise)}
            yield {name: value for name, value in right.items() if name != key} or {"x": 1}
    else:
        for number, row in enumerate(right[:5]):
            yield right[:number] + right[number + 1 :]
            for name in row:
                yield [*right[:number], {**row, name: _other(row[name], exercise)}, *right[number + 1 :]]


def _changed_lists(right: list[Any], exercise: Exercise) -> Iterator[list[Any]]:
    for number, entry in enumerate(right[:12]):
        yield [*right[:number], _other(entry, exercise), *right[number + 1 :]]
        fewer = right[:number] + right[number + 1 :]
        if entry not in fewer or "duplicates" in exercise.strict:
            yield fewer
    yield [*right, "x"]
    if "order" in exercise.strict and right != right[::-1]:
        yield right[::-1]


def _other(value: Any, exercise: Exercise) -> Any:
    if isinstance(value, float):
        return value + (1.0 if exercise.places is None else 10.0**-exercise.places)
    return f"{value} x"
