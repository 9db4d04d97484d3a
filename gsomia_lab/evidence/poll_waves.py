"""Earlier waves: which shares of a sentence are those of a poll before the one that it tells of.

A page sets the new figure beside the old one: "52 percent, down from 57", "in 2012 it was 47 percent", "when it first put
the question, three quarters were for it".
"""

from __future__ import annotations

import re

from gsomia_lab.evidence.poll_figures import PERCENT
from gsomia_lab.evidence.poll_words import CHANGED, MONTHS, POLL, YEAR, holds_any

__all__ = ["NEW_WAVE", "OLD_WAVE", "is_earlier", "is_of_old"]

# An earlier wave: what the share came from, or what it is set beside with a time of its own.
_FROM = re.compile(
    rf"\b(?:(?:{CHANGED}|edged \w+|sank|halved|doubled|sunk|came down|went|going|steady|change[sd]?|unchanged|swing|{PERCENT}|points?),?\s(?:back\s|up\s|down\s|sharply\s|slightly\s|steadily\s|only\s|\w+ly\s){{0,2}}from"
    rf"|{CHANGED}\b[^.;\n]{{0,30}}\sfrom|(?:{PERCENT}|\d)\b[^.;\n]{{0,70}},\s(?:up |down )?(?:slightly )?from|,\s(?:up|down) (?:slightly )?from|from [^.;\n]{{0,50}}\band)\s(?:the\s|an?\s|about\s|just\s|only\s|as (?:many|much|high|low) as\s)?$"
)
_BESIDE = re.compile(
    r"\b(?:compare[ds] (?:with|to)|against|versus|after|up on|down on)\s(?:the\s|an?\s|about\s|just\s|only\s|some\s)?$"
)
_TIME = (
    r"(?:(?:on|in|since|last|back in|for|during|by)\s(?:the\s)?(?:early |late |mid-?)?(?:previous|earlier|last|preceding|prior|"
    + MONTHS
    + rf"|spring|summer|autumn|winter|week|month|year|{YEAR})\b|(?:a|one|two|three|four|five|six|ten|\d+) (?:day|week|month|year)s? (?:ago|earlier|before|previously)"
    r"|(?:a|the) (?:week|month|year|quarter|decade) (?:ago|earlier|before)|in (?:its|their|the) (?:last|previous|earlier)|(?:the )?(?:week|month|year) before|at the start|previously|then\b|when\b)"
)
_EARLIER_AFTER = re.compile(rf"(?:\s(?:of|who|saying)\s[^.,;\n]{{0,40}}?)?\s{_TIME}")
_ENDS = re.compile(r"\s?(?:[.,;)]|$)")
_THEN_NOW = re.compile(
    rf"\sin (?:the same|a similar) (?:poll|survey),? {_TIME}|"
    r"\s(?:in (?:the|a|an) (?:previous|earlier|last|preceding|prior)|(?:a|two|three|four|six|\d) (?:week|month|year)s? (?:ago|earlier|before)|in (?:its|their) last)\b"
    r"|\s(?:on|in|last) [A-Z]?[\w. ]{2,14},?\s(?:(?:and|but)\s)?(?:[\w’]+\s){0,2}?(?:is|has|are|stands?) now\b"
)
# What stood then: "she was at 42 percent in July and is now", "Last month, she was at 67 percent".
_WAS_THEN = re.compile(
    r"\b(?:[Ll]ast|[Tt]he previous|[Aa]n? earlier) (?:week|month|year|spring|summer|autumn|fall|winter|survey|poll)[’']?s?,? "
    r"(?:[\w’-]+ ){1,4}?(?:was|were|stood|had|held) (?:tied )?(?:at |by |with )?(?:just |only |about )?$"
)
# "72 percent (autumn: 71 percent)", "31 percent in 2020 and 38 percent in 2022; this year it is 46".
_IN_BRACKETS_THEN = re.compile(
    r"\((?:in |the )?(?:last |previous |a |an )?(?:" + MONTHS + r"|"
    r"spring|summer|autumn|winter|week|month|year|quarter|poll|survey|earlier|before|(?:19|20)\d\d)(?: (?:ago|earlier|before|(?:19|20)\d\d))?:\s$"
)
# "in 2012 it was 47 percent"
_IT_WAS = re.compile(
    rf"\b(?:[Ii]n {YEAR}|(?:ago|earlier|before)),? (?:it|they|that|this|the (?:figure|share|number|proportion|result|answer)s?)(?: had)? (?:was|were|been|stood at)"
    r" (?:still |only |just |about |a mere )?$"
)
_STOOD = (" was ", " were ", " been ", " stood at ")
_IN_A_YEAR = re.compile(rf"(?:\s[a-z]+){{0,3}}? in {YEAR}\b")
_NOW = re.compile(r"\b(?:this year|now|today|this time|(?:its|the|their) (?:latest|newest|new))\b")
# What the sentence tells of was asked some time ago, on a page that has told what was asked since.
_WAVE_BEFORE = re.compile(
    r"\b(?:(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]en) (?:fortnight|week|month|year|quarter)s? (?:ago|earlier|before)|[Ll]ast (?:week|month|year|spring|summer|autumn|winter)[’']s (?:[\w-]+ )?(?:poll|survey|round|wave)"
    r"|[Tt]he (?:previous|preceding) (?:[\w-]+ )?(?:poll|survey|round|wave)|^In (?:"
    + MONTHS
    + r"|(?:19|20)\d\d))\b,?\s[^.;\n]{0,50}?\b(?:had|was|were|stood|found|gave|put|it|they)\b[^.;\n]*$"
    r"|^(?:(?:A|One|Two|Three|Four|Five|Six|Ten) (?:fortnight|week|month|year)s? (?:ago|earlier|before)|Last (?:week|month|year|spring|summer|autumn|winter)|In (?:19|20)\d\d),\s(?:only |just |some |about |nearly )?$"
)
_BEFORE = ("ago", "earlier", "before", "ast ", "he prev", "he prec", "In ")
_SINCE = re.compile(r"[;,] (?:and |but )?(?:now|today|this (?:year|month|week|spring|summer|autumn|winter|time))\b")
_WHEN = ("When ", "when ", "As ", " as ")
# "When it first put the question, in 1998, three quarters of them wished it."
_FIRST_ASKED = re.compile(
    r"\b(?:[Ww]hen|[Aa]s)\b[^.;\n]{0,50}\b(?:(?:first|previously)\s(?:put|asked|posed|did|polled|surveyed|measured)\b|in (?:19|20)\d\d,)"
    r"(?:(?!%|percent|per cent)[^.;\n])*$"
)
# "Its new poll" has other people in it than the one before.
NEW_WAVE = re.compile(
    rf"\b(?:[Ii]ts|[Tt]heir|[Tt]he)\s(?:new|newest|latest|current|most recent|fresh)\s(?:[\w-]+\s){{0,2}}?{POLL}\b"
)
OLD_WAVE = re.compile(
    rf"\b(?:put the same question|last asked|previously|the same firm|(?:its|their|the|an?) (?:previous|earlier|last)\s(?:[\w-]+\s){{0,2}}?{POLL}|[Ii]n (?:"
    + MONTHS
    + r"),? |a (?:year|month) (?:ago|earlier))"
)


