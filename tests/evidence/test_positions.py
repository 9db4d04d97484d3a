"""Positions: the bars on both corpora, invented reports, another dispute with its own codebook, forms and steps."""

import pytest

from gsomia_lab.codebook import Codebook, load_codebook, with_rows
from gsomia_lab.evidence.actors import find_mentions
from gsomia_lab.evidence.dates import find_dates
from gsomia_lab.evidence.events import find_events
from gsomia_lab.evidence.positions import RULES, find_positions
from gsomia_lab.finding import find_all
from gsomia_lab.pages.read import article_from_text
from tests.corpora import CORPORA, YEARS, articles, gold
from tests.evidence import heldout_bell
from tests.evidence.heldout_dam import BOOK, REPORTS
from tests.evidence.heldout_positions import HELD_OUT

NAMED = "GSOMIA in the news\n\n"  # a headline that names the matter, as the codebook asks of a page


def anywhere(book):
    """The codebook without the column by which a page must name its matter."""
    issues = [{key: value for key, value in row.items() if key != "about"} for row in book.table("issues")]
    return Codebook({**book.rows, "issues": tuple(issues)})


def positions(text, book=None, published="2021-05-12"):
    """The positions of a page; without a codebook of its own it is a page about the lab's own case."""
    text, book = (text, book) if book else (NAMED + text, load_codebook())
    page = article_from_text(text, "a.txt", published=published)
    mentions = find_mentions(page, book)
    events = find_events(page, book, dates=find_dates(page), mentions=mentions)
    return find_positions(page, book, mentions=mentions, events=events)


def key(row):
    return (row["actor"], row["issue"], row["stance"])


@pytest.mark.parametrize("which", CORPORA)
def test_the_bars(which):
    """At least 85 of 100 undisputed rows in their sentence with stance and condition, 90 of 100 of our rows right."""
    book, wanted, hit, right, rows = load_codebook(), 0, 0, 0, 0
    misses, errors = [], []
    also = {(row["doc"], *key(row)) for row in (*gold(which, "positions"), *gold(which, "positions_also"))}
    for article in articles(which):
        found = find_all(article, book, years=YEARS)["positions"]
        for row in gold(which, "positions"):
            if row["doc"] != article.doc or row["disputed"] == "1":
                continue
            wanted += 1
            sentence = article.sentence_at(int(row["start"]))  # evidence that overlaps the sentence of the gold's
            here = [p for p in found if p.start < sentence.end and sentence.start < p.end]
            same = [p for p in here if (p.actor, p.issue, p.stance) == key(row)]
            if any(bool(p.condition) == (row["stance"] == "conditional") for p in same):
                hit += 1
            else:
                misses.append((article.doc[:3], *key(row)))
        for p in found:
            rows += 1
            if (article.doc, p.actor, p.issue, p.stance) in also:
                right += 1
            else:
                errors.append((article.doc[:3], p.actor, p.issue, p.stance, p.start))
    print(f"{which}: {hit} of {wanted} undisputed rows found, {right} of {rows} of our rows right")
    print(f"  missed: {misses}\n  wrong: {errors}")
    assert hit >= 0.85 * wanted
    assert right >= 0.90 * rows


def compare(text, rows, book=None):
    """Whether a report gives exactly the positions a careful reader codes; a speaker's government may stand beside."""
    found = positions(text, book)
    for actor, issue, stance, word in rows:
        if not any((p.actor, p.issue, p.stance) == (actor, issue, stance) and word in p.condition for p in found):
            return False
    return bool(rows) or not found


@pytest.mark.parametrize(
    ("name", "reports", "book", "least"),
    [
        ("pacts", HELD_OUT, None, 0.85),
        ("dam", REPORTS, BOOK, 0.85),
        ("bell", heldout_bell.REPORTS, heldout_bell.BOOK, 0.9),
    ],
)
def test_invented_reports(name, reports, book, least):
    failed = [text for text, rows in reports if not compare(text, rows, book)]
    print(f"{name}: {len(reports) - len(failed)} of {len(reports)} reports right; not: {failed}")
    assert len(reports) - len(failed) >= least * len(reports)


