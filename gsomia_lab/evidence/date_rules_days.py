"""The rules for days and clocks: what each looks like, an example, a counter-example."""

from __future__ import annotations

from gsomia_lab.evidence.date_pattern import Pattern, rule
from gsomia_lab.evidence.date_words import (
    DAY,
    MONTH,
    MONTH_AFTER_DAY,
    MONTH_NAME,
    OF_YEAR,
    SHORT_WEEKDAY,
    THROUGH,
    WEEKDAY,
    YEAR,
)

PART = "(?:morning|afternoon|evening|night)"
ZONE = r"(?:GMT|UTC|[ECMP][SD]T|BST|CET|CEST|KST|JST|local time)\b"
HOLIDAY = (
    r"Christmas(?: Eve| Day)?|New Year['’]s(?: Eve| Day)?|Thanksgiving(?: Day)?|Independence Day|Labor Day|Veterans Day|"
    r"Halloween|Valentine['’]s Day|Easter(?: Sunday| Monday)?|Good Friday|Palm Sunday|Ash Wednesday|Election Day|"
    r"Memorial Day|Columbus Day|Martin Luther King(?: Jr\.)? Day|Presidents['’] Day|Armistice Day|Boxing Day|May Day|"
    r"Bastille Day|Fourth of July"
)

