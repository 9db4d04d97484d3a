"""Claims by source: who says it, who denies it, who is silent, and who could not yet know.

A claim is data (``claims.csv`` of the codebook): its words, and cues in the pattern language of the other cues. Each
place of the matrix leads to its sentences and to the time at which they were said; where nothing is said it leads to
the words that were looked through. Support is counted in independent sources: pages of one house or with shared text
are one, and so are all who have it from one speaker.

The checked claims (``load_checked("claims")``) are about one page each; their cues lead to the sentence that makes the
claim or, where the claim is that something was left out, to the sentence where it is missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from gsomia_lab.checked import load_checked
from gsomia_lab.evidence.cue_patterns import Lists, Pattern, match, parse
from gsomia_lab.evidence.cue_words import Token, tokenize
from gsomia_lab.evidence.independence import source_groups
from gsomia_lab.evidence.lexicon import CUES
from gsomia_lab.evidence.position_case import prepare
from gsomia_lab.evidence.stance_rules import outline

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

SAYS, DENIES, SILENT, TOO_EARLY = "says", "denies", "silent", "cannot know yet"
COLUMNS = ["claim", "doc", "finding", "said_on", "speaker", "start", "end", "text"]
CHECKED_COLUMNS = ["id", "doc", "said_on", "speaker", "start", "end", "text"]

# A sentence ready for its cues: the sentence, its words without asides, and where the word lists' entries are.
Ready = tuple[Any, list[Token], Mapping[str, Mapping[int, int]]]


def claim_rows(lab: Lab, claims: pd.DataFrame | None = None) -> pd.DataFrame:
    """Every claim on every page: a row for each sentence that says or denies it, or one row that says why none does.

    Columns: claim, doc, finding (says, denies, silent, cannot know yet), said_on (day of the speech, else of the page;
    empty if unknown), speaker (empty for the page's own voice), start, end, text (the sentence; empty where the claim
    is not made, and then start to end is all that was looked through). `claims` has the columns of the codebook's
    ``claims.csv``: claim, words, says, denies, known_from.

    Raises
    ------
    ValueError : the table of claims lacks a column, or there is no claim.
    """
    table = claims if claims is not None else pd.DataFrame(lab.codebook.table("claims"))
    lacking = [name for name in ("claim", "says") if name not in table.columns]
    if lacking or table.empty:
        raise ValueError(
            "There are no claims to look for: give a table with claim, words, says, denies and known_from."
        )
    cues = [
        (row, _patterns(row.get("says", "")), _patterns(row.get("denies", "")))
        for row in table.fillna("").to_dict("records")
    ]
    lists = prepare(lab.codebook).lists
    rows: list[dict[str, Any]] = []
    for page in lab.articles.itertuples():
        article = lab.article(page.doc)
        sentences = _made_ready(article, lists)
        for row, says, denies in cues:
            found = []
            for sentence, tokens, spans in sentences:
                finding = DENIES if _find(denies, tokens, spans) else SAYS if _find(says, tokens, spans) else ""
                if finding:
                    found.append({"finding": finding, **_voice(lab, page, sentence), **_span(article, sentence)})
            written = max(page.published, page.updated)
            early = row.get("known_from", "") and written and written < row["known_from"]
            missing = [{"finding": TOO_EARLY if early else SILENT, "said_on": page.published[:10], **_all_of(article)}]
            rows += [{"claim": row["claim"], "doc": page.doc, **entry} for entry in found or missing]
    return pd.DataFrame(rows, columns=COLUMNS).fillna({"said_on": "", "speaker": "", "text": ""})


def find_checked(lab: Lab, claims: pd.DataFrame | None = None) -> pd.DataFrame:
    """The sentences on which the checked claims rest: a row for each, so that no verdict stands without its page.

    Columns: id (of the claim), doc, said_on, speaker, start, end (the words that show the claim), text (the sentence).
    `lab.evidence(row)` shows them in place. `claims` are rows of ``load_checked("claims")``; those about a page that
    this corpus does not have, or does not word so, give no row.

    >>> from gsomia_lab import load
    >>> find_checked(load())["id"].nunique()
    60
    """
    table = claims if claims is not None else load_checked("claims")
    lists = prepare(lab.codebook).lists
    rows: list[dict[str, Any]] = []
    for page in lab.articles.itertuples():
        about = table[[page.doc.startswith(f"{doc}_") for doc in table["doc"]]]
        article = lab.article(page.doc)
        sentences = _made_ready(article, lists, whole=True) if len(about) else []
        for claim in about.itertuples():
            patterns = _patterns(claim.cues)
            for sentence, tokens, spans in sentences:
                found = _find(patterns, tokens, spans)
                if found:
                    words = {"start": tokens[found[0]].start, "end": tokens[found[1] - 1].end}
                    voice = _voice(lab, page, sentence)
                    rows.append({"id": claim.id, "doc": page.doc, **voice, **_span(article, sentence), **words})
    return pd.DataFrame(rows, columns=CHECKED_COLUMNS)


def _made_ready(article: Any, lists: Lists, *, whole: bool = False) -> list[Ready]:
    """The article's sentences for the cues; `whole` keeps asides, in which a page may hide what is in dispute."""
    ready: list[Ready] = []
    for sentence in article.reading:
        tokens = tokenize(article.text, sentence.start, sentence.end)
        tokens = tokens if whole else outline(tokens)
        ready.append((sentence, tokens, lists.spans(tokens)))
    return ready


