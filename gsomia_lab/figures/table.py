"""A table to be read by people: whole sentences, dates in one piece, what is long folded.

A plain DataFrame in a notebook cuts texts off after fifty letters, breaks dates at their hyphens and sets words flush
right. For looking, not for computing: the rows stay in the DataFrame.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from gsomia_lab.walk import show

ROWS = 10  # more are folded
_CELL = "padding:.3em .35em;vertical-align:top;text-align:{side};white-space:{space}"


@dataclass(frozen=True)
class Shown:
    """A table and how many of its rows are open at once.

    >>> show_table(pd.DataFrame({"day": ["2019-08-22"], "what": ["decided"]}))
           day    what
    2019-08-22 decided
    """

    table: pd.DataFrame
    rows: int = ROWS

    def __repr__(self) -> str:
        return self.table.to_string(index=False)

    def _repr_html_(self) -> str:
        more = len(self.table) - self.rows
        if more < 2:  # a fold for one row would save nothing
            return _html(self.table)
        words = f'<summary style="cursor:pointer;padding:.3em 0">{more} more rows (open me)</summary>'
        rest = _html(self.table.iloc[self.rows :])
        return f'{_html(self.table.iloc[: self.rows])}<details lang="en">{words}{rest}</details>'


def show_table(table: pd.DataFrame, *, rows: int = ROWS) -> Shown:
    """Show the rows of a table whole; more than `rows` of them are folded."""
    return Shown(table, rows)


def _html(table: pd.DataFrame) -> str:
    numbers = [pd.api.types.is_numeric_dtype(kind) and not pd.api.types.is_bool_dtype(kind) for kind in table.dtypes]
    head = "".join(
        f'<th scope="col" style="{_style(number, False)}">{_breakable(str(name))}</th>'
        for name, number in zip(table.columns, numbers, strict=True)
    )
    body = "".join(
        f"<tr>{''.join(_cell(value, number) for value, number in zip(row, numbers, strict=True))}</tr>"
        for row in table.itertuples(index=False)
    )
    return (
        '<table class="gl-shown" lang="en" style="table-layout:auto;max-width:100%">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _cell(value: Any, number: bool) -> str:
    text = "" if not isinstance(value, (list, tuple)) and pd.isna(value) else str(value)
    short = len(text) <= 20 and " " not in text
    return f'<td style="{_style(number, short)}">{_breakable(text)}</td>'


def _breakable(text: str) -> str:
    """Names of files and columns may be broken after an underscore where there is little room."""
    return escape(show(text)).replace("_", "_<wbr>")


def _style(number: bool, short: bool) -> str:
    return _CELL.format(side="right" if number else "left", space="nowrap" if short else "normal")
