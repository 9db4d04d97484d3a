"""Source cards: what a page tells about itself, and what it does not.

A card is what a careful reader fills in before reading: who publishes, what kind of text, who wrote it, when,
how the date is known, whom it lets speak. What the page does not tell stands on the card as missing; a card
makes absence visible.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gsomia_lab.walk import show, show_html

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

NOT_TOLD = "not told"
_BASIS = {
    "stated": "the page states it",
    "manifest": "the page does not state it; the lab's list of sources does",
    "inferred": "no date on the page; the text and the other pages narrow it down",
    "unknown": "nobody knows",
}


@dataclass(frozen=True)
class SourceCard:
    """A page's card: lines of (question, answer), and the questions that stay open."""

    doc: str
    lines: tuple[tuple[str, str], ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The questions the page leaves open."""
        return tuple(question for question, answer in self.lines if answer.startswith(NOT_TOLD))

    def __str__(self) -> str:
        width = max(len(question) for question, _ in self.lines)
        lines = [f"Source card: {show(self.doc)}"]
        return "\n".join(lines + [f"  {question:{width}}  {show(answer)}" for question, answer in self.lines])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr><th scope="row" style="text-align:left">{show_html(question)}</th>'
            f'<td style="text-align:left">{show_html(answer)}</td></tr>'
            for question, answer in self.lines
        )
        caption = f'<caption style="text-align:left">Source card: {show_html(self.doc)}</caption>'
        return f'<table lang="en" class="gl-card">{caption}<tbody>{rows}</tbody></table>'


def source_card(lab: Lab, doc: str) -> SourceCard:
    """The source card of the page called `doc` (or the only page whose name holds `doc`).

    Raises
    ------
    KeyError : no page, or more than one, is called so.

    >>> from gsomia_lab import load
    >>> source_card(load(), "003").missing[:2]
    ('Who publishes it?', 'Who wrote it?')
    """
    doc = lab.article(doc).doc
    row = lab.articles[lab.articles["doc"] == doc].iloc[0]
    quotes = lab.quotes[lab.quotes["doc"] == doc]
    shares = lab.polls[lab.polls["doc"] == doc]
    voices = quotes["speaker"].replace("", "somebody the page does not name").value_counts(sort=False)
    basis = _BASIS.get(row["published_basis"], row["published_basis"])
    return SourceCard(
        doc,
        (
            ("Who publishes it?", row["outlet"] or NOT_TOLD),
            ("What kind of text is it?", row["genre"] or NOT_TOLD),
            ("Who wrote it?", row["byline"] or NOT_TOLD),
            ("When?", f"{row['published'] or NOT_TOLD} ({basis})"),
            ("Updated?", row["updated"] or NOT_TOLD),
            ("Headline", row["headline"] or NOT_TOLD),
            ("How long?", f"{row['n_words']} words"),
            ("Who is quoted?", "; ".join(f"{name} ({count})" for name, count in voices.items()) or "nobody"),
            ("Which polls?", "; ".join(dict.fromkeys(shares["pollster"])) or "none"),
            ("Beware of", row["note"] or "nothing the lab knows of"),
        ),
    )
