"""The checked polls: their data, what they say of the articles' figures, and what they forbid."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from gsomia_lab import load
from gsomia_lab.checked import join_waves, load_checked, may_join, published_twin, reported_vs_published
from tests.corpora import SHARED

ROOT = Path(__file__).resolve().parents[1]
POLLS = load_checked()


@pytest.fixture(scope="module", params=["briefs", "originals"])
def polls(request):
    if request.param == "originals" and not (SHARED / "seeds").is_dir():
        pytest.skip("the original articles are not beside this checkout")
    return load("briefs" if request.param == "briefs" else SHARED / "seeds").polls


def poll(name):
    return POLLS[POLLS["poll_id"] == name]


def test_every_row_says_where_it_stands_and_how():
    assert set(POLLS["status"]) <= {"reported", "checked", "withdrawn"}
    assert POLLS["addresses"].str.match(r"https?://\S+( https?://\S+)*$").all()
    assert POLLS["share"].between(0, 100).all()
    assert (POLLS["n"].notna() | (POLLS["n_note"] != "")).all()
    for _, rows in POLLS.groupby("poll_id"):
        assert rows["share"].sum() <= 100.5
        for column in ("pollster", "n", "question_family", "status", "flag", "field_end", "country"):
            assert rows[column].nunique(dropna=False) == 1, column


def test_checked_means_two_sites():
    for _, row in POLLS[POLLS["status"] == "checked"].iterrows():
        assert len(row["addresses"].split()) > 1, row["poll_id"]


def test_every_pollster_stands_in_the_codebook_so_that_an_article_can_find_it():
    with (ROOT / "data" / "codebook" / "pollsters.csv").open(encoding="utf-8") as handle:
        known = {row["pollster"] for row in csv.DictReader(handle)}
    assert set(POLLS["pollster"]) <= known


def test_the_withdrawn_poll_is_flagged():
    withdrawn = POLLS[POLLS["status"] == "withdrawn"]
    assert set(withdrawn["poll_id"]) == {"JP-SANKEIFNN-20191116"}
    assert withdrawn["flag"].str.contains("19 June 2020").all()


def test_no_stance_where_the_option_is_about_something_else():
    assert set(POLLS[POLLS["issue"] == ""]["option_stance"]) == {"other", "no_answer"}
    assert set(poll("KR-GALLUP-20161115")["stance"]) == {""}
    assert set(poll("KR-KRC-201911-Q1")["stance"]) == {""}


def test_the_swap_is_found_by_what_is_printed(polls):
    beside = reported_vs_published(polls)
    swapped = beside[beside["pollster"] == "Realmeter"]
    assert swapped["finding"].tolist() == ["contradicted"] * 2
    assert swapped["status"].tolist() == ["contradicted"] * 2
    assert swapped["reported_stance"].tolist() == ["keep_pact support", "keep_pact oppose"]
    assert swapped["published_stance"].tolist() == ["keep_pact oppose", "keep_pact support"]
    assert swapped["flag"].str.contains("the other way round").all()
    assert swapped["addresses"].str.startswith("http").all()


def test_the_withdrawn_poll_is_found_and_its_missing_condition(polls):
    beside = reported_vs_published(polls).set_index("share")
    assert beside.loc[[68.0, 14.4], "status"].tolist() == ["withdrawn"] * 2
    assert beside.loc[14.4, "finding"] == "condition left out"
    assert beside.loc[68.0, "published_share"] == 68.3


def test_the_poll_of_2016_stands_and_asks_something_else(polls):
    row = reported_vs_published(polls).set_index("share").loc[59.0]
    assert (row["poll_id"], row["finding"], row["status"]) == ("KR-GALLUP-20161115", "read both wordings", "checked")


def test_it_does_not_look_at_the_name_of_the_page(polls):
    renamed = polls.assign(doc="page.txt", poll=polls["pollster"].astype("category").cat.codes)
    assert reported_vs_published(renamed)["finding"].tolist() == reported_vs_published(polls)["finding"].tolist()


def test_a_right_report_agrees_and_an_unknown_one_is_said_to_be_unknown(polls):
    row = polls.iloc[0].to_dict()
    right = pd.DataFrame(
        [
            row | {"option": "end the pact", "stance": "oppose"},
            row | {"option": "withdraw the decision", "stance": "support", "share": 33.2},
        ]
    )
    assert reported_vs_published(right)["finding"].tolist() == ["agrees", "agrees"]
    assert reported_vs_published(right)["status"].tolist() == ["checked", "checked"]
    unknown = pd.DataFrame([row | {"pollster": "Lindqvist"}])
    found = reported_vs_published(unknown).iloc[0]
    assert (found["finding"], found["poll_id"], found["status"]) == ("no published poll found", "", "reported")


def test_one_share_that_falls_together_by_chance_is_no_match(polls):
    row = polls.iloc[0].to_dict()
    other = pd.DataFrame([row | {"issue": "", "stance": "", "option": "like the new coins", "n": pd.NA}])
    assert published_twin(other) == ""


def test_a_table_that_is_no_polls_table():
    with pytest.raises(ValueError, match=r"no column 'doc': give lab\.polls"):
        reported_vs_published(pd.DataFrame({"share": [1]}))
    assert reported_vs_published(load("briefs").polls.iloc[:0]).empty


def test_waves_of_one_question_may_be_joined():
    waves = join_waves(POLLS[POLLS["question_family"] == "RM decision kept or withdrawn"].iloc[::-1])
    ended = waves[waves["stance"] == "oppose"]
    assert ended["share"].tolist() == [48.3, 55.4]
    assert ended["field_end"].is_monotonic_increasing


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        (("KR-KANTAR-20190812", "KR-RM-20190806"), "different questions"),
        (("KR-RM-202002", "KR-JOWON-20200216"), "different questions"),
        (("JP-KYODO-20191123", "JP-SANKEIFNN-20191116"), "Withdrawn by its publishers"),
        (("JP-SANKEIFNN-20191116", "JP-YOMIURI-20191213"), "Withdrawn by its publishers"),
        (("KR-RM-20191115",), "A line needs two waves"),
    ],
)
def test_lines_that_would_mislead_are_refused_with_the_reason(ids, words):
    with pytest.raises(ValueError, match=words):
        join_waves(POLLS[POLLS["poll_id"].isin(ids)])


def test_there_is_no_single_trend_line():
    with pytest.raises(ValueError, match="different questions"):
        join_waves(POLLS[POLLS["country"] == "KR"])


def test_names_that_do_not_exist_are_answered_with_those_that_do():
    with pytest.raises(KeyError, match="KR-RM-20191115"):
        may_join("KR-RM-1", "KR-RM-20191115")
    with pytest.raises(FileNotFoundError, match="claims, events, polls, seams"):
        load_checked("weather")


def test_a_learner_cannot_change_the_facts_for_the_next_cell():
    mine = load_checked()
    mine["share"] = 0.0
    assert load_checked()["share"].sum() > 0


def test_no_phrase_of_a_report_is_copied():
    for cell in POLLS[["question", "option", "flag"]].to_numpy().ravel():
        assert "“" not in cell
        assert '"' not in cell
