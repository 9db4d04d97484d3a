"""Lesson 04: who wants what, on which issue, under which condition?"""

from __future__ import annotations

from typing import Any

import pandas as pd

from gsomia_lab.compare.agreement import agreement, code_by_parser, disagreements, statements_to_code
from gsomia_lab.figures.positions import grid_of
from gsomia_lab.learn.items import Claim, Discussion, Exercise, NotHere, Prediction, Ticket, Wrong

_FEW = "this corpus has too few positions for the exercise"


def _both(lab: Any) -> pd.DataFrame:
    parser = code_by_parser(lab, statements_to_code(lab, 10))
    ida = parser.assign(coder="Ida")
    ida.loc[ida["stance"] == "conditional", "stance"] = "oppose"
    return pd.concat([parser, ida])


def _percent(lab: Any) -> Any:
    return agreement(_both(lab)).percent if len(lab.positions) >= 5 else NotHere(_FEW)


def _differ(lab: Any) -> Any:
    if len(lab.positions) < 5:
        return NotHere(_FEW)
    return disagreements(_both(lab))["statement"].tolist() or NotHere("no statement here is conditional")


def _claims(lab: Any) -> Any:
    rows = lab.positions[lab.positions["rule"] == "claim"]
    return len(rows) if len(rows) else NotHere("no position here rests on a cue of the kind `claim`")


def _grid(lab: Any) -> pd.DataFrame:
    return grid_of(lab.positions, lab.actors)


def _empty(lab: Any) -> Any:
    return int(sum(not cell for row in _grid(lab).to_numpy() for cell in row)) if len(lab.positions) else NotHere(_FEW)


def _silent(lab: Any) -> Any:
    if not len(lab.positions):
        return NotHere(_FEW)
    grid = _grid(lab)
    return [actor for actor, row in grid.iterrows() if not any(row)] or NotHere(
        "everybody who is mentioned takes a stance"
    )


def _renderings(lab: Any) -> Any:
    """Issues on which both renderings of the briefing give Kim Hyun-chong the same stance."""
    kim = lab.positions[lab.positions["actor"] == "Kim Hyun-chong"]
    said = [
        {(row.issue, row.stance) for row in kim[kim["doc"].str.startswith(page)].itertuples()}
        for page in ("000_", "002_")
    ]
    return len(said[0] & said[1]) if all(said) else NotHere("this corpus has no two renderings of one briefing")


_SET_UP = """\
from gsomia_lab.compare.agreement import agreement, code_by_parser, disagreements, statements_to_code
import pandas as pd

parser = code_by_parser(lab, statements_to_code(lab, 10))
ida = parser.assign(coder="Ida")
ida.loc[ida["stance"] == "conditional", "stance"] = "oppose"
both = pd.concat([parser, ida])
"""

