"""An article: the text of a page as read, and where its parts are.

Nothing is cut out of the text: the masthead, the caption and the cookie notice stay where they were, and
every part is told by its span. So an offset that any floor above reports can be found again in the page.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """Characters `start` to `end` (exclusive) of a page's text."""

    start: int
    end: int


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends; empty where nothing else is in it.

    >>> trimmed("One.  Two. ", 4, 11)
    Span(start=6, end=10)
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


class Sentence(NamedTuple):
    """A sentence (or a line of furniture): its span, its paragraph's number and the part it stands in.

    `part` is headline, body, caption or furniture.
    """

    start: int
    end: int
    paragraph: int
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something the reader could not do with a page, in one sentence a teacher understands."""

    doc: str
    kind: str
    message: str
    start: int = 0
    end: int = 0


NOWHERE = Span(0, 0)


@dataclass(frozen=True)
class Article:
    """One page as read: its text, its layout and what it states about itself.

    Attributes
    ----------
    doc : the file's name, which is the page's name in every table
    text : the page's text as read; all offsets count its Unicode characters
    headline : what the page prints as its headline, `""` if none
    body : span of the article itself, headline included where the page prints it with the article
    paragraphs : spans of the paragraphs of the whole page, in order
    sentences : the sentences of the whole page, furniture included, in order
    published, updated : ISO date or date and time, `""` if not known
    published_basis : stated, manifest, inferred or unknown
    note : what the manifest warns of
    """

    doc: str
    text: str
    headline: str = ""
    body: Span = NOWHERE
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    outlet: str = ""
    genre: str = ""
    byline: str = ""
    dateline: str = ""
    language: str = "en"
    published: str = ""
    published_basis: str = "unknown"
    updated: str = ""
    note: str = ""
    problems: tuple[Problem, ...] = field(default=())

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character at `offset` (or the last one before it)."""
        if not self.sentences:
            return Sentence(0, len(self.text), 0, "body")
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    @property
    def reading(self) -> tuple[Sentence, ...]:
        """The sentences that are the article's own: headline, body and captions, no furniture."""
        return tuple(s for s in self.sentences if s.part != "furniture")
