"""What surrounds a time expression: the day of publication, days named before, quotations, and the verb's direction."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

from gsomia_lab.evidence.calendar import make_date
from gsomia_lab.pages.article import Article

_AHEAD = re.compile(
    r"^(?:will|shall|won[’']t|[’']ll|due|expected|expects|expect|plans|planned|planning|plan|scheduled|slated|upcoming|"
    r"until|till|deadline|expiry|expiration|expires|expire|starting|effective|payable|hopes|intends|intended|vowed|"
    r"promised|next|delivery)$"
)
_PAST = re.compile(
    r"^(?:said|told|was|were|had|did|met|held|took|came|went|began|became|made|gave|saw|fell|rose|left|won|lost|spoke|sent|"
    r"got|put|ran|sat|stood|found|kept|brought|led|drew|grew|broke|struck|shot|hit|set off|flew|drove|wrote|read|heard|"
    r"closed|killed|died|since|has|have|been|after|cut|sold|bought|paid|signed|issued|launched|last|late|ended|called|chose|"
    r"voted|quoted|reported|released|announced|\w{2,}ed)$"
)
_INFINITIVE_PAST = re.compile(
    r"^(?:continued|began|started|managed|failed|refused|declined|helped|used|seemed|appeared|had|came|went|moved|fell|rose)$"
)
_WORD = re.compile(r"[A-Za-z’']+|[.;:!?]")
_CLOSED = re.compile(r"“[^“”\n]{1,2000}”|\"[^\"\n]{1,2000}\"")
_OPEN = re.compile(r"(?:^|\n)[ \t]*[“\"][^“”\"\n]{1,3000}(?=\n|$)")


@dataclass
class Context:
    """The state of reading one page: `published`, what was named last, and where quotations stand."""

    article: Article
    years: frozenset[int]
    published: date | None = None
    named_day: tuple[date, int, str] | None = None  # the day, where it is named, its words
    named_quarter: tuple[int, int, int] | None = None  # year, quarter, where
    named_year: tuple[int, int] | None = None
    named_month: tuple[int, int, int] | None = None
    quoted: list[tuple[int, int]] = field(default_factory=list)
    year_of: dict[tuple[int, int], tuple[int, tuple[str, ...]]] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article, years: frozenset[int]) -> Context:
        """The context at the top of a page."""
        day = None
        if re.match(r"\d{4}-\d\d-\d\d", article.published):
            year, month, number = article.published[:10].split("-")
            if 1000 <= int(year) <= 9000:  # room on both sides for what is counted from it
                day = make_date(int(year), int(month), int(number))
        quoted = sorted((m.start(), m.end()) for form in (_CLOSED, _OPEN) for m in form.finditer(article.text))
        return cls(article, years, day, quoted=quoted)

    @property
    def when(self) -> str:
        """The day of publication in words."""
        from gsomia_lab.evidence.calendar import name_of

        if self.published is None:
            return "No day of publication is known."
        return f"The page was published on {name_of(self.published)}."

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
        """1 when the words before an expression look ahead, -1 when they look back, 0 when they do not tell."""
        text = self.article.text
        sentence = self.article.sentence_at(start)
        left = max(sentence.start if self.article.sentences else 0, start - 160)
        words = [m.group().lower() for m in _WORD.finditer(text, left, start)][-16:]
        if words and words[-1] in ("by", "until", "till"):
            return 1
        for number in range(len(words) - 1, -1, -1):
            word, before = words[number], words[number - 1] if number else ""
            after = words[number + 1] if number + 1 < len(words) else ""
            if word in (";", "!", "?"):
                break
            if word.endswith("ed") and before in ("be", "been", "get"):
                continue  # "to be released": the word that decides stands further left
            if word == "set" and after in ("for", "to"):
                return 1
            if word == "to" and after and _is_verb(after):
                if _INFINITIVE_PAST.match(before):
                    return -1
                if _AHEAD.match(before) or before in _BEFORE_INFINITIVE:
                    return 1
                continue
            if _AHEAD.match(word):
                return 1
            if _PAST.match(word):
                return -1
        return 1 if _VERB_AFTER.match(text, end) else 0


def _is_verb(word: str) -> bool:
    """A word after "to" is a verb unless it is an article, a possessive or a plural."""
    return word not in _NO_VERBS and (not word.endswith("s") or word.endswith("ss"))


_NO_VERBS = frozenset(("the", "a", "an", "its", "their", "his", "her", "this", "that", "about", "at", "more", "some"))
_BEFORE_INFINITIVE = frozenset(("set", "is", "are", "was", "were", "going", "has", "have"))
_VERB_AFTER = re.compile(
    r"\s+(?:will|is expected|are expected|is due|is set|approach(?:ing|es)|near(?:ing|s)|looms?|looming)\b"
)
_VERB_BESIDE = re.compile(r"\b(?:held|met|took place|\w{3,}ed)\s+(?:on\s+)?$")
