"""What the learner sees: an icon, a word and one sentence, in JupyterLab and in plain text alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from gsomia_lab.walk import show, show_html

WORDS = {
    "correct": ("✓", "Correct"),
    "not yet": ("✗", "Not yet"),
    "not attempted": ("○", "Not attempted"),
    "kept": ("●", "Kept"),
    "hint": ("→", "Hint"),
    "note": ("i", "Note"),
}
# The text keeps JupyterLab's own pair of text and background colours (white on dark grey or black on white);
# the coloured edge only decorates, so contrast does not hang on it.
_CODE = re.compile(r"`([^`]{1,120})`")
_EDGES = {"correct": "#0b7a3e", "not yet": "#b54708", "hint": "#0072b2"}
_BOX = (
    "border-left:.35em solid {edge};padding:.4em .7em;margin:.2em 0;max-width:52em;"
    "color:var(--jp-ui-font-color0,#1a1a1a);background:var(--jp-layout-color1,#ffffff)"
)


@dataclass(frozen=True)
class Outcome:
    """The answer to an answer: `state` is correct, not yet, not attempted, kept, hint or note.

    >>> Outcome("0.1", "not attempted", "put your answer in place of the three dots.")
    ○ Not attempted 0.1: put your answer in place of the three dots.
    """

    id: str
    state: str
    sentence: str
    lines: tuple[str, ...] = ()
    note: str = ""

    @property
    def correct(self) -> bool:
        """Whether the answer is right."""
        return self.state == "correct"

    def __bool__(self) -> bool:
        return self.correct

    @property
    def _head(self) -> tuple[str, str]:
        icon, word = WORDS[self.state]
        return icon, f"{word} {self.id}".strip()

    def __repr__(self) -> str:
        icon, head = self._head
        first = f"{icon} {head}: {show(self.sentence)}"
        return "\n".join(
            [first, *(f"  {show(line)}" for line in self.lines), *([f"  ({self.note})"] * bool(self.note))]
        )

    def _repr_html_(self) -> str:
        icon, head = self._head
        rows = "".join(f"<li>{_html(line)}</li>" for line in self.lines)
        rows = f'<ul style="margin:.2em 0 0 1em">{rows}</ul>' if rows else ""
        note = f"<div>({show_html(self.note)})</div>" if self.note else ""
        return (
            f'<div role="status" lang="en" class="gl-outcome" style="{_box(self.state)}">'
            f'<span aria-hidden="true">{icon}</span> <b>{show_html(head)}</b>: '
            f"{_html(self.sentence)}{rows}{note}</div>"
        )


@dataclass(frozen=True)
class Solution:
    """A solution, folded in a notebook until it is opened."""

    id: str
    code: str
    explain: str

    def __repr__(self) -> str:
        return f"Solution {self.id}:\n{self.code}\n{self.explain}".rstrip()

    def _repr_html_(self) -> str:
        return (
            f'<details lang="en" class="gl-solution" style="{_box("note")}"><summary>Solution {show_html(self.id)}'
            f" (open me)</summary><pre>{escape(self.code)}</pre><p>{_html(self.explain)}</p></details>"
        )


@dataclass(frozen=True)
class Progress:
    """Where the learner stands: one line an item."""

    lines: tuple[tuple[str, str, int, int], ...]  # id, state, attempts, hints

    def __repr__(self) -> str:
        if not self.lines:
            return "Nothing attempted yet: put an answer in place of `...` and run the cell."
        body = [
            f"  {WORDS[state][0]} {id}: {WORDS[state][1].lower()}, {_count(tries, 'attempt')}, {_count(hints, 'hint')}"
            for id, state, tries, hints in self.lines
        ]
        return "\n".join([self._total, *body])

    @property
    def _total(self) -> str:
        done = sum(state in ("correct", "kept") for _, state, _, _ in self.lines)
        return f"Progress: {done} of {len(self.lines)} done."

    def _repr_html_(self) -> str:
        if not self.lines:
            return f'<div role="status" lang="en" style="{_box("note")}">{escape(repr(self))}</div>'
        rows = "".join(
            f'<tr><th scope="row">{show_html(id)}</th><td style="text-align:left">{WORDS[state][0]} {WORDS[state][1]}'
            f"</td><td>{tries}</td><td>{hints}</td></tr>"
            for id, state, tries, hints in self.lines
        )
        return (
            f'<table lang="en" class="gl-progress"><caption style="text-align:left">{self._total}</caption><thead><tr>'
            '<th scope="col">item</th><th scope="col">state</th><th scope="col">attempts</th>'
            f'<th scope="col">hints</th></tr></thead><tbody>{rows}</tbody></table>'
        )


def _html(sentence: str) -> str:
    """A sentence as HTML, what stands between backticks as code."""
    return _CODE.sub(r"<code>\1</code>", show_html(sentence))


def _box(state: str) -> str:
    return _BOX.format(edge=_EDGES.get(state, "#5b6770"))


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
