"""Events: which act a date belongs to, who acts, and what stays open."""

import csv
import re

import pytest

from gsomia_lab import load
from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence.actors import find_mentions
from gsomia_lab.evidence.dates import find_dates
from gsomia_lab.evidence.events import RULES, find_events
from gsomia_lab.pages.read import article_from_text
from tests.corpora import CORPORA, SHARED


def events(text, published="2021-05-12", codebook=None):
    page = article_from_text(text, "a.txt", published=published)
    book = codebook or Codebook()
    return find_events(page, book, dates=find_dates(page), mentions=find_mentions(page, book))


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_every_rule_holds_on_its_example_and_not_on_its_counter_example(rule):
    assert rule.name in {event.rule for event in events(rule.example)}
    assert rule.name not in {event.rule for event in events(rule.counter_example)}


TOLD = [
    # sentence, action, earliest, modality, who, a word of the label
    ("The council of Lind closed the old bridge on May 3.", "close", "2021-05-03", "happened", "", "bridge"),
    (
        "On Tuesday, Mina Okafor, the mayor, opened the new pier.",
        "open",
        "2021-05-11",
        "happened",
        "Mina Okafor",
        "pier",
    ),
    ("Mayor Mina Okafor said Tuesday that the toll stays.", "speak", "2021-05-11", "happened", "Mina Okafor", "toll"),
    ("The talks will begin on Friday.", "open", "2021-05-14", "expected", "", "begin"),
    (
        "Norland's decision on Thursday not to extend the ferry pact came late.",
        "decide to end",
        "2021-05-06",
        "happened",
        "",
        "extend",
    ),
    ("The ferry pact is set to expire at midnight Friday.", "expire", "2021-05-14", "expected", "", "ferry pact"),
    ("The two towns read the 2014 ferry agreement again.", "agree", "2014-01-01", "happened", "", "ferry agreement"),
    ("The treaty of 1965 was not touched.", "agree", "1965-01-01", "happened", "", "treaty"),
    ("The Lind court ruling in October 2018 was no surprise.", "rule", "2018-10-01", "happened", "", "ruling"),
    (
        "At a hearing Monday, Minister Petr Kovac denied the report.",
        "speak",
        "2021-05-10",
        "happened",
        "Petr Kovac",
        "denied",
    ),
    (
        "Minister Petr Kovac said at a briefing that was held Monday that all is well.",
        "speak",
        "2021-05-10",
        "happened",
        "Petr Kovac",
        "briefing",
    ),
    (
        "The council announced on May 3 that it would close the school.",
        "decide to close",
        "2021-05-03",
        "announced",
        "",
        "school",
    ),
    (
        "Mayor Mina Okafor took questions from citizens on Monday.",
        "speak",
        "2021-05-10",
        "happened",
        "Mina Okafor",
        "questions",
    ),
    ("The strike ended on Monday.", "end", "2021-05-10", "happened", "", "ended"),
    ("Petr Kovac denied on Monday that the dam had collapsed.", "speak", "2021-05-10", "happened", "Petr Kovac", "dam"),
    (
        "A telephone call between the mayors took place Monday night.",
        "call",
        "2021-05-10",
        "happened",
        "",
        "telephone call",
    ),
    ("The river flooded the harbour in March 2020.", "flooded", "2020-03-01", "happened", "", "harbour"),
]


@pytest.mark.parametrize(("text", "action", "earliest", "modality", "who", "word"), TOLD, ids=[t[0][:40] for t in TOLD])
def test_what_a_sentence_tells(text, action, earliest, modality, who, word):
    found = events(text)
    assert found, "no event"
    event = found[0]
    assert (event.action, event.earliest, event.modality) == (action, earliest, modality)
    assert who in event.actors
    assert word in event.label


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is old, and in 2019 it was cold.",
        "It has 2019 seats.",
        "Now all is calm.",
        "Every Friday is the same.",
    ],
)
def test_a_date_without_an_act_gives_no_event(text):
    assert events(text) == []


