"""Who asked: the names of a sentence, and which of them are those of pollsters (the places they stand in: `poll_roles`)."""

from __future__ import annotations

import re
from typing import NamedTuple

from gsomia_lab.evidence.poll_capitals import HOUSES, Name, is_house, names_in, whole_name
from gsomia_lab.evidence.poll_judging import ATTRIBUTIVE, DOING, Near, is_enough, vetted
from gsomia_lab.evidence.poll_known import Pollsters
from gsomia_lab.evidence.poll_page import Page
from gsomia_lab.evidence.poll_roles import LEAD, LEFT, RIGHT, SPONSOR, Role
from gsomia_lab.evidence.poll_words import ASK, ASKED, DONE, HOUSE_NOUN, POLL, holds_any

__all__ = ["Named", "house_before", "in_heading", "named_in"]

# "a poll from the Norland primary", "published by the Okafor campaign": the name belongs to the next word.
_EVENT = re.compile(
    r"\s(?:primary|primaries|caucus(?:es)?|election|county|district|region|area|voters|residents|supporters|administration|campaign|government|team|family|camp|era)\b"
)
# "the Norlandic pollster Lindqvist": another name follows, which is the one that is meant.
_OTHER_KIND = re.compile(rf"(?:\s(?!(?:and|or|the|for|of|by|in|on)\s)[a-z-]+){{0,2}}\s{HOUSE_NOUN}s?\s(?=[A-ZÀ-Þ])")
# What a poll does: "the poll shows the mayor ahead, followed by Ada Brook".
_BETWEEN = re.compile(
    r"\b(?:shows?|showed|found|finds?|has|had|puts?|gives?|gave|followed|led|leads?|leading|trail\w*|beat\w*|favou?red|backed|supported|challenged|defeat\w*|points?|ahead)\b"
)
# "a poll seen by the Gazette": who saw it, or paid for it, has not asked.
_DID_NOT_ASK = re.compile(
    r"\b(?:seen|cited|quoted|obtained|commissioned|ordered|funded|sponsored|paid for|requested|followed|led|liked|backed|mentioned|shared|leaked|reported)(?:\s\w+)?\s?$"
)
_DID_NOT_ASK_BY = re.compile(rf"\b(?:seen|cited|quoted|obtained|followed|led|backed|shared|leaked)\sby\s{LEAD}$")
_DID = re.compile(rf"\s(?:has\s|had\s)?(?:{DONE}|sent)\b")
_ASKED = re.compile(rf"\s{ASK}\b")
_ENDS = re.compile(r",|\s[^a-z]|$")  # "Korrin, May" begins with a name, "Voting intention" with none
_TITLE_OF = re.compile(
    rf"\s(?:\w+\s){{0,2}}{POLL},?\s(?:(?:which|that)\s)?(?:(?:was|is)\s)?{DONE}\s(?:[^.;,\n]{{0,40}}\s)?by\s{LEAD}$"
)
_AND = re.compile(rf",?\s(?:and|und|&|with)\s{LEAD}$|\s?/\s?$")
_AGAIN = re.compile(r"\b(?:another|separate|earlier|second|different|previous)\b")
_INDEFINITE = re.compile(r"\b(?:[Aa]n?|[Aa]nother)\s(?:(?!(?:that|which|by|of|for)\s)[a-z-]+\s){0,4}$")
_AVERAGE = re.compile(
    r"\baverages?\s(?:of|in|from)\s[^.;,\d]{0,40}\b(?:polls?|surveys?|polling)\b|\b(?:poll(?:s|ing)?|survey) averages?\b|"
    r"\b[Aa]verages?\sof\s(?:[a-z]+\s){0,3}$"
)
_AVERAGE_AFTER = re.compile(r"(?:[’']s?)?\s(?:[a-z]+\s){0,2}(?:average|aggregate)\b")
_IN_A_ROW = frozenset({"beside its figure", "measured by", "found by"})  # "Lindqvist 44%, Harbour Research 47%"


