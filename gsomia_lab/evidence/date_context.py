"""What surrounds a time expression: the day of publication, what was named before, quotations, the verb's direction."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from gsomia_lab.evidence.calendar import DAY_NAMES, make_date, name_of
from gsomia_lab.evidence.date_direction import PAST_NEAR, direction, given_up
from gsomia_lab.evidence.date_words import MONTH, MONTH_AFTER_DAY, MONTHS, WEEKDAYS
from gsomia_lab.pages.article import Article

# Whole words, asked so after their first letter: a search for a letter is four times as fast as one for a word's edge.
_WEEKDAY = re.compile("|".join(rf"{name[0]}(?<!\w.){name[1:]}\b" for name in DAY_NAMES))
_YEAR = re.compile(r"(?:19|20)(?<!\w..)\d\d\b")
_VERB_BESIDE = re.compile(r"\b(?:held|met|took place|since|\w{3,}ed)\s+(?:on\s+)?$")
_CLOSED = re.compile(r"“[^“”\n]{1,2000}”|\"[^\"\n]{1,2000}\"")
_OPEN = re.compile(r"[“\"][^“”\"\n]{1,3000}(?=\n|$)")
_DATELINE = re.compile(  # "NORLAND CITY, Nov. 19 (Agency) --": the day on which an agency's text was written
    rf"\s*[A-Z][A-Z'’.-]{{1,24}}(?: [A-Z][A-Z'’.-]{{1,24}}){{0,3}}(?:, [A-Z][\w.'’]{{1,24}}(?: [A-Z][\w.'’]{{1,24}})?)?,\s"
    rf"(?:{MONTH_AFTER_DAY} (?P<day>[0-3]?\d)\b|(?P<first>[0-3]?\d) (?P<then>[A-Z][a-z]{{2,8}})\b)\.?,?\s?(?:\(|_|--|[–—])"
)
_DATED = re.compile(
    rf"{MONTH}\s(?P<day>[0-3]?\d),?\s(?P<year>(?:19|20)\d\d)\b|"
    r"\b(?P<first>[0-3]?\d)\s(?P<then>[A-Z][a-z]{2,8})\.?,?\s(?P<of>(?:19|20)\d\d)\b"
)
_DAYS_ON_THE_WIRE = 3  # a page is published on the day its dateline names, or a few days after it


@dataclass
class Context:
    """The state of reading one page: `published`, what was named last (and where), and where quotations stand."""

    article: Article
    years: frozenset[int]
    published: date | None = None
    datelined: bool = False  # `published` is the day of the dateline, a little before the page came out
    named_day: tuple[date, int, str] | None = None  # the day, where it is named, its words
    named_month: tuple[int, int, int] | None = None  # year, month, where
    named_quarter: tuple[int, int, int] | None = None  # year, quarter, where
    named_year: tuple[int, int] | None = None

    @classmethod
    def of(cls, article: Article, years: frozenset[int]) -> Context:
        """The context at the top of a page."""
        day = None
        stated = article.published or article.updated
        if re.match(r"\d{4}-\d\d-\d\d", stated):
            year, month, number = stated[:10].split("-")
            if 1000 <= int(year) <= 9000:  # room on both sides for what is counted from it
                day = make_date(int(year), int(month), int(number))
        written = _dateline(article, day) if day else None
        return cls(article, years, written or day, written is not None)

    @property
    def when(self) -> str:
        """The day of publication in words."""
        if self.published is None:
            return "No day of publication is known."
        what = "published" if self.article.published else "updated"
        what = "datelined" if self.datelined else what
        return f"The page was {what} on {name_of(self.published)}."

    @cached_property
    def weekdays(self) -> frozenset[int]:
        """The weekdays (1 = Monday) that the article's body names anywhere."""
        return frozenset(WEEKDAYS[name.lower()] for name in _WEEKDAY.findall(self._body))

    @cached_property
    def years_named(self) -> frozenset[int]:
        """The years that the article's body names anywhere."""
        return frozenset(int(year) for year in _YEAR.findall(self._body))

    @property
    def _body(self) -> str:
        return self.article.text[self.article.body.start : self.article.body.end] or self.article.text

    @cached_property
    def years_of(self) -> dict[tuple[int, int], set[int]]:
        """For each day (month, number) that the page writes with its year, anywhere: its years."""
        years: dict[tuple[int, int], set[int]] = {}
        for m in _DATED.finditer(self.article.text):
            month = MONTHS.get((m["month"] or m["then"]).lower().rstrip("."))
            if month:
                years.setdefault((month, int(m["day"] or m["first"])), set()).add(int(m["year"] or m["of"]))
        return years

    @cached_property
    def quoted(self) -> list[tuple[int, int]]:
        """Where the quotations stand, in order; looked for when a word first asks whether it is quoted."""
        text = self.article.text
        opened = (m for m in _OPEN.finditer(text) if not text[text.rfind("\n", 0, m.start()) + 1 : m.start()].strip())
        return sorted([m.span() for m in _CLOSED.finditer(text)] + [m.span() for m in opened])

    def quotation_at(self, start: int) -> tuple[int, int] | None:
        """The quotation that holds the character at `start`."""
        index = bisect_right(self.quoted, (start, len(self.article.text))) - 1
        if index >= 0 and self.quoted[index][0] <= start < self.quoted[index][1]:
            return self.quoted[index]
        return None

    def direction(self, start: int, end: int) -> int:
        """1 when the words round an expression look ahead, -1 when they look back, 0 when they do not tell."""
        left = self._clause(start)
        sign = direction(self.article.text, left, start, end)
        return 0 if sign > 0 and given_up(self.article.text, left, start, end) else sign

    def given_up(self, start: int, end: int) -> bool:
        """Whether an expression is the day of a plan that was changed."""
        return given_up(self.article.text, self._clause(start), start, end)

    def _clause(self, start: int) -> int:
        """How far to the left the words that decide may stand: to the beginning of the sentence, and not too far."""
        return max(self.article.sentence_at(start).start if self.article.sentences else 0, start - 160)

    def looks_back_near(self, start: int) -> bool:
        """Whether a verb of the past stands within a few words, or the sentence has only begun."""
        return start < 24 or bool(PAST_NEAR.search(self.article.text, max(0, start - 60), start))

    def looks_back_beside(self, start: int) -> bool:
        """Whether a verb of the past stands right before an expression: "was held on Dec. 5"."""
        return bool(_VERB_BESIDE.search(self.article.text[max(0, start - 24) : start]))


def _dateline(article: Article, published: date) -> date | None:
    """The day that the dateline names, when the page was published soon after it."""
    found = _DATELINE.match(article.text, article.body.start if article.body.end else 0)
    if not found:
        return None
    month = MONTHS.get((found["month"] or found["then"]).lower().rstrip("."))
    number = int(found["day"] or found["first"])
    for year in (published.year, published.year - 1):
        day = make_date(year, month, number) if month else None
        if day and 0 < (published - day).days <= _DAYS_ON_THE_WIRE:
            return day
    return None