def test_a_date_that_cannot_be_resolved_leaves_open_ends():
    event = events("The council closed the bridge on Friday.", published="")[0]
    assert (event.earliest, event.latest, event.precision) == ("", "", "open")
    assert "no day of publication" in event.note.lower()


def test_midnight_keeps_both_names():
    event = events("The pact is set to expire at midnight Friday.")[0]
    assert "2021-05-15T00:00" in event.note


def test_a_day_far_away_may_be_another_day():
    """Washington's Thursday is Friday in Seoul for half of the day; the page does not say which it means."""
    page = (
        "Seoul decided. Tokyo waited. Seoul and Tokyo met. Washington announced on Monday that it would sign the pact."
    )
    far = [event for event in events(page) if "United States" in event.actors]
    assert far and "by whose clock" in far[0].note and "14 hours apart" in far[0].note
    near = events("Seoul decided. Tokyo decided on Monday to sign the pact. Seoul waited.")
    assert near and "clock" not in near[0].note


def test_a_codebook_adds_acts():
    book = Codebook({"actions": ({"action": "drain", "verbs": "drained", "nouns": "drainage"},)})
    assert events("The drainage on May 3, 2021, took all day.", codebook=book)[0].action == "drain"


def checked():
    with (SHARED / "facts" / "events.csv").open(encoding="utf-8", newline="") as handle:
        return [row for row in csv.DictReader(handle) if row["seed_docs"]]


def claims(row):
    """Which pages say when this event was, in the words of the fact file: {"001": "Tuesday"}; undated ones left out."""
    told = dict(re.findall(r"(\d{3}): ([^;]+)", row["seed_says_about_date"]))
    undated = r"undated|no date|named, not dated|^'has revoked'|^'dropped'|just before|shared for|before August|already"
    return {doc: words for doc, words in told.items() if not re.search(undated, words)}


# What each dated row of the fact file must be found as: its act, and a word of its actors or labels.
MEANT = {
    "2014-12-23/2014-12-26": ("agree", ""),
    "2016-11-23": ("agree", ""),
    "2018-10-30": ("rule", "Court"),
    "2019-08-02": ("remove", ""),
    "2019-11-15": ("visit", "United States"),
    "2019-11-12/2019-11-14": ("visit", "United States"),
    "2016-10-27": ("speak", "Defense"),
    "2016-11-18": ("poll", "Gallup"),
    "2019-11-23": ("expire", ""),
}


@pytest.mark.parametrize("which", CORPORA)
def test_every_dated_event_that_names_a_page_is_found(which, capsys):
    """With the right day, or an interval that holds it; what the page leaves open stays open."""
    lab = load("briefs" if which == "briefs" else SHARED / "seeds")
    missed, count = [], 0
    for row in checked():
        day, _, last = row["date"].partition("/")
        for number, words in claims(row).items():
            count += 1
            rows = lab.event_mentions[lab.event_mentions["doc"].str.startswith(number)]
            action, who = MEANT.get(row["date"], ("", ""))
            rows = rows[rows["action"] == action] if action else rows
            rows = rows[(rows["actors"] + rows["label"]).str.contains(who.split()[0] if who else "")]
            wanted = "2019-11-22" if row["date"] == "2019-11-23" else day
            if row["date"] in ("2016-10-27", "2016-11-18"):
                fits = rows["precision"] == "open"
            elif (number == "000" and day == "2019-08-22") or row["date"] == "2019-08-02":
                fits = rows["earliest"].isin(["2019-08-22", "2019-08-23"])  # the page's own slip, reported as it stands
            else:
                fits = (rows["earliest"] <= (last or wanted)) & (wanted <= rows["latest"])
            if not fits.any():
                missed.append((number, row["date"], words.strip()))
    print(f"{which}: {count} dated statements, missed {missed}")
    assert count >= 25
    assert missed == []
