"""Coding by hand: what is coded is on disk at once, belongs to the coder, and is taken up again."""

import pandas as pd
import pytest

from gsomia_lab import load
from gsomia_lab.compare.agreement import COLUMNS
from gsomia_lab.widgets.coder import code_statements
from gsomia_lab.widgets.positions import positions


@pytest.fixture(scope="module")
def lab():
    return load()


def test_a_code_is_written_at_once_and_taken_up_again(lab, tmp_path):
    path = tmp_path / "codes.csv"
    widget = code_statements(lab, coder="ana", path=path)
    assert not path.exists(), "nothing is written before something is coded"
    first, second = (statement["id"] for statement in widget.statements[:2])
    widget.codes = {first: "oppose"}
    widget.codes = {first: "oppose", second: "conditional"}
    table = pd.read_csv(path)
    assert table.columns.tolist() == COLUMNS and table["stance"].tolist() == ["oppose", "conditional"]
    again = code_statements(lab, coder="ana", path=path)
    assert again.codes == {first: "oppose", second: "conditional"} and again.at == 2
    assert str(again).startswith("2 of 10")


def test_the_codes_of_others_in_the_file_stay(lab, tmp_path):
    path = tmp_path / "codes.csv"
    ana, ben = (code_statements(lab, coder=name, path=path) for name in ("ana", "ben"))
    name = ana.statements[0]["id"]
    ana.codes = {name: "support"}
    ben.codes = {name: "oppose"}
    ana.codes = {name: "no position"}
    table = pd.read_csv(path)
    assert dict(zip(table["coder"], table["stance"], strict=True)) == {"ana": "no position", "ben": "oppose"}


def test_a_full_disk_costs_nothing_that_was_there(lab, tmp_path, monkeypatch):
    path = tmp_path / "codes.csv"
    widget = code_statements(lab, path=path)
    first, second = (statement["id"] for statement in widget.statements[:2])
    widget.codes = {first: "support"}
    before = path.read_bytes()

    def full(*_args, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pd.DataFrame, "to_csv", full)
    widget.codes = {first: "support", second: "oppose"}
    assert path.read_bytes() == before and "No space left" in widget.trouble
    assert len(widget.codings) == 2


def test_a_statement_stands_in_its_context(lab):
    for statement in code_statements(lab, path="unused.csv").statements:
        text = lab.text(lab.row(statement["id"])["doc"])
        assert statement["before"] + statement["marked"] + statement["after"] in text
        assert statement["proposition"] and statement["codebook"][0][1]


def test_a_nameless_coder_and_an_empty_corpus_are_told(lab, tmp_path):
    with pytest.raises(ValueError, match="needs a name"):
        code_statements(lab, coder=" ")
    (tmp_path / "a.txt").write_text("Nobody says anything here.\n", encoding="utf-8")
    empty = load(tmp_path)
    with pytest.raises(ValueError, match="no statement to code"):
        code_statements(empty)
    with pytest.raises(ValueError, match="No actor takes a stance"):
        positions(empty)


def test_the_grid_holds_every_position_with_its_sentence(lab):
    widget = positions(lab)
    assert {row["id"] for row in widget.rows} == set(lab.positions["id"])
    assert set(lab.positions["actor"]) <= set(widget.actors)
    for row in widget.rows:
        assert row["before"] + row["marked"] + row["after"] in lab.text(row["doc"])
