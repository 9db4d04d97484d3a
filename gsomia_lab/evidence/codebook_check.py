"""Whether the cues of a codebook can be used: a slip in a spreadsheet is named, not turned into missing rows."""

from __future__ import annotations

import re
from collections.abc import Collection

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence import stance_words
from gsomia_lab.evidence.cue_patterns import parse

STANCES = ("support", "oppose", "conditional")
WHO = ("act", "wish", "name", "bare", "decision", "claim")
COLUMNS = {
    "cues": ("issue", "stance", "pattern"),
    "words": ("name", "words"),
    "issues": ("issue", "proposition"),
    "actors": ("actor",),
}
_LIST = re.compile(r"\{(\w+)\}")


def check_cues(codebook: Codebook) -> None:
    """Check the columns, issues, stances, word lists and patterns by which positions are found.

    Raises
    ------
    ValueError : one sentence that names the file, its row (the header is row 1), what stands there and what may.
    """
    for name, needed in COLUMNS.items():
        rows = codebook.table(name)
        missing = [column for column in needed if rows and column not in rows[0]]
        if missing:
            raise ValueError(f"{name}.csv has no column {missing[0]!r}: its header needs {', '.join(needed)}.")
    lists = {*stance_words.LISTS, *(row["name"] for row in codebook.table("words"))}
    issues = {row["issue"] for row in codebook.table("issues")}
    for number, row in enumerate(codebook.table("words"), 2):
        for entry in stance_words.entries(row["words"]):
            _pattern(f"words.csv, row {number}", entry, lists)
    for number, row in enumerate(codebook.table("issues"), 2):
        for way in stance_words.entries(row.get("about", "")):
            for part in way.split("&"):
                _pattern(f"issues.csv, row {number}, about", part.strip(), lists)
    for number, row in enumerate(codebook.table("cues"), 2):
        where = f"cues.csv, row {number}"
        if issues:
            _one_of(where, "issue", row["issue"], issues)
        _one_of(where, "stance", row["stance"], STANCES)
        _one_of(where, "who", row.get("who") or "act", WHO)
        for pattern in filter(None, (row["pattern"], row.get("near", ""))):
            _pattern(where, pattern, lists)
        if not row["pattern"]:
            raise ValueError(f"{where}: the pattern is empty; write the words that mark the stance.")


def _one_of(where: str, column: str, given: str, allowed: Collection[str]) -> None:
    if given not in allowed:
        names = allowed if isinstance(allowed, tuple) else sorted(allowed)
        raise ValueError(f"{where}: {column} {given!r} is unknown; allowed are {', '.join(names)}.")


def _pattern(where: str, pattern: str, lists: Collection[str]) -> None:
    try:
        parse(pattern)
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from None
    for name in _LIST.findall(pattern):
        _one_of(where, "word list", name, lists)
