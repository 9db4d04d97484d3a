import shutil

import pandas as pd
import pytest

import gsomia_lab
from gsomia_lab import load
from gsomia_lab.cards import source_card
from gsomia_lab.finding import PageFinders
from gsomia_lab.sources import briefs_folder
from gsomia_lab.tables import TABLES
from gsomia_lab.walk import show
from tests.corpora import SHARED


@pytest.fixture(scope="module")
def lab():
    return load("briefs")


def test_every_table_passes_its_schema(lab):
    lab.validate()


def test_every_row_of_every_table_is_the_text_it_points_to(lab):
    for name, table in lab.tables.items():
        if {"doc", "start", "end", "text"} <= set(table.columns):
            for row in table.itertuples():
                assert lab.text(row.doc)[row.start : row.end] == row.text, (name, row.id)


def test_every_value_has_a_rule_that_can_be_looked_up_and_steps(lab):
    for name in ("dates", "quotes", "polls", "mentions", "positions"):
        for row_id in lab.tables[name]["id"]:
            why = lab.why(row_id)
            assert why.said is not None, (name, row_id, why.rule)
            assert why.steps, (name, row_id)


def test_both_corpora_tell_the_same_values(lab):
    if not (SHARED / "seeds").is_dir():
        pytest.skip("the original articles are not beside this checkout")
    originals = load(SHARED / "seeds")

    def polls(which):
        return sorted(which.polls[["pollster", "share", "n", "issue", "stance"]].itertuples(index=False, name=None))

    def days(which):
        values = which.dates[["doc", "value"]]
        return {(doc[:3], value) for doc, value in values.itertuples(index=False) if value[:1].isdigit()}

    assert polls(lab) == polls(originals)
    assert days(lab) == days(originals)


def test_a_row_is_named_by_its_id_or_given_as_it_is(lab):
    row = lab.dates.iloc[0]
    for name in ("D1", row, row.to_dict(), lab.dates.head(1), next(lab.dates.itertuples())):
        assert lab.evidence(name).marked == row["text"]


def test_evidence_marks_the_span_in_its_sentence(lab):
    evidence = lab.evidence("P1")
    assert f"⟦{lab.polls.iloc[0]['text']}⟧" in str(evidence)
    assert "<mark" in evidence._repr_html_()


@pytest.mark.parametrize(
    ("name", "error", "sentence"),
    [
        ("D9999", KeyError, "the table dates ends with D"),
        ("ZZ1", KeyError, "a row id is a letter and a number"),
        (3.5, TypeError, "give a row id such as 'D1'"),
        ("N1", KeyError, "ask for the evidence of one of its mentions"),
    ],
)
def test_a_wrong_row_is_told_in_one_sentence(lab, name, error, sentence):
    with pytest.raises(error, match=sentence):
        lab.evidence(name)


def test_a_page_may_be_named_by_a_part_that_only_one_page_has(lab):
    assert lab.article("001").outlet == "The Korea Herald"
    with pytest.raises(KeyError, match="names 2 pages"):
        lab.article("kbs")


def test_a_missing_table_names_those_there_are(lab):
    with pytest.raises(AttributeError, match="its tables are articles"):
        _ = lab.poll


def test_the_environment_chooses_the_corpus(monkeypatch, tmp_path):
    shutil.copy(next(briefs_folder().glob("001*")), tmp_path)
    monkeypatch.setenv("GSOMIA_LAB_CORPUS", str(tmp_path))
    assert len(load().articles) == 1


def test_missing_originals_say_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr("gsomia_lab.sources.originals_folder", lambda: tmp_path)
    with pytest.raises(FileNotFoundError, match="seeds add FOLDER"):
        load("originals")


