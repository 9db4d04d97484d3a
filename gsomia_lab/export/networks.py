"""Positions for other tools: the Discourse Network Analyzer's event list, a two-mode matrix, GEXF and GraphML.

A network counts, for each actor and issue, support minus opposition; a conditional stance counts as neither, and is
kept in an attribute of its own. The event list has only agree or disagree: there a conditional stance is written
twice, once as each, which cancels out in the two-mode network, as it should.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from gsomia_lab.export.files import defuse, defuse_text, write_atomically

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

DNA_COLUMNS = (
    "statement_id time person organization concept agreement start_position stop_position text coder document_id "
    "document_title document_author document_source document_section document_type"
).split()


def to_dna(lab: Lab) -> pd.DataFrame:
    """The positions as an event list of the Discourse Network Analyzer, a statement a row."""
    kinds = dict(zip(lab.actors["actor"], lab.actors["kind"], strict=True))
    pages = lab.articles.set_index("doc")
    rows: list[dict[str, Any]] = []
    for position in lab.positions.itertuples():
        page = pages.loc[position.doc]
        person = position.actor if kinds.get(position.actor, "person") == "person" else ""
        for agreement in {"support": ("1",), "oppose": ("0",)}.get(position.stance, ("1", "0")):
            rows.append(
                {
                    "statement_id": len(rows) + 1,
                    "time": f"{(position.said or page['published'])[:10] or '1900-01-01'} 00:00:00",
                    "person": person,
                    "organization": "" if person else position.actor,
                    "concept": position.issue,
                    "agreement": agreement,
                    "start_position": position.start,
                    "stop_position": position.end,
                    "text": " ".join(position.text.split()),
                    "coder": f"gsomia_lab ({position.rule})",
                    "document_id": position.doc,
                    "document_title": page["headline"],
                    "document_author": page["byline"],
                    "document_source": page["outlet"],
                    "document_section": position.form,
                    "document_type": page["genre"],
                }
            )
    return pd.DataFrame(rows, columns=DNA_COLUMNS)


def write_dna(lab: Lab, path: str | Path) -> Path:
    """Write the event list: fields in quotes, separated by semicolons, with none inside them."""
    table = to_dna(lab).astype("str")
    table = table.map(lambda cell: cell.replace(";", ",").replace('"', "'"))
    table = table.map(defuse_text)
    return write_atomically(
        Path(path),
        lambda part: table.to_csv(
            part, sep=";", index=False, quoting=csv.QUOTE_ALL, encoding="utf-8", lineterminator="\n"
        ),
    )


def two_mode(positions: pd.DataFrame) -> pd.DataFrame:
    """Actors (rows) by issues (columns): support minus opposition; a conditional stance counts as neither.

    >>> rows = pd.DataFrame({"actor": ["a", "a"], "issue": ["x", "x"], "stance": ["support", "oppose"]})
    >>> two_mode(rows).loc["a", "x"]
    np.int64(0)
    """
    signs = positions["stance"].map({"support": 1, "oppose": -1}).fillna(0).astype("int64")
    return pd.crosstab(positions["actor"], positions["issue"], values=signs, aggfunc="sum").fillna(0).astype("int64")


def network(positions: pd.DataFrame) -> Any:
    """The two-mode network (networkx): actors and issues, an edge where an actor takes a stance on an issue.

    Edges carry support, oppose, conditional (counts) and weight (support minus opposition).
    """
    import networkx as nx

    graph = nx.Graph()
    for position in positions.itertuples():
        graph.add_node(f"actor: {position.actor}", mode="actor", label=position.actor)
        graph.add_node(f"issue: {position.issue}", mode="issue", label=position.issue)
        pair = (f"actor: {position.actor}", f"issue: {position.issue}")
        if not graph.has_edge(*pair):
            graph.add_edge(*pair, support=0, oppose=0, conditional=0, weight=0)
        edge = graph.edges[pair]
        edge[position.stance] += 1
        edge["weight"] = edge["support"] - edge["oppose"]
    return graph


def write_network(lab: Lab, path: str | Path) -> Path:
    """Write the network; the ending says how: ``.gexf``, ``.graphml``, or ``.csv`` for the two-mode matrix.

    Raises
    ------
    ValueError : the ending is another.
    """
    import networkx as nx

    path = Path(path)
    if path.suffix == ".csv":
        matrix = two_mode(lab.positions).reset_index()
        return write_atomically(path, lambda part: defuse(matrix).to_csv(part, index=False, encoding="utf-8"))
    writers = {".gexf": nx.write_gexf, ".graphml": nx.write_graphml}
    if path.suffix not in writers:
        raise ValueError(f"{path.name!r} has no ending a network can be written in: choose .gexf, .graphml or .csv.")
    return write_atomically(path, lambda part: writers[path.suffix](network(lab.positions), part))
