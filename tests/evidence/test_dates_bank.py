"""The dates on sentences of our own with right answers, written before the finder was run over them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from gsomia_lab.evidence.dates import find_dates
from gsomia_lab.pages.read import article_from_text

BANK = Path(__file__).with_name("date_bank.txt")
LIMITS = Path(__file__).parents[2] / "docs" / "limits.md"


class Line(NamedTuple):
    """A sentence, the day its page was published, and each expression in it with its value."""

    name: str
    published: str
    text: str
    answers: list[tuple[str, str]]


def read_bank() -> list[Line]:
    lines = []
    for part in BANK.read_text(encoding="utf-8").split("\n@ ")[1:]:
        head, text, *rest = part.strip().split("\n")
        name, published = head.split(" | ")
        answers = [tuple(row.removeprefix("= ").split(" | ")) for row in rest]
        lines.append(Line(name, published, text, answers))
    return lines


def found_in(line: Line) -> list[tuple[str, str]]:
    page = article_from_text(line.text, "a.txt", published=line.published)
    return [(d.text, d.value) for d in find_dates(page)]


def score(lines: list[Line]) -> tuple[int, int, int]:
    """How many rows are right in words and value, how many were found, how many there are."""
    right = sum(len(set(found_in(line)) & set(line.answers)) for line in lines)
    return right, sum(len(found_in(line)) for line in lines), sum(len(line.answers) for line in lines)


def test_the_bank_is_large():
    lines = read_bank()
    assert len(lines) >= 40 and sum(len(line.answers) for line in lines) >= 50
    assert all(answer[0] in line.text for line in lines for answer in line.answers)


def test_the_list_of_what_fails_is_where_a_reader_finds_it_and_is_true():
    failing = [line.name for line in read_bank() if found_in(line) != line.answers]
    assert re.findall(r"^\| `(d\d\d)` \|", LIMITS.read_text(encoding="utf-8"), re.M) == failing
