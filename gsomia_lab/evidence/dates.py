"""Dates: time expressions as TIMEX3 values, each with the chain of reasoning that resolved it.

`gsomia_lab.evidence.date_rules` says what an expression looks like, `gsomia_lab.evidence.date_resolve` what it
means; this module reads a page from top to bottom and keeps in mind what was named last.
"""

from __future__ import annotations

import re

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence.date_context import Context
from gsomia_lab.evidence.date_resolve import RESOLVE, Resolved
from gsomia_lab.evidence.date_rules import MONTHS, PATTERNS, TRIGGER, Pattern
from gsomia_lab.evidence.record import DateMention, Rule
from gsomia_lab.pages.article import Article

RULES: dict[str, Rule] = {
    pattern.name: Rule(pattern.name, pattern.says, pattern.example, pattern.counter_example)
    for pattern in PATTERNS
    if pattern.type
}
_BEFORE, _AFTER = 50, 60
_ALSO = {
    "quarter": ("quarter", "unit"),
    "short": ("number",),
    "season": ("season",),
    "reference": ("reference", "unit"),
}
_BY_TRIGGER: dict[str, tuple[Pattern, ...]] = {
    trigger: tuple(p for kind in _ALSO.get(trigger, (trigger,)) for p in PATTERNS if p.trigger == kind)
    for trigger in TRIGGER.groupindex
}
_NO_MONTH_BEFORE = re.compile(r"(?:^|[.?!”\"]\s*)$")


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
    if context.published is None:
        _look_ahead(context)
    text, found, done = article.text, [], 0
    for trigger in TRIGGER.finditer(text):
        if trigger.start() < done:
            continue
        pattern, match = _match(text, trigger, done)
        if pattern is None or match is None:
            continue
        done = match.end()
        if not pattern.type:
            continue
        resolved = RESOLVE[pattern.name](context, match)
        if resolved is None:
            continue
        start, end = _trim(text, *match.span())
        _remember(context, pattern, resolved, start, text[start:end])
        found.append(
            DateMention(
                doc=article.doc,
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
        )
    return found


def _match(text: str, trigger: re.Match[str], done: int) -> tuple[Pattern | None, re.Match[str] | None]:
    """The first rule of the trigger whose form covers it."""
    kind = trigger.lastgroup or ""
    if kind == "month" and not _is_month(text, trigger):
        return None, None
    left = max(done, trigger.start() - _BEFORE)
    right = trigger.end() + _AFTER
    while right < len(text) and text[right].isalnum() and right < trigger.end() + _AFTER + 20:
        right += 1
    for pattern in _BY_TRIGGER[kind]:
        for match in pattern.form.finditer(text, left, right):
            if match.start() > trigger.start():
                break
            if match.end() >= trigger.end():
                return pattern, match
    return None, None


def _is_month(text: str, trigger: re.Match[str]) -> bool:
    """ "May" and "March" are words as well: they are months beside a figure or after a preposition of time."""
    word = trigger.group()
    if word not in (
        "May",
        "March",
        "Mar",
        "Dec",
        "Jan",
        "Sep",
        "Jun",
        "Jul",
        "Apr",
        "Oct",
        "Nov",
        "Aug",
        "Feb",
        "Sept",
    ):
        return True
    after = text[trigger.end() : trigger.end() + 8]
    if re.match(r"\.?,?\s?\d", after):
        return True
    if word not in ("May", "March"):
        return after.startswith(".")
    before = text[max(0, trigger.start() - 14) : trigger.start()]
    return bool(
        re.search(
            r"(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|last|next|this|early|late|of|[Ff]or|[Dd]uring|between|and|through|[Ff]rom|to|\d)\s"
            r"|mid-)$",
            before,
        )
    ) and not re.match(r"\s(?:be|have|not|I|we|the)\b", after)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _remember(context: Context, pattern: Pattern, resolved: Resolved, start: int, words: str) -> None:
    """Keep the last day, month, quarter and year in mind for what points back to them."""
    if resolved.day is not None:
        context.named_day = (resolved.day, start, " ".join(words.split()))
    quarter = re.fullmatch(r"(\d{4})-Q(\d)", resolved.value)
    if quarter and pattern.name in ("quarter", "named quarter"):
        year_ago = "year-" in words.lower()
        context.named_quarter = (int(quarter[1]) + year_ago, int(quarter[2]), start)
    if re.fullmatch(r"\d{4}", resolved.value):
        context.named_year = (int(resolved.value), start)


def _look_ahead(context: Context) -> None:
    """On an undated page, resolve the first month and day early, so that a weekday above it can lean on it."""
    for trigger in TRIGGER.finditer(context.article.text):
        if trigger.lastgroup == "month" and trigger.group().rstrip(".").lower() in MONTHS:
            pattern, match = _match(context.article.text, trigger, 0)
            if pattern and match and pattern.name in ("month day year", "day month year"):
                RESOLVE[pattern.name](context, match)
