"""The briefs: what they are, how far they may quote, and that they carry the facts of their sources."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
BRIEFS = sorted((ROOT / "seeds" / "briefs").glob("*.txt"))
WORD = re.compile(r"[A-Za-z0-9]+(?:['’.,-][A-Za-z0-9]+)*")
LONGEST_QUOTATION = 8  # words

# Words in each source article, by the first three characters of its name.
SOURCE_WORDS = {"000": 480, "001": 666, "002": 427, "003": 454, "004": 606}

# What must come out of a brief as it comes out of its source, in the source's order where it is a date.
DATES = {
    "000": ["August 23", "Friday", "November 2016", "December 2014"],
    "001": ["midnight Friday", "Tuesday", "2016", "August", "October 2018", "last week", "Tuesday", "2014", "Tuesday"],
    "002": [
        *["2019-08-25", "Friday", "the previous day", "Friday", "1965"],
        *["last year", "Thursday", "Friday", "yesterdays'", "2014"],
    ],
    "003": ["Friday", "Thursday", "22 August 2019", "2016"],
    "004": [
        *["2019-11-22 11:46:39", "2019-11-22 14:24:14", "August", "Friday at midnight", "Friday", "Thursday"],
        *["Thursday", "Tuesday", "Nov. 19", "last year", "Thursday night", "Earlier in the day"],
    ],
}
FIGURES = {
    "000": ["TISA"],
    "001": ["55.4 percent of 501", "33.2 percent", "more than 68 percent of 1,000", "Only 14.4 percent", "300"],
    "002": ["GSOMIA"],
    "003": ["59 percent of the 1,007", "5%", "33 countries"],
    "004": ["three years"],
}
NAMES = {
    "000": ["Kim Hyun-chong", "National Security Office", "Chung Wa Dae", "Joo-Hyeong, Lee"],
    "001": [
        *["Moon Jae-in", "Harry Harris", "Park Jae-min", "Shin Beom-chul", "Jo He-rim", "Realmeter"],
        *["Sankei Shimbun", "FNN", "Asan Institute", "Yonhap", "Supreme Court", "Washington"],
    ],
    "002": ["Shinzo Abe", "Kim Hyun-chong", "Moon Jae-in", "Group of Seven"],
    "003": ["President Park", "Moon Jae-in", "Kang Kyung-wha", "Han Min-koo", "Yasumasa Nagamine", "Gallup Korea"],
    "004": ["Eliot Engel", "Mark Esper", "Moon Jae-in", "Kang Kyung-wha", "Kim Bum-soo", "Shinzo Abe", "Pentagon"],
}
# Mistakes and omissions of the sources, which a brief must keep for the lessons to find.
MISTAKES = {
    "000": ["On August 23", "Trilateral Information Sharing Agreement", "manpower draft", "many concerns"],
    "001": ["501 respondents to a survey by the local pollster Realmeter were for renewing", "lack of trust"],
    "002": ["normalized their relations", "has revoked"],
    "003": ["He said that", "their rate of approval", "their own heritage", "the ICC", ". , the United States."],
    "004": ["nothing suggests", "top diplomats"],
}


def body(path: Path) -> str:
    """The brief without its first line, which says what it is."""
    return path.read_text(encoding="utf-8").split("\n", 1)[1]


def quotations(text: str) -> list[str]:
    """Everything in double quotation marks; of nested curly marks both the outer and the inner."""
    found, open_at = [], []
    for place, mark in enumerate(text):
        if mark == "“":
            open_at.append(place)
        elif mark == "”":
            assert open_at, f"closing mark without an opening one at {place}"
            found.append(text[open_at.pop() + 1 : place])
    assert not open_at, "opening mark without a closing one"
    for line in text.split("\n"):
        straight = line.split('"')
        assert len(straight) % 2, f"odd number of straight marks in {line!r}"
        found += straight[1::2]
    return found


def test_every_source_has_its_brief():
    assert [path.name[:3] for path in BRIEFS] == sorted(SOURCE_WORDS)


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
class TestBrief:
    def test_first_line_says_what_it_is(self, path):
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert first.startswith("[Brief written for gsomia_lab, CC BY 4.0")
        assert "not the source's text" in first

    def test_quotes_at_most_eight_words(self, path):
        long = [phrase for phrase in quotations(body(path)) if len(WORD.findall(phrase)) > LONGEST_QUOTATION]
        assert long == []

    def test_is_about_as_long_as_its_source(self, path):
        share = len(body(path).split()) / SOURCE_WORDS[path.name[:3]]
        assert 0.7 <= share <= 1.3

    def test_tells_the_dates_in_the_order_of_its_source(self, path):
        text, place = body(path), 0
        for date in DATES[path.name[:3]]:
            place = text.find(date, place)
            assert place >= 0, f"{date!r} is missing, or stands before another date it should follow"
            place += len(date)

    @pytest.mark.parametrize("what", [FIGURES, NAMES, MISTAKES], ids=["figures", "names", "mistakes"])
    def test_keeps_what_its_source_has(self, path, what):
        assert [words for words in what[path.name[:3]] if words not in body(path)] == []

    def test_quotes_only_what_its_source_says(self, path):
        sources = [] if not SHARED.is_dir() else list((SHARED / "seeds").glob(f"{path.name[:3]}_*.txt"))
        if not sources:
            pytest.skip("the source article is not beside the checkout")
        source = " ".join(WORD.findall(sources[0].read_text(encoding="utf-8"))).lower()
        invented = [phrase for phrase in quotations(body(path)) if " ".join(WORD.findall(phrase)).lower() not in source]
        assert invented == []


def gold(*parts: str) -> list[dict[str, str]]:
    with ROOT.joinpath("data", "gold", *parts).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def marked(row: dict[str, str]) -> str:
    """The words of a brief that a row of its right answers points at."""
    text = (ROOT / "seeds" / "briefs" / row["doc"]).read_text(encoding="utf-8")
    return text[int(row["start"]) : int(row["end"])]


def test_the_same_dates_come_out_of_the_briefs_as_out_of_the_sources():
    values = [(row["doc"][:3], row["value"]) for row in gold("briefs", "dates.csv")]
    assert values == [(row["doc"][:3], row["value"]) for row in gold("dates.csv")]
    for row in gold("briefs", "dates.csv"):
        assert any(marked(row) in expression for expression in DATES[row["doc"][:3]]), row


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("positions.csv", ["actor", "issue", "stance", "condition", "disputed"]),
        ("polls.csv", ["pollster", "country", "n", "share", "comparator", "issue", "stance"]),
    ],
)
def test_the_same_rows_come_out_of_the_briefs_as_out_of_the_sources(table, columns):
    rows, source_rows = (
        sorted((row["doc"][:3], *(row[column] for column in columns)) for row in some)
        for some in (gold("briefs", table), gold(table))
    )
    assert rows == source_rows


def test_right_answers_for_the_briefs_point_at_what_they_say():
    for row in gold("briefs", "quotes.csv") + gold("briefs", "not_quotes.csv"):
        assert re.fullmatch(r"“.{1,80}”|\"[^\"]{1,80}\"", marked(row)), row
    for row in gold("briefs", "polls.csv"):
        assert f"{float(row['share']):g} percent" in marked(row), row
    speakers = {(row["doc"][:3], row["speaker"]) for row in gold("quotes.csv")}
    assert {(row["doc"][:3], row["speaker"]) for row in gold("briefs", "quotes.csv")} == speakers


def test_a_long_quotation_would_be_noticed():
    """The reader of quotations sees nested and straight marks; else the eight-word test could not fail."""
    nested = "He called it “not a “plan” but a wish” and left."
    assert sorted(quotations(nested)) == ["not a “plan” but a wish", "plan"]
    assert quotations('She said "no" and "yes".') == ["no", "yes"]


def test_nothing_in_the_repository_shares_a_run_of_words_with_a_source():
    tool = SHARED / "tools" / "overlap.py"
    if not tool.is_file():
        pytest.skip("the overlap tool is not beside the checkout")
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    answer = subprocess.run([sys.executable, str(tool), str(ROOT)], capture_output=True, text=True, timeout=120)
    assert answer.returncode == 0, answer.stdout + answer.stderr
