"""Which part of a page is what: masthead, headline, byline, timestamps, captions, the article, the notices.

Each line is told by its form (`gsomia_lab.pages.forms`); here the lines are read together. Nothing is cut out, and a
page that fits no form is all body.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import dataclass

from gsomia_lab.pages.article import Span, trimmed
from gsomia_lab.pages.forms import SIGN_OFF, asks_or_quotes, kind_of, read_name
from gsomia_lab.pages.stamps import MOMENT, read_moment, read_stamps

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_CAPITALS = r"[A-Z][A-Z.’'-]{1,20}(?:[ /][A-Z][A-Z.’'-]{1,20}){0,3}"
_DATELINE = re.compile(
    rf"^(?P<place>{_CAPITALS}|[A-Z][\w.’'-]{{2,20}}(?: [A-Z][\w’'-]{{2,20}}){{0,2}})"
    r"(?:, (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,2})?"
    r"(?:, (?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? (?:19|20)\d\d)?))?"
    r"\s*(?:\((?P<agency>[A-Z][\w ./]{1,30})\))?\s*(?:--|[—–]| - )\s*(?=\S)"
)
_RIGHTS_OUTLET = re.compile(
    r"(?:©|ⓒ|[Cc]opyrights?|\([Cc]\))\W*(?:[Cc]opyright\W*)?(?:(?:19|20)\d\d)?\W*(?:by )?"
    r"((?:The )?[A-Z][\w.&’'-]*(?: (?:of |and )?[A-Z][\w.&’'-]*){0,4})"
)
_PAPER = (
    r"Times|Herald|Post|Daily|Journal|Gazette|Tribune|Observer|Guardian|Chronicle|Courier|Telegraph|Examiner|Press|Star|"
    r"Mail|Mirror|Globe|Register|Record|Review|Reporter|Dispatch|Standard|Sentinel|Bulletin|Argus|Echo|Independent"
)
_TRAIL = re.compile(r" [/>|»›·•] ")
_MASTHEAD = re.compile(
    rf"^(?!(?:World|Breaking|Top|Latest|Local|National|Business|Sports?|Politics|Headline) )(?:The )?"
    rf"(?:[A-Z][\w.&’'-]* ){{1,4}}(?:{_PAPER}|Broadcasting|Radio|TV|News)(?: Online| Service| World)?$"
)
_OFFICE = re.compile(
    r"^(?:The )?(?:Ministry|Government|Department|Embassy|Office|Commission|Bureau|Cabinet|Prime Minister[’']s)\b"
)
_BLOG = re.compile(r"^\W*(?:our|my)?\s?(?:\w{1,15} )?blog\b|^\W*(?:this is|write|add) an optional\b|^posted by\b", re.I)
# What may follow a closing line and still be no article: a sentence or two of a notice, of a teaser, of a writer's life.
_NOTICE_TAIL, _TEASER_TAIL = 60, 40
_LEAD = 50  # words of a lead that may stand between a headline and its date


@dataclass(slots=True)
class Line:
    """A line of the page (a paragraph): its span, its text and what it is."""

    span: Span
    text: str
    kind: str = "body"

    @property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.text.split())


@dataclass
class Layout:
    """What the form of a page tells."""

    lines: list[Line]
    body: Span
    headline: str = ""
    outlet: str = ""
    genre: str = ""
    byline: str = ""
    dateline: str = ""
    published: str = ""
    updated: str = ""


def lay_out(text: str) -> Layout:
    """Tell the parts of a page apart. Never raises; a page without any known form is all body.

    >>> page = lay_out("Ferry late again\\n\\nPublished: 2021-03-09\\n\\nIt rained. Nobody came.")
    >>> page.headline, page.published
    ('Ferry late again', '2021-03-09')
    """
    lines = []
    for span in find_paragraphs(text):
        words = text[span.start : span.end]
        lines.append(Line(span, words, kind_of(words)))
    layout = Layout(lines, Span(0, 0))
    if sum(line.kind == "label" for line in lines) == 1:  # "Report: pact to end" is a headline, not a transcript
        alone = next(line for line in lines if line.kind == "label")
        alone.kind = "body" if alone.text[-1] in '.!?”"' or alone.words > 22 else "heading"
    prose = _prose(lines)
    for number in prose[:-1]:  # nobody signs off and goes on
        if lines[number].kind == "sign-off":
            lines[number].kind = "body"
    if not prose:  # headings alone: better read as body than thrown away
        for line in lines:
            line.kind = "body" if line.kind == "heading" else line.kind
        prose = _prose(lines)
        if not prose:
            return layout
    _close_after_notices(lines)
    _skip_teasers(lines)
    _mark_question(lines)
    _return_dates(lines)
    prose = _prose(lines)
    first, last = prose[0], prose[-1]
    start = _find_headline(layout, first, last)
    layout.body = Span(lines[start].span.start, lines[last].span.end)
    layout.published, layout.updated = read_stamps(_stamps(lines, first, last))
    _read_names(layout, lines[first].text)
    layout.genre = _genre(layout)
    return layout


def _prose(lines: list[Line]) -> list[int]:
    return [i for i, line in enumerate(lines) if line.kind in ("body", "label", "sign-off")]


def find_paragraphs(text: str) -> list[Span]:
    """Paragraphs: lines, or blocks of lines where a page is wrapped to a fixed width."""
    lines = [Span(*m.span()) for m in _LINE.finditer(text) if not m.group().isspace()]
    lengths = sorted(line.end - line.start for line in lines)
    wrapped = len(lines) >= 6 and lengths[-1] <= 100 and lengths[len(lines) // 2] >= 45
    if wrapped:  # short paragraphs, a line each, end where sentences end
        wrapped = sum(text[line.end - 1] in '.!?”"' for line in lines) < 0.5 * len(lines)
    blocks: list[Span] = []
    for line in lines:
        joined = False
        if wrapped and blocks and not text[line.start].isspace():
            gap = text[blocks[-1].end : line.start].replace("\r\n", "\n")
            above = blocks[-1].end - max(text.rfind("\n", 0, blocks[-1].end), text.rfind("\r", 0, blocks[-1].end))
            joined = len(gap) <= 1 and above > lengths[-1] - 25
        if joined:
            blocks[-1] = Span(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    return [trimmed(text, start, end) for start, end in blocks]


def _close_after_notices(lines: list[Line]) -> None:
    """What little prose follows a notice, a heading such as "Related news" or the writer's name is no article."""
    if not any(line.kind in ("notice", "elsewhere", "byline") for line in lines):
        return
    before = 0
    total = sum(line.words for line in lines if line.kind in ("body", "label"))
    for number, line in enumerate(lines):
        after = total - before
        closes = (
            (line.kind == "notice" and before and after < _NOTICE_TAIL)
            or (line.kind == "elsewhere" and after < _TEASER_TAIL and 3 * after <= before)
            or (line.kind == "byline" and after < _TEASER_TAIL and before >= 100)
        )
        if closes and before:
            for rest in lines[number + 1 :]:
                if rest.kind in ("body", "label", "caption", "heading", "date"):
                    rest.kind = "furniture"
            return
        before += line.words if line.kind in ("body", "label") else 0


