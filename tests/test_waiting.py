"""Whoever waits for many pages sees how far it is; a class's few pages print nothing."""

from __future__ import annotations

import pytest

from gsomia_lab import load, waiting


@pytest.fixture
def at_once(monkeypatch):
    """A bar shows from its first page on, so that a test need not wait a second for it."""
    from tqdm import auto

    plain = auto.tqdm
    monkeypatch.setattr(auto, "tqdm", lambda *given, **options: plain(*given, **options | {"delay": 0}))


def folder_of(tmp_path, count):
    for number in range(count):
        (tmp_path / f"{number}.txt").write_text(f"Toll {number}\n\nThe toll rose on 3 May 2019.\n", encoding="utf-8")
    return tmp_path


def test_many_pages_show_a_bar_while_they_are_read_and_while_a_table_is_made(tmp_path, capsys, at_once):
    lab = load(folder_of(tmp_path, waiting.MANY))
    assert "reading:" in (said := capsys.readouterr().err) and f"/{waiting.MANY} [" in said
    assert len(lab.dates) == waiting.MANY
    assert "dates:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("count", "progress", "shown"), [(3, None, False), (3, True, True), (waiting.MANY, False, False)]
)
def test_few_pages_show_none_unless_it_is_asked_for(tmp_path, capsys, at_once, count, progress, shown):
    assert len(load(folder_of(tmp_path, count), progress=progress).dates) == count
    assert ("dates:" in capsys.readouterr().err) == shown
