"""Tables as files: CSV, Parquet and JSON lines, written so that nothing that was there can be lost."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

FORMATS = ("csv", "parquet", "json")
# A spreadsheet runs a cell that begins with one of these signs (some run the wide ones of Japanese and Chinese too),
# also behind blanks, which others cut off; an apostrophe in front makes the cell plain text.
_SIGN = "[=+\\-@＝＋－＠]"
_FORMULA = re.compile(rf"^(?=[\t\r\n]|[\s\x00\u200b\ufeff]*{_SIGN})")
# Where a semicolon or a tab parts the fields, or a line end inside a cell is taken for the end of a row, a new cell
# begins in the middle of a text.
_INSIDE = re.compile(rf"([;\t\r\n][\s\u200b\ufeff]*)(?={_SIGN})")


def write_tables(tables: Mapping[str, pd.DataFrame], folder: str | Path, *, format: str = "csv") -> list[Path]:
    """Write each table to ``folder/<name>.<format>``; returns the paths in the tables' order.

    Raises
    ------
    ValueError : `format` is not csv, parquet or json.
    OSError : the folder cannot be made or written; what was there before is still whole.
    """
    if format not in FORMATS:
        raise ValueError(f"{format!r} is not a format tables can be written in: choose {', '.join(FORMATS)}.")
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return [write_table(table, folder / f"{name}.{format}") for name, table in tables.items()]


def write_table(table: pd.DataFrame, path: str | Path) -> Path:
    """Write one table; the ending of `path` (csv, parquet, json) says how."""
    path = Path(path)
    if path.suffix == ".csv":
        return write_atomically(path, lambda part: defuse(table).to_csv(part, index=False, encoding="utf-8"))
    if path.suffix == ".parquet":
        return write_atomically(path, lambda part: table.to_parquet(part, index=False))
    return write_atomically(
        path, lambda part: table.to_json(part, orient="records", lines=True, force_ascii=False, date_format="iso")
    )


def write_atomically(path: Path, write: Callable[[Path], object]) -> Path:
    """Call `write` on a temporary file beside `path`, then rename it into place: all or nothing.

    Who may read it is what the account's umask says, as for any file: on a class server, its owner alone.
    """
    part = path.with_name(f".{path.name}.{secrets.token_hex(6)}.part")
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        write(part)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return path


def defuse(table: pd.DataFrame) -> pd.DataFrame:
    """The table with every text cell that a spreadsheet would run as a formula made plain text.

    The signs that a column is documented to hold alone (a comparator ``=``) stay as they are.
    """
    table = table.rename(columns={name: defuse_text(name) for name in table.columns if isinstance(name, str)})
    for name in table.select_dtypes("str").columns:
        table[name] = table[name].map(defuse_text, na_action="ignore")
    return table


def defuse_text(cell: str) -> str:
    """A text that no spreadsheet runs as a formula.

    >>> defuse_text(" =1+1"), defuse_text("so; =1+1"), defuse_text("=")
    ("' =1+1", "so; '=1+1", '=')
    """
    return cell if len(cell) < 2 else _INSIDE.sub(r"\1'", _FORMULA.sub("'", cell))
