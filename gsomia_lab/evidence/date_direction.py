"""Whether the words round a date look ahead or back: "will meet Friday" is not the Friday of "met Friday"."""

from __future__ import annotations

import re
from itertools import pairwise

_AHEAD = re.compile(
    r"^(?:will|shall|would|won[’']t|[’']ll|\w+[’']ll|due|expected|expects|expect|plans|planned|planning|plan|scheduled|slated|"
    r"upcoming|until|till|deadline|expiry|expiration|starting|beginning|effective|payable|hopes|intends|intended|"
    r"vowed|promised|next|delivery|may|might|could|can|should|must|"
    r"begins|starts|opens|meets|votes|ends|takes|expires|expire|flies|sails|leaves|departs|arrives|returns|resumes|goes|"
    r"convenes|reopens|concludes|appears|speaks|travels|marries|faces)$"
)
_IRREGULAR = (
    "said|told|was|were|had|did|met|held|took|came|went|began|became|made|gave|saw|fell|rose|left|won|lost|spoke|sent|"
    "got|put|ran|sat|stood|found|kept|brought|led|drew|grew|broke|struck|shot|hit|flew|drove|wrote|read|heard|cut|sold|"
    "bought|paid|chose|has|have|been|sank|fled|swept|spent|sought|thought|taught|caught|built|threw|knew|fought|stole|swore|"
    "withdrew|froze|forgot|hid|shook|slept|dealt|burst|rode|sang|swam|tore|wore|laid|upheld|understood|felt|lay"
)
_PAST = re.compile(rf"^(?:{_IRREGULAR}|since|after|last|late|\w{{2,}}ed)$")
_PARTICIPLE = re.compile(rf"^(?:{_IRREGULAR}|done|taken|given|seen|shown|known|born|\w{{2,}}ed)$")
_NOT_PAST = frozenset(
    "united hundred need indeed speed feed exceed proceed succeed armed allied unprecedented planned-for red bed".split()
)
_INFINITIVE_PAST = re.compile(
    r"^(?:continued|began|started|managed|failed|refused|declined|helped|used|seemed|appeared|had|came|went|moved|fell|rose)$"
)
_BEFORE_INFINITIVE = frozenset(
    "set is are was were going has have decided agreed pledged invited ready about want wants wanted aims seeks".split()
)
_REQUEST = re.compile(r"^(?:invited|urged|asked|ordered|told|instructed|required|called)$")
_FOUND = frozenset("seen heard found located reached identified felt".split())
_NO_VERBS = frozenset("the a an its their his her this that about at more some".split())
_BASE_FORM = frozenset("meet vote begin start open end hold return leave arrive resume gather visit convene".split())
_BASE_AHEAD = frozenset("go fly travel".split())  # "voters go to the polls on Sunday", and not "refused to go Sunday"
_NOT_BASE = frozenset("to not did let didn't didn’t".split())
_COMING = re.compile(
    r"^(?:meeting|leaving|arriving|flying|coming|going|speaking|opening|holding|starting|returning|travell?ing|visiting|"
    r"voting|playing|hosting|marrying)$"
)
_IS = re.compile(r"^(?:is|are|am|\w+[’'](?:s|re|m))$")
_WORD = re.compile(r"[A-Za-z’']+|[.;:!?]")
_VERB_AFTER = re.compile(
    r"\s+(?:will|is expected|are expected|is due|is set|approach(?:ing|es)|near(?:ing|s)|looms?|looming)\b"
)
_CLAUSE_AFTER = re.compile(
    r",? (?:[\w’'.,-]+ ){0,20}?(?:(will|would|(?:plans?|expects?|hopes?) to|(?:is|are) (?:expected|scheduled|due|set|to)|"
    rf"flies|leaves|arrives|returns)|{_IRREGULAR}|\w{{3,}}ed)\b"
)
_EVENT = (
    r"(?:meeting|vote|election|elections|hearing|summit|game|match|talks|session|debate|ceremony|runoff|ballot|"
    r"referendum|rally|march|conference|convention|funeral|launch|caucus(?:es)?|primar(?:y|ies)|contests?)"
)
_DEADLINE_AFTER = re.compile(r"(?:[’']s)? (?:\w+ )?(?:deadline|expiry|expiration)\b")
_EVENT_AHEAD = re.compile(
    rf"(?:[’']s)? (?:\w+ )?{_EVENT} (?:will|(?:is|are) (?:expected|scheduled|due|set|likely|to)|could)\b"
)
_FOR_IT = re.compile(
    r"^(?:preparation|preparations|prepare|prepares|preparing|prepared|plans|plan|campaigning|candidates)$"
)
_HAD_AFTER = re.compile(r",? (?:[\w’',]+ ){0,6}?(?:had|was|were)\b")
_VERB_NEXT = re.compile(rf"\s(?:{_IRREGULAR}|\w{{3,}}ed)\b(?! (?:by|at)\b)")  # "Mina Okafor on Monday announced"
_WOULD_NEXT = re.compile(r"\s(?:that|which) (?:will|would)\b")  # "a meeting in July that would decide"
_CALLED_OFF = re.compile(
    r"\s(?:was|were|(?:has|have|had) been)\s(?:cancell?ed|called off|delayed|moved|postponed|put off|scrapped)\b"
)
_PLANNED_ONCE = re.compile(
    r"\b(?:first|initially|originally)\s(?:planned|scheduled|set|due|expected|slated)\s(?:[\w’'-]+\s){1,4}$"
)
_MODAL = frozenset("will would shall could can may might must should to not".split())
_DETERMINER = frozenset("a an the his her its their our this".split())
_PART = re.compile(r"\s(?:morning|afternoon|evening|night)\b")
_LASTED = frozenset("kept stayed lasted remained continued waited worked ran sat lived stood went".split())
_GOES_ON = frozenset("runs run continues continue lasts last remains remain stays stay".split())


