"""The tables: which columns each has, what they mean, and how records become rows.

One description serves four uses: building the DataFrames (`frame`), checking them (`schema`, with pandera),
the data dictionary in ``data/README.md`` (`dictionary`), and empty tables that still have their columns.
Text that is not known is ``""``, never NaN, so that ``==`` and ``.str`` work for a beginner; numbers that are
not known are missing (`NA`). Spans are Unicode character offsets into the page's text, end exclusive.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, NamedTuple

import pandas as pd

STEP = " | "


class Column(NamedTuple):
    """A column: its pandas dtype, its unit (or the values it takes), what it means, an example."""

    name: str
    dtype: str
    unit: str
    meaning: str
    example: str


class Table(NamedTuple):
    """A table: the letter its row ids begin with, what a row is, its columns."""

    name: str
    letter: str
    row: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        """The column names, in order."""
        return [column.name for column in self.columns]


def _text(name: str, meaning: str, example: str = "", unit: str = "text") -> Column:
    return Column(name, "str", unit, meaning, example)


def _offset(name: str, meaning: str, example: str) -> Column:
    return Column(name, "int64", "characters", meaning, example)


def _count(name: str, meaning: str, example: str, unit: str = "count") -> Column:
    return Column(name, "Int64", unit, meaning, example)


_DOC = _text(
    "doc", "the page: its file name, or its path where the pages lie in several folders", "001_korea_herald.txt"
)
_ID = "names the row; use it in `lab.evidence` and `lab.why`"
_SPAN = (
    _DOC,
    _offset("start", "where the evidence begins in the page's text", "3077"),
    _offset("end", "where it ends (exclusive)", "3089"),
    _text("text", "the evidence itself: the page's text from start to end", "55.4 percent"),
)
_WHY = (
    _text("rule", "name of the rule that produced the row", "weekday"),
    _text("steps", f"the reasoning, step by step, separated by `{STEP.strip()}`", "'Friday' is a weekday. | ..."),
)
_NOTE = _text("note", "why a value is open, or what to beware of", "")


def _table(name: str, letter: str, row: str, *columns: Column) -> Table:
    return Table(name, letter, row, (_text("id", _ID, f"{letter}1"), *columns))


_ALL = (
    _table(
        "articles",
        "A",
        "a page",
        _DOC,
        _text("outlet", "who published it, as the page or the manifest says", "The Korea Herald"),
        _text("headline", "the headline the page prints", ""),
        _text("genre", "kind of text: newspaper report, radio transcript, blog, ...", "newspaper report"),
        _text("byline", "the author the page names", "Jo He-rim"),
        _text("dateline", "the place (and agency) before the first sentence", "SEOUL"),
        _text("published", "date or date and time of publication; empty if unknown", "2019-11-20", "ISO 8601"),
        _text("published_basis", "how the date is known", "manifest", "stated, manifest, inferred, unknown"),
        _text("updated", "date and time of the last update the page states", "2019-11-22T14:24:14", "ISO 8601"),
        _text("language", "language of the page", "en", "ISO 639-1"),
        _offset("body_start", "where the article itself begins", "13"),
        _offset("body_end", "where it ends (exclusive)", "4150"),
        _count("n_words", "words in the body", "652", "words"),
        _NOTE,
    ),
    _table(
        "sentences",
        "S",
        "a sentence, or a line of furniture",
        _DOC,
        _count("sentence", "its number on the page, from 0", "12"),
        _count("paragraph", "number of its paragraph on the page, from 0", "5"),
        *_SPAN[1:3],
        _text("part", "where on the page it stands", "body", "headline, body, caption, furniture"),
        _SPAN[3],
    ),
    _table(
        "dates",
        "D",
        "a time expression",
        *_SPAN,
        _text("type", "kind of time expression", "DATE", "DATE, TIME, DURATION, SET"),
        _text("value", "TIMEX3 value; empty if it cannot be resolved", "2019-11-22", "TIMEX3"),
        _text("basis", "what fixes the value", "publication date"),
        *_WHY,
        _NOTE,
    ),
    _table(
        "quotes",
        "Q",
        "a quotation",
        *_SPAN,
        _text("kind", "a sentence or more of the speaker's words, or a phrase", "direct", "direct, partial"),
        _text("speaker", "canonical name of the speaker; empty if it cannot be told", "Moon Jae-in"),
        _text("speaker_text", "the words that name the speaker on the page", "Moon"),
        _text("cue", "the word that marks the speech", "said"),
        _count("speaker_start", "where the speaker is named", "750", "characters"),
        _count("speaker_end", "where that ends (exclusive)", "754", "characters"),
        *_WHY,
        _NOTE,
    ),
    _table("terms", "T", "words in quotation marks that nobody says", *_SPAN, *_WHY, _NOTE),
    *(
        _table(
            name,
            letter,
            row,
            *_SPAN,
            _text("pollster", "who did the poll", "Realmeter"),
            _text("sponsor", "who paid for it or published it, if said", "CBS"),
            _text("country", "country of the population", "KR", "ISO 3166"),
            _count("n", "sample size of the whole poll", "501", "respondents"),
            _text("question", "the question, as far as the page gives it", ""),
            _text("option", "the answer this share chose, as printed", ""),
            Column("share", "float64", "percent of n", "the share", "55.4"),
            _text("comparator", "whether the share is exact, a bound or about", "=", "=, >, <, ~"),
            _text("issue", "issue of the codebook", "keep_pact"),
            _text("stance", "the option's stance as printed", "support", "support, oppose, conditional"),
            _text("field_start", "first day of interviews, if said", "", "ISO 8601"),
            _text("field_end", "last day of interviews, if said", "", "ISO 8601"),
            _text("population", "who was asked", "Korean respondents"),
            _text("mode", "how they were asked, if said", "telephone"),
            Column("margin", "float64", "percentage points", "margin of error the page prints", "4.4"),
            _count("poll", "number of the poll on the page", "1"),
            _text("flag", "what a reader must know before using the share", ""),
            _text(
                "status",
                "how it stands among the checked facts",
                "contradicted",
                "reported, checked, contradicted, withdrawn",
            ),
            *_WHY,
            _NOTE,
        )
        for name, letter, row in (
            ("polls", "P", "one option of one poll"),
            ("unsourced_shares", "U", "a share of people with no poll behind it, kept apart"),
        )
    ),
    _table(
        "actors",
        "N",
        "an actor the pages mention",
        _text("actor", "canonical name", "Kang Kyung-wha"),
        _text("kind", "kind of actor", "person", "person, government, organisation, public"),
        _text("role", "role at the time", "foreign minister"),
        _text("country", "side", "KR", "ISO 3166"),
        _text("aliases", "names it goes by on these pages, separated by `; `", ""),
        _count("n_mentions", "mentions in all pages", "3"),
        _text("rule", "codebook, or the form by which it was found", "codebook"),
    ),
    _table(
        "mentions",
        "M",
        "a mention of an actor",
        *_SPAN,
        _text("actor", "canonical name; empty if it cannot be told", "Government of Japan"),
        _text("form", "how it is mentioned", "metonym", "name, title, pronoun, metonym, form"),
        *_WHY,
        _NOTE,
    ),
    _table(
        "positions",
        "V",
        "a stance that somebody takes on an issue (a view)",
        *_SPAN,
        _text("actor", "canonical name of who takes the stance", "Moon Jae-in"),
        _text("issue", "issue of the codebook", "keep_pact"),
        _text("stance", "the stance", "conditional", "support, oppose, conditional"),
        _text("condition", "the condition, as printed", ""),
        _text("form", "how the page gives it", "paraphrase"),
        _text("said", "day of the speech, if known", "2019-11-19", "ISO 8601"),
        _text("hedges", "hedging words, separated by `; `", ""),
        *_WHY,
        _NOTE,
    ),
    _table(
        "event_mentions",
        "L",
        "a page's mention of a dated event",
        *_SPAN,
        _text("event", "id of the event it is merged into", "E4"),
        _text("earliest", "first day it can have been", "2019-08-22", "ISO 8601"),
        _text("latest", "last day it can have been", "2019-08-22", "ISO 8601"),
        _text("precision", "how exact", "day", "instant, day, week, month, year, interval, open"),
        _text("label", "what happened, in a few words built from the sentence", ""),
        _text("action", "kind of act", "decide"),
        _text("modality", "whether it happened", "happened", "happened, announced, expected, denied"),
        _text("actors", "who acts, separated by `; `", ""),
        _text("about", "words for what the act is about, by which mentions are compared", "@agreement; extend"),
        *_WHY,
        _NOTE,
    ),
    _table(
        "events",
        "E",
        "an event, with all its mentions merged",
        _text("event", "names the event (the same as id)", "E4"),
        _text("earliest", "first day it can have been", "2019-08-22", "ISO 8601"),
        _text("latest", "last day it can have been", "2019-08-22", "ISO 8601"),
        _text("precision", "how exact", "day", "instant, day, week, month, year, interval, open"),
        _text("label", "what happened, in a few words", ""),
        _text("action", "kind of act", "decide"),
        _text("modality", "whether it happened", "happened", "happened, announced, expected, denied"),
        _text("actors", "who acts, separated by `; `", ""),
        _text("docs", "pages that mention it, separated by `; `", ""),
        _count("n_mentions", "mentions merged", "4"),
        _count("n_independent", "independent sources behind it", "2"),
        _text("rule", "why its mentions were merged", ""),
        _text("steps", "the reasoning of the merge", ""),
    ),
    _table(
        "problems",
        "X",
        "something the lab could not do with a page",
        *_SPAN[:3],
        _text("kind", "kind of problem", "empty file"),
        _text("message", "what happened, in one sentence", ""),
    ),
)

TABLES: dict[str, Table] = {table.name: table for table in _ALL}


def frame(name: str, rows: Iterable[Any], *, prefix: str = "") -> pd.DataFrame:
    """A table's DataFrame from records or dicts, one row each, with row ids and the documented columns.

    `prefix` goes between the letter and the number of a row id.

    >>> frame("problems", [{"doc": "a.txt", "kind": "empty file", "message": "The file is empty."}])["id"].tolist()
    ['X1']
    """
    table = TABLES[name]
    rows = [_as_dict(row) for row in rows]
    data = {}
    for column in table.columns:
        blank: Any = "" if column.dtype == "str" else 0 if column.dtype == "int64" else None
        values = [row.get(column.name, blank) for row in rows]
        if column.name == "id":
            values = [f"{table.letter}{prefix}{number}" for number in range(1, len(rows) + 1)]
        elif column.name == "status":
            values = [value or "reported" for value in values]
        elif column.name == "steps":
            values = [value if isinstance(value, str) else STEP.join(value) for value in values]
        data[column.name] = pd.array(values, dtype=_dtype(column.dtype))
    return pd.DataFrame(data, copy=False)  # the arrays are new and nobody else's


@cache
def _dtype(name: str) -> Any:
    """The dtype of that name; finding it by its name takes pandas longer than making a short column."""
    return pd.api.types.pandas_dtype(name)


def _as_dict(row: Any) -> Mapping[str, Any]:
    names = _fields_of(type(row))  # type: ignore[arg-type]  # a class is hashable, whatever mypy says
    return {name: getattr(row, name) for name in names} if names else row


@cache
def _fields_of(kind: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def letter_of(row_id: str) -> str:
    """The letters a row id begins with: ``letter_of("D12") == "D"``."""
    return row_id.rstrip("0123456789-")


def table_of(row_id: str) -> str:
    """The name of the table a row id belongs to.

    Raises
    ------
    KeyError : no table's ids begin like this.
    """
    for table in _ALL:
        if table.letter == letter_of(row_id):
            return table.name
    known = ", ".join(f"{table.letter} ({table.name})" for table in _ALL)
    raise KeyError(f"No row is called {row_id!r}: a row id is a letter and a number, and the letters are {known}.")


def schema(name: str) -> Any:
    """The table's pandera schema: columns, dtypes, spans in order, unique ids, shares between 0 and 100.

    Raises
    ------
    ImportError : pandera is not installed.
    """
    try:
        import pandera.pandas as pa
    except ImportError as error:
        raise ImportError("Checking tables needs pandera: install it with `pip install pandera`.") from error
    columns = {}
    for column in TABLES[name].columns:
        checks = [pa.Check.in_range(0, 100)] if column.name == "share" else []
        if column.dtype == "int64":
            checks.append(pa.Check.ge(0))
        nullable = column.dtype in ("Int64", "float64")
        columns[column.name] = pa.Column(column.dtype, checks, nullable=nullable, unique=column.name == "id")
    span = [pa.Check(lambda table: table["start"] <= table["end"])] if "start" in columns else []
    return pa.DataFrameSchema(columns, checks=span, strict=True, ordered=True, name=name)


def dictionary(tables: Sequence[Table] = _ALL) -> str:
    """The data dictionary as Markdown: a section a table, a line a column."""
    lines = []
    for table in tables:
        lines += ["", f"## `{table.name}`", "", f"A row is {table.row}; row ids begin with `{table.letter}`.", ""]
        lines += ["| column | type | unit or values | meaning | example |", "|---|---|---|---|---|"]
        lines += [
            f"| `{column.name}` | {column.dtype} | {column.unit} | {_cell(column.meaning)} | {_cell(column.example)} |"
            for column in table.columns
        ]
    return "\n".join(lines).strip() + "\n"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


INTRODUCTION = """# Data dictionary

Written by `python -m gsomia_lab.tables` from the descriptions that also check the tables; change it there.

`codebook/` holds what the finders know about this case, `checked/` facts verified elsewhere with their
addresses (each claim with the cues by which `gsomia_lab.compare.claims.find_checked` leads to its sentence),
`gold/` right answers for the five articles as offsets and values.

Every table has a row id (`id`). `start` and `end` count Unicode characters of the page's text, end exclusive,
so that `lab.text(doc)[start:end]` is `text`. Text that is not known is empty, numbers that are not known are
missing. `lab.evidence(id)` shows the sentence, `lab.why(id)` the rule and the reasoning.

"""

if __name__ == "__main__":
    from gsomia_lab.paths import resource

    resource("data", "README.md").write_text(INTRODUCTION + dictionary(), encoding="utf-8")
