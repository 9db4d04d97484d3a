"""The checked facts and the glossary: their shape, their dates, and that each says where it comes from."""

from __future__ import annotations

import csv
import re
from datetime import date, datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CHECKED, CODEBOOK, GOLD = ROOT / "data" / "checked", ROOT / "data" / "codebook", ROOT / "data" / "gold"
ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")
DOCS = {"000", "001", "002", "003", "004"}

EVENT_COLUMNS = "id earliest latest precision event label actors action seed_docs seed_says sources note"
CLAIM_COLUMNS = (
    "id doc claim what_others_report verdict sure why_it_matters "
    "date_of_claim overtaken_on addresses no_address_because cues"
)
SEAM_COLUMNS = "id doc claim cues made_from written_on sure addresses why"
TERM_COLUMNS = "term aliases meaning used_by ko ja kind"
ACTIONS = (
    "accuse announce approve cancel deadline decide ease file initial lapse meet notify poll protest resume rule "
    "sign speak suspend take_effect visit vote withdraw"
)
VERDICTS = {"agrees", "contradicted", "imprecise", "cannot be known", "right though it looks wrong"}


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


EVENTS = read(CHECKED / "events.csv")
CLAIMS = read(CHECKED / "claims.csv")
SEAMS = read(CHECKED / "seams.csv")
TERMS = read(CODEBOOK / "terms.csv")


def moment(value: str) -> date | datetime:
    """An ISO day, or an ISO instant that names its zone."""
    if "T" not in value:
        return date.fromisoformat(value)
    instant = datetime.fromisoformat(value)
    assert instant.tzinfo is not None, f"{value} names no time zone"
    return instant


@pytest.mark.parametrize(
    ("rows", "columns", "key"),
    [
        (EVENTS, EVENT_COLUMNS, "id"),
        (CLAIMS, CLAIM_COLUMNS, "id"),
        (SEAMS, SEAM_COLUMNS, "id"),
        (TERMS, TERM_COLUMNS, "term"),
    ],
    ids=["events", "claims", "seams", "terms"],
)
def test_columns_and_unique_ids(rows, columns, key):
    assert " ".join(rows[0]) == columns
    names = [row[key] for row in rows]
    assert all(names)
    assert len(set(names)) == len(names)


def test_events_have_valid_dates_in_order():
    for row in EVENTS:
        earliest, latest = moment(row["earliest"]), moment(row["latest"])
        assert earliest <= latest, row["id"]
        assert row["id"].startswith(row["earliest"][:10])
        expected = "instant" if "T" in row["earliest"] else "day" if earliest == latest else "interval"
        assert row["precision"] == expected, row["id"]
    days = [row["earliest"][:10] for row in EVENTS]
    assert days == sorted(days)
    assert days[0].startswith("2012")
    assert days[-1].startswith("2023")


def test_events_say_what_happened_to_whom_and_where_it_is_reported():
    for row in EVENTS:
        assert row["action"] in ACTIONS.split(), row["id"]
        assert row["event"], row["id"]
        assert row["actors"], row["id"]
        assert 0 < len(row["label"]) <= 60, row["id"]
        assert row["sources"].split(), row["id"]
        assert all(ADDRESS.fullmatch(address) for address in row["sources"].split()), row["id"]
        assert set(filter(None, row["seed_docs"].split("; "))) <= DOCS, row["id"]


def test_decided_announced_notified_suspended_and_in_force_are_told_apart():
    by_id = {row["id"]: row["action"] for row in EVENTS}
    assert by_id["2019-08-22-decision"] == "decide"
    assert by_id["2019-08-22-announcement"] == "announce"
    assert by_id["2019-08-23-note-handed-over"] == "notify"
    assert by_id["2019-11-22-suspension"] == "suspend"
    assert by_id["2019-11-23-lapse"] == "lapse"
    assert by_id["2019-08-28-whitelist-in-force"] == "take_effect"


