"""Lesson 03: Realmeter 55.4 percent against Sankei/FNN 14.4 percent; what may we conclude?"""

from __future__ import annotations

from typing import Any

import pandas as pd

from gsomia_lab.checked import load_checked, reported_vs_published
from gsomia_lab.compare.polls import compare_polls
from gsomia_lab.compare.shares import lead_interval, margin_of_error
from gsomia_lab.learn.items import Claim, Discussion, Exercise, NotHere, Prediction, Ticket, Wrong

_ABSENT = "this corpus does not report the two polls of the lesson"


def _poll(lab: Any, pollster: str) -> pd.DataFrame:
    return lab.polls[lab.polls["pollster"] == pollster]


def _needs(lab: Any) -> bool:
    return not _poll(lab, "Realmeter").empty and not _poll(lab, "Sankei Shimbun/FNN").empty


def _margin(lab: Any) -> Any:
    return margin_of_error(int(_poll(lab, "Realmeter")["n"].iloc[0])) if _needs(lab) else NotHere(_ABSENT)


def _lead(lab: Any) -> Any:
    if not _needs(lab):
        return NotHere(_ABSENT)
    rows = _poll(lab, "Realmeter")
    return lead_interval(rows["share"].iloc[0], rows["share"].iloc[1], int(rows["n"].iloc[0])).margin


def _verdict(lab: Any) -> Any:
    if not _needs(lab):
        return NotHere(_ABSENT)
    return compare_polls(_poll(lab, "Realmeter"), _poll(lab, "Sankei Shimbun/FNN")).verdict


def _published_end(lab: Any) -> Any:
    if not _needs(lab):
        return NotHere(_ABSENT)
    found = reported_vs_published(_poll(lab, "Realmeter"))
    return float(found.loc[found["published_stance"] == "keep_pact oppose", "published_share"].iloc[0])


def _withdrawn(lab: Any) -> Any:
    rows = lab.polls.loc[lab.polls["status"] == "withdrawn", "id"].tolist()
    return rows or NotHere("no poll of this corpus is known to be withdrawn")


_TWO = """\
from gsomia_lab.checked import reported_vs_published
from gsomia_lab.compare.polls import compare_polls

realmeter = lab.polls[lab.polls["pollster"] == "Realmeter"]
sankei = lab.polls[lab.polls["pollster"] == "Sankei Shimbun/FNN"]
"""

