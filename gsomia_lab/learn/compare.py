"""Comparing an answer with the right one: by value, tolerant of form, and saying where they part.

Both sides have been read (`gsomia_lab.learn.answers`). Order, case, index, spaces and rounding do not count unless
the exercise says so in `strict` or `places`.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable
from typing import Any

from gsomia_lab.learn.answers import Misread, read_number
from gsomia_lab.learn.items import Exercise

_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "`": "'", "–": "-", "—": "-", "\u00a0": " "})


def same(given: Any, right: Any, exercise: Exercise) -> bool:
    """Whether an answer, as read, is the right one, as read."""
    return not difference(given, right, exercise)


def difference(given: Any, right: Any, exercise: Exercise) -> str:
    """`""` when the two agree; otherwise in a few words where they part, without the right value."""
    return _DIFFERENCES[exercise.kind](given, right, exercise)


def text_key(text: str, *, case: bool = False) -> str:
    """What of a text counts: not its spaces, its quotation marks, its full stop, nor (usually) its case."""
    flat = " ".join(unicodedata.normalize("NFKC", text).translate(_QUOTES).split()).strip("\"'").rstrip(".,;:!").strip()
    return flat if case else flat.casefold()


def _number(given: float, right: float, exercise: Exercise) -> str:
    return "" if abs(given - right) <= _tolerance(right, exercise.places) else "the number differs"


def _tolerance(right: float, places: int | None) -> float:
    if places is None:
        return 1e-6 if float(right).is_integer() else 0.005 + 1e-9
    return 0.5 * 10.0**-places + 1e-9


def _text(given: str, right: str, exercise: Exercise) -> str:
    case = "case" in exercise.strict
    return "" if text_key(given, case=case) == text_key(right, case=case) else "the words differ"


def _choice(given: str, right: str, exercise: Exercise) -> str:
    keys = {text_key(option): option for option in exercise.options}
    for number, option in enumerate(exercise.options):
        keys.setdefault("abcdefghij"[number], option)
    if text_key(given) not in keys:
        raise Misread(f"choose one of: {'; '.join(exercise.options)}")
    return "" if keys[text_key(given)] == right else "the choice differs"


def _date(given: str, right: str, exercise: Exercise) -> str:
    return "" if given == right else "the date differs"


def _list(given: list[Any], right: list[Any], exercise: Exercise) -> str:
    mine = [_cell(entry, exercise) for entry in given]
    theirs = [_cell(entry, exercise) for entry in right]
    if "order" in exercise.strict:
        if mine == theirs:
            return ""
        if Counter(mine) == Counter(theirs):
            return "the entries are right and their order is not"
    if "duplicates" not in exercise.strict:
        mine, theirs = list(dict.fromkeys(mine)), list(dict.fromkeys(theirs))
    have, want = Counter(mine), Counter(theirs)
    if have == want:
        return "" if "order" not in exercise.strict else "an entry stands twice"
    belong, missing = (have & want).total(), (want - have).total()
    return f"{belong} of your {len(mine)} {_entries(len(mine))} and {missing} missing"


def _entries(number: int) -> str:
    return "entry belongs" if number == 1 else "entries belong"


def _mapping(given: dict[str, Any], right: dict[str, Any], exercise: Exercise) -> str:
    mine = {_cell(key, exercise): (key, _cell(value, exercise)) for key, value in given.items()}
    theirs = {_cell(key, exercise): _cell(value, exercise) for key, value in right.items()}
    if set(mine) - set(theirs):
        extra = next(name for key, (name, _) in mine.items() if key not in theirs)
        return f"{extra[:60]!r} is not among the names asked for"
    if set(theirs) - set(mine):
        return f"{len(set(theirs) - set(mine))} of the names asked for missing"
    wrong = [name for key, (name, value) in mine.items() if not _alike(value, theirs[key], exercise)]
    return f"the value for {wrong[0][:60]!r} differs" if wrong else ""


def _table(given: list[dict[str, Any]], right: list[dict[str, Any]], exercise: Exercise) -> str:
    wanted = {text_key(name): name for name in right[0]} if right else {}
    if given and right:
        have = {text_key(name) for name in given[0]}
        if set(wanted) - have:
            return f"the column {next(name for key, name in wanted.items() if key not in have)!r} missing"
        if have - set(wanted):
            return f"your table has {len(have - set(wanted))} more columns than asked for"
    if len(given) != len(right):
        return f"your table has {len(given)} rows, which is too {'many' if len(given) > len(right) else 'few'}"
    keys = list(wanted)
    mine = [_row(row, keys, exercise) for row in given]
    theirs = [_row(row, keys, exercise) for row in right]
    if "order" not in exercise.strict:
        mine, theirs = sorted(mine, key=repr), sorted(theirs, key=repr)
    wrong = sum(mine_row != their_row for mine_row, their_row in zip(mine, theirs, strict=True))
    if not wrong:
        return ""
    if sorted(mine, key=repr) == sorted(theirs, key=repr):
        return "the rows are right and their order is not"
    return f"{wrong} of {len(right)} rows differ"


def _row(row: dict[str, Any], keys: list[str], exercise: Exercise) -> tuple[Any, ...]:
    by_key = {text_key(name): value for name, value in row.items()}
    return tuple(_cell(by_key[key], exercise) for key in keys)


def _alike(mine: Any, theirs: Any, exercise: Exercise) -> bool:
    if mine[0] == theirs[0] == "number":
        return abs(mine[1] - theirs[1]) <= _tolerance(theirs[1], exercise.places)
    return mine == theirs


def _cell(value: Any, exercise: Exercise) -> tuple[str, Any]:
    """A cell in a form that can be compared and counted; a number written as text is a number."""
    if isinstance(value, str):
        try:
            value = read_number(value)
        except Misread:
            return ("text", text_key(value, case="case" in exercise.strict))
    return ("number", round(value, 2 if exercise.places is None else exercise.places) + 0.0)


_DIFFERENCES: dict[str, Callable[..., str]] = {
    "number": _number,
    "text": _text,
    "choice": _choice,
    "date": _date,
    "list": _list,
    "mapping": _mapping,
    "table": _table,
}
