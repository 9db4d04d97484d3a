"""A small invented lesson that uses every kind of exercise and every block."""

from gsomia_lab.learn.items import Claim, Discussion, Exercise, NotHere, Prediction, Ticket, Wrong


def undated(lab):
    docs = lab.articles.loc[lab.articles["published"] == "", "doc"].tolist()
    return docs or NotHere("every page of this corpus is dated")


EXERCISES = [
    Prediction(
        id="99.p", ask="How many pages are there?", kind="number", answer=lambda lab: len(lab.articles), example="4"
    ),
    Exercise(
        id="99.1",
        objective="count pages",
        ask="How many pages does `lab.articles` hold?",
        kind="number",
        code="len(lab.articles)",
        look=lambda lab: lab.articles["id"].iloc[-1],
        hints=["Each row of `lab.articles` is one page.", "`len(table)` counts the rows of a table."],
        wrong=[
            Wrong(lambda lab, a: a == lab.articles.shape[1], "That is the number of columns, and pages are rows."),
            Wrong(lambda lab, a: a == len(lab.articles) - 1, "Python counts from 0, and a count does not."),
        ],
        explain="A page is a row, so the rows are counted.",
        bank_right=["len(lab.articles)", "str(len(lab.articles))", "pd.Series([float(len(lab.articles))])"],
        bank_wrong=[
            ("lab.articles.shape[1]", "columns"),
            ("len(lab.articles) - 1", "counts from 0"),
            ("0", "one page"),
            ("'many'", "a number in digits"),
            ("True", "True or False"),
        ],
    ),
    Exercise(
        id="99.2",
        objective="choose rows",
        ask="Which days of 2019 are resolved on the page of the Korea Herald? Give the values, each once.",
        kind="list",
        code=(
            'herald = lab.dates[lab.dates["doc"].str.contains("herald")]\n'
            'days = herald[herald["value"].str.fullmatch(r"2019-\\d\\d-\\d\\d")]\n'
            'answer = days["value"].unique().tolist()'
        ),
        hints=["Choose the rows of one page first.", "`.unique()` gives each value once."],
        wrong=[Wrong(lambda lab, a: "" in a, "An empty value is a date that stays open.")],
        explain="Rows are chosen by page and by the form of the value.",
        bank_right=[
            'lab.dates[lab.dates["doc"].str.contains("herald") & lab.dates["value"].str.fullmatch('
            r'r"2019-\d\d-\d\d")]["value"]',
            'set(lab.dates[lab.dates["doc"].str.contains("herald") & lab.dates["value"].str.fullmatch('
            r'r"2019-\d\d-\d\d")]["value"])',
            'lab.dates[lab.dates["doc"].str.contains("herald") & lab.dates["value"].str.fullmatch('
            r'r"2019-\d\d-\d\d")][["value"]]',
        ],
        bank_wrong=[
            ('lab.dates["value"]', "stays open"),
            ("[]", "missing"),
            ("['2019-01-01']", "0 of your 1 entry belongs"),
            ("5", "list in square brackets"),
            ("lab.dates", "choose one of them"),
        ],
    ),
    Exercise(
        id="99.3",
        objective="find what is missing",
        ask="Which page has no date at all? Give its file name.",
        kind="text",
        code='lab.articles.loc[lab.articles["published_basis"] == "unknown", "doc"].iloc[0]',
        hints=["Look at the column `published_basis`.", "Choose the rows where the basis is unknown."],
        wrong=[
            Wrong(lambda lab, a: a in lab.articles["outlet"].tolist(), "That is an outlet; the file name is in `doc`.")
        ],
        explain="The basis says how a date is known.",
        bank_right=[
            'lab.articles.loc[lab.articles["published_basis"] == "unknown", "doc"]',
            'lab.articles.loc[lab.articles["published_basis"] == "unknown", "doc"].iloc[0].upper()',
            '" " + lab.articles.loc[lab.articles["published_basis"] == "unknown", "doc"].iloc[0]',
        ],
        bank_wrong=[
            ('lab.articles["outlet"].iloc[1]', "That is an outlet"),
            ('lab.articles["doc"].iloc[0]', "published_basis"),
            ("3", "a text in quotation marks"),
            ("['a', 'b']", "a text in quotation marks"),
            ("'x' * 5000", "a few words are enough"),
        ],
    ),
    Exercise(
        id="99.4",
        objective="choose rows",
        ask="How many dates does each page mention?",
        kind="mapping",
        code='lab.dates["doc"].value_counts()',
        hints=["Each row of `lab.dates` is one mention.", "`value_counts()` counts each value of a column."],
        explain="The rows are counted by page.",
        bank_right=[
            'lab.dates.groupby("doc").size()',
            'lab.dates["doc"].value_counts().to_dict()',
            'lab.dates["doc"].value_counts().reset_index()',
        ],
        bank_wrong=[
            ("{}", "missing"),
            ("{'x': 1}", "not among the names"),
            ("5", "a value for each name"),
            ("lab.quotes['doc'].value_counts()", "differs"),
            ("lab.dates.groupby('doc').size() + 1", "differs"),
        ],
    ),
    Discussion(id="99.d", ask="Who is not heard?", starters=["We do not hear ...", "That matters because ..."]),
    Claim(
        id="99.c",
        ask="What do these pages let us say about dates?",
        text="Not every page says when it was published.",
        evidence='[lab.dates["id"].iloc[0]]',
        reasoning="The row shows a date that hangs on the day of publication.",
    ),
    Ticket(
        id="99.t",
        prediction="99.p",
        items=[
            Exercise(
                id="99.t1",
                ask="A row id beginning with D is a row of which table?",
                kind="choice",
                options=("dates", "documents", "days"),
                code='"dates"',
                hints=["Look at the first column of each table.", "One table has ids that begin with D."],
                bank_right=["'dates'", "'Dates'", "'a'"],
                bank_wrong=[
                    ("'documents'", "first column"),
                    ("'days'", "first column"),
                    ("'b'", "first column"),
                    ("'diary'", "choose one of"),
                    ("4", "a text in quotation marks"),
                ],
            ),
            Exercise(
                id="99.t2",
                ask="On which day was the Korea Herald report published?",
                kind="date",
                code='lab.articles.loc[lab.articles["doc"].str.contains("herald"), "published"].iloc[0]',
                hints=["Look at the column `published`.", "The row is the one whose `doc` holds herald."],
                bank_right=[
                    'lab.articles.loc[lab.articles["doc"].str.contains("herald"), "published"]',
                    'pd.Timestamp(lab.articles.loc[lab.articles["doc"].str.contains("herald"), "published"].iloc[0])',
                    "dt.date.fromisoformat("
                    'lab.articles.loc[lab.articles["doc"].str.contains("herald"), "published"].iloc[0])',
                ],
                bank_wrong=[
                    ("'2019-08-22'", "published"),
                    ("'20/11/2019'", "year-month-day"),
                    ("'2019-02-31'", "no such day"),
                    ("'soon'", "wants a date"),
                    ("20", "wants a date"),
                ],
            ),
            Exercise(
                id="99.t3",
                ask="Make a table of the columns `doc` and `n_words`.",
                kind="table",
                code='lab.articles[["doc", "n_words"]]',
                hints=["A list of names in square brackets chooses columns.", "The brackets are double."],
                bank_right=[
                    'lab.articles[["n_words", "doc"]]',
                    'lab.articles[["doc", "n_words"]].sort_values("n_words")',
                    'lab.articles[["doc", "n_words"]].to_dict("records")',
                ],
                bank_wrong=[
                    ("lab.articles", "more columns"),
                    ('lab.articles["doc"]', "missing"),
                    ('lab.articles[["doc", "n_words"]].head(2)', "too few"),
                    ("3", "wants a table"),
                    ('lab.articles[["doc", "n_words"]].assign(n_words=1)', "rows differ"),
                ],
            ),
        ],
    ),
]
