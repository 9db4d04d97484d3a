"""How right and how fast the direct quotations and their speakers are, on texts annotated by others.

The texts are not ours and are not shipped: give a JSON file ``{document: {"text": ..., "quotes": [{"start", "end",
"speaker", "reference"?}]}}``. A quotation counts when three words or more stand between double marks; ours counts when
it shares at least 0.3 of its characters (Jaccard) with an annotated one, and its speaker when it is named at the same
place, or when the last capitalised word or all words are the same. An annotated quotation without a speaker counts as
right when ours has none, or names somebody of the annotation's ``reference``.

Beside ours stands a nearest-verb baseline, run on the same texts in the same process: the marks as they stand, and as
speaker the capitalised words nearest to the nearest verb of speech.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence.quotes import find_quotes
from gsomia_lab.pages.article import Article
from gsomia_lab.pages.read import article_from_text

OPEN, CLOSE = "“„«", "”»"
VERB = re.compile(r"\b(?:said|says|told|added|asked|wrote|tweeted|argued|noted|replied|explained|insisted)\b")
NAME = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}|\b(?:he|she|they)\b")


class Quote(NamedTuple):
    """Words between marks and who says them; `reference` is whom a pronoun stands for."""

    start: int
    end: int
    speaker: str
    reference: str = ""
    at: tuple[int, int] = (0, 0)  # where the speaker is named


System = Callable[[Article], list[Quote]]


def marked(text: str) -> list[tuple[int, int]]:
    """Spans between double marks, marks excluded, paragraph by paragraph; an open one runs to the paragraph's end."""
    spans, offset = [], 0
    for paragraph in text.split("\n"):
        start = None
        for place, sign in enumerate(paragraph):
            if start is None and (sign in OPEN or sign == '"'):
                start = place + 1
            elif start is not None and (sign in CLOSE or sign == '"'):
                spans.append((offset + start, offset + place))
                start = None
        if start is not None and start < len(paragraph) - 1:
            spans.append((offset + start, offset + len(paragraph)))
        offset += len(paragraph) + 1
    return [(a, b) for a, b in spans if len(re.findall(r"\w+", text[a:b])) >= 3]


def cut(quotes: list[Quote], spans: list[tuple[int, int]]) -> list[Quote]:
    """Quotations cut to the marked spans they cover by half or more; one row a span."""
    rows = {}
    for quote in sorted(quotes):
        for a, b in spans:
            shared = min(quote.end, b) - max(quote.start, a)
            if shared >= 0.5 * (b - a):
                rows.setdefault((a, b), quote._replace(start=max(a, quote.start), end=min(b, quote.end)))
    return list(rows.values())


def ours(article: Article) -> list[Quote]:
    """What the lab finds with an empty codebook."""
    return [
        Quote(q.start, q.end, q.speaker_text, q.speaker, (q.speaker_start or 0, q.speaker_end or 0))
        for q in find_quotes(article, Codebook())
    ]


def nearest_verb(article: Article) -> list[Quote]:
    """The baseline: the name next to the verb of speech that is nearest to the marks, in the same paragraph."""
    text, rows = article.text, []
    for a, b in marked(text):
        low, high = text.rfind("\n", 0, a) + 1, text.find("\n", b)
        high = len(text) if high < 0 else high
        verbs = [v for v in VERB.finditer(text, low, high) if v.end() < a or v.start() > b]
        verb = min(verbs, key=lambda v: min(abs(v.start() - b), abs(a - v.end())), default=None)
        names = [n for n in NAME.finditer(text, low, high) if n.end() < a or n.start() > b] if verb else []
        name = min(names, key=lambda n: min(abs(n.start() - verb.end()), abs(verb.start() - n.end())), default=None)
        rows.append(Quote(a, b, name.group(), "", name.span()) if name else Quote(a, b, ""))
    return rows


def last_name(words: str) -> str:
    """The last capitalised word, small and without a possessive ending."""
    names = [w for w in re.findall(r"[^\W\d_][\w'’-]*", words) if w[0].isupper()]
    return re.sub(r"['’]s$", "", names[-1]).lower() if names else ""


def same_speaker(gold: Quote, found: Quote) -> bool:
    """Whether the found speaker is the annotated one (see the module's own words)."""
    said = last_name(found.speaker)
    if not gold.speaker:
        return said in gold.reference.lower().split() if gold.reference and said else not found.speaker
    if min(gold.at[1], found.at[1]) > max(gold.at[0], found.at[0]) or gold.speaker.lower() == found.speaker.lower():
        return True
    return bool(said) and said in {last_name(gold.speaker), last_name(gold.reference)}


def score(documents: dict[str, dict], system: System, name: str) -> dict[str, object]:
    """One row of the table: spans and quotations with speakers, F1 in percent, and the speed."""
    articles = {doc: article_from_text(entry["text"], doc) for doc, entry in documents.items()}
    begin = time.perf_counter()
    answers = {doc: system(article) for doc, article in articles.items()}
    seconds = time.perf_counter() - begin
    gold_count = found_count = spans = right = 0
    for doc, entry in documents.items():
        places = marked(entry["text"])
        gold = [
            Quote(
                q["start"],
                q["end"],
                q.get("speaker") or "",
                q.get("reference") or "",
                (q.get("speaker_start") or 0, q.get("speaker_end") or 0),
            )
            for q in entry["quotes"]
        ]
        gold, found = cut(gold, places), cut(answers[doc], places)
        gold_count, found_count = gold_count + len(gold), found_count + len(found)
        free = list(found)
        for quote in gold:
            best = max(free, key=lambda f: _jaccard(quote, f), default=None)
            if best is not None and _jaccard(quote, best) >= 0.3:
                free.remove(best)
                spans += 1
                right += same_speaker(quote, best)
    size = sum(len(entry["text"]) for entry in documents.values())
    return {
        "system": name,
        "documents": len(documents),
        "quotations": gold_count,
        "spans F1": _f1(spans, found_count, gold_count),
        "with speaker F1": _f1(right, found_count, gold_count),
        "MB/s": size / seconds / 1e6,
    }


def _jaccard(a: Quote, b: Quote) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared / (max(a.end, b.end) - min(a.start, b.start)) if shared > 0 else 0.0


def _f1(right: int, found: int, gold: int) -> float:
    return 200 * right / (found + gold) if found + gold else 0.0


def run(path: str | Path) -> list[dict[str, object]]:
    """The table for one file: ours and the baseline."""
    documents = json.loads(Path(path).read_text(encoding="utf-8"))
    return [score(documents, system, name) for name, system in (("gsomia_lab", ours), ("nearest verb", nearest_verb))]
