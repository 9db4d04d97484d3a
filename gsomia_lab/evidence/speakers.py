"""Who says it: the words on the page that name the speaker of a marked span.

The order of the looks is the order of trust: the cue next to the closing mark, the cue before the opening
mark, the last speaker of the same paragraph, the label or the sentence before. Each look returns the
speaker's span, the cue verb and the rule; `quotes` turns the span into a canonical name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.evidence import phrases
from gsomia_lab.evidence.cues import cue_verbs, mask, sentence_stop
from gsomia_lab.evidence.marks import Mark
from gsomia_lab.pages.article import Span

# Its first letter comes first (see `cues._STOP`).
_ACCORDING = re.compile(r"[AaIip](?<!\w.)(?:(?<=[Aa])(?:ccording to|s told by)|(?<=[Ii])n the words of|(?<=p)er)\s+")
_NAME = r"[A-Z][\w.'’-]{1,20}(?:[ \xa0][A-Z][\w.'’-]{1,20}){0,4}"
# Right after a comma and a closing mark any verb in the past is one of speech: "..., Brook chortled".
_NAME_PAST = re.compile(rf"[ \xa0]?({_NAME}|he|she|they)[ \xa0]([a-z]{{2,14}}ed)\b")
_PAST_NAME = re.compile(rf"[ \xa0]?([a-z]{{2,14}}ed)[ \xa0]({_NAME})(?=[.,;\n]|$)")
_SENTENCE_REACH = 800  # how far before a mark its own sentence is read
_LABEL = re.compile(r"([A-Z][^\n:“”\"]{1,80}):\s*$")


class Voice(NamedTuple):
    """The speaker found for one marked span: where it is named, by which cue, by which rule."""

    speaker: Span | None
    cue: Span | None
    rule: str


def find_voices(text: str, paragraphs: tuple[Span, ...], marks: list[Mark]) -> dict[int, Voice]:
    """The speaker of every outer mark, keyed by the mark's start; marks nobody is found for are left out."""
    masked = mask(text, marks)
    outer = [mark for mark in marks if not mark.inner]
    voices: dict[int, Voice] = {}
    before: tuple[Mark, int] | None = None  # the last mark of the paragraph before, and that paragraph's number
    at = 0
    for number, (start, end) in enumerate(paragraphs):
        while at < len(outer) and outer[at].start < start:
            at += 1
        here = []
        while at < len(outer) and outer[at].start < end:
            here.append(outer[at])
            at += 1
        if not here:
            continue
        _read_paragraph(text, masked, start, end, here, voices)
        first = here[0]
        if first.start not in voices or voices[first.start].rule == "sentence before":
            earlier = _from_before(text, masked, paragraphs, number, first, before, voices)
            if earlier:
                for mark in here:
                    if mark.start in voices and mark is not first:
                        break
                    voices[mark.start] = earlier
        before = (here[-1], number)
    return voices


def _read_paragraph(text: str, masked: str, start: int, end: int, marks: list[Mark], voices: dict[int, Voice]) -> None:
    previous = sentence = start
    stop = sentence_stop(masked, start, end)
    last: Voice | None = None
    waiting: list[Mark] = []
    for i, mark in enumerate(marks):
        while stop <= mark.start and stop < end:
            previous, sentence = sentence, stop
            stop = sentence_stop(masked, stop, end)
        low = max(sentence, mark.start - _SENTENCE_REACH)
        high = marks[i + 1].start if i + 1 < len(marks) else end
        voice = _beside(masked, low, mark, high)
        if voice is None and last is not None:
            voice = Voice(last.speaker, last.cue, "same paragraph")
        if voice is None and sentence > start and _stands_alone(masked, low, mark):
            voice = _spoken_in(masked, max(previous, sentence - _SENTENCE_REACH), sentence)
        if voice is None and _is_long_phrase(text, mark):
            subject = phrases.main_subject(masked, low, mark.start)
            if subject:
                voices[mark.start] = Voice(subject, None, "subject of the sentence")
                continue
        if voice is None:
            waiting.append(mark)
            continue
        voices[mark.start] = last = voice
        for earlier in waiting:
            voices.setdefault(earlier.start, Voice(voice.speaker, voice.cue, "same paragraph"))
        waiting = []


