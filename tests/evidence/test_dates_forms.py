"""Forms of time expressions that news text uses, an invented sentence for each. The page is of Wednesday 2019-11-20."""

import pytest

from gsomia_lab.evidence.dates import find_dates
from gsomia_lab.pages.read import article_from_text

NOVEMBER = "2019-11-20"


def found(text, published=NOVEMBER):
    return find_dates(article_from_text(text, "a.txt", published=published))


def rows(text, published=NOVEMBER):
    return [(date.text, date.type, date.value) for date in found(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met at noon Thursday.", ("noon Thursday", "TIME", "2019-11-14T12:00")),
        ("They met at 9 a.m. EST on Tuesday.", ("9 a.m. EST on Tuesday", "TIME", "2019-11-19T09:00")),
        ("They meet at 5 p.m. Dec. 9.", ("5 p.m. Dec. 9", "TIME", "2019-12-09T17:00")),
        ("It struck at 0735 GMT.", ("0735 GMT", "TIME", "2019-11-20T07:35")),
        ("He left at 4 in the morning.", ("4 in the morning", "TIME", "2019-11-20T04:00")),
        ("They met at mid-afternoon yesterday.", ("mid-afternoon yesterday", "TIME", "2019-11-19TAF")),
    ],
)
def test_a_clock_and_the_day_behind_it_are_one_row(text, expected):
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Easter Sunday.", "2019-04-21"),
        ("They met on Good Friday.", "2019-04-19"),
        ("They will meet on Ash Wednesday.", "2020-02-26"),
        ("They voted on Election Day.", "2019-11-05"),
        ("They met on Memorial Day.", "2019-05-27"),
        ("They met on Martin Luther King Day.", "2019-01-21"),
        ("They met last Christmas.", "2018-12-25"),
        ("They met on Christmas 1998.", "1998-12-25"),
        ("They will meet next Thanksgiving.", "2019-11-28"),
        ("On the Fourth of July they met.", "2019-07-04"),
        ("They prayed in Easter week 2019.", "2019-W16"),
        ("They drove home over the Labor Day weekend.", "2019-W35-WE"),
        ("They drove home over the Thanksgiving weekend.", "2019-W48-WE"),
    ],
)
def test_days_with_a_name(text, day):
    assert [date.value for date in found(text)][:1] == [day]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will meet the week of Dec. 2.", ("the week of Dec. 2", "2019-W49")),
        ("It closed Saturday last week.", ("Saturday last week", "2019-11-16")),
        ("It closed on Friday of last week.", ("Friday of last week", "2019-11-15")),
        ("It closed a week ago Friday.", ("a week ago Friday", "2019-11-08")),
        ("They meet a week from Friday.", ("a week from Friday", "2019-11-29")),
        ("It closed two Fridays ago.", ("two Fridays ago", "2019-11-08")),
        ("It closed a year ago today.", ("a year ago today", "2018-11-20")),
        ("It closed two years ago this month.", ("two years ago this month", "2017-11")),
        ("It closed the week before last.", ("the week before last", "2019-W45")),
        ("It closed on the first Monday in May.", ("the first Monday in May", "2019-05-06")),
        ("It closed on the last day of May 2018.", ("the last day of May 2018", "2018-05-31")),
        ("It closed last Oct. 23.", ("last Oct. 23", "2019-10-23")),
        ("It closed half a century ago.", ("half a century ago", "1969")),
        ("It closed in the early nineties.", ("the early nineties", "199")),
        ("It closed in the nineteenth century.", ("the nineteenth century", "18")),
        ("It was the worst year of this century.", ("this century", "20")),
        ("Sales rose in Q3 2018.", ("Q3 2018", "2018-Q3")),
        ("Sales rose in the September quarter.", ("the September quarter", "2019-Q3")),
        ("It was a post-1959 law.", ("1959", "1959")),
        ("They left in '98.", ("'98", "1998")),
        ("The March vote was fair.", ("March", "2019-03")),
        ("It rains every March.", ("every March", "XXXX-03")),
        ("It rains on Monday evenings.", ("Monday evenings", "XXXX-WXX-1TEV")),
        ("It was a yearlong fight.", ("yearlong", "P1Y")),
        ("It took half an hour.", ("half an hour", "PT30M")),
        ("It took two to three weeks.", ("two to three weeks", "PXW")),
        ("It took two and a half years.", ("two and a half years", "P2Y6M")),
        ("It took 2 1/2 hours.", ("2 1/2 hours", "PT2H30M")),
        ("It closed two and a half years ago.", ("two and a half years ago", "2017")),
        ("It closed twenty-two years ago.", ("twenty-two years ago", "1997")),
        ("It will cost more over the next decade.", ("the next decade", "P10Y")),
        ("They came a couple of days before a debate.", ("a couple of days", "P2D")),
        ("It took two decades.", ("two decades", "P20Y")),
        ("They left in the summer of '98.", ("the summer of '98", "1998-SU")),
        ("They left in the fall of nineteen ninety-four.", ("the fall of nineteen ninety-four", "1994-FA")),
        ("It fell in recent weeks.", ("recent weeks", "PAST_REF")),
        ("It will fall in coming quarters.", ("coming quarters", "FUTURE_REF")),
        ("It will fall in the near term.", ("the near term", "FUTURE_REF")),
    ],
)
def test_longer_forms_are_one_row(text, expected):
    assert expected in [(date.text, date.value) for date in found(text)]
    assert len([date for date in found(text) if date.value[:2] in ("19", "20")]) <= 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In March and April 2018 it rained.", ["2018-03", "2018-04"]),
        ("On March 3 and April 5, 2018 it rained.", ["2018-03-03", "2018-04-05"]),
        ("From Dec. 28 to Jan. 3, 2018 it rained.", ["2017-12-28", "2018-01-03"]),
        ("The poll of Nov. 4-6 shows it.", ["2019-11-04", "2019-11-06"]),
    ],
)
def test_a_year_named_once_holds_for_both_ends(text, expected):
    assert [date.value for date in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came in 1990 and left three years later.", ["1990", "1993"]),
        ("He came in May 1990 and left two months later.", ["1990-05", "1990-07"]),
        ("Three years later he left.", ["P3Y"]),
    ],
)
def test_what_comes_later_is_counted_from_what_was_named(text, expected):
    assert [date.value for date in found(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "A hearing was set for Monday.", "She is meeting him on Monday.", "The funeral will be held Monday.",
        "The election is on Monday.", "Voters go to the polls on Monday.", "They are preparing for Monday's vote.",
        "Monday's meeting is expected to be short.", "A decision could come Monday.",
        "They asked him to rule before Monday.",
        "They invited her to speak Monday.", "They face a Monday deadline.", "The fair runs through Monday.",
        "She is scheduled to pass most of her time among the farmers and fishers who live near Aqua, at dinner Monday.",
        "Nobody moves if it rains Monday.",
        "He thinks Monday's local caucuses will matter.", "On Monday night, the group plans to meet.",
        "The ship sails Monday.", "On Monday, she is to speak.", "The strike, beginning Monday, is long.",
    ],
)  # fmt: skip
def test_more_words_that_look_ahead(text):
    assert [date.value for date in found(text)] == ["2019-11-25"]