class Named(NamedTuple):
    """A pollster that a sentence names: where, by which rule, and who paid."""

    start: int
    end: int
    name: str
    country: str
    sponsor: str
    rule: str
    average: bool
    again: bool  # "another poll", "an earlier one"
    indefinite: bool  # "a Lindqvist poll": none that was spoken of before


# "questioned for Lindqvist's annual survey": it asked.
_ITS_POLL = re.compile(
    rf"[’']s?\s(?:(?:annual|yearly|monthly|weekly|quarterly|own|regular|latest)\s)(?:[a-z-]+\s){{0,2}}{POLL}\b"
)
_HOUSE_AGAIN = re.compile(
    rf"\b(?:{ASKED}|asked) by the (?P<by>{HOUSE_NOUN})\b|\b[Tt]he (?P<who>{HOUSE_NOUN}) (?:has |had |also )?{ASK}\b(?=\s[^.;\n]{{0,30}}\d)"
    rf"|\b[Tt]he (?P<of>{HOUSE_NOUN})[’']s (?:[a-z]+ ){{0,2}}{POLL}\b"
)
_IN_ITS_NAME = Role("poll in its name", True, (), "", "the Lindqvist Poll")


def named_in(said: str, lower: str, known: Pollsters, near: Near, page: Page) -> list[Named]:
    """The pollsters a sentence names, from left to right."""
    out: list[Named] = []
    seen = near.seen
    taken: list[tuple[int, int]] = []
    if known.pattern is not None and (near.shares or near.polled):
        for match in known.pattern.finditer(lower):
            called, country = known.names[" ".join(match.group().split())]
            taken.append(match.span())
            out.append(_named(said, *match.span(), called, country, "known pollster"))
    if not (out or near.polled or near.about or seen or holds_any(said, HOUSES) or (near.shares and near.of_people())):
        return []  # nobody here can be known for somebody who asks
    lefts, rights = _standing(LEFT, said, near.shares), _standing(RIGHT, said, near.shares)
    if not lefts and not rights and not out:
        return out
    names = [n for n in names_in(said) if not any(s < n.end and n.start < e for s, e in taken)]
    sponsors: list[Name] = []
    weak: list[tuple[Name, Role]] = []
    last: Name | None = None  # the name before, if it is a pollster's
    for name in names:
        left = said[max(0, name.start - 90) : name.start]
        if SPONSOR.needed(left) and SPONSOR.form.search(left) and not _ITS_POLL.match(said, name.end):
            sponsors.append(name)
            continue
        if last and _AND.fullmatch(said[last.end : name.start]) and out and out[-1].rule != "known pollster":
            if _OTHER_KIND.match(said, name.end) is None and not page.is_person(name.text):
                out[-1] = out[-1]._replace(end=name.end, name=f"{out[-1].name}/{name.text}")
                last = name
            continue
        if " by " in left and _DID_NOT_ASK_BY.search(left):
            continue
        role = _role_of(said, name, lefts, rights)
        if role is None:
            continue
        if not role.alone:
            weak.append((name, role))
            continue
        asked = vetted(role.rule, name, said, page, bool(seen or out))
        if asked:
            last = name
            out.append(_named(said, name.start, name.end, asked, "", role.rule))
    people = bool(weak) and not near.polled and near.of_people()
    alike = {role.rule for name, role in weak if role.rule in _IN_A_ROW and is_house(name, said)}
    for name, role in weak:
        if role.rule in alike or is_enough(name, role, said, near, people, bool(out)):
            asked = vetted(role.rule, name, said, page, bool(seen or out))
            if asked:
                out.append(_named(said, name.start, name.end, asked, "", role.rule))
    out.sort()
    out = [one for one in out if not any(_is_title(said, one, other) for other in out)]
    sponsor = sponsors[0].text if sponsors else ""
    return [entry._replace(name=whole_name(entry.name, seen), sponsor=sponsor) for entry in _joined(said, out)]


def _standing(roles: tuple[Role, ...], said: str, shares: bool) -> list[Role]:
    """The roles that may stand in a sentence; plain loops, since each sentence near a share is asked for each role."""
    out = []
    for role in roles:
        if shares or role.alone or role.rule in DOING:
            for word in role.needs:
                if word in said:
                    out.append(role)
                    break
    return out


