"""Lesson 05: what can we say we know?"""

from __future__ import annotations

from typing import Any

from gsomia_lab.checked import load_checked
from gsomia_lab.compare.claims import claim_rows, support
from gsomia_lab.learn.items import Claim, Discussion, Exercise, NotHere, Prediction, Ticket, Wrong

_ABSENT = "this corpus does not make the claims of the lesson"


def _support(lab: Any, claim: str, column: str) -> Any:
    table = support(lab, claim_rows(lab))
    rows = table[table["claim"] == claim]
    return int(rows[column].iloc[0]) if len(rows) else NotHere(_ABSENT)


def _consulted(lab: Any) -> Any:
    return _support(lab, "consulted", "n_independent")


def _verdict(lab: Any) -> str:
    claims = load_checked("claims")
    return claims.loc[claims["id"] == "3.2", "verdict"].iloc[0]


def _too_early(lab: Any) -> Any:
    rows = claim_rows(lab)
    docs = rows.loc[(rows["claim"] == "suspended") & (rows["finding"] == "cannot know yet"), "doc"].tolist()
    return docs or NotHere(_ABSENT)


def _years(lab: Any) -> Any:
    dates = lab.dates[lab.dates["doc"].str.startswith("003_") & (lab.dates["type"] == "DATE")]
    years = {value[:4] for value in dates["value"] if value[:4].isdigit()}
    return len(years) if years else NotHere(_ABSENT)


def _retaliation(lab: Any) -> Any:
    return _support(lab, "retaliation", "n_pages")


_ROWS = "from gsomia_lab.compare.claims import claim_rows, support\n\nrows = claim_rows(lab)\n"

