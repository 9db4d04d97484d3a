"""Checking: three outcomes, one sentence, nothing given away, nothing that can break it."""

import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from gsomia_lab import load
from gsomia_lab.learn import check, claim, discuss, exit_ticket, hint, look_back, predict, progress, solution, use
from gsomia_lab.learn.banks import exercises_of, try_bank
from gsomia_lab.learn.check import judge
from gsomia_lab.learn.items import Exercise, NotHere, Wrong
from gsomia_lab.learn.outcome import Outcome
from gsomia_lab.learn.session import FOLDER, SESSION, current_lab, items_of, register

DEMO = Path(__file__).parents[1] / "kit" / "demo"


@pytest.fixture(scope="module")
def lab():
    return load("briefs")


@pytest.fixture(autouse=True)
def notebook(monkeypatch, tmp_path, lab):
    """A fresh kernel, as far as the checks can tell."""
    monkeypatch.setenv(FOLDER, str(DEMO))
    monkeypatch.setenv("GSOMIA_LAB_LOG", str(tmp_path / "log.jsonl"))
    for store in (SESSION.items, SESSION.tried, SESSION.lessons):
        store.clear()
    monkeypatch.setattr(SESSION, "lab", None)
    use(lab)


def exercise(kind, right, **more):
    return Exercise(
        id="98.1", ask="?", kind=kind, code="None", answer=lambda lab: right, hints=["One.", "Two."], **more
    )


def verdict(item, answer):
    return judge(item, answer, None)[0].state


@pytest.mark.parametrize("item", exercises_of(items_of("99", folder=DEMO)), ids=lambda item: item.id)
def test_the_demonstrations_banks(item, lab):
    trial = try_bank(item, lab)
    assert (trial.refused, trial.accepted, trial.hints) == ([], [], []) and trial.tried > 10


@pytest.mark.parametrize(
    ("kind", "right", "answer", "more"),
    [
        ("number", 55.4, "55.40 %", {}),
        ("number", 1 / 3, 0.33, {"places": 2}),
        ("number", 1 / 3, 0.333, {}),
        ("text", "Moon Jae-in", " moon  JAE-IN. ", {}),
        ("text", "Moon’s", "Moon's", {}),
        ("choice", "yes", "A", {"options": ("yes", "no")}),
        ("list", ["a", "b"], {"B", "a "}, {}),
        ("list", [1, 2], np.array([2.0, 1.0]), {}),
        ("list", ["a"], ["a", "a"], {}),
        ("mapping", {"a": 0.5}, pd.Series({"A": 0.5}), {}),
        ("table", pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"A": ["2", "1"]}, index=[8, 9]), {}),
        ("date", "", "", {}),
    ],
)
def test_form_does_not_matter(kind, right, answer, more):
    assert verdict(exercise(kind, right, **more), answer) == "correct"


@pytest.mark.parametrize(
    ("kind", "right", "answer", "more", "words"),
    [
        ("list", ["a", "b"], ["b", "a"], {"strict": ("order",)}, "their order is not"),
        ("list", ["a", "b"], ["a", "b", "b"], {"strict": ("order", "duplicates")}, "of your 3"),
        ("text", "NATO", "nato", {"strict": ("case",)}, "One"),
        (
            "table",
            pd.DataFrame({"a": [1, 2]}),
            pd.DataFrame({"a": [2, 1]}),
            {"strict": ("order",)},
            "their order is not",
        ),
        ("number", 55.4, 55.3, {"places": 1}, "One"),
        ("mapping", {"a": 1, "b": 2}, {"a": 1}, {}, "missing"),
    ],
)
def test_strict_where_the_exercise_is_about_it(kind, right, answer, more, words):
    outcome, _ = judge(exercise(kind, right, **more), answer, None)
    assert outcome.state == "not yet" and words in outcome.sentence


class Hostile:
    """An answer all of whose methods fail."""

    def fail(self, *_):
        raise RuntimeError("no")

    __repr__ = __str__ = __eq__ = __iter__ = __len__ = __float__ = __bool__ = __getattr__ = __hash__ = fail


class Liar:
    @property
    def __class__(self):
        raise RuntimeError("no")


class Text(str):
    def strip(self, *_):
        raise RuntimeError("no")


