"""The class from its logs: the counts are right, and no log can do harm."""

import json
from datetime import datetime, timedelta

import pytest
from click.testing import CliRunner

from gsomia_lab.cli import main
from gsomia_lab.learn.classroom import describe_class, report

START = datetime(2026, 11, 24, 9)


def events(*rows, session="s"):
    lines = []
    for minute, do, id, more in rows:
        at = (START + timedelta(minutes=minute)).isoformat()
        lines.append(json.dumps({"v": 1, "at": at, "session": session, "do": do, "id": id, **more}))
    return "\n".join(lines) + "\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "handed_in"
    (folder / "ben").mkdir(parents=True)
    anna = events(
        (-3, "start", "", {}),
        (0, "predict", "0.p", {"answer": "4", "confidence": 70}),
        (2, "check", "0.1", {"state": "not yet", "answer": "3"}),
        (3, "hint", "0.1", {"hint": 1}),
        (5, "check", "0.1", {"state": "correct", "answer": "5"}),
        (65, "check", "0.2", {"state": "not attempted"}),
        (66, "check", "0.2", {"state": "not yet", "answer": "=cmd|x"}),
        (67, "ticket", "0.t", {"right": 2}),
        session="b",
    )
    (folder / "=anna.jsonl").write_text(anna, encoding="utf-8")
    ben = events((0, "check", "0.1", {"state": "not yet", "answer": "3"}), (4, "solution", "0.1", {}), session="a")
    (folder / "ben" / "gsomia_lab_log.jsonl").write_text(ben, encoding="utf-8")
    return folder


def test_the_counts(folder):
    found = report(folder)
    first, second = found.exercises.to_dict("records")
    assert (first["exercise"], first["learners"], first["correct"], first["attempts"]) == ("0.1", 2, 1, 3)
    assert (first["hints"], first["solutions"], first["common_wrong"]) == (1, 1, "3")
    assert first["median_minutes"] == 4.5  # 5 minutes of one learner, 4 of the other
    assert second["median_minutes"] == 1.0  # the hour's break does not count, "not attempted" is no attempt
    assert second["attempts"] == 1
    assert found.learners["learner"].tolist() == ["=anna", "ben"]
    prediction = found.predictions.iloc[0]
    assert (prediction["predicted"], prediction["confidence"], prediction["ticket_right"]) == ("4", 70.0, 2)


def test_files_that_are_written_run_nothing(folder, tmp_path):
    (folder / "<script>alert(1).jsonl").write_text(events((0, "check", "<b>", {"state": "correct"})), encoding="utf-8")
    report(folder, out=tmp_path / "out")
    for path in (tmp_path / "out").glob("*.csv"):
        cells = path.read_text(encoding="utf-8").replace("\n", ",").split(",")
        assert not [cell for cell in cells if cell.startswith(("=", "@"))]
    page = (tmp_path / "out" / "class.html").read_text(encoding="utf-8")
    assert "<script" not in page and "<b>" not in page and "<img alt=" in page and "figcaption" in page


def test_names_can_be_hidden(folder, tmp_path):
    (folder / "zoe.jsonl").write_text("torn\n", encoding="utf-8")
    found = report(folder, out=tmp_path / "out", anonymous=True)
    said = str(found) + "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "out").iterdir())
    assert "Learner 1" in said and not any(name in said for name in ("anna", "ben", "zoe"))
    assert found.learners["events"].tolist() == [2, 8]  # by session, not by name


def test_hostile_logs_are_reported_and_skipped(folder, tmp_path):
    outside = tmp_path / "secret.jsonl"
    outside.write_text(events((0, "check", "0.9", {"state": "correct"})), encoding="utf-8")
    (folder / "link.jsonl").symlink_to(outside)
    (folder / "folder.jsonl").mkdir()
    (folder / "huge.jsonl").write_text("x" * 3_000_000 + "\n" + "[\n" * 50, encoding="utf-8")
    odd = {"state": ["correct"], "answer": {"a": 1}, "confidence": "NaN", "right": 1e300}
    (folder / "odd.jsonl").write_text(
        events(
            (0, "check", "0.1", odd), (1, "predict", "0.p", odd), (2, "ticket", "0.t", odd), (-9e6, "hint", "x", {})
        ),
        encoding="utf-8",
    )
    found = report(folder)
    assert "0.9" not in found.exercises["exercise"].tolist()
    said = " ".join(found.problems)
    for words in ("link.jsonl leads out", "folder.jsonl leads out", "huge.jsonl, line 1", "huge.jsonl: 46 more lines"):
        assert words in said
    assert len(found.problems) < 12 and found.exercises.set_index("exercise").loc["0.1", "learners"] == 2


def test_in_words_and_on_the_command_line(folder, tmp_path):
    assert "Exercise 0.1: 1 of 2 learners correct, 1 hints asked." in describe_class(report(folder).exercises)
    result = CliRunner().invoke(main, ["class", str(folder), "--out", str(tmp_path / "out"), "--anonymous"])
    assert result.exit_code == 0 and "0.1: 1 of 2 correct" in result.output
    empty = CliRunner().invoke(main, ["class", str(tmp_path / "nowhere")])
    assert empty.exit_code == 1 and "No log" in empty.output and "Traceback" not in empty.output


def test_minutes_go_to_the_sections_of_the_lesson(folder, tmp_path):
    sections = ["## Predict\n", "### Predict 0.p (2 minutes)\n", "## Work\n\nWords.", "### Exercise 0.1 (3 minutes)\n"]
    sections += ["### Exercise 0.2 (3 minutes)\n", "## Leave", "### Exit ticket 0.t (4 minutes)\n"]
    cells = [{"cell_type": "markdown", "source": [text]} for text in sections]
    book = {"cells": cells, "metadata": {"gsomia_lab": {"minutes": {"Predict": 5, "Work": 20}}}}
    (tmp_path / "00_x.ipynb").write_text(json.dumps(book), encoding="utf-8")
    (tmp_path / "01_torn.ipynb").write_text("{", encoding="utf-8")
    found = report(folder, notebooks=tmp_path).sections
    assert found["section"].tolist() == ["Predict", "Work", "Leave"]
    assert found["median_minutes"].tolist() == [3.0, 5.0, 1.0]  # 6 minutes of one learner and 4 of the other
    assert found["planned_minutes"].tolist()[:2] == [5, 20] and found["learners"].tolist() == [1, 2, 1]
