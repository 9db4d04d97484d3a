"""Reading the subject of a verb without a parser: walk from the verb to the words that name who acts.

English newspapers put the subject right before the verb ("Moon said") or right after it ("said Moon"), with
titles and appositions between ("Moon, a former lawyer, said"). The walk steps over adverbs and auxiliaries,
jumps over what stands between two commas, and takes the noun phrase it meets.
"""

from __future__ import annotations

import re

from gsomia_lab.evidence import lexicon as lex
from gsomia_lab.pages.article import Span

WORD = re.compile(r"[^\W_](?:[\w.'’&/-]{0,40}[^\W_])?\.?(?:['’](?!\w))?")
_CLAUSE_END = re.compile(r"[;:]|\s[-–—]+\s|—|–|[)\]”\"]")
_PAREN = re.compile(r"\([^()\n]{0,80}\)")
_DISTRICT = re.compile(r"^\s*(?:[RDI]|Rep|Dem)\.?[-–‑][A-Z]")
_NAME_SOON = re.compile(r"(?:[a-z][a-z-]{2,14}[ \xa0]){1,4}[A-Z][\w.'’-]{1,20}")  # "retired Army general Ada Brook"
MAX_WORDS = 16


def is_adverb(word: str) -> bool:
    """Whether a word may stand between subject and verb: an adverb or an auxiliary."""
    return word in lex.ADVERBS or (word.endswith("ly") and word.islower() and len(word) > 4)


def subject_before(text: str, low: int, verb: int, depth: int = 0) -> Span | None:
    """The noun phrase that is the subject of the verb at `verb`, looked for back to `low`; None if none is there."""
    end = _skip_back(text, low, verb)
    if end <= low:
        return None
    if text[end - 1] == ")":
        opened = text.rfind("(", max(low, end - 90), end)
        if opened > low:
            end = len(text[low:opened].rstrip()) + low
    if text[end - 1] == ",":
        return _before_apposition(text, low, end - 1)
    floor = max(low, end - 200)
    words = list(WORD.finditer(text, max(floor, text.rfind(" ", floor, end) + 1), end))  # no word has a blank in it
    if not words or words[-1].end() < end - 1:
        return None
    last = words[-1].group()
    if last == "who":
        comma = len(text[low : words[-1].start()].rstrip()) + low
        if comma > low and text[comma - 1] == ",":
            return noun_phrase(text, low, comma - 1)
        return noun_phrase(text, low, comma)
    if last in ("and", "but", "or", "nor", "then", "to", "by", "in", "for", "of", "that"):
        return None
    return noun_phrase(text, low, end, depth)


def _skip_back(text: str, low: int, verb: int) -> int:
    end = verb
    for _ in range(8):
        end = len(text[max(low, end - 60) : end].rstrip()) + max(low, end - 60)
        space = max(text.rfind(" ", low, end), text.rfind("\xa0", low, end), low - 1)
        word = text[space + 1 : end]
        if (
            word
            and is_adverb(word.strip(","))
            and (not word.endswith(",") or word[:-1] in ("however", "though", "too"))
        ):
            end = space + 1
        else:
            break
    return end


def _before_apposition(text: str, low: int, comma: int) -> Span | None:
    """The head of "Head, apposition, verb", where `comma` is the comma before the verb."""
    right = comma
    for _ in range(6):
        left = text.rfind(",", low, right)
        if left < 0:
            break
        chunk = text[left + 1 : right].strip()
        first = WORD.match(chunk)
        word = first.group() if first else ""
        aside = word[:1].islower() or chunk[:1].isdigit() or _DISTRICT.match(chunk) or word in ("The", "A", "An")
        if aside or (word.lower() in lex.ROLE_NOUNS and " of " in chunk) or word in ("Jr", "Sr", "D.C.", "Inc"):
            head = noun_phrase(text, low, left)
            if head and named(text[head.start : head.end]):
                return head
            if word in lex.PREPOSITIONS or not head:
                right = left
                continue
            return head
        previous = text.rfind(",", low, left)
        before = WORD.match(text[previous + 1 : left].strip()) if previous >= 0 else None
        if (
            before
            and before.group()[:1].islower()
            and before.group() not in lex.PREPOSITIONS
            and before.group() not in lex.CLAUSE_OPENERS
        ):
            right = left  # a place or a party ends the apposition: "a driver from Queens, New York, said"
            continue
        break
    return noun_phrase(text, low, comma)


