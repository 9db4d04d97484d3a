"""What is installed and whether the lab can work with it, in words a teacher understands."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from gsomia_lab import __version__
from gsomia_lab.sources import CORPUS_VARIABLE, find_pages, load_manifest, originals_folder

# What each part of the lab stands on: package, oldest major version, what does not work without it.
_NEEDS = (
    ("pandas", 3, "no table can be made"),
    ("jupyterlab", 4, "the lessons cannot be opened"),
    ("ipywidgets", 8, "widgets cannot show"),
    ("anywidget", 0, "widgets cannot show"),
    ("matplotlib", 3, "figures cannot be drawn"),
    ("statsmodels", 0, "intervals of polls cannot be computed"),
    ("networkx", 3, "networks of positions cannot be drawn"),
)


class Finding(NamedTuple):
    """One thing looked at: whether it is fine, and a sentence about it."""

    fine: bool
    says: str


def examine() -> Iterator[Finding]:
    """Look at everything the lab needs, one finding after the other."""
    python = ".".join(map(str, sys.version_info[:3]))
    yield Finding(sys.version_info >= (3, 11), f"Python {python} (the lab needs 3.11 or newer).")
    yield Finding(True, f"gsomia_lab {__version__}.")
    for name, oldest, without in _NEEDS:
        try:
            found = version(name)
        except PackageNotFoundError:
            yield Finding(False, f'{name} is missing, so {without}: run `pip install "gsomia-lab[lab]"`.')
            continue
        fine = int(found.split(".")[0]) >= oldest
        says = f"{name} {found}." if fine else f"{name} {found} is too old (needs {oldest}), so {without}: update it."
        yield Finding(fine, says)
    yield from _widgets()
    yield from _corpus()


def _widgets() -> Iterator[Finding]:
    """Widgets need a part in the browser, which the packages install beside JupyterLab."""
    try:
        from jupyter_core.paths import jupyter_path
    except ImportError:
        return
    folders = [Path(path, "@jupyter-widgets") for path in jupyter_path("labextensions")]
    fine = any(folder.is_dir() for folder in folders)
    says = (
        "Widgets can show in JupyterLab." if fine else "JupyterLab does not know the widgets: install ipywidgets again."
    )
    yield Finding(fine, says)


def _corpus() -> Iterator[Finding]:
    which = os.environ.get(CORPUS_VARIABLE) or "briefs"
    try:
        pages = find_pages(which)
        yield Finding(True, f"The lessons read {which}: {len(pages)} pages.")
    except OSError as error:
        yield Finding(False, str(error))
    have = {path.name for path in originals_folder().glob("*")} if originals_folder().is_dir() else set()
    count = sum(source.file in have for source in load_manifest())
    if count:
        yield Finding(True, f"{count} of the 5 original articles are here; load('originals') reads them.")
    else:
        says = "None of the original articles is here; the lab works with its briefs (see `gsomia-lab seeds add`)."
        yield Finding(True, says)
