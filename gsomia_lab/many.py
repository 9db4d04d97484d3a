"""Many articles: the same tables for a thousand pages or a hundred million.

Pages are read in partitions. Each partition becomes one Parquet file a table, ``out/<table>/part-<number>.parquet``,
and, last of all, a marker in ``out/_done``. Every file is written beside its place and renamed, and a marker
appears only when all files of its partition stand; so a run killed at any moment is taken up by calling
`read_many` again: what has a marker is kept, what has none is done again under the same names. Nothing is lost,
nothing is doubled.

Memory holds the partitions in flight and nothing else: the list of pages is streamed into ``out/_plan.jsonl``
first, and read from there line by line (`gsomia_lab.many_plan`). A page is read by itself: the years of other pages,
which `load` uses to settle the year of an undated page, play no part here, so that what is found on a page does not
depend on the partitioning. Two tables are about several pages, `actors` and `events`: here they have a row for each
partition in which the actor or the event occurs.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import Any, NamedTuple

from tqdm.auto import tqdm

from gsomia_lab.building import Tables
from gsomia_lab.case import locate
from gsomia_lab.codebook import Codebook, load_codebook
from gsomia_lab.export.files import write_atomically, write_table
from gsomia_lab.many_plan import make_plan
from gsomia_lab.pages.read import read_folder

DONE = "_done"
_KILLED = (
    "A worker was killed, most often because the memory was full: what is read is kept, so call read_many again to go "
    "on, with fewer workers or, in another folder, a smaller size."
)


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
    paths: list[str]  # below `base`, as strings: a job travels to other machines
    base: str
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
    paths : a folder (read with its subfolders), a glob pattern, a page, or several of them; a page that fits two of
        them is read once, and pages that come later than the first call are not read
    out : the folder for the tables; one run, one folder
    codebook : a codebook folder; without it a ``codebook`` folder in `paths`, as for `load`, or the case's own
    workers : processes on this machine (1 stays in this process)
    client : a Dask `distributed` client; when given it is used instead of `workers` (each of its machines needs
        gsomia_lab, the pages and `out` under the same paths)
    size : pages in a partition; a partition in flight is what memory holds
    progress : show a progress bar

    Raises
    ------
    FileNotFoundError : no page fits `paths`.
    ValueError : `out` holds a run over other paths, another `size` or another codebook.
    ChildProcessError : a worker was killed from outside; what it had not finished is done by the next call.
    """
    begun = time.time()
    out = Path(out).expanduser().resolve()
    if isinstance(paths, (str, Path)) and Path(paths).is_dir():
        paths, beside = locate(Path(paths))
        codebook = codebook if codebook is not None else beside
    book = str(Path(codebook).resolve()) if codebook is not None else None
    _codebook(book)  # a codebook that cannot be read is told before anything is written
    (out / DONE).mkdir(parents=True, exist_ok=True)
    plan = make_plan(paths, out, size=size, codebook=book or "")
    done = {int(marker.stem) for marker in (out / DONE).glob("*.json")}
    jobs = (
        _Job(number, batch, plan.base, str(out), book)
        for number, batch in enumerate(plan.batches())
        if number not in done
    )
    with tqdm(total=plan.total, initial=min(plan.total, len(done) * size), unit="page", disable=not progress) as bar:
        for job in _run(jobs, workers, client):
            bar.update(len(job.paths))
    _sweep(out, begun)
    return _report(out, kept=len(done))


def _run(jobs: Iterator[_Job], workers: int, client: Any) -> Iterator[_Job]:
    if client is not None:
        from distributed import KilledWorker

        submit: Callable[[_Job], Any] = lambda job: client.submit(_do, job, pure=False, retries=3)  # noqa: E731
        slots = 2 * max(1, sum(client.nthreads().values()))
        try:
            yield from _in_flight(jobs, submit, slots, _first_of_dask)
        except KilledWorker:
            raise ChildProcessError(_KILLED) from None
    elif workers > 1:
        # "spawn" behaves alike on every system, and copies no half-held lock into a worker.
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_end_with_parent) as pool:
            try:
                yield from _in_flight(jobs, lambda job: pool.submit(_do, job), 2 * workers, _first_of_pool)
            except BrokenExecutor:
                raise ChildProcessError(_KILLED) from None
    else:
        yield from map(_do, jobs)


def _end_with_parent() -> None:
    """End this worker when the process that began it is killed; else it would wait for work for ever."""
    parent = parent_process()

    def wait_for_end() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait_for_end, daemon=True).start()


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
    articles, problems = read_folder([Path(job.base, path) for path in job.paths], base=job.base, progress=False)
    tables = Tables(articles, book, problems=problems, prefix=f"{job.number}-", progress=False)
    for name, table in tables.items():
        (out / name).mkdir(exist_ok=True)
        write_table(table, out / name / f"part-{job.number:08d}.parquet")
    counts = {"pages": len(job.paths), "rows": {name: len(table) for name, table in tables.items()}}
    write_atomically(
        out / DONE / f"{job.number:08d}.json", lambda part: part.write_text(json.dumps(counts), encoding="utf-8")
    )
    return job


def _sweep(out: Path, begun: float) -> None:
    """Remove the half-written files that a killed run left; those of another run that is at work are newer."""
    for part in out.glob("*/.*.part"):
        with suppress(FileNotFoundError):
            if part.stat().st_mtime < begun:
                part.unlink()


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
