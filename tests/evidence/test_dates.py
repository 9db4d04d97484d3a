import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gsomia_lab.evidence.dates import RULES, find_dates
from gsomia_lab.pages.read import article_from_text
from tests.corpora import CORPORA, YEARS, articles, gold, overlapping

NOVEMBER = "2019-11-20"  # a Wednesday


def found(text, published=NOVEMBER, **options):
    return find_dates(article_from_text(text, "a.txt", published=published), **options)


def value(text, **options):
    [date] = found(text, **options)
    return date.value


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_finds_its_example_and_passes_by_its_counter_example(rule):
    assert rule.name in [date.rule for date in found(rule.example)]
    assert rule.name not in [date.rule for date in found(rule.counter_example)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pact is set to expire at midnight Friday.", "2019-11-22"),
        ("He spoke Friday.", "2019-11-15"),
        ("He spoke Wednesday.", "2019-11-20"),
        ("They came last week.", "2019-W46"),
        ("It began last year.", "2018"),
        ("Seoul announced it in August.", "2019-08"),
        ("The court ruled in October 2018.", "2018-10"),
        ("It was signed on Nov. 23, 2016.", "2016-11-23"),
        ("It was signed on 23 November 2016.", "2016-11-23"),
        ("The meeting is scheduled for Dec. 5.", "2019-12-05"),
        ("The fair was held on Dec. 5.", "2018-12-05"),
        ("Two days ago it rained.", "2019-11-18"),
        ("Written: 2019-11-22 11:46", "2019-11-22"),
        ("The 1965 treaty stands.", "1965"),
        ("It was new in the early 1980s.", "198"),
        ("They met for three years.", "P3Y"),
        ("Profit fell in the third quarter.", "2019-Q3"),
        ("They will meet next month.", "2019-12"),
        ("Come back tomorrow.", "2019-11-21"),
        ("It was built in the 1800s.", "18"),
    ],
)
def test_expressions_of_a_dated_page(text, expected):
    assert value(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Of 1,007 respondents half agreed.",
        "Some 2019 respondents agreed.",
        "The fine was $2019.",
        "May I march with you?",
        "The Sunday Times wrote so.",
        "Room 12 of 501 houses",
        "She is 45 years old.",
        "It changes on a day-to-day basis.",
        "They cheered the fall of the wall.",
        "She writes for Norland Today.",
    ],
)
def test_figures_and_words_that_are_no_dates(text):
    assert found(text) == []


def test_the_previous_day_counts_from_the_day_just_named():
    friday, before = found("On Friday she regretted what had been done the previous day.")
    assert (friday.value, before.value) == ("2019-11-15", "2019-11-14")
    assert "'Friday'" in " ".join(before.steps)


def test_earlier_in_the_day_is_the_day_just_named():
    thursday, same = found("They spoke Thursday night. Earlier in the day Mina Okafor had resigned.")
    assert thursday.value == same.value == "2019-11-14"


def test_yesterday_in_a_quotation_counts_from_the_day_of_the_speech():
    text = "Adviser Mina Okafor said Friday that all was well.\n\n“Yesterday’s choice was hard.”"
    dates = found(text)
    assert [date.value for date in dates] == ["2019-11-15", "2019-11-14"]
    assert dates[1].basis == "quoted speech"


def test_midnight_keeps_the_wording_and_tells_the_instant():
    [date] = found("The pact runs out at midnight Friday.")
    assert date.text == "Friday" and "T00:00" in date.note


@pytest.mark.parametrize("text", ["They met on Friday.", "They met last week.", "It happened yesterday."])
def test_without_a_day_of_publication_a_relative_date_stays_open_and_says_why(text):
    [date] = found(text, published="")
    assert date.value == "" and date.basis == "unresolved" and date.note


UNDATED = "The bridge opened in 2016. It closed on August 23, Mina Okafor said at a briefing Friday."


def test_weekday_and_other_pages_settle_the_year_of_an_undated_page():
    dates = found(UNDATED, published="", years=frozenset({2019, 2020}))
    assert [date.value for date in dates] == ["2016", "2019-08-23", "2019-08-23"]
    assert dates[1].basis == "weekday and year" and "2024" in " ".join(dates[1].steps)


@pytest.mark.parametrize("years", [frozenset(), frozenset({2019, 2024}), frozenset({2018})])
def test_the_year_stays_open_when_not_exactly_one_fits(years):
    dates = found(UNDATED, published="", years=years)
    assert [date.value for date in dates] == ["2016", "XXXX-08-23", ""]


@pytest.mark.parametrize("text", ["on February 31, 2019", "on 2019-13-45", "on November 0, 2019", "in 45/45/2019"])
def test_impossible_days_have_no_value(text):
    assert all(not date.value or len(date.value) == 4 for date in found(f"They met {text}."))


@pytest.mark.parametrize("which", CORPORA)
def test_every_date_of_the_gold_is_found_with_its_value(which):
    records = [date for article in articles(which) for date in find_dates(article, years=YEARS)]
    wrong = []
    for row in gold(which, "dates"):
        hits = overlapping(row, records)
        if not hits or hits[0].value != row["value"]:
            wrong.append((row, [(hit.text, hit.value) for hit in hits]))
    assert wrong == []


@pytest.mark.parametrize("which", CORPORA)
def test_nothing_else_claims_a_day(which):
    """Durations and vague words may be found besides the gold; a day, month or year may not."""
    rows = gold(which, "dates")
    extra = [
        (date.doc, date.text, date.value)
        for article in articles(which)
        for date in find_dates(article, years=YEARS)
        if date.value[:1].isdigit() and not any(overlapping(row, [date]) for row in rows)
    ]
    assert extra == []


PIECES = [*"aAF 19,0.-/:“”\"'\n\x00é", "Friday ", "last ", "week ", "August ", "years ", "ago ", "12 ", "2019 "]
NASTY = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@settings(max_examples=150, deadline=None)
@given(NASTY, st.sampled_from(["", NOVEMBER, "0001-01-01", "9999-12-31"]))
def test_any_text_gives_valid_spans_and_no_exception(text, published):
    dates = found(text, published=published)
    assert all(text[date.start : date.end] == date.text != "" for date in dates)
    assert all(a.end <= b.start for a, b in pairwise(dates))


def test_time_grows_with_the_length_and_not_faster():
    """Ten times the text of one line may cost thirty times the time, never a hundred."""
    line = "on Friday last week two years 1999 a 12 May “ten years ago Aug. "

    def seconds(copies):
        article = article_from_text(line * copies, "a.txt", published=NOVEMBER)
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            find_dates(article)
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(3000) < 30 * seconds(300)
