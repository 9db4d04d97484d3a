"""Words every newspaper shares: verbs of speech, titles, role nouns, countries and their capitals.

Nothing here belongs to one case. Names and issues of a case stand in the codebook; these lists hold for
any page in English. A list is a string of words, so that a teacher can read it and add to it.
"""

from __future__ import annotations

REGULAR_CUES = """
add admit accuse acknowledge advise affirm allege announce answer argue ask assert assure attack bash bemoan blame blast boast
brag bristle caution challenge charge chide claim clarify comment complain concede conclude condemn confess confirm
contend continue counter criticize criticise cry declare decry defend demand denounce deny describe detail dismiss
disclose echo elaborate emphasize emphasise exclaim explain express fume gush hail highlight hint implore indicate
insist interject joke label lament laud lecture maintain mention mock muse mutter note observe opine outline
pledge portray praise predict press proclaim promise propose protest quip recall recount refer reiterate remark remind
repeat reply report respond retort reveal rip roar scoff scold scream shout signal slam snap sneer state stress suggest
summarize tease testify thank theorize threaten tout tweet urge vow wail warn whisper wonder worry yell exhort
remember bark riff react inquire thunder snort grumble gripe sigh chuckle laugh shrug deadpan venture query chortle seethe lash appeal
address confide reassure stipulate enthuse philosophize rant vent chuckle intone hope believe post label brand explain wrap cite ridicule deride opine encourage estimate reason reckon reflect
characterize characterise dub question advocate chant chime jest surmise plead pronounce recommend rail
"""

IRREGULAR_CUES = """
say says said saying deadpanned tell tells told telling write writes wrote writing written read reads reading think thinks thought thinking
speak speaks spoke speaking hold holds held begin begins began beginning feel feels felt feeling put puts putting know knows knew
calls called calling quote quotes quoted quoting go goes went swear swears swore sing sang rebut rebuts rebutted
quip quips quipped quipping admit admits admitted admitting spit spat plan wrap wraps wrapped brag bragged bragging
rip ripped ripping hint snap snapped refer referred referring slam slammed slamming dub dubbed find finds found
agree agrees agreed agreeing see sees saw sum sums summed ended ends offer offers offered offering
"""

# Verbs of thought, and forms that are nouns as often as verbs: another verb of speech in the sentence goes first.
WEAK_CUES = """
find finds found think thinks thought thinking know knows knew feel feels felt see sees saw hold holds held speak speaks spoke speaking
read reads put puts begin begins began ends ended sums summed offers offered go goes went hopes hope hoped hoping believe believes believed want wants wanted saw
answers calls claims comments reports charges attacks notes demands promises remarks replies cries questions tweets
posts states challenges jokes vows details counters blasts protests echoes signals laughs worries wonders labels brands
plans reasons estimates appeals addresses reflects stresses offers offering quotes announced announces
"""

ADVERBS = """
also then later once now still just even again further already always never often recently repeatedly reportedly
simply quickly only first finally famously previously flatly bluntly instead too not been be has have had having is are was were would will
could can may might must did does do should soon long sometimes rather went on to yesterday today tonight thus so ever
actually probably since himself herself both all
"""

TITLES = """
president|prime minister|vice president|premier|chancellor|king|queen|emperor|prince|princess|pope|minister|
foreign minister|defense minister|defence minister|finance minister|trade minister|justice minister|interior minister|
vice minister|vice foreign minister|vice defense minister|vice defence minister|deputy minister|prime minister-elect|
president-elect|secretary|secretary of state|defense secretary|defence secretary|foreign secretary|home secretary|
press secretary|treasury secretary|chief cabinet secretary|secretary-general|secretary general|ambassador|envoy|
special envoy|senator|sen.|sens.|representative|rep.|reps.|congressman|congresswoman|governor|gov.|mayor|lt. gov.|
attorney general|judge|justice|chief justice|general|gen.|lt. gen.|maj. gen.|admiral|adm.|colonel|col.|major|maj.|
captain|capt.|lieutenant|lt.|sergeant|sgt.|chairman|chairwoman|chair|chairperson|speaker|house speaker|majority leader|
minority leader|party leader|opposition leader|floor leader|leader|director|deputy director|chief|police chief|chief executive|
chief of staff|deputy chief|ceo|professor|prof.|dr.|doctor|mr.|mrs.|ms.|miss|sir|lord|lady|dame|baroness|rev.|reverend|bishop|
archbishop|cardinal|father|sister|imam|rabbi|spokesman|spokeswoman|spokesperson|analyst|pollster|strategist|
adviser|advisor|security adviser|deputy security adviser|national security adviser|commissioner|counselor|officer|
deputy|commander|coach|author|journalist|reporter|correspondent|editor|host|anchor|columnist|economist|historian|
candidate|nominee|frontrunner|front-runner|campaign manager|lawmaker|lawyer|attorney|activist|councilman|councilwoman|
inspector|superintendent|sheriff|detective|principal|scientist|researcher|farmer|teacher|student|mp|mep|
first lady|founder|co-founder|treasurer|comptroller|delegate|assemblyman|assemblywoman|consultant|operative|aide|
billionaire|businessman|businesswoman|mogul|actor|actress|singer|comedian|novelist|veteran|resident|voter|manager
"""

ROLE_NOUNS = """
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
"""

