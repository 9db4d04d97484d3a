"""Which section of its lesson an exercise stands in, read from the learner's notebooks.

Only the headings are read, so that a teacher needs neither the lesson's source nor the tools that build it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

from gsomia_lab.paths import resource

_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_ITEM = re.compile(r"^### [A-Z][A-Za-z ]{2,20} (\d{1,2}\.\w{1,10}) \(", re.MULTILINE)


class Section(NamedTuple):
    """A section of a lesson and the minutes that its plan gives it (None when it gives none)."""

    lesson: str
    name: str
    planned: int | None


def find_sections(folder: Path | None = None) -> dict[str, Section]:
    """The section of each item by its id, from the notebooks in `folder` (by default the lab's own)."""
    found: dict[str, Section] = {}
    for path in sorted((folder or resource("notebooks")).glob("[0-9][0-9]_*.ipynb")):
        try:
            notebook = json.loads(path.read_text(encoding="utf-8"))
            cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
            minutes = notebook["metadata"].get("gsomia_lab", {}).get("minutes", {})
        except (OSError, ValueError, KeyError, TypeError):
            continue  # a notebook that cannot be read has no sections to tell
        section = ""
        for cell in cells:
            text = "".join(cell["source"])
            for heading in _SECTION.findall(text):
                section = heading.strip()
            for id in _ITEM.findall(text):
                found[id] = Section(path.stem, section, minutes.get(section))
    return found


def section_of(id: str, sections: dict[str, Section]) -> Section | None:
    """The section of an item; an item of an exit ticket (``0.t1``) stands where its ticket (``0.t``) does."""
    while id and id not in sections and "." in id:
        id = id[:-1]
    return sections.get(id)