def named(phrase: str) -> bool:
    """Whether a phrase holds a capitalised name that is no day or month."""
    return any(w.group()[:1].isupper() and w.group() not in lex.DAYS_AND_MONTHS for w in WORD.finditer(phrase))


def noun_phrase(text: str, low: int, end: int, depth: int = 0) -> Span | None:
    """The noun phrase that ends at `end`, walking back at most to `low`."""
    end = len(text[max(low, end - 300) : end].rstrip()) + max(low, end - 300)
    if end > low and text[end - 1] == ")":
        opened = text.rfind("(", max(low, end - 90), end)
        if opened > low:
            end = len(text[low:opened].rstrip()) + low
    floor = max(low, end - 200)
    cut = text.rfind(",", floor, end)
    words = list(WORD.finditer(text, max(floor, cut + 1), end))[-MAX_WORDS:]
    if not words or words[-1].end() < end - 1:
        return None
    first, right = None, end  # the word with which the phrase begins as far as it is read; where the last one began
    for i in range(len(words) - 1, -1, -1):
        word = words[i].group()
        low_word = word.lower()
        gap = text[words[i].end() : right]
        right = words[i].start()
        if gap != " " and i < len(words) - 1 and _CLAUSE_END.search(gap):
            break
        if (low_word in lex.PRONOUNS and not word.isupper()) or word == "I":
            first = i if first is None else first
            break
        if low_word in lex.CLAUSE_OPENERS or (word.islower() and word in lex.CUES and not _is_noun(words, i)):
            break
        if low_word in lex.DETERMINERS:
            first = i
            if i == 0 or words[i - 1].group().lower() not in lex.PREPOSITIONS:
                break
            continue
        if low_word in lex.PREPOSITIONS:
            if i == 0 or (word[0].isupper() and low_word != "of"):
                break
            before = words[i - 1].group()
            if is_adverb(before) or before in ("who", "which", "that") or before in lex.DAYS_AND_MONTHS:
                return subject_before(text, low, words[i].start(), depth + 1) if depth < 2 else None
            if before in lex.CUES:
                break
            continue
        if is_adverb(word) and word.islower():
            break
        first = i
    return None if first is None else _trim_days(words[first:])


def _is_noun(words: list[re.Match[str]], i: int) -> bool:
    return i > 0 and (words[i - 1].group().lower() in lex.DETERMINERS or words[i - 1].group().endswith(("'s", "’s")))


def _trim_days(words: list[re.Match[str]]) -> Span | None:
    """A phrase without the day that stands before or after it ("On Friday Moon said", "Moon Friday said")."""
    while words and (words[-1].group() in lex.DAYS_AND_MONTHS or words[-1].group().isdigit()):
        words.pop()
    while words and (
        words[0].group() in lex.DAYS_AND_MONTHS
        or words[0].group().lower() in lex.ADVERBS
        or words[0].group() in ("But", "And", "So", "Yet")
    ):
        words.pop(0)
    if not words:
        return None
    stop = words[-1].end()
    word = words[-1].group()
    if word.endswith(("'s", "’s")) and len(words) == 1:
        stop -= 2
    return Span(words[0].start(), stop)


