"""A lesson's widgets as pages of their own, for a projector: the widget, its task, and nothing around it.

Voilà shows such a page without its code. The code is the lesson's own: the cell with the widget, and of the cells
before it the statements that set what it uses.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from gsomia_lab.kit.lesson import Lesson

WIDGETS = "gsomia_lab.widgets."
# Letters that the last row can read; on a wall of 1280 points a widget then fills the width.
LARGER = (
    "from IPython.display import HTML, display\n"
    'display(HTML("<style>.gl {zoom: 1.45} .jp-RenderedMarkdown {zoom: 1.3}</style>"))'
)


def make_pages(lesson: Lesson) -> Iterator[tuple[str, Any]]:
    """A (name, notebook) for each cell of `lesson` that shows a widget; ``00_reader`` is the reader of lesson 00."""
    from nbformat import v4

    before: list[str] = []
    words = ""
    for part in lesson.parts:
        if part.kind == "prose":
            words = part.text
        if part.kind != "code":
            continue
        widget = _widget(part.text)
        if widget:
            title = f"# {lesson.front['title']}: {lesson.front['question']}"
            task = words.split("\n\n## ")[-1].split("\n", 1)[-1] if words.startswith("## ") else words
            cells = [
                v4.new_markdown_cell(f"{title}\n\n{task.strip()}", id="task"),
                v4.new_code_cell("\n".join([LARGER, *needed(before, part.text), part.text]), id="widget"),
            ]
            kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
            metadata = {"kernelspec": kernel, "language_info": {"name": "python"}, "title": lesson.front["title"]}
            yield f"{lesson.number}_{widget}", v4.new_notebook(cells=cells, metadata=metadata)
        before.append(part.text)


def needed(before: list[str], code: str) -> list[str]:
    """The statements of earlier cells that set, directly or not, the names that `code` uses, in their order."""
    wanted, found = _used(ast.parse(code)), []
    for cell in reversed(before):
        for statement in reversed(ast.parse(cell).body):
            if _set(statement) & wanted:
                found.append(ast.unparse(statement))
                wanted |= _used(statement)
    return found[::-1]


def _widget(code: str) -> str:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(WIDGETS):
            return (node.module or "").removeprefix(WIDGETS)
    return ""


def _used(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}


def _set(statement: ast.stmt) -> set[str]:
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        return {(alias.asname or alias.name).split(".")[0] for alias in statement.names}
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
