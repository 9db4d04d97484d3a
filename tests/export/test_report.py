"""The static report: whole, harmless whatever a page contains, every link of it leading somewhere."""

import csv
import re
from itertools import pairwise

from lxml import html

from gsomia_lab import load
from gsomia_lab.export.networks import write_dna
from gsomia_lab.export.report_look import FEWER_WORDS, STYLE
from gsomia_lab.layers import LAYERS, look
from tests.hostile import write_hostile


def pages(folder):
    return {path.name: html.parse(str(path)).getroot() for path in folder.glob("*.html")}


def test_the_report_holds_every_page_and_every_row(tmp_path):
    lab = load()
    index = lab.export(tmp_path / "site")
    found = pages(tmp_path / "site")
    assert index.name in found and len(found) == 6
    ids = {node.get("id") for root in found.values() for node in root.find_class("row")}
    assert ids == {row for name in LAYERS for row in lab.tables[name]["id"]}
    words = {doc: "".join(lab.text(doc).split()) for doc in lab.articles["doc"]}
    shown = ["".join("".join(node.itertext()).split()) for root in found.values() for node in root.find_class("page")]
    assert sorted(shown) == sorted(words.values()), "no word of a page is lost"


def test_every_link_leads_somewhere(tmp_path):
    load().export(tmp_path)
    found = pages(tmp_path)
    ids = {name: {node.get("id") for node in root.iter() if node.get("id")} for name, root in found.items()}
    for name, root in found.items():
        assert len(ids[name]) == len([node for node in root.iter() if node.get("id")]), "an id stands once"
        for node in root.iter("a"):
            target, _, place = node.get("href").partition("#")
            assert not place or place in ids[target or name], (name, node.get("href"))
            assert not target or target in found, (name, target)


def test_nothing_comes_from_elsewhere_and_nothing_runs(tmp_path):
    lab = load(write_hostile(tmp_path / "pages"))
    assert "<script>" in lab.articles["headline"].iloc[1] and "=HYPERLINK" in lab.articles["headline"].iloc[1]
    lab.export(tmp_path / "site")
    for root in pages(tmp_path / "site").values():
        tags = {node.tag for node in root.iter()}
        assert not tags & {"script", "iframe", "svg", "i", "u", "link"} and len(list(root.iter("style"))) == 1
        assert all(node.get("src").startswith("data:image/svg+xml;base64,") for node in root.iter("img"))
        assert not [a for node in root.iter() for a in node.attrib if a.startswith("on")]
        assert all(re.match(r"#|\w+\.html", node.get("href")) for node in root.iter("a"))
        assert "default-src 'none'" in root.find(".//meta[@http-equiv]").get("content")
        everything = "".join(root.itertext()) + "".join(v for node in root.iter() for v in node.attrib.values())
        assert not re.search("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", everything)


def test_no_cell_of_the_tables_is_a_formula(tmp_path):
    lab = load(write_hostile(tmp_path / "pages"))
    paths = [*lab.write(tmp_path / "tables"), write_dna(lab, tmp_path / "dna.csv")]
    seen = 0
    for path in paths:
        for separator in ",;\t":  # as spreadsheets of other countries part the fields
            with path.open(encoding="utf-8", newline="") as file:
                for cell in (cell for row in csv.reader(file, delimiter=separator) for cell in row):
                    for line in cell.splitlines():
                        seen += "=cmd" in line
                        assert len(line.strip()) < 2 or line.strip()[0] not in "=+-@＝＋－＠", (path.name, line)
    assert seen, "the formulas are in the tables"


def test_money_is_no_formula(tmp_path):
    (tmp_path / "a.txt").write_text(
        "The toll\n\nPublished: 2021-05-05\n\n"
        "A poll of 900 adults by the Lind Institute found that 52 percent want $5 \\frac{ or $6 and 41 percent $7.\n",
        encoding="utf-8",
    )
    lab = load(tmp_path)
    assert lab.polls["option"].str.count(r"\$").max() == 2
    assert lab.export(tmp_path / "site").is_file()


def test_what_the_first_page_tells_leads_to_its_rows(tmp_path):
    lab = load()
    lab.export(tmp_path)
    links = [node.get("href") for node in pages(tmp_path)["index.html"].iter("a")]
    for name in ("event_mentions", "polls", "positions"):
        assert {link.rpartition("#")[2] for link in links} >= set(lab.tables[name]["id"])


def test_headings_come_in_order(tmp_path):
    load().export(tmp_path)
    for name, root in pages(tmp_path).items():
        levels = [int(node.tag[1]) for node in root.iter("h1", "h2", "h3", "h4")]
        assert levels[0] == 1 and all(after <= before + 1 for before, after in pairwise(levels)), name


def test_a_layer_looks_as_in_the_reader():
    for name in LAYERS:
        assert f".page a.{name} {{{look(name)}}}" in STYLE
    assert sorted(FEWER_WORDS) == sorted(LAYERS)


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
