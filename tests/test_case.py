"""A case of one's own: laid out, never overwritten, read with its own codebook, nothing of another case in view."""

import pytest
from click.testing import CliRunner

from gsomia_lab import load
from gsomia_lab.case import EXAMPLES, new_case
from gsomia_lab.cli import main
from gsomia_lab.figures.positions import describe_grid, grid_of
from gsomia_lab.figures.timeline import describe_timeline
from gsomia_lab.widgets.timeline import timeline

PAGES = {
    "one.txt": (
        "Dam divides Lind\n\nPublished: 2021-05-12\n\n"
        "Prime Minister Mina Okafor said on Monday: “We will build the dam.”\n\n"
        "Norland will finish the reservoir only if the farmers agree, she added.\n\n"
        "A Lind Institute poll of 900 adults found that 52 percent are for the dam.\n"
    ),
    "two.html": (
        "<html><body><h1>River floods harbour</h1><p>May 14, 2021</p><p>The river flooded the harbour on Thursday.</p>"
        "<p>“Stop the dam,” somebody shouted.</p></body></html>"
    ),
    "three.txt": "Nobody knows\n\nOn Friday a driver, Ana Reyes, said that the dam would ruin the fish.\n",
}
OF_THE_OTHER_CASE = ("GSOMIA", "Seoul", "Tokyo", "Moon", "Korea", "Japan", "Realmeter", "pact")


@pytest.fixture
def case(tmp_path):
    folder = tmp_path / "dam"
    new_case(folder)
    for name, text in PAGES.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    return folder


def test_the_layout_is_written_and_never_overwritten(tmp_path):
    folder = tmp_path / "dam"
    assert len(new_case(folder)) == 2 + len(EXAMPLES)
    (folder / "codebook" / "issues.csv").write_text("mine", encoding="utf-8")
    assert new_case(folder) == []
    assert (folder / "codebook" / "issues.csv").read_text(encoding="utf-8") == "mine"
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(NotADirectoryError, match="is a file"):
        new_case(tmp_path / "file")


def test_the_command_says_where_to_start(tmp_path):
    done = CliRunner().invoke(main, ["new", str(tmp_path / "dam")])
    assert done.exit_code == 0 and "READ_ME.txt" in done.output


def test_a_case_is_read_with_its_own_codebook(case):
    lab = load(case)
    lab.validate()
    assert len(lab.articles) == 3
    found = {(row.actor, row.issue, row.stance) for row in lab.positions.itertuples()}
    assert ("Mina Okafor", "build_dam", "conditional") in found, "the condition she states holds for all she says"
    assert ("Government of Norland", "build_dam", "conditional") in found
    assert lab.polls[["pollster", "share", "issue", "stance"]].values.tolist() == [
        ["Lind Institute", 52.0, "build_dam", "support"]
    ]
    assert "flood" in set(lab.events["action"]), "an act of the case's own"


def test_nothing_of_the_other_case_is_in_view(case, tmp_path):
    lab = load(case)
    lab.export(tmp_path / "site")
    shown = [
        describe_timeline(lab.events),
        describe_grid(grid_of(lab.positions, lab.actors)),
        str(lab),
        str(lab.summary()),
    ]
    shown += [path.read_text(encoding="utf-8") for path in (tmp_path / "site").glob("*.html")]
    shown += [table.to_csv() for table in lab.tables.values()]
    shown += [str(timeline(lab).events), *(path.read_text(encoding="utf-8") for path in (case / "codebook").iterdir())]
    for words in OF_THE_OTHER_CASE:
        assert not any(words in text for text in shown), words


def test_a_codebook_edited_counts_at_once(case):
    before = load(case).positions
    words = case / "codebook" / "words.csv"
    words.write_text(words.read_text(encoding="utf-8").replace("dam | dams | reservoir", "bridge"), encoding="utf-8")
    assert len(before) > 0 and load(case).positions.empty


def test_what_could_not_be_read_is_gathered_with_its_reason(case):
    table = load(case).unread()
    kinds = set(table["kind"])
    assert {"open date", "open speaker", "no date"} <= kinds
    assert (table["why"] != "").all()
    friday = table[table["kind"] == "open date"].iloc[0]
    assert friday["doc"] == "three.txt" and friday["text"] == "Friday"
