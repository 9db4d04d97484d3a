"""A web page to text: what a reader sees as paragraphs, and what the page says about itself.

lxml parses (it is quick and forgiving); what is written here is only what counts as a paragraph and what a
reader never sees. Offsets of an HTML page count characters of the text made here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

# A form is no reason to skip: many older sites put the whole page into one.
_UNSEEN = frozenset("script style noscript template svg iframe object head nav button select option textarea".split())
_BLOCK = frozenset(
    "p div section article header footer aside main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr td th caption "
    "blockquote pre figure figcaption hr address title form fieldset details summary".split()
)
_HIDING = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.I)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_META = {
    "published": (
        "article:published_time",
        "datepublished",
        "pubdate",
        "date",
        "dc.date",
        "dc.date.issued",
        "parsely-pub-date",
    ),
    "updated": ("article:modified_time", "datemodified", "lastmod"),
    "outlet": ("og:site_name", "publisher", "dc.publisher", "application-name"),
    "byline": ("author", "article:author", "dc.creator", "parsely-author", "byl"),
    "headline": ("og:title", "dc.title"),
}
_LINKED_DATA = {
    "published": "datePublished",
    "updated": "dateModified",
    "outlet": "publisher",
    "byline": "author",
    "headline": "headline",
}


class HtmlText(NamedTuple):
    """The text of a web page and what its head says: published, updated, outlet, byline, headline, language."""

    text: str
    meta: dict[str, str]


def read_html(markup: str) -> HtmlText:
    """The visible text of a web page, a paragraph a line with a blank line between, and its metadata.

    >>> read_html("<p>One &amp; two.</p><script>x()</script><p>Three.</p>").text
    'One & two.\\n\\nThree.'
    """
    from lxml import etree, html

    markup = markup.replace("\0", "\ufffd")
    if markup.lstrip()[:5] == "<?xml":  # lxml refuses a text that declares an encoding of its own
        markup = markup[markup.find("?>") + 2 :]
    if not markup.strip():
        return HtmlText("", {})
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(markup, parser=parser)
    except etree.ParserError:  # nothing but closing tags
        return HtmlText("", {})
    body = root.find("body")
    return HtmlText("\n\n".join(_lines(root if body is None else body)), _metadata(root))


def _lines(body: Any) -> list[str]:
    from lxml import etree

    lines: list[str] = []
    line: list[str] = []

    def close() -> None:
        text = " ".join("".join(line).split())
        line.clear()
        if text:
            lines.append(text)

    def write(text: str) -> None:
        if not preformatted:
            line.append(text)
            return
        for number, block in enumerate(_BLANK_LINE.split(text)):
            if number:
                close()
            line.append(block)

    skip = preformatted = 0
    for event, node in etree.iterwalk(body, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        hidden = node is not body and _is_hidden(tag, node)
        if event == "start":
            skip += hidden
            preformatted += tag == "pre"
            if tag in _BLOCK or tag == "br":
                # Inside <pre> a <br> is the end of a line; outside, pages set paragraphs apart with it.
                line.append(" ") if preformatted and tag == "br" else close()
            if not skip and node.text:
                write(node.text)
        else:
            skip -= hidden
            if tag in _BLOCK:
                close()
            preformatted -= tag == "pre"
            if not skip and node.tail and node is not body:
                write(node.tail)
    close()
    return lines


def _is_hidden(tag: str, node: Any) -> bool:
    if tag in _UNSEEN or node.get("hidden") is not None or node.get("aria-hidden") == "true":
        return True
    style = node.get("style")
    return bool(style and _HIDING.search(style))


def _metadata(root: Any) -> dict[str, str]:
    """What the head says, the most particular source first: meta tags, linked data, then the page's own elements."""
    seen: dict[str, str] = {}
    for node in root.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").lower()
        if name and node.get("content"):
            seen.setdefault(name, " ".join(node.get("content").split()))
    meta = {key: next((seen[name] for name in names if name in seen), "") for key, names in _META.items()}
    if meta["byline"].startswith("http"):
        meta["byline"] = ""
    linked = _linked_data(root)
    meta = {key: value or linked.get(key, "") for key, value in meta.items()}
    moment = next(
        (node for where in (".//article//time", ".//time") for node in root.iterfind(f"{where}[@datetime]")), None
    )
    if not meta["published"] and moment is not None:
        meta["published"] = moment.get("datetime").strip()
    if not meta["headline"]:
        title = root.find(".//h1")
        meta["headline"] = " ".join("".join(title.itertext()).split()) if title is not None else ""
    meta["language"] = (root.get("lang") or "")[:2].lower()
    return meta


def _linked_data(root: Any) -> dict[str, str]:
    """What the first object with a date of publication says in ``<script type="application/ld+json">``."""
    for script in root.iterfind(".//script[@type='application/ld+json']"):
        try:
            for thing in _objects(json.loads(script.text or "")):
                if isinstance(thing.get("datePublished"), str):
                    return {key: _name(thing.get(name)) for key, name in _LINKED_DATA.items()}
        except (ValueError, RecursionError):  # a page's mistake costs its linked data, not its text
            continue
    return {}


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    waiting = [value]
    for value in waiting:  # grows while it is read: the objects of a list or a graph come in the page's order
        if isinstance(value, dict):
            yield value
            waiting += [value["@graph"]] if "@graph" in value else []
        elif isinstance(value, list):
            waiting += value


def _name(value: Any) -> str:
    """A name as linked data gives it: a string, an object with a name, or a list of them."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split()) if isinstance(value, str) and not value.startswith("http") else ""
