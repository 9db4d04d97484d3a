import os
import re
import stat

import pandas as pd
import pytest

from gsomia_lab.export.files import FORMATS, defuse, write_atomically, write_tables
from gsomia_lab.tables import frame

FORMULAS = ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\tx", " =1+1", "\n=1+1", "\ufeff@SUM(A1)", "＝1+1", "－2+3"]
NASTY = [*FORMULAS, "so; =1+1", "so\t+cmd", "so\r\n@SUM(A1)", 'quote " and, comma', "line\nbreak", "=", ">"]


@pytest.fixture
def tables():
    return {"problems": frame("problems", [{"doc": text, "kind": "k", "message": "é 한"} for text in NASTY])}


@pytest.mark.parametrize("format", FORMATS)
def test_each_format_reads_back(tables, tmp_path, format):
    [path] = write_tables(tables, tmp_path / "new", format=format)
    assert path.name == f"problems.{format}"
    read = {
        "csv": lambda: pd.read_csv(path, keep_default_na=False),
        "parquet": lambda: pd.read_parquet(path),
        "json": lambda: pd.read_json(path, lines=True),
    }[format]()
    expected = defuse(tables["problems"]) if format == "csv" else tables["problems"]
    assert read["doc"].tolist() == expected["doc"].tolist()
    assert read["message"].tolist() == expected["message"].tolist()


def test_no_cell_of_a_csv_begins_like_a_formula_but_lone_signs_stay(tables):
    cells = defuse(tables["problems"])["doc"].tolist()
    assert [cell for cell in cells[: len(FORMULAS)] if not cell.startswith("'")] == []
    # Parted anew by semicolons, tabs and line ends, as a spreadsheet elsewhere would: still no cell is a formula.
    parts = [part.strip("\ufeff \r") for cell in cells for part in re.split("[;\t\n]", cell) if len(cell) > 1]
    assert [part for part in parts if part[:1] and part[0] in "=+-@＝＋－＠"] == []
    assert cells[-2:] == ["=", ">"]


def test_an_unknown_format_names_those_that_work(tables, tmp_path):
    with pytest.raises(ValueError, match="csv, parquet, json"):
        write_tables(tables, tmp_path, format="xlsx")


def test_a_failed_write_leaves_what_was_there(tmp_path):
    path = tmp_path / "dates.csv"
    path.write_text("old", encoding="utf-8")

    def fill_the_disk(part):
        part.write_text("half", encoding="utf-8")
        raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_atomically(path, fill_the_disk)
    assert path.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["dates.csv"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask of this kind")
@pytest.mark.parametrize(("umask", "mode"), [(0o077, 0o600), (0o022, 0o644)])
def test_the_umask_says_who_may_read_what_is_written(tables, tmp_path, umask, mode):
    before = os.umask(umask)
    try:
        paths = write_tables(tables, tmp_path) + write_tables(tables, tmp_path, format="parquet")
    finally:
        os.umask(before)
    assert {stat.S_IMODE(path.stat().st_mode) for path in paths} == {mode}
