"""The scorer of the dates is right on an invented document; on texts that others annotated the scores hold."""

import importlib.util
import sys

import pytest

from tests.corpora import ROOT, SHARED

TML = """<?xml version="1.0" ?>
<TimeML><DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2019-11-20" functionInDocument="CREATION_TIME">11/20/19</TIMEX3></DCT>
<TEXT>
Fish &amp; chips <EVENT>sold</EVENT> out <TIMEX3 tid="t1" type="DATE" value="2019-11-19">Tuesday</TIMEX3>, after
<TIMEX3 tid="t2" type="DURATION" value="P3Y">three years</TIMEX3>. It was the best day of <TIMEX3 tid="t3" type="DATE"
value="2018">the year</TIMEX3>.
</TEXT></TimeML>"""


def load_scorer():
    spec = importlib.util.spec_from_file_location("score_dates", ROOT / "benchmarks" / "score_dates.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scorer():
    return load_scorer()


def test_a_document_keeps_its_text_and_its_answers(scorer, tmp_path):
    (tmp_path / "a.tml").write_text(TML, encoding="utf-8")
    document = scorer.read_document(tmp_path / "a.tml")
    assert "Fish & chips sold out Tuesday" in document.article.text
    assert [document.article.text[t.start : t.end] for t in document.gold] == ["Tuesday", "three years", "the year"]
    assert document.article.published == "2019-11-20"


def test_spans_and_values_are_counted_apart(scorer, tmp_path):
    (tmp_path / "a.tml").write_text(TML, encoding="utf-8")
    row = scorer.score([scorer.read_document(tmp_path / "a.tml")], scorer.ours, "gsomia_lab")
    assert row["all: n"] == 3 and row["DATE: n"] == 2
    assert row["all: span F1"] == 100
    assert row["all: value F1"] == pytest.approx(200 / 3)  # "the year" is annotated as 2018 here, against the rule


def test_a_folder_without_documents_says_what_to_give(scorer, tmp_path):
    with pytest.raises(FileNotFoundError, match="TimeBank"):
        scorer.read_folder(tmp_path)


def test_another_notation_of_the_same_value_is_told_apart(scorer, tmp_path):
    (tmp_path / "a.tml").write_text(TML.replace('"2018"', '"2019-XX"'), encoding="utf-8")
    row = scorer.score([scorer.read_document(tmp_path / "a.tml")], scorer.ours, "gsomia_lab")
    assert row["all: value F1"] == pytest.approx(200 / 3)
    assert row["all: value F1 in one notation"] == 100
    assert scorer.one_notation("2019-11-XX") == "2019-11" and scorer.one_notation("XXXX-XX") == "XXXX-XX"


@pytest.mark.parametrize(
    ("folder", "all_types", "dates", "one_notation"), [("timebank", 83.4, 84.2, 84.4), ("aquaint", 79.5, 81.1, 85.3)]
)
def test_the_scores_on_annotated_news_hold(scorer, folder, all_types, dates, one_notation):
    where = SHARED / "bench" / folder
    if not where.is_dir():
        pytest.skip("the annotated news texts are not beside this checkout")
    row = scorer.score(scorer.read_folder(where)["all"], scorer.ours, "gsomia_lab")
    assert row["all: value F1"] >= all_types and row["DATE: value F1"] >= dates
    assert row["DATE: value F1 in one notation"] >= one_notation
