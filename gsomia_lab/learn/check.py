"""Check an answer, ask for a hint, open a solution, see how far one is.

An answer is the learner's: whatever it is, the reply is one sentence and never a traceback. The sentence comes
from the wrong answer where the bank knows it, says where to look, and does not give the answer away.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pandas as pd

from gsomia_lab.learn.answers import Misread, is_blank, read
from gsomia_lab.learn.compare import difference, text_key
from gsomia_lab.learn.items import Exercise, Hint, Item, NotHere, Ticket
from gsomia_lab.learn.outcome import Outcome, Progress, Solution
from gsomia_lab.learn.session import SESSION, current_lab, find_item, known_ids

_ROW_ID = re.compile(r"[A-Z]{1,2}\d{1,7}(?:-\d{1,7})?")
_WITHOUT_SENTENCE = ("A", "N", "E")  # pages, actors and merged events are no single sentence
SHOWN = 200


def check(id: str, answer: Any = ...) -> Outcome:
    """Say whether `answer` is right for the exercise `id`: correct, not yet, or not attempted.

    >>> check("0.1", ...)
    ○ Not attempted 0.1: put your answer in place of the three dots and run the cell again.
    """
    exercise = find_item(id)
    if not isinstance(exercise, Exercise):
        return _unknown(id)
    lab = current_lab()
    try:
        right = right_answer(exercise, lab)
    except Exception as error:  # an exercise written for one corpus may meet another
        kind = type(error).__name__
        return Outcome(exercise.id, "note", f"this exercise cannot be worked out from these pages ({kind}).")
    try:
        outcome, read_as = judge(exercise, answer, lab, right=right)
    except Exception:  # an answer can be any object, and its own methods can fail in any way
        sentence = "your answer could not be read as it is; give a plain number, text, list or table."
        outcome, read_as = Outcome(exercise.id, "not yet", sentence), None
    tried = SESSION.of(exercise.id)
    if outcome.state != "not attempted":
        tried.attempts += 1
        tried.answer = read_as
        tried.state = outcome.state
    note = SESSION.log.write("check", exercise.id, state=outcome.state, answer=brief(read_as), said=outcome.sentence)
    return _with_note(outcome, note)


def judge(exercise: Exercise, answer: Any, lab: Any, *, right: Any = None) -> tuple[Outcome, Any]:
    """The outcome of an answer against a lab, and the answer as read (None when it could not be).

    `right` is the right answer where the caller has computed it already.
    """
    right = right_answer(exercise, lab) if right is None else right
    if is_blank(answer, empty_counts=type(right) is str and right == ""):
        dots = "put your answer in place of the three dots and run the cell again."
        return Outcome(exercise.id, "not attempted", dots), None
    if isinstance(right, NotHere):
        return Outcome(exercise.id, "correct", f"this cannot be asked of these pages: {right.reason}."), None
    try:
        given = read(answer, exercise.kind)
        rights = [right, *(exercise.also(lab) if exercise.also else ())]
        differences = [difference(given, read(value, exercise.kind), exercise) for value in rights]
    except Misread as misread:
        return Outcome(exercise.id, "not yet", f"{misread}."), None
    if not all(differences):
        settled = f"; {see(exercise, lab)} settles it" if see(exercise, lab) else ""
        return Outcome(exercise.id, "correct", f"{_praise(exercise)}{settled}."), given
    return Outcome(exercise.id, "not yet", feedback(exercise, lab, given, differences[0], right)), given


def right_answer(exercise: Exercise, lab: Any) -> Any:
    """The right answer, computed from the lab's tables; `NotHere` when they do not hold what is asked about."""
    try:
        return exercise.answer(lab) if exercise.answer else run_code(exercise.solved, lab)
    except (IndexError, KeyError, ZeroDivisionError):
        return NotHere("their tables do not hold what it asks about")


def run_code(code: str, lab: Any) -> Any:
    """Run a lesson's own solution code and return what it sets `answer` to."""
    names: dict[str, Any] = {"lab": lab, "pd": pd, "dt": dt}
    exec(code, names)
    return names["answer"]


def feedback(exercise: Exercise, lab: Any, given: Any, part: str, right: Any) -> str:
    """One sentence for a wrong answer: the bank's hint for it, or what differs and the first hint; where to look.

    Where to look is left out when it would be the answer, as in an exercise that asks for a row.
    """
    hint = known_mistake(exercise, lab, given)
    if hint is None:
        first = say(exercise.hints[0], lab) if exercise.hints else "look at the rows again."
        hint = f"{part}: {first}" if exercise.kind in ("list", "mapping", "table") else first
    place = see(exercise, lab)
    return f"{hint.rstrip('. ')}; see {place}." if place and not tells(place, right, exercise.kind) else hint


