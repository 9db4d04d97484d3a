"""The log: whole lines, two writers, torn ends, no disk, no trust."""

import json
import subprocess
import sys

import pytest

from gsomia_lab.learn.log import LINE_LIMIT, Log, append_line, read_log
from gsomia_lab.paths import PACKAGE


@pytest.fixture
def path(tmp_path, monkeypatch):
    path = tmp_path / "log.jsonl"
    monkeypatch.setenv("GSOMIA_LAB_LOG", str(path))
    return path


def test_an_event_is_a_line_that_can_be_read_back(path):
    log = Log()
    assert log.write("check", "0.1", state="correct", answer="Ñ\n\u2028") == ""
    events, problems = read_log(path)
    assert problems == [] and path.read_text(encoding="utf-8").count("\n") == 2
    assert [event["do"] for event in events] == ["start", "check"]
    assert (events[1]["id"], events[1]["answer"], events[1]["session"]) == ("0.1", "Ñ\n\u2028", log.session)
    path.unlink()
    assert log.write("check", "0.1") == "" and len(read_log(path)[0]) == 1


def test_a_torn_last_line_is_healed(path):
    Log().write("check", "0.1")
    with path.open("ab") as file:
        file.write(b'{"v": 1, "at": "2026-')
    Log().write("check", "0.2")
    events, problems = read_log(path)
    assert [event["id"] for event in events if event["do"] != "start"] == ["0.1", "0.2"] and len(problems) == 1


def test_two_notebooks_write_at_once(path):
    code = (
        "from gsomia_lab.learn.log import append_line; from pathlib import Path; import sys, json\n"
        "for n in range(400): append_line(Path(sys.argv[1]), json.dumps({'who': sys.argv[2], 'n': n, 'x': 'y' * 900}))"
    )
    command = [sys.executable, "-c", code, str(path)]
    writers = [subprocess.Popen([*command, who], env={"PYTHONPATH": str(PACKAGE.parent)}) for who in "ab"]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 800
    for who in "ab":
        assert [line["n"] for line in lines if line["who"] == who] == list(range(400))


def test_a_writer_killed_at_any_moment_costs_one_line_at_most(path):
    code = (
        "from gsomia_lab.learn.log import Log\nlog = Log()\n"
        "while True: log.write('check', '0.1', answer='z' * 3000); print(1, flush=True)"
    )
    env = {"PYTHONPATH": str(PACKAGE.parent), "GSOMIA_LAB_LOG": str(path)}
    writer = subprocess.Popen([sys.executable, "-c", code], env=env, stdout=subprocess.PIPE)
    for _ in range(20):
        writer.stdout.readline()
    writer.kill()
    writer.wait()
    writer.stdout.close()
    Log().write("check", "0.2")
    events, problems = read_log(path)
    assert events[-1]["id"] == "0.2" and len(events) >= 21 and len(problems) <= 1


def test_where_nothing_can_be_written_it_is_said_once(tmp_path, monkeypatch):
    monkeypatch.setenv("GSOMIA_LAB_LOG", str(tmp_path / "no" / "such" / "log.jsonl"))
    log = Log()
    first = log.write("check", "0.1")
    assert "log.jsonl is not kept" in first and str(tmp_path) not in first
    assert log.write("check", "0.1") == ""


def test_it_can_be_switched_off(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GSOMIA_LAB_LOG", "off")
    assert Log().write("check", "0.1") == "" and not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "line",
    [
        b"\xff\xfe\x00",
        b"[" * 5000,
        b"[]",
        b'{"do": "check"}',
        b'{"do": 1, "id": "0.1", "at": "2026-11-24T00:00:00", "session": "s"}',
        b'{"do": "check", "id": "0.1", "at": "soon", "session": "s"}',
        b'{"do": "check", "id": "' + b"x" * 500 + b'", "at": "2026-11-24T00:00:00", "session": "s"}',
        b'{"a": "' + b"x" * LINE_LIMIT + b'"}',
    ],
)
def test_what_is_no_event_is_reported_and_skipped(path, line):
    append_line(path, '{"do": "check", "id": "0.1", "at": "2026-11-24T00:00:00", "session": "s"}')
    with path.open("ab") as file:
        file.write(line + b"\n")
    events, problems = read_log(path)
    assert len(events) == 1 and len(problems) == 1 and problems[0].startswith("log.jsonl, line 2: ")
