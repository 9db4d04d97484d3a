import json
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner

from gsomia_lab.cli import main
from gsomia_lab.sources import briefs_folder
from gsomia_lab.tables import TABLES
from tests.corpora import SHARED

COMMANDS = [["lab"], ["read"], ["many"], ["seeds"], ["seeds", "add"], ["doctor"], ["kit"]]


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(command):
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Example: gsomia-lab" in result.output or command == ["seeds"]


@pytest.mark.parametrize("form", ["csv", "parquet", "json"])
def test_read_writes_every_table(tmp_path, form):
    result = run("read", "briefs", "--out", tmp_path / "out", "--format", form)
    assert result.exit_code == 0, result.output
    assert {path.stem for path in (tmp_path / "out").iterdir()} == set(TABLES)
    assert "Read 5 pages" in result.output


def test_many_reads_a_folder_in_parts_and_goes_on_where_it_was(tmp_path):
    words = ("many", briefs_folder(), "--out", tmp_path / "out", "--size", 2)
    first, again = run(*words), run(*words)
    assert first.exit_code == 0 and "5 pages in 3 partitions in" in first.output
    assert "(3 of them from an earlier run)" in again.output
    assert len(list((tmp_path / "out" / "quotes").glob("*.parquet"))) == 3


def test_read_says_that_there_is_many(tmp_path, monkeypatch):
    monkeypatch.setattr("gsomia_lab.cli.MANY", 4)
    result = run("read", "briefs", "--out", tmp_path / "out")
    assert result.exit_code == 0 and "gsomia-lab many briefs" in result.output


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["many", "no/such/folder", "--out", "x"], "No page fits"),
        (["many", ".", "--out", "x", "--codebook", "nowhere"], "No codebook folder"),
        (["read", "no/such/folder", "--out", "x"], "does not exist: give 'briefs', 'originals' or a folder"),
        (["seeds", "add", "no/such/folder"], "There is no folder"),
        (["read", "briefs", "--out", "x", "--codebook", "nowhere"], "No codebook folder"),
    ],
)
def test_an_error_is_one_sentence_and_an_exit_status(words, sentence, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run(*words)
    assert result.exit_code == 1
    assert sentence in result.output and "Traceback" not in result.output


def test_seeds_add_says_which_is_which(tmp_path, monkeypatch):
    if not (SHARED / "seeds").is_dir():
        pytest.skip("the original articles are not beside this checkout")
    mine = tmp_path / "mine"
    mine.mkdir()
    for number, path in enumerate(sorted((SHARED / "seeds").glob("*.txt"))):
        shutil.copyfile(path, mine / f"page {number}.txt")
    (mine / "other.txt").write_text("Something else.", encoding="utf-8")
    monkeypatch.setattr("gsomia_lab.sources.originals_folder", lambda: tmp_path / "originals")
    result = run("seeds", "add", mine)
    assert result.exit_code == 0
    assert "page 1.txt is 001 (The Korea Herald): added." in result.output
    assert "other.txt is none of the five articles" in result.output
    assert len(list((tmp_path / "originals").iterdir())) == 5
    assert "here already" in run("seeds", "add", mine).output


def test_seeds_add_with_nothing_fitting_is_an_error(tmp_path):
    (tmp_path / "a.txt").write_text("Something else.", encoding="utf-8")
    assert run("seeds", "add", tmp_path).exit_code == 1


def test_lessons_are_copied_once_and_work_is_never_overwritten(tmp_path, monkeypatch):
    source = tmp_path / "kit"
    (source / "notebooks").mkdir(parents=True)
    lesson = source / "notebooks" / "00_start_here.ipynb"
    lesson.write_text(json.dumps({"v": 1}), encoding="utf-8")
    monkeypatch.setattr("gsomia_lab.workspace.resource", lambda *parts: source.joinpath(*parts))
    desk = tmp_path / "desk"
    assert run("lab", desk, "--only-copy").exit_code == 0
    mine = desk / lesson.name
    mine.write_text("my answers", encoding="utf-8")
    lesson.write_text(json.dumps({"v": 2}), encoding="utf-8")
    output = run("lab", desk, "--only-copy").output
    assert mine.read_text(encoding="utf-8") == "my answers"
    assert "Your work in 00_start_here was left alone" in output
    assert len(list(desk.glob("*.ipynb"))) == 2


def test_a_lesson_nobody_worked_on_is_renewed(tmp_path, monkeypatch):
    source = tmp_path / "kit"
    (source / "notebooks").mkdir(parents=True)
    lesson = source / "notebooks" / "00_start_here.ipynb"
    lesson.write_text("1", encoding="utf-8")
    monkeypatch.setattr("gsomia_lab.workspace.resource", lambda *parts: source.joinpath(*parts))
    run("lab", tmp_path / "desk", "--only-copy")
    lesson.write_text("2", encoding="utf-8")
    run("lab", tmp_path / "desk", "--only-copy")
    assert (tmp_path / "desk" / lesson.name).read_text(encoding="utf-8") == "2"
    assert len(list((tmp_path / "desk").glob("*.ipynb"))) == 1


def test_the_kit_is_copied_whole_and_never_over_something(tmp_path):
    result = run("kit", tmp_path / "kit")
    assert result.exit_code == 0, result.output
    for part in ("teacher", "solved", "worksheets", "slides", "nbgrader/source", "briefs"):
        assert any((tmp_path / "kit" / part).iterdir()), part
    again = run("kit", tmp_path / "kit")
    assert again.exit_code == 1 and "is not empty: give a new folder" in again.output


def test_doctor_speaks_plainly():
    result = run("doctor")
    assert result.exit_code == 0, result.output
    assert "Widgets can show in JupyterLab." in result.output and "briefs: 5 pages" in result.output


def test_doctor_says_what_is_missing(monkeypatch):
    monkeypatch.setattr("gsomia_lab.doctor._NEEDS", (("no-such-package", 1, "widgets cannot show"),))
    result = run("doctor")
    assert result.exit_code == 1
    assert 'no-such-package is missing, so widgets cannot show: run `pip install "gsomia-lab[lab]"`' in result.output


def test_the_command_runs_as_a_program(tmp_path):
    command = [sys.executable, "-m", "gsomia_lab.cli", "read", str(briefs_folder()), "--out", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0 and "Read 5 pages" in done.stdout


@pytest.mark.parametrize(("user", "allowed"), [(0, True), (1000, False)])
def test_the_lab_opens_on_the_first_lesson_also_for_root_of_a_bare_image(tmp_path, monkeypatch, user, allowed):
    called = []
    monkeypatch.setattr("gsomia_lab.workspace.subprocess.call", lambda command: called.extend(command) or 0)
    monkeypatch.setattr("gsomia_lab.workspace.os.geteuid", lambda: user, raising=False)
    assert run("lab", tmp_path / "desk", "--no-browser", "--port", "8899").exit_code == 0
    assert "--LabApp.default_url=/lab/tree/00_start_here.ipynb" in called and "--port=8899" in called
    assert ("--allow-root" in called) is allowed
