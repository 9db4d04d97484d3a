"""What the words beside a date ask for: an invented case for each form. The page is of Wednesday 2019-11-20."""

import time

import pytest

from gsomia_lab.evidence.dates import find_dates
from gsomia_lab.pages.article import Article
from gsomia_lab.pages.read import article_from_text

NOVEMBER = "2019-11-20"


def found(text, published=NOVEMBER):
    return [(d.text, d.value) for d in find_dates(article_from_text(text, "a.txt", published=published))]


def values(text, published=NOVEMBER):
    return [value for _, value in found(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said he would resign Friday.", "2019-11-22"),
        ("She could come as early as Tuesday.", "2019-11-26"),
        ("On Tuesday, the group plans to meet.", "2019-11-26"),
        ("The two meet Monday.", "2019-11-25"),
        ("He leaves Saturday.", "2019-11-23"),
        ("They travel to the United States this Friday.", "2019-11-22"),
        ("They will meet this coming Sunday.", "2019-11-24"),
        ("Ahead of Friday's deadline nobody moved.", "2019-11-22"),
        ("They must decide by Monday.", "2019-11-25"),
    ],
)
def test_words_that_look_ahead(text, expected):
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Friday's ruling surprised them.", "2019-11-15"),
        ("They had filed their papers by Monday.", "2019-11-18"),
        ("The offer had been due to expire Monday.", "2019-11-18"),
        ("Talks resumed Monday.", "2019-11-18"),
        ("In January, the firm brought in a new head.", "2019-01"),
        ("Until Monday, they had not answered.", "2019-11-18"),
    ],
)
def test_words_that_look_back(text, expected):
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court ruled in October last year.", ("October last year", "2018-10")),
        ("The law of March 5 last year stands.", ("March 5 last year", "2018-03-05")),
        ("They signed on Friday, Oct. 11.", ("Friday, Oct. 11", "2019-10-11")),
        ("They signed on 11 Oct and left.", ("11 Oct", "2019-10-11")),
        ("Wed, 20 Nov 2019 10:00", ("Wed, 20 Nov 2019", "2019-11-20")),
        ("It failed in the summer of last year.", ("the summer of last year", "2018-SU")),
        ("Exports fell in the first half of this year.", ("the first half of this year", "2019-H1")),
        ("Late last month it rained.", ("Late last month", "2019-10")),
        ("They must sign by year-end.", ("year-end", "2019")),
        ("She came the day before yesterday.", ("the day before yesterday", "2019-11-18")),
        ("She comes the day after tomorrow.", ("the day after tomorrow", "2019-11-22")),
        ("They argued over the weekend.", ("the weekend", "2019-W46-WE")),
        ("They met on the 12th.", ("the 12th", "2019-11-12")),
        ("The fair begins on the 25th of next month.", ("the 25th of next month", "2019-12-25")),
        ("It ended in the current fiscal year.", ("the current fiscal year", "2019")),
        ("Sales in the quarter ended Sept. 30 rose.", ("the quarter", "2019-Q3")),
    ],
)
def test_longer_expressions_are_one_row(text, expected):
    assert expected in found(text)
    assert found(text)[0] == expected


def test_a_second_day_belongs_to_the_month_just_named():
    assert found("The poll ran on Nov. 15 and 16.") == [("Nov. 15", "2019-11-15"), ("16", "2019-11-16")]
    assert found("The poll ran Nov. 15-17, 2018.") == [("Nov. 15", "2018-11-15"), ("17, 2018", "2018-11-17")]


@pytest.mark.parametrize("text", ["On Nov. 15 and 40 guests came.", "On Nov. 15, 12 percent left.", "On Nov. 15, 3:2."])
def test_a_figure_behind_a_day_need_not_be_a_day(text):
    assert values(text) == ["2019-11-15"]