PAST_NEAR = re.compile(rf"\b(?:{_IRREGULAR}|since|\w{{3,}}ed)(?:\s[\w’'-]+){{0,6}}\s$|[.!?:”\"\n]\s*(?:\w+\s){{0,3}}$")


def direction(text: str, left: int, start: int, end: int) -> int:
    """1 when the words round `text[start:end]` look ahead, -1 when they look back, 0 when they do not tell.

    The nearest word to the left that decides (none before `left` is read); when none does, the first verb of the
    clause to the right.

    >>> text = "They will meet Friday."
    >>> direction(text, 0, 15, 21)
    1
    """
    part = _PART.match(text, end)  # "Friday night's ruling" is read as "Friday's ruling"
    end = part.end() if part else end
    words = [m.group().lower() for m in _WORD.finditer(text, left, start)][-24:]
    last = words[-1] if words else ""
    if text[end : end + 2] in ("'s", "’s"):  # "Friday's ruling": the verb says nothing about the day
        if last == "until" and len(words) < 3 and _HAD_AFTER.match(text, end + 2):
            return -1
        ahead = words[-2:] == ["ahead", "of"] or last in ("until", "before")
        ahead = ahead or (last == "for" and bool(_FOR_IT.match(words[-2] if len(words) > 1 else "")))
        return 1 if ahead or _DEADLINE_AFTER.match(text, end) or _EVENT_AHEAD.match(text, end) else 0
    if _WOULD_NEXT.match(text, end) or _EVENT_AHEAD.match(text, end):
        return 1
    if last == "on" and _VERB_NEXT.match(text, end):
        return -1
    if last == "through":
        return 1 if _look_left(words[:-1]) > 0 or _GOES_ON & set(words[-3:]) else 0
    if last == "since":
        return -1
    if last in ("until", "till") and _LASTED & set(words[-4:-1]):
        return -1
    if last in ("by", "until", "till", "before"):
        return -1 if "had" in words[-8:] or (len(words) < 3 and _HAD_AFTER.match(text, end)) else 1
    if (last == "as" and words[-2:-1] in (["early"], ["soon"])) or _DEADLINE_AFTER.match(text, end):
        return 1
    if last == "for" and text[end - 3 : end] == "day":  # "a hearing for Monday", and not "the figures for May"
        return 1
    if last in ("is", "are") or (last == "on" and words[-2:-1] in (["is"], ["are"])):
        return 1
    if last in ("on", "in") and words[-2:-1] in (["but"], ["and"]) and (right := _CLAUSE_AFTER.match(text, end)):
        return 1 if right[1] else -1  # a clause of its own: "they would, but on Monday, she refused"
    sign = _look_left(words)
    if sign or _VERB_AFTER.match(text, end):
        return sign or 1
    right = _CLAUSE_AFTER.match(text, end) if len(words) < 5 else None
    return 0 if right is None else 1 if right[1] else -1


