"""Ten invented articles about a tram line: a case of one's own from `gsomia-lab new` to the report, measured.

The right answers in `own_case/gold` were written down from the articles before the lab had read them. What is found
and what is not is printed; the bars are what was reached, so that it cannot get worse unseen.
"""

import csv
import shutil
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner

from gsomia_lab import load
from gsomia_lab.cli import main
from gsomia_lab.codebook import load_codebook
from gsomia_lab.figures.all_polls import questions_of
from gsomia_lab.first_look import open_case
from gsomia_lab.kit.lesson import read_lesson
from gsomia_lab.kit.notebooks import make_notebook
from gsomia_lab.kit.run import run_notebook
from gsomia_lab.learn.banks import exercises_of

ROOT = Path(__file__).resolve().parents[1]
OWN = ROOT / "tests" / "own_case"
LESSON = ROOT / "notebooks" / "source" / "06_your_own_articles.md"
# What was reached when the test was written.
BARS = {"published": 1.0, "polls": 0.75, "positions precision": 0.75, "positions recall": 0.7, "speakers": 0.85}
NOT_HERE: list[str] = []  # exercises that this case cannot ask


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """Laid out by the command, then filled as a teacher would: the articles put in, the codebook's rows replaced."""
    folder = tmp_path_factory.mktemp("work") / "tram"
    assert CliRunner().invoke(main, ["new", str(folder)]).exit_code == 0
    for name in ("articles", "codebook"):
        shutil.copytree(OWN / name, folder / name, dirs_exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def lab(case):
    return load(case)


@pytest.fixture(scope="module")
def first_look(case):
    return run(case / "notebooks" / "first_look.ipynb")


def run(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return run_notebook(notebook, path.parent)


def outputs(notebook):
    """What a learner sees: printed words, plain text, HTML."""
    texts = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            texts += [output.get("text", ""), data.get("text/plain", ""), data.get("text/html", "")]
    return "\n".join(texts)


def gold(name):
    with (OWN / "gold" / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def foreign_words():
    """Every name of the lab's own case: its actors, pollsters, terms and their other forms, not plain words."""
    book = load_codebook()
    names = set()
    for table, column in (("actors", "actor"), ("pollsters", "pollster"), ("terms", "term")):
        for row in book.table(table):
            if table != "terms" or row["kind"] == "case":
                names |= {row[column], *row["aliases"].split("|")}
    own = " ".join(path.read_text(encoding="utf-8") for path in (OWN / "articles").iterdir())
    return {name for name in names if name[:1].isupper() and len(name) > 3 and name not in own} | {"keep_pact"}


def shares(found, right, label, capsys):
    """Precision and recall, printed."""
    hits = len(found & right)
    with capsys.disabled():
        print(f"\n{label}: {hits} of {len(right)} found, {len(found) - hits} more")
        for row in sorted(right - found, key=str):
            print("   not found:", row)
        for row in sorted(found - right, key=str):
            print("   more:", row)
    return hits / max(1, len(found)), hits / len(right)


def test_days_of_publication(lab, capsys):
    right = {(row["doc"], row["published"]) for row in gold("published")}
    found = {(row.doc, row.published[:10]) for row in lab.articles.itertuples()}
    _, recall = shares(found, right, "published", capsys)
    assert recall >= BARS["published"]
    assert all(day == "" or (doc, day) in right for doc, day in found), "a day is left open rather than wrong"


def test_polls(lab, capsys):
    right = {tuple(row.values()) for row in gold("polls")}
    polls = lab.polls.assign(n=[f"{n:g}" if n == n else "" for n in lab.polls["n"].astype("float64")])
    polls = polls.assign(share=[f"{share:g}" for share in polls["share"]])
    found = set(polls[list(gold("polls")[0])].itertuples(index=False, name=None))
    precision, recall = shares(found, right, "polls", capsys)
    assert precision >= BARS["polls"] and recall >= BARS["polls"]
    assert set(lab.unsourced_shares["doc"]) == {"04_blog.txt", "08_interview.html"}, (
        "shares that nobody named asked for"
    )


def test_positions(lab, capsys):
    """By actor of the codebook, issue and stance; a government beside its own official is the lab's reading."""
    right = {tuple(row.values()) for row in gold("positions")}
    known = {actor.actor for actor in lab.codebook.actors}
    rows = [row for row in lab.positions.itertuples() if row.actor in known]
    governments = {actor.actor for actor in lab.codebook.actors if actor.kind == "government"}
    by_person = {(row.doc, row.start) for row in rows if row.actor not in governments}
    found = {
        (row.doc, row.actor, row.issue, row.stance)
        for row in rows
        if (row.doc, row.actor, row.issue, row.stance) in right
        or not (row.actor in governments and (row.doc, row.start) in by_person)
    }
    precision, recall = shares(found, right, "positions", capsys)
    assert precision >= BARS["positions precision"] and recall >= BARS["positions recall"]


def test_speakers(lab, capsys):
    right = {(row["doc"], row["begins"], row["speaker"]) for row in gold("speakers")}
    found = set()
    for row in gold("speakers"):
        hits = lab.quotes[(lab.quotes["doc"] == row["doc"]) & lab.quotes["text"].str[1:].str.startswith(row["begins"])]
        found |= {(row["doc"], row["begins"], speaker) for speaker in hits["speaker"] if speaker}
    precision, recall = shares(found, right, "speakers", capsys)
    assert precision == 1 and recall >= BARS["speakers"]


def test_the_notebook_of_the_case_shows_it_and_the_same_again(first_look, case):
    shown = outputs(first_look)
    for words in ("10 pages, read with a codebook of 11 actors", "Corso Research", "Tova Brandt"):
        assert words in shown, words
    assert "share without a pollster" in shown and "Lena Osei" in shown, "gaps, and names to write into the codebook"
    assert outputs(run(case / "notebooks" / "first_look.ipynb")) == shown


def test_the_notebook_of_an_empty_case_says_what_to_do(tmp_path):
    CliRunner().invoke(main, ["new", str(tmp_path / "empty")])
    shown = outputs(run(tmp_path / "empty" / "notebooks" / "first_look.ipynb"))
    assert "save each as a .txt or .html file in the folder articles" in shown
    assert "codebook/pollsters.csv" in shown
    with pytest.raises(FileNotFoundError, match="gsomia-lab new"):
        open_case(tmp_path)


def test_what_was_changed_in_the_notebook_is_kept(case):
    mine = case / "notebooks" / "first_look.ipynb"
    before = mine.read_text(encoding="utf-8")
    mine.write_text(before.replace("First look at your case", "My tram"), encoding="utf-8")
    CliRunner().invoke(main, ["new", str(case)])
    assert "My tram" in mine.read_text(encoding="utf-8")
    mine.write_text(before, encoding="utf-8")


def test_lesson_06_holds_on_this_case(case):
    """The lesson itself with its folder changed, every exercise answered: all right, none refused."""
    lesson = read_lesson(LESSON)
    notebook = make_notebook(lesson, "solved")
    for cell in notebook.cells:
        cell.source = cell.source.replace('FOLDER = "briefs"', f"FOLDER = {str(case)!r}")
    assert any(str(case) in cell.source for cell in notebook.cells)
    shown = outputs(run_notebook(notebook, case))
    assert "✗" not in shown
    assert [
        exercise.id for exercise in exercises_of(lesson.items) if f"✓ Correct {exercise.id}:" not in shown
    ] == NOT_HERE
    assert "0 mentions before, 1 after" in shown, "a saved row of the codebook counts at the next load"
    nothing_foreign(shown)


def test_no_word_of_the_labs_own_case_is_in_view(lab, case, first_look, tmp_path):
    nothing_foreign(outputs(first_look))
    for path in case.rglob("*"):
        if path.is_file():
            nothing_foreign(path.read_text(encoding="utf-8").replace("gsomia_lab", ""), path.name)
    for name, table in lab.tables.items():
        nothing_foreign(table.to_csv(), name)
    lab.export(tmp_path / "report")
    for path in (tmp_path / "report").glob("*.html"):
        nothing_foreign(path.read_text(encoding="utf-8").replace("gsomia_lab", ""), path.name)
    nothing_foreign(str(lab.glossary()) + str(lab.glossary(kind="actor")))


def nothing_foreign(text, where=""):
    assert [word for word in foreign_words() if word in text] == [], where


def test_in_an_interview_the_label_of_the_turn_says_whose_words_they_are(lab):
    rows = lab.positions[lab.positions["doc"] == "08_interview.html"]
    assert set(rows["actor"]) == {"Osric Lund"}, "not the magazine's"


def test_a_poll_with_two_questions_is_drawn_as_two(lab):
    corso = lab.polls[(lab.polls["doc"] == "05_poll.html") & (lab.polls["n"] == 1204)]
    assert [part["share"].tolist() for part in questions_of(corso.head(5))] == [[58, 33, 9], [47, 46]]
