"""The signs by which sentences are passed over: they may let too many through, and must never cost a cue."""

import pytest

from gsomia_lab.codebook import load_codebook
from gsomia_lab.evidence.cue_patterns import Lists, match, parse
from gsomia_lab.evidence.cue_signs import Signs
from gsomia_lab.evidence.cue_words import split_words, tokenize
from gsomia_lab.evidence.position_case import prepare

LISTS = Lists({"end": ("end*", "pull (out|back) of", "*less"), "pact": ("pact", "treaty on ferries")})


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("{end} ... {pact}", "Norland will END the old pact."),
        ("{end} ... {pact}", "They pull back of the treaty on ferries."),
        ("{end} {pact}", "A useless pact"),
        ("no? longer (bound|tied)", "It is tied: longer bound than ever."),
        ("u.s. ... {pact}", "The U.S. left the pact."),
        ("*n't ... {pact}", "She didn’t sign the pact."),
    ],
)
def test_a_sentence_that_holds_a_pattern_shows_its_signs(pattern, sentence):
    signs = Signs(LISTS)
    parsed, tokens = parse(pattern), tokenize(sentence)
    needed = signs.needed_by(parsed)
    found = LISTS.spans(tokens)
    assert any(True for i in range(len(tokens)) for _ in match(parsed, tokens, i, found)), "the pattern stands there"
    assert signs.shown_by(split_words(sentence)) & needed == needed


def test_a_sentence_about_something_else_is_passed_over():
    case = prepare(load_codebook())
    sentence = "The ferry was late, and nobody on the quay could say when it would come."
    assert case.cues_for(case.signs.shown_by(split_words(sentence))) == ()


def test_the_examples_of_the_codebook_are_not_passed_over():
    book = load_codebook()
    case = prepare(book)
    for cue, row in zip(case.cues, book.table("cues"), strict=True):
        shown = case.signs.shown_by(split_words(row["example"]))
        assert cue in case.cues_for(shown), row["example"]
