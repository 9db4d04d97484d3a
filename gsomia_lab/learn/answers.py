"""Reading answers: whatever form a learner's answer has, its value in one plain form.

A number may come as ``55.4``, ``"55.4 %"``, ``numpy.float64`` or a Series of one; a list as a list, set, Series or
a column of a table. Reading takes the form away, so that comparing (`gsomia_lab.learn.compare`) looks at the value
alone. Nothing is evaluated, and no answer can make reading take long: at most `LIMIT` entries are looked at.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Mapping
from itertools import islice
from numbers import Number
from typing import Any

import pandas as pd

LIMIT = 10_000
TEXT_LIMIT = 2_000

_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,30})?(?:\.\d{1,30})?")
_UNIT = re.compile(r"(?:%|percent(?:age points?)?|per cent|points?)$", re.IGNORECASE)
_TIMEX = re.compile(
    r"\d{4}(?:-(?:\d{2}|W\d{2}|Q[1-4]|H[12]|S[PU]|FA|WI))?|(?:PRESENT|PAST|FUTURE)_REF|P\d{1,4}[A-Z]{1,2}"
)
_SLASHED = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_MONTHS = "january february march april may june july august september october november december".split()


class Misread(Exception):
    """The answer is of another kind than the exercise asks for; the message is one friendly sentence."""


def is_blank(answer: Any, *, empty_counts: bool = False) -> bool:
    """Whether nothing was answered: ``...``, None, an empty text (unless that can be right), or a list of these."""
    if answer is Ellipsis or answer is None:
        return True
    if type(answer) is str:
        return not empty_counts and not answer.strip()
    if type(answer) in (list, tuple, set) and len(answer) <= 3:
        return len(answer) > 0 and all(entry is Ellipsis for entry in answer)
    return False


def plain_words(answer: Any) -> str | None:
    """A text as a plain string, or None when it is none; calls no method of the answer's own."""
    return str.__str__(answer) if issubclass(type(answer), str) else None


def read(answer: Any, kind: str) -> Any:
    """The answer in its plain form: float, str, ISO date, list, dict, or list of dicts.

    Raises
    ------
    Misread : the answer is not of this kind.
    """
    return _READERS[kind](answer)


def _single(answer: Any) -> Any:
    """The only entry of a list, Series or array of one; anything else as it is."""
    if isinstance(answer, (pd.Series, pd.Index)) or type(answer).__module__ == "numpy":
        if getattr(answer, "size", 1) == 1 and hasattr(answer, "item"):
            return answer.item()
    elif isinstance(answer, (list, tuple, set)) and len(answer) == 1:
        return next(iter(answer))
    elif isinstance(answer, pd.DataFrame) and answer.shape == (1, 1):
        return answer.iat[0, 0]
    return answer


def read_number(answer: Any) -> float:
    """A number: ``12``, ``"12 %"``, ``"1,007"``, ``Decimal``, a Series of one."""
    answer = _single(answer)
    if isinstance(answer, bool):
        raise Misread("this exercise wants a number, and True or False is none")
    if isinstance(answer, Number) or hasattr(type(answer), "__float__"):
        value = float(answer)  # type: ignore[arg-type]
        if math.isnan(value) or math.isinf(value):
            raise Misread("this exercise wants a number, and your answer is missing or endless (nan or inf)")
        return value
    if isinstance(answer, str):
        text = _UNIT.sub("", answer[:TEXT_LIMIT].strip()).replace("\u2212", "-").replace(" ", "")
        if any(c.isdigit() for c in text) and _NUMBER.fullmatch(text):
            return float(text.replace(",", ""))
        raise Misread("this exercise wants a number in digits, such as 12 or 12.5")
    raise Misread(f"this exercise wants a number, and you gave {_kind_of(answer)}")


def read_text(answer: Any) -> str:
    """A text as typed, without the spaces around it."""
    answer = _single(answer)
    if not isinstance(answer, str):
        raise Misread(f"this exercise wants a text in quotation marks, and you gave {_kind_of(answer)}")
    if len(answer) > TEXT_LIMIT:
        raise Misread(f"your answer has {len(answer)} characters, and a few words are enough")
    return str(answer).strip()


def read_date(answer: Any) -> str:
    """A day as ``2019-08-22``; what is no day (``2019-08``, ``2019-W46``, `""`) stays as written."""
    answer = _single(answer)
    if isinstance(answer, (dt.datetime, pd.Timestamp)):
        return answer.date().isoformat()
    if isinstance(answer, dt.date):
        return answer.isoformat()
    if type(answer).__name__ == "datetime64":
        return pd.Timestamp(answer).date().isoformat()
    if not isinstance(answer, str):
        raise Misread(f'this exercise wants a date such as "2019-08-22", and you gave {_kind_of(answer)}')
    return _written_date(answer[:TEXT_LIMIT].strip())


