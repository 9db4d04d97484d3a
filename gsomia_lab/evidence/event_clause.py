"""A date in its sentence: which acts the sentence holds, and to which of them the date belongs.

The sentence is read as words, without a parser: acts are words of `gsomia_lab.evidence.event_rules`, clauses end at
signs and at the words that open another clause. `Clause.choose` walks the rules in the order in which they are sure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from gsomia_lab.evidence import event_rules as rules
from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.evidence import phrases
from gsomia_lab.evidence.cue_words import Words, words_of
from gsomia_lab.evidence.record import DateMention, Mention
from gsomia_lab.pages.article import Article, Sentence

BREAKS = frozenset((",", ";", ":", "--", "—", "–", "(", ")", "[", "]", '"', "“", "”"))
ENDS = (BREAKS - {'"', "“", "”"}) | {".", "!", "?"}
OPENERS = lex.words(
    "that which who whom whose as after before because while when but where unless whether until since if"
)
_HOURS = lex.words("morning afternoon evening night noon")
LINKS = lex.words("on in at of by for during since around about before after the a an and or to from")


_LEADS_IN = LINKS | lex.words("early late mid it was")  # nothing else before a date that opens its clause
_WHAT_FOLLOWS = lex.words("to not that would")
_NOUN_PLACE = lex.DETERMINERS | (lex.PREPOSITIONS - {"to"}) | {"'s", "of", "joint"}  # a noun stands after these
_REACH = 600  # characters on each side of a date


class Act(NamedTuple):
    """A word (or phrase) of a sentence that names an act: its action, its words' numbers, and whether it is a verb."""

    action: str
    first: int
    last: int
    verb: bool


class Stretch(NamedTuple):
    """What is read of a sentence round a date: all of it, as a rule, so that the dates of a sentence share it."""

    sentence: Sentence
    words: Words
    mentions: list[Mention]
    leads: list[int]  # the numbers of the words with which an act can begin


def bounds_of(sentence: Sentence, date: DateMention) -> tuple[int, int]:
    """From where to where a sentence is read for a date.

    A sentence longer than a paragraph is no sentence: only what stands near the date is read.
    """
    return max(sentence.start, date.start - _REACH), min(sentence.end, date.end + _REACH)


def read_stretch(
    text: str,
    sentence: Sentence,
    low: int,
    high: int,
    mentions: list[Mention],
    starts: list[int],
    vocabulary: rules.Vocabulary,
) -> Stretch:
    """A sentence between two offsets, with its words and the mentions in it, of those of the page and where they start."""
    first = bisect_left(starts, low)
    inside = mentions[first : min(first + 60, bisect_left(starts, high))]
    read = words_of(text, low, high)
    begins = vocabulary.begins
    leads = [k for k, word in enumerate(read.words) if word in begins or word.endswith("ed")]
    here = sentence if (low, high) == sentence[:2] else sentence._replace(start=low, end=high)
    return Stretch(here, read, inside, leads)


