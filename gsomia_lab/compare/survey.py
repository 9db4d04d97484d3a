"""One poll, made of its rows: what two polls must be before they can be set side by side.

The rows may come from `lab.polls`, from a finder (`PollShare`) or from ``load_checked("polls")``; they share their
column names. Rows about a subgroup or an earlier wave belong to other people or another day, so they are set apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, NamedTuple

import pandas as pd

from gsomia_lab.checked import CONDITION, load_checked, reported_vs_published
from gsomia_lab.compare.shares import check_sum, read_n, read_share

__all__ = ["Answer", "Poll", "read_poll"]

_NO_ANSWER = re.compile(
    r"\b(?:don[’']?t know|do not know|no (?:answer|view|opinion|response|reply)|undecided|not sure|unsure|not told|"
    r"neither|declined|refused)\b",
    re.I,
)
_SMALL = frozenset(
    "a an and are be been for had has have in is it its of on or should that the this to was were".split()
)
_APART = ("subgroup", "earlier wave")


class Answer(NamedTuple):
    """One answer of a poll: its words, the share with its comparator, its code, and the row it stands in."""

    option: str
    share: float
    comparator: str = "="
    issue: str = ""
    stance: str = ""
    row: str = ""

    @property
    def key(self) -> str:
        """What the answer is called across polls: its code, or else its own words without the small ones."""
        if self.issue and self.stance:
            return f"{self.issue} {self.stance}"
        words = re.findall(r"\w+", self.option.lower())
        return " ".join(word for word in words if word not in _SMALL)

    @property
    def condition(self) -> str:
        """The condition that the answer carries, `""` if none."""
        found = CONDITION.search(self.option)
        return found.group().strip() if found else ""

    @property
    def is_no_answer(self) -> bool:
        """Whether it stands for people who chose none of the answers."""
        return bool(_NO_ANSWER.search(self.option)) or self.stance == "no_answer"

    @property
    def printed(self) -> str:
        """The share as it is printed, such as ``> 68%``."""
        sign = "" if self.comparator == "=" else f"{self.comparator} "
        return f"{sign}{self.share:g}%"


@dataclass(frozen=True)
class Poll:
    """A poll as one source reports it. Empty text and None stand for what the source does not tell.

    `status` and `flags` say how it stands among the checked facts; `evidence` is where its rows can be read.
    """

    name: str
    pollster: str
    answers: tuple[Answer, ...]
    n: int | None = None
    sponsor: str = ""
    country: str = ""
    population: str = ""
    question: str = ""
    family: str = ""
    mode: str = ""
    field_start: str = ""
    field_end: str = ""
    margin: float | None = None
    status: str = "reported"
    flags: tuple[str, ...] = ()
    twin: str = ""
    evidence: str = ""

    @property
    def unreported(self) -> float:
        """The share that the answers leave to 100 percent (at most, where a share is a bound)."""
        return round(max(0.0, 100 - sum(answer.share for answer in self.answers)), 1)


def read_poll(rows: Any, *, checked: pd.DataFrame | None = None) -> Poll:
    """The poll that `rows` are about: rows of a table, records of a finder, or a `Poll` as it is.

    Raises
    ------
    ValueError : no rows, rows of several polls, an n below 1, a share outside 0 to 100, or shares that add up to
        more than 100.

    >>> rows = [{"pollster": "Northwind", "n": 900, "option": "scrap the toll", "share": 52.0, "comparator": "="}]
    >>> read_poll(rows).name
    'Northwind, 900 people'
    """
    if isinstance(rows, Poll):
        return rows
    table = _table(rows)
    main = table[[not str(flag).startswith(_APART) and "earlier wave" not in str(flag) for flag in table["flag"]]]
    if main.empty:
        raise ValueError("No row of a whole poll is given: give at least one share of all people asked.")
    keys = ["poll_id"] if "poll_id" in main and main["poll_id"].any() else ["doc", "poll", "pollster"]
    polls = main[keys].astype(str).drop_duplicates()
    if len(polls) > 1:
        names = "; ".join(" ".join(filter(None, row)) for row in polls.itertuples(index=False))
        raise ValueError(f"The rows are of {len(polls)} polls ({names}): give the rows of one.")
    first = {name: _first(main[name]) for name in main.columns}
    answers = tuple(
        Answer(
            str(row["option"]),
            read_share(row["share"], name=f"The share of {row['option'] or 'an answer'!r}"),
            row["comparator"] or "=",
            row["issue"],
            row["stance"],
            str(row["id"]),
        )
        for row in main.to_dict("records")
    )
    check_sum({f"{i}. {answer.option[:40]}": answer.share for i, answer in enumerate(answers, 1)})
    n = None if first["n"] in ("", None) else read_n(first["n"])
    status, flags, twin = _standing(main, first, checked)
    return Poll(
        name=f"{first['pollster'] or 'a poll with no pollster'}, {f'{n:,} people' if n else 'n not told'}",
        pollster=first["pollster"],
        answers=answers,
        n=n,
        sponsor=first["sponsor"],
        country=first["country"],
        population=first["population"],
        question=first["question"],
        family=first["question_family"],
        mode=first["mode"],
        field_start=first["field_start"],
        field_end=first["field_end"],
        margin=first["margin"] or None,
        status=status,
        flags=flags,
        twin=twin,
        evidence=_evidence(main, first),
    )


_TEXT = (
    "id doc pollster sponsor country population question question_family option comparator issue stance mode "
    "field_start field_end status flag poll_id addresses"
)


def _table(rows: Any) -> pd.DataFrame:
    if isinstance(rows, pd.Series):
        rows = [rows.to_dict()]
    if not isinstance(rows, pd.DataFrame):
        if not isinstance(rows, Iterable) or isinstance(rows, str | dict):
            raise ValueError(
                f"A {type(rows).__name__} is no poll: give rows of lab.polls or of "
                "load_checked('polls'), all of one poll."
            )
        rows = pd.DataFrame([_as_dict(row) for row in rows])
    if rows.empty or "share" not in rows:
        raise ValueError("No share is given: give rows of lab.polls or of load_checked('polls'), all of one poll.")
    table = rows.copy()
    for name in _TEXT.split():
        table[name] = table[name].fillna("").astype(str) if name in table else ""
    for name in ("n", "margin", "poll"):
        if name not in table:
            table[name] = None
    return table


def _as_dict(row: Any) -> dict[str, Any]:
    if is_dataclass(row) and not isinstance(row, type):
        return {field.name: getattr(row, field.name) for field in fields(row)}
    return dict(row)


def _first(column: pd.Series) -> Any:
    """The first value of a column that tells something."""
    known = [value for value in column if value is not None and str(value) not in ("", "nan", "<NA>", "None")]
    return known[0] if known else ""


def _standing(
    main: pd.DataFrame, first: dict[str, Any], checked: pd.DataFrame | None
) -> tuple[str, tuple[str, ...], str]:
    """How the poll stands among the checked facts: status, flags, and the id it has there."""
    if first["poll_id"]:
        return first["status"] or "checked", tuple(filter(None, (first["flag"],))), first["poll_id"]
    own = [flag for flag in dict.fromkeys(main["flag"]) if flag]
    checked = load_checked("polls") if checked is None else checked
    beside = reported_vs_published(main, checked=checked)
    known = beside[beside["poll_id"] != ""]
    if known.empty:
        return "reported", tuple(own), ""
    statuses = set(known["status"])
    status = next((s for s in ("withdrawn", "contradicted") if s in statuses), known["status"].iloc[0])
    return status, tuple(dict.fromkeys([*known["flag"][known["flag"] != ""], *own])), known["poll_id"].iloc[0]


def _evidence(main: pd.DataFrame, first: dict[str, Any]) -> str:
    if first["addresses"]:
        return f"{first['poll_id']}: {first['addresses']}"
    if "start" not in main:
        return "rows given by hand"
    ids = ", ".join(filter(None, main["id"]))
    where = f"{first['doc']}, characters {main['start'].min()} to {main['end'].max()}"
    return f"{ids} ({where})" if ids else where
