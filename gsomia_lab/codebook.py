"""What the finders know about a case, as data.

A codebook is a folder of CSV files that a teacher can open in a spreadsheet and replace for another case.
No finder knows a name or an issue that does not stand here; what is not here is still found by its form.

``actors.csv``: actor, kind, role, country, aliases, ko, ja (aliases are separated by ``|``)
``issues.csv``: issue, proposition, about (what a page must name before its words on the issue count; empty: nothing),
support, oppose, conditional, example (the last in our own words)
``cues.csv``: issue, stance, pattern, note (patterns that mark a stance on an issue)
``pollsters.csv``: pollster, country, aliases, kind
``terms.csv``: term, aliases, meaning, used_by, ko, ja (the glossary)
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from pathlib import Path
from typing import Any, TypeVar

from gsomia_lab.paths import resource

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, government, organisation or public, with the names it goes by."""

    actor: str
    kind: str = "person"
    role: str = ""
    country: str = ""
    aliases: tuple[str, ...] = ()
    ko: str = ""
    ja: str = ""


@dataclass(frozen=True)
class Codebook:
    """The case knowledge of one case: rows of its CSV files, as read.

    `rows` maps a file's stem to its rows (dicts of strings), so a room can read columns of its own.
    """

    rows: dict[str, tuple[dict[str, str], ...]] = field(default_factory=dict)
    _made: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """The actors of ``actors.csv``."""
        return tuple(
            Actor(
                row["actor"],
                row.get("kind", "") or "person",
                row.get("role", ""),
                row.get("country", ""),
                split(row.get("aliases", "")),
                row.get("ko", ""),
                row.get("ja", ""),
            )
            for row in self.table("actors")
        )

    def table(self, name: str) -> tuple[dict[str, str], ...]:
        """The rows of ``name.csv``, empty when the codebook has no such file."""
        return self.rows.get(name, ())


def kept(make: Callable[[Codebook], Made]) -> Callable[[Codebook], Made]:
    """Decorate a function of a codebook: the patterns and look-up tables it makes are made once and kept with it."""
    name = f"{make.__module__}.{make.__qualname__}"

    @wraps(make)
    def look_up(codebook: Codebook) -> Made:
        made = codebook._made
        if name not in made:
            made[name] = make(codebook)
        return made[name]

    return look_up


def split(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several values, separated by ``|``."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def load_codebook(folder: str | Path | None = None) -> Codebook:
    """Read a codebook folder; without one, the codebook of the GSOMIA case.

    Raises
    ------
    FileNotFoundError : the folder does not exist.
    ValueError : a row of issues, cues or words.csv cannot be used; the message names file, row and what is allowed.
    """
    where = Path(folder) if folder is not None else resource("data", "codebook")
    if not where.is_dir():
        raise FileNotFoundError(
            f"No codebook folder at {where}: give a folder with actors.csv (and issues.csv, cues.csv), "
            "or leave the codebook out to use the one that comes with the lab."
        )
    rows = {}
    for path in sorted(where.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as handle:
            rows[path.stem] = tuple(
                {key: (value or "").strip() for key, value in row.items() if key} for row in csv.DictReader(handle)
            )
    from gsomia_lab.evidence.codebook_check import check_cues  # the finders know what a cue may say, and import us

    codebook = Codebook(rows)
    check_cues(codebook)
    return codebook


def save_codebook(codebook: Codebook, folder: str | Path) -> Path:
    """Write a codebook as CSV files into `folder`, for a spreadsheet or pandas to edit; returns the folder.

    Files that stand there are replaced; ``load(..., codebook=folder)`` reads what is saved.
    """
    from gsomia_lab.export.files import write_atomically

    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in codebook.rows.items():
        columns = list(dict.fromkeys(column for row in rows for column in row))

        def write(part: Path, rows: tuple[dict[str, str], ...] = rows, columns: list[str] = columns) -> None:
            with part.open("w", encoding="utf-8", newline="") as handle:
                writer = csv.DictWriter(handle, columns, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)

        write_atomically(folder / f"{name}.csv", write)
    return folder


def with_rows(codebook: Codebook, table: str, *rows: dict[str, str]) -> Codebook:
    """The codebook with rows added to one of its tables; the given one stays as it is."""
    return Codebook({**codebook.rows, table: (*codebook.table(table), *rows)})
