"""Actors: who is meant by a name, a surname, a title, a pronoun or a city.

`find_mentions` reads a page from top to bottom. Full names come from the codebook or are found by their form; a
surname goes to the person introduced by it; a title to the person the page gave it to; he and she to the last
person named who fits; a capital to its government where it acts. Where two readings are possible the mention
stays open (`actor` is empty) and its note says between whom.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from gsomia_lab.codebook import Actor, Codebook
from gsomia_lab.evidence import actor_forms as forms
from gsomia_lab.evidence import metonyms
from gsomia_lab.evidence.actor_names import names_of
from gsomia_lab.evidence.actor_pieces import Piece, find_pieces, surname
from gsomia_lab.evidence.actor_rules import RULES
from gsomia_lab.evidence.countries import BY_ADJECTIVE, BY_CODE, BY_WORD
from gsomia_lab.evidence.marks import find_marks
from gsomia_lab.evidence.people import Antecedents, Named, People
from gsomia_lab.evidence.record import Mention
from gsomia_lab.evidence.seek import find_words
from gsomia_lab.pages.article import Article

__all__ = ["RULES", "find_actors", "find_mentions"]

# Two patterns, because one that begins with a letter is searched for several times faster than one that begins with a
# choice of letters; the s of "she" stands before the match.
_PRONOUNS = (
    re.compile(r"h(?:(?<![\w-].)(?:e|is|er|im)|(?<=[Ss]h)(?<![\w-]..)e)(?![\w-])"),
    re.compile(r"H(?<![\w-].)(?:e|is|er)(?![\w-])"),
)
# Begins with letters that are searched for as one; the T stands before the match.
_THE = re.compile(
    r"he[ \xa0](?<=[Tt]he.)(?<!\w[Tt]he.)(?P<side>(?:[A-Z][a-z]{3,12}[ \xa0]){0,2})"
    r"(?P<title>(?:(?:prime|vice|foreign|defen[cs]e|finance|deputy)[ \xa0])?"
    r"(?:president|premier|chancellor|minister|secretary|ambassador|senator|governor|mayor|chairman|chairwoman|pope|"
    r"king|queen|congressman|congresswoman|professor|spokesman|spokeswoman|analyst|adviser|advisor|general|director)"
    r"|government)\b(?![ \xa0-][A-Z]|['’]s[ \xa0](?:office|spokes)|[ \xa0]of\b)"
)
_GOVERNMENT = re.compile(r"[ \xa0](?:[Gg]overnment|[Aa]dministration|[Cc]abinet)\b")
_UNNAMED = ("official", "spokes", "aide", "diplomat", "source", "analyst", "expert", "voter", "resident")
_ANONYMOUS = re.compile(
    r"\b(?:officials?|spokesman|spokeswoman|spokesperson|aide|diplomat|sources?|analyst|experts?|voter|resident)"
    r"(?=[ \xa0](?:[\w]{2,12}[ \xa0]){0,2}?(?:said|told|added|says|wrote|warned|explained)\b)"
)


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


_Entry = Actor | forms.Found | str


class _Reader:
    """One reading of one page."""

    def __init__(self, article: Article, codebook: Codebook) -> None:
        self.article = article
        self.text = article.text
        self.names = names_of(codebook)
        self.people = People(article)
        self.mentions: list[Mention] = []
        quoted = [mark for mark in find_marks(self.text, article.paragraphs) if not mark.inner]
        self._quote_starts = [mark.start for mark in quoted]
        self._quote_ends = [mark.end for mark in quoted]

    def read(self) -> list[Mention]:
        furniture = [s for s in self.article.sentences if s.part == "furniture"]
        pieces = find_pieces(self.text)
        if furniture:
            starts = [s.start for s in furniture]
            pieces = [p for p in pieces if not _within(p.start, starts, furniture)]
        found, organisations = forms.find_by_form(self.text, pieces)
        entries = self._entries(pieces, found, organisations)
        alone: list[tuple[int, int, forms.Found]] = []
        for start, end, entry in entries:
            if isinstance(entry, str) or entry.kind != "person":
                continue
            if isinstance(entry, Actor):
                self.people.meet(entry.actor, start, end, entry.country)
            elif entry.is_full_name:
                self.people.meet(entry.name, start, end, entry.country)
            else:
                alone.append((start, end, entry))
        for start, end, one in alone:
            if not self.people.is_known(one.name) and one.name not in self.names.short:
                self.people.meet(one.name, start, end, one.country)
        for start, end, entry in entries:
            if isinstance(entry, str):
                self._read_words(start, end, entry)
            else:
                self._mention(start, end, entry)
        self._read_titles()
        self.mentions.sort(key=lambda m: (m.start, -m.end))
        self.mentions = _without_overlaps(self.mentions)
        self._read_pronouns()
        self.mentions.sort(key=lambda m: m.start)
        return self.mentions

    def _entries(
        self, pieces: list[Piece], found: dict[str, forms.Found], organisations: dict[int, forms.Found]
    ) -> list[tuple[int, int, _Entry]]:
        """Every span that may name an actor: a codebook actor, one found by form, or a bare word."""
        out: list[tuple[int, int, _Entry]] = []
        hits = self.names.find(self.text)
        known = {one.initials: one for one in found.values() if one.initials} | found
        h = 0
        for piece in pieces:
            while h < len(hits) and hits[h][1] <= piece.start:
                out.append(hits[h])
                h += 1
            inside: list[tuple[int, int, Actor]] = []
            while h < len(hits) and hits[h][0] < piece.end:
                inside.append(hits[h])
                h += 1
            one = organisations.get(piece.start)
            if one is not None and not any(a <= piece.start and b >= piece.end for a, b, _ in inside):
                out.append((one.start, one.end, self.names.owner.get(one.name) or one))
            elif inside and _wins(inside[-1], piece):
                out += inside if inside[-1][2].kind != "person" else inside[-1:]
            else:
                out.append((piece.name_start, piece.end, known.get(piece.name, piece.name)))
        return out + hits[h:]

    def _mention(self, start: int, end: int, entry: Actor | forms.Found) -> None:
        """A mention of an actor of the codebook or of one found by form."""
        words = self.text[start:end]
        if isinstance(entry, Actor):
            form = "metonym" if entry.kind == "government" and words != entry.actor else "name"
            self._add(start, end, entry.actor, "codebook name", form, f"The codebook knows '{words}' as {entry.actor}.")
        elif entry.kind == "organisation":
            why = "ends in a word for an organisation" if entry.rule == "organisation noun" else "is named as a source"
            if words == entry.initials:
                why = f"is short for {entry.name}"
            self._add(start, end, entry.name, "organisation by form", "form", f"'{words}' {why}.")
        elif entry.name in self.people.by_name:
            self._add(
                start, end, entry.name, "name by form", "form", f"The page makes '{words}' a person: {entry.rule}."
            )
        else:
            self._read_words(start, end, words)

    def _read_words(self, start: int, end: int, words: str) -> None:
        """Capitalised words that nothing introduces: a country, a surname, or nobody."""
        name = words.replace("\xa0", " ")
        country = BY_WORD.get(name)
        if after := _GOVERNMENT.match(self.text, end):  # "the Japanese government", "the Lind administration"
            person = None if country else self.people.called(surname(name), start)[0]
            country = BY_CODE.get(person.country) if person else country
            if country:
                step = f"'{words}{after.group()}' is the government of {country.name}."
                self._add(start, after.end(), country.government, "government of a country", "metonym", step)
                return
        if country is None:
            if self.people.is_known(words) or words in self.names.short:
                self._read_surname(start, end, words)
            elif self.text.startswith(":", end) and words.isupper() and self.people.is_known(words.capitalize()):
                self._read_surname(start, end, words.capitalize())
        elif name not in BY_ADJECTIVE:
            use, why = metonyms.reading(self.text, start, end)
            if use == "actor":
                steps = (f"'{words}' is a name for {country.name}.", why, "So it stands for the government.")
                self._add(start, end, country.government, "metonym", "metonym", *steps)

    def _read_surname(self, start: int, end: int, words: str) -> None:
        person, note = self.people.called(words, start)
        if person is not None:
            where = "was introduced" if person.introduced <= start else "is introduced further down"
            self._add(start, end, person.name, "surname", "name", f"'{words}' {where} as '{person.words}'.")
        elif note:
            self._add(start, end, "", "surname", "name", note, note=note)
        elif words in self.names.short:
            listed = self.names.short[words]
            if len(listed) == 1:
                step, note = (
                    f"The codebook knows one '{words}': {listed[0].actor}.",
                    "The page never gives the full name.",
                )
                self._add(start, end, listed[0].actor, "surname", "name", step, note=note)
                self.people.meet(listed[0].actor, start, end, listed[0].country)
            else:
                names = " or ".join(actor.actor for actor in listed)
                note = f"'{words}' could be {names}; the page does not say which."
                self._add(start, end, "", "surname", "name", note, note=note)

    def _read_titles(self) -> None:
        """ "The president", "the Japanese prime minister", "the government": who holds it on this page."""
        for match in _THE.finditer(self.text):
            start, end = match.start() - 1, match.end()
            title = match.group("title").lower().replace("defence", "defense")
            adjective = match.group("side").strip()
            side = BY_ADJECTIVE.get(adjective)
            if adjective and side is None:
                continue
            if title == "government":
                if side is None:
                    self._read_own_government(start, end)
                continue
            person, note = self.people.holding(title, side.code if side else "", start)
            if person is not None:
                step = f"The page gives the title '{title}' to {person.name}."
                self._add(start, end, person.name, "title", "title", step)
            elif note:
                self._add(start, end, "", "title", "title", note, note=note)

    def _read_own_government(self, start: int, end: int) -> None:
        """ "The government" is that of the person its sentence is about, or of the only country met so far."""
        sentence = self.people.sentence(start)
        near = [
            self.people.by_name[m.actor]
            for m in self.mentions
            if sentence <= m.start < start and m.actor in self.people.by_name
        ]
        so_far = [p for p in self.people.by_name.values() if p.introduced < start]
        for people, why in ((near, "the sentence"), (so_far, "the page so far")):
            sides = {p.country for p in people if p.country}
            if len(sides) == 1 and (country := BY_CODE.get(sides.pop())):
                step = f"The people named in {why} are on the side of {country.name}."
                self._add(start, end, country.government, "own government", "title", step)
                return
        note = "The page does not say whose government."
        self._add(start, end, "", "own government", "title", note, note=note)

    def _read_pronouns(self) -> None:
        pronouns = [span for span in _find_pronouns(self.text) if not self._is_quoted(span[0])]
        if not pronouns:
            return
        known = self.people.by_name
        named = [
            (m.start, m.end, m.actor, m.text)
            for m in self.mentions
            if m.actor in known and not self._is_quoted(m.start)
        ]
        antecedents = Antecedents(self.people, named + _unnamed(self.text))
        for start, end in pronouns:
            words = self.text[start:end]
            pronoun = "she" if words.lower() in ("she", "her") else "he"
            actor, step = antecedents.of(start, pronoun)
            if actor:
                known[actor].pronoun = known[actor].pronoun or pronoun
                antecedents.add(start, end, actor, words)
                self._add(start, end, actor, "pronoun", "pronoun", f"'{words}' points back.", step)
            else:
                self._add(start, end, "", "pronoun", "pronoun", step, note=step)

    def _is_quoted(self, at: int) -> bool:
        i = bisect_right(self._quote_starts, at) - 1
        return i >= 0 and at < self._quote_ends[i]

    def _add(self, start: int, end: int, actor: str, rule: str, form: str, *steps: str, note: str = "") -> None:
        words = self.text[start:end]
        self.mentions.append(
            Mention(
                doc=self.article.doc,
                start=start,
                end=end,
                text=words,
                rule=rule,
                steps=steps,
                actor=actor,
                form=form,
                note=note,
            )
        )


def _wins(hit: tuple[int, int, Actor], piece: Piece) -> bool:
    """Whether a name of the codebook is all that a run of capitalised words names."""
    start, end, actor = hit
    return end >= piece.end and (start <= piece.name_start or actor.kind != "person")


def _find_pronouns(text: str) -> list[tuple[int, int]]:
    spans = [match.span() for pattern in _PRONOUNS for match in pattern.finditer(text)]
    return sorted((start - (text[start - 1 : start] in ("s", "S")), end) for start, end in spans)


def _unnamed(text: str) -> list[Named]:
    """Those who speak without a name ("an official said")."""
    matches = (_ANONYMOUS.match(text, at) for at, _ in find_words(text, _UNNAMED))
    return [(match.start(), match.end(), "", match.group()) for match in matches if match]


def _within(at: int, starts: list[int], sentences: Sequence[tuple[int, int, int, str]]) -> bool:
    i = bisect_right(starts, at) - 1
    return i >= 0 and at < sentences[i][1]


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

    Returns one dict an actor (actor, kind, role, country, aliases, n_mentions, rule), most mentioned first;
    `aliases` are the words the pages call it by, joined by ``; ``; `rule` is ``codebook`` or the rule that found it.
    """
    counts = Counter(m.actor for m in mentions if m.actor)
    printed: dict[str, dict[str, None]] = {}
    for mention in mentions:
        if mention.actor and mention.form != "pronoun":
            printed.setdefault(mention.actor, {})[mention.text] = None
    listed = {actor.actor: actor for actor in codebook.actors}
    by_form: dict[str, forms.Found] = {}
    for article in articles:
        for name, found in forms.find_by_form(article.text, find_pieces(article.text))[0].items():
            by_form.setdefault(name, found)
    rows: list[dict[str, str | int]] = []
    governments = {country.government: country.code for country in BY_CODE.values()}
    for actor, count in counts.most_common():
        kind, role, country, rule = "government", "", governments.get(actor, ""), "metonym"
        if actor in listed:
            known = listed[actor]
            kind, role, country, rule = known.kind, known.role, known.country, "codebook"
        elif actor in by_form:
            form = by_form[actor]
            kind, role, country, rule = form.kind, form.role, form.country, form.rule
        rows.append(
            {
                "actor": actor,
                "kind": kind,
                "role": role,
                "country": country,
                "aliases": "; ".join(printed.get(actor, {})),
                "n_mentions": count,
                "rule": rule,
            }
        )
    return rows
