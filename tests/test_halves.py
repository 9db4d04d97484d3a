"""Reading is the same every time, and cutting a page at a paragraph costs no evidence."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gsomia_lab.codebook import load_codebook
from gsomia_lab.finding import find_all
from gsomia_lab.pages.article import Article, Sentence, Span
from gsomia_lab.pages.read import article_from_text
from tests.corpora import CORPORA, articles


def part_of(article, low, high):
    """A piece of a page as an article of its own: offsets moved, layout kept."""
    moved = [
        Sentence(s.start - low, s.end - low, s.paragraph, s.part) for s in article.sentences if low <= s.start < high
    ]
    text = article.text[low:high]
    paragraphs = [
        Span(max(0, p.start - low), min(high, p.end) - low) for p in article.paragraphs if low <= p.start < high
    ]
    return Article(
        doc=article.doc,
        text=text,
        published=article.published,
        published_basis=article.published_basis,
        paragraphs=tuple(paragraphs),
        sentences=tuple(moved),
        body=Span(0, len(text)),
    )


def values(found, table, shift=0):
    return {(row.start + shift, row.end + shift) for row in found[table]}


@pytest.mark.parametrize("which", CORPORA)
def test_reading_a_page_again_gives_the_same(which):
    book = load_codebook()
    for article in articles(which):
        again = article_from_text(article.text, article.doc, published=article.published)
        assert article_from_text(again.text, again.doc, published=article.published) == again
        assert find_all(article, book) == find_all(article, book)


@pytest.mark.parametrize("which", CORPORA)
def test_both_halves_hold_the_evidence_of_the_whole(which):
    """Marks, figures, dates' spans and named actors need only their own paragraph; what points back may differ.

    Positions point back as well: to conditions elsewhere, and to where the page names the matter (tested below).
    """
    book = load_codebook()
    for article in articles(which):
        whole = find_all(article, book)
        starts = [p.start for p in article.paragraphs if article.body.start < p.start < article.body.end]
        for cut in starts[1::3]:
            first = find_all(part_of(article, 0, cut), book)
            second = find_all(part_of(article, cut, len(article.text)), book)
            for table in ("dates", "quotes", "terms"):
                halves = values(first, table) | values(second, table, cut)
                assert halves == values(whole, table), (article.doc, cut, table)
            known = {(m.start, m.end) for m in whole["mentions"] if m.rule == "codebook name"}
            assert known <= values(first, "mentions") | values(second, "mentions", cut), (article.doc, cut)


# Paragraphs that need nothing but themselves, by which a page is written: marks, dates, shares, names.
PARAGRAPHS = [
    "“We waited three hours,” Mina Okafor said. “Nobody came.”",
    "Petr Kovac, the harbour master, called the toll “a tax on the poor” and left.",
    "A Lindqvist poll of 900 adults found 52 percent for the toll and 41 percent against it.",
    "The so-called “eel war” began in 1998, and on March 3, 2019 it was over.",
    "Seoul and Tokyo signed the pact on Nov. 23, 2016. The U.S. praised it.",
    "It rained on the pier. Nobody spoke.",
    "According to Ada Brook, the bridge is “beyond repair”; she spoke at 5 p.m. on May 4, 2020.",
    "“The toll stays,” said Tom Lind, a councillor.",
    "Japan and South Korea will talk in Washington, D.C., the ministry said.",
    'Ida Sund wrote: "It is late. We must go." Then she left.',
    "In a survey by Harbour Research, 31% said yes, while 60% said no. The firm interviewed 2,003 people.",
]


def drawn(paragraphs, data):
    """A page of some paragraphs, and where to cut it: at any of them but the first."""
    text = "A headline\n\nPublished: 2021-03-05\n\n" + "\n\n".join(paragraphs) + "\n"
    article = article_from_text(text, "a.txt")
    starts = [p.start for p in article.paragraphs if article.body.start < p.start < article.body.end]
    return article, data.draw(st.sampled_from(starts))


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=3, max_size=9), st.data())
def test_a_page_cut_anywhere_holds_the_evidence_of_the_whole(paragraphs, data):
    """Any page of such paragraphs, cut at any of them: the halves give each span that the whole gives, and no other."""
    book = load_codebook()
    article, cut = drawn(paragraphs, data)
    text = article.text
    whole = find_all(article, book)
    first, second = (find_all(part_of(article, *ends), book) for ends in ((0, cut), (cut, len(text))))
    for table in ("dates", "quotes", "terms", "polls", "unsourced_shares"):
        assert values(first, table) | values(second, table, cut) == values(whole, table), table
    known = {(m.start, m.end) for m in whole["mentions"] if m.rule == "codebook name"}
    assert known <= values(first, "mentions") | values(second, "mentions", cut)


POSITIONS = [
    "Lawmaker Tomas Vale wants the pact to be scrapped.",
    "Senator Ana Reyes urged both sides to keep the agreement.",
    "Analyst Petr Kovac warned that leaving the pact would weaken the alliance.",
    "Lawmaker Lena Brandt said that GSOMIA must be renewed.",
    "It rained on the pier. Nobody spoke.",
    "The text of GSOMIA is short.",
]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(POSITIONS), min_size=3, max_size=8), st.data())
def test_a_half_that_names_the_matter_holds_its_positions_and_another_none(paragraphs, data):
    """What a cut can take away, told openly: a page must name the matter before "the pact" counts (column `about`)."""
    book = load_codebook()
    article, cut = drawn(paragraphs, data)
    text = article.text
    whole = values(find_all(article, book), "positions")
    assert bool(whole) == ("GSOMIA" in text and any(p in text for p in POSITIONS[:4]))
    for low, high in ((0, cut), (cut, len(text))):
        here = {(start, end) for start, end in whole if low <= start < high}
        found = values(find_all(part_of(article, low, high), book), "positions", low)
        assert found == (here if "GSOMIA" in text[low:high] else set())


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([*PARAGRAPHS, "“", '"', "By X", "(", "‘", "© 2019"]), max_size=9).map("\n\n".join))
def test_reading_any_page_again_gives_the_same(text):
    book = load_codebook()
    article = article_from_text(text, "a.txt", published="2021-03-05")
    assert article_from_text(article.text, "a.txt", published="2021-03-05") == article
    assert find_all(article, book) == find_all(article, book)
