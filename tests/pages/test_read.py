import codecs
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gsomia_lab.pages.decode import decode
from gsomia_lab.pages.html import read_html
from gsomia_lab.pages.layout import lay_out
from gsomia_lab.pages.read import article_from_text, read_folder, read_page
from gsomia_lab.sources import load_manifest
from tests.corpora import CORPORA, articles, gold

TEXT = "Ferry delayed — “again”\n\nThe ferry was late. Nobody said why; the café stayed open.\n"
PAGE = """\
The Harbour Times

Menu

Ferry delayed again

Published: 2021-03-09 08:15 Updated: 2021-03-09 10:00

Photo: a ferry at night (HarbourPix)

By Mina Okafor

PORT LIND, March 9 (Harbour News) -- The ferry to the island was late again. Nobody said why.

“We waited three hours,” a teacher said. The company did not answer.

Related News

© The Harbour Times. All rights reserved.

This website uses cookies. By going on you agree to our policy.
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(encoding):
    assert decode(TEXT.encode(encoding)).text == TEXT


def test_a_byte_order_mark_is_no_character_of_the_text():
    assert decode(codecs.BOM_UTF8 + b"Yes.").text == "Yes."


def test_line_ends_and_no_break_spaces_are_kept_because_offsets_count_them():
    assert decode("a\r\nb\u00a0c".encode()).text == "a\r\nb\u00a0c"


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"", "empty file"),
        (b" \n\t ", "blank file"),
        (b"%PDF-1.7 x", "binary file"),
        (bytes(range(32)) * 50, "binary file"),
        (b"The ferry was late. " * 20 + b"\0", "control characters"),
    ],
)
def test_files_that_are_no_plain_text_say_so(raw, kind):
    assert decode(raw).problem == kind


@given(st.binary(max_size=400))
def test_any_bytes_become_some_text(raw):
    assert isinstance(decode(raw).text, str)


def test_the_parts_of_a_page_are_told_by_their_form():
    article = article_from_text(PAGE, "a.txt")
    body = PAGE[article.body.start : article.body.end]
    assert article.outlet == "The Harbour Times"
    assert article.headline == "Ferry delayed again"
    assert article.byline == "Mina Okafor"
    assert article.published == "2021-03-09T08:15:00" and article.published_basis == "stated"
    assert article.updated == "2021-03-09T10:00:00"
    assert body.endswith("did not answer.") and "cookies" not in body
    parts = {PAGE[s.start : s.end]: s.part for s in article.sentences}
    assert parts["Nobody said why."] == "body" and parts["Menu"] == "furniture"


@pytest.mark.parametrize("text", ["Only one line without an end", "One paragraph. Two sentences.", "A\n\nB\n\nC"])
def test_a_page_without_any_known_form_is_all_body(text):
    article = article_from_text(text, "a.txt")
    assert article.body.end == len(text) and article.body.end > article.body.start


def test_a_transcript_is_told_by_its_labels():
    page = "Anchor: The ferry was late.\n\nReport: It was.\n\n[Sound bite: Mina Okafor - Mayor]\n“Late.”\n"
    assert article_from_text(page, "a.txt").genre == "radio transcript"


def test_a_page_wrapped_to_a_fixed_width_is_put_together_again():
    line = "The ferry to the island was late for the third time in this cold and"
    text = "\n".join([line] * 6) + " stormy week."
    assert len(article_from_text(text, "a.txt").sentences) == 1


def test_web_pages():
    page = read_html(
        '<html lang="en"><head><title>T</title><meta property="og:site_name" content="Harbour Times">'
        '<meta property="article:published_time" content="2021-03-09T08:15:00Z"></head><body><nav>Menu</nav>'
        "<h1>Ferry &amp; fog</h1><p>One.<br>Two <b>bold</b>.</p><script>alert(1)</script></body></html>"
    )
    assert page.text == "Ferry & fog\n\nOne.\n\nTwo bold."
    assert page.meta["outlet"] == "Harbour Times" and page.meta["published"].startswith("2021-03-09")


@pytest.mark.parametrize(
    "markup", ["<", "<p", "</p></p></div>", "<?xml version='1.0' encoding='x'?><p>a</p>", "<p>a\0b"]
)
def test_broken_markup_does_no_harm(markup):
    read_html(markup)


@pytest.mark.parametrize("which", CORPORA)
def test_bodies_begin_and_end_as_the_gold_has_them(which):
    """Begin at the headline (either of them, when printed twice) or at the first sentence; end within 3 characters."""
    pages = {article.doc: article for article in articles(which)}
    for row in gold(which, "bodies"):
        article = pages[row["doc"]]
        starts = {int(row["start"])}
        if article.headline:
            starts |= {i for i in range(len(article.text)) if article.text.startswith(article.headline, i)}
        assert article.body.start in starts, row
        assert abs(article.body.end - int(row["end"])) <= 3, row


@pytest.mark.parametrize("which", CORPORA)
@pytest.mark.parametrize("field", ["outlet", "genre", "byline", "published", "published_basis", "updated"])
def test_what_a_page_says_of_itself(which, field):
    pages = {article.doc: article for article in articles(which)}
    assert [getattr(pages[row["doc"]], field) for row in gold(which, "articles")] == [
        row[field] for row in gold(which, "articles")
    ]


def test_an_original_is_recognised_by_its_content_whatever_it_is_called(tmp_path):
    for article in articles("originals"):
        (tmp_path / f"renamed_{article.doc[:3]}.txt").write_bytes(article.text.encode())
    found, _ = read_folder(sorted(tmp_path.iterdir()), load_manifest())
    assert [page.genre for page in found] == [page.genre for page in articles("originals")]


def test_one_bad_file_never_costs_the_others(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").mkdir()
    (tmp_path / "d.txt").symlink_to("/etc/hostname")
    (tmp_path / "e\nf.txt").write_text(TEXT, encoding="utf-8")
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt", "d.txt", "e\nf.txt", "vanished.txt")]
    found, problems = read_folder(paths)
    assert [article.doc for article in found] == ["a.txt", "e\nf.txt"]
    assert [problem.doc for problem in problems] == ["b.txt", "c.txt", "d.txt", "vanished.txt"]


def test_another_language_is_said(tmp_path):
    article = article_from_text("Die Fähre kam wieder zu spät, und niemand sagte den Leuten am Hafen, warum.", "a.txt")
    assert [problem.kind for problem in article.problems] == ["another language", "no date"]
    cyrillic = "Паром снова опоздал, и никто в порту не сказал людям, почему так вышло."
    assert article_from_text(cyrillic, "a.txt").language == ""
    assert article_from_text("12 34 56 78 90 12 34 56 78 90", "a.txt").language == "en"  # no word of any language


def test_reading_twice_gives_the_same(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(PAGE, encoding="utf-8")
    assert read_page(path) == read_page(path)


PIECES = [
    "By Mina Okafor",
    "\n\n",
    "\n",
    "Menu",
    "© x",
    "Photo: y",
    "A sentence here.",
    "“",
    '"',
    "2021-03-09",
    " ",
    "é\0",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_page_has_a_body_inside_its_text_and_sentences_in_order(text):
    article = article_from_text(text, "a.txt")
    assert 0 <= article.body.start <= article.body.end <= len(text)
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] != "" for s in article.sentences)
    assert all(a.end <= b.start for a, b in zip(article.sentences, article.sentences[1:], strict=False))


@pytest.mark.parametrize("piece", ["word ", "“word ", "Mr. X said. ", "a\n", "(((", "By A ", "© "])
def test_time_grows_with_the_length(piece):
    def seconds(size):
        text = piece * (size // len(piece))
        best = float("inf")
        for _ in range(2):
            begin = time.process_time()
            lay_out(text)
            article_from_text(text, "a.txt")
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(200_000) < 40 * seconds(20_000)
