"""Two pages side by side: the same briefing is paired, differing words are marked, markup does no harm."""

import pytest

from gsomia_lab import load
from gsomia_lab.compare.align import align, differing
from tests.corpora import CORPORA, SHARED


@pytest.mark.parametrize("which", CORPORA)
def test_two_renderings_of_one_briefing_are_paired(which):
    if which == "originals" and not (SHARED / "seeds").is_dir():
        pytest.skip("the original articles are not beside this checkout")
    lab = load("briefs" if which == "briefs" else SHARED / "seeds")
    found = align(lab, "000", "002")
    assert len(found.pairs) >= 4
    assert found.pairs["start_a"].is_monotonic_increasing
    assert found.pairs["start_a"].is_unique and found.pairs["start_b"].is_unique
    for pair in found.pairs.itertuples():
        assert lab.text(found.doc_a)[pair.start_a : pair.end_a] == pair.text_a
        assert lab.text(found.doc_b)[pair.start_b : pair.end_b] == pair.text_b
        assert pair.why
    justified = found.pairs[found.pairs["text_a"].str.contains("justification")]
    assert justified["text_b"].str.contains("grounds|trust").all()


def test_a_word_that_differs_is_marked_and_markup_is_escaped(tmp_path):
    for name, word in (("a.txt", "Agreement"), ("b.txt", "Arrangement")):
        text = f"Mayor Mina Okafor signed the ferry {word} with <b>Lind</b> harbour on May 3, 2021.\n\nIt rained.\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    html = align(load(tmp_path), "a.txt", "b.txt")._repr_html_()
    assert ">Agreement</mark>" in html and ">Arrangement</mark>" in html
    assert "<b>" not in html and "&lt;b&gt;" in html
    assert ">signed" not in html, "what both have is not marked"


@pytest.mark.parametrize("which", CORPORA)
def test_a_pact_called_agreement_here_and_arrangement_there(which):
    if which == "originals" and not (SHARED / "seeds").is_dir():
        pytest.skip("the original articles are not beside this checkout")
    lab = load("briefs" if which == "briefs" else SHARED / "seeds")
    pairs = align(lab, "000", "001").pairs
    [pair] = pairs[pairs["text_a"].str.contains("Sharing Agreement")].itertuples()
    assert "Sharing Arrangement" in pair.text_b and "the same event" in pair.why
    for one, other, word in ((pair.text_a, pair.text_b, "Agreement"), (pair.text_b, pair.text_a, "Arrangement")):
        assert any(word in one[start:end] for start, end in differing(one, other))


def test_sentences_about_one_event_belong_together_in_other_words(tmp_path):
    (tmp_path / "a.txt").write_text(
        "Harbour News\n\nThe mayor of Lind closed the old ferry on May 3, 2021.\n\nIt rained.\n", encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text(
        "Valley Post\n\nNo boat left. On May 3, 2021 the ferry was closed.\n\nSchools opened.\n", encoding="utf-8"
    )
    lab = load(tmp_path)
    [pair] = align(lab, "a.txt", "b.txt").pairs.itertuples()
    assert "ferry" in pair.text_a and "ferry" in pair.text_b
    assert "the same event" in pair.why


def test_words_of_grammar_are_no_reason(tmp_path):
    for name, text in (("a.txt", "What the council said was that they would also"), ("b.txt", "They said what this")):
        (tmp_path / name).write_text(f"{text} have been over there before.\n", encoding="utf-8")
    assert align(load(tmp_path), "a.txt", "b.txt").pairs.empty


def test_unlike_pages_have_no_pairs_and_one_page_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("The ferry sank on Monday.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("A new school opened in the valley.\n", encoding="utf-8")
    lab = load(tmp_path)
    assert align(lab, "a.txt", "b.txt").pairs.empty
    with pytest.raises(KeyError, match="give two"):
        align(lab, "a.txt", "a.txt")
