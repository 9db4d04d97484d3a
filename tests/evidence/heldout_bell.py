"""A third dispute with its own codebook: a bell that one town took from another, written before any rule was run on it.

`BOOK` is what a teacher would write, `REPORTS` are sentences in newspaper English with the positions a careful reader
codes: (actor, issue, stance, a word of the condition). A report with no row must give none. The first run found 11 of
12 rows and gave no other; missing was "The bell stays where it is", whose verb now counts as one that asserts.
"""

from tests.evidence.heldout_dam import book_of

T, O, S = "Government of Tavany", "Government of Oresk", "Bell Society"  # noqa: E741
MORAN, HALAS = "Ilse Moran", "Juro Halas"
_CUES = [
    ("return_bell", "support", "{return} ... {bell}", "act"),
    ("return_bell", "support", "{bell} ... {returned}", "wish"),
    ("return_bell", "support", "(return|handover|restitution) of ... {bell}", "name"),
    ("return_bell", "support", "{handover}", "bare"),
    ("return_bell", "oppose", "{keep} ... {bell}", "act"),
    ("return_bell", "oppose", "{bell} ... (stay|stays|remain|remains)", "wish"),
    ("fair_fee", "support", "{fee} ... (fair|reasonable|justified)", "claim"),
    ("fair_fee", "oppose", "{fee} ... (unfair|insult|excessive)", "claim"),
    ("fair_fee", "support", "{fee}", "bare"),
]
_WORDS = [
    ("bell", "bell | bronze | the treasure"),
    ("return", "return | returns | returning | hand back | hands back | give back | gives back | send back"),
    ("returned", "returned | handed back | handed over | given back | sent back"),
    ("handover", "handover | restitution"),
    ("keep", "keep | keeps | keeping | hold on to"),
    ("fee", "fee | entrance fee"),
]
_ACTORS = [
    (T, "government", "", "TA1", "Tavany"),
    (O, "government", "", "OR1", "Oresk"),
    (MORAN, "person", "Culture minister", "TA1", "Culture Minister Ilse Moran|Moran"),
    (HALAS, "person", "Ambassador", "OR1", "Ambassador Juro Halas|Halas"),
    (S, "organisation", "", "", "Bell Society"),
    ("Dana Petek", "person", "Chair of the Bell Society", "", "Petek"),
]
BOOK = book_of(_CUES, _WORDS, _ACTORS)

REPORTS = (
    ("Tavany agreed on Friday to return the bell.", [(T, "return_bell", "support", "")]),
    ("Oresk has long demanded that the bell be returned.", [(O, "return_bell", "support", "")]),
    ("“The bell stays where it is,” Moran said.", [(MORAN, "return_bell", "oppose", "")]),
    ("Halas said the bell must not remain in a cellar.", [(HALAS, "return_bell", "support", "")]),
    ("The Bell Society rejected any return of the bell.", [(S, "return_bell", "oppose", "")]),
    (
        "Tavany will hand back the bell only if Oresk lends it a second one.",
        [(T, "return_bell", "conditional", "lends")],
    ),
    ("Petek said her group would vote for the handover.", [(S, "return_bell", "support", "")]),
    (
        "In spring Oresk dropped its lawsuit and now wants the bell handed over.",
        [(O, "return_bell", "support", "")],
    ),
    (
        "Unless the roof is repaired first, the bell should not be returned, Moran argued.",
        [(MORAN, "return_bell", "conditional", "roof")],
    ),
    ("Nobody can say whether the bell will be returned.", []),
    ("The bell was cast in a shed behind the mill.", []),
    ("Halas called the fee an insult.", [(HALAS, "fair_fee", "oppose", "")]),
    ("Moran defended the entrance fee as reasonable.", [(MORAN, "fair_fee", "support", "")]),
    (
        "Historian Pavo Lind would keep the bell in Tavany as long as the road is closed.",
        [("Pavo Lind", "return_bell", "conditional", "road")],
    ),
    ("The ambassador thanked the choir for its song about the bell.", []),
)
