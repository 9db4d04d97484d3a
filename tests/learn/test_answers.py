"""Answers in many forms are read as one value; what is none is one friendly sentence."""

import contextlib
import datetime as dt
from decimal import Decimal
from fractions import Fraction
from itertools import count

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gsomia_lab.learn.answers import LIMIT, Misread, is_blank, read

FORMS = [
    ("number", 12, 12.0),
    ("number", "12", 12.0),
    ("number", " 12 % ", 12.0),
    ("number", "55.4 percent", 55.4),
    ("number", "1,007", 1007.0),
    ("number", "−3", -3.0),
    ("number", np.float64(12), 12.0),
    ("number", Decimal("12.5"), 12.5),
    ("number", Fraction(1, 2), 0.5),
    ("number", pd.Series([12]), 12.0),
    ("number", np.array([12]), 12.0),
    ("number", [12], 12.0),
    ("date", dt.date(2019, 8, 22), "2019-08-22"),
    ("date", dt.datetime(2019, 8, 22, 9), "2019-08-22"),
    ("date", pd.Timestamp("2019-08-22"), "2019-08-22"),
    ("date", np.datetime64("2019-08-22"), "2019-08-22"),
    ("date", "2019-8-22", "2019-08-22"),
    ("date", "22 August 2019", "2019-08-22"),
    ("date", "Aug. 22nd, 2019", "2019-08-22"),
    ("date", "August 2019", "2019-08"),
    ("date", "2019-W46", "2019-W46"),
    ("text", " Seoul ", "Seoul"),
    ("text", pd.Series(["Seoul"]), "Seoul"),
    ("list", "a, b", ["a", "b"]),
    ("list", pd.Series(["a", "b"], index=[7, 9]), ["a", "b"]),
    ("list", (x for x in "ab"), ["a", "b"]),
    ("list", pd.DataFrame({"x": [1, None]}), [1.0, ""]),
    ("mapping", {"a": 1}, {"a": 1.0}),
    ("mapping", pd.Series({"a": 1}), {"a": 1.0}),
    ("mapping", pd.DataFrame({"name": ["a"], "n": [1]}), {"a": 1.0}),
    ("table", pd.DataFrame({"a": [1], "b": ["x"]}, index=[5]), [{"a": 1.0, "b": "x"}]),
    ("table", [{"a": 1}], [{"a": 1.0}]),
    ("table", {"a": [True]}, [{"a": "true"}]),
]


@pytest.mark.parametrize(("kind", "answer", "value"), FORMS)
def test_forms(kind, answer, value):
    assert read(answer, kind) == value


@pytest.mark.parametrize(
    ("kind", "answer", "words"),
    [
        ("number", True, "True or False is none"),
        ("number", "many", "in digits"),
        ("number", "12 and 13", "in digits"),
        ("number", float("nan"), "missing"),
        ("number", [1, 2], "a list"),
        ("number", len, "brackets missing"),
        ("number", pd.DataFrame({"a": [1, 2]}), "a table"),
        ("date", "03/04/2019", "year-month-day"),
        ("date", "2019-02-30", "no such day"),
        ("date", "March 1", "wants a date"),
        ("text", 3, "quotation marks"),
        ("text", "x" * 9999, "few words"),
        ("list", 3, "square brackets"),
        ("list", count(), "entries"),
        ("list", pd.DataFrame({"a": [1], "b": [2]}), "choose one of them"),
        ("list", [object()], "an entry of your answer"),
        ("mapping", [1], "a value for each name"),
        ("table", 3, "wants a table"),
        ("table", [[1, 2], [3]], "columns have names"),
        ("table", pd.DataFrame([[1, 2]], columns=["a", "a"]), "same name"),
        ("table", {"a": [1], "b": [1, 2]}, "different lengths"),
        ("table", pd.DataFrame({"a": range(LIMIT + 1)}), "entries"),
    ],
)
def test_what_is_none_is_one_sentence(kind, answer, words):
    with pytest.raises(Misread, match=words):
        read(answer, kind)


def test_blank():
    assert is_blank(...) and is_blank(None) and is_blank("  ") and is_blank([...])
    assert not is_blank("", empty_counts=True) and not is_blank(0) and not is_blank([]) and not is_blank(False)


@given(
    st.sampled_from(["number", "text", "date", "list", "mapping", "table"]),
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text(max_size=30)
        | st.dates()
        | st.binary(max_size=5),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
        max_leaves=8,
    ),
)
def test_any_answer_is_read_or_misread(kind, answer):
    with contextlib.suppress(Misread, OverflowError):
        read(answer, kind)
