"""Lesson 02: what happened, in what order, and who says so?"""

from __future__ import annotations

from typing import Any

import pandas as pd

from gsomia_lab.compare.chronology import bound_pages, compare_with_checked
from gsomia_lab.evidence.calendar import bounds
from gsomia_lab.learn.items import Claim, Discussion, Exercise, NotHere, Prediction, Ticket, Wrong

_ABSENT = "this corpus does not tell of the events of the lesson"
_WEEKLY, _HERALD, _DEFENSE, _RADIO = "002", "001", "000", "004"


def _page(lab: Any, number: str) -> str:
    return next((doc for doc in lab.articles["doc"] if doc.startswith(f"{number}_")), "")


def _decided(lab: Any) -> pd.DataFrame:
    return lab.event_mentions[
        lab.event_mentions["doc"].str.startswith(_WEEKLY) & (lab.event_mentions["action"] == "decide to end")
    ]


def _thursday(lab: Any) -> Any:
    rows = lab.dates[lab.dates["doc"].str.startswith(_WEEKLY) & (lab.dates["text"] == "Thursday")]
    return rows["value"].iloc[0] if len(rows) and _page(lab, _WEEKLY) else NotHere(_ABSENT)


def _week(lab: Any) -> pd.DataFrame:
    return lab.dates[lab.dates["doc"].str.startswith(_HERALD) & (lab.dates["text"] == "last week")]


def _monday(lab: Any) -> Any:
    rows = _week(lab)
    return bounds(rows["value"].iloc[0])[0] if len(rows) else NotHere(_ABSENT)


def _not_before(lab: Any) -> Any:
    table = bound_pages(lab)
    rows = table[table["doc"].str.startswith(_DEFENSE) & (table["side"] == "not before")]
    return rows["day"].iloc[0] if len(rows) else NotHere(_ABSENT)


_KINDS = {"signing": "agree", "ruling": "rule", "decision": "decide to end", "expiry": "expire"}


def _days(lab: Any) -> dict[str, str]:
    """The first day of each of the four events of exercise 2.4; the signing is that of the pact, not of older treaties."""
    events = lab.events[lab.events["earliest"] >= "2016-01-01"]
    return {
        name: events.loc[events["action"] == kind, "earliest"].min()
        for name, kind in _KINDS.items()
        if (events["action"] == kind).any()
    }


def _order(lab: Any) -> Any:
    days = _days(lab)
    return sorted(days, key=lambda name: days[name]) if len(days) == 4 and _page(lab, _RADIO) else NotHere(_ABSENT)


def _briefing(lab: Any) -> Any:
    events = lab.events[(lab.events["actors"] == "Kim Hyun-chong") & (lab.events["action"] == "speak")]
    return events.iloc[0] if len(events) else NotHere(_ABSENT)


def _independent(lab: Any) -> Any:
    event = _briefing(lab)
    return event if isinstance(event, NotHere) else int(event["n_independent"])


def _hours(lab: Any) -> Any:
    table = compare_with_checked(lab)
    rows = table[(table["finding"] == "overtaken") & table["docs"].str.startswith(_RADIO)]
    if rows.empty:
        return NotHere(_ABSENT)
    said, done = (pd.Timestamp(rows[column].iloc[0]) for column in ("earliest", "latest"))
    return (done - said).total_seconds() / 3600