def test_another_subject_with_a_codebook_of_its_own(tmp_path):
    (tmp_path / "codebook").mkdir()
    (tmp_path / "codebook" / "actors.csv").write_text(
        "actor,kind,role,country,aliases,ko,ja\nMina Okafor,person,mayor,,the mayor|Okafor,,\n", encoding="utf-8"
    )
    (tmp_path / "toll.txt").write_text(
        "Toll stays\n\nPublished: 2021-03-09\n\nMina Okafor said on Monday: “The toll stays for a year.” Petr Kovac, a "
        "driver, called it “a very sad joke.”\n",
        encoding="utf-8",
    )
    lab = load(tmp_path)
    assert list(lab.quotes["speaker"]) == ["Mina Okafor", "Petr Kovac"]
    assert list(lab.dates["value"]) == ["2021-03-09", "2021-03-08", "P1Y"]
    assert not set(lab.actors["actor"]) & {"Moon Jae-in", "Government of Japan"}


def test_one_bad_file_in_a_folder_is_told_and_costs_nothing_else(tmp_path):
    for brief in briefs_folder().glob("*.txt"):
        shutil.copy(brief, tmp_path)
    (tmp_path / "002x.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "empty.txt").touch()
    lab = load(tmp_path)
    assert len(lab.articles) == 5
    assert {"002x.txt", "empty.txt"} <= set(lab.problems["doc"])


HOSTILE = (
    "=cmd()<script>alert(1)</script>\n\n"
    "Mina Okafor said Friday: “<img src=x onerror=alert(1)>\u202eevil\u202c is here.”\n"
)


def test_markup_in_a_page_stays_text(tmp_path):
    (tmp_path / "=a<b>.txt").write_text(HOSTILE, encoding="utf-8")
    lab = load(tmp_path)
    shown = lab.why("Q1")._repr_html_() + lab.evidence("Q1")._repr_html_() + lab._repr_html_()
    shown += source_card(lab, "a")._repr_html_()
    assert "<script" not in shown and "<img" not in shown and "a<b>" not in shown and "\u202e" not in shown


def test_written_tables_hold_no_formula(tmp_path, lab):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "=a.txt").write_text(HOSTILE, encoding="utf-8")
    paths = load(tmp_path / "in").write(tmp_path / "out")
    assert [path.stem for path in paths] == list(TABLES)
    for path in paths:
        cells = pd.read_csv(path, dtype=str, keep_default_na=False).to_numpy().ravel()
        assert not [cell for cell in cells if len(cell) > 1 and cell[0] in "=+@\t"]


def test_control_characters_are_shown_not_obeyed():
    assert show("a\x1b[2Jb\nc\u202ed") == "a\ufffd[2Jb c\ufffdd"


def test_cards_make_absence_visible(lab):
    card = source_card(lab, "003")
    assert {"Who publishes it?", "Who wrote it?", "When?"} <= set(card.missing)
    assert "Moon Jae-in" in str(source_card(lab, "001"))


def test_a_corpus_is_read_the_same_every_time(lab):
    again = load("briefs")
    for name, table in lab.tables.items():
        pd.testing.assert_frame_equal(table, again.tables[name])


def test_the_version_is_the_one_of_the_package():
    from importlib.metadata import version

    assert gsomia_lab.__version__ == version("gsomia-lab")


def test_reading_needs_no_network_and_writes_nothing(tmp_path, monkeypatch):
    import socket

    monkeypatch.setattr(socket, "socket", None)
    monkeypatch.chdir(tmp_path)
    load("briefs")
    assert list(tmp_path.iterdir()) == []


def test_a_table_asked_for_runs_its_own_finders_alone(monkeypatch):
    """A learner who wants the dates waits for the dates; the way a table is asked for changes nothing in it."""
    ran = []
    find = PageFinders._find
    monkeypatch.setattr(PageFinders, "_find", lambda page, room: ran.append(room) or find(page, room))
    lab = load("briefs")
    assert ran == [] and "polls" in dir(lab) and "polls" in lab.tables
    dates = lab.dates
    assert set(ran) == {"dates"} and len(ran) == 5
    assert lab.dates is dates and len(ran) == 5
    assert len(lab.positions) and set(ran) == {"dates", "actors", "quotes", "events", "positions"}
    lab.problems  # noqa: B018  (what went wrong is known when every finder has run)
    assert len(ran) == 5 * 6
    whole = load("briefs")
    for name in reversed(list(whole.tables)):
        pd.testing.assert_frame_equal(whole.tables[name], lab.tables[name])
