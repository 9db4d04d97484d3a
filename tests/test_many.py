"""Many articles: partitions to Parquet, taken up after a stop, nothing lost and nothing doubled."""

import os
import shutil
import signal
import threading
import time

import pandas as pd
import pytest

from gsomia_lab import load, many
from gsomia_lab.many import read_many
from gsomia_lab.paths import resource

TEXT = "Toll stays\n\nPublished: 2021-03-{day:02d}\n\nMina Okafor said on Monday: “The toll stays, number {n}.”\n"


@pytest.fixture
def pages(tmp_path):
    return make_pages(tmp_path)


def make_pages(tmp_path):
    """A folder of 27 pages: some in a subfolder, one that is no text, one with a new line in its name."""
    folder = tmp_path / "pages"
    (folder / "deep").mkdir(parents=True)
    for n in range(25):
        place = folder / "deep" if n % 5 == 0 else folder
        (place / f"page{n:02d}.txt").write_text(TEXT.format(n=n, day=n % 28 + 1), encoding="utf-8")
    (folder / "bad.txt").write_bytes(bytes(range(256)) * 30)
    (folder / "new\nline.txt").write_text(TEXT.format(n=99, day=1), encoding="utf-8")
    return folder


def table(out, name):
    return pd.concat(pd.read_parquet(path) for path in sorted((out / name).glob("*.parquet")))


def test_every_page_is_read_once_and_a_bad_file_is_told(pages, tmp_path):
    report = read_many(pages, out=tmp_path / "out", size=4, progress=False)
    articles, quotes = table(tmp_path / "out", "articles"), table(tmp_path / "out", "quotes")
    assert report.pages == 27 and report.partitions == 7 and report.kept == 0
    names = {f"deep/page{n:02d}.txt" if n % 5 == 0 else f"page{n:02d}.txt" for n in range(25)}
    assert sorted(articles["doc"]) == sorted(names | {"new\nline.txt"})
    assert len(quotes) == 26 and quotes["id"].is_unique
    assert "bad.txt" in set(table(tmp_path / "out", "problems")["doc"])
    assert "27 pages in 7 partitions" in str(report)


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_run_that_is_stopped_is_taken_up_with_nothing_lost_or_doubled(pages, tmp_path, monkeypatch, after):
    """Stopped between the writing of two tables, the worst of moments: half of a partition's files stand."""
    write, done = many.write_table, []

    def stop(frame, path):
        done.append(path)
        if len(done) > 13 * after + 5:
            raise KeyboardInterrupt
        return write(frame, path)

    monkeypatch.setattr(many, "write_table", stop)
    with pytest.raises(KeyboardInterrupt):
        read_many(pages, out=tmp_path / "out", size=4, progress=False)
    monkeypatch.setattr(many, "write_table", write)
    report = read_many(pages, out=tmp_path / "out", size=4, progress=False)
    assert report.kept == after and report.pages == 27
    whole = read_many(pages, out=tmp_path / "whole", size=4, progress=False)
    assert report.rows == whole.rows
    for name in ("articles", "quotes", "dates"):
        pd.testing.assert_frame_equal(table(tmp_path / "out", name), table(tmp_path / "whole", name))
    assert not list((tmp_path / "out").rglob("*.part"))


def test_a_codebook_beside_the_pages_is_used_as_load_uses_it(pages, tmp_path):
    shutil.copytree(resource("data", "codebook"), pages / "codebook")
    with (pages / "codebook" / "actors.csv").open("a", encoding="utf-8") as actors:
        actors.write("Mina Okafor II,person,mayor,,Mina Okafor\n")
    read_many(pages, out=tmp_path / "out", progress=False)
    assert set(table(tmp_path / "out", "quotes")["speaker"]) == {"Mina Okafor II"} == set(load(pages).quotes["speaker"])


def test_two_processes_give_the_same_as_one(pages, tmp_path):
    one = read_many(pages, out=tmp_path / "one", size=9, progress=False)
    two = read_many(pages, out=tmp_path / "two", size=9, workers=2, progress=False)
    assert one.rows == two.rows
    pd.testing.assert_frame_equal(table(tmp_path / "one", "quotes"), table(tmp_path / "two", "quotes"))


def test_a_dask_client_gives_the_same(pages, tmp_path):
    distributed = pytest.importorskip("distributed")
    with distributed.Client(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as client:
        report = read_many(pages, out=tmp_path / "out", size=9, client=client, progress=False)
    assert report.rows == read_many(pages, out=tmp_path / "one", size=9, progress=False).rows


def test_a_worker_killed_in_the_middle_costs_nothing(pages, tmp_path):
    """A cluster of two processes; one of them is killed as soon as the first partition stands."""
    distributed = pytest.importorskip("distributed")
    options = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with distributed.LocalCluster(**options) as cluster, distributed.Client(cluster) as client:
        victim = next(iter(client.scheduler_info()["workers"]))
        pid = client.run(os.getpid, workers=[victim])[victim]

        def kill_when_begun():
            while not list((tmp_path / "out" / many.DONE).glob("*.json")):
                time.sleep(0.005)
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))

        killer = threading.Thread(target=kill_when_begun)
        killer.start()
        report = read_many(pages, out=tmp_path / "out", size=1, client=client, progress=False)
        killer.join()
    whole = read_many(pages, out=tmp_path / "whole", size=1, progress=False)
    assert report.pages == 27 and report.rows == whole.rows
    pd.testing.assert_frame_equal(table(tmp_path / "out", "quotes"), table(tmp_path / "whole", "quotes"))


def test_another_run_in_the_same_folder_is_refused(pages, tmp_path):
    read_many(pages, out=tmp_path / "out", size=9, progress=False)
    with pytest.raises(ValueError, match="give another folder as out"):
        read_many(pages, out=tmp_path / "out", size=5, progress=False)


def test_nothing_to_read_is_told(tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(FileNotFoundError, match="No page fits"):
        read_many(tmp_path / "empty", out=tmp_path / "out", progress=False)
