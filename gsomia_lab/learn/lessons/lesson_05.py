"""Lesson 05: what can we say we know?"""

from __future__ import annotations

from typing import Any

import pandas as pd

from gsomia_lab.checked import load_checked
from gsomia_lab.compare.claims import claim_rows, find_checked, support
from gsomia_lab.learn.items import Claim, Discussion, Exercise, NotHere, Prediction, Ticket, Wrong

_ABSENT = "this corpus does not make the claims of the lesson"


def _support(lab: Any, claim: str, column: str) -> Any:
    table = support(lab, claim_rows(lab))
    rows = table[table["claim"] == claim]
    return int(rows[column].iloc[0]) if len(rows) else NotHere(_ABSENT)


_THREE = ("decision", "consulted", "retaliation")
_LOOKED_UP = ("0.9", "1.1", "3.2")
_APART = ("3.2", "3.3", "3.8", "3.9", "3.12")


def _counts(lab: Any, column: str) -> Any:
    table = support(lab, claim_rows(lab)).set_index("claim")[column]
    return {claim: int(table[claim]) for claim in _THREE} if set(_THREE) <= set(table.index) else NotHere(_ABSENT)


def _sources(lab: Any) -> Any:
    return _counts(lab, "n_independent")


def _verdicts(lab: Any) -> Any:
    claims = load_checked("claims").set_index("id")["verdict"]
    return {claim: claims[claim] for claim in _LOOKED_UP}


def _hours(lab: Any) -> Any:
    """How long claim 4.1 held, from the last version of its page to what overtook it."""
    claims = load_checked("claims")
    place = find_checked(lab, claims[claims["id"] == "4.1"])
    if place.empty:
        return NotHere(_ABSENT)
    return _between(claims.set_index("id").loc["4.1", "date_of_claim"])


def _between(said: str) -> float:
    over = load_checked("claims").set_index("id").loc["4.1", "overtaken_on"]
    return (pd.Timestamp(over) - pd.Timestamp(said)).total_seconds() / 3600


def _posted(lab: Any) -> float:
    """The same, counted from the first version of the page instead of the last."""
    claims = load_checked("claims")
    doc = find_checked(lab, claims[claims["id"] == "4.1"])["doc"].iloc[0]
    return _between(lab.articles.set_index("doc").loc[doc, "published"][:19] + "+09:00")


def _months(lab: Any) -> Any:
    seams = load_checked("seams")
    seams = seams[seams["claim"].isin(_APART)]
    if find_checked(lab, seams)["id"].nunique() < len(_APART):
        return NotHere(_ABSENT)
    return {row.claim: row.written_on[:7] for row in seams.itertuples()}


