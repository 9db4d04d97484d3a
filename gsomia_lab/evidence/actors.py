"""Actors: who is meant by a name, a surname, a title, a pronoun or a city.

`find_mentions` reads a page once from top to bottom. Full names come from the codebook or are found by their
form; a surname goes to the person introduced by it; a title to the person the page gave it to; he and she to
the last person named who fits; a capital to its government where it acts. Where two readings are possible the
mention stays open (`actor` is empty) and its note says between whom.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from gsomia_lab.codebook import Actor, Codebook
from gsomia_lab.evidence import actor_forms as forms
from gsomia_lab.evidence import metonyms
from gsomia_lab.evidence.marks import find_marks
from gsomia_lab.evidence.record import Mention, Rule
from gsomia_lab.pages.article import Article, Span

RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        Rule("codebook name", "A name or alias of the codebook stands for its actor.", "", ""),
        Rule(
            "name by form",
            "A title before, an apposition after or a verb of speech beside it makes capitalised words a person.",
            "Senator Ada Brook met reporters.",
            "The Old Harbour Road was closed.",
        ),
        Rule(
            "organisation by form",
            "Capitalised words that end in a word for an organisation name one.",
            "The Northern Policy Institute published a study.",
            "A small institute published a study.",
        ),
        Rule(
            "surname",
            "A surname alone is the person introduced by it.",
            "Mina Okafor said no. Later Okafor left.",
            "Mina Okafor met Tom Okafor, a driver. A week later, in another town far away.",
        ),
        Rule(
            "title",
            "'The minister' is the person the page introduced with that title.",
            "Foreign Minister Mina Okafor spoke. The foreign minister left.",
            "The foreign minister left.",
        ),
        Rule(
            "pronoun",
            "He and she are the last person named who fits, when only one does.",
            "Mina Okafor spoke. She left.",
            "Mina Okafor and Jo Lind, a teacher, spoke. She left.",
        ),
        Rule(
            "metonym",
            "A country or capital that acts stands for its government.",
            "Tokyo imposed new rules.",
            "She lives in Tokyo.",
        ),
        Rule(
            "government of a country",
            "'The Japanese government' and 'the Lind administration' are the government of a country.",
            "The Japanese government agreed.",
            "The local government agreed.",
        ),
    )
}

_PRONOUN = re.compile(r"(?<![\w-])(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|him)(?![\w-])")
_TITLE_ALONE = re.compile(
    r"\b[Tt]he[ \xa0](?P<side>(?:[A-Z][a-z]{3,12}[ \xa0]){0,2})(?P<title>(?:(?:prime|vice|foreign|defen[cs]e|finance|trade|deputy|chief|first|former)[ \xa0]){0,2}"
    r"(?:president|premier|chancellor|minister|secretary|ambassador|senator|governor|mayor|chairman|chairwoman|pope|king|queen|"
    r"congressman|congresswoman|professor|spokesman|spokeswoman|analyst|adviser|advisor|general|director))\b(?![ \xa0-][A-Z]|['’]s[ \xa0])"
)
_GOVERNMENT = re.compile(r"[ \xa0](?:government|administration|cabinet|Government|Administration|Cabinet)\b")
_ANONYMOUS = re.compile(
    r"\b(?:official|officials|spokesman|spokeswoman|spokesperson|aide|diplomat|source|sources|analyst|expert|experts|voter|resident)"
    r"(?=[ \xa0](?:[\w]{2,12}[ \xa0]){0,2}?(?:said|told|added|says|wrote|warned|explained)\b)"
)
_HE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Father|[A-Za-z]*(?:man|men)|actor|businessman|Pope|Emperor)\b\.?$")
_SHE = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|[A-Za-z]*woman|actress|First Lady)\b\.?$")
_REACH = 1500  # characters a pronoun may look back


@dataclass
class _Person:
    name: str
    country: str = ""
    pronoun: str = ""  # he, she or unknown
    introduced: int = -1
    intro_text: str = ""
    titles: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class _Names:
    """The codebook's names, ready to be looked up."""

    pattern: re.Pattern[str] | None
    owner: dict[str, Actor]
    surnames: dict[str, tuple[str, ...]]
    people: dict[str, Actor]


