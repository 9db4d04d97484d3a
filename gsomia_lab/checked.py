"""What others have verified about the polls of this case, and what may not be concluded from them.

``data/checked/polls.csv`` holds one answer a row, in our own words, each with the addresses of the reports it
rests on. `status` says how it stands:

- ``checked``: reports of it were found on at least two sites;
- ``reported``: it rests on one source;
- ``withdrawn``: its own publishers took it back, so nothing may be concluded from it;
- ``contradicted`` (of an article's version only): other reports of the same poll say something else.

`question_family` names the wording. Wording moves answers more than weeks do, so only waves of one family may be
joined by a line or subtracted; every other pair is refused with the reason. That is a rule over the data, not an
opinion of the chart.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from typing import Any

import pandas as pd

from gsomia_lab.paths import resource

__all__ = [
    "CONDITION",
    "join_waves",
    "load_checked",
    "may_join",
    "note_standing",
    "published_twin",
    "reported_vs_published",
]

_NUMBERS = {"n": "Int64", "share": "float64", "margin": "float64"}
# How the fact file's one code of an option reads as issue and stance, the columns of `lab.polls`.
_STANCES = {"keep_pact": ("keep_pact", "support"), "end_pact": ("keep_pact", "oppose")}
CONDITION = re.compile(
    r"\b(?:even (?:if|at|though|when)|only if|if|unless|provided|as long as|on condition|in case)\b[^,;.]{0,120}", re.I
)
_CLOSE = 0.05  # two figures printed to one decimal place are the same within this


@cache
def _read(name: str) -> pd.DataFrame:
    path = resource("data", "checked") / f"{name}.csv"
    if not path.is_file():
        known = ", ".join(sorted(p.stem for p in path.parent.glob("*.csv")))
        raise FileNotFoundError(f"There are no checked facts called {name!r}: give one of {known}.")
    table = pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8")
    if name == "polls":
        for column, dtype in _NUMBERS.items():
            table[column] = pd.to_numeric(table[column].where(table[column] != "")).astype(dtype)
        coded = [_STANCES.get(code, ("", "")) for code in table["option_stance"]]
        table["issue"], table["stance"] = [issue for issue, _ in coded], [stance for _, stance in coded]
    return table


def load_checked(name: str = "polls") -> pd.DataFrame:
    """Facts verified elsewhere: ``"polls"``, ``"claims"``, ``"events"`` or ``"seams"``.

    The seams say of sentences of the machine-reworded page from which text, and of which day, each was made.

    The polls have the columns of `lab.polls` (pollster, n, question, option, share, issue, stance, ...) and besides
    them poll_id, question_family, status, flag, n_note and addresses. A number that is not known is missing.

    Raises
    ------
    FileNotFoundError : there are no checked facts of that name.

    >>> polls = load_checked()
    >>> sorted(polls["status"].unique())
    ['checked', 'reported', 'withdrawn']
    """
    return _read(name).copy()


def published_twin(rows: pd.DataFrame, checked: pd.DataFrame | None = None) -> str:
    """The id of the checked poll that an article's rows of one poll report, `""` if none is known.

    Found by pollster, sample size and shares, never by the page: the poll of the same pollster that has most of
    the printed shares. A single share may fall together by chance, so it counts only when n agrees too and the
    share is about one of the codebook's issues.
    """
    return _twin(_records(rows), _groups(checked))


def reported_vs_published(polls: pd.DataFrame, *, checked: pd.DataFrame | None = None) -> pd.DataFrame:
    """Each share that an article prints beside the same share as the other reports of that poll give it.

    `polls` is `lab.polls` (or some of its rows). Columns of the answer: id, doc, pollster, n, share, comparator,
    reported_option, reported_stance, poll_id, published_option, published_share, published_stance, finding, status,
    flag, addresses. `finding` is ``agrees``, ``contradicted``, ``condition left out``, ``read both wordings`` (the
    codes cannot tell) or ``no published poll found``; `status` is that of the article's figure.

    Raises
    ------
    ValueError : `polls` lacks a column that is needed.
    """
    columns = (
        "id doc pollster n share comparator reported_option reported_stance poll_id published_option "
        "published_share published_stance finding status flag addresses"
    ).split()
    table = pd.DataFrame(_findings(polls, checked), columns=columns)
    return table.astype({"n": "Int64", "share": "float64", "published_share": "float64"})


def note_standing(polls: pd.DataFrame) -> pd.DataFrame:
    """`lab.polls` with the columns `status` and `flag` filled from the checked facts, where they know the poll.

    So a figure is shown as its source reports it, and never without what became of it.
    """
    known = {found["id"]: found for found in _findings(polls, None) if found["poll_id"]}
    flags, status = polls["flag"].tolist(), polls["status"].tolist()
    for place, row_id in enumerate(polls["id"]):
        if row_id in known:
            found = known[row_id]
            said = "" if found["finding"] == "agrees" else f"{found['finding'].capitalize()}."
            flags[place] = "; ".join(filter(None, (flags[place], found["flag"] or said)))
            status[place] = found["status"]
    return polls.assign(flag=pd.array(flags, dtype="str"), status=pd.array(status, dtype="str"))


def _findings(polls: pd.DataFrame, checked: pd.DataFrame | None) -> list[dict[str, Any]]:
    needed = ["doc", "pollster", "n", "share", "comparator", "option", "issue", "stance", "poll"]
    missing = [column for column in needed if column not in polls.columns]
    if missing:
        raise ValueError(f"The table has no column {missing[0]!r}: give lab.polls, or rows of it.")
    groups = _groups(checked)
    together: dict[tuple[Any, Any], list[dict[str, Any]]] = {}
    for row in _records(polls):
        together.setdefault((row["doc"], row["poll"]), []).append(row)
    out: list[dict[str, Any]] = []
    for rows in together.values():
        group = groups.get(_twin(rows, groups), [])
        findings = [_finding(row, _match(row, group)) for row in rows]
        both_ways = sum(finding["finding"] == "contradicted" for finding in findings) > 1
        for finding in findings:
            if finding["finding"] == "contradicted" and both_ways:
                finding["flag"] = f"Other reports give the two options the other way round. {finding['flag']}".strip()
        out += findings
    return out


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """A table's rows as dicts; plain Python is many times faster than pandas for a few dozen rows."""
    columns = {name: table[name].tolist() for name in table.columns}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _groups(checked: pd.DataFrame | None) -> dict[str, list[dict[str, Any]]]:
    if checked is None:
        return _own_groups()
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in _records(checked):
        groups.setdefault(row["poll_id"], []).append(row)
    return groups


