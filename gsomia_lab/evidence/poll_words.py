"""The words of polling: what a poll is called, how people are asked, who they are, how many they are.

Every rule about polls is put together from these, so that a phrasing need not be foreseen whole: whoever "quizzed" people
is found wherever one may stand who "asked" them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = [
    "ASKED_OF",
    "CHANGED",
    "DIGITS",
    "HINTS",
    "MONTHS",
    "NUMBER",
    "OTHER_HINTS",
    "PARTS",
    "PEOPLE",
    "POLL",
    "POLLED",
    "POLL_HINTS",
    "REACHED",
    "SHARE_HINTS",
    "WINDOW",
    "YEAR",
    "fold",
    "holds_any",
    "number_of",
]

# How far from a share its own sentence is read: text without points may be one sentence from its first page to its last.
WINDOW = 1000
# A sentence without any of these holds no share; asking this first saves most of the work.
SHARE_HINTS = (
    "%", "percent", "per cent", "pct", "third", "half", "quarter", "fifth", "sixth", "tenth", "out of", "every ",
)  # fmt: skip
PARTS = re.compile(
    r" in (?:t(?:en|hree|w(?:o|elve|enty))|10|[2-9]0?|100|f(?:ive|our)|every|s(?:ix|even)|eight|nine)\b| of (?:ten|10)\b"
)
# One without any of these, and without a share, speaks of no poll.
HINTS = (
    "poll", "survey", "respon", "interview", "question", "ask", "research", "institute", "study", "canvass", "quizz", "panel",
    "tracker", "barometer", "sample", "fieldwork", "voting intention", "adults", "participants", "source:", "data:",
)  # fmt: skip

# One with any of these surely does, or of something near it; a page without them may still hold one of the others.
POLL_HINTS = ("poll", "survey", "respon", "interview", "question", "canvass")
OTHER_HINTS = tuple(hint for hint in HINTS if hint not in POLL_HINTS)

# What somebody who asks people makes: its name alone says so ...
POLL = r"(?:[Pp]olls?|[Ss]urveys?|POLLS?|SURVEYS?|[Pp]olling|[Qq]uestionnaires?|[Tt]rackers?|[Bb]arometers?)"
# ... or only where people are said to answer.
FINDINGS = r"(?:stud(?:y|ies)|research|figures|numbers|data|findings|results|report|analysis|panel|sample|index|interviews|fieldwork|soundings?)"
ASKED = r"(?:polled|surveyed|interviewed|questioned|canvassed|quizzed|sounded out)"
ASKED_OF = r"(?:asked|spoke (?:to|with)|spoken (?:to|with)|talked (?:to|with)|contacted|phoned|put (?:the|that|this|a|its|their) (?:same |very |simple )?questions?(?: to)?)"
# What others do with people, too: it tells who asked only where polls are spoken of.
REACHED = r"(?:stopped|approached|grilled|heard from|wrote to|e-?mailed|consulted|reached|rang|telephoned|sought out|sampled|buttonholed|surveyed|collared|tapped)"
ASK = rf"(?:{ASKED}|{ASKED_OF})"
DONE = (
    r"(?:conducted|carried out|done|did|run|ran|taken|took|undertaken|undertook|compiled|organi[sz]ed|held|fielded|made|prepared|"
    r"produced|published|released|gathered|collected|unveiled|issued)"
)
FOUND = (
    r"(?:found|finds|find|reports|reported|puts?|measured|measures|records|recorded|shows?|showed|gives?|gave|says?|"
    r"said|claims|claimed|sees|saw|suggests?|suggested|indicates?|indicated|estimates|estimated|pegs|pegged|reveals?|revealed|concludes|concluded|"
    r"notes|noted|announced|counted|calculates|calculated|registered|reckons)"
)
# What kind of house asks: "the polling firm Lindqvist", "the charity Clean Coast".
HOUSE_NOUN = (
    r"(?:firm|company|institute|institution|agency|group|daily|weekly|newspaper|paper|tabloid|broadcaster|station|channel|network|"
    r"pollster|charity|union|magazine|university|website|portal|site|organi[sz]ation|foundation|cent(?:re|er)|think[ -]tank|house|"
    r"outfit|consultancy|consultants|watchdog|lobby|association|society|non-?profit|body|school|college|service|monitor|bureau)"
)
TRADE = r"(?:polling|survey|research|opinion|opinion research|opinion polling|market research|social research|public opinion)"
STAFF = r"(?:[Pp]ollsters?|[Ii]nterviewers|[Rr]esearchers|[Ss]ociologists|[Aa]nalysts|[Ss]tatisticians|[Ss]cholars|[Aa]cademics|[Ss]ocial scientists|[Pp]sychologists)"

POLLED = re.compile(
    rf"\b(?:respondents?|{POLL}|{ASKED}|interviews with|interviewers|fieldwork|(?:[Ss]ource|[Dd]ata):|[Vv]oting intentions?|study of \d|sample of|(?:last|first|again) asked|\d+ (?:adults|voters|participants|interviewees|households)|ask(?:ed|ing)? (?:about|whether|if|to|[“\"]|\d)|told (?:the )?[A-Z])"
)

_GROUPS = (
    "adults|people|persons|voters|residents|citizens|respondents|participants|interviewees|households|families|students|pupils|"
    "women|men|readers|listeners|viewers|subscribers|teachers|workers|members|parents|mothers|fathers|farmers|nurses|doctors|drivers|"
    "commuters|tenants|pensioners|employees|shareholders|customers|staff|economists|children|teenagers|youngsters|youths|"
    "supporters|backers|followers|inhabitants|islanders|villagers|locals|consumers|shoppers|users|passengers|patients|owners|"
    "managers|executives|bosses|firms|companies|businesses|journalists|soldiers|officers|couples|singles|graduates|retirees|"
    "homeowners|motorists|cyclists|guests|visitors|tourists|fans|subjects|individuals|migrants|immigrants|taxpayers|"
    "landlords|clients|undergraduates|professionals|bishops|priests|midwives|chefs|clerks|pilots|apprentices|(?:under|over)-[0-9][0-9]s|"
    "caucus-?goers|churchgoers|believers|conservatives|liberals|progressives|independents|leavers|remainers|boys|girls|"
    "the public|the electorate|the population|the country|the nation|them|those|these|us|whom|interviews|responses|replies|answers"
)
# Who can be asked: words for groups, and what people are called after their work, their place or their faith.
PEOPLE = rf"(?:{_GROUPS}|(?!numbers|members of parliament|others?\b|waters\b|papers\b|letters\b|orders\b|offers\b|powers\b|computers\b|centers\b|quarters\b|dollars\b|cars\b|murders\b|borders\b|shoulders\b|disorders\b|matters\b|rivers\b|towers\b|corners\b|chapters\b|dinners\b|layers\b|containers\b|bidders\b|doors\b|floors\b|errors\b|sectors\b|factors\b|plans\b|loans\b|cents\b|patents\b|accidents\b|events\b|payments\b|investments\b|apartments\b|rents\b|percents?\b|lists\b|costs\b)[\w-]{{1,24}}(?:[ei]rs|[^e]ors|ans|ists|ees|ents|ants|eers)\b)"

DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\s\d{3})+(?!\d)|\d{2,6})"
_UNITS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORTH = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_WORTH |= {"eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
_WORTH |= {"seventy": 70, "eighty": 80, "ninety": 90}
_IN_WORDS = rf"(?:(?:{_UNITS}|a)\s(?:thousand|hundred)(?:\s(?:(?:{_UNITS})\shundred|(?:and\s)?(?:{_UNITS})(?:[- ](?:{_UNITS}))?))?)"
NUMBER = rf"(?:{DIGITS}|(?i:{_IN_WORDS}))"

# What a level does that was another one before.
CHANGED = (
    r"(?:up|down|rose|risen|rising|falling|dropping|growing|slipping|losing|gaining|fell|fallen|grew|grown|gained|gains|lost|increas\w+|decreas\w+|climb\w+|dropped|slipped|jump\w+|rises?|"
    r"declin\w+|rais\w+|cut|reduc\w+|widen\w+|narrow\w+|boost\w+|lower\w+|shr[aiu]nk|add(?:ed|s)?|shed|slid|surg\w+|soar\w+|plung\w+)"
)
YEAR = r"(?:18|19|20)\d\d"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


def fold(text: str) -> str:
    """A text in lower case, letter by letter: "İ" alone would become two, and each offset after it would be wrong."""
    return text.replace("İ", "I").lower()


def holds_any(lower: str, words: Iterable[str]) -> bool:
    """Whether a text holds one of some words; a plain loop, since `any` takes three times as long on every sentence."""
    for word in words:  # noqa: SIM110
        if word in lower:
            return True
    return False


def number_of(words: str) -> int:
    """A number of people as a number: "1,004", "1 004", "a thousand and four".

    >>> number_of("1,004"), number_of("1 004"), number_of("one thousand and four"), number_of("Two thousand five hundred")
    (1004, 1004, 1004, 2500)
    """
    plain = re.sub(r"[,\s]", "", words)
    if plain.isdigit():
        return int(plain)
    total = part = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word == "thousand":
            total, part = total + 1000 * (part or 1), 0
        elif word == "hundred":
            part = 100 * (part or 1)
        else:
            part += _WORTH.get(word, 0)
    return total + part