def _is_long_phrase(text: str, mark: Mark) -> bool:
    return text[mark.start + 1].islower() and text[mark.start : mark.end].count(" ") >= 3


def _stands_alone(masked: str, sentence: int, mark: Mark) -> bool:
    return not masked[sentence : mark.start].strip(" \t\xa0\n([-–—…")


def _beside(masked: str, sentence: int, mark: Mark, high: int) -> Voice | None:
    """The speaker named in the mark's own sentence: after the closing mark, else before the opening one."""
    stop = sentence_stop(masked, mark.end, high) if mark.closed else mark.end
    last = masked[mark.end - 2 : mark.end - 1] if mark.closed else ""
    tail_starts = masked[mark.end : mark.end + 1]
    alone = _stands_alone(masked, sentence, mark)
    open_end = last in ",?!—–…-" or tail_starts in (",", "—", "–") or (alone and last != ".")
    if owned := _in_words_of(masked, sentence, stop):
        return owned
    ahead = _ahead(masked, sentence, mark.start)
    if open_end and mark.closed:
        found = _after(masked, mark.end, stop, strict=not alone and last not in ",")
        first = masked[mark.end : mark.end + 8].lstrip(" ,—–")
        conjunction = first.startswith(("and ", "but ", "while ", "or "))
        if found and not (ahead and (conjunction or _touches(masked, ahead, mark.start))):
            return found
    if ahead:
        return ahead
    tail = _according(masked, mark.end, stop)
    if tail:
        return tail
    if alone or not mark.closed:
        return None
    if last != ".":
        found = _after(masked, mark.end, stop, strict=False)
        if found:
            return found
    return None


# "in Kovac's words", "as she put it": the words are somebody's, whatever the subject of the sentence is.
_WORDS_OF = re.compile(
    rf"[Iia](?<!\w.)(?:(?<=[Ii])n (?P<owner>{_NAME}?|his|her|their)(?:['’]s)?[ \xa0](?:own[ \xa0])?(?:words|phrase)\b"
    rf"|(?<=a)s (?P<teller>{_NAME}|he|she|they)[ \xa0](?:put|puts|told|retold|tells|saw|sees|described|phrased|called)[ \xa0](?:it|them)\b)"
)


def _in_words_of(masked: str, low: int, high: int) -> Voice | None:
    found = _WORDS_OF.search(masked, low, high)
    if not found:
        return None
    name = "owner" if found["owner"] else "teller"
    start, end = found.span(name)
    for ending in ("'s", "’s"):
        end -= 2 if masked.startswith(ending, end - 2) else 0
    return Voice(Span(start, end), Span(*found.span()), "in somebody's words")


def _inverted_aside(masked: str, cue: Span, high: int) -> Span | None:
    """ "The island, said Kovac, will wait": who follows the verb between commas speaks."""
    if masked[cue.start : cue.end] not in ("said", "says") or masked[max(0, cue.start - 2) : cue.start].strip() != ",":
        return None
    speaker = phrases.subject_after(masked, cue.end, high)
    return speaker if speaker and masked[speaker.end : speaker.end + 1] == "," else None


def _touches(masked: str, voice: Voice, mark: int) -> bool:
    return voice.cue is not None and mark - voice.cue.end <= 3


