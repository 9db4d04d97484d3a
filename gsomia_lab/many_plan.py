"""The plan of a big run: which pages, in which order, in which partitions; written once, read line by line.

The first line of the plan says what was asked for, each further line is one page, as its path below `base`. So a run
that is taken up reads the same pages in the same partitions, wherever it is called from, and memory never holds the
list. Folders are walked without following links to folders: what they lead to is read where it lies, once, and a loop
leads nowhere.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from gsomia_lab.export.files import write_atomically
from gsomia_lab.sources import SUFFIXES, common_folder, is_page

PLAN = "_plan.jsonl"
_WILD = frozenset("*?[")
_TOLD = 3  # inputs that the plan and a message name; the rest is counted


class Plan(NamedTuple):
    """A plan that stands in a file: the folder that all its pages lie below, and how many there are."""

    file: Path
    base: str
    total: int
    size: int

    def batches(self) -> Iterator[list[str]]:
        """The pages of one partition after the other, each as its path below `base`."""
        with self.file.open(encoding="utf-8") as lines:
            next(lines)
            while batch := [json.loads(line) for line in islice(lines, self.size)]:
                yield batch


def make_plan(inputs: str | Path | Iterable[str | Path], out: Path, *, size: int, codebook: str) -> Plan:
    """The plan that stands in `out`, or a new one over `inputs`: folders, glob patterns and pages.

    Raises
    ------
    FileNotFoundError : no page fits `inputs`.
    ValueError : the plan in `out` is over other inputs, another `size` or another codebook, or `size` is no count.
    """
    if size < 1:
        raise ValueError(f"size={size!r} is no number of pages: give 1 or more.")
    wanted = [inputs] if isinstance(inputs, (str, Path)) else list(inputs)
    entries = [os.path.abspath(Path(entry).expanduser()) for entry in wanted]  # noqa: PTH100 (links stay as they are)
    head = {
        "inputs": entries[:_TOLD],
        "count": len(entries),
        "digest": hashlib.sha256("\0".join(entries).encode("utf-8", "surrogateescape")).hexdigest(),
        "size": size,
        "codebook": codebook,
    }
    plan = out / PLAN
    if plan.exists():
        with plan.open(encoding="utf-8") as lines:
            before = json.loads(next(lines))
            if {key: before.get(key) for key in head} != head:
                raise ValueError(
                    f"{out} holds a run over {_named(before.get('inputs', []), before.get('count', 0))} (size "
                    f"{before.get('size')}): call read_many with the same arguments to take it up, or give another "
                    "folder as out."
                )
            return Plan(plan, before["base"], sum(1 for _ in lines), size)
    base = common_folder(map(_fixed_part, entries))
    count = 0

    def write(part: Path) -> None:
        nonlocal count
        with part.open("w", encoding="utf-8") as lines:
            lines.write(json.dumps({**head, "base": base}) + "\n")
            for path in _pages(entries):
                lines.write(json.dumps(os.path.relpath(path, base) if base else path) + "\n")
                count += 1

    write_atomically(plan, write)
    if not count:
        plan.unlink()
        raise FileNotFoundError(
            f"No page fits {_named(entries[:_TOLD], len(entries))}: give folders or patterns with "
            f"{', '.join(SUFFIXES)} files."
        )
    return Plan(plan, base, count, size)


def _named(inputs: Sequence[str], count: int) -> str:
    more = f" and {count - len(inputs)} more" if count > len(inputs) else ""
    return ", ".join(inputs) + more


def _is_wild(entry: str) -> bool:
    return bool(_WILD & set(entry)) and not Path(entry).exists()


def _fixed_part(entry: str) -> str:
    """The folder that everything an entry stands for lies below."""
    if _is_wild(entry):
        parts = Path(entry).parts
        return str(Path(*parts[: next(n for n, part in enumerate(parts) if _WILD & set(part))]))
    return entry if Path(entry).is_dir() else str(Path(entry).parent)


def _pages(entries: Sequence[str]) -> Iterator[str]:
    found = (path for entry in entries for path in _pages_of(entry, alone=len(entries) == 1))
    return found if len(entries) == 1 else _once(found)


def _pages_of(entry: str, *, alone: bool) -> Iterator[str]:
    if _is_wild(entry):
        below = Path(_fixed_part(entry))
        pattern = str(Path(entry).relative_to(below))
        yield from (str(path) for path in below.glob(pattern) if not path.name.startswith(".") and path.is_file())
    elif Path(entry).is_dir():
        root = Path(entry).resolve()
        for folder, subfolders, names in os.walk(entry):
            subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
            # A link to a folder elsewhere is told among the problems, as a link to a page elsewhere is.
            yield from (str(link) for link in map(Path(folder).joinpath, subfolders) if _leads_out(link, root))
            yield from (str(Path(folder, name)) for name in sorted(names) if is_page(Path(name)))
    elif Path(entry).exists() or not alone:  # one of many that has vanished is told among the problems
        yield entry


def _leads_out(link: Path, root: Path) -> bool:
    return link.is_symlink() and not link.resolve().is_relative_to(root)


def _once(paths: Iterable[str]) -> Iterator[str]:
    """Each path once, in the order of its first appearance; what was seen is kept on disk and not in memory."""
    seen = sqlite3.connect("")  # a name of no letters is a temporary file that SQLite itself removes
    try:
        seen.execute("create table seen (path blob primary key) without rowid")
        for path in paths:
            if seen.execute("insert or ignore into seen values (?)", (os.fsencode(path),)).rowcount:
                yield path
    finally:
        seen.close()