DAYS: tuple[Pattern, ...] = (
    rule(
        "iso date", "number",
        rf"(?<![\d.-]){YEAR}(?P<sep>[-./])(?P<m>[01]?\d)(?P=sep)(?P<day>[0-3]?\d)(?!\d)"
        r"(?:[T ]{1,2}[0-2]?\d:[0-5]\d(?::[0-5]\d)?)?",
        "DATE", "Year, month and day in figures; a clock that follows belongs to it.",
        "Posted 2021-03-09 14:05.", "The score was 2021-3.",
    ),
    rule(
        "numeric date", "figures", r"(?<![\d/.-])(?P<m>[0-3]?\d)(?P<sep>[/.-])(?P<day>[0-3]?\d)(?P=sep)(?P<y2>(?:19|20)\d\d|(?<=/)\d\d)(?!\d|[/.-]\d)",
        "DATE", "Day, month and year in figures; open when the month could be the day and the day the month.",
        "The letter of 11/23/2016 was lost.", "Vote 3/4 of the seats.",
    ),
    rule(
        "day of an event", "month", rf"(?:{MONTH} {DAY}\b|(?P<first>[0-3]?\d) (?P<then>[A-Z][a-z]{{2,8}})\b)(?!,? (?:19|20)\d\d)",
        "DATE", "An event named by its day: the year is open, unless the page tells it or the event is fresh.",
        "A stone recalls the Aug. 12 massacre.", "The Aug. 12 meeting failed.",
    ),
    rule(
        "month day year", "weekday month",
        rf"(?:(?P<which>(?i:last|this past|this coming|next)) )?{SHORT_WEEKDAY}?{MONTH}\s{{1,3}}{DAY}\b(?!\s?(?:percent|per cent|%|people|,\d{{3}}))"
        rf"(?:,?\s{{1,3}}{YEAR}\b|{OF_YEAR})(?={THROUGH}(?:(?P<month_after>{MONTH_NAME}) )?{DAY.replace('day', 'until')},? (?P<year_after>(?:19|20)\d\d)\b)?",
        "DATE", "A month with a day, and the year if it is named; the nearest such day if it is not.",
        "They met on Aug. 23, 2019.", "March 40 is no day.",
    ),
    rule(
        "day month year", "month",
        rf"(?<![\d.,]){SHORT_WEEKDAY}?(?:[Tt]he )?{DAY}(?: of)?\s{{1,3}}{MONTH_AFTER_DAY}(?:,?\s{{1,3}}{YEAR}\b|{OF_YEAR})",
        "DATE", "The same in the British order.", "They met on 22 August 2019.", "Some 300 May voters came.",
    ),
    rule(
        "further day", "", rf"(?: (?:and|or|to|through) |, |[-–])(?P<span>{DAY}\b(?:,? {YEAR}\b)?)(?!\s?(?:percent|per cent|%|[:/]|,\d|\.\d))(?= (?:and|to|or)\b| ?[.,;:)–-]|$|\s(?![a-z]+s\b)|(?:(?<=[-–]\d)|(?<=[-–]\d\d))\s)",
        "DATE", "A second day of the month just named.", "They met on May 3 and 4.", "On May 3 and 40 guests came.",
    ),
    rule(
        "counted weekday", "week units weekday",
        rf"(?:(?P<n>an?|one|two|three|four) weeks? (?P<dir>ago|from)(?: (?:this|next|last))? {WEEKDAY}\b(?!['’]s)|"
        rf"(?P<number>two|three|four|five|six) {WEEKDAY.replace('weekday', 'many')}s (?P<way>ago|from now)\b)",
        "DATE", "So many weeks before or after a weekday.", "They met a week ago Friday.", "A week from hell.", then="ago from",
    ),
    rule(
        "day of a month", "day weekday week",
        rf"(?:[Tt]he )?(?P<nth>first|second|third|fourth|last) (?:{WEEKDAY}|day|(?P<grain>week|weekend)) (?:in|of) (?P<which>)(?:{MONTH}(?:,? {YEAR}\b|{OF_YEAR})|(?P<month_of>last|this|next) month\b)",
        "DATE", "A weekday or week counted within a month, or its first or last day.", "They meet on the first Monday in May.", "On the last day of school they sang.", then="in of",
    ),
    rule(
        "every weekday", "weekday units",
        rf"(?:(?i:every|each) {WEEKDAY}|{WEEKDAY.replace('weekday', 'many')}(?:s\b|(?= (?:(?:and|or) \w{{3,6}}day )?(?P<parts>{PART})s\b)))(?: (?P<part>{PART})s?\b)?"
        r"|(?<=\b[Oo]n )(?P<ends>weekends)\b",
        "SET", "A weekday that comes back.", "The council meets every Tuesday.", "The council met Tuesday.",
    ),
    rule(
        "weekday", "weekday",
        r"(?:(?:the )?day (?P<off>before|after) )?(?:(?P<which>(?i:last|this past|past|this coming|coming|this|next|the following|the previous)) )?"
        rf"(?<!Black )(?<!News )(?<!Good )(?<!Super )(?<!Bloody )(?<!Palm )(?<!Ash ){WEEKDAY}\b(?!\s(?:Times|Herald|Night Live|Telegraph|Post|Mail|Express|Mirror))"
        r"(?:,? (?:of )?(?P<of>last|this|next) week\b(?!['’]s))?",
        "DATE", "A weekday: the nearest past one, the day of publication included, unless the sentence looks ahead.",
        "The minister resigned Thursday.", "The Sunday Times wrote so.",
    ),
    rule(
        "day of the month", "ordinal", r"(?<=\b[Oo]n )the (?P<day>[0-3]?\d)(?:st|nd|rd|th)(?: of (?P<which>this|last|next) month)?(?= ?[.,;)”\"]| (?:and|to|that|when|at|in|he|she|they|it|we)\b|$)",
        "DATE", "A day by its number alone, in the month of publication or the one before.", "They met on the 22nd.", "It stopped on the 22nd floor.",
    ),
    rule(
        "in the day", "day",
        r"(?:earlier|later) (?:in|on) (?:the|that) (?P<grain>day)\b|(?:the |that )?same day\b",
        "DATE", "The day named just before.", "She left Monday. Earlier in the day she had signed.", "Earlier days were better.",
        fold=True,
    ),
    rule(
        "today", "deictic",
        r"(?:the day (?P<off>before|after) |(?:late|later|early|earlier) )?(?P<word>today|yesterday|tomorrow)s?\b",
        "DATE", "Counted from the day of publication, or, inside a quotation, from the day of the speech.",
        "The court ruled yesterday.", "Yesteryear was better.", fold=True,
    ),
    rule(
        "part of day", "part",
        r"(?:(?P<which>this|last|that|the (?:next|following|previous|same)) (?P<part>morning|afternoon|evening|night)|(?P<tonight>tonight))\b",
        "TIME", "A part of the day of publication, or of the day named.", "They spoke this morning.", "A night out.", fold=True,
    ),
    rule(
        "clock", "clock",
        r"(?<![\d:.])(?P<hour>[0-2]?\d)(?::(?P<minute>[0-5]\d))?(?::[0-5]\d)?(?: ?(?P<half>[ap]\.?\s?m\b\.?)|(?: o['’]clock)? in the (?P<part>morning|afternoon|evening))"
        rf"(?: {ZONE})?",
        "TIME", "A time of day, with the day that stands behind it.", "The train leaves at 8:30 p.m. Friday.", "He ran 8 miles.", fold=True,
    ),
    rule(
        "clock in figures", "clock", rf"(?<![\d:.])(?P<hour>[0-2]\d):?(?P<minute>[0-5]\d) ?{ZONE}",
        "TIME", "A time of day on a clock of 24 hours, with its zone.", "It struck at 0735 GMT.", "It rose by 0735 points.",
    ),
    rule(
        "clock and part", "clock",
        rf"(?<![\d:.])(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d) (?:(?:(?P<word>yesterday|tomorrow)|(?P<which>this|last)|{WEEKDAY}) (?P<part>{PART})|(?P<tonight>tonight))\b",
        "TIME", "A clock whose half of the day is told by the words behind it.", "The pool opens at 9:30 tomorrow morning.", "They lost 9:30 that morning.",
    ),
    rule(
        "noon", "part", r"(?:noon|midday|mid[- ]?(?P<part>morning|afternoon|evening))\b",
        "TIME", "The middle of the day, of the morning or the afternoon.", "They met at noon Thursday.", "They saw High Noon.",
    ),
    rule(
        "year before Christ", "era", r"(?<![\d,.$])(?P<year>\d{1,4}) (?:BCE?\b|B\.C\.(?:E\.)?)",
        "DATE", "A year counted back from the first.", "The wall was built about 300 B.C.", "They spent 300 days in B.C. and left.",
    ),
    rule(
        "named day", "holiday",
        rf"(?:(?:the )?(?P<which>last|this past|this coming|this|next) |[Tt]he (?=Fourth))?(?P<holiday>{HOLIDAY})\b(?! (?:Island|Eve\b|[Rr]esolution|(?:tree|card|gift|present|carol|light|song)s?\b))"
        r"(?: (?P<unit>week|weekend)\b|,? (?P<year>(?:19|20)\d\d)\b)?(?P<of>)",
        "DATE", "A day with a name, by its place in the year.", "They met on Christmas Eve.", "The Thanks giving was short.",
    ),
)  # fmt: skip