def test_actors_are_spelled_as_elsewhere_in_the_lab():
    """The same words in another order (a family name first) would make two actors of one."""
    known = {row["actor"] for row in read(GOLD / "positions.csv")}
    if (CODEBOOK / "actors.csv").is_file():
        known |= {row["actor"] for row in read(CODEBOOK / "actors.csv")}
    by_words = {frozenset(name.lower().split()): name for name in known}
    wrong = {
        name: by_words[frozenset(name.lower().split())]
        for row in EVENTS
        for name in row["actors"].split("; ")
        if by_words.get(frozenset(name.lower().split()), name) != name
    }
    assert wrong == {}


def test_claims_have_a_verdict_and_an_address_or_a_reason():
    for row in CLAIMS:
        assert row["verdict"] in VERDICTS, row["id"]
        assert row["sure"] in {"firm", "single", "inference", "open"}, row["id"]
        assert all(row[column] for column in ("claim", "what_others_report", "why_it_matters")), row["id"]
        assert row["doc"] in DOCS, row["id"]
        assert row["id"].split(".")[0] == str(int(row["doc"])), row["id"]
        addresses = row["addresses"].split()
        assert bool(addresses) != bool(row["no_address_because"]), row["id"]
        assert all(ADDRESS.fullmatch(address) for address in addresses), row["id"]
        assert 0 < len(row["cues"].split(" | ")) <= 4 and len(row["cues"].split()) <= 16, f"{row['id']}: few words"
        moment(row["date_of_claim"])
        if row["overtaken_on"]:
            assert row["overtaken_on"][:10] >= row["date_of_claim"][:10], row["id"]


def test_right_things_that_look_wrong_are_among_the_claims():
    right = {row["id"] for row in CLAIMS if row["verdict"] == "right though it looks wrong"}
    assert {"3.2", "3.3", "3.12"} <= right


def test_the_two_halves_of_the_poll_comparison_are_flagged():
    by_id = {row["id"]: row for row in CLAIMS}
    assert by_id["1.1"]["verdict"] == "contradicted"
    assert by_id["1.14"]["overtaken_on"] == "2020-06-19"
    assert by_id["4.1"]["overtaken_on"].startswith("2019-11-22T18:00")


def test_seams_say_which_text_a_sentence_was_made_from_and_how_sure_that_is():
    known = {row["id"] for row in CLAIMS}
    for row in SEAMS:
        assert row["claim"] in known | {""}, row["id"]
        assert row["sure"] in {"firm", "inference"}, row["id"]
        assert row["made_from"] and row["why"].endswith("."), row["id"]
        assert re.fullmatch(r"|\d{4}-\d{2}(-\d{2})?", row["written_on"]), row["id"]
        assert row["sure"] != "firm" or (row["addresses"] and row["written_on"]), f"{row['id']}: firm needs a report"
        assert all(ADDRESS.fullmatch(address) for address in row["addresses"].split()), row["id"]
    firm = {(row["made_from"], row["written_on"]) for row in SEAMS if row["sure"] == "firm"}
    assert len(firm) >= 4, "at least four texts"


def test_terms_say_what_they_mean_and_whose_they_are():
    for row in TERMS:
        assert row["kind"] in {"case", "news", "statistics"}, row["term"]
        assert row["used_by"], row["term"]
        assert row["meaning"].endswith("."), row["term"]
        assert ". " not in row["meaning"], f"{row['term']}: one sentence"
    owner: dict[str, str] = {}
    for row in TERMS:
        for name in [row["term"], *filter(None, row["aliases"].split("|"))]:
            assert owner.setdefault(name.lower(), row["term"]) == row["term"], f"{name} stands in two rows"


def test_terms_that_carry_a_side_are_all_there():
    terms = {row["term"] for row in TERMS}
    assert {"forced labour", "conscription", "former civilian workers"} <= terms
    assert {"export curbs", "export controls", "retaliation", "terminate", "scrap", "not extend", "suspend"} <= terms


@pytest.mark.parametrize("rows", [EVENTS, CLAIMS, SEAMS, TERMS], ids=["events", "claims", "seams", "terms"])
def test_no_phrase_of_more_than_eight_words_is_quoted(rows):
    quoted = re.compile(r"\"([^\"]{1,400})\"|“([^”]{1,400})”|(?<!\w)'([^']{1,400})'(?!\w)")
    for row in rows:
        for cell in row.values():
            for match in quoted.finditer(cell):
                assert len(match.group().split()) <= 8, cell
