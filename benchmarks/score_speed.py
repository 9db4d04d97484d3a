"""How fast everything is together: page to article, then all finders, on the texts of a set, on one core.

Beside it stands one bare regular expression over the same texts in the same process. Each text is read once before
the clock starts, so that rules are compiled, and the figure is the best of three passes. The briefs stand beside the
sets: on a page about the case, positions are looked for in every sentence, on a page about something else in none.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from pathlib import Path

from gsomia_lab.codebook import load_codebook
from gsomia_lab.finding import find_all
from gsomia_lab.pages.read import article_from_text


def texts_of(path: Path) -> list[str]:
    """The texts of a folder of pages or of TimeML documents, or of a JSON file of quotations."""
    if path.is_dir() and (pages := sorted(path.glob("*.txt"))):
        return [page.read_text(encoding="utf-8") for page in pages]
    if path.is_dir():
        from score_dates import read_folder

        return [document.article.text for document in read_folder(path)["all"]]
    return [entry["text"] for entry in json.loads(path.read_text(encoding="utf-8")).values()]


def best_of(times: int, work: Callable[[], object]) -> float:
    """Seconds of the quickest of some passes."""
    seconds = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begin)
    return min(seconds)


def run(path: str | Path) -> list[dict[str, object]]:
    """The table for one set: the parts of the reading, everything, and the bare pass."""
    texts = texts_of(Path(path))
    size = sum(map(len, texts)) / 1e6
    book = load_codebook()
    articles = [article_from_text(text, "a.txt") for text in texts]
    work: dict[str, Callable[[], object]] = {
        "page to article": lambda: [article_from_text(text, "a.txt") for text in texts],
        "all finders": lambda: [find_all(article, book) for article in articles],
        "everything together": lambda: [find_all(article_from_text(text, "a.txt"), book) for text in texts],
        "one bare regular expression": lambda: [re.findall(r"\b[A-Z]\w+", text) for text in texts],
    }
    work["everything together"]()
    return [
        {"what": name, "texts": len(texts), "MB": size, "MB/s": f"{size / best_of(3, do):.2f}"}
        for name, do in work.items()
    ]
