"""Who is meant on pages nobody has seen: names by their form, one person under two names, sources, pronouns, places."""

import pytest

from gsomia_lab.codebook import Actor, Codebook, with_rows
from gsomia_lab.evidence.actor_names import names_of
from gsomia_lab.evidence.actors import find_actors, find_mentions
from gsomia_lab.evidence.marks import find_marks
from gsomia_lab.evidence.metonyms import reading
from gsomia_lab.pages.article import Span
from gsomia_lab.pages.read import article_from_text


def said(text, book=None):
    page = article_from_text(text, "a.txt")
    return [(m.text, m.actor) for m in find_mentions(page, book or Codebook())]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        # A point ends a sentence, but not behind a short form or an initial.
        ("It rained in July. Brook stayed. Ada Brook slept.", {("Brook", "Ada Brook"), ("Ada Brook", "Ada Brook")}),
        ("Sen. Ada Brook spoke. Brook left.", {("Ada Brook", "Ada Brook"), ("Brook", "Ada Brook")}),
        ("Senator A. Brook spoke. Brook left.", {("A. Brook", "A. Brook"), ("Brook", "A. Brook")}),
        # A longer name of the same person.
        (
            "Ada Brook said no. Rival Ada Brook said yes. Brook left.",
            {("Ada Brook", "Ada Brook"), ("Rival Ada Brook", "Ada Brook"), ("Brook", "Ada Brook")},
        ),
        (
            "Senator Ada C. Brook spoke. Ada Brook left. Brook slept.",
            {("Ada C. Brook", "Ada Brook"), ("Ada Brook", "Ada Brook"), ("Brook", "Ada Brook")},
        ),
        # Two people who differ in what stands between.
        (
            "Senator Ada C. Brook spoke. Senator Ada D. Brook left. Ada Brook said so.",
            {("Ada C. Brook", "Ada C. Brook"), ("Ada D. Brook", "Ada D. Brook"), ("Ada Brook", "Ada Brook")},
        ),
        # Sources with an article.
        ("Later the Post wrote that it rained.", {("Post", "Post")}),
        ("The NPI announced a study.", {("NPI", "NPI")}),
        ("It was, as The Old Quay put it, late.", {("Old Quay", "Old Quay")}),
        ("It is late, according to the NPI.", {("NPI", "NPI")}),
        ("The CEO said no.", set()),
        ("The old quay put it off.", set()),
        ("A step on The Old Quay was wet.", set()),
        # A transcript's label in capitals.
        ("Senator Ada Brook spoke.\n\nBROOK: I said so.", {("Ada Brook", "Ada Brook"), ("BROOK", "Ada Brook")}),
        ("Senator Ada Brook spoke.\n\nBROOK, Norland was wet.", {("Ada Brook", "Ada Brook")}),
        # Pronouns, small and large.
        ("Senator Ada Brook spoke. She left.", {("Ada Brook", "Ada Brook"), ("She", "Ada Brook")}),
        (
            "Mr. Tom Lind spoke. His dog left with him.",
            {("Tom Lind", "Tom Lind"), ("His", "Tom Lind"), ("him", "Tom Lind")},
        ),
        ("Mr. Tom Lind spoke. The theme of shem was he-goats.", {("Tom Lind", "Tom Lind")}),
    ],
)
def test_who_is_meant(text, mentions):
    assert set(said(text)) == mentions


def test_an_unnamed_speaker_stands_between_a_name_and_a_pronoun():
    text = "Senator Ada Brook spoke. An official who left said nothing. She slept."
    page = article_from_text(text, "a.txt")
    assert [m.note for m in find_mentions(page, Codebook()) if m.text == "She"] == [
        "The last person who fits is an unnamed official."
    ]


def test_an_actor_counts_under_all_its_names():
    page = article_from_text("Ada Brook said no. Rival Ada Brook said yes.", "a.txt")
    (row,) = find_actors([page], Codebook(), find_mentions(page, Codebook()))
    assert (row["actor"], row["aliases"], row["n_mentions"]) == ("Ada Brook", "Ada Brook; Rival Ada Brook", 2)


def test_a_name_of_the_codebook_with_its_article():
    book = with_rows(
        Codebook(),
        "actors",
        {"actor": "Office of Norland", "kind": "government", "aliases": "the Round House|the Tower"},
    )
    names = names_of(book)
    assert [(a, b) for a, b, _ in names.find("Then the Round House agreed; Round House Road did not.")] == [(5, 20)]
    assert names.find("A Round House") == [] and names.find("Round House") == []
    assert isinstance(names.owner["the Tower"], Actor)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Round House agreed.", ["The Round House"]),
        ("Stall keepers wept, and stall keepers left.", ["Stall keepers", "stall keepers"]),
        ("STALL KEEPERS wept in the State.", []),
    ],
)
def test_a_name_in_small_letters_may_begin_a_sentence(text, said):
    row = {"actor": "Guild of Norland", "kind": "organisation", "aliases": "the Round House|stall keepers|the state"}
    assert [text[a:b] for a, b, _ in names_of(with_rows(Codebook(), "actors", row)).find(text)] == said


@pytest.mark.parametrize(
    ("before", "use"),
    [
        ("She lives in ", "place"),
        ("She left the ", "place"),
        ("She flew back to ", "place"),
        ("She gave it to ", ""),
        ("She waits for ", ""),
        ("He urged ", "actor"),
        ("talks with ", "actor"),
        ("ties between ", "actor"),
    ],
)
def test_a_capital_is_a_place_or_acts(before, use):
    for after in (".", " waits."):
        assert reading(f"{before}Tokyo{after}", len(before), len(before) + 5)[0] == use


def test_marks_of_several_paragraphs_and_kinds():
    text = "She said “no”.\nHe didn't.\n‘It is late,’ she said, ‘very late.’\nIt's the boys' turn."
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    assert [text[m.start : m.end] for m in find_marks(text, spans)] == ["“no”", "‘It is late,’", "‘very late.’"]
    assert find_marks(text, []) == []
