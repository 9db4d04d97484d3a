"""A learner's own folder: the lessons are copied there once, and what the learner wrote is never overwritten.

Beside the lessons stands ``.gsomia_lab.json``, which remembers the fingerprint of each lesson as it was copied. A
lesson that still has this fingerprint was not worked on and may be replaced by a newer one; any other stays, and the
newer one arrives beside it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from gsomia_lab import __version__
from gsomia_lab.export.files import write_atomically
from gsomia_lab.paths import resource

MEMORY = ".gsomia_lab.json"
FIRST = "00_start_here.ipynb"


def copy_lessons(folder: str | Path) -> list[str]:
    """Copy the lessons into `folder`; returns a sentence for each thing a learner should know.

    Raises
    ------
    FileNotFoundError : the lab came without lessons.
    OSError : the folder cannot be written.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    lessons = sorted(resource("notebooks").glob("*.ipynb"))
    if not lessons:
        raise FileNotFoundError("No lessons came with this installation: install gsomia-lab again.")
    memory = _recall(folder)
    new, kept = [], []
    for lesson in lessons:
        content, target = lesson.read_bytes(), folder / lesson.name
        fresh = hashlib.sha256(content).hexdigest()
        if target.exists():
            here = hashlib.sha256(target.read_bytes()).hexdigest()
            if fresh in (here, memory.get(lesson.name)):
                continue
            if here != memory.get(lesson.name):
                target = folder / f"{lesson.stem} (version {__version__}).ipynb"
                kept.append(lesson.stem)
                if target.exists():
                    continue
        write_atomically(target, lambda part, content=content: part.write_bytes(content))  # type: ignore[misc]
        memory[lesson.name] = fresh
        new.append(target.name)
    text = json.dumps(memory, indent=1, sort_keys=True)
    write_atomically(folder / MEMORY, lambda part: part.write_text(text, encoding="utf-8"))
    says = [f"{len(lessons)} lessons are in {folder}" + (f"; new here: {', '.join(new)}." if new else ".")]
    says += [f"Your work in {name} was left alone; the newer lesson stands beside it." for name in kept]
    return says


def copy_kit(folder: str | Path) -> list[str]:
    """Copy what a teacher needs into `folder`; returns a sentence for each part.

    The parts are the teacher's and the solved notebooks, worksheets, slides, the nbgrader course, the pages for the
    projector, and the briefs to print.

    Raises
    ------
    FileExistsError : `folder` holds something already.
    OSError : the folder cannot be written.
    """
    folder = Path(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(f"{folder} is not empty: give a new folder, so that nothing of yours is overwritten.")
    skip = shutil.ignore_patterns(".*", "__pycache__", "*.jsonl")
    parts = [(path, path.name) for path in sorted(resource("notebooks").iterdir()) if path.is_dir()]
    says = []
    for path, name in [*parts, (resource("seeds", "briefs"), "briefs")]:
        if name.startswith((".", "_")):
            continue
        shutil.copytree(path, folder / name, ignore=skip)
        says.append(f"{name}: {sum(file.is_file() for file in (folder / name).rglob('*'))} files")
    return says


def _recall(folder: Path) -> dict[str, str]:
    with contextlib.suppress(OSError, ValueError):
        memory = json.loads((folder / MEMORY).read_text(encoding="utf-8"))
        if isinstance(memory, dict):
            return {str(name): str(value) for name, value in memory.items()}
    return {}


def open_lab(folder: str | Path, *, browser: bool = True, port: int | None = None) -> int:
    """Open JupyterLab in `folder` on the first lesson; returns its exit status when it is closed.

    Raises
    ------
    ImportError : JupyterLab is not installed.
    """
    try:
        import jupyterlab  # noqa: F401
    except ImportError:
        raise ImportError('JupyterLab is not installed: run `pip install "gsomia-lab[lab]"`.') from None
    command = [sys.executable, "-m", "jupyter", "lab", f"--ServerApp.root_dir={Path(folder).resolve()}"]
    command += [f"--LabApp.default_url=/lab/tree/{FIRST}"]
    command += ["--no-browser"] if not browser else []
    command += [f"--port={port}"] if port else []
    # A bare machine image has root alone, whom JupyterLab refuses unless it is told otherwise.
    command += ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with contextlib.suppress(KeyboardInterrupt):
        return subprocess.call(command)
    return 0
