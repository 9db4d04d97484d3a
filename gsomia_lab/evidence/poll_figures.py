"""The forms of a share: "52 percent", "three in five", "52-41", "a third", with what makes it a bound; and what it is worth."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["BARE", "COMPARATORS", "LISTED", "PERCENT", "PLACED", "ROW", "SPLIT", "Figure", "figures_in"]

PERCENT = r"(?:\s?%|\s?-?(?:percent\b|per cent\b|pct\b(?:\.(?=\s[a-z]))?))"
_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten"
_TEENS = "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUMBER_WORDS = {word: n for n, word in enumerate(f"{_WORDS}|{_TEENS}".split("|"), 1)}
NUMBER_WORDS |= {word: 10 * n for n, word in enumerate(_TENS.split("|"), 2)}
# Who can be asked, one by one: "every second teacher", "one voter in five".
_PERSON = (
    "adult|person|voter|respondent|resident|citizen|household|family|parent|teacher|student|pupil|worker|employee|woman|man|"
    "farmer|nurse|doctor|driver|reader|member|tenant|pensioner|[a-z]+(?:[eic]an|[^e]ese|ish|er|ist)|german"
)
_MANY = (
    "adults|people|persons|voters|respondents|those|them|citizens|women|men|students|[a-z]+(?:ans|ers|ists|ents|ees)"
)
_VERBS = (
    "of|[a-z]+ed|said|say|says|support|oppos[a-z]+|favou?r|back|want|were|are|was|is|think|believe|would|agree|disagree|feel|felt|trust|"
    "expect|know|knew|thought|had|have|took|take|did|do|does|could|can|cannot|will|never|also|hold|held|see|saw|go|went|still|reckon|call|called|named?|told|plan|rated?|answered|replied|lost|voted|claim|accept|"
    "admit|use|read|live|prefer|fear|approve|disapprove|hope|worry|plan|intend|like|dislike|in favou?r|against|undecided"
)
_ORDINALS = {"second": 2, "other": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}

COMPARATORS = {
    ">": "more than|over|above|at least|upwards of|in excess of|well over|just over|slightly more than|a little over|"
    "slightly over|no fewer than|greater than|as many as|a little more than|a bit more than|well above|no less than|exceeding",
    "<": "not even|less than|fewer than|under|below|at most|just under|slightly under|slightly less than|up to|no more than|"
    "a little under|barely under|just below|well under|well below|not quite",
    "~": "about|around|some|roughly|approximately|nearly|almost|close to|an estimated|circa|near|just about|more or less",
}  # fmt: skip
_SIGNS = {words: sign for sign, forms in COMPARATORS.items() for words in forms.split("|")}
_COMPARE = "|".join(sorted("|".join(COMPARATORS.values()).split("|"), key=len, reverse=True))
_NEXT = r"(?:\s?(?:to|-|–|and|or|versus|vs\.?)\s?|(?:,\s\d{1,3}(?:\.\d)?){1,4},?\sand\s)\d{1,3}(?:\.\d)?"

_BOUNDS = tuple(f"{words} " for words in _SIGNS)
# "edged up to 41 percent" is a level that was reached, "up to 41 percent" one that was not passed.
_BOUND = re.compile(
    rf"\b(?P<compare>(?<!\bis )(?<!edged )(?<!moved )(?<!went )(?<!crept )(?<!inched )(?<!ticked )(?<!shot )(?<!back )(?:{_COMPARE}))\s$"
)
# Looked for in a sentence in lower case (`fold`), which takes half the time of looking whatever the case.
_SHARE = re.compile(
    r"(?:(?=\d)|\b(?=a[ -][tqfs]|e[ilv]|f[io]|ha|ni|on|s[ei]|t(?:en|h[ir]|w)))"  # where any share may begin, told in one step
    rf"(?:(?<![\d.,$£€])(?P<figure>\d{{1,3}}(?:\.\d{{1,2}})?)(?:{PERCENT}|(?P<pair>(?={_NEXT}{PERCENT})))"
    rf"|\b(?:(?P<tens>{_TENS})(?:[- ](?P<ones>{_WORDS}))?|(?P<small>{_WORDS}|{_TEENS}))\s(?:percent|per cent)\b"
    rf"|\b(?P<top>{_WORDS}|\d{{1,2}})\s(?:(?:{_PERSON})s?\s(?=in\s)|(?:people|men|women)\s(?=(?:in|out of)\s))?(?:in|out of|of(?=\s(?:every\s)?(?:ten|10)\s(?:{_MANY}|{_VERBS})\b))\s(?:every\s)?(?P<bottom>{_WORDS}|twelve|fifteen|twenty|\d{{1,3}})\b"
    rf"|\b(?P<count>one|two|three|four|a)[- ](?P<part>third|quarter|fifth|sixth|tenth)s?(?=\s(?:{_VERBS})\b|[,.;]? \()"
    rf"|\bevery (?P<ordinal>{'|'.join(_ORDINALS)})(?=\s(?:{_PERSON})\b)"
    rf"|\b(?P<half>half)(?=\s(?:the(?!\s(?:story|battle|time|job|way|fun))|{_VERBS})\b))",
)
# A second figure of a pair that has no sign of its own: "52 percent to 41", "37.6 from 42", "48 percent yes, 44 no".
BARE = re.compile(
    r"\s?(?:(?P<to>to|versus|vs\.?|against|-|–)|(?P<earlier>,?\s?(?:(?:down|up) )?from|,? (?:compared|against) (?:with|to))"
    r"|(?P<other>,?\s(?:and\s|with\s|while\s)?(?:[a-z]+\s){1,5}(?:on|at)))\s"
    r"(?P<figure>\d{1,2}(?:\.\d)?)(?![\d,.%]*\d|\s?(?:percent|per cent|pct|%|points?|p\.m\.|a\.m\.|o[’\']clock|respondents|people|adults|voters|days|years|seats|of\b))"
    r"|(?:\s[a-z’']+){0,3}(?:,\s(?:and\s)?|\sand\s)(?P<answer>\d{1,2}(?:\.\d)?)(?=\s(?:said|no|yes|against|opposed|undecided|disapproved?|approved?|did not|were|"
    r"would|wanted|thought|unsure|don[’']t know|disagreed?|agreed?)\b)"
)
# The rest of a list whose first figure has its sign: "Okafor 46 percent, Brandt 39, undecided 15".
LISTED = re.compile(
    r",\s(?:and\s)?(?:[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+)?|undecided|others?|don[’']t knows?|unsure|yes|no|against|opposed|neither|none)"
    r"\s(?P<figure>\d{1,2}(?:\.\d)?)(?=[,.;)]|\sand\b|$)"
)
# Two figures that no sign makes shares, but what they do and what they add up to: "voters split 52-41".
SPLIT = re.compile(
    r"(?:\b(?:split|divided|leads?|led|leading|ahead|trails?|trailing|margin of|favou?red|oppos[a-z]+|backed|rejected|approved?|preferr?e?d?|beats?|beating|by|at)|[,(])"
    r"(?!\D{0,12}\b(?:age[sd]?|between|from|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"  # no ages and no days
    r"\s?(?:[a-zA-Z’']+\s){0,2}(?<!\d)(?P<one>\d{2}(?:\.\d)?)(?:\s?[-–]\s?|\sto\s)(?P<other>\d{2}(?:\.\d)?)\b"
    r"(?!\s?(?:percent|per cent|pct|%|points?|p\.m|a\.m|aged|years?\b|[-–]))"
)
# The same, one by one: "puts Labour on 41, the Greens on 33".
PLACED = re.compile(
    r"\b(?P<who>[A-ZÀ-Þ][\w’'-]{1,20})\s(?:on|at)\s(?P<figure>\d{1,2}(?:\.\d)?)(?=[,.;)]|\s\(|\sand\s|\spoints\b)(?!\.\d|,\d)"
)
# A line of a table: a label and its figure, with or without a sign ("UNI: 35 (+2)").
ROW = re.compile(
    r"\W{0,3}[^\W\d][^\d:%\n]{0,60}(?::\s?|\s)(?P<figure>\d{1,2}(?:\.\d{1,2})?)\s?%?(?:\s?\((?:(?P<beside>\d{1,2}(?:\.\d{1,2})?)\s?%?|[^()\n]{0,12})\))?\W?$"
)


class Figure(NamedTuple):
    """A figure that may be a share: its span, its value in percent, and its comparator (``=``, ``>``, ``<``, ``~``)."""

    start: int
    end: int
    value: float
    sign: str
    digits: bool  # a percentage in digits
    pair: bool  # the sign stands after the next figure: "52 to 41 percent"
    half: bool


def figures_in(lower: str) -> list[Figure]:
    """The figures of a sentence in lower case that may be shares, from left to right.

    >>> figures_in("more than 52 percent of them, and two in five of us")
    [Figure(start=0, end=20, value=52.0, sign='>', digits=True, pair=False, half=False), Figure(start=34, end=45, value=40.0, sign='~', digits=False, pair=False, half=False)]
    """
    out: list[Figure] = []
    for match in _SHARE.finditer(lower):
        start, end = match.span()
        window = lower[max(0, start - 24, out[-1].end if out else 0) : start]
        bound = _BOUND.search(window) if window.endswith(_BOUNDS) else None
        value, sign = _value(match, _SIGNS[bound["compare"]] if bound else "=")
        digits, pair = match["figure"] is not None, match["pair"] is not None
        out.append(
            Figure(
                start - len(window) + bound.start() if bound else start,
                end,
                value,
                sign,
                digits,
                pair,
                match["half"] is not None,
            )
        )
    return out


def _value(match: re.Match[str], sign: str) -> tuple[float, str]:
    """The share in percent, and its comparator: a fraction in words is a rounded figure, unless the text says otherwise."""
    if match["figure"]:
        return float(match["figure"]), sign
    if match["tens"] or match["small"]:
        return float(NUMBER_WORDS[match["tens"] or match["small"]] + NUMBER_WORDS.get(match["ones"] or "", 0)), sign
    sign = "~" if sign == "=" else sign
    if match["half"]:
        return 50.0, sign
    if match["ordinal"]:
        return round(100 / _ORDINALS[match["ordinal"]], 1), sign
    if match["part"]:
        top = 1 if match["count"] == "a" else NUMBER_WORDS[match["count"]]
        return round(100 * top / _PARTS[match["part"]], 1), sign
    top, bottom = (int(word) if word.isdigit() else NUMBER_WORDS[word] for word in (match["top"], match["bottom"]))
    return (round(100 * top / bottom, 1) if bottom else 0.0), sign