@lru_cache(maxsize=16)
def _names(actors: tuple[Actor, ...]) -> _Names:
    owner: dict[str, Actor] = {}
    surnames: dict[str, tuple[str, ...]] = {}
    for actor in actors:
        for name in (actor.actor, *actor.aliases):
            if not name.isascii() and not re.search("[A-Za-z]", name):
                continue
            if actor.kind == "person" and " " not in name:
                surnames[name] = (*surnames.get(name, ()), actor.actor)
            else:
                owner.setdefault(name, actor)
    ordered = sorted(owner, key=len, reverse=True)
    pattern = re.compile(r"(?<![\w])(?:" + "|".join(map(re.escape, ordered)) + r")(?![\w-])") if ordered else None
    return _Names(pattern, owner, surnames, {a.actor: a for a in actors if a.kind == "person"})


def find_mentions(article: Article, codebook: Codebook) -> list[Mention]:
    """The mentions of actors on a page, in reading order.

    Returns a list of `Mention`; `actor` is `""` where the page leaves open who is meant, and `note` says why.

    >>> from gsomia_lab.pages.article import Article, Span
    >>> text = "Senator Ada Brook spoke. Brook left."
    >>> page = Article(doc="a.txt", text=text, paragraphs=(Span(0, len(text)),))
    >>> [(m.text, m.actor) for m in find_mentions(page, Codebook())]
    [('Ada Brook', 'Ada Brook'), ('Brook', 'Ada Brook')]
    """
    return _Reader(article, codebook).read()


