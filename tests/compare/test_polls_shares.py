"""Intervals: equal to the libraries', to the margins pollsters print, and true to their promise."""

import math
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import norm
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from gsomia_lab.compare.shares import (
    difference_interval,
    lead_interval,
    margin_of_error,
    share_bounds,
    share_interval,
    unreported_bounds,
    unreported_share,
)

SHARES = st.floats(0, 100, allow_nan=False)
SIZES = st.integers(1, 100_000)


@pytest.mark.parametrize(("share", "n"), [(55.4, 501), (14.4, 1000), (0, 50), (100, 50), (5, 1012)])
@pytest.mark.parametrize("confidence", [0.8, 0.95, 0.99])
def test_one_share_equals_statsmodels(share, n, confidence):
    found = share_interval(share, n, confidence=confidence)
    low, high = proportion_confint(share * n / 100, n, alpha=1 - confidence, method="wilson")
    assert (found.low, found.high) == pytest.approx((100 * max(0, low), 100 * min(1, high)), abs=1e-9)


@pytest.mark.parametrize(("n", "printed"), [(501, 4.4), (502, 4.4), (1007, 3.1), (1004, 3.1), (750, 3.6), (1003, 3.1)])
def test_margins_are_those_that_pollsters_print(n, printed):
    assert round(margin_of_error(n), 1) == printed
    assert margin_of_error(n) == pytest.approx(100 * norm.ppf(0.975) * math.sqrt(0.25 / n), abs=1e-9)


def test_a_lead_swings_almost_twice_as_far_as_the_printed_margin():
    lead = lead_interval(55.4, 33.2, 501)
    p, q = 0.554, 0.332
    spread = math.sqrt((p * (1 - p) + q * (1 - q) + 2 * p * q) / 501)  # the multinomial's covariance is -pq/n
    assert (lead.low, lead.high) == pytest.approx(
        (22.2 - 195.996398454 * spread, 22.2 + 195.996398454 * spread), abs=1e-8
    )
    assert round(lead.margin, 1) == 8.0
    assert lead.margin > 1.8 * margin_of_error(501)
    assert lead.unit == "percentage points"


def test_a_difference_of_two_polls_equals_statsmodels():
    found = difference_interval(55.4, 501, 48.3, 502)
    low, high = confint_proportions_2indep(0.554 * 501, 501, 0.483 * 502, 502, method="newcomb", compare="diff")
    assert (found.low, found.high) == pytest.approx((100 * low, 100 * high), abs=1e-9)
    assert found.estimate == pytest.approx(7.1)
    assert 0 not in found


def test_weighting_widens_and_a_small_population_narrows():
    plain = share_interval(40, 400)
    assert share_interval(40, 400, design_effect=2).margin == pytest.approx(share_interval(40, 200).margin)
    assert share_interval(40, 400, population=500).margin < plain.margin / 2
    assert share_interval(40, 400, population=10**9).margin == pytest.approx(plain.margin, abs=1e-4)
    everybody = share_interval(40, 400, population=400)
    assert (everybody.low, everybody.high) == (40, 40)
    assert margin_of_error(400, population=400) == 0


@pytest.mark.parametrize(("share", "n"), [(55.4, 501), (14.4, 1000), (5, 300)])
def test_95_of_100_intervals_hold_the_true_share(share, n):
    drawn, times = np.unique(np.random.default_rng(20191115).binomial(n, share / 100, 20_000), return_counts=True)
    held = sum(times[i] for i, count in enumerate(drawn) if share in share_interval(100 * float(count) / n, n))
    assert abs(100 * held / 20_000 - 95) < 1


def test_95_of_100_leads_hold_the_true_lead():
    counts = np.random.default_rng(20191115).multinomial(501, [0.554, 0.332, 0.114], 5_000)
    held = sum(22.2 in lead_interval(100 * float(a) / 501, 100 * float(b) / 501, 501) for a, b, _ in counts)
    assert abs(100 * held / 5_000 - 95) < 1


def test_95_of_100_differences_hold_the_true_difference():
    random = np.random.default_rng(20191116)
    a, b = random.binomial(501, 0.554, 3_000), random.binomial(502, 0.483, 3_000)
    true = pytest.approx(7.1)
    assert true == 55.4 - 48.3
    held = sum(
        7.1 in difference_interval(100 * float(x) / 501, 501, 100 * float(y) / 502, 502)
        for x, y in zip(a, b, strict=True)
    )
    assert abs(100 * held / 3_000 - 95) < 1


