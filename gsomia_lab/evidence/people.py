"""The people a page has introduced so far: who a surname, a title, he or she can mean.

A newspaper gives the full name once, often with a title, and a short form after that. So the page itself says
who is meant, as long as one person fits; where two fit, the answer is left open and names both.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.evidence.actor_pieces import surname
from gsomia_lab.evidence.countries import BY_ADJECTIVE, country_in
from gsomia_lab.pages.article import Article

REACH = 1500  # characters that he and she may look back
_OFFICES = tuple(lex.OFFICES)
_OFFICES_FIRST = tuple(f"{office} " for office in lex.OFFICES)
# Asked of the word before a name.
_HE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Father|[A-Za-z]*(?:man|men)|actor|Pope|Emperor)\b\.?$")
_SHE = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|[A-Za-z]*woman|actress)\b\.?$")
_GOVERNED = re.compile(r"\b(?:of|for|with|at|from|by|to|in|on|about|against|and|between)[ \xa0](?:the[ \xa0])?$")
_NOT_ALONE = re.compile(r"['’`]s?\b|,?[ \xa0](?:and|or)\b|,[ \xa0](?:[A-Z]|and\b)")


@dataclass(slots=True)
class Person:
    """Somebody the page names: where, in which words, with which titles."""

    name: str
    country: str
    introduced: int
    words: str
    pronoun: str = ""
    titles: set[str] = field(default_factory=set)


class People:
    """The people of one page."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.by_name: dict[str, Person] = {}
        self._by_surname: dict[str, list[Person]] = {}
        self._paragraphs = [p.start for p in article.paragraphs]
        self._sentences = [s.start for s in article.sentences]

    def meet(self, name: str, start: int, end: int, country: str) -> None:
        """Note that the page names `name` at `start` to `end`, and what it says about the person there."""
        text = self.text
        line = text.rfind("\n", max(0, start - 70), start) + 1
        before = text[max(line, start - 70) : start].rstrip()
        before = before[before.rfind(". ") + 1 :] if not before.endswith(".") else before
        low = before.lower()
        own = text[start:end].lower()
        titles: set[str] = set()
        if low.endswith(_OFFICES) or own.startswith(_OFFICES_FIRST):
            titles = {office for office in _OFFICES if low.endswith(office) or own.startswith(f"{office} ")}
        person = self.by_name.get(name)
        if person is None:
            lead = _length_of_lead(before, titles) if titles else 0
            words = text[start - lead : end].strip()
            person = self.by_name[name] = Person(name, country, start, words)
            for key in {surname(name), surname(text[start:end])}:
                self._by_surname.setdefault(key, []).append(person)
        if text.startswith(", ", end):
            aside = " " + text[end + 2 : end + 72].split("\n")[0].split(",")[0].lower() + " "
            titles |= {office for office in _OFFICES if office in aside and f" {office} " in aside}
        person.titles |= titles
        if titles and not person.country:
            person.country = country_in(before[-45:])
        if not person.pronoun and before:
            last = before.rsplit(None, 1)[-1]
            person.pronoun = "he" if _HE.search(last) else "she" if _SHE.search(last) else ""

    def is_known(self, short: str) -> bool:
        """Whether a surname is that of somebody on the page."""
        return short in self._by_surname

    def called(self, short: str, at: int) -> tuple[Person | None, str]:
        """The person a surname stands for at an offset, or None and the reason."""
        known = self._by_surname.get(short)
        if known is None:
            return None, ""
        if len(known) == 1:
            return known[0], ""
        met = [person for person in known if person.introduced <= at]
        for group in (met, [p for p in met if self._paragraph(p.introduced) == self._paragraph(at)]):
            if len(group) == 1:
                return group[0], ""
        names = " or ".join(sorted(person.name for person in known))
        return None, f"Two people share this surname on the page: {names}."

    def holding(self, title: str, country: str, at: int) -> tuple[Person | None, str]:
        """The person the page gave a title to, or None and the reason (`""` when it gave it to nobody)."""
        holders = [
            p for p in self.by_name.values() if title in p.titles and (not country or p.country in ("", country))
        ]
        met = [p for p in holders if p.introduced <= at] or holders
        if len(met) == 1:
            return met[0], ""
        names = " and ".join(sorted(person.name for person in met))
        return None, f"'{title}' fits {names}." if met else ""

    def _paragraph(self, at: int) -> int:
        return bisect_right(self._paragraphs, at)

    def sentence(self, at: int) -> int:
        """Where the sentence that holds an offset starts."""
        i = bisect_right(self._sentences, at) - 1
        return self._sentences[i] if i >= 0 else 0


Named = tuple[int, int, str, str]  # start, end, the actor (empty for somebody without a name), the words


def _length_of_lead(before: str, titles: set[str]) -> int:
    """How many characters before a name belong to its title and the adjective of a country before that."""
    low = before.lower()
    longest = max((len(title) + 1 for title in titles if low.endswith(title)), default=0)
    side = before[: len(before) - longest + 1].rstrip().rsplit(" ", 2)[-2:]
    adjective = next((a for a in (" ".join(side), side[-1]) if a in BY_ADJECTIVE), "")
    return longest + (len(adjective) + 1 if adjective else 0)


class Antecedents:
    """The last people named, for he and she: mentions are looked through backwards, sentence by sentence."""

    def __init__(self, people: People, named: Iterable[Named]) -> None:
        self._people = people
        self._named = sorted(named)

    def add(self, start: int, end: int, actor: str, text: str) -> None:
        """Note a pronoun that was resolved: it carries its person on."""
        insort(self._named, (start, end, actor, text))

    def of(self, at: int, pronoun: str) -> tuple[str, str]:
        """The person a pronoun at an offset means and why, or `""` and why not."""
        named, people = self._named, self._people
        i = bisect_right(named, (at,)) - 1
        while i >= 0 and at - named[i][0] < REACH:
            sentence = people.sentence(named[i][0])
            group = []
            while i >= 0 and named[i][0] >= sentence:
                group.append(named[i])
                i -= 1
            group = [m for m in reversed(group) if not m[2] or people.by_name[m[2]].pronoun in ("", pronoun)]
            if group:
                return self._pick(group, sentence)
        return "", "No person is named before it."

    def _pick(self, group: list[Named], sentence: int) -> tuple[str, str]:
        actors = {actor for _, _, actor, _ in group}
        start, end, actor, words = group[0]
        if len(actors) == 1:
            if not actor:
                return "", f"The last person who fits is an unnamed {words}."
            return actor, f"The last person named before it is {actor}."
        before = self._people.text[max(sentence, start - 12) : start].lower()
        after = self._people.text[end : end + 24]
        if actor and not _NOT_ALONE.match(after) and not _GOVERNED.search(before):
            return actor, f"{actor} is the subject of the sentence before it."
        names = " or ".join(sorted(one or "an unnamed person" for one in actors))
        return "", f"It could be {names}."
