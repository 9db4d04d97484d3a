"""A case of one's own: a folder with a place for articles, a codebook to fill in and a notebook, for any subject.

Every file of the codebook comes with its columns and one invented example row, so that a spreadsheet shows what
belongs where. Nothing of the GSOMIA case is in it. What is already in the folder is never overwritten.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from gsomia_lab.case_notebook import case_notebook
from gsomia_lab.export.files import write_atomically

# Invented rows about a dam between two invented governments: they work as they stand, and are meant to be replaced.
EXAMPLES: dict[str, list[dict[str, str]]] = {
    "actors": [
        {
            "actor": "Government of Norland",
            "kind": "government",
            "role": "",
            "country": "N1",
            "aliases": "Norland",
            "ko": "",
            "ja": "",
        },
        {
            "actor": "Mina Okafor",
            "kind": "person",
            "role": "Prime minister",
            "country": "N1",
            "aliases": "Okafor",
            "ko": "",
            "ja": "",
        },
    ],
    "issues": [
        {
            "issue": "build_dam",
            "proposition": "The dam should be built.",
            "about": "dam | dams | reservoir",
            "support": "Wants, decides or urges that it is built.",
            "oppose": "Wants, decides or urges that it is not built.",
            "conditional": "Makes it depend on something else.",
            "example_support": "The council decided to build the dam.",
            "example_oppose": "The farmers want the dam stopped.",
            "example_conditional": "The council will build the dam only if the farmers agree.",
        }
    ],
    "cues": [
        {
            "issue": "build_dam",
            "stance": "support",
            "pattern": "{build} ... {dam}",
            "who": "act",
            "near": "",
            "example": "Norland decided to build the dam.",
            "counter_example": "The dam is high.",
        },
        {
            "issue": "build_dam",
            "stance": "oppose",
            "pattern": "{stop} ... {dam}",
            "who": "act",
            "near": "",
            "example": "Norland decided to stop the dam.",
            "counter_example": "The dam is high.",
        },
    ],
    "words": [
        {"name": "dam", "words": "dam | dams | reservoir", "note": "the matter, in all its words"},
        {"name": "build", "words": "build | builds | building | finish | finishes", "note": "to build"},
        {"name": "stop", "words": "stop | stops | halt* | cancel* | scrap | scraps", "note": "not to build"},
    ],
    "pollsters": [{"pollster": "Lind Institute", "country": "N1", "kind": "pollster", "aliases": "Lind Opinion"}],
    "poll_options": [
        {
            "issue": "build_dam",
            "stance": "support",
            "pattern": r"\b(?:for|support\w*|want\w*) .{0,30}\bdam\b",
            "example": "52 percent are for the dam",
            "counter_example": "52 percent are against it",
        }
    ],
    "terms": [
        {
            "term": "Lind Dam",
            "aliases": "the dam",
            "meaning": "A dam that Norland plans above the town of Lind.",
            "used_by": "Norland",
            "ko": "",
            "ja": "",
            "kind": "case",
        }
    ],
    "claims": [
        {
            "claim": "decided",
            "words": "Norland decided to build the dam.",
            "says": "decided to {build} ... {dam}",
            "denies": "",
            "known_from": "",
            "note": "An invented claim: replace it.",
        }
    ],
    "actions": [{"action": "flood", "verbs": "flooded", "nouns": "flood"}],
}
HOW_TO = """\
Your own case

1. Put your articles (.txt or .html, one a file) into the folder articles.
2. Open the CSV files in the folder codebook with a spreadsheet and replace the invented rows by your own: who acts
   (actors), what is disputed and what a page must name before it counts (issues, about), by which words a stance is
   told (cues, words), who polls (pollsters). Keep the first line of each file. What you save counts the next time you
   load the case.
3. Open notebooks/first_look.ipynb in JupyterLab and run it: a first table, a timeline, the polls, who wants what, and
   what could not be read. It tells what to do next while the case is still empty.
4. In a notebook of your own, beside this folder:

       from gsomia_lab import load
       lab = load("{name}")
       lab.summary()
       lab.unread()          # what could not be read, and why
       lab.export("report")  # a report to look at without Python

Mind the rights of the articles: keep them, and reports that show them, to yourself.
"""


def new_case(folder: str | Path) -> list[Path]:
    """Lay out a case in `folder`; returns the files that were written, none of which existed before.

    Raises
    ------
    NotADirectoryError : `folder` is a file.
    """
    folder = Path(folder)
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(f"{folder} is a file: give the name of a folder, new or existing.")
    files = {Path("READ_ME.txt"): HOW_TO.format(name=folder.name)}
    files |= {Path("codebook", f"{name}.csv"): _as_csv(rows) for name, rows in EXAMPLES.items()}
    files[Path("notebooks", "first_look.ipynb")] = case_notebook()
    for place in ("articles", "codebook", "notebooks"):
        (folder / place).mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in files.items():
        path = folder / name
        if not path.exists():
            written.append(write_atomically(path, lambda part, text=text: part.write_text(text, encoding="utf-8")))  # type: ignore[misc]
    return written


def _as_csv(rows: list[dict[str, str]]) -> str:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


def locate(folder: Path) -> tuple[Path, Path | None]:
    """Where the pages of a folder lie, and the codebook that lies with them if there is one.

    In a case laid out by ``gsomia-lab new`` the pages are in its ``articles``.
    """
    beside = folder / "codebook"
    return (folder / "articles" if is_case(folder) else folder), (beside if beside.is_dir() else None)


def is_case(folder: Path) -> bool:
    """Whether a folder is laid out as a case: articles and a codebook beside each other."""
    return (folder / "articles").is_dir() and (folder / "codebook").is_dir()
