"""Whether somebody says what a sentence tells: what a mayor claims of "80 percent" is no poll's, but answers are quoted, too."""

from __future__ import annotations

import re

__all__ = ["is_claimed", "is_quoted"]

_QUOTED = re.compile(r"[“”\"]|''")
_CLAIMED = re.compile(r"[“”\"]|,\s(?:the\s)?[\w’' .-]{2,40}\s(?:said|claimed|claims|says|insists|insisted|argued)\b")
_SHORT_QUOTE = re.compile(r"[“\"][^“”\"]{1,24}[”\"]")  # what people answered: 'said that they were "in favour"'


def is_claimed(said: str) -> bool:
    """Whether somebody says what a sentence tells."""
    return _CLAIMED.search(_without_short(said)) is not None


def is_quoted(said: str) -> bool:
    """Whether a sentence holds somebody's words, and not only the short ones of people's answers."""
    return _QUOTED.search(_without_short(said)) is not None


def _without_short(said: str) -> str:
    """A sentence without the short quotations that are people's answers."""
    return _SHORT_QUOTE.sub("", said) if "“" in said or '"' in said else said
