"""The rules that tell quotations, their speakers and terms, each with an example and a counter-example.

The counter-example is a text in which the rule must not fire (another one may).
"""

from __future__ import annotations

from gsomia_lab.evidence.record import Rule

_PLAIN = "“We will wait,” Mina Okafor said."
_TABLE = (
    Rule(
        "cue after the mark",
        "A verb of speech after the closing mark names the speaker.",
        _PLAIN,
        "Mina Okafor said: “We will wait.”",
    ),
    Rule(
        "cue before the mark",
        "A verb of speech before the opening mark names the speaker.",
        "Mina Okafor said: “We will wait.”",
        _PLAIN,
    ),
    Rule(
        "according to",
        "'According to' names the speaker.",
        "It was “a very long wait,” according to Mina Okafor.",
        _PLAIN,
    ),
    Rule(
        "in somebody's words",
        "'In her words' and 'as she put it' name the speaker, whatever the subject of the sentence is.",
        "The ferry was late, and that was “a very small disaster,” as Mina Okafor put it.",
        _PLAIN,
    ),
    Rule(
        "same paragraph",
        "A quotation without a cue of its own belongs to the speaker of its paragraph.",
        "“We will wait,” Mina Okafor said. “It is early.”",
        _PLAIN,
    ),
    Rule(
        "sentence before",
        "A quotation that stands alone belongs to the one who speaks in the sentence before it.",
        "Mina Okafor expressed regret.\n\n“We waited too long for this.”",
        _PLAIN,
    ),
    Rule(
        "label",
        "A label with a colon, also in square brackets above a sound bite, names the speaker.",
        "[Sound bite: Mina Okafor - harbour master]\n“We waited too long for this.”",
        _PLAIN,
    ),
    Rule(
        "open mark goes on",
        "A paragraph that opens a mark and does not close it goes on in the next one.",
        "“We will wait,” Mina Okafor said. “It is early.\n\n“We have time.”",
        "“We will wait,” Mina Okafor said.\n\n“We have time.”",
    ),
    Rule(
        "signed",
        "A dash and a name on the line after the mark sign the quotation.",
        "“We waited too long for this.”\n- Mina Okafor",
        _PLAIN,
    ),
    Rule(
        "subject of the sentence",
        "Four words or more in marks, with no verb of speech near, belong to the subject of their sentence.",
        "Mina Okafor dreams of “a port that never closes at night”.",
        "Mina Okafor left the “night shift”.",
    ),
    Rule(
        "no speaker",
        "The page names nobody for these words.",
        "“We waited too long for this.”",
        _PLAIN,
    ),
    Rule(
        "inside a quotation",
        "Words in marks inside a quotation are under discussion; the outer speaker only repeats them.",
        "“It is no simple “delay” but a stop,” Mina Okafor said.",
        _PLAIN,
    ),
    Rule(
        "term",
        "A short phrase in marks that nobody says is a term, a title or a nickname.",
        "The port left the “green list” of partners.",
        "Mina Okafor called it a “grave change”.",
    ),
)
RULES: dict[str, Rule] = {rule.name: rule for rule in _TABLE}
