"""Two pages side by side without a browser: pairs, their words, what is refused."""

import pytest
from traitlets import TraitError

from gsomia_lab import load
from gsomia_lab.widgets.side_by_side import read_together
from tests.corpora import CORPORA, SHARED


def lab_of(which):
    if which == "originals" and not (SHARED / "seeds").is_dir():
        pytest.skip("the original articles are not beside this checkout")
    return load("briefs" if which == "briefs" else SHARED / "seeds")


def pair_with(widget, word):
    """The numbers of the pairs in which the first page has `word`."""
    text = widget.sheets[0]["text"]
    return [n for n, p in enumerate(widget.pairs) if word in text[p["sides"][0]["start"] : p["sides"][0]["end"]]]


def marked(widget, at, side):
    text = widget.sheets[side]["text"]
    return " | ".join(text[start:end] for start, end in widget.pairs[at]["sides"][side]["differs"])


@pytest.mark.parametrize("which", CORPORA)
def test_the_briefing_in_two_renderings(which):
    widget = read_together(lab_of(which), "000", "002")
    assert len(widget.pairs) >= 4
    [at] = pair_with(widget, "justification")
    widget.at = at
    assert "justification" in marked(widget, at, 0) and "grounds" in marked(widget, at, 1)
    assert widget.words.startswith(
        f"Pair {at + 1} of {len(widget.pairs)}. Together because of: words of Kim Hyun-chong"
    )
    assert "justification" in widget.words and "grounds" in widget.words


@pytest.mark.parametrize("which", CORPORA)
def test_agreement_and_arrangement(which):
    widget = read_together(lab_of(which), "000", "001")
    [at] = pair_with(widget, "Sharing Agreement")
    assert "Agreement" in marked(widget, at, 0) and "Arrangement" in marked(widget, at, 1)
    assert "the same event" in widget.pairs[at]["why"]


def test_it_prints_the_pair_shown_and_none_has_words_too():
    widget = read_together(lab_of("briefs"), "000", "002")
    assert repr(widget) == widget.pairs[0]["words"]
    widget.at = -1
    assert (
        repr(widget)
        == f"000 korea defense daily and 002 kbs world: {len(widget.pairs)} pairs of sentences about the same thing."
    )
    with pytest.raises(TraitError, match="no pair 99"):
        widget.at = 99


def test_pages_without_pairs_are_shown_all_the_same(tmp_path):
    (tmp_path / "a.txt").write_text("The ferry sank on Monday.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("A new school opened in the valley.\n", encoding="utf-8")
    widget = read_together(load(tmp_path), "a.txt", "b.txt")
    assert widget.at == -1 and "0 pairs" in repr(widget)
    with pytest.raises(ValueError, match="no layer"):
        read_together(load(tmp_path), "a.txt", "b.txt", layers=["smells"])
    with pytest.raises(KeyError, match="give two"):
        read_together(load(tmp_path), "a.txt", "a.txt")
