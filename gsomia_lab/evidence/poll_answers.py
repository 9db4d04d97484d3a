"""Which shares are those of people's answers, and not of the economy, of votes cast or of anything else."""

from __future__ import annotations

import re

from gsomia_lab.evidence.poll_figures import Figure
from gsomia_lab.evidence.poll_results import VOTE
from gsomia_lab.evidence.poll_words import PEOPLE, WINDOW, holds_any

__all__ = ["is_opinion", "may_be_answers", "tells_of_people"]

_ANSWER = (
    r"(?:sa(?:id|y|ys|ying)|thought|thinks?|believ\w+|want\w*|support\w*|oppos\w+|favou?r\w*|back(?:s|ed|ing)?|(?:dis)?agree\w*|"
    r"(?:dis)?approv\w+|(?:dis)?trust\w*|prefer\w*|fear\w*|hate[sd]?|(?:dis)?like[sd]?|reject\w*|feels?|felt|consider\w*|would|expect\w*|answered|replied|responded|told|"
    r"hopes?|worry|worried|are (?:worried|against|for|in favou?r|undecided|(?:un|dis)?satisfied|(?:un)?happy|(?:un)?sure|not sure))"
)
_ANSWERED = re.compile(rf"\)?[\s–—-]{{0,3}}(?:of \w+(?: \w+){{0,2}} )?{_ANSWER}\b")
# What the share is one of: "of the 812 adults", "of their customers", "women".
_OF_PEOPLE = re.compile(
    rf"\s?(?:of\s(?:all\s|the\s|these\s|those\s|its\s|their\s|our\s|his\s|her\s)*(?:[\d,]+\s)?)?(?:[\w’'-]+\s){{0,3}}?{PEOPLE}\b(?![’'])"
)
# "The drug worked in 80 percent of patients": nobody was asked.
_FOUND_IN = re.compile(
    r"\b(?:worked|works|found|seen|detected|present|cured|cures|protects?|protected|occurs?|occurred|effective|diagnosed|killed)\b[^,;.\d]{0,30}\s(?:in|for|at|among)\s(?:\w+\s)?$"
)
_OF_THINGS = re.compile(
    rf"\b(?:[Ss]urveys?|[Ss]tud(?:y|ies)|[Rr]eview|[Aa]nalysis) of (?:the |some |about |more than |over )?(?:[\d,]+\s)(?!(?:[\w-]+\s){{0,3}}?{PEOPLE}\b)(?:[\w-]+\s){{0,2}}?[a-z]+s\b"
)
# What is no person, and what is measured rather than asked.
_THINGS = re.compile(
    r"\b(?:growth|inflation|unemployment|jobless|joblessness|tariffs?|levy|tax(?:es)?|interest|rates?|gdp|turnout|probability|chance|discount|"
    r"revenues?|profits?|sales|exports?(?! (?:control|curb|restriction))|imports|output|prices?|wages?|stakes?|(?:market|its|his|her|their) shares? (?:of|in)|shares? (?:fell|rose|gained|in)|market|budget|deficit|(?:its|profit|operating) margins?(?! of)|"
    r"effective|efficacy|capacity|efficiency|yields?|dividend|electricity|emissions?|precincts|spending|debt|costs?|loans?|rents?|production|economy|"
    r"pound|dollar|euro|crown|currency|target|worked in|of (?:its|the country[’']s|national) )\b"
)
_THING_AFTER = re.compile(
    r"\s?(?:of (?!(?:the |its |their |his |her )?(?:[a-z]+ )?(?:votes?|support|backing|responses?|answers|sample|total|time|city|town|village|region|province|county|district|nation|community)\b(?![’']))(?:the |its |all |their |his |her |our |that |this )?[a-z-]+s?\b|"
    r"(?:rate|stake|share|alcohol|rise|target|increase|profit|return|effective|efficient|full|empty|pure|accurate|owned|complete|chance)\b)"
)
# "said the 35 percent duty would hurt them", "the company has offered 4 percent".
_THING_NEXT = re.compile(
    r"\s?(?:tax|levy|tariff|dut(?:y|ies)|interest|growth|discount|fee|deposit|pay|wage|surcharge|toll|cut|commission)\b"
)
_OFFERED = re.compile(
    r"\b(?:offer(?:s|ed|ing)|pa(?:ys?|id)|charg(?:es?|ed)|demand(?:s|ed)|worth|(?:hold|held|holding) out for|gave up|(?:interest|policy|key|benchmark|lending|main|its) rates? (?:\w+ )?(?:at|to))\s(?:about |only |just |some |nearly )?$"
    r"|\b(?:reduction|increase|growth|drop|decline|expansion|contraction) of\s(?:about |only |just |some |nearly )?$"
)
_OPINION = re.compile(
    r"\b(?:sa(?:id|y|ys|ying)|support\w*|oppos\w+|favou?r\w*|back(?:s|ed|ing)?|approv\w+|disapprov\w+|respond\w+|(?:dis)?agree\w*|"
    r"think|thought|believ\w+|want\w*|prefer\w*|undecided|don[’']t know|unsure|not sure|no (?:opinion|answer|view|response)|"
    r"answer\w*|against|consider\w*|trust\w*|distrust\w*|feel|felt|view\w*|should|ratings?|neutral|popularity|satisfied|dissatisfied|"
    r"positive\w*|negative\w*|unfavou?rabl\w+|replied|voters|the public|of (?:South )?(?:Korean|Japanese|American|people|adults|voters|citizens|those)\w*|"
    r"yes|no|stood (?:against|for|at)|were for|(?:rest|remaining)|rejected|endors\w+|worried|concerned?|expect\w*|described|"
    r"called|chose|picked|would (?:vote|choose|like)|blam\w+|credit\w*|hold|held|wrong|right|declined|like[sd]?|confidence|fear\w*|"
    r"percent of \w+ans)\b",
    re.I,
)
_UNNAMED = re.compile(
    r"\b(?:polls?|surveys?|polling|study of \d+|popularity)\b|\brespondents\b|\b(?:approval|popularity|job|favou?rab\w+|personal|satisfaction)[ -](?:approval )?rat(?:ing|e)|"
    r"\brate of approval|\brating\b",
    re.I,
)
_PUBLIC = re.compile(r"\b(?:of|the) (?:public|voters|people|respondents|citizens|electorate)\b")
_PEOPLE_ANSWERED = re.compile(
    rf"\s?of (?:all |the |our |its |their )*(?:[\w’'-]+ ){{0,2}}?{PEOPLE},?\s(?:\w+ ){{0,6}}?{_ANSWER}\b"
)
_PEOPLE_AFTER = re.compile(
    rf"\)?(?:\s[–—-])?\s(?:(?:of\s)?(?:all\s|the\s)?(?:[\w’'-]+\s){{0,2}}?{PEOPLE}\b|{_ANSWER}\b|(?:un|dis)?satisfied)"
)
# What only people's answers give: what stands high or low is somebody's support.
_STANDING = (
    "support for", "support among", "backing", "approval", "popularity", "rating", "trust in", "confidence in", "opposition to",
    "in favo", "voters", "voting intention", "undecided", "satisfied", "oppose", "favoured", "favored", "poll", "survey",
    "respondents", "the public", "of people", "citizens", "electorate",
)  # fmt: skip
_AMONG = re.compile(rf"\b(?:[Aa]mong|[Oo]f)\s(?:[\w’'-]+\s){{0,2}}?{PEOPLE}\b")
_BOUNDARY = re.compile(r"[,;:(—–]\s?|\s(?:and|but|while|whereas|as|after|which)\s")