EXERCISES = [
    Prediction(
        id="4.p",
        ask="Two people code the same ten sentences with the same codebook. In how many percent of the codes do you expect them to agree?",
        kind="number",
        answer=_percent,
        example="90",
    ),
    Exercise(
        id="4.1",
        objective="measure how far two coders agree",
        ask="In how many percent of the codes do the parser and Ida agree? (`both` holds their codings.)",
        kind="number",
        places=1,
        code=_SET_UP + "answer = agreement(both).percent",
        answer=_percent,
        look=lambda lab: "`agreement(both)`",
        hints=["`agreement(codings)` has a `.percent`: percent, not kappa and not alpha.", "Give it the table `both`."],
        wrong=[
            Wrong(lambda lab, a: 0 < a <= 1, "That is a proportion, or kappa or alpha; percent is asked for."),
            Wrong(lambda lab, a: a == 100, "Look again: they code the conditional statements differently."),
            Wrong(lambda lab, a: abs(a - (100 - _percent(lab))) < 0.06, "Those are the codes in which they *differ*."),
            Wrong(lambda lab, a: a == 9, "Those are the statements with the same code; give percent."),
        ],
        explain="One line of the codebook, read differently, moves the agreement by as much as there are such statements.",
        bank_right=["90", "'90'", "90.0"],
        bank_wrong=[("0.8", "proportion"), ("100", "Look again"), ("10", "differ"), ("70", "percent, not kappa"), ("0.6", "proportion")],
    ),
    Exercise(
        id="4.2",
        objective="find the statements on which coders differ",
        ask="On which statements do the parser and Ida differ? Answer with a list of row ids.",
        kind="list",
        code=_SET_UP + 'answer = disagreements(both)["statement"].tolist()',
        answer=_differ,
        look=lambda lab: "`disagreements(both, lab)`",
        hints=["`disagreements(codings)` keeps the statements with more than one code.", "Its column `statement` holds the row ids."],
        wrong=[
            Wrong(lambda lab, a: len(a) == 10, "Those are all ten; keep those on which they differ."),
            Wrong(lambda lab, a: len(a) == 0, "They do differ: look for what the parser calls conditional."),
            Wrong(lambda lab, a: bool(set(a) - set(lab.positions["id"])), "Give row ids such as `V1`."),
            Wrong(lambda lab, a: not set(a) & set(_differ(lab)), "On these they agree; look at the conditional ones."),
        ],
        explain="They differ on what has a condition in it, and on nothing else.",
        bank_right=["['V9']", "('V9',)", "{'V9'}"],
        bank_wrong=[
            ("['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10']", "all ten"),
            ("[]", "do differ"),
            ("['conditional']", "row ids"),
            ("['V1']", "agree"),
            ("['V9', 'V1']", "more than one code"),
        ],
    ),
    Exercise(
        id="4.3",
        objective="see what a line of a codebook does",
        ask="How many positions of this corpus rest on a cue of the kind `claim`? (The column `rule` of `lab.positions` names the kind.)",
        kind="number",
        code='(lab.positions["rule"] == "claim").sum()',
        answer=_claims,
        look=lambda lab: "the column `rule` of `lab.positions`",
        hints=["Compare the column `rule` with `'claim'` and count.", "Not every position that vanishes without these cues is lost: another cue may find it."],
        wrong=[
            Wrong(lambda lab, a: a == len(lab.positions), "Those are all positions."),
            Wrong(lambda lab, a: a == (lab.positions["rule"] != "claim").sum(), "Those rest on other cues; count the others."),
            Wrong(lambda lab, a: a == sum(cue["who"] == "claim" for cue in lab.codebook.table("cues")), "Those are the cues in the codebook; count the positions they found."),
            Wrong(lambda lab, a: a == lab.positions["rule"].nunique(), "That is how many kinds there are."),
        ],
        explain="A codebook decides what can be found: what no line of it describes stays unseen.",
        bank_right=["(lab.positions['rule'] == 'claim').sum()", "str((lab.positions['rule'] == 'claim').sum())", "float((lab.positions['rule'] == 'claim').sum())"],
        bank_wrong=[
            ("len(lab.positions)", "all positions"),
            ("(lab.positions['rule'] != 'claim').sum()", "other cues"),
            ("sum(cue['who'] == 'claim' for cue in lab.codebook.table('cues'))", "cues in the codebook"),
            ("lab.positions['rule'].nunique()", "kinds"),
            ("0", "Compare the column"),
        ],
    ),
    Exercise(
        id="4.4",
        objective="read the empty places of a grid",
        ask="How many places of the grid are empty?",
        kind="number",
        code='from gsomia_lab.figures.positions import grid_of\n\ngrid = grid_of(lab.positions, lab.actors)\nanswer = sum(not cell for row in grid.to_numpy() for cell in row)',
        answer=_empty,
        look=lambda lab: "the last line under the picture of the grid",
        hints=["The words under the picture end with it.", "Count the dashes."],
        wrong=[
            Wrong(lambda lab, a: a == _grid(lab).size, "Those are all places; count the empty ones."),
            Wrong(lambda lab, a: a == _grid(lab).size - _empty(lab), "Those are the filled ones."),
            Wrong(lambda lab, a: a == len(_silent(lab)), "Those are the actors without any stance; count places."),
            Wrong(lambda lab, a: 0 < a < 1, "Give a number of places, not a share."),
        ],
        explain="Most places are empty: a grid shows first of all what was not said.",
        bank_right=["int(describe().rsplit('\\n', 1)[1].split()[0])".replace("describe()", "(lambda p: p.describe_grid(p.grid_of(lab.positions, lab.actors)))(__import__('gsomia_lab.figures.positions', fromlist=['x']))"), "(lambda p: sum(not c for r in p.grid_of(lab.positions, lab.actors).to_numpy() for c in r))(__import__('gsomia_lab.figures.positions', fromlist=['x']))", "str((lambda p: sum(not c for r in p.grid_of(lab.positions, lab.actors).to_numpy() for c in r))(__import__('gsomia_lab.figures.positions', fromlist=['x'])))"],
        bank_wrong=[
            ("(lambda p: p.grid_of(lab.positions, lab.actors).size)(__import__('gsomia_lab.figures.positions', fromlist=['x']))", "all places"),
            ("16", "filled"),
            ("0.5", "not a share"),
            ("1000", "picture end"),
            ("0", "picture end"),
        ],
    ),
    Exercise(
        id="4.5",
        objective="name who is silent",
        ask="Which actors of the grid take no stance at all? Answer with a list of names.",
        kind="list",
        code='from gsomia_lab.figures.positions import grid_of\n\ngrid = grid_of(lab.positions, lab.actors)\nanswer = [actor for actor, row in grid.iterrows() if not any(row)]',
        answer=_silent,
        look=lambda lab: "the rows of dashes in the grid",
        hints=["They stand at the bottom of the grid.", "A row of dashes has no mark in it."],
        wrong=[
            Wrong(lambda lab, a: len(a) == 0, "Look at the bottom of the grid."),
            Wrong(lambda lab, a: 0 < len(set(a) & set(_silent(lab))) < len(_silent(lab)) and set(a) <= set(_silent(lab)), "There is one more row of dashes at least."),
            Wrong(lambda lab, a: bool(set(a) & set(lab.positions["actor"])), "One of these has a mark in its row."),
            Wrong(lambda lab, a: any(name not in set(lab.actors["actor"]) for name in a), "Write the names as the grid has them."),
        ],
        explain="They are spoken of. And whom nobody mentions is not even in this grid.",
        bank_right=[
            "(lambda p: [a for a, r in p.grid_of(lab.positions, lab.actors).iterrows() if not any(r)])(__import__('gsomia_lab.figures.positions', fromlist=['x']))",
            "set((lambda p: [a for a, r in p.grid_of(lab.positions, lab.actors).iterrows() if not any(r)])(__import__('gsomia_lab.figures.positions', fromlist=['x'])))",
            "(lambda p: [a for a, r in p.grid_of(lab.positions, lab.actors).iterrows() if not any(r)][::-1])(__import__('gsomia_lab.figures.positions', fromlist=['x']))",
        ],
        bank_wrong=[
            ("[]", "bottom"),
            ("['Eliot Engel']", "one more row"),
            ("['Eliot Engel', 'Moon Jae-in']", "has a mark"),
            ("['Engel']", "as the grid has them"),
            ("lab.positions['actor'].tolist()", "has a mark"),
        ],
    ),
    Exercise(
        id="4.6",
        objective="compare two renderings of one speech",
        ask="Pages 000 and 002 render the same briefing of Kim Hyun-chong. On how many issues does the lab find the *same* stance of his on both pages?",
        kind="number",
        code='kim = lab.positions[lab.positions["actor"] == "Kim Hyun-chong"]\nsaid = [set(zip(kim.loc[kim["doc"].str.startswith(page), "issue"], kim.loc[kim["doc"].str.startswith(page), "stance"])) for page in ("000_", "002_")]\nanswer = len(said[0] & said[1])',
        answer=_renderings,
        look=lambda lab: "the rows of Kim Hyun-chong in `lab.positions`",
        hints=["Collect the pairs of issue and stance of each page and keep what both have.", "Sets have an intersection: `one & two`."],
        wrong=[
            Wrong(lambda lab, a: a == 3, "One of these the lab finds on one page only: read the other page and you will see what it missed."),
            Wrong(lambda lab, a: a == 5, "That is how many issues the codebook has."),
            Wrong(lambda lab, a: a == (lab.positions["actor"] == "Kim Hyun-chong").sum(), "Those are all rows of his; count issues that both pages share."),
            Wrong(lambda lab, a: a == 0, "Some do agree: look at what he says of the pact."),
        ],
        explain="Two translations of one speech give the same stance where both are clear; where one says \"the senior official\", the parser loses him.",
        bank_right=["2", "'2'", "2.0"],
        bank_wrong=[("3", "one page only"), ("5", "codebook has"), ("(lab.positions['actor'] == 'Kim Hyun-chong').sum()", "all rows"), ("0", "Some do agree"), ("1", "pairs of issue")],
    ),
    Discussion(
        id="4.d",
        ask="You and somebody else coded one statement differently. Rewrite the line of the codebook so that both would now code it alike. What does the new line cost elsewhere?",
        starters=["The word on which we differ is ...", "I would rewrite the line: ...", "Then this other statement would have to be coded ..."],
        example="A stance counts as conditional only when the condition names what the other side has to do.",
    ),
    Claim(
        id="4.c",
        ask="Write one sentence about who wants what, with its condition if it has one, and the rows it rests on.",
        text="The president does not refuse the pact; he makes it depend on what Japan does first.",
        evidence='lab.positions.loc[lab.positions["stance"] == "conditional", "id"].head(1).tolist()',
        against='lab.positions.loc[lab.positions["stance"] == "oppose", "id"].head(1).tolist()',
        reasoning="The row holds the condition in the page's own words; another row tells the same government's decision without it.",
    ),
    Ticket(
        id="4.t",
        prediction="4.p",
        items=[
            Exercise(
                id="4.t1",
                ask="*Norland will stay only if the toll falls.* Norland's stance on staying is ...",
                kind="choice",
                options=("conditional", "support", "oppose"),
                code="'conditional'",
                hints=["What happens if the toll does not fall?", "A condition is part of the stance."],
                bank_right=["'conditional'", "'Conditional'", "' conditional '"],
                bank_wrong=[("'support'", ""), ("'oppose'", ""), ("'if'", ""), ("'neutral'", ""), ("'yes'", "")],
            ),
            Exercise(
                id="4.t2",
                ask="*Estavia says that Norland wants war.* Whose position is that?",
                kind="choice",
                options=("Estavia's, about Norland", "Norland's", "the reporter's"),
                code='"Estavia\'s, about Norland"',
                hints=["Who is speaking?", "What is said of somebody by the other side is not that somebody's position."],
                bank_right=["\"Estavia's, about Norland\"", "\"estavia's, about norland\"", "\" Estavia's, about Norland\""],
                bank_wrong=[("\"Norland's\"", ""), ("\"the reporter's\"", ""), ("'Norland'", ""), ("'both'", ""), ("'nobody'", "")],
            ),
            Exercise(
                id="4.t3",
                ask="How many positions of this corpus are conditional?",
                kind="number",
                code='(lab.positions["stance"] == "conditional").sum()',
                hints=["The column `stance` tells.", "Compare it with `'conditional'` and count."],
                wrong=[
                    Wrong(lambda lab, a: a == len(lab.positions), "Those are all positions."),
                    Wrong(lambda lab, a: a == (lab.positions["stance"] != "conditional").sum(), "Those have no condition; count the others."),
                ],
                bank_right=["(lab.positions['stance'] == 'conditional').sum()", "str((lab.positions['stance'] == 'conditional').sum())", "float((lab.positions['stance'] == 'conditional').sum())"],
                bank_wrong=[("len(lab.positions)", "all positions"), ("(lab.positions['stance'] != 'conditional').sum()", "no condition"), ("-1", "column"), ("999", "column"), ("1000", "column")],
            ),
        ],
    ),
]  # fmt: skip
