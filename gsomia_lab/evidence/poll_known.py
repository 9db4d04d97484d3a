"""The pollsters and the answers that a codebook knows, ready to be looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gsomia_lab.codebook import Codebook, kept, split
from gsomia_lab.evidence.poll_words import fold

__all__ = ["Pollsters", "prepare"]


@dataclass(frozen=True)
class Pollsters:
    """The codebook's pollsters and the options of its polls, ready to be looked for."""

    names: dict[str, tuple[str, str]]
    pattern: re.Pattern[str] | None
    options: tuple[tuple[str, str, re.Pattern[str]], ...]


@lru_cache(maxsize=8)
def _known(pollsters: tuple[tuple[str, str, str], ...], options: tuple[tuple[str, str, str], ...]) -> Pollsters:
    names = {}
    for name, country, aliases in pollsters:
        for alias in (name, *split(aliases)):
            names[fold(" ".join(alias.split()))] = (name, country)
    longest = sorted(names, key=len, reverse=True)
    pattern = (
        re.compile(rf"\b(?:{'|'.join(re.escape(n).replace(chr(92) + ' ', ' ') for n in longest)})\b") if names else None
    )
    return Pollsters(names, pattern, tuple((issue, stance, re.compile(p, re.I)) for issue, stance, p in options))


@kept
def prepare(codebook: Codebook) -> Pollsters:
    """The codebook's pollsters and options, prepared once a codebook."""
    pollsters = tuple((r["pollster"], r.get("country", ""), r.get("aliases", "")) for r in codebook.table("pollsters"))
    options = tuple((r["issue"], r["stance"], r["pattern"]) for r in codebook.table("poll_options"))
    return _known(pollsters, options)
