"""Positions in other tools' formats, each read back by the tool's own kind of reader."""

import csv
import json

import jsonschema
import networkx as nx
import pandas as pd
import pytest

from gsomia_lab import load
from gsomia_lab.export.annotations import annotate, write_annotations
from gsomia_lab.export.networks import DNA_COLUMNS, network, two_mode, write_dna, write_network

SELECTORS = {
    "type": "array",
    "minItems": 2,
    "items": {
        "oneOf": [
            {
                "type": "object",
                "required": ["type", "start", "end"],
                "properties": {
                    "type": {"const": "TextPositionSelector"},
                    "start": {"minimum": 0},
                    "end": {"minimum": 1},
                },
            },
            {
                "type": "object",
                "required": ["type", "exact", "prefix", "suffix"],
                "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"minLength": 1}},
            },
        ]
    },
}
ANNOTATION = {
    "type": "object",
    "required": ["@context", "id", "type", "target", "body"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "Annotation"},
        "target": {"type": "object", "required": ["source", "selector"], "properties": {"selector": SELECTORS}},
    },
}


def test_the_event_list_has_the_exact_columns_and_cancels_conditions(tmp_path):
    lab = load()
    path = write_dna(lab, tmp_path / "dna.csv")
    raw = path.read_text(encoding="utf-8").splitlines()
    assert raw[0] == ";".join(f'"{name}"' for name in DNA_COLUMNS)
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle, delimiter=";"))
    conditional = (lab.positions["stance"] == "conditional").sum()
    assert len(rows) == len(lab.positions) + conditional > len(lab.positions)
    assert {row["agreement"] for row in rows} == {"0", "1"}
    assert all(len(row["time"]) == 19 and bool(row["person"]) != bool(row["organization"]) for row in rows)
    assert not any(";" in cell or '"' in cell for row in rows for cell in row.values())
    signs = pd.DataFrame(rows).assign(actor=lambda t: t["person"] + t["organization"])
    signs["sign"] = signs["agreement"].map({"1": 1, "0": -1})
    back = signs.groupby(["actor", "concept"])["sign"].sum()
    matrix = two_mode(lab.positions)
    assert all(matrix.loc[actor, issue] == sign for (actor, issue), sign in back.items())


@pytest.mark.parametrize(("ending", "read"), [("gexf", nx.read_gexf), ("graphml", nx.read_graphml)])
def test_the_network_is_read_back(tmp_path, ending, read):
    lab = load()
    graph = read(write_network(lab, tmp_path / f"network.{ending}"))
    ours = network(lab.positions)
    assert set(graph.nodes) == set(ours.nodes) and graph.number_of_edges() == ours.number_of_edges()
    for a, b, edge in graph.edges(data=True):
        assert float(edge["weight"]) == ours.edges[a, b]["weight"]
        assert int(edge["conditional"]) == ours.edges[a, b]["conditional"]


def test_the_matrix_is_read_back_and_another_ending_is_refused(tmp_path):
    lab = load()
    table = pd.read_csv(write_network(lab, tmp_path / "matrix.csv"), index_col="actor")
    pd.testing.assert_frame_equal(table, two_mode(lab.positions), check_names=False)
    with pytest.raises(ValueError, match=r"choose \.gexf, \.graphml or \.csv"):
        write_network(lab, tmp_path / "network.pdf")


def test_each_annotation_finds_its_words_by_position_and_by_quotation(tmp_path):
    lab = load()
    path = write_annotations(lab, tmp_path / "rows.jsonl")
    entries = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(entries) == sum(1 for _ in annotate(lab)) > 200
    assert len({entry["id"] for entry in entries}) == len(entries)
    for entry in entries:
        jsonschema.validate(entry, ANNOTATION)
        text = lab.text(entry["target"]["source"])
        place, words = entry["target"]["selector"]
        assert text[place["start"] : place["end"]] == words["exact"]
        assert words["prefix"] + words["exact"] + words["suffix"] in text
        assert json.loads(entry["body"]["value"])["rule"]
