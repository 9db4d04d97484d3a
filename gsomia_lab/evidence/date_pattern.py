"""One rule that finds time expressions: its triggers, its form, an example and a counter-example."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from gsomia_lab.evidence.date_words import spaced


@dataclass(frozen=True)
class Pattern:
    """A rule: its triggers, its form, the type it gives, what it says, an example and a counter-example.

    `then` are the words one of which must follow a trigger; any may when there are none.
    """

    name: str
    triggers: tuple[str, ...]
    source: str
    type: str
    says: str
    example: str
    counter_example: str
    fold: bool = False
    then: frozenset[str] = frozenset()

    @cached_property
    def form(self) -> re.Pattern[str]:
        """The form, compiled when a page first has one of the triggers: most pages need half of the rules."""
        return re.compile(spaced(self.source), re.I if self.fold else 0)


def rule(
    name: str,
    triggers: str,
    form: str,
    type: str,
    says: str,
    example: str,
    counter: str,
    *,
    fold: bool = False,
    then: str = "",
) -> Pattern:
    """A rule as a row of the table; `triggers` are kinds of `date_triggers`, a space between them, as between the words of `then`."""
    return Pattern(name, tuple(triggers.split()), form, type, says, example, counter, fold, frozenset(then.split()))
