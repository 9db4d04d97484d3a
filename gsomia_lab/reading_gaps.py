"""What a lab could not read, gathered from its tables: the first thing to look at with articles of one's own."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

COLUMNS = ["doc", "kind", "where", "text", "why"]


def find_gaps(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Open values and problems, a row each: doc, kind, where (a row id), text, why."""
    dates, quotes, mentions = tables["dates"], tables["quotes"], tables["mentions"]
    open_dates = dates[(dates["value"] == "") & dates["type"].isin(["DATE", "TIME"])]
    nobody = quotes[quotes["speaker"] == ""]
    shares, names = tables["unsourced_shares"], mentions[mentions["actor"] == ""]
    parts = [
        _rows(open_dates, "open date", "The page does not let this date be resolved."),
        _rows(nobody, "open speaker", "The page does not say who speaks."),
        _rows(shares, "share without a pollster", "No named poll stands behind this share."),
        _rows(names, "name left open", "The page does not say who is meant."),
    ]
    problems = tables["problems"]
    parts.append(
        pd.DataFrame(
            {
                "doc": problems["doc"],
                "kind": problems["kind"],
                "where": problems["id"],
                "text": "",
                "why": problems["message"],
            }
        )
    )
    return pd.concat(parts, ignore_index=True)[COLUMNS].sort_values("doc", kind="stable", ignore_index=True)


def _rows(table: pd.DataFrame, kind: str, otherwise: str) -> pd.DataFrame:
    why = table["note"].where(table["note"] != "", otherwise)
    return pd.DataFrame({"doc": table["doc"], "kind": kind, "where": table["id"], "text": table["text"], "why": why})