def given_up(text: str, left: int, start: int, end: int) -> bool:
    """Whether a plan for the day `text[start:end]` was changed: then it may lie ahead as well as behind.

    >>> text = "A rally planned for Sunday was called off."
    >>> given_up(text, 0, 20, 26)
    True
    """
    return bool(_CALLED_OFF.match(text, end) or _PLANNED_ONCE.search(text, max(left, start - 60), start))


def _look_left(words: list[str]) -> int:
    """The direction that the nearest deciding word gives; `words` end where the expression begins."""
    for before, word in pairwise(["", *words][-3:]):
        if (word in _BASE_FORM or word.removesuffix("s") in _BASE_FORM) and before not in _DETERMINER:
            return 1
    for number in range(len(words) - 1, -1, -1):
        word, before = words[number], words[number - 1] if number else ""
        after = words[number + 1] if number + 1 < len(words) else ""
        if word in (";", "!", "?"):
            break
        if _IS.match(before) and _AHEAD.match(word):
            return 1  # "is expected Thursday"
        if before in ("be", "been", "get", "is", "are", "being") and _PARTICIPLE.match(word):
            if before == "been" and "had" in words[max(0, number - 3) : number]:
                return -1
            continue  # "to be released": the word that decides stands further left
        if word == "set" and after == "on" and number == len(words) - 2 and not _IS.match(before):
            return -1  # "the record set on May 6"
        if word == "set" and after in ("for", "to"):
            return 1
        if word == "to" and after == "be":
            return -1 if _INFINITIVE_PAST.match(before) else 1
        if word == "to" and after and _is_verb(after):
            if _INFINITIVE_PAST.match(before):
                return -1
            if _AHEAD.match(before) or before in _BEFORE_INFINITIVE:
                return 1
            if any(_REQUEST.match(asked) for asked in words[max(0, number - 4) : number]):
                return 1
            continue
        if word in _BASE_AHEAD and before not in _NOT_BASE:
            return 1
        if _COMING.match(word) and _IS.match(before):
            return 1
        if word in ("have", "has") and (
            before in _MODAL or not any(_PARTICIPLE.match(verb) for verb in words[number + 1 : number + 4])
        ):
            continue  # "they have ten seats" is no past
        if word in ("plan", "plans") and after not in ("a", "an", "the", "for"):
            continue  # "announced a plan on Monday"; "plans to" is read above
        if word in ("could", "can") and (after == "not" or _FOUND & set(words[number + 1 : number + 4])):
            continue  # "could not attend Friday", "could be seen Friday"
        if word in ("next", "due") and after == "to":
            continue  # "next to the bridge", "due to the rain"
        if word in ("until", "till"):
            if not number:
                break  # "Until a day in May, she had stayed": the clause that follows decides
            if _LASTED & set(words[max(0, number - 3) : number]):
                return -1
        if word in ("if", "unless"):
            return 1  # and no verb of the past behind it: "if they win in May"
        if _AHEAD.match(word):
            return -1 if "had been" in " ".join(words[max(0, number - 5) : number]) else 1
        if _PAST.match(word) and word not in _NOT_PAST and before not in _MODAL:
            if before in _DETERMINER and word.endswith("ed"):
                continue  # "a heated meeting"
            if "if" in words[max(0, number - 3) : number]:
                return 1 if _MODAL & set(words[: number - 1]) else -1  # "what would happen if they won in May"
            return -1
    return 0


def _is_verb(word: str) -> bool:
    """A word after "to" is a verb unless it is an article, a possessive or a plural."""
    return word not in _NO_VERBS and (not word.endswith("s") or word.endswith("ss"))
