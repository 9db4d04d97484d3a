"""One room for each kind of evidence: dates, actors, quotations, polls, positions, events.

Every finder reads an article and returns records; every record names the span it was read from,
the rule that produced it and the steps of the reasoning (`gsomia_lab.evidence.record`).
"""
