"""The names that a codebook lists for its actors, and where a page says them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gsomia_lab.codebook import Actor, Codebook, kept


@dataclass(frozen=True)
class Names:
    """The codebook's names, ready to be looked up; `short` are its one-word names of people."""

    pattern: re.Pattern[str] | None
    owner: dict[str, Actor]
    short: dict[str, tuple[Actor, ...]]

    def find(self, text: str) -> list[tuple[int, int, Actor]]:
        """Where a text says one of the names, and whose it is."""
        hits: list[tuple[int, int, Actor]] = []
        for match in self.pattern.finditer(text) if self.pattern else ():
            start, end = match.span()
            if match.group() not in self.owner:
                start -= len("the ")
            actor = self.owner.get(text[max(0, start) : end])
            if actor is not None:
                hits.append((start, end, actor))
        return hits


@kept
def names_of(codebook: Codebook) -> Names:
    """The names of a codebook's actors."""
    return _names(codebook.actors)


@lru_cache(maxsize=16)
def _names(actors: tuple[Actor, ...]) -> Names:
    owner: dict[str, Actor] = {}
    short: dict[str, tuple[Actor, ...]] = {}
    for actor in actors:
        for name in dict.fromkeys((actor.actor, *actor.aliases)):
            if actor.kind == "person" and " " not in name:
                short[name] = (*short.get(name, ()), actor)
            else:
                owner.setdefault(name, actor)
                owner.setdefault(name[0].upper() + name[1:], actor)  # "the union", "stall keepers" begin a sentence
    # The articles are left out of the pattern: it would have to look at each t of the page.
    ordered = sorted({name.removeprefix("the ").removeprefix("The ") for name in owner}, key=len, reverse=True)
    # Sorted by first letters, each of which stands before its own look behind: a pattern whose branches begin with a
    # letter is searched for several times faster than one that begins with a condition.
    by_letter = {letter: [name for name in ordered if name[0] == letter] for letter in sorted({n[0] for n in ordered})}
    branches = [
        rf"{re.escape(letter)}(?<!\w.)(?:{'|'.join(re.escape(name[1:]) for name in names)})"
        for letter, names in by_letter.items()
    ]
    pattern = re.compile(rf"(?:{'|'.join(branches)})(?![\w-])") if branches else None
    return Names(pattern, owner, short)
