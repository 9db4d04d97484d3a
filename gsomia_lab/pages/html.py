"""A web page to text: what a reader sees as paragraphs, and what the page says about itself.

lxml parses (it is quick and forgiving); what is written here is only what counts as a paragraph and what a
reader never sees. Offsets of an HTML page count characters of the text made here.
"""

from __future__ import annotations

from typing import NamedTuple

_UNSEEN = frozenset(
    "script style noscript template svg iframe object head nav form button select option textarea".split()
)
_BLOCK = frozenset(
    "p div section article header footer aside main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr blockquote pre figure "
    "figcaption hr address title".split()
)
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
    meta = _metadata(root)
    lines: list[str] = []
    line: list[str] = []

    def close() -> None:
        text = " ".join("".join(line).split())
        line.clear()
        if text:
            lines.append(text)

    skip = 0
    body = root.find("body") if root.find("body") is not None else root
    for event, node in etree.iterwalk(body, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        hidden = tag in _UNSEEN or node.get("hidden") is not None or node.get("aria-hidden") == "true"
        if event == "start":
            skip += hidden
            if tag in _BLOCK or tag == "br":
                close()
            if not skip and node.text:
                line.append(node.text)
        else:
            skip -= hidden
            if tag in _BLOCK:
                close()
            if not skip and node.tail and node is not body:
                line.append(node.tail)
    close()
    return HtmlText("\n\n".join(lines), meta)


def _metadata(root) -> dict[str, str]:  # type: ignore[no-untyped-def]
    seen: dict[str, str] = {}
    for node in root.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").lower()
        if name and node.get("content"):
            seen.setdefault(name, " ".join(node.get("content").split()))
    meta = {key: next((seen[name] for name in names if name in seen), "") for key, names in _META.items()}
    moment = root.find(".//time[@datetime]")
    if not meta["published"] and moment is not None:
        meta["published"] = moment.get("datetime").strip()
    if not meta["headline"]:
        title = root.find(".//h1")
        meta["headline"] = " ".join("".join(title.itertext()).split()) if title is not None else ""
    if meta["byline"].startswith("http"):
        meta["byline"] = ""
    meta["language"] = (root.get("lang") or "")[:2].lower()
    return meta
