"""The rules for lengths, repetitions and the vague present, past and future: form, example, counter-example."""

from __future__ import annotations

from gsomia_lab.evidence.date_pattern import Pattern, rule
from gsomia_lab.evidence.date_words import (
    NUMBER,
    UNIT,
    VAGUE_NUMBER,
)

VAGUE: tuple[Pattern, ...] = (
    rule(
        "span of time", "units",
        rf"(?:the )?(?P<which>last|past|next|coming|first|final|latest|previous|recent|following|full)"
        rf"(?: (?P<n>{NUMBER}|{VAGUE_NUMBER}))?(?: (?:or|to) \w{{1,12}})? (?P<unit>second|minute|hour|day|week|month|quarter|year|decade)s"
        r"(?: or so)?\b",
        "DURATION", "A number of days, weeks, months or years in a row.",
        "In the past two months prices doubled.", "The last man left.", fold=True,
    ),
    rule(
        "each unit", "unit units day week year quarter", r"(?:every|each|(?:once|twice|(?:[2-9]|three|four|five|six|several|many) times) an?|per) (?:(?P<n>\d{1,2}|two|three|four|five|six|other) )?"
        r"(?P<unit>second|minute|hour|day|week|weekend|month|quarter|year|decade)s?\b",
        "SET", "Something that comes back.", "It meets every month.", "Everyday life goes on.", fold=True,
    ),
    rule(
        "unit-long", "long unit units day week year", r"(?P<unit>hour|day|week|month|year|decade|centur(?:y|ie))(?:(?P<plural>s)[- ]|[- ]?)long\b",
        "DURATION", "As long as one unit, or as several.", "It was a yearlong fight.", "All day long lines formed.", fold=True,
    ),
    rule(
        "number of units", "unit units day week year",
        rf"(?<![\d.$£€])(?<!\d )(?<!illion )(?<!percent )(?<!times )(?<!second )(?![Aa]n? second\b)(?!(?:an?|one|three)[- ]quarters?\b)"
        rf"(?:the )?(?P<n>{NUMBER}|{VAGUE_NUMBER})(?: (?:to|or) {NUMBER}| and a half)?(?: (?:more|full|additional|straight|consecutive|long|trading|business|working))?[- ]{UNIT}\b(?!-to-)"
        r"(?:-long\b| and a half\b)?(?! (?:19|20)\d\d\b)",
        "DURATION", "A length of time.", "The talks took three hours.", "A second man came.", fold=True,
    ),
    rule(
        "vague length", "units", r"(?:the )?(?P<unit>minute|hour|day|week|month|year|decade|centurie)s\b",
        "DURATION", "A length of time without a number, after 'for', 'in' or 'within'.", "They waited for years.", "The years were hard.", fold=True,
    ),
    rule(
        "present", "now current",
        r"(?:right now|now|currently|at present|at the moment|these days|nowadays|current)\b",
        "DATE", "The present, without a date.", "He is now the leader.", "Nowhere was it calm.", fold=True,
    ),
    rule(
        "past", "recent past lately",
        r"(?:(?:more |most )?recently|lately|recent (?:days|weeks|months|years|quarters|decades)|(?<!the )past (?:days|weeks|months|quarters|years|decades)|"
        r"(?:in )?the (?:recent )?past|long ago|some time ago|recent)\b(?! (?:two|three|four|five|six|few|several|\d|year|week|month|decade|day|quarter|century|twenty|thirty))",
        "DATE", "The past, without a date.", "Tensions rose recently.", "He walked past the house.", fold=True,
    ),
    rule(
        "future", "soon coming",
        r"(?:(?:in )?the (?:near |foreseeable |distant )?future|as soon as possible|(?<!was )(?<!were )(?<!had )soon(?! (?:after|as|be|became|was|were|had|\w{2,}ed)\b)|"
        r"(?:the )?coming (?:days|weeks|months|quarters|years|decades)|future (?:days|weeks|months|quarters|years|decades|generations)|the (?:short|near|medium|long)(?:er)? term)\b",
        "DATE", "The future, without a date.", "Talks will start soon.", "He was soon released.", fold=True,
    ),
    rule(
        "frequency", "frequency", r"(?P<word>hourly|daily|weekly|monthly|yearly|annually|nightly)\b(?! (?:News|Mail|Telegraph|Times|Post|NK|Beast))",
        "SET", "Something that comes back.", "The paper appears daily.", "The Daily News wrote.",
    ),
)  # fmt: skip