def is_earlier(said: str, start: int, end: int) -> bool:
    """Whether a share is one of an earlier poll that the sentence sets beside the new one."""
    before = said[max(0, start - 110) : start]
    if before.endswith("from ") and _EARLIER_AFTER.match(said, end):
        return True  # "29 percent, its lowest since he took office, from 33 percent in April"
    if before.endswith(": ") and _IN_BRACKETS_THEN.search(before[-40:]):
        return True
    if holds_any(before[-24:], _STOOD) and _IT_WAS.search(before[-60:]):
        return True
    if _IN_A_YEAR.match(said, end) and _NOW.search(said, end):
        return True
    if ("from" in before and _FROM.search(before)) or _THEN_NOW.match(said, end) or _WAS_THEN.search(before[-60:]):
        return True
    return bool(
        _BESIDE.search(before[-34:])
        and (_EARLIER_AFTER.match(said, end) or (_ENDS.match(said, end) and not before.rstrip().endswith("against")))
    )


def is_of_old(said: str, start: int, end: int, told: bool) -> bool:
    """Whether a share was measured some time before: the sentence says when, and the page has told the new one, or will."""
    before = said[max(0, start - 160) : start]
    return (holds_any(before, _WHEN) and _FIRST_ASKED.search(before) is not None) or (
        holds_any(before, _BEFORE)
        and _WAVE_BEFORE.search(before) is not None
        and (told or _SINCE.search(said, end) is not None)
    )
