"""Twenty-five invented reports about pacts and export rules, with the positions a careful reader codes.

They were written before the cues were tuned, in other words than the sources', so they measure how well the
cues carry over to pages nobody has seen. People in them are invented; governments only do what is invented.
A row is (actor, issue, stance, a word of the condition); a report with no row must give none.
"""

JP, KR, US = "Government of Japan", "Government of South Korea", "Government of the United States"
ID, AU, DE = "Government of Indonesia", "Government of Australia", "Government of Germany"

HELD_OUT = (
    # keep_pact: a decision, a wish, a call, a regret
    ("Seoul has resolved to scrap the intelligence pact with its neighbour.", [(KR, "keep_pact", "oppose", "")]),
    ("Tokyo hopes the military accord will be prolonged for another year.", [(JP, "keep_pact", "support", "")]),
    ("Washington urged both neighbours to preserve the information-sharing deal.", [(US, "keep_pact", "support", "")]),
    (
        "“We must not throw away this agreement,” said Senator Mina Okafor.",
        [("Mina Okafor", "keep_pact", "support", "")],
    ),
    (
        "Professor Lena Brandt argued that the pact is worthless and ought to be cancelled.",
        [("Lena Brandt", "keep_pact", "oppose", "")],
    ),
    ("Jakarta withdrew from its defence pact with Australia on Monday.", [(ID, "keep_pact", "oppose", "")]),
    ("Canberra deplored the termination of the treaty on intelligence.", [(AU, "keep_pact", "support", "")]),
    ("Berlin opposes any move to quit the security agreement.", [(DE, "keep_pact", "support", "")]),
    # keep_pact with a condition
    (
        "Seoul will renew the pact only if Tokyo lifts its export curbs.",
        [(KR, "keep_pact", "conditional", "lifts")],
    ),
    (
        "Lawmaker Tomas Vale said the agreement can stay as long as both sides respect it.",
        [("Tomas Vale", "keep_pact", "conditional", "respect")],
    ),
    (
        "Unless the tariffs are withdrawn, Jakarta will abandon the military accord.",
        [(ID, "keep_pact", "conditional", "tariffs")],
    ),
    (
        "“We cannot extend the pact until trust is restored,” said Minister Arun Sethi.",
        [("Arun Sethi", "keep_pact", "conditional", "trust")],
    ),
    # nobody's position, or not the named actor's
    ("The pact was signed in a small room on the third floor.", []),
    ("Some observers thought Jakarta might give up the agreement.", []),
    ("Nobody knows whether the accord will be renewed.", []),
    ("Before the agreement ends, officials are to meet again in Jakarta.", []),
    # export_curbs
    (
        "Seoul condemned the tightened export controls as economic revenge.",
        [(KR, "export_curbs", "oppose", "")],
    ),
    (
        "Tokyo defended the export restrictions as a matter of national security.",
        [(JP, "export_curbs", "support", "")],
    ),
    (
        "Trade expert Ines Duarte called the export curbs unfair.",
        [("Ines Duarte", "export_curbs", "oppose", "")],
    ),
    # court_ruling
    (
        "Tokyo insists the verdicts breach the 1965 claims agreement.",
        [(JP, "court_ruling", "support", "")],
    ),
    (
        "Seoul rejected the claim that the court rulings violate international law.",
        [(KR, "court_ruling", "oppose", "")],
    ),
    # alliance_harm
    (
        "Analyst Piotr Zielin warned that leaving the pact would damage the alliance.",
        [("Piotr Zielin", "alliance_harm", "support", "")],
    ),
    (
        "“The alliance will remain as firm as ever without the pact,” said adviser Noor Haddad.",
        [("Noor Haddad", "alliance_harm", "oppose", "")],
    ),
    # tisa_substitute
    (
        "Colonel Marta Ruiz said the trilateral arrangement can fill the gap.",
        [("Marta Ruiz", "tisa_substitute", "support", "")],
    ),
    (
        "The three-way arrangement is too slow to replace the pact, said retired general Ola Berg.",
        [("Ola Berg", "tisa_substitute", "oppose", "")],
    ),
)
