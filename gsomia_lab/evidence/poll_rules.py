"""The rules by which a share gets its poll, each with an example and a counter-example."""

from __future__ import annotations

from gsomia_lab.evidence.record import Rule

RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        Rule("poll in the sentence", "A share belongs to the poll that its sentence names.",
             "A Northwind Research poll found that 52 percent of 900 adults want the toll scrapped.",
             "Exports to the island grew 52 percent."),
        Rule("poll carried on", "A share belongs to the poll of the sentence before when its own sentence names none.",
             "Northwind Research polled 900 adults. Some 41 percent were undecided.", "Prices rose 41 percent."),
        Rule("list of answers", "Figures set side by side after one sign, '52 percent to 41', are shares of one poll.",
             "A Northwind Research poll of 900 adults had the toll ahead 52 percent to 41.", "The team won 52 to 41."),
        Rule("no pollster", "A share of people with no named poll behind it is kept apart.",
             "Her approval rating was only 5 percent.", "The toll brings in 5 percent of the budget."),
    )
}  # fmt: skip
