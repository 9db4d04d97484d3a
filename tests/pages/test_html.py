import time

import pytest

from gsomia_lab.pages.html import read_html
from gsomia_lab.pages.read import article_from_text, read_page


def test_a_page_inside_a_form_is_read_and_its_controls_are_not():
    page = read_html("<form><p>The ferry is late.</p><button>Search</button><select><option>A</select></form>")
    assert page.text == "The ferry is late."


def test_cells_of_a_table_are_not_glued_together():
    assert read_html("<table><tr><td>Mina</td><td>Okafor</td></tr></table>").text.split() == ["Mina", "Okafor"]


@pytest.mark.parametrize(
    "hidden", ['style="display: none"', 'style="color:red;DISPLAY:none!important"', "hidden", 'aria-hidden="true"']
)
def test_what_a_reader_does_not_see_is_no_text(hidden):
    assert read_html(f"<p>Seen.</p><div {hidden}><p>Never <b>seen</b>.</p></div> Seen, too.").text == (
        "Seen.\n\nSeen, too."
    )


def test_blank_lines_of_preformatted_text_part_paragraphs():
    assert read_html("<pre>One\nline.\n \nTwo.</pre><p>A\n\nB</p>").text == "One line.\n\nTwo.\n\nA B"


LINKED = """<html><head><script type="application/ld+json">{broken</script><script type="application/ld+json">
{"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": "NewsArticle", "headline": "Ferry late",
"datePublished": "2021-03-09T08:15:00+09:00", "dateModified": "2021-03-10",
"author": [{"name": "Mina Okafor"}, {"name": "Petr Kovac"}], "publisher": {"name": "Harbour Times"}}]}
</script></head><body><p>The ferry was late.</p></body></html>"""


def test_linked_data_tells_date_authors_and_outlet(tmp_path):
    (tmp_path / "a.html").write_text(LINKED, encoding="utf-8")
    article, _ = read_page(tmp_path / "a.html")
    assert (article.outlet, article.byline, article.headline) == (
        "Harbour Times",
        "Mina Okafor, Petr Kovac",
        "Ferry late",
    )
    assert (article.published, article.published_basis) == ("2021-03-09T08:15:00", "stated")
    assert article.updated == "2021-03-10"


@pytest.mark.parametrize("author", ["[" * 900 + "]" * 900, '"https://a.example"', "7", "null", "{}", "[null, 3]"])
def test_odd_linked_data_costs_nothing_else(author):
    script = f'<script type="application/ld+json">{{"datePublished": "2021-03-09", "author": {author}}}</script>'
    page = read_html(script + "<p>The ferry was late.</p>")
    assert page.text == "The ferry was late." and page.meta["byline"] == ""


def test_the_language_of_a_template_does_not_outvote_the_text(tmp_path):
    text = "The ferry to the island was late again, and nobody at the harbour said why it was so."
    (tmp_path / "a.html").write_text(f'<html lang="ko"><p>{text}</p></html>', encoding="utf-8")
    article, _ = read_page(tmp_path / "a.html")
    assert article.language == "en"
    assert article_from_text("Ja.", "a.txt", meta={"language": "de"}).language == "de"


@pytest.mark.parametrize("unit", ["<p>The ferry was late.</p>\n", "&amp;", "<", "word ", "<p a=b c>", "<li>", "<td>a"])
def test_time_grows_with_the_length_of_a_page(unit):
    def seconds(size):
        markup = unit * (size // len(unit))
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            read_html(markup)
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(1_600_000) < 32 * max(seconds(200_000), 0.002)