@settings(deadline=None)
@given(SHARES, SIZES)
def test_an_interval_holds_its_share_and_stays_inside(share, n):
    found = share_interval(share, n)
    assert 0 <= found.low <= share + 1e-9
    assert share - 1e-9 <= found.high <= 100


@settings(deadline=None)
@given(SHARES, st.integers(1, 50_000))
def test_twice_the_people_tell_more(share, n):
    assert share_interval(share, 2 * n).margin < share_interval(share, n).margin


@settings(deadline=None)
@given(SHARES, SHARES, SIZES)
def test_a_lead_is_the_same_from_either_side(a, b, n):
    a, b = a / 2, b / 2
    one, other = lead_interval(a, b, n), lead_interval(b, a, n)
    assert (one.low, one.high) == pytest.approx((-other.high, -other.low), abs=1e-9)


@settings(deadline=None)
@given(st.lists(st.floats(0, 100), min_size=2, max_size=6))
def test_what_is_not_reported_never_makes_more_than_everybody(shares):
    total = sum(shares) or 1
    answers = {f"answer {i}": 90 * share / total for i, share in enumerate(shares)}
    for answer, bounds in unreported_bounds(answers).items():
        assert bounds.low == answers[answer] <= bounds.high <= 100 + 1e-9
        assert bounds.high - bounds.low == pytest.approx(unreported_share(answers), abs=1e-6)


def test_bounds_of_a_share_that_is_one():
    assert share_bounds(68, ">") == (68, 100)
    assert share_bounds(30, "<") == (0, 30)
    assert share_bounds(30, "~") == (0, 100)
    bounds = unreported_bounds({"no change": (">", 68), "renew": 14.4})
    assert bounds == {"no change": (68, 85.6), "renew": (14.4, 32.0)}
    assert unreported_bounds({"yes": ("<", 30), "no": 60})["yes"] == (0, 30)


BAD = [
    (lambda: share_interval(55.4, None), "n is missing"),
    (lambda: share_interval(55.4, float("nan")), "n is missing"),
    (lambda: share_interval(55.4, 0), "n is 0"),
    (lambda: share_interval(55.4, -5), "n is -5"),
    (lambda: share_interval(55.4, 10.5), "n is 10.5"),
    (lambda: share_interval(55.4, float("inf")), "n is inf"),
    (lambda: share_interval(55.4, "501"), "n is '501'"),
    (lambda: share_interval(55.4, True), "n is True"),
    (lambda: share_interval(140, 501), "share is 140"),
    (lambda: share_interval(-1, 501), "share is -1"),
    (lambda: share_interval(float("nan"), 501), "share is nan"),
    (lambda: share_interval("55", 501), "share is '55'"),
    (lambda: share_interval(None, 501), "share is None"),
    (lambda: share_interval(50, 501, confidence=95), "confidence is 95"),
    (lambda: share_interval(50, 501, design_effect=0), "design_effect is 0"),
    (lambda: share_interval(50, 501, population=100), "not larger than its population"),
    (lambda: lead_interval(80, 60, 501), "add up to 140 percent"),
    (lambda: difference_interval(50, 501, 40, None), "n_b is missing"),
    (lambda: unreported_share({"yes": 80, "no": 60}), "add up to 140 percent"),
    (lambda: unreported_bounds({"yes": 80}), "1 answer is given"),
    (lambda: unreported_bounds({}), "0 answer"),
    (lambda: share_bounds(50, "?"), "comparator is '?'"),
]


@pytest.mark.parametrize(("call", "words"), BAD, ids=[words for _, words in BAD])
def test_bad_input_is_told_in_one_sentence(call, words):
    with pytest.raises(ValueError, match=words.replace("?", r"\?")) as caught:
        call()
    message = str(caught.value)
    assert message.endswith(".")
    assert ". " not in message
    assert "\n" not in message


def test_rounding_may_make_101():
    assert unreported_share({"yes": 50.5, "no": 50.5}) == 0


def test_the_heavy_libraries_are_loaded_only_when_a_number_is_asked_for():
    import subprocess
    import sys

    code = "import gsomia_lab.compare.polls, sys; print({'scipy', 'statsmodels'} & set(sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "set()"


def test_a_share_is_quick():
    share_interval(50, 501)
    start = time.process_time()
    for n in range(100, 300):
        share_interval(50, n)
    assert time.process_time() - start < 1
