"""Two polls side by side: what forbids a comparison, what asks for care, and what is then said."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gsomia_lab import load
from gsomia_lab.checked import load_checked
from gsomia_lab.codebook import Codebook
from gsomia_lab.compare.disclosure import ITEMS, disclosure
from gsomia_lab.compare.polls import compare_polls, read_poll
from gsomia_lab.evidence.polls import find_polls
from gsomia_lab.pages.read import article_from_text

POLLS = load_checked()


def poll(name):
    return POLLS[POLLS["poll_id"] == name]


def answers(*shares, **about):
    base = {"pollster": "Lindqvist", "country": "GB", "n": 900} | about
    return [base | {"option": option, "share": share} for option, share in shares]


def axes(comparison):
    return {axis.name: axis.verdict for axis in comparison.axes}


@pytest.fixture(scope="module")
def article():
    polls = load("briefs").polls
    return polls[polls["pollster"] == "Realmeter"], polls[polls["pollster"].str.startswith("Sankei")]


def test_the_comparison_that_the_article_invites_is_refused_and_says_why(article):
    found = compare_polls(*article)
    assert found.verdict == "no"
    assert found.differences == ()
    assert axes(found)["answers"] == axes(found)["conditions"] == axes(found)["population"] == "differs"
    assert axes(found)["question"] == "not told"
    assert "different answers" in found.reason


def test_the_withdrawn_poll_carries_its_flag_first(article):
    first = str(compare_polls(*article)).splitlines()[0]
    assert first.startswith("Flag: Poll b")
    assert "withdrawn" in first
    assert "19 June 2020" in first


@pytest.mark.parametrize("other", ["JP-KYODO-20191123", "JP-YOMIURI-20191213", "KR-RM-20191115"])
def test_no_conclusion_rests_on_the_withdrawn_poll(other):
    found = compare_polls(poll(other), poll("JP-SANKEIFNN-20191116"))
    assert (found.verdict, found.differences) == ("no", ())
    assert "withdrew it" in found.reason
    assert "withdrawn" in found.flags[0]


def test_nor_on_a_contradicted_one(article):
    found = compare_polls(article[0], poll("KR-RM-20191106"))
    assert found.verdict == "no"
    assert "contradict" in found.reason


def test_waves_of_one_question_differ_by_so_much():
    found = compare_polls(poll("KR-RM-20191115"), poll("KR-RM-20191106"))
    assert found.verdict == "only with care"
    ended, kept, _ = found.differences
    assert ended.interval.estimate == pytest.approx(7.1)
    assert 0 not in ended.interval
    assert "Chance alone could explain it" in kept.words
    assert "percentage points" in ended.words


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("KR-KANTAR-20190812", "KR-RM-20190806"),
        ("KR-RM-202002", "KR-JOWON-20200216"),
        ("KR-KRC-201911-Q1", "KR-KRC-201911-Q2"),
        ("KR-RM-20191115", "JP-YOMIURI-20191213"),
    ],
)
def test_other_words_make_another_question(a, b):
    found = compare_polls(poll(a), poll(b))
    assert found.verdict == "no"
    assert axes(found)["question"] == "differs"
    assert found.differences == ()


def test_a_condition_makes_another_answer():
    a = answers(("keep the toll", 40), ("scrap the toll", 50))
    b = answers(("keep the toll if the bus is free", 60), ("scrap the toll", 30), pollster="Harbour")
    found = compare_polls(a, b)
    assert axes(found)["conditions"] == "differs"
    assert found.verdict == "no"


def test_two_polls_that_tell_everything_alike():
    about = {"question": "Should the toll go?", "mode": "telephone", "sponsor": "Harbour Times", "population": "adults",
             "field_start": "2021-03-01", "field_end": "2021-03-03"}  # fmt: skip
    a = answers(("yes", 52), ("no", 40), ("don't know", 8), **about)
    b = answers(("yes", 48), ("no", 44), ("don't know", 8), pollster="Harbour", **about)
    found = compare_polls(a, b)
    assert found.verdict == "yes"
    assert [round(each.interval.estimate) for each in found.differences] == [4, -4, 0]


def test_a_poll_that_does_not_tell_n_gets_no_interval():
    a, b = answers(("yes", 52), ("no", 40), n=None), answers(("yes", 48), ("no", 44), pollster="Harbour")
    found = compare_polls(a, b)
    assert found.differences[0].interval is None
    assert "n is not told" in found.differences[0].words
    assert axes(found)["sample and mode"] == "not told"


def test_a_bound_gets_no_interval():
    a = [row | {"comparator": ">"} for row in answers(("yes", 68))]
    found = compare_polls(a, answers(("yes", 48), pollster="Harbour"))
    assert "a bound" in found.differences[0].words


def test_a_design_effect_widens_the_difference():
    a, b = poll("KR-RM-20191115"), poll("KR-RM-20191106")
    assert 0 in compare_polls(a, b, design_effect=2).differences[0].interval


def test_it_goes_the_same_way_round_from_either_side():
    one = compare_polls(poll("KR-RM-20191115"), poll("KR-RM-20191106"))
    other = compare_polls(poll("KR-RM-20191106"), poll("KR-RM-20191115"))
    assert [axis.verdict for axis in one.axes] == [axis.verdict for axis in other.axes]
    assert one.differences[0].interval.estimate == pytest.approx(-other.differences[0].interval.estimate)


BAD = [
    (lambda: compare_polls(poll("KR-RM-20191115"), poll("KR-RM-20191115")), "the same poll"),
    (lambda: compare_polls(answers(("yes", 5)), answers(("yes", 5))), "the same poll"),
    (lambda: compare_polls(POLLS, poll("KR-RM-20191115")), "rows are of 27 polls"),
    (lambda: compare_polls(answers(("yes", 140)), answers(("yes", 5))), "share of 'yes' is 140"),
    (lambda: compare_polls(answers(("yes", 80), ("no", 60)), answers(("yes", 5))), "add up to 140 percent"),
    (lambda: compare_polls(answers(("yes", 80), n=0), answers(("yes", 5))), "n is 0"),
    (lambda: compare_polls(answers(("yes", 80), n=-3), answers(("yes", 5))), "n is -3"),
    (lambda: compare_polls([], answers(("yes", 5))), "No share is given"),
    (lambda: compare_polls(POLLS.iloc[:0], answers(("yes", 5))), "No share is given"),
    (lambda: compare_polls("P1", answers(("yes", 5))), "A str is no poll"),
    (lambda: compare_polls(None, answers(("yes", 5))), "A NoneType is no poll"),
    (lambda: compare_polls(answers(("yes", 5), flag="subgroup: women"), answers(("yes", 5))), "whole poll"),
]


@pytest.mark.parametrize(("call", "words"), BAD, ids=[words for _, words in BAD])
def test_bad_input_is_told_in_one_sentence(call, words):
    with pytest.raises(ValueError, match=words) as caught:
        call()
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


def test_an_article_beside_the_published_version_of_the_same_poll(article):
    with pytest.raises(ValueError, match="use reported_vs_published"):
        compare_polls(article[0], poll("KR-RM-20191115"))


def test_subgroups_and_earlier_waves_are_no_answers_of_the_poll():
    rows = [*answers(("yes", 52), ("no", 40)), *answers(("yes", 60), flag="subgroup: women"),
            *answers(("yes", 45), flag="earlier wave")]  # fmt: skip
    assert [answer.share for answer in read_poll(rows).answers] == [52, 40]


def test_records_of_a_finder_will_do():
    def read(text, doc):
        return find_polls(article_from_text(text, doc), Codebook())

    a = read("A Lindqvist poll of 900 adults found 52 percent in favour and 41 percent against.", "a.txt")
    b = read("A Harbour poll of 1,000 adults found 48 percent in favour and 46 percent against.", "b.txt")
    found = compare_polls(a, b)
    assert found.verdict == "only with care"
    assert "a.txt" in found.a.evidence


def test_it_prints_safely_in_a_notebook():
    rows = answers(("<script>alert(1)</script>", 40), pollster="<b>Lindqvist</b>")
    html = compare_polls(rows, answers(("yes", 48)))._repr_html_()
    assert "<script>" not in html
    assert "<b>Lindqvist" not in html
    assert 'scope="row"' in html


def test_the_table_has_a_row_an_axis():
    table = compare_polls(poll("KR-RM-20191115"), poll("KR-RM-20191106")).table()
    assert list(table.columns) == ["axis", "verdict", "a", "b", "words", "blocks"]
    assert set(table["verdict"]) <= {"same", "differs", "not told"}


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["yes", "no", "unsure", ""]), st.floats(0, 25)), min_size=1, max_size=4),
       st.one_of(st.none(), st.integers(1, 5000)))  # fmt: skip
def test_any_two_polls_can_be_set_side_by_side(shares, n):
    found = compare_polls(answers(*shares, n=n), answers(("yes", 48), pollster="Harbour"))
    assert found.verdict in ("no", "only with care", "yes")
    assert (found.verdict == "no") == (found.differences == ())
    assert str(found)
    assert isinstance(found.table(), pd.DataFrame)


TOLD = (
    "A telephone poll by Lindqvist, commissioned by the Harbour Times, found 52 percent in favour. "
    "Respondents were asked whether the toll should go. "
    "The survey of 812 adults was conducted from March 3 to 5 and has a margin of error of 3.4 percentage points. "
    "Answers were weighted by age. The response rate was 9 percent. The order of answers was randomised."
)


def test_disclosure_finds_what_is_told_with_its_sentence():
    table = disclosure(TOLD)
    assert table["item"].tolist() == [item.name for item in ITEMS]
    assert table["found"].all()
    for row in table.itertuples():
        assert TOLD[row.start : row.end] == row.sentence
    values = table.set_index("item")["value"]
    assert (values["n"], values["margin of error"], values["who paid"]) == ("812", "3.4", "Harbour Times")


def test_disclosure_shows_what_is_missing():
    table = disclosure("A Lindqvist poll found 52 percent in favour.").set_index("item")
    assert table.index[table["found"]].tolist() == ["who asked", "answers"]
    assert table.loc["n", "value"] == ""
    assert pd.isna(table.loc["n", "start"])


def test_each_poll_answers_for_itself():
    table = disclosure(
        "A Lindqvist poll of 812 adults found 52 percent in favour. The answers were weighted. "
        "Harbour Research polled 900 voters and found 47 percent in favour."
    )
    told = table.set_index(["pollster", "item"])["found"]
    assert told["Lindqvist", "weighting"]
    assert not told["Harbour Research", "weighting"]
    values = table.set_index(["pollster", "item"])["value"]
    assert (values["Lindqvist", "n"], values["Harbour Research", "n"]) == ("812", "900")


@pytest.mark.parametrize("text", ["", "\x00", "No poll here.", "Exports grew 5 percent."])
def test_a_page_without_a_poll_has_nothing_to_disclose(text):
    assert disclosure(text).empty