def test_loose_words_count_only_on_a_page_that_names_the_matter():
    """The reports say "the pact": with the column `about` they need a page about it, and without it they need none."""
    book = load_codebook()
    for text, _ in HELD_OUT:
        assert positions(text, book) == [], text
        here, there = positions(text, anywhere(book)), positions(text)
        assert [(p.actor, p.issue, p.stance) for p in here] == [(p.actor, p.issue, p.stance) for p in there], text


@pytest.mark.parametrize(
    "page",
    [
        "A harbour for two\n\nLawmaker Tomas Vale opposes the deal. The decision to end the pact stands, he said.",
        "A singer and her label\n\nAda Brook wants the agreement to be scrapped. “It violates the treaty,” she said.",
        "Seoul and Tokyo in spring\n\nLawmaker Tomas Vale flew to Tokyo. The hotel deal is vital, he said.",
        "Ferries\n\nCanberra and Jakarta share intelligence on storms. Jakarta wants to keep the military deal.",
    ],
)
def test_a_page_about_something_else_gives_no_position(page):
    assert positions(page, load_codebook()) == []
    assert positions(page, anywhere(load_codebook())) != [], "its words are those of the cues"


@pytest.mark.parametrize(
    ("page", "issue"),
    [
        (
            "Talks on the General Security of Military Information Agreement. Tomas Vale called the pact useless.",
            "keep_pact",
        ),
        ("Lawmaker Tomas Vale wants the agreement (GSOMIA) to be scrapped.", "keep_pact"),
        ("Seoul shares military secrets with Tokyo under a deal. Tomas Vale wants the deal scrapped.", "keep_pact"),
        ("South Korean firms buy less from Japan.\n\nTomas Vale called the export curbs unfair.", "export_curbs"),
        ("Seoul speaks of forced labour in Japan. Tomas Vale said the rulings violate the treaty.", "court_ruling"),
    ],
)
def test_a_matter_can_be_named_in_several_ways_and_in_another_sentence(page, issue):
    rows = positions(page, load_codebook())
    assert [(row.actor, row.issue) for row in rows] == [("Tomas Vale", issue)]


def test_a_codebook_of_ones_own_may_ask_for_two_words_anywhere_on_the_page():
    issues = ({"issue": "build_dam", "about": "Lind Dam | dam & (valley|gorge*)"}, {"issue": "fish_harm"})
    book = Codebook({**BOOK.rows, "issues": issues})
    wish = "Norland wants to build the dam."
    assert positions(wish, book) == []
    for page in (f"The gorge is deep. {wish}", f"{wish} The Lind dam is old."):
        assert [row.issue for row in positions(page, book)] == ["build_dam"]
    book = Codebook(
        {**BOOK.rows, "issues": ({"issue": "build_dam", "about": "İnler | Ida’s gorge | mill-stream"}, *issues[1:])}
    )
    assert positions(wish, book) == []
    for page in (f"{wish} İNLER is far.", f"{wish} Ida's gorge is deep.", f"{wish} The mill-stream is low."):
        assert [row.issue for row in positions(page, book)] == ["build_dam"], "cut as the words of a page are"
    assert [row.issue for row in positions("Ana Reyes said the dam kills the salmon.", book)] == ["fish_harm"]


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_holds_on_its_example_and_not_on_its_counter_example(rule):
    book = with_rows(load_codebook(), "actors", *BOOK.table("actors"))
    assert rule.name in {row.rule for row in positions(NAMED + rule.example, book)}
    assert positions(NAMED + rule.counter_example, book) == []


