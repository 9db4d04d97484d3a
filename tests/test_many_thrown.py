"""Many articles, whatever is thrown at the run: kills, vanishing pages, names that repeat, links, odd names."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from multiprocessing import active_children
from pathlib import Path

import pandas as pd
import pytest

from gsomia_lab import load, many
from gsomia_lab.many import read_many
from gsomia_lab.paths import PACKAGE
from tests.test_many import TEXT, make_pages, table


@pytest.fixture
def pages(tmp_path):
    return make_pages(tmp_path)


def read_in_a_process(pages, out, **options):
    """The run as a process of its own, which can be killed."""
    said = f"read_many({str(pages)!r}, out={str(out)!r}, progress=False, **{options!r})"
    code = f"from gsomia_lab.many import read_many\nif __name__ == '__main__': {said}"
    script = out.with_suffix(".py")  # a process that is spawned must be able to import its parent's script
    script.write_text(code, encoding="utf-8")
    return subprocess.Popen([sys.executable, script], env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)})


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("workers", [1, 2])
def test_a_process_killed_at_any_moment_loses_and_doubles_nothing(pages, tmp_path, workers):
    """Killed again and again, each time after it has written some more files, at a moment that nobody chose."""
    out, rng, killed = tmp_path / "out", random.Random(workers), 0
    while True:
        before = len(list(out.rglob("*.parquet")))
        process = read_in_a_process(pages, out, size=2, workers=workers)
        more = rng.randrange(20, 130)
        while process.poll() is None and len(list(out.rglob("*.parquet"))) < before + more:
            time.sleep(0.002)
        time.sleep(rng.random() * 0.02)
        if process.poll() is not None:
            assert process.returncode == 0
            break
        process.kill()
        process.wait()
        killed += 1
    assert killed >= 1
    read_many(pages, out=tmp_path / "whole", size=2, progress=False)
    for name in ("articles", "quotes", "dates", "problems"):
        pd.testing.assert_frame_equal(table(out, name), table(tmp_path / "whole", name))
    assert not list(out.rglob("*.part"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_killed_worker_is_told_in_one_sentence_and_the_run_is_taken_up(pages, tmp_path):
    def kill_a_worker():
        while not list((tmp_path / "out" / many.DONE).glob("*.json")):
            time.sleep(0.002)
        os.kill(active_children()[0].pid, signal.SIGKILL)

    killer = threading.Thread(target=kill_a_worker)
    killer.start()
    with pytest.raises(ChildProcessError, match=r"A worker was killed.*call read_many again"):
        read_many(pages, out=tmp_path / "out", size=1, workers=2, progress=False)
    killer.join()
    report = read_many(pages, out=tmp_path / "out", size=1, progress=False)
    assert 0 < report.kept < 27 and report.pages == 27
    read_many(pages, out=tmp_path / "whole", size=1, progress=False)
    pd.testing.assert_frame_equal(table(tmp_path / "out", "quotes"), table(tmp_path / "whole", "quotes"))


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="there is no /proc to look for processes in")
def test_no_worker_is_left_when_the_run_is_killed(pages, tmp_path):
    process = read_in_a_process(pages, tmp_path / "out", size=1, workers=2)
    while not list((tmp_path / "out").glob("_done/*.json")):
        time.sleep(0.002)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    process.kill()
    process.wait()

    def alive(pid):
        status = Path(f"/proc/{pid}/stat")
        return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"

    for _ in range(200):
        left = [pid for pid in children if alive(pid)]
        if not left:
            break
        time.sleep(0.05)
    assert len(children) >= 2 and left == []


def test_a_page_that_vanishes_costs_an_entry_in_the_problems(pages, tmp_path, monkeypatch):
    do = many._do

    def vanish(job):
        (pages / "page01.txt").unlink(missing_ok=True)
        return do(job)

    monkeypatch.setattr(many, "_do", vanish)
    report = read_many(pages, out=tmp_path / "out", size=4, progress=False)
    problems = table(tmp_path / "out", "problems").set_index("doc")
    assert report.pages == 27 and problems.loc["page01.txt", "kind"] == "unreadable file"
    assert len(table(tmp_path / "out", "quotes")) == 25


def test_pages_of_one_name_in_two_folders_stay_two(tmp_path):
    for n, folder in enumerate(("north", "south")):
        (tmp_path / "news" / folder).mkdir(parents=True)
        (tmp_path / "news" / folder / "001.txt").write_text(TEXT.format(n=n, day=n + 1), encoding="utf-8")
    names = ["north/001.txt", "south/001.txt"]
    files = [tmp_path / "news" / name for name in names]
    for number, wanted in enumerate((tmp_path / "news", files, f"{tmp_path}/news/*/*.txt")):
        read_many(wanted, out=tmp_path / f"out{number}", progress=False)
        quotes = table(tmp_path / f"out{number}", "quotes").sort_values("doc")
        assert quotes["doc"].tolist() == names
        for row in quotes.itertuples():
            page = (tmp_path / "news" / row.doc).read_text(encoding="utf-8")
            assert page[row.start : row.end] == row.text
    lab = load(files)
    assert lab.quotes["doc"].tolist() == names
    assert "number 0" in str(lab.evidence("Q1")) and "number 1" in str(lab.evidence("Q2"))


def test_a_page_that_fits_two_inputs_is_read_once(pages, tmp_path):
    wanted = [pages / "deep", f"{pages}/**/*.txt", pages, pages / "page01.txt"]
    report = read_many(wanted, out=tmp_path / "out", progress=False)
    assert report.pages == 27 and table(tmp_path / "out", "articles")["doc"].is_unique


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
@pytest.mark.parametrize("wanted", ["", "**/*.txt"])
def test_links_lead_neither_out_of_the_folder_nor_in_circles(pages, tmp_path, wanted):
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "secret.txt").write_text(TEXT.format(n=7, day=7), encoding="utf-8")
    (pages / "deep" / "again").symlink_to(pages, target_is_directory=True)
    (pages / "elsewhere").symlink_to(tmp_path / "private", target_is_directory=True)
    (pages / "out.txt").symlink_to(tmp_path / "private" / "secret.txt")
    (pages / "itself.txt").symlink_to(pages / "itself.txt")
    (pages / "nowhere.txt").symlink_to(pages / "gone.txt")
    read_many(f"{pages}/{wanted}", out=tmp_path / "out", progress=False)
    docs = table(tmp_path / "out", "articles")["doc"]
    assert len(docs) == 26 and docs.is_unique
    problems = table(tmp_path / "out", "problems")
    told = set(problems[problems["message"].str.contains("link that leads out")]["doc"])
    assert "out.txt" in told and ("elsewhere" in told or wanted)


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a name be any bytes")
def test_a_name_that_is_no_text_can_be_told(tmp_path):
    (tmp_path / "pages").mkdir()
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / "pages" / name).write_text(TEXT.format(n=1, day=1), encoding="utf-8")
    read_many(tmp_path / "pages", out=tmp_path / "out", progress=False)
    assert table(tmp_path / "out", "articles")["doc"].tolist() == [r"caf\xe9.txt"]
    for form in ("csv", "json", "parquet"):
        load(tmp_path / "pages").write(tmp_path / form, format=form)


def test_a_run_can_be_taken_up_from_another_folder(pages, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    first = read_many("pages", out="out", size=9, progress=False)
    monkeypatch.chdir(pages)
    again = read_many("../pages", out=tmp_path / "out", size=9, progress=False)
    assert again.kept == first.partitions == 3 and again.rows == first.rows
