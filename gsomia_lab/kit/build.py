"""From a lesson's source to the whole kit, in one go and always the same."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from gsomia_lab.export.files import write_atomically
from gsomia_lab.kit.grading import CONFIG, make_assignment
from gsomia_lab.kit.lesson import Lesson, LessonError, read_lesson
from gsomia_lab.kit.material import material
from gsomia_lab.kit.notebooks import make_notebook, metadata
from gsomia_lab.kit.paper import slides, worksheet
from gsomia_lab.kit.projector import make_pages
from gsomia_lab.kit.run import run_notebook, tidy, write_notebook
from gsomia_lab.lab import load
from gsomia_lab.paths import resource


def find_sources(source: Path | None = None, names: Iterable[str] = ()) -> list[Path]:
    """The lesson sources in a folder, in order; with `names` (``"01"`` or ``"01_sources"``) only these.

    Raises
    ------
    FileNotFoundError : no source is called so.
    """
    folder = source or resource("notebooks", "source")
    paths = sorted(folder.glob("[0-9][0-9]_*.md"))
    wanted = list(names)
    chosen = [path for path in paths if not wanted or any(path.stem.startswith(name) for name in wanted)]
    if not chosen or any(not any(path.stem.startswith(name) for path in paths) for name in wanted):
        known = ", ".join(path.stem for path in paths) or "none"
        raise FileNotFoundError(f"No lesson in {folder.name} is called {', '.join(wanted) or 'NN_name.md'}: {known}.")
    return chosen


def build(
    names: Iterable[str] = (), *, source: Path | None = None, out: Path | None = None, lessons: Path | None = None
) -> list[Path]:
    """Write the whole kit of the lessons in `source` to `out`; returns the paths that were written.

    `names` chooses lessons (``["01"]``); `source` and `out` are by default ``notebooks/source`` and ``notebooks``;
    `lessons` is a folder of one's own ``lesson_NN.py`` files. Every notebook is run in a fresh kernel.

    Raises
    ------
    FileNotFoundError : no such lesson.
    LessonError : a source is not as the format says.
    CellFailed : a cell of a lesson raised an error.
    """
    out = out or resource("notebooks")
    written = []
    for path in find_sources(source, names):
        for name, text in make_kit(read_lesson(path, lessons=lessons), folder=path.parent, lessons=lessons):
            target = out / name
            target.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(target, lambda part, text=text: part.write_text(text, encoding="utf-8", newline="\n"))  # type: ignore[misc]
            written.append(target)
    return written


def make_kit(lesson: Lesson, *, folder: Path, lessons: Path | None = None) -> Iterator[tuple[str, str]]:
    """Every file of a lesson's kit as (path under ``notebooks``, text); runs the notebooks in `folder`."""
    name = lesson.name
    learner = tidy(run_notebook(make_notebook(lesson, "learner"), folder, lessons=lessons), metadata(lesson, "learner"))
    yield f"{name}.ipynb", write_notebook(learner)
    solved = tidy(run_notebook(make_notebook(lesson, "solved"), folder, lessons=lessons), metadata(lesson, "solved"))
    yield f"solved/{name}.ipynb", write_notebook(solved)
    lab = load("briefs")
    yield f"teacher/{name}.ipynb", write_notebook(_teacher(lesson, solved, lab))
    yield f"worksheets/{name}.html", worksheet(lesson, lab, shown=material(lesson, learner))
    yield f"worksheets/{name}_key.html", worksheet(lesson, lab, key=True)
    yield f"slides/{name}.html", slides(lesson)
    yield f"nbgrader/source/{name}/{name}.ipynb", write_notebook(make_assignment(lesson))
    yield "nbgrader/nbgrader_config.py", CONFIG
    for page, notebook in make_pages(lesson):
        yield f"projector/{page}.ipynb", write_notebook(notebook)


def _teacher(lesson: Lesson, solved: Any, lab: Any) -> Any:
    """The teacher's twin: the solved notebook's code, run once for both, with the notes between."""
    twin = make_notebook(lesson, "teacher", lab=lab)
    ran = [cell for cell in solved.cells if cell.cell_type == "code"]
    code = [cell for cell in twin.cells if cell.cell_type == "code"]
    if [cell.source for cell in ran] != [cell.source for cell in code]:
        raise LessonError(f"{lesson.path.name}: the teacher's notebook has other code than the solved one.")
    for cell, source in zip(code, ran, strict=True):
        cell.outputs = copy.deepcopy(source.outputs)
        cell.execution_count = source.execution_count
    return twin
