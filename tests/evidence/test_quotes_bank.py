"""Partial quotations and words merely in marks, told apart on lines of our own with right answers."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence.quotes import find_marked
from gsomia_lab.pages.read import article_from_text

BANK = Path(__file__).with_name("quote_bank.txt")
LIMITS = Path(__file__).parents[2] / "docs" / "limits.md"


class Line(NamedTuple):
    """A line, and for each pair of marks its kind and its speaker."""

    name: str
    text: str
    answers: list[tuple[str, str]]


def read_bank() -> list[Line]:
    lines = []
    for part in BANK.read_text(encoding="utf-8").split("\n@ ")[1:]:
        name, *rest = part.strip().split("\n")
        text = " ".join(line for line in rest if line and not line.startswith("= "))
        answers = [tuple(cell.strip() for cell in f"{line[2:]}|".split("|")[:2]) for line in rest if line[:2] == "= "]
        lines.append(Line(name, text, answers))
    return lines


def found_in(line: Line) -> list[tuple[str, str]]:
    quotations, terms = find_marked(article_from_text(f"A day at the port\n\n{line.text}", "a.txt"), Codebook())
    rows = [(q.start, q.kind, q.speaker) for q in quotations] + [(term.start, "term", "") for term in terms]
    return [row[1:] for row in sorted(rows)]


def test_the_bank_is_large():
    kinds = Counter(kind for line in read_bank() for kind, _ in line.answers)
    assert len(read_bank()) >= 40 and kinds["partial"] >= 20 and kinds["term"] >= 20


def test_partial_quotations_and_words_merely_in_marks_are_told_apart():
    """First run: 25 of 26 partial quotations and 17 of 22 terms, and 20 of 30 speakers."""
    kinds, right, speakers, named = Counter(), Counter(), 0, 0
    for line in read_bank():
        for (kind, speaker), found in zip(line.answers, found_in(line), strict=True):
            kinds[kind] += 1
            right[kind] += found[0] == kind
            named += kind != "term"
            speakers += kind != "term" and found[1] == speaker
    print(f"\n{dict(right)} of {dict(kinds)}, speakers {speakers} of {named}")
    assert right["partial"] >= 26 and right["term"] >= 18 and right["direct"] == kinds["direct"] and speakers >= 26


def test_the_list_of_what_fails_is_where_a_reader_finds_it_and_is_true():
    failing = [line.name for line in read_bank() if found_in(line) != line.answers]
    assert re.findall(r"^\| `(\d\d)` \|", LIMITS.read_text(encoding="utf-8"), re.M) == failing