def _after(masked: str, low: int, high: int, *, strict: bool) -> Voice | None:
    """ "..." said Moon; "..." Moon said; "..." Moon, a former lawyer, said."""
    verbs = cue_verbs(masked, low, min(high, low + 260))
    strong = [cue for cue in verbs if masked[cue.start : cue.end] not in lex.WEAK_CUES]
    for cue in verbs:
        between = masked[low : cue.start].strip(" \xa0,—–-\n")
        aside = masked[max(low, cue.start - 2) : cue.start].strip(" \xa0") == ","
        inverted = phrases.subject_after(masked, cue.end, high)
        if all(phrases.is_adverb(word) for word in between.split()) or (
            aside
            and inverted
            and not masked[cue.start : cue.end].startswith(("t", "w"))
            and (between[:1].islower() or masked[low - 2 : low - 1] != ",")
            and _ENDS_CLAUSE.match(masked, inverted.end)
        ):
            speaker = inverted
        else:
            speaker = phrases.subject_before(masked, low, cue.start)
            if speaker and masked[cue.start : cue.end] in lex.WEAK_CUES and strong and low + 6 < speaker.start:
                continue
            if (
                speaker
                and masked[low : speaker.start].strip(" \xa0,—–-\n")
                and (strict or masked[low : speaker.start].strip(" ,—–").startswith(_SUBORDINATE))
            ):
                return None
        if speaker is not None:
            return Voice(speaker, cue, "cue after the mark")
    if masked[max(0, low - 2) : low - 1] == ",":
        if past := _NAME_PAST.match(masked, low, high):
            return Voice(Span(*past.span(1)), Span(*past.span(2)), "cue after the mark")
        if past := _PAST_NAME.match(masked, low, high):
            return Voice(Span(*past.span(2)), Span(*past.span(1)), "cue after the mark")
    return _according(masked, low, high)


_ENDS_CLAUSE = re.compile(r"[.,;:\n]|$|[ \xa0](?:in|on|at|during|after|who|by|from|as|when|of|while|to|\()")
_SUBORDINATE = (
    "after ",
    "while ",
    "when ",
    "as ",
    "because ",
    "before ",
    "if ",
    "and ",
    "but ",
    "which ",
    "that ",
    "since ",
    "although ",
    "who ",
)


def _according(masked: str, low: int, high: int) -> Voice | None:
    found = _ACCORDING.search(masked, low, high)
    if not found:
        return None
    speaker = phrases.subject_after(masked, found.end(), high)
    return Voice(speaker, Span(found.start(), found.end()), "according to") if speaker else None


def _ahead(masked: str, low: int, mark: int) -> Voice | None:
    """Moon said: "..."; Moon called it a "..."; Moon: "..."."""
    verbs = cue_verbs(masked, low, mark)
    colon = not verbs and masked[max(low, mark - 90) : mark].rstrip().endswith(":")
    label = _LABEL.search(masked, max(low, mark - 90), mark) if colon else None
    if label:
        dash = max(label.group(1).rfind(sign) for sign in (" - ", " – ", " — "))
        start = label.start(1) + (dash + 3 if dash >= 0 else 0)
        words = masked[start : label.end(1)].split()
        if len(words) <= 6 and sum(word[0].isupper() for word in words) * 2 >= len(words):
            return Voice(Span(start, label.end(1)), None, "label")
        subject = phrases.main_subject(masked, low, mark)
        return Voice(subject, None, "label") if subject else None
    fallback: Voice | None = None
    for cue in reversed(verbs[-8:]):  # a speaker stands near the mark, however many verbs come before
        word = masked[cue.start : cue.end]
        left = masked[low : cue.start].rstrip(" \xa0")
        if word.endswith("ing") and left.endswith(","):
            speaker = _acting(masked, low, cue.start)
        elif not left or (word in ("said", "says") and left.endswith(("”", '"'))):  # “...,” said Kovac, adding that
            speaker = phrases.subject_after(masked, cue.end, mark)
        else:
            speaker = phrases.subject_before(masked, low, cue.start)
            if speaker and _DOCUMENT.match(masked[speaker.start : cue.start]):
                speaker = _acting(masked, low, speaker.start) or speaker
        if speaker is None:
            if fallback is None:
                acting = _acting(masked, low, cue.start)
                fallback = Voice(acting, cue, "cue before the mark") if acting else None
            if left.endswith((" to", "\xa0to")) or word in lex.WEAK_CUES:
                continue
            if fallback:
                return fallback
            continue
        voice = Voice(speaker, cue, "cue before the mark")
        if word in lex.WEAK_CUES and mark - cue.end > 3 and cue is not verbs[0]:
            fallback = fallback or voice
            continue
        return voice
    return fallback or _according(masked, low, mark)


