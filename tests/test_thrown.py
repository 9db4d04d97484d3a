"""Whatever is thrown at files: huge pages, huge folders, full disks, kills. What was there before is still whole."""

import errno
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gsomia_lab import load
from gsomia_lab.codebook import Codebook
from gsomia_lab.learn.log import Log, append_line, read_log
from gsomia_lab.pages import read
from gsomia_lab.paths import PACKAGE
from gsomia_lab.widgets.coder import code_statements

PAGE = "Toll stays\n\nPublished: 2021-03-05\n\nMina Okafor said on Monday: “The toll stays.”\n"
ENV = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}


def test_a_page_of_ten_megabytes_is_read_to_its_end(tmp_path):
    """Its evidence stands in the first and in the last paragraph; between them are ten megabytes of dull ones."""
    dull = "The rain fell on the pier and the boats and nobody came to look at it at all.\n\n"
    (tmp_path / "long.txt").write_text(PAGE + "\n" + dull * 130_000 + PAGE.split("\n\n")[2], encoding="utf-8")
    assert (tmp_path / "long.txt").stat().st_size > 10_000_000
    begin = time.perf_counter()
    lab = load(tmp_path, codebook=Codebook())
    assert lab.quotes["speaker"].tolist() == ["Mina Okafor"] * 2
    assert lab.dates["value"].tolist()[-2:] == ["2021-03-01"] * 2
    assert time.perf_counter() - begin < 300, "ten dull megabytes should take seconds, a minute on a busy machine"


def test_a_folder_of_ten_thousand_pages(tmp_path):
    for n in range(10_000):
        (tmp_path / f"{n:05d}.txt").write_text(f"Lind Radio\n\nIt rained on pier {n}.\n", encoding="utf-8")
    begin = time.perf_counter()
    lab = load(tmp_path, codebook=Codebook())
    assert len(lab.articles) == 10_000 and lab.articles["doc"].iloc[-1] == "09999.txt"
    assert time.perf_counter() - begin < 200, "ten thousand lines should take some ten seconds, on a busy machine more"


def test_a_page_that_may_not_be_read_or_goes_away_costs_an_entry(tmp_path, monkeypatch):
    for name in ("fine.txt", "gone.txt", "mine.txt", "broken.txt"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    trouble = {"mine.txt": PermissionError(errno.EACCES, "Permission denied"), "broken.txt": OSError(errno.EIO, "I/O")}
    read_bytes = Path.read_bytes

    def refuse(path):
        if path.name in trouble:
            raise trouble[path.name]
        return read_bytes(path)

    pages = read.read_folder

    def vanish(*args, **options):
        (tmp_path / "gone.txt").unlink()
        return pages(*args, **options)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    monkeypatch.setattr("gsomia_lab.lab.read_folder", vanish)
    lab = load(tmp_path)
    assert lab.articles["doc"].tolist() == ["fine.txt"]
    told = dict(zip(lab.problems["doc"], lab.problems["message"], strict=True))
    assert (
        "Permission denied" in told["mine.txt"] and "I/O" in told["broken.txt"] and "No such file" in told["gone.txt"]
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows forbids such names")
def test_a_name_with_a_new_line_or_markup_in_it_stays_one_cell(tmp_path):
    names = [
        "new\nline.txt",
        "=1+1.txt",
        "<img src=x onerror=alert(1)>.txt",
        "tab\t\u202egpj.txt",
        '"quoted", twice.txt',
    ]
    (tmp_path / "pages").mkdir()
    for name in names:
        (tmp_path / "pages" / name).write_text(PAGE, encoding="utf-8")
    lab = load(tmp_path / "pages")
    lab.write(tmp_path / "csv")
    table = pd.read_csv(tmp_path / "csv" / "quotes.csv", keep_default_na=False)
    assert sorted(table["doc"]) == sorted("'" + name if name[0] == "=" else name for name in names)
    for row in lab.quotes.itertuples():
        assert "“The toll stays.”" in str(lab.evidence(row.id))
    site = lab.export(tmp_path / "site").parent
    html = "".join(path.read_text(encoding="utf-8") for path in site.glob("*.html"))
    assert "<img src=x" not in html and "\u202e" not in html and len(list(site.glob("page*.html"))) == len(names)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400), st.sampled_from([".txt", ".html"]))
