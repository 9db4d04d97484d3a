"""What a single line of a page is, told by its form alone: no rule knows an outlet.

The kinds: body, heading, label (a speaker of a transcript, part of the body), stamp and bare date, byline, handover
("X has more"), sign-off, caption, notice (rights, cookies: what follows is seldom the article), elsewhere (headings
such as "Related news", under which other pages are advertised) and furniture.
"""

from __future__ import annotations

import re

from gsomia_lab.pages.stamps import is_bare, is_labelled

_NAME = r"[A-Z][\w.’'-]{0,20}(?:,? (?:(?:de|van|von|bin|al|der|da|and) )?[A-Z][\w.’'-]{0,20}){0,4}"
_MAIL = r"[\w.+-]{1,60}@[\w.-]{1,60}"
_ELSEWHERE = re.compile(
    r"^\W*(?:related (?:news|articles|stories|topics|content|posts|links)|related|"
    r"more (?:on this(?: story)?|from .{1,30}|stories|news|headlines|articles.{0,20})|"
    r"editor[’']?s[’']? (?:pick|choice)s?|recommended(?: for you)?|most (?:read|popular|viewed)|"
    r"you may (?:also )?like|read next|(?:latest|recent|top|other) (?:news|stories|posts|headlines))\W*$",
    re.I,
)
# Whole lines, so that "Search called off" and "End of an era" stay the headlines they are.
_NAVIGATION = re.compile(
    r"^\W*(?:(?:main |site |top )?menu(?: content)?|go (?:to )?(?:the )?top|(?:back )?to (?:the )?top|top of (?:the )?page|"
    r"home(?: page)?|search|article history|press release|news ?(?:zone|room)|breaking news|(?:our |my )?blog|read (?:more|next|also)|"
    r"listen|share|print|e-?mail|facebook|twitter|subscribe|sign (?:up|in)|log ?in|newsletters?|advertisement|sponsored|"
    r"comments?|\d{1,5} comments?|\d{1,3} min(?:ute)?s? read|end|leave a (?:comment|reply)|tags?|labels?|follow us|"
    r"contact(?: us)?|about(?: us)?|previous|next|(?:previous|next) (?:article|story|page|post)|"
    r"(?:this is|write|add) an optional .{0,20}|skip to .{0,20}|read (?:more|next|also)\s?:.{0,80}|(?:tags?|labels?)\s?:.{0,80}|"
    r"related\s?:.{0,80}|share (?:this|on|via) .{0,20}|(?:sign up|subscribe) (?:for|to) .{0,30}|follow us on .{0,20})\W*$",
    re.I,
)
_RIGHTS = re.compile(
    r"[©ⓒ]|^\W{0,3}(?i:copyrights?)\b\W{0,3}(?:by |[\d(]|(?:[A-Z][\w.&’'-]{0,20}\W{1,2}){1,6}$)|\((?i:c)\) ?(?:19|20)\d\d|"
    r"(?i:all rights reserved)\W{0,4}$"
)
_COOKIES = re.compile(r"\bcookies?\b", re.I)
_COOKIE_TALK = re.compile(
    r"\b(?:this|our) (?:web)?site\b|\bwe use\b|\byou(?:r browser)? (?:agree|accept|consent)", re.I
)
_CREDITS = re.compile(
    r"^\W{0,3}(?:(?:additional )?reporting by|(?:editing|writing) by|edited by|translated by|"
    r"(?:media |press )?(?:contacts?|inquiries)\s?:|please (?:direct|send) (?:your )?(?:comments|questions)|"
    r"for (?:more|further) (?:information|news),? (?:please )?(?:contact|visit|see|go)|"
    r".{3,80} contributed (?:to this (?:report|story|article)|reporting))",
    re.I,
)
BYLINE = re.compile(
    r"^\W{0,3}(?:(?:This|The) (?:article|story|report) was )?(?:[Bb]y|BY|(?:[Rr]eported|[Ww]ritten|REPORTED|WRITTEN) (?:by|BY))\s?:?\s+"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|June|July|August|September|"
    rf"October|November|December)\b)(?P<name>{_NAME})\s*(?:(?:[,|/·–—\[(<-]|in [A-Z]|{_MAIL}).{{0,80}})?(?:\.\))?$"
)
_CONTACT = re.compile(rf"^\W{{0,3}}(?:(?P<name>{_NAME})\W{{1,4}})?(?:e-?mail\s?:\s?)?{_MAIL}\W{{0,3}}$")
SIGN_OFF = re.compile(
    rf"^(?P<lead>(?:[Tt]his is|[Ii][’']m|[Rr]eporting,?) )?(?P<name>{_NAME}?)(?P<joint>,| (?:reporting )?for| of) "
    r"(?P<outlet>(?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,4})\.?$"
)
HANDOVER = re.compile(
    rf"^(?:[Oo]ur (?:reporter|correspondent)(?: is|,)? (?P<a>{_NAME})|"
    rf"(?P<b>{_NAME}) (?:has|have) (?:more|the details|the story)|(?P<c>{_NAME}) reports)\b.{{0,30}}$"
)
_BROADCASTER = re.compile(r"\b(?:News|Radio|TV|Television|Broadcasting)\b")
_SPEAKER = re.compile(r"^(?:Anchor|Report|Reporter|Host|Narrator|Correspondent)\s*:|^[\[(]?Sound ?bite\b", re.I)
_CAPTION = re.compile(
    r"^(?:(?:file )?photos?|image|picture|caption|illustration|graphic)\s*(?:by|:|credit|courtesy)", re.I
)
_AGENCY = r"(?:[A-Z][\w.&’'-]{1,20}[ /]?){1,5}(?:file ?)?(?:photos?|images?)?"
_CREDIT = re.compile(
    rf"\((?:[Pp]hotos? ?(?:by|courtesy of|:) ?)?{_AGENCY}\)$|\w[.,]? \[{_AGENCY}\]$|"
    r"(?:[.,”\"’] |via |[Pp]hotos? by )[A-Z]{2,10} ?/ ?[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{1,20}){0,3}$"
)
_PROMPT = "[Brief written for"
_LISTED = re.compile(r"^\s*[•*·\-–]\s")


