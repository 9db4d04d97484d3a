"""The glossary: one call, what a term means, whose it is, where it stands, and another case's own terms."""

import csv
from pathlib import Path

import pytest

from gsomia_lab import load
from gsomia_lab.case import new_case

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def lab():
    return load("briefs")


def test_a_term_is_found_by_any_of_its_names(lab):
    for word in ("TISA", "tisa", "Trilateral Information Sharing Arrangement", "한미일 정보공유 약정"):
        entry = lab.glossary(word)
        assert entry.table["term"].tolist() == ["TISA"], word
    assert "binds nobody in law" in str(entry)
    assert "Korean: 한미일 정보공유 약정" in str(entry)


def test_it_says_which_page_uses_which_form(lab):
    forms = lab.glossary("TISA").table["pages"].iloc[0]
    assert "Trilateral Information Sharing Arrangement (001_korea_herald)" in forms
    assert "Trilateral Information Sharing Agreement (000_korea_defense_daily)" in forms
    assert lab.glossary("former civilian workers").table["pages"].tolist() == [""], "a term that no page uses"


def test_actors_have_their_names_in_korean_and_japanese(lab):
    assert lab.glossary("Abe").table[["term", "ja"]].values.tolist() == [["Shinzo Abe", "安倍晋三"]]
    pages = lab.glossary("Kim You-geun").table["pages"].iloc[0]
    assert pages == "", f"the Kim of these pages is another one: {pages}"
    assert "강제징용, 강제동원" in str(lab.glossary("forced labour"))
    assert "문재인" in str(lab.glossary("Moon Jae-in"))
    with (ROOT / "data" / "codebook" / "actors.csv").open(encoding="utf-8", newline="") as handle:
        assert [row["actor"] for row in csv.DictReader(handle) if not (row["ko"] and row["ja"])] == []


def test_without_a_word_it_is_the_terms_and_a_kind_narrows_it(lab):
    everything = lab.glossary()
    assert set(everything.table["kind"]) == {"case", "news", "statistics"}
    assert len(lab.glossary(kind="news")) < len(everything)
    assert set(lab.glossary(kind="actor").table["kind"]) == {"actor"}


def test_a_word_that_is_not_there_draws_a_sentence_that_helps(lab):
    nothing = lab.glossary("TISAA")
    assert len(nothing) == 0
    assert "no 'TISAA'" in str(nothing) and "TISA" in str(nothing) and "<table" not in nothing._repr_html_()


def test_in_a_notebook_it_is_a_table_with_nothing_of_a_page_as_markup(lab):
    html = lab.glossary("pact")._repr_html_()
    assert html.startswith("<table") and 'lang="ko"' in html
    assert "&lt;" in lab.glossary("<b>")._repr_html_() and "<b>" not in lab.glossary("<b>")._repr_html_()


def test_another_case_has_its_own_terms(tmp_path):
    new_case(tmp_path / "dam")
    (tmp_path / "dam" / "articles" / "one.txt").write_text("The dam at Lind is late.\n", encoding="utf-8")
    dam = load(tmp_path / "dam")
    assert dam.glossary().table["term"].tolist() == ["Lind Dam"]
    assert dam.glossary("the dam").table["pages"].tolist() == ["the dam (one)"]
    assert "GSOMIA" not in str(dam.glossary("GSOMIA").table)
    (tmp_path / "dam" / "codebook" / "terms.csv").write_text("term,meaning\n", encoding="utf-8")
    (tmp_path / "dam" / "codebook" / "actors.csv").write_text("actor,kind\n", encoding="utf-8")
    assert "terms.csv" in str(load(tmp_path / "dam").glossary())
