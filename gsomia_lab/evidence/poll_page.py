"""Who is no pollster: the people and the places of a page, and words with a capital that are no names.

A newspaper says "Northwind polls" and "Brook polls badly" in the same form. The page itself tells them apart: it gives
people a first name or a title, and it tells what happens *in* a place.
"""

from __future__ import annotations

import re
from functools import cached_property

from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.evidence.countries import BY_WORD

__all__ = ["SPOKEN_OF", "Page"]

_WORD = r"[A-ZÀ-Þ][\w’'-]{1,24}"
_PLAIN = re.compile(rf"{_WORD}(?: [A-Z]\.)?(?: {_WORD}){{0,3}}")
_TITLE = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Dr|Sens?|Govs?|Reps?|Gen|Rev)\b\.?|(?:Miss|Sir|Dame|Lady|Lord|Senator|Governor|President|Minister|"
    r"Congress(?:man|woman)|Secretary|Mayor|Judge|Representative)) (?=[A-Z])"
)
_RUN = re.compile(
    r"(?=[A-ZÀ-Þ])(?:(?P<title>\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\.? |\b(?:Miss|Senator|Governor|President|Mayor|Secretary) ))?"
    rf"(?<![\w/’'-])(?P<run>{_WORD}(?: [A-Z]\.)?(?: {_WORD}){{0,3}})(?![\w/])"
)
_BARE = re.compile(r"[’']s?$")
_PLACE = re.compile(
    rf"\b(?:[Ii]n|[Aa]cross|throughout) (?P<place>{_WORD}(?: {_WORD})?)(?=[.,;:)!?]| [a-z])"
    r"(?! (?:[a-z-]+ )?(?:polls?|surveys?|polling)\b)"
)
# Words with which a page says of somebody that he or she asks, or speaks of what was asked.
SPOKEN_OF = re.compile(r"\b(?:said|says|told|adds?|added|argued|noted|wrote|according to)\b[^.;]{0,40}$")
_ROLE = r"(?:pollster|strategist|candidate|challenger|incumbent|opponent|adviser|advisor|nominee|rival|consultant|analyst|professor|spokes\w+|manager)"
_ORGANISATIONS = lex.ORGANISATION_NOUNS | frozenset(
    "Ledger Gazette Register Tribune Star Globe Mail Chronicle Telegraph Guardian Observer Economist Politics Polling "
    "Opinion Survey Surveys Insight Insights Monitor Barometer Data Strategies Decisions Analytics Firm Associates "
    "Partners Consulting Broadcasting Wire Mirror Sun Reporter Examiner Courier Record Today Public".split()
)


class Page:
    """What a page tells about the capitalised words on it; read through once, and only when a name is in doubt."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _people(self) -> frozenset[str]:
        """The surnames of those whom the page gives a first name or a title, and their full names."""
        surnames: set[str] = set()
        alone: set[str] = set()
        full: dict[str, str] = {}
        for match in _RUN.finditer(self._text):
            run, title = match["run"], match["title"]
            if " " not in run and not title:
                alone.add(_BARE.sub("", run))
                continue
            parts = [_BARE.sub("", part) for part in run.split()]
            while parts and (
                parts[0] in lex.OPENING_WORDS or parts[0].lower() in lex.OFFICES or parts[0] == "Pollster"
            ):
                parts.pop(0)
            if not parts or parts[0] in lex.PLACE_WORDS or _ORGANISATIONS & set(parts):
                continue
            if title:
                surnames.add(parts[-1])
            if len(parts) == 1:
                alone.add(parts[0])
            elif len(parts) <= 3:
                full[" ".join(parts)] = parts[-1]
        people = {name for name, last in full.items() if last in alone or last in surnames}
        return frozenset(surnames | people | {full[name] for name in people})

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(match["place"] for match in _PLACE.finditer(self._text))

    def is_place(self, name: str) -> bool:
        """Whether a name is that of a country, or of a place the page says something happens in."""
        if name in BY_WORD:
            return True
        return "/" not in name and not self.is_organisation(name) and name in self._places

    def is_person(self, name: str) -> bool:
        """Whether a name is that of somebody, by a title in it or by what the page says elsewhere."""
        if self.is_titled(name):
            return True
        if "/" in name or not _PLAIN.fullmatch(name) or self.is_organisation(name):
            return False
        if name in self._people:
            return True
        return " " in name and bool(re.search(rf"\b{_ROLE} {re.escape(name)}\b", self._text))

    @staticmethod
    def is_titled(name: str) -> bool:
        """Whether a name holds a person's title ("Mrs. Brook")."""
        return bool(_TITLE.search(name))

    def without_place(self, name: str) -> str:
        """A pollster's name without the place its poll was taken in: "Lind Port Alder poll" where "in Port Alder" stands."""
        words = name.split()
        if len(words) == 1 or words[-1] in _ORGANISATIONS:
            return name
        for length in (2, 1):
            if len(words) > length and " of " not in name and self.is_place(" ".join(words[-length:])):
                return " ".join(words[:-length])
        return name

    @staticmethod
    def is_organisation(name: str) -> bool:
        """Whether a word of a name says that it is an organisation's."""
        return bool(_ORGANISATIONS & set(re.split(r"[\s/-]", name)))
