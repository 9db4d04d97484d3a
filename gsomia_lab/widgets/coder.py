"""Coding by hand: one statement at a time in its context, the codebook beside it, a key for each choice.

What is coded is written at once to a CSV that the learner owns, beside the notebook: to a temporary file first, then
renamed. Everything else in the file stays: codings of others, and one's own of other statements or from another
notebook, open at the same time; one's own are taken up when the widget opens again.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from gsomia_lab.compare.agreement import COLUMNS, STANCES, read_codings, statements_to_code
from gsomia_lab.export.files import write_table
from gsomia_lab.locks import locked_folder
from gsomia_lab.widgets.parts import LabWidget, script

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

CONTEXT = 1  # sentences before and after


class Coder(LabWidget):
    """Statements to be coded; `codes` maps a statement to its stance, `at` is the number of the one shown."""

    _esm = script("coder")
    statements: traitlets.List[Any] = traitlets.List().tag(sync=True)
    choices: traitlets.List[Any] = traitlets.List().tag(sync=True)
    codes = traitlets.Dict().tag(sync=True)
    at = traitlets.Int(0).tag(sync=True)
    trouble = traitlets.Unicode("").tag(sync=True)

    def __init__(self, table: pd.DataFrame, coder: str, path: Path, **state: Any):
        self.table, self.coder, self.path = table, coder, path
        self._coded_here: set[str] = set(state.get("codes", ()))
        super().__init__(**state)
        self.observe(self._save, "codes")

    @property
    def codings(self) -> pd.DataFrame:
        """What is coded so far, in the columns of a coding."""
        table = self.table[self.table["statement"].isin(self.codes)].copy()
        table["stance"] = table["statement"].map(self.codes)
        table["coder"] = self.coder
        return table[COLUMNS]

    def _save(self, change: Any = None) -> None:
        self._coded_here |= set(self.codes)  # those taken back again included: their rows must go
        try:
            with locked_folder(self.path.absolute().parent):
                kept, problems = _read(self.path)
                if problems:  # a file that cannot be read is not written over
                    raise OSError(0, problems[0].rstrip("."))
                kept = kept[(kept["coder"] != self.coder) | ~kept["statement"].isin(self._coded_here)]
                write_table(pd.concat([kept, self.codings.astype("str")], ignore_index=True), self.path)
            self.trouble = ""
        except OSError as error:
            self.trouble = (
                f"Your codes could not be saved to {self.path.name} ({error.strerror}): they live in this cell only."
            )


def _read(path: Path) -> tuple[pd.DataFrame, list[str]]:
    there = path.is_file() and path.stat().st_size > 0
    return read_codings(path) if there else (pd.DataFrame(columns=COLUMNS), [])


def code_statements(lab: Lab, *, coder: str = "me", path: str | Path = "my_codings.csv", count: int = 10) -> Coder:
    """Open the coder on `count` statements of a lab; `coder` is who codes, `path` where the codes go.

    Raises
    ------
    ValueError : the lab has no statement to code, or `coder` is empty.
    """
    if not coder.strip():
        raise ValueError("A coder needs a name: give coder='ana', or leave it out.")
    table = statements_to_code(lab, count)
    if table.empty:
        raise ValueError(
            "There is no statement to code: no actor of this corpus takes a stance on an issue of the codebook."
        )
    path = Path(path)
    before, _ = _read(path)
    before = before[(before["coder"] == coder) & before["statement"].isin(table["statement"])]
    codes = dict(zip(before["statement"], before["stance"], strict=True))
    book = {row["issue"]: row for row in lab.codebook.table("issues")}
    left = [number for number, name in enumerate(table["statement"]) if name not in codes]
    return Coder(
        table,
        coder,
        path,
        statements=[_statement(lab, row, book.get(row.issue, {})) for row in table.itertuples()],
        choices=[[name, str(number)] for number, name in enumerate(STANCES, 1)],
        codes=codes,
        at=left[0] if left else 0,
        words=f"{len(codes)} of {len(table)} statements coded.",
    )


def _statement(lab: Lab, row: Any, issue: dict[str, str]) -> dict[str, Any]:
    seen = lab.evidence(row.statement)
    article = lab.article(row.doc)
    body = [s for s in article.sentences if s.part == "body"]
    here = next((n for n, s in enumerate(body) if s.start <= row.start < s.end), 0)
    before = body[max(0, here - CONTEXT) : here]
    after = body[here + 1 : here + 1 + CONTEXT]
    return {
        "id": row.statement,
        "title": row.doc.rsplit(".", 1)[0].replace("_", " "),
        "actor": row.actor,
        "issue": row.issue,
        "proposition": issue.get("proposition", row.issue),
        "codebook": [[name, issue.get(name, "")] for name in ("support", "oppose", "conditional")],
        "context_before": " ".join(article.text[s.start : s.end] for s in before),
        "before": seen.before,
        "marked": seen.marked,
        "after": seen.after,
        "context_after": " ".join(article.text[s.start : s.end] for s in after),
    }
