"""Where the lab's own files are, in a checkout and in an installed wheel alike.

A wheel carries `data/`, `seeds/` and `notebooks/` inside the package, under ``_kit``; a checkout has them
beside the package.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of one of the lab's own files or folders, for instance ``resource("data", "codebook")``."""
    inside = PACKAGE / "_kit"
    return (inside if inside.is_dir() else PACKAGE.parent).joinpath(*parts)
