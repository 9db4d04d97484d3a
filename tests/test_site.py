"""The documentation builds without a warning, answers a search, needs no network, and its examples run."""

import doctest
import html
import importlib
import re
from pathlib import Path

import pytest

from docs import build
from gsomia_lab.finding import ROOMS, rules_of

ROOT = Path(__file__).resolve().parents[1]
FROM_ELSEWHERE = re.compile(
    r"<(?:script|img|iframe)[^>]*\ssrc=\"(?:https?:)?//|<link[^>]*rel=\"stylesheet\"[^>]*https?://"
)


def plain(page):
    """A page's words; typographic quotation marks are the site's."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", page))
    return " ".join(text.translate(str.maketrans("“”‘’", "\"\"''")).split())


def test_every_part_is_there(site):
    lessons = [path.stem for path in (ROOT / "notebooks").glob("[0-9][0-9]_*.ipynb")]
    pages = ["index", "guide", "rules", "data", "glossary", "sources", "contributing", "changelog", "search"]
    for page in [*pages, *(f"lessons/{lesson}" for lesson in lessons)]:
        assert (site / f"{page}.html").is_file(), page


def test_every_rule_is_explained(site):
    text = plain((site / "rules.html").read_text(encoding="utf-8"))
    rules = [rule for table in ROOMS for rule in rules_of(table).values()]
    assert [rule.name for rule in rules if f"{plain(rule.name)} {plain(rule.says)[:12]}" not in text] == []


def test_a_lesson_shows_its_figures_with_their_words(site):
    text = (site / "lessons" / "03_polls.html").read_text(encoding="utf-8")
    assert text.count("<img") and 'alt=""' not in text
    assert "jupyter.widget-view" not in text


def test_it_needs_no_network(site):
    faults = []
    for page in site.rglob("*.html"):
        faults += [f"{page.name}: {found}" for found in FROM_ELSEWHERE.findall(page.read_text(encoding="utf-8"))]
    assert faults == []


def test_the_links_between_files_lead_somewhere(tmp_path):
    """As a reader of the repository follows them; `gather` raises on a link to nothing."""
    for path in [ROOT / "README.md", *(ROOT / name for name in build.PAGES), *build.prose()]:
        name = path.relative_to(ROOT).as_posix()
        pages = {name: name}
        build.follow(path.read_text(encoding="utf-8"), path, pages, tmp_path / name)


def test_a_dead_link_is_found(tmp_path):
    path = ROOT / "README.md"
    with pytest.raises(build.DeadLink, match=r"README.md links to no/such.md, which does not exist"):
        build.follow("See [this](no/such.md).", path, {"README.md": "README.md"}, tmp_path / "README.md")


def test_links_to_other_places_are_listed():
    """They are kept beside the pictures of the run; nobody's server is asked during the tests."""
    found = set()
    for path in [ROOT / "README.md", *build.prose()]:
        found |= set(re.findall(r"\]\((https?://[^)\s]+)\)", path.read_text(encoding="utf-8")))
    (ROOT / "artefacts").mkdir(exist_ok=True)
    (ROOT / "artefacts" / "external_links.txt").write_text("\n".join(sorted(found)), encoding="utf-8")
    assert [link for link in found if not link.startswith("https://")] == []


@pytest.mark.parametrize("name", build.public_modules())
def test_examples_in_docstrings_run(name):
    module = importlib.import_module(name)
    failed, _ = doctest.testmod(module, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert failed == 0
