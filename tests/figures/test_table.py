"""A table to be read: nothing cut off, headers named, what is long folded, text never markup."""

import pandas as pd

from gsomia_lab.figures.picture import OPEN_LINES, Picture
from gsomia_lab.figures.table import show_table

LONG = "A sentence that goes on for much longer than the fifty letters after which a plain table cuts it off."


def test_nothing_is_cut_off_and_dates_stay_in_one_piece():
    html = show_table(pd.DataFrame({"day": ["2019-08-22"], "why": [LONG]}))._repr_html_()
    assert LONG in html and "..." not in html
    assert 'white-space:nowrap">2019-08-22</td>' in html


def test_every_column_has_a_header_and_numbers_stand_right():
    html = show_table(pd.DataFrame({"n": [3], "who": ["Ada"]}))._repr_html_()
    assert html.count('<th scope="col"') == 2
    assert html.index("text-align:right") < html.index(">n</th>") < html.index("text-align:left")


def test_a_long_table_is_folded_and_none_of_its_rows_is_lost():
    table = pd.DataFrame({"row": [f"r{n}" for n in range(25)]})
    html = show_table(table, rows=8)._repr_html_()
    opened, folded = html.split("<details")
    assert opened.count("<td") == 8 and folded.count("<td") == 17 and "17 more rows" in folded
    assert folded.count('<th scope="col"') == 1
    assert "<details" not in show_table(table.head(9), rows=8)._repr_html_()


def test_words_are_data_and_an_empty_value_is_empty():
    html = show_table(pd.DataFrame({"a": ["<b>x</b>", None], "b": [1.5, float("nan")]}))._repr_html_()
    assert "<b>" not in html and "&lt;b&gt;" in html
    assert "nan" not in html and "None" not in html


def test_many_words_below_a_picture_are_folded_and_all_stay_in_its_alternative_text():
    lines = [f"line {n}" for n in range(OPEN_LINES + 2)]
    html = Picture("<svg/>", "\n".join(lines))._repr_html_()
    opened, folded = html.split("<details")
    assert "\n".join(lines) in opened  # the alternative text
    assert all(line in folded for line in lines[1:])
    assert "<details" not in Picture("<svg/>", "\n".join(lines[:OPEN_LINES]))._repr_html_()
