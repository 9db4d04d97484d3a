"""Lesson 00: what is in this lab; the first row walked back to its sentence."""

from __future__ import annotations

from typing import Any

from gsomia_lab.learn.items import Claim, Discussion, Exercise, NotHere, Prediction, Ticket, Wrong


def _share(lab: Any) -> Any:
    """The first row of the polls with the largest exact share, which the lesson looks at."""
    exact = lab.polls[lab.polls["comparator"] == "="]
    if exact.empty:
        return None
    return exact.sort_values("share", ascending=False, kind="stable").iloc[0]


def _largest(lab: Any, column: str) -> Any:
    row = _share(lab)
    return NotHere("no page of this corpus tells of a poll") if row is None else row[column]


def _open_dates(lab: Any) -> Any:
    return lab.dates[lab.dates["value"] == ""]


def _undated(lab: Any) -> Any:
    found = lab.articles.loc[lab.articles["published"] == "", "doc"].tolist()
    return found or NotHere("every page of this corpus has a known day of publication")


EXERCISES = [
    Prediction(
        id="0.p",
        ask="Five pages report on one dispute. How many of them do you expect to *state* the day on which they were published?",
        kind="number",
        answer=lambda lab: int((lab.articles["published_basis"] == "stated").sum()),
        example="4",
    ),
    Exercise(
        id="0.1",
        objective="count the pages of a corpus",
        ask="How many pages does this corpus hold? Count the rows of `lab.articles`.",
        kind="number",
        code="len(lab.articles)",
        look=lambda lab: lab.articles["id"].iloc[-1],
        hints=[
            "Each row of `lab.articles` is one page.",
            "`len(table)` gives the number of rows of a table.",
        ],
        wrong=[
            Wrong(lambda lab, a: a == lab.articles.shape[1], "That is the number of columns; a page is a row."),
            Wrong(lambda lab, a: a == len(lab.articles) - 1, "The rows count from 0, so the last number is one too small."),
            Wrong(lambda lab, a: a == len(lab.sentences), "Those are the sentences; count the rows of `lab.articles`."),
            Wrong(lambda lab, a: a == len(lab.tables), "Those are the tables of the lab; count the rows of one of them."),
        ],
        explain="Every page is one row, so counting rows counts pages.",
        bank_right=["len(lab.articles)", "str(len(lab.articles))", "float(len(lab.articles))", "lab.articles.shape[0]"],
        bank_wrong=[
            ("lab.articles.shape[1]", "number of columns"),
            ("len(lab.articles) - 1", "one too small"),
            ("len(lab.sentences)", "Those are the sentences"),
            ("len(lab.tables)", "tables of the lab"),
            ("0", "one page"),
        ],
    ),
    Exercise(
        id="0.2",
        objective="find the row that holds a value",
        ask="Look at `lab.polls`. Which row holds the largest share whose comparator is `=`? Answer with its row id, such as `\"P1\"`.",
        kind="text",
        code='lab.polls[lab.polls["comparator"] == "="].sort_values("share", ascending=False)["id"].iloc[0]',
        answer=lambda lab: _largest(lab, "id"),
        look=lambda lab: _largest(lab, "id"),
        hints=[
            "The comparator says whether a share is exact (`=`) or only a bound (`>`).",
            "Sort the table by `share`, and read the column `id`.",
        ],
        wrong=[
            Wrong(lambda lab, a: a.strip().rstrip("%").replace(".", "").isdigit(), "That is a share; the question asks for the row's id."),
            Wrong(lambda lab, a: a.upper() in set(lab.polls.loc[lab.polls["comparator"] == ">", "id"]), "That row says 'more than': it is a bound, not an exact share."),
            Wrong(lambda lab, a: a in set(lab.polls["pollster"]), "That is the pollster; the question asks for the row's id."),
            Wrong(lambda lab, a: a.upper() in set(lab.polls["id"]), "That row has a smaller share; compare the column `share`."),
        ],
        explain="A bound such as 'more than 68' is no exact share, so the largest exact one is asked for.",
        bank_right=[
            'lab.polls[lab.polls["comparator"] == "="].sort_values("share")["id"].iloc[-1]',
            'lab.polls[lab.polls["comparator"] == "="].sort_values("share")["id"].iloc[-1].lower()',
            '" " + lab.polls[lab.polls["comparator"] == "="].sort_values("share")["id"].iloc[-1] + " "',
        ],
        bank_wrong=[
            ('str(lab.polls["share"].max())', "row's id"),
            ('lab.polls.loc[lab.polls["comparator"] == ">", "id"].iloc[0]', "a bound"),
            ('lab.polls["pollster"].iloc[0]', "That is the pollster"),
            ('lab.polls[lab.polls["comparator"] == "="].sort_values("share")["id"].iloc[0]', "smaller share"),
            ("'D1'", "comparator"),
        ],
    ),
    Exercise(
        id="0.3",
        objective="walk a row back to its sentence",
        ask="Walk that row back with `lab.evidence(...)`. Who made the poll, according to the sentence? Answer with the name.",
        kind="text",
        code='lab.polls[lab.polls["comparator"] == "="].sort_values("share", ascending=False)["pollster"].iloc[0]',
        answer=lambda lab: _largest(lab, "pollster"),
        look=lambda lab: _largest(lab, "id"),
        hints=[
            "`lab.evidence(\"P1\")` shows the sentence of row P1 with the share marked.",
            "Read who asked people, not who printed the result.",
        ],
        wrong=[
            Wrong(lambda lab, a: a in set(lab.articles["outlet"]), "That outlet printed the result; somebody else asked the people."),
            Wrong(lambda lab, a: a in set(lab.polls["id"]), "That is the row; read its sentence and name who made the poll."),
            Wrong(lambda lab, a: a in set(lab.polls["pollster"]), "That pollster stands behind another row; look at the row with the largest exact share."),
            Wrong(lambda lab, a: a in set(lab.quotes["speaker"]), "That is somebody who is quoted; the question is who made the poll."),
        ],
        explain="The pollster asks; the outlet reports. A careful reader keeps them apart.",
        bank_right=[
            'lab.polls[lab.polls["comparator"] == "="].sort_values("share")["pollster"].iloc[-1]',
            'lab.polls[lab.polls["comparator"] == "="].sort_values("share")["pollster"].iloc[-1].upper()',
            'lab.polls[lab.polls["comparator"] == "="].sort_values("share")["pollster"].iloc[-1] + " "',
        ],
        bank_wrong=[
            ('lab.articles["outlet"].iloc[0]', "printed the result"),
            ('lab.polls["id"].iloc[0]', "read its sentence"),
            ('lab.polls.loc[lab.polls["comparator"] == ">", "pollster"].iloc[0]', "another row"),
            ('lab.quotes["speaker"].iloc[0]', "who is quoted"),
            ("'nobody'", "sentence of row"),
        ],
    ),
    Exercise(
        id="0.4",
        objective="tell an open value from a known one",
        ask="Some dates stay open: their `value` is empty, because nobody can know them from the page. How many rows of `lab.dates` have an empty value?",
        kind="number",
        code='(lab.dates["value"] == "").sum()',
        look=lambda lab: _open_dates(lab)["id"].iloc[0] if len(_open_dates(lab)) else lab.dates["id"].iloc[0],
        hints=[
            "An empty value is the text `\"\"`, not a missing number.",
            "`(lab.dates[\"value\"] == \"\").sum()` counts the rows in which a comparison is true.".replace("`(lab.dates[\"value\"] == \"\").sum()`", "`(column == \"\").sum()`"),
        ],
        wrong=[
            Wrong(lambda lab, a: a == len(lab.dates), "Those are all rows; count those whose value is empty."),
            Wrong(lambda lab, a: a == (lab.dates["value"] != "").sum(), "Those are the rows with a value; the others are asked for."),
            Wrong(lambda lab, a: a == lab.dates["value"].isna().sum(), "Nothing is missing (NA) here: an open value is empty text, so compare with `\"\"`."),
            Wrong(lambda lab, a: a == (lab.dates["note"] != "").sum(), "Those are the rows with a note; some notes warn of something else."),
        ],
        explain="A weekday on a page without a date cannot be resolved; the lab leaves it open and says why in `note`.",
        bank_right=['(lab.dates["value"] == "").sum()', 'len(lab.dates[lab.dates["value"] == ""])', 'str((lab.dates["value"] == "").sum())'],
        bank_wrong=[
            ("len(lab.dates)", "all rows"),
            ('(lab.dates["value"] != "").sum()', "rows with a value"),
            ('lab.dates["value"].isna().sum()', "empty text"),
            ("99", "empty value"),
            ("-1", "empty value"),
        ],
    ),
    Exercise(
        id="0.5",
        objective="name what a page does not tell",
        ask="For which pages is no day of publication known? Answer with a list of names from the column `doc`.",
        kind="list",
        code='lab.articles.loc[lab.articles["published"] == "", "doc"].tolist()',
        answer=_undated,
        look=lambda lab: lab.articles.loc[lab.articles["published"] == "", "id"].iloc[0],
        hints=[
            "The column `published` of `lab.articles` is empty where nobody knows.",
            "Keep the rows with `lab.articles[\"published\"] == \"\"` and take their `doc`.",
        ],
        wrong=[
            Wrong(lambda lab, a: set(a) == set(lab.articles["doc"]), "Those are all pages; keep those whose `published` is empty."),
            Wrong(lambda lab, a: set(a) == set(lab.articles.loc[lab.articles["published"] != "", "doc"]), "Those are the pages with a date; the others are asked for."),
            Wrong(lambda lab, a: set(a) == set(lab.articles.loc[lab.articles["published_basis"] != "stated", "doc"]), "One of these pages states no date, but the lab's list of sources knows it."),
            Wrong(lambda lab, a: 0 < len(a) < len(_undated(lab)) and set(a) < set(_undated(lab)), "There is one more: look at every row whose `published` is empty."),
        ],
        explain="One page names a day without a year, the other nothing at all.",
        bank_right=[
            'lab.articles.loc[lab.articles["published"] == "", "doc"].tolist()',
            'lab.articles.loc[lab.articles["published"] == "", "doc"]',
            'set(lab.articles.loc[lab.articles["published"] == "", "doc"])',
        ],
        bank_wrong=[
            ('lab.articles["doc"].tolist()', "all pages"),
            ('lab.articles.loc[lab.articles["published"] != "", "doc"].tolist()', "pages with a date"),
            ('lab.articles.loc[lab.articles["published_basis"] != "stated", "doc"].tolist()', "list of sources"),
            ('lab.articles.loc[lab.articles["published"] == "", "doc"].tolist()[:1]', "one more"),
            ("['nowhere.txt']", "empty where nobody knows"),
        ],
    ),
    Discussion(
        id="0.d",
        ask="A program that leaves a value open looks less clever than one that always answers. When is the open value the better one?",
        starters=["I would rather have an open value when ...", "A guess does harm when ..."],
        example="A guess does harm when somebody repeats it as a fact and nobody can trace it.",
    ),
    Claim(
        id="0.c",
        ask="Write one sentence that this corpus lets you say for sure, and name the row it rests on.",
        text="At least one page reports a poll and names who made it.",
        evidence='[lab.polls["id"].iloc[0]]',
        reasoning="The row's sentence holds the share and the pollster's name.",
    ),
    Ticket(
        id="0.t",
        prediction="0.p",
        items=[
            Exercise(
                id="0.t1",
                ask="Which call shows the sentence of row D1?",
                kind="choice",
                options=('lab.evidence("D1")', 'lab.dates("D1")', 'lab.text("D1")'),
                code="'lab.evidence(\"D1\")'",
                hints=["It is the call that you used in exercise 0.3.", "Its name is the word for what a value rests on."],
                bank_right=["'lab.evidence(\"D1\")'", "'LAB.evidence(\"D1\")'", "' lab.evidence(\"D1\")'"],
                bank_wrong=[
                    ("'lab.dates(\"D1\")'", "used"),
                    ("'lab.text(\"D1\")'", "used"),
                    ("'D1'", ""),
                    ("'lab.show(\"D1\")'", ""),
                    ("'lab.why'", ""),
                ],
            ),
            Exercise(
                id="0.t2",
                ask="What does `lab.why(row)` tell besides the sentence?",
                kind="choice",
                options=("the rule and the steps of the reasoning", "the author of the page", "how sure the program feels"),
                code="'the rule and the steps of the reasoning'",
                hints=["Run `lab.why(\"D1\")` and read what stands under the sentence.", "It is what you need to disagree with the program."],
                bank_right=["'the rule and the steps of the reasoning'", "' the rule and the steps of the reasoning'", "'The rule and the steps of the reasoning'"],
                bank_wrong=[
                    ("'the author of the page'", "under the sentence"),
                    ("'how sure the program feels'", "under the sentence"),
                    ("'the sentence'", ""),
                    ("'the table'", ""),
                    ("'nothing'", ""),
                ],
            ),
            Exercise(
                id="0.t3",
                ask="How many of the pages state the day on which they were published?",
                kind="number",
                code='(lab.articles["published_basis"] == "stated").sum()',
                hints=["The column `published_basis` says how a date is known.", "Count the rows in which it is `stated`."],
                wrong=[
                    Wrong(lambda lab, a: a == (lab.articles["published"] != "").sum(), "That counts a date which only the lab's list of sources knows."),
                    Wrong(lambda lab, a: a == len(lab.articles), "Those are all pages."),
                    Wrong(lambda lab, a: a == (lab.articles["published"] == "").sum() and a != (lab.articles["published_basis"] == "stated").sum(), "Those are the pages without a known date."),
                ],
                bank_right=['(lab.articles["published_basis"] == "stated").sum()', 'str((lab.articles["published_basis"] == "stated").sum())', 'float((lab.articles["published_basis"] == "stated").sum())'],
                bank_wrong=[
                    ('(lab.articles["published"] != "").sum()', "list of sources"),
                    ("len(lab.articles)", "all pages"),
                    ("0", "how a date is known"),
                    ("77", "how a date is known"),
                    ("-2", "how a date is known"),
                ],
            ),
        ],
    ),
]  # fmt: skip