# Made inside the test: pytest itself would stumble over them in a list of parameters.
HOSTILE = {
    "hostile": Hostile,
    "liar": Liar,
    "text": lambda: Text("x"),
    "list": lambda: [Hostile()],
    "dict": lambda: {"a": Hostile()},
    "deep": lambda: {1: {2: {3: []}}},
}


@pytest.mark.parametrize("make", HOSTILE)
@pytest.mark.parametrize("id", ["99.1", "99.2", "99.3", "99.4", "99.t1", "99.t2", "99.t3"])
def test_no_answer_breaks_the_check(id, make):
    answer = HOSTILE[make]()
    outcome = check(id, answer)
    assert outcome.state == "not yet" and outcome.sentence.endswith(".") and "Traceback" not in repr(outcome)
    assert exit_ticket("99.t", answer, answer, answer).state == "not yet"
    assert claim("x", evidence=answer).state == "not yet"
    assert claim("x", evidence=["D1"], reasoning=answer).state in ("not yet", "kept")
    assert discuss("99.d", answer).state in ("not yet", "kept") and predict("99.p", answer, answer).state == "not yet"


def test_a_huge_answer_is_quick(lab):
    assert "entries" in check("99.2", pd.Series(range(1_000_000))).sentence
    assert "a few words" in check("99.3", "x" * 5_000_000).sentence


def test_an_unknown_exercise_is_one_sentence():
    for id in ("77.7", "", None, 3, "x" * 9999, Hostile(), ["99.1"]):
        one_sentence(id)


def one_sentence(id):
    for reply in (check(id, 1), hint(id), solution(id), predict(id, 1, 50), discuss(id, "x"), exit_ticket(id, 1)):
        assert reply.state == "note" and len(repr(reply)) < 300


def test_feedback_points_and_does_not_tell(lab):
    outcome = check("99.1", 3)
    assert outcome.state == "not yet" and 'lab.row("A5")' in outcome.sentence
    assert lab.row("A5")["doc"] in lab.articles["doc"].tolist()


@pytest.mark.parametrize(("kind", "right"), [("text", "P5"), ("list", ["P5", "P4"])])
def test_where_to_look_is_left_out_when_it_is_the_answer(kind, right):
    asks = exercise(kind, right, look=lambda lab: "P5")
    assert "P5" not in judge(asks, "P1", None)[0].sentence
    assert 'lab.evidence("P5")' in judge(exercise("text", "Mina", look=lambda lab: "P5"), "Otto", None)[0].sentence


def test_hints_go_one_step_at_a_time_and_solutions_wait_for_an_attempt():
    assert "try an answer first" in solution("99.1").sentence
    assert "(1 of 2)" in hint("99.1").sentence and "(2 of 2)" in hint("99.1").sentence
    assert "no further hint" in hint("99.1").sentence
    check("99.1", ...)
    assert solution("99.1").state == "not attempted"
    check("99.1", 3)
    shown = solution("99.1")._repr_html_()
    assert shown.startswith("<details") and "<summary>" in shown and "len(lab.articles)" in shown


def test_an_exercise_that_cannot_be_asked_says_so():
    item = exercise("number", NotHere("there is no poll"))
    assert verdict(item, ...) == "not attempted"
    outcome, _ = judge(item, 5, None)
    assert outcome.correct and "cannot be asked of these pages: there is no poll." in outcome.sentence


def test_right_answers_follow_the_lab(tmp_path):
    (tmp_path / "one.txt").write_text("Harbour News\n\nThe ferry sails on 3 May 2021.\n", encoding="utf-8")
    use(load(tmp_path))
    assert check("99.1", 1).correct and not check("99.1", 5).correct
    assert "cannot be asked" in check("99.t2", "2021-05-03").sentence


def test_without_a_lab_the_default_corpus_serves(monkeypatch):
    monkeypatch.setattr(SESSION, "lab", None)
    assert len(current_lab().articles) == 5


def test_the_notebooks_own_lab_is_found(monkeypatch, tmp_path):
    (tmp_path / "one.txt").write_text("Harbour News\n\nThe ferry sails on 3 May 2021.\n", encoding="utf-8")
    mine = load(tmp_path)
    shell = SimpleNamespace(user_ns={"lab": mine})
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    monkeypatch.setattr(SESSION, "lab", None)
    assert current_lab() is mine and check("99.1", 1).correct
    shell.user_ns["lab"] = "something else"
    assert len(current_lab().articles) == 5


