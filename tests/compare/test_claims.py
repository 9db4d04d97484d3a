"""Claims by source: each place has its sentences, silence is not "not yet", support is counted in sources."""

import pandas as pd
import pytest

from gsomia_lab import load
from gsomia_lab.checked import load_checked
from gsomia_lab.compare.claims import SAYS, TOO_EARLY, claim_rows, find_checked, matrix_of, support
from gsomia_lab.figures.claims import SIGNS, describe_claims, plot_claims
from tests.corpora import CORPORA, SHARED

# As a reader of the pages fills the matrix; what is not named here is silent.
SAID = {
    "decision": "000 001 002 003 004",
    "tisa_2014": "000 001 002",
    "consulted": "000 002",
    "disappointed": "000 001 002",
    "retaliation": "001 002 004",
    "breach": "002",
    "countries_33": "003",
    "poll_1007": "003",
    "no_change": "004",
    "suspended": "",
}

# A word or a figure that stands in the sentence of each checked claim, on the page itself as in its brief.
SHOWN = {
    "000": {
        "0.1": "August 23", "0.2": "TISA", "0.3": "December 2014", "0.4": "through the U.S.", "0.5": "spy satellites",
        "0.6": "compulsory", "0.7": "denial", "0.8": "reviews", "0.9": "national security councils",
        "0.10": "under review|reviewing", "0.11": "Chunchu-gwan",
    },
    "001": {
        "1.1": "Realmeter", "1.2": "33.2", "1.3": "501", "1.4": "68 percent", "1.5": "14.4", "1.6": "1,000",
        "1.7": "Park Jae-min", "1.8": "October 2018", "1.9": "security realm", "1.10": "August", "1.11": "last week",
        "1.12": "300|matter of course|last minute", "1.13": "Shin Beom-chul", "1.14": "FNN",
    },
    "002": {
        "2.1": "1965", "2.2": "trading partner", "2.3": "ruling", "2.4": "Deal|terminate|extend", "2.5": "Thursday",
        "2.6": "decision", "2.7": "cooperation", "2.8": "Friday|Thursday|previous day",
    },
    "003": {
        "3.1": "Nagamine|talks", "3.2": "33", "3.3": "1,007", "3.4": "President Park", "3.5": "5%", "3.6": "Park",
        "3.7": "GSOMIA", "3.8": "ended at any time", "3.9": "Thursday", "3.10": "22 August 2019", "3.11": "white lists",
        "3.12": "Kang Kyung-wha", "3.13": "ICC", "3.14": "denounce|suppress", "3.15": "Washington", "3.16": "Pyongyang",
        "3.17": "ROK president",
    },
    "004": {
        "4.1": "Seoul", "4.2": "Seoul", "4.3": "trade retaliation", "4.4": "Thursday night", "4.5": "diplomats",
        "4.6": "Thursday", "4.7": "North Korea and China", "4.8": "GSOMIA", "4.9": "trade restrictions",
        "4.10": "military intelligence sharing",
    },
}  # fmt: skip


def corpus(which):
    if which == "originals" and not (SHARED / "seeds").is_dir():
        pytest.skip("the original articles are not beside this checkout")
    return load("briefs" if which == "briefs" else SHARED / "seeds")


@pytest.mark.parametrize("which", CORPORA)
def test_the_matrix_is_that_of_a_reader(which):
    lab = corpus(which)
    matrix = matrix_of(claim_rows(lab))
    assert list(matrix.index) == list(SAID)
    found = {claim: " ".join(doc[:3] for doc, cell in row.items() if cell == SAYS) for claim, row in matrix.iterrows()}
    assert found == SAID


@pytest.mark.parametrize("which", CORPORA)
def test_every_place_leads_to_its_sentences(which):
    lab = corpus(which)
    rows = claim_rows(lab)
    for row in rows[rows["finding"] == SAYS].itertuples():
        assert lab.text(row.doc)[int(row.start) : int(row.end)] == row.text != ""
        assert lab.evidence({"doc": row.doc, "start": row.start, "end": row.end})
    empty = rows[rows["finding"] != SAYS]
    assert len(empty) and empty["text"].eq("").all()
    for row in empty.itertuples():
        looked = lab.article(row.doc).reading
        assert (row.start, row.end) == (looked[0].start, looked[-1].end), "silence is told of all that was read"
        assert lab.evidence(row).marked == lab.text(row.doc)[row.start : row.end]


