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
LOAD = (
    "import time, gsomia_lab; t = time.perf_counter(); gsomia_lab.load({which!r}); a = time.perf_counter();"
    "gsomia_lab.load({which!r}); print(a - t, time.perf_counter() - a)"
)


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
    pandas, ours, first, second = [], [], [], []
    for _ in range(args.times):
        pandas += run(IMPORT.format(name="pandas"))
        ours += run(IMPORT.format(name="gsomia_lab"))
        loads = run(LOAD.format(which=args.pages))
        first.append(loads[0])
        second.append(loads[1])
    from gsomia_lab import load

    lab = load(args.pages)
    text = "\n".join(lab.text(doc) for doc in lab.articles["doc"])
    begin = time.perf_counter()
    for _ in range(20):
        re.findall(r"\b[A-Z]\w+", text)
    bare = 20 * len(text) / (time.perf_counter() - begin) / 1e6
    whole = len(text) / median(second) / 1e6
    print(f"{'what':44} {'ms':>8}   beside")
    print(f"{'import pandas':44} {1e3 * median(pandas):8.1f}")
    ratio = median([b / a for a, b in zip(pandas, ours, strict=True)])
    print(f"{'import gsomia_lab (pandas included)':44} {1e3 * median(ours):8.1f}   {ratio:.3f} times import pandas")
    print(f"{f'load() of {len(lab.articles)} pages, first time':44} {1e3 * median(first):8.1f}")
    print(f"{'load() again':44} {1e3 * median(second):8.1f}")
    print(f"{'the whole reading, MB/s':44} {whole:8.2f}   one bare regular expression: {bare:.1f} MB/s")
    print(f"({args.times} pairs; {Path(sys.executable).name} {sys.version.split()[0]})")


if __name__ == "__main__":
    main()
