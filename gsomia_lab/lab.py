"""The lab: one corpus read, its tables, and the way back from each row to its sentence.

`load()` reads a corpus and returns a `Lab`. Its tables are plain DataFrames; nothing in them is hidden, and
each row carries the span, the rule and the steps it came from.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from gsomia_lab.building import Tables
from gsomia_lab.case import locate
from gsomia_lab.codebook import Codebook, load_codebook
from gsomia_lab.evidence.record import Problem, Rule
from gsomia_lab.finding import rules_of
from gsomia_lab.pages.article import Article
from gsomia_lab.pages.read import read_folder
from gsomia_lab.sources import find_pages, load_manifest
from gsomia_lab.tables import STEP, TABLES, schema, table_of
from gsomia_lab.walk import Evidence, Why, find_evidence, show_html

if TYPE_CHECKING:
    from gsomia_lab.glossary import Glossary

# What a row says, in the order a reader would say it; `why` prints these.
VALUES = {
    "dates": ("type", "value"),
    "quotes": ("kind", "speaker"),
    "polls": ("pollster", "comparator", "share", "n"),
    "unsourced_shares": ("comparator", "share", "flag"),
    "mentions": ("actor", "form"),
    "positions": ("actor", "issue", "stance", "condition"),
    "event_mentions": ("label", "earliest", "latest"),
}


class Lab:
    """The tables of one corpus, and the way back from every row.

    Attributes
    ----------
    name : which corpus this is
    tables : mapping of name -> DataFrame; each is also an attribute (`lab.dates`, `lab.polls`, ...), and is made from
        the pages when it is first asked for
    codebook : what the finders knew about the case
    """

    def __init__(
        self,
        articles: Sequence[Article],
        codebook: Codebook,
        *,
        name: str = "",
        problems: Sequence[Problem] = (),
        progress: bool | None = None,
    ):
        self.name = name
        self.codebook = codebook
        self._articles = {article.doc: article for article in articles}
        self.tables = Tables(
            articles,
            codebook,
            problems=problems,
            years=_years(articles),
            finish={"polls": _with_standing},
            progress=progress,
        )

    def __getattr__(self, name: str) -> pd.DataFrame:
        tables: Mapping[str, pd.DataFrame] = self.__dict__.get("tables", {})
        if name in tables:
            return tables[name]
        raise AttributeError(f"A lab has no {name!r}: its tables are {', '.join(tables)}.")

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self.tables]

    def article(self, doc: str) -> Article:
        """The page called `doc`, as read. A part of the name will do when only one page has it.

        Raises
        ------
        KeyError : no page, or more than one, is called so.
        """
        hits = [name for name in self._articles if name == doc] or [name for name in self._articles if doc in name]
        if len(hits) != 1:
            known = ", ".join(hits or self._articles)
            raise KeyError(f"{doc!r} names {len(hits)} pages of this corpus: give one of {known}.")
        return self._articles[hits[0]]

    def text(self, doc: str) -> str:
        """The text of a page, as read; every `start` and `end` counts its characters."""
        return self.article(doc).text

    def row(self, row: Any) -> pd.Series:
        """The row that `row` names: a row id such as ``"D12"``, or a row of a table as it is.

        Raises
        ------
        KeyError : there is no such row.
        TypeError : `row` is neither a row id nor a row.
        """
        if isinstance(row, str):
            table = self.tables[table_of(row)]
            hits = table[table["id"] == row]
            if hits.empty:
                last = table["id"].iloc[-1] if len(table) else "none"
                raise KeyError(f"There is no row {row!r}: the table {table_of(row)} ends with {last}.")
            return hits.iloc[0]
        if isinstance(row, pd.DataFrame) and len(row) == 1:
            return row.iloc[0]
        if isinstance(row, pd.Series):
            return row
        if isinstance(row, dict):
            return pd.Series(row)
        if hasattr(row, "_asdict"):
            return pd.Series(row._asdict())
        kind = type(row).__name__
        raise TypeError(f"A {kind} is not a row: give a row id such as 'D1', or one row, such as lab.dates.iloc[0].")

    def evidence(self, row: Any) -> Evidence:
        """The sentence a row was read from, with the row's span marked.

        >>> from gsomia_lab import load
        >>> print(load().evidence("D1"))
        ⟦Recent⟧ News
          (D1: 000_korea_defense_daily.txt, characters 134 to 140)
        """
        row = self.row(row)
        if "doc" not in row or "start" not in row:
            name = row.get("id", "")
            raise KeyError(f"The row {name} stands for several sentences: ask for the evidence of one of its mentions.")
        return find_evidence(self.article(row["doc"]), int(row["start"]), int(row["end"]), str(row.get("id", "")))

    def why(self, row: Any) -> Why:
        """The evidence of a row, the rule that produced its value, and each step of the reasoning."""
        row = self.row(row)
        return Why(self.evidence(row), *self.reason(row))

    def reason(self, row: Mapping[str, Any] | pd.Series) -> tuple[str, str, Rule | None, tuple[str, ...], str]:
        """What `why` tells besides the evidence: a row's value, its rule by name and in words, the steps, the note."""
        table = table_of(row["id"]) if row.get("id") else ""
        rule = str(row.get("rule", ""))
        value = ", ".join(f"{name} {row[name]}" for name in VALUES.get(table, ()) if str(row[name]) not in ("", "<NA>"))
        steps = tuple(step for step in str(row.get("steps", "")).split(STEP) if step)
        return value, rule, rules_of(table).get(rule), steps, self._note(row)

    @staticmethod
    def _note(row: Mapping[str, Any] | pd.Series) -> str:
        """What must be known with the value: the finder's note, and how the figure stands among checked facts."""
        standing = str(row.get("flag", ""))
        status = str(row.get("status", "reported"))
        standing = f"[{status}] {standing}" if standing and status != "reported" else standing
        return " ".join(filter(None, (str(row.get("note", "")), standing)))

    def write(self, folder: str | Path, *, format: str = "csv") -> list[Path]:
        """Write every table to ``folder/<table>.<format>`` and return the paths.

        `format` is csv, parquet or json (one object a line). Cells that a spreadsheet would run as a formula
        are made harmless in CSV. A file is written beside its place and then renamed, so a full disk costs
        nothing that was there.
        """
        from gsomia_lab.export.files import write_tables

        return write_tables(self.tables, folder, format=format)

    def export(self, folder: str | Path) -> Path:
        """Write a static report of the corpus that works without Python or network; returns its first page.

        The pages' texts are in it, so a report of other people's articles is for your own machine.
        """
        from gsomia_lab.export.report import write_site

        return write_site(self, folder)

    def summary(self) -> pd.DataFrame:
        """A line for each page: what it states of itself, and how many rows of each kind were found in it.

        >>> from gsomia_lab import load
        >>> load().summary().columns.tolist()[:3]
        ['doc', 'outlet', 'published']
        """
        table = self.articles[["doc", "outlet", "published", "n_words"]].copy()
        for name in ("dates", "quotes", "polls", "mentions", "positions", "event_mentions", "problems"):
            counts = self.tables[name]["doc"].value_counts()
            table[name] = [int(counts.get(doc, 0)) for doc in table["doc"]]
        return table

    def unread(self) -> pd.DataFrame:
        """What the lab could not read, each with its reason: columns doc, kind, where (a row id), text, why.

        `kind` is open date, open speaker, share without a pollster, name left open, or the kind of a problem of a page.
        """
        from gsomia_lab.reading_gaps import find_gaps

        return find_gaps(self.tables)

    def with_codebook(self, codebook: Codebook) -> Lab:
        """The same pages read with another codebook: what an edited row would change."""
        return Lab(list(self._articles.values()), codebook, name=self.name)

    def glossary(self, word: str = "", *, kind: str = "") -> Glossary:
        """The case's terms: what each means, whose word it is, on which pages it stands, its Korean and Japanese names.

        `word` looks up a term or an actor; `kind` keeps case, news, statistics or actor. `.table` is a DataFrame.

        >>> from gsomia_lab import load
        >>> print(load().glossary("former civilian workers"))
        former civilian workers (also: former civilian workers from the Korean Peninsula)
          means: A term for the same people that leaves open how they came to work in Japan.
          whose word: The Japanese government since 2018.
          Japanese: 旧朝鮮半島出身労働者
        """
        from gsomia_lab.glossary import find_terms

        return find_terms(self, word, kind=kind)

    def validate(self) -> None:
        """Check every table against its schema; raises pandera's SchemaError with the column and the row."""
        for name, table in self.tables.items():
            schema(name).validate(table)

    @cached_property
    def _summary(self) -> list[tuple[str, int, str]]:
        return [(name, len(table), TABLES[name].row) for name, table in self.tables.items()]

    def __repr__(self) -> str:
        counts = "\n".join(f"  {name:17} {count:5}  {row}" for name, count, row in self._summary)
        return f"Lab of {self.name or 'a corpus'}: {len(self._articles)} pages\n{counts}"

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr><th scope="row" style="text-align:left"><code>lab.{name}</code></th><td>{count}</td>'
            f'<td style="text-align:left">{show_html(row)}</td></tr>'
            for name, count, row in self._summary
        )
        return (
            f'<table lang="en"><caption style="text-align:left">Lab of {show_html(self.name or "a corpus")}: '
            f'{len(self._articles)} pages</caption><thead><tr><th scope="col" style="text-align:left">table</th>'
            f'<th scope="col">rows</th><th scope="col" style="text-align:left">a row is</th></tr></thead>'
            f"<tbody>{rows}</tbody></table>"
        )


