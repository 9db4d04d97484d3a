"""What a dated sentence can tell: kinds of acts with their words, and the rules that tie a date to one of them.

The acts are those of any news page; a codebook adds its own in ``actions.csv`` (columns action, verbs, nouns; words
separated by spaces, whole phrases joined by ``_``). An act that no row names is still an event: its action is its verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from gsomia_lab.codebook import Codebook, kept, split
from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.evidence.record import Rule

SPEAK, DECIDE, ANNOUNCE, AGREE = "speak", "decide", "announce", "agree"
# Longer phrases first: of two that begin at one word the longer is meant.
_VERBS = {
    SPEAK: "talk talked talking spoken brief briefed briefing voice voiced addressed underscored discuss discussed",
    DECIDE: "decide decides decided deciding resolve resolves resolved opt opts opted",
    ANNOUNCE: "announce announces announced announcing unveil unveils unveiled proclaim proclaims proclaimed",
    "end": "terminate terminates terminated terminating withdraw withdraws withdrew withdrawn pull_out pulls_out pulled_out "
    "pulling_out scrap scraps scrapped scrapping abolish abolishes abolished cancel cancels canceled cancelled quit "
    "not_extend not_renew not_prolong not_to_extend not_to_renew not_to_prolong end ends ended ending",
    "suspend": "suspend suspends suspended suspending postpone postpones postponed put_off puts_off call_off called_off "
    "calls_off",
    "expire": "expire expires expired expiring run_out runs_out ran_out lapse lapses lapsed lapsing",
    AGREE: "sign signs signed signing conclude concluded ratify ratifies ratified establish established in_place_since "
    "initial initialled initialed",
    "take effect": "take_effect takes_effect took_effect enter_into_force enters_into_force entered_into_force",
    "rule": "rule rules ruled order orders ordered sentence sentenced acquit acquitted convict convicted",
    "remove": "remove removes removed removing drop drops dropped revoke revokes revoked exclude excluded taken_off took_off "
    "strip stripped delist delisted",
    "impose": "impose imposes imposed imposing toughen toughened tighten tightens tightened",
    "notify": "notify notifies notified notifying",
    "visit": "visit visits visited travel travels traveled travelled arrive arrives arrived fly flew came_to",
    "leave": "leave leaves leaving left depart departs departed",
    "meet": "meet meets met meeting sit_down sat_down hold_talks held_talks holds_talks",
    "vote": "vote votes voted approve approves approved pass passed reject rejects rejected elect elected",
    "poll": "polled surveyed",
    "resign": "resign resigns resigned step_down stepped_down",
    "open": "open opens opened launch launches launched start starts started begin begins began",
    "close": "close closes closed shut shuts",
    "strike": "strike strikes struck walk_out walked_out",
}  # fmt: skip
_NOUNS = {
    DECIDE: "decision",
    ANNOUNCE: "announcement",
    "end": "termination withdrawal pullout cancellation abolition",
    "suspend": "suspension postponement",
    "expire": "expiration expiry",
    AGREE: "signing signature ratification",
    "rule": "ruling verdict judgment",
    "remove": "removal exclusion",
    "impose": "imposition",
    "visit": "visit trip arrival",
    "call": "telephone_call phone_call telephone_conversation phone_conversation call",
    "vote": "vote election referendum approval",
    "poll": "poll survey",
    "resign": "resignation",
    "close": "closure",
    "strike": "strike walkout",
}
# A speech is told by its occasion as well: who spoke at it is the subject of the sentence.
OCCASIONS = lex.words(
    "briefing conference interview hearing session speech statement address meeting debate summit rally talks forum "
    "ceremony broadcast questions"
)
AGREEMENTS = lex.words(
    "agreement pact treaty deal accord arrangement convention protocol memorandum contract charter truce ceasefire"
)
_IRREGULAR_PAST = lex.words(
    "held took gave broke fell won lost made became came went rose cut shot sent brought built bought sold drew drove "
    "fought froze sank stood threw chose fled spread hit died grew paid set sought caught burst burned collapsed"
)
# Verbs that leave what happened to a noun: "took questions", "the call took place", "the answer came on Friday".
LIGHT = lex.words("took held gave made came received had paid")
PAST_OF_BE = lex.words("be been being is are was were")
NO_VERBS = lex.words(
    "united limited based armed aged related supposed used alleged so-called planned proposed expected concerned interested "
    "red hundred indeed shed bed need speed seed feed exceed proceed succeed sacred naked wicked hatred kindred said"
)
AHEAD = lex.words(
    "will would may might could can set due scheduled expected about to plans plan planned hopes hoped let wants ahead until approaching coming"
)
DENIALS = lex.words("deny denies denied denying dismissed rejected")


@dataclass(frozen=True)
class Vocabulary:
    """The words of acts: single ones, and phrases by their first word; each leads to its action."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    phrases: dict[str, tuple[tuple[list[str], str, bool], ...]]
    begins: frozenset[str]  # with any other word no act begins, wherever it stands, unless it ends in -ed