@pytest.mark.parametrize("which", CORPORA)
def test_every_checked_claim_leads_to_the_sentence_that_makes_it(which):
    lab = corpus(which)
    claims = load_checked("claims")
    rows = find_checked(lab, claims)
    wanted = {number: (doc, words.split("|")) for doc, of in SHOWN.items() for number, words in of.items()}
    assert set(rows["id"]) == set(claims["id"]) == set(wanted)
    for row in rows.itertuples():
        doc, words = wanted[row.id]
        assert row.doc.startswith(doc) and any(word in row.text for word in words), f"{row.id}: {row.text}"
        seen = lab.evidence(row)
        assert seen.marked == lab.text(row.doc)[row.start : row.end] != ""
        assert seen.marked in row.text and row.text in seen.before + seen.marked + seen.after
    for number, (_, words) in wanted.items():
        sentences = "\n".join(rows.loc[rows["id"] == number, "text"])
        assert all(word in sentences for word in words) or number in {"0.10", "2.4"}, number
    assert rows["id"].value_counts().max() <= 4, "a claim is one sentence, or the few that it speaks of"


@pytest.mark.parametrize("which", CORPORA)
def test_the_reworded_page_comes_apart_into_its_texts(which):
    lab = corpus(which)
    seams = load_checked("seams")
    rows = find_checked(lab, seams).sort_values("start")
    assert rows["id"].tolist() == seams["id"].tolist(), "one sentence each, in the order of the page"
    days = seams.loc[seams["sure"] == "firm", "written_on"].tolist()
    assert days != sorted(days), "the order of the page is not that of time"


def test_a_corpus_without_the_page_gives_no_checked_claim(tmp_path):
    (tmp_path / "000.txt").write_text("The mayor spoke on August 23 of many concerns.\n", encoding="utf-8")
    rows = find_checked(load(tmp_path))
    assert rows.empty and list(rows.columns)[:2] == ["id", "doc"]


@pytest.mark.parametrize("which", CORPORA)
def test_a_page_that_was_written_too_early_is_not_silent(which):
    matrix = matrix_of(claim_rows(corpus(which)))
    row = {doc[:3]: finding for doc, finding in matrix.loc["suspended"].items()}
    assert row == {"000": "silent", "001": TOO_EARLY, "002": TOO_EARLY, "003": "silent", "004": TOO_EARLY}


@pytest.mark.parametrize("which", CORPORA)
def test_two_reports_of_one_briefing_are_one_source(which):
    lab = corpus(which)
    table = support(lab, claim_rows(lab)).set_index("claim")
    assert table.loc["consulted", ["n_pages", "n_independent"]].tolist() == [2, 1]
    assert table.loc["consulted", "sources"] == ["Kim Hyun-chong"]
    assert (table["n_independent"] >= 1).all()


def test_a_teacher_gives_claims_of_her_own(tmp_path):
    (tmp_path / "a.txt").write_text("The bridge was closed on Monday, the mayor said.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The bridge was not closed, a driver said.\n", encoding="utf-8")
    claims = pd.DataFrame([{"claim": "closed", "says": "bridge was closed", "denies": "bridge was not closed"}])
    matrix = matrix_of(claim_rows(load(tmp_path), claims))
    assert matrix.loc["closed"].tolist() == ["says", "denies"]
    with pytest.raises(ValueError, match="no claims to look for"):
        claim_rows(load(tmp_path), pd.DataFrame({"claim": ["x"]}))


def test_the_picture_follows_the_matrix():
    matrix = matrix_of(claim_rows(load()))
    changed = matrix.copy()
    changed.iloc[0, 0] = "denies"
    assert describe_claims(matrix) != describe_claims(changed)
    shown = [text.get_text() for text in plot_claims(changed).texts]
    assert shown.count(SIGNS["denies"][0]) == 1


def test_every_checked_claim_has_addresses_or_says_why_not():
    claims = load_checked("claims")
    assert len(claims) == 60
    assert ((claims["addresses"] != "") | (claims["no_address_because"] != "")).all()
    assert {"3.2", "3.3"} <= set(claims.loc[claims["verdict"].str.startswith("right"), "id"])