def _too_early(lab: Any) -> Any:
    rows = claim_rows(lab)
    docs = rows.loc[(rows["claim"] == "suspended") & (rows["finding"] == "cannot know yet"), "doc"].tolist()
    return docs or NotHere(_ABSENT)


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
        ask="How many *independent* sources stand behind each of three claims? Answer with a dict: `{\"decision\": ..., \"consulted\": ..., \"retaliation\": ...}`.",
        kind="mapping",
        code=_ROWS + 'table = support(lab, rows).set_index("claim")["n_independent"]\nanswer = table[["decision", "consulted", "retaliation"]].to_dict()',
        answer=_sources,
        look=lambda lab: "the rows `decision`, `consulted` and `retaliation` of `support(lab, rows)`",
        hints=["`support(lab, rows)` counts pages and sources in two columns.", "Who said it on each of these pages? Two pages that have it from one speaker are one source."],
        wrong=[
            Wrong(lambda lab, a: a == _counts(lab, "n_pages"), "Those are pages; some have it from one speaker."),
            Wrong(lambda lab, a: a["consulted"] == 2, "Two pages tell of the close consultations; both have it from one speaker."),
            Wrong(lambda lab, a: 0 in a.values(), "Somebody said each of them: read the column `speaker`."),
            Wrong(lambda lab, a: len(set(a.values())) == 1, "They do not rest on equally many: count the names in the column `sources`."),
            Wrong(lambda lab, a: a["decision"] == lab.articles["doc"].nunique(), "Every page tells of the decision; whom do they have it from?"),
        ],
        explain="Two pages, one briefing, one speaker: for *what was said* they are one source. The decision itself has officials of both countries behind it.",
        bank_right=[
            "{'decision': 4, 'consulted': 1, 'retaliation': 2}",
            "pd.Series({'retaliation': 2, 'consulted': 1, 'decision': 4})",
            "{'Decision': '4', 'consulted': 1.0, 'retaliation': '2'}",
        ],
        bank_wrong=[
            ("{'decision': 5, 'consulted': 2, 'retaliation': 3}", "Those are pages"),
            ("{'decision': 4, 'consulted': 2, 'retaliation': 2}", "both have it from one speaker"),
            ("{'decision': 4, 'consulted': 0, 'retaliation': 2}", "Somebody said"),
            ("{'decision': 1, 'consulted': 1, 'retaliation': 1}", "equally many"),
            ("{'decision': 5, 'consulted': 1, 'retaliation': 2}", "whom do they have it from"),
            ("{'decision': 4, 'consulted': 1, 'retaliation': 3}", "two columns"),
        ],
    ),
    Exercise(
        id="5.2",
        objective="corroborate three claims and accept one that looks wrong and is right",
        ask="Corroborate three claims: that Seoul consulted Washington closely (`0.9`), that 55.4 percent of Koreans want the pact renewed (`1.1`, a figure that carries a flag), and that South Korea has such agreements with *33 countries* (`3.2`, on the page without an author). Write down which one you trust least; then answer with a dict from each id to its `verdict`.",
        kind="mapping",
        code='from gsomia_lab.checked import load_checked\n\nverdicts = load_checked("claims").set_index("id")["verdict"]\nanswer = verdicts[["0.9", "1.1", "3.2"]].to_dict()',
        answer=_verdicts,
        look=lambda lab: "the rows 0.9, 1.1 and 3.2 of `load_checked('claims')`, column `what_others_report`",
        hints=["The table of checked claims has a column `verdict`, and its reasons in `what_others_report`.", "A poor page can carry a good number, and a good paper a bad one: look up before you judge."],
        wrong=[
            Wrong(lambda lab, a: a["3.2"] in ("contradicted", "wrong"), "The page of 3.2 is a collage, but this number comes from an agency's report: look it up."),
            Wrong(lambda lab, a: a["3.2"] == "cannot be known", "Others did report the number of 3.2; read the addresses."),
            Wrong(lambda lab, a: a["3.2"] == "imprecise", "Of which year is 3.2 true? The table says so."),
            Wrong(lambda lab, a: a["1.1"] != "contradicted", "Eleven reports tell of the poll in 1.1: which way round do they give its two answers?"),
            Wrong(lambda lab, a: a["0.9"] == "agrees", "Washington confirms half of 0.9; and the other half?"),
            Wrong(lambda lab, a: a["0.9"] == "contradicted", "Washington confirms that there were talks: read 0.9 on."),
        ],
        explain="The paper's poll is turned round, the official's claim is half confirmed, and the strange number of the poor page stands: it was true of November 2016. Judge the sentence, not the page.",
        bank_right=[
            "{'0.9': 'imprecise', '1.1': 'contradicted', '3.2': 'right though it looks wrong'}",
            "{0.9: 'Imprecise', 1.1: 'contradicted', 3.2: 'Right though it looks wrong'}",
            "pd.Series({'3.2': 'right though it looks wrong ', '1.1': 'contradicted', '0.9': 'imprecise'})",
        ],
        bank_wrong=[
            ("{'0.9': 'imprecise', '1.1': 'contradicted', '3.2': 'contradicted'}", "an agency's report"),
            ("{'0.9': 'imprecise', '1.1': 'contradicted', '3.2': 'cannot be known'}", "did report"),
            ("{'0.9': 'imprecise', '1.1': 'contradicted', '3.2': 'imprecise'}", "Of which year"),
            ("{'0.9': 'imprecise', '1.1': 'agrees', '3.2': 'right though it looks wrong'}", "which way round"),
            ("{'0.9': 'agrees', '1.1': 'contradicted', '3.2': 'right though it looks wrong'}", "other half"),
            ("{'0.9': 'contradicted', '1.1': 'contradicted', '3.2': 'right though it looks wrong'}", "read 0.9 on"),
        ],
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
        objective="put a time stamp on a claim that went stale",
        ask="*There is no sign that Seoul will change its mind* (checked claim `4.1`). For how many hours after the page was last updated did this hold? Give one decimal, and keep the two time stamps for your own sentence.",
        kind="number",
        places=1,
        code='import pandas as pd\n\nfrom gsomia_lab.checked import load_checked\n\nstale = load_checked("claims").set_index("id").loc["4.1"]\nsaid, overtaken = pd.Timestamp(stale["date_of_claim"]), pd.Timestamp(stale["overtaken_on"])\nanswer = (overtaken - said).total_seconds() / 3600',
        answer=_hours,
        look=lambda lab: "the row 4.1 of `load_checked('claims')`, columns `date_of_claim` and `overtaken_on`",
        hints=["The row 4.1 of the checked claims has `date_of_claim` and `overtaken_on`.", "`pd.Timestamp(...)` reads each of them; the difference has `.total_seconds()`."],
        wrong=[
            Wrong(lambda lab, a: abs(a - _posted(lab)) < 0.06, "That counts from the first version; the page was updated later."),
            Wrong(lambda lab, a: abs(a - 60 * _hours(lab)) < 1, "Those are minutes."),
            Wrong(lambda lab, a: abs(a + _hours(lab)) < 0.06, "Take the earlier moment from the later one."),
            Wrong(lambda lab, a: a in (3, 4), "Nearly: give one decimal."),
            Wrong(lambda lab, a: a in (0, 24), "Both are of one day: look at the hours."),
        ],
        explain="Written with its stamp it stays true: *as of 14:24 on 22 November 2019, KBS World Radio saw no sign*. Without one it was false before the evening news.",
        bank_right=["3.6", "'3.6 '", "3 + 35 / 60 + 46 / 3600"],
        bank_wrong=[("6.2", "first version"), ("215.8", "minutes"), ("-3.6", "earlier moment"), ("4", "one decimal"), ("24", "one day"), ("12.6", "date_of_claim")],
    ),
    Exercise(
        id="5.5",
        objective="take a reworded page apart into the texts it was made from",
        ask="Take the page without an author apart: from which month is the text that each of the five sentences above was made from? Read what others report of each, such as `print(claims.set_index(\"id\").loc[\"3.8\", \"what_others_report\"])`, and answer with a dict from each id (`3.2`, `3.3`, `3.8`, `3.9`, `3.12`) to a month such as `\"2018-10\"`.",
        kind="mapping",
        minutes=4,
        code='from gsomia_lab.checked import load_checked\n\nseams = load_checked("seams")\nseams = seams[seams["claim"].isin(["3.2", "3.3", "3.8", "3.9", "3.12"])]\nanswer = dict(zip(seams["claim"], seams["written_on"].str[:7]))',
        answer=_months,
        look=lambda lab: "the rows 3.2, 3.3, 3.8, 3.9 and 3.12 of `load_checked('claims')`, column `what_others_report`",
        hints=["For each id, `what_others_report` names the day on which others had it.", "The order on the page is no help: sort the sentences by what they tell, not by where they stand."],
        wrong=[
            Wrong(lambda lab, a: len(set(a.values())) == 1, "One month for all would make it one text: read what others report of each."),
            Wrong(lambda lab, a: all(len(str(value)) == 4 for value in a.values()), "Give the month as well as the year."),
            Wrong(lambda lab, a: "2020-12" in a.values(), "That is when the page was put on the web; its sentences are older."),
            Wrong(lambda lab, a: a["3.8"] == a["3.2"], "In 3.8 *He* looks like a man named before; whose words are they?"),
            Wrong(lambda lab, a: a["3.9"] == a["3.2"], "Talks come before a signature: when did others report 3.9?"),
            Wrong(lambda lab, a: a["3.3"] == a["3.8"], "3.3 stands among words of another year; when was that poll released?"),
            Wrong(lambda lab, a: a["3.12"] != _months(lab)["3.12"], "When did the minister say the words of 3.12, and where?"),
        ],
        explain="Four texts at least, of two years; sorted by month they give another order than the page. `load_checked('seams')` has thirteen sentences of the page with their texts.",
        bank_right=[
            "{'3.2': '2016-11', '3.3': '2016-11', '3.8': '2019-11', '3.9': '2016-10', '3.12': '2019-08'}",
            "pd.Series({'3.12': '2019-08', '3.9': '2016-10', '3.8': '2019-11', '3.3': '2016-11', '3.2': '2016-11'})",
            "{' 3.2': '2016-11 ', '3.3': '2016-11', '3.8': '2019-11', '3.9': '2016-10', '3.12': ' 2019-08'}",
        ],
        bank_wrong=[
            ("dict.fromkeys(['3.2', '3.3', '3.8', '3.9', '3.12'], '2016-11')", "One month for all"),
            ("{'3.2': '2016', '3.3': '2016', '3.8': '2019', '3.9': '2016', '3.12': '2019'}", "as well as the year"),
            ("{'3.2': '2020-12', '3.3': '2016-11', '3.8': '2019-11', '3.9': '2016-10', '3.12': '2019-08'}", "put on the web"),
            ("{'3.2': '2016-11', '3.3': '2016-11', '3.8': '2016-11', '3.9': '2016-10', '3.12': '2019-08'}", "whose words"),
            ("{'3.2': '2016-11', '3.3': '2016-11', '3.8': '2019-11', '3.9': '2016-11', '3.12': '2019-08'}", "before a signature"),
            ("{'3.2': '2016-11', '3.3': '2019-11', '3.8': '2019-11', '3.9': '2016-10', '3.12': '2019-08'}", "another year"),
            ("{'3.2': '2016-11', '3.3': '2016-11', '3.8': '2019-11', '3.9': '2016-10', '3.12': '2019-11'}", "the minister"),
        ],
    ),
    Exercise(
        id="5.6",
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
        ask="Write three sentences: a claim that you would sign, with the day or hour for which it holds; the rows it rests on, and one that speaks against it or is less exact; and your reasoning.",
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
