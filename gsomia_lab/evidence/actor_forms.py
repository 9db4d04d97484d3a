"""Finding people and organisations by their form, on any page and without a codebook.

A run of capitalised words is a person when the page treats it as one: a title stands before it ("Senator Ada
Brook"), an apposition after it ("Ada Brook, a teacher, ..."), or it speaks ("Ada Brook said"). It is an
organisation when it ends in a word for one ("Northern Policy Institute"), when its initials follow in
brackets, or when a poll or report is its own ("according to pollster Numera"). Everything else that is
capitalised (places, headlines, first words of sentences) is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.pages.article import Span

_TOKEN = r"(?:(?:[A-Z]\.){2,4}|[A-ZÀ-ÖØ-Þ](?:[\w-]|['’](?=[A-Z])){0,30}(?:\.(?=[ \xa0][A-Z]))?)"
_LINK = r"(?:(?:de|van|von|der|den|bin|ibn|al|la|del|di|da|du|el)[ \xa0]){0,2}"
RUN = re.compile(rf"(?<![\w@#/]){_TOKEN}(?:[ \xa0]{_LINK}{_TOKEN}){{0,8}}")
_OF = re.compile(
    rf"[ \xa0](?:of|for|on)[ \xa0](?:the[ \xa0])?(?P<rest>{_TOKEN}(?:[ \xa0](?:and[ \xa0])?{_TOKEN}){{0,5}})"
)
_INITIALS = re.compile(r"[ \xa0]?\((?:the )?([A-Z][A-Za-z&]{1,7})\)")
_WORD_BEFORE = re.compile(r"([A-Za-z.-]+[ \xa0]+)?([A-Za-z.-]+)[ \xa0,]+$")
_AFTER_NAME = re.compile(
    r"(?:[ \xa0]?\([^()\n]{1,40}\))?(?:,[ \xa0](?:who\b|whose\b|\d{2},|(?P<role>[^,.;:\n“”\"]{3,90}))"
    r"|[ \xa0](?:[a-z]{2,12}ly[ \xa0]|also[ \xa0]|has[ \xa0]|had[ \xa0]|then[ \xa0])?(?P<verb>[a-z]{3,14})\b)"
)
_ROLE_WORDS = lex.word_set(lex.ROLE_NOUNS)
_ORGANISATION = lex.word_set(lex.ORGANISATION_NOUNS)
_DAYS = lex.word_set(lex.DAYS_AND_MONTHS)
TITLES = frozenset(title.strip() for title in lex.TITLES.replace("\n", "").split("|") if title.strip())
_TITLE_LAST = frozenset(title.split()[-1] for title in TITLES)
_TITLE_MORE = frozenset(
    ["former", "ex", "ex-", "acting", "vice", "deputy", "senior", "chief", "first", "second", "assistant", "interim", "retired", "late", "then", "state", "u.s.", "us", "rep.", "house", "senate"]
)
_OPENING_WORDS = frozenset(
    ["The", "A", "An", "But", "And", "In", "On", "At", "As", "For", "From", "To", "With", "By", "Of", "If", "When", "While", "After", "Before", "Since", "Then", "That", "This", "These", "Those", "He", "She", "It", "They", "We", "I", "You", "His", "Her", "Their", "Our", "My", "Its", "Who", "What", "Why", "How", "Where", "Which", "Or", "Nor", "So", "Yet", "Not", "No", "Now", "There", "Here", "Some", "Many", "Most", "All", "Both", "Each", "One", "Two", "Three", "Four", "Five", "Even", "Also", "Still", "Just", "Only", "Once", "Again", "Earlier", "Later", "Meanwhile", "However", "Although", "Though", "Because", "Despite", "According", "Speaking", "Asked", "During", "Under", "Over", "Between", "Among", "Against", "About", "Like", "Unlike", "Following", "Regarding", "Addressing", "Given", "Last", "Next", "Other", "Others", "Another", "Such", "More", "Few", "Several", "Every", "Any", "Another", "Instead", "Today", "Yesterday", "Tomorrow", "Report", "Anchor", "Photo", "Written", "Updated", "Reporting", "Via", "Without", "Nevertheless", "Further", "Discussions", "Editor", "Menu", "Copyright", "Editor's", "Anchor", "Citing", "Is", "Are", "Was", "Were", "Do", "Does", "Did", "Has", "Have", "Had", "Will", "Would", "Can", "Could", "Should", "May", "Might", "Must", "Let", "Yes", "Well", "Until", "Perhaps", "Maybe", "Never", "Indeed", "Finally", "Additionally", "Moreover", "Furthermore", "Recently"]
)
_COUNTRY_ROWS = tuple(tuple(part.strip() for part in row.split("|")) for row in lex.COUNTRIES.strip().splitlines())
COUNTRY_OF = {word: row[0] for row in _COUNTRY_ROWS for word in row if word}
DEMONYMS = {row[1]: row[0] for row in _COUNTRY_ROWS if row[1]} | {
    "S. Korean": "South Korea",
    "N. Korean": "North Korea",
    "Korean": "South Korea",
}
CAPITALS = {row[2]: row[0] for row in _COUNTRY_ROWS if len(row) > 2 and row[2]}
_PLACE_WORDS = frozenset(
    ["New", "North", "South", "East", "West", "Street", "Avenue", "Road", "City", "County", "State", "Island", "Islands", "River", "Lake", "Mount", "San", "Los", "Las", "St", "Fort", "Beach", "Hill", "Hills", "Valley", "Park", "Square", "Bay", "Ocean", "Sea"]
) - {"Park", "Hill"}


class Piece(NamedTuple):
    """A run of capitalised words cut at its possessives, with the words of a title before the name set apart."""

    start: int
    end: int
    name_start: int
    title: str


@dataclass(slots=True)
class Found:
    """An actor a page introduces: how it is called there, and what the page says it is."""

    name: str
    kind: str
    start: int
    role: str = ""
    country: str = ""
    rule: str = ""
    aliases: list[str] = field(default_factory=list)


def runs(text: str) -> list[Span]:
    """The runs of capitalised words, without opening words, days and possessive endings."""
    out: list[Span] = []
    for match in RUN.finditer(text):
        start, end = match.span()
        while True:
            space = _next_space(text, start, end)
            word = text[start:space]
            if word in _OPENING_WORDS or word in _DAYS:
                start = space
                while start < end and not text[start].isupper():
                    start += 1
                if start >= end:
                    break
            else:
                break
        while start < end and text[text.rfind(" ", start, end) + 1 : end] in _DAYS and " " in text[start:end]:
            end = len(text[start : text.rfind(" ", start, end)].rstrip()) + start
        if end - start > 1:
            out.append(Span(start, end))
    return out


def _next_space(text: str, start: int, end: int) -> int:
    for at in range(start, end):
        if text[at] in " \xa0":
            return at
    return end


def cut_title(text: str, start: int, end: int) -> Piece:
    """Set the title apart: "South Korean President Moon Jae-in" is a title and a name."""
    words = [(start + m.start(), start + m.end(), m.group()) for m in re.finditer(r"\S+", text[start:end])]
    name = 0
    for i in range(min(len(words) - 1, 6), 0, -1):
        last = words[i - 1][2].lower()
        if (last in TITLES or last in _TITLE_LAST) and is_name(" ".join(w[2] for w in words[i:]), minimum=1):
            name = i
            break
    if name:
        return Piece(start, end, words[name][0], text[start : words[name][0]].strip())
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    if (
        before
        and before.group(2).lower() in TITLES
        and before.group(2).lower() not in ("host", "student", "major", "general")
    ):
        first = before.group(1) or ""
        comma = "," in text[before.end(2) : start]
        if not comma:
            at = (
                before.start()
                if first.strip().lower() in _TITLE_MORE or f"{first.strip()} {before.group(2)}".lower() in TITLES
                else before.start(2)
            )
            return Piece(start, end, start, text[at : before.end(2)])
    return Piece(start, end, start, "")


def is_name(name: str, *, minimum: int = 2) -> bool:
    """Whether the words can be a person's name: two to four of them, no place, organisation, day or country."""
    words = name.replace("\xa0", " ").split(" ")
    if not minimum <= len(words) <= 5 or name in COUNTRY_OF:
        return False
    if any(word in _ORGANISATION or word in _DAYS or word in COUNTRY_OF or word in _OPENING_WORDS for word in words):
        return False
    if words[0] in _PLACE_WORDS or words[-1] in _PLACE_WORDS:
        return False
    if len(words) > 1 and " ".join(words[:2]) in COUNTRY_OF:
        return False
    return not any(len(word) > 2 and word.isupper() for word in words) and words[-1].lower() not in _TITLE_LAST


