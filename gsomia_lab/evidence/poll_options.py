"""What a share chose: the words of its clause, the codebook's stance for them, and the country of those asked."""

from __future__ import annotations

import re

from gsomia_lab.evidence.countries import country_in
from gsomia_lab.evidence.poll_known import Pollsters
from gsomia_lab.evidence.poll_shares import Item
from gsomia_lab.evidence.poll_words import MONTHS, PEOPLE, WINDOW

__all__ = ["code_of", "country_of", "group_of", "option_of"]


_SOURCE = r"(?:[\w’'./&-]+\s){0,6}?(?:polls?|surveys?|polling|average)\b"
_TIME = (
    r"(?:(?:early|late|mid|last|this|next|the|a|on)[ -])*(?:"
    + MONTHS
    + r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|week|month|year|(?:19|20)\d\d)\b"
)
# The rest of another clause: when it was, who asked, or what it was like; nothing of what anybody chose.
_SAYS_NOTHING = re.compile(
    rf"(?:(?:in|on|by|since|until|from|during)\s{_TIME}[^a-z]*(?:to|and|an?\s{_SOURCE}\s[a-z]+|the\s{_SOURCE}\s[a-z]+)?[^a-z]*$"
    rf"|(?:in|on|according to|from|by|said)\s(?:an?\s|the\s|its\s)?{_SOURCE}(?:\s(?:released|published|taken|out|on|of|by|conducted)\b[^.]*)?$"
    rf"|(?:in|according to)\s(?:an?\s|the\s|its\s)?{_SOURCE},\s(?:taken|done|released|conducted)\b"
    rf"|according to\s(?:an?\s|the\s)?{_SOURCE}"
    r"|(?:-\s|–\s|—\s)?(?:similar to|virtually the same|respectively|an? (?:drop|rise|fall|increase|decrease|jump|decline|figure)\b)"
    r"|(?:followed (?:closely )?by|to [A-Z][\w-]+[’']s?$)|(?:support|each|overall|nationally|nationwide)$|\)"
    r"|(?:the|a|an|his|her|it|is|was|to|and|in|of|or|from|by|on|at)$)"
)
_HOLDER = re.compile(
    r"(?:^|[,;]\s|\band\s|\bby\s|\bwhile\s)(?P<who>[A-Z][\w.’'-]*(?:\s(?:of\s|the\s)?[A-Z][\w.’'-]*){0,4})\s"
    r"(?:at|with|on|had|has|got|gets|received|receives|earned|took|takes|comes? in (?:second|third|fourth|last) (?:with|at))\s"
    r"(?:just |only |about )?$"
)

_OF_ALL = re.compile(r"\s?of all\b")
_SUBGROUP = re.compile(
    r"\b(?:[Aa]mong|[Ff]or|[Oo]f|[Ii]n)\s(?P<group>(?:the )?(?:women|men|young(?:er)? \w+|old(?:er)? \w+|those (?:aged|in|over|under|with|who)[^,.;]{1,30}|\w+ (?:supporters|followers|Party voters)|"
    r"(?:people|voters|adults|respondents) (?:in their|aged|over|under|with|living)[^,.;]{1,30}|Democrats|Republicans|conservatives|progressives|liberals|independents|"
    r"Labour voters|rural \w+|urban \w+|parents|students|farmers))\b"
)
_SUBJECT_GROUP = re.compile(
    r"\s?of (?:the )?(?P<group>women|men|Democrats|Republicans|conservatives|progressives|liberals|independents|(?:young|older|younger|rural|urban|male|female) \w+|those (?:aged|in|over|under)[^,.;]{1,25}|"
    r"(?:people|voters|adults|respondents) (?:in their|aged|over|under)[^,.;]{1,25})\b"
)


def option_of(said: str, start: int, end: int, shares: list[Item], place: int) -> str:
    """The words of the clause that tell what the share chose."""
    stop = shares[place + 1][0] if place + 1 < len(shares) else len(said)
    after = said[end:stop]
    after = re.split(
        r";|\.\s|,?\s(?:while|whereas|but|compared with|(?:as )?against(?= \d))\s|,\sand\s|\sand\s$|,\s(?:with|up|down)\s",
        after,
    )[0]
    after = re.sub(rf"^\s?(?:of|among|from)\s(?:all\s|the\s)?(?:[\d,]+\s)?(?:[\w-]+\s){{0,4}}?{PEOPLE}\b", "", after)
    after = re.sub(
        r"^[\s,]*to an? [^,]{0,80}?(?:poll|survey)\b(?: (?:conducted|done|carried out|held))?(?: by [^,]*?)?(?=\s(?:said|were|held|want|favou?r|support|oppos))",
        "",
        after,
    )
    after = re.sub(
        r"^[\s,]*(?:also\s)?(?:said|say|says|saying|answered|replied|responded|think|thought|believed?|held|agreed)(?:\sthat)?\s",
        "",
        after,
    )
    after = re.sub(r"[\s,]+(?:and|or|to|in)?$", "", after).strip(' ,.:;”"')
    if len(after) >= 4 and not _SAYS_NOTHING.match(after):
        return " ".join(after.split())[:200]
    if of := _HOLDER.search(said[(shares[place - 1][1] if place else 0) : start]):
        return of["who"]  # "followed by Ada Brook at 14 percent"
    left = shares[place - 1][1] if place else 0
    before = re.split(r"[;:]|,?\s(?:while|whereas|but)\s", said[left:start])[-1]
    before = re.sub(r"\s(?:at|was|is|stood at|by|of|to|with|only|just|and)\s*$", "", before)
    before = " ".join(before.split()).strip(' ,.:;“"')[-200:]
    return "" if _SAYS_NOTHING.match(before) or len(before) < 3 else before


def code_of(option: str, known: Pollsters) -> tuple[str, str]:
    """The codebook's issue and stance for an option, blank where none fits."""
    for issue, stance, pattern in known.options:
        if pattern.search(option):
            return issue, stance
    return "", ""


def country_of(said: str, start: int) -> str:
    """The country of the respondents, when the sentence names one before or just after the share."""
    clauses = re.split(r"[,;]\s", said[max(0, start - WINDOW) : start])
    near = next((code for part in reversed(clauses) if (code := country_in(part))), "")
    return near or country_in(said[start : start + WINDOW])


def group_of(said: str, start: int, end: int) -> str:
    """The part of those asked that a share is of ("among women"), "" when it is of all of them."""
    if _OF_ALL.match(said, end):
        return ""
    group = _SUBJECT_GROUP.match(said, end)
    if group is None:
        for group in _SUBGROUP.finditer(said, max(0, start - 60), start):  # noqa: B007
            pass
    return group["group"].strip() if group else ""
