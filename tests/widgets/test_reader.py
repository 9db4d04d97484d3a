"""The reader's state without a browser: which page travels, what a row says, what is refused."""

import json

import pytest
from traitlets import TraitError

from gsomia_lab import load
from gsomia_lab.layers import LAYERS, look, marks_of
from gsomia_lab.walk import STYLE_MARK
from gsomia_lab.widgets.parts import LabWidget
from gsomia_lab.widgets.reader import read


@pytest.fixture(scope="module")
def lab():
    return load("briefs")


def test_it_prints_its_words_where_no_browser_is(lab):
    reader = read(lab, "001")
    assert repr(reader).startswith("001 korea herald: ") and repr(reader).endswith(" marks shown.")


def test_every_row_of_a_page_travels_with_what_why_says(lab):
    for doc in lab.articles["doc"]:
        sheet = read(lab, doc).sheet
        assert {row[0] for row in sheet["rows"]} == {
            name for table in LAYERS for name in lab.tables[table].loc[lab.tables[table]["doc"] == doc, "id"]
        }
        for mark in marks_of(lab, doc):
            why = lab.why(mark.id)
            assert (mark.rule, mark.steps, mark.note) == (why.rule, why.steps, why.note)
            assert mark.says == (why.value or ("nobody is said to say this" if mark.table == "terms" else "open"))
            assert sheet["rules"][mark.rule] == (why.said.says if why.said else "")


def test_only_the_chosen_page_travels_and_another_one_when_it_is_chosen(lab):
    reader = read(lab, "000")
    other = lab.text("001_korea_herald.txt")[200:300]
    assert other not in json.dumps(reader.get_state(), default=str, ensure_ascii=False)
    reader.page = "001_korea_herald.txt"
    assert reader.sheet["doc"] == "001_korea_herald.txt" and other in reader.sheet["text"]
    assert reader.words.startswith("001 korea herald: ")


def test_the_words_count_the_marks_of_the_layers_shown(lab):
    reader = read(lab, "001", layers=["polls"])
    assert f": {(lab.polls['doc'] == reader.page).sum()} marks" in reader.words
    reader.layers = []
    assert ": 0 marks" in reader.words


def test_what_is_not_there_is_refused(lab):
    with pytest.raises(ValueError, match="'smells' is no layer"):
        read(lab, layers=("smells",))
    with pytest.raises(KeyError, match="names 0 pages"):
        read(lab, "no such page")
    with pytest.raises((KeyError, TraitError)):
        read(lab).page = "no such page"


def test_a_layer_looks_the_same_wherever_it_is_met():
    for name in LAYERS:
        assert f".gl .gl-{name} {{{look(name)}}}" in LabWidget._css
    assert len({look(name) for name in LAYERS}) == len(LAYERS)
    assert all(part in STYLE_MARK for part in look("dates").split(";"))
