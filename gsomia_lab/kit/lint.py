"""What every lesson must keep: one sentence for each thing that is not as it should be, and nothing otherwise."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from gsomia_lab.kit.lesson import Lesson
from gsomia_lab.learn.banks import evaluate, exercises_of
from gsomia_lab.learn.check import judge, right_answer, say, tells
from gsomia_lab.learn.items import Exercise, NotHere
from gsomia_lab.learn.session import items_of

PERIOD = 45  # minutes
CELLS = (35, 50)
CODE_CELLS = 25
EXERCISES = (4, 6)
SIZE = 500_000  # bytes of a stored notebook

_FENCE = re.compile(r"^(?:```|~~~)", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,6})\s+(\S.*)$", re.MULTILINE)
_PICTURE = re.compile(r"!\[([^\]\n]{0,500})\]\(")
_IMG = re.compile(r"<img\b[^>]{0,200000}>", re.IGNORECASE)
_ALT = re.compile(r"""\balt=(?:"([^"]*)"|'([^']*)')""")
_PATH = re.compile(r"(?<![\w.:/<])/(?:home|root|tmp|work|usr|Users|var|opt|mnt|srv)/|\b[A-Z]:\\\w")
_NETWORK = re.compile(
    r"\b(?:requests|urllib|httpx|urlopen|socket)\b|^\s*[!%]\s*(?:pip|curl|wget)|https?://", re.MULTILINE
)
_REMOTE = re.compile(r"""(?:src|href)\s{0,3}=\s{0,3}["'](?:https?:)?//""", re.IGNORECASE)


def lint_lesson(lesson: Lesson, *, lessons: Any = None) -> list[str]:
    """What is wrong with a lesson's source and exercises; an empty list when nothing is."""
    return [f"{lesson.name}: {finding}" for finding in _lesson_findings(lesson, lessons)]


def _lesson_findings(lesson: Lesson, lessons: Any) -> Iterator[str]:
    front = lesson.front
    exercises = {exercise.id: exercise for exercise in exercises_of(lesson.items)}
    yield from _front_findings(front, exercises)
    sections = [
        name for part in lesson.parts if part.kind == "prose" for level, name in headings(part.text) if level == 2
    ]
    if list(front["minutes"]) != sections:
        yield f"the minutes are given for {list(front['minutes'])}, and the sections are {sections}."
    used = Counter(item.id for item in lesson.items)
    known = [item.id for item in items_of(lesson.number, folder=lessons)]
    yield from (f"item {id} stands {times} times in the source." for id, times in used.items() if times > 1)
    yield from (f"item {id} of lesson_{lesson.number}.py is not in the source." for id in known if id not in used)
    number = sum(isinstance(item, Exercise) for item in lesson.items)
    if not EXERCISES[0] <= number <= EXERCISES[1]:
        yield f"it has {number} exercises; {EXERCISES[0]} to {EXERCISES[1]} fit a period."
    if sum(item.minutes for item in lesson.items) > PERIOD:
        yield f"its items alone take {sum(item.minutes for item in lesson.items)} minutes."
    for exercise in exercises.values():
        yield from _exercise_findings(exercise)
    for part in lesson.parts:
        if part.kind == "prose" and any(level == 1 for level, _ in headings(part.text)):
            yield "the title stands in the front matter, so no heading in the source has one #."


def _front_findings(front: dict[str, Any], exercises: dict[str, Exercise]) -> Iterator[str]:
    yield from (f"{name} is empty." for name in ("title", "question", "needs", "data", "licence") if not front[name])
    try:
        dt.date.fromisoformat(str(front["last_checked"]))
    except ValueError:
        yield f"last_checked is {front['last_checked']!r}; write a date such as 2026-11-24."
    minutes = front["minutes"]
    if not isinstance(minutes, dict) or not all(isinstance(value, int) and value > 0 for value in minutes.values()):
        yield "minutes is not a list of `section: whole minutes`."
    elif sum(minutes.values()) != PERIOD:
        yield f"the minutes add up to {sum(minutes.values())}, and a period has {PERIOD}."
    for entry in front["objectives"]:
        if not isinstance(entry, dict) or set(entry) != {"text", "exercise"}:
            yield f"the objective {entry!r} is not written as {{text: ..., exercise: ...}}."
        elif str(entry["exercise"]) not in exercises:
            yield f"the objective {entry['text']!r} is tested by {entry['exercise']}, which the lesson does not have."
        elif exercises[str(entry["exercise"])].objective != entry["text"]:
            yield f"exercise {entry['exercise']} does not carry its objective {entry['text']!r}."