def _skip_teasers(lines: list[Line]) -> None:
    """A sentence or two above a headline that a timestamp or a byline follows ("Hear the news.") is furniture."""
    prose = _prose(lines)
    sign = next((i for i, line in enumerate(lines) if line.kind in ("stamp", "byline", "date")), 0)
    above = [i for i in prose if i < sign]
    if not above or len(above) == len(prose) or sum(lines[i].words for i in above) > 25:
        return
    if any(line.kind == "heading" for line in lines[above[-1] : sign]):
        for line in lines[: above[-1] + 1]:
            line.kind = "furniture"


def _return_dates(lines: list[Line]) -> None:
    """Bare dates inside an article are its own, the headings of a chronology, and so is the one it begins with.

    A single one below a headline and a short lead is the page's timestamp all the same.
    """
    prose = _prose(lines)
    first, last = prose[0], prose[-1]
    inside = [number for number in range(first, last) if lines[number].kind == "date"]
    if len(inside) == 1 and any(line.kind == "heading" for line in lines[:first]):
        lead = [lines[number].words for number in prose if number < inside[0]]
        if sum(lead) <= _LEAD and len(lead) <= 2 < len(prose):
            lines[inside[0]].kind = "stamp"
            return
    if len(inside) >= 2 and first and lines[first - 1].kind == "date":
        inside.append(first - 1)
    for number in inside:
        lines[number].kind = "body"


