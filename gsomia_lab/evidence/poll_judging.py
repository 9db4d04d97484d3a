"""Whether a name that stands where a pollster's name may stand is one.

Some places are enough by themselves ("Lindqvist polled 900 adults"); in others anybody's name may stand ("..., Lindqvist
said"), so the sentence, or those near it, must speak of polling or tell of a share of people. And a page that speaks of
Ada Brook or of Port Alder elsewhere says with it that "Brook" and "Port Alder" are no pollsters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from gsomia_lab.evidence.poll_capitals import Name, is_house, is_short_for
from gsomia_lab.evidence.poll_details import holds_sample
from gsomia_lab.evidence.poll_page import SPOKEN_OF, Page
from gsomia_lab.evidence.poll_roles import LEAD, Role
from gsomia_lab.evidence.poll_words import POLLED, WINDOW

__all__ = ["ATTRIBUTIVE", "DOING", "Near", "is_enough", "vetted"]

# Places in which somebody makes something that needs no share beside it ("the study was done by").
DOING = frozenset({"carried out by", "findings of", "findings of its own"})
ATTRIBUTIVE = frozenset({"poll of a name", "poll in its name"})
# Bodies that speak of shares which are none of a poll.
_OFFICIAL = frozenset(
    "Party Ministry Bank Police Court Parliament Government Department Treasury Bureau Cabinet Commission Front Bloc Alliance Minister President Mayor Senator".split()
)
_OF_OFFICE = re.compile(
    r",\s(?:an?\s|the\s|its\s)?(?:(?:\d|[a-z-]+\s){0,2}(?:director|head|chief|analyst|professor|spokes\w+|editor|president|chair\w*|founder|minister|secretary|leader|mayor)\b|\d\d,)"
)
_OF_NAME = re.compile(rf"\s(?:of|by)\s{LEAD}[A-ZÀ-Þ]")
_OWN = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Tt]his|[Ll]atest|[Nn]ewest|[Rr]ecent|[Nn]ew|[Aa]nother|[Tt]hat|[Ee]ach|[Ee]very)|[’']s)\s$"
)
_BY_PERSON = frozenset({"pollster named", "poll by", "carried out by", "asked by", "people asked by"})
# Who "reports" or "found" how many people think something has asked them; who "said" it may have it from anybody.
_TELLING = frozenset({"according to name", "findings of", "findings of its own"})
_REPORTS = re.compile(r",?\s(?:has\s|have\s)?(?:found|finds|reports|reported|measured|puts?|counted)\b")
_PEOPLE_NAME = re.compile(r"(?:^|[\s-])(?:[A-ZÀ-Þ][\w]*(?:ans|ese|ish|crats?|icans?)|[A-ZÀ-Þ]\w*(?:ers|ists))$")
_NO_SUBJECT = re.compile(r"\b(?:of|for|with|against|than|over|behind|between|to)\s(?:the\s)?$")
_SAYS = re.compile(r",?\s(?:said|says|say|claims|claimed)\b")
_QUOTED = re.compile(r"[“”\"]|''")


class Near(NamedTuple):
    """What is known of a sentence and of those near it when its names are judged."""

    seen: list[str]  # the pollsters named before it
    shares: bool  # it holds shares
    polled: bool  # it speaks of polling
    about: bool  # so do those near it
    of_people: Callable[[], bool]  # whether they tell of a share of people: who reports one has asked them


def is_enough(name: Name, role: Role, said: str, near: Near, people: bool, others: bool) -> bool:
    """Whether a place where anybody's name may stand makes this one a pollster's; `others` are named in its sentence."""
    if role.rule == "reached by it" and near.shares:
        return True  # so many people, and how many of them did what
    words = set(re.split(r"[\s/-]", name.text))
    house = is_house(name, said)
    if any(is_short_for(name.text, other) for other in near.seen):
        return near.shares
    if (not near.shares and role.rule not in DOING) or (words & _OFFICIAL and not house):
        return False
    if (
        role.rule == "findings of its own"
        and not near.shares
        and not house
        and said[name.end : name.end + 1] not in "’'"
    ):
        return False  # "the Harbour Project report" tells of no poll
    if _OF_OFFICE.match(said, name.end):
        return False
    if _PEOPLE_NAME.search(name.text):
        return False  # "Norlanders say"
    before = said[max(0, name.start - 12) : name.start]
    around = max(0, name.start - WINDOW), name.end + WINDOW
    if role.rule in ("found by", "measured by") and _NO_SUBJECT.search(before):
        return False  # "supporters of Okafor say"
    if _SAYS.match(said, name.end) or role.rule == "said by":  # so does anybody
        plain = " " in name.text and "/" not in name.text and not Page.is_organisation(name.text)
        if not house and (
            (plain and not (role.rule == "found by" and POLLED.search(said, *around))) or _QUOTED.search(said, *around)
        ):
            return False
    if role.rule in ("said by", "found by", "findings of its own") and others and not house:
        return False
    if others and _OF_NAME.match(said, name.end):
        return False  # "according to the Trendbarometer of pollster Lindqvist"
    if (others or role.rule == "according to name") and said[name.end : name.end + 1] in ("’", "'"):
        return False  # "according to the Gazette's Lindqvist poll", "according to Lindqvist's estimates"
    if role.rule == "beside its figure":
        return house
    if near.polled or near.about or house:
        return True
    if not people:
        return False
    if role.rule == "carried out by":  # "data collected by Lindqvist from 2,750 pupils"
        return holds_sample(said)
    return role.rule in _TELLING or bool(_REPORTS.match(said, name.end))


def vetted(rule: str, name: Name, said: str, page: Page, polled: bool) -> str:
    """A name found by its place, or "" when it is a place's, or that of a person who only speaks of polls.

    A person is a pollster only where the words say so, and no poll is named before: who speaks of "a Lind News poll" may
    well be a pollster too, but not the one who took it.
    """
    text = name.text
    before = said[: name.start]
    head, _, house = text.partition(" of ")
    if (
        house
        and rule in ("pollster named", "whose poll")
        and (page.is_person(head) or " " in head)
        and not page.is_organisation(head)
    ):
        return "" if polled and rule == "pollster named" else house
    if rule == "pollster named" and polled and SPOKEN_OF.search(before):
        return ""
    text = page.without_place(text)
    if len(text) < 2 or page.is_place(text):
        return ""
    if rule in ATTRIBUTIVE and _OWN.search(before) and not page.is_titled(text):
        return text  # "a Brook poll" is a poll of a firm called Brook, whoever else is called so
    if page.is_person(text) and (polled or rule not in _BY_PERSON):
        return ""
    return text
