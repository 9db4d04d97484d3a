"""The one script a newcomer runs; the long way (a real set-up) is what CI itself does."""

import ast
import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def start(monkeypatch, tmp_path):
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("pins.txt", "pyproject.toml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    venv = tmp_path / ".venv"
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", venv)
    monkeypatch.setattr(module, "STAMP", venv / "stamp")
    monkeypatch.setattr(module, "LOG", venv / "setup.log")
    monkeypatch.setattr(module, "PYTHON", venv / "bin" / "python")
    return module


def test_it_needs_nothing_but_the_standard_library():
    tree = ast.parse((ROOT / "start.py").read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert names <= sys.stdlib_module_names


def test_an_old_python_is_refused_in_one_sentence(start):
    with pytest.raises(start.Trouble, match=r"Python 3\.9.*needs 3\.11 or newer: install it"):
        start.check_python((3, 9, 2))


def test_a_python_without_venv_says_what_to_install(start, monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(start.Trouble, match="python3-venv"):
        start.make_environment()


def test_no_network_is_said_in_one_sentence(start, monkeypatch):
    start.VENV.mkdir()

    def refuse(command):
        start.LOG.write_text("error: Could not resolve host", encoding="utf-8")
        return False

    monkeypatch.setattr(start, "run", refuse)
    with pytest.raises(start.Trouble, match="connect to the internet"):
        start.install("lab")


def test_an_installation_that_stops_shows_the_last_line_of_its_log(start, monkeypatch):
    start.VENV.mkdir()
    start.LOG.write_text("first\nNo space left on device\n\n", encoding="utf-8")
    monkeypatch.setattr(start, "run", lambda command: False)
    with pytest.raises(start.Trouble, match="No space left on device"):
        start.install("lab")


def test_the_second_run_installs_nothing(start, monkeypatch):
    calls = []
    monkeypatch.setattr(start, "install", calls.append)
    monkeypatch.setattr(start, "works", lambda: True)
    start.VENV.mkdir()
    start.PYTHON.parent.mkdir()
    start.PYTHON.touch()
    start.set_up("dev")
    start.set_up("dev")
    start.set_up("lab")  # what tests need holds all a learner needs
    assert calls == ["dev"]


def test_changed_pins_are_installed(start, monkeypatch):
    calls = []
    monkeypatch.setattr(start, "install", calls.append)
    monkeypatch.setattr(start, "works", lambda: True)
    start.VENV.mkdir()
    start.PYTHON.parent.mkdir()
    start.PYTHON.touch()
    start.set_up("lab")
    (start.ROOT / "pins.txt").write_text("pandas==9.9\n", encoding="utf-8")
    start.set_up("lab")
    assert calls == ["lab", "lab"]


def test_a_damaged_environment_is_made_anew(start, monkeypatch, capsys):
    start.PYTHON.parent.mkdir(parents=True)
    start.PYTHON.write_text("not a program", encoding="utf-8")
    made = []
    monkeypatch.setattr(start, "make_environment", lambda: (made.append(1), start.PYTHON.parent.mkdir(parents=True)))
    monkeypatch.setattr(start, "install", lambda extra: None)
    start.set_up("lab")
    assert made == [1] and "making it anew" in capsys.readouterr().out


def test_an_unknown_word_shows_what_can_be_done(start, capsys):
    assert start.main(["tset"]) == 2
    assert "start.py test" in capsys.readouterr().err
