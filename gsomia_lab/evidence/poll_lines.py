"""Which sentences of a page are read for polls: those with shares, what stands near them, what speaks of polls, and tables.

Most pages hold no share of anybody, and cost next to nothing: a share has a sign or a word, which is looked for in the
whole page at once, before any sentence is looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from gsomia_lab.evidence.poll_answers import tells_of_people
from gsomia_lab.evidence.poll_capitals import HOUSES, names_house
from gsomia_lab.evidence.poll_details import holds_sample, sizes
from gsomia_lab.evidence.poll_figures import PLACED, ROW, SPLIT, Figure, figures_in
from gsomia_lab.evidence.poll_shares import Item, row_of
from gsomia_lab.evidence.poll_words import HINTS, OTHER_HINTS, PARTS, POLL_HINTS, POLLED, SHARE_HINTS, fold, holds_any
from gsomia_lab.pages.article import Article, Sentence

__all__ = ["Line", "lines_of"]

_BEFORE, _AFTER = 5, 3  # sentences beside a share in which its poll may be named
_TABLES = (
    "poll",
    "survey",
    "n=",
    "voting intention",
    "fieldwork",
)  # figures without a sign may stand under one of these
_SENTENCE_ENDS = frozenset('.?!”"')
_ROW_ENDS = frozenset("0123456789%)")
_ROW_LENGTH, _HEADING_LENGTH = 90, 160
_LIST_LENGTH = 40  # points beyond which the line that announces a list is not looked for
_BULLET = re.compile(r"[•*·–—-]\s")
_IN_BRACKETS = re.compile(r"\bin (?:brackets|parenthes[ei]s)\b")


@dataclass(eq=False)
class Line:
    """A sentence (or a line of a table) with what the reading asks of it."""

    index: int  # its place among the page's sentences
    sentence: Sentence
    said: str
    lower: str
    polled: bool  # it speaks of polls
    heads: bool = False  # a heading of a table
    row: bool = False  # a line of one
    listed: bool = False  # a point of a list that a poll's line announces or closes
    shares: list[Item] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    _of_people: bool | None = None  # as soon as it was asked for

    def of_people(self) -> bool:
        """Whether it tells of a share of people."""
        if self._of_people is None:
            self._of_people = tells_of_people(self.said, self.lower, self.figures) or (
                bool(self.figures) and holds_sample(self.said)
            )
        return self._of_people

    def may_tell(self) -> bool:
        """Whether its shares may be some of people's answers, on a page on which nobody is said to ask anybody."""
        return self.of_people() or holds_any(self.said, HOUSES)


def lines_of(article: Article) -> list[Line]:
    """The lines of a page that may tell of a poll, in order; none where the page holds no share."""
    text, sentences = article.text, article.sentences
    page = fold(text)
    starts = [sentence.start for sentence in sentences]
    figures = {}
    parts = {bisect_right(starts, match.start()) - 1 for match in PARTS.finditer(page)}
    for index in sorted((_with_any(page, starts, SHARE_HINTS) | parts) - {-1}):
        sentence = sentences[index]
        if sentence.part == "furniture" and not _is_listed(text, sentences, index):
            continue
        if found := figures_in(page[sentence.start : sentence.end]):
            figures[index] = found
    rows = _rows(text, sentences) if figures or holds_any(page, _TABLES) else set()
    asked = _with_any(page, starts, POLL_HINTS)
    if (
        not figures
        and not rows
        and not any(_holds_pairs(text[sentences[index].start : sentences[index].end]) for index in asked)
    ):
        return []
    # To look for the rarer words in the whole page costs more than to ask the few sentences near its shares.
    hints = HINTS if asked else tuple(hint for hint in OTHER_HINTS if hint in page)
    before, after = (_BEFORE, _AFTER) if hints else (1, 1)
    chosen = {near for index in (*figures, *rows) for near in range(index - before, index + after + 1)} | asked
    lines = []
    for index in sorted(chosen):
        if not 0 <= index < len(sentences):
            continue
        heads = index in asked and (index + 1 in rows or index + 2 in rows)  # "LINDQVIST POLL" above a question
        closes = index in asked and index - 1 in figures  # "Source: Lindqvist survey" under the last row
        if sentences[index].part != "furniture" or index in figures or heads or closes:
            start, end = sentences[index][:2]
            said, lower = text[start:end], page[start:end]
            polled = holds_any(lower, hints) and POLLED.search(said) is not None
            line = Line(index, sentences[index], said, lower, polled, figures=figures.get(index, []))
            line.listed = sentences[index].part == "furniture" and index in figures
            lines.append(line)
    if rows:
        _mark_tables(lines)
    return lines