@cache
def _own_groups() -> dict[str, list[dict[str, Any]]]:
    """The lab's own checked polls as `_groups` gives them, read without pandas: `load` waits for this."""
    groups: dict[str, list[dict[str, Any]]] = {}
    with (resource("data", "checked") / "polls.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            issue, stance = _STANCES.get(row["option_stance"], ("", ""))
            numbers = {name: float(row[name]) if row[name] else None for name in _NUMBERS}
            groups.setdefault(row["poll_id"], []).append({**row, **numbers, "issue": issue, "stance": stance})
    return groups


def _twin(rows: list[dict[str, Any]], groups: dict[str, list[dict[str, Any]]]) -> str:
    pollsters = {row["pollster"] for row in rows}
    printed = [row["n"] for row in rows if not pd.isna(row["n"])]
    best, most = "", 0
    for poll_id, group in groups.items():
        n = group[0]["n"]
        if group[0]["pollster"] not in pollsters or (printed and not pd.isna(n) and n not in printed):
            continue
        hits = [row for row in rows if _match(row, group)]
        sure = len(hits) > 1 or (printed and any(row["issue"] for row in hits))
        if sure and len(hits) > most:
            best, most = poll_id, len(hits)
    return best


def _finding(row: dict[str, Any], match: dict[str, Any] | None) -> dict[str, Any]:
    base = {name: row.get(name, "") for name in ("id", "doc", "pollster", "n", "share", "comparator")}
    base |= {"reported_option": row["option"], "reported_stance": _code(row)}
    if match is None:
        blank = dict.fromkeys(("poll_id", "published_option", "published_stance", "flag", "addresses"), "")
        return base | blank | {"published_share": None, "finding": "no published poll found", "status": "reported"}
    finding = "agrees"
    if row["issue"] and row["issue"] == match["issue"] and row["stance"] != match["stance"]:
        finding = "contradicted"
    elif CONDITION.search(match["option"]) and not CONDITION.search(row["option"]):
        finding = "condition left out"
    elif row["issue"] != match["issue"]:
        finding = "read both wordings"
    status = "contradicted" if finding == "contradicted" and match["status"] != "withdrawn" else match["status"]
    return base | {
        "poll_id": match["poll_id"],
        "published_option": match["option"],
        "published_share": match["share"],
        "published_stance": _code(match),
        "finding": finding,
        "status": status,
        "flag": match["flag"],
        "addresses": match["addresses"],
    }


def _code(row: dict[str, Any]) -> str:
    return f"{row['issue']} {row['stance']}".strip()


def _match(row: dict[str, Any], group: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The published answer with the share that the article prints (or rounds down to: "more than 68")."""
    for answer in group:
        over = answer["share"] - row["share"]
        same = abs(over) <= _CLOSE
        if same or (row["comparator"] == ">" and 0 < over < 1) or (row["comparator"] == "<" and -1 < over < 0):
            return answer
    return None


def may_join(first: str, second: str, *, checked: pd.DataFrame | None = None) -> tuple[bool, str]:
    """Whether two checked polls may be joined by a line, and why or why not in one sentence.

    Raises
    ------
    KeyError : there is no such poll.

    >>> may_join("KR-RM-20191106", "KR-RM-20191115")[0]
    True
    >>> may_join("KR-KANTAR-20190812", "KR-RM-20191115")[0]
    False
    """
    checked = _read("polls") if checked is None else checked
    polls = []
    for poll_id in (first, second):
        rows = checked[checked["poll_id"] == poll_id]
        if rows.empty:
            known = ", ".join(checked["poll_id"].unique())
            raise KeyError(f"There is no checked poll {poll_id!r}: give one of {known}.")
        polls.append(rows.iloc[0])
    for poll in polls:
        if poll["status"] == "withdrawn":
            return False, f"No line leads to {poll['poll_id']}: {poll['flag']}"
    a, b = polls
    if a["question_family"] != b["question_family"]:
        return False, (
            f"{first} and {second} asked different questions ({a['question']!r}; {b['question']!r}), "
            "so the distance between them mixes wording with time."
        )
    for poll in polls:
        if not poll["field_end"]:
            return False, f"The days of {poll['poll_id']} are not known, so it has no place on a time axis."
    return True, f"{first} and {second} asked the same question ({a['question']!r})."


def join_waves(polls: pd.DataFrame) -> pd.DataFrame:
    """The rows of one question's waves in the order of their days: what a trend line may be drawn through.

    `polls` are rows of ``load_checked("polls")``.

    Raises
    ------
    ValueError : the rows are of one wave only, of several wordings, or of a withdrawn poll; the message says why.
    """
    ids = list(dict.fromkeys(polls["poll_id"]))
    if len(ids) < 2:
        raise ValueError(f"A line needs two waves and {len(ids)} is given: add another poll of its question_family.")
    for second in ids[1:]:
        allowed, why = may_join(ids[0], second, checked=polls)
        if not allowed:
            raise ValueError(f"{why.rstrip('.')}: join only polls of one question_family that still stand.")
    return polls.sort_values(["field_end", "poll_id"], kind="stable")