EXERCISES = [
    Prediction(
        id="3.p",
        ask="A newspaper prints: in South Korea 55.4 percent for one side, in Japan 14.4 percent for the same side (both figures carry a flag below). How sure are you that people in the two countries think differently? Choose.",
        kind="choice",
        options=("they differ clearly", "they may differ", "these numbers cannot tell"),
        answer=lambda lab: "these numbers cannot tell",
        example="they differ clearly",
    ),
    Exercise(
        id="3.1",
        objective="compute the margin of error of a share",
        ask="How large is the margin of error of a poll of 501 people, in percentage points, with 95 percent confidence? One decimal place.",
        kind="number",
        places=1,
        code="from gsomia_lab.compare.shares import margin_of_error\nanswer = margin_of_error(501)",
        answer=_margin,
        look=lambda lab: _poll(lab, "Realmeter")["id"].iloc[0],
        hints=[
            "`margin_of_error(n)` needs only the number of people.",
            "The newspapers' margin is the one for a share of 50 percent, where it is largest.",
        ],
        wrong=[
            Wrong(lambda lab, a: abs(a - margin_of_error(1000)) < 0.06, "That is the margin for 1,000 people; this poll asked 501."),
            Wrong(lambda lab, a: abs(a - 2 * margin_of_error(501)) < 0.06, "That is the whole width of the interval; the margin is half of it."),
            Wrong(lambda lab, a: abs(a - margin_of_error(501) / 100) < 0.001, "That is a proportion; give percentage points."),
            Wrong(lambda lab, a: a == 5, "Five percent is the chance of missing, not the margin."),
        ],
        explain="With 501 people, chance alone moves a share near 50 percent by up to about four and a half points.",
        bank_right=["4.4", "'4.4'", "4.378", "'±4.4'.strip('±')"],
        bank_wrong=[("3.1", "1,000 people"), ("8.8", "whole width"), ("0.0438", "proportion"), ("5", "chance of missing"), ("501", "number of people")],
    ),
    Exercise(
        id="3.2",
        objective="compute the margin of a lead",
        ask="The two Realmeter shares lie 22.2 points apart. How large is the margin of error of this *lead*? One decimal place.",
        kind="number",
        places=1,
        code="from gsomia_lab.compare.shares import lead_interval\nanswer = lead_interval(55.4, 33.2, 501).margin",
        answer=_lead,
        look=lambda lab: _poll(lab, "Realmeter")["id"].iloc[-1],
        hints=[
            "Both shares come from the same people: what one gains the other tends to lose.",
            "`lead_interval(first, second, n)` has a `.margin`.",
        ],
        wrong=[
            Wrong(lambda lab, a: abs(a - margin_of_error(501)) < 0.06, "That is the margin of one share; a lead moves almost twice as much."),
            Wrong(lambda lab, a: abs(a - 2 * margin_of_error(501)) < 0.06, "Doubling the margin is close, but too much: the two shares are not free of each other."),
            Wrong(lambda lab, a: abs(a - 22.2) < 0.06, "That is the lead itself; the question is how far chance may move it."),
            Wrong(lambda lab, a: abs(a - 2**0.5 * margin_of_error(501)) < 0.06, "That would hold for two separate samples; here both shares come from one."),
        ],
        explain="A lead within one poll has a margin of its own, nearly twice that of a share.",
        bank_right=["8.0", "'8.0'", "7.97", "8"],
        bank_wrong=[("4.4", "one share"), ("8.8", "Doubling"), ("22.2", "lead itself"), ("6.2", "separate samples"), ("30.2", "same people")],
    ),
    Exercise(
        id="3.3",
        objective="judge whether two polls may be compared",
        ask="Let the lab compare the two polls axis by axis. May they be compared? Answer with the verdict.",
        kind="choice",
        options=("yes", "only with care", "no"),
        code=_TWO + "answer = compare_polls(realmeter, sankei).verdict",
        answer=_verdict,
        look=lambda lab: _poll(lab, "Sankei Shimbun/FNN")["id"].iloc[0],
        hints=["`compare_polls(a, b)` takes the rows of one poll each.", "Read the flags before the axes."],
        wrong=[
            Wrong(lambda lab, a: a.lower() == "yes", "Look at the axis `answers`: people chose between different things."),
            Wrong(lambda lab, a: a.lower() == "only with care", "Care does not help where the question differs and a poll was withdrawn."),
        ],
        explain="Different questions, a condition in one of them, and one poll that its publishers took back.",
        bank_right=["'no'", "'No'", "' no '"],
        bank_wrong=[("'yes'", "different things"), ("'only with care'", "does not help"), ("'maybe'", ""), ("'No idea'", ""), ("'14.4'", "")],
    ),
    Exercise(
        id="3.4",
        objective="find what others report of the same poll",
        ask="According to the other reports of this Realmeter poll, how many percent wanted the pact to *end*? One decimal place.",
        kind="number",
        places=1,
        code=_TWO + 'found = reported_vs_published(realmeter)\nanswer = found.loc[found["published_stance"] == "keep_pact oppose", "published_share"].iloc[0]',
        answer=_published_end,
        look=lambda lab: _poll(lab, "Realmeter")["id"].iloc[0],
        hints=["`reported_vs_published(rows)` sets the page's version beside the published one.", "Read the column `published_option`: what is it that people wanted to keep?"],
        wrong=[
            Wrong(lambda lab, a: abs(a - 33.2) < 0.06, "That is how the page has it; look at the column `published_option`."),
            Wrong(lambda lab, a: abs(a - 11.4) < 0.06, "Those gave no answer."),
            Wrong(lambda lab, a: abs(a - 56.2) < 0.06, "That is another pollster's figure of August, for keeping the pact."),
        ],
        explain="People were asked about the *decision to end* the pact. To keep the decision is to end the pact: the page has it the wrong way round.",
        bank_right=["55.4", "'55.4%'", "55.40"],
        bank_wrong=[("33.2", "how the page has it"), ("11.4", "no answer"), ("22.2", "beside the published"), ("56.2", "another pollster"), ("100", "beside the published")],
    ),
    Exercise(
        id="3.5",
        objective="leave a withdrawn poll out of a conclusion",
        ask="Which rows of `lab.polls` come from a poll that its publishers withdrew? Answer with a list of row ids.",
        kind="list",
        code='lab.polls.loc[lab.polls["status"] == "withdrawn", "id"].tolist()',
        answer=_withdrawn,
        look=lambda lab: "the column `status` of `lab.polls`",
        hints=["The column `status` says how a figure stands today.", "Keep the rows whose `status` is `withdrawn` and take their `id`."],
        wrong=[
            Wrong(lambda lab, a: set(a) == set(lab.polls["id"]), "Those are all rows; keep those with the status `withdrawn`."),
            Wrong(lambda lab, a: set(a) == set(lab.polls.loc[lab.polls["status"] == "contradicted", "id"]), "Those are contradicted by other reports, which is something else."),
            Wrong(lambda lab, a: 0 < len(set(a) & set(_withdrawn(lab))) < len(_withdrawn(lab)), "There is one more row of the same poll."),
            Wrong(lambda lab, a: any(len(str(row)) > 4 for row in a), "Give row ids such as `P1`."),
        ],
        explain="In 2019 nobody could know. Today no conclusion may rest on these rows.",
        bank_right=[
            'lab.polls.loc[lab.polls["status"] == "withdrawn", "id"].tolist()',
            'lab.polls.loc[lab.polls["status"] == "withdrawn", "id"]',
            'set(lab.polls.loc[lab.polls["status"] == "withdrawn", "id"])',
        ],
        bank_wrong=[
            ('lab.polls["id"].tolist()', "all rows"),
            ('lab.polls.loc[lab.polls["status"] == "contradicted", "id"].tolist()', "something else"),
            ('lab.polls.loc[lab.polls["status"] == "withdrawn", "id"].tolist()[:1]', "one more"),
            ("['Sankei Shimbun/FNN']", "row ids"),
            ("['U1']", "how a figure stands"),
        ],
    ),
    Discussion(
        id="3.d",
        ask="The newspaper reported a published poll; half a year later the poll was withdrawn. What could the newspaper have known, and what should it do with the old page today?",
        starters=["In 2019 nobody could know that ...", "Today the page should ...", "A reader can protect herself by ..."],
        example="The page should say beside the figure that the poll was withdrawn and why.",
    ),
    Claim(
        id="3.c",
        ask="Write one sentence about opinion on the pact that still stands today. Name the rows it rests on, and those you leave out.",
        text="In mid-November 2019 more people in this poll wanted the decision to end the pact kept than withdrawn, as the other reports have it.",
        evidence='lab.polls.loc[lab.polls["pollster"] == "Realmeter", "id"].tolist()',
        against='lab.polls.loc[lab.polls["status"] == "withdrawn", "id"].tolist()',
        reasoning="Eleven reports agree on the published version; the withdrawn poll is left out.",
    ),
    Ticket(
        id="3.t",
        prediction="3.p",
        items=[
            Exercise(
                id="3.t1",
                ask="'More than 60 percent' is ...",
                kind="choice",
                options=("a bound", "an exact share", "an average"),
                code="'a bound'",
                hints=["Could it have been 61?", "A row like this has the comparator `>`."],
                bank_right=["'a bound'", "'A bound'", "' a bound'"],
                bank_wrong=[("'an exact share'", ""), ("'an average'", ""), ("'60'", ""), ("'60.0'", ""), ("'bound to be'", "")],
            ),
            Exercise(
                id="3.t2",
                ask="In 'keep 55.4 percent', what must you ask first?",
                kind="choice",
                options=("keep what?", "how many decimals?", "which newspaper?"),
                code="'keep what?'",
                hints=["Two different things can be kept.", "Look at the options of exercise 3.4 again."],
                bank_right=["'keep what?'", "'Keep what?'", "' keep what? '"],
                bank_wrong=[("'how many decimals?'", ""), ("'which newspaper?'", ""), ("'why?'", ""), ("'who?'", ""), ("'nothing'", "")],
            ),
            Exercise(
                id="3.t3",
                ask="How many checked polls of Realmeter asked exactly the same question as the one of 15 November 2019, that one included?",
                kind="number",
                code='from gsomia_lab.checked import load_checked\nchecked = load_checked()\nfamily = checked.loc[checked["poll_id"] == "KR-RM-20191115", "question_family"].iloc[0]\nanswer = checked.loc[checked["question_family"] == family, "poll_id"].nunique()',
                answer=lambda lab: (lambda c: c.loc[c["question_family"] == c.loc[c["poll_id"] == "KR-RM-20191115", "question_family"].iloc[0], "poll_id"].nunique())(load_checked()),
                hints=["`question_family` names the wording.", "Count different `poll_id`, not rows."],
                wrong=[
                    Wrong(lambda lab, a: a == 6, "Those are rows, one for each answer; count polls."),
                    Wrong(lambda lab, a: a == 1, "There is another wave nine days earlier."),
                    Wrong(lambda lab, a: a > 6, "Most of them asked something else."),
                ],
                bank_right=["2", "'2'", "2.0"],
                bank_wrong=[("6", "count polls"), ("1", "another wave"), ("13", "something else"), ("0", "wording"), ("3", "wording")],
            ),
        ],
    ),
]  # fmt: skip