@pytest.mark.parametrize(
    "text",
    [
        "They refused to go Monday.", "None of them could be found Monday.", "The talks held Monday will go on.",
        "They will fight the ruling handed down Monday.", "Monday's ruling was unfair.",
        "The talks had been scheduled to begin, but on Monday, the city announced a delay.",
        "Until Monday, however, the city of Aqua had said nothing.", "Until Monday's news, both houses were calm.",
        "The firms should do well, and Mina Okafor on Monday announced a sale.",
        "Mina Okafor, who showed a plan on Monday, was tired.", "They staged the vote drive Monday.",
        "The tone of Monday's debate is no surprise.", "They kept going until early on Monday.",
        "The figures ran through Monday.", "It fell on a house next to the mill Monday.",
        "They stayed at home due to the rain Monday.",
        "They have been on strike since Monday.", "Police will question the men seized Monday.",
    ],
)  # fmt: skip
def test_more_words_that_look_back(text):
    assert [date.value for date in found(text)] == ["2019-11-18"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It comes near the best mark set on May 3.", "2019-05-03"),
        ("On the morning of May 3 they left.", "2019-05-03"),
        ("They will resign when the claim is decided in May.", "2020-05"),
        ("It has rained since January 2.", "2019-01-02"),
        ("They have ten posts to fill in January.", "2020-01"),
        ("Norland told its friends of a change in the hours of its trains in January.", "2020-01"),
        ("Norland changed the hours of its trains in January.", "2019-01"),
        ("The bill would put it to the voters in March.", "2020-03"),
        ("It leads to a heated meeting in March that would decide.", "2020-03"),
        ("They asked what would happen if she won in March.", "2020-03"),
        ("It rained on many days between January 2 and September 26.", "2019-01-02"),
        ("It is over if the others win in September.", "2020-09"),
        ("Until a day in January, Mina Okafor had not seen it.", "2019-01"),
        ("The ship, with all on board, sank in January.", "2019-01"),
        ("In January, with the mill shut, the inn empty and all the people far away, a bridge fell.", "2019-01"),
    ],
)
def test_a_day_far_from_now_on_both_sides_goes_with_its_verb(text, day):
    assert day in [date.value for date in found(text)]


