"""Dates: time expressions as TIMEX3 values, each with the chain of reasoning that resolved it.

`gsomia_lab.evidence.date_rules` says what an expression looks like, `gsomia_lab.evidence.date_resolve` what it
means; this module reads a page from top to bottom and keeps in mind what was named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_pattern import Pattern
from gsomia_lab.evidence.date_resolve import RESOLVE
from gsomia_lab.evidence.date_rules import PATTERNS
from gsomia_lab.evidence.date_triggers import KINDS, Trigger, find_triggers
from gsomia_lab.evidence.date_value import Resolved
from gsomia_lab.evidence.date_words import LEADS
from gsomia_lab.evidence.record import DateMention, Rule
from gsomia_lab.pages.article import Article

RULES: dict[str, Rule] = {
    pattern.name: Rule(pattern.name, pattern.says, pattern.example, pattern.counter_example)
    for pattern in PATTERNS
    if pattern.type
}
_FOLLOWING = sorted({""}.union(*(pattern.then for pattern in PATTERNS)))
_RULES_AT: dict[tuple[str, str], tuple[Pattern, ...]] = {  # by the kind of a trigger, and the word that follows it
    (kind, word): tuple(p for p in PATTERNS if kind in p.triggers and (not p.then or word in p.then))
    for kind in KINDS
    for word in _FOLLOWING
}
_NEXT = re.compile(r"(?:['’]s)?[\s-]([A-Za-z]+)")
_FURTHER_DAY = next(pattern for pattern in PATTERNS if pattern.name == "further day")
_MONTH_AND_DAY = ("month day year", "day month year")
_MOST_LEADS = 6  # words that may stand before a trigger inside an expression
_LONGEST_LEAD = 13  # letters of "corresponding"
_ALSO_WORDS = frozenset(("may", "march"))
_ALSO_NAMES = frozenset(("april", "june", "august"))
_TIME_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|last|next|this|every|each|early|late|of|for|during|between|and|through|from|to|before|after|\d)\s|mid-)$",
    re.I,
)
_VERB = re.compile(r"\s(?:be|have|not|I|we|the)\b")
_DETERMINER = re.compile(r"\b(?:the|an?|his|her|its|their|our)\s$", re.I)
_NOUN = re.compile(
    r"\s(?!(?:of|on|to|for|in|from|against|toward|towards|through|and|or|is|was|has|had|by|at|that|with|took|drew)\b)[a-z]{3,}"
)
_NAME = re.compile(r"\s[A-Z]['’a-z]")
_DATED = re.compile(r"(\d{4})(?:-(\d\d))?\b(?!-[HQWSF])")


def find_dates(
    article: Article, codebook: Codebook | None = None, *, years: frozenset[int] = frozenset()
) -> list[DateMention]:
    """Find the time expressions of a page and resolve them as far as the page lets.

    `years` are the years in which other pages of the corpus are dated; they settle the year of a page that states
    none, when only one of them fits the weekday the page names. Returns one record an expression, in the order of
    the page, spans apart from each other; an expression that stays open has an empty value (or one with X where
    the calendar is not known) and a note that says why.

    >>> from gsomia_lab.pages.read import article_from_text
    >>> page = article_from_text("They met on Tuesday. It was signed in 2016.", "a.txt", published="2019-11-20")
    >>> [(d.text, d.value) for d in find_dates(page)]
    [('Tuesday', '2019-11-19'), ('2016', '2016')]
    """
    context = Context.of(article, years)
    text, found, done = article.text, [], 0
    for trigger in find_triggers(text):
        if trigger.start < done:
            continue
        for pattern, match in _candidates(text, trigger, done):
            if not pattern.type:
                done = match.end()
                break
            resolved = RESOLVE[pattern.name](context, match)
            if resolved is None:
                continue
            done = resolved.end or match.end()
            found.append(_record(context, pattern, (match.start(), done), resolved))
            further = _FURTHER_DAY.form.match(text, done) if pattern.name in _MONTH_AND_DAY else None
            resolved = RESOLVE[_FURTHER_DAY.name](context, further) if further and found[-1].value else None
            if further and resolved:
                found.append(_record(context, _FURTHER_DAY, further.span("span"), resolved))
                done = further.end()
            break
    return found


def _candidates(text: str, trigger: Trigger, done: int) -> Iterator[tuple[Pattern, re.Match[str]]]:
    """The rules of a trigger whose form covers it, in the order of the table, each from as far left as it fits."""
    if trigger.kind == "month" and not _is_month(text, trigger):
        return
    starts, end = _starts(text, trigger.start, done), trigger.end
    following = _NEXT.match(text, end)
    word = following[1].lower() if following else ""
    for pattern in _RULES_AT.get((trigger.kind, word)) or _RULES_AT[trigger.kind, ""]:
        for start in starts:
            match = pattern.form.match(text, start)
            if match and match.end() >= end:
                yield pattern, match
                break


def _starts(text: str, start: int, done: int) -> list[int]:
    """Where an expression round a trigger may begin, the leftmost first: before each word that can lead up to it."""
    starts, at = [start], start
    for _ in range(_MOST_LEADS):
        gap = at
        while gap > done and at - gap < 3 and (text[gap - 1].isspace() or text[gap - 1] in "-,."):
            gap -= 1
        left = gap
        while left > done and gap - left < _LONGEST_LEAD and (text[left - 1].isalnum() or text[left - 1] in "'’,./-"):
            left -= 1
        word = text[left:gap].lower()
        if gap == at or not word or not (word[0].isdigit() or word in LEADS):
            break
        starts.append(left)
        at = left
    return starts[::-1]


def _is_month(text: str, trigger: Trigger) -> bool:
    """Some months are words or names as well: a figure or a preposition of time beside them tells."""
    word, after = text[trigger.start : trigger.end].lower(), text[trigger.end : trigger.end + 8]
    if (word not in _ALSO_WORDS and word not in _ALSO_NAMES) or re.match(r"\.?,?\s?\d", after):
        return True
    after_time = bool(_TIME_BEFORE.search(text, max(0, trigger.start - 14), trigger.start))
    if word in _ALSO_WORDS:
        return (after_time and not _VERB.match(after)) or _is_attribute(text, trigger)
    return after_time or not _NAME.match(after)


def _is_attribute(text: str, trigger: Trigger) -> bool:
    """A month before what happens in it: "the March vote", and not "the March of the students"."""
    before = _DETERMINER.search(text, max(0, trigger.start - 7), trigger.start)
    return bool(before and text[trigger.start].isupper() and _NOUN.match(text, trigger.end))


def _record(context: Context, pattern: Pattern, span: tuple[int, int], resolved: Resolved) -> DateMention:
    """The record of an expression; what it names is kept in mind for what points back to it."""
    text, (start, end) = context.article.text, span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if resolved.day is not None:
        context.named_day = (resolved.day, start, " ".join(text[start:end].split()))
    dated = _DATED.match(resolved.value)
    if dated:
        context.named_year = (int(dated[1]), start)
        if dated[2]:
            context.named_month = (int(dated[1]), int(dated[2]), start)
    return DateMention(
        doc=context.article.doc,
        start=start,
        end=end,
        text=text[start:end],
        rule=pattern.name,
        steps=resolved.steps,
        type=resolved.type or pattern.type,
        value=resolved.value,
        basis=resolved.basis,
        note=resolved.note,
    )
