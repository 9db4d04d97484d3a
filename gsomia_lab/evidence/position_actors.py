"""Who stands where on a page: the actor of a phrase, the subject of a verb, the owner of a noun, who says the words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from gsomia_lab.evidence import phrases, stance_words
from gsomia_lab.evidence.countries import BY_NAME
from gsomia_lab.evidence.cue_words import Token, tokenize
from gsomia_lab.evidence.cues import cue_verbs
from gsomia_lab.evidence.event_rules import is_verb
from gsomia_lab.evidence.position_case import Case
from gsomia_lab.evidence.record import Mention, Quotation
from gsomia_lab.pages.article import Article, Sentence

_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Ii]n the (?:eyes|words|view) of|[Ff]or|[Tt]o)\s+(?=[A-Z])")
# What may follow ", X said" at the end of a sentence: the speaker and a place or a time, no clause.
_TAIL = re.compile(r"(?!\s(?:that|to|it|he|she|they)\b)[^;:]{0,90}")
_AFTER_PREPOSITION = re.compile(r"\b(?:with|from|against|in|at|on|by|for|of|between|toward|towards)\s(?:the\s)?$")
_OWNER = re.compile(r"\b([A-Z][\w.]{1,20}(?: [A-Z]\w{1,20}){0,3})['’]s\b")
# The label of a turn in an interview: "Mina Okafor: We will build it."
_TURN = re.compile(r"([A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,3}):\s")
_NEW_CLAUSE = frozenset((";", ":", ".", "that", "which", "who", "because", "if", "when", "while", "after", "before"))
_POSSESSIVES = frozenset(("its", "their", "his", "her", "our", "my"))


class Holder(NamedTuple):
    """Who holds a stance, and where the page says so."""

    actor: str
    start: int
    end: int


class Page:
    """One page while it is read: its quotations, its mentions, and who stands where among them."""

    def __init__(self, article: Article, case: Case, mentions: Sequence[Mention], quotes: Sequence[Quotation]):
        self.article, self.text, self.case = article, article.text, case
        self.mentions = sorted((m for m in mentions if m.actor), key=lambda m: m.start)
        self.starts = [m.start for m in self.mentions]
        self.quotes = sorted(quotes, key=lambda q: q.start)
        self.quote_starts = [q.start for q in self.quotes]
        self._read: Sentence | None = None  # the sentence read last, and its verbs
        self._verbs: list[tuple[int, int]] = []

    # Where things are

    def quote_at(self, at: int) -> Quotation | None:
        """The quotation that a character stands in, if any."""
        k = bisect_right(self.quote_starts, at) - 1
        return self.quotes[k] if k >= 0 and self.quotes[k].end > at else None

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that overlap a span."""
        low = bisect_left(self.starts, start)
        while low > 0 and self.mentions[low - 1].end > start:
            low -= 1
        return [m for m in self.mentions[low : bisect_left(self.starts, end)] if m.end > start]

    # Who

    def actor_in(self, start: int, end: int, speaker: str) -> Holder | None:
        """The actor a noun phrase names; "we" and "the government" are the speaker's own side."""
        words = self.text[start:end].lower()
        if words in stance_words.FIRST_PERSON:
            return Holder(speaker, start, end) if speaker else None
        house = self.house_at(start, end, speaker)
        if house:
            return house
        found = [m for m in self.within(start, end) if self.text[m.end : m.end + 2] not in ("'s", "’s", "`s", "´s")]
        persons = [m for m in found if not self.text[max(0, m.start - 4) : m.start].endswith((" to ", " of ", " in "))]
        for mention in (persons or found)[-1:]:
            return Holder(mention.actor, mention.start, mention.end)
        if words in ("the government", "government", "the cabinet") and self.case.speaks_for(speaker):
            return Holder(self.case.speaks_for(speaker), start, end)
        return self.country_at(start, end)

    def house_at(self, start: int, end: int, speaker: str) -> Holder | None:
        """The organisation of a person whose role in the codebook names it: "his party", "our union"."""
        named = stance_words.OWN_HOUSE.match(self.text[start:end].lower())
        if named is None:
            return None
        owners = self.within(start, start + 1)
        owner = speaker if named[1] in stance_words.FIRST_PERSON or not owners else owners[-1].actor
        house = self.case.house.get(owner, "")
        return Holder(house, start, start + named.end()) if house else None

    def country_at(self, start: int, end: int) -> Holder | None:
        """The government of a country whose bare name is the phrase: what takes a stance is no place."""
        country = BY_NAME.get(self.text[start:end].strip().removeprefix("the ").removeprefix("The "))
        return Holder(country.government, start, end) if country else None

    def subject(self, low: int, at: int, speaker: str) -> Holder | None:
        """Who is the subject of the verb at `at`, looked for back to `low`."""
        span = phrases.subject_before(self.text, low, at)
        holder = self.actor_in(*span, speaker) if span else None
        if holder and not _AFTER_PREPOSITION.search(self.text, max(low, holder.start - 9), holder.start):
            return holder
        if holder is None and self.text[max(low, at - 3) : at].strip().lower() == "it":
            owner = _OWNER.search(self.text, low, at)
            holder = self.actor_in(*owner.span(1), speaker) if owner else None
            if holder:  # "Norland's answer came on Thursday, when it decided": it is Norland
                return holder
        before = tokenize(self.text, max(low, at - 60), at)
        while before and (phrases.is_adverb(before[-1].word) or before[-1].word in stance_words.LIGHT_VERBS):
            before.pop()
        word = before[-1].word if before else ""
        if word in ("which", "who", "that"):
            stop = len(self.text[low : before[-1].start].rstrip(", ")) + low
            span = phrases.noun_phrase(self.text, low, stop)
            return self.actor_in(*span, speaker) if span else None
        if word in ("and", "but"):  # "in return Norland withdrew its complaint and now supports the dam"
            holder = self._doer_of_the_first(low, before[-1].start, speaker)
            if holder:
                return holder
        if word in ("and", ",", "but", "to") or not before or span is None or holder:
            span = phrases.main_subject(self.text, low, at)
            return self.actor_in(*span, speaker) if span else None
        return None

    def _doer_of_the_first(self, low: int, end: int, speaker: str) -> Holder | None:
        """Who is the subject of the nearest verb before an "and", in the same clause."""
        for token in reversed(tokenize(self.text, max(low, end - 80), end)):
            if token.word in _NEW_CLAUSE:
                return None
            if is_verb(token.word):
                span = phrases.subject_before(self.text, low, token.start)
                return self.actor_in(*span, speaker) if span else None
        return None

    def possessor(self, tokens: Sequence[Token], first: int, speaker: str) -> Holder | None:
        """Whose the noun at `first` is: "Norland's sudden decision", "its decision"."""
        for k in range(first, max(-1, first - 5), -1):
            if tokens[k].word == "'s":
                near = self.within(max(0, tokens[k].start - 1), tokens[k].end)
                if near:
                    return Holder(near[-1].actor, near[-1].start, near[-1].end)
                span = phrases.noun_phrase(self.text, max(0, tokens[k].start - 40), tokens[k].start)
                return self.actor_in(*span, speaker) if span else None
            if tokens[k].word in _POSSESSIVES:
                house = self.house_at(tokens[k].start, tokens[first].start, speaker)
                if house:  # "his party would vote for the dam": it is the party
                    return house
                near = self.within(tokens[k].start, tokens[k].end)
                return Holder(near[-1].actor, near[-1].start, near[-1].end) if near else None
        return None

    def speaker(self, sentence: Sentence, at: int, views: Sequence[tuple[int, int]]) -> tuple[str, int, int]:
        """Who says the words at `at`: the speaker, and where the page says so."""
        quote = self.quote_at(at)
        if quote is not None:
            return quote.speaker, quote.speaker_start or quote.start, quote.speaker_end or quote.start
        opening = _ACCORDING.match(self.text, sentence.start, min(at, sentence.end))
        comma = self.text.find(",", opening.end(), opening.end() + 30) if opening else -1
        opened = self.actor_in(opening.end(), comma, "") if opening and comma > 0 else None
        if opened:  # "To Norland, the curbs are ..."
            return opened.actor, opened.start, opened.end
        verbs = self._verbs_of(sentence, views)
        for start, end in reversed([v for v in verbs if v[0] < at]):
            holder = self.subject(sentence.start, start, "")
            if holder is None and not self.text[sentence.start : start].strip(" ,"):
                holder = self._after(end, sentence.end)
            if holder is None:
                holder = self._after(end, at)
            if holder:
                return holder.actor, holder.start, end
        for start, end in [v for v in verbs if v[0] >= at]:
            comma = self.text.rfind(",", at, start)
            if comma < 0 or not _TAIL.fullmatch(self.text, end, sentence.end):
                continue
            holder = self._after(end, sentence.end)
            span = phrases.subject_before(self.text, comma + 1, start)
            if span:
                holder = self.actor_in(*span, "") or holder
            if holder:
                return holder.actor, holder.start, end
        for found in _ACCORDING.finditer(self.text, sentence.start, sentence.end):
            if found.group().lower().startswith(("to ", "for ")) and found.start() > sentence.start:
                continue
            near = self.within(found.end(), found.end() + 30)
            if near:
                return near[0].actor, near[0].start, near[0].end
        return self._turn(sentence) or ("", sentence.start, sentence.start)

    def _verbs_of(self, sentence: Sentence, views: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The verbs of speech and of opinion outside quotations; asked again for each core of a sentence."""
        if self._read != sentence:
            verbs = sorted({*cue_verbs(self.text, sentence.start, sentence.end), *views})
            self._read, self._verbs = sentence, [v for v in verbs if self.quote_at(v[0]) is None]
        return self._verbs

    def _turn(self, sentence: Sentence) -> tuple[str, int, int] | None:
        """Whose turn it is in an interview: the actor whose name opens the paragraph, set off by a colon."""
        label = _TURN.match(self.text, self.text.rfind("\n", 0, sentence.start) + 1, sentence.end)
        if label is None:
            return None
        named = [mention for mention in self.within(*label.span(1)) if mention.end >= label.end(1)]
        return (named[0].actor, *label.span(1)) if named else None

    def _after(self, verb_end: int, high: int) -> Holder | None:
        span = phrases.subject_after(self.text, verb_end, high)
        return self.actor_in(*span, "") if span else None
