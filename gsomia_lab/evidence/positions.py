"""Positions: who takes which stance on which issue, under which condition, and in whose words.

`find_positions` reads a page sentence by sentence. The codebook's cues find what is said about an issue; the
attitudes round it and the subjects of these say who holds it (`gsomia_lab.evidence.stance_rules`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence import stance_words
from gsomia_lab.evidence.actors import find_mentions
from gsomia_lab.evidence.cue_words import normal
from gsomia_lab.evidence.event_rules import SPEAK
from gsomia_lab.evidence.position_about import may_name, names
from gsomia_lab.evidence.position_actors import Holder, Page
from gsomia_lab.evidence.position_case import prepare
from gsomia_lab.evidence.position_pieces import Piece, condition_of, is_to_come, pieces
from gsomia_lab.evidence.position_rules import RULES
from gsomia_lab.evidence.quotes import find_quotes
from gsomia_lab.evidence.record import EventMention, Mention, Position, Quotation
from gsomia_lab.evidence.stance_rules import (
    Cue,
    Layer,
    Reading,
    climb,
    find_conditions,
    find_cores,
    is_infinitive,
    is_noun,
    is_subject,
)
from gsomia_lab.pages.article import Article, Sentence

__all__ = ["RULES", "find_positions"]

DIRECT, PARTIAL, PARAPHRASE = "direct quotation", "partial quotation", "paraphrase"
AUTHOR = "the page's author"
OTHER_SIDE, EDITORIAL = "attributed by the other side", "editorial voice"
_SHARE = re.compile(r"\b\d[\d.]*\s?(?:%|percent\b|per cent\b)|\brespondents\b")
_ASSERTING = frozenset("should must ought can cannot needs not stands stood stays remains holds final".split())
_OWN_VIEW = frozenset("should must ought".split())  # what nobody is said to say, the page says itself


class _Reader(Page):
    """A page whose statements are read."""

    def __init__(self, article, case, mentions, quotes, events: Sequence[EventMention]):
        super().__init__(article, case, mentions, quotes)
        self.voice = article.byline or article.outlet or AUTHOR
        self.speeches = [event for event in events if event.action == SPEAK and event.precision == "day"]

    def read(self, read: Sequence[Piece], issues: Collection[str]) -> list[Position]:
        """The statements of the page, in order."""
        statements: list[Position] = []
        for k, piece in enumerate(read):
            cues = [cue for cue in self.case.cues_for(piece.shown) if cue.issue in issues]
            if cues:
                around = [
                    p for p in read[max(0, k - 10) : k + 1] if p.sentence.paragraph >= piece.sentence.paragraph - 6
                ]
                told = [
                    cue for cue in cues if cue.near is None or any(p.holds(cue.near, cue.near_signs) for p in around)
                ]
                statements += self.read_sentence(piece, told)
        return statements

    def read_sentence(self, piece: Piece, cues: Sequence[Cue]) -> list[Position]:
        sentence, tokens, found = piece.sentence, piece.tokens, piece.found
        cores = find_cores(cues, tokens, found, piece.index)
        if not cores:
            return []
        conditions = find_conditions(tokens, found)
        views = [(tokens[a].start, tokens[b - 1].end) for a, b in found.get("view", {}).items()]
        rows: list[Position] = []
        for core in cores:
            at = tokens[core.first].start
            if _SHARE.search(self.text, sentence.start, at) and self.quote_at(at) is None:
                continue
            if any(c.marker <= core.first < c.last for c in conditions):
                continue
            reading = climb(core, tokens, found)
            inner = tokens[core.last - 1].start if core.cue.who == "claim" else at
            speaker, *_ = self.speaker(sentence, inner, views)
            condition = condition_of(core, conditions) if core.cue.who in ("act", "wish", "bare", "name") else None
            for holder, stance, first in self.holders(reading, tokens, sentence, speaker):
                rows.append(
                    self.position(holder, stance, first, core, condition, tokens, sentence, speaker, found, reading)
                )
        return rows

    def holders(self, reading: Reading, tokens, sentence, speaker) -> list[tuple[Holder, str, int]]:
        """Who holds a core: each layer's holder, or who does it, or who says it."""
        core = reading.core
        who, at = core.cue.who, tokens[core.first].start
        said = Holder(speaker, at, at) if speaker else None
        held: list[tuple[Holder, str, int]] = []
        if who == "claim":
            for layer in reading.layers:
                holder = self.subject(sentence.start, tokens[layer.first].start, speaker)
                if holder:
                    return self.sides([(holder, layer.stance, layer.first)], speaker)
            if reading.doubted:
                return []
            return self.sides([(said, reading.stance, core.first)], speaker) if said else []
        if is_noun(core, tokens) and is_subject(core, tokens):
            return []
        if who == "decision" and core.last < len(tokens) and tokens[core.last].word in ("to", "not"):
            return []
        for layer in reading.layers:
            if reading.doubted and not self.possessor(tokens, layer.first, speaker):
                continue
            holder = said if layer.ought else self.layer_holder(layer, tokens, sentence, speaker)
            if holder:
                held.append((holder, layer.stance, layer.first))
        if who == "decision":
            holder = self.possessor(tokens, core.first, speaker)
            if holder:
                held.append((holder, core.cue.stance, core.first))
        if not held and not reading.doubted:
            if (
                who == "act"
                and not is_noun(core, tokens)
                and not reading.layers
                and not is_infinitive(core.first, tokens)
                and not is_to_come(core.first, tokens)
            ):
                holder = self.subject(sentence.start, at, speaker)
                if holder:
                    held.append((holder, reading.stance, core.first))
            inner = {t.word for t in tokens[core.first : core.last]}
            modal = inner & _ASSERTING or reading.negated
            if not held and said and (modal or reading.layers):
                held.append((said, reading.stance, reading.layers[-1].first if reading.layers else core.first))
            inner |= {t.word for layer in reading.layers for t in tokens[layer.first : layer.last]}
            own = inner & _OWN_VIEW and tokens[0].word not in _OWN_VIEW  # "Should the pact lapse, ..." only supposes
            if not held and not said and own and self.quote_at(at) is None:
                held.append((Holder(self.voice, at, at), reading.stance, core.first))
        return self.sides(held, speaker)

    def layer_holder(self, layer: Layer, tokens, sentence, speaker) -> Holder | None:
        first = layer.first
        holder = self.possessor(tokens, first, speaker) if first else None
        if holder:
            return holder
        for k in range(first - 1, max(-1, first - 5), -1):
            if tokens[k].word in stance_words.LIGHT_VERBS:
                return self.subject(sentence.start, tokens[k].start, speaker)
        return self.subject(sentence.start, tokens[first].start, speaker)

    def sides(self, held: list[tuple[Holder, str, int]], speaker: str) -> list[tuple[Holder, str, int]]:
        """Add who is spoken for: an official's "we" is the government, and the government's stance its official's."""
        more = []
        for holder, stance, first in held:
            government = self.case.speaks_for(speaker) if speaker else ""
            if government and holder.actor == government:
                more.append((Holder(speaker, holder.start, holder.end), stance, first))
            elif (
                government
                and holder.actor == speaker
                and self.text[holder.start : holder.end].lower() in stance_words.FIRST_PERSON
            ):
                more.append((Holder(government, holder.start, holder.end), stance, first))
        return held + more

    def position(self, holder, stance, first, core, condition, tokens, sentence, speaker, found, reading) -> Position:
        start, end = tokens[min(first, core.first)].start, tokens[core.last - 1].end
        words = ""
        if condition is not None:
            words = self.text[tokens[condition.first].start : tokens[condition.last - 1].end]
            start = min(start, tokens[condition.marker].start)
            end = max(end, tokens[condition.last - 1].end)
            stance = "conditional"
        quote = self.quote_at(tokens[core.first].start)
        if quote is not None:
            form = DIRECT if quote.kind == "direct" else PARTIAL
        else:
            form = PARTIAL if any(q.start >= start and q.end <= end + 2 for q in self.quotes) else PARAPHRASE
        if holder.actor == self.voice and not speaker and quote is None:
            form = EDITORIAL
        mine, theirs = self.case.country.get(speaker, ""), self.case.country.get(holder.actor, "")
        if speaker and speaker != holder.actor and mine and theirs and mine != theirs:
            form = OTHER_SIDE
        hedges = [self.text[tokens[a].start : tokens[b - 1].end] for a, b in sorted(found.get("hedge", {}).items())]
        return Position(
            doc=self.article.doc,
            start=start,
            end=end,
            text=self.text[start:end],
            rule=core.cue.who,
            steps=self.steps(holder, stance, words, core, tokens, speaker, reading),
            actor=holder.actor,
            issue=core.cue.issue,
            stance=stance,
            condition=words,
            form=form,
            said=self.day_of(sentence, {speaker or holder.actor, holder.actor} - {""}),
            hedges="; ".join(hedges),
        )

    def day_of(self, sentence: Sentence, actors: set[str]) -> str:
        """The day of the speech, where the page tells of it: in the sentence, in its paragraph, or once on the page."""
        spoke = [event for event in self.speeches if actors & set(event.actors.split("; "))]
        lines = [s for s in self.article.sentences if s.paragraph == sentence.paragraph] or [sentence]
        for low, high in ((sentence.start, sentence.end), (lines[0].start, lines[-1].end), (0, len(self.text))):
            days = {event.earliest for event in spoke if low <= event.start < high}
            if days:
                return days.pop() if len(days) == 1 else ""
        return ""

    def steps(self, holder, stance, condition, core, tokens, speaker, reading) -> tuple[str, ...]:
        """The reasoning behind a position, in the order of its layers."""
        cue = " ".join(self.text[tokens[core.first].start : tokens[core.last - 1].end].split())
        steps = [f"'{cue}' is a cue of the codebook: {core.cue.stance} on {core.cue.issue}."]
        steps += [f"'{tokens[layer.first].word}' before it is a word of attitude." for layer in reading.layers]
        if reading.negated:
            steps.append("A word such as 'not' turns it round.")
        if condition:
            steps.append(f"'{' '.join(condition.split())}' is a condition, so the stance is conditional.")
        words = " ".join(self.text[holder.start : holder.end].split())
        steps.append(f"'{words}' holds it: {holder.actor}." if words else f"Whoever speaks holds it: {holder.actor}.")
        if speaker and speaker != holder.actor:
            steps.append(f"{speaker} says so.")
        return tuple(steps)


