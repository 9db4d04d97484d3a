"""Many articles: the same tables for a thousand pages or a hundred million.

Pages are read in partitions. Each partition becomes one Parquet file a table, ``out/<table>/part-<number>.parquet``,
and, last of all, a marker in ``out/_done``. Every file is written beside its place and renamed, and a marker
appears only when all files of its partition stand; so a run killed at any moment is taken up by calling
`read_many` again: what has a marker is kept, what has none is done again under the same names. Nothing is lost,
nothing is doubled.

Memory holds the partitions in flight and nothing else: the list of pages is streamed into ``out/_plan.jsonl``
first, and read from there line by line. A page is read by itself: the years of other pages, which `load` uses to
settle the year of an undated page, play no part here, so that the result does not depend on the partitioning.
"""

from __future__ import annotations

import glob
import json
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from functools import lru_cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from tqdm.auto import tqdm

from gsomia_lab.codebook import Codebook, load_codebook
from gsomia_lab.export.files import write_atomically, write_table
from gsomia_lab.finding import find_all
from gsomia_lab.lab import build_tables
from gsomia_lab.pages.read import read_folder
from gsomia_lab.sources import SUFFIXES

PLAN, DONE = "_plan.jsonl", "_done"


class ManyReport(NamedTuple):
    """What a run did: pages and rows by table in `out`, and how many partitions were there already."""

    out: Path
    pages: int
    rows: dict[str, int]
    partitions: int
    kept: int

    def __str__(self) -> str:
        kept = f" ({self.kept} of them from an earlier run)" if self.kept else ""
        found = ", ".join(f"{count} {name}" for name, count in self.rows.items() if count)
        return f"{self.pages} pages in {self.partitions} partitions{kept} in {self.out}: {found}."


class _Job(NamedTuple):
    number: int
    paths: list[str]
    out: str
    codebook: str | None


def read_many(
    paths: str | Path | Iterable[str | Path],
    *,
    out: str | Path,
    codebook: str | Path | None = None,
    workers: int = 1,
    client: Any = None,
    size: int = 200,
    progress: bool = True,
) -> ManyReport:
    """Read any number of pages into Parquet files under `out`; call it again to take up a run that was stopped.

    Parameters
    ----------
    paths : a folder (read with its subfolders), a glob pattern, or several of them
    out : the folder for the tables; one run, one folder
    codebook : a codebook folder; without it the case's own
    workers : processes on this machine (1 stays in this process)
    client : a Dask `distributed` client; when given it is used instead of `workers`
    size : pages in a partition; a partition in flight is what memory holds
    progress : show a progress bar

    Raises
    ------
    FileNotFoundError : no page fits `paths`.
    ValueError : `out` holds a run over other paths, another `size` or another codebook.
    """
    out = Path(out)
    (out / DONE).mkdir(parents=True, exist_ok=True)
    wanted = [str(paths)] if isinstance(paths, (str, Path)) else [str(path) for path in paths]
    total = _plan(wanted, out, size=size, codebook=str(codebook or ""))
    done = {int(marker.stem) for marker in (out / DONE).glob("*.json")}
    book = str(codebook) if codebook is not None else None
    jobs = (
        _Job(number, batch, str(out), book)
        for number, batch in enumerate(_batches(out / PLAN, size))
        if number not in done
    )
    with tqdm(total=total, initial=min(total, len(done) * size), unit="page", disable=not progress) as bar:
        for job in _run(jobs, workers, client):
            bar.update(len(job.paths))
    return _report(out, kept=len(done))


def _plan(wanted: list[str], out: Path, *, size: int, codebook: str) -> int:
    """Write the list of pages once, streamed; returns how many there are."""
    head = {"paths": wanted, "size": size, "codebook": codebook}
    plan = out / PLAN
    if plan.exists():
        with plan.open(encoding="utf-8") as lines:
            before = json.loads(next(lines))
            if {key: before.get(key) for key in head} != head:
                raise ValueError(
                    f"{out} holds a run over {', '.join(before['paths'])} (size {before['size']}): "
                    "call read_many with the same arguments to take it up, or give another folder as out."
                )
            return sum(1 for _ in lines)
    count = 0

    def write(part: Path) -> None:
        nonlocal count
        with part.open("w", encoding="utf-8") as lines:
            lines.write(json.dumps(head) + "\n")
            for path in _pages(wanted):
                lines.write(json.dumps(path) + "\n")
                count += 1

    write_atomically(plan, write)
    if not count:
        plan.unlink()
        raise FileNotFoundError(
            f"No page fits {', '.join(wanted)}: give folders or patterns with {', '.join(SUFFIXES)} files."
        )
    return count


