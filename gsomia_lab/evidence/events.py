"""Events: what a page says happened, was announced, is expected or was denied, with its date and its actors.

Each time expression that names a day, a week, a month or a year is tied to an act of its sentence
(`gsomia_lab.evidence.event_rules` has the acts and the ways to tie). A date that cannot be resolved leaves an event
with open ends. What several pages say of one event is brought together by `gsomia_lab.evidence.event_merge`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from gsomia_lab.codebook import Codebook, kept
from gsomia_lab.evidence import event_rules as rules
from gsomia_lab.evidence.calendar import bounds
from gsomia_lab.evidence.countries import BY_CODE, hours_apart
from gsomia_lab.evidence.event_clause import Act, Stretch, bounds_of, read_stretch
from gsomia_lab.evidence.event_rules import RULES
from gsomia_lab.evidence.event_words import Wording
from gsomia_lab.evidence.record import DateMention, EventMention, Mention
from gsomia_lab.pages.article import Article

__all__ = ["RULES", "find_events"]

_SOUND_BITE = re.compile(r"\W{0,3}Sound ?bite\b", re.I)
FAR = 8  # hours between two clocks, from which on the same evening is often another day
_LATER = frozenset(("ahead", "before", "until"))
_OPEN_DATES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


def find_events(
    article: Article,
    codebook: Codebook,
    *,
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
) -> list[EventMention]:
    """The dated events of a page, in reading order; a date to which no act can be tied gives none.

    >>> from gsomia_lab.pages.read import article_from_text
    >>> from gsomia_lab.evidence.dates import find_dates
    >>> page = article_from_text("The council of Lind closed the old bridge on May 3, 2021.", "a.txt")
    >>> [(e.action, e.earliest, e.label) for e in find_events(page, Codebook(), dates=find_dates(page), mentions=[])]
    [('close', '2021-05-03', 'closed the old bridge')]
    """
    words, terms = rules.vocabulary(codebook), rules.agreement_names(codebook)
    found: list[EventMention] = []
    places = _Places(_countries(codebook), mentions)
    named = sorted((m for m in mentions if m.actor), key=lambda m: m.start)
    starts = [m.start for m in named]
    stretches: dict[tuple[int, int], Stretch] = {}
    for date in dates:
        if date.type not in ("DATE", "TIME") or date.value.startswith(_OPEN_DATES):
            continue
        sentence = article.sentence_at(date.start)
        if sentence.part == "furniture" or (not date.value and date.basis != "unresolved"):
            continue
        span = bounds_of(sentence, date)
        if span not in stretches:
            stretches[span] = read_stretch(article.text, sentence, *span, named, starts, words)
        teller = _Teller(article, stretches[span], date, words, terms)
        teller.places = places
        found += teller.events()
    return sorted(found, key=lambda event: (event.start, event.end))


@dataclass
class _Places:
    """The country of each actor, and the one that most of a page's mentions belong to."""

    country: dict[str, str]
    mentions: Sequence[Mention]

    @cached_property
    def home(self) -> str:
        count = Counter(self.country[m.actor] for m in self.mentions if m.actor in self.country)
        return count.most_common(1)[0][0] if count else ""


@kept
def _countries(codebook: Codebook) -> dict[str, str]:
    country = {actor.actor: actor.country for actor in codebook.actors if actor.country}
    return country | {one.government: code for code, one in BY_CODE.items() if one.government not in country}


