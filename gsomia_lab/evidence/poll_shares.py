"""Which figures of a sentence are shares of people's answers: no changes, no margins of error, no votes cast."""

from __future__ import annotations

import re

from gsomia_lab.evidence.poll_figures import BARE, LISTED, PERCENT, PLACED, ROW, SPLIT, Figure
from gsomia_lab.evidence.poll_results import RESULT_SENTENCE, is_result
from gsomia_lab.evidence.poll_waves import is_earlier
from gsomia_lab.evidence.poll_words import CHANGED

__all__ = ["Item", "pairs_among", "row_of", "shares_among"]
Item = tuple[int, int, float, str, str]  # start, end, value, comparator, kind (share, pair, earlier)
# "a third of them (33.4%)": the figure says the same more exactly.
_FIGURE_FOLLOWS = re.compile(
    rf"[^.;\n\d]{{0,60}}\((?:just |only |some |about |exactly )?\d[\d.]*{PERCENT}|[^.,;\n]{{0,30}}(?:,| –| -| —) \d{{1,2}}(?:\.\d{{1,2}})?{PERCENT}(?:,|\s[–—-]|\.?$)"
)
_CHANGE_BEFORE = re.compile(
    rf"\b(?:{CHANGED}|(?:lead|rise|increase|cut|drop|fall|raise|swing|gain|decline) of|ahead by|margin of)\s(?:by\s|an?\s|another\s|only\s|about\s|some\s|nearly\s|just\s){{0,2}}$"
)
# "by" makes a change only with a verb of change before it: "liked by 23 percent" is a share.
_CHANGE_BY = re.compile(
    rf"\b{CHANGED}\b[^.;\n]{{0,40}}\bby\s(?:about\s|some\s|nearly\s|only\s|just\s|another\s|as much as\s|up to\s)?$"
)
_RICHEST = re.compile(r"\b(?:top|bottom|richest|wealthiest|poorest)\s$")  # "the top 1 percent"
_CHANGE_AFTER = re.compile(
    r"\s?(?:increase|decrease|rise|fall|drop|gain|decline|jump|higher|lower|more than (?:a|the|in)|fewer|less|longer|more\b(?! (?:support|want|back|likely|often|say|said))|larger|bigger|faster|cheaper|off\b|growth|cut|swing)\b"
)
_PAIR_AFTER = re.compile(rf"\s?(?:to|-|–)\s?\d{{1,2}}(?:\.\d{{1,2}})?{PERCENT}")
_POINTS = re.compile(r"\s?(?:percentage[ -])?points?\b")
_TO_A_LEVEL = re.compile(r"\s?to\s\d")
_ERROR_NEAR = re.compile(
    r"(?:margin(?: of)?(?: sampling)? error|sampling error|error margin|plus or minus|plus-or-minus|±|\+/-|\+-|confidence (?:level|interval))\D*$"
)
_CONFIDENCE_AFTER = re.compile(r"\s(?:level of )?(?:confidence|certain)", re.I)
_RESPONSE = re.compile(r"\b(?:(?:response|participation|contact|cooperation|completion) rate|[Tt]urnout)\b")
# "When you have less than 20 percent", "if we were at 30 percent": nobody's answer, but a case that somebody supposes.
_SUPPOSED = re.compile(
    r"\b(?:[Ww]hen|[Ii]f|[Ww]henever|[Uu]nless|[Ss]uppose|[Oo]nce|[Ii]magine) (?:you|we|one|somebody|someone|anybody)\b"
    r"[^.;“”\"\n]{0,40}$"
)
_HALF_OF_TIME = re.compile(r"\b(?:[Ff]irst|[Ss]econd|[Oo]ther|[Ll]atter|[Bb]etter|[Ll]ast)\s$")
_DAY_BEFORE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s$")
_FORECAST = re.compile(
    r"\s(?:that\s)?(?:economists|analysts|experts|forecasters|markets?|traders|observers)\b[^.;\n]{0,50}\b(?:forecast|predicted|expected|projected)\b|\s(?:that|which)\s[^.;\n]{0,60}\b(?:forecast|predicted|expected|projected)\b"
)


def shares_among(said: str, figures: list[Figure]) -> list[Item]:
    """The shares among a sentence's figures."""
    out: list[Item] = []
    if figures and RESULT_SENTENCE.search(said):
        return out
    for start, end, value, sign, digits, pair, half in figures:
        if (out and start < out[-1][1]) or (not digits and _FIGURE_FOLLOWS.match(said, end)):
            continue
        if value > 100 or _is_change(said, start, end) or is_result(said, start, end):
            continue
        if pair and _DAY_BEFORE.search(said[max(0, start - 12) : start]):
            continue  # "from 40 percent on July 14 to 46 percent"
        if half and _HALF_OF_TIME.search(said[max(0, start - 8) : start]):
            continue
        if _SUPPOSED.search(said[max(0, start - 60) : start]):
            continue
        out.append((start, end, value, sign, "earlier" if is_earlier(said, start, end) else "share"))
        bare = BARE.match(said, end) if digits and not pair else None
        if bare:
            kind = "earlier" if bare["earlier"] else "pair"
            if kind == "pair" and bare["to"] == "to" and re.search(r"\bfrom\s$", said[:start]):
                out[-1] = (*out[-1][:4], "earlier")
                kind = "share"
            place = "answer" if bare["answer"] else "figure"
            out.append((*bare.span(place), float(bare[place]), "=", kind))
        while digits and (listed := LISTED.match(said, out[-1][1])):
            if sum(item[2] for item in out) + float(listed["figure"]) > 100:
                break
            out.append((*listed.span("figure"), float(listed["figure"]), "=", "pair"))
    return out


def pairs_among(said: str) -> list[Item]:
    """The shares of some sides that have no sign, in a sentence about a poll: "voters split 52-41"."""
    out: list[Item] = []
    placed = list(PLACED.finditer(said))
    if len(placed) > 1 and 50 <= sum(float(match["figure"]) for match in placed) <= 100:
        out = [(*match.span("figure"), float(match["figure"]), "=", "pair") for match in placed]
    for match in SPLIT.finditer(said):
        one, other = float(match["one"]), float(match["other"])
        if 50 <= one + other <= 100:
            out += [(*match.span("one"), one, "=", "share"), (*match.span("other"), other, "=", "pair")]
    return out


def row_of(said: str, brackets_are_earlier: bool) -> list[Item]:
    """The share in a line of a table, with or without a sign, and the one in brackets beside it."""
    match = ROW.match(said)
    if match is None:
        return []
    out: list[Item] = [(*match.span("figure"), float(match["figure"]), "=", "share")]
    if brackets_are_earlier and match["beside"]:
        out.append((*match.span("beside"), float(match["beside"]), "=", "earlier"))
    return out


def _is_change(said: str, start: int, end: int) -> bool:
    before = said[max(0, start - 60) : start]
    if _ERROR_NEAR.search(said[max(0, start - 45) : start].lower()) or _CONFIDENCE_AFTER.match(said, end):
        return True
    if _POINTS.match(said, end) or _FORECAST.match(said, end) or _CHANGE_AFTER.match(said, end):
        return True
    if "by " in before and _CHANGE_BY.search(before) and not _TO_A_LEVEL.match(said, end):
        return True
    if _PAIR_AFTER.match(said, end):  # "by a margin of 58 percent to 35 percent"
        return False
    return bool(_RICHEST.search(before) or _CHANGE_BEFORE.search(before[-44:]) or _RESPONSE.search(before[-40:]))
