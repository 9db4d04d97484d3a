"""Walking back: from a row to its sentence, and from its value to the reasoning.

`Evidence` is the sentence with the span marked, `Why` adds the rule and each step. Both print as HTML in a
notebook and as plain text everywhere else, and both escape whatever the page holds: an article is data,
never markup.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from html import escape

from gsomia_lab.evidence.record import Rule
from gsomia_lab.pages.article import Article

OPEN_MARK, CLOSE_MARK = "⟦", "⟧"
# Bidirectional controls could make a page's text run over the words around it; they are shown, not obeyed.
_BIDI = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"), "\ufffd")
STYLE_MARK = "background:#ffe08a;color:#1a1a1a;padding:0 .15em;border-bottom:2px solid #8a6100"


def show(text: str) -> str:
    """A page's text made safe to print: one line, no control characters, no hidden direction marks."""
    flat = " ".join(text.translate(_BIDI).split())
    return "".join(c if unicodedata.category(c) != "Cc" else "\ufffd" for c in flat)


def show_html(text: str) -> str:
    """The same, escaped for HTML."""
    return escape(show(text), quote=True)


@dataclass(frozen=True)
class Evidence:
    """The sentence (or sentences) a row was read from, with the row's span marked.

    Attributes
    ----------
    row : the row's id, `""` if it has none
    doc, start, end : the span in the page's text
    before, marked, after : the words around the span and the span itself, as on the page
    """

    row: str
    doc: str
    start: int
    end: int
    before: str
    marked: str
    after: str

    def __str__(self) -> str:
        sentence = f"{show(self.before)} {OPEN_MARK}{show(self.marked)}{CLOSE_MARK} {show(self.after)}".strip()
        for tight in (",", ".", ";", ":", "”", ")", "'", "’", "?", "!"):
            if self.after.startswith(tight):
                sentence = sentence.replace(f"{CLOSE_MARK} ", CLOSE_MARK, 1)
        if self.before and not self.before[-1].isspace():
            sentence = sentence.replace(f" {OPEN_MARK}", OPEN_MARK, 1)
        return f"{sentence}\n  {self._where()}"

    __repr__ = __str__

    def _where(self) -> str:
        name = f"{self.row}: " if self.row else ""
        return f"({name}{show(self.doc)}, characters {self.start} to {self.end})"

    def _repr_html_(self) -> str:
        before, after = keep_edges(self.before), keep_edges(self.after)
        return (
            f'<blockquote class="gl-evidence" lang="en" style="margin:.4em 0;max-width:46em">{before}'
            f'<mark style="{STYLE_MARK}">{show_html(self.marked)}</mark>{after}'
            f"<br><small>{escape(self._where())}</small></blockquote>"
        )


def keep_edges(text: str) -> str:
    """The text made safe for HTML, with a space kept where it begins or ends with one."""
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() and text.strip() else ""
    return left + show_html(text) + right


def find_evidence(article: Article, start: int, end: int, row: str = "") -> Evidence:
    """The sentences of `article` that hold the characters `start` to `end`, with that span marked."""
    first = article.sentence_at(start)
    last = article.sentence_at(max(start, end - 1))
    left, right = min(first.start, start), max(last.end, end)
    text = article.text
    return Evidence(row, article.doc, start, end, text[left:start], text[start:end], text[end:right])


@dataclass(frozen=True)
class Why:
    """A row's evidence, the rule that produced its value, and each step of the reasoning."""

    evidence: Evidence
    value: str
    rule: str
    said: Rule | None
    steps: tuple[str, ...]
    note: str = ""

    def __str__(self) -> str:
        lines = [str(self.evidence)]
        if self.value:
            lines.append(f"Value: {self.value}")
        lines.append(f"Rule: {self.rule}" + (f": {self.said.says}" if self.said else ""))
        lines += [f"  {number}. {show(step)}" for number, step in enumerate(self.steps, 1)]
        if self.note:
            lines.append(f"Note: {show(self.note)}")
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        steps = "".join(f"<li>{show_html(step)}</li>" for step in self.steps)
        said = f": {show_html(self.said.says)}" if self.said else ""
        value = f"<p><b>Value</b> {show_html(self.value)}</p>" if self.value else ""
        note = f"<p><b>Note</b> {show_html(self.note)}</p>" if self.note else ""
        return (
            f'<div class="gl-why" lang="en">{self.evidence._repr_html_()}{value}'
            f"<p><b>Rule</b> <code>{show_html(self.rule)}</code>{said}</p><ol>{steps}</ol>{note}</div>"
        )
