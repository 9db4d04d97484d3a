"""Countries and capitals: when they act they stand for a government, when somebody goes there they are places.

"Tokyo imposed export curbs" is about a government, "she flew to Tokyo" about a city. The words around the name
decide, and only a sign that it acts makes a mention; a name without such a sign is left alone.
"""

from __future__ import annotations

import re

from gsomia_lab.evidence import lexicon as lex

_ACT_NOUNS = (
    "decision|demand|request|position|claim|move|plan|refusal|rejection|response|announcement|offer|proposal|call|"
    "stance|policy|intention|effort|view|concern|disappointment|apology|promise|pledge|warning|statement|action|"
    "approach|strategy|government|president|officials?|defen[cs]e ministry|foreign ministry|export|trade|retaliation|"
    "measures|restrictions|sanctions|complaint|reaction|withdrawal|role|interests?|argument|explanation|threat|"
    "permission|consent"
)
_OWNS = re.compile(rf"['’`]s?[ \xa0](?:[\w-]{{2,15}}[ \xa0]){{0,2}}(?:{_ACT_NOUNS})")
_OBJECT_OF = re.compile(
    r"\b(?:urg|ask|tell|told|accus|blam|persuad|pressur|convinc|warn|criticiz|criticis|condemn|prais|assur|inform|notif|"
    r"trust|give|gave|given|giv|support|back|oppos|sanction|attack|threaten|press|remind|allow|forc|push|pit|against|"
    r"distrust|dropp)(?:e|ed|es|ing|s|y|ied)?[ \xa0](?:by[ \xa0])?(?:the[ \xa0])?$"
)
_RELATION_NOUNS = (
    "talks?|deal|pact|agreement|treaty|cooperation|coordination|relations?|ties|trust|dispute|row|friction|alliance|"
    "summit|negotiations|differences|cooperate|coordinate|shared?|sharing|work|works|worked|signed|sign|spat|"
    r"discuss\w{0,3}|discussions|consulted|channels?"
)
_RELATION = re.compile(
    rf"\b(?:{_RELATION_NOUNS})(?:[ \xa0][\w-]{{2,15}}){{0,4}}?[ \xa0](?:with|between|against)[ \xa0](?:the[ \xa0])?$"
    r"|\bbetween[ \xa0](?:the[ \xa0])?(?:[A-Z][\w.-]{1,12}[ \xa0]){1,2}and[ \xa0](?:the[ \xa0])?$"
    r"|\b(?:between|against)[ \xa0](?:the[ \xa0])?$"
)
_PLACE = frozenset(
    "in at near around outside inside throughout across of from into toward towards visit visited visiting visits leave "
    "leaves leaving left reach reached enter entered via through downtown central".split()
)
_WAY_TO = re.compile(
    r"\b(?:travel\w{0,4}|went|go|goes|going|gone|fl[ey]\w{0,4}|flight|trips?|visits?|return\w{0,3}|came|come|coming|"
    r"drove|drive|moved?|arriv\w{0,4}|head\w{0,3}|ship\w{0,4}|exports?|bound|journey|tour|ambassador|envoy)"
    r"(?:[ \xa0][\w-]{2,12}){0,2}?[ \xa0](?:to|for|back to)[ \xa0](?:the[ \xa0])?$"
)
_LAST_WORD = re.compile(r"(?s:.{0,60})\b(?!the[ \xa0])(?P<word>[a-z]{1,12})[ \xa0](?:the[ \xa0])?$")
# The word after the name, past an aside between commas or a second name ("Seoul and Tokyo can").
_NEXT = re.compile(
    r"(?:,[ \xa0][^,.;\n]{3,80},)?[ \xa0](?:and[ \xa0](?:the[ \xa0])?[A-Z][\w.-]{1,12}[ \xa0])?([a-z]{2,15})\b"
)


def reading(text: str, start: int, end: int) -> tuple[str, str]:
    """How a country's or capital's name is used: ``("actor", why)``, ``("place", why)`` or ``("", "")``.

    >>> reading("Tokyo imposed new rules.", 0, 5)
    ('actor', "It is the subject of 'imposed'.")
    """
    if _OWNS.match(text, end):
        return "actor", "It owns a decision, a demand or another act."
    before = text[max(0, start - 60) : start]
    last = _LAST_WORD.match(before)
    word = last["word"] if last else ""
    way = _WAY_TO.search(before) if word in ("to", "for") else None
    if last and (way or word in _PLACE):
        place = before[way.start() if way else last.start("word") :].strip()
        return "place", f"The words before it ('{place}') use it as a place."
    follow = _NEXT.match(text, end)
    if follow:
        verb = follow.group(1)
        if verb in lex.ACTING_VERBS or verb in lex.CUES or (verb.endswith("ed") and len(verb) > 4):
            return "actor", f"It is the subject of '{verb}'."
    if _OBJECT_OF.search(before):
        return "actor", "Somebody tells, asks, blames or trusts it."
    if word in ("with", "between", "against", "and") and _RELATION.search(before):
        return "actor", "It is one side of a relation, a pact or a dispute."
    return "", ""
