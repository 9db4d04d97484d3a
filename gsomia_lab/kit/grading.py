"""A lesson as an nbgrader assignment: the learner's cells are solution cells, a locked test cell stands after each.

nbgrader itself is not needed to write it. A teacher copies ``notebooks/nbgrader`` and runs `nbgrader
generate_assignment` there.
"""

from __future__ import annotations

from typing import Any

from gsomia_lab.kit.lesson import Lesson
from gsomia_lab.kit.notebooks import make_notebook, metadata, solved
from gsomia_lab.learn.items import Exercise, Ticket

CONFIG = '''"""nbgrader settings of this course; run nbgrader in this folder."""

c = get_config()  # noqa: F821
c.CourseDirectory.course_id = "gsomia_lab"
c.ClearSolutions.code_stub = {"python": "answer = ..."}
'''


def make_assignment(lesson: Lesson) -> Any:
    """The source notebook of a lesson's assignment: a point for each exercise."""
    import nbformat

    notebook = make_notebook(lesson, "learner")
    notebook.metadata = nbformat.from_dict(metadata(lesson, "nbgrader"))
    exercises = {item.id: item for item in lesson.items if isinstance(item, Exercise)}
    tickets = [item.id for item in lesson.items if isinstance(item, Ticket)]
    cells = []
    for cell in notebook.cells:
        found = next((id for id in exercises if cell.cell_type == "code" and f'check("{id}"' in cell.source), None)
        if any(f'exit_ticket("{id}"' in cell.source for id in tickets) and cell.cell_type == "code":
            continue  # the ticket is talked about in class, not graded
        if found is None:
            cells.append(cell)
            continue
        answer = solved(exercises[found]).rsplit("\n", 1)[0]
        name = f"exercise-{found.replace('.', '-')}"
        cell.source = f"### BEGIN SOLUTION\n{answer}\n### END SOLUTION"
        cell.metadata["nbgrader"] = _marks(f"{name}-answer", solution=True)
        test = nbformat.v4.new_code_cell(
            f'outcome = check("{found}", answer)\nassert outcome.correct, outcome.sentence', id=f"{cell.id[:50]}-test"
        )
        test.metadata["nbgrader"] = {**_marks(f"{name}-test", solution=False), "points": 1}
        cells += [cell, test]
    notebook.cells = cells
    return notebook


def _marks(name: str, *, solution: bool) -> dict[str, Any]:
    return {
        "grade": not solution,
        "grade_id": name,
        "locked": not solution,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