def _patterns(cell: str) -> list[Pattern]:
    parts = re.split(r"\|(?![^()]*\))", cell)
    return [parse(part.strip()) for part in parts if part.strip()]


def _find(
    patterns: list[Pattern], tokens: list[Token], spans: Mapping[str, Mapping[int, int]]
) -> tuple[int, int] | None:
    """Where one of the patterns holds in a sentence: its first word and the one after its last."""
    for pattern in patterns:
        for first in range(len(tokens)):
            end = next(match(pattern, tokens, first, spans), None)
            if end is not None:
                return first, end
    return None


def _all_of(article: Any) -> dict[str, Any]:
    """What was looked through in vain: the page's own words, from its first sentence to its last."""
    read = article.reading or article.sentences
    return {"start": read[0].start, "end": read[-1].end} if read else {"start": 0, "end": 0}


def _span(article: Any, sentence: Any) -> dict[str, Any]:
    return {"start": sentence.start, "end": sentence.end, "text": article.text[sentence.start : sentence.end]}


def _voice(lab: Lab, page: Any, sentence: Any) -> dict[str, str]:
    """Who says the sentence and when: the one speaker of its quotations, speeches or verbs of speech, and the day."""

    def inside(table: pd.DataFrame) -> pd.DataFrame:
        return table[(table["doc"] == page.doc) & (table["start"] < sentence.end) & (table["end"] > sentence.start)]

    speeches = inside(lab.event_mentions)
    speeches = speeches[speeches["action"] == "speak"]
    names = {*inside(lab.quotes)["speaker"], *speeches["actors"]}
    text = lab.text(page.doc)
    for mention in inside(lab.mentions).itertuples():
        following = text[mention.end : mention.end + 24].split()
        if mention.actor and following and following[0].strip(",.") in CUES:
            names.add(mention.actor)
    names -= {""}
    speaker = names.pop() if len(names) == 1 else ""
    own = lab.positions[(lab.positions["doc"] == page.doc) & (lab.positions["actor"] == speaker)]
    days = {day for day in speeches["earliest"] if day} or {day for day in own["said"] if day}
    return {"speaker": speaker, "said_on": days.pop() if len(days) == 1 else page.published[:10]}


def matrix_of(rows: pd.DataFrame) -> pd.DataFrame:
    """Claims (rows) by pages (columns): says, denies, says and denies, silent, or cannot know yet."""

    def cell(findings: pd.Series) -> str:
        said = [name for name in (SAYS, DENIES) if (findings == name).any()]
        return " and ".join(said) if said else findings.iloc[0]

    order = list(dict.fromkeys(rows["claim"])), list(dict.fromkeys(rows["doc"]))
    table = rows.groupby(["claim", "doc"])["finding"].agg(cell).unstack()
    return table.reindex(index=order[0], columns=order[1])


def support(lab: Lab, rows: pd.DataFrame) -> pd.DataFrame:
    """For each claim the pages that say it, and the independent sources behind them.

    Columns: claim, pages, n_pages, sources (speakers, or the first page of a group), n_independent.
    """
    groups = source_groups([lab.article(doc) for doc in lab.articles["doc"]])
    out = []
    for claim, found in rows[rows["finding"] == SAYS].groupby("claim", sort=False):
        pages = list(dict.fromkeys(found["doc"]))
        spoken = {groups[row.doc] for row in found.itertuples() if row.speaker}
        sources: dict[str, str] = {}
        for row in found.itertuples():
            group = groups[row.doc]
            if row.speaker:
                sources.setdefault(row.speaker, row.speaker)
            elif group not in spoken:  # a page that has the claim from a speaker adds no second source for it
                sources.setdefault(group, row.doc)
        out.append(
            {
                "claim": claim,
                "pages": pages,
                "n_pages": len(pages),
                "sources": list(sources.values()),
                "n_independent": len(sources),
            }
        )
    return pd.DataFrame(out, columns=["claim", "pages", "n_pages", "sources", "n_independent"])
