"""Lesson 06: does it work on your case? Every exercise holds on any corpus; the answers come from its tables."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from gsomia_lab.codebook import with_rows
from gsomia_lab.learn.items import Claim, Discussion, Exercise, NotHere, Prediction, Ticket, Wrong


def _stated(lab: Any) -> int:
    return int((lab.articles["published_basis"] == "stated").sum())


def _gaps(lab: Any) -> int:
    return len(lab.unread())


def _kinds(lab: Any) -> Any:
    return sorted(lab.unread()["kind"].unique()) or NotHere("everything in this corpus could be read")


def _second_source(lab: Any) -> Any:
    events = lab.events[lab.events["n_independent"] >= 2]
    return events["id"].tolist() or NotHere("no event of this corpus has a second independent source")


def _own_words(lab: Any) -> Any:
    if lab.positions.empty:
        return NotHere("nobody takes a stance here: write issues and cues for your case first")
    return int((lab.positions["form"] == "direct quotation").sum())


def _press(lab: Any, aliases: str) -> int:
    """How often the press is mentioned once the codebook knows it by these words."""
    known = _PRESS.setdefault(lab, {})
    if aliases not in known:
        row = {"actor": "The press", "kind": "organisation", "aliases": aliases}
        again = lab.with_codebook(with_rows(lab.codebook, "actors", row))
        known[aliases] = int((again.mentions["actor"] == "The press").sum())
    return known[aliases]


def _pressed(lab: Any) -> Any:
    return _press(lab, "reporters|reporter") or NotHere(
        "no page of this corpus speaks of a reporter: try a word that it has"
    )


_PRESS: WeakKeyDictionary[Any, dict[str, int]] = WeakKeyDictionary()  # reading again takes a moment

EXERCISES = [
    Prediction(
        id="6.p",
        ask="How many values (dates, speakers, names, shares) will the lab leave open in your pages?",
        kind="number",
        answer=_gaps,
        example="10",
    ),
    Exercise(
        id="6.1",
        objective="see how the dates of pages are known",
        ask="How many of your pages *state* their day of publication themselves?",
        kind="number",
        code='(lab.articles["published_basis"] == "stated").sum()',
        answer=_stated,
        look=lambda lab: "the column `published_basis` of `lab.articles`",
        hints=["The column `published_basis` says how the day is known.", "Compare it with `'stated'` and count."],
        wrong=[
            Wrong(lambda lab, a: a == len(lab.articles), "Those are all pages; some do not state it."),
            Wrong(lambda lab, a: a == (lab.articles["published"] != "").sum(), "Some of these days are known from elsewhere: look at how."),
            Wrong(lambda lab, a: a == len(lab.articles) - _stated(lab), "Those do not state it; count the others."),
            Wrong(lambda lab, a: a == lab.articles["published_basis"].nunique(), "That is how many ways of knowing there are."),
        ],
        explain="A page that does not state its day cannot date its own 'yesterday'.",
        bank_right=["(lab.articles['published_basis'] == 'stated').sum()", "str((lab.articles['published_basis'] == 'stated').sum())", "float((lab.articles['published_basis'] == 'stated').sum())"],
        bank_wrong=[("len(lab.articles)", "all pages"), ("(lab.articles['published'] != '').sum()", ""), ("-1", "how the day is known"), ("99", "how the day is known"), ("1000", "how the day is known")],
    ),
    Exercise(
        id="6.2",
        objective="count what could not be read",
        ask="How many rows does the table of gaps hold?",
        kind="number",
        code="len(lab.unread())",
        answer=_gaps,
        look=lambda lab: "`lab.unread()`",
        hints=["`lab.unread()` has a row for each gap.", "`len(table)` counts rows."],
        wrong=[
            Wrong(lambda lab, a: a == lab.unread()["kind"].nunique(), "Those are kinds of gaps; count the rows."),
            Wrong(lambda lab, a: a == len(lab.problems), "Those are problems of whole pages; there are open values as well."),
            Wrong(lambda lab, a: a == lab.unread().shape[1], "Those are columns."),
            Wrong(lambda lab, a: a == lab.unread()["doc"].nunique(), "Those are pages with gaps."),
        ],
        explain="A gap with its reason is worth more than a value without one.",
        bank_right=["len(lab.unread())", "lab.unread().shape[0]", "str(len(lab.unread()))"],
        bank_wrong=[
            ("lab.unread()['kind'].nunique()", ""),
            ("len(lab.problems)", "whole pages"),
            ("-5", "a row for each gap"),
            ("9999", "a row for each gap"),
            ("0", "a row for each gap"),
        ],
    ),
    Exercise(
        id="6.3",
        objective="name the kinds of gaps",
        ask="Which kinds of gaps are there in your corpus? Answer with a list.",
        kind="list",
        code='lab.unread()["kind"].unique().tolist()',
        answer=_kinds,
        look=lambda lab: "the column `kind` of `lab.unread()`",
        hints=["The column `kind` of `lab.unread()` names them.", "`.unique()` keeps each once."],
        wrong=[
            Wrong(lambda lab, a: len(a) == 0, "There are some: look at the table again."),
            Wrong(lambda lab, a: set(a) < set(_kinds(lab)), "There is another kind."),
            Wrong(lambda lab, a: bool(set(a) & set(lab.articles["doc"])), "Those are pages; the column `kind` is asked for."),
            Wrong(lambda lab, a: len(a) > len(set(a)) and set(a) == set(_kinds(lab)), "Name each kind once."),
        ],
        explain="Some kinds are the page's silence, some the lab's limits; telling them apart is your work.",
        bank_right=["lab.unread()['kind'].unique().tolist()", "set(lab.unread()['kind'])", "lab.unread()['kind'].drop_duplicates()"],
        bank_wrong=[
            ("[]", "look at the table"),
            ("lab.unread()['kind'].unique().tolist()[:1]", "another kind"),
            ("lab.articles['doc'].tolist()", "pages"),
            ("['no gaps']", "names them"),
            ("['open date', 'blue']", "names them"),
        ],
    ),
    Exercise(
        id="6.4",
        objective="find events with a second source",
        ask="Which events of your corpus rest on two independent sources or more? Answer with a list of row ids.",
        kind="list",
        code='lab.events.loc[lab.events["n_independent"] >= 2, "id"].tolist()',
        answer=_second_source,
        look=lambda lab: "the column `n_independent` of `lab.events`",
        hints=["The column `n_independent` of `lab.events` counts sources.", "Keep the rows with two or more, and take their `id`."],
        wrong=[
            Wrong(lambda lab, a: len(a) == 0, "There is one at least."),
            Wrong(lambda lab, a: set(a) == set(lab.events["id"]), "Those are all events; most have one source."),
            Wrong(lambda lab, a: set(a) == set(lab.events.loc[lab.events["n_mentions"] >= 2, "id"]), "Two *mentions* can be of one source; use the other column."),
            Wrong(lambda lab, a: set(a) < set(_second_source(lab)), "There is another one."),
        ],
        explain="What only one house tells may be true; it is not corroborated.",
        bank_right=[
            "lab.events.loc[lab.events['n_independent'] >= 2, 'id'].tolist()",
            "lab.events.loc[lab.events['n_independent'] > 1, 'id']",
            "set(lab.events.loc[lab.events['n_independent'] >= 2, 'id'])",
        ],
        bank_wrong=[
            ("[]", "one at least"),
            ("lab.events['id'].tolist()", "all events"),
            ("lab.events.loc[lab.events['n_mentions'] >= 2, 'id'].tolist()", "mentions"),
            ("lab.events.loc[lab.events['n_independent'] >= 2, 'id'].tolist()[:1]", "another one"),
            ("['E999']", "counts sources"),
        ],
    ),
    Exercise(
        id="6.5",
        objective="tell own words from other people's wording",
        ask="How many positions does your corpus give as a direct quotation?",
        kind="number",
        code='(lab.positions["form"] == "direct quotation").sum()',
        answer=_own_words,
        look=lambda lab: "the column `form` of `lab.positions`",
        hints=["The column `form` of `lab.positions` tells in whose words.", "Compare it with `'direct quotation'` and count."],
        wrong=[
            Wrong(lambda lab, a: a == len(lab.positions), "Those are all positions."),
            Wrong(lambda lab, a: a == (lab.positions["form"] == "paraphrase").sum(), "Those are in the reporter's words."),
            Wrong(lambda lab, a: a == (lab.positions["form"] != "direct quotation").sum(), "Count the others."),
            Wrong(lambda lab, a: a == len(lab.quotes), "Those are all quotations; few of them take a stance on an issue of the codebook."),
        ],
        explain="Most positions reach us in a reporter's words; where the wording matters, look for the quotation.",
        bank_right=["(lab.positions['form'] == 'direct quotation').sum()", "str((lab.positions['form'] == 'direct quotation').sum())", "float((lab.positions['form'] == 'direct quotation').sum())"],
        bank_wrong=[
            ("len(lab.positions)", "all positions"),
            ("(lab.positions['form'] == 'paraphrase').sum()", "reporter"),
            ("-1", "whose words"),
            ("999", "whose words"),
            ("0", "whose words"),
        ],
    ),
    Exercise(
        id="6.6",
        objective="edit a codebook and see what it changes",
        ask="Give *The press* a second word: its `aliases` become `reporters|reporter`. Save the copy and load again. How many mentions has it now?",
        kind="number",
        code=(
            "import tempfile\n\nimport pandas as pd\n\nfrom gsomia_lab.codebook import load_codebook, save_codebook\n\n"
            "copy = save_codebook(lab.codebook, tempfile.mkdtemp())\n"
            'actors = pd.read_csv(copy / "actors.csv", dtype=str, keep_default_na=False)\n'
            'row = {"actor": "The press", "kind": "organisation", "aliases": "reporters|reporter"}\n'
            'pd.concat([actors, pd.DataFrame([row])]).fillna("").to_csv(copy / "actors.csv", index=False)\n'
            "again = lab.with_codebook(load_codebook(copy))  # as load(FOLDER, codebook=copy) does\n"
            'answer = (again.mentions["actor"] == "The press").sum()'
        ),
        answer=_pressed,
        look=lambda lab: "`again.mentions` with the actor `The press`",
        hints=["Take the cell above, change the row, and run it again.", "A saved row counts when `load(FOLDER, codebook=copy)` has run; then count the mentions of `The press`."],
        wrong=[
            Wrong(lambda lab, a: a == 0, "In `lab` the press is unknown: count in the pages that were loaded with the copy."),
            Wrong(lambda lab, a: a == _press(lab, "reporters"), "That is with one word: change the row, save, and load again."),
            Wrong(lambda lab, a: a == len(lab.mentions), "Those are all mentions; keep those of `The press`."),
            Wrong(lambda lab, a: a == len(lab.codebook.actors) + 1, "Those are the actors of the codebook; count mentions on the pages."),
            Wrong(lambda lab, a: a == _press(lab, "reporters|reporter") - _press(lab, "reporters"), "Those came with the second word; count all of `The press`."),
        ],
        explain="One saved row, and the next load finds more: the knowledge about a case is data, and it is yours.",
        bank_right=["3", "'3'", "3.0"],
        bank_wrong=[("0", "unknown"), ("2", "with one word"), ("len(lab.mentions)", "all mentions"), ("len(lab.codebook.actors) + 1", "actors of the codebook"), ("1", "second word"), ("77", "cell above")],
    ),
    Discussion(
        id="6.d",
        ask="Choose one gap. Is it the page that does not say, or the lab that cannot read it? What would have to be written, or programmed, to close it?",
        starters=["The page does not say ...", "A reader knows because ...", "A rule could look for ..."],
        example="A reader knows whose words they are from the paragraph before; the lab reads one paragraph at a time.",
    ),
    Claim(
        id="6.c",
        ask="Write one sentence about your case with the rows it rests on, and a row that is less exact or speaks against it.",
        text="The corpus dates this event to a day, and another page gives only a coarser time.",
        evidence='lab.event_mentions.loc[lab.event_mentions["precision"] == "day", "id"].head(1).tolist()',
        against='lab.event_mentions.loc[lab.event_mentions["precision"] != "day", "id"].head(1).tolist()',
        reasoning="The finer date lies inside the coarser one, so the two do not contradict each other.",
    ),
    Ticket(
        id="6.t",
        prediction="6.p",
        items=[
            Exercise(
                id="6.t1",
                ask="The lab leaves a date open. That means ...",
                kind="choice",
                options=("it says what it does not know", "it is broken", "the date is wrong"),
                code="'it says what it does not know'",
                hints=["Read the column `why`.", "Would a guess be better?"],
                bank_right=["'it says what it does not know'", "'It says what it does not know'", "' it says what it does not know'"],
                bank_wrong=[("'it is broken'", ""), ("'the date is wrong'", ""), ("'open'", ""), ("''", ""), ("'nothing'", "")],
            ),
            Exercise(
                id="6.t2",
                ask="You add a line to `cues.csv` and save it. When does it count?",
                kind="choice",
                options=("the next time you load", "at once, in the tables you have", "never"),
                code="'the next time you load'",
                hints=["Tables are made when the pages are read.", "What does `load` do?"],
                bank_right=["'the next time you load'", "'The next time you load'", "'the next time you load '"],
                bank_wrong=[("'at once, in the tables you have'", ""), ("'never'", ""), ("'now'", ""), ("''", ""), ("'tomorrow'", "")],
            ),
            Exercise(
                id="6.t3",
                ask="How many pages does your corpus have?",
                kind="number",
                code="len(lab.articles)",
                hints=["Each row of `lab.articles` is one page.", "`len(table)` counts rows."],
                wrong=[Wrong(lambda lab, a: a == lab.articles.shape[1], "Those are columns.")],
                bank_right=["len(lab.articles)", "str(len(lab.articles))", "float(len(lab.articles))"],
                bank_wrong=[("lab.articles.shape[1]", "columns"), ("0", "one page"), ("-1", "one page"), ("999", "one page"), ("1000", "one page")],
            ),
        ],
    ),
]  # fmt: skip