def test_what_points_back_counts_from_what_was_named():
    text = "In June 1998 Mina Okafor fled. She came home later that year. The following month she wrote again."
    assert values(text) == ["1998-06", "1998", "1998-07"]
    assert values("She left on Monday. The next day she called. Two days earlier she had packed.") == [
        "2019-11-18", "2019-11-19", "2019-11-17",
    ]  # fmt: skip
    assert values("In 2016 exports fell from the previous year.") == ["2016", "2015"]


def test_yesterday_counts_from_the_weekday_named_behind_the_quotation():
    assert values("“Yesterday we lost,” Mina Okafor said Monday.")[0] == "2019-11-17"


def test_yesterday_outside_a_quotation_counts_from_the_publication():
    assert values("She resigned Monday. Yesterday she left.") == ["2019-11-18", "2019-11-19"]


def test_a_date_in_figures_stays_open_when_month_and_day_can_be_swapped():
    [date] = find_dates(article_from_text("Posted 11/10/2019.", "a.txt", published=NOVEMBER))
    assert date.value == "" and "2019-10-11" in date.note and "2019-11-10" in date.note
    assert values("Posted 22.08.2019.") == ["2019-08-22"]


def test_a_weekday_that_does_not_fit_its_date_is_told():
    [date] = find_dates(article_from_text("They met on Friday, Nov. 23, 2018.", "a.txt"))
    assert date.value == "2018-11-23" and date.note == ""
    [date] = find_dates(article_from_text("They met on Friday, Nov. 23, 2019.", "a.txt"))
    assert date.value == "2019-11-23" and "Saturday" in date.note


@pytest.mark.parametrize(
    "text",
    [
        "She slept in Room 1984.", "Resolution 1718 passed.", "Call 555-2019 and ask.", "A six-year-old girl.",
        "Theresa May met April O'Neil.", "He ate a quarter of it.", "She watched 60 Minutes.", "One day she will know.",
        "They marched; it may rain.", "Mina Okafor on Super Tuesday",
    ],
)  # fmt: skip
def test_words_and_figures_that_name_no_time(text):
    assert found(text) == []


def test_a_leap_day_without_a_leap_year_beside_it():
    assert values("They met on February 29.") == ["2020-02-29"]
    assert values("They met on February 29.", "2018-06-01") == ["2016-02-29"]


NASTY = {
    "two megabytes on one line": "The pact of 2016 was signed on Friday in the second half of the year, he said. "
    * 25_000,
    "nothing but months": "Nov. " * 60_000,
    "nothing but unbalanced marks": "“" * 10_000 + "Friday " + '"' * 10_000,
    "null bytes": "\0" * 50_000 + "Friday\0",
    "figures without end": "1" * 500_000 + " " + "1,1" * 200_000 + " years",
    "words that lead up to nothing": "the last two " * 50_000,
    "days of an undated page": "on Aug. 23 a Friday " * 20_000,
}


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.parametrize("published", ["", NOVEMBER])
def test_nasty_text_costs_seconds_at_most(name, published):
    article = Article(doc="a.txt", text=NASTY[name], published=published)
    begin = time.process_time()
    dates = find_dates(article)
    assert time.process_time() - begin < 10
    assert all(article.text[d.start : d.end] == d.text != "" for d in dates)


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\0", "“", "2019", "May", "the", "Nov.", "31 February 2019", "0/0/2019"]
)
def test_the_smallest_texts_give_rows_or_nothing(text):
    assert all(d.text for d in find_dates(article_from_text(text, "a.txt", published=NOVEMBER)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A stone recalls the Aug. 12 massacre.", "XXXX-08-12"),
        ("He wrote of the coup of Aug. 12.", "XXXX-08-12"),
        ("He wrote of the 12 August uprising.", "XXXX-08-12"),
        ("The Nov. 2 bank attacks shocked the town.", "2019-11-02"),  # fresh: one of the news
        ("The Aug. 12 hearing failed.", "2019-08-12"),
        ("The Aug. 12, 1987, massacre is told.", "1987-08-12"),
    ],
)
def test_an_event_named_by_its_day_keeps_its_year_open(text, expected):
    assert values(text) == [expected]


