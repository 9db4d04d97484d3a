"""A slip in a teacher's codebook is named with its file and row; a good change counts at once."""

import shutil

import pytest

from gsomia_lab.codebook import load_codebook
from gsomia_lab.lab import load
from tests.corpora import ROOT


def changed(tmp_path, name, old, new):
    folder = tmp_path / "codebook"
    shutil.copytree(ROOT / "data" / "codebook", folder)
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("cues.csv", "keep_pact,oppose", "keep_pact,opose", "cues.csv, row 2: stance 'opose' is unknown; allowed are"),
        ("cues.csv", "keep_pact,oppose", "keep_pakt,oppose", "cues.csv, row 2: issue 'keep_pakt' is unknown"),
        ("cues.csv", ",act,", ",akt,", "cues.csv, row 2: who 'akt' is unknown; allowed are act"),
        ("cues.csv", "{end} ...", "{ending} ...", "cues.csv, row 2: word list 'ending' is unknown"),
        ("cues.csv", "{end} ...", "(end ...", "cues.csv, row 2: .* brackets closed"),
        ("cues.csv", "issue,stance", "issue,stanze", "cues.csv has no column 'stance'"),
        ("issues.csv", "{korea} &", "{corea} &", "issues.csv, row 2, about: word list 'corea' is unknown; allowed are"),
        ("issues.csv", "GSOMIA |", "(GSOMIA |", "issues.csv, row 2, about: .* brackets closed"),
        ("issues.csv", "GSOMIA |", "GSOMIA & |", "issues.csv, row 2, about: '' is not a pattern: write words"),
        ("words.csv", "name,words", "list,words", "words.csv has no column 'name'"),
    ],
)
def test_a_slip_is_named_with_its_file_and_row(tmp_path, name, old, new, said):
    with pytest.raises(ValueError, match=said):
        load("briefs", codebook=changed(tmp_path, name, old, new))


def test_a_change_counts_at_once(tmp_path):
    folder = changed(tmp_path, "words.csv", "tisa,TISA", "tisa,TISAX")
    assert load_codebook(folder).table("words") != load_codebook().table("words")
    (folder / "cues.csv").write_text("issue,stance,pattern\nkeep_pact,oppose,nobody says this\n", encoding="utf-8")
    assert load("briefs", codebook=folder).positions.empty
    assert not load("briefs").positions.empty
