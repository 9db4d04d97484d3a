"""Whatever is thrown at the lab: fewer rows and an entry in `problems`, never an exception, never a hang."""

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gsomia_lab import load
from gsomia_lab.codebook import Codebook, load_codebook
from gsomia_lab.finding import find_all
from gsomia_lab.pages.read import article_from_text
from tests.corpora import articles

LINES = {
    "words": "word " * 8,
    "marks": '“a" ‘b ” ',
    "dates": "on Friday, Aug. 23, 2019, two years ago, ",
    "shares": "A Lind poll of 900 said 52 percent to 41, up 3 points. ",
    "names": "President Mina Okafor of Norland and Petr Kovac said ",
    "pact": "would end the pact unless Japan lifts its export curbs ",
    "answers": '"yes" said 40 percent of "people" in a poll. ',  # one sentence, since a small letter goes on after it
    "run on": "Seoul said on Friday GSOMIA would end and Tokyo, which 52 percent back, said it would stay and ",
    "capitals": "Aaa Bbb Ccc Ddd ",
    "commas": "a, an, the, ",
    "brackets": "([{([{",
    "digits": "1999 2000 52 1,007 3.5 ",
    "spaces": " \u00a0\u2009",
    "newlines": "A\n",
    "dots": "Mr. U.S. ... . ",
    "letters": "аbсdе ",  # Cyrillic look-alikes among Latin letters
    "bidi": "\u202eabc\u202c ",
    "nul": "a\0b ",
    "emoji": "👩‍🏫 said “no” ",
}


def seconds(text, codebook):
    best = float("inf")
    for _ in range(2):
        begin = time.process_time()
        article = article_from_text(text, "a.txt", published="2019-11-20")
        found = find_all(article, codebook)
        best = min(best, time.process_time() - begin)
        assert not [problem for problem in found["problems"] if problem.kind == "finder failed"]
    return best


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_time_grows_with_the_length_in_one_line(line):
    """Eight times the text may cost up to 24 times the time: linear with room for noise, far from quadratic."""
    book = load_codebook()
    short, long = (line * (size // len(line)) for size in (8_000, 64_000))
    assert seconds(long, book) < 24 * max(seconds(short, book), 0.004)


def test_two_megabytes_in_one_line():
    text = "The envoy said “no” on Friday. " * 65_000
    article = article_from_text(text, "a.txt", published="2019-11-20")
    begin = time.process_time()
    found = find_all(article, Codebook())
    assert len(found["dates"]) == 65_000
    assert time.process_time() - begin < 60, "two megabytes of plain prose should take seconds"


def test_a_folder_of_nasty_files_costs_none_of_the_others(tmp_path):
    for article in articles("briefs"):
        (tmp_path / article.doc).write_text(article.text, encoding="utf-8")
    rng = random.Random(5)
    nasty = {
        "n0.txt": b"",
        "n1.txt": b" \n\t",
        "n2.txt": rng.randbytes(5000),
        "n3.txt": b"The ferry.\0 It was late." * 9,
        "n4.txt": ("“" * 9999).encode(),
        "n5.txt": b"On February 31, 2019, 150 percent of -3 adults agreed, a Lind poll said.",
        "n6.txt": "어제 정부는 협정을 종료하기로 결정했다고 밝혔다. 국민의 절반이 찬성했다.".encode(),
        "n7.html": b"<html><body><p>Late" + b"<div>" * 4000 + b"</p>",
        "n8.html": b"<script>alert(1)</script>",
    }
    for name, raw in nasty.items():
        (tmp_path / name).write_bytes(raw)
    lab = load(tmp_path)
    lab.validate()
    assert {article.doc for article in articles("briefs")} <= set(lab.articles["doc"])
    told = set(lab.problems["doc"])
    assert {"n0.txt", "n1.txt", "n2.txt", "n3.txt", "n6.txt", "n8.html"} <= told
    assert not (lab.problems["kind"] == "finder failed").any()
    assert lab.polls.loc[lab.polls["doc"] == "n5.txt"].empty


WORDS = [
    *LINES.values(),
    "\n\n",
    "By X\n",
    "© ",
    "Updated: 2019-11-22 14:24",
    "Anchor: ",
    "[Sound bite: Mina Okafor]\n",
    "he ",
]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join), st.sampled_from(["", "2019-11-20"]))
def test_every_row_of_any_page_points_to_its_text(text, published):
    article = article_from_text(text, "a.txt", published=published)
    found = find_all(article, load_codebook())
    for table, records in found.items():
        for record in records:
            assert 0 <= record.start <= record.end <= len(text)
            assert table == "problems" or text[record.start : record.end] == record.text != ""
    assert not [problem for problem in found["problems"] if problem.kind == "finder failed"]


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes_can_be_read(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("bytes") / "a.txt"
    path.write_bytes(raw)
    load([path])
