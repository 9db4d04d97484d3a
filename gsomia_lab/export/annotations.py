"""Every row as a W3C Web Annotation (JSON-LD): where it stands, by position and by quotation, and what it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from gsomia_lab.export.files import write_atomically

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TABLES = ("dates", "quotes", "polls", "mentions", "positions", "event_mentions")
AROUND = 32  # characters of prefix and suffix


def annotate(lab: Lab, tables: tuple[str, ...] = TABLES) -> Iterator[dict[str, Any]]:
    """One annotation a row; both selectors count Unicode code points of the page as read.

    >>> from gsomia_lab import load
    >>> next(annotate(load(), ("dates",)))["target"]["selector"][0]["type"]
    'TextPositionSelector'
    """
    for name in tables:
        for row in lab.tables[name].to_dict("records"):
            text, start, end = lab.text(row["doc"]), int(row["start"]), int(row["end"])
            values = {key: _plain(value) for key, value in row.items() if key not in ("doc", "start", "end", "text")}
            yield {
                "@context": CONTEXT,
                "id": f"urn:gsomia-lab:{quote(lab.name or 'corpus', safe='')}:{row['id']}",
                "type": "Annotation",
                "motivation": "classifying",
                "generator": {
                    "id": "urn:gsomia-lab:software",
                    "type": "Software",
                    "name": f"gsomia_lab, rule {row['rule']}",
                },
                "body": {
                    "type": "TextualBody",
                    "purpose": "classifying",
                    "format": "application/json",
                    "value": json.dumps({"table": name, **values}, ensure_ascii=False),
                },
                "target": {
                    "source": quote(row["doc"]),
                    "selector": [
                        {"type": "TextPositionSelector", "start": start, "end": end},
                        {
                            "type": "TextQuoteSelector",
                            "exact": text[start:end],
                            "prefix": text[max(0, start - AROUND) : start],
                            "suffix": text[end : end + AROUND],
                        },
                    ],
                },
            }


def _plain(value: Any) -> Any:
    if value is None or value != value or str(value) == "<NA>":
        return None
    return value.item() if hasattr(value, "item") else value


def write_annotations(lab: Lab, path: str | Path, tables: tuple[str, ...] = TABLES) -> Path:
    """Write an annotation a line (JSON lines). The quotations are the pages' own words: mind whose they are."""
    lines = "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in annotate(lab, tables))
    return write_atomically(Path(path), lambda part: part.write_text(lines, encoding="utf-8"))
