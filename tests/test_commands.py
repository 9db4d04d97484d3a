"""Every command that the documents tell a reader to type is run here, or says above it why not."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gsomia_lab.cli import main
from gsomia_lab.sources import briefs_folder

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
DOCUMENTS = [path for path in DOCUMENTS if "_build" not in path.parts]
MARK = r"(?:<!-- not run by the tests(?: as a command)?: (?P<why>[^>]*)-->\s*\n)?"
BLOCK = re.compile(MARK + r"^ *```sh\n(?P<commands>.*?)^ *```", re.M | re.S)
INLINE = re.compile(r"`(?:uv run --no-sync )?gsomia-lab ([a-z]+)((?: [^`\n]*)?)`")
names = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]


def blocks(path):
    """(commands, reason not to run them) of a document."""
    found = BLOCK.finditer(path.read_text(encoding="utf-8"))
    return [(re.sub(r"^ +", "", block["commands"], flags=re.M), (block["why"] or "").strip()) for block in found]


@pytest.fixture
def desk(tmp_path):
    """A folder as the documents suppose it: two articles, and a log handed in."""
    (tmp_path / "my_articles").mkdir()
    for path in sorted(briefs_folder().glob("*.txt"))[1:3]:
        shutil.copy(path, tmp_path / "my_articles")
    (tmp_path / "handed_in").mkdir()
    line = (
        '{"v": 1, "at": "2026-11-24T09:00:00+00:00", "session": "a", "do": "check", "id": "0.1", "outcome": "correct"}'
    )
    (tmp_path / "handed_in" / "ana.jsonl").write_text(line + "\n", encoding="utf-8")
    return tmp_path


@pytest.mark.skipif(shutil.which("bash") is None or os.name == "nt", reason="there is no bash on this machine")
@pytest.mark.parametrize("path", DOCUMENTS, ids=names)
def test_the_commands_of_a_document_run(path, desk):
    commands = [commands for commands, why in blocks(path) if not why]
    if not commands:
        pytest.skip("this document tells nothing to type, or says why it is not run here")
    place = str(Path(sys.executable).parent)
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("GSOMIA")},
        "PATH": place + os.pathsep + os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(desk),
        **{f"JUPYTER_{name}_DIR": str(desk / "jupyter" / name) for name in ("CONFIG", "DATA", "RUNTIME")},
        "IPYTHONDIR": str(desk / "ipython"),
    }
    script = "set -e\n" + "\n".join(commands)
    done = subprocess.run(["bash", "-c", script], cwd=desk, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"{script}\n{done.stdout[-1500:]}\n{done.stderr[-1500:]}"


def test_what_is_not_run_says_why(capsys):
    reasons = [
        (name, commands, why) for name, path in zip(names, DOCUMENTS, strict=True) for commands, why in blocks(path)
    ]
    assert any(not why for _, _, why in reasons)
    with capsys.disabled():
        print()
        for name, commands, why in reasons:
            if why:
                print(f"not run: {name}: {commands.splitlines()[0]} ({why})")
    assert [commands for _, commands, why in reasons if why and len(why) < 15] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=names)
def test_commands_named_in_the_text_exist(path):
    for command, rest in INLINE.findall(path.read_text(encoding="utf-8")):
        assert command in main.commands, f"gsomia-lab {command} is no command"
        known = {option for parameter in main.commands[command].params for option in parameter.opts}
        assert [word for word in rest.split() if word.startswith("--") and word not in known] == []


def test_code_blocks_of_python_run(desk, monkeypatch):
    """The Python of README and how-tos, in the order of each document."""
    monkeypatch.chdir(desk)
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        if path.name in ("README.md", "own-articles.md", "many-articles.md"):
            space: dict[str, object] = {}
            codes = re.findall(r"^```python\n(.*?)^```", text, re.M | re.S)
            assert codes, f"{path.name} shows no Python any more"
            for code in codes:
                exec(compile(code, str(path), "exec"), space)
