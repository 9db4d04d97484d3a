"""Reading a lesson source: front matter, then the parts in order.

The source is MyST Markdown as jupytext reads it, with blocks between ``:::{name} argument`` and ``:::``
(``docs/lesson-format.md``). Every error says the file, what was found and what is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gsomia_lab.learn.items import Claim, Discussion, Exercise, Item, Prediction, Ticket
from gsomia_lab.learn.session import items_of

ASKING: dict[str, type[Item]] = {
    "exercise": Exercise,
    "predict": Prediction,
    "discuss": Discussion,
    "claim": Claim,
    "ticket": Ticket,
}
NOTES = ("teacher", "worksheet", "slide", "objectives")
NEEDED = ("title", "question", "objectives", "minutes", "needs", "data", "licence", "last_checked")

_OPEN = re.compile(r"^:::\{(\w{1,20})\}[ \t]{0,4}([\w.-]{0,20})[ \t]{0,4}$")
_NAME = re.compile(r"(\d\d)_[a-z0-9_]{1,40}")


class LessonError(ValueError):
    """A lesson source that cannot be read; one sentence says where and why."""


@dataclass(frozen=True)
class Part:
    """A piece of a lesson: `kind` is prose, code, one of `ASKING` or one of `NOTES`."""

    kind: str
    text: str
    item: Item | None = None


@dataclass(frozen=True)
class Lesson:
    """One lesson: its name (``01_sources``), its front matter, its parts in order."""

    name: str
    front: dict[str, Any]
    parts: tuple[Part, ...]
    path: Path

    @property
    def number(self) -> str:
        """The lesson's number, two digits."""
        return self.name[:2]

    @property
    def items(self) -> list[Item]:
        """What the lesson asks, in the order of the source."""
        return [part.item for part in self.parts if part.item is not None]


def read_lesson(path: str | Path, *, lessons: Path | None = None) -> Lesson:
    """Read the source of a lesson, and match its blocks with the items of ``lesson_NN.py`` (in the folder `lessons`).

    Raises
    ------
    LessonError : the name, the front matter or a block is not as the format says.
    ImportError : the extra `kit` is not installed.
    """
    try:
        import jupytext
        import yaml
    except ImportError as error:
        raise ImportError("Building lessons needs jupytext: install it with `pip install gsomia-lab[kit]`.") from error

    path = Path(path)
    if not _NAME.fullmatch(path.stem):
        raise LessonError(f"{path.name}: a lesson is called by two digits and small letters, such as 01_sources.md.")
    try:
        notebook = jupytext.reads(path.read_text(encoding="utf-8"), fmt="md:myst")
    except (ValueError, yaml.YAMLError) as error:
        raise LessonError(f"{path.name}: the source cannot be read ({str(error).splitlines()[0]}).") from error
    front = {key: value for key, value in notebook.metadata.items() if key not in ("jupytext", "kernelspec")}
    missing = [name for name in NEEDED if name not in front]
    if missing:
        raise LessonError(f"{path.name}: the front matter does not say {', '.join(missing)}.")
    items = {item.id: item for item in items_of(path.stem[:2], folder=lessons)}
    parts: list[Part] = []
    for cell in notebook.cells:
        if cell.cell_type == "code":
            parts.append(Part("code", cell.source.strip()))
        else:
            parts += _blocks(cell.source, path.name, items)
    return Lesson(path.stem, front, tuple(parts), path)


def _blocks(source: str, name: str, items: dict[str, Item]) -> Iterator[Part]:
    """Prose and blocks of one Markdown cell."""
    prose: list[str] = []
    lines = iter(source.splitlines())
    for line in lines:
        opened = _OPEN.match(line)
        if not opened:
            if line.startswith(":::"):
                raise LessonError(f"{name}: {line[:40]!r} opens no block; write :::{{exercise}} 0.1 and later :::.")
            prose.append(line)
            continue
        if "\n".join(prose).strip():
            yield Part("prose", "\n".join(prose).strip())
        prose = []
        inside: list[str] = []
        for inner in lines:
            if inner.rstrip() == ":::":
                break
            inside.append(inner)
        else:
            raise LessonError(f"{name}: the block {line.strip()!r} is not closed by ::: on a line of its own.")
        yield _block(opened[1], opened[2], "\n".join(inside).strip(), name, items)
    if "\n".join(prose).strip():
        yield Part("prose", "\n".join(prose).strip())


def _block(kind: str, argument: str, text: str, name: str, items: dict[str, Item]) -> Part:
    if kind in NOTES:
        return Part(kind, text)
    if kind not in ASKING:
        raise LessonError(f"{name}: no block is called {kind!r}; choose {', '.join([*ASKING, *NOTES])}.")
    item = items.get(argument)
    if not isinstance(item, ASKING[kind]):
        known = ", ".join(id for id, known in items.items() if isinstance(known, ASKING[kind])) or "none"
        raise LessonError(f"{name}: {kind} {argument!r} is not in lesson_{name[:2]}.py; there are {known}.")
    return Part(kind, text, item)
