"""The cells that are no exercise: prediction, discussion, claim, exit ticket.

They are kept in the learner's log. A claim is checked for its evidence, not for its opinion: each row must exist
and be quoted for the claim or against it, and what the lab knows about a row (a poll's flag) is said.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from gsomia_lab.learn.answers import Misread, is_blank, plain_words, read, read_number
from gsomia_lab.learn.check import brief, check
from gsomia_lab.learn.items import Discussion, Prediction, Ticket
from gsomia_lab.learn.outcome import Outcome
from gsomia_lab.learn.session import SESSION, current_lab, find_item

_DOTS = "put your own words in place of the three dots."
ROWS_LIMIT = 30


def predict(id: str, answer: Any = ..., confidence: Any = ...) -> Outcome:
    """Keep a prediction and how sure you are (0 to 100); it comes back in the exit ticket."""
    item = find_item(id)
    if not isinstance(item, Prediction):
        return _no_such(id, "prediction")
    if is_blank(answer):
        return Outcome(item.id, "not attempted", "put your prediction and your confidence in place of the dots.")
    try:
        given = read(answer, item.kind)
        sure = read_number(confidence) if not is_blank(confidence) else None
    except Misread as misread:
        return Outcome(item.id, "not yet", f"{misread}.")
    except Exception:  # an answer can be any object
        return Outcome(item.id, "not yet", "your prediction could not be read; give a plain number or text.")
    if sure is None or not 0 <= sure <= 100:
        return Outcome(item.id, "not yet", "say how sure you are with a number from 0 (a guess) to 100 (certain).")
    tried = SESSION.of(item.id)
    tried.answer, tried.state = (given, sure), "kept"
    tried.attempts += 1
    note = SESSION.log.write("predict", item.id, answer=brief(given), confidence=sure)
    return Outcome(
        item.id, "kept", f"you predict {brief(given)}, {sure:g} percent sure; it comes back later.", (), note
    )


def look_back(id: str) -> Outcome:
    """Your prediction beside what the tables say."""
    item = find_item(id)
    if not isinstance(item, Prediction):
        return _no_such(id, "prediction")
    try:
        found = brief(read(item.answer(current_lab()), item.kind))
    except (Misread, IndexError, KeyError, ZeroDivisionError):  # other pages may not hold what was asked about
        found = "nothing about it on these pages"
    kept = SESSION.of(item.id).answer
    if kept is None:
        return Outcome(item.id, "not attempted", "you made no prediction at the beginning of this notebook.")
    given, sure = kept
    return Outcome(item.id, "kept", f"you predicted {brief(given)} ({sure:g} percent sure); the tables say {found}.")


def discuss(id: str, text: Any = ...) -> Outcome:
    """Keep what you said in a discussion; there is no right answer to compare it with."""
    item = find_item(id)
    if not isinstance(item, Discussion):
        return _no_such(id, "discussion")
    if is_blank(text):
        return Outcome(item.id, "not attempted", _DOTS)
    said = plain_words(text)
    if said is None:
        return Outcome(item.id, "not yet", "write a sentence in quotation marks.")
    SESSION.of(item.id).state = "kept"
    SESSION.of(item.id).attempts += 1
    note = SESSION.log.write("discuss", item.id, answer=said[:2000])
    return Outcome(item.id, "kept", f"{len(said.split())} words are in your log.", (), note)


def claim(
    text: Any = ..., *, evidence: Any = (), against: Any = (), reasoning: Any = ..., id: str = "claim"
) -> Outcome:
    """Keep a claim, and check that each row given for it or against it exists.

    `evidence` and `against` are lists of row ids such as ``["P1", "D12"]``; `reasoning` says why they carry the
    claim. Whether the claim is a good one is for the class to say.
    """
    if is_blank(text):
        return Outcome(id, "not attempted", _DOTS)
    said = plain_words(text)
    if said is None:
        return Outcome(id, "not yet", "write your claim as a sentence in quotation marks.")
    try:
        rows, counter = _ids(evidence), _ids(against)
        sentence, lines = _check_rows(rows, counter, reasoning)
    except Exception:  # an answer can be any object
        return Outcome(id, "not yet", 'give the evidence as a list of row ids, such as ["P1", "D12"].')
    tried = SESSION.of(id)
    tried.attempts += 1
    tried.state = "not yet" if sentence else "kept"
    note = SESSION.log.write("claim", id, state=tried.state, answer=said[:2000], evidence=rows, against=counter)
    if sentence:
        return Outcome(id, "not yet", sentence, tuple(lines), note)
    balance = f"{len(rows)} for it, {len(counter)} against it"
    return Outcome(
        id, "kept", f"every row exists ({balance}); whether they carry it, ask your neighbour.", tuple(lines), note
    )


def _ids(rows: Any) -> list[str]:
    if is_blank(rows):
        return []
    if isinstance(rows, str):
        rows = rows.split(",")
    if not isinstance(rows, Iterable):
        raise TypeError
    return [str(row).strip()[:20] for row in islice(rows, ROWS_LIMIT) if row is not Ellipsis]


def _check_rows(rows: list[str], counter: list[str], reasoning: Any) -> tuple[str, list[str]]:
    """What is missing in one sentence (`""` if nothing), and a line for each row."""
    lab = current_lab()
    lines, unknown = [], []
    for row_id, side in [*((row, "for") for row in rows), *((row, "against") for row in counter)]:
        try:
            row = lab.row(row_id)
        except KeyError:
            unknown.append(row_id)
            continue
        words = next((str(row[name]) for name in ("text", "label", "headline", "actor") if row.get(name)), "")
        flag = f" (beware: {row['flag']})" if row.get("flag") else ""
        lines.append(f"{side}: {row_id} “{words[:120]}”{flag}")
    both = [row for row in rows if row in counter]
    if unknown:
        return f"there is no row {unknown[0]!r}; row ids stand in the column `id` of each table.", lines
    if not rows:
        return 'name at least one row that speaks for your claim, such as evidence=["P1"].', lines
    if both:
        return f"{both[0]} stands on both sides; say in the reasoning which way it points and name it once.", lines
    if is_blank(reasoning) or plain_words(reasoning) is None:
        return "say in `reasoning` why these rows carry the claim.", lines
    return "", lines


def exit_ticket(id: str, *answers: Any) -> Outcome:
    """Check the three items of an exit ticket, and bring the prediction back."""
    item = find_item(id)
    if not isinstance(item, Ticket):
        return _no_such(id, "exit ticket")
    given = [*answers[: len(item.items)], *[...] * (len(item.items) - len(answers))]
    if all(is_blank(answer) for answer in given):
        return Outcome(item.id, "not attempted", "put your answers in place of the three dots.")
    outcomes = [check(inner.id, answer) for inner, answer in zip(item.items, given, strict=True)]
    lines = [repr(outcome) for outcome in outcomes]
    if item.prediction:
        lines.append(look_back(item.prediction).sentence)
    right = sum(outcome.correct for outcome in outcomes)
    state = "correct" if right == len(outcomes) else "not yet"
    tried = SESSION.of(item.id)
    tried.attempts, tried.state = tried.attempts + 1, state
    note = SESSION.log.write("ticket", item.id, state=state, right=right)
    return Outcome(item.id, state, f"{right} of {len(outcomes)} are right.", tuple(lines), note)


def _no_such(id: Any, kind: str) -> Outcome:
    name = f'"{id[:20]}"' if type(id) is str else "that"
    return Outcome("", "note", f"no {kind} is called {name} in this lesson.")