EXERCISES = [
    Prediction(
        id="2.p",
        ask="Two pages report one press briefing of 23 August 2019: a ministry's newspaper, and a broadcaster. How many independent sources is that for what was *said* there?",
        kind="number",
        answer=_independent,
        example="2",
    ),
    Exercise(
        id="2.1",
        objective="turn a weekday into a date",
        ask="The page of Sunday, 25 August 2019, says that Seoul decided on *Thursday*. Which day is that? Work it out by hand first, then answer with the date (year-month-day).",
        kind="date",
        code='thursday = lab.dates[lab.dates["doc"].str.startswith("002") & (lab.dates["text"] == "Thursday")]\nanswer = thursday["value"].iloc[0]',
        answer=_thursday,
        look=lambda lab: _decided(lab)["id"].iloc[-1] if len(_decided(lab)) else "the column `value` of `lab.dates`",
        hints=["Count back from the day the page was published.", "25 August 2019 was a Sunday; Thursday is three days before a Sunday."],
        wrong=[
            Wrong(lambda lab, a: a == "2019-08-25", "That is the day of publication, a Sunday; count back to a Thursday."),
            Wrong(lambda lab, a: a == "2019-08-23", "That is the Friday; one day further back."),
            Wrong(lambda lab, a: a == "2019-08-29", "That Thursday lies after the page; it cannot tell of it as past."),
            Wrong(lambda lab, a: a == "2019-08-15", "That is a week too early: the nearest Thursday before the page is meant."),
        ],
        explain="A weekday in a report is the nearest one before its publication, unless the sentence looks ahead.",
        bank_right=["'2019-08-22'", "dt.date(2019, 8, 22)", "'22 August 2019'"],
        bank_wrong=[("'2019-08-25'", "day of publication"), ("'2019-08-23'", "Friday"), ("'2019-08-29'", "after the page"), ("'2019-08-15'", "week too early"), ("'2020-08-22'", "Count back")],
    ),
    Exercise(
        id="2.2",
        objective="give an interval where a page gives no day",
        ask="The newspaper of Wednesday, 20 November 2019, says that officials came *last week*. On which day can that have been at the *earliest*? A week begins on Monday.",
        kind="date",
        code='from gsomia_lab.evidence.calendar import bounds\n\nweek = lab.dates[lab.dates["doc"].str.startswith("001") & (lab.dates["text"] == "last week")]\nfirst, last, precision = bounds(week["value"].iloc[0])\nanswer = first',
        answer=_monday,
        look=lambda lab: _week(lab)["id"].iloc[0] if len(_week(lab)) else "the column `value` of `lab.dates`",
        hints=["*Last week* is the calendar week before the one of publication, not seven days back.", "The week of 20 November 2019 began on Monday the 18th; go back one week."],
        wrong=[
            Wrong(lambda lab, a: a == "2019-11-18", "That Monday begins the week of publication; the page says *last* week."),
            Wrong(lambda lab, a: a == "2019-11-13", "Seven days back is a Wednesday in the middle of that week; ask for its first day."),
            Wrong(lambda lab, a: a == "2019-11-17", "That is the last day of the week; ask for the first."),
            Wrong(lambda lab, a: a == "2019-11-10", "That Sunday ends the week before; a week begins on Monday here."),
        ],
        explain="The page fixes a week and no day, so the lab keeps a first and a last possible day.",
        bank_right=["'2019-11-11'", "dt.date(2019, 11, 11)", "pd.Timestamp('2019-11-11')"],
        bank_wrong=[("'2019-11-18'", "week of publication"), ("'2019-11-13'", "Seven days back"), ("'2019-11-17'", "last day of the week"), ("'2019-11-10'", "begins on Monday"), ("'2019-11-20'", "calendar week")],
    ),
    Exercise(
        id="2.3",
        objective="date an undated page by what it knows",
        ask="The ministry's newspaper (page 000) states no date. On which day can it have been written at the *earliest*?",
        kind="date",
        code='from gsomia_lab.compare.chronology import bound_pages\n\ntable = bound_pages(lab)\nanswer = table.loc[table["doc"].str.startswith("000") & (table["side"] == "not before"), "day"].iloc[0]',
        answer=_not_before,
        look=lambda lab: "the row `not before` of page 000 in `bound_pages(lab)`",
        hints=["A page cannot tell of what had not yet happened.", "Look for the latest day of which page 000 tells as past."],
        wrong=[
            Wrong(lambda lab, a: a == "2019-08-22", "That day the decision was made; the page knows something that came after it."),
            Wrong(lambda lab, a: a == "2019-08-25", "That is the date of another page that tells of the same briefing: near, but no lower bound."),
            Wrong(lambda lab, a: a[:7] == "2019-11", "That is when it is silent about something: a weak argument, and for the other end."),
            Wrong(lambda lab, a: a[:4] in ("2014", "2016"), "The page tells of that year, but also of later days."),
        ],
        explain="It tells of a briefing on that day as past, so it was written then or later; how much later stays open.",
        bank_right=["'2019-08-23'", "dt.date(2019, 8, 23)", "'August 23, 2019'"],
        bank_wrong=[("'2019-08-22'", "came after it"), ("'2019-08-25'", "another page"), ("'2019-11-11'", "weak argument"), ("'2016-11-01'", "later days"), ("'2019-08-01'", "not yet happened")],
    ),
    Exercise(
        id="2.4",
        objective="put events in order",
        ask="Put these in order, the earliest first: `'decision'` (to end the pact), `'expiry'` (of the pact), `'ruling'` (of the court), `'signing'` (of the pact). Answer with a list of the four words.",
        kind="list",
        strict=("order",),
        code='kinds = {"signing": "agree", "ruling": "rule", "decision": "decide to end", "expiry": "expire"}\nevents = lab.events[lab.events["earliest"] >= "2016-01-01"]\nfirst = {name: events.loc[events["action"] == kind, "earliest"].min() for name, kind in kinds.items()}\nanswer = sorted(first, key=first.get)',
        answer=_order,
        look=lambda lab: "the columns `earliest` and `action` of `lab.events`",
        hints=["`lab.events` is in the order of the dates already.", "The quarrel began with the court, but the pact is older than that."],
        wrong=[
            Wrong(lambda lab, a: len(a) != 4, "Give all four words, each once."),
            Wrong(lambda lab, a: a[0] == "ruling", "The ruling set off the quarrel, but something is older: look at 2016."),
            Wrong(lambda lab, a: a == _order(lab)[::-1], "That is the order from late to early; turn it round."),
            Wrong(lambda lab, a: a[-1] != "expiry", "One of them was still to come when the last page was written."),
        ],
        explain="Pages tell events out of order; the table does not.",
        bank_right=["['signing', 'ruling', 'decision', 'expiry']", "('signing', 'ruling', 'decision', 'expiry')", "['Signing', 'Ruling', 'Decision', 'Expiry']"],
        bank_wrong=[
            ("['ruling', 'signing', 'decision', 'expiry']", "look at 2016"),
            ("['expiry', 'decision', 'ruling', 'signing']", "late to early"),
            ("['signing', 'ruling', 'decision']", "all four"),
            ("['signing', 'ruling', 'expiry', 'decision']", "still to come"),
            ("['signing', 'decision', 'ruling', 'expiry']", "in the order"),
        ],
    ),
    Exercise(
        id="2.5",
        objective="count sources that are independent",
        ask="Pages 000 and 002 both tell of Kim Hyun-chong's briefing of 23 August 2019. How many *independent* sources does the lab count for it?",
        kind="number",
        code='briefing = lab.events[(lab.events["actors"] == "Kim Hyun-chong") & (lab.events["action"] == "speak")].iloc[0]\nanswer = briefing["n_independent"]',
        answer=_independent,
        look=lambda lab: "nothing" if isinstance(_briefing(lab), NotHere) else f"the row {_briefing(lab)['id']} of `lab.events`",
        hints=["The column `n_independent` of `lab.events` counts sources, not pages.", "Where do both pages have what was said from?"],
        wrong=[
            Wrong(lambda lab, a: a == 2, "Those are pages; both heard one man in one room."),
            Wrong(lambda lab, a: a == 3, "Those are mentions; count where the information comes from."),
            Wrong(lambda lab, a: a == 0, "There is a source: who was speaking?"),
            Wrong(lambda lab, a: a == 5, "Only some pages tell of it."),
        ],
        explain="Two renderings of one speech are one source for what was said, and two witnesses that it was said.",
        bank_right=["1", "'1'", "1.0"],
        bank_wrong=[("2", "those are pages"), ("3", "those are mentions"), ("0", "who was speaking"), ("5", "only some pages"), ("4", "counts sources")],
    ),
    Exercise(
        id="2.6",
        objective="time-stamp a claim",
        ask="How many hours after its last update was the radio page's claim (no signs of a change) overtaken? One decimal place.",
        kind="number",
        places=1,
        code='import pandas as pd\nfrom gsomia_lab.compare.chronology import compare_with_checked\n\ncompared = compare_with_checked(lab)\nrow = compared[(compared["finding"] == "overtaken") & compared["docs"].str.startswith("004")].iloc[0]\nhours = pd.Timestamp(row["latest"]) - pd.Timestamp(row["earliest"])\nanswer = hours.total_seconds() / 3600',
        answer=_hours,
        look=lambda lab: "the row `overtaken` of the radio page in `compare_with_checked(lab)`",
        hints=["The time stamp of the page is its last update, at 14:24.", "Subtract the time stamp from the moment in the column `latest`."],
        wrong=[
            Wrong(lambda lab, a: 6.1 < a < 6.4, "That counts from the first version at 11:46; the page was updated later."),
            Wrong(lambda lab, a: abs(a - 18) < 0.05, "That is the hour of the day; how long after the page's last update is it?"),
            Wrong(lambda lab, a: 200 < a < 230, "Those are minutes; give hours."),
            Wrong(lambda lab, a: a < 0, "The claim came first; turn the subtraction round."),
        ],
        explain="A claim about the present is true at its time stamp and may be old before it is read.",
        bank_right=["3.6", "'3.6'", "3.597"],
        bank_wrong=[("6.2", "first version"), ("18", "hour of the day"), ("216", "minutes"), ("-3.6", "turn the subtraction"), ("4.4", "at 14:24")],
    ),
    Discussion(
        id="2.d",
        ask="Seoul *decided*, *announced* and *notified* within two days, and the pact would have ended three months later. On which day would you say that it 'ended' the pact, and for whom does the choice matter?",
        starters=["For a reader in August 2019 ...", "For a lawyer ...", "In a timeline for this class I would write ..."],
        example="In a timeline I would give the decision and the day of effect as two events, because they are two questions.",
    ),
    Claim(
        id="2.c",
        ask="Write one sentence about the order of two events, with the rows it rests on, and a row that is less exact.",
        text="Seoul's decision to end the pact came a day before the briefing that explained it.",
        evidence='[lab.event_mentions.loc[lab.event_mentions["doc"].str.startswith("002"), "id"].iloc[0]]',
        against='[lab.event_mentions.loc[lab.event_mentions["precision"] == "month", "id"].iloc[0]]',
        reasoning="One page names both days; another gives only the month and cannot decide it.",
    ),
    Ticket(
        id="2.t",
        prediction="2.p",
        items=[
            Exercise(
                id="2.t1",
                ask="*Midnight Friday* is ...",
                kind="choice",
                options=("one instant with two names", "two instants", "a mistake of the page"),
                code="'one instant with two names'",
                hints=["When does Friday end?", "The end of one day is the beginning of the next."],
                bank_right=["'one instant with two names'", "'One instant with two names'", "' one instant with two names'"],
                bank_wrong=[("'two instants'", ""), ("'a mistake of the page'", ""), ("'Saturday'", ""), ("'00:00'", ""), ("'instant'", "")],
            ),
            Exercise(
                id="2.t2",
                ask="A page without a date says *on Friday*. What do you write in your timeline?",
                kind="choice",
                options=("an open date and the reason", "the last Friday before today", "the day it was put on the web"),
                code="'an open date and the reason'",
                hints=["From which day would you count?", "A date that is made up cannot be told from one that is known."],
                bank_right=["'an open date and the reason'", "'An open date and the reason'", "'an open date and the reason '"],
                bank_wrong=[("'the last Friday before today'", ""), ("'the day it was put on the web'", ""), ("'Friday'", ""), ("''", ""), ("'unknown'", "")],
            ),
            Exercise(
                id="2.t3",
                ask="How many events of `lab.events` have no date at all?",
                kind="number",
                code='(lab.events["earliest"] == "").sum()',
                hints=["An open date is an empty cell in the column `earliest`.", "Compare the column with an empty string and count."],
                wrong=[
                    Wrong(lambda lab, a: a == len(lab.events), "Those are all events; count the empty cells of `earliest`."),
                    Wrong(lambda lab, a: a == (lab.events["earliest"] != "").sum(), "Those have a date; count the others."),
                    Wrong(lambda lab, a: a == (lab.events["precision"] != "day").sum(), "A month is a date too, only a coarser one."),
                ],
                bank_right=["(lab.events['earliest'] == '').sum()", "str((lab.events['earliest'] == '').sum())", "float((lab.events['earliest'] == '').sum())"],
                bank_wrong=[
                    ("len(lab.events)", "all events"),
                    ("(lab.events['earliest'] != '').sum()", "count the others"),
                    ("(lab.events['precision'] != 'day').sum()", "coarser"),
                    ("-1", "empty cell"),
                    ("999", "empty cell"),
                ],
            ),
        ],
    ),
]  # fmt: skip
