"""The static report: whole, harmless whatever a page contains, every link of it leading somewhere."""

import pandas as pd
from lxml import html

from gsomia_lab import load
from gsomia_lab.export.report import LAYERS

NASTY = (
    "<script>alert(1)</script> Ferry =cmd() stops\n\nBy <img src=x onerror=alert(2)>\n\n"
    "The mayor, Mina Okafor, said on May 3, 2021: “<b onclick=alert(3)>No</b> \u202eolleh\u202c.”\n\n"
    '=HYPERLINK("http://x") was closed on May 4, 2021.\n'
)


def pages(folder):
    return {path.name: html.parse(str(path)).getroot() for path in folder.glob("*.html")}


def test_the_report_holds_every_page_and_every_row(tmp_path):
    lab = load()
    index = lab.export(tmp_path / "site")
    found = pages(tmp_path / "site")
    assert index.name in found and len(found) == 6
    ids = {node.get("id") for root in found.values() for node in root.iter("details")}
    assert ids == {row for name in LAYERS for row in lab.tables[name]["id"]}
    words = {doc: "".join(lab.text(doc).split()) for doc in lab.articles["doc"]}
    shown = ["".join("".join(node.itertext()).split()) for root in found.values() for node in root.find_class("page")]
    assert sorted(shown) == sorted(words.values()), "no word of a page is lost"


def test_every_link_leads_somewhere(tmp_path):
    load().export(tmp_path)
    for name, root in pages(tmp_path).items():
        ids = {node.get("id") for node in root.iter() if node.get("id")}
        for node in root.iter("a"):
            target = node.get("href")
            assert (tmp_path / target).is_file() if not target.startswith("#") else target[1:] in ids, (name, target)


def test_nothing_comes_from_elsewhere_and_nothing_runs(tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text(NASTY, encoding="utf-8")
    lab = load(tmp_path / "pages")
    lab.export(tmp_path / "site")
    for root in pages(tmp_path / "site").values():
        assert not list(root.iter("script")) and not list(root.iter("b"))
        assert all(node.get("src").startswith("data:image/svg+xml;base64,") for node in root.iter("img"))
        assert not [a for node in root.iter() for a in node.attrib if a.startswith("on")]
        assert "default-src 'none'" in root.find(".//meta[@http-equiv]").get("content")
        assert "\u202e" not in "".join(root.itertext())
    lab.write(tmp_path / "tables")
    cells = pd.read_csv(tmp_path / "tables" / "sentences.csv", keep_default_na=False)["text"]
    assert not cells.str.startswith(("=", "+", "-", "@")).any()


def test_each_page_has_one_heading_a_language_and_words_for_its_pictures(tmp_path):
    load().export(tmp_path)
    for root in pages(tmp_path).values():
        assert root.get("lang") == "en" and len(list(root.iter("h1"))) == 1 and root.findtext(".//title")
        assert all(node.get("alt") for node in root.iter("img"))
        assert all(node.get("scope") for node in root.iter("th"))


def test_the_summary_counts_what_the_tables_hold():
    lab = load()
    table = lab.summary()
    assert len(table) == 5
    for name in ("dates", "quotes", "polls", "positions"):
        assert table[name].sum() == len(lab.tables[name])