class _Reader:
    """One reading of one page."""

    def __init__(self, article: Article, codebook: Codebook) -> None:
        self.article = article
        self.text = article.text
        self.names = _names(codebook.actors)
        self.people: dict[str, _Person] = {}
        self.by_surname: dict[str, list[_Person]] = {}
        self.mentions: list[Mention] = []
        self.quoted = [(m.start, m.end) for m in find_marks(self.text, article.paragraphs) if not m.inner]
        self._quote_starts = [start for start, _ in self.quoted]
        self._paragraph_starts = [p.start for p in article.paragraphs]
        self._stops = [s.start for s in article.sentences]

    def read(self) -> list[Mention]:
        spans = forms.runs(self.text)
        found = forms.find_by_form(self.text, spans)
        hits = self._hits()
        named = self._named(spans, found, hits)
        self._introduce(named, found)
        for start, end, entry in named:
            self._mention(start, end, entry)
        self.mentions += self._titles()
        self.mentions.sort(key=lambda m: (m.start, -m.end))
        self.mentions = _without_overlaps(self.mentions)
        self.mentions += self._pronouns()
        self.mentions.sort(key=lambda m: m.start)
        return self.mentions

    def _hits(self) -> list[tuple[int, int, Actor]]:
        if self.names.pattern is None:
            return []
        return [(m.start(), m.end(), self.names.owner[m.group()]) for m in self.names.pattern.finditer(self.text)]

    def _named(
        self, spans: list[Span], found: dict[str, forms.Found], hits: list[tuple[int, int, Actor]]
    ) -> list[tuple[int, int, object]]:
        """Every span that may name an actor, with what it may be: a codebook actor, a form, or a bare word."""
        out: list[tuple[int, int, object]] = []
        text, h = self.text, 0
        for span in spans:
            while h < len(hits) and hits[h][1] <= span.start:
                out.append(hits[h])
                h += 1
            inside = []
            while h < len(hits) and hits[h][0] < span.end:
                inside.append(hits[h])
                h += 1
            piece = forms.cut_title(text, span.start, span.end)
            name = text[piece.name_start : span.end]
            organisation = forms._organisation(text, span)
            if organisation is not None and not any(b >= span.end and a <= span.start for a, b, _ in inside):
                known = self.names.owner.get(organisation.name)
                out.append((organisation.start, organisation.start + len(organisation.name), known or organisation))
                continue
            last = inside[-1] if inside else None
            if last and last[1] >= span.end and (last[0] <= piece.name_start or last[2].kind != "person"):
                out.extend(inside if last[2].kind != "person" else [last])
            elif (name in found and found[name].kind == "person") or name in found:
                out.append((piece.name_start, span.end, found[name]))
            elif inside and " " in name and piece.name_start <= inside[0][0] and inside[0][2].kind == "person":
                out.extend(inside)
            else:
                out.append(
                    (piece.name_start if piece.title else span.start, span.end, text[piece.name_start : span.end])
                )
        out.extend(hits[h:])
        return out

    def _introduce(self, named: list[tuple[int, int, object]], found: dict[str, forms.Found]) -> None:
        for start, end, entry in named:
            if isinstance(entry, Actor) and entry.kind == "person":
                self._meet(entry.actor, start, end, entry.country)
            elif isinstance(entry, forms.Found) and entry.kind == "person" and " " in entry.name.replace("\xa0", " "):
                self._meet(entry.name, start, end, entry.country)
        for start, end, entry in named:
            if isinstance(entry, forms.Found) and entry.kind == "person" and " " not in entry.name.replace("\xa0", " "):
                known = self.by_surname.get(entry.name)
                if not known and entry.name not in self.names.surnames:
                    self._meet(entry.name, start, end, entry.country)

    def _meet(self, name: str, start: int, end: int, country: str) -> None:
        person = self.people.get(name)
        words = self.text[start:end]
        if person is None:
            person = self.people[name] = _Person(name, country, "", start, words)
            for key in {forms.surname(name), forms.surname(words)}:
                self.by_surname.setdefault(key, []).append(person)
        line = self.text.rfind("\n", max(0, start - 90), start) + 1
        before = self.text[max(line, start - 60) : start].rstrip()
        after = self.text[end : end + 90].split("\n")[0]
        title = forms.cut_title(self.text, max(line, start), end).title or before
        low = title.lower()
        for known in _OFFICES:
            if low.endswith(known) or (after.startswith(", ") and known in after[:70].lower().split(".")[0]):
                person.titles.add(known)
        if before.lower().endswith(tuple(_OFFICES)):
            person.country = person.country or forms.country_in(before.rsplit(". ", 1)[-1][-40:])
        if _HE.search(before):
            person.pronoun = person.pronoun or "he"
        elif _SHE.search(before):
            person.pronoun = person.pronoun or "she"

    def _mention(self, start: int, end: int, entry: object) -> None:
        words = self.text[start:end]
        if isinstance(entry, Actor):
            form = "name" if entry.kind in ("person", "organisation", "public") else "metonym"
            step = f"'{words}' is a name of {entry.actor} in the codebook."
            self._add(start, end, entry.actor, "codebook name", form, (step,))
        elif isinstance(entry, forms.Found):
            if entry.kind == "organisation":
                step = (
                    f"'{words}' ends in a word for an organisation."
                    if entry.rule == "organisation noun"
                    else f"'{words}' is named as a source ({entry.rule})."
                )
                self._add(start, end, entry.name, "organisation by form", "form", (step,))
            elif " " in entry.name.replace("\xa0", " ") or entry.name in self.people:
                step = f"'{words}' is introduced as a person ({entry.rule})."
                self._add(start, end, entry.name, "name by form", "form", (step,))
            else:
                self._surname(start, end, words)
        elif not self._country(start, end, words):
            self._surname(start, end, words)

    def _country(self, start: int, end: int, words: str) -> bool:
        text = self.text
        after = _GOVERNMENT.match(text, end)
        country = forms.COUNTRY_OF.get(words.replace("\xa0", " "))
        if after:
            side = country or next((p.country for p in self.by_surname.get(words.split(" ")[-1], ()) if p.country), "")
            if side:
                step = f"'{words}{after.group()}' is the government of {side}."
                self._add(start, after.end(), _government(side), "government of a country", "metonym", (step,))
                return True
        if country is None:
            return False
        if words in forms.DEMONYMS:
            return True
        use, why = metonyms.reading(text, start, end)
        if use == "actor":
            steps = (f"'{words}' is a name for {country}.", why, "So it stands for the government.")
            self._add(start, end, _government(country), "metonym", "metonym", steps)
        return True

    def _surname(self, start: int, end: int, words: str) -> None:
        if " " in words.replace("\xa0", " "):
            return
        known = self.by_surname.get(words)
        if known:
            person, note = self._choose(known, start)
            if person is None:
                self._add(start, end, "", "surname", "name", (note,), note)
            else:
                step = f"'{words}' was introduced as '{person.intro_text}'."
                if person.introduced > start:
                    step = f"'{words}' is introduced further down as '{person.intro_text}'."
                self._add(start, end, person.name, "surname", "name", (step,))
            return
        listed = self.names.surnames.get(words)
        if listed and len(listed) == 1:
            step = f"The codebook knows one person called '{words}': {listed[0]}."
            note = "The page never gives the full name."
            self._add(start, end, listed[0], "surname", "name", (step,), note)
            self.people.setdefault(
                listed[0], _Person(listed[0], self.names.people[listed[0]].country, "", start, words)
            )
        elif listed:
            note = f"'{words}' could be {' or '.join(listed)}; the page does not say which."
            self._add(start, end, "", "surname", "name", (note,), note)

    def _choose(self, known: list[_Person], at: int) -> tuple[_Person | None, str]:
        """The person a surname stands for: the only one met so far, or the one met in the same paragraph."""
        if len(known) == 1:
            return known[0], ""
        met = [p for p in known if p.introduced <= at]
        if len(met) == 1:
            return met[0], ""
        paragraph = self._paragraph(at)
        near = [p for p in met if self._paragraph(p.introduced) == paragraph]
        if len(near) == 1:
            return near[0], ""
        names = " or ".join(sorted(p.name for p in known))
        return None, f"Two people share this surname on the page: {names}."

    def _paragraph(self, at: int) -> int:
        return bisect_right(self._paragraph_starts, at)

    def _inside_quote(self, at: int) -> bool:
        i = bisect_right(self._quote_starts, at) - 1
        return i >= 0 and at < self.quoted[i][1]

    def _titles(self) -> list[Mention]:
        out = []
        for match in _TITLE_ALONE.finditer(self.text):
            title = match.group("title").lower().replace("defence", "defense")
            side = forms.DEMONYMS.get(match.group("side").strip(), "")
            holders = [p for p in self.people.values() if title in p.titles and (not side or p.country in ("", side))]
            exact = [p for p in holders if p.introduced <= match.start()]
            chosen = exact if exact else holders
            if not holders:
                continue
            text, start, end = match.group(), match.start(), match.end()
            if len(chosen) == 1:
                steps = (f"The page gives the title '{title}' to {chosen[0].name}.",)
                out.append(self._record(start, end, chosen[0].name, "title", "title", steps))
            else:
                note = f"'{text}' fits {' and '.join(sorted(p.name for p in chosen))}."
                out.append(self._record(start, end, "", "title", "title", (note,), note))
        return out

    def _pronouns(self) -> list[Mention]:
        """He, she, his, her: the last person named who fits, never across an ambiguous choice."""
        named = [m for m in self.mentions if m.actor in self.people and not self._inside_quote(m.start)]
        named += [self._record(m.start(), m.end(), "", "", "") for m in _ANONYMOUS.finditer(self.text)]
        named.sort(key=lambda m: m.start)
        starts = [m.start for m in named]
        out: list[Mention] = []
        for match in _PRONOUN.finditer(self.text):
            start, end = match.span()
            if self._inside_quote(start):
                continue
            wanted = "she" if match.group().lower() in ("she", "her") else "he"
            actor, step = self._antecedent(named, starts, start, wanted)
            text = match.group()
            if actor:
                steps = (f"'{text}' points back.", step)
                person = self.people[actor]
                person.pronoun = person.pronoun or wanted
                out.append(self._record(start, end, actor, "pronoun", "pronoun", steps))
                place = bisect_right(starts, start)
                named.insert(place, out[-1])
                starts.insert(place, start)
            else:
                out.append(self._record(start, end, "", "pronoun", "pronoun", (step,), step))
        return out

    def _antecedent(self, named: list[Mention], starts: list[int], at: int, wanted: str) -> tuple[str, str]:
        i = bisect_right(starts, at) - 1
        while i >= 0 and at - named[i].start < _REACH:
            sentence = self._sentence(named[i].start)
            group = []
            while i >= 0 and named[i].start >= sentence:
                group.append(named[i])
                i -= 1
            group = [m for m in reversed(group) if not m.actor or self.people[m.actor].pronoun in ("", wanted)]
            if not group:
                continue
            actors = {m.actor for m in group}
            if len(actors) == 1:
                actor = group[0].actor
                if not actor:
                    return "", f"The last person who fits is an unnamed {group[0].text}."
                return actor, f"The last person named before it is {actor}."
            first = group[0]
            if first.actor and self._is_subject(first, sentence):
                return first.actor, f"{first.actor} is the subject of the sentence before it."
            names = " or ".join(sorted(a or "an unnamed person" for a in actors))
            return "", f"It could be {names}."
        return "", "No person is named before it."

    def _is_subject(self, mention: Mention, sentence: int) -> bool:
        after = self.text[mention.end : mention.end + 24]
        before = self.text[max(sentence, mention.start - 12) : mention.start].lower()
        if re.match(r"['’`]s?\b|,?[ \xa0](?:and|or)\b|,[ \xa0](?:[A-Z]|and\b)", after):
            return False
        return not re.search(
            r"\b(?:of|for|with|at|from|by|to|in|on|about|against|and|between)[ \xa0](?:the[ \xa0])?$", before
        )

    def _sentence(self, at: int) -> int:
        i = bisect_right(self._stops, at) - 1
        return self._stops[i] if i >= 0 else 0

    def _add(
        self, start: int, end: int, actor: str, rule: str, form: str, steps: tuple[str, ...], note: str = ""
    ) -> None:
        self.mentions.append(self._record(start, end, actor, rule, form, steps, note))

    def _record(
        self, start: int, end: int, actor: str, rule: str, form: str, steps: tuple[str, ...] = (), note: str = ""
    ) -> Mention:
        return Mention(
            doc=self.article.doc,
            start=start,
            end=end,
            text=self.text[start:end],
            rule=rule,
            steps=steps,
            actor=actor,
            form=form,
            note=note,
        )


