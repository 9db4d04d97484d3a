"""The documentation as pages that work without a network: `python3 start.py run docs.build [FOLDER]`.

The pages are gathered from where their content is kept: the prose of `docs/`, the lessons of `notebooks/`, the rules
from the tables that the finders use, the data dictionary, the glossary and the sources from the data. Sphinx makes
the site of them; a dead link or a page that nobody can reach stops the build.
"""

from __future__ import annotations

import csv
import os
import pkgutil
import re
import shutil
import sys
import tempfile
from pathlib import Path

import gsomia_lab
from gsomia_lab.finding import ROOMS, rules_of
from gsomia_lab.sources import load_manifest

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
OUT = DOCS / "_build" / "html"
LINK = re.compile(r"(?<!\!)\[(?P<words>[^\]\n]+)\]\((?P<target>[^)\s]+)\)")
PICTURE = re.compile(r"!\[(?P<words>[^\]\n]*)\]\((?P<target>[^)\s]+)\)")
# Files of the repository that have a page of their own, and the page.
PAGES = {"CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md", "data/README.md": "data.md"}


class DeadLink(ValueError):
    """A link to a file that does not exist."""


def gather(folder: Path) -> Path:
    """Write every page of the site into `folder`; returns the folder."""
    pages = PAGES | {path.relative_to(ROOT).as_posix(): path.relative_to(DOCS).as_posix() for path in prose()}
    for name, target in pages.items():
        text = follow((ROOT / name).read_text(encoding="utf-8"), ROOT / name, pages, folder / target)
        _write(folder / target, text)
    lessons = sorted((ROOT / "notebooks").glob("[0-9][0-9]_*.ipynb"))
    for path in lessons:
        (folder / "lessons").mkdir(parents=True, exist_ok=True)
        shutil.copy(path, folder / "lessons" / path.name)
    _write(folder / "lessons.md", _contents("Lessons", LESSONS, [f"lessons/{path.stem}" for path in lessons]))
    howtos = sorted(f"howto/{path.stem}" for path in (DOCS / "howto").glob("*.md"))
    _write(folder / "howto.md", _contents("How to", "What you want to do, step by step.", howtos))
    _write(folder / "rules.md", rules())
    _write(folder / "glossary.md", glossary())
    _write(folder / "sources.md", sources())
    modules = public_modules()
    for name in modules:
        title = f"`{name}`".replace("`", "``")
        directive = f".. automodule:: {name}\n   :members:\n"
        _write(folder / "reference" / f"{name}.rst", f"{title}\n{'=' * len(title)}\n\n{directive}")
    _write(folder / "reference.md", _contents("Reference", REFERENCE, [f"reference/{name}" for name in modules]))
    shutil.copy(DOCS / "conf.py", folder)
    return folder


def prose() -> list[Path]:
    """The pages that are written by hand."""
    return sorted(path for path in DOCS.rglob("*.md") if "_build" not in path.parts)


def follow(text: str, path: Path, pages: dict[str, str], place: Path) -> str:
    """A page's text with its links turned to the site's pages; what is only in the repository is named instead.

    Raises
    ------
    DeadLink : the page links to a file that does not exist.
    """
    folder = place.parents[len(Path(pages[path.relative_to(ROOT).as_posix()]).parts) - 1]

    def picture(match: re.Match[str]) -> str:
        source = (path.parent / match["target"]).resolve()
        if not source.is_file():
            raise DeadLink(f"{path.relative_to(ROOT)} shows {match['target']}, which does not exist.")
        target = folder / "pictures" / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
        return f"![{match['words']}]({os.path.relpath(target, place.parent)})"

    def link(match: re.Match[str]) -> str:
        target, _, anchor = match["target"].partition("#")
        if "://" in target or target.startswith("mailto:") or not target:
            return match[0]
        if (path.parent / target).with_suffix("").relative_to(path.parent).as_posix() in MADE:
            return match[0]
        there = (path.parent / target).resolve()
        if not there.exists() or not there.is_relative_to(ROOT):
            raise DeadLink(f"{path.relative_to(ROOT)} links to {match['target']}, which does not exist.")
        name = there.relative_to(ROOT).as_posix()
        if name not in pages:
            return f"{match['words']} (`{name}` in the repository)"
        page = os.path.relpath(folder / pages[name], place.parent)
        return f"[{match['words']}]({page}{'#' + anchor if anchor else ''})"

    parts = re.split(r"(^`{3,}.*?^`{3,}$)", text, flags=re.MULTILINE | re.DOTALL)
    return "".join(
        part if number % 2 else LINK.sub(link, PICTURE.sub(picture, part)) for number, part in enumerate(parts)
    )


