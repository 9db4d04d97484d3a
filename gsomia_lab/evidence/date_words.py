"""The words dates are made of: months, weekdays, units, numbers, and the pieces of pattern built from them."""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: n for n, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), 1)
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "noon": "T12:00",
}  # fmt: skip
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {word: n for n, word in enumerate(_SMALL)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
NUMBERS |= {
    f"{ten}{joint}{one}": NUMBERS[ten] + NUMBERS[one] for ten in _TENS for one in _SMALL[1:10] for joint in "- "
}
NUMBERS |= {"a": 1, "an": 1, "one": 1, "a dozen": 12, "a hundred": 100, "a couple of": 2, "a couple": 2}
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}
ORDINALS |= {f"q{number}": number for number in range(1, 5)}
CENTURIES = {"fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20}
CENTURIES |= {"twenty-first": 21}
DECADES = {f"{ten.removesuffix('y')}ies": number for number, ten in enumerate(_TENS, 2)}
VAGUE = ("several", "a few", "few", "some", "many", "recent", "numerous", "countless")

# Words that may stand in an expression before the word that gives it away: from the trigger, a reader walks back over
# them to where the expression begins.
LEADS = frozenset(
    "the a an this that these its their his her our last past next coming following previous preceding prior same "
    "current first second third fourth final latter latest recent full whole entire every each per once twice early "
    "late earlier later mid beginning start middle end rest remainder of sometime in day before after fiscal calendar "
    "school year year-ago year-earlier comparable other dozen hundred couple more most foreseeable near distant at "
    "right or to and two thousand nineteen additional straight consecutive long year's year’s new mid-night "
    "mon tue tues wed thu thurs fri sat sun as half quarter short medium nineteenth eighteenth seventeenth sixteenth "
    "fifteenth twentieth twenty-first roaring corresponding trading business working times".split()
) | frozenset(
    [*MONTHS, *WEEKDAYS, *_SMALL, *_TENS, "several", "few", "some", "many", "numerous", "countless", *NUMBERS]
)

WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
SHORT_WEEKDAY = (
    r"(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\b\.?,? )"
)
MONTH = (
    r"(?P<month>(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|(?=\s\d)))"
)
MONTH_NAME = MONTH.replace("?P<month>", "?:")
MONTH_AFTER_DAY = MONTH.replace(r"(?:\.|(?=\s\d))", r"\b\.?")  # behind a figure it needs no full stop
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
OF_YEAR = r"(?:,? (?:of )?(?P<of>last|this|next) year\b(?!['’]s))?"
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
NUMBER = (  # written short, for the sake of the time that compiling takes
    r"(?:\d{1,3}(?:,\d{3})?(?:\.\d)?(?: 1/2)?|an?|(?:a )?(?:dozen|hundred|couple(?: of)?)|"
    rf"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]{_ONES})?|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    rf"{_ONES}|ten|eleven|twelve)"
)
VAGUE_NUMBER = "(?:several|a few|few|some|many|numerous|countless)"
UNIT = r"(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie))(?P<plural>s)?"
EDGE = r"(?i:(?:early|late|earlier|later|mid|the (?:beginning|start|middle|end|rest|remainder) of|sometime)[ -])?"
WHICH = r"(?P<which>(?i:last|this past|past|this coming|this|current|next|coming|following|previous|preceding|prior|same|that))"
THROUGH = "(?: (?:and|or|to|through|until) |[-–])"  # between two days or months
TENS_OF_YEARS = rf"(?P<tens>{'|'.join(_TENS)})(?:[- ](?P<ones>{'|'.join(_SMALL[1:10])}))?"


def clean(words: str | None) -> str:
    """Words on one line, with single spaces."""
    return " ".join((words or "").split())


def spaced(form: str) -> str:
    """A form in which any white space stands for a space: a page wrapped to a fixed width breaks lines anywhere."""
    return re.sub(" ", r"\\s", form)