# "issued a statement saying": the statement is not the speaker, who issued it is.
_DOCUMENT = re.compile(
    r"(?:a|an|his|her|their)[ \xa0](?:[\w-]{2,14}[ \xa0]){0,3}"
    r"(?:statement|message|memo|letter|e-?mail|tweet|post|note|video|ad|column|op-ed)\b"
)


_OWNER = re.compile(r"((?:[A-Z][\w.-]{0,30}[ \xa0]){0,4}[A-Z][\w.-]{0,30})['’`]s?[ \xa0][a-z]")


def _acting(masked: str, low: int, high: int) -> Span | None:
    """Who acts in the main clause before a participle: its subject, or who owns the act ("X's decision, citing")."""
    subject = phrases.main_subject(masked, low, high)
    if subject is None or masked[subject.start : subject.end].lower() in ("this", "that", "it", "these", "there"):
        owners = list(_OWNER.finditer(masked, low, high))
        return Span(owners[-1].start(1), owners[-1].end(1)) if owners else None
    return subject


def _spoken_in(masked: str, low: int, high: int) -> Voice | None:
    """Who speaks in the sentence before a quotation that stands alone."""
    for cue in cue_verbs(masked, low, high)[:4]:
        speaker = _inverted_aside(masked, cue, high) or phrases.subject_before(masked, low, cue.start)
        if speaker is None:
            speaker = phrases.main_subject(masked, low, cue.start)
        if speaker is not None:
            return Voice(speaker, cue, "sentence before")
    found = _according(masked, low, high)
    if found:
        return found
    subject = phrases.main_subject(masked, low, high)
    if subject is not None and phrases.named(masked[subject.start : subject.end]):
        return Voice(subject, None, "sentence before")
    return None


_BITE = re.compile(r"\[[^\[\]\n:]{0,40}:\s*([^\[\]\n]{2,160})\]?\s*$")
_SIGNED = re.compile(r"\s*(?:[-–—]{1,2}|―)\s*([A-Z][^\n,]{1,60})")


def _from_before(
    text: str,
    masked: str,
    paragraphs: tuple[Span, ...],
    number: int,
    mark: Mark,
    before: tuple[Mark, int] | None,
    voices: dict[int, Voice],
) -> Voice | None:
    """The speaker of a quotation that fills its paragraph: label above, open mark above, sentence above."""
    line = text.rfind("\n", 0, mark.start) + 1
    if masked[line : mark.start].strip():
        return None
    signed = _SIGNED.match(text, mark.end)
    if signed:
        return Voice(Span(signed.start(1), len(signed.group(1).rstrip(". ")) + signed.start(1)), None, "signed")
    above_end = len(text[max(0, line - 400) : line].rstrip()) + max(0, line - 400)
    above = text.rfind("\n", 0, above_end) + 1
    bite = _BITE.search(text, max(above, above_end - 220), above_end)
    if bite:
        name = re.split(r"\s+[-–—]\s+|\s*\(|,", bite.group(1))[0].rstrip()
        return Voice(Span(bite.start(1), bite.start(1) + len(name)), None, "label")
    if before and before[1] == number - 1 and not before[0].closed and before[0].start in voices:
        earlier = voices[before[0].start]
        return Voice(earlier.speaker, earlier.cue, "open mark goes on")
    if number == 0:
        return None
    start, end = paragraphs[number - 1]
    last = start
    for _ in range(200):
        stop = sentence_stop(masked, last, end)
        if not masked[stop:end].strip():
            break
        last = stop
    if masked[last:end].strip(' \n\0“”"') == "" and before and before[1] == number - 1 and before[0].start in voices:
        earlier = voices[before[0].start]
        return Voice(earlier.speaker, earlier.cue, "sentence before")
    return _spoken_in(masked, last, end)
