"""What a poll looks like in news prose: shares, who asked, how many, and what is no share at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from gsomia_lab.evidence.record import Rule

# A sentence without any of these holds no share and names no poll; asking this first saves most of the work.
HINTS = (
    "%", "percent", "per cent", "pct", "poll", "survey", "respond", "rating", "interviewed", "questioned", "third", "half",
    "quarter", "fifth", "sixth", "tenth", "out of", " in ten", " in five", " in four", " in three", " in two", " in 10",
    " in every", " in six", " in eight", " in seven", " in nine", "research", "institute", "popularity", "opinion", "gallup",
)  # fmt: skip

PERCENT = r"(?:\s?%|\s?-?(?:percent|per cent|pct)\b\.?)"
_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten"
_TENS = "ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUMBER_WORDS = {word: n for n, word in enumerate(_WORDS.split("|"), 1)}
NUMBER_WORDS |= {word: 10 * n for n, word in enumerate(_TENS.split("|"), 1)}
# Who can be asked, one by one: "every second teacher".
_PERSON = (
    "adult|person|voter|respondent|resident|citizen|household|family|parent|teacher|student|pupil|worker|employee|woman|man|"
    "farmer|nurse|doctor|driver|reader|member|tenant|pensioner|[a-z]+(?:[eic]an|[^e]ese)|german|[a-z]+(?:don|york)er"
)
_VERBS = "of|said|say|says|support|oppos|favou?r|back|want|were|are|think|believe|would|agree|disagree|feel|felt|trust|expect|know"
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}

COMPARATORS = {
    ">": "more than|over|above|at least|upwards of|in excess of|well over|just over|slightly more than|a little over|"
    "slightly over|no fewer than|greater than|as many as",
    "<": "not even|less than|fewer than|under|below|at most|just under|slightly under|slightly less than|up to|no more than",
    "~": "about|around|some|roughly|approximately|nearly|almost|close to|an estimated|circa|near",
}  # fmt: skip
_COMPARE = "|".join(sorted("|".join(COMPARATORS.values()).split("|"), key=len, reverse=True))

# Looked for in a sentence in lower case (`fold`), which takes half the time of looking whatever the case.
SHARE = re.compile(
    r"(?:(?=\d)|\b(?=[a-z]))"  # where any share begins: it says in one step that none begins inside a word
    rf"(?:\b(?P<compare>{_COMPARE})\s)?"
    rf"(?:(?<![\d.,$£€])(?P<figure>\d{{1,3}}(?:\.\d{{1,2}})?)(?:{PERCENT}"
    rf"|(?P<pair>(?=\s?(?:to|-|–|and|or)\s?\d{{1,3}}(?:\.\d)?{PERCENT})))"
    rf"|\b(?P<tens>{_TENS})(?:[- ](?P<ones>{_WORDS}))?\s(?:percent|per cent)\b"
    rf"|\b(?P<top>{_WORDS}|\d{{1,2}})\s(?:in|out of)\s(?:every\s)?(?P<bottom>{_WORDS}|\d{{1,3}})\b"
    rf"|\b(?P<count>one|two|three|four|a)[- ](?P<part>third|quarter|fifth|sixth|tenth)s?(?=\s(?:{_VERBS}))"
    rf"|\bevery (?P<ordinal>{'|'.join(_ORDINALS)})(?=\s(?:{_PERSON})\b)"
    rf"|\b(?P<half>half)(?=\s(?:the|{_VERBS})))",
)
# A second figure of a pair that has no sign of its own: "52 percent to 41", "37.6 from 42".
BARE = re.compile(
    r"\s?(?:(?P<to>to|versus|vs\.?|against|-|–)|(?P<earlier>,?\s?(?:(?:down|up) )?from|,? (?:compared|against) (?:with|to))"
    r"|(?P<other>,?\s(?:and\s)?(?:[a-z]+\s){1,3}(?:on|at)))\s"
    r"(?P<figure>\d{1,2}(?:\.\d)?)(?![\d,.%]*\d|\s?(?:percent|per cent|%|points?|respondents|people|adults|voters|days|years|seats|of\b))"
)
CHANGE_BEFORE = re.compile(
    r"\b(?:up|down|rose|risen|fell|fallen|grew|grown|gained|lost|increased?|decreased?|climbed|dropped|slipped|jumped|"
    r"declined|widened|narrowed|lead of|ahead by|margin of)\s(?:by\s|an?\s|another\s|only\s|about\s|some\s|nearly\s|just\s){0,2}$"
)
# "by" makes a change only with a verb of change before it: "liked by 23 percent" is a share.
CHANGE_BY = re.compile(
    r"\b(?:up|down|rose|risen|fell|fallen|grew|grown|gained|lost|increas\w+|decreas\w+|climb\w+|dropped|slipped|jump\w+|"
    r"declin\w+|rais\w+|cut|reduc\w+|widen\w+|narrow\w+|boost\w+|lower\w+|shr[aiu]nk)\b[^.;\n]{0,40}\bby\s"
    r"(?:about\s|some\s|nearly\s|only\s|just\s|another\s)?$"
)
CHANGE_AFTER = re.compile(
    r"^\s?(?:increase|decrease|rise|fall|drop|gain|decline|jump|higher|lower|more than (?:a|the|in)|growth|cut|swing)\b"
)
PAIR_AFTER = re.compile(rf"^\s?(?:to|-|–)\s?\d{{1,2}}(?:\.\d{{1,2}})?{PERCENT}")
ERROR_NEAR = re.compile(
    r"(?:margin(?: of)?(?: sampling)? error|sampling error|error margin|plus or minus|plus-or-minus|±|\+/-|\+-|confidence)"
)
CONFIDENCE_AFTER = re.compile(r"^\s(?:level of )?(?:confidence|certain)", re.I)
RESPONSE = re.compile(r"\b(?:response|participation|contact|cooperation) rate\b", re.I)
ANSWERED = re.compile(
    r"^\s?(?:of \w+(?: \w+){0,2} )?(?:said|say|thought|think|believe[ds]?|want(?:ed)?|support(?:ed)?|oppos\w+|favou?r\w*|"
    r"back(?:ed)?|agreed?|disagreed?)\b"
)
# Results of elections: a race is won, a year is named, precincts report.
_RACE = (
    r"(?:states?|primary|primaries|caucus(?:es)?|elections?|race|nomination|re-?election|seats?|contests?|district|county|"
    r"run-?off|referendum|ballot|office|vote|presidency|mayoralty|province|town|city)"
)
_YEAR = r"(?:18|19|20)\d\d"
RESULT_SENTENCE = re.compile(r"\b(?:of|all) (?:the )?(?:precincts|districts|votes|ballots) (?:reporting|counted|in)\b")
RESULT_BEFORE = re.compile(
    rf"(?:\b(?:won|carried|took|lost|captured|swept)\s(?:[^.;:,“”\n]{{0,40}}\s)?{_RACE}\b[^.;:“”\n]{{0,40}}?\s(?:with|by|at)\s"
    rf"|\b(?:won|got|received|took|polled|drew|secured)\s(?:[^.;:“”\n]{{0,30}}\s)?in\s(?:the\s)?{_YEAR}\b[^.;:“”\n]{{0,20}}?[\s(]"
    rf"|\b(?:[Ii]n|[Ss]ince)\s{_YEAR},\s[^.;“”\n]{{0,40}}\b(?:won|got|received|took|carried|voted)\s(?:[^.;“”\n]{{0,20}}\s)?"
    r"|\b(?:primary|primaries|caucus(?:es)?|election|run-?off|referendum)\b[^.;“”\n]{0,60}\bwon,\s"
    r"|\baccount(?:ed|s)? for\s)(?:just |only |about |nearly |more than |over |some |an? )?$"
)
RESULT_AFTER = re.compile(
    rf"\s?(?:to\s\d[\d.]*{PERCENT}\s)?(?:of (?:the|all) )?(?:popular )?(?:(?:votes?|ballots?) )?"
    rf"(?:in (?:the )?(?:{_YEAR}|(?:general |primary )?elections? (?:of|in) {_YEAR})\b|cast (?:ballots|votes|a vote|their)\b|"
    r"of (?:the |all )?(?:delegates?\b|delegate count|caucus-?goers|ballots cast|votes cast|precincts))"
)
POLL_TELLS = re.compile(
    r"\b(?:polls?|polling|survey)\b[^.;\n]{0,80}\b(?:found|finds?|shows?|showed|says?|has|had|suggests?|gave)\b"
)
# "When you have less than 20 percent", "if we were at 30 percent": nobody's answer, but a case that somebody supposes.
SUPPOSED = re.compile(
    r"\b(?:[Ww]hen|[Ii]f|[Ww]henever|[Uu]nless|[Ss]uppose|[Oo]nce|[Ii]magine) (?:you|we|one|somebody|someone|anybody)\b"
    r"[^.;“”\"\n]{0,40}$"
)
DAY_BEFORE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s$")
# What stood then: "she was at 42 percent in July and is now", "Last month, she was at 67 percent".
WAS_THEN = re.compile(
    r"\b(?:[Ll]ast|[Tt]he previous|[Aa]n? earlier) (?:week|month|year|spring|summer|autumn|fall|winter|survey|poll)[’']?s?,? "
    r"(?:[\w’-]+ ){1,4}?(?:was|were|stood|had|held) (?:tied )?(?:at |by |with )?(?:just |only |about )?$"
)
OTHER_GROUP = re.compile(
    rf"\s(?:of|among|for)\s(?![^.;\n]{{0,60}}\b(?:ago|earlier|before|last|previous|{_YEAR}|(?:in|since) [A-Z])\b)"
)
VOTE = re.compile(r"^\s?of (?:the|all) (?:votes?|ballots?|seats)\b")
NO_OPINION_NEAR = re.compile(
    r"\b(?:growth|inflation|unemployment|jobless|tariffs?|tax(?:es)?|interest|GDP|turnout|probability|chance|discount|"
    r"revenues?|profits?|sales|exports?(?! (?:control|curb|restriction))|imports|output|prices?|wages?|stake|shares? (?:of|in) |market|budget|deficit|"
    r"effective|efficacy|capacity|efficiency|yield|dividend|electricity|emissions?|precincts|of (?:its|the country[’']s|national) )\b"
)
OPINION = re.compile(
    r"\b(?:sa(?:id|y|ys|ying)|support\w*|oppos\w+|favou?r\w*|back(?:s|ed|ing)?|approv\w+|disapprov\w+|respond\w+|(?:dis)?agree\w*|"
    r"think|thought|believ\w+|want\w*|prefer\w*|undecided|don[’']t know|unsure|not sure|no (?:opinion|answer|view|response)|"
    r"answer\w*|against|consider\w*|trust\w*|distrust\w*|feel|felt|view\w*|should|ratings?|neutral|popularity|satisfied|dissatisfied|"
    r"positive\w*|negative\w*|unfavou?rabl\w+|replied|voters|the public|of (?:South )?(?:Korean|Japanese|American|people|adults|voters|citizens|those)\w*|"
    r"yes|no|stood (?:against|for|at)|were for|(?:rest|remaining)|rejected|endors\w+|worried|concerned|expect\w*|described|"
    r"called|chose|picked|would (?:vote|choose|like)|blam\w+|credit\w*|hold|held|wrong|right|declined)\b",
    re.I,
)
_POLL = r"(?:opinion |public opinion |telephone |online |exit |tracking |weekly |monthly |national |nationwide |joint |new |latest |recent |separate |earlier |another )*(?:polls?|surveys?|polling)"
# A name of a pollster: capitalised words, joined by "and", "/" or "of".
_CAP = r"[A-Z][\w.&’'-]*"
NAME = rf"(?:[Tt]he )?{_CAP}(?:(?:\s|/|\s&\s|\sof\s(?:the\s)?|\sfor\s(?=[A-Z]\w+\sStud)){_CAP}){{0,5}}"
_LEAD = (
    r"(?:(?:the|a|an|local|Japanese|South Korean|Korean|American|British|independent|private|state-run|public|daily|newspaper|"
    r"broadcaster|news agency|news agencies|pollster|polling (?:firm|company|agency|institute|group)|research (?:firm|company|institute|center|centre)|"
    r"survey (?:firm|company|agency)|newspapers|think tank|television network|magazine|university)\s){0,4}"
)
NAMES = re.compile(rf"(?P<name>{_LEAD}{NAME}(?:(?:\sand\s|,\s){_LEAD}{NAME}){{0,2}})")


def holds_any(lower: str, words: Iterable[str]) -> bool:
    """Whether a text holds one of some words; a plain loop, since `any` takes three times as long on every sentence."""
    for word in words:  # noqa: SIM110
        if word in lower:
            return True
    return False


@dataclass(frozen=True)
class Introduction:
    """A form in which a page says who did a poll; none can match a sentence without one of the letters in `needs`."""

    rule: str
    needs: tuple[str, ...]
    source: str
    spelled: tuple[str, ...] = ()  # words with their capitals, one of which must stand in the sentence

    @cached_property
    def form(self) -> re.Pattern[str]:
        """The form, compiled when a sentence first holds what it needs: most pages need few of them."""
        return re.compile(self.source)

    def fits(self, lower: str, said: str) -> bool:
        """Whether a sentence (in lower case, and as it is) holds what the form needs: asked first, because it is far quicker."""
        return holds_any(lower, self.needs) and (not self.spelled or holds_any(said, self.spelled))


# What stands right before a name that did a poll; the name itself is read by NAMES, once for all of them.
BEFORE_NAME: tuple[Introduction, ...] = (
    Introduction("pollster named", ("pollster",), r"\b[Pp]ollsters?,?\s"),
    Introduction(
        "poll by", ("poll", "survey"), r"\b(?:[Pp]olls?|[Ss]urveys?|[Pp]olling)\b[^.;“”\n]{0,70}?\b(?:by|from)\s"
    ),
    Introduction(
        "study by", ("study", "studies", "research"), r"\b(?:[Ss]tudy|[Ss]tudies|[Rr]esearch)\b[^.;“”\n]{0,40}?\bby\s"
    ),
    Introduction("according to name", ("according to",), r"\b[Aa]ccording to\s"),
    Introduction("carried out by", (" by ",), r"\b(?:carried out|conducted|undertaken|run|done) by\s"),
    Introduction("people asked by", ("ed by ",), r"\b(?:polled|surveyed|interviewed|questioned|canvassed)\sby\s"),
)
AFTER_SOURCE = re.compile(r",|\.|$|\s(?:said|which|study|on|last|this)\b|[’']s\s")
FOR = re.compile(r"[^.;\n]{0,40}?\b(?:for|on behalf of|commissioned by|at the request of)\s")
INTRODUCTIONS: tuple[Introduction, ...] = (
    Introduction(
        "poll of a name",
        ("poll", "survey"),
        rf"\b(?P<name>{NAME})(?:[’']s)?(?:\s(?:and|/)\s(?:the\s)?(?P<name2>{NAME}))?\s(?:\w+-?\w*\s)?{_POLL}\b"
        r"(?!\s(?:numbers?|standings?|ratings?|leads?|bumps?|booths?|workers?|stations?|places?|tax)\b)",
    ),
    Introduction(
        "poll in its name",
        ("poll", "survey"),
        rf"\b(?P<name>{NAME})(?:(?<=[\s-]Poll)|(?<=\sPolls)|(?<=[\s-]Survey)|(?<=\sSurveys))(?![\w’'-])(?!\s[A-Z])",
        ("Poll", "Survey"),
    ),
    Introduction(
        "asked by",
        ("conducted", "carried out", "polled", "surveyed", "interviewed", "questioned", "asked", " ran ", " took "),
        rf"\b(?P<name>{NAME}(?:\sand\s{_LEAD}{NAME})?)(?:,[^,.;\n]{{3,60}},|,\swhich)?\s(?:jointly\s|recently\s|also\s)?(?:conducted|carried out|polled|surveyed|interviewed|questioned|asked|ran|took)\b"
        rf"(?=[^.\n]{{0,80}}(?:\b(?:polls?|surveys?|respondents|adults|voters|people|residents|citizens|households|\d{{3}})\b))",
    ),
    Introduction(
        "found in a poll",
        ("poll", "survey"),
        rf"\b(?P<name>{NAME})\s(?:found|reported|said|says)\b(?=[^.\n]{{0,30}}\b(?:polls?|surveys?)\b)",
    ),
    Introduction(
        "said of a poll",
        ("poll", "survey", "sample of", "interview"),
        rf",\s(?P<name>{NAME})\s(?:said|says|reported|reports)\b"
        r"(?=[^.\n]{0,80}\b(?:poll(?:s|ing)?|surveys?|surveying|sample of|interview(?:s|ing))\b)",
    ),
    Introduction(
        "poll of a clause",
        ("poll", "survey", "study"),
        rf"\b(?:[Pp]olls?|[Ss]urveys?|[Ss]tudy)\b[^.;\n]{{0,80}}?\b(?:that|which|and)\s(?P<name>{NAME})\s(?:has\s|had\s)?(?:carried out|conducted|did|ran|took)\b",
    ),
    Introduction("whose poll", ("whose ",), rf"\b(?P<name>{NAME}),\swhose\s{_POLL}\b"),
    Introduction("told by people", ("told ",), rf"{PERCENT}[^.,;\n]{{0,60}}?\btold\s(?P<name>{NAME})"),
    Introduction("in brackets", ("(",), rf"\(\s?\d[\d.]*{PERCENT},\s(?P<name>{NAME})[,)]"),
    Introduction(
        "said of people",
        ("% of ", "percent of ", "per cent of ", "pct of ", ". of "),
        rf"\b(?P<name>{NAME})(?:\s\([A-Z]{{2,8}}\))?\s(?:said|says)\s(?:that\s)?"
        rf"(?=[^.\n]{{0,20}}\d{PERCENT}\sof\s(?:the\s)?[\d,]{{3,7}}\s)",
    ),
    Introduction(
        "found by",
        ("found", "report", "put", "measured", "showed", "recorded", "has"),
        rf"\b(?P<name>{NAME})(?:\s\([A-Z]{{2,8}}\))?(?:,(?:[^,.;\n]|\d,\d){{3,60}},)?\s(?:found|reported|put|measured|showed|recorded|has)\b(?=[^.\n]{{0,60}}(?:\d{PERCENT}|\b(?:in|out of) (?:{_WORDS})\b))",
    ),
    Introduction(
        "firm in apposition",
        ("polling ", "survey ", "research ", "opinion "),
        rf"\b(?P<name>{NAME}),\s(?:a|an|the)\s(?:\w+\s){{0,3}}(?:polling|survey|research|opinion) (?:firm|company|agency|institute|group|organi[sz]ation)\b",
    ),
)
# A poll in its own name, with a capital: "the Lind News Poll".
ATTRIBUTIVE = frozenset({"poll of a name", "poll in its name"})
ARTICLE = re.compile(r"(?:\b(?:an?|the|latest|newest|recent|new|another|this|that|each|every)|[’']s)\s$", re.I)
# Where a person's name may follow as that of the one who asked.
BY_PERSON = re.compile(
    r"(?:\b[Pp]ollster\s|\b(?:polls?|surveys?)\s(?:[a-z-]+\s){0,2}by\s|\b(?:conducted|carried out|polled|surveyed|questioned) by\s)$"
)
# What a poll does in a sentence: a name after it is none of those who asked.
TELLS = re.compile(
    r"\b(?:shows?|showed|found|finds?|has|had|puts?|gives?|gave|followed|led|leads?|leading|trail\w*|beat\w*|"
    r"favou?red|backed|supported|challenged|defeat\w*|points?|ahead)\b"
)
# "said Ada Brook of Lind Research": the firm of somebody who speaks.
SPEAKER_OF = re.compile(r"\b[A-Z][\w’'-]{1,30}(?:,[^,;.]{3,40})?\s(?:of|with|from|at|for)\s(?:the\s)?$")
_AVERAGE = re.compile(
    r"\baverages?\s(?:of|in|from)\s[^.;,\d]{0,40}\b(?:polls?|surveys?|polling)\b|\b(?:poll(?:s|ing)?|survey) averages?\b|"
    r"\b[Aa]verages?\sof\s(?:[a-z]+\s){0,3}$"
)
_AVERAGE_AFTER = re.compile(r"(?:[’']s?)?\s(?:[a-z]+\s){0,2}(?:average|aggregate)\b")
POLLED = re.compile(r"\b(?:respondents|polls?|polled|surveys?|surveyed|study of \d|asked about)\b", re.I)
OF_PEOPLE = re.compile(rf"\b(?:{_PERSON})s?\b")
# A house that asks is often called after it; with shares of opinion in the sentence, its name is enough.
HOUSE = re.compile(
    rf"\b(?P<name>(?:{_CAP}\s){{1,3}}(?:Research|Polling|Polls|Opinion|Surveys?|Insights?|Monitor|Barometer|Institute))\b(?!\s[A-Z])"
)
POLLING_NAME = re.compile(r"\b(?:Research|Polling|Polls?|Opinion|Institute|Surveys?|Gallup|Data|Insights?|Monitor)\b")
SOURCE = re.compile(rf",\s(?P<name>{NAME})\s(?:said|says|reported|found)\b[^.\n]{{0,20}}\.?$")
NEXT_IS_POLL = re.compile(r"\s{0,40}(?:The|Its|This) (?:\w+ )?(?:poll|survey)\b")
SPONSOR = re.compile(
    rf"\b(?:commissioned by|on behalf of|at the request of|paid for by|sponsored by|conducted for|carried out for|poll for|survey for)\s(?P<sponsor>{_LEAD}{NAME})"
)
UNNAMED = re.compile(
    r"\b(?:polls?|surveys?|polling|study of \d+|popularity)\b|\brespondents\b|\bapproval rating|\bapproval rate|\brate of approval|\brating\b",
    re.I,
)
PEOPLE = (
    r"(?:respondents|adults|people|voters|residents|citizens|persons|Koreans|South Koreans|Japanese|Americans|Britons|households|"
    r"participants|students|men and women|women|men|families|interviews|interviewees|readers|teachers|workers|members|parents|"
    r"farmers|nurses|doctors|drivers|commuters|tenants|pensioners|employees|shareholders|customers)"
)
SIZE = re.compile(
    rf"\b(?:of|among|polled|surveyed|interviewed|asked|questioned|with|from|to|by|in|survey(?:ed)? (?:of|about))\s(?:the|some|about|around|a total of|roughly|nearly|only|just)?\s?"
    rf"(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d{{3,6}})\s(?:[\w-]+\s){{0,4}}?{PEOPLE}\b"
    rf"|\b(?:[Aa]|[Tt]he) (?:\w+ )?sample (?:size )?(?:of|was|is) (?:about )?(?P<n2>\d{{1,3}}(?:,\d{{3}})+|\d{{3,6}})\b"
    r"|\b(?:polls?|surveys?|study|samples?|polling|asked|interviewed|surveyed|polled|questioned)\s(?:of\s|among\s)?"
    r"(?:about\s|some\s|the\s)?(?P<n6>\d{1,3}(?:,\d{3})+|\d{3,6})\s(?=[a-z])"
    r"|\b(?:of|among)\sthe\s(?P<n7>\d{1,3}(?:,\d{3})+|\d{3,6})\s[\w -]{3,30}?"
    r"\b(?:polled|surveyed|interviewed|asked|questioned)\b"
    r"|\b(?P<n8>\d{1,3}(?:,\d{3})+|\d{3,6})\s(?:valid\s|completed\s)?(?:responses|replies|answers)\b"
    rf"|\b[nN]\s?=\s?(?P<n3>\d{{1,3}}(?:,\d{{3}})+|\d{{3,6}})\b"
    rf"|\b(?:polled|surveyed|interviewed|questioned)\s(?P<n4>\d{{1,3}}(?:,\d{{3}})+|\d{{3,6}})\b"
    rf"|\b(?P<n5>\d{{1,3}}(?:,\d{{3}})+|\d{{3,6}})\s(?:[\w-]+\s){{0,3}}?(?:respondents|adults|voters|interviews|participants|people (?:were )?(?:polled|surveyed|interviewed|asked|took part|aged))\b"
)
# "64 percent of our readers hate": no poll is named, but these are people's answers.
PEOPLE_ANSWERED = re.compile(
    rf"\s?of (?:\w+ ){{0,2}}?{PEOPLE} (?:say|said|think|believe|want|support|oppose|favou?r|back|agree|disagree|hate|like|dislike|"
    r"trust|distrust|fear|reject|approve|disapprove)\b"
)
POPULATION = re.compile(rf"\d\s((?:[\w-]+\s){{0,4}}?{PEOPLE}(?:\s(?:aged|over|nationwide|across|in)\s[\w ]{{2,25}})?)")
MARGIN = re.compile(
    r"(?:margin(?: of)?(?: sampling)? error|sampling error|error margin|plus or minus|plus-or-minus|±|\+/-|\+-)[^.;\n\d]{0,40}(?P<margin>\d{1,2}(?:\.\d{1,2})?)\s?(?:percentage )?(?:points?|percent|per cent|%)"
)
MODE = re.compile(
    r"\b(?:by |over the |via )?(telephone|phone|online|face-to-face|in-person|mail|text-message|automated|internet|robocall)\b",
    re.I,
)
SUBGROUP = re.compile(
    r"\b(?:[Aa]mong|[Ff]or|[Oo]f|[Ii]n)\s(?P<group>(?:the )?(?:women|men|young(?:er)? \w+|old(?:er)? \w+|those (?:aged|in|over|under|with|who)[^,.;]{1,30}|\w+ (?:supporters|followers|Party voters)|"
    r"(?:people|voters|adults|respondents) (?:in their|aged|over|under|with|living)[^,.;]{1,30}|Democrats|Republicans|conservatives|progressives|liberals|independents|"
    r"Labour voters|rural \w+|urban \w+|parents|students|farmers))\b"
)
SUBJECT_GROUP = re.compile(
    r"^\s?of (?:the )?(?P<group>women|men|Democrats|Republicans|conservatives|progressives|liberals|independents|(?:young|older|younger|rural|urban|male|female) \w+|those (?:aged|in|over|under)[^,.;]{1,25}|"
    r"(?:people|voters|adults|respondents) (?:in their|aged|over|under)[^,.;]{1,25})\b"
)
EARLIER = re.compile(
    r"(?:\b(?:(?:up|down|rise|rose|risen|drop|dropped|fall|fell|fallen|increase[sd]?|decline[sd]?|slipped|climbed|jumped|sank|edged \w+) )?from|compared (?:with|to)|against|versus the)\s(?:the\s|an?\s|about\s|just\s)?$"
)
OTHER_SIDE = re.compile(r"\s(?:who|of|that|opposed|opposing|in favou?r|saying|for|undecided)\b")
EARLIER_AFTER = re.compile(
    r"^\s(?:in (?:the|a|an) (?:previous|earlier|last|preceding|prior)|(?:a|two|three|four|six|\d) (?:week|month|year)s? (?:ago|earlier|before)|in (?:its|their) last)\b"
    r"|^\s(?:on|in|last) [A-Z]?[\w. ]{2,14},?\s(?:(?:and|but)\s)?(?:[\w’]+\s){0,2}?(?:is|has|are|stands?) now\b"
)

RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        Rule("poll in the sentence", "A share belongs to the poll that its sentence names.",
             "A Northwind Research poll found that 52 percent of 900 adults want the toll scrapped.",
             "Exports to the island grew 52 percent."),
        Rule("poll carried on", "A share belongs to the poll of the sentence before when its own sentence names none.",
             "Northwind Research polled 900 adults. Some 41 percent were undecided.", "Prices rose 41 percent."),
        Rule("list of answers", "Figures set side by side after one sign, '52 percent to 41', are shares of one poll.",
             "A Northwind Research poll of 900 adults had the toll ahead 52 percent to 41.", "The team won 52 to 41."),
        Rule("no pollster", "A share of people with no named poll behind it is kept apart.",
             "Her approval rating was only 5 percent.", "The toll brings in 5 percent of the budget."),
    )
}  # fmt: skip


def fold(text: str) -> str:
    """A text in lower case, letter by letter: "İ" alone would become two, and each offset after it would be wrong."""
    return text.replace("İ", "I").lower()


def is_average(said: str, start: int, end: int) -> bool:
    """Whether the name that stands from `start` to `end` is that of an average of polls, not of a poll."""
    return bool(_AVERAGE.search(said[max(0, start - 70) : start]) or _AVERAGE_AFTER.match(said, end))


def value_of(match: re.Match[str]) -> tuple[float, str]:
    """The share in percent and its comparator (``=``, ``>``, ``<``, ``~``) of a match of `SHARE`.

    A fraction in words is a rounded figure, so its comparator is ``~`` unless the text says otherwise.
    """
    compare = (match["compare"] or "").lower()
    sign = next((sign for sign, words in COMPARATORS.items() if compare in words.split("|") and compare), "=")
    if match["figure"]:
        return float(match["figure"]), sign
    if match["tens"]:
        return float(NUMBER_WORDS[match["tens"].lower()] + NUMBER_WORDS.get((match["ones"] or "").lower(), 0)), sign
    sign = "~" if sign == "=" else sign
    if match["half"]:
        return 50.0, sign
    if match["ordinal"]:
        return round(100 / _ORDINALS[match["ordinal"].lower()], 1), sign
    if match["part"]:
        top = 1 if match["count"].lower() == "a" else NUMBER_WORDS[match["count"].lower()]
        return round(100 * top / _PARTS[match["part"].lower()], 1), sign
    top, bottom = (
        int(word) if word.isdigit() else NUMBER_WORDS[word.lower()] for word in (match["top"], match["bottom"])
    )
    return (round(100 * top / bottom, 1) if bottom else 0.0), sign
