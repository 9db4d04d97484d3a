"""What the lab costs to open, side by side with what it stands on.

    python3 start.py run benchmarks.importing

Each pair runs alternately in fresh processes, so that both meet the same machine; the table shows medians and their
ratio. Reading is measured on the five briefs (or on `--pages FOLDER`) beside a bare pass of one regular expression.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

IMPORT = "import time; t = time.perf_counter(); import {name}; print(time.perf_counter() - t)"
# In one fresh process: the load, its first table, all others, and everything again.
LOAD = """
import time, gsomia_lab
marks = [time.perf_counter()]
lab = gsomia_lab.load({which!r}); marks.append(time.perf_counter())
lab.dates; marks.append(time.perf_counter())
dict(lab.tables); marks.append(time.perf_counter())
dict(gsomia_lab.load({which!r}).tables); marks.append(time.perf_counter())
print(*(mark - marks[0] for mark in marks[1:4]), marks[4] - marks[3])
"""


def run(code: str) -> list[float]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [float(word) for word in done.stdout.split()]


def median(values: list[float]) -> float:
    return statistics.median(values)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", default="briefs", help="the corpus to read")
    parser.add_argument("--times", type=int, default=9, help="pairs of runs")
    args = parser.parse_args()
    pandas, ours, loads = [], [], []
    for _ in range(args.times):
        pandas += run(IMPORT.format(name="pandas"))
        ours += run(IMPORT.format(name="gsomia_lab"))
        loads.append(run(LOAD.format(which=args.pages)))
    from gsomia_lab import load

    lab = load(args.pages)
    text = "\n".join(lab.text(doc) for doc in lab.articles["doc"])
    begin = time.perf_counter()
    for _ in range(20):
        re.findall(r"\b[A-Z]\w+", text)
    bare = 20 * len(text) / (time.perf_counter() - begin) / 1e6
    opened, table, every, again = (median(list(column)) for column in zip(*loads, strict=True))
    whole = len(text) / again / 1e6
    print(f"{'what':44} {'ms':>8}   beside")
    print(f"{'import pandas':44} {1e3 * median(pandas):8.1f}")
    ratio = median([b / a for a, b in zip(pandas, ours, strict=True)])
    print(f"{'import gsomia_lab (pandas included)':44} {1e3 * median(ours):8.1f}   {ratio:.3f} times import pandas")
    print(f"{f'load() of {len(lab.articles)} pages, first time':44} {1e3 * opened:8.1f}")
    print(f"{'load() and its first table (dates)':44} {1e3 * table:8.1f}")
    print(f"{'load() and every table':44} {1e3 * every:8.1f}")
    print(f"{'the same again':44} {1e3 * again:8.1f}")
    print(f"{'the whole reading, MB/s':44} {whole:8.2f}   one bare regular expression: {bare:.1f} MB/s")
    print(f"({args.times} pairs; {Path(sys.executable).name} {sys.version.split()[0]})")


if __name__ == "__main__":
    main()
