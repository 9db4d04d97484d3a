"""What a report tells of its polls, and what it keeps to itself.

The items are those that survey researchers' associations ask pollsters to disclose and journalists to ask for, in
our words. A news report seldom gives all of them; the point of the table is to make the absence visible. An item
counts as found when a sentence near the poll's shares tells it, and that sentence is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import pandas as pd

from gsomia_lab.codebook import Codebook, load_codebook
from gsomia_lab.evidence.polls import find_polls
from gsomia_lab.evidence.record import PollShare
from gsomia_lab.pages.article import Article, Sentence
from gsomia_lab.pages.read import article_from_text

__all__ = ["ITEMS", "Item", "disclosure"]

_NO_POPULATION = frozenset({"respondents", "people", "persons", "participants", "interviewees"})  # they tell nothing
_REACH = 6  # sentences after a poll's last share that may still tell of it
_BEFORE = 2  # and before its first


class Item(NamedTuple):
    """An item of disclosure: what a reader asks, the record's field that answers it, the words that tell it."""

    name: str
    asks: str
    field: str
    pattern: re.Pattern[str] | None


def _item(name: str, asks: str, field: str = "", pattern: str = "") -> Item:
    return Item(name, asks, field, re.compile(pattern, re.I) if pattern else None)


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\.?"
_DAY = (
    rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|last week|this week|"
    r"over the weekend|yesterday|\d{4}-\d\d-\d\d)"
)
_DONE = (
    r"(?:conducted|carried out|taken|fielded|held|done|polled|surveyed|interviewed|questioned|asked|interviews were)"
)

ITEMS: tuple[Item, ...] = (
    _item("who asked", "Who did the poll?", "pollster"),
    _item("who paid", "Who paid for it, or asked for it?", "sponsor"),
    _item("question", "What exactly was asked?", "question",
          r"\b(?:asked|question(?:ed)?|respond\w+ to the question)\b[^.“\"]{0,60}"
          r"(?:[“\"]|\b(?:whether|if|how|what|which|who)\b)"),
    _item("answers", "Which answers were offered, and what did each get?", "option"),
    _item("population", "Who could be asked: which people, of what age, where?", "population"),
    _item("n", "How many people answered?", "n"),
    _item("mode", "How were they asked?", "mode",
          r"\b(?:by (?:telephone|phone|mail|post|e-?mail)|telephone|online|face[- ]to[- ]face|in person|interviewers?|"
          r"random[- ]digit[- ]dial\w*|automated (?:calls?|response))\b"),
    _item("field dates", "On which days were they asked?", "field_end",
          rf"\b{_DONE}\b[^.;]{{0,60}}?\b{_DAY}"),  # "a poll on Friday" gives the day of the report
    _item("margin of error", "How large is the error of chance?", "margin",
          r"\b(?:margin of (?:sampling )?error|sampling error|error margin|plus or minus)\b|±\s?\d"),
    _item("weighting", "Were the answers weighted, and to what?", "", r"\b(?:un)?weight(?:ed|ing|s)\b"),
    _item("response rate", "How many of those called answered?", "",
          r"\b(?:response|participation|cooperation|contact) rate\b|"
          r"\bout of [\d,]{3,9} (?:people |adults )?(?:contacted|called|reached)\b"),
    _item("order", "In which order were questions and answers put?", "",
          r"\b(?:(?:answers?|options|questions?|order)\b[^.;]{0,40}\b(?:rotated|random(?:ly|i[sz]ed)|shuffled)|"
          r"(?:rotated|random(?:ly|i[sz]ed)) (?:the )?order|asked (?:first|last|after a question))\b"),
)  # fmt: skip


