"""Words every newspaper shares: verbs of speech, titles, role nouns, the small words of English.

Nothing here belongs to one case. Names and issues of a case stand in the codebook; these lists hold for
any page in English. A list is a string of words, so that a teacher can read it and add to it.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of a list that separates them by ``|``."""
    return frozenset(part.strip() for part in text.replace("\n", "|").split("|") if part.strip())


def inflect(verb: str) -> tuple[str, ...]:
    """A regular verb's forms: ``deny`` gives deny, denies, denied, denying."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith(("sh", "ch", "ss", "x")):
        return verb, f"{verb}es", f"{verb}ed", f"{verb}ing"
    return verb, f"{verb}s", f"{verb}ed", f"{verb}ing"


# Verbs of speech. The bare form is left out below: "report", "claim" and "note" are nouns more often.
REGULAR_CUES = """
add admit accuse acknowledge advise affirm allege announce answer argue ask assert assure attack bash bemoan blame
blast boast brag bristle caution challenge charge chide claim clarify comment complain concede conclude condemn
confess confirm contend continue counter criticize criticise cry declare decry defend demand denounce deny describe
detail dismiss disclose echo elaborate emphasize emphasise exclaim explain express fume gush hail highlight hint
implore indicate insist interject joke label lament laud lecture maintain mention mock muse mutter note observe opine
outline pledge portray praise predict press proclaim promise propose protest quip recall recount refer reiterate
remark remind repeat reply report respond retort reveal rip roar scoff scold scream shout signal slam snap sneer state
stress suggest summarize tease testify thank theorize threaten tout tweet urge vow wail warn whisper wonder worry yell
exhort remember bark riff react inquire thunder snort grumble gripe sigh chuckle laugh shrug deadpan venture query
chortle seethe lash appeal address confide reassure stipulate enthuse philosophize rant vent intone hope believe post
brand wrap cite ridicule deride encourage estimate reason reckon reflect characterize characterise dub question
advocate chant chime jest surmise plead pronounce recommend rail
"""
IRREGULAR_CUES = """
say says said saying deadpanned tell tells told telling write writes wrote writing written read reads reading think
thinks thought thinking speak speaks spoke speaking hold holds held begin begins began beginning feel feels felt
feeling put puts putting know knows knew calls called calling quote quotes quoted quoting go goes went swear swears
swore sing sang rebut rebuts rebutted quip quips quipped quipping admit admits admitted admitting spit spat wrap wraps
wrapped brag bragged bragging rip ripped ripping hint snap snapped refer referred referring slam slammed slamming dub
dubbed find finds found agree agrees agreed agreeing see sees saw sum sums summed ended ends offer offers offered
offering
"""
CUES = frozenset(form for verb in REGULAR_CUES.split() for form in inflect(verb)[1:]) | words(IRREGULAR_CUES)

# Verbs of thought, and forms that are nouns as often as verbs: another verb of speech in the sentence goes first.
WEAK_CUES = words("""
find finds found think thinks thought thinking know knows knew feel feels felt see sees saw hold holds held speak
speaks spoke speaking read reads put puts begin begins began ends ended sums summed offers offered go goes went hopes
hope hoped hoping believe believes believed want wants wanted answers calls claims comments reports charges attacks
notes demands promises remarks replies cries questions tweets posts states challenges jokes vows details counters
blasts protests echoes signals laughs worries wonders labels brands plans reasons estimates appeals addresses reflects
stresses offering quotes announced announces
""")

ADVERBS = words("""
also then later once now still just even again further already always never often recently repeatedly reportedly
simply quickly only first finally famously previously flatly bluntly instead too not been be has have had having is
are was were would will could can may might must did does do should soon long sometimes rather went on to yesterday
today tonight thus so ever actually probably since himself herself both all
""")
DETERMINERS = words("""
a an the one some two three several many most this that these those his her their its our my another any each every no
both few all
""")
PRONOUNS = words("he she they i we it who you")
PREPOSITIONS = words("""
of for with at from by to in on near inside outside close behind against about into over under between among during
within across through before after since until despite amid via like as than toward towards
""")
CLAUSE_OPENERS = words("""
that while because when after before if where as although though since until unless whether but and or nor so yet
which whose than what how why once whom
""")
DAYS_AND_MONTHS = words("""
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December
""")

# Titles that stand before a name, in lower case.
TITLES = phrases("""
president|prime minister|vice president|premier|chancellor|king|queen|emperor|prince|princess|pope|minister|
foreign minister|defense minister|defence minister|finance minister|trade minister|justice minister|
interior minister|vice minister|vice foreign minister|vice defense minister|vice defence minister|deputy minister|
prime minister-elect|president-elect|secretary|secretary of state|defense secretary|defence secretary|
foreign secretary|home secretary|press secretary|treasury secretary|chief cabinet secretary|secretary-general|
secretary general|ambassador|envoy|special envoy|senator|sen.|sens.|representative|rep.|reps.|congressman|
congresswoman|governor|gov.|mayor|lt. gov.|attorney general|judge|justice|chief justice|general|gen.|lt. gen.|
maj. gen.|admiral|adm.|colonel|col.|major|maj.|captain|capt.|lieutenant|lt.|sergeant|sgt.|chairman|chairwoman|chair|
chairperson|speaker|house speaker|majority leader|minority leader|party leader|opposition leader|floor leader|
leader|director|deputy director|chief|police chief|chief executive|chief of staff|deputy chief|ceo|professor|prof.|
dr.|doctor|mr.|mrs.|ms.|miss|sir|lord|lady|dame|baroness|rev.|reverend|bishop|archbishop|cardinal|father|sister|
imam|rabbi|spokesman|spokeswoman|spokesperson|analyst|pollster|strategist|adviser|advisor|security adviser|
deputy security adviser|national security adviser|commissioner|counselor|officer|deputy|commander|coach|author|
journalist|reporter|correspondent|editor|host|anchor|columnist|economist|historian|candidate|nominee|frontrunner|
front-runner|campaign manager|lawmaker|lawyer|attorney|activist|councilman|councilwoman|inspector|superintendent|
sheriff|detective|principal|scientist|researcher|farmer|teacher|student|mp|mep|first lady|founder|co-founder|
treasurer|comptroller|delegate|assemblyman|assemblywoman|consultant|operative|aide|billionaire|businessman|
businesswoman|mogul|actor|actress|singer|comedian|novelist|veteran|resident|voter|manager
""")
TITLE_ENDS = frozenset(title.split()[-1] for title in TITLES)
TITLE_MODIFIERS = words("""
u.s. assistant then ex- first retired rep. senate us house ex chief deputy vice former senior late interim second
acting state
""")
# Titles that stand alone for a person ("the foreign minister") once the page has said who holds them.
OFFICES = phrases("""
president|vice president|prime minister|premier|chancellor|foreign minister|defense minister|finance minister|
minister|secretary of state|defense secretary|secretary|ambassador|senator|sen.|governor|gov.|mayor|chairman|
chairwoman|pope|king|queen|congressman|congresswoman|professor|spokesman|spokeswoman|analyst|adviser|advisor|
general|director
""")

# Nouns for somebody who speaks without a name.
ROLE_NOUNS = words("""
official officials spokesman spokeswoman spokesperson source sources aide aides analyst analysts expert experts critic
critics supporter supporters voter voters researcher researchers adviser advisers advisor advisors lawmaker lawmakers
diplomat diplomats minister ministers officer officers reporter reporters report statement author authors survey
respondent respondents resident residents professor historian economist strategist strategists senator senators
president representative representatives member members director chief chairman chairwoman chair head leader leaders
fellow manager founder secretary ambassador editor candidate candidates governor mayor lawyer lawyers attorney judge
democrat democrats republican republicans conservative conservatives liberal liberals activist activists opponent
opponents ally allies rival rivals colleague colleagues friend friends man woman men women person people student
students teacher teachers worker workers farmer farmers delegate delegates organizer consultant executive engineer
nominee frontrunner businessman businesswoman mogul billionaire host anchor columnist correspondent veteran scientist
pollster pollsters campaign committee group panel court ministry office department agency newspaper memo letter email
""")
# The last word of an organisation's name.
ORGANISATION_NOUNS = words("""
Institute Institution Ministry Department University College School Committee Party Council Office Agency Times News
Company Inc Inc. Corp Corp. Ltd Bank Court House Senate Congress Parliament Assembly Association Union Federation
Foundation Center Centre Commission Bureau Board Post Journal Herald Shimbun Network Group Society Organization
Organisation Authority Service Services Administration Campaign Coalition Alliance Press Television Radio Magazine
Daily Forum Project Fund Trust Club League Command Army Navy Force Police Hospital Church Studies Research Poll Polls
Cabinet Government Diet Pentagon Kremlin Caucus Conference Nations Democrats Republicans Watch Chamber Academy
Institutes
""")
# Those of them that "of" or "for" may follow ("Ministry of Labour", "Institute for Policy Studies").
ORGANISATION_HEADS = words("""
Institute Ministry Department University College School Council Office Bank Court House Bureau Board Association
Foundation Center Centre Commission Committee Federation Society Union
""")
# Words that have a capital only because a sentence opens with them.
OPENING_WORDS = words("""
A About According Additionally Addressing After Again Against All Also Although Among An Anchor And Another Any Are As
Asked At Because Before Between Both But By Can Citing Copyright Could Despite Did Discussions Do Does During Each
Earlier Editor Editor's Either Even Every Few Finally Five Following For Four From Further Furthermore Given Had Has Have He
Her Here His How However I If In Indeed Instead Is It Its Just Last Later Let Like Many May Maybe Meanwhile Menu Might
More Moreover Most Must My Neither Never Nevertheless Next No Nor Not Now Of On Once One Only Or Other Others Our Over Perhaps
Photo Recently Regarding Report Reporting Several She Should Since So Some Speaking Still Such That The Their Then
There These They This Those Though Three To Today Tomorrow Two Under Unlike Until Updated Via Was We Well Were What
When Where Which While Who Why Will With Without Would Written Yes Yesterday Yet You
""")
PLACE_WORDS = words("""
Avenue Bay Beach City County East Fort Hills Island Islands Lake Las Los Mount New North Ocean River Road San Sea
South Square St State Street Valley West
""")
# Words with a capital that are nobody's name, so that "General Security" is no officer.
NO_SURNAMES = words("""
Security Information Affairs Agreement Treaty Pact Motors Electric Electronics Staff Manager Counsel Public
""")
# Full stops after these do not end a sentence.
ABBREVIATIONS = words("""
Adm Ala Apr Ariz Ark Atty Aug Calif Capt Cmdr Co Col Colo Conn Corp Dec Del Dr Feb Fla Ft Ga Gen Gov Hon Ill Inc Jan
Jr Jul Jun Kan Ky La Lt Ltd Maj Mar Mass Md Mich Minn Miss Mont Mr Mrs Ms Mt Neb Nev No Nov Oct Okla Ore Pa Prof Rep
Reps Rev Sen Sens Sep Sept Sgt Sr St Supt Tenn Tex Va Wash Wis vs
""")
# Verbs that show a country's name is the subject of a sentence; verbs of speech and those in -ed count besides.
ACTING_VERBS = words("""
accuses agrees already also announces are argues backs began begins believes bought breaks broke brought can chooses
chose claims considers continues could cut cuts decides demands denies did disagrees do does draws drew expects fears
feels felt fights fought gave gives had has have held hit hits holds hopes imposes insists is keeps kept knew knows
leaves left loses lost made makes may meets met might must needs never now opposes plans put puts refuses regards
rejects remains said saw says seeks sees sends sent should signs sold sought spends spent still supports takes tells
thinks thought told took understands understood urges views wanted wants was were will wins withdraws withdrew won
would
""")
