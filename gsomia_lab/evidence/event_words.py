"""What an event's row says in words: who acts, a short label, and what the act is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from gsomia_lab.evidence import event_rules as rules
from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.evidence import phrases
from gsomia_lab.evidence.countries import BY_CODE, country_in
from gsomia_lab.evidence.event_clause import BREAKS, ENDS, LINKS, OPENERS, Act, Clause
from gsomia_lab.evidence.record import Mention

LABEL_WORDS = 9
_SMALL = lex.words(
    "that this with from have been were will would their there they them which what when where while after before about "
    "into over between decision decided announced said also than then more most some such only against because"
)
_GOVERNED = re.compile(
    r"\b(?:with|from|against|in|at|on|by|for|of|between|toward|towards|to)\s(?:the\s)?$|"
    r"\bbetween\b[^,.;]{1,40}\band\s(?:the\s)?$"
)
_ROLE_OF = re.compile(
    r"\b(?:chair|chairman|chairwoman|leaders?|diplomats?|officials?|heads?|ministers?|members?|chiefs?)\s(?:of|from|for)\b"
)
_OFFICIALS = re.compile(
    r"\b(?:officials?|authorities|government|ministry|troops|forces|army|navy|parliament|diplomats?)\b"
)
_PASSIVE = rules.PAST_OF_BE - {"is", "are"}
_ABOUT_AGREEMENTS = (rules.AGREE, "expire", "take effect", "suspend")


class Wording(Clause):
    """A date in its sentence, and the words for the act it was tied to."""

    def _actors(self, act: Act, rule: str) -> list[str]:
        if rule == "date of a sound bite":
            return [m.actor for m in self.mentions[:1]]
        if rule == "named after its date":
            return []
        start = self.starts[act.first]
        if not act.verb:
            return self._owners(act)
        passive = (
            act.action != rules.SPEAK
            and self.words[act.first].endswith(("ed", "en", "held"))
            and not _PASSIVE.isdisjoint(self.words[max(0, act.first - 3) : act.first])
        )
        if passive or (act.action == rules.AGREE and self._is_after_noun(act)):
            return self._doers(act)
        if rule == "act after the date":  # the subject stands before the date: "the court last year ruled"
            start = self.starts[self.d0 - 1 if self.d0 and self.words[self.d0 - 1] == "on" else self.d0]
        span = phrases.subject_before(self.text, self.sentence.start, start)
        if span is None and act.action == rules.SPEAK:
            span = phrases.subject_after(self.text, self.ends[act.last - 1], self.sentence.end)
        span = span or phrases.main_subject(self.text, self.sentence.start, start)
        if span is None and act.action == rules.SPEAK:
            return self._who((self.sentence.start, start))
        return self._who(span)

    def _doers(self, act: Act) -> list[str]:
        """Who did it where the sentence is in the passive: the names after "by"."""
        last = min(act.last + 12, len(self.words))
        if "by" not in self.words[act.last : last]:
            return []
        by = self.starts[self.words.index("by", act.last)]
        return _unique(m.actor for m in self.mentions if by < m.start < self.ends[last - 1])

    def _who(self, span: tuple[int, int] | None) -> list[str]:
        """The actor a noun phrase names; what a preposition governs ("a pact with Norland") is not its head."""
        if span is None:
            return []
        words = self.text[span[0] : span[1]]
        if words.lower() in lex.PRONOUNS:
            before = [m for m in self.mentions if m.end <= span[0] and not self._is_governed(m)]
            own = [m for m in self.mentions if (m.start, m.end) == tuple(span)]
            return [m.actor for m in (own or before)[-1:]]
        inside = [m for m in self.mentions if m.start < span[1] and span[0] < m.end]
        owners = [m for m in inside if self.text[m.end : m.end + 2] in ("'s", "’s")]
        inside = [m for m in inside if m not in owners]
        heads = [m for m in inside if not self._is_governed(m)]
        if heads:
            return [heads[-1].actor]
        if inside and _ROLE_OF.search(words):
            return _unique(m.actor for m in inside)
        if owners and not inside:
            return [owners[0].actor]
        country = country_in(words) if _OFFICIALS.search(words) else ""
        return [BY_CODE[country].government] if country else []

    def _is_governed(self, mention: Mention) -> bool:
        before = self.text[max(self.sentence.start, mention.start - 60) : mention.start]
        return bool(_GOVERNED.search(before))

    def _owners(self, act: Act) -> list[str]:
        """Whose a noun is: "Norland's decision", "the Lind court ruling"; for a speech, who is named in the sentence."""
        at = self.starts[act.first]
        owners = [m for m in self.mentions if 0 <= at - m.end <= 4]
        if owners:
            return [owners[-1].actor]
        if act.action != rules.SPEAK:
            return self._doers(act)
        verbs = [a for a in self.acts if a.verb and a.action == rules.SPEAK and a.last <= act.first]
        return (self._actors(verbs[-1], "") if verbs else []) or _unique(m.actor for m in self.mentions[:1])

    def _named(self) -> str:
        return " ".join(self.words[self.d1 : self.d1 + 4])

    def _label(self, act: Act, rule: str) -> str:
        """The act in the page's own words, cut at the clause and without the date."""
        if rule == "date of a sound bite":
            return "spoke (sound bite)"
        if rule == "named after its date":
            return f"{self._agreement()} (made)"
        kept: list[int] = []
        figures = 0  # "1,007" is three words here and one to a reader
        for k in range(act.first, len(self.words)):
            word = self.words[k]
            if self.d0 <= k < self.d1:
                while len(kept) > 1 and self.words[kept[-1]] in LINKS:
                    kept.pop()
                if len(kept) > 3:
                    break
                continue
            in_figure = word in (",", ".") and self._is_in_figure(k)
            if k >= act.last and ((word in ENDS and not in_figure) or len(kept) - figures >= LABEL_WORDS):
                break
            figures += 2 * in_figure
            kept.append(k)
        while len(kept) > 1 and (self.words[kept[-1]] in LINKS or self.words[kept[-1]] in OPENERS):
            kept.pop()
        said = self._join(kept)
        if len(kept) == 1 and act.action == rules.SPEAK and act.first > 6:  # what was said stands before "she said"
            stop = next((k for k in range(4, len(self.words)) if self.words[k] in ENDS), act.first)
            return f"{said}: {' '.join(self.text[self.sentence.start : self.starts[stop]].split()[:LABEL_WORDS])}"
        if act.action in _ABOUT_AGREEMENTS and rules.AGREEMENTS.isdisjoint(self.words[k] for k in kept):
            near = self._agreement_near(act)
            said = f"{near} {said}" if near and near not in said else said
        return " ".join(said.split())

    def _is_in_figure(self, k: int) -> bool:
        """Whether a comma or a point stands between two digits."""
        return (self.text[self.starts[k] - 1] + self.text[self.ends[k] : self.ends[k] + 1]).isdigit()

    def _agreement(self) -> str:
        """The agreement that stands before or after its date, in the page's words."""
        if self.d0 > 1 and self.words[self.d0 - 1] in ("of", "from"):
            return self._phrase_to(self.d0 - 2)
        stop = self.d1
        for word in self.words[self.d1 : self.d1 + LABEL_WORDS]:
            if word in ENDS or word in OPENERS:
                break
            stop += 1
            if word in rules.AGREEMENTS:
                break
        return " ".join(self._join(range(self.d1, stop)).split())

    def _agreement_near(self, act: Act) -> str:
        """What was signed or runs out: the nearest agreement of the sentence, by a codebook's name or by its noun."""
        places = [
            (m.start(), m.group())
            for m in self.terms.pattern.finditer(self.text, self.sentence.start, self.sentence.end)
        ]
        at = self.starts[act.first]
        nouns = [k for k, word in enumerate(self.words) if word in rules.AGREEMENTS and not self.d0 <= k < self.d1]
        places += [(self.starts[k], self._phrase_to(k)) for k in nouns]
        before = [place for place in places if place[0] < at]
        near = max(before) if before else min(places, default=(0, ""))
        return " ".join(near[1].split())

    def _phrase_to(self, k: int) -> str:
        """The noun phrase that ends at word `k`, back to its article, a preposition or an act."""
        first = k
        acts = {n for a in self.acts for n in range(a.first, a.last)}
        while first > max(0, k - 7):
            word = self.words[first - 1]
            if (
                word in BREAKS
                or word in OPENERS
                or word in lex.DETERMINERS
                or first - 1 in acts
                or word in ("to", "'s")
            ):
                break
            if word in lex.PREPOSITIONS and word != "of":
                break
            first -= 1
        return " ".join(self.text[self.starts[first] : self.ends[k]].split())

    def _about(self, act: Act, rule: str) -> list[str]:
        """The words that tell what an act is about: agreements are one word, names of actors and small words none."""
        if act.action == rules.SPEAK:
            return []
        first, last = act.first, act.last
        while last < len(self.words) and last < act.last + 14 and self.words[last] not in ENDS:
            last += 1
        if self._leads(act):
            while first > max(0, act.first - 8) and self.words[first - 1] not in ENDS:
                first -= 1
        low, high = self.starts[min(first, len(self.words) - 1)], self.ends[last - 1]
        if rule == "named after its date":
            low, high = self.date.start - 60, max(high, self.ends[min(len(self.words), self.d1 + 9) - 1])
        words = self.terms.terms(self.text, max(low, self.sentence.start), high)
        for k in range(bisect_left(self.starts, low), bisect_left(self.starts, high)):
            word, start = self.words[k], self.starts[k]
            is_agreement = word in rules.AGREEMENTS
            if not is_agreement and (len(word) <= 3 or word in _SMALL or phrases.is_adverb(word)):
                continue
            if not (self.date.start <= start < self.date.end or any(m.start <= start < m.end for m in self.mentions)):
                words.add("@agreement" if is_agreement else word[:6])
        if act.action in _ABOUT_AGREEMENTS and (near := self._agreement_near(act)):
            words |= self.terms.terms(near) | {"@agreement"}
        if any(word.startswith("@") for word in words):
            words.add("@agreement")
        return sorted(words)

    def _leads(self, act: Act) -> bool:
        """Whether what an act is about stands before it: "the pact expires", "the bridge was closed", "signed in"."""
        helped = not rules.PAST_OF_BE.isdisjoint(self.words[max(0, act.first - 3) : act.first])
        return helped or act.action in _ABOUT_AGREEMENTS

    def _join(self, numbers: Sequence[int]) -> str:
        """Some words with what stands between them, one stretch after the other where the date was left out."""
        pieces: list[str] = []
        end = 0
        for k in numbers:
            start = self.starts[k]
            if pieces:
                pieces.append(self.text[end:start] if start - end <= 1 else " ")
            end = self.ends[k]
            pieces.append(self.text[start:end])
        return "".join(pieces)

    def _is_after_noun(self, act: Act) -> bool:
        """ "the pact signed in 2016", "signed by both in 2016": what was signed stands before the verb."""
        return act.last >= self.d0 - 1 or self.words[act.last] == "by"


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))