def in_heading(said: str) -> list[Named]:
    """The pollster in the heading of a table: the name in brackets, else the only one there, joint ones joined."""
    names = [name for name in names_in(said) if not SPONSOR.form.search(said[: name.start])]
    names = [name for name in names if name.start or " " in name.text or _ENDS.match(said, name.end)]
    if not names:
        return []
    name = next((n for n in names if said[n.start - 1 : n.start] == "("), names[-1])
    return [_named(said, name.start, name.end, name.text, "", "heading of a table")]


def house_before(said: str, earlier: list[str]) -> list[Named]:
    """The pollster that a sentence calls by what it is, after another one named it in full.

    >>> [named.name for named in house_before("Of those asked by the bureau, 52 percent agreed.", ["The Lund Bureau met."])]
    ['Lund Bureau']
    """
    match = _HOUSE_AGAIN.search(said)
    if match is None:
        return []
    noun = (match["by"] or match["who"] or match["of"]).capitalize()
    for before in reversed(earlier):
        for name in names_in(before):
            if name.text.endswith(f" {noun}"):
                return [_named(said, *match.span(), name.text, "", "house named before")]
    return []


def _is_title(said: str, one: Named, other: Named) -> bool:
    """Whether a name is what another's poll is called: "the Mood of Norland survey conducted by Lindqvist"."""
    by_other = one.end < other.start and other.rule in ("poll by", "carried out by")
    return by_other and one.rule in ATTRIBUTIVE and _TITLE_OF.match(said, one.end, other.start) is not None


def _joined(said: str, named: list[Named]) -> list[Named]:
    """Pollsters joined by "and" before one verb are one poll's: "the Gazette and Radio Northgate asked"."""
    out: list[Named] = []
    for entry in named:
        if (
            out
            and entry.rule not in ("known pollster",)
            and out[-1].rule not in ("known pollster",)
            and out[-1].end <= entry.start
            and _AND.fullmatch(said[out[-1].end : entry.start])
        ):
            out[-1] = out[-1]._replace(end=entry.end, name=f"{out[-1].name}/{entry.name}")
        else:
            out.append(entry)
    return out


def _named(said: str, start: int, end: int, name: str, country: str, rule: str) -> Named:
    before = said[max(0, start - 70) : start]
    average = bool(_AVERAGE.search(before) or _AVERAGE_AFTER.match(said, end))
    again = bool(_AGAIN.search(before[-40:]))
    return Named(
        start, end, name, country, "", rule, average, again, rule in ATTRIBUTIVE and bool(_INDEFINITE.search(before))
    )


def _role_of(said: str, name: Name, lefts: list[Role], rights: list[Role]) -> Role | None:
    """The first of some roles that a name stands in; those that are enough on their own go first."""
    if _OTHER_KIND.match(said, name.end):
        return None  # "the Norlandic pollster Lindqvist": the other name is meant
    if name.titled:
        return _IN_ITS_NAME
    before = said[max(0, name.start - 150) : name.start]
    best = None
    for role in rights:
        if (best is None or role.alone) and role.form.match(said, name.end):
            if role.alone:
                return role
            best = role
    for role in lefts:
        if (best is not None and not role.alone) or not role.needed(before):
            continue
        match = role.form.search(before)
        if match is None:
            continue
        groups = match.groupdict()
        between = groups.get("between") or ""
        if _BETWEEN.search(between) or (groups.get("by") != "from" and _DID_NOT_ASK.search(between)):
            continue
        if _EVENT.match(said, name.end):
            continue
        if role.rule == "poll of a clause" and not _DID.match(said, name.end):
            continue
        if role.rule == "polls of a firm" and "&" not in name.text and not is_house(name, said):
            continue  # "the polls of Norlanders"
        if role.rule == "people of a clause" and not _ASKED.match(said, name.end):
            continue
        if role.alone:
            return role
        best = role
    return best
