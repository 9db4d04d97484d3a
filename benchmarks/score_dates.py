"""How right and how fast the dates are, on news texts annotated by others in TimeML.

The texts are not ours and are not shipped: give a folder of ``*.tml`` files (TimeBank, AQUAINT as cleaned for
TempEval-3). A part of the documents, drawn with a fixed seed, is *looked at*: their errors were read while the rules
were written. Of the rest, *not looked at*, only the scores were seen. Looked at are two thirds of TimeBank and five
sixths of AQUAINT: of its last third, half (the next twelve documents of the same draw) was opened to find out why it
scored so much lower, the other half stays closed.

A found expression counts when it shares a character with an annotated one (one to one, the largest overlap first);
its value counts when it also equals the annotated value. *In one notation* reads a value that annotators wrote in
another way than TIMEX3 does ("1949-XX" for the year 1949, "2000-W7", "196X") as TIMEX3 writes it; nothing else is
forgiven. What AQUAINT loses between the two rows is how some of its annotators wrote, not what a finder found.
`dateparser.search` is scored beside ours on the same texts
in the same process; it knows no spans, so its words are searched for in order, and it gives a moment, which is cut
to the period it says it read (day, month or year).
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence.dates import find_dates
from gsomia_lab.pages.article import Article
from gsomia_lab.pages.read import article_from_text

SEED = 7
LOOKED_AT = {"aquaint": 5 / 6}  # by the name of the folder; of any other, two thirds


class Timex(NamedTuple):
    """A time expression, annotated or found."""

    start: int
    end: int
    type: str
    value: str


class Document(NamedTuple):
    """An annotated news text: its article, and the right answers."""

    article: Article
    gold: list[Timex]


System = Callable[[Article], list[Timex]]


def read_document(path: Path) -> Document:
    """Read one TimeML file: the text of its TEXT element, tags taken out, and the TIMEX3 elements in it."""
    root = etree.parse(path, etree.XMLParser(resolve_entities=False)).getroot()
    created = root.xpath("//TIMEX3[@functionInDocument='CREATION_TIME']/@value")
    pieces: list[str] = []
    gold: list[Timex] = []
    _collect(root.find("TEXT"), pieces, gold)
    published = created[0][:10] if created else ""
    return Document(article_from_text("".join(pieces), path.stem, published=published), sorted(gold))


def _collect(element: etree._Element, pieces: list[str], gold: list[Timex]) -> None:
    """Append an element's text piece by piece, noting where its TIMEX3 elements begin and end."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _collect(child, pieces, gold)
        pieces.append(child.tail or "")
    end = sum(map(len, pieces))
    if element.tag == "TIMEX3" and end > start:
        gold.append(Timex(start, end, element.get("type", ""), element.get("value", "")))


def read_folder(folder: Path) -> dict[str, list[Document]]:
    """The documents of a folder in two parts, drawn with a fixed seed."""
    documents = [read_document(path) for path in sorted(folder.glob("*.tml"))]
    if not documents:
        raise FileNotFoundError(f"No *.tml file in {folder}: give a folder of TimeML documents, for instance TimeBank.")
    order = sorted(documents, key=lambda document: document.article.doc)
    random.Random(SEED).shuffle(order)
    cut = int(len(order) * LOOKED_AT.get(folder.name.lower(), 2 / 3))
    return {"looked at": order[:cut], "not looked at": order[cut:], "all": order}


def one_notation(value: str) -> str:
    """A value as TIMEX3 writes it.

    >>> one_notation("1949-XX"), one_notation("2000-W7"), one_notation("196X"), one_notation("2000-W07-WE")
    ('1949', '2000-W07', '196', '2000-W07-WE')
    """
    value = re.sub(r"(?<=\d)(?:-XX)+$", "", value)
    return re.sub(r"^(\d{2,3})X+$", r"\1", re.sub(r"-W(\d)(?!\d)", r"-W0\1", value))


def ours(article: Article) -> list[Timex]:
    """What this package finds."""
    return [Timex(d.start, d.end, d.type, d.value) for d in find_dates(article, Codebook())]


def dateparser(article: Article) -> list[Timex]:
    """What `dateparser.search` finds, each moment cut to the period that dateparser says it read."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    settings: dict[str, object] = {"PREFER_DATES_FROM": "past"}
    if article.published:
        settings["RELATIVE_BASE"] = datetime.fromisoformat(article.published[:10])
    parser = DateDataParser(languages=["en"], settings=settings)
    found, done = [], 0
    for words, moment in search_dates(article.text, languages=["en"], settings=settings) or ():
        start = article.text.find(words, done)
        if start < 0:
            continue
        done = start + len(words)
        period = parser.get_date_data(words).period
        value = moment.date().isoformat()[: {"year": 4, "month": 7}.get(period, 10)]
        found.append(Timex(start, done, "DATE", value))
    return found


def pair(gold: list[Timex], found: list[Timex]) -> list[tuple[Timex, Timex]]:
    """Annotated and found expressions that share a character, one to one, the largest overlap first."""
    shared = [
        (max(g.start, f.start) - min(g.end, f.end), abs(g.start - f.start), i, k)
        for i, g in enumerate(gold)
        for k, f in enumerate(found)
        if g.start < f.end and f.start < g.end
    ]
    left, right, pairs = set(range(len(gold))), set(range(len(found))), []
    for _, _, i, k in sorted(shared):
        if i in left and k in right:
            left.remove(i)
            right.remove(k)
            pairs.append((gold[i], found[k]))
    return pairs


def f1(right: int, found: int, gold: int) -> float:
    """The balanced F score in percent."""
    return 200 * right / (found + gold) if found + gold else 0.0


def score(documents: list[Document], system: System, name: str) -> dict[str, object]:
    """One row of the table: F scores in percent (all types, then DATE alone) and the speed of one system."""
    begin = time.perf_counter()
    answers = [system(document.article) for document in documents]
    seconds = time.perf_counter() - begin
    row: dict[str, object] = {"system": name, "documents": len(documents)}
    for kind in ("", "DATE"):
        golds = [[g for g in document.gold if kind in ("", g.type)] for document in documents]
        founds = [[f for f in found if kind in ("", f.type)] for found in answers]
        pairs = [p for gold, found in zip(golds, founds, strict=True) for p in pair(gold, found)]
        n_gold, n_found = sum(map(len, golds)), sum(map(len, founds))
        label = kind or "all"
        row[f"{label}: n"] = n_gold
        row[f"{label}: span F1"] = f1(len(pairs), n_found, n_gold)
        row[f"{label}: exact F1"] = f1(sum(g[:2] == f[:2] for g, f in pairs), n_found, n_gold)
        row[f"{label}: value F1"] = f1(sum(g.value == f.value for g, f in pairs), n_found, n_gold)
        same = sum(one_notation(g.value) == one_notation(f.value) for g, f in pairs)
        row[f"{label}: value F1 in one notation"] = f1(same, n_found, n_gold)
    row["MB/s"] = sum(len(document.article.text) for document in documents) / 1e6 / seconds
    return row


def run(folder: str | Path) -> list[dict[str, object]]:
    """The rows of the table for one folder of TimeML documents: ours on each part, dateparser where installed."""
    parts = read_folder(Path(folder))
    systems: dict[str, System] = {"gsomia_lab": ours}
    if find_spec("dateparser"):
        systems["dateparser"] = dateparser
    for system in systems.values():  # what a system loads on first use is not its speed
        system(parts["all"][0].article)
    return [
        {"part": part} | score(documents, system, name)
        for name, system in systems.items()
        for part, documents in parts.items()
    ]
