"""What a rule makes of an expression: its value, what the value rests on, and the steps that led there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

EXPLICIT, PUBLISHED, NAMED, SPEECH = "explicit", "publication date", "named day", "quoted speech"
WEEKDAY_AND_YEAR, OPEN = "weekday and year", "unresolved"
NO_DATE = "The page has no day of publication to count from."
BACK = ("last", "latest", "previous", "preceding", "prior", "past", "this past")
ON = ("next", "coming", "following", "this coming")
POINTING_BACK = ("previous", "preceding", "prior", "following", "same", "that")  # to what the text has just named
RELATIVE = {"last": -1, "this": 0, "next": 1}


@dataclass(frozen=True)
class Resolved:
    """A value, what it rests on, the steps that led there, and a note; `type` when the rule's own does not hold."""

    value: str
    basis: str = EXPLICIT
    steps: tuple[str, ...] = ()
    note: str = ""
    type: str = ""
    day: date | None = None  # a whole day, for what counts from it later
    end: int = 0  # where the expression ends, when it reads on past the form of its rule


def left_open(*steps: str, note: str = "") -> Resolved:
    """A value that stays open; the note says why (the last step does, when no other reason is given)."""
    return Resolved("", OPEN, steps, note or steps[-1])