def _pages(wanted: Iterable[str]) -> Iterator[str]:
    for entry in wanted:
        if Path(entry).is_dir():
            for folder, below, names in os.walk(entry):
                below.sort()
                yield from (str(Path(folder, name)) for name in sorted(names) if name.lower().endswith(SUFFIXES))
        else:
            yield from (path for path in glob.iglob(entry, recursive=True) if Path(path).is_file())  # noqa: PTH207


def _batches(plan: Path, size: int) -> Iterator[list[str]]:
    with plan.open(encoding="utf-8") as lines:
        next(lines)
        while batch := [json.loads(line) for line in islice(lines, size)]:
            yield batch


def _run(jobs: Iterator[_Job], workers: int, client: Any) -> Iterator[_Job]:
    if client is not None:
        submit: Callable[[_Job], Any] = lambda job: client.submit(_do, job, pure=False, retries=3)  # noqa: E731
        slots = 2 * max(1, sum(client.nthreads().values()))
        yield from _in_flight(jobs, submit, slots, _first_of_dask)
    elif workers > 1:
        # "spawn" behaves alike on every system, and copies no half-held lock into a worker.
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            yield from _in_flight(jobs, lambda job: pool.submit(_do, job), 2 * workers, _first_of_pool)
    else:
        yield from map(_do, jobs)


def _in_flight(
    jobs: Iterator[_Job], submit: Callable[[_Job], Any], slots: int, first: Callable[[set[Any]], set[Any]]
) -> Iterator[_Job]:
    """Keep at most `slots` jobs submitted, so that neither memory nor a scheduler's queue grows with the input."""
    flying = {submit(job) for job in islice(jobs, slots)}
    while flying:
        landed = first(flying)
        flying -= landed
        for future in landed:
            yield future.result()
        flying |= {submit(job) for job in islice(jobs, len(landed))}


def _first_of_pool(flying: set[Future[_Job]]) -> set[Any]:
    return wait(flying, return_when=FIRST_COMPLETED).done


def _first_of_dask(flying: set[Any]) -> set[Any]:
    from distributed import wait as wait_for

    return set(wait_for(list(flying), return_when="FIRST_COMPLETED").done)


@lru_cache(maxsize=4)
def _codebook(folder: str | None) -> Codebook:
    return load_codebook(folder)


def _do(job: _Job) -> _Job:
    """Read one partition, write its tables, and mark it done, in this order."""
    out, book = Path(job.out), _codebook(job.codebook)
    articles, problems = read_folder([Path(path) for path in job.paths], ())
    found = [find_all(article, book) for article in articles]
    tables = build_tables(articles, book, found, problems, prefix=f"{job.number}-")
    for name, table in tables.items():
        (out / name).mkdir(exist_ok=True)
        write_table(table, out / name / f"part-{job.number:08d}.parquet")
    counts = {"pages": len(job.paths), "rows": {name: len(table) for name, table in tables.items()}}
    write_atomically(
        out / DONE / f"{job.number:08d}.json", lambda part: part.write_text(json.dumps(counts), encoding="utf-8")
    )
    return job


def _report(out: Path, *, kept: int) -> ManyReport:
    pages, partitions = 0, 0
    rows: dict[str, int] = {}
    for marker in (out / DONE).glob("*.json"):
        counts = json.loads(marker.read_text(encoding="utf-8"))
        pages += counts["pages"]
        partitions += 1
        for name, count in counts["rows"].items():
            rows[name] = rows.get(name, 0) + count
    return ManyReport(out, pages, rows, partitions, kept)
