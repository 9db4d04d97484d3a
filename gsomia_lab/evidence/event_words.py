"""What an event's row says in words: who acts, a short label, and what the act is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from gsomia_lab.evidence import event_rules as rules
from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.evidence import phrases
from gsomia_lab.evidence.countries import BY_CODE, country_in
from gsomia_lab.evidence.cue_patterns import Token
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
_ABOUT_AGREEMENTS = (rules.AGREE, "expire", "take effect", "suspend")


class Wording(Clause):
    """A date in its sentence, and the words for the act it was tied to."""

    def _actors(self, act: Act, rule: str) -> list[str]:
        if rule == "date of a sound bite":
            return [m.actor for m in self.mentions[:1]]
        if rule == "named after its date":
            return []
        start = self.tokens[act.first].start
        if not act.verb:
            return self._owners(act)
        helped = {t.word for t in self.tokens[max(0, act.first - 3) : act.first]} & (rules.PAST_OF_BE - {"is", "are"})
        passive = helped and self.tokens[act.first].word.endswith(("ed", "en", "held")) and act.action != rules.SPEAK
        if passive or (act.action == rules.AGREE and self._is_after_noun(act)):
            return self._doers(act)
        if rule == "act after the date":  # the subject stands before the date: "the court last year ruled"
            start = self.tokens[self.d0 - 1 if self.d0 and self.tokens[self.d0 - 1].word == "on" else self.d0].start
        span = phrases.subject_before(self.text, self.sentence.start, start)
        if span is None and act.action == rules.SPEAK:
            span = phrases.subject_after(self.text, self.tokens[act.last - 1].end, self.sentence.end)
        span = span or phrases.main_subject(self.text, self.sentence.start, start)
        if span is None and act.action == rules.SPEAK:
            return self._who((self.sentence.start, start))
        return self._who(span)

    def _doers(self, act: Act) -> list[str]:
        """Who did it where the sentence is in the passive: the names after "by"."""
        after = self.tokens[act.last : act.last + 12]
        by = next((t for t in after if t.word == "by"), None)
        stop = after[-1].end if after else 0
        return _unique(m.actor for m in self.mentions if by is not None and by.start < m.start < stop)

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
        at = self.tokens[act.first].start
        owners = [m for m in self.mentions if 0 <= at - m.end <= 4]
        if owners:
            return [owners[-1].actor]
        if act.action != rules.SPEAK:
            return self._doers(act)
        verbs = [a for a in self.acts if a.verb and a.action == rules.SPEAK and a.last <= act.first]
        return (self._actors(verbs[-1], "") if verbs else []) or _unique(m.actor for m in self.mentions[:1])

    def _named(self) -> str:
        return " ".join(t.word for t in self.tokens[self.d1 : self.d1 + 4])

    def _label(self, act: Act, rule: str) -> str:
        """The act in the page's own words, cut at the clause and without the date."""
        if rule == "date of a sound bite":
            return "spoke (sound bite)"
        if rule == "named after its date":
            return f"{self._agreement()} (made)"
        words: list[Token] = []
        figures = 0  # "1,007" is three tokens and one word
        for k in range(act.first, len(self.tokens)):
            token = self.tokens[k]
            if self.d0 <= k < self.d1:
                while len(words) > 1 and words[-1].word in LINKS:
                    words.pop()
                if len(words) > 3:
                    break
                continue
            in_figure = (
                token.word in ",." and self.text[token.start - 1 : token.end + 1].replace(token.word, "").isdigit()
            )
            if k >= act.last and ((token.word in ENDS and not in_figure) or len(words) - figures >= LABEL_WORDS):
                break
            figures += 2 * in_figure
            words.append(token)
        while len(words) > 1 and words[-1].word in (LINKS | OPENERS):
            words.pop()
        said = _join(self.text, words)
        if len(words) == 1 and act.action == rules.SPEAK and act.first > 6:  # what was said stands before "she said"
            stop = next((t.start for t in self.tokens[4:] if t.word in ENDS), self.tokens[act.first].start)
            return f"{said}: {' '.join(self.text[self.sentence.start : stop].split()[:LABEL_WORDS])}"
        if act.action in _ABOUT_AGREEMENTS and not ({t.word for t in words} & rules.AGREEMENTS):
            near = self._agreement_near(act)
            said = f"{near} {said}" if near and near not in said else said
        return " ".join(said.split())

    def _agreement(self) -> str:
        """The agreement that stands before or after its date, in the page's words."""
        if self.d0 > 1 and self.tokens[self.d0 - 1].word in ("of", "from"):
            return self._phrase_to(self.d0 - 2)
        words = []
        for token in self.tokens[self.d1 : self.d1 + LABEL_WORDS]:
            if token.word in ENDS or token.word in OPENERS:
                break
            words.append(token)
            if token.word in rules.AGREEMENTS:
                break
        return " ".join(_join(self.text, words).split())

    def _agreement_near(self, act: Act) -> str:
        """What was signed or runs out: the nearest agreement of the sentence, by a codebook's name or by its noun."""
        places = [
            (m.start(), m.group())
            for m in self.terms.pattern.finditer(self.text, self.sentence.start, self.sentence.end)
        ]
        at = self.tokens[act.first].start
        nouns = [k for k, t in enumerate(self.tokens) if t.word in rules.AGREEMENTS and not self.d0 <= k < self.d1]
        places += [(self.tokens[k].start, self._phrase_to(k)) for k in nouns]
        before = [place for place in places if place[0] < at]
        near = max(before) if before else min(places, default=(0, ""))
        return " ".join(near[1].split())

    def _phrase_to(self, k: int) -> str:
        """The noun phrase that ends at token `k`, back to its article, a preposition or an act."""
        first = k
        acts = {n for a in self.acts for n in range(a.first, a.last)}
        while first > max(0, k - 7):
            word = self.tokens[first - 1].word
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
        return " ".join(self.text[self.tokens[first].start : self.tokens[k].end].split())

    def _about(self, act: Act, rule: str) -> list[str]:
        """The words that tell what an act is about: agreements are one word, names of actors and small words none."""
        if act.action == rules.SPEAK:
            return []
        first, last = act.first, act.last
        while last < len(self.tokens) and last < act.last + 14 and self.tokens[last].word not in ENDS:
            last += 1
        while first > max(0, act.first - 8) and self.tokens[first - 1].word not in ENDS and self._leads(act):
            first -= 1
        low, high = self.tokens[min(first, len(self.tokens) - 1)].start, self.tokens[last - 1].end
        if rule == "named after its date":
            low, high = self.date.start - 60, max(high, self.tokens[min(len(self.tokens), self.d1 + 9) - 1].end)
        words = self.terms.terms(self.text, max(low, self.sentence.start), high)
        for token in self.tokens:
            inside = low <= token.start < high and not self.date.start <= token.start < self.date.end
            if not inside or any(m.start <= token.start < m.end for m in self.mentions):
                continue
            if token.word in rules.AGREEMENTS:
                words.add("@agreement")
            elif len(token.word) > 3 and token.word not in _SMALL and not phrases.is_adverb(token.word):
                words.add(token.word[:6])
        if act.action in _ABOUT_AGREEMENTS and (near := self._agreement_near(act)):
            words |= self.terms.terms(near) | {"@agreement"}
        if any(word.startswith("@") for word in words):
            words.add("@agreement")
        return sorted(words)

    def _leads(self, act: Act) -> bool:
        """Whether what an act is about stands before it: "the pact expires", "the bridge was closed", "signed in"."""
        helped = {t.word for t in self.tokens[max(0, act.first - 3) : act.first]} & rules.PAST_OF_BE
        return bool(helped) or act.action in _ABOUT_AGREEMENTS

    def _is_after_noun(self, act: Act) -> bool:
        """ "the pact signed in 2016", "signed by both in 2016": what was signed stands before the verb."""
        return act.last >= self.d0 - 1 or self.tokens[act.last].word == "by"


def _join(text: str, words: Sequence[Token]) -> str:
    """The words with what stands between them, one stretch after the other where the date was left out."""
    pieces: list[str] = []
    for before, token in zip([None, *words], words, strict=False):
        glue = text[before.end : token.start] if before is not None and token.start - before.end <= 1 else " "
        pieces += [glue if pieces else "", text[token.start : token.end]]
    return "".join(pieces)


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))