def subject_after(text: str, verb_end: int, high: int) -> Span | None:
    """The noun phrase right after an inverted verb ("said Moon", "said a spokesman for the party")."""
    start, end = -1, -1
    previous = verb_end
    for count, match in enumerate(WORD.finditer(text, verb_end, high)):
        word, low_word = match.group(), match.group().lower()
        gap = text[previous : match.start()]
        if count >= MAX_WORDS or gap.strip(" \xa0\n") or (start >= 0 and "\n" in gap):
            break
        if start < 0:
            if low_word in lex.PRONOUNS and word != "US":
                return Span(match.start(), match.end()) if low_word not in ("it", "you") else None
            if (
                word in lex.DAYS_AND_MONTHS
                or low_word in lex.CLAUSE_OPENERS
                or low_word in lex.PREPOSITIONS
                or is_adverb(word)
            ):
                return None
            titled = word[0].isupper() or low_word in lex.DETERMINERS or word in lex.ROLE_NOUNS
            if not titled and not _NAME_SOON.match(text, match.start()):
                return None
            start, end = match.start(), match.end()
        elif (
            (
                word in lex.DAYS_AND_MONTHS
                or low_word in lex.CLAUSE_OPENERS
                or (low_word in lex.PREPOSITIONS and low_word not in ("of", "for", "from", "with", "at"))
            )
            or is_adverb(word)
            or (word.islower() and word in lex.CUES)
        ):
            break
        elif (
            low_word in ("for", "from", "with", "at")
            and text[end - 1].islower()
            and not _capital_last(text, start, end)
        ):
            end = match.end()
        elif low_word in ("for", "from", "with", "at"):
            break
        else:
            end = match.end()
        previous = match.end()
        if word.endswith(".") and len(word) > 4 and not word.isupper():
            break
    if start < 0:
        return None
    words = text[start:end].split()
    while len(words) > 1 and words[-1] in lex.PREPOSITIONS:
        end = len(text[start : end - len(words.pop())].rstrip()) + start
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    return Span(start, end - (text[end - 1] == "." and len(words[-1]) > 4))


def _capital_last(text: str, start: int, end: int) -> bool:
    return text[start:end].split()[-1][0].isupper()


def main_subject(text: str, low: int, high: int) -> Span | None:
    """The subject of the sentence that starts at `low`: its first noun phrase that no preposition governs."""
    chunk_start = low
    for _ in range(5):
        comma = text.find(",", chunk_start, high)
        chunk_end = comma if comma >= 0 else high
        found = _leading_phrase(text, chunk_start, chunk_end)
        if found:
            return found
        if comma < 0:
            return None
        chunk_start = comma + 1
    return None


def _leading_phrase(text: str, low: int, high: int) -> Span | None:
    start = end = None
    for count, match in enumerate(WORD.finditer(text, low, min(high, low + 160))):
        word, low_word = match.group(), match.group().lower()
        if start is None:
            if low_word in lex.PRONOUNS:
                return Span(match.start(), match.end())
            if low_word in ("and", "but", "so", "yet", "still", "meanwhile", "also", "then") and count < 2:
                continue
            if (
                low_word in lex.PREPOSITIONS
                or low_word in lex.CLAUSE_OPENERS
                or low_word.endswith(("ing", "ed"))
                or word in lex.DAYS_AND_MONTHS
            ):
                return None
            if not (word[0].isupper() or low_word in lex.DETERMINERS or word in lex.ROLE_NOUNS):
                return None
            start, end = match.start(), match.end()
        elif word[0].isupper() and word not in lex.DAYS_AND_MONTHS:
            end = match.end()
        elif (
            low_word in lex.CLAUSE_OPENERS
            or is_adverb(word)
            or word in lex.CUES
            or word.endswith("ed")
            or word in lex.DAYS_AND_MONTHS
            or (low_word in lex.PREPOSITIONS and low_word not in ("of", "for", "at"))
            or (
                end is not None
                and named(text[start:end])
                and not text[start:end].lower().startswith(("a ", "an ", "the "))
                and low_word not in ("of", "for")
            )
        ):
            break
        else:
            end = match.end()
    if start is None or end is None:
        return None
    return _trim_days(list(WORD.finditer(text, start, end)))