def find_by_form(text: str, spans: list[Span]) -> dict[str, Found]:
    """The people and organisations a text introduces, by the name it introduces them with."""
    found: dict[str, Found] = {}
    for span in spans:
        piece = cut_title(text, span.start, span.end)
        name = text[piece.name_start : piece.end]
        organisation = _organisation(text, span)
        if organisation is not None and not (piece.title and is_name(name)):
            found.setdefault(organisation.name, organisation)
            continue
        introduced = _introduction(text, piece, name)
        if introduced is not None:
            known = found.get(introduced.name)
            if known is None:
                found[introduced.name] = introduced
            elif not known.role and introduced.role:
                known.role, known.country = introduced.role, known.country or introduced.country
    _surnames_alone(text, spans, found)
    return found


def _surnames_alone(text: str, spans: list[Span], found: dict[str, Found]) -> None:
    """Full names whose surname stands alone elsewhere on the page, and single names that speak, are people too."""
    full: dict[str, Span] = {}
    alone: dict[str, Span] = {}
    speaks: dict[str, Span] = {}
    for span in spans:
        words = text[span.start : span.end]
        if " " in words or "\xa0" in words:
            piece = cut_title(text, span.start, span.end)
            name = text[piece.name_start : piece.end]
            if name not in full and is_name(name) and name.count(" ") < 4:
                full[name] = Span(piece.name_start, piece.end)
            continue
        if words in COUNTRY_OF or words in _ORGANISATION or words.lower() in _TITLE_LAST or len(words) < 3:
            continue
        alone.setdefault(words, span)
        if words not in speaks and _SPEAKS.match(text, span.end):
            speaks[words] = span
    known = {surname(name) for name, one in found.items() if one.kind == "person"}
    for name, span in full.items():
        if name not in found and surname(name) in alone:
            found[name] = Found(name, "person", span.start, "", "", "surname alone elsewhere")
            known.add(surname(name))
    for name, span in speaks.items():
        if name not in known and name not in found:
            kind = "organisation" if name.isupper() or not name[1:].islower() else "person"
            found[name] = Found(name, kind, span.start, "", "", "name before cue verb")


