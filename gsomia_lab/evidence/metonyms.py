"""Countries and capitals: when they act they stand for a government, when somebody goes there they are places.

"Tokyo imposed export curbs" is about a government, "she flew to Tokyo" about a city. The words around the name
decide, and only a sign that it acts makes a mention; a name without such a sign is left alone.
"""

from __future__ import annotations

import re

from gsomia_lab.evidence import lexicon as lex

_ACT_NOUNS = (
    "decision|demand|request|position|claim|move|plan|refusal|rejection|response|announcement|offer|proposal|call|stance|"
    "policy|intention|effort|view|concern|disappointment|apology|promise|pledge|warning|statement|action|approach|"
    "strategy|government|president|officials?|defen[cs]e ministry|foreign ministry|export|trade|retaliation|measures|"
    "restrictions|sanctions|complaint|reaction|withdrawal|role|interests?|argument|explanation|threat|permission|consent"
)
_POSSESSIVE = re.compile(rf"['’`]s?[ \xa0](?:[\w-]{{2,15}}[ \xa0]){{0,2}}(?:{_ACT_NOUNS})")
_VERBS = frozenset(
    ["has", "have", "had", "will", "would", "is", "was", "are", "were", "can", "could", "may", "might", "must", "should", "does", "did", "do", "says", "said", "sees", "saw", "wants", "wanted", "seeks", "sought", "gave", "gives", "took", "takes", "makes", "made", "put", "puts", "drew", "draws", "kept", "keeps", "left", "leaves", "sent", "sends", "told", "tells", "began", "begins", "chose", "chooses", "withdrew", "withdraws", "hit", "hits", "cut", "cuts", "held", "holds", "fears", "fought", "fights", "hopes", "plans", "needs", "lost", "loses", "says", "won", "wins", "bought", "sold", "broke", "breaks", "brought", "understands", "understood", "knows", "knew", "thinks", "thought", "feels", "felt", "meets", "met", "spent", "spends", "signs", "backs", "urges", "claims", "argues", "insists", "views", "regards", "considers", "demands", "accuses", "denies", "supports", "opposes", "remains", "continues", "expects", "believes", "agrees", "disagrees", "refuses", "rejects", "imposes", "announces", "decides", "also", "never", "still", "already", "now"]
)
_OBJECT_OF = re.compile(
    r"\b(?:urg|ask|tell|told|accus|blam|persuad|pressur|convinc|warn|criticiz|criticis|condemn|prais|assur|inform|notif|trust|give|gave|given|"
    r"giv|support|back|oppos|sanction|attack|threaten|press|remind|allow|forc|push|pit|against|distrust|notify|dropp)"
    r"(?:e|ed|es|ing|s|y|ied)?[ \xa0](?:by[ \xa0])?$"
)
_RELATION = re.compile(
    r"\b(?:talks?|deal|pact|agreement|treaty|cooperation|coordination|relations?|ties|trust|dispute|row|friction|alliance|summit|negotiations|"
    r"differences|cooperate|coordinate|share[sd]?|sharing|work|works|worked|signed|sign|spat|between|discuss\w{0,3}|discussions|consulted|channels?)"
    r"(?:[ \xa0][\w-]{2,15}){0,4}?[ \xa0](?:with|between|against)[ \xa0](?:the[ \xa0])?$|\bbetween[ \xa0](?:the[ \xa0])?(?:[A-Z][\w.-]{1,12}[ \xa0]){1,2}and[ \xa0](?:the[ \xa0])?$"
    r"|\bbetween[ \xa0](?:the[ \xa0])?$|\bagainst[ \xa0](?:the[ \xa0])?$"
)
_PLACE = re.compile(
    r"\b(?:in|at|near|around|outside|inside|throughout|across|of|from|into|toward|towards|visit|visited|visiting|visits|leave|leaves|leaving|left|"
    r"reach|reached|enter|entered|via|through|downtown|central)[ \xa0](?:the[ \xa0])?$"
    r"|\b(?:travel\w{0,4}|went|go|goes|going|gone|fl[ey]\w{0,4}|flight|trip|trips|visits?|return\w{0,3}|came|come|coming|drove|drive|moved?|arriv\w{0,4}|head\w{0,3}|"
    r"ship\w{0,4}|exports?|bound|journey|tour|ambassador|envoy)(?:[ \xa0][\w-]{2,12}){0,2}?[ \xa0](?:to|for|back to)[ \xa0](?:the[ \xa0])?$"
)
_NEXT = re.compile(
    r"(?:,[ \xa0][^,.;\n]{3,80},)?[ \xa0](?:and[ \xa0](?:the[ \xa0])?[A-Z][\w.-]{1,12}[ \xa0])?([a-z]{2,15})\b"
)


def reading(text: str, start: int, end: int) -> tuple[str, str]:
    """How a country's or capital's name is used: ``("actor", why)``, ``("place", why)`` or ``("", "")``."""
    before = text[max(0, start - 60) : start]
    after = text[end : end + 100]
    if _POSSESSIVE.match(after):
        return "actor", "It owns a decision, a demand or another act."
    follow = _NEXT.match(after)
    place = _PLACE.search(before)
    if follow and not place:
        word = follow.group(1)
        if word in _VERBS or word in lex.CUES or (word.endswith("ed") and len(word) > 4):
            return "actor", f"It is the subject of '{word}'."
    if place:
        return "place", f"The words before it ('{place.group().strip()}') use it as a place."
    if _OBJECT_OF.search(before):
        return "actor", "Somebody tells, asks, blames or trusts it."
    if _RELATION.search(before):
        return "actor", "It is one side of a relation, a pact or a dispute."
    return "", ""
