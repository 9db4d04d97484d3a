"""What a lesson asks: exercises, predictions, discussions, claims and exit tickets.

An item says what is asked and how the right answer is computed from the tables of a lab; nothing in it is
tied to one corpus. The bank of right and wrong answers stands beside the question, so that a test can try them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

KINDS = ("number", "text", "choice", "date", "list", "mapping", "table")
Hint = str | Callable[..., str]


@dataclass(frozen=True)
class NotHere:
    """Returned instead of a right answer when an exercise cannot be asked of this corpus; says why."""

    reason: str


@dataclass(frozen=True)
class Wrong:
    """A wrong answer that many give: how to recognise it, and the hint that it draws.

    `match(lab, answer)` gets the answer as read (see ``docs/lesson-format.md``); `hint` is one sentence, or a
    function of `(lab, answer)` that returns one.
    """

    match: Callable[[Any, Any], bool]
    hint: Hint


@dataclass(frozen=True, kw_only=True)
class Item:
    """Something a lesson asks. `id` is ``"3.2"``: the lesson's number, a point, its own number or letter."""

    id: str
    ask: str
    minutes: int = 3

    @property
    def lesson(self) -> str:
        """The number of the lesson, two digits: ``"03"`` for ``"3.2"``."""
        return self.id.split(".")[0].zfill(2)


@dataclass(frozen=True, kw_only=True)
class Exercise(Item):
    """A question with a right answer.

    Attributes
    ----------
    code : the solution as a learner would write it: an expression, or lines that end by setting `answer`
    answer : computes the right answer from the lab, or returns `NotHere`; without it, `code` does
    also : computes further right answers
    kind : number, text, choice, date, list, mapping or table
    places : decimal places that count (number, mapping, table)
    strict : what must be kept where the exercise is about it: ``order``, ``duplicates``, ``case``
    look : computes the row id (or the words) that settles the question
    hints : graded, from a nudge to nearly there; never the answer
    wrong : the wrong answers the bank knows
    explain : one or two sentences under the solution
    bank_right, bank_wrong : expressions that a test tries; a wrong one comes with words of the hint it must draw
    """

    objective: str = ""
    kind: str
    code: str
    answer: Callable[[Any], Any] | None = None
    also: Callable[[Any], Sequence[Any]] | None = None
    options: tuple[str, ...] = ()
    places: int | None = None
    strict: tuple[str, ...] = ()
    look: Callable[[Any], str] | None = None
    hints: Sequence[Hint] = ()
    wrong: Sequence[Wrong] = ()
    explain: str = ""
    bank_right: Sequence[str] = ()
    bank_wrong: Sequence[tuple[str, str]] = ()

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"Exercise {self.id}: kind={self.kind!r} is not a kind; choose {', '.join(KINDS)}.")
        if self.kind == "choice" and len(self.options) < 2:
            raise ValueError(f"Exercise {self.id} is a choice: give it at least two options.")

    @property
    def solved(self) -> str:
        """The solution as code that sets `answer`."""
        whole = self.code.strip()
        lines = whole.splitlines()
        sets = any(line.startswith(("answer =", "answer=")) for line in lines)
        return whole if sets else f"answer = {whole}"


@dataclass(frozen=True, kw_only=True)
class Prediction(Item):
    """A guess before the data; it comes back in the exit ticket. `answer` computes what the tables say."""

    answer: Callable[[Any], Any]
    kind: str = "number"
    options: tuple[str, ...] = ()
    example: str = "3"
    confidence: int = 60
    minutes: int = 2


@dataclass(frozen=True, kw_only=True)
class Discussion(Item):
    """A question without one right answer, with the beginnings of sentences."""

    starters: Sequence[str] = ()
    example: str = "We do not hear the people the case is about."
    minutes: int = 5


@dataclass(frozen=True, kw_only=True)
class Claim(Item):
    """A claim with its evidence and reasoning; `text`, `evidence`, `against`, `reasoning` are the model answer.

    `evidence` and `against` are code: an expression that gives a list of row ids.
    """

    text: str
    evidence: str
    against: str = "[]"
    reasoning: str
    minutes: int = 5


@dataclass(frozen=True, kw_only=True)
class Ticket(Item):
    """Three items to leave with, and the prediction that comes back."""

    items: Sequence[Exercise] = field(default_factory=list)
    prediction: str = ""
    ask: str = "Three items before you leave."
    minutes: int = 4