_SPEAKS = re.compile(
    r"[ \xa0](?:[a-z]{2,12}ly[ \xa0]|also[ \xa0]|has[ \xa0]|had[ \xa0])?"
    r"(?:said|says|told|tells|added|adds|wrote|writes|tweeted|argued|argues|noted|insisted|explained|replied|vowed|pledged|warned|asked|continued|reported|reports)\b"
)


def _introduction(text: str, piece: Piece, name: str) -> Found | None:
    title = piece.title.lower()
    if title.endswith("pollster"):
        return Found(name, "organisation", piece.name_start, "pollster", country_in(piece.title), "title before name")
    if title and is_name(name, minimum=1):
        return Found(name, "person", piece.name_start, piece.title, country_in(piece.title), "title before name")
    before = text[max(0, piece.start - 22) : piece.start]
    if (
        before.endswith(("ccording to ", "onducted by ", "poll by ", "survey by "))
        and " " not in name
        and name not in COUNTRY_OF
    ):
        if len(name) > 2 and name not in _OPENING_WORDS:
            return Found(name, "organisation", piece.name_start, "", "", "according to")
    if not is_name(name):
        return None
    if before.endswith("ccording to "):
        return Found(name, "person", piece.name_start, "", "", "according to")
    after = _AFTER_NAME.match(text, piece.end)
    if after:
        verb = after.group("verb")
        if verb and verb in lex.CUES:
            return Found(name, "person", piece.name_start, "", "", "name before cue verb")
        role = after.group("role")
        if role:
            first = role.split()[0].lower()
            words = [word.strip("'’s").lower() for word in role.split()[:9]]
            if (
                first in ("a", "an", "the")
                or first in _ROLE_WORDS
                or first in _TITLE_MORE
                or first in ("chief", "deputy", "second")
            ) and any(word in _ROLE_WORDS or word in _TITLE_LAST for word in words):
                return Found(name, "person", piece.name_start, role.strip(), country_in(role), "apposition")
        elif not verb:
            return Found(name, "person", piece.name_start, "", "", "apposition")
    word = _WORD_BEFORE.search(text, max(0, piece.start - 30), piece.start)
    if word and word.group(2) in lex.CUES and "," not in text[word.end(2) : piece.start]:
        close = text[max(0, word.start() - 2) : word.start(2)]
        if "”" in close or '"' in close or "’" in close or word.group(2) == "said":
            return Found(name, "person", piece.name_start, "", "", "name after cue verb")
    return None