def find_positions(
    article: Article,
    codebook: Codebook,
    *,
    mentions: Sequence[Mention] | None = None,
    quotes: Sequence[Quotation] | None = None,
    events: Sequence[EventMention] | None = None,
) -> list[Position]:
    """The positions of a page: who takes which stance on which issue of the codebook, in the order of the page.

    `mentions`, `quotes` and `events` are those of the other finders, when they are at hand already. A codebook
    without cues gives no positions, nor does a page that never names the issue (`gsomia_lab.evidence.position_about`).

    >>> from gsomia_lab.codebook import load_codebook
    >>> from gsomia_lab.pages.read import article_from_text
    >>> page = article_from_text("Mina Okafor demanded that GSOMIA be scrapped.", "a.txt")
    >>> [(p.actor, p.issue, p.stance) for p in find_positions(page, load_codebook())]
    [('Mina Okafor', 'keep_pact', 'oppose')]
    """
    case = prepare(codebook)
    letters = normal(article.text)
    abouts = [about for about in case.abouts if may_name(about, letters)]
    if not abouts and not case.everywhere:
        return []
    read = [Piece(article.text, piece, case) for s in article.reading for piece in pieces(article.text, s)]
    issues = case.everywhere.union(*(about.issues for about in abouts if names(about, read)))
    if not issues:
        return []
    mentions = find_mentions(article, codebook) if mentions is None else mentions
    quotes = find_quotes(article, codebook, mentions=mentions) if quotes is None else quotes
    rows = _Reader(article, case, mentions, quotes, events or ()).read(read, issues)
    return _merge(rows, article)


def _merge(rows: list[Position], article: Article) -> list[Position]:
    """One row for an actor, an issue and a sentence; a condition holds for all the actor says on the issue."""
    rows = sorted(rows, key=lambda row: (row.start, -row.end))
    conditions = {(row.actor, row.issue): row for row in rows if row.stance == "conditional"}
    kept: dict[tuple[str, str, int], Position] = {}
    for row in rows:
        stated = conditions.get((row.actor, row.issue))
        if stated is not None and row.stance != "conditional":
            step = f"Elsewhere on the page the actor states a condition: '{' '.join(stated.condition.split())}'."
            row = replace(
                row,
                stance="conditional",
                condition=stated.condition,
                rule="condition elsewhere",
                steps=(*row.steps, step),
            )
        key = (row.actor, row.issue, article.sentence_at(row.start).start)
        old = kept.get(key)
        if (
            old is None
            or (row.stance == old.stance and row.end - row.start > old.end - old.start)
            or (row.rule != "condition elsewhere" and old.rule == "condition elsewhere")
        ):
            kept[key] = row
    return sorted(kept.values(), key=lambda row: (row.start, row.end, row.actor))
