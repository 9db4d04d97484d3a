"""Finding people and organisations by their form, on any page and without a codebook.

A run of capitalised words is a person when the page treats it as one: a title stands before it ("Senator Ada
Brook"), an apposition after it ("Ada Brook, a teacher, ..."), it speaks ("Ada Brook said"), or its surname stands
alone elsewhere. It is an organisation when it ends in a word for one ("Northern Policy Institute"), when its
initials follow in brackets, or when a poll or report is its own ("according to pollster Numera"). Everything
else that is capitalised (places, headlines, first words of sentences) is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.evidence.actor_pieces import TOKEN, Piece, is_name, surname
from gsomia_lab.evidence.countries import BY_WORD, country_in

_OF = re.compile(rf"[ \xa0](?:of|for|on)[ \xa0](?:the[ \xa0])?{TOKEN}(?:[ \xa0](?:and[ \xa0])?{TOKEN}){{0,5}}")
_INITIALS = re.compile(r"[ \xa0]?\((?:the )?([A-Z][A-Za-z&]{1,7})\)")
_AFTER_NAME = re.compile(
    r"(?:[ \xa0]?\([^()\n]{1,40}\))?(?:,[ \xa0](?:who\b|whose\b|\d{2},|(?P<role>[^,.;:\n“”\"]{3,90}))"
    r"|[ \xa0](?:(?:[a-z]{2,12}ly|also|has|had|then)[ \xa0])?(?P<verb>[a-z]{3,14})\b)"
)
_SPEAKS = re.compile(
    r"[ \xa0](?:[a-z]{2,12}ly[ \xa0]|also[ \xa0]|has[ \xa0]|had[ \xa0])?(?:said|says|told|tells|added|adds|wrote|writes|"
    r"tweeted|argued|argues|noted|insisted|explained|replied|vowed|pledged|warned|asked|continued|reported|reports)\b"
)
# "The minister, Ada Brook, said": the role comes first, and the name stands between commas.
_ROLE_BEFORE = re.compile(
    r"\b(?P<role>(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[’']s)[ \xa0](?:[a-z-]{2,20}[ \xa0]){0,3}[a-z-]{3,20}),[ \xa0]$"
)
_NEXT_VERB = re.compile(r"[ \xa0](?:(?:[a-z]{2,12}ly|also|has|had|later|first)[ \xa0])?(?P<verb>[a-z]{3,14})\b")
# What only people do; a country that does it stands for its government and is no run of two capitalised words.
_PERSONAL = frozenset(
    "wants wanted believes believed hopes hoped fears feared resigned smiled wept remembers remembered blames blamed "
    "apologised apologized grew studied retired married died dreams dreamed lives lived".split()
)
_NAMED_BEFORE = ("ccording to ", "n the words of ")
_SOURCE_BEFORE = ("ccording to ", "onducted by ", "poll by ", "survey by ")
_LEAD_TAILS = frozenset({"the", "The", " to", " by"})  # how these end, and an article
_NO_ACTOR = frozenset(
    "Agreement Arrangement Act Treaty Pact Deal Program Programme Plan Protocol Convention Index".split()
)
# "..., said union chief Ada Brook": what stands between the verb and a full name is a role, whatever the words are.
_SAID_ROLE = re.compile(r"[”\"’'][ \xa0](?:said|says)[ \xa0](?P<role>(?:[a-z][a-z-]{1,20}[ \xa0]){1,4})$")
# Whoever speaks after ", a driver, " is a person, whatever the trade.
_ASIDE = re.compile(r",[ \xa0](?P<role>(?:an?|the)[ \xa0][^,.;:“”\"\n]{2,60}),[ \xa0](?P<verb>[a-z]{3,14})\b")


@dataclass(slots=True)
class Found:
    """An actor a page introduces: how it is called there, and what the page says it is."""

    name: str
    kind: str
    start: int
    rule: str
    role: str = ""
    country: str = ""
    initials: str = ""

    @property
    def end(self) -> int:
        """Where its name ends at its introduction."""
        return self.start + len(self.name)

    @property
    def is_full_name(self) -> bool:
        """Whether the page gives more than one word of the name."""
        return " " in self.name or "\xa0" in self.name


def find_by_form(text: str, pieces: list[Piece]) -> tuple[dict[str, Found], dict[int, Found]]:
    """The people and organisations a text introduces.

    Returns them by name, and every naming of an organisation by the offset of its run.
    """
    found: dict[str, Found] = {}
    organisations: dict[int, Found] = {}
    for piece in pieces:
        if len(piece.words) == 1 and not _may_be_introduced(text, piece):  # two thirds of all runs
            continue
        organisation = _organisation(text, piece) or _source(text, piece)
        if organisation is not None:
            organisations[piece.start] = organisation
            found.setdefault(organisation.name, organisation)
            continue
        introduced = _introduction(text, piece)
        if introduced is None:
            continue
        known = found.setdefault(introduced.name, introduced)
        if not known.role and introduced.role:
            known.role, known.country = introduced.role, known.country or introduced.country
    _add_surnames_alone(text, pieces, found)
    _unite(found)
    return found, organisations


def _may_be_introduced(text: str, piece: Piece) -> bool:
    """Whether anything beside a single word may tell that it names somebody: a first look, which is cheap."""
    before = text[piece.start - 4 : piece.start - 1]
    return bool(piece.title) or before in _LEAD_TAILS or piece.name in lex.ORGANISATION_NOUNS


def _introduction(text: str, piece: Piece) -> Found | None:
    """The actor a run introduces by what stands before or after it, if it does."""
    name, start = piece.name, piece.name_start
    if piece.title:
        country = country_in(piece.title)
        if piece.title.lower().endswith("pollster"):
            return Found(name, "organisation", start, "title before name", "pollster", country)
        if is_name(name, minimum=1):
            return Found(name, "person", start, "title before name", piece.title, country)
    is_source = text.endswith(_SOURCE_BEFORE, 0, piece.start) or (
        name.isupper() and text.endswith("ccording to the ", 0, piece.start)
    )
    if is_source and " " not in name and name not in BY_WORD and len(name) > 2:
        return Found(name, "organisation", start, "named as a source")
    if len(piece.words) == 1 or not is_name(name):
        return None
    if text.endswith(_NAMED_BEFORE, 0, piece.start):
        return Found(name, "person", start, "named as a source")
    if text.startswith(",", piece.end):
        role_first = _ROLE_BEFORE.search(text, max(0, piece.start - 60), piece.start)
        if role_first and _is_role("the " + role_first["role"].split(None, 1)[1]):
            return Found(name, "person", start, "apposition", role_first["role"].split(None, 1)[1])
    after = _AFTER_NAME.match(text, piece.end)
    if after:
        verb, role = after.group("verb"), after.group("role")
        if verb in lex.CUES or verb in _PERSONAL:
            return Found(name, "person", start, "name before cue verb")
        if role and _is_role(role):
            return Found(name, "person", start, "apposition", role.strip(), country_in(role))
        if not verb and not role:
            return Found(name, "person", start, "apposition")
    aside = _ASIDE.match(text, piece.end)
    if aside and aside["verb"] in lex.CUES:
        return Found(name, "person", start, "apposition", aside["role"])
    said = _SAID_ROLE.search(text[max(0, piece.start - 60) : piece.start])
    if said:
        return Found(name, "person", start, "name after cue verb", said["role"].strip())
    if _cue_before(text, piece.start):
        return Found(name, "person", start, "name after cue verb")
    return None


def _is_role(phrase: str) -> bool:
    words = [word.strip("'’s").lower() for word in phrase.split()[:9]]
    opens = words[0] in ("a", "an", "the", "second") or words[0] in lex.ROLE_NOUNS or words[0] in lex.TITLE_MODIFIERS
    return opens and any(word in lex.ROLE_NOUNS or word in lex.TITLE_ENDS for word in words)


def _cue_before(text: str, start: int) -> bool:
    """Whether a verb of speech that a closing mark precedes stands right before ("..." said Ada Brook)."""
    before = text[max(0, start - 26) : start].replace("\xa0", " ")
    if not before.endswith(" "):
        return False
    words = before[:-1].rsplit(" ", 1)
    return words[-1] in lex.CUES and (words[-1] == "said" or words[0].endswith(("”", '"', "’")))


def _organisation(text: str, piece: Piece) -> Found | None:
    start, end, words = piece.start, piece.end, piece.words
    last = words[-1]
    if last not in lex.ORGANISATION_NOUNS and (len(words) == 1 or last in _NO_ACTOR or not _initials(text, end, words)):
        return None
    if piece.title and is_name(piece.name):
        return None
    if last in lex.ORGANISATION_HEADS:
        more = _OF.match(text, end)
        if more:
            end = more.end()
        elif len(words) == 1:
            return None
    elif len(words) == 1 and last not in ("Congress", "Parliament", "Pentagon", "Kremlin"):
        return None
    name = text[start:end]
    short = _initials(text, end, name.split())
    return Found(name, "organisation", start, "organisation noun", "", country_in(name), short)


def _source(text: str, piece: Piece) -> Found | None:
    """ "The Post wrote", "as The Old Quay put it", "the NPI announced": an article and a verb of speech make a source.

    Without a word for an organisation or capitals alone, the article has to have a capital inside a sentence.
    """
    start, name = piece.start, piece.name
    if not text.endswith(("the ", "The "), 0, start) or piece.title or name in BY_WORD:
        return None
    follow = _NEXT_VERB.match(text, piece.end)
    if follow is None or follow["verb"] not in lex.CUES:
        return None
    if name in lex.ORGANISATION_NOUNS:
        says = True
    elif name.isupper() and len(name) > 2:
        says = name.replace(".", "").isalpha() and name.lower() not in lex.TITLE_ENDS
    else:
        says = text.endswith(" The ", 0, start) and text[start - 6 : start - 5].isalpha()
    return Found(name, "organisation", start, "named as a source") if says else None


def _initials(text: str, end: int, words: list[str]) -> str:
    """The initials of the words where they stand in brackets behind them, `""` if they do not."""
    match = _INITIALS.match(text, end)
    if match is None:
        return ""
    letters = "".join(part[0] for word in words for part in word.split("-") if part[:1].isupper())
    return match.group(1) if match.group(1).upper() == letters.upper() else ""


def _add_surnames_alone(text: str, pieces: list[Piece], found: dict[str, Found]) -> None:
    """Full names whose surname stands alone elsewhere on the page are people, and so is a single name that speaks."""
    full: dict[str, int] = {}
    alone: set[str] = set()
    speaks: dict[str, int] = {}
    for piece in pieces:
        word = piece.words[0]
        if len(piece.words) > 1:
            full.setdefault(piece.name, piece.name_start)
        elif word not in BY_WORD and word not in lex.ORGANISATION_NOUNS and len(word) > 2:
            alone.add(word)
            if word not in speaks and word.lower() not in lex.TITLE_ENDS and _SPEAKS.match(text, piece.end):
                speaks[word] = piece.start
    for name, start in full.items():
        if name not in found and surname(name) in alone and is_name(name):
            found[name] = Found(name, "person", start, "surname alone elsewhere")
    known = {surname(name) for name, one in found.items() if one.kind == "person"}
    for name, start in speaks.items():
        if name not in known and name not in found:
            kind = "person" if name[1:].islower() else "organisation"
            found[name] = Found(name, kind, start, "name before cue verb")


def _unite(found: dict[str, Found]) -> None:
    """One person has one name: "Rival Ada Brook" and "Ada C. Brook" are Ada Brook, where the page has that name, too.

    Two people who differ in what stands between (Ada C. and Ada D. Brook) are left apart.
    """
    words = {name: name.replace("\xa0", " ").split(" ") for name, one in found.items() if one.kind == "person"}
    longer = sorted((name for name, parts in words.items() if len(parts) > 2), key=lambda name: len(words[name]))
    ends = Counter([(words[name][0], words[name][-1]) for name in longer])
    for name in longer:
        parts = words[name]
        shorter = [" ".join(parts[i:]) for i in range(1, len(parts) - 1)]
        if ends[parts[0], parts[-1]] == 1:
            shorter.append(f"{parts[0]} {parts[-1]}")
        same = next((found[short] for short in shorter if short in words), None)
        if same is not None:
            if not same.role:
                same.role, same.country = found[name].role, same.country or found[name].country
            found[name] = same
