"""Words that carry a stance in any dispute: to want, to refuse, to doubt, to make a condition.

The lists are patterns of `gsomia_lab.evidence.cue_patterns`, one a line or separated by ``|``. Nothing here
belongs to one case; the words of a case stand in the codebook's ``words.csv`` and ``cues.csv``.
"""

from __future__ import annotations

import re

# Who is for what follows: "Norland decided to ...", "Norland's decision to ...".
FAVOUR = """
want*|wish|wishes|wished|hope|hopes|hoped|hoping|desire*|prefer|prefers|preferred to|intend*|plan|plans|planned|planning|aim|aims|aimed
decide|decides|decided|deciding|decision|decisions|resolved|resolve to|opt for|opted|opts|choose|chooses|chose to|agree to|agrees to|agreed
vow|vows|vowed|pledge|pledges|pledged|promise to|promised|promises to|announc*|announcement|declar*|move to|moved to|moves to|prepar* to
set to|ready to|about to|going to|willing to|determin* to|insist* on|insist*|push* for|push* to|press* for|press|pressed|pressing|pressur*
urg*|call* for|call* on|called upon|appeal*|ask|asks|asked|asking|request*|demand*|plead*|persuad*|convinc*|encourag*|advis*|recommend*
propos*|advocat*|support|supports|supported|supporting|back|backs|backed|backing|favor*|favour*|welcom*|applaud*|prais*|hail|hailed|hails|endors*
approv*|defend*|justif*|work* to|work* for|fight for|fought for|seek to|seeks to|seeking to|sought to|sought|seek|seeks|try to|tries to|tried to|trying to
effort* to|campaign* for|campaign* to
in favor of|in favour of|opted for|stand for|stands for|commit|commits|committed to|move|moves|order|ordered|ordering
signal*|confirm*|reaffirm*|reiterat*|is for|are for|were for|was for|notif*|notice of|vote* to|vote* for
"""

# Who is against what follows: "Norland opposes ...", "Norland's regret over ...".
AGAINST = """
oppos*|reject*|resist*|regret*|deplor*|lament*|bemoan*|criticiz*|criticis*|condemn*|denounc*|decr*|protest*|object to|objects to|objected to|objection*
concern|concerns|concerned|worr*|disappoint*|dismay*|alarm*|anger at|anger over|outrage over|displeas*|unhappy|frustrat*
refus*|declin* to|rule out|rules out|ruled out|warn* against|caution* against|against|avoid*|prevent*|avert*|forestall*|block*|stop|stops|stopped|stopping|halt*
adamant against|unwilling to|reluctan*|have no intention|has no intention|had no intention|no plan|no plans|fear|fears|feared|disagree*|slam|slams|slammed|blast|blasts|blasted|attack|attacks|attacked
los* ... justification|lost ... grounds|lost ... reason|lost ... basis|lost ... cause|no ... justification|no ... grounds|no ... reason|no longer ... reason
spare|keep from|dissuad*|discourag*|oppose|opposition to|mistake*|deny|denies|denied|denying|dismiss*|disput*|complain*|blam*
"""

# Words that turn a stance round without being anybody's: they belong to the words they stand before.
NEGATORS = """
not|never|no|*n't|cannot|nor|neither|without|hardly|instead of|rather than|stop short of|fail* to|hesitat*|nothing|no longer
keep ... from|keeps ... from|kept ... from|prevent* ... from|stop ... from|stops ... from|stopped ... from
"""

# Who likes or backs a thing as it is: "Norland supports the pact".
LIKE = """
support*|back|backs|backed|backing|favor*|favour*|welcom*|applaud*|prais*|hail|hailed|hails|endors*|approv*|defend*|justif*|uphold*|upheld
accept|accepts|accepted|accepting|vote for|votes for|voted for|voting for
in favor of|in favour of|stand by|stands by|stood by|stand behind|stands behind|fan of|committed to|value|values|valued|need|needs|call for|calls for
"""

# Who goes back on what was decided.
RETHINK = """
reconsider*|rethink*|review|reviews|reviewed|reviewing|revisit*|overturn*|reverse|reverses|reversed|reversing|retract*|suspend*|postpon*
delay|delays|delayed|shelve*|change|changes|withdraw|withdrew|go back on|went back on|back down from
"""

