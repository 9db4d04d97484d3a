import hashlib
import os
import shutil

import pytest

from gsomia_lab import sources
from gsomia_lab.lab import load
from gsomia_lab.pages.read import article_from_text, read_folder, read_page
from gsomia_lab.sources import add_originals, briefs_folder, find_pages, load_manifest
from tests.corpora import SHARED


@pytest.fixture
def cabinet(tmp_path, monkeypatch):
    """A manifest of one invented source, and a folder for originals that is empty."""
    page = b"Ferry late\n\nIt rained. Nobody came.\n"
    row = sources.Source(
        id="900",
        file="900_ferry.txt",
        title="Ferry late",
        outlet="Harbour Times",
        genre="newspaper report",
        byline="",
        published="2021-03-09",
        published_basis="manifest",
        language="en",
        rights="",
        sha256=hashlib.sha256(page).hexdigest(),
        note="Invented.",
    )
    monkeypatch.setattr(sources, "load_manifest", lambda: (row,))
    monkeypatch.setattr(sources, "originals_folder", lambda: tmp_path / "originals")
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "whatever.dat").write_bytes(page)
    return tmp_path, row, page


def test_an_original_is_recognised_by_content_and_copied_under_its_own_name(cabinet):
    folder, row, page = cabinet
    [added] = add_originals(folder / "mine")
    assert (added.id, added.message) == ("900", "whatever.dat is 900 (Harbour Times): added.")
    assert (folder / "originals" / row.file).read_bytes() == page
    assert [path.name for path in (folder / "originals").iterdir()] == [row.file]


def test_a_copy_that_is_there_stays_and_a_damaged_one_is_said(cabinet):
    folder, row, _ = cabinet
    add_originals(folder / "mine")
    assert add_originals(folder / "mine")[0].message.endswith("here already.")
    (folder / "originals" / row.file).write_bytes(b"Ferry")
    assert "another file; remove that one" in add_originals(folder / "mine")[0].message
    assert (folder / "originals" / row.file).read_bytes() == b"Ferry"


def test_a_copy_that_fails_leaves_nothing_behind(cabinet, monkeypatch):
    folder, _, _ = cabinet

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    [added] = add_originals(folder / "mine")
    assert added.id == "" and "No space left on device" in added.message
    assert list((folder / "originals").iterdir()) == []


def test_one_letter_more_is_another_text(cabinet):
    folder, _, page = cabinet
    (folder / "mine" / "whatever.dat").write_bytes(page + b".")
    [added] = add_originals(folder / "mine")
    assert added.id == "" and "none of the five articles" in added.message


def test_a_folder_that_is_not_there_says_what_to_give(tmp_path):
    with pytest.raises(FileNotFoundError, match="give the folder that holds your copies"):
        add_originals(tmp_path / "nowhere")


@pytest.mark.parametrize("spell", [str, os.path.relpath, lambda path: str(path / ".." / "briefs")])
def test_the_briefs_are_known_however_their_folder_is_spelled(spell):
    articles, _ = read_folder(find_pages(spell(briefs_folder())), load_manifest())
    assert [(a.published, a.published_basis) for a in articles] == [
        ("", "inferred"),
        ("2019-11-20", "manifest"),
        ("2019-08-25", "stated"),
        ("", "unknown"),
        ("2019-11-22T11:46:39", "stated"),
    ]


def test_a_page_of_ones_own_is_not_taken_for_a_brief_because_of_its_name(tmp_path):
    (tmp_path / "001_mine.txt").write_text("It rained. Nobody came.", encoding="utf-8")
    [article], _ = read_folder(find_pages(tmp_path), load_manifest())
    assert (article.outlet, article.published) == ("", "")


def test_the_environment_decides_when_nothing_is_given(monkeypatch, tmp_path):
    (tmp_path / "a.html").write_text("<p>It rained.</p>", encoding="utf-8")
    (tmp_path / "b.csv").write_text("x", encoding="utf-8")
    monkeypatch.setenv("GSOMIA_LAB_CORPUS", str(tmp_path))
    assert [path.name for path in find_pages()] == ["a.html"]
    monkeypatch.delenv("GSOMIA_LAB_CORPUS")
    assert {path.parent for path in find_pages()} == {briefs_folder()}


@pytest.mark.parametrize(("make", "says"), [(True, "holds no .txt or .html page"), (False, "does not exist")])
def test_a_corpus_without_pages_says_what_to_give(tmp_path, make, says):
    folder = tmp_path / "pages"
    if make:
        folder.mkdir()
    with pytest.raises(FileNotFoundError, match=says) as error:
        find_pages(folder)
    assert str(error.value).endswith("give 'briefs', 'originals' or a folder of pages.")


def test_the_manifest_names_each_original_to_the_letter():
    if not (SHARED / "seeds").is_dir():
        pytest.skip("the original articles are not beside this checkout")
    for source in load_manifest():
        assert hashlib.sha256((SHARED / "seeds" / source.file).read_bytes()).hexdigest() == source.sha256


def test_every_source_has_its_brief():
    assert [path.name[:3] for path in find_pages("briefs")] == [source.id for source in load_manifest()]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_loops_and_films_cost_nothing_else(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "b.txt")
    with (tmp_path / "c.txt").open("wb") as film:
        film.truncate(sources.LARGEST + 1)
    (tmp_path / "d.txt").write_text("It rained. Nobody came.", encoding="utf-8")
    lab = load(tmp_path)
    assert list(lab.articles["doc"]) == ["d.txt"]
    assert {"a.txt", "b.txt", "c.txt"} <= set(lab.problems["doc"])


def test_what_the_caller_knows_of_a_page(tmp_path):
    article = article_from_text("It rained.", "a.txt", published="2021-03-09", outlet="Harbour Times")
    assert (article.published, article.published_basis, article.outlet) == ("2021-03-09", "manifest", "Harbour Times")
    (tmp_path / "a.txt").write_text("It rained.", encoding="utf-8")
    known = load_manifest()[1]
    page, _ = read_page(tmp_path / "a.txt", known=known)
    assert (page.outlet, page.published) == (known.outlet, known.published)
