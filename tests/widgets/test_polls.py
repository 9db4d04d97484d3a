import pytest

from gsomia_lab import load
from gsomia_lab.checked import load_checked
from gsomia_lab.widgets.polls import compare
from gsomia_lab.widgets.sampling import sample


@pytest.fixture(scope="module")
def lab():
    return load("briefs")


@pytest.fixture
def pair(lab):
    checked = load_checked()
    return compare(lab.polls, checked[checked["poll_id"].isin(["KR-RM-20191106", "KR-RM-20191115"])])


@pytest.mark.parametrize(
    ("name", "value"),
    [("confidence", 99), ("people", 5000), ("design_effect", 2.0), ("dont_knows", "left out"), ("b", "3")],
)
def test_each_control_changes_picture_and_words_and_the_verdict_stays(pair, name, value):
    before = (pair.view, pair.words)
    setattr(pair, name, value)
    assert pair.view != before[0] and pair.words != before[1]
    assert "May they be compared?" in pair.words and "gl-verdict" in pair.view


def test_a_bound_stays_a_bound(pair):
    assert "&gt; 68%" in pair.view and "> 68%" in pair.words


def test_flags_are_always_there(pair):
    for treatment in ("shown", "left out", "all added to the smaller side"):
        pair.dont_knows = treatment
        assert "WITHDRAWN" in pair.words and "19 June 2020" in pair.view


def test_the_same_poll_twice_and_two_versions_of_one_are_told(pair):
    pair.b = pair.a
    assert "The same poll twice" in pair.words
    names = {name: key for key, name in pair.names.items()}
    pair.b = next(key for name, key in names.items() if "2019-11-15" in name)
    assert "two versions of one poll" in pair.words


def test_one_poll_is_not_enough(lab):
    with pytest.raises(ValueError, match="Two polls are needed"):
        compare(lab.polls[lab.polls["pollster"] == "Realmeter"])


def test_samples_are_drawn_when_asked_for_and_start_anew_with_another_population():
    sampler = sample(50, 501)
    assert sampler.words.startswith("No sample yet")
    sampler.draw = 100
    assert sampler.draw == 0 and "100 samples of 501 people" in sampler.words
    sampler.draw = 1
    assert "101 samples" in sampler.words
    sampler.people = 1000
    assert sampler.words.startswith("No sample yet") and "1,000 people" in sampler.words


def test_a_widget_prints_its_words_where_no_browser_is(pair):
    assert repr(pair) == pair.words
