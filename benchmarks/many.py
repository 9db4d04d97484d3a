"""What a big run costs: generated articles by the thousand, in fresh processes, one after the other.

    python benchmarks/many.py 1000 10000 --workers 2

For each number of articles the table tells seconds, the seconds of a processor (which others at work on the machine
disturb less), articles per second, the growth of the processor's time beside that of the articles (1.00 is linear;
against the smallest run), the highest memory of the process and of its children, and for `--workers` the speed beside
one process on the same articles. The articles are generated with a fixed seed; each has about 350 words, with a poll,
quotations and dates.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

PEOPLE = ["Mina Okafor", "Petr Kovac", "Ada Brook", "Tom Lind", "Ana Reyes", "Ravi Menon", "Ida Sund", "Leo Varga"]
PLACES = ["Norland", "Eastmark", "Lind", "Varna Bay", "Sund", "Ferrow"]
SENTENCES = [
    "{person} said on {day} that the toll on the ferry to {place} stays.",
    "“Nobody asked us about the toll,” said {person}, a councillor of {place}.",
    "A poll of {n} adults by the Lind Institute found that {share} percent want the toll scrapped.",
    "The council of {place} will vote on {month} {number}, {year}.",
    "According to {person}, the talks with {place} began two years ago and were broken off last week.",
    "The ministry of transport announced the day before that the old bridge would be closed for repairs.",
    "Traders in the harbour fear for their business, and fishermen speak of a “quiet war” over the pier.",
    "{person} did not answer a letter that was sent to the office in {place} in {month}.",
]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January March April June August October November December".split()


def make_article(number: int, paragraphs: int = 8) -> str:
    """One generated page of about 42 words a paragraph, the same for the same number."""
    rng = random.Random(number)
    year = 2015 + number % 8

    def sentence() -> str:
        return rng.choice(SENTENCES).format(
            person=rng.choice(PEOPLE), place=rng.choice(PLACES), day=rng.choice(DAYS), month=rng.choice(MONTHS),
            n=rng.randrange(400, 2000), share=rng.randrange(5, 95), number=rng.randrange(1, 28), year=year,
        )  # fmt: skip

    body = [" ".join(sentence() for _ in range(3)) for _ in range(paragraphs)]
    head = (
        f"Ferry toll divides {rng.choice(PLACES)}\n\nPublished: {year}-0{rng.randrange(1, 10)}-{rng.randrange(10, 28)}"
    )
    return head + "\n\n" + "\n\n".join(body) + "\n"


def make_folder(folder: Path, count: int) -> None:
    """Write `count` articles, a thousand to a folder."""
    for number in range(count):
        below = folder / f"{number // 1000:05d}"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"page{number:08d}.txt").write_text(make_article(number), encoding="utf-8")


def run_one(pages: Path, out: Path, workers: int) -> None:
    """Read the pages in this process and print what it cost as JSON."""
    from gsomia_lab.many import read_many

    begin = time.perf_counter()
    report = read_many(pages, out=out, workers=workers, progress=False)
    seconds = time.perf_counter() - begin
    spent = sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    memory = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cost = {"pages": report.pages, "seconds": seconds, "processor": spent, "MB": memory[0], "MB of a worker": memory[1]}
    print(json.dumps(cost))


def measure(count: int, workers: int) -> dict[str, float]:
    """The cost of a run over `count` articles in a fresh process."""
    with tempfile.TemporaryDirectory() as place:
        make_folder(Path(place, "pages"), count)
        command = [sys.executable, __file__, "--child", f"{place}/pages", f"{place}/out", "--workers", str(workers)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return json.loads(done.stdout.splitlines()[-1])


@click.command(help=__doc__)
@click.argument("counts", nargs=-1)
@click.option("--workers", type=int, default=1, show_default=True, help="Processes to set beside one.")
@click.option("--child", is_flag=True, hidden=True)
def main(counts: tuple[str, ...], workers: int, child: bool) -> None:
    if child:
        run_one(Path(counts[0]), Path(counts[1]), workers)
        return
    heads = {
        "articles": 9,
        "workers": 7,
        "seconds": 8,
        "processor": 9,
        "per s": 7,
        "growth": 7,
        "MB": 6,
        "MB/worker": 9,
        "beside one": 10,
    }
    click.echo(" ".join(f"{head:>{width}}" for head, width in heads.items()))
    first: dict[str, float] = {}
    for count in map(int, counts or ("1000",)):
        one = measure(count, 1)
        first = first or one
        runs = [(1, one)] + ([(workers, measure(count, workers))] if workers > 1 else [])
        for number, cost in runs:
            growth = cost["processor"] / first["processor"] / (count / first["pages"])
            cells = (
                f"{count:>9} {number:>7} {cost['seconds']:>8.1f} {cost['processor']:>9.1f}",
                f"{count / cost['seconds']:>7.0f} {growth:>7.2f} {cost['MB']:>6.0f} {cost['MB of a worker']:>9.0f}",
                f"{one['seconds'] / cost['seconds']:>10.2f}",
            )
            click.echo(" ".join(cells))


if __name__ == "__main__":
    main()