def load(
    which: str | Path | Sequence[str | Path] | None = None,
    *,
    codebook: Codebook | str | Path | None = None,
    progress: bool | None = None,
) -> Lab:
    """Read a corpus and return its lab.

    `which` is ``"briefs"`` (the default), ``"originals"`` (the reader's own copies of the five articles), or
    a folder of ``.txt`` and ``.html`` pages, or a list of such files. Without it, the environment
    variable GSOMIA_LAB_CORPUS decides.
    A folder laid out by ``gsomia-lab new`` is read from its ``articles``.
    `codebook` is a codebook or its folder; without it, a ``codebook`` folder beside the pages is used if there
    is one, and the GSOMIA case's codebook otherwise. `progress` shows a bar for what takes longer than a
    second; without it, only where there are hundreds of pages.

    Raises
    ------
    FileNotFoundError : there is no such corpus; the message says what to do next.

    >>> from gsomia_lab import load
    >>> len(load().articles)
    5
    """
    which = which if which is not None else os.environ.get("GSOMIA_LAB_CORPUS") or "briefs"
    home = Path(which) if isinstance(which, (str, Path)) else None
    beside = None
    if home is not None and home.is_dir():
        which, beside = locate(home)
    pages = find_pages(which)
    if codebook is None:
        codebook = load_codebook(beside)
    elif not isinstance(codebook, Codebook):
        codebook = load_codebook(codebook)
    articles, problems = read_folder(pages, load_manifest(), progress=progress)
    return Lab(
        articles,
        codebook,
        name=str(home) if home is not None else f"{len(pages)} files",
        problems=problems,
        progress=progress,
    )


def _with_standing(polls: pd.DataFrame) -> pd.DataFrame:
    """The polls with how each figure stands among the checked facts."""
    from gsomia_lab.checked import note_standing

    return note_standing(polls)


def _years(articles: Sequence[Article]) -> frozenset[int]:
    """The years in which the pages are dated, by themselves or by the manifest."""
    return frozenset().union(*map(_year_of, articles))


def _year_of(article: Article) -> frozenset[int]:
    known = article.published_basis in ("stated", "manifest") and article.published[:4].isdigit()
    return frozenset({int(article.published[:4])}) if known else frozenset()