def _mark_question(lines: list[Line]) -> None:
    """A first line that asks, quotes or ends in ``U.S.`` is the headline where a blank line and prose follow."""
    prose = _prose(lines)
    first = prose[0]
    if len(prose) < 2 or any(line.kind == "heading" and line.words > 2 for line in lines[:first]):
        return
    line, below = lines[first], lines[prose[1]]
    if line.kind == "body" and asks_or_quotes(line.text) and below.words > 5 and below.kind == "body":
        line.kind = "heading"


def _find_headline(layout: Layout, first: int, last: int) -> int:
    """Name the headline; returns the number of the line where the article begins."""
    lines = layout.lines
    headings = deque(line for line in lines[:first] if line.kind == "heading")
    texts = Counter(line.text.strip() for line in headings)
    while len(headings) > 1 and texts[headings[0].text.strip()] == 1 and _is_label(headings[0].text, headings[1].text):
        label = headings.popleft()
        label.kind = "furniture"
        if not layout.outlet and (_MASTHEAD.match(label.text.strip()) or _OFFICE.match(label.text)):
            layout.outlet = label.text.strip()
    seen = {line.text.strip() for line in headings}
    if headings:
        layout.headline = " ".join(headings[0].text.split())
    # Subheads inside the article belong to it; a headline repeated below, and what trails after, do not.
    for number, line in enumerate(lines):
        if line.kind == "heading":
            above = number < first or line.text.strip() in seen
            line.kind = "headline" if above else "body" if number < last else "furniture"
    top = [i for i in range(first) if headings and lines[i].text.strip() == headings[0].text.strip()]
    return top[-1] if top else first


def _is_label(text: str, below: str) -> bool:
    """Whether a heading above another names the outlet or the section, not the article."""
    text = text.strip()
    words = [word for word in text.split() if word[0].isalnum()]
    if _MASTHEAD.match(text) or (_OFFICE.match(text) and len(words) <= 6):
        return True
    trail = _TRAIL.split(text)  # "Home | News | Sport", "Harbour Times > News > Local"
    if len(trail) >= 3 and all(len(piece.split()) <= 3 for piece in trail):
        return True
    shouted = text.isupper() and not below.isupper()
    return len(words) <= (3 if shouted or len(trail) > 1 else 2)


def _stamps(lines: list[Line], first: int, last: int) -> list[str]:
    """The lines that date this page: above the article or right below it, not under headings that lead elsewhere."""
    out = []
    for number, line in enumerate(lines):
        if line.kind == "elsewhere" and number > first:
            break
        if line.kind in ("stamp", "byline") or (line.kind == "date" and not first < number < last):
            out.append(line.text)
    return out


def _read_names(layout: Layout, opening: str) -> None:
    names: dict[str, str] = {}
    for line in layout.lines:
        if line.kind in ("byline", "handover", "sign-off", "stamp"):
            names.setdefault(line.kind, read_name(line.text) if line.kind != "stamp" else "")
        if line.kind == "sign-off":
            sign_off = SIGN_OFF.match(line.text.strip())
            if sign_off and not layout.outlet:
                layout.outlet = re.sub(r"\s+News\.?$", "", sign_off["outlet"]).strip(" .")
        if line.kind == "notice" and not layout.outlet:
            rights = _RIGHTS_OUTLET.search(line.text)
            layout.outlet = re.split(r"\.\s|\s(?i:all rights)", rights.group(1))[0].strip(" .,") if rights else ""
    layout.byline = names.get("sign-off") or names.get("byline") or names.get("handover") or ""
    dateline = _DATELINE.match(opening)
    if dateline and (dateline["agency"] or dateline["day"] or dateline["place"].isupper()):
        layout.dateline = dateline.group().strip(" -—–")
        layout.outlet = layout.outlet or (dateline["agency"] or "")
        day = MOMENT.search(dateline["day"] or "")
        if day and not layout.published:
            layout.published = read_moment(day)


def _genre(layout: Layout) -> str:
    """The genre where the form of the page tells it, else `""`."""
    if sum(line.kind == "label" for line in layout.lines) >= 2:
        return "radio transcript"
    if _OFFICE.match(layout.outlet):
        return "government news"
    nameless = not (layout.outlet or layout.byline)
    if nameless and any(_BLOG.match(line.text) for line in layout.lines if line.kind in ("furniture", "stamp")):
        return "blog"
    return ""
