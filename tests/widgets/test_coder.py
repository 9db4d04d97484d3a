"""Coding by hand: what is coded is on disk at once, belongs to the coder, and is taken up again."""

import os
import subprocess
import sys

import pandas as pd
import pytest

from gsomia_lab import load
from gsomia_lab.compare.agreement import COLUMNS
from gsomia_lab.paths import PACKAGE
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


def test_ones_own_codes_of_other_statements_stay_and_those_taken_back_go(lab, tmp_path):
    """Two notebooks of one coder on one file, both open: each writes what it knows, and neither drops the other's."""
    path = tmp_path / "codes.csv"
    one, two = code_statements(lab, coder="ana", path=path), code_statements(lab, coder="ana", path=path)
    first, second, third = (statement["id"] for statement in one.statements[:3])
    one.codes = {first: "support", second: "oppose"}
    two.codes = {third: "oppose"}
    one.codes = {first: "support"}
    table = pd.read_csv(path)
    assert dict(zip(table["statement"], table["stance"], strict=True)) == {first: "support", third: "oppose"}
    fewer = code_statements(lab, coder="ana", path=path, count=1)
    fewer.codes = {fewer.statements[0]["id"]: "no position"}
    assert third in set(pd.read_csv(path)["statement"])


def test_a_file_that_cannot_be_read_is_not_written_over(lab, tmp_path):
    path = tmp_path / "codes.csv"
    path.write_bytes("statement;stance\nV1;pour\n".encode("utf-16"))
    before = path.read_bytes()
    widget = code_statements(lab, coder="ana", path=path)
    widget.codes = {widget.statements[0]["id"]: "support"}
    assert path.read_bytes() == before
    assert "could not be saved to codes.csv" in widget.trouble and len(widget.codings) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such lock")
def test_two_processes_code_into_one_file_at_once(tmp_path):
    code = (
        "import sys; from pathlib import Path; from gsomia_lab import load\n"
        "from gsomia_lab.widgets.coder import code_statements\n"
        "widget = code_statements(load(), coder=sys.argv[1], path=sys.argv[2])\n"
        "Path(sys.argv[2] + sys.argv[1]).touch()\n"
        "while not all(Path(sys.argv[2] + who).exists() for who in ('ana', 'ben')): pass\n"
        "for s in widget.statements: widget.codes = {**widget.codes, s['id']: 'oppose'}\n"
        "print(widget.trouble)\n"
    )
    command = [sys.executable, "-c", code]
    env = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
    writers = [subprocess.Popen([*command, who, tmp_path / "codes.csv"], env=env) for who in ("ana", "ben")]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]
    assert pd.read_csv(tmp_path / "codes.csv")["coder"].value_counts().to_dict() == {"ana": 10, "ben": 10}


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