def test_the_tables_of_any_bytes_are_valid_and_can_be_written(tmp_path_factory, raw, suffix):
    place = tmp_path_factory.mktemp("bytes")
    (place / f"a{suffix}").write_bytes(raw)
    lab = load(place, codebook=Codebook())
    lab.validate()
    for form in ("csv", "json", "parquet"):
        lab.write(place / form, format=form)


WRITE = """
import resource, signal, sys
from pathlib import Path
from gsomia_lab import load
from gsomia_lab.export.annotations import write_annotations
from gsomia_lab.learn.log import append_line
from gsomia_lab.widgets.coder import code_statements

what, place = sys.argv[1], Path(sys.argv[2])
lab = load()
coder = code_statements(lab, path=place / "codes.csv")
stances = iter(["oppose", "support"] * 9)

def write():
    if what == "codings":
        coder.codes = dict.fromkeys([s["id"] for s in coder.statements], next(stances))
        if coder.trouble:
            raise OSError(coder.trouble)
    elif what == "log":
        append_line(place / "log.jsonl", "{}" * 3000)
    elif what == "report":
        lab.export(place)
    elif what == "annotations":
        write_annotations(lab, place / "all.jsonl")
    else:
        lab.write(place, format=what)

write()
before = {path: path.read_bytes() for path in place.iterdir()}
assert before
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
for limit in (0, 150, 700):
    limit += len(before[place / "log.jsonl"]) if what == "log" else 0  # a log is added to
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        write()
        told = "nothing"
    except OSError as error:
        told = str(error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert told != "nothing" and "\\n" not in told, told
    for path in place.iterdir():
        assert path.read_bytes().startswith(before[path]) and (what == "log" or path.read_bytes() == before[path]), path
write()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of a file")
@pytest.mark.parametrize("what", ["csv", "json", "parquet", "report", "annotations", "codings", "log"])
def test_a_disk_that_is_full_is_told_and_costs_nothing_that_was_there(what, tmp_path):
    """The system itself refuses to write beyond some bytes, in the middle of a file, as a full disk does."""
    done = subprocess.run([sys.executable, "-c", WRITE, what, tmp_path], env=ENV, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_log_on_a_full_disk_says_so_once(monkeypatch):
    monkeypatch.setenv("GSOMIA_LAB_LOG", "/dev/full")
    log = Log()
    assert "No space left on device" in log.write("check", "0.1") and log.write("check", "0.1") == ""


def test_a_line_of_the_log_that_was_cut_by_a_full_disk_costs_only_itself(tmp_path):
    event = '{"do": "check", "id": "0.1", "at": "2026-11-24T00:00:00", "session": "s"}'
    append_line(tmp_path / "log.jsonl", event)
    with (tmp_path / "log.jsonl").open("ab") as file:
        file.write(event.encode()[:30])
    assert len(read_log(tmp_path / "log.jsonl")[0]) == 1
    append_line(tmp_path / "log.jsonl", event)
    events, problems = read_log(tmp_path / "log.jsonl")
    assert len(events) == 2 and len(problems) == 1


AGAIN = """
import sys
from pathlib import Path
from gsomia_lab import load
from gsomia_lab.widgets.coder import code_statements
what, place = sys.argv[1], Path(sys.argv[2])
lab = load()
coder = code_statements(lab, path=place / "codes.csv")
names = [s["id"] for s in coder.statements]
turn = 0
while True:
    turn += 1
    if what == "codings":
        coder.codes = {name: ("oppose", "support")[turn % 2] for name in names}
    else:
        lab.write(place, format=what)
    print(turn, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("what", ["csv", "parquet", "codings"])
def test_a_writer_killed_at_any_moment_leaves_whole_files(what, tmp_path):
    """Each kill comes at another moment of the writing; every file is one that was written to its end."""
    rng, lab = random.Random(3), load()
    for _ in range(3):
        writer = subprocess.Popen([sys.executable, "-c", AGAIN, what, tmp_path], env=ENV, stdout=subprocess.PIPE)
        writer.stdout.readline()
        time.sleep(rng.random() * 0.1)
        writer.kill()
        writer.wait()
        writer.stdout.close()
        if what == "codings":
            [path] = tmp_path.glob("*.csv")
            table = pd.read_csv(path)
            assert len(table) == 10 and table["stance"].nunique() == 1
            assert len(code_statements(lab, path=path).codes) == 10
        else:
            opened = {"csv": pd.read_csv, "parquet": pd.read_parquet}[what]
            assert {name: len(opened(tmp_path / f"{name}.{what}")) for name in lab.tables} == {
                name: len(table) for name, table in lab.tables.items()
            }