def test_a_match_that_fails_is_no_match():
    item = exercise("number", 5, wrong=[Wrong(lambda lab, a: 1 / 0, "never"), Wrong(lambda lab, a: a == 4, "Four.")])
    assert judge(item, 4, None)[0].sentence == "Four." and judge(item, 3, None)[0].sentence == "One."


def test_outcomes_print_in_words_and_as_a_status():
    outcome = Outcome("1.1", "not yet", "see <b>this</b> & that.", ("a line",), "a note")
    assert repr(outcome) == "✗ Not yet 1.1: see <b>this</b> & that.\n  a line\n  (a note)"
    shown = outcome._repr_html_()
    assert 'role="status"' in shown and "Not yet" in shown and "✗" in shown and "<b>this</b>" not in shown
    assert not outcome and Outcome("1.1", "correct", "yes.")


def contrast(one, two):
    def light(colour):
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((light(one), light(two)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_the_fallback_colours_can_be_read_and_the_theme_decides_the_pair():
    shown = Outcome("1.1", "correct", "yes.")._repr_html_()
    assert "color:var(--jp-ui-font-color0,#1a1a1a);background:var(--jp-layout-color1,#ffffff)" in shown
    assert contrast("#1a1a1a", "#ffffff") > 4.5
    assert contrast("#ffffff", "#212121") > 4.5  # JupyterLab's dark pair


def test_progress_counts_everything_once():
    assert "Nothing attempted" in repr(progress())
    check("99.1", 3)
    check("99.1", 5)
    hint("99.2")
    said = repr(progress())
    assert "Progress: 1 of 8 done." in said and "✓ 99.1: correct, 2 attempts, 0 hints" in said
    assert "○ 99.2: not attempted, 0 attempts, 1 hint" in said and "<table" in progress()._repr_html_()


def test_a_prediction_comes_back():
    assert look_back("99.p").state == "not attempted" and predict("99.p").state == "not attempted"
    assert "0 (a guess) to 100" in predict("99.p", 4).sentence and predict("99.p", 4, 400).state == "not yet"
    assert predict("99.p", "4", "70 %").state == "kept"
    assert look_back("99.p").sentence == "you predicted 4 (70 percent sure); the tables say 5."
    ticket = exit_ticket("99.t", "dates")
    assert ticket.state == "not yet" and "1 of 3" in ticket.sentence and "you predicted 4" in ticket.lines[-1]
    assert exit_ticket("99.t", ..., ..., ...).state == "not attempted" == exit_ticket("99.t").state


def test_a_claim_needs_rows_that_exist(lab):
    assert claim().state == "not attempted" == claim(..., evidence=[...], reasoning=...).state
    assert "no row 'D999999'" in claim("x", evidence=["D1", "D999999"], reasoning="y").sentence
    assert "no row 'hello'" in claim("x", evidence="hello", reasoning="y").sentence
    assert "at least one row" in claim("x", against=["D1"], reasoning="y").sentence
    assert "both sides" in claim("x", evidence=["D1"], against=["D1"], reasoning="y").sentence
    assert "reasoning" in claim("x", evidence=["D1"]).sentence
    kept = claim("x", evidence=["D1", "P1"], against=["Q1"], reasoning="y", id="99.c")
    assert kept.state == "kept" and "2 for it, 1 against it" in kept.sentence
    assert kept.lines[0] == f"for: D1 “{lab.row('D1')['text']}”"


def test_own_exercises_can_be_registered():
    register([exercise("number", 3)])
    assert check("98.1", 3).correct


def test_an_exercise_that_meets_foreign_pages_is_no_traceback():
    register([Exercise(id="98.2", ask="?", kind="number", code="lab.no_such_table", hints=["One.", "Two."])])
    assert check("98.2", 3).sentence == "this exercise cannot be worked out from these pages (AttributeError)."
    register([Exercise(id="98.3", ask="?", kind="number", code="lab.polls.iloc[9999]", hints=["One.", "Two."])])
    assert "cannot be asked of these pages" in check("98.3", 3).sentence
