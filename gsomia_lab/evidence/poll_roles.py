"""Who asked: what stands before or after a name makes it that of a pollster, whatever its sentence is like otherwise.

Each role is a row: its name, whether it is enough on its own (else the sentence must speak of polling, too), and the form
that must end where the name begins, or begin where it ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from gsomia_lab.evidence.poll_words import (
    ASK,
    ASKED,
    ASKED_OF,
    DONE,
    FINDINGS,
    FOUND,
    HOUSE_NOUN,
    MONTHS,
    PEOPLE,
    POLL,
    REACHED,
    STAFF,
    TRADE,
    holds_any,
)

__all__ = ["LEFT", "RIGHT", "SPONSOR", "Role"]

_ANY = r"(?!(?:of|in|by|for|to|at|on|and|that|from|with|who|which)\s)[\w’'-]+\s"
# What may stand between the word that introduces a name and the name: "the independent", "the South Korean pollster".
LEAD = rf"(?:(?:the|a|an|its|our)\s(?:{_ANY}){{0,4}}|(?:{_ANY}){{0,4}}{HOUSE_NOUN}s?,?\s)?"
_ADVERB = r"(?:has|had|have|also|recently|last|jointly|first|then|again|now|itself|together|today|yesterday|regularly|in turn|\w+ly)\s"
_TRADE_NOUN = r"(?:\s(?:[a-z]+\s)?(?:institute|agency|firm|foundation|cent(?:re|er)|company|group|pollsters?|magazine|newspaper|daily|weekly|tabloid|charity|union|website)(?=[\s,’']))?"
_ASIDE = (
    rf"{_TRADE_NOUN}" + r"(?:\s\([A-Z][\w&]{1,8}\))?(?:,(?:[^,.;\n]|\d,\d|\.(?=\w)){3,70},|,\s(?:which|who)|\swhich)?"
)
_MONTH = rf"(?:{MONTHS}|Spring|Summer|Autumn|Winter)"
_KIND = (
    r"(?:opinion|public|telephone|phone|online|web|internet|exit|entrance|tracking|rolling|weekly|monthly|annual|yearly|quarterly|daily|"
    r"national|nationwide|joint|new|latest|recent|separate|earlier|another|regional|state|city|local|statewide|final|flash|snap|straw|"
    r"general|public opinion|voter|consumer|customer|political|satisfaction|"
    + MONTHS
    + r"|spring|summer|autumn|winter|(?:19|20)\d\d|\w+-\w+)"
)
_NO_POLL = r"(?!\s(?:numbers?|standings?|ratings?|leads?|bumps?|booths?|workers?|stations?|places?|tax|thresholds?|position|of polls|(?:\w+\s)?averages?)\b)"


@dataclass(frozen=True)
class Role:
    """A place in a sentence in which the name of a pollster stands."""

    rule: str
    alone: bool  # enough without any other word of polling
    needs: tuple[
        str, ...
    ]  # words (or parts of them) one of which must stand there: asked first, since it is far quicker
    source: str
    example: str

    @cached_property
    def form(self) -> re.Pattern[str]:
        """The form, compiled when a page first needs it."""
        return re.compile(self.source)

    def needed(self, beside: str) -> bool:
        """Whether the text beside a name may hold the form."""
        return not self.needs or holds_any(beside, self.needs)


LEFT: tuple[Role, ...] = (
    Role("pollster named", True, ("ollster", "ers", "ists", "polling", "survey", "research", "opinion", "cademics", "cholars"),
         rf"\b(?:{STAFF},?\s(?:(?:at|from|for|of|with)\s)?|{TRADE} {HOUSE_NOUN}s?,?\s){LEAD}$", "pollsters at Lindqvist"),
    Role("poll by", True, ("by ", "from "),
         rf"\b{POLL}\b(?P<between>(?:[^.;“”\n]|\.(?=\S)|\.\s(?=\d)){{0,120}}?)\s?\b(?P<by>by|from)\s{LEAD}$", "a poll of 900 adults by Lindqvist"),
    Role("polls of a firm", True, (" of ",),
         r"\b(?:[Pp]olls?|[Ss]urveys?|trackers?|soundings?) of\s(?:the\s)?$", "the surveys of Lindqvist & Marr"),
    Role("asked by", True, ("by ",),
         rf"\b(?:{ASKED}|[Aa]sked)\s(?:[a-z]+\s){{0,4}}by\s{LEAD}$", "of those questioned by Lindqvist"),
    Role("carried out by", False, ("by ",),
         rf"\b(?:{DONE}|asked|put to)\s(?:[^.;“”\n]{{0,50}}\s)?by\s{LEAD}$", "was carried out in May by Lindqvist"),
    Role("findings of", False, ("by ", "from "),
         rf"\b(?:{FINDINGS}|sounding|snapshot|model|projection|tally)\b(?P<between>(?:[^.,;“”\n]|,(?=\d)){{0,60}}?)\s(?:by|from)\s{LEAD}$", "a study by Lindqvist"),
    Role("latest one by", False, ("by ", "from "),
         rf"\b(?:[Aa] (?:new|newer|second|third|later|further|fresh) one|[Tt]he (?:latest|newest|most recent|last)(?: one)?),? (?:by|from)\s{LEAD}$", "A new one, by Lindqvist"),
    Role("according to name", False, ("ccording to",),
         rf"\b[Aa]ccording to\s{LEAD}$", "according to Lindqvist"),
    Role("told by people", True, ("told ", "tell ", "answered "),
         rf"(?:\d\s?%|percent|per cent|pct|\b(?:in|out of) (?:ten|\d+|five|four|three)\b|\b{PEOPLE})[^.,;\n“”\"]{{0,50}}?\s(?:told|tell|answered)\s{LEAD}$", "52 percent told Lindqvist"),
    Role("label", True, (": ",),
         r"(?:^|\W)(?:[Ss]ource|SOURCE|[Pp]oll|[Ss]urvey|[Pp]ollster|[Dd]ata|DATA|[Ff]ieldwork|[Ff]igures)s?:\s$", "Source: Lindqvist"),
    Role("said by", False, ("said ", "says ", "report", "found ", "finds ", "shows "),
         rf"(?:^|[,”\"]\s?)(?:said|says|reports|reported|found|finds|shows)\s{LEAD}$", ", says Lindqvist"),
    Role("in brackets", False, ("(",),
         r"(?:\((?:(?:just |only |some |about )?\d[\d.]*\s?(?:%|percent|per cent|pct),?\s|[Ss]ource:\s)|(?:%|percent|per cent|pct)\s\()$", "(52 percent, Lindqvist)"),
    Role("people of a clause", True, ("",),
         rf"\d\s(?:[\w-]+\s){{0,3}}{PEOPLE}\s(?:that\s|whom\s|who\s)?{LEAD}$", "the 900 people Lindqvist spoke to"),
    Role("poll of a clause", True, ("that ", "which ", "and "),
         rf"\b{POLL}\b[^.;\n]{{0,60}}?\b(?:that|which|and)\s{LEAD}$", "a poll which Lindqvist did"),
)  # fmt: skip
RIGHT: tuple[Role, ...] = (
    Role("poll of a name", True, ("poll", "survey", "Poll", "Survey", "uestionnaire", "racker", "arometer", "POLL", "SURVEY"),
         rf"(?:\s\([A-Z]\w{{1,8}}\))?\s(?:{_KIND}\s){{0,4}}(?:(?!(?:of|in|by|for|to|at|on|and|the|a|has|had|have|is|was)\b)[a-z-]+(?<!s)(?<!ed)\s)?{POLL}\b{_NO_POLL}", "a Lindqvist poll"),
    Role("poll of its own", True, ("’", "'"),
         rf"[’']s?\s(?:(?!(?:of|in|by|for|to|at|on)\b|lead\b|support\b|approval\b|rating\b)(?:[a-z\d][\w’'-]*|{_MONTH})\s){{0,5}}?{POLL}\b{_NO_POLL}", "Lindqvist's April survey"),
    Role("findings of its own", False, ("stud", "research", "figures", "numbers", "data", "findings", "results", "report", "analysis", "panel", "sample", "index", "interviews", "fieldwork", "sounding"),
         rf"(?:[’']s?\s(?:(?!(?:of|in|by|for|to|at|on)\b|lead\b|support\b|approval\b|rating\b)[\w’'-]+\s){{0,3}}?|\s(?:(?!(?:of|in|by|for|to|at|on|the|a|an|this|its|has|had|have)\b)[a-z-]+\s)?){FINDINGS}\b", "Lindqvist's figures"),
    Role("people asked by", True, ("polled", "surveyed", "interviewed", "questioned", "canvassed", "quizzed", "sounded out"),
         rf"{_ASIDE}\s(?:{_ADVERB}){{0,3}}{ASKED}\b(?!\s(?:by|in|for|said|say|says|are|were|at|on|with|want|back|support|think)\b)(?=\s(?:[\w’'-]+\s){{0,4}}?(?:\d[\d,]*|{PEOPLE}|thousands?|hundreds?)\b|(?<=polled) the\s)", "Lindqvist polled 900 adults"),
    Role("asked by it", True, ("ask", "spoke", "talked", "contacted", "phoned", "put ", "wanted to know"),
         rf"{_ASIDE}\s(?:{_ADVERB}){{0,3}}(?:{ASKED_OF}\b(?=\s(?:[\w’'-]+\s){{0,4}}?(?:\d[\d,]*\d\b|(?:all|its|their|the)\s(?:\w+\s)?{PEOPLE}\b(?!\s(?:to|for)\b)))|(?:last |first |again |previously )asked\b|(?:last |first )?began asking\b|asked about\b|(?:put|asked) (?:the|this|that|its)\b[^.;\n]{{0,20}}\bquestions?\b|wanted to know\b)", "Lindqvist asked its readers"),
    Role("reached by it", False, ("stopped", "approached", "grilled", "heard", "wrote", "mailed", "consult", "reached", "rang", "phoned", "sought", "sampled"),
         rf"{_ASIDE}\s(?:{_ADVERB}){{0,3}}{REACHED}\s(?:[a-z]+\s){{0,3}}?\d[\d,]*\d\s(?:[\w’'-]+\s){{0,3}}?{PEOPLE}\b", "Lindqvist stopped 615 people at the gates"),
    Role("done by it", True, ("conducted", "carried out", " did ", " ran ", "took", "undertook", "fielded", "organi", "held", "sent out", "publish", "releas", "conducts", "runs ", "does ", " sent "),
         rf"{_ASIDE}\s(?:{_ADVERB}){{0,3}}(?:conduct(?:ed|s)|carried out|carries out|did|does|ran|runs|took|undertook|field(?:ed|s)|organi[sz]e[ds]|held|holds|sent(?: out)?|publishe[ds]|release[ds])\b(?=(?:[^.,;\n]|,(?=\d)){{0,60}}\b(?:{POLL}|interviews|fieldwork)\b(?!\s{HOUSE_NOUN}))", "Lindqvist ran the poll"),
    Role("whose poll", True, (" whose ",),
         rf",\swhose\s(?:[\w’'-]+\s){{0,4}}?(?:{POLL}|interviewers|pollsters|{FINDINGS}|(?:researchers|staff|volunteers)\s(?:[a-z]+\s){{1,3}}\d[\d,]+)\b", "Lindqvist, whose poll"),
    Role("firm in apposition", True, (", ", " ("),
         rf"(?:\s\([A-Z]\w{{1,8}}\))?,\s(?:(?:a|an|the)\s(?:[\w-]+\s){{0,3}}?(?:{TRADE}\s{HOUSE_NOUN}|pollster)|(?:{TRADE}\s{HOUSE_NOUN}|pollsters?))\b(?!\s[A-Z])", "Lindqvist, a polling firm"),
    Role("measured by", False, (" has ", " had ", " put", " g", " s", " peg", " place"),
         rf"{_ASIDE},?\s(?:{_ADVERB}){{0,2}}(?:has|had|puts?|gives?|gave|sees|saw|pegs?|pegged|places?|placed)\s(?!\d)[^.,;\n]{{1,60}}?\s(?:at|on)\s(?:[a-z]+\s){{0,2}}\d", "Lindqvist has them at 52 percent"),
    Role("found by", False, ("f", "report", "put", "measur", "record", "show", "g", "sa", "se", "indicat", "estimat", "peg", "reveal", "conclu", "note", "announc", "count", "calculat", "reckon"),
         rf"{_ASIDE}\s(?:{_ADVERB}){{0,2}}{FOUND}\b", "Lindqvist found"),
    Role("beside its figure", False, ("%", "cent", "pct"),
         r"(?:\s\([^()\n]{1,30}\))?:?\s\d{1,2}(?:\.\d)?\s?(?:%|percent|per cent|pct)", "Lindqvist 52%, Northwind 47%"),
    Role("told to ask", True, (" to ",),
         r"\sto\s(?:ask|poll|survey|interview|question|find out)\b", "hired Lindqvist to ask"),
    Role("with people asked", True, (")",),
         rf"(?:\s\(|,\s)(?:(?:(?!per)[^()%\n]){{0,30}}\s)?\d[\d,]*\s(?:[\w-]+\s){{0,2}}{PEOPLE}\b[^()\n]{{0,60}}\)", "Lindqvist (900 adults)"),
    Role("one of its staff", False, ("said", "says"),
         r"[’']s\s[A-ZÀ-Þ][\w’-]+\s[A-ZÀ-Þ][\w’-]+,?\s(?:said|says)\b", "Lindqvist's Ana Holm said"),
    Role("with its sample", True, ("=",),
         r"\s\((?:[\d\s–-]{0,8}(?:[A-Z][a-z]{2,8}\.?)?,?\s?)?[nN]\s?=\s?\d", "Lindqvist (n=900)"),
    Role("in brackets after", False, (")",),
         r",[^()\n]{1,60}\)", "(Lindqvist, May 3)"),
)  # fmt: skip
# Who paid is not who asked.
SPONSOR = Role("sponsor", True, ("for ", "by ", "behalf", "request"),
    rf"\b(?:commissioned|ordered|requested|paid for|sponsored|funded|financed)\s(?:\w+\s)?by\s{LEAD}$|\b(?:on behalf of|at the request of)\s{LEAD}$"
    rf"|\b(?:{POLL}|{FINDINGS}|{ASK}|{DONE}|[A-Z][\w’'-]+)(?:\s(?:[a-z-]+\s){{0,2}}|\s)(?<!\basked\s)for\s{LEAD}$", "a poll for the Harbour Times",
)  # fmt: skip