def _organisation(text: str, span: Span) -> Found | None:
    start, end = span
    words = text[start:end].replace("\xa0", " ").split(" ")
    initials = _INITIALS.match(text, end)
    if words[-1] in _ORGANISATION and (
        len(words) > 1 or words[0] in ("Congress", "Parliament", "Pentagon", "Kremlin", "Diet")
    ):
        more = _OF.match(text, end)
        if more and words[-1] in (
            "Institute",
            "Ministry",
            "Department",
            "University",
            "College",
            "School",
            "Council",
            "Office",
            "Bank",
            "Court",
            "House",
            "Bureau",
            "Board",
            "Association",
            "Foundation",
            "Center",
            "Centre",
            "Commission",
            "Committee",
            "Federation",
            "Society",
            "Union",
        ):
            end = more.end()
    elif words[-1] in ("Ministry", "Department", "Institute", "University", "Bureau", "Council") and _OF.match(
        text, end
    ):
        end = _OF.match(text, end).end()  # type: ignore[union-attr]
    elif not (initials and len(words) > 1 and _are_initials(initials.group(1), words)):
        return None
    name = text[start:end]
    first = words[0]
    country = (
        DEMONYMS.get(first)
        or DEMONYMS.get(" ".join(words[:2]))
        or COUNTRY_OF.get(" ".join(words[:2]), "")
        or COUNTRY_OF.get(first, "")
    )
    found = Found(name, "organisation", start, "", country.removeprefix("the "), "organisation noun")
    initials = _INITIALS.match(text, end)
    if initials and _are_initials(initials.group(1), name.split()):
        found.aliases.append(initials.group(1))
    return found


def _are_initials(initials: str, words: list[str]) -> bool:
    letters = "".join(part[0] for word in words for part in word.split("-") if part[:1].isupper())
    return initials.upper() == letters.upper()


def country_in(phrase: str) -> str:
    """The country a title or apposition names ("South Korean President"), `""` if none."""
    words = re.findall(r"[A-Z][\w.]*", phrase.replace("'s", "").replace("’s", ""))
    for size in (2, 1):
        for i in range(len(words) - size + 1):
            key = " ".join(words[i : i + size])
            if key in COUNTRY_OF:
                return COUNTRY_OF[key].removeprefix("the ")
    return ""


def surname(name: str) -> str:
    """The name a person goes by after the first mention: the last word, or the first of "Moon Jae-in"."""
    words = [word for word in name.replace("\xa0", " ").split(" ") if word.strip(".") not in ("Jr", "Sr", "II", "III")]
    if len(words) == 2 and "-" in words[1] and words[1].split("-")[1][:1].islower():
        return words[0]
    return words[-1] if words else name