class Clause:
    """A date in its sentence, while its act is looked for."""

    def __init__(
        self, article: Article, stretch: Stretch, date: DateMention, words: rules.Vocabulary, terms: rules.Names
    ):
        self.terms = terms
        self.article, self.text, self.date = article, article.text, date
        self.sentence, (self.words, self.starts, self.ends), self.mentions, leads = stretch
        self.d0 = bisect_left(self.starts, date.start)
        self.d1 = max(self.d0 + 1, bisect_left(self.starts, date.end))
        if self.d1 < len(self.words) and self.words[self.d1] in _HOURS:
            self.d1 += 1
        self.acts = self._acts(leads, words)

    def _acts(self, leads: Sequence[int], words: rules.Vocabulary) -> list[Act]:
        acts: list[Act] = []
        for k in leads:
            if self.d0 <= k < self.d1 or (acts and k < acts[-1].last):
                continue
            for parts, action, is_verb in words.phrases.get(self.words[k], ()):
                if self.words[k : k + len(parts)] == parts:
                    acts.append(Act(action, k, k + len(parts), is_verb))
                    break
            else:
                act = self._single(k, words)
                if act is not None:
                    acts.append(act)
        return acts

    def _single(self, k: int, words: rules.Vocabulary) -> Act | None:
        word, before = self.words[k], self.words[k - 1] if k else ""
        if k and self.text[self.starts[k]].isupper():
            return None
        noun_place = before in _NOUN_PLACE
        if word in rules.OCCASIONS and before not in rules.PAST_OF_BE and before != "by":
            return Act(rules.SPEAK, k, k + 1, False)
        if word in words.nouns and (noun_place or word not in words.verbs):
            return Act(words.nouns[word], k, k + 1, False)
        if word in words.verbs and not (noun_place and not word.endswith(("ing", "ed"))):
            return Act(words.verbs[word], k, k + 1, True)
        if word in lex.CUES and not noun_place and (not word.endswith("s") or word in ("says", "tells")):
            return Act(rules.SPEAK, k, k + 1, True)
        hyphened = self.text[self.starts[k] - 1 : self.starts[k]] == "-"
        action = "" if noun_place or hyphened else rules.generic_verb(word)
        return Act(action, k, k + 1, True) if action else None

    # Which act the date belongs to

    def _names_an_agreement(self) -> bool:
        if len(self.date.value) not in (4, 7) or self.d1 >= len(self.words):
            return False
        before = self.words[self.d0 - 1] if self.d0 else ""
        if before in ("of", "from") and self.d0 > 1 and self.words[self.d0 - 2] in rules.AGREEMENTS:
            return True
        for word in self.words[self.d1 : self.d1 + 9]:
            if word in rules.AGREEMENTS:
                return True
            if word in BREAKS or word in OPENERS or (word in lex.PREPOSITIONS and word != "of"):
                break
        return False

    def _owned(self) -> tuple[Act, str] | None:
        """ "Friday's ruling", "yesterday's decision to close": the noun that the date owns."""
        if self.text[self.date.end : self.date.end + 1] not in ("'", "’", "s"):
            return None
        nouns = [a for a in self.acts if not a.verb and self.d1 <= a.first <= self.d1 + 3]
        return (nouns[0], "date of a noun") if nouns else None

    def choose(self) -> tuple[Act | None, str]:
        """The act of the date, and the name of the rule that ties them."""
        after = [a for a in self.acts if a.first >= self.d1]
        before = [a for a in self.acts if a.last <= self.d0]
        here = self._segment_start(self.d0)
        inside = [a for a in before if a.first >= here]
        following = self._next_word(self.d1)
        noun = inside and not inside[-1].verb and inside[-1].action != rules.SPEAK
        if noun and LINKS.issuperset(self.words[inside[-1].last : self.d0]):
            return inside[-1], "act before the date"
        verbs_inside = [a for a in inside if a.verb]
        if here < self.d0 and after and after[0].first == following and after[0].verb and not verbs_inside:
            return self._heavy(after[0]), "act after the date"
        opens = here == 0 or self.words[here - 1] in BREAKS
        if opens and _LEADS_IN.issuperset(self.words[here : self.d0]) and not self._waiting(here, before):
            main = next((a for a in after if a.verb and self._is_main(a)), None)
            if main is not None:
                return self._heavy(main), "date first"
        if inside or before:
            act = (inside or before)[-1]
            occasion = act.action == rules.SPEAK and not act.verb
            if occasion or self._opens(act):
                main = self._main_after() or self._main_before(act)
                if main is not None and (not occasion or main.action == rules.SPEAK):
                    return main, "occasion of a speech" if occasion else "act before the date"
                return act, "occasion of a speech" if occasion else "act before the date"
            return self._heavy(self._deciding(act)), "act before the date"
        main = next((a for a in after if a.verb), None)
        return (self._heavy(main) if main else None), "date first"

    def _heavy(self, act: Act) -> Act:
        """What a light verb leaves to a noun or to the clause after the date; any other act is itself."""
        if not act.verb or self.words[act.first] not in rules.LIGHT:
            return act
        near = [a for a in self.acts if act.last <= a.first <= act.last + 4 and not a.verb]
        if near:
            return near[0]
        if "when" in self.words[self.d1 : self.d1 + 2]:
            told = [a for a in self.acts if a.first > self.d1 and a.verb]
            if told:
                return told[0]
        before = [a for a in self.acts if a.last <= act.first and not a.verb]
        return before[-1] if before else act

    def _segment_start(self, at: int) -> int:
        for k in range(at - 1, -1, -1):
            if self.words[k] in BREAKS or (self.words[k] in OPENERS and k > 0):
                return k + 1
        return 0

    def _next_word(self, at: int) -> int | None:
        if at < len(self.words) and self.words[at] == ",":  # the comma after a year belongs to the date
            at += 1
        while at < len(self.words) and (phrases.is_adverb(self.words[at]) or self.words[at] in ("had", "has")):
            at += 1
        return at if at < len(self.words) else None

    def _is_main(self, act: Act) -> bool:
        return not self.words[act.first].endswith("ing")

    def _waiting(self, here: int, before: list[Act]) -> bool:
        """Whether the clause left of a date that follows a comma was waiting for it ("was held, on May 3, in")."""
        return here > 4 and bool(before) and before[-1].verb and self.words[here - 1] == ","

    def _opens(self, act: Act) -> bool:
        """ "Speaking on Friday, Abe vowed", "before leaving Thursday, Esper": the phrase dates the main clause."""
        return act.verb and self.words[act.first].endswith("ing") and self._segment_start(act.first) <= 3

    def _main_after(self) -> Act | None:
        """The first verb of the clause after the phrase that holds the date, when that phrase opens the sentence."""
        if self._segment_start(self.d0) > 3:
            return None
        comma = next((k for k in range(self.d1, len(self.words)) if self.words[k] in (",", "--", "—")), None)
        if comma is None:
            return None
        return next((a for a in self.acts if a.first > comma and a.verb and self._is_main(a)), None)

    def _main_before(self, act: Act) -> Act | None:
        """The verb that an occasion belongs to: "said at a briefing Friday", "took questions at a session Tuesday"."""
        verbs = [a for a in self.acts if a.verb and a.last <= act.first]
        spoken = [a for a in verbs if a.action == rules.SPEAK]
        return next(reversed(spoken or verbs), None)

    def _deciding(self, act: Act) -> Act:
        """Of "decided to close" and "the decision to close" the deciding happened on the day; so for announcing."""
        near = [a for a in self.acts if 0 < act.first - a.first <= 5 and a.action in (rules.DECIDE, rules.ANNOUNCE)]
        between = self.words[near[-1].last : act.first] if near else ()
        return act if _WHAT_FOLLOWS.isdisjoint(between) else near[-1]

    def _earlier_act(self, act: Act) -> Act | None:
        """The main act of "announced ... after being removed ... on May 3" and "..., having been removed on May 3"."""
        k = act.first
        lead = self.words[max(0, k - 4) : k]
        if not ("being" in lead or "having" in lead) or self.d1 < len(self.words) - 3:
            return None
        return next(
            (a for a in self.acts if a.last < k - 2 and a.verb and a.action in (rules.DECIDE, rules.ANNOUNCE)), None
        )

    # What it says

    def _words(self, act: Act) -> str:
        return " ".join(self.words[act.first : act.last])
