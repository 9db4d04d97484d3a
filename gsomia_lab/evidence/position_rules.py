"""The rules that find positions, each with an example and a counter-example (matters of the GSOMIA codebook)."""

from __future__ import annotations

from gsomia_lab.evidence.record import Rule

_SIGNED = "The pact was signed in spring."
RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        Rule("act", "Whoever does something about the matter takes a stance by doing it.", "Norland has scrapped the pact, Mina Okafor said.", _SIGNED),
        Rule("wish", "Whoever wants something to happen to the matter takes a stance.", "Mina Okafor demanded that the pact be scrapped.", _SIGNED),
        Rule("name", "A noun for what happens to the matter counts with the verb it stands by.", "Mina Okafor called for a renewal of the pact.", _SIGNED),
        Rule("bare", "The matter alone counts with the word of attitude right before it.", "Mina Okafor opposes the pact.", _SIGNED),
        Rule("decision", "An attitude towards a decision is one towards what was decided.", "Norland has scrapped the pact. Mina Okafor regretted the decision.", _SIGNED),
        Rule("claim", "Whoever says that something is so holds it.", "Mina Okafor said ending the pact would weaken the alliance.", _SIGNED),
        Rule("condition elsewhere", "A condition the actor states on the page holds for all the actor says on the issue.", "Mina Okafor said the pact can stay only if Norland lifts its curbs. Mina Okafor wants to renew the pact.", _SIGNED),
    )
}  # fmt: skip
