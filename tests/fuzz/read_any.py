"""A coverage-guided fuzz target: any bytes as a page, read and searched by every finder.

    python3 start.py run uv pip install -c pins.txt -e ".[fuzz]"      (Linux alone)
    python3 start.py run tests.fuzz.read_any -max_total_time=60

The fuzzer (atheris) watches which lines and branches each input reaches and goes on from those that reach new ones.
An input fails when reading or a finder raises, when a row's span does not hold its text, or when a page of this size
takes seconds. The briefs are where it starts from; what it finds is kept in a folder of its own, never in the project.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["gsomia_lab"]):
    from gsomia_lab.codebook import load_codebook
    from gsomia_lab.evidence import actors, dates, polls, positions, quotes  # noqa: F401  (opened on first use)
    from gsomia_lab.finding import find_all
    from gsomia_lab.pages.decode import decode
    from gsomia_lab.pages.html import read_html
    from gsomia_lab.pages.read import article_from_text

BOOK = load_codebook()
SLOW = 5.0  # seconds; a page of 4 KB takes some milliseconds, and some hundred while it is watched
LARGEST = 4096


def read_any(data: bytes) -> None:
    """Read the bytes as a page and check every row; the first byte says whether it is dated and whether it is HTML."""
    text = decode(data[1:]).text
    if data[:1] > b"\xc0":
        text = read_html(text).text
    begin = time.perf_counter()
    article = article_from_text(text, "a.txt", published="2019-11-20" if data[:1] < b"\x80" else "")
    found = find_all(article, BOOK)
    assert time.perf_counter() - begin < SLOW, f"{len(text)} characters took over {SLOW} seconds"
    for table, records in found.items():
        for record in records:
            assert table != "problems" or record.kind != "finder failed", record.message
            assert table == "problems" or text[record.start : record.end] == record.text != "", (table, record)


def main() -> None:
    with tempfile.TemporaryDirectory() as corpus:
        for path in (Path(__file__).parents[2] / "seeds" / "briefs").glob("*.txt"):
            raw = path.read_bytes()
            for begin in range(0, len(raw), LARGEST // 2):
                piece = raw[begin : begin + LARGEST // 2]
                Path(corpus, f"{path.stem}{begin}").write_bytes(b"\0" + piece)
                Path(corpus, f"{path.stem}{begin}.html").write_bytes(b"\xff<p>" + piece.replace(b"\n\n", b"</p><p>"))
        atheris.Setup([*sys.argv, f"-max_len={LARGEST}", "-print_final_stats=1", corpus], read_any)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
