"""Merging events, what makes sources independent, events beside checked ones, and the bounds of a page's day."""

import random

import pandas as pd
import pytest

from gsomia_lab import load
from gsomia_lab.checked import load_checked
from gsomia_lab.compare.chronology import bound_pages, compare_with_checked, join_events, split_event
from gsomia_lab.evidence.independence import source_groups
from gsomia_lab.pages.read import article_from_text
from tests.corpora import CORPORA, SHARED

# Per page the acts that are one event, as a reader of the pages says: (action, a day in it) -> pages.
ONE_EVENT = {
    ("agree", "2014-12-20"): {"000", "001", "002"},
    ("agree", "2016-11-20"): {"000", "001", "003"},
    ("rule", "2018-10-20"): {"001", "002", "004"},
    ("decide to end", "2019-08-22"): {"001", "002", "003", "004"},
    ("speak", "2019-08-23", "Kim Hyun-chong"): {"000", "002"},
    ("speak", "2019-08-23", "Shinzo Abe"): {"002"},
    ("speak", "2019-11-19", "Moon Jae-in"): {"001", "004"},
    ("speak", "2019-11-19", "Harry Harris"): {"001"},
    ("speak", "2019-11-19", "Park Jae-min"): {"001"},
    ("speak", "2019-11-21", "Kang Kyung-wha"): {"004"},
    ("visit", "2019-11-13"): {"001"},
    ("meet", "2019-11-21"): {"004"},
    ("call", "2019-11-21"): {"004"},
    ("expire", "2019-11-22"): {"001", "004"},
}


def corpus(which):
    if which == "originals" and not (SHARED / "seeds").is_dir():
        pytest.skip("the original articles are not beside this checkout")
    return load("briefs" if which == "briefs" else SHARED / "seeds")


@pytest.mark.parametrize("which", CORPORA)
def test_no_event_is_left_apart_and_none_is_merged_wrongly(which):
    lab = corpus(which)
    apart, wrong = [], []
    for (action, day, *who), docs in ONE_EVENT.items():
        events = lab.events[
            (lab.events["action"] == action) & (lab.events["earliest"] <= day) & (day <= lab.events["latest"])
        ]
        events = events[events["actors"].str.contains(who[0])] if who else events
        found = {doc[:3] for cell in events["docs"] for doc in cell.split("; ")}
        if len(events) != 1:
            apart.append((action, day, list(events["id"])))
        if found != docs:
            wrong.append((action, day, found))
    print(f"{which}: {len(lab.event_mentions)} mentions, {len(lab.events)} events, apart {apart}, wrong {wrong}")
    assert apart == [] and wrong == []


@pytest.mark.parametrize("which", CORPORA)
def test_two_renderings_of_one_briefing_are_one_source(which):
    lab = corpus(which)
    event = lab.events[lab.events["actors"] == "Kim Hyun-chong"].iloc[0]
    assert {doc[:3] for doc in event["docs"].split("; ")} == {"000", "002"}
    assert event["n_independent"] == 1 and "one speech" in event["steps"]


def test_mentions_lead_to_their_event_and_back():
    lab = load()
    assert set(lab.event_mentions["event"]) == set(lab.events["id"])
    counts = lab.event_mentions["event"].value_counts()
    assert dict(zip(lab.events["id"], lab.events["n_mentions"], strict=True)) == counts.to_dict()


def test_pages_of_one_house_or_with_shared_text_are_one_source():
    long = (
        "The old ferry left the harbour for the last time while the band played and the children waved from the pier."
    )
    pages = [
        article_from_text(f"Ferry gone\n\n{long} It rained.\n", "a.txt", outlet="Lind Courier"),
        article_from_text(f"Last ferry\n\nMany came. {long}\n", "b.txt", outlet="Norland Post"),
        article_from_text("Bridge open\n\nIt is new, and it is wide.\n", "c.txt", outlet="Norland Post Online"),
        article_from_text("Bridge open\n\nA very different text.\n", "d.txt", outlet="Eastmark Radio"),
    ]
    assert source_groups(pages) == {"a.txt": "a.txt", "b.txt": "a.txt", "c.txt": "a.txt", "d.txt": "d.txt"}


def test_a_shared_quotation_makes_no_dependence():
    said = (
        "“The old ferry left the harbour for the last time while the band played and the children waved from the pier.”"
    )
    pages = [article_from_text(f"Page {n}\n\nThe mayor said: {said}\n", f"{n}.txt") for n in (1, 2)]
    assert len(set(source_groups(pages).values())) == 2


ACTS = [
    ("closed the {thing}", "shut the {thing}"),
    ("opened the {thing}", "opened the new {thing}"),
    ("signed the {thing} agreement", "signed an agreement on the {thing}"),
    ("decided to scrap the {thing}", "announced the decision to scrap the {thing}"),
]
THINGS = "bridge school harbour ferry tunnel market stadium library station airport reservoir museum".split()