_OFFICES = tuple(
    ["president", "vice president", "prime minister", "premier", "chancellor", "foreign minister", "defense minister", "finance minister", "minister", "secretary of state", "defense secretary", "secretary", "ambassador", "senator", "sen.", "governor", "gov.", "mayor", "chairman", "chairwoman", "pope", "king", "queen", "congressman", "congresswoman", "professor", "spokesman", "spokeswoman", "analyst", "adviser", "advisor", "general", "director"]
)


def _government(country: str) -> str:
    return f"Government of {country}"


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    out: list[Mention] = []
    for mention in mentions:
        if not out or mention.start >= out[-1].end:
            out.append(mention)
    return out


def find_actors(
    articles: Iterable[Article], codebook: Codebook, mentions: Sequence[Mention]
) -> list[dict[str, str | int]]:
    """The actors of some pages: those of the codebook that are mentioned and those found by form.

    Returns one dict an actor (actor, kind, role, country, aliases, n_mentions), most mentioned first; `aliases`
    are the words the pages call it by, joined by ``; ``.
    """
    counts: Counter[str] = Counter(m.actor for m in mentions if m.actor)
    printed: dict[str, dict[str, None]] = {}
    for mention in mentions:
        if mention.actor and mention.form != "pronoun":
            printed.setdefault(mention.actor, {})[mention.text] = None
    known = {actor.actor: actor for actor in codebook.actors}
    by_form: dict[str, forms.Found] = {}
    for article in articles:
        for name, found in forms.find_by_form(article.text, forms.runs(article.text)).items():
            by_form.setdefault(name, found)
    rows: list[dict[str, str | int]] = []
    for actor, count in counts.most_common():
        if actor in known:
            kind, role, country = known[actor].kind, known[actor].role, known[actor].country
        elif actor in by_form:
            kind, role, country = by_form[actor].kind, by_form[actor].role, by_form[actor].country
        else:
            kind, role, country = "government", "", actor.removeprefix("Government of ").removeprefix("the ")
        names = "; ".join(printed.get(actor, {}))
        rows.append(
            {"actor": actor, "kind": kind, "role": role, "country": country, "aliases": names, "n_mentions": count}
        )
    return rows