def kind_of(line: str) -> str:
    """The kind of a line (see above); prose that has no form of its own is body.

    >>> [kind_of(line) for line in ("Related News", "By Mina Okafor", "It rained.", "Ferry late again")]
    ['elsewhere', 'byline', 'body', 'heading']
    """
    head = line[:400].strip()
    words = len(head.split())
    if not any(map(str.isalnum, head)) or head.startswith(_PROMPT):
        return "furniture"
    if _SPEAKER.match(head):
        return "label"
    if words <= 20:  # nothing longer is any of these
        if words <= 8 and _ELSEWHERE.match(head):
            return "elsewhere"
        if words <= 14 and _NAVIGATION.match(head):
            return "furniture"
        if words <= 14 and BYLINE.match(head):
            return "byline"
        if is_labelled(head):
            return "stamp"
        if words <= 14 and is_bare(head):
            return "date"
    if is_notice(line):
        return "notice"
    if _CAPTION.match(head) or (words <= 45 and len(line) <= 400 and _is_credited(head)):
        return "caption"
    if words <= 30 and _CREDITS.match(head):
        return "furniture"
    if words <= 12:
        if _CONTACT.match(head):
            return "byline"
        if HANDOVER.match(head):
            return "handover"
        if words <= 10 and _is_sign_off(head):
            return "sign-off"
        if _LISTED.match(head) and head[-1] not in ".!?":
            return "furniture"
    if words <= 22 and len(line) <= 400 and head[-1] not in ".!?…”\"’'":
        return "heading"
    return "body"


def is_notice(line: str) -> bool:
    """Whether a line is a rights or a cookie notice (an article about copyright or cookies is not one)."""
    head = line[:400]
    low = head.lower()
    if "cookie" in low and len(line) <= 900 and _COOKIES.search(head) and _COOKIE_TALK.search(head):
        return True
    if not ("copyright" in low or "all rights" in low or "(c)" in low or "©" in low or "ⓒ" in low):
        return False  # nearly all lines, told sooner than the patterns would
    return len(head.split()) <= 40 and _RIGHTS.search(head.strip()) is not None


def asks_or_quotes(line: str) -> bool:
    """Whether a short line could be a headline although it ends in a mark: a question, a quotation, ``U.S.``"""
    line = line.strip()
    if len(line) > 160 or len(line.split()) > 16:
        return False
    return bool(re.search(r"[\w’”\"][?!]$|\w[’”\"']$|(?:\b[A-Z]\.){2,5}$", line)) and not re.search(r"[.!?] ", line)


def _is_credited(head: str) -> bool:
    """Whether a line ends in the name of an agency; only a bracket or a stroke can make one, which is seen at once."""
    if head[-1] not in ")]" and "/" not in head:
        return False
    return bool(_CREDIT.search(head)) and not _spells_out(head)


def _spells_out(head: str) -> bool:
    """Whether the brackets at the end hold the initials of the words before them, as in ``Ferry Pact Office (FPO)``."""
    match = re.search(r"\(([A-Z]{2,8})\)$", head)
    return bool(match and "".join(re.findall(r"\b[A-Z]", head[: match.start()])).endswith(match.group(1)))


def _is_sign_off(head: str) -> bool:
    match = SIGN_OFF.match(head)
    if match is None or (" " not in match["name"] and not match["lead"]):
        return False
    if _BROADCASTER.search(match["outlet"]):
        return True
    # Two capitals are a broadcaster after a name and a comma; "Norland Calls for UN" is a headline.
    return bool(re.search(r"\b[A-Z]{2,5}\b", match["outlet"]) and (match["lead"] or match["joint"] == ","))


_ROLE = re.compile(
    r"(?:,\s|\s)(?:(?:[A-Z][\w.]{1,15} )?(?:Staff|Senior|Chief|Special|Contributing)\b|(?:[A-Z][\w.]{1,15} ){0,3}(?:News|"
    r"Correspondent|Reporter|Writer|Editor|Press|Times|Herald|Contributor|Service|Bureau|Agency|Radio|TV|Network)\b).*$",
    re.I,
)


def read_name(line: str) -> str:
    """The writer's name in a byline, a contact line, a handover or a sign-off, without a role or an outlet.

    >>> read_name("By Mina Okafor, Staff Reporter"), read_name("Petr Kovac has more.")
    ('Mina Okafor', 'Petr Kovac')
    """
    line = line.strip()
    for form in (BYLINE, _CONTACT, HANDOVER, SIGN_OFF):
        match = form.match(line)
        if match:
            name = next(
                (name for key, name in match.groupdict().items() if key not in ("lead", "joint", "outlet") and name), ""
            )
            return _ROLE.sub("", name).strip(" ,")
    return ""
