"""The two corpora and their right answers, for the tests of the finders."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

import pytest

from gsomia_lab.pages.article import Article
from gsomia_lab.pages.read import read_folder
from gsomia_lab.sources import briefs_folder, load_manifest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
YEARS = frozenset({2019})
CORPORA = ["briefs", "originals"]


@lru_cache(maxsize=2)
def articles(which: str) -> tuple[Article, ...]:
    """The pages of a corpus; a test that asks for originals that are not here is skipped."""
    folder = briefs_folder() if which == "briefs" else SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the original articles are not beside this checkout")
    found, problems = read_folder(sorted(folder.glob("*.txt")), load_manifest())
    assert not problems
    return tuple(found)


def gold(which: str, table: str) -> list[dict[str, str]]:
    """The right answers of a corpus, a dict a row."""
    folder = ROOT / "data" / "gold" / ("briefs" if which == "briefs" else "")
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def overlapping(row: dict[str, str], records: list) -> list:
    """The records that share a character with a row of the gold."""
    return [r for r in records if r.doc == row["doc"] and r.start < int(row["end"]) and int(row["start"]) < r.end]