def test_a_feast_far_back_is_not_what_a_verb_further_off_asks_for():
    assert [date.value for date in found("They rested when Easter week came.", "2019-04-15")] == ["2019-W16"]
    assert [date.value for date in found("They met on Easter.", "2019-04-15")] == ["2018-04-01"]


def test_a_year_counted_back_holds_for_the_month_behind_it():
    assert [date.value for date in found("Two years ago in May it opened.")] == ["2017", "2017-05"]
    assert [date.value for date in found("It opened last year, in May.")] == ["2018", "2018-05"]


def test_the_same_day_in_a_month_named_last_stays_open_in_that_month():
    last = found("She left Monday. He had fled last May. That same day it rained.")[-1]
    assert last.value == "2019-05-XX" and "open" in last.note


def test_a_text_on_a_quarter_keeps_it_as_long_as_it_speaks_of_it():
    talk = "Mina Okafor said so. " * 20
    text = f"Profit fell in the third quarter. {talk}In the quarter, sales rose. {talk}They had fallen a year earlier."
    assert [date.value for date in found(text)] == ["2019-Q3", "2019-Q3", "2018-Q3"]


def test_the_next_day_with_no_day_named_stays_open():
    [date] = found("The next day he left.")
    assert date.value == "" and date.note


def test_a_dateline_says_when_the_page_was_written():
    text = "NORLAND CITY, Nov. 19 (Agency) --\n\nMina Okafor resigned today. She will leave on Wednesday."
    dates = found(text)
    assert [date.value for date in dates] == ["2019-11-19", "2019-11-19", "2019-11-20"]
    assert "datelined" in " ".join(dates[1].steps)
    assert found(text, published="2019-12-20")[1].value == "2019-12-20"  # a month later the dateline is another story's


@pytest.mark.parametrize(
    "text",
    [
        "He is the idol of today's youth.", "She spoke to the leaders of tomorrow.", "A crowd of 2000 came.",
        "She spoke on Norland News Sunday.", "They sold Christmas trees.",
        "On the last day of school they sang.", "They saw High Noon.", "The March of the students was long.",
        "All day long they sang.", "The '98 team won.", "The profit is in her late nineties.",
    ],
)  # fmt: skip
def test_what_names_no_day_claims_none(text):
    assert [date.value for date in found(text) if date.value[:1].isdigit()] == []


def test_this_month_of_the_year_is_of_the_year_of_the_page():
    assert [date.value for date in found("The vote this November is open.", "2019-05-25")] == ["2019-11"]


def test_this_weekend_is_the_one_before_when_the_verb_looks_back():
    assert [date.value for date in found("They met this weekend.", "2019-11-18")] == ["2019-W46-WE"]
    assert [date.value for date in found("They will meet this weekend.", "2019-11-18")] == ["2019-W47-WE"]


def test_what_a_speaker_names_is_not_the_day_of_the_next_speech():
    text = "“We meet tomorrow,” Mina Okafor said.\n\n“I cannot wait for tomorrow,” said Daniel Rheinberg."
    assert [date.value for date in found(text)] == ["2019-11-21", "2019-11-21"]


def test_a_narrated_soon_is_not_the_future():
    assert rows("He was soon released.") == [] and rows("They soon agreed.") == []
    assert rows("They will soon agree.") == [("soon", "DATE", "FUTURE_REF")]


@pytest.mark.parametrize("text", ["They left in '98.", "They met on Easter.", "It closed a week ago Friday."])
def test_without_a_day_of_publication_these_stay_open(text):
    [date] = found(text, published="")
    assert date.value == "" and date.basis == "unresolved" and date.note
