"""What the checks know of this notebook: its lab, the lesson's items, what was tried so far, and the log.

All of it lives as long as the kernel; only the log stays.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gsomia_lab.learn.items import Exercise, Item, Ticket
from gsomia_lab.learn.log import Log

FOLDER = "GSOMIA_LAB_LESSONS"  # a folder of one's own lesson_NN.py files


@dataclass
class Tried:
    """What happened with one item so far."""

    state: str = "not attempted"
    attempts: int = 0
    hints: int = 0
    answer: Any = None


@dataclass
class Session:
    """The state of one kernel."""

    lab: Any = None
    items: dict[str, Item] = field(default_factory=dict)
    tried: dict[str, Tried] = field(default_factory=dict)
    lessons: set[str] = field(default_factory=set)
    log: Log = field(default_factory=Log)

    def of(self, id: str) -> Tried:
        """What happened with the item `id` so far."""
        return self.tried.setdefault(id, Tried())


SESSION = Session()


def use(lab: Any) -> None:
    """Let the checks use this lab: right answers are computed from its tables.

    Without it the checks use the notebook's variable `lab`, and without that the default corpus.
    """
    SESSION.lab = lab


def current_lab() -> Any:
    """The lab that answers are checked against: the one given to `use`, the notebook's `lab`, or the default."""
    if SESSION.lab is not None:
        return SESSION.lab
    from gsomia_lab.lab import Lab, load

    shell = sys.modules.get("IPython") and sys.modules["IPython"].get_ipython()
    mine = shell.user_ns.get("lab") if shell else None
    if isinstance(mine, Lab):
        return mine
    SESSION.lab = load()
    return SESSION.lab


def register(items: Iterable[Item]) -> None:
    """Make items known to `check` and the others by their ids."""
    for item in items:
        SESSION.items[item.id] = item
        if isinstance(item, Ticket):
            SESSION.items.update({inner.id: inner for inner in item.items})


def items_of(lesson: str, *, folder: str | Path | None = None) -> list[Item]:
    """The items of a lesson (``"03"``), in order; an empty list when nothing is known of it.

    They stand in ``lesson_03.py`` of `folder`, else of the folder that GSOMIA_LAB_LESSONS names, else of the package.
    """
    own = folder or os.environ.get(FOLDER)
    path = Path(own) / f"lesson_{lesson}.py" if own else None
    if path is not None and path.is_file():
        spec = importlib.util.spec_from_file_location(f"lesson_{lesson}", path)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return list(module.EXERCISES)
    name = f"gsomia_lab.learn.lessons.lesson_{lesson}"
    if importlib.util.find_spec(name) is None:
        return []
    return list(importlib.import_module(name).EXERCISES)


def find_item(id: Any) -> Item | None:
    """The item called `id`, or None; loads the lesson's items at first use."""
    if not isinstance(id, str) or len(id) > 20:
        return None
    id = id.strip()
    lesson = id.split(".")[0].zfill(2)
    if lesson.isdigit() and lesson not in SESSION.lessons:
        SESSION.lessons.add(lesson)
        register(items_of(lesson))
    return SESSION.items.get(id)


def known_ids(id: Any) -> list[str]:
    """The ids of the exercises of the lesson that `id` seems to mean (of all, if none)."""
    lesson = str(id).split(".")[0].zfill(2) if isinstance(id, str) else ""
    exercises = [item for item in SESSION.items.values() if isinstance(item, Exercise)]
    return [item.id for item in exercises if item.lesson == lesson] or [item.id for item in exercises]
