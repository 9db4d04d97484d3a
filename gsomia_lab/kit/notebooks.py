"""A lesson as notebooks: the learner's, the solved one, the teacher's twin.

All come from the same parts, so they cannot drift apart. Cell ids are made from what a cell is, not from where it
stands, so that a cell put in between leaves the others' ids as they were.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import Any

from gsomia_lab.kit.lesson import Lesson, Part
from gsomia_lab.learn.answers import read
from gsomia_lab.learn.banks import evaluate
from gsomia_lab.learn.check import brief, judge, right_answer, say
from gsomia_lab.learn.items import Claim, Discussion, Exercise, Item, NotHere, Prediction, Ticket

ROLES = ("learner", "solved", "teacher")
WHAT_TO_DO = (
    "**What to do:** run each grey cell with Shift + Enter, from top to bottom. Where a cell holds three dots, put "
    "your answer in their place and run it again."
)


def make_notebook(lesson: Lesson, role: str, *, lab: Any = None) -> Any:
    """The notebook of a lesson for one role, not yet run.

    `role` is learner, solved or teacher; the teacher's twin needs the `lab` whose answers it lists.
    """
    import nbformat

    notebook = nbformat.v4.new_notebook()
    notebook.metadata = nbformat.from_dict(metadata(lesson, role))
    notebook.cells = _cells(lesson, role, lab)
    return notebook


def metadata(lesson: Lesson, role: str) -> dict[str, Any]:
    """The notebook's metadata: a kernel everybody has, and where the notebook comes from."""
    return {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        "title": lesson.front["title"],
        "gsomia_lab": {"source": f"notebooks/source/{lesson.name}.md", "for": role, "minutes": lesson.front["minutes"]},
    }


def _cells(lesson: Lesson, role: str, lab: Any) -> list[Any]:
    seen: Counter[str] = Counter()
    cells = [_cell("markdown", opening(lesson, role), f"{lesson.name}-title", seen)]
    for part in lesson.parts:
        cells += [_cell(kind, text, key, seen) for kind, text, key in _part(part, lesson, role, lab)]
    return cells


def _part(part: Part, lesson: Lesson, role: str, lab: Any) -> list[tuple[str, str, str]]:
    """The cells of one part: (cell type, source, what the id is made from)."""
    if part.kind == "prose":
        return [("markdown", part.text, part.text)]
    if part.kind == "code":
        return [("code", part.text, part.text)]
    if part.kind == "objectives":  # the sentence they complete stands in the source
        return [("markdown", objectives(lesson, lead=""), "objectives")]
    if part.kind == "teacher":
        note = "\n".join(f"> {line}".rstrip() for line in f"**For the teacher.** {part.text}".splitlines())
        return [("markdown", note, part.text)] if role == "teacher" else []
    if part.item is None:
        return []
    code = solved(part.item) if role != "learner" else asked(part.item)
    cells = [("markdown", question(part.item, part.text), f"{part.item.id}-question"), ("code", code, part.item.id)]
    if role == "teacher":
        cells.append(("markdown", expected(part.item, lab), f"{part.item.id}-expected"))
    return cells


def _cell(kind: str, source: str, key: str, seen: Counter[str]) -> Any:
    import nbformat

    name = re.sub(r"[^a-z0-9]+", "-", key.lower())[:24].strip("-")
    seen[key] += 1
    mark = hashlib.sha256(f"{kind}|{key}|{seen[key]}".encode()).hexdigest()[:8]
    make = nbformat.v4.new_code_cell if kind == "code" else nbformat.v4.new_markdown_cell
    return make(source, id=f"{name or 'cell'}-{mark}")


def opening(lesson: Lesson, role: str) -> str:
    """The first cell: title, question, objectives, minutes, what is needed."""
    front = lesson.front
    for_whom = {"learner": "", "solved": " (solved)", "teacher": " (for the teacher)"}[role]
    total = sum(front["minutes"].values())
    lines = [f"# {front['title']}{for_whom}", "", f"**{front['question']}**", "", objectives(lesson), ""]
    if role == "learner":
        lines += [WHAT_TO_DO, ""]
    lines.append(
        f"{total} minutes. Needed first: {front['needs']}. Data: {front['data']}. Licence of this lesson: "
        f"{front['licence']}. Last checked: {front['last_checked']}."
    )
    if role == "teacher":
        lines += ["", "| section | minutes |", "|---|---|"]
        lines += [f"| {section} | {minutes} |" for section, minutes in front["minutes"].items()]
    return "\n".join(lines)