def _exercise_findings(exercise: Exercise) -> Iterator[str]:
    for name, least in (("hints", 2), ("bank_right", 3), ("bank_wrong", 5)):
        if len(getattr(exercise, name)) < least:
            yield f"exercise {exercise.id} has {len(getattr(exercise, name))} {name}; {least} are needed."
    if not exercise.code.strip():
        yield f"exercise {exercise.id} has no solution."


def find_leaks(exercise: Exercise, lab: Any) -> list[str]:
    """Hints and replies to the bank's wrong answers that hold the right one (a date, a text, a number over nine)."""
    right = right_answer(exercise, lab)
    if isinstance(right, NotHere) or exercise.kind not in ("number", "date", "text"):
        return []
    said = [say(hint, lab) for hint in exercise.hints]
    said += [judge(exercise, evaluate(code, lab), lab)[0].sentence for code, _ in exercise.bank_wrong]
    return [
        f"exercise {exercise.id}: this gives the answer away: {sentence!r}."
        for sentence in said
        if tells(sentence, right, exercise.kind)
    ]


def lint_notebook(notebook: Any, *, learner: bool = True) -> list[str]:
    """What is wrong with a built notebook; an empty list when nothing is."""
    return list(_notebook_findings(notebook, learner))


def _notebook_findings(notebook: Any, learner: bool) -> Iterator[str]:
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    text = "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    if learner and not CELLS[0] <= len(notebook.cells) <= CELLS[1]:
        yield f"it has {len(notebook.cells)} cells; {CELLS[0]} to {CELLS[1]} fit a period."
    if len(code) > CODE_CELLS:
        yield f"it has {len(code)} code cells; at most {CODE_CELLS} fit a period."
    if [cell.execution_count for cell in code] != list(range(1, len(code) + 1)):
        yield f"its code cells were run in the order {[cell.execution_count for cell in code]}, not 1 to {len(code)}."
    yield from _heading_findings(text)
    yield from (f"a picture has no alternative text: {m[0]}" for m in _PICTURE.finditer(text) if not m[1].strip())
    for cell in notebook.cells:
        if _PATH.search(cell.source):
            yield f"a path of a machine stands in {cell.source[:60]!r}."
    for cell in code:
        if any(line.rstrip().endswith(";") for line in cell.source.splitlines()):
            yield f"a line ends in a semicolon: {cell.source[:60]!r}."
        if _NETWORK.search(cell.source):
            yield f"a cell needs the network: {cell.source[:60]!r}."
        for output in cell.outputs:
            yield from _output_findings(output, cell.source[:60])


def headings(text: str) -> list[tuple[int, str]]:
    """The headings of a Markdown text as (level, words); lines inside code fences are none."""
    outside = "".join(_FENCE.split(text)[::2])
    return [(len(match[1]), match[2].strip()) for match in _HEADING.finditer(outside)]


def _heading_findings(text: str) -> Iterator[str]:
    levels = headings(text)
    if sum(level == 1 for level, _ in levels) != 1:
        yield f"it has {sum(level == 1 for level, _ in levels)} headings of the first level; one is right."
    for (before, _), (after, words) in itertools.pairwise(levels):
        if after > before + 1:
            yield f"the heading {words!r} skips a level."


def _output_findings(output: Any, source: str) -> Iterator[str]:
    if output.output_type == "error":
        yield f"a cell fails with {output.ename}: {source!r}."
        return
    if output.output_type == "stream":
        if output.name == "stderr":
            yield f"a cell writes a warning: {source!r}."
        if _PATH.search(output.text):
            yield f"a path of a machine stands in the output of {source!r}."
        return
    data = output.get("data", {})
    html, plain = data.get("text/html", ""), data.get("text/plain", "")
    if _PATH.search(plain):
        yield f"a path of a machine stands in the output of {source!r}."
    if _REMOTE.search(html):
        yield f"the output of {source!r} loads something from the network."
    if any(kind.startswith("image/") for kind in data):
        yield f"a picture without words: show it with gsomia_lab.figures.picture ({source!r})."
    for image in _IMG.finditer(html):
        alt = _ALT.search(image[0])
        if not alt or not (alt[1] or alt[2] or "").strip():
            yield f"a picture in the output of {source!r} has no alternative text."
        if "<figcaption" not in html or plain.startswith("<"):
            yield f"a picture in the output of {source!r} has no words under it."
