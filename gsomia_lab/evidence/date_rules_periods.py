"""The rules for weeks to centuries, and for what counts in them: form, example, counter-example."""

from __future__ import annotations

from gsomia_lab.evidence.date_pattern import Pattern, rule
from gsomia_lab.evidence.date_words import (
    CENTURIES,
    DAY,
    DECADES,
    EDGE,
    MONTH,
    MONTH_NAME,
    NUMBER,
    OF_YEAR,
    SHORT_WEEKDAY,
    TENS_OF_YEARS,
    THROUGH,
    UNIT,
    VAGUE_NUMBER,
    WHICH,
    YEAR,
)

PERIODS: tuple[Pattern, ...] = (
    rule(
        "age", "unit units day week year", r"[\w,.]{1,14}[- ](?:day|week|month|year)s?[- ]olds?\b", "",
        "An age is not a time on the calendar: it is passed over.", "", "", fold=True, then="old olds",
    ),
    rule(
        "quarter of a month", "month", r"(?:the )?(?P<month>March|June|September|December) quarter\b",
        "DATE", "A quarter told by its last month.", "Sales fell in the September quarter.", "In September a quarter of them left.", then="quarter",
    ),
    rule(
        "each month", "month season", rf"(?:every|each) (?:{MONTH}|(?P<season>spring|summer|autumn|fall|winter)\b)",
        "SET", "A month or season that comes back.", "It rains every March.", "Every marcher fell.",
    ),
    rule(
        "month year", "month", rf"{EDGE}(?:mid-)?{MONTH}(?: of)?,? {YEAR}\b",
        "DATE", "A month and its year; the value keeps that grain.",
        "It was signed in November 2016.", "In March 2,000 people came.",
    ),
    rule(
        "month", "month",
        rf"{EDGE}(?:mid-)?(?:{WHICH} )?{MONTH}{OF_YEAR}(?={THROUGH}(?P<month_after>{MONTH_NAME})(?: [0-3]?\d)?,? (?P<year_after>(?:19|20)\d\d)\b)?",
        "DATE", "A month alone: the last such month, unless the sentence looks ahead.",
        "In August the talks failed.", "May I ask a question?",
    ),
    rule(
        "half", "half",
        rf"(?:the )?(?P<half>first|1st|second|2nd|latter)[- ]half(?: of)? (?:{YEAR}\b|(?P<of>this|last|next|the) year\b)",
        "DATE", "Half a year.", "Exports fell in the first half of 2018.", "He scored in the first half of the match.", fold=True,
    ),
    rule(
        "quarter", "quarter year",
        r"(?:(?P<own>this|last|next) year['’]s |(?:the|its|their|a|our) )?(?:(?P<before>year-(?:ago|earlier)) )?"
        rf"(?:{YEAR} )?(?:fiscal )?(?:(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|final)[- ]quarter|(?P<short>Q[1-4]))\b"
        r"(?:(?: of|,)? (?:fiscal )?(?P<year2>(?:19|20)\d\d)\b| of (?P<of>this|last|next) year\b)?",
        "DATE", "A numbered quarter of a year.", "Profit fell in the third quarter.", "The third quarters of the city burned.",
        fold=True,
    ),
    rule(
        "named quarter", "quarter year number current recent",
        r"(?:the |its |their |our )?(?:(?:comparable |same )?(?P<which>latest|most recent|recent|last|this|next|current|previous|preceding|same|that|comparable|corresponding|"
        r"year-ago|year-earlier|(?:19|20)\d\d|(?P<own>this|last|next) year['’]s) (?:fiscal )?(?:quarter|(?P<period>period))|(?<=the )quarter)\b(?P<back> (?:a year (?:ago|earlier|before)|(?:of )?last year)\b(?!['’]s))?"
        r"(?! (?:of an?|century|mile|point|past|to (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?(?![.,]\d| (?:percent|million)))|of (?:the|his|its|all))\b|-)",
        "DATE", "The quarter the text is about, or the one before the day of publication.",
        "Sales rose in the latest quarter.", "He ate a quarter of a pie.", fold=True,
    ),
    rule(
        "week of a day", "week", rf"(?:[Tt]he )?(?P<grain>week|weekend) (?:of|beginning|starting|ending) (?P<which>){SHORT_WEEKDAY}?{MONTH} {DAY}\b(?:,? {YEAR}\b|{OF_YEAR})",
        "DATE", "The week or weekend of a day named by month and number.", "They will meet the week of March 6.", "The week of prayer began.",
    ),
    rule(
        "before last", "unit week year", r"the (?P<unit>weekend|week|month|year) (?:(?P<back>before last)|after next)\b(?! (?:week|month|year|night|[A-Z]))",
        "DATE", "The week, month or year before the last or after the next one.", "It closed the week before last.", "It closed the week before the vote.", fold=True, then="before after",
    ),
    rule(
        "part of a unit", "unit day year century quarter",
        r"(?:half|(?P<quarter>a quarter)(?: of)?)[- ](?:an? )?(?P<unit>hour|day|month|year|decade|century)\b(?! (?:old|mark|time)|-)(?P<ago> ago\b)?",
        "DURATION", "Half or a quarter of a unit.", "It took half an hour.", "In the first half hours of play passed.", fold=True,
    ),
    rule(
        "ago", "unit units day week year century",
        rf"(?:(?P<n>{NUMBER}|{VAGUE_NUMBER}) )?(?:and a half )?{UNIT}(?: and a half)?(?: or so)? "
        r"(?:(?P<dir>ago|from now|hence|earlier|later(?! than\b)|before(?= ?[.,;:”\"]| (?:to|by|at|for|from|when|and|on)\b|$))\b)"
        r"(?:(?<=ago) (?P<anchor>today|yesterday|(?:last|this|next) (?P<grain>week|month)\b))?",
        "DATE", "So many days, weeks, months or years before or after; the value keeps the unit's grain.",
        "Two years ago the bridge fell.", "He came days before the vote.", fold=True, then="ago from hence earlier later before and or",
    ),
    rule(
        "year-earlier", "year", r"(?:(?:the|a) )?(?:comparable |same )?year-(?:ago|earlier)(?: (?P<period>period|quarter|month))?\b",
        "DATE", "The same period a year before.", "It beat the year-earlier figure.", "A year-long wait.", fold=True, then="ago earlier",
    ),
    rule(
        "year-end", "year", r"(?:the )?year(?:-| |['’]s )end\b",
        "DATE", "The end of the year of publication.", "They will sign by year-end.", "The year ended well.", fold=True, then="end",
    ),
    rule(
        "which unit", "unit day week year current past coming century",
        rf"{EDGE}(?:the )?{WHICH.replace('last|', 'last|latest|')} (?:fiscal |calendar |school )?(?P<unit>day|weekend|week|month|year|decade|century)\b"
        r"(?!['’]s (?:first|second|third|fourth|final))(?![- ](?:old|long|of\b))",
        "DATE", "Last, this or next week, month, year; the value keeps that grain.",
        "Prices rose last week.", "The last weekly issue.", fold=True,
    ),
    rule(
        "the unit", "unit week year", r"[Tt]he (?:(?:full|fiscal|whole|entire) )?(?P<unit>week|weekend|month|year)\b(?! (?:to|that|after|before|when|of|in|two|\d+)\b|-)",
        "DATE", "After a preposition: the week, month or year of publication, and the weekend before it.",
        "It is the best result of the year.", "In the year that followed he left.",
    ),
    rule(
        "decade", "number", r"(?:the )?(?:(?P<edge>early|mid|late)[- ])?(?P<c>1[5-9]|20)(?P<d>\d)0['’]?s\b",
        "DATE", "A decade.", "In the early 1980s it was new.", "It cost 1980 yen.",
    ),
    rule(
        "decade in letters", "tens", rf"(?:the (?:(?:early|mid|late)[- ]|[Rr]oaring )?(?:nineteen[- ])?|nineteen[- ])(?P<tens>{'|'.join(DECADES)})\b",
        "DATE", "A decade in words: the last that has begun.", "It was new in the early nineties.", "She is in her late nineties.", fold=True,
    ),
    rule(
        "short decade", "short", r"(?:the )?(?:(?:early|mid|late)[- ])?['’‘](?P<d>\d)0s\b",
        "DATE", "A decade without its century: the last one.", "Music of the '80s.", "It weighs 80 pounds.",
    ),
    rule(
        "short year", "short", r"(?:(?<=\b[Ii]n )|(?<=\b[Oo]f )|(?<=\b[Ss]ince )|(?<=\b\d{4} to )|(?<=\b\d{4} and )|(?<=\b\d{4}[-–]))['’‘](?P<yy>\d\d)\b",
        "DATE", "A year without its century: the next after a year beside it, else the nearest, and no later than the page.", "They met in '98.", "The '98 team won.",
    ),
    rule(
        "century", "century", rf"(?:the (?:(?:first|second|latter) half|beginning|start|middle|end|turn) of )?(?:the )?(?:(?:early|mid|late)[- ])?(?:(?P<c>\d{{1,2}})(?:st|nd|rd|th)|(?P<words>{'|'.join(CENTURIES)}))[- ]century\b",
        "DATE", "A century.", "A painting of the 17th century.", "The Century hotel.", fold=True,
    ),
    rule(
        "year in letters", "nineteen",
        rf"nineteen (?:hundred )?(?:and )?{TENS_OF_YEARS}\b|the year two thousand\b",
        "DATE", "A year as it is spoken.", "It began in nineteen ninety-one.", "Nineteen people came.", fold=True,
    ),
    rule(
        "season", "season",
        rf"{EDGE}(?:(?:(?:the )?(?P<which>last|this|next|past|coming|previous|early|late|mid)[- ]|the )(?P<season>[Ss]pring|[Ss]ummer|autumn|[Ff]all|[Ww]inter)"
        rf"\b(?: of)?(?:,? {YEAR}\b(?:[-–/]\d\d\b(?!-))?|,? (?P<of>last|this|next) year\b|(?<=of) (?:nineteen {TENS_OF_YEARS}|['’‘](?P<yy>\d\d))\b)?|(?P<named>[Ss]pring|[Ss]ummer|autumn|[Ff]all|[Ww]inter)(?: of)?,? (?P<year2>(?:19|20)\d\d)\b(?:[-–/]\d\d\b(?!-))?)(?<! of)(?! (?:of|in|by|from|to)\b)",
        "DATE", "A season, of the year named or the last one.", "The strike of last summer failed.", "They cheered the fall of the wall.",
    ),
    rule(
        "fiscal year", "number", r"(?:fiscal|calendar)(?: year)? (?P<year>(?:19|20)\d\d)\b",
        "DATE", "A fiscal year by its number.", "Income fell in fiscal 2018.", "Fiscal rules of 3 parts.", fold=True,
    ),
    rule(
        "year", "number",
        rf"(?:(?<![\d$£€#,./:@-])|(?<=1[5-9]\d\d[-–])|(?<=20\d\d[-–])|(?<=\b[Pp]re-)|(?<=\b[Pp]ost-))(?:the (?:beginning|start|middle|end|year) (?:of )?|(?:early|late|mid)[- ])?{YEAR}"
        r"(?![\d:/]|[.,]\d|-(?:year|foot|mile|page)|(?: fiscal)? (?:first|second|third|fourth)[- ]quarter)"
        r"(?!\s?(?:percent|per cent|%|people|persons|respondents|adults|voters|troops|soldiers|dollars|euros|yen|won|"
        r"points|miles|meters|metres|feet|tons|tonnes|barrels|workers|employees|shares|jobs|homes|cases|dead|members|"
        r"hours|days|weeks|months|years|times|copies|pages|pounds|acres|kilometers|kilometres|km|mph|megawatts|students)\b)",
        "DATE", "A year by its number; a count of people or things, a room or a road is none.",
        "The 2016 pact was signed in Seoul.", "Some 2016 respondents agreed.",
    ),
)  # fmt: skip
