"""What surrounds a time expression: the day of publication, what was named before, quotations, the verb's direction."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from gsomia_lab.evidence.calendar import make_date, name_of
from gsomia_lab.evidence.date_words import WEEKDAY, WEEKDAYS
from gsomia_lab.pages.article import Article

_AHEAD = re.compile(
    r"^(?:will|shall|would|won[’']t|[’']ll|due|expected|expects|expect|plans|planned|planning|plan|scheduled|slated|"
    r"upcoming|until|till|deadline|expiry|expiration|expires|expire|starting|effective|payable|hopes|intends|intended|"
    r"vowed|promised|next|delivery|begins|starts|opens|meets|votes|ends|takes)$"
)
_IRREGULAR = (
    "said|told|was|were|had|did|met|held|took|came|went|began|became|made|gave|saw|fell|rose|left|won|lost|spoke|sent|"
    "got|put|ran|sat|stood|found|kept|brought|led|drew|grew|broke|struck|shot|hit|flew|drove|wrote|read|heard|cut|sold|"
    "bought|paid|chose|has|have|been"
)
_PAST = re.compile(rf"^(?:{_IRREGULAR}|since|after|last|late|\w{{2,}}ed)$")
_NOT_PAST = frozenset(
    "united hundred need indeed speed feed exceed proceed succeed armed allied unprecedented planned-for red bed".split()
)
_INFINITIVE_PAST = re.compile(
    r"^(?:continued|began|started|managed|failed|refused|declined|helped|used|seemed|appeared|had|came|went|moved|fell|rose)$"
)
_BEFORE_INFINITIVE = frozenset(
    "set is are was were going has have decided agreed pledged invited ready about want wants wanted aims seeks".split()
)
_NO_VERBS = frozenset("the a an its their his her this that about at more some".split())
_BASE_FORM = frozenset("meet vote begin start open end hold return leave arrive resume gather visit convene".split())
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_WORD = re.compile(r"[A-Za-z’']+|[.;:!?]")
_VERB_AFTER = re.compile(
    r"\s+(?:will|is expected|are expected|is due|is set|approach(?:ing|es)|near(?:ing|s)|looms?|looming)\b"
)
_CLAUSE_AFTER = re.compile(
    r",? (?:[\w’'.-]+ ){1,9}?(?:(will|would|(?:plans?|expects?|hopes?) to|(?:is|are) (?:expected|scheduled|due|set))|"
    rf"{_IRREGULAR}|\w{{3,}}ed)\b"
)
_DEADLINE_AFTER = re.compile(r"[’']s (?:\w+ )?(?:deadline|expiry|expiration)\b")
_HAD_AFTER = re.compile(r",? (?:\w+ ){0,3}(?:had|was|were)\b")
_VERB_BESIDE = re.compile(r"\b(?:held|met|took place|\w{3,}ed)\s+(?:on\s+)?$")
_CLOSED = re.compile(r"“[^“”\n]{1,2000}”|\"[^\"\n]{1,2000}\"")
_OPEN = re.compile(r"(?:^|\n)[ \t]*[“\"][^“”\"\n]{1,3000}(?=\n|$)")


@dataclass
class Context:
    """The state of reading one page: `published`, what was named last (and where), and where quotations stand."""

    article: Article
    years: frozenset[int]
    published: date | None = None
    named_day: tuple[date, int, str] | None = None  # the day, where it is named, its words
    named_month: tuple[int, int, int] | None = None  # year, month, where
    named_quarter: tuple[int, int, int] | None = None  # year, quarter, where
    named_year: tuple[int, int] | None = None
    quoted: list[tuple[int, int]] = field(default_factory=list)
    year_of: dict[tuple[int, int], tuple[int, tuple[str, ...]]] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article, years: frozenset[int]) -> Context:
        """The context at the top of a page."""
        day = None
        stated = article.published or article.updated
        if re.match(r"\d{4}-\d\d-\d\d", stated):
            year, month, number = stated[:10].split("-")
            if 1000 <= int(year) <= 9000:  # room on both sides for what is counted from it
                day = make_date(int(year), int(month), int(number))
        quoted = sorted((m.start(), m.end()) for form in (_CLOSED, _OPEN) for m in form.finditer(article.text))
        return cls(article, years, day, quoted=quoted)

    @property
    def when(self) -> str:
        """The day of publication in words."""
        if self.published is None:
            return "No day of publication is known."
        what = "published" if self.article.published else "updated"
        return f"The page was {what} on {name_of(self.published)}."

    @cached_property
    def weekdays_and_years(self) -> tuple[frozenset[int], frozenset[int]]:
        """The weekdays (1 = Monday) and the years that the article's body names anywhere."""
        body = self.article.text[self.article.body.start : self.article.body.end] or self.article.text
        weekdays = frozenset(WEEKDAYS[name.lower()] for name in _WEEKDAY.findall(body))
        return weekdays, frozenset(int(year) for year in _YEAR.findall(body))

    def quotation_at(self, start: int) -> tuple[int, int] | None:
        """The quotation that holds the character at `start`."""
        index = bisect_right(self.quoted, (start, len(self.article.text))) - 1
        if index >= 0 and self.quoted[index][0] <= start < self.quoted[index][1]:
            return self.quoted[index]
        return None

    def looks_back_beside(self, start: int) -> bool:
        """Whether a verb of the past stands right before an expression: "was held on Dec. 5"."""
        return bool(_VERB_BESIDE.search(self.article.text[max(0, start - 24) : start]))

    def direction(self, start: int, end: int) -> int:
        """1 when the words round an expression look ahead, -1 when they look back, 0 when they do not tell.

        The nearest word to the left that decides; when none does, the first verb of the clause to the right.
        """
        text = self.article.text
        sentence = self.article.sentence_at(start)
        left = max(sentence.start if self.article.sentences else 0, start - 160)
        words = [m.group().lower() for m in _WORD.finditer(text, left, start)][-16:]
        if text[end : end + 2] in ("'s", "’s"):  # "Friday's ruling": the verb says nothing about the day
            ahead = words[-2:] == ["ahead", "of"] or words[-1:] in (["until"], ["before"])
            return 1 if ahead or _DEADLINE_AFTER.match(text, end) else 0
        if words[-1:] == ["through"]:
            return 0
        if words and words[-1] == "since":
            return -1
        if words and words[-1] in ("by", "until", "till"):
            return -1 if "had" in words[-8:] or (len(words) < 3 and _HAD_AFTER.match(text, end)) else 1
        if words[-1:] == ["as"] and words[-2:-1] in (["early"], ["soon"]):
            return 1
        sign = _look_left(words)
        if sign or _VERB_AFTER.match(text, end):
            return sign or 1
        right = _CLAUSE_AFTER.match(text, end) if len(words) < 3 else None
        return 0 if right is None else 1 if right[1] else -1


