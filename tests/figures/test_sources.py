import pandas as pd
import pytest

from gsomia_lab.figures.picture import Picture, picture
from gsomia_lab.figures.sources import count_voices, describe_voices, plot_voices


@pytest.fixture
def counts():
    quotes = pd.DataFrame({"doc": ["a.txt"] * 3 + ["b.txt"] * 2, "speaker": ["X", "X", "Y", "Z", ""]})
    actors = pd.DataFrame({"actor": ["X", "Y"], "country": ["KR", "JP"]})
    return count_voices(quotes, actors, pd.DataFrame({"doc": ["a.txt", "b.txt", "silent.txt"]}))


def test_silence_is_a_row_of_zeros(counts):
    assert counts.loc["silent.txt"].sum() == 0
    assert "silent: nobody is quoted." in describe_voices(counts)


def test_words_and_picture_change_together(counts):
    before = picture(plot_voices, describe_voices, counts)
    counts.loc["silent.txt", "JP"] = 2
    after = picture(plot_voices, describe_voices, counts)
    assert "silent: Japan 2." in after.words
    assert after.words != before.words and after.svg != before.svg


def test_the_same_table_gives_the_same_picture_to_the_letter(counts):
    assert picture(plot_voices, describe_voices, counts) == picture(plot_voices, describe_voices, counts)


def test_marks_drawn_equal_quotations_counted(counts):
    axes = plot_voices(counts)
    assert sum(len(line.get_xdata()) for line in axes.lines) == counts.to_numpy().sum()


def test_words_are_escaped_in_the_alternative_text():
    html = Picture("<svg/>", 'a "b" <script>')._repr_html_()
    assert "<script>" not in html and "&quot;b&quot;" in html