def tells(sentence: str, right: Any, kind: str) -> bool:
    """Whether a sentence holds the right answer (or, for a list, an entry of it) as a word of its own."""
    value = read(right, kind)
    entries = value if kind == "list" else [value] if kind in ("number", "text", "date") else []
    words = [text_key(brief(entry)) for entry in entries]
    flat = text_key(sentence)
    return any(re.search(rf"(?<![\w.]){re.escape(word)}(?!\w|\.\d)", flat) for word in words if len(word) > 1)


def known_mistake(exercise: Exercise, lab: Any, given: Any) -> str | None:
    """The hint of the first wrong answer in the bank that this one matches, or None."""
    for wrong in exercise.wrong:
        try:
            matches = bool(wrong.match(lab, given))
        except Exception:  # a match written for one corpus may meet another: then it is no match
            matches = False
        if matches:
            return say(wrong.hint, lab, given)
    return None


def say(hint: Hint, lab: Any, *given: Any) -> str:
    """The sentence of a hint, which may be a function of the lab (and of the answer)."""
    return hint if isinstance(hint, str) else str(hint(lab, *given))


def see(exercise: Exercise, lab: Any) -> str:
    """Where to look: a call that shows the row that settles the question, or its words; `""` if none is named."""
    try:
        place = exercise.look(lab) if exercise.look else ""
    except (IndexError, KeyError):
        return ""
    if not _ROW_ID.fullmatch(str(place)):
        return str(place)
    call = "row" if str(place).rstrip("0123456789-") in _WITHOUT_SENTENCE else "evidence"
    return f'lab.{call}("{place}")'


def hint(id: str) -> Outcome:
    """The next hint for the exercise `id`; each call goes one step further."""
    exercise = find_item(id)
    if not isinstance(exercise, Exercise):
        return _unknown(id)
    tried = SESSION.of(exercise.id)
    if tried.hints >= len(exercise.hints):
        more = "there is no further hint; try an answer, then `solution` opens."
        return Outcome(exercise.id, "hint", more if not tried.attempts else "there is no further hint; see `solution`.")
    tried.hints += 1
    said = say(exercise.hints[tried.hints - 1], current_lab())
    note = SESSION.log.write("hint", exercise.id, hint=tried.hints)
    return _with_note(Outcome(exercise.id, "hint", f"({tried.hints} of {len(exercise.hints)}) {said}"), note)


def solution(id: str) -> Outcome | Solution:
    """The solution of the exercise `id`, folded; only after an attempt."""
    exercise = find_item(id)
    if not isinstance(exercise, Exercise):
        return _unknown(id)
    if not SESSION.of(exercise.id).attempts:
        return Outcome(exercise.id, "not attempted", f'try an answer first, or ask hint("{exercise.id}").')
    SESSION.log.write("solution", exercise.id)
    return Solution(exercise.id, exercise.solved, exercise.explain)


def progress() -> Progress:
    """Where you stand: a line for each thing asked in the lessons opened in this notebook."""
    inside = {inner.id for item in SESSION.items.values() if isinstance(item, Ticket) for inner in item.items}
    items = [item for item in SESSION.items.values() if item.id not in inside]
    return Progress(tuple(_line(item) for item in items))


def _line(item: Item) -> tuple[str, str, int, int]:
    tried = SESSION.of(item.id)
    return item.id, tried.state, tried.attempts, tried.hints


def brief(value: Any) -> str:
    """A value as read, short enough for a line of the log."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value[:10] if isinstance(value, list) else value)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _praise(exercise: Exercise) -> str:
    return exercise.explain.split(". ")[0].rstrip(".") if exercise.explain else "your answer agrees with the tables"


def _with_note(outcome: Outcome, note: str) -> Outcome:
    return Outcome(outcome.id, outcome.state, outcome.sentence, outcome.lines, note) if note else outcome


def _unknown(id: Any) -> Outcome:
    known = ", ".join(known_ids(id)[:12])
    name = f'"{id[:20]}"' if type(id) is str else "that"
    return Outcome("", "note", f"no exercise is called {name}; the exercises here are {known or 'none'}.")
