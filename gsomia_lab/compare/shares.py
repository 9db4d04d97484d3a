"""How far a share can be trusted: intervals for one share, for a lead, for a difference, and for what is not told.

Shares are in percent, differences and margins in percentage points. All intervals here are about chance alone:
they hold for a random sample and say nothing about wording, order, mode or who could not be reached, which are
often larger (`gsomia_lab.compare.polls` looks at those first).

Three questions are kept apart because their answers differ. The margin that a newspaper prints is for one share
near 50 percent. The lead of one answer over another in the same poll swings almost twice as far, because what one
answer gains the other loses. The difference between two polls has the chance of both samples in it.

The intervals are Wilson's for one share and Newcombe's for a difference (statsmodels), which stay inside 0 to 100
and hold their promise for small shares too.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from numbers import Real
from typing import Any, NamedTuple

__all__ = [
    "Bounds",
    "Interval",
    "check_sum",
    "difference_interval",
    "lead_interval",
    "margin_of_error",
    "read_n",
    "read_share",
    "share_bounds",
    "share_interval",
    "unreported_bounds",
    "unreported_share",
]

ROUNDING = 0.5  # a printed share is rounded, at worst to a whole percent


@dataclass(frozen=True)
class Interval:
    """An estimate and the range that chance leaves it, in `unit` (percent, or percentage points)."""

    estimate: float
    low: float
    high: float
    unit: str
    confidence: float
    basis: str

    @property
    def margin(self) -> float:
        """Half the width of the range, in percentage points."""
        return (self.high - self.low) / 2

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high

    def __str__(self) -> str:
        sign = "+" if self.unit == "percentage points" else ""
        return (
            f"{self.estimate:{sign}.1f} {self.unit} ({self.low:{sign}.1f} to {self.high:{sign}.1f} "
            f"with {100 * self.confidence:g}% confidence; {self.basis})"
        )


class Bounds(NamedTuple):
    """The least and the most that a share can be, in percent."""

    low: float
    high: float


def read_n(n: Any, *, name: str = "n") -> int:
    """A sample size as a whole number.

    Raises
    ------
    ValueError : it is missing, no whole number, zero or negative.
    """
    if n is None or str(n) in ("<NA>", "nan", ""):
        raise ValueError(f"{name} is missing: without the number of people asked no interval can be computed.")
    if isinstance(n, bool) or not isinstance(n, Real) or not float(n).is_integer() or n < 1:
        raise ValueError(f"{name} is {n!r}: give the number of people asked as a whole number of at least 1.")
    return int(float(n))


def read_share(share: Any, *, name: str = "share") -> float:
    """A share in percent.

    Raises
    ------
    ValueError : it is missing, no number, or not between 0 and 100.
    """
    if isinstance(share, bool) or not isinstance(share, Real) or not 0 <= float(share) <= 100:
        raise ValueError(f"{name} is {share!r}: give a share in percent, a number from 0 to 100.")
    return float(share)


def share_interval(
    share: float, n: int, *, confidence: float = 0.95, design_effect: float = 1.0, population: int | None = None
) -> Interval:
    """Wilson's interval for one share of `n` answers, in percent.

    `design_effect` is the factor by which clustering and weighting inflate the variance (1 for a simple random
    sample, often 1.3 to 2 for a weighted poll). `population` shrinks the range when the sample is a large part of
    a small population, such as a school.

    >>> print(share_interval(55.4, 501))
    55.4 percent (51.0 to 59.7 with 95% confidence; Wilson, 501 answers)
    """
    share, n = read_share(share), read_n(n)
    size = _effective(n, design_effect, population)
    low, high = (share, share) if math.isinf(size) else _wilson(share, size, _level(confidence))
    return Interval(share, low, high, "percent", confidence, f"Wilson, {_basis(n, design_effect, population)}")


def margin_of_error(
    n: int,
    *,
    share: float = 50.0,
    confidence: float = 0.95,
    design_effect: float = 1.0,
    population: int | None = None,
) -> float:
    """The plus-or-minus that newspapers print, in percentage points: by default for a share of 50 percent.

    >>> round(margin_of_error(501), 1), round(margin_of_error(1007), 1)
    (4.4, 3.1)
    """
    p = read_share(share) / 100
    return 100 * _z(confidence) * math.sqrt(p * (1 - p) / _effective(read_n(n), design_effect, population))


def lead_interval(
    share_a: float,
    share_b: float,
    n: int,
    *,
    confidence: float = 0.95,
    design_effect: float = 1.0,
    population: int | None = None,
) -> Interval:
    """The lead of answer a over answer b in one poll, in percentage points.

    The two shares come from the same people, so the variance of the lead is
    (a + b - (a - b)²) / n, not that of two separate samples.

    >>> print(lead_interval(55.4, 33.2, 501))
    +22.2 percentage points (+14.2 to +30.2 with 95% confidence; one sample, 501 answers)
    """
    a, b = read_share(share_a, name="share_a"), read_share(share_b, name="share_b")
    check_sum({"share_a": a, "share_b": b})
    n = read_n(n)
    p, q = a / 100, b / 100
    spread = math.sqrt(max(0.0, p + q - (p - q) ** 2) / _effective(n, design_effect, population))
    half = 100 * _z(confidence) * spread
    low, high = max(-100.0, a - b - half), min(100.0, a - b + half)
    return Interval(
        a - b, low, high, "percentage points", confidence, f"one sample, {_basis(n, design_effect, population)}"
    )


def difference_interval(
    share_a: float,
    n_a: int,
    share_b: float,
    n_b: int,
    *,
    confidence: float = 0.95,
    design_effect: float = 1.0,
) -> Interval:
    """Share a minus share b of two separate polls, in percentage points (Newcombe's interval).

    It holds for the same answer to the same question: whether that is so, `compare_polls` asks first.

    >>> print(difference_interval(55.4, 501, 48.3, 502))
    +7.1 percentage points (+0.9 to +13.2 with 95% confidence; two samples, 501 and 502 answers)
    """
    from statsmodels.stats.proportion import confint_proportions_2indep

    a, b = read_share(share_a, name="share_a"), read_share(share_b, name="share_b")
    n_a, n_b = read_n(n_a, name="n_a"), read_n(n_b, name="n_b")
    size_a, size_b = _effective(n_a, design_effect, None), _effective(n_b, design_effect, None)
    low, high = confint_proportions_2indep(
        size_a * a / 100, size_a, size_b * b / 100, size_b, method="newcomb", compare="diff", alpha=_level(confidence)
    )
    basis = f"two samples, {n_a:,} and {n_b:,} answers" + _effect_words(design_effect)
    return Interval(a - b, 100 * float(low), 100 * float(high), "percentage points", confidence, basis)


def share_bounds(share: float, comparator: str = "=") -> Bounds:
    """What a printed share allows: "more than 68 percent" is 68 to 100. "About" (``~``) sets no bound.

    >>> share_bounds(68, ">")
    Bounds(low=68.0, high=100.0)
    """
    share = read_share(share)
    ranges = {"=": (share, share), ">": (share, 100.0), "<": (0.0, share), "~": (0.0, 100.0)}
    if comparator not in ranges:
        raise ValueError(f"The comparator is {comparator!r}: give '=' (exact), '>' (more), '<' (less) or '~' (about).")
    return Bounds(*ranges[comparator])


def unreported_share(shares: Mapping[str, float]) -> float:
    """What is left to 100 percent: the answers that a report does not tell.

    >>> round(unreported_share({"renew": 55.4, "abolish": 33.2}), 1)
    11.4
    """
    checked = {str(option): read_share(share, name=str(option)) for option, share in shares.items()}
    check_sum(checked)
    return max(0.0, 100 - sum(checked.values()))


def unreported_bounds(shares: Mapping[str, float | tuple[str, float]]) -> dict[str, Bounds]:
    """The least and the most each answer could have had, had all who are not reported chosen it or shunned it.

    A share may come with its comparator: ``{"no change": (">", 68), "renew": 14.4}``.

    >>> unreported_bounds({"renew": 55.4, "abolish": 33.2})["renew"]
    Bounds(low=55.4, high=66.8)
    >>> unreported_bounds({"no change": (">", 68), "renew": 14.4})["no change"]
    Bounds(low=68.0, high=85.6)

    Raises
    ------
    ValueError : fewer than two answers, a share outside 0 to 100, or shares that add up to more than 100.
    """
    if len(shares) < 2:
        raise ValueError(f"{len(shares)} answer is given: what is not reported can be told from two answers on.")
    pairs = {option: value if isinstance(value, tuple) else ("=", value) for option, value in shares.items()}
    printed = {option: share_bounds(share, comparator) for option, (comparator, share) in pairs.items()}
    check_sum({option: bounds.low for option, bounds in printed.items()})
    room = max(0.0, 100 - sum(bounds.low for bounds in printed.values()))
    most = {option: printed[option].high if comparator == "<" else 100.0 for option, (comparator, _) in pairs.items()}
    return {option: Bounds(low, round(min(most[option], low + room), 10)) for option, (low, _) in printed.items()}


def check_sum(shares: Mapping[str, float]) -> None:
    """Nothing, when the shares can be answers to one question.

    Raises
    ------
    ValueError : they add up to more than 100 percent and more than rounding explains.
    """
    total = sum(shares.values())
    if total > 100 + ROUNDING * len(shares):
        raise ValueError(
            f"The shares add up to {total:g} percent ({', '.join(f'{o} {s:g}' for o, s in shares.items())}): "
            "answers to one question share 100 percent, so check whether they belong to one poll."
        )


def _wilson(share: float, size: float, alpha: float) -> tuple[float, float]:
    from statsmodels.stats.proportion import proportion_confint

    low, high = proportion_confint(size * share / 100, size, alpha=alpha, method="wilson")
    return max(0.0, 100 * float(low)), min(100.0, 100 * float(high))


def _effective(n: int, design_effect: float, population: int | None) -> float:
    """The size of the simple random sample, from an endless population, that would tell as much."""
    if not isinstance(design_effect, Real) or not 0 < design_effect < math.inf:
        raise ValueError(f"design_effect is {design_effect!r}: give a number above 0, such as 1 or 1.5.")
    size = n / design_effect
    if population is None:
        return size
    everybody = read_n(population, name="population")
    if everybody < n:
        raise ValueError(f"population is {everybody:,} and n is {n:,}: a sample is not larger than its population.")
    return math.inf if everybody == n else size * (everybody - 1) / (everybody - n)


def _level(confidence: float) -> float:
    if isinstance(confidence, bool) or not isinstance(confidence, Real) or not 0 < confidence < 1:
        raise ValueError(f"confidence is {confidence!r}: give a number between 0 and 1, such as 0.95.")
    return 1 - float(confidence)


def _z(confidence: float) -> float:
    from scipy.stats import norm

    return float(norm.ppf(1 - _level(confidence) / 2))


def _basis(n: int, design_effect: float, population: int | None) -> str:
    return f"{n:,} answers" + (f" of {population:,} people" if population else "") + _effect_words(design_effect)


def _effect_words(design_effect: float) -> str:
    return f", design effect {design_effect:g}" if design_effect != 1 else ""
