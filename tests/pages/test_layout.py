import time

import pytest

from gsomia_lab.pages.forms import kind_of, read_name
from gsomia_lab.pages.layout import find_paragraphs, lay_out
from gsomia_lab.pages.read import article_from_text
from gsomia_lab.pages.stamps import MOMENT, is_bare, is_labelled, read_moment, read_stamps
from tests.pages.page_bank import PAGES

# A section's name over a headline looks the same as a headline of two words over a subhead.
OPEN = {("a headline of two words", "headline")}
CASES = [
    pytest.param(name, key, marks=pytest.mark.xfail(strict=True) if (name, key) in OPEN else ())
    for name, (_, expected) in PAGES.items()
    for key in expected
]


def seen(text, key):
    article = article_from_text(text, "a.txt")
    body = text[article.body.start : article.body.end]
    if key == "caption":
        return [text[s.start : s.end] for s in article.sentences if s.part == "caption"]
    return {"first": body, "last": body}[key] if key in ("first", "last") else getattr(article, key)


@pytest.mark.parametrize(("name", "key"), CASES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_what_a_reader_sees_in_an_invented_page(name, key, line_end):
    text, expected = PAGES[name]
    found, want = seen(text.replace("\n", line_end), key), expected[key]
    if key == "first":
        assert found.startswith(want)
    elif key == "last":
        assert found.endswith(want)
    elif key == "caption":  # a caption of two sentences is two sentences
        assert sorted(" ".join(found).split()) == sorted(" ".join(want).split())
    else:
        assert found == want


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Search called off", "heading"),
        ("Search", "furniture"),
        ("End of an era", "heading"),
        ("(END)", "furniture"),
        ("Share prices fall", "heading"),
        ("Copyright Office opens", "heading"),
        ("Copyright 2021 Harbour News", "notice"),
        ("Photos of the ferry show smoke", "heading"),
        ("By air and sea", "heading"),
        ("By Friday Norland will have left", "heading"),
        ("Updated plan for ferries", "heading"),
        ("Updated March 9, 2021", "stamp"),
        ("Pact to end on March 9, 2021", "heading"),
        ("World | March 9, 2021", "date"),
        ("Passengers wait at the harbour, Norland, March 8, 2021", "heading"),
        ("Norland Calls for UN", "heading"),
        ("Mina Okafor, Harbour Radio News.", "sign-off"),
        ("The Ferry Pact Office (FPO)", "heading"),
        ("The ferry at night (HarbourPix)", "caption"),
        ("* * *", "furniture"),
    ],
)
def test_a_line_is_told_by_its_form(line, kind):
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2021-03-09", "2021-03-09"),
        ("2021.03.09. 18:40", "2021-03-09T18:40:00"),
        ("Mar.9,2021 5:03 p.m.", "2021-03-09T17:03:00"),
        ("MARCH 9, 2021 / 12:05 AM", "2021-03-09T00:05:00"),
        ("9th March 2021", "2021-03-09"),
        ("Feb. 30, 2021", ""),
        ("2021-03-09T08:15:00+09:00", "2021-03-09T08:15:00"),
    ],
)
def test_moments(written, value):
    assert read_moment(MOMENT.search(written)) == value


@pytest.mark.parametrize("line", ["11/10/2019", "March 2021", "Marina 9, 2021", "12021-03-09"])
def test_what_names_no_single_day_is_no_moment(line):
    assert MOMENT.search(line) is None


def test_a_label_holds_for_the_date_below_it():
    assert read_stamps(["Last updated", "9 March 2021"]) == ("", "2021-03-09")


def test_a_press_release_says_for_which_day_it_is_for_release():
    assert is_labelled("For release on 17 March 2022")
    assert is_labelled("FOR IMMEDIATE RELEASE: March 3, 2021")
    assert not is_labelled("For release in cinemas on 17 March 2022, the film was cut.")


def test_prose_about_an_update_is_no_timestamp():
    assert not is_labelled("Updated figures came out on March 9, 2021.")
    assert not is_bare("The pact ended on March 9, 2021")


def test_an_update_alone_is_not_the_day_of_publication():
    assert lay_out("Ferry late\n\nUpdated: 2021-03-09\n\nIt rained.").published == ""


def test_names_come_without_roles():
    assert read_name("By MINA OKAFOR, Staff Writer") == "MINA OKAFOR"
    assert read_name("By Mina Okafor and Petr Kovac, Harbour News") == "Mina Okafor and Petr Kovac"


def test_short_paragraphs_are_not_taken_for_a_wrapped_page():
    text = "\n".join(["The ferry to the island was late again, and nobody said why."] * 8)
    assert len(find_paragraphs(text)) == 8


def test_a_short_line_ends_a_paragraph_of_a_wrapped_page():
    line = "The ferry to the island was late for the third time in this cold and"
    text = "\n".join(["A headline", line, line, line, "short week", line, line, "end"])
    assert len(find_paragraphs(text)) == 3


@pytest.mark.parametrize(
    "line", ["A{} b\n", "Ferry {} late again\n", "2021-03-09 {}\n", "By Mina O{}\n", "Anchor: {}\n"]
)
def test_time_grows_with_the_number_of_lines(line):
    def seconds(count):
        text = "".join(line.format(number) for number in range(count)) + "It rained today."
        best = float("inf")
        for _ in range(2):
            begin = time.process_time()
            lay_out(text)
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(16_000) < 28 * seconds(2_000)
