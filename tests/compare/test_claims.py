"""Claims by source: each place has its sentences, silence is not "not yet", support is counted in sources."""

import pandas as pd
import pytest

from gsomia_lab import load
from gsomia_lab.checked import load_checked
from gsomia_lab.compare.claims import SAYS, TOO_EARLY, claim_rows, matrix_of, support
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
    assert rows.loc[rows["finding"] != SAYS, "text"].eq("").all()


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
