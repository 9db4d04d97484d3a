"""How far coders agree: the parser and a learner, two learners, a class; and where they do not.

A *coding* is one coder's decision about one statement. The figures come from libraries made for them: Cohen's kappa
from scikit-learn (two coders), Krippendorff's alpha from `krippendorff` (any number of coders, missing codes allowed),
and for alpha a percentile interval by bootstrap over the statements from scipy. With ten statements that interval is
wide, and the words say so: that is a finding, not a fault.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

COLUMNS = ["statement", "doc", "start", "end", "actor", "issue", "stance", "coder"]
STANCES = ("support", "oppose", "conditional", "no position")
WIDE = 0.4  # an interval for alpha that is wider than this decides little
RESAMPLES, SEED = 999, 7


class Agreement(NamedTuple):
    """What some coders agree on.

    `percent` of the pairs of codes for one statement that are the same; `kappa` for exactly two coders; `alpha`
    with the ends `low` and `high` of its 95 percent interval. A figure that cannot be computed is None and `words`
    say why.
    """

    coders: tuple[str, ...]
    statements: int
    percent: float | None
    kappa: float | None
    alpha: float | None
    low: float | None
    high: float | None
    words: str

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        return f'<p lang="en" style="max-width:52em">{escape(self.words)}</p>'


def statements_to_code(lab: Lab, count: int = 10) -> pd.DataFrame:
    """The statements of a coding task: up to `count` positions of the lab, one a sentence, spread over the pages.

    Columns: statement (the row id of the position), doc, start, end, actor, issue.
    """
    rows = lab.positions.copy()
    rows["sentence"] = [
        lab.article(doc).sentence_at(start).start for doc, start in zip(rows["doc"], rows["start"], strict=True)
    ]
    rows = rows.drop_duplicates(["doc", "sentence"])
    rows["turn"] = rows.groupby("doc").cumcount()
    rows = rows.sort_values(["turn", "doc"], kind="stable").head(count).sort_values(["doc", "start"])
    return rows.rename(columns={"id": "statement"})[["statement", "doc", "start", "end", "actor", "issue"]].reset_index(
        drop=True
    )


def code_by_parser(lab: Lab, statements: pd.DataFrame) -> pd.DataFrame:
    """The parser's codings of statements, in the columns of a coding."""
    stance = dict(zip(lab.positions["id"], lab.positions["stance"], strict=True))
    table = statements.copy()
    table["stance"] = table["statement"].map(stance).fillna("no position")
    table["coder"] = "parser"
    return table[COLUMNS]


def read_codings(where: str | Path | Iterable[str | Path]) -> tuple[pd.DataFrame, list[str]]:
    """Codings from files (or all CSV files of a folder), and a sentence for each file that could not be used.

    >>> read_codings([])[0].columns.tolist() == COLUMNS
    True
    """
    paths = [Path(where)] if isinstance(where, (str, Path)) else [Path(path) for path in where]
    paths = [path for entry in paths for path in (sorted(entry.glob("*.csv")) if entry.is_dir() else [entry])]
    tables, problems = [], []
    for path in paths:
        try:
            table = pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8-sig")
            lacking = [name for name in ("statement", "stance", "coder") if name not in table.columns]
            if lacking:
                raise ValueError(f"the column {lacking[0]} is missing")
            tables.append(table.reindex(columns=COLUMNS, fill_value=""))
        except (OSError, ValueError) as error:
            problems.append(f"{path.name} was skipped: {str(error).splitlines()[0]}.")
    whole = pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=COLUMNS)
    return whole.drop_duplicates(["statement", "coder"], keep="last").reset_index(drop=True), problems