def _written_date(text: str) -> str:
    if not text or _TIMEX.fullmatch(text.upper()):
        return text.upper()
    if _SLASHED.fullmatch(text):
        raise Misread("a date with points or slashes is read in two ways, so write it as year-month-day")
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].{0,40})?", text)
    words = [word for word in re.split(r"[\s,.]{1,4}", text.lower()) if word]
    if iso:
        year, month, day = (int(part) for part in iso.groups())
    else:
        months = [n for n, name in enumerate(_MONTHS, 1) for w in words if len(w) >= 3 and name.startswith(w)]
        numbers = [int(n[1]) for w in words if (n := re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)?", w))]
        years, days = [n for n in numbers if n > 31], [n for n in numbers if n <= 31]
        if len(months) != 1 or len(years) != 1 or len(days) > 1:
            raise Misread('this exercise wants a date such as "2019-08-22" or "22 August 2019"')
        if not days:
            return f"{years[0]:04d}-{months[0]:02d}"
        year, month, day = years[0], months[0], days[0]
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError as error:
        raise Misread("there is no such day in the calendar") from error


def read_list(answer: Any) -> list[Any]:
    """A list of plain values from a list, set, Series, Index, array, column, generator, or a text with commas."""
    if isinstance(answer, str):
        return [part.strip() for part in answer[:TEXT_LIMIT].split(",")]
    if isinstance(answer, pd.DataFrame):
        if answer.shape[1] != 1:
            raise Misread(
                f"this exercise wants a list, and you gave a table of {answer.shape[1]} columns: choose one of them"
            )
        answer = answer.iloc[:, 0]
    if isinstance(answer, (Number, dt.date)) or not isinstance(answer, Iterable):
        raise Misread(f"this exercise wants a list in square brackets, and you gave {_kind_of(answer)}")
    entries = list(islice(iter(answer), LIMIT + 1))
    _not_too_long(len(entries))
    return [_plain(entry) for entry in entries]


def read_mapping(answer: Any) -> dict[str, Any]:
    """A dict of plain values from a dict, a Series (its index are the keys), or a table of two columns."""
    pairs: Iterable[Any]
    if isinstance(answer, (pd.Series, Mapping)):
        _not_too_long(len(answer))
        pairs = answer.items()
    elif isinstance(answer, pd.DataFrame) and answer.shape[1] in (1, 2):
        _not_too_long(len(answer))
        columns = [answer.iloc[:, i] for i in range(answer.shape[1])]
        pairs = zip(*columns, strict=True) if len(columns) == 2 else columns[0].items()
    else:
        raise Misread(f"this exercise wants a value for each name, as {{'name': 1}}, and you gave {_kind_of(answer)}")
    return {str(_plain(key)): _plain(value) for key, value in pairs}


def read_table(answer: Any) -> list[dict[str, Any]]:
    """A list of rows from a DataFrame, a Series (one column), a list of dicts, or a dict of lists."""
    if isinstance(answer, pd.Series):
        answer = answer.to_frame()
    elif isinstance(answer, (list, dict)):
        _not_too_long(len(answer))
        if isinstance(answer, list) and not all(isinstance(row, dict) for row in answer):
            raise Misread("this exercise wants a table whose columns have names, and you gave a list")
        try:
            answer = pd.DataFrame(answer)
        except (ValueError, TypeError) as error:
            raise Misread("this exercise wants a table, and the columns of yours have different lengths") from error
    if not isinstance(answer, pd.DataFrame):
        raise Misread(f"this exercise wants a table, and you gave {_kind_of(answer)}")
    _not_too_long(len(answer))
    names = [str(name) for name in answer.columns]
    if len(set(names)) != len(names):
        raise Misread("two columns of your table have the same name")
    return [dict(zip(names, map(_plain, row), strict=True)) for row in answer.itertuples(index=False, name=None)]


def _not_too_long(length: int) -> None:
    if length > LIMIT:
        raise Misread(f"your answer has more than {LIMIT:,} entries, so it cannot be what is asked: choose rows first")


def _plain(value: Any) -> Any:
    """A cell as float, str or `""` (missing)."""
    if value is None or value is pd.NA or value is pd.NaT:
        return ""
    if isinstance(value, bool) or type(value).__name__ == "bool_":
        return "true" if value else "false"
    if isinstance(value, str):
        return str(value)[:TEXT_LIMIT].strip()
    if isinstance(value, (dt.date, pd.Timestamp)) or type(value).__name__ == "datetime64":
        return read_date(value)
    if isinstance(value, Number) or hasattr(type(value), "__float__"):
        number = float(value)  # type: ignore[arg-type]
        return "" if math.isnan(number) else number
    if isinstance(value, (list, tuple, set, frozenset)):
        return "; ".join(sorted(str(_plain(entry)) for entry in islice(value, 50)))
    raise Misread(f"an entry of your answer is {_kind_of(value)}, and a number or a text is wanted")


def _kind_of(value: Any) -> str:
    """What kind of thing an answer is, in a beginner's words; never calls anything of the answer's own."""
    names = {
        bool: "True or False",
        int: "a number",
        float: "a number",
        str: "a text",
        list: "a list",
        tuple: "a list",
        set: "a list",
        dict: "a dict",
        pd.DataFrame: "a table",
        pd.Series: "a column of a table",
    }
    kind = type(value)
    if kind in names:
        return names[kind]
    if kind.__name__ in ("function", "builtin_function_or_method", "method", "type"):
        return "a function that was not called (are the brackets missing?)"
    return f"an object of type {kind.__name__[:40]}"


_READERS = {
    "number": read_number,
    "text": read_text,
    "choice": read_text,
    "date": read_date,
    "list": read_list,
    "mapping": read_mapping,
    "table": read_table,
}
