"""Another dispute with another codebook: a dam between invented governments, written before any rule was tried on it.

`BOOK` is what a teacher would write: two issues, a dozen cues, three word lists, four actors. `REPORTS` are sentences
in newspaper English with the positions a careful reader codes; a report with no row must give none.
"""

from gsomia_lab.codebook import Codebook

N, E = "Government of Norland", "Government of Estavia"
_CUES = [
    ("build_dam", "support", "{build} ... {dam}", "act"),
    ("build_dam", "support", "{dam} ... {built}", "wish"),
    ("build_dam", "support", "(construction|completion) of ... {dam}", "name"),
    ("build_dam", "oppose", "{stop} ... {dam}", "act"),
    ("build_dam", "oppose", "{dam} ... {stopped}", "wish"),
    ("build_dam", "support", "{dam}", "bare"),
    ("fish_harm", "support", "{harm} ... {fish}", "claim"),
    ("fish_harm", "support", "{fish} ... (die|vanish|suffer|disappear)", "claim"),
    ("fish_harm", "oppose", "{fish} ... (unharmed|safe|recover|thrive)", "claim"),
]
_WORDS = [
    ("dam", "dam | dams | reservoir | barrage | the project"),
    (
        "build",
        "build | builds | building | construct* | finish | finishes | finishing | complete | completes | go ahead with",
    ),
    ("built", "built | finished | completed | constructed"),
    ("stop", "stop | stops | halt* | cancel* | scrap | scraps | scrapped | abandon* | shelve* | tear down"),
    ("stopped", "stopped | halted | cancelled | scrapped | abandoned | shelved | torn down"),
    ("fish", "fish | salmon | fishery | fisheries | stocks"),
    ("harm", "harm* | hurt* | damag* | kill* | wipe out | threaten* | ruin*"),
]
_ACTORS = [
    (N, "government", "", "NO1", "Norland"),
    (E, "government", "", "ES1", "Estavia"),
    ("Mina Okafor", "person", "Prime minister", "NO1", "Prime Minister Mina Okafor|Okafor"),
    ("Petr Kovac", "person", "Environment minister", "ES1", "Environment Minister Petr Kovac|Kovac"),
]


def book_of(cues, words, actors):
    """A codebook of rows without their column names; its issues are those of the cues."""
    blank = {"near": "", "example": "", "counter_example": ""}
    return Codebook(
        {
            "cues": tuple({"issue": i, "stance": s, "pattern": p, "who": w, **blank} for i, s, p, w in cues),
            "words": tuple({"name": n, "words": w, "note": ""} for n, w in words),
            "actors": tuple({"actor": a, "kind": k, "role": r, "country": c, "aliases": n} for a, k, r, c, n in actors),
            "issues": tuple({"issue": issue} for issue in dict.fromkeys(cue[0] for cue in cues)),
        }
    )


BOOK = book_of(_CUES, _WORDS, _ACTORS)

REPORTS = (
    ("Norland decided on Monday to build the dam.", [(N, "build_dam", "support", "")]),
    ("Estavia urged its neighbour to stop the dam.", [(E, "build_dam", "oppose", "")]),
    ("“We will not build this dam,” Okafor said.", [("Mina Okafor", "build_dam", "oppose", "")]),
    ("Kovac said the dam must be scrapped.", [("Petr Kovac", "build_dam", "oppose", "")]),
    ("Estavia opposes the dam.", [(E, "build_dam", "oppose", "")]),
    ("Norland supports the project.", [(N, "build_dam", "support", "")]),
    ("Norland will finish the reservoir only if Estavia pays its share.", [(N, "build_dam", "conditional", "pays")]),
    ("Unless the talks succeed, Norland will abandon the dam.", [(N, "build_dam", "conditional", "talks")]),
    ("Okafor rejected a call to halt the barrage.", [("Mina Okafor", "build_dam", "support", "")]),
    ("Fisher Ana Reyes said the dam would wipe out the salmon.", [("Ana Reyes", "fish_harm", "support", "")]),
    ("Kovac warned that the barrage would kill fish downstream.", [("Petr Kovac", "fish_harm", "support", "")]),
    ("Okafor denied that the dam would harm the salmon.", [("Mina Okafor", "fish_harm", "oppose", "")]),
    ("According to Estavia, fish stocks will suffer.", [(E, "fish_harm", "support", "")]),
    ("The salmon will recover, Okafor argued.", [("Mina Okafor", "fish_harm", "oppose", "")]),
    ("Lawmaker Tomas Vale wants the dam to be completed.", [("Tomas Vale", "build_dam", "support", "")]),
    ("The completion of the dam was welcomed by nobody.", []),
    ("The dam is forty metres high.", []),
    ("Nobody knows whether the dam will be finished.", []),
    ("Salmon live in the river above the old dam.", []),
    ("Estavia regretted the decision to go ahead with the dam.", [(E, "build_dam", "oppose", "")]),
    (
        "Kovac called on Norland to shelve the project as long as the study is not finished.",
        [("Petr Kovac", "build_dam", "conditional", "study")],
    ),
    ("Okafor vowed that the barrage would be completed.", [("Mina Okafor", "build_dam", "support", "")]),
    ("In a poll, 52 percent wanted the dam stopped.", []),
    ("Norland has no intention to scrap the dam, Okafor said.", [(N, "build_dam", "support", "")]),
)