def rules() -> str:
    """Every rule of every finder: what it says, an example, and what it must leave alone."""
    lines = ["# The rules", "", RULES]
    shown: list[dict[str, object]] = []
    for table in ROOMS:
        found = rules_of(table)
        if not found or found in shown:
            continue
        shown.append(found)  # type: ignore[arg-type]
        same = [f"`{other}`" for other in ROOMS if rules_of(other) == found]
        lines += [
            "",
            f"## {' and '.join(same)}",
            "",
            "| rule | says | example | it leaves alone |",
            "|---|---|---|---|",
        ]
        for rule in found.values():
            cells = (f"`{rule.name}`", rule.says, rule.example, rule.counter_example)
            lines.append(f"| {' | '.join(_cell(cell) for cell in cells)} |")
    return "\n".join(lines) + "\n"


def glossary() -> str:
    """The terms of the case: what each means and whose word it is."""
    with (ROOT / "data" / "codebook" / "terms.csv").open(encoding="utf-8", newline="") as handle:
        rows = sorted(csv.DictReader(handle), key=lambda row: row["term"].casefold())
    lines = [
        "# Glossary",
        "",
        GLOSSARY,
        "",
        "| term | also | means | who says it so | Korean | Japanese |",
        "|" + "---|" * 6,
    ]
    for row in rows:
        cells = (row["term"], row["aliases"].replace("|", "; "), row["meaning"], row["used_by"], row["ko"], row["ja"])
        lines.append(f"| {' | '.join(_cell(cell) for cell in cells)} |")
    return "\n".join(lines) + "\n"


def sources() -> str:
    """The five sources, and on what terms each text may be used."""
    lines = [
        "# Sources and rights",
        "",
        SOURCES,
        "",
        "| source | outlet | genre | published | rights |",
        "|---|---|---|---|---|",
    ]
    for source in load_manifest():
        published = source.published or "not known"
        cells = (f"{source.id}: {source.title}", source.outlet or "(none named)", source.genre)
        cells += (f"{published} ({source.published_basis})", source.rights)
        lines.append(f"| {' | '.join(_cell(cell) for cell in cells)} |")
    return "\n".join(lines) + "\n"


def public_modules() -> list[str]:
    """The modules with something to look up; the exercises of lessons would give their answers away."""
    found = pkgutil.walk_packages(gsomia_lab.__path__, "gsomia_lab.")
    hidden = ("gsomia_lab.learn.lessons", "gsomia_lab.cli", "gsomia_lab._kit")
    names = [module.name for module in found if not module.ispkg and not module.name.startswith(hidden)]
    return sorted(names)


def _contents(title: str, words: str, pages: list[str]) -> str:
    return f"# {title}\n\n{words}\n\n```{{toctree}}\n:maxdepth: 1\n\n" + "\n".join(pages) + "\n```\n"


def _head(*columns: str) -> list[str]:
    return [f"| {' | '.join(columns)} |", "|" + "---|" * len(columns)]


def _cell(text: str) -> str:
    """Words in a cell of a Markdown table: an invented example is shown as it is, whatever marks it holds."""
    return re.sub(r"([\\|*_<>\[\]$~])", r"\\\1", " ".join(text.split())) if not text.startswith("`") else text


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


MADE = {"lessons", "howto", "rules", "glossary", "sources", "reference", "data", "contributing", "changelog"}
LESSONS = (
    "The lessons as a learner meets them, with every answer still open. To work in them, start the lab: "
    "`python3 start.py`, or `gsomia-lab lab`. A widget needs the running lab; here its words stand in its place."
)
REFERENCE = "Made from the docstrings of the package."
RULES = (
    "Each value of a table was produced by a rule, which its column `rule` names; `lab.why(id)` tells how it came "
    "about. Here are all of them, from the tables that the finders themselves use. The examples are invented, and a "
    "test runs the finder over each example and over each sentence that the rule must leave alone."
)
GLOSSARY = (
    "From `data/codebook/terms.csv`. A term may carry a side: the column *who says it so* names whose word it is "
    "(see [fairness](fairness.md))."
)
SOURCES = (
    "The five source articles are all-rights-reserved pages; none of their sentences is in the lab. It works with "
    "*briefs*, written for it, which tell in our own words what each source reports, mistakes included. The code is "
    "under the MIT licence, prose and data under CC BY 4.0. Readers who have copies of the articles add them with "
    "`gsomia-lab seeds add FOLDER`; see [the originals](howto/originals.md)."
)


def main(out: str | Path = OUT) -> int:
    """Build the site in `out`; returns Sphinx's exit status."""
    from sphinx.cmd.build import main as sphinx

    with tempfile.TemporaryDirectory() as folder:
        gather(Path(folder, "source"))
        options = ["-W", "--keep-going", "-q", "-b", "html", "-d", str(Path(folder, "doctrees"))]
        status = sphinx([*options, str(Path(folder, "source")), str(out)])
    if status == 0:
        print(f"The pages are in {out}; open index.html there.")
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