def objectives(lesson: Lesson, *, lead: str = "After this lesson you can") -> str:
    """The objectives as a list, each with the exercise that tests it; `lead` is the beginning of their sentence."""
    lines = [f"- {entry['text']} (exercise {entry['exercise']})" for entry in lesson.front["objectives"]]
    return "\n".join([lead, "", *lines]).strip()


def question(item: Item, text: str = "") -> str:
    """The Markdown above an item's code cell."""
    names = {Exercise: "Exercise", Prediction: "Predict", Discussion: "Discuss", Claim: "Write", Ticket: "Exit ticket"}
    lines = [f"### {names[type(item)]} {item.id} ({item.minutes} minutes)", "", item.ask]
    if isinstance(item, Exercise) and item.options:
        lines += ["", *(f"- {option}" for option in item.options)]
    if isinstance(item, Prediction) and item.options:
        lines += ["", *(f"- {option}" for option in item.options)]
    if isinstance(item, Discussion):
        lines += ["", *(f"- *{starter}*" for starter in item.starters)]
    if isinstance(item, Ticket):
        lines += ["", *(_numbered(number, inner) for number, inner in enumerate(item.items, 1))]
    return "\n".join([*lines, *(["", text] if text else [])])


def _numbered(number: int, exercise: Exercise) -> str:
    options = f" ({' / '.join(exercise.options)})" if exercise.options else ""
    return f"{number}. {exercise.ask}{options}"


def asked(item: Item) -> str:
    """The code cell of an item as the learner gets it: every answer is three dots."""
    if isinstance(item, Exercise):
        return f'answer = ...\ncheck("{item.id}", answer)  # stuck? hint("{item.id}"), and then solution("{item.id}")'
    if isinstance(item, Prediction):
        return f'predict("{item.id}", ..., confidence=...)'
    if isinstance(item, Discussion):
        return f'discuss("{item.id}", ...)'
    if isinstance(item, Claim):
        return f'claim(\n    ...,\n    evidence=[...],\n    against=[],\n    reasoning=...,\n    id="{item.id}",\n)'
    assert isinstance(item, Ticket)
    return f'exit_ticket("{item.id}", {", ".join("..." for _ in item.items)})'


def solved(item: Item) -> str:
    """The code cell of an item with a full answer."""
    if isinstance(item, Exercise):
        return f'{item.solved}\ncheck("{item.id}", answer)'
    if isinstance(item, Prediction):
        example = item.example if item.kind == "number" else repr(item.example)
        return f'predict("{item.id}", {example}, confidence={item.confidence})'
    if isinstance(item, Discussion):
        return f'discuss("{item.id}", {item.example!r})'
    if isinstance(item, Claim):
        return (
            f"claim(\n    {item.text!r},\n    evidence={item.evidence},\n    against={item.against},\n"
            f'    reasoning={item.reasoning!r},\n    id="{item.id}",\n)'
        )
    assert isinstance(item, Ticket)
    names = "first second third fourth fifth".split()[: len(item.items)]
    answers = [f"{inner.solved}\n{name} = answer" for inner, name in zip(item.items, names, strict=True)]
    return "\n".join([*answers, f'exit_ticket("{item.id}", {", ".join(names)})'])


def expected(item: Item, lab: Any) -> str:
    """For the teacher: the right answer, the wrong ones to expect, and what the lab says to each."""
    if isinstance(item, Prediction):
        return f"> **For the teacher.** Do not settle {item.id} yet: the prediction comes back in the exit ticket."
    exercises = item.items if isinstance(item, Ticket) else [item] if isinstance(item, Exercise) else []
    if not exercises:
        return f"> **For the teacher.** {item.id} has no right answer: listen for reasons that name a row."
    lines: list[str] = []
    for exercise in exercises:
        right = right_answer(exercise, lab)
        shown = right.reason if isinstance(right, NotHere) else brief(read(right, exercise.kind))
        lines += [
            f"**For the teacher: {exercise.id}.** {exercise.explain}".rstrip(),
            "",
            f"Right: `{_code(shown)}`",
            "",
        ]
        lines += ["Wrong answers to expect, and what the lab says:", ""]
        for code, _ in exercise.bank_wrong:
            outcome, _ = judge(exercise, evaluate(code, lab), lab)
            lines.append(f"- `{_code(code)}`: {outcome.sentence}")
        lines += ["", "Hints:", "", *(f"{n}. {say(hint, lab)}" for n, hint in enumerate(exercise.hints, 1)), ""]
    return "\n".join(f"> {line}".rstrip() for line in "\n".join(lines).strip().splitlines())


def _code(text: str) -> str:
    """A text that can stand between backticks, on one line."""
    flat = " ".join(text.replace("`", "'").split())
    return flat if len(flat) <= 160 else f"{flat[:159]}…"