@pytest.mark.parametrize(
    ("report", "row"),
    [
        ("In return Estavia withdrew its lawsuit and now backs the dam.", ("Government of Estavia", "support", "")),
        ("Last year Norland changed its mind and wants the dam finished.", ("Government of Norland", "support", "")),
        ("Brook said that her party would vote for the dam.", ("River Party", "support", "")),
        ("“Our party wants the dam stopped,” Brook said.", ("River Party", "oppose", "")),
        ("Kovac would accept the dam if the farmers were paid.", ("Petr Kovac", "conditional", "paid")),
    ],
)
def test_who_acts_in_a_second_verb_for_a_party_or_under_a_condition(report, row):
    brook = {"actor": "Ada Brook", "kind": "person", "role": "Chair of the River Party", "aliases": "Brook"}
    book = with_rows(BOOK, "actors", brook, {"actor": "River Party", "kind": "organisation"})
    assert compare(report, [(row[0], "build_dam", *row[1:])], book)
    assert {p.actor for p in positions(report, book)} <= {row[0], "Government of Estavia"}, "and nobody beside"


def test_every_cue_holds_on_its_example_and_not_on_its_counter_example():
    real = load_codebook()
    book = Codebook({**real.rows, "actors": (*real.table("actors"), *BOOK.table("actors")[:2])})
    silent, loud = [], []
    for cue in book.table("cues"):
        context = NAMED + ("Norland left the pact. The treaty and the verdict are old. " if cue["near"] else "")
        held = [(p.issue, p.stance) for p in positions(context + cue["example"], book)]
        if (cue["issue"], cue["stance"]) not in held:
            silent.append((cue["pattern"], cue["example"], held))
        found = [p for p in positions(NAMED + cue["counter_example"], book) if p.issue == cue["issue"]]
        if found:
            loud.append((cue["pattern"], cue["counter_example"]))
    assert silent == [] and loud == []


def test_what_an_opponent_says_of_an_actor_is_told_apart():
    rows = positions("Prime Minister Shinzo Abe said that South Korea wants to scrap the pact.", published="2019-11-20")
    theirs = [row for row in rows if row.actor == "Government of South Korea"]
    assert [row.form for row in theirs] == ["attributed by the other side"]


def test_retaliation_is_an_attributed_claim_and_never_a_fact():
    assert positions("The export curbs were retaliation.") == []
    rows = positions("President Moon Jae-in called the export curbs retaliation.")
    assert [(row.actor, row.issue, row.stance) for row in rows] == [("Moon Jae-in", "export_curbs", "oppose")]


def test_each_row_has_its_span_its_rule_and_its_steps():
    for article in articles("briefs"):
        for row in find_all(article, load_codebook(), years=YEARS)["positions"]:
            assert article.text[row.start : row.end] == row.text != ""
            assert row.rule and len(row.steps) >= 2
            assert row.form


def test_an_actor_that_no_codebook_knows_can_hold_a_position():
    rows = positions("Lawmaker Tomas Vale wants the pact to be scrapped.")
    assert [(row.actor, row.stance) for row in rows] == [("Tomas Vale", "oppose")]


def test_the_day_of_the_speech_is_told_where_the_page_tells_it():
    page = "Lawmaker Tomas Vale said on Monday that the pact must be scrapped. It expires on Friday."
    assert [row.said for row in positions(page)] == ["2021-05-10"]
    assert [row.said for row in positions("Lawmaker Tomas Vale wants the pact that expires on Friday scrapped.")] in (
        [],
        [""],
    )


def test_what_the_page_says_itself_is_its_own_voice():
    rows = positions("The pact must be kept.")
    assert [(row.actor, row.stance, row.form) for row in rows] == [("the page's author", "support", "editorial voice")]
    assert positions("Should the pact be scrapped, there is something to fall back on.") == []
    said = positions("The pact should not be renewed, said Mina Okafor.")
    assert [(row.actor, row.form) for row in said] == [("Mina Okafor", "paraphrase")]
