"""The rules that find time expressions, as a table: what each looks like, an example, a counter-example.

A rule belongs to triggers: the words (or numbers) without which it cannot apply. The page is scanned once for
triggers, and only round a trigger are its rules tried, in the order of the table; the first that covers the
trigger and can say what it means wins. So the time grows with the number of triggers, not with the number of rules.

Spans follow TimeML (*TimeML Annotation Guidelines* 1.2.1): determiners of "last week" belong to the expression,
prepositions and "about" do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from gsomia_lab.evidence.date_words import (
    DAY,
    EDGE,
    MONTH,
    MONTH_AFTER_DAY,
    NUMBER,
    OF_YEAR,
    SHORT_WEEKDAY,
    TENS_OF_YEARS,
    UNIT,
    VAGUE_NUMBER,
    WEEKDAY,
    WHICH,
    YEAR,
    spaced,
)


@dataclass(frozen=True)
class Pattern:
    """A rule: its triggers, its form, the type it gives, what it says, an example and a counter-example."""

    name: str
    triggers: tuple[str, ...]
    source: str
    type: str
    says: str
    example: str
    counter_example: str
    fold: bool = False

    @cached_property
    def form(self) -> re.Pattern[str]:
        """The form, compiled when a page first has one of the triggers: most pages need half of the rules."""
        return re.compile(spaced(self.source), re.I if self.fold else 0)


def _rule(name: str, triggers: str, form: str, type: str, says: str, example: str, counter: str, *, fold: bool = False):
    return Pattern(name, tuple(triggers.split()), form, type, says, example, counter, fold)


PATTERNS: tuple[Pattern, ...] = (
    _rule(
        "iso date", "number",
        rf"(?<![\d.-]){YEAR}(?P<sep>[-./])(?P<m>[01]?\d)(?P=sep)(?P<day>[0-3]?\d)(?!\d)"
        r"(?:[T ]{1,2}[0-2]?\d:[0-5]\d(?::[0-5]\d)?)?",
        "DATE", "Year, month and day in figures; a clock that follows belongs to it.",
        "Posted 2021-03-09 14:05.", "The score was 2021-3.",
    ),
    _rule(
        "numeric date", "figures", r"(?<![\d/.-])(?P<m>[0-3]?\d)(?P<sep>[/.-])(?P<day>[0-3]?\d)(?P=sep)(?P<y2>(?:19|20)\d\d|(?<=/)\d\d)(?!\d|[/.-]\d)",
        "DATE", "Day, month and year in figures; open when the month could be the day and the day the month.",
        "The letter of 11/23/2016 was lost.", "Vote 3/4 of the seats.",
    ),
    _rule(
        "month day year", "weekday month",
        rf"{SHORT_WEEKDAY}?{MONTH}\s{{1,3}}{DAY}\b(?!\s?(?:percent|per cent|%|people|,\d{{3}}))"
        rf"(?:,?\s{{1,3}}{YEAR}\b|{OF_YEAR})(?=(?: (?:and|or|to|through) |[-–]){DAY.replace('day', 'until')},? (?P<year_after>(?:19|20)\d\d)\b)?",
        "DATE", "A month with a day, and the year if it is named; the nearest such day if it is not.",
        "They met on Aug. 23, 2019.", "March 40 is no day.",
    ),
    _rule(
        "day month year", "month",
        rf"(?<![\d.,]){SHORT_WEEKDAY}?(?:[Tt]he )?{DAY}(?: of)?\s{{1,3}}{MONTH_AFTER_DAY}(?:,?\s{{1,3}}{YEAR}\b|{OF_YEAR})",
        "DATE", "The same in the British order.", "They met on 22 August 2019.", "Some 300 May voters came.",
    ),
    _rule(
        "further day", "", rf"(?: (?:and|or|to|through) |, |[-–])(?P<span>{DAY}\b(?:,? {YEAR}\b)?)(?!\s?(?:percent|per cent|%|[:/]|,\d|\.\d))(?= (?:and|to|or)\b| ?[.,;:)–-]|$|\s(?![a-z]+s\b))",
        "DATE", "A second day of the month just named.", "They met on May 3 and 4.", "On May 3 and 40 guests came.",
    ),
    _rule(
        "month year", "month", rf"{EDGE}(?:mid-)?{MONTH}(?: of)?,? {YEAR}\b",
        "DATE", "A month and its year; the value keeps that grain.",
        "It was signed in November 2016.", "In March 2,000 people came.",
    ),
    _rule(
        "month", "month", rf"{EDGE}(?:mid-)?(?:{WHICH} )?{MONTH}{OF_YEAR}",
        "DATE", "A month alone: the last such month, unless the sentence looks ahead.",
        "In August the talks failed.", "May I ask a question?",
    ),
    _rule(
        "every weekday", "weekday", rf"(?:(?:every|each) {WEEKDAY}|{WEEKDAY.replace('weekday', 'many')}s)\b"
        r"(?: (?P<part>morning|afternoon|evening|night)s?)?",
        "SET", "A weekday that comes back.", "The council meets every Tuesday.", "The council met Tuesday.",
    ),
    _rule(
        "weekday", "weekday",
        r"(?:(?:the )?day (?P<off>before|after) )?(?:(?P<which>(?i:last|this past|past|this coming|coming|this|next|the following|the previous)) )?"
        rf"(?<!Black )(?<!Good )(?<!Super )(?<!Bloody )(?<!Palm )(?<!Ash ){WEEKDAY}\b(?!\s(?:Times|Herald|Night Live|Telegraph|Post|Mail|Express|Mirror))",
        "DATE", "A weekday: the nearest past one, the day of publication included, unless the sentence looks ahead.",
        "The minister resigned Thursday.", "The Sunday Times wrote so.",
    ),
    _rule(
        "day of the month", "ordinal", r"(?<=\b[Oo]n )the (?P<day>[0-3]?\d)(?:st|nd|rd|th)(?: of (?P<which>this|last|next) month)?(?= ?[.,;)”\"]| (?:and|to|that|when|at|in|he|she|they|it|we)\b|$)",
        "DATE", "A day by its number alone, in the month of publication or the one before.", "They met on the 22nd.", "It stopped on the 22nd floor.",
    ),
    _rule(
        "half", "half",
        rf"(?:the )?(?P<half>first|1st|second|2nd|latter)[- ]half(?: of)? (?:{YEAR}\b|(?P<of>this|last|next|the) year\b)",
        "DATE", "Half a year.", "Exports fell in the first half of 2018.", "He scored in the first half of the match.", fold=True,
    ),
    _rule(
        "quarter", "quarter unit number",
        r"(?:(?P<own>this|last|next) year['’]s |(?:the|its|their|a|our) )?(?:(?P<before>year-(?:ago|earlier)) )?"
        rf"(?:{YEAR} )?(?:fiscal )?(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|final)[- ]quarter\b"
        r"(?:(?: of|,)? (?:fiscal )?(?P<year2>(?:19|20)\d\d)\b| of (?P<of>this|last|next) year\b)?",
        "DATE", "A numbered quarter of a year.", "Profit fell in the third quarter.", "The third quarters of the city burned.",
        fold=True,
    ),
    _rule(
        "named quarter", "quarter unit number reference",
        r"(?:the |its |their |our )?(?:(?:comparable |same )?(?P<which>latest|most recent|recent|last|this|next|current|previous|preceding|same|that|comparable|"
        r"year-ago|year-earlier|(?:19|20)\d\d|(?P<own>this|last|next) year['’]s) (?:fiscal )?(?:quarter|(?P<period>period))|(?<=the )quarter)\b"
        r"(?! (?:of an?|century|mile|point|past|to|of (?:the|his|its|all))\b|-)",
        "DATE", "The quarter the text is about, or the one before the day of publication.",
        "Sales rose in the latest quarter.", "He ate a quarter of a pie.", fold=True,
    ),
    _rule(
        "age", "unit", r"[\w,.]{1,14}[- ](?:day|week|month|year)s?[- ]olds?\b", "",
        "An age is not a time on the calendar: it is passed over.", "", "", fold=True,
    ),
    _rule(
        "ago", "unit",
        rf"(?:(?P<n>{NUMBER}|{VAGUE_NUMBER}) )?{UNIT}(?: or so)? "
        r"(?:(?P<dir>ago|from now|hence|earlier|(?:later|before)(?= ?[.,;:”\"]| (?:to|by|at|for|from|when|and|on|a)\b|$))\b)",
        "DATE", "So many days, weeks, months or years before or after; the value keeps the unit's grain.",
        "Two years ago the bridge fell.", "He came days before the vote.", fold=True,
    ),
    _rule(
        "year-earlier", "unit", r"(?:(?:the|a) )?(?:comparable |same )?year-(?:ago|earlier)(?: (?P<period>period|quarter|month))?\b",
        "DATE", "The same period a year before.", "It beat the year-earlier figure.", "A year-long wait.", fold=True,
    ),
    _rule(
        "year-end", "unit", r"(?:the )?year(?:-| |['’]s )end\b",
        "DATE", "The end of the year of publication.", "They will sign by year-end.", "The year ended well.", fold=True,
    ),
    _rule(
        "span of time", "unit",
        rf"(?:the )?(?P<which>last|past|next|coming|first|final|latest|previous|recent|following|full)"
        rf"(?: (?P<n>{NUMBER}|{VAGUE_NUMBER}))?(?: (?:or|to) \w{{1,12}})? (?P<unit>second|minute|hour|day|week|month|quarter|year|decade)s"
        r"(?: or so)?\b",
        "DURATION", "A number of days, weeks, months or years in a row.",
        "In the past two months prices doubled.", "The last man left.", fold=True,
    ),
    _rule(
        "which unit", "unit reference",
        rf"{EDGE}(?:the )?{WHICH} (?:fiscal |calendar |school )?(?P<unit>day|weekend|week|month|year|decade|century)\b"
        r"(?!['’]s (?:first|second|third|fourth|final))(?![- ](?:old|long))",
        "DATE", "Last, this or next week, month, year; the value keeps that grain.",
        "Prices rose last week.", "The last weekly issue.", fold=True,
    ),
    _rule(
        "in the day", "unit", r"(?:earlier|later) (?:in|on) (?:the|that) (?P<grain>day)\b|(?:the |that )?same day\b",
        "DATE", "The day named just before.", "She left Monday. Earlier in the day she had signed.", "Earlier days were better.",
        fold=True,
    ),
    _rule(
        "each unit", "unit", r"(?:every|each|once an?|twice an?|per) (?:(?P<n>\d{1,2}|two|three|four|five|six|other) )?"
        r"(?P<unit>second|minute|hour|day|week|weekend|month|quarter|year|decade)s?\b",
        "SET", "Something that comes back.", "It meets every month.", "Everyday life goes on.", fold=True,
    ),
    _rule(
        "number of units", "unit",
        rf"(?<![\d.$£€])(?<!\d )(?<!illion )(?<!percent )(?<!times )(?<!second )(?![Aa]n? second\b)(?!(?:an?|one|three)[- ]quarters?\b)"
        rf"(?:the )?(?P<n>{NUMBER}|{VAGUE_NUMBER})(?: (?:more|full|additional|straight|consecutive|long))?[- ]{UNIT}\b"
        r"(?:-long\b| and a half\b)?",
        "DURATION", "A length of time.", "The talks took three hours.", "A second man came.", fold=True,
    ),
    _rule(
        "vague length", "unit", r"(?:the )?(?P<unit>day|week|month|year|decade|centurie)s\b",
        "DURATION", "A length of time without a number, after 'for', 'in' or 'within'.", "They waited for years.", "The years were hard.", fold=True,
    ),
    _rule(
        "the unit", "unit", r"the (?:(?:full|fiscal|whole|entire) )?(?P<unit>week|weekend|month|year)\b(?! (?:to|that|after|before|when|of|in|two|\d)\b|-)",
        "DATE", "After a preposition: the week, month or year of publication, and the weekend before it.",
        "It is the best result of the year.", "In the year that followed he left.",
    ),
    _rule(
        "decade", "number", r"(?:the )?(?:(?P<edge>early|mid|late)[- ])?(?P<c>1[5-9]|20)(?P<d>\d)0['’]?s\b",
        "DATE", "A decade.", "In the early 1980s it was new.", "It cost 1980 yen.",
    ),
    _rule(
        "short decade", "short", r"(?:the )?(?:(?:early|mid|late)[- ])?['’‘](?P<d>\d)0s\b",
        "DATE", "A decade without its century: the last one.", "Music of the '80s.", "It weighs 80 pounds.",
    ),
    _rule(
        "century", "century", r"(?:the )?(?P<c>\d{1,2})(?:st|nd|rd|th)[- ]century\b",
        "DATE", "A century.", "A painting of the 17th century.", "The Century hotel.", fold=True,
    ),
    _rule(
        "year in letters", "nineteen",
        rf"nineteen (?:hundred )?(?:and )?{TENS_OF_YEARS}\b|the year two thousand\b",
        "DATE", "A year as it is spoken.", "It began in nineteen ninety-one.", "Nineteen people came.", fold=True,
    ),
    _rule(
        "season", "season",
        rf"{EDGE}(?:(?:(?:the )?(?P<which>last|this|next|past|coming|previous|early|late|mid)[- ]|the )(?P<season>[Ss]pring|[Ss]ummer|autumn|[Ff]all|[Ww]inter)"
        rf"\b(?: of)?(?:,? {YEAR}\b|,? (?P<of>last|this|next) year\b)?|(?P<named>[Ss]pring|[Ss]ummer|autumn|[Ff]all|[Ww]inter)(?: of)?,? (?P<year2>(?:19|20)\d\d)\b)(?<! of)(?! (?:in|by|from|to)\b)",
        "DATE", "A season, of the year named or the last one.", "The strike of last summer failed.", "Prices fall again.",
    ),
    _rule(
        "fiscal year", "number", r"(?:fiscal|calendar)(?: year)? (?P<year>(?:19|20)\d\d)\b",
        "DATE", "A fiscal year by its number.", "Income fell in fiscal 2018.", "Fiscal rules of 3 parts.", fold=True,
    ),
    _rule(
        "year", "number",
        rf"(?:(?<![\d$£€#,./:@-])|(?<=1[5-9]\d\d[-–])|(?<=20\d\d[-–]))(?:the (?:beginning|start|middle|end|year) (?:of )?|(?:early|late|mid)[- ])?{YEAR}"
        r"(?![\d:/]|[.,]\d|-(?:year|foot|mile|page)|(?: fiscal)? (?:first|second|third|fourth)[- ]quarter)"
        r"(?!\s?(?:percent|per cent|%|people|persons|respondents|adults|voters|troops|soldiers|dollars|euros|yen|won|"
        r"points|miles|meters|metres|feet|tons|tonnes|barrels|workers|employees|shares|jobs|homes|cases|dead|members|"
        r"hours|days|weeks|months|years|times|copies|pages|pounds|acres|kilometers|kilometres|km|mph|megawatts|students)\b)",
        "DATE", "A year by its number; a count of people or things, a room or a road is none.",
        "The 2016 pact was signed in Seoul.", "Some 2016 respondents agreed.",
    ),
    _rule(
        "today", "deictic",
        r"(?:the day (?P<off>before|after) |(?:late|later|early|earlier) )?(?<!USA )(?P<word>today|yesterday|tomorrow)s?\b",
        "DATE", "Counted from the day of publication, or, inside a quotation, from the day of the speech.",
        "The court ruled yesterday.", "Yesteryear was better.", fold=True,
    ),
    _rule(
        "part of day", "part",
        r"(?:(?P<which>this|last|that|the (?:next|following|previous|same)) (?P<part>morning|afternoon|evening|night)|(?P<tonight>tonight))\b",
        "TIME", "A part of the day of publication, or of the day named.", "They spoke this morning.", "A night out.", fold=True,
    ),
    _rule(
        "clock", "clock",
        r"(?<![\d:.])(?P<hour>[0-2]?\d)(?::(?P<minute>[0-5]\d))?(?::[0-5]\d)?\s?(?P<half>[ap]\.?\s?m\b\.?)(?: (?:EST|EDT|GMT|KST|JST))?",
        "TIME", "A time of day.", "The train leaves at 8:30 p.m. sharp.", "He ran 8 miles.", fold=True,
    ),
    _rule(
        "present", "reference",
        r"(?:right now|now|currently|at present|at the moment|these days|nowadays|current)\b(?! that)",
        "DATE", "The present, without a date.", "He is now the leader.", "Now that he leads, all is calm.", fold=True,
    ),
    _rule(
        "past", "reference",
        r"(?:(?:more |most )?recently|in recent (?:days|weeks|months|years)|recent (?:days|weeks|months|years|quarters)|"
        r"(?:in )?the (?:recent )?past|long ago|some time ago|recent)\b(?! (?:two|three|four|five|six|few|several|\d|year|week|month|decade|day|quarter|century|twenty|thirty))",
        "DATE", "The past, without a date.", "Tensions rose recently.", "He walked past the house.", fold=True,
    ),
    _rule(
        "future", "reference",
        r"(?:in )?(?:the (?:near |foreseeable |distant )?future|soon|(?:the )?coming (?:days|weeks|months|years))\b(?! (?:after|as|be))",
        "DATE", "The future, without a date.", "Talks will start soon.", "As soon as he comes.", fold=True,
    ),
    _rule(
        "frequency", "frequency", r"(?P<word>hourly|daily|weekly|monthly|yearly|annually|nightly)\b(?! (?:News|Mail|Telegraph|Times|Post|NK|Beast))",
        "SET", "Something that comes back.", "The paper appears daily.", "The Daily News wrote.",
    ),
    _rule(
        "named day", "holiday",
        r"(?P<holiday>Christmas(?: Eve| Day)?|New Year['’]s (?:Eve|Day)|Thanksgiving(?: Day)?|Independence Day|Labor Day|Veterans Day|Halloween|Valentine['’]s Day)\b",
        "DATE", "A feast with a fixed place in the year.", "They met on Christmas Eve.", "The Thanks giving was short.",
    ),
)  # fmt: skip