class _Teller(Wording):
    """A date in its sentence, told as the record of an event."""

    places: _Places

    def events(self) -> list[EventMention]:
        """The event (or the two that share the date), none when no act can be tied to it."""
        if _SOUND_BITE.match(self.text, self.sentence.start):
            return [self.event(Act(rules.SPEAK, 0, 1, False), "date of a sound bite")]
        if self._names_an_agreement():
            return [self.event(Act(rules.AGREE, self.d1, self.d1, False), "named after its date")]
        act, rule = self._owned() or self.choose()
        if act is None:
            return []
        shared = self._earlier_act(act)
        if shared is not None:
            note = (
                f"The date stands at the end of two acts, '{self._words(shared)}' and '{self._words(act)}': "
                "the sentence lets it go with either."
            )
            return [self.event(shared, "shared date", note), self.event(act, "shared date", note)]
        return [self.event(act, rule)]

    def event(self, act: Act, rule: str, note: str = "") -> EventMention:
        """The record of an act with the date."""
        actors = self._actors(act, rule)
        earliest, latest, precision = bounds(self.date.value)
        action, modality = self._content(act, actors, earliest)
        first, last = self._stretch(act)
        tied = f"'{self._words(act)}' is the act, by the rule '{rule}'."
        if act.last == act.first:
            tied = f"The date stands before '{self._named()}', an agreement: it was made then."
        notes = [note, self.date.note or ("" if self.date.value else "The page does not say which day this is.")]
        if precision == "day" and self.date.basis != "explicit":
            notes.append(self._whose_clock(actors))
        return EventMention(
            doc=self.article.doc,
            start=first,
            end=last,
            text=self.text[first:last],
            rule=rule,
            steps=(tied, *self.date.steps),
            earliest=earliest,
            latest=latest,
            precision=precision,
            label=self._label(act, rule),
            action=action,
            modality=modality,
            actors="; ".join(actors),
            about="; ".join(self._about(act, rule)),
            note=" ".join(filter(None, notes)),
        )

    def _stretch(self, act: Act) -> tuple[int, int]:
        """From where to where the evidence runs: the act and its date, or the agreement that has its date in its name."""
        if act.last > act.first or act.first >= len(self.words):
            first = min(act.first, len(self.words) - 1)
            last = max(first, min(act.last, len(self.words)) - 1)
        elif self.d0 > 1 and self.words[self.d0 - 1] in ("of", "from"):
            first = last = self.d0 - 2
        else:
            stop = next((k for k in range(self.d1, len(self.words)) if self.words[k] in rules.AGREEMENTS), self.d1)
            first, last = self.d1, min(stop, len(self.words) - 1)
        return min(self.starts[first], self.date.start), max(self.ends[last], self.date.end)

    def _whose_clock(self, actors: Sequence[str]) -> str:
        """A note where the actor lives by another calendar than most of the page's actors: Thursday there, Friday here."""
        for actor in actors:
            code = self.places.country.get(actor, "")
            hours = hours_apart(code, self.places.home) if code else 0
            if hours >= FAR:
                there, here = BY_CODE[code].name, BY_CODE[self.places.home].name
                return f"The page does not say by whose clock: {there} and {here} are {hours} hours apart, which may be another day."
        return ""

    def _content(self, act: Act, actors: Sequence[str], earliest: str) -> tuple[str, str]:
        """The action with what was decided or announced, and the modality, for a date that begins at `earliest`."""
        action, modality = act.action, "happened"
        if action in (rules.SPEAK, rules.DECIDE) and any("Court" in actor for actor in actors):
            return "rule", modality  # a court speaks in its rulings
        if action in (rules.DECIDE, rules.ANNOUNCE):
            ahead = [
                a for a in self.acts if act.last <= a.first <= act.last + 8 and a.action not in (rules.SPEAK, action)
            ]
            promised = set(self.words[act.last : act.last + 9])
            inner = next((a for a in ahead if a.action not in (rules.DECIDE, rules.ANNOUNCE)), None)
            said_that = "that" in promised and not promised & {"would", "will"}
            if inner is not None and not said_that:
                modality = "announced" if action == rules.ANNOUNCE else modality
                action = f"decide to {inner.action}"
            elif action == rules.ANNOUNCE:
                action = rules.SPEAK if said_that else action
        before = self.words[max(0, act.first - 6) : act.first]
        tail = before[-3:] if act.verb else before
        if "that" in before and act.action != rules.SPEAK and not rules.DENIALS.isdisjoint(before):
            return action, "denied"
        if modality == "happened" and act.action not in (rules.SPEAK, rules.DECIDE, rules.ANNOUNCE):
            published = self.article.published[:10]
            looks_ahead = not (rules.AHEAD if act.verb else _LATER).isdisjoint(tail)
            to_come = published and (earliest > published or (earliest == published and self._is_present(act)))
            if looks_ahead or to_come:
                modality = "expected"
        return action, modality

    def _is_present(self, act: Act) -> bool:
        word = self.words[act.first]
        return act.verb and not word.endswith(("ed", "ing")) and not rules.generic_verb(word)
