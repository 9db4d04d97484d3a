"""The rules by which a mention of an actor is found, each with an example and a counter-example."""

from __future__ import annotations

from gsomia_lab.evidence.record import Rule

_TABLE = (
    Rule(
        "codebook name",
        "A name or alias of the codebook stands for its actor.",
        "Okafor Port Authority agreed.",
        "The port authority agreed.",
    ),
    Rule(
        "name by form",
        "A title before, an apposition after, a verb of speech beside it, or its surname alone later on the page "
        "makes capitalised words a person.",
        "Senator Ada Brook met reporters.",
        "The Old Harbour Road was closed.",
    ),
    Rule(
        "organisation by form",
        "Capitalised words that end in a word for an organisation, that a report is 'according to', or that stand behind an "
        "article and before a verb of speech ('the Post wrote') name one.",
        "The Northern Policy Institute published a study.",
        "A small institute published a study.",
    ),
    Rule(
        "surname",
        "A surname alone is the person introduced by it; it stays open when two people share it.",
        "Senator Ada Brook met reporters. Brook left early.",
        "A brook left its bed.",
    ),
    Rule(
        "title",
        "A title alone is the person the page gave that title to.",
        "Foreign Minister Mina Okafor spoke. The foreign minister left.",
        "The foreign minister left.",
    ),
    Rule(
        "own government",
        "'The government' without a country is that of the person the sentence is about.",
        "Japanese Prime Minister Mina Okafor denied that the government was late.",
        "The government of the day was late.",
    ),
    Rule(
        "pronoun",
        "He and she are the last person named who fits; they stay open when two people fit.",
        "Senator Ada Brook spoke. She left.",
        "The ship left its berth.",
    ),
    Rule(
        "metonym",
        "A country or a capital that acts stands for its government; where somebody goes it is a place.",
        "Tokyo imposed new rules.",
        "She lives in Tokyo.",
    ),
    Rule(
        "government of a country",
        "'The Japanese government' and 'the Okafor administration' are the government of a country.",
        "The Japanese government agreed.",
        "The town government agreed.",
    ),
)
RULES: dict[str, Rule] = {rule.name: rule for rule in _TABLE}