def _with_any(page: str, starts: list[int], words: Iterable[str]) -> set[int]:
    """The sentences (by their places) of a page in lower case that hold one of some words."""
    found = set()
    for word in words:
        at = page.find(word)
        while at >= 0:
            index = bisect_right(starts, at)
            found.add(index - 1)
            at = page.find(word, starts[index]) if index < len(starts) else -1
    return found


def _holds_pairs(said: str) -> bool:
    return (SPLIT.search(said) or PLACED.search(said)) is not None


def _is_listed(text: str, sentences: tuple[Sentence, ...], index: int) -> bool:
    """Whether a line that is no sentence of the page's own is a point of a list.

    A sentence announces the list, or a line that speaks of a poll stands right above or below it.
    """
    if not _is_point(text, sentences[index]):
        return False
    first = last = index
    while first and index - first < _LIST_LENGTH and _is_point(text, sentences[first]):
        first -= 1
    while last + 1 < len(sentences) and last - index < _LIST_LENGTH and _is_point(text, sentences[last]):
        last += 1
    beside = [text[s.start : s.end] for s in (sentences[first], sentences[last]) if not _is_point(text, s)]
    return any(POLLED.search(said) for said in beside) or (
        sentences[first].part != "furniture" and text[sentences[first].end - 1] == ":"
    )


def _is_point(text: str, sentence: Sentence) -> bool:
    if sentence.part != "furniture":
        return False
    said = text[sentence.start : sentence.end]
    return _BULLET.match(said) is not None or _is_row(said)


def _rows(text: str, sentences: tuple[Sentence, ...]) -> set[int]:
    return {
        index
        for index, (start, end, _, part) in enumerate(sentences)
        if end - start < _ROW_LENGTH
        and text[end - 1] in _ROW_ENDS
        and part != "furniture"
        and ROW.match(text[start:end])
    }


def _is_row(said: str) -> bool:
    return len(said) < _ROW_LENGTH and said[-1] in _ROW_ENDS and ROW.match(said) is not None


def _is_closed(lines: list[Line], place: int) -> bool:
    """Whether the line below the table in which a line stands tells of a poll: "Survey by Lindqvist, 850 residents"."""
    below = next((line for line in lines[place + 1 : place + 8] if not _is_row(line.said)), None)
    return below is not None and below.polled and not below.figures


def _mark_tables(lines: list[Line]) -> None:
    """A line that is no sentence and has figures under it heads a table: its lines hold shares, with or without a sign."""
    heading: Line | None = None
    for place, line in enumerate(lines):
        if _is_row(line.said):
            if heading is None and line.figures and _is_closed(lines, place):
                line.listed = True
            if heading is not None:
                line.row, line.shares = (
                    True,
                    row_of(line.said, _IN_BRACKETS.search(heading.said) is not None and "change" not in heading.lower),
                )
            continue
        if heading is not None and lines[place - 1] is heading:
            continue  # "1,003 adults, by phone": its second line
        heading = None
        following = lines[place + 1 : place + 3]
        if (
            line.said[-1] in _SENTENCE_ENDS
            or len(line.said) > _HEADING_LENGTH
            or not any(_is_row(line.said) for line in following)
        ):
            continue
        about = f"{line.said} {following[0].said}"
        if line.polled or sizes(about) or POLLED.search(about) or names_house(line.said):
            heading, line.heads = line, True
