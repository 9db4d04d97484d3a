"""Persons and organisations that no codebook knows: are the people whom news texts quote found, from their form alone?

The texts are those of the quotation scorer (``{document: {"text": ..., "quotes": [...]}}``). An annotated speaker whose
words all have a capital (and are no pronoun) is looked for where the annotation names it, with an empty codebook: it is
*found* when a mention that is resolved to somebody shares a character with it, and has the *same surname* when that
actor's name ends like it. Speakers by description ("a spokesman", "the Ohio governor") are counted apart, and so are
organisations: speakers whose name ends in a word for one ("Committee", "Times"), is led by "the", or is all capitals.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from score_quotes import last_name

from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence.actors import find_mentions
from gsomia_lab.pages.read import article_from_text

PRONOUNS = frozenset("He She They It We I His Her Their You Who Many Some Others Both One".split())
BODIES = frozenset(
    "Party Committee Department Office House Senate Congress Court Council Agency Bureau Association Union "
    "Institute University Center Centre Commission Board Company Corporation Inc Corp Group Foundation Service "
    "Times Post Journal News Press Campaign Administration Ministry Bank Fund Force Police Army Navy Pentagon "
    "Kremlin Parliament Government Network Magazine Tribune Herald Coalition Caucus Federation Society League".split()
)
SMALL = frozenset("the of for and de van von al bin".split())


def is_named(words: str) -> bool:
    """Whether the words are a name: every one of them with a capital, small links aside, and not only a pronoun."""
    tokens = [token for token in re.findall(r"[^\W\d_][\w.’'-]*", words) if token.lower() not in SMALL]
    return bool(tokens) and all(token[0].isupper() for token in tokens) and any(t not in PRONOUNS for t in tokens)


def is_body(words: str) -> bool:
    """Whether a name is that of an organisation, as far as its form says."""
    tokens = re.findall(r"[^\W\d_][\w.’'-]*", words)
    last = tokens[-1].rstrip(".") if tokens else ""
    return last in BODIES or words.lower().startswith("the ") or (len(tokens) == 1 and last.isupper() and len(last) > 1)


def run(path: str | Path) -> list[dict[str, object]]:
    """The table for one file: how many named speakers are found from their form."""
    documents = json.loads(Path(path).read_text(encoding="utf-8"))
    named = found = whole = described = bodies = bodies_found = 0
    for doc, entry in documents.items():
        mentions = find_mentions(article_from_text(entry["text"], doc), Codebook())
        places = {
            (q.get("speaker_start") or 0, q.get("speaker_end") or 0, q.get("speaker") or "") for q in entry["quotes"]
        }
        for start, end, words in places:
            if not is_named(words):
                described += bool(words)
                continue
            named += 1
            there = [m for m in mentions if m.start < end and start < m.end and m.actor]
            found += bool(there)
            bodies += is_body(words)
            bodies_found += bool(there) and is_body(words)
            whole += any(last_name(m.actor) == last_name(words) for m in there)
    share = 100 / named if named else 0.0
    return [
        {
            "documents": len(documents),
            "named speakers": named,
            "found %": share * found,
            "same surname %": share * whole,
            "organisations": bodies,
            "of these found %": 100 * bodies_found / bodies if bodies else 0.0,
            "by description": described,
        }
    ]
