"""The learner's log: a file of JSON lines beside the notebooks that nobody but its owner ever sends anywhere.

A line is written with one call on a file opened for appending, under a lock where the system has one, so two
notebooks can write at once. A kernel killed in the middle of a write leaves a torn last line; the next write
begins on a line of its own and the reader skips the torn one. Where nothing can be written, the log says so
once and the lesson goes on.
"""

from __future__ import annotations

import json
import os
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from gsomia_lab.locks import locked

VARIABLE = "GSOMIA_LAB_LOG"
FILE = "gsomia_lab_log.jsonl"
LINE_LIMIT = 20_000  # bytes; a longer line is nobody's answer
FILE_LIMIT = 20_000_000
VERSION = 1


class Log:
    """The log of this session. `path` is None when the log is switched off (``GSOMIA_LAB_LOG=off``)."""

    def __init__(self) -> None:
        self.session = uuid.uuid4().hex[:12]
        self._opened = _now()
        self._begun = False
        self._told = False

    @property
    def path(self) -> Path | None:
        """Where the log is: GSOMIA_LAB_LOG (a file, or ``off``), else in the notebook's own folder."""
        place = os.environ.get(VARIABLE, "")
        if place.lower() == "off":
            return None
        return Path(place) if place else Path(FILE)

    def write(self, do: str, id: str, **details: Any) -> str:
        """Append one event; returns `""`, or once a sentence that says why nothing can be kept."""
        path = self.path
        if path is None:
            return ""
        event = {"v": VERSION, "at": _now(), "session": self.session, "do": do, "id": id, **details}
        try:
            if not self._begun:  # so that the minutes before the first answer are known too
                start = {"v": VERSION, "at": self._opened, "session": self.session, "do": "start", "id": ""}
                append_line(path, json.dumps(start))
                self._begun = True
            append_line(path, json.dumps(event, ensure_ascii=True, default=str))
        except (OSError, ValueError) as error:
            if self._told:
                return ""
            self._told = True
            reason = getattr(error, "strerror", None) or "it cannot be written"
            return f"Your log {path.name} is not kept ({reason}); the lesson goes on without it."
        return ""


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def append_line(path: Path, line: str) -> None:
    """Append `line` to the file as one whole line, whatever the file ended with.

    Raises
    ------
    OSError : the file cannot be opened or written.
    """
    data = line.encode("utf-8") + b"\n"
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with locked(handle):
            size = os.lseek(handle, 0, os.SEEK_END)
            if size:
                os.lseek(handle, size - 1, os.SEEK_SET)
                if os.read(handle, 1) != b"\n":
                    data = b"\n" + data
            written = os.write(handle, data)
            if written != len(data):
                raise OSError(28, "the disk is full")
    finally:
        os.close(handle)


def read_log(path: str | Path) -> tuple[list[dict[str, Any]], list[str]]:
    """The events of a log, and a sentence for each line (or file) that is none.

    Nothing in a log is trusted: a line must be an object with text in `do`, `id`, `at` and `session`.

    Raises
    ------
    OSError : the file cannot be read.
    """
    path = Path(path)
    if path.stat().st_size > FILE_LIMIT:
        return [], [f"{path.name} has more than {FILE_LIMIT // 1_000_000} MB: no class writes that much; skipped."]
    events: list[dict[str, Any]] = []
    problems: list[str] = []
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            event, why = _event(line)
            if event is None:
                problems.append(f"{path.name}, line {number}: {why}; skipped.")
            else:
                events.append(event)
    return events, problems


def _event(line: bytes) -> tuple[dict[str, Any] | None, str]:
    if len(line) > LINE_LIMIT:
        return None, f"longer than {LINE_LIMIT} bytes"
    try:
        event = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None, "no JSON (a torn or foreign line)"
    if not isinstance(event, dict):
        return None, "no JSON object"
    for name in ("do", "id", "at", "session"):
        if not isinstance(event.get(name), str) or len(event[name]) > 100:
            return None, f"no {name}"
    try:
        at = datetime.fromisoformat(event["at"])
        event["at"] = at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None, "no time that can be read"
    return event, ""
