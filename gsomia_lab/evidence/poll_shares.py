"""Which figures of a sentence are shares of people's answers: no changes, no margins of error, no votes cast."""

from __future__ import annotations

import re

from gsomia_lab.evidence.poll_figures import BARE, LISTED, PERCENT, ROW, SPLIT, Figure
from gsomia_lab.evidence.poll_words import PEOPLE, POLLED, holds_any

__all__ = ["Item", "is_opinion", "may_be_answers", "pairs_among", "row_of", "shares_among", "tells_of_people"]

Item = tuple[int, int, float, str, str]  # start, end, value, comparator, kind (share, pair, earlier)
# "a third of them (33.4%)": the figure says the same more exactly.
_FIGURE_FOLLOWS = re.compile(
    rf"[^.;\n\d]{{0,60}}\((?:just |only |some |about |exactly )?\d[\d.]*{PERCENT}|[^.,;\n]{{0,30}}(?:,| –| -| —) \d{{1,2}}(?:\.\d{{1,2}})?{PERCENT}(?:,|\s[–—-]|\.?$)"
)
_VERB = (
    r"(?:up|down|rose|risen|rising|falling|dropping|growing|slipping|losing|gaining|fell|fallen|grew|grown|gained|gains|lost|increas\w+|decreas\w+|climb\w+|dropped|slipped|jump\w+|rises?|"
    r"declin\w+|rais\w+|cut|reduc\w+|widen\w+|narrow\w+|boost\w+|lower\w+|shr[aiu]nk|add(?:ed|s)?|shed|slid|surg\w+|soar\w+|plung\w+)"
)
_CHANGE_BEFORE = re.compile(
    rf"\b(?:{_VERB}|lead of|ahead by|margin of)\s(?:by\s|an?\s|another\s|only\s|about\s|some\s|nearly\s|just\s){{0,2}}$"
)
# "by" makes a change only with a verb of change before it: "liked by 23 percent" is a share.
_CHANGE_BY = re.compile(
    rf"\b{_VERB}\b[^.;\n]{{0,40}}\bby\s(?:about\s|some\s|nearly\s|only\s|just\s|another\s|as much as\s|up to\s)?$"
)
_RICHEST = re.compile(r"\b(?:top|bottom|richest|wealthiest|poorest)\s$")  # "the top 1 percent"
_CHANGE_AFTER = re.compile(
    r"\s?(?:increase|decrease|rise|fall|drop|gain|decline|jump|higher|lower|more than (?:a|the|in)|fewer|less|longer|more\b(?! (?:support|want|back|likely|often|say|said))|larger|bigger|faster|cheaper|off\b|growth|cut|swing)\b"
)
_PAIR_AFTER = re.compile(rf"\s?(?:to|-|–)\s?\d{{1,2}}(?:\.\d{{1,2}})?{PERCENT}")
_POINTS = re.compile(r"\s?(?:percentage[ -])?points?\b")
_TO_A_LEVEL = re.compile(r"\s?to\s\d")
_ERROR_NEAR = re.compile(
    r"(?:margin(?: of)?(?: sampling)? error|sampling error|error margin|plus or minus|plus-or-minus|±|\+/-|\+-|confidence)\D*$"
)
_CONFIDENCE_AFTER = re.compile(r"\s(?:level of )?(?:confidence|certain)", re.I)
_RESPONSE = re.compile(r"\b(?:(?:response|participation|contact|cooperation|completion) rate|[Tt]urnout)\b")
_ANSWER = (
    r"(?:sa(?:id|y|ys|ying)|thought|thinks?|believ\w+|want\w*|support\w*|oppos\w+|favou?r\w*|back(?:s|ed|ing)?|(?:dis)?agree\w*|"
    r"(?:dis)?approv\w+|(?:dis)?trust\w*|prefer\w*|fear\w*|hate[sd]?|(?:dis)?like[sd]?|reject\w*|feels?|felt|consider\w*|would|expect\w*|"
    r"hopes?|worry|worried|are (?:worried|against|for|in favou?r|undecided|(?:un|dis)?satisfied|(?:un)?happy|(?:un)?sure|not sure))"
)
_ANSWERED = re.compile(rf"\)?[\s–—-]{{0,3}}(?:of \w+(?: \w+){{0,2}} )?{_ANSWER}\b")
# What the share is one of: "of the 812 adults", "of their customers", "women".
_OF_PEOPLE = re.compile(
    rf"\s?(?:of\s(?:all\s|the\s|these\s|those\s|its\s|their\s|our\s|his\s|her\s)*(?:[\d,]+\s)?)?(?:[\w’'-]+\s){{0,3}}?{PEOPLE}\b(?![’'])"
)
# Results of elections: a race is won, a year is named, precincts report.
_RACE = (
    r"(?:states?|primary|primaries|caucus(?:es)?|elections?|race|nomination|re-?election|seats?|contests?|district|county|"
    r"run-?off|referendum|ballot|office|vote|presidency|mayoralty|province|town|city)"
)
_YEAR = r"(?:18|19|20)\d\d"
_RESULT_SENTENCE = re.compile(r"\b(?:of|all) (?:the )?(?:precincts|districts|votes|ballots) (?:reporting|counted|in)\b")
_RESULT_BEFORE = re.compile(
    rf"(?:\b(?:won|carried|took|lost|captured|swept)\s(?:[^.;:,“”\n]{{0,40}}\s)?{_RACE}\b[^.;:“”\n]{{0,40}}?\s(?:with|by|at)\s"
    rf"|\b(?:won|got|received|took|polled|drew|secured)\s(?:[^.;:“”\n]{{0,30}}\s)?in\s(?:the\s)?{_YEAR}\b[^.;:“”\n]{{0,20}}?[\s(]"
    rf"|\b(?:[Ii]n|[Ss]ince)\s{_YEAR},\s[^.;“”\n]{{0,40}}\b(?:won|got|received|took|carried|voted)\s(?:[^.;“”\n]{{0,20}}\s)?"
    r"|\b(?:primary|primaries|caucus(?:es)?|election|run-?off|referendum)\b[^.;“”\n]{0,60}\bwon,\s"
    r"|\b(?:count|tally|official results?|final results?|returns)\s(?:[a-z]+\s){1,3}"
    r"|\bof the vote to\s[^.;,\n]{0,30}\s"
    r"|\baccount(?:ed|s)? for\s)(?:just |only |about |nearly |more than |over |some |an? )?$"
)
_RESULT_AFTER = re.compile(
    rf"\s?(?:to\s\d[\d.]*{PERCENT}\s)?(?:of (?:the|all) )?(?:popular )?(?:(?:votes?|ballots?) )?"
    rf"(?:in (?:the )?(?:{_YEAR}|(?:general |primary )?elections? (?:of|in) {_YEAR})\b|cast (?:ballots|votes|a vote|their)\b|"
    r"voted\b[^.;,\n]{0,30}\b(?:in|at) the [^.;,\n]{0,20}(?:referendum|elections?|ballot|vote)\b|"
    r"in the (?:first|second|last|previous) (?:round|elections?|ballot|vote)\b|"
    r"it (?:took|won|got|received)\b|of (?:the |all )?(?:delegates?\b|delegate count|caucus-?goers|ballots cast|votes cast|precincts))"
)
_POLL_TELLS = re.compile(
    r"\b(?:polls?|polling|survey)\b[^.;\n]{0,80}\b(?:found|finds?|shows?|showed|says?|has|had|suggests?|gave)\b"
)
# "When you have less than 20 percent", "if we were at 30 percent": nobody's answer, but a case that somebody supposes.
_SUPPOSED = re.compile(
    r"\b(?:[Ww]hen|[Ii]f|[Ww]henever|[Uu]nless|[Ss]uppose|[Oo]nce|[Ii]magine) (?:you|we|one|somebody|someone|anybody)\b"
    r"[^.;“”\"\n]{0,40}$"
)
_HALF_OF_TIME = re.compile(r"\b(?:[Ff]irst|[Ss]econd|[Oo]ther|[Ll]atter|[Bb]etter|[Ll]ast)\s$")
_DAY_BEFORE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s$")
# An earlier wave: what the share came from, or what it is set beside with a time of its own.
_FROM = re.compile(
    rf"\b(?:(?:{_VERB}|edged \w+|sank|halved|doubled|sunk|came down|went|going|steady|change[sd]?|unchanged|swing|{PERCENT}|points?),?\s(?:back\s|up\s|down\s|sharply\s|slightly\s|steadily\s|only\s|\w+ly\s){{0,2}}from"
    rf"|{_VERB}\b[^.;\n]{{0,30}}\sfrom|(?:{PERCENT}|\d)\b[^.;\n]{{0,70}},\s(?:up |down )?(?:slightly )?from|,\s(?:up|down) (?:slightly )?from|from [^.;\n]{{0,50}}\band)\s(?:the\s|an?\s|about\s|just\s|only\s|as (?:many|much|high|low) as\s)?$"
)
_BESIDE = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|after|up on|down on)\s(?:the\s|an?\s|about\s|just\s|only\s|some\s)?$"
)
_TIME = (
    r"(?:(?:on|in|since|last|back in|for|during|by)\s(?:the\s)?(?:early |late |mid-?)?(?:previous|earlier|last|preceding|prior|January|February|March|April|May|June|July|August|September|"
    rf"October|November|December|spring|summer|autumn|winter|week|month|year|{_YEAR})\b|(?:a|one|two|three|four|five|six|ten|\d+) (?:day|week|month|year)s? (?:ago|earlier|before|previously)"
    r"|(?:a|the) (?:week|month|year|quarter|decade) (?:ago|earlier|before)|in (?:its|their|the) (?:last|previous|earlier)|(?:the )?(?:week|month|year) before|at the start|previously|then\b|when\b)"
)
_EARLIER_AFTER = re.compile(rf"(?:\s(?:of|who|saying)\s[^.,;\n]{{0,40}}?)?\s{_TIME}")
_ENDS = re.compile(r"\s?(?:[.,;)]|$)")
_THEN_NOW = re.compile(
    r"\s(?:in (?:the|a|an) (?:previous|earlier|last|preceding|prior)|(?:a|two|three|four|six|\d) (?:week|month|year)s? (?:ago|earlier|before)|in (?:its|their) last)\b"
    r"|\s(?:on|in|last) [A-Z]?[\w. ]{2,14},?\s(?:(?:and|but)\s)?(?:[\w’]+\s){0,2}?(?:is|has|are|stands?) now\b"
)
# What stood then: "she was at 42 percent in July and is now", "Last month, she was at 67 percent".
_WAS_THEN = re.compile(
    r"\b(?:[Ll]ast|[Tt]he previous|[Aa]n? earlier) (?:week|month|year|spring|summer|autumn|fall|winter|survey|poll)[’']?s?,? "
    r"(?:[\w’-]+ ){1,4}?(?:was|were|stood|had|held) (?:tied )?(?:at |by |with )?(?:just |only |about )?$"
)
_VOTE = re.compile(r"\s?of (?:the|all) (?:votes?|ballots?|seats)\b")
# "The drug worked in 80 percent of patients": nobody was asked.
_FOUND_IN = re.compile(
    r"\b(?:worked|works|found|seen|detected|present|cured|cures|protects?|protected|occurs?|occurred|effective|diagnosed|killed)\b[^,;.\d]{0,30}\s(?:in|for|at|among)\s(?:\w+\s)?$"
)
_OF_THINGS = re.compile(
    rf"\b(?:[Ss]urveys?|[Ss]tud(?:y|ies)|[Rr]eview|[Aa]nalysis) of (?:the |some |about |more than |over )?(?:[\d,]+\s)(?!(?:[\w-]+\s){{0,3}}?{PEOPLE}\b)(?:[\w-]+\s){{0,2}}?[a-z]+s\b"
)
_IN_YEAR = re.compile(rf"\s?in (?:the )?{_YEAR}")
_AT_THE_POLLS = re.compile(
    r"\b(?:won|vote[ds]?|elections?|elected|primary|caucus|turnout|ballots?|received|got|took|carried)\b"
)
_FORECAST = re.compile(
    r"\s(?:that\s)?(?:economists|analysts|experts|forecasters|markets?|traders|observers)\b[^.;\n]{0,50}\b(?:forecast|predicted|expected|projected)\b|\s(?:that|which)\s[^.;\n]{0,60}\b(?:forecast|predicted|expected|projected)\b"
)
_ELECTED = re.compile(r"\b(?:won|elected|re-elected|defeated|beat)\b[^.;,\n]{0,40}$")
# What is no person, and what is measured rather than asked.
_THINGS = re.compile(
    r"\b(?:growth|inflation|unemployment|jobless|joblessness|tariffs?|levy|tax(?:es)?|interest|rates?|gdp|turnout|probability|chance|discount|"
    r"revenues?|profits?|sales|exports?(?! (?:control|curb|restriction))|imports|output|prices?|wages?|stakes?|(?:market|its|his|her|their) shares? (?:of|in)|shares? (?:fell|rose|gained|in)|market|budget|deficit|"
    r"effective|efficacy|capacity|efficiency|yields?|dividend|electricity|emissions?|precincts|spending|debt|costs?|loans?|rents?|production|economy|"
    r"pound|dollar|euro|crown|currency|target|worked in|of (?:its|the country[’']s|national) )\b"
)
_THING_AFTER = re.compile(
    r"\s?(?:of (?!(?:the |its |their |his |her )?(?:[a-z]+ )?(?:votes?|support|backing|responses?|answers|sample|total|time|city|town|village|region|province|county|district|nation|community)\b(?![’']))(?:the |its |all |their |his |her |our |that |this )?[a-z-]+s?\b|"
    r"(?:tax|levy|tariff|duty|interest|rate|growth|stake|share|discount|alcohol|rise|target|increase|profit|return|fee|deposit|pay|wage|effective|efficient|full|empty|pure|accurate|owned|complete|chance)\b)"
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
    rf"\s?of (?:all |the |our |its |their )*(?:[\w’'-]+ ){{0,2}}?{PEOPLE},?\s(?:\w+ ){{0,3}}?{_ANSWER}\b"
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
_BOUNDARY = re.compile(r"[,;:(—–]\s?|\s(?:and|but|while|whereas|as|after|which)\s")


def shares_among(said: str, figures: list[Figure]) -> list[Item]:
    """The shares among a sentence's figures."""
    out: list[Item] = []
    if figures and _RESULT_SENTENCE.search(said):
        return out
    for start, end, value, sign, digits, pair, half in figures:
        if (out and start < out[-1][1]) or (not digits and _FIGURE_FOLLOWS.match(said, end)):
            continue
        if value > 100 or _is_change(said, start, end) or _is_result(said, start, end):
            continue
        if pair and _DAY_BEFORE.search(said[max(0, start - 12) : start]):
            continue  # "from 40 percent on July 14 to 46 percent"
        if half and _HALF_OF_TIME.search(said[max(0, start - 8) : start]):
            continue
        if _SUPPOSED.search(said[max(0, start - 60) : start]):
            continue
        out.append((start, end, value, sign, "earlier" if _is_earlier(said, start, end) else "share"))
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
    """The shares of two sides that have no sign, in a sentence about a poll: "voters split 52-41"."""
    out: list[Item] = []
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


def _is_earlier(said: str, start: int, end: int) -> bool:
    """Whether a share is one of an earlier poll that the sentence sets beside the new one."""
    before = said[max(0, start - 110) : start]
    if ("from" in before and _FROM.search(before)) or _THEN_NOW.match(said, end) or _WAS_THEN.search(before[-60:]):
        return True
    return bool(
        _BESIDE.search(before)
        and (_EARLIER_AFTER.match(said, end) or (_ENDS.match(said, end) and not before.rstrip().endswith("against")))
    )


def _is_result(said: str, start: int, end: int) -> bool:
    """Whether a figure is what somebody got at an election: votes cast are no answers to a poll."""
    after = _RESULT_AFTER.match(said, end)
    if after and (not _IN_YEAR.fullmatch(after.group()) or (_AT_THE_POLLS.search(said) and not POLLED.search(said))):
        return True  # a year alone is one of an election only where votes are spoken of
    if _VOTE.match(said, end) and _ELECTED.search(said[max(0, start - 60) : start]):
        return True
    before = _RESULT_BEFORE.search(said[max(0, start - 90) : start])
    return bool(before and not _POLL_TELLS.search(said[max(0, start - 160) : start]))


def _is_change(said: str, start: int, end: int) -> bool:
    before = said[max(0, start - 60) : start]
    if _ERROR_NEAR.search(said[max(0, start - 45) : start].lower()) or _CONFIDENCE_AFTER.match(said, end):
        return True
    if _POINTS.match(said, end) or _FORECAST.match(said, end) or _CHANGE_AFTER.match(said, end):
        return True
    if _CHANGE_BY.search(before) and not _TO_A_LEVEL.match(said, end):
        return True
    if _PAIR_AFTER.match(said, end):  # "by a margin of 58 percent to 35 percent"
        return False
    return bool(_RICHEST.search(before) or _CHANGE_BEFORE.search(before) or _RESPONSE.search(before[-40:]))


def may_be_answers(said: str, end: int) -> bool:
    """Whether a share that ends at `end` may be one of people's answers though its sentence names no poll."""
    return bool(_UNNAMED.search(said) or _PUBLIC.search(said) or _PEOPLE_ANSWERED.match(said, end))


def tells_of_people(said: str, lower: str, figures: list[Figure]) -> bool:
    """Whether a sentence tells of some share of people, or of what only people's answers give."""
    return holds_any(lower, _STANDING) or any(_PEOPLE_AFTER.match(said, figure.end) for figure in figures)


def is_opinion(said: str, start: int, end: int, named: bool) -> bool:
    """Whether a share is of people's answers, and not of the economy, of votes cast or of anything else."""
    after = said[end : end + 60]
    if _ANSWERED.match(after):
        return True
    if _FOUND_IN.search(said[max(0, start - 60) : start]) or _OF_THINGS.search(said):
        return False
    if _OF_PEOPLE.match(after):
        return True
    if _THING_AFTER.match(after):
        return False
    clause = _BOUNDARY.split(said[max(0, start - 70) : start])[-1]
    if _THINGS.search(clause.lower()) and not _OPINION.search(clause):
        return False
    if named:
        return True
    if _VOTE.match(after):
        return False
    return bool(
        re.search(r"\b(?:poll|survey|interviews with)\b", said) or _OPINION.search(said[max(0, start - 90) : end + 90])
    )
