"""Whether a sentence ends after the short form of a place, and a name begins the next one.

"They flew to the U.K. Mina Okafor stayed." is two sentences, "the U.K. High Court ruled" is half a one. The form tells
them apart where it shows two clauses with nothing to join them: a verb before the place, which is there as a place
("to the U.K.", "in Washington, D.C."), and after it a name with a verb of its own. Where a sign is missing the sentence
goes on: a verb of speech takes a clause ("said the envoy to the U.S. Mina Okafor stayed"), a word such as "when" opens
one, a single word is oftener an institution ("the U.S. Senate"), and so is a name that ends in a word for one.
"""

from __future__ import annotations

import re

_LEADS = (
    "in|to|from|into|through|across|throughout|within|inside|outside|around|near|at|by|of|for|with|against|toward|towards|"
    "left|leave|leaves|leaving|reached|entered|visited"
)
_COUNTRIES = r"U\.S(?:\.A)?|U\.K|U\.N|E\.U|U\.A\.E|R\.O\.K|D\.P\.R\.K"
_STATES = r"D\.C|Calif|Conn|Fla|Mass|Mich|Minn|Pa|Va|Wash"
_AS_PLACE = re.compile(
    rf"\b(?:{_LEADS})[ \xa0](?:the[ \xa0](?:{_COUNTRIES})|D\.C|"
    rf"(?:[A-Z][\w.’'-]{{1,20}}[ \xa0]){{0,2}}[A-Z][\w.’'-]{{1,20}},[ \xa0](?P<state>{_STATES}))$"
)
# A point in a name belongs to a title or an initial: "the Senate. He left" is no name.
_WORD = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Gen|Adm|Col|Maj|Capt|Lt|Sgt|[A-Z])\.|[A-Z][\w’'-]{0,20})"
_NAME_AND_VERB = re.compile(
    rf"\s{{1,3}}(?P<name>{_WORD}(?:[ \xa0](?:(?:de|van|von|der|bin|al)[ \xa0]){{0,2}}{_WORD}){{0,3}})"
    r"[ \xa0](?:(?:also|never|still|then|[a-z]{2,12}ly)[ \xa0])?(?P<verb>[a-z]{2,14})\b"
)
_VERBS = frozenset(
    "is are am was were has have had does do did will would can could may might must shall should went came saw took "
    "made got gave found left kept met ran stood held brought began won lost sent sold built spent flew drew grew knew "
    "became wrote rose fell sat led paid heard felt broke spoke chose wore drove put set cut hit quit lay said says told "
    "thought taught caught bought fought sought slept swam sank sang rang".split()
)
# These take a clause as their object, so that a name with a verb may still belong to them.
_TAKE_A_CLAUSE = frozenset(
    "said says told added wrote announced declared insisted recalled warned noted stated claimed argued reported showed "
    "knew thought believed hoped feared felt heard saw".split()
)
_OPEN_A_CLAUSE = frozenset(
    "when while if after before since because although though as once until unless where".split()
)
_INSTITUTIONS = frozenset(
    "Court Council Assembly Force Forces Service Services Party Senate House Congress Department Office Army Navy Guard "
    "Corps Fleet Base Embassy Consulate Capitol Bank Island Islands Coast Treasury Commission Agency Administration Government "
    "Parliament Union Bureau Board Committee Institute Chamber Open Marines Team Mission Authority Association Academy "
    "Hospital University Museum Attorney Constitution Code Charter Reserve Exchange Steel Airways Airlines Club Cup "
    "Championship League Conference Convention South North East West Midwest Northeast Southwest".split()
)


def ends_at_place(before: str, after: str) -> bool:
    """Whether a sentence ends between its words so far, a short form without its point last, and what follows.

    >>> ends_at_place("They flew to the U.K", " Mina Okafor stayed."), ends_at_place("They sued in the U.K", " High Court.")
    (True, False)
    """
    place = _AS_PLACE.search(before[-80:])
    follow = _NAME_AND_VERB.match(after)
    if not place or not follow or not _is_finite(follow["verb"]) or follow["verb"] in ("are", "were", "have"):
        return False  # one person does not "were"
    name = follow["name"].split()
    if name[-1] in _INSTITUTIONS or (len(name) == 1 and not place["state"]):
        return False
    words = re.findall(r"[^\W\d_]+", before)
    verb = next((word for word in reversed(words) if _is_finite(word)), "")
    return bool(verb) and verb not in _TAKE_A_CLAUSE and words[0].lower() not in _OPEN_A_CLAUSE


def _is_finite(word: str) -> bool:
    """Whether a word has the form of a verb that makes a clause; one in -ed may be a participle, too."""
    return word in _VERBS or (word.endswith("ed") and not word.endswith("eed") and len(word) > 3 and word.islower())
