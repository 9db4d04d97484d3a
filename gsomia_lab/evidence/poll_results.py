"""Votes cast: figures that somebody got at an election, which are no answers to a poll."""

from __future__ import annotations

import re

from gsomia_lab.evidence.poll_figures import PERCENT
from gsomia_lab.evidence.poll_words import POLLED, YEAR

__all__ = ["RESULT_SENTENCE", "VOTE", "is_result"]

# Results of elections: a race is won, a year is named, precincts report.
_RACE = (
    r"(?:states?|primary|primaries|caucus(?:es)?|elections?|race|nomination|re-?election|seats?|contests?|district|county|"
    r"run-?off|referendum|ballot|office|vote|presidency|mayoralty|province|town|city)"
)
RESULT_SENTENCE = re.compile(
    r"\b(?:of|all) (?:the )?(?:precincts|districts|votes|ballots) (?:reporting\b|counted\b|in\b(?! the))|\bvotes were (?:counted|tallied)\b"
)
_RESULT_BEFORE = re.compile(
    rf"(?:\b(?:won|carried|took|lost|captured|swept)\s(?:[^.;:,“”\n]{{0,40}}\s)?{_RACE}\b[^.;:“”\n]{{0,40}}?\s(?:with|by|at)\s"
    rf"|\b(?:won|got|received|took|polled|drew|secured)\s(?:[^.;:“”\n]{{0,30}}\s)?in\s(?:the\s)?{YEAR}\b[^.;:“”\n]{{0,20}}?[\s(]"
    rf"|\b(?:[Ii]n|[Ss]ince)\s{YEAR},\s[^.;“”\n]{{0,40}}\b(?:won|got|received|took|carried|voted)\s(?:[^.;“”\n]{{0,20}}\s)?"
    r"|\b(?:primary|primaries|caucus(?:es)?|election|run-?off|referendum)\b[^.;“”\n]{0,60}\bwon,\s"
    r"|\b(?:count|tally|official results?|final results?|returns)\s(?:[a-z]+\s){1,3}"
    r"|\bof the vote to\s[^.;,\n]{0,30}\s"
    r"|\baccount(?:ed|s)? for\s)(?:just |only |about |nearly |more than |over |some |an? )?$"
)
_RESULT_AFTER = re.compile(
    rf"\s?(?:to\s\d[\d.]*{PERCENT}\s)?(?:of (?:the|all) )?(?:popular )?(?:(?:votes?|ballots?) )?"
    rf"(?:in (?:the )?(?:{YEAR}|(?:general |primary )?elections? (?:of|in) {YEAR})\b|cast (?:ballots|votes|a vote|their)\b|"
    r"voted\b[^.;,\n]{0,30}\b(?:in|at) the [^.;,\n]{0,20}(?:referendum|elections?|ballot|vote)\b|"
    r"(?:in|at) (?:the|its|their) (?:first|second|last|previous) (?:round|elections?|ballot|vote)\b|"
    r"it (?:took|won|got|received)\b|of (?:the |all )?(?:delegates?\b|delegate count|caucus-?goers|ballots cast|votes cast|precincts))"
)
_POLL_TELLS = re.compile(
    r"\b(?:polls?|polling|survey)\b[^.;\n]{0,80}\b(?:found|finds?|shows?|showed|says?|has|had|suggests?|gave)\b"
    r"|\b(?:those|people|respondents|voters) (?:who |[a-z]+ing )[^.;\n]{0,60}\baccount(?:ed|s)? for "
)
VOTE = re.compile(r"\s?of (?:the|all) (?:votes?|ballots?|seats)\b")
# "would win 48 percent of votes in the first round" is what a poll says.
_WOULD = re.compile(r"\b(?:would|could|might)\b[^.;:“”\n]{0,50}$")
_IN_YEAR = re.compile(rf"\s?in (?:the )?{YEAR}")
_AT_THE_POLLS = re.compile(
    r"\b(?:won|vote[ds]?|elections?|elected|primary|caucus|turnout|ballots?|received|got|took|carried)\b"
)
_ELECTED = re.compile(r"\b(?:won|elected|re-elected|defeated|beat)\b[^.;,\n]{0,40}$")


def is_result(said: str, start: int, end: int) -> bool:
    """Whether a figure is what somebody got at an election: votes cast are no answers to a poll."""
    return _has_won(said, start, end) and _WOULD.search(said[max(0, start - 60) : start]) is None


def _has_won(said: str, start: int, end: int) -> bool:
    after = _RESULT_AFTER.match(said, end)
    if after and (not _IN_YEAR.fullmatch(after.group()) or (_AT_THE_POLLS.search(said) and not POLLED.search(said))):
        return True  # a year alone is one of an election only where votes are spoken of
    if VOTE.match(said, end) and _ELECTED.search(said[max(0, start - 60) : start]):
        return True
    before = _RESULT_BEFORE.search(said[max(0, start - 90) : start])
    return bool(before and not _POLL_TELLS.search(said[max(0, start - 160) : start]))
