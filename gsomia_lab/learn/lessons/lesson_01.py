"""Lesson 01: who is telling us this, and how do they know? From page to table."""

from __future__ import annotations

from typing import Any

from gsomia_lab.learn.items import Claim, Discussion, Exercise, NotHere, Prediction, Ticket, Wrong


def _nameless(lab: Any) -> Any:
    """The pages that tell neither outlet nor author nor day."""
    table = lab.articles
    found = table.loc[(table["outlet"] == "") & (table["byline"] == "") & (table["published"] == ""), "doc"].tolist()
    return found or NotHere("every page of this corpus tells its outlet, its author or its day")


def _only_nameless(lab: Any) -> Any:
    found = _nameless(lab)
    return found if isinstance(found, NotHere) else found[0]


def _bases(lab: Any) -> dict[str, str]:
    return dict(zip(lab.articles["doc"], lab.articles["published_basis"], strict=True))


def _voices(lab: Any) -> Any:
    """Quotations by the country of their speaker."""
    sides = dict(zip(lab.actors["actor"], lab.actors["country"], strict=True))
    return lab.quotes["speaker"].map(lambda name: sides.get(name, ""))


def _japan(lab: Any) -> Any:
    if "JP" not in set(lab.actors["country"]):
        return NotHere("nobody in this corpus speaks for Japan")
    return int((_voices(lab) == "JP").sum())


def _unsourced(lab: Any) -> Any:
    return (
        lab.unsourced_shares["id"].iloc[0] if len(lab.unsourced_shares) else NotHere("every share here has a pollster")
    )


def _years(lab: Any) -> Any:
    doc = _only_nameless(lab)
    if isinstance(doc, NotHere):
        return doc
    values = lab.dates.loc[lab.dates["doc"] == doc, "value"]
    return sorted({int(value[:4]) for value in values if value[:4].isdigit()}) or NotHere("that page names no year")


def _unnamed(lab: Any) -> int:
    return int((lab.quotes["speaker"] == "").sum())


_COUNT_JAPAN = """\
sides = dict(zip(lab.actors["actor"], lab.actors["country"]))
answer = (lab.quotes["speaker"].map(sides) == "JP").sum()"""

_YEARS = """\
page = lab.articles.loc[lab.articles["published_basis"] == "unknown", "doc"].iloc[0]
values = lab.dates.loc[lab.dates["doc"] == page, "value"]
answer = sorted({int(value[:4]) for value in values if value[:4].isdigit()})"""


