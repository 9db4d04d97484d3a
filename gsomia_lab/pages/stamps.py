"""When a page says that it was published or updated: its timestamps, told from other dates by their form.

A date beside a label ("Written:", "Last updated on") is a timestamp. A date without one is a timestamp only where it
stands alone on its line or is set off by a separator ("World | 9 March 2021"): a headline may end in a date as well,
and to take that one for the day of publication would put every weekday of the article into the wrong week.
"""

from __future__ import annotations

import re
from datetime import datetime

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?"
)
_YEAR = r"(?:19|20)\d\d(?!\d)"
_TH = r"(?:st|nd|rd|th)?"
# 11/10/2019 is left out: it is one day in one country and another in the next.
_DAY = (
    rf"(?<!\w)(?:(?P<y1>(?:19|20)\d\d)[-./] ?(?P<m1>\d{{1,2}})[-./] ?(?P<d1>\d{{1,2}})(?!\d)\.?"
    rf"|(?P<m2>{_MONTH})\.? ?(?P<d2>\d{{1,2}}){_TH}(?:, ?| )(?P<y2>{_YEAR})"
    rf"|(?P<d3>\d{{1,2}}){_TH} (?P<m3>{_MONTH})\.?,? ?(?P<y3>{_YEAR}))"
)
_CLOCK = (
    r"(?:[\sT,/|·–-]{0,4}(?:at )?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?!\d)(?::(?P<second>\d\d))?"
    r"\s?(?P<half>[ap]\.?m\b\.?)?)?"
)
MOMENT = re.compile(_DAY + _CLOCK, re.I)

_LABEL = (
    r"(?:first |last )?(?:written|posted|published|created|input|registered|uploaded|issued|released|update[ds]?|modified|"
    r"edited|revised|release date|publication date|date of publication|for (?:immediate )?(?:release|publication)|date)"
)
_LABELS = re.compile(rf"(?<![a-z]){_LABEL}(?![a-z]{{2}})", re.I)
_LABELLED = re.compile(rf"^\W{{0,3}}{_LABEL}\b(?:\W{{0,5}}\d|.{{0,40}}?{_DAY})", re.I)
_LABEL_ALONE = re.compile(rf"^\W{{0,3}}{_LABEL}(?: on| at)?\W{{0,3}}$", re.I)
_LATER = re.compile(r"updat|modif|edit|revis", re.I)
_BEFORE = re.compile(
    r"\W{0,3}(?:\([^)]{1,30}\) )?(?:.{0,60}?(?:[|/·•–—]| -| [lI])\s{1,3}|[A-Z]\w{1,20}(?: [A-Z]\w{1,20})?, |"
    r"(?:[A-Z]\w{1,20}\)? ){0,3}\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?,? )?"
    r"(?:on )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]{0,2} )?",
    re.I,
)
_AFTER = re.compile(r"[\s)]{0,3}(?:\(?[A-Z]{1,5}\)?(?:[+-]\d{1,4})?)?\s{0,3}(?:[|/·•,–—-]\s?(?:[^\s]{1,20}\s?){0,4})?")

_PLACE = re.compile(r" [A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{1,20}){0,2}")


def is_labelled(line: str) -> bool:
    """Whether a line is a timestamp with its label: ``Updated: 2021-03-09``, ``Published`` (its date below).

    >>> is_labelled("Posted by mina on March 9, 2021"), is_labelled("Updated figures came out on March 9, 2021.")
    (True, False)
    """
    if _LABEL_ALONE.match(line):
        return True
    sentence = line.rstrip().endswith(".") and ":" not in line and not line.rstrip().endswith("m.")
    return not sentence and len(line.split()) <= 20 and _LABELLED.match(line) is not None


def is_bare(line: str) -> bool:
    """Whether a line is a date that stands alone or is set off by a separator.

    >>> is_bare("World | 9 March 2021, 10:15"), is_bare("Pact to end on March 9, 2021")
    (True, False)
    """
    if len(line.split()) > 14:
        return False
    moment = MOMENT.search(line)
    if moment is None:
        return False
    after = line[moment.end() :]
    alone = _AFTER.fullmatch(after) or (moment["hour"] and _PLACE.fullmatch(after))
    return bool(alone and _BEFORE.fullmatch(line[: moment.start()]))


def read_stamps(lines: list[str]) -> tuple[str, str]:
    """The days (or moments) of publication and of the last update that these timestamps state, `""` if none.

    A label holds for the dates after it, on the next line too; a date before any label is that of publication.

    >>> read_stamps(["Written: 2021-03-09 08:15:00Updated: 2021-03-10"])
    ('2021-03-09T08:15:00', '2021-03-10')
    """
    published = updated = label = ""
    for line in lines:
        labels = [(match.start(), match.group()) for match in _LABELS.finditer(line)]
        moments = list(MOMENT.finditer(line))
        for moment in moments:
            before = [word for start, word in labels if start < moment.start()]
            value = read_moment(moment)
            if _LATER.search(before[-1] if before else label):
                updated = updated or value
            else:
                published = published or value
        label = labels[-1][1] if labels and not moments else ""
    return published, updated


def read_moment(match: re.Match[str]) -> str:
    """The ISO date (and time) of a match of `MOMENT`, `""` when there is no such day."""
    year = match["y1"] or match["y2"] or match["y3"]
    month = match["m1"] or match["m2"] or match["m3"]
    day = match["d1"] or match["d2"] or match["d3"]
    if not month.isdigit():
        month = str(_MONTHS.index(month[:3].lower()) + 1)
    try:
        when = datetime(int(year), int(month), int(day))
        if match["hour"] is None:
            return when.date().isoformat()
        hour = int(match["hour"])
        if match["half"]:
            hour = hour % 12 + 12 * (match["half"][0] in "pP")
        return when.replace(hour=hour, minute=int(match["minute"]), second=int(match["second"] or 0)).isoformat()
    except ValueError:
        return ""