def agreement(codings: pd.DataFrame, *, column: str = "stance") -> Agreement:
    """How far the coders of `codings` agree in `column`, over the statements that two of them coded at least.

    Raises
    ------
    ValueError : there are not two coders, or no statement that two of them coded.

    >>> table = pd.DataFrame({"statement": list("abcabc"), "coder": list("xxxyyy"), "stance": list("sssoss")})
    >>> round(agreement(table).percent, 1)
    66.7
    """
    import numpy as np

    matrix = _matrix(codings, column)
    coders = tuple(map(str, matrix.index))
    if len(coders) < 2:
        raise ValueError(
            f"Agreement needs two coders; here is {coders[0] if coders else 'none'}: add another's codings."
        )
    matrix = matrix.loc[:, matrix.notna().sum() >= 2]
    if matrix.empty:
        raise ValueError(f"{' and '.join(coders)} have no statement in common: let them code the same statements.")
    values = {code: number for number, code in enumerate(sorted(set(matrix.stack().dropna())))}
    numbers = matrix.apply(lambda row: row.map(values)).to_numpy(dtype=float)
    same = total = 0
    for unit in numbers.T:
        codes = unit[~np.isnan(unit)]
        same += sum(int((codes == code).sum() * ((codes == code).sum() - 1)) for code in np.unique(codes))
        total += len(codes) * (len(codes) - 1)
    percent = 100 * same / total
    kappa = _kappa(numbers) if len(coders) == 2 else None
    alpha, low, high = _alpha(numbers)
    words = _words(coders, numbers.shape[1], percent, kappa, alpha, low, high, len(values))
    return Agreement(coders, numbers.shape[1], percent, kappa, alpha, low, high, words)


def _matrix(codings: pd.DataFrame, column: str) -> pd.DataFrame:
    lacking = [name for name in ("statement", "coder", column) if name not in codings.columns]
    if lacking:
        raise ValueError(f"Codings need the column {lacking[0]!r}: they have {', '.join(codings.columns)}.")
    used = codings[codings[column].astype("str") != ""].drop_duplicates(["statement", "coder"], keep="last")
    return used.pivot(index="coder", columns="statement", values=column)


def _kappa(numbers: Any) -> float | None:
    import numpy as np
    from sklearn.metrics import cohen_kappa_score

    if len(np.unique(numbers)) < 2:
        return None
    return float(cohen_kappa_score(numbers[0], numbers[1]))


def _alpha(numbers: Any) -> tuple[float | None, float | None, float | None]:
    import krippendorff
    import numpy as np
    from scipy.stats import bootstrap

    values = np.unique(numbers[~np.isnan(numbers)])
    if len(values) < 2:
        return None, None, None

    def of(units: Any) -> float:
        chosen = numbers[:, np.asarray(units, dtype=int)]
        if len(np.unique(chosen[~np.isnan(chosen)])) < 2:
            return 1.0  # everybody gives every statement the same code: no disagreement in this sample
        return float(krippendorff.alpha(reliability_data=chosen, level_of_measurement="nominal"))

    units = np.arange(numbers.shape[1])
    alpha = of(units)
    if len(units) < 2:
        return alpha, None, None
    found = bootstrap((units,), of, vectorized=False, n_resamples=RESAMPLES, method="percentile", rng=SEED)
    return alpha, float(found.confidence_interval.low), float(found.confidence_interval.high)


def _words(coders, statements, percent, kappa, alpha, low, high, codes) -> str:
    who = " and ".join(coders) if len(coders) == 2 else f"{len(coders)} coders"
    said = f"{who}: {statements} statements, {percent:.0f} percent of the pairs of codes are the same."
    if codes < 2:
        return f"{said} All codes are one and the same, so kappa and alpha are not defined."
    said += f" Cohen's kappa {kappa:.2f}." if kappa is not None else ""
    said += f" Krippendorff's alpha {alpha:.2f}"
    if low is None:
        return f"{said}; one statement gives no interval."
    said += f", 95 percent interval {low:.2f} to {high:.2f}."
    if high - low > WIDE:
        said += f" With {statements} statements this interval is wide: it decides little; code more."
    return said


def disagreements(codings: pd.DataFrame, lab: Lab | None = None, *, column: str = "stance") -> pd.DataFrame:
    """The statements that coders code differently: a column a coder, and with a lab the sentence as well."""
    matrix = _matrix(codings, column)
    differ = matrix.apply(lambda unit: unit.dropna().nunique() > 1)
    table = matrix.loc[:, differ].T.rename_axis(None, axis=1).reset_index()
    if lab is not None:
        said = [str(lab.evidence(name)).rsplit("\n", 1)[0] for name in table["statement"]]
        table.insert(1, "sentence", pd.Series(said, dtype="str"))
    return table