def shuffled(tmp_path, pages):
    """Pages that tell of events shuffled over a year, each event in two or three of them; returns the events."""
    rng = random.Random(4)
    days = pd.date_range("2021-01-01", "2021-12-28").strftime("%Y-%m-%d").tolist()
    events = [(rng.choice(days), n % 4, THINGS[n % len(THINGS)], f"Mayor {n}") for n in range(pages)]
    told = {number: [] for number in range(pages)}
    for n, (day, act, thing, _) in enumerate(events):
        moment = pd.Timestamp(day)
        for page in rng.sample(range(pages), 2 + n % 2):
            words = ACTS[act][page % 2].format(thing=thing)
            told[page].append(f"On {moment:%B} {moment.day}, 2021, the council of Lind {words}.")
    for page, sentences in told.items():
        rng.shuffle(sentences)
        text = f"Report {page}\n\nPublished: 2021-12-30\n\n" + "\n\n".join(["It was a long year.", *sentences]) + "\n"
        (tmp_path / f"page{page:03d}.txt").write_text(text, encoding="utf-8")
    return {(day, act, thing) for day, act, thing, _ in events}


def test_a_hundred_articles_over_a_year_are_merged_right(tmp_path):
    events = shuffled(tmp_path, 100)
    lab = load(tmp_path)
    assert len(lab.events) == len(events)
    assert (lab.events["n_mentions"] >= 2).all()


def test_merging_looks_at_a_bounded_number_of_events_for_each_mention(monkeypatch, tmp_path):
    """Four times the mentions, spread over four times the days, are four times the comparisons, not sixteen times."""
    from gsomia_lab.evidence import event_merge
    from gsomia_lab.evidence.record import EventMention

    compared = []
    fits = event_merge._fits
    monkeypatch.setattr(event_merge, "_fits", lambda *args: compared.append(1) or fits(*args))
    counts = []
    for size in (500, 2000):
        days = [str(day.date()) for day in pd.date_range("2015-01-01", periods=size)]
        mentions = [
            EventMention(
                doc=f"{k % 9}.txt", start=0, end=1, text="x", rule="", earliest=day, latest=day, precision="day",
                label="closed the bridge", action="close", about="bridge",
            )
            for k, day in enumerate(days * 3)
        ]  # fmt: skip
        compared.clear()
        assert len(event_merge.merge(mentions)) == size
        counts.append(len(compared))
    assert counts[1] <= 5 * counts[0]


@pytest.mark.parametrize("which", CORPORA)
def test_events_beside_the_checked_ones(which):
    lab = corpus(which)
    table = compare_with_checked(lab)
    finding = dict(zip(table["checked"], table["finding"], strict=True))
    assert finding["2019-08-22-decision"] == finding["2019-08-23-kim-briefs"] == finding["2019-11-23-lapse"] == "agrees"
    midnight = table[table["checked"] == "2019-11-23-lapse"].iloc[0]
    assert "one instant with two names" in midnight["how"]
    removal = table[table["label"].str.contains("list")].iloc[0]
    assert removal["finding"] == "differs" and "days apart" in removal["how"]
    assert finding["2017-03-10-park-removed"] == "only in the reports"
    assert "only in the pages" in set(table["finding"])
    stale = table[(table["finding"] == "overtaken") & table["docs"].str.startswith("004")].iloc[0]
    assert "3.6 hours later" in stale["how"]
    assert set(table["checked"]) >= set(load_checked("events")["id"])


@pytest.mark.parametrize("which", CORPORA)
def test_what_bounds_the_day_of_an_undated_page(which):
    table = bound_pages(corpus(which))
    page = table[table["doc"].str.startswith("000")]
    assert page.loc[page["side"] == "not before", "day"].tolist() == ["2019-08-23"]
    assert page.loc[page["side"] == "near", "day"].tolist() == ["2019-08-25"]
    weak = page[page["side"] == "perhaps not after"].iloc[0]
    assert "weak argument" in weak["says"]
    stated = table[table["doc"].str.startswith("002")]
    assert stated[["side", "day", "basis"]].values.tolist() == [["on", "2019-08-25", "stated"]]
    blog = table[table["doc"].str.startswith("003")]
    assert blog.loc[blog["side"] == "not before", "day"].tolist() == ["2019-08-22"]


def test_a_learner_can_split_and_join_by_hand():
    lab = load()
    event = lab.events[lab.events["n_mentions"] >= 3].iloc[0]
    first = lab.event_mentions.loc[lab.event_mentions["event"] == event["id"], "id"].iloc[0]
    events, mentions = split_event(lab, event["id"], [first])
    assert len(events) == len(lab.events) + 1 and len(mentions) == len(lab.event_mentions)
    assert (events["rule"] == "joined or split by hand").sum() == 1
    joined, _ = join_events(lab, "E1", "E2")
    assert len(joined) == len(lab.events) - 1
    assert lab.events["id"].tolist() == load().events["id"].tolist(), "the lab's own tables stay as they are"
    with pytest.raises(KeyError, match="is no mention of"):
        split_event(lab, "E1", ["L999"])
    with pytest.raises(KeyError, match="is no event"):
        join_events(lab, "E1", "Z9")
