"""What a finder returns: a record that can be walked back to its sentence.

A record is a value and its provenance in one. `start` and `end` are Unicode character offsets into the
page's text as read (end exclusive), so ``article.text[record.start:record.end] == record.text`` always
holds. `rule` names the rule that produced the value (each room has a table `RULES` that tells what the
rule says, with an example and a counter-example), and `steps` are the sentences of the reasoning, in
order, as a learner should read them.

What cannot be known is left empty and `steps` (or `note`) say why; a finder never guesses. A string that
is not known is `""`, a number that is not known is `None`.

The fields of a record are the columns of the table it becomes (`gsomia_lab.tables`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from gsomia_lab.pages.article import Problem

__all__ = [
    "DateMention",
    "EventMention",
    "Mention",
    "PollShare",
    "Position",
    "Problem",
    "Quotation",
    "Record",
    "Rule",
    "Term",
]


class Rule(NamedTuple):
    """A rule a learner can look up: what it says, where it applies and where it must not.

    `example` and `counter_example` are short invented sentences; a test runs the finder over both.
    """

    name: str
    says: str
    example: str
    counter_example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A span of one page, with the rule and the reasoning that made a value of it."""

    doc: str
    start: int
    end: int
    text: str
    rule: str
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Record):
    """A time expression, normalised as a TIMEX3 value (`value` is `""` when it stays open).

    `type` is DATE, TIME, DURATION or SET. `basis` says what fixes the value: ``explicit``,
    ``publication date``, ``named day``, ``quoted speech``, ``weekday and year``, or ``unresolved``.
    `note` says in one sentence why a value is open or what to beware of.
    """

    type: str
    value: str
    basis: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Record):
    """A name, title, pronoun or metonym that stands for an actor (`actor` is `""` when it stays open)."""

    actor: str
    form: str = "name"  # name, title, pronoun, metonym, form (found by its form, not in the codebook)
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Record):
    """Words between quotation marks that somebody says, marks included.

    `kind` is ``direct`` (a sentence or more, sound bites included) or ``partial`` (a phrase inside the
    reporter's sentence). `speaker` is the canonical name, `speaker_text` the words that name the speaker on the
    page, at `speaker_start` to `speaker_end` (None when the page names nobody).
    """

    kind: str
    speaker: str
    speaker_text: str = ""
    cue: str = ""
    speaker_start: int | None = None
    speaker_end: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Record):
    """Words in quotation marks that nobody says: a term, a title, a word under discussion."""

    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PollShare(Record):
    """One option of one poll: the share with its comparator is the span.

    `share` is in percent of `n` respondents; `comparator` is ``=``, ``>``, ``<`` or ``~``. `poll` numbers the
    polls of a page (rows of one poll share it). `flag` is `""` or says what a reader must know, for instance
    ``no pollster``.
    """

    pollster: str
    sponsor: str = ""
    country: str = ""
    n: int | None = None
    question: str = ""
    option: str = ""
    share: float
    comparator: str = "="
    issue: str = ""
    stance: str = ""
    field_start: str = ""
    field_end: str = ""
    population: str = ""
    mode: str = ""
    margin: float | None = None  # percentage points, as the page prints it
    poll: int = 0
    flag: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Record):
    """Who takes which stance on which issue, and how the page says so.

    `stance` is support, oppose or conditional (then `condition` tells the condition). `form` is direct
    quotation, partial quotation, paraphrase, attributed by the other side, or editorial voice. `said` is the
    day of the speech where it is known (ISO), `hedges` the hedging words, joined by ``; ``.
    """

    actor: str
    issue: str
    stance: str
    condition: str = ""
    form: str = "paraphrase"
    said: str = ""
    hedges: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Record):
    """One page's mention of something dated that happened, was announced, is expected or was denied.

    `earliest` and `latest` are ISO dates (`""` where that end is open); `precision` is instant, day, week,
    month, year, interval or open; `actors` canonical names joined by ``; ``; `about` the words that tell what
    was done to what, joined alike.
    """

    event: str = ""
    earliest: str
    latest: str
    precision: str
    label: str
    action: str = ""
    modality: str = "happened"
    actors: str = ""
    about: str = ""
    note: str = ""
