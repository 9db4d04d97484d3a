"""Which part of a page is what: masthead, headline, byline, timestamps, captions, the article, the notices.

Each line is told by its form alone; no rule knows an outlet. A page that fits no form is all body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from gsomia_lab.pages.article import Span

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NAME = r"[A-Z][\w.’'-]{0,20}(?:,? (?:(?:de|van|von|bin|al|der|da|and) )?[A-Z][\w.’'-]{0,20}){0,4}"
_CLOCK = r"(?:[T ]{0,2}(?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?\s?([ap]\.?m\.?)?)?"
_DAY = (
    r"(?:(?P<y1>(?:19|20)\d\d)[-./](?P<m1>\d{1,2})[-./](?P<d1>\d{1,2})"
    r"|(?P<m2>[A-Z][a-z]{2,8})\.? (?P<d2>\d{1,2}),? (?P<y2>(?:19|20)\d\d)"
    r"|(?P<d3>\d{1,2}) (?P<m3>[A-Z][a-z]{2,8})\.?,? (?P<y3>(?:19|20)\d\d))"
)
MOMENT = re.compile(_DAY + r",?" + _CLOCK)
_STAMP_WORD = (
    r"(?:first )?(?:written|posted|published|created|input|registered|date|"
    r"last updated|last modified|updated|modified|edited)"
)
_STAMP = re.compile(rf"(?P<word>{_STAMP_WORD})(?: on| at)?\s*:?\s{{0,3}}(?=[A-Z0-9])", re.I)
_STAMP_LINE = re.compile(rf"^\W{{0,3}}{_STAMP_WORD}\b.{{0,5}}[\d:]", re.I)
_NAVIGATION = re.compile(
    r"^\W*(?:(?:main |site |top )?menu(?: content)?|go (?:to )?top|(?:back )?to (?:the )?top|top of (?:the )?page|"
    r"skip to .{0,20}|home|search|"
    r"recent news|latest news|top stories|news ?zone|breaking news|our blog|blog|"
    r"(?:this is|write|add) an optional .{0,20}|related (?:news|articles|stories|topics)|"
    r"more (?:on this|from .{0,30}|stories|news)|"
    r"editor[’']?s[’']? (?:pick|choice)s?|recommended(?: for you)?|most (?:read|popular|viewed)|"
    r"read (?:more|next|also)|you may also like|"
    r"share(?: this)?|print|e-?mail|facebook|twitter|subscribe|sign up|log ?in|newsletter|advertisement|"
    r"sponsored|comments?|"
    r"leave a (?:comment|reply)|tags?|follow us|contact(?: us)?|about(?: us)?|previous|next)\b.{0,12}$",
    re.I,
)
_RIGHTS = re.compile(r"©|ⓒ|\bcopyright\b|all rights reserved|\(c\) ?(?:19|20)\d\d", re.I)
_COOKIES = re.compile(r"\bcookies?\b", re.I)
_COOKIE_TALK = re.compile(r"\b(?:website|site|policy|consent|accept|browser|privacy|agree)", re.I)
_BYLINE = re.compile(rf"^\W{{0,3}}(?:[Bb]y|BY|[Rr]eported by|[Ww]ritten by)\s+(?P<name>{_NAME})\s*[^.!?]{{0,60}}$")
_SIGN_OFF = re.compile(
    rf"^(?:(?:[Tt]his is|[Ii][’']m|[Rr]eporting,?) )?(?P<name>{_NAME}?),? "
    r"(?:(?:reporting )?for |of )?(?P<outlet>(?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,4})\.?$"
)
_HANDOVER = re.compile(
    rf"^(?:[Oo]ur (?:reporter|correspondent)(?: is|,)? (?P<a>{_NAME})|"
    rf"(?P<b>{_NAME}) (?:has|have) (?:more|the details|the story)|(?P<c>{_NAME}) reports)\b.{{0,30}}$"
)
_LABEL = re.compile(r"^(?:Anchor|Report|Reporter|Host|Narrator|Correspondent)\s*:|^\[?Sound ?bite\b", re.I)
_CAPTION = re.compile(
    r"^(?:(?:file )?photos?|image|picture|caption|illustration|graphic)\s*(?:by|:|credit|courtesy)", re.I
)
_CREDIT = re.compile(r"\((?:[A-Z][\w.&’'-]{1,20}[ /]?){1,5}(?:photo|file)?\)$")
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][A-Z.’' -]{2,30}|[A-Z][\w.’'-]{2,20}(?:, [A-Z][\w. ]{1,20})?)"
    r"(?:, (?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? (?:19|20)\d\d)?))?"
    r"\s*(?:\((?P<agency>[A-Z][\w ./]{1,30})\))?\s*(?:--|[—–]| - )\s*(?=\S)"
)
_RIGHTS_OUTLET = re.compile(
    r"(?:©|ⓒ|[Cc]opyright|\(c\))\W*(?:(?:19|20)\d\d)?\W*"
    r"((?:The )?[A-Z][\w.&’'-]*(?: (?:of |and )?[A-Z][\w.&’'-]*){0,4})"
)
_MASTHEAD = re.compile(
    r"\b(?:Times|Herald|Post|Daily|Journal|Gazette|Tribune|Observer|Guardian|Chronicle|Courier|Telegraph|Examiner|Press|Star|Mail|"
    r"Mirror|Globe|Register|Record|Review|Reporter|Dispatch|Standard|Sentinel|Bulletin|Argus|Echo|Independent|Broadcasting|Radio|TV|News)\b"
)
_PROSE_END = re.compile(r"[.!?…:;]?[\"”’')\]]{0,3}\s*$")


@dataclass
class Line:
    """A line of the page (a paragraph): its span, and what it is."""

    span: Span
    text: str
    kind: str = "body"  # body, heading, furniture, stamp, byline, caption, sign-off


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
    notes: list[str] = field(default_factory=list)


def lay_out(text: str) -> Layout:
    """Tell the parts of a page apart. Never raises; a page without any known form is all body."""
    lines = [Line(span, text[span.start : span.end]) for span in find_paragraphs(text)]
    for line in lines:
        line.kind = _kind(line.text)
    _close_after_notices(lines)
    first = next((i for i, line in enumerate(lines) if line.kind == "body"), None)
    layout = Layout(lines, Span(0, 0))
    if first is None:  # headings alone: better read as body than thrown away
        for line in lines:
            line.kind = "body" if line.kind == "heading" else line.kind
        first = next((i for i, line in enumerate(lines) if line.kind == "body"), None)
        if first is None:
            return layout
    _find_headline(layout, first)
    last = max(i for i, line in enumerate(lines) if line.kind in ("body", "sign-off"))
    top = next((line for line in lines[:first] if line.kind == "headline"), lines[first])
    if any(line.kind == "stamp" for line in lines[lines.index(top) : first]):
        top = next((line for line in reversed(lines[:first]) if line.kind == "headline"), top)
    start = top.span.start
    layout.body = Span(start, lines[last].span.end)
    _read_stamps(layout)
    _read_names(layout, first)
    if sum(bool(_LABEL.match(line.text)) for line in lines) >= 2:
        layout.genre = "radio transcript"
    return layout


def find_paragraphs(text: str) -> list[Span]:
    """Paragraphs: lines, or blocks of lines where a page is wrapped to a fixed width."""
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\r\n\u2028\u2029]+", text) if m.group().strip()]
    lengths = sorted(line.end - line.start for line in lines)
    wrapped = len(lines) >= 6 and lengths[-1] <= 100 and lengths[len(lengths) // 2] >= 45
    blocks: list[Span] = []
    for line in lines:
        gap = text[blocks[-1].end : line.start] if blocks else ""
        joined = wrapped and blocks and gap.count("\n") <= 1 and not text[line.start].isspace()
        if joined:
            blocks[-1] = Span(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    out = []
    for start, end in blocks:
        piece = text[start:end]
        out.append(Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())))
    return out


def _kind(text: str) -> str:
    head = text[:400]
    words = len(head.split())
    if _NAVIGATION.match(head) and words <= 8:
        return "furniture"
    if _STAMP_LINE.match(head) and words <= 20:
        return "stamp"
    if MOMENT.search(head) and words <= 9 and not head.rstrip().endswith((".", "”")):
        return "stamp"
    rights = words <= 40 and _RIGHTS.search(head)
    if rights or (words <= 90 and _COOKIES.search(head) and _COOKIE_TALK.search(head)):
        return "furniture"
    if head.startswith("[Brief written for"):
        return "furniture"
    if _CAPTION.match(head) or (words <= 30 and _CREDIT.search(head.rstrip())):
        return "caption"
    if _LABEL.match(head):
        return "body"
    if words <= 12 and (_BYLINE.match(head) or _HANDOVER.match(head)):
        return "byline"
    if words <= 10 and _is_sign_off(head):
        return "sign-off"
    if re.match(r"^\s*[•*·\-–]\s", head) and words <= 12 and head.rstrip()[-1:] not in ".!?":
        return "furniture"
    ends = head.rstrip()[-1:] if len(text) <= 400 else "."
    if words <= 22 and (ends not in ".!?…”\"’'" or head.lower().startswith("©")):
        return "heading"
    return "body"


def _is_sign_off(head: str) -> bool:
    match = _SIGN_OFF.match(head.strip())
    return bool(
        match
        and match["name"]
        and re.search(r"\b(?:News|Radio|TV|Television|Broadcasting|[A-Z]{2,5})\b", match["outlet"])
    )


def _close_after_notices(lines: list[Line]) -> None:
    """After a notice that closes pages (rights, cookies), what follows is furniture, unless an article follows."""
    closed = next(
        (
            i
            for i, line in enumerate(lines)
            if line.kind == "furniture" and (_RIGHTS.search(line.text) or _COOKIES.search(line.text))
        ),
        None,
    )
    if closed is None or not any(line.kind == "body" for line in lines[:closed]):
        return
    rest = [line for line in lines[closed + 1 :] if line.kind == "body"]
    if sum(len(line.text.split()) for line in rest) < 60:
        for line in rest:
            line.kind = "furniture"


def _find_headline(layout: Layout, first: int) -> None:
    """The first heading above the prose that is no masthead; headings between it and the prose are subheads."""
    headings = [line for line in layout.lines[:first] if line.kind == "heading"]
    if len(headings) > 1 and len(headings[0].text.split()) <= 5 and _MASTHEAD.search(headings[0].text):
        headings[0].kind = "furniture"
        layout.outlet = headings.pop(0).text.strip()
    seen = set()
    for line in headings:
        line.kind = "headline"
        seen.add(line.text.strip())
    if headings:
        layout.headline = " ".join(headings[0].text.split())
    # Subheads inside the article belong to it; a headline repeated below, and what trails after, do not.
    prose = max(i for i, line in enumerate(layout.lines) if line.kind in ("body", "sign-off"))
    for number, line in enumerate(layout.lines[first:], first):
        if line.kind == "heading":
            line.kind = "headline" if line.text.strip() in seen else "body" if number < prose else "furniture"


def _read_stamps(layout: Layout) -> None:
    for line in layout.lines:
        if line.kind != "stamp":
            continue
        words = list(_STAMP.finditer(line.text))
        for moment in MOMENT.finditer(line.text):
            before = [w["word"].lower() for w in words if w.start() < moment.start()]
            which = "updated" if before and re.search("updat|modif|edit", before[-1]) else "published"
            value = read_moment(moment)
            if value and not getattr(layout, which):
                setattr(layout, which, value)


def read_moment(match: re.Match[str]) -> str:
    """The ISO date (and time) of a match of `MOMENT`, `""` when there is no such day."""
    year = match["y1"] or match["y2"] or match["y3"]
    month = match["m1"] or match["m2"] or match["m3"]
    day = match["d1"] or match["d2"] or match["d3"]
    if not month.isdigit():
        if month[:3].lower() not in _MONTHS:
            return ""
        month = str(_MONTHS.index(month[:3].lower()) + 1)
    hour, minute, second, half = match.groups()[-4:]
    try:
        when = datetime(int(year), int(month), int(day))
        if hour is None:
            return when.date().isoformat()
        late = half is not None and half[0].lower() == "p" and int(hour) < 12
        return when.replace(hour=int(hour) + 12 * late, minute=int(minute), second=int(second or 0)).isoformat()
    except ValueError:
        return ""


def _read_names(layout: Layout, first: int) -> None:
    for line in layout.lines:
        match = _BYLINE.match(line.text) if line.kind == "byline" else None
        if match and not layout.byline:
            layout.byline = match["name"].strip(" ,")
        if line.kind == "byline" and not layout.byline:
            handover = _HANDOVER.match(line.text)
            layout.byline = next((name for name in handover.groups() if name), "") if handover else ""
        if line.kind == "sign-off":
            sign_off = _SIGN_OFF.match(line.text.strip())
            if sign_off:
                layout.byline = sign_off["name"].strip(" ,") or layout.byline
                layout.outlet = layout.outlet or re.sub(r"\s+News\.?$", "", sign_off["outlet"]).strip(" .")
        if line.kind == "furniture" and not layout.outlet:
            rights = _RIGHTS_OUTLET.search(line.text)
            layout.outlet = rights.group(1).strip(" .,") if rights else ""
    opening = _DATELINE.match(layout.lines[first].text)
    if opening and (opening["agency"] or opening["day"] or opening["place"].isupper()):
        layout.dateline = opening.group().strip(" -—–")
        layout.outlet = layout.outlet or (opening["agency"] or "")
        day = re.search(MOMENT, opening["day"] or "")
        if day and not layout.published:
            layout.published = read_moment(day)
