"""Countries as newspapers name them: the name, the adjective, the capital and the short forms.

A row is ``code|name|adjectives|capital|other names``; the code is ISO 3166, the name is the one that stands in
"Government of ...". The list holds the countries that news pages treat as actors most; a row can be added.
"""

from __future__ import annotations

import re
from typing import NamedTuple

TABLE = """
KR|South Korea|South Korean,Korean,S. Korean|Seoul|S. Korea,Republic of Korea,ROK,Korea
KP|North Korea|North Korean,N. Korean|Pyongyang|N. Korea,DPRK
US|the United States|American|Washington|US,U.S.,USA,United States,America
JP|Japan|Japanese|Tokyo|
CN|China|Chinese|Beijing|
RU|Russia|Russian|Moscow|
GB|the United Kingdom|British|London|UK,U.K.,Britain,United Kingdom,Great Britain
FR|France|French|Paris|
DE|Germany|German|Berlin|
IT|Italy|Italian|Rome|
ES|Spain|Spanish|Madrid|
PT|Portugal|Portuguese|Lisbon|
NL|the Netherlands|Dutch|The Hague|Netherlands
BE|Belgium|Belgian||
AT|Austria|Austrian|Vienna|
CH|Switzerland|Swiss|Bern|
PL|Poland|Polish|Warsaw|
HU|Hungary|Hungarian|Budapest|
GR|Greece|Greek|Athens|
TR|Turkey|Turkish|Ankara|Türkiye
UA|Ukraine|Ukrainian|Kyiv|Kiev
SE|Sweden|Swedish|Stockholm|
NO|Norway|Norwegian|Oslo|
DK|Denmark|Danish|Copenhagen|
FI|Finland|Finnish|Helsinki|
IE|Ireland|Irish|Dublin|
CA|Canada|Canadian|Ottawa|
MX|Mexico|Mexican|Mexico City|
BR|Brazil|Brazilian|Brasilia|Brasília
AR|Argentina|Argentine|Buenos Aires|
CL|Chile|Chilean|Santiago|
CO|Colombia|Colombian|Bogota|Bogotá
PE|Peru|Peruvian|Lima|
VE|Venezuela|Venezuelan|Caracas|
CU|Cuba|Cuban|Havana|
AU|Australia|Australian|Canberra|
NZ|New Zealand|New Zealander|Wellington|
IN|India|Indian|New Delhi|Delhi
PK|Pakistan|Pakistani|Islamabad|
BD|Bangladesh|Bangladeshi|Dhaka|
LK|Sri Lanka|Sri Lankan|Colombo|
NP|Nepal|Nepali|Kathmandu|
ID|Indonesia|Indonesian|Jakarta|
MY|Malaysia|Malaysian|Kuala Lumpur|
SG|Singapore|Singaporean||
TH|Thailand|Thai|Bangkok|
VN|Vietnam|Vietnamese|Hanoi|
PH|the Philippines|Philippine|Manila|Philippines
TW|Taiwan|Taiwanese|Taipei|
MN|Mongolia|Mongolian|Ulaanbaatar|
KZ|Kazakhstan|Kazakh|Astana|
IR|Iran|Iranian|Tehran|
IQ|Iraq|Iraqi|Baghdad|
IL|Israel|Israeli||
SY|Syria|Syrian|Damascus|
SA|Saudi Arabia|Saudi|Riyadh|
QA|Qatar|Qatari|Doha|
EG|Egypt|Egyptian|Cairo|
MA|Morocco|Moroccan|Rabat|
DZ|Algeria|Algerian|Algiers|
NG|Nigeria|Nigerian|Abuja|
KE|Kenya|Kenyan|Nairobi|
ET|Ethiopia|Ethiopian|Addis Ababa|
GH|Ghana|Ghanaian|Accra|
ZA|South Africa|South African|Pretoria|
AF|Afghanistan|Afghan|Kabul|
MM|Myanmar|Burmese|Naypyidaw|Burma
KH|Cambodia|Cambodian|Phnom Penh|
"""


class Country(NamedTuple):
    """A country: ISO code, name, adjectives, capital (`""` if the capital has the country's name)."""

    code: str
    name: str
    adjectives: tuple[str, ...]
    capital: str
    others: tuple[str, ...]

    @property
    def government(self) -> str:
        """The canonical name of its government."""
        return f"Government of {self.name}"


def _read(row: str) -> Country:
    code, name, adjectives, capital, others = row.split("|")
    return Country(code, name, tuple(adjectives.split(",")), capital, tuple(filter(None, others.split(","))))


COUNTRIES = tuple(_read(row) for row in TABLE.strip().splitlines())
BY_CODE = {country.code: country for country in COUNTRIES}
BY_ADJECTIVE = {word: country for country in COUNTRIES for word in country.adjectives}
BY_NAME = {
    word: country
    for country in COUNTRIES
    for word in (country.name, country.name.removeprefix("the "), country.capital, *country.others)
    if word
}
BY_WORD = BY_NAME | BY_ADJECTIVE
_FIRST_WORDS = {word.split()[0] for word in BY_WORD}
_CAPITALISED = re.compile(r"(?:[A-Z]\.){1,4}|[A-Z][\w-]*")


def country_in(phrase: str) -> str:
    """The ISO code of the first country a phrase names ("South Korean President"), `""` if none.

    >>> country_in("South Korean President"), country_in("N. Korean leader")
    ('KR', 'KP')
    """
    found = _CAPITALISED.findall(phrase)
    for i, word in enumerate(found):
        if word in _FIRST_WORDS:
            country = BY_WORD.get(" ".join(found[i : i + 2])) or BY_WORD.get(word)
            if country:
                return country.code
    return ""


# Hours of the capital before (+) or behind (-) Greenwich in standard time: enough to know when two calendars differ.
CLOCKS = {
    "KR": 9, "KP": 9, "JP": 9, "CN": 8, "RU": 3, "GB": 0, "IE": 0, "PT": 0, "FR": 1, "DE": 1, "IT": 1, "ES": 1, "NL": 1,
    "BE": 1, "CH": 1, "AT": 1, "PL": 1, "SE": 1, "NO": 1, "DK": 1, "FI": 2, "GR": 2, "TR": 3, "UA": 2, "US": -5, "CA": -5,
    "MX": -6, "BR": -3, "AR": -3, "IN": 5, "PK": 5, "AU": 10, "NZ": 12, "VN": 7, "TH": 7, "ID": 7, "PH": 8, "TW": 8,
}  # fmt: skip


def hours_apart(code: str, other: str) -> int:
    """Hours between the capitals of two countries, 0 where one of them is not known.

    >>> hours_apart("US", "KR"), hours_apart("JP", "KR")
    (14, 0)
    """
    return abs(CLOCKS[code] - CLOCKS[other]) if code in CLOCKS and other in CLOCKS else 0
