"""What a page tells of a poll beside its shares: how many were asked, who they were, how, and with what margin of error."""

from __future__ import annotations

import re

from gsomia_lab.evidence.poll_words import ASK, DIGITS, FINDINGS, NUMBER, PEOPLE, POLL, REACHED, number_of

__all__ = ["MARGIN", "MODE", "MODES", "holds_sample", "sizes"]

_ABOUT = r"(?:(?:the|some|about|around|a total of|roughly|nearly|almost|only|just|over|more than|exactly|all|another|its|their) ){0,2}"
_NOT = r"(?!\s?(?:%|percent|per cent|pct|points?|euros?|dollars?|pounds?|crowns?|times|days|weeks|months|years|hours|minutes|to\s|and \d|[-–]\d))"
_WHO = rf"(?P<who>(?:[\w’'-]+\s){{0,4}}?{PEOPLE})\b"
_ASKED = r"(?:polled|surveyed|interviewed|questioned|canvassed|quizzed|asked|(?:who |that |had )?(?:took part|answered|responded|replied|returned|filled|clicked|voted online))"


def _forms(number: str) -> tuple[re.Pattern[str], ...]:
    """The forms in which a number of people asked is told; the first two tell it whatever the number is like."""
    return tuple(map(re.compile, (
        rf"\b[nN]\s?=\s?(?P<n>{number})\b",
        rf"\b(?:[Ss]amples?|[Bb]ase|[Rr]espondents|[Ii]nterviews)(?: size)?(?: of| was| is|:) {_ABOUT}(?P<n>{number})\b{_NOT}",
        rf"\b(?:{ASK}|{REACHED}|(?:interview|question|poll|survey|quizz|canvass|ask)ing|{POLL}|{FINDINGS}|covered|drew|put to)(?:\s(?:of|among|with|from|by|on))?(?:\sa (?:\w+ )?sample of)?\s{_ABOUT}(?P<n>{number})\b{_NOT}(?=\s[a-z]|[-–]\w|\s[A-Z]|[,;.])",
        rf"(?:\b(?:of|among|with|from|by|in|to|on|asked|which) |\(){_ABOUT}(?P<n>{number})\b{_NOT}\s{_WHO}",
        rf"\b(?P<n>{number})\b{_NOT}\s(?:[\w’'-]+\s){{0,4}}?(?:were |was |who were |people |had been )?{_ASKED}\b",
        rf"\b(?:{ASK}|{REACHED})\s[^.;\n]{{3,60}}?\sand\s(?:[A-Z&][\w’'-]*\s){{1,4}}(?:(?:to|with)\s)?(?P<n>{number})\b{_NOT}",
        rf"\b(?P<n>{number})\b{_NOT}(?:\s(?:[\w’'-]+\s){{0,3}}?|[- ](?:person|strong)\s)(?:respondents|adults|voters|residents|interviews|participants|responses|replies|answers|sample|panel|questionnaires|interviewees|people)\b",
    )))  # fmt: skip


_IN_DIGITS, _IN_WORDS = _forms(DIGITS), _forms(NUMBER)
_POPULATION = re.compile(
    rf"\s(?P<who>(?:[\w’'-]+\s){{0,4}}?{PEOPLE}(?:\s(?:aged|over|nationwide|across|in)\s[\w ]{{2,25}})?)"
)
MARGIN = re.compile(
    r"(?:margin(?: of)?(?: sampling)? error|sampling error|error margin|plus or minus|plus-or-minus|±|\+/-|\+-)[^.;\n\d]{0,40}(?P<margin>\d{1,2}(?:\.\d{1,2})?)\s?(?:percentage )?(?:points?|percent|per cent|%)"
)
MODES = ("phone", "online", "face", "person", "mail", "text", "automated", "internet", "robo")
MODE = re.compile(
    r"\b([Tt]elephone|[Pp]hone|[Oo]nline|[Ff]ace-to-face|[Ii]n-person|[Mm]ail|[Tt]ext-message|[Aa]utomated|[Ii]nternet|[Rr]obocall)\b"
)
# So many people by number, in a sentence that need not speak of asking: "collected from 2,750 pupils".
_SAMPLE = re.compile(
    rf"\b(?:from|of|among|with|by)\s(?:some\s|about\s)?\d[\d,]{{1,6}}\d\s(?:[\w’'-]+\s){{0,3}}?{PEOPLE}\b"
)
_HUNDREDS = re.compile(r"\d[\d,]\d")  # looked for first, being far quicker
_YEAR = range(1900, 2101)


_MANY = re.compile(r"\d\d|[Tt]housand|[Hh]undred")


def holds_sample(said: str) -> bool:
    """Whether a sentence tells of so many people by number.

    >>> holds_sample("collected from 2,750 pupils"), holds_sample("collected in 2,750 days")
    (True, False)
    """
    return _HUNDREDS.search(said) is not None and _SAMPLE.search(said) is not None


def sizes(said: str) -> list[tuple[int, int, str]]:
    """Where a sentence tells how many were asked: offset, number, who they were; from left to right.

    >>> sizes("Of the 812 adults polled by Lindqvist, 52 percent were for it.")
    [(7, 812, 'adults')]
    """
    if not _MANY.search(said):
        return []
    found: dict[int, tuple[int, int, str]] = {}
    for place, form in enumerate(_IN_WORDS if "thousand" in said or "hundred" in said else _IN_DIGITS):
        for match in form.finditer(said):
            start, number = match.start("n"), number_of(match["n"])
            plain_year = number in _YEAR and match["n"].isdigit() and place > 1
            if start in found or number < 20 or plain_year:
                continue
            who = _POPULATION.match(said, match.end("n"))
            found[start] = (start, number, who["who"] if who else "")
    return [found[start] for start in sorted(found)]
