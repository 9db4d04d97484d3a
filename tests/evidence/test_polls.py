import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gsomia_lab.codebook import Codebook, load_codebook
from gsomia_lab.evidence.poll_roles import LEFT, RIGHT, SPONSOR
from gsomia_lab.evidence.polls import RULES, find_polls, find_shares, find_unsourced_shares
from gsomia_lab.pages.read import article_from_text
from tests.corpora import CORPORA, articles, gold, overlapping

EMPTY = Codebook()


def shares(text, codebook=EMPTY):
    found = find_polls(article_from_text(text, "a.txt", published="2021-03-10"), codebook)
    return [(p.pollster, p.share, p.comparator, p.n) for p in found]


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_finds_its_example_and_passes_by_its_counter_example(rule):
    def rules(text):
        named, apart = find_shares(article_from_text(text, "a.txt"), EMPTY)
        return [share.rule for share in named + apart]

    assert rule.name in rules(rule.example)
    assert rule.name not in rules(rule.counter_example)


@pytest.mark.parametrize("role", [*LEFT, *RIGHT, SPONSOR], ids=lambda role: role.rule)
def test_a_place_of_a_pollster_s_name_is_that_of_its_example_and_not_any_place(role):
    def fits(text):
        name = "Harbour Times" if "Harbour Times" in text else "Lindqvist"
        before, after = text.split(name, 1)
        return role.needed(text) and bool(role.form.match(after) if role in RIGHT else role.form.search(before))

    assert fits(role.example)
    assert not fits("In May, Lindqvist moved to a house by the sea.")


@pytest.mark.parametrize("which", CORPORA)
def test_all_rows_of_the_gold_and_no_others(which):
    book = load_codebook()
    found = [share for article in articles(which) for share in find_polls(article, book)]
    fields = ("pollster", "country", "comparator", "issue", "stance")
    rows = gold(which, "polls")
    for row in rows:
        [share] = overlapping(row, found)
        assert (share.start, share.end) == (int(row["start"]), int(row["end"]))
        assert [getattr(share, name) for name in fields] == [row[name] for name in fields]
        assert (share.n, share.share) == (int(row["n"]), float(row["share"]))
    assert len(found) == len(rows)


@pytest.mark.parametrize("which", CORPORA)
def test_a_share_with_no_pollster_is_kept_apart_and_flagged(which):
    found = [share for article in articles(which) for share in find_unsourced_shares(article, load_codebook())]
    rows = gold(which, "not_polls")
    assert [share.flag for share in found] == ["no pollster"] * len(rows)
    assert all(overlapping(row, found) for row in rows)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "According to pollster Lindqvist, 41 percent of 812 adults back the bridge.",
            [("Lindqvist", 41.0, "=", 812)],
        ),
        ("A Lindqvist poll of 812 adults found more than 60 percent in favour.", [("Lindqvist", 60.0, ">", 812)]),
        ("In a survey of 1,204 voters by Harbour Research, just under 30 per cent were undecided.",
         [("Harbour Research", 30.0, "<", 1204)]),
        ("Three in five support the bridge, according to a poll by Harbour Research.",
         [("Harbour Research", 60.0, "~", None)]),
        ("A Lindqvist poll found that two-thirds of voters back the bridge.", [("Lindqvist", 66.7, "~", None)]),
        ("Support dropped to 37.6 percent from 42 percent in the Lindqvist poll.",
         [("Lindqvist", 37.6, "=", None), ("Lindqvist", 42.0, "=", None)]),
        ("Lindqvist polled 900 adults. Some 52% want the toll scrapped, 41% do not.",
         [("Lindqvist", 52.0, "~", 900), ("Lindqvist", 41.0, "=", 900)]),
        ("A Lindqvist poll had the toll ahead, 52 percent to 41. The margin of error was 3.5 percentage points.",
         [("Lindqvist", 52.0, "=", None), ("Lindqvist", 41.0, "=", None)]),
        ("A Lindqvist poll showed 52 percent in favour, while a Harbour Research survey found 47 percent.",
         [("Lindqvist", 52.0, "=", None), ("Harbour Research", 47.0, "=", None)]),
    ],
)  # fmt: skip
def test_phrasings_of_the_news(text, expected):
    assert shares(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A Lindqvist poll put support up 7.1 points.",
        "The Lindqvist poll has a margin of error of plus or minus 3.5 percent.",
        "The Lindqvist poll had a response rate of 12 percent.",
        "Exports fell 12 percent in March, and inflation reached 3 percent.",
        "Turnout was 61 percent.",
        "The toll brings in 5 percent of the budget.",
        "The team won 52 to 41.",
    ],
)
def test_changes_margins_and_economics_are_no_shares_of_a_poll(text):
    assert shares(text) == []


def test_margin_mode_and_sponsor_may_stand_in_another_sentence():
    text = (
        "A telephone poll by Lindqvist, commissioned by the Harbour Times, found 52 percent in favour. "
        "The survey of 812 adults has a margin of error of 3.4 percentage points."
    )
    [share] = find_polls(article_from_text(text, "a.txt"), EMPTY)
    assert (share.pollster, share.sponsor, share.n, share.margin, share.mode) == (
        "Lindqvist", "Harbour Times", 812, 3.4, "telephone",
    )  # fmt: skip


def test_an_average_of_polls_says_that_it_is_one():
    text = "Okafor leads, 45.4 percent to 41 percent, according to the average of recent polls compiled by Lindqvist."
    found = find_polls(article_from_text(text, "a.txt"), EMPTY)
    assert [share.flag for share in found] == ["average of polls"] * 2
    assert all(any("average" in step for step in share.steps) for share in found)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Support rose from 11 percent in April to 19 percent in August, a Lindqvist poll found.", ["rose from", ""]),
        ("A Lindqvist poll has the mayor on 36 percent, followed by Ada Brook at 14 percent.", ["mayor", "Ada Brook"]),
    ],
)  # fmt: skip
def test_an_option_is_what_was_chosen_or_empty_with_a_note(text, options):
    found = find_polls(article_from_text(text, "a.txt"), EMPTY)
    for share, option in zip(found, options, strict=True):
        assert option in share.option and bool(share.option) == bool(option)
        assert bool(option) != any("does not say in words" in step for step in share.steps)


PIECES = [
    "A Lindqvist poll ",
    "of 900 adults ",
    "52 percent ",
    "150% ",
    "to 41 ",
    "said ",
    ". ",
    "\n",
    "“",
    "three in five ",
    "0 in 0 ",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_gives_valid_spans_and_possible_shares(text):
    named, apart = find_shares(article_from_text(text, "a.txt"), EMPTY)
    for share in named + apart:
        assert text[share.start : share.end] == share.text
        assert 0 <= share.share <= 100


def test_the_point_of_a_sentence_is_no_part_of_its_last_share():
    page = article_from_text(
        "A Lindqvist poll put the mayor at 47 percent. The rest, 9 pct. of them, knew nothing.", "a.txt"
    )
    assert [share.text for share in find_shares(page, Codebook())[0]][:1] == ["47 percent"]