ORGANISATION_NOUNS = """
Institute Institution Ministry Department University College School Committee Party Council Office Agency Times News
Company Inc Inc. Corp Corp. Ltd Bank Court House Senate Congress Parliament Assembly Association Union Federation
Foundation Center Centre Commission Bureau Board Post Journal Herald Shimbun Network Group Society Organization
Organisation Authority Service Services Administration Campaign Coalition Alliance Press Television Radio Magazine
Daily Forum Project Fund Trust Club League Command Army Navy Force Police Hospital Church Studies Research Poll Polls Cabinet
Government Diet Pentagon Kremlin Caucus Conference Nations Democrats Republicans Watch Chamber Academy Institutes Shimbun
"""

COUNTRIES = """
South Korea|South Korean|Seoul|S. Korea|Republic of Korea|ROK|Korea|Korean|S. Korean
North Korea|North Korean|Pyongyang|N. Korea|DPRK|N. Korean
the United States|American|Washington|US|U.S.|USA|United States|America
Japan|Japanese|Tokyo
China|Chinese|Beijing
Russia|Russian|Moscow
the United Kingdom|British|London|UK|U.K.|Britain|United Kingdom|Great Britain
France|French|Paris
Germany|German|Berlin
Italy|Italian|Rome
Spain|Spanish|Madrid
Portugal|Portuguese|Lisbon
the Netherlands|Dutch|The Hague|Netherlands
Belgium|Belgian|
Austria|Austrian|Vienna
Switzerland|Swiss|Bern
Poland|Polish|Warsaw
Hungary|Hungarian|Budapest
Greece|Greek|Athens
Turkey|Turkish|Ankara|Türkiye
Ukraine|Ukrainian|Kyiv|Kiev
Sweden|Swedish|Stockholm
Norway|Norwegian|Oslo
Denmark|Danish|Copenhagen
Finland|Finnish|Helsinki
Ireland|Irish|Dublin
Canada|Canadian|Ottawa
Mexico|Mexican|Mexico City
Brazil|Brazilian|Brasilia|Brasília
Argentina|Argentine|Buenos Aires
Chile|Chilean|Santiago
Colombia|Colombian|Bogota|Bogotá
Peru|Peruvian|Lima
Venezuela|Venezuelan|Caracas
Cuba|Cuban|Havana
Australia|Australian|Canberra
New Zealand|New Zealander|Wellington
India|Indian|New Delhi|Delhi
Pakistan|Pakistani|Islamabad
Bangladesh|Bangladeshi|Dhaka
Sri Lanka|Sri Lankan|Colombo
Nepal|Nepali|Kathmandu
Indonesia|Indonesian|Jakarta
Malaysia|Malaysian|Kuala Lumpur
Singapore|Singaporean|
Thailand|Thai|Bangkok
Vietnam|Vietnamese|Hanoi
the Philippines|Philippine|Manila|Philippines
Taiwan|Taiwanese|Taipei
Mongolia|Mongolian|Ulaanbaatar
Kazakhstan|Kazakh|Astana
Iran|Iranian|Tehran
Iraq|Iraqi|Baghdad
Israel|Israeli|
Syria|Syrian|Damascus
Saudi Arabia|Saudi|Riyadh
Qatar|Qatari|Doha
Egypt|Egyptian|Cairo
Morocco|Moroccan|Rabat
Algeria|Algerian|Algiers
Nigeria|Nigerian|Abuja
Kenya|Kenyan|Nairobi
Ethiopia|Ethiopian|Addis Ababa
Ghana|Ghanaian|Accra
South Africa|South African|Pretoria
Afghanistan|Afghan|Kabul
Myanmar|Burmese|Naypyidaw|Burma
Cambodia|Cambodian|Phnom Penh
"""

INSTITUTIONS = """
the United States|the White House|White House|the Pentagon|the State Department|State Department|the US State Department|Foggy Bottom
the United Kingdom|Downing Street|Whitehall
Russia|the Kremlin|Kremlin
France|the Elysee|the Élysée
"""

DETERMINERS = ["a", "an", "the", "one", "some", "two", "three", "several", "many", "most", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "another", "any", "each", "every", "no", "both", "few", "all"]
PRONOUNS = ["he", "she", "they", "i", "we", "it", "who", "you"]
PREPOSITIONS = """
of for with at from by to in on near inside outside close behind against about into over under between among during
within across through before after since until despite amid via like as than toward towards
"""
CLAUSE_OPENERS = """
that while because when after before if where as although though since until unless whether but and or nor so yet which
whose than what how why once whom
"""
DAYS_AND_MONTHS = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December
"""


def word_set(words: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(words.split())


def inflect(verb: str) -> tuple[str, ...]:
    """A regular verb's forms: ``deny`` gives deny, denies, denied, denying."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith(("sh", "ch", "ss", "x")):
        return verb, f"{verb}es", f"{verb}ed", f"{verb}ing"
    return verb, f"{verb}s", f"{verb}ed", f"{verb}ing"


WEAK = word_set(WEAK_CUES)
# The bare form is left out: "report", "claim" and "note" are nouns more often than verbs of speech.
CUES = frozenset(form for verb in REGULAR_CUES.split() for form in inflect(verb)[1:]) | word_set(IRREGULAR_CUES)
