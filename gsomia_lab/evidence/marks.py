"""Quotation marks: where they open, where they close, and what to do when they do not.

A mark is looked at only inside its paragraph, because newspapers open a quotation anew in each paragraph and
close it only in the last. So three things are normal, not errors: a paragraph that opens and never closes (the
speaker goes on in the next one), curly and straight marks on one page, and marks inside marks.

The scan reads each paragraph once, from left to right, with a stack of open marks: its time grows with the
length of the text, however many marks stand unbalanced in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from gsomia_lab.pages.article import Span

OPENERS = {"“": "”", "„": "”", "«": "»", "「": "」", "『": "』"}
CLOSERS = {"”", "»", "」", "』"}
MAX_NESTING = 4
_DOUBLE = ('"', *OPENERS, *CLOSERS)
# British style: the outer mark is single. It opens before a word and closes after punctuation or before a space,
# never after an s ("the ministers' plan") unless punctuation stands before it.
_SINGLE = re.compile(r"[‘'](?<![\w.,!?’'].)(?=[\w\[(…])([^\n‘“”\"]{1,600}?(?:[.,!?…—]|[^\W_s]))[’'](?![\w’'])")


class Mark(NamedTuple):
    """A marked span, marks included.

    `closed` is False when the paragraph ends first; `inner` when it stands inside another marked span.
    """

    start: int
    end: int
    closed: bool = True
    inner: bool = False


def find_marks(text: str, paragraphs: Iterable[Span]) -> list[Mark]:
    """The marked spans of a text in reading order, paragraph by paragraph.

    >>> [text[m.start:m.end] for text in ["She said “no”."] for m in find_marks(text, [Span(0, len(text))])]
    ['“no”']
    """
    return list(_find_marks(text, tuple(paragraphs)))


@lru_cache(maxsize=16)  # actors, quotations and the comparison of pages ask for the same marks
def _find_marks(text: str, paragraphs: tuple[Span, ...]) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    signs = sorted(m.start() for sign in _DOUBLE if sign in text for m in re.finditer(sign, text))
    for start, end in paragraphs:
        found = _pair(text, start, end, signs[bisect_left(signs, start) : bisect_left(signs, end)])
        if not found and ("‘" in text[start:end] or "'" in text[start:end]):
            found = [Mark(m.start(), m.end()) for m in _SINGLE.finditer(text, start, end)]
        marks.extend(found)
    return tuple(sorted(marks))


def _pair(text: str, start: int, end: int, signs: list[int]) -> list[Mark]:
    """The pairs of one paragraph, whose marks stand at `signs`."""
    stack: list[tuple[int, str]] = []
    found: list[Mark] = []
    closers_left = sum(text[at] in CLOSERS for at in signs)
    for at in signs:
        char = text[at]
        if char in CLOSERS:
            closers_left -= 1
        opens = char in OPENERS or (char == '"' and _opens(text, at, start, end, stack))
        if opens and stack and char != '"' and _clings(text, at, end):
            opens = False
        if opens:
            # An opening mark inside an open one is nested only while enough closing marks follow for both.
            if stack and (len(stack) >= MAX_NESTING or (char != '"' and closers_left < len(stack) + 1)):
                lost, _ = stack.pop()
                found.append(Mark(lost, _stop(text, lost, at), closed=False, inner=bool(stack)))
            stack.append((at, char))
        elif stack:
            opened, _ = stack.pop()
            if text[opened + 1 : at].strip():
                found.append(Mark(opened, at + 1, inner=bool(stack)))
    for depth, (opened, _) in enumerate(stack):
        stop = len(text[:end].rstrip()) if end - opened < 20000 else end
        if stop - opened > 2:
            found.append(Mark(opened, stop, closed=False, inner=depth > 0))
    return found


def _clings(text: str, at: int, end: int) -> bool:
    """Whether an opening mark stands where a closing one should: a word before it, a space after it."""
    return not text[at - 1].isspace() and text[at - 1] not in "([-–—" and (at + 1 >= end or text[at + 1].isspace())


def _opens(text: str, at: int, start: int, end: int, stack: list[tuple[int, str]]) -> bool:
    """Whether a straight mark opens: it does when none is open, unless it clings to the word before it."""
    if any(char == '"' for _, char in stack):
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return not (after.isspace() and not before.isspace()) or (before.isspace())


def _stop(text: str, opened: int, at: int) -> int:
    """Where an unclosed mark ends when another opens: after the last full stop between, else before the other."""
    last = max(text.rfind(sign, opened, at) for sign in (". ", "? ", "! ", ", "))
    return last + 1 if last > opened + 2 else len(text[opened:at].rstrip()) + opened