def test_the_year_of_an_event_is_the_one_the_page_tells_elsewhere():
    assert values("It began on 12 August 1987. The Aug. 12 massacre is told.") == ["1987-08-12", "1987-08-12"]
    undated = find_dates(article_from_text("Of the Aug. 12 coup. It was Aug. 12, 1987.", "a.txt"))
    assert [d.value for d in undated] == ["1987-08-12", "1987-08-12"]
    two = "It was Aug. 12, 1987, and Aug. 12, 1988. The Aug. 12 massacre is told."
    assert values(two)[2] == "XXXX-08-12"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They meet in the first week of December.", ("the first week of December", "2019-W49")),  # Thursday the 5th
        ("It rained in the last week of October.", ("the last week of October", "2019-W44")),
        ("The fair is on the second weekend of May 2020.", ("the second weekend of May 2020", "2020-W19-WE")),
        ("Every Friday morning the market opens.", ("Every Friday morning", "XXXX-WXX-5TMO")),
        ("Boats leave on Monday and Tuesday nights.", ("Monday", "XXXX-WXX-1TNI")),
        ("On weekends it is open.", ("weekends", "XXXX-WXX-WE")),
        ("They left at 8:15 last night.", ("8:15 last night", "2019-11-19T20:15")),
        ("They left at 8:15 Friday morning.", ("8:15 Friday morning", "2019-11-15T08:15")),
        ("They dine at 7:30 tonight.", ("7:30 tonight", "2019-11-20T19:30")),
        ("They left at 4 in the morning (4 a.m. EST Tuesday).", ("4 in the morning", "2019-11-19T04:00")),
        ("He taught there in 1984-'85.", ("'85", "1985")),
        ("Winter 2010-11 was hard.", ("Winter 2010-11", "2010-WI")),
        ("The tomb is of 1200 BC.", ("1200 BC", "BC1200")),
        ("The tomb is of 1200 B.C.", ("1200 B.C.", "BC1200")),
        ("They wait ten working days.", ("ten working days", "P10D")),
        ("It sold more in the latest fiscal year.", ("the latest fiscal year", "2018")),
        ("A rally planned for Sunday was called off.", ("Sunday", "2019-11-17")),  # three days ago, and not in four
        ("A rally planned for Friday was called off.", ("Friday", "2019-11-22")),
        ("The vote, first planned for early October, is near.", ("early October", "2019-10")),
        ("A ruling is expected later today or on Thursday.", ("Thursday", "2019-11-21")),
        ("It took six to eight months.", ("six to eight months", "PXM")),
        ("It was built at the end of the 19th century.", ("the end of the 19th century", "18")),
    ],
)
def test_forms_that_a_fresh_bank_brought_up(text, expected):
    assert expected in found(text)


def test_a_quarter_is_compared_with_the_one_a_year_before():
    text = "Sales rose in the third quarter. In {} they had fallen."
    for words in ("the quarter a year earlier", "the same period last year", "the corresponding quarter of last year"):
        assert found(text.format(words))[1] == (words, "2018-Q3")
    assert found("They rose in the same period last year.") == [("last year", "2018")]


def test_a_clock_told_twice_is_two_rows_of_the_day_behind_them():
    assert found("It struck at 10:35 a.m. (0735 GMT) Friday.") == [
        ("10:35 a.m.", "2019-11-15T10:35"),
        ("0735 GMT", "2019-11-15T07:35"),
        ("Friday", "2019-11-15"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The line has four flights a week.", ("a week", "P1W", "SET")),
        ("It takes 200 new patients a year.", ("a year", "P1Y", "SET")),
        ("They meet three times a month.", ("three times a month", "P1M", "SET")),
        ("The two brothers stayed a year.", ("a year", "P1Y", "DURATION")),
        ("He was ill a week.", ("a week", "P1W", "DURATION")),
    ],
)
def test_so_many_in_a_unit_comes_back(text, expected):
    [date] = find_dates(article_from_text(text, "a.txt", published=NOVEMBER))
    assert (date.text, date.value, date.type) == expected
