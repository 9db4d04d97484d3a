"""Quotations: the words between marks that somebody says, how much of them, and who says them.

A quotation is direct when the page gives a sentence or more of the speaker's words, partial when a phrase of
theirs stands inside the reporter's sentence. Words in marks that nobody says (a term, a title, a word under
discussion inside a longer quotation) are terms. One pass over the marks finds all three.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence.actors import find_mentions
from gsomia_lab.evidence.marks import Mark, find_marks
from gsomia_lab.evidence.quote_rules import RULES
from gsomia_lab.evidence.record import Mention, Quotation, Term
from gsomia_lab.evidence.speakers import Voice, find_voices
from gsomia_lab.pages.article import Article, Span

__all__ = ["RULES", "find_marked", "find_quotes", "find_terms"]

_WORKS = "book|novel|film|movie|song|album|series|show|play|magazine|episode|program"
_TITLE_BEFORE = re.compile(
    r"\b(?:so-called|known as|called the|the (?:term|word|words|phrase|name|slogan)|nicknamed|titled|entitled|dubbed|named|"
    rf"author of|{_WORKS}|on [A-Z]\w{{1,12}}(?:['’]s)?|[A-Z]\w{{1,12}}['’]s)[ \xa0,:]{{0,2}}$"
)
_SURE_TERM = re.compile(r"\b(?:so-called|nicknamed|known as|entitled|titled)[ \xa0,:]{0,2}$")  # whoever speaks near
_TITLE_CASE = re.compile(
    r"[A-Z][\w.'’-]{0,20}(?:[ :,]{1,2}(?:[A-Z0-9][\w.'’-]{0,20}|of|the|and|in|for|to|a|with|on|&)){1,9}[.,]?"
)
_TITLE_PLACE = re.compile(
    r"(?:\b(?:on|with|of|by|told|author|book|novel|film|movie|show|program|programme|series|song|drama|play|in|watching|the|new)"
    r"|[a-z]['’]s|[A-Z]['’]s|shows?)(?: the)?,?[ \xa0]$"
)
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:,;\n”\"\])—–-])\s*$")
_OPENING = re.compile(r"[\[(“‘'\". …-]*(?:[A-Z0-9]|\[)")
_WORD = re.compile(r"\w+")


def find_marked(
    article: Article, codebook: Codebook, *, mentions: Sequence[Mention] | None = None
) -> tuple[list[Quotation], list[Term]]:
    """The quotations and the terms of a page, found in one pass over its marks.

    `mentions` are those of `find_mentions`, when they are at hand already.
    """
    text = article.text
    marks = find_marks(text, article.paragraphs)
    if not marks:
        return [], []
    if mentions is None:
        mentions = find_mentions(article, codebook)
    voices = find_voices(text, article.paragraphs, marks)
    starts = [m.start for m in mentions]
    quotations: list[Quotation] = []
    terms: list[Term] = []
    previous: Quotation | None = None
    for mark in marks:
        if mark.inner:
            steps = ("The marks stand inside a longer quotation.", "The outer speaker talks about these words.")
            terms.append(_term(article, mark, "inside a quotation", steps))
            continue
        voice = voices.get(mark.start)
        kind = _kind(text, mark, voice, previous)
        reason = _term_reason(text, mark, voice, kind)
        if reason:
            terms.append(_term(article, mark, "term", (reason,)))
            continue
        previous = _quotation(article, mark, voice, kind, mentions, starts)
        quotations.append(previous)
    return quotations, terms


def find_quotes(article: Article, codebook: Codebook, *, mentions: Sequence[Mention] | None = None) -> list[Quotation]:
    """The quotations of a page, marks included, each with its speaker (`""` when nobody can be told).

    >>> from gsomia_lab.pages.article import Article, Span
    >>> text = "“We will wait,” Mina Okafor said."
    >>> page = Article(doc="a.txt", text=text, paragraphs=(Span(0, len(text)),))
    >>> [(q.text, q.kind, q.speaker) for q in find_quotes(page, Codebook())]
    [('“We will wait,”', 'direct', 'Mina Okafor')]
    """
    return find_marked(article, codebook, mentions=mentions)[0]


def find_terms(article: Article, codebook: Codebook) -> list[Term]:
    """The words in marks that nobody says: terms, titles, words under discussion."""
    return find_marked(article, codebook)[1]


def _term(article: Article, mark: Mark, rule: str, steps: tuple[str, ...]) -> Term:
    words = article.text[mark.start : mark.end]
    return Term(doc=article.doc, start=mark.start, end=mark.end, text=words, rule=rule, steps=steps, note=steps[-1])


def _kind(text: str, mark: Mark, voice: Voice | None, previous: Quotation | None) -> str:
    words = text[mark.start + 1 : mark.end - (1 if mark.closed else 0)].strip()
    before = text[max(0, mark.start - 3) : mark.start]
    opens = bool(_OPENING.match(words))
    between = text[previous.end : mark.start] if previous else ""
    goes_on = (
        previous is not None
        and previous.kind == "direct"
        and len(between) < 120
        and between.rstrip().endswith((",", "—"))
        and previous.text[-2:-1] in ",—-"
    )
    if goes_on:
        return "direct"
    if opens and _SENTENCE_BEFORE.search(before) and (words[-1:] in "?!.," or len(_WORD.findall(words[:400])) >= 3):
        return "direct"
    return "partial"


def _term_reason(text: str, mark: Mark, voice: Voice | None, kind: str) -> str:
    if voice is not None and voice.rule == "in somebody's words":
        return ""
    words = text[mark.start + 1 : mark.end - (1 if mark.closed else 0)].strip()
    count = len(_WORD.findall(words[:200]))
    line = text.rfind("\n", max(0, mark.start - 60), mark.start) + 1
    before = text[max(line, mark.start - 60) : mark.start]
    if count <= 8 and words[-1:] not in "?!" and _SURE_TERM.search(before):
        return "The words before the mark introduce a name or a term."
    if (
        count <= 8
        and words[-1:] not in "?!,"
        and _TITLE_BEFORE.search(before)
        and (voice is None or voice.cue is None or voice.cue.end < mark.start - 25)
    ):
        return "The words before the mark introduce a name or a term."
    if _TITLE_CASE.fullmatch(words) and _TITLE_PLACE.search(before):
        return "Every word has a capital, as in the title of a book, a film or a programme."
    if before.endswith("(") and text[mark.end : mark.end + 1] == ")" and count <= 4:
        return "It stands in brackets after what it names."
    own = voice is not None and voice.rule in (
        "cue after the mark",
        "cue before the mark",
        "according to",
        "label",
        "signed",
    )
    if not own and kind == "partial" and count <= 3:
        return "Nobody in the sentence says it, and it is short."
    if voice is None and kind == "partial":
        return "Nobody is named who says it."
    return ""


def _quotation(
    article: Article, mark: Mark, voice: Voice | None, kind: str, mentions: Sequence[Mention], starts: list[int]
) -> Quotation:
    text = article.text
    words = text[mark.start : mark.end]
    span = voice.speaker if voice else None
    if voice is None or span is None:
        note = "The page names nobody who says this."
        return Quotation(
            doc=article.doc,
            start=mark.start,
            end=mark.end,
            text=words,
            rule="no speaker",
            steps=(note,),
            kind=kind,
            speaker="",
            note=note,
        )
    cue = text[voice.cue.start : voice.cue.end].strip() if voice.cue else ""
    speaker_text = text[span.start : span.end]
    actor, step, note = _who(text, span, mentions, starts)
    steps = (_STEPS[voice.rule].format(cue=cue), f"The words that name the speaker are '{speaker_text}'.", step)
    return Quotation(
        doc=article.doc,
        start=mark.start,
        end=mark.end,
        text=words,
        rule=voice.rule,
        steps=steps,
        kind=kind,
        speaker=actor,
        speaker_text=speaker_text,
        cue=cue,
        speaker_start=span.start,
        speaker_end=span.end,
        note=note,
    )


_STEPS = {
    "cue after the mark": "The closing mark is followed by '{cue}'.",
    "cue before the mark": "'{cue}' stands before the opening mark.",
    "in somebody's words": "'{cue}' says whose words they are.",
    "according to": "'{cue}' names who said it.",
    "same paragraph": "It has no cue of its own; the speaker of the paragraph goes on.",
    "sentence before": "The quotation stands alone; somebody speaks in the sentence before it.",
    "label": "A label stands before the quotation.",
    "open mark goes on": "The paragraph before opened a mark and did not close it.",
    "subject of the sentence": "No verb of speech is near; the phrase belongs to the subject of its sentence.",
    "signed": "A dash and a name follow the mark.",
}
_GOVERNED = re.compile(
    r"\b(?:of|for|with|at|from|by|to|in|on|near|against)[ \xa0](?:the[ \xa0])?(?:[\w.-]+[ \xa0]){0,2}$"
)


def _who(text: str, span: Span, mentions: Sequence[Mention], starts: list[int]) -> tuple[str, str, str]:
    """The canonical name behind the words that name a speaker: the head of the phrase, not its possessor."""
    first = bisect_left(starts, span.start)
    while first > 0 and mentions[first - 1].end > span.start:
        first -= 1
    inside = []
    for mention in mentions[first:]:
        if mention.start >= span.end:
            break
        inside.append(mention)
    heads = []
    for mention in inside:
        if text[mention.end : mention.end + 2] in ("'s", "’s", "`s") and mention.end < span.end:
            continue
        if (
            mention.start > span.start
            and _GOVERNED.search(text[span.start : mention.start])
            and mention.form != "pronoun"
        ):
            continue
        if mention.form == "pronoun" and mention.text.lower() in ("his", "her") and mention.end < span.end:
            continue
        heads.append(mention)
    words = text[span.start : span.end]
    if not heads:
        note = f"The page does not name who '{words}' is."
        return "", note, note
    head = heads[-1]
    if not head.actor:
        return "", head.note, head.note
    return head.actor, head.steps[-1] if head.steps else f"'{head.text}' is {head.actor}.", ""