def _look_left(words: list[str]) -> int:
    """The direction that the nearest deciding word gives; `words` end where the expression begins."""
    if any(word in _BASE_FORM or word.removesuffix("s") in _BASE_FORM for word in words[-2:]):
        return 1
    for number in range(len(words) - 1, -1, -1):
        word, before = words[number], words[number - 1] if number else ""
        after = words[number + 1] if number + 1 < len(words) else ""
        if word in (";", "!", "?"):
            break
        if word.endswith("ed") and before in ("be", "been", "get"):
            if before == "been" and "had" in words[max(0, number - 3) : number]:
                return -1
            continue  # "to be released": the word that decides stands further left
        if word == "set" and after in ("for", "to"):
            return 1
        if word == "to" and after == "be":
            return -1 if _INFINITIVE_PAST.match(before) else 1
        if word == "to" and after and _is_verb(after):
            if _INFINITIVE_PAST.match(before):
                return -1
            if _AHEAD.match(before) or before in _BEFORE_INFINITIVE:
                return 1
            continue
        if _AHEAD.match(word):
            return -1 if "had been" in " ".join(words[max(0, number - 5) : number]) else 1
        if _PAST.match(word) and word not in _NOT_PAST:
            return -1
    return 0


def _is_verb(word: str) -> bool:
    """A word after "to" is a verb unless it is an article, a possessive or a plural."""
    return word not in _NO_VERBS and (not word.endswith("s") or word.endswith("ss"))