def _rows(codebook: Codebook) -> Iterable[tuple[str, str, str]]:
    yield from ((action, words, "") for action, words in _VERBS.items())
    yield from ((action, "", words) for action, words in _NOUNS.items())
    for row in codebook.table("actions"):
        yield row.get("action", ""), row.get("verbs", "").lower(), row.get("nouns", "").lower()


@lru_cache(maxsize=8)
def _vocabulary(rows: tuple[tuple[str, str, str], ...]) -> Vocabulary:
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    phrases: dict[str, list[tuple[list[str], str, bool]]] = {}
    for action, of_verbs, of_nouns in rows:
        for words, single, is_verb in ((of_verbs, verbs, True), (of_nouns, nouns, False)):
            for entry in words.split():
                parts = entry.split("_")
                if len(parts) == 1:
                    single[entry] = action
                else:
                    phrases.setdefault(parts[0], []).append((parts, action, is_verb))
    ordered = {first: tuple(sorted(found, key=lambda p: -len(p[0]))) for first, found in phrases.items()}
    begins = frozenset().union(verbs, nouns, ordered, OCCASIONS, lex.CUES, _IRREGULAR_PAST)
    return Vocabulary(verbs, nouns, ordered, begins)


@kept
def vocabulary(codebook: Codebook) -> Vocabulary:
    """The words of acts that the lab knows, with those of the codebook."""
    return _vocabulary(tuple(_rows(codebook)))


@dataclass(frozen=True)
class Names:
    """The names of agreements in a codebook: a pattern for them, and for each (in lower case) the term it stands for."""

    pattern: re.Pattern[str]
    term_of: dict[str, str]

    def terms(self, text: str, start: int = 0, end: int | None = None) -> set[str]:
        """The agreements named between two offsets, as ``@term``."""
        found = self.pattern.finditer(text, start, len(text) if end is None else end)
        return {f"@{self.term_of[m.group().lower()]}" for m in found}


@lru_cache(maxsize=8)
def _names(pairs: tuple[tuple[str, str], ...]) -> Names:
    names = sorted((name for name, _ in pairs), key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(map(re.escape, names)) if names else r"(?!)")
    return Names(pattern, {name.lower(): term for name, term in pairs})


@kept
def agreement_names(codebook: Codebook) -> Names:
    """The names of agreements among the codebook's terms: short names in capitals, and names that say what they are."""
    pairs = [(n, row["term"]) for row in codebook.table("terms") for n in (row["term"], *split(row.get("aliases", "")))]
    return _names(tuple((n, t) for n, t in pairs if n.isupper() or (" " in n and AGREEMENTS & set(n.lower().split()))))


def generic_verb(word: str) -> str:
    """The action of a verb that no list names, `""` when the word is no verb in the past.

    >>> generic_verb("flooded"), generic_verb("bridge")
    ('flooded', '')
    """
    if word in _IRREGULAR_PAST:
        return word
    if word.endswith("ed") and len(word) > 4 and word.isalpha() and word not in NO_VERBS:
        return word
    return ""


_SINGLE_VERBS = frozenset(word for words in _VERBS.values() for word in words.split() if "_" not in word)


def is_verb(word: str) -> bool:
    """Whether a word is a verb of the lab's own acts, or one in the past."""
    return word in _SINGLE_VERBS or bool(generic_verb(word))


RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        Rule("act after the date", "The date stands between who acts and what is done.",
             "The mayor on May 3, 2021, opened the bridge.", "The mayor said on May 3, 2021, that all was well."),
        Rule("date first", "A sentence that begins with a date tells what happened then: its first verb.",
             "On May 3, 2021, the council closed the bridge.", "The bridge of 2021 is closed."),
        Rule("act before the date", "The nearest act before the date, in the same clause.",
             "The council closed the bridge on May 3, 2021.", "The bridge is long."),
        Rule("named after its date", "A year or a month before an agreement says when it was made.",
             "They read the 2014 ferry agreement.", "They read 2014 pages."),
        Rule("occasion of a speech", "A briefing, a hearing or a session on a day is where the subject of the sentence spoke.",
             "At a hearing on May 3, 2021, Mina Okafor denied it.", "The hearing room is small."),
        Rule("date of a sound bite", "The day in a sound bite's label is that of the speech.",
             "[Sound bite: Mina Okafor (May 3, 2021)]", "Mina Okafor likes sound bites."),
        Rule("date of a noun", "What the date owns happened then: yesterday's decision.",
             "Mina Okafor regrets Friday's closure of the bridge.", "Friday's weather was fine."),
        Rule("shared date", "A date at the end of two acts, one of them told as the earlier: the page lets it go with either.",
             "The council announced its withdrawal after being removed from the list on May 3, 2021.",
             "The council closed the bridge on May 3, 2021."),
    )
}  # fmt: skip