EXERCISES = [
    Prediction(
        id="1.p",
        ask="The dispute has two main sides and one ally. How many quotations in the five pages come from somebody on **Japan's** side?",
        kind="number",
        answer=_japan,
        example="10",
    ),
    Exercise(
        id="1.1",
        objective="find the page that tells nothing of itself",
        ask="Which page tells neither who publishes it, nor who wrote it, nor when? Answer with its name from the column `doc`.",
        kind="text",
        code='lab.articles.loc[lab.articles["published_basis"] == "unknown", "doc"].iloc[0]',
        answer=_only_nameless,
        look=lambda lab: lab.articles.loc[lab.articles["doc"] == _only_nameless(lab), "id"].iloc[0],
        hints=[
            "Look for empty cells in the columns `outlet`, `byline` and `published`.",
            "`source_card(lab, ...)` shows what is missing; try each page.",
        ],
        wrong=[
            Wrong(lambda lab, a: a in set(lab.articles.loc[lab.articles["published_basis"] == "inferred", "doc"]), "That page has no date either, but it names its outlet and its author."),
            Wrong(lambda lab, a: a in set(lab.articles["doc"]) and a != _only_nameless(lab), "That page tells who publishes it."),
            Wrong(lambda lab, a: a in set(lab.articles["id"]), "That is a row id; the question asks for the page's name in `doc`."),
            Wrong(lambda lab, a: a == "", "An empty answer names no page."),
        ],
        explain="No outlet, no author, no date: nobody answers for this text.",
        bank_right=[
            'lab.articles.loc[lab.articles["published_basis"] == "unknown", "doc"].iloc[0]',
            'lab.articles.loc[lab.articles["published_basis"] == "unknown", "doc"].iloc[0].upper()',
            '" " + lab.articles.loc[lab.articles["published_basis"] == "unknown", "doc"].iloc[0]',
        ],
        bank_wrong=[
            ('lab.articles.loc[lab.articles["published_basis"] == "inferred", "doc"].iloc[0]', "names its outlet"),
            ('lab.articles.loc[lab.articles["published_basis"] == "stated", "doc"].iloc[0]', "who publishes it"),
            ('lab.articles["id"].iloc[0]', "row id"),
            ("'the blog'", "empty cells"),
            ("'none'", "empty cells"),
        ],
    ),
    Exercise(
        id="1.2",
        objective="say how the date of a page is known",
        ask="How is the date of each page known? Answer with a dict from `doc` to `published_basis`.",
        kind="mapping",
        code='dict(zip(lab.articles["doc"], lab.articles["published_basis"]))',
        answer=_bases,
        look=lambda lab: lab.articles["id"].iloc[0],
        hints=[
            "`dict(zip(first, second))` pairs two columns.",
            "The two columns are `doc` and `published_basis` of `lab.articles`.",
        ],
        wrong=[
            Wrong(lambda lab, a: set(a.values()) <= set(lab.articles["published"]), "Those are the dates; the question is how they are known."),
            Wrong(lambda lab, a: len(a) < len(lab.articles), "Some pages are missing: every page has one entry."),
            Wrong(lambda lab, a: set(a) & set(lab.articles["published_basis"]) != set(), "The pairs are the wrong way round: the page comes first."),
            Wrong(lambda lab, a: set(a.values()) == {"stated"}, "Not every page states its date; read the column `published_basis`."),
        ],
        explain="A date that somebody looked up elsewhere is worth knowing, but it is not the page's own word.",
        bank_right=[
            'dict(zip(lab.articles["doc"], lab.articles["published_basis"]))',
            'lab.articles.set_index("doc")["published_basis"]',
            'lab.articles.set_index("doc")["published_basis"].to_dict()',
        ],
        bank_wrong=[
            ('dict(zip(lab.articles["doc"], lab.articles["published"]))', "how they are known"),
            ('dict(zip(lab.articles["doc"][:2], lab.articles["published_basis"][:2]))', "missing"),
            ('dict.fromkeys(lab.articles["doc"], "stated")', "Not every page"),
            ('dict(zip(lab.articles["doc"], lab.articles["genre"]))', "pairs two columns"),
            ('dict(zip(lab.articles["doc"], reversed(lab.articles["published_basis"].tolist())))', "pairs two columns"),
        ],
    ),
    Exercise(
        id="1.3",
        objective="count who is quoted, side by side",
        ask="How many quotations in all pages have a speaker on Japan's side (country `JP`)?",
        kind="number",
        code=_COUNT_JAPAN,
        answer=_japan,
        look=lambda lab: lab.quotes.loc[_voices(lab) == "JP", "id"].iloc[0] if _japan(lab) else "none",
        hints=[
            "`lab.quotes` has the speakers, `lab.actors` has their countries.",
            "Make a dict from `actor` to `country`, and use it with `.map(...)` on the column `speaker`.",
        ],
        wrong=[
            Wrong(lambda lab, a: a == (_voices(lab) == "KR").sum(), "Those speak for South Korea; the question is about Japan."),
            Wrong(lambda lab, a: a == (lab.actors["country"] == "JP").sum(), "Those are actors who are mentioned; count quotations."),
            Wrong(lambda lab, a: a == len(lab.quotes), "Those are all quotations."),
            Wrong(lambda lab, a: a == 0, "There is at least one: look at the page of the weekly summary."),
        ],
        explain="All five pages come from South Korean outlets or a blog, and it shows in whom they let speak.",
        bank_right=[
            'sum(lab.quotes["speaker"].map(dict(zip(lab.actors["actor"], lab.actors["country"]))) == "JP")',
            'str(sum(lab.quotes["speaker"].map(dict(zip(lab.actors["actor"], lab.actors["country"]))) == "JP"))',
            'float(sum(lab.quotes["speaker"].map(dict(zip(lab.actors["actor"], lab.actors["country"]))) == "JP"))',
        ],
        bank_wrong=[
            ('sum(lab.quotes["speaker"].map(dict(zip(lab.actors["actor"], lab.actors["country"]))) == "KR")', "South Korea"),
            ('(lab.actors["country"] == "JP").sum()', ""),
            ("len(lab.quotes)", "all quotations"),
            ("0", "at least one"),
            ("99", "has the speakers"),
        ],
    ),
    Exercise(
        id="1.4",
        objective="keep a number with no source apart",
        ask="One share of people has no poll behind it. In which row of `lab.unsourced_shares` does it stand? Answer with its row id.",
        kind="text",
        code='lab.unsourced_shares["id"].iloc[0]',
        answer=_unsourced,
        look=_unsourced,
        hints=[
            "`lab.unsourced_shares` is a table of its own; run it in a cell.",
            "A row id is a letter and a number; here the letter is U.",
        ],
        wrong=[
            Wrong(lambda lab, a: a.upper() in set(lab.polls["id"]), "That row has a pollster; the question is about the one that has none."),
            Wrong(lambda lab, a: a in set(lab.articles["doc"]), "That is the page; the question asks for the row's id."),
            Wrong(lambda lab, a: a.strip("%").isdigit(), "That is the share; the question asks for the row's id."),
            Wrong(lambda lab, a: a == "no pollster", "That is its flag; the question asks for the row's id."),
        ],
        explain="Nobody can check a share without knowing who asked whom, so the lab keeps it apart from the polls.",
        bank_right=['lab.unsourced_shares["id"].iloc[0]', 'lab.unsourced_shares["id"].iloc[0].lower()', 'lab.unsourced_shares["id"].iloc[0] + " "'],
        bank_wrong=[
            ('lab.polls["id"].iloc[0]', "has a pollster"),
            ('lab.unsourced_shares["doc"].iloc[0]', "That is the page"),
            ("'5'", "That is the share"),
            ("'no pollster'", "its flag"),
            ("'D1'", "table of its own"),
        ],
    ),
    Exercise(
        id="1.5",
        strict=("duplicates",),
        objective="find the clue that a text was put together from others",
        ask="Which years does the page without any source name? Answer with a list of whole numbers, each year once.",
        kind="list",
        code=_YEARS,
        answer=_years,
        look=lambda lab: lab.dates.loc[(lab.dates["doc"] == _only_nameless(lab)) & (lab.dates["value"].str[:4].isin([str(year) for year in _years(lab)])), "id"].iloc[0],
        hints=[
            "Keep the rows of `lab.dates` of that page and look at `value`.",
            "A value begins with its year: `value[:4]`; leave out values without a number.",
        ],
        wrong=[
            Wrong(lambda lab, a: len(a) == 1, "There is more than one year: that is the clue."),
            Wrong(lambda lab, a: len(a) > len(set(map(str, a))), "Name each year once."),
            Wrong(lambda lab, a: any(len(str(year).split(".")[0]) != 4 for year in a), "A year has four figures; take `value[:4]`."),
            Wrong(lambda lab, a: set(map(str, _years(lab))) < {str(year).split(".")[0] for year in a}, "One of these years stands on another page."),
        ],
        explain="Sentences written three years apart stand side by side as if they were one report.",
        bank_right=["[2016, 2019]", "['2019', '2016']", "{2016, 2019}", "pd.Series([2016, 2019])"],
        bank_wrong=[
            ("[2019]", "more than one year"),
            ("[2016, 2016, 2019]", "each year once"),
            ("['2019-08-22', '2016']", "four figures"),
            ("[2014, 2016, 2019]", "another page"),
            ("[1999, 2000]", "rows of"),
        ],
    ),
    Discussion(
        id="1.d",
        ask="All five texts come from South Korean outlets or a blog. Who is not heard here, and where would you look for them?",
        starters=["We do not hear ...", "I would look for ... in ...", "A sixth source should be ..., because ..."],
        example="We do not hear the victims of forced labour, nor Japanese newspapers, nor the companies.",
    ),
    Claim(
        id="1.c",
        ask="Write one sentence on whom these pages let speak. Name rows for it, and a row that speaks against it if you find one.",
        text="These pages let South Korean officials speak more than Japanese ones.",
        evidence='lab.quotes.loc[lab.quotes["speaker"] == "Moon Jae-in", "id"].tolist()[:2]',
        against='lab.quotes.loc[lab.quotes["speaker"] == "Shinzo Abe", "id"].tolist()[:1]',
        reasoning="The rows name the speaker of each quotation; the counts by side say the same.",
    ),
    Ticket(
        id="1.t",
        prediction="1.p",
        items=[
            Exercise(
                id="1.t1",
                ask="A page has no date, but its address shows one. What does the lab write into `published_basis`?",
                kind="choice",
                options=("stated", "manifest", "inferred", "unknown"),
                code="'manifest'",
                hints=["It is the name of the lab's list of sources.", "Look at the row of the Korea Herald."],
                wrong=[
                    Wrong(lambda lab, a: a.lower() == "stated", "The page itself states nothing."),
                    Wrong(lambda lab, a: a.lower() == "unknown", "Somebody does know it."),
                    Wrong(lambda lab, a: a.lower() == "inferred", "Nothing has to be concluded: the date stands in the address."),
                ],
                bank_right=["'manifest'", "'Manifest'", "' manifest '"],
                bank_wrong=[("'stated'", "states nothing"), ("'unknown'", "does know"), ("'inferred'", "stands in the address"), ("'address'", ""), ("'yes'", "")],
            ),
            Exercise(
                id="1.t2",
                ask="Two pages report the same press briefing. How many independent sources for what was said there are they?",
                kind="choice",
                options=("one", "two", "none"),
                code="'one'",
                hints=["Both heard the same person at the same moment.", "Ask what would happen if that person had been wrong."],
                wrong=[Wrong(lambda lab, a: a.lower() == "two", "Two pages, but one mouth: if the speaker erred, both err.")],
                bank_right=["'one'", "'One'", "' one '"],
                bank_wrong=[("'two'", "one mouth"), ("'none'", ""), ("'three'", ""), ("'many'", ""), ("'five'", "")],
            ),
            Exercise(
                id="1.t3",
                ask="How many quotations have a speaker whom nobody can name from the page (an empty `speaker`)?",
                kind="number",
                code='(lab.quotes["speaker"] == "").sum()',
                hints=["Compare the column `speaker` with the empty text `\"\"`.", "Count the rows in which the comparison is true."],
                wrong=[
                    Wrong(lambda lab, a: a == len(lab.quotes), "Those are all quotations."),
                    Wrong(lambda lab, a: a == (lab.quotes["speaker"] != "").sum(), "Those have a speaker; the others are asked for."),
                    Wrong(lambda lab, a: a == lab.quotes["speaker"].isna().sum() and a != _unnamed(lab), "Nothing is missing (NA) here; an open speaker is empty text."),
                ],
                bank_right=['(lab.quotes["speaker"] == "").sum()', 'str((lab.quotes["speaker"] == "").sum())', 'len(lab.quotes[lab.quotes["speaker"] == ""])'],
                bank_wrong=[
                    ("len(lab.quotes)", "all quotations"),
                    ('(lab.quotes["speaker"] != "").sum()', "have a speaker"),
                    ('lab.quotes["speaker"].isna().sum()', "NA"),
                    ("77", "Compare"),
                    ("-1", "Compare"),
                ],
            ),
        ],
    ),
]  # fmt: skip