# What is right or due is the speaker's own view: "Norland should ...", "a good reason to ...".
OUGHT = """
should|must|ought to|need to|needs to|has to|have to|had to|matter of course|just cause|good cause|right to|can|time to|free to|entitled to|best to
"""

# Who denies a claim: "Norland rejected the claim that ...".
DENY = """
deny|denies|denied|denying|denial*|reject*|dismiss*|disput*|refut*|rebut*|contradict*|disagree*|brush* off|play* down|downplay*
"""

# Words after which nobody takes a stance: the page only says what may be, or what others think of somebody.
DOUBTS = """
might|may|perhaps|maybe|possibl*|unlikely|likely|expect*|speculat*|rumour*|rumor*|thought|believed to|seen as|possibility
chance*|scenario*|could|report that|reports that|reported to
"""

# Words after which something is asked, not stated.
QUESTIONS = """
whether|if|unclear|uncertain|wonder*|question of|remains to be seen
"""

CONDITIONS = """
unless|until|only if|only when|only after|as long as|so long as|provided|providing|on condition|on the condition|on condition that
if|in exchange for|in return for|once|contingent on|conditional on
"""

MUST_FIRST = "(must|has|have|had|needs|need|should) ... first"

FIRST_MOVE = "first (move|step|gesture) ... (must|has|had|should|needs)"

HEDGES = """
apparent|apparently|may|might|could|possibly|perhaps|reportedly|seem|seems|seemed|appear|appears|appeared|likely|probably|allegedly
suggest*|somewhat|presumably|in effect|if any
"""

# A verb of opinion makes its subject the one who holds the claim, as a verb of speech does.
VIEWS = """
view*|see|sees|saw|regard*|consider|considers|considered|deem*|label*|call|calls|called|brand*|describ*|portray*|denounc*|condemn*|criticiz*|criticis*|spoke of|speak of|defend*
attack*|deplor*|decr*|slam|slams|slammed|term|terms|termed|treat|treats|treated|insist*|claim|claims|claimed|claiming|believ*|hold|holds|held|find|finds|found|express*
make it clear|makes it clear|made it clear|made clear|makes clear|leave no doubt|left no doubt|point to|pointed to
"""

# The words of an office that speaks for its government.
OFFICIAL_ROLES = re.compile(
    r"\b(?:president|premier|chancellor|minister|secretary|ambassador|envoy|adviser|advisor|spokes\w+|"
    r"(?:deputy |first |second )*(?:director|chief) of the national|government|cabinet|mayor|governor)\b",
    re.IGNORECASE,
)

# Verbs that only carry a noun of attitude: "expressed regret", "voiced concern", "made a call".
LIGHT_VERBS = frozenset(
    "express expressed expresses expressing voice voiced voices voicing show showed shows showing shown convey conveyed "
    "state stated make made makes making take took takes taken reach reached cite cited cites feel felt feels have has had "
    "issue issued declare declared announce announced announces give gave gives given repeat repeated reiterate reiterated "
    "seem seems put defend defended explain explained justify justified".split()
)

# "his party", "our union": the organisation that the codebook names in the person's role.
OWN_HOUSE = re.compile(
    r"(his|her|their|our|my) (?:own )?(?:party|union|association|alliance|society|group|club|committee|movement|"
    r"company|firm|ministry|office)\b"
)

FIRST_PERSON = frozenset(("we", "i", "our", "my", "us"))


def entries(block: str) -> tuple[str, ...]:
    """The patterns of a list: split at ``|`` and at line ends, but not inside brackets."""
    return tuple(part.strip() for part in re.split(r"[|\n](?![^()\n]*\))", block) if part.strip())


LISTS: dict[str, tuple[str, ...]] = {
    "favour": entries(FAVOUR),
    "like": entries(LIKE),
    "rethink": entries(RETHINK),
    "against": entries(AGAINST),
    "negator": entries(NEGATORS),
    "doubt": entries(DOUBTS),
    "ought": entries(OUGHT),
    "deny": entries(DENY),
    "question": entries(QUESTIONS),
    "condition": entries(CONDITIONS),
    "must_first": (MUST_FIRST, FIRST_MOVE),
    "hedge": entries(HEDGES),
    "view": entries(VIEWS),
}
