"""Which texts there are, where they come from and on what terms.

``seeds/manifest.csv`` has one row a source. The briefs are part of the lab; the originals are the reader's own
copies, recognised by their SHA-256 wherever they lie and whatever they are called, and never part of the lab.
"""

from __future__ import annotations

import csv
import hashlib
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from gsomia_lab.paths import PACKAGE, resource

SUFFIXES = (".txt", ".html", ".htm")
CORPUS_VARIABLE = "GSOMIA_LAB_CORPUS"
LARGEST = 50_000_000  # bytes; no page is that long, and a film that ends in .txt must not fill the memory


@dataclass(frozen=True, slots=True)
class Source:
    """A row of the manifest: what is known of a source besides its text.

    `published_basis` says how the date is known: stated, manifest (the text has none, the page's public address
    does), inferred (from what the text and the other pages fix) or unknown. `sha256` is the original's.
    """

    id: str
    file: str
    title: str
    outlet: str
    genre: str
    byline: str
    published: str
    published_basis: str
    language: str
    rights: str
    sha256: str
    note: str


class Added(NamedTuple):
    """What became of one file of `add_originals`: the source it is (`""` if none) and a sentence that says it."""

    path: Path
    id: str
    message: str


@lru_cache(maxsize=1)
def load_manifest() -> tuple[Source, ...]:
    """The sources of the GSOMIA case, as ``seeds/manifest.csv`` lists them.

    >>> [source.id for source in load_manifest()]
    ['000', '001', '002', '003', '004']
    """
    names = [field.name for field in fields(Source)]
    with resource("seeds", "manifest.csv").open(encoding="utf-8", newline="") as handle:
        return tuple(Source(**{name: row[name] or "" for name in names}) for row in csv.DictReader(handle))


def find_source(path: Path, raw: bytes, manifest: Iterable[Source]) -> Source | None:
    """The manifest's row for a file: by its content, or, for a brief of the lab, by its name."""
    digest = hashlib.sha256(raw).hexdigest()
    for source in manifest:
        if source.sha256 == digest:
            return source
        # A brief is the lab's own text and may be mended; its name, in the lab's own folder, says which it is.
        if path.name.startswith(f"{source.id}_") and path.parent.resolve() == briefs_folder().resolve():
            return source
    return None


def briefs_folder() -> Path:
    """The folder of the briefs."""
    return resource("seeds", "briefs")


def originals_folder() -> Path:
    """Where the reader's own copies live: in a checkout beside the briefs, else in the user's data folder."""
    if not (PACKAGE / "_kit").is_dir():
        return resource("seeds", "originals")
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "gsomia_lab" / "originals"


def find_pages(which: str | Path | Sequence[str | Path] | None = None) -> list[Path]:
    """The pages of a corpus, sorted by name: ``"briefs"``, ``"originals"``, a folder, a file, or a list of files.

    Without `which`, the environment variable GSOMIA_LAB_CORPUS decides, and the briefs if it is not set.

    Raises
    ------
    FileNotFoundError : there is no such corpus, or no page in it.
    """
    if which is None:
        which = os.environ.get(CORPUS_VARIABLE) or "briefs"
    if not isinstance(which, (str, Path)):
        return list(dict.fromkeys(Path(path) for path in which))
    folder = {"briefs": briefs_folder(), "originals": originals_folder()}.get(str(which), Path(which).expanduser())
    if folder.is_file():
        return [folder]
    pages = sorted(path for path in folder.iterdir() if is_page(path)) if folder.is_dir() else []
    if pages:
        return pages
    if str(which) == "originals":
        raise FileNotFoundError(
            "The originals are not here: they are all-rights-reserved pages, so bring your own copies and run "
            "`gsomia-lab seeds add FOLDER`, or use load() for the briefs."
        )
    what = "holds no .txt or .html page" if folder.is_dir() else "does not exist"
    raise FileNotFoundError(f"The folder {which} {what}: give 'briefs', 'originals' or a folder of pages.")


def common_folder(folders: Iterable[str | Path]) -> str:
    """The deepest folder that all `folders` lie in (or are); `""` when there is none, as between two drives.

    >>> common_folder(["/news/sport", "/news/trade/eels"]) == str(Path("/news"))
    True
    """
    common: str | None = None
    for folder in folders:
        try:
            common = str(folder) if common is None else os.path.commonpath([common, folder])
        except ValueError:
            return ""
    return common or ""


def doc_of(path: str | Path, base: str | Path) -> str:
    """What a page is called in the tables: its path below `base`, the common folder of all pages that are read.

    In a folder without subfolders that is the file's name. A byte that no text can hold is written with a backslash.

    >>> doc_of("news/sport/001.txt", "news")
    'sport/001.txt'
    """
    path = Path(path)
    below = path.relative_to(base) if base and path.is_relative_to(base) else path
    return below.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def is_page(path: Path) -> bool:
    """Whether a file's name is that of a page: .txt or .html, and not hidden."""
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def add_originals(folder: str | Path) -> list[Added]:
    """Copy the originals found in `folder` to where `load("originals")` looks; returns what each file was.

    A file is an original when its SHA-256 stands in the manifest. Nothing is overwritten, and a copy appears
    whole or not at all.

    Raises
    ------
    FileNotFoundError : `folder` does not exist.
    """
    folder = Path(folder).expanduser()
    if not folder.exists():
        raise FileNotFoundError(f"There is no folder {folder}: give the folder that holds your copies of the articles.")
    by_digest = {source.sha256: source for source in load_manifest()}
    results = []
    for path in sorted(folder.rglob("*")) if folder.is_dir() else [folder]:
        if not path.is_file():
            continue
        try:
            results.append(_add(path, by_digest))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            results.append(Added(path, "", f"{path.name} could not be read or copied ({reason})."))
    return results


def _add(path: Path, by_digest: dict[str, Source]) -> Added:
    from gsomia_lab.export.files import write_atomically

    source = by_digest.get(_digest(path))
    if source is None:
        return Added(path, "", f"{path.name} is none of the five articles, to the letter: load() reads it where it is.")
    target = originals_folder() / source.file
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, lambda part: shutil.copyfile(path, part))
        done = "added."
    elif _digest(target) == source.sha256:
        done = "here already."
    else:
        done = f"but {target} is another file; remove that one and try again."
    return Added(path, source.id, f"{path.name} is {source.id} ({source.outlet or 'blog'}): {done}")


def _digest(path: Path) -> str:
    """The SHA-256 of a file, `""` of one that is larger than any page."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.stat().st_size <= LARGEST else ""
