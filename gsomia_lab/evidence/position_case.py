"""A codebook made ready for reading positions: its cues parsed, its word lists, its actors' sides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from gsomia_lab.codebook import Codebook, kept
from gsomia_lab.evidence import stance_words
from gsomia_lab.evidence.cue_patterns import Lists, parse
from gsomia_lab.evidence.cue_signs import Signs
from gsomia_lab.evidence.position_about import About, read_abouts
from gsomia_lab.evidence.stance_rules import Cue, lists_of


@dataclass(frozen=True)
class Case:
    """A codebook made ready for reading: its cues, its word lists and its actors' sides."""

    cues: tuple[Cue, ...]
    abouts: tuple[About, ...]
    lists: Lists
    signs: Signs
    country: dict[str, str]
    role: dict[str, str]
    government: dict[str, str]
    organisations: tuple[str, ...]

    @cached_property
    def _shown(self) -> dict[int, tuple[Cue, ...]]:
        return {}

    def cues_for(self, shown: int) -> tuple[Cue, ...]:
        """The cues that could stand in a sentence that shows these signs; most sentences show the same few."""
        cues = self._shown.get(shown)
        if cues is None:
            if len(self._shown) > 10_000:
                self._shown.clear()
            cues = self._shown[shown] = tuple(cue for cue in self.cues if cue.signs & shown == cue.signs)
        return cues

    @cached_property
    def everywhere(self) -> frozenset[str]:
        """The issues whose cues count on every page."""
        return frozenset(cue.issue for cue in self.cues).difference(*(about.issues for about in self.abouts))

    @cached_property
    def house(self) -> dict[str, str]:
        """The organisation of each person whose role names one: "Leader of the River Party"."""
        named = {
            actor: [name for name in self.organisations if name in role and name != actor]
            for actor, role in self.role.items()
        }
        return {actor: max(names, key=len) for actor, names in named.items() if names}

    def speaks_for(self, actor: str) -> str:
        """The government that an official speaks for, `""` if the actor is none."""
        if not stance_words.OFFICIAL_ROLES.search(self.role.get(actor, "")):
            return ""
        return self.government.get(self.country.get(actor, ""), "")


@lru_cache(maxsize=8)
def _case(rows: tuple[tuple[str, tuple[tuple[tuple[str, str], ...], ...]], ...]) -> Case:
    tables = {name: [dict(row) for row in table] for name, table in rows}
    words = {row["name"]: stance_words.entries(row["words"]) for row in tables["words"]}
    lists = lists_of(stance_words.LISTS, words)
    signs, cues = Signs(lists), []
    for number, row in enumerate(tables["cues"]):
        near = parse(row["near"]) if row.get("near") else None
        who = row.get("who") or "act"
        pattern = parse(row["pattern"])
        needed = signs.needed_by(pattern), signs.needed_by(near or ())
        cues.append(Cue(number, row["issue"], row["stance"], pattern, who, near, *needed))
    abouts = read_abouts(tables["issues"], lists, signs)
    actors = tables["actors"]
    return Case(
        tuple(cues),
        abouts,
        lists,
        signs,
        {row["actor"]: row.get("country", "") for row in actors},
        {row["actor"]: row.get("role", "") for row in actors},
        {row.get("country", ""): row["actor"] for row in reversed(actors) if row.get("kind") == "government"},
        tuple(row["actor"] for row in actors if row.get("kind") not in ("person", "government", "public")),
    )


@kept
def prepare(codebook: Codebook) -> Case:
    """The codebook's cues and lists, parsed once and kept."""
    names = ("cues", "words", "issues", "actors")
    return _case(tuple((name, tuple(tuple(row.items()) for row in codebook.table(name))) for name in names))