def may_be_answers(said: str, end: int) -> bool:
    """Whether a share that ends at `end` may be one of people's answers though its sentence names no poll."""
    around = max(0, end - WINDOW), end + WINDOW
    return bool(_UNNAMED.search(said, *around) or _PUBLIC.search(said, *around) or _PEOPLE_ANSWERED.match(said, end))


def tells_of_people(said: str, lower: str, figures: list[Figure]) -> bool:
    """Whether a sentence tells of some share of people, or of what only people's answers give."""
    return holds_any(lower, _STANDING) or any(_PEOPLE_AFTER.match(said, figure.end) for figure in figures)


def is_opinion(said: str, start: int, end: int, named: bool) -> bool:
    """Whether a share is of people's answers, and not of the economy, of votes cast or of anything else."""
    after = said[end : end + 60]
    around = said[max(0, start - WINDOW) : end + WINDOW]
    if _ANSWERED.match(after):
        return True
    if _THING_NEXT.match(after) or _OFFERED.search(said[max(0, start - 40) : start]):
        return False
    if _FOUND_IN.search(said[max(0, start - 60) : start]) or _OF_THINGS.search(around):
        return False
    if _OF_PEOPLE.match(after):
        return True
    if _THING_AFTER.match(after):
        return False
    clauses = _BOUNDARY.split(said[max(0, start - 70) : start])
    clause = clauses[-1] if len(clauses[-1]) > 4 else " ".join(clauses[-2:])  # "Unemployment, at 13 percent"
    if _AMONG.search(clause):
        return True
    if _THINGS.search(clause.lower()) and not _OPINION.search(clause):
        return False
    if named:
        return True
    if VOTE.match(after):
        return False
    return bool(
        re.search(r"\b(?:poll|survey|interviews with)\b", around)
        or _OPINION.search(said[max(0, start - 90) : end + 90])
    )