EXERCISES = [
    Prediction(
        id="5.p",
        ask="All five pages report that Seoul decided to end the pact. On how many of the ten claims below do you expect the pages to rest on *one* independent source?",
        kind="number",
        answer=lambda lab: int((support(lab, claim_rows(lab))["n_independent"] == 1).sum()),
        example="2",
    ),
    Exercise(
        id="5.1",
        objective="count the independent sources behind a claim",
        ask="How many *independent* sources stand behind the claim `consulted` (Seoul and Washington consulted closely)?",
        kind="number",
        code=_ROWS + 'table = support(lab, rows)\nanswer = table.loc[table["claim"] == "consulted", "n_independent"].iloc[0]',
        answer=_consulted,
        look=lambda lab: "the row `consulted` of `support(lab, rows)`",
        hints=["`support(lab, rows)` counts pages and sources in two columns.", "Who said it on each of these pages?"],
        wrong=[
            Wrong(lambda lab, a: a == _support(lab, "consulted", "n_pages"), "Those are pages; both have it from one speaker."),
            Wrong(lambda lab, a: a == 5, "Only some pages say it."),
            Wrong(lambda lab, a: a == 0, "Somebody said it: read the column `speaker`."),
            Wrong(lambda lab, a: a == 3, "Count the names in the column `sources`."),
        ],
        explain="Two pages, one briefing, one speaker: for *what was said* they are one source.",
        bank_right=["1", "'1'", "1.0"],
        bank_wrong=[("2", "both have it from one speaker"), ("5", "Only some pages"), ("0", "Somebody said it"), ("3", "Count the names"), ("10", "two columns")],
    ),
    Exercise(
        id="5.2",
        objective="accept a claim that looks wrong and is right",
        ask="The page without an author says that South Korea has such agreements with *33 countries* (checked claim 3.2). What is the verdict?",
        kind="choice",
        options=("right though it looks wrong", "contradicted", "imprecise", "cannot be known"),
        code='from gsomia_lab.checked import load_checked\n\nclaims = load_checked("claims")\nanswer = claims.loc[claims["id"] == "3.2", "verdict"].iloc[0]',
        answer=_verdict,
        look=lambda lab: "the row 3.2 of `load_checked('claims')`",
        hints=["The table of checked claims has a column `verdict`.", "A poor page can carry a good number: look it up before you judge."],
        wrong=[
            Wrong(lambda lab, a: a == "contradicted", "The page is a collage, but this number comes from an agency's report: look it up."),
            Wrong(lambda lab, a: a == "imprecise", "Which year is it true of? The table says so."),
            Wrong(lambda lab, a: a == "cannot be known", "Others did report it; read the addresses."),
        ],
        explain="It was true of November 2016, from which the sentence comes. A bad page does not make a sentence wrong.",
        bank_right=["'right though it looks wrong'", "'Right though it looks wrong'", "' right though it looks wrong'"],
        bank_wrong=[("'contradicted'", "look it up"), ("'imprecise'", "Which year"), ("'cannot be known'", "Others did report"), ("'wrong'", ""), ("'33'", "")],
    ),
    Exercise(
        id="5.3",
        objective="tell silence from not yet knowing",
        ask="Which pages *cannot know yet* that Seoul suspended the end of the pact? Answer with a list of page names as in the column `doc`.",
        kind="list",
        code=_ROWS + 'answer = rows.loc[(rows["claim"] == "suspended") & (rows["finding"] == "cannot know yet"), "doc"].tolist()',
        answer=_too_early,
        look=lambda lab: "the rows `suspended` of `claim_rows(lab)`",
        hints=["The column `finding` of `rows` tells it for each page.", "A page that was written before the evening of 22 November 2019 cannot know."],
        wrong=[
            Wrong(lambda lab, a: len(a) == lab.articles["doc"].nunique(), "Some pages have no date: of these nobody can say that they were too early."),
            Wrong(lambda lab, a: len(a) == 0, "Look at the three dots in the picture."),
            Wrong(lambda lab, a: any(doc not in set(lab.articles["doc"]) for doc in a), "Write the names as the column `doc` has them."),
            Wrong(lambda lab, a: 0 < len(set(a) & set(_too_early(lab))) < len(_too_early(lab)) and set(a) <= set(_too_early(lab)), "There is another page that was written too early."),
        ],
        explain="To blame a page for not saying what had not happened yet is unfair; to use it later without its date is careless.",
        bank_right=[
            "lab.articles.loc[(lab.articles['published'] != '') & (lab.articles['published'] < '2019-11-22T18:00'), 'doc'].tolist()",
            "lab.articles.loc[(lab.articles['published'] != '') & (lab.articles['published'] < '2019-11-22T18:00'), 'doc']",
            "set(lab.articles.loc[(lab.articles['published'] != '') & (lab.articles['published'] < '2019-11-22T18:00'), 'doc'])",
        ],
        bank_wrong=[
            ("lab.articles['doc'].tolist()", "no date"),
            ("[]", "three dots"),
            ("['001']", "as the column"),
            ("lab.articles.loc[lab.articles['published'].str.startswith('2019-08'), 'doc'].tolist()", "another page"),
            ("lab.articles.loc[lab.articles['published'] == '', 'doc'].tolist()", "column `finding`"),
        ],
    ),
    Exercise(
        id="5.4",
        objective="find the seams of a text put together from others",
        ask="From how many different years are the dates that the page without an author names (page 003)?",
        kind="number",
        code='dates = lab.dates[lab.dates["doc"].str.startswith("003_") & (lab.dates["type"] == "DATE")]\nanswer = len({value[:4] for value in dates["value"] if value[:4].isdigit()})',
        answer=_years,
        look=lambda lab: "the column `value` of the blog's dates",
        hints=["The year is the first four characters of `value`, where there is one.", "`PRESENT_REF` and an empty value name no year."],
        wrong=[
            Wrong(lambda lab, a: a == 1, "One sentence names a signing, another a withdrawal; look at both."),
            Wrong(lambda lab, a: a == (lab.dates["doc"].str.startswith("003_")).sum(), "Those are all its words for time; count the years they name."),
            Wrong(lambda lab, a: a == 2020, "That is when it was put on the web; its sentences are older."),
            Wrong(lambda lab, a: a == 0, "Two of its dates name a year outright."),
        ],
        explain="Sentences of different years stand side by side as if they were one report: a seam.",
        bank_right=["2", "'2'", "2.0"],
        bank_wrong=[("1", "look at both"), ("(lab.dates['doc'].str.startswith('003_')).sum()", "all its words"), ("2020", "put on the web"), ("0", "outright"), ("3", "four characters")],
    ),
    Exercise(
        id="5.5",
        objective="tell a claim from the fact that somebody makes it",
        ask="On how many pages does somebody say that the Japanese export rules are *retaliation*?",
        kind="number",
        code=_ROWS + 'answer = rows.loc[(rows["claim"] == "retaliation") & (rows["finding"] == "says"), "doc"].nunique()',
        answer=_retaliation,
        look=lambda lab: "the rows `retaliation` of `claim_rows(lab)`",
        hints=["Keep the rows of the claim with the finding `says`, and count different pages.", "Two sentences of one page are one page."],
        wrong=[
            Wrong(lambda lab, a: a == lab.articles["doc"].nunique(), "Some pages are silent about it."),
            Wrong(lambda lab, a: a == 1, "More than one page has it; look at the picture."),
            Wrong(lambda lab, a: a == 0, "It is said: what nobody may write is that it *is* so, without saying whose reading it is."),
            Wrong(lambda lab, a: a == (lambda r: ((r["claim"] == "retaliation") & (r["finding"] == "silent")).sum())(claim_rows(lab)), "Those are silent; count the others."),
        ],
        explain="That it is said on so many pages is a fact. That it *is* retaliation is Seoul's reading, which Tokyo denies; no page here has Tokyo say so.",
        bank_right=["3", "'3'", "3.0"],
        bank_wrong=[("5", "silent about it"), ("1", "More than one"), ("0", "whose reading"), ("2", "silent; count"), ("9", "finding `says`")],
    ),
    Discussion(
        id="5.d",
        ask="Seoul says that it consulted closely; Washington says that it had no forewarning. Can both be true, and how would you write it in one sentence?",
        starters=["Both can be true if ...", "I would write: ...", "What is missing to decide it is ..."],
        example="I would write that Seoul says it consulted closely, and that American officials confirm talks but no forewarning.",
    ),
    Claim(
        id="5.c",
        ask="Write a claim that you would sign, the rows it rests on, a row that speaks against it or is less exact, and your reasoning.",
        text="In August 2019 Seoul decided to end the pact, and it explained the decision as one in the national interest.",
        evidence='lab.event_mentions.loc[lab.event_mentions["action"] == "decide to end", "id"].head(2).tolist()',
        against='lab.event_mentions.loc[lab.event_mentions["precision"] == "month", "id"].head(1).tolist()',
        reasoning="Several pages of different houses tell of the decision; the reason is one speaker's and is given as his.",
    ),
    Ticket(
        id="5.t",
        prediction="5.p",
        items=[
            Exercise(
                id="5.t1",
                ask="Three pages quote one press conference. For what was said there they are ...",
                kind="choice",
                options=("one source", "three sources", "no source"),
                code="'one source'",
                hints=["Where do all three have it from?", "Count speakers, not pages."],
                bank_right=["'one source'", "'One source'", "' one source '"],
                bank_wrong=[("'three sources'", ""), ("'no source'", ""), ("'3'", ""), ("'one'", ""), ("''", "")],
            ),
            Exercise(
                id="5.t2",
                ask="A page says nothing of an event that happened a day after it was written. The page ...",
                kind="choice",
                options=("cannot know yet", "denies it", "is silent"),
                code="'cannot know yet'",
                hints=["When was it written?", "Silence needs the chance to speak."],
                bank_right=["'cannot know yet'", "'Cannot know yet'", "'cannot know yet '"],
                bank_wrong=[("'denies it'", ""), ("'is silent'", ""), ("'no'", ""), ("'unknown'", ""), ("'later'", "")],
            ),
            Exercise(
                id="5.t3",
                ask="How many of the checked claims were found to *agree* with what others report?",
                kind="number",
                code='from gsomia_lab.checked import load_checked\n\nanswer = (load_checked("claims")["verdict"] == "agrees").sum()',
                hints=["The column `verdict` of `load_checked('claims')` tells.", "Compare it with `'agrees'` and count."],
                wrong=[
                    Wrong(lambda lab, a: a == len(load_checked("claims")), "Those are all checked claims."),
                    Wrong(lambda lab, a: a == (load_checked("claims")["verdict"] != "agrees").sum(), "Those do not simply agree; count the others."),
                    Wrong(lambda lab, a: a == (load_checked("claims")["verdict"] == "contradicted").sum(), "Those are contradicted."),
                ],
                answer=lambda lab: int((load_checked("claims")["verdict"] == "agrees").sum()),
                bank_right=["7", "'7'", "7.0"],
                bank_wrong=[("60", "all checked"), ("53", "count the others"), ("-1", "verdict"), ("999", "verdict"), ("1000", "verdict")],
            ),
        ],
    ),
]  # fmt: skip
