"""Agreement of coders: the libraries' published examples, wide intervals said so, and where coders differ."""

import numpy as np
import pandas as pd
import pytest

from gsomia_lab import load
from gsomia_lab.compare.agreement import (
    COLUMNS,
    agreement,
    code_by_parser,
    disagreements,
    read_codings,
    statements_to_code,
)

# The example in the documentation of `krippendorff` (and in Krippendorff's own text): three coders, codes missing.
N = np.nan
PUBLISHED = [
    [N, N, N, N, N, 3, 4, 1, 2, 1, 1, 3, 3, N, 3],
    [1, N, 2, 1, 3, 3, 4, 3, N, N, N, N, N, N, N],
    [N, N, 2, 1, 3, 4, 4, N, 2, 1, 1, 3, 3, N, 4],
]


def codings(matrix):
    rows = [
        {"coder": f"c{c}", "statement": f"V{s}", "stance": str(code)}
        for c, line in enumerate(matrix)
        for s, code in enumerate(line)
        if not pd.isna(code)
    ]
    return pd.DataFrame(rows)


def test_alpha_is_that_of_the_published_example():
    found = agreement(codings(PUBLISHED))
    assert round(found.alpha, 6) == 0.691358
    assert found.kappa is None and found.low < found.alpha < found.high


def test_kappa_is_that_of_the_published_example():
    """The example in scikit-learn's documentation of `cohen_kappa_score`."""
    one = ["negative", "positive", "negative", "neutral", "positive"]
    two = ["negative", "positive", "negative", "neutral", "negative"]
    found = agreement(codings([one, two]))
    assert found.kappa == pytest.approx(0.6875, abs=1e-4)
    assert found.percent == 80


def test_few_statements_make_a_wide_interval_and_the_words_say_so():
    found = agreement(codings([["a", "b", "a", "b", "a", "a"], ["a", "b", "b", "b", "a", "b"]]))
    assert found.high - found.low > 0.4
    assert "wide" in str(found) and "code more" in str(found)


def test_the_interval_is_the_same_on_every_run():
    assert agreement(codings(PUBLISHED)) == agreement(codings(PUBLISHED))


def test_one_code_for_everything_leaves_kappa_and_alpha_open():
    found = agreement(codings([["a", "a", "a"], ["a", "a", "a"]]))
    assert found.percent == 100 and found.kappa is None and found.alpha is None
    assert "not defined" in found.words


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (codings([["a", "b"]]), "needs two coders"),
        (codings([["a", N], [N, "b"]]), "no statement in common"),
        (pd.DataFrame({"statement": ["V1"]}), "need the column 'coder'"),
    ],
)
def test_what_cannot_be_compared_is_told_in_one_sentence(table, message):
    with pytest.raises(ValueError, match=message):
        agreement(table)


def test_the_parser_beside_a_learner():
    lab = load()
    statements = statements_to_code(lab, 10)
    assert len(statements) == 10 and statements["statement"].is_unique
    assert statements["doc"].nunique() == 5, "spread over the pages"
    parser = code_by_parser(lab, statements)
    learner = parser.assign(coder="learner")
    learner.loc[learner.index[0], "stance"] = "no position"
    both = pd.concat([parser, learner])
    assert agreement(both).percent == 90
    table = disagreements(both, lab)
    assert table["statement"].tolist() == [statements["statement"].iloc[0]]
    assert "⟦" in table["sentence"].iloc[0]


def test_codings_of_a_class_are_read_and_a_faulty_file_is_told(tmp_path):
    lab = load()
    parser = code_by_parser(lab, statements_to_code(lab, 5))
    for name in ("ana", "ben"):
        parser.assign(coder=name).to_csv(tmp_path / f"{name}.csv", index=False)
    (tmp_path / "broken.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "binary.csv").write_bytes(b"\xff\x00\xfe" * 50)
    table, problems = read_codings(tmp_path)
    assert table.columns.tolist() == COLUMNS and sorted(table["coder"].unique()) == ["ana", "ben"]
    assert len(problems) == 2 and any("column statement is missing" in problem for problem in problems)
