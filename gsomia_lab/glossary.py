"""The glossary of a case: what a term means, whose word it is, where it stands, its names in Korean and Japanese.

It is read from the codebook's ``terms.csv`` and ``actors.csv``, so another case brings its own. A term may carry a
side: `used_by` says whose word it is in general, `pages` which page of this corpus uses which of its forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

import pandas as pd

from gsomia_lab.codebook import split
from gsomia_lab.walk import show, show_html

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

COLUMNS = ["term", "kind", "meaning", "used_by", "pages", "ko", "ja", "aliases"]
_LINES = {"meaning": "means", "used_by": "whose word", "pages": "on the pages", "ko": "Korean", "ja": "Japanese"}
_NEAR = 0.6


@dataclass(frozen=True)
class Glossary:
    """Entries of a glossary; prints as a table in a notebook, as lines elsewhere. `table` is its DataFrame."""

    table: pd.DataFrame
    asked: str = ""
    known: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.table)

    def __str__(self) -> str:
        if self.table.empty:
            return self._nothing()
        return "\n".join(line for row in self.table.to_dict("records") for line in _lines(row))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        if self.table.empty:
            return f'<p lang="en">{show_html(self._nothing())}</p>'
        used = [name for name in _LINES if (self.table[name] != "").any()]
        head = "".join(f'<th scope="col" style="text-align:left">{_LINES[name]}</th>' for name in used)
        body = "".join(
            f'<tr><th scope="row" style="text-align:left;vertical-align:top">{show_html(row["term"])}{_also(row)}</th>'
            + "".join(_cell(name, row[name]) for name in used)
            + "</tr>"
            for row in self.table.to_dict("records")
        )
        caption = '<caption style="text-align:left">Glossary</caption>'
        head = f'<thead><tr><th scope="col" style="text-align:left">term</th>{head}</tr></thead>'
        return f'<table lang="en" class="gl-glossary">{caption}{head}<tbody>{body}</tbody></table>'

    def _nothing(self) -> str:
        if not self.known:
            return "This case has no terms yet: write them into terms.csv of its codebook, one a row."
        near = get_close_matches(self.asked, self.known, n=3, cutoff=_NEAR) or list(self.known[:3])
        return f"The glossary has no {self.asked!r}: try {', '.join(near)}, or lab.glossary() for all of it."


def find_terms(lab: Lab, word: str = "", *, kind: str = "") -> Glossary:
    """The entries of a case's glossary for `word`, or all its terms.

    `word` is a term, another form of it, an actor, or a part of one, in any of the languages. `kind` keeps one kind:
    case, news, statistics (or what else ``terms.csv`` has), or ``actor``.

    >>> from gsomia_lab import load
    >>> load().glossary("TISA").table["ko"].tolist()
    ['한미일 정보공유 약정']
    """
    rows = [*_terms(lab), *_actors(lab)]
    known = tuple(row["term"] for row in rows)
    if word:
        key = word.strip().casefold()
        exact = [row for row in rows if key in _names(row)]
        rows = exact or [row for row in rows if any(key in name for name in _names(row))]
    elif not kind:
        rows = [row for row in rows if row["kind"] != "actor"]
    rows = [row for row in rows if not kind or row["kind"] == kind]
    for row in rows:
        row["pages"] = _mentioned(lab, row["term"]) if row["kind"] == "actor" else _pages(lab, row)
    return Glossary(pd.DataFrame(rows, columns=COLUMNS).astype("str"), word or kind, known)


def _terms(lab: Lab) -> Iterable[dict[str, str]]:
    for row in lab.codebook.table("terms"):
        if row.get("term"):
            yield {name: row.get(name, "") for name in COLUMNS}


def _actors(lab: Lab) -> Iterable[dict[str, str]]:
    for actor in lab.codebook.actors:
        meaning = ", ".join(filter(None, (actor.role or actor.kind, actor.country)))
        names = {"ko": actor.ko, "ja": actor.ja, "aliases": "|".join(actor.aliases)}
        yield {**dict.fromkeys(COLUMNS, ""), "term": actor.actor, "kind": "actor", "meaning": meaning, **names}


def _names(row: dict[str, str]) -> list[str]:
    names = (row["term"], *split(row["aliases"]), *split(row["ko"]), *split(row["ja"]))
    return [name.casefold() for name in names if name]


def _pages(lab: Lab, row: dict[str, str]) -> str:
    """Which form of a term stands on which pages; where forms overlap the longest counts."""
    forms = {name.casefold(): name for name in (row["term"], *split(row["aliases"]))}
    longest = sorted(forms.values(), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(form) for form in longest)})(?!\w)", re.IGNORECASE)
    found: dict[str, list[str]] = {form: [] for form in forms.values()}
    for doc in lab.articles["doc"]:
        for form in {forms[match.casefold()] for match in pattern.findall(lab.text(doc))}:
            found[form].append(doc)
    return _listed(found)


def _mentioned(lab: Lab, actor: str) -> str:
    """The same for an actor: by its mentions, since a family name alone can be somebody else's."""
    found: dict[str, list[str]] = {}
    mentions = lab.mentions[lab.mentions["actor"] == actor]
    for mention in mentions[mentions["form"] != "pronoun"].drop_duplicates(["doc", "text"]).itertuples():
        found.setdefault(show(mention.text), []).append(mention.doc)
    return _listed(found)


def _listed(found: dict[str, list[str]]) -> str:
    """``"form (page, page); form (page)"``."""
    pages = {form: ", ".join(doc.rsplit(".", 1)[0] for doc in docs) for form, docs in found.items() if docs}
    return "; ".join(f"{form} ({docs})" for form, docs in pages.items())


def _also(row: dict[str, str]) -> str:
    names = ", ".join(split(row["aliases"]))
    return f"<br><small>{show_html(names)}</small>" if names else ""


def _cell(name: str, value: str) -> str:
    language = f' lang="{name}"' if name in ("ko", "ja") else ""
    return f'<td{language} style="text-align:left;vertical-align:top">{show_html(_shown(name, value))}</td>'


def _lines(row: dict[str, str]) -> Iterable[str]:
    also = ", ".join(split(row["aliases"]))
    yield show(row["term"]) + (f" (also: {show(also)})" if also else "")
    for name, label in _LINES.items():
        if row[name]:
            yield f"  {label}: {show(_shown(name, row[name]))}"


def _shown(name: str, value: str) -> str:
    return ", ".join(split(value)) if name in ("ko", "ja") else value
