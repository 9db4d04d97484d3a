"""Reading is the same every time, and cutting a page at a paragraph costs no evidence."""

import pytest

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
    """Marks, figures, dates' spans and named actors need only their own paragraph; what points back may differ."""
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