def disclosure(
    source: Article | str, polls: Sequence[PollShare] | None = None, *, codebook: Codebook | None = None
) -> pd.DataFrame:
    """What a page tells of each of its polls, an item a row.

    `source` is an article or a text; `polls` its shares, found anew when they are not given. Columns: poll (its
    number on the page), pollster, item, asks, found (True or False), value, start, end (the sentence that tells it),
    sentence. A page without a poll gives no rows.

    >>> told = disclosure("A Northwind poll of 900 adults found that 52 percent want the toll scrapped.")
    >>> told[told["found"]]["item"].tolist()
    ['who asked', 'answers', 'population', 'n']
    """
    article = source if isinstance(source, Article) else article_from_text(str(source), "text")
    if polls is None:
        polls = find_polls(article, codebook if codebook is not None else load_codebook())
    if isinstance(polls, pd.DataFrame):
        polls = list(polls.itertuples())
    shares = [poll for poll in polls if poll.doc == article.doc]
    numbers = list(dict.fromkeys(share.poll for share in shares))
    rows: list[dict[str, Any]] = []
    for number in numbers:
        own = [share for share in shares if share.poll == number]
        window = _window(article, own, [share for share in shares if share.poll != number])
        for item in ITEMS:
            rows.append({"poll": number, "pollster": own[0].pollster, **_tell(article, item, own, window)})
    columns = ["poll", "pollster", "item", "asks", "found", "value", "start", "end", "sentence"]
    return pd.DataFrame(rows, columns=columns).astype({"found": bool, "start": "Int64", "end": "Int64"})


def _window(article: Article, own: Sequence[PollShare], others: Iterable[PollShare]) -> list[Sentence]:
    """The sentences that may tell of a poll: around its shares, up to where another poll begins.

    What stands between two polls is about the first, unless it names the second.
    """
    reading = list(article.reading)
    place = {sentence.start: at for at, sentence in enumerate(reading)}

    def where(share: PollShare) -> int:
        return place.get(article.sentence_at(share.start).start, 0)

    def names(at: int) -> bool:
        return own[0].pollster in article.text[reading[at].start : reading[at].end]

    first, last = min(map(where, own)), max(map(where, own))
    taken = [where(share) for share in others]
    left = max([first - _BEFORE, 0, *(at + 1 for at in taken if at < first)])
    if any(at < first for at in taken):
        left = next((at for at in range(left, first) if names(at)), first)
    right = min([last + _REACH, len(reading) - 1, *(at - 1 for at in taken if at > last)])
    return reading[left : right + 1]


def _tell(article: Article, item: Item, own: Sequence[PollShare], window: Sequence[Sentence]) -> dict[str, Any]:
    told: dict[str, Any] = {"item": item.name, "asks": item.asks, "found": False, "value": "", "sentence": ""}
    values = [getattr(share, item.field) for share in own] if item.field else []
    known = [
        value for value in dict.fromkeys(values) if value not in ("", None) and str(value).lower() not in _NO_POPULATION
    ]
    value = "; ".join(f"{v:,}" if isinstance(v, int) else f"{v:g}" if isinstance(v, float) else str(v) for v in known)
    sentence = _sentence_with(article, item, known, own, window)
    if sentence is None or not (value or item.pattern):
        return told | {"start": None, "end": None}
    said = article.text[sentence.start : sentence.end]
    match = item.pattern.search(said) if item.pattern and not value else None
    return told | {
        "found": True,
        "value": value or (" ".join(match.group().split()) if match else ""),
        "start": sentence.start,
        "end": sentence.end,
        "sentence": said,
    }


def _sentence_with(
    article: Article, item: Item, known: Sequence[Any], own: Sequence[PollShare], window: Sequence[Sentence]
) -> Sentence | None:
    """The sentence of the window that tells an item: where its value stands, or where its words do."""
    for value in known:
        forms = (
            {f"{value:,}", str(value)}
            if isinstance(value, int)
            else {f"{value:g}"}
            if isinstance(value, float)
            else {value}
        )
        for sentence in window:
            said = article.text[sentence.start : sentence.end]
            if any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", " ".join(said.split()), re.I) for form in forms):
                return sentence
    if known:
        return article.sentence_at(own[0].start)
    if item.pattern is not None:
        for sentence in window:
            if item.pattern.search(article.text[sentence.start : sentence.end]):
                return sentence
    return None
