from pathlib import Path

import pandas as pd
import pytest

from gsomia_lab.evidence import record
from gsomia_lab.tables import TABLES, dictionary, frame, schema, table_of

ROOT = Path(__file__).resolve().parents[1]
RECORDS = {
    "dates": record.DateMention,
    "quotes": record.Quotation,
    "terms": record.Term,
    "polls": record.PollShare,
    "unsourced_shares": record.PollShare,
    "mentions": record.Mention,
    "positions": record.Position,
    "event_mentions": record.EventMention,
    "problems": record.Problem,
}
# What others rely on (DESIGN): a table may grow, these names stay.
RELIED_ON = {
    "articles": "doc outlet headline genre byline published published_basis updated language body_start "
    "body_end n_words",
    "sentences": "doc sentence paragraph start end part text",
    "dates": "doc start end text type value basis rule note",
    "quotes": "doc start end text kind speaker speaker_text cue rule",
    "polls": "doc start end text pollster sponsor country n question option share comparator issue stance "
    "field_start field_end rule",
    "actors": "actor kind role country aliases n_mentions",
    "mentions": "doc start end text actor rule",
    "positions": "doc start end text actor issue stance condition form rule",
    "events": "event earliest latest precision label modality actors docs n_independent",
    "problems": "doc start end kind message",
}


@pytest.mark.parametrize("name", TABLES)
def test_an_empty_table_still_has_its_columns_and_passes_its_schema(name):
    table = frame(name, [])
    assert list(table.columns) == TABLES[name].names
    schema(name).validate(table)


@pytest.mark.parametrize("name", RELIED_ON)
def test_columns_others_rely_on_keep_their_names(name):
    assert not set(RELIED_ON[name].split()) - set(TABLES[name].names)


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_of_a_record_is_a_column(name):
    assert not set(RECORDS[name].__dataclass_fields__) - set(TABLES[name].names)


def test_letters_of_row_ids_are_unique():
    letters = [table.letter for table in TABLES.values()]
    assert len(letters) == len(set(letters))
    assert table_of("D12") == "dates" and table_of("L3") == "event_mentions"


def test_an_unknown_row_id_says_which_letters_there_are():
    with pytest.raises(KeyError, match="D \\(dates\\)"):
        table_of("ZZ1")


def test_unknown_text_is_empty_and_unknown_numbers_are_missing():
    share = record.PollShare(doc="a", start=0, end=2, text="5%", rule="r", pollster="X", share=5.0, steps=("a.", "b."))
    row = frame("polls", [share]).iloc[0]
    assert row["sponsor"] == "" and row["n"] is pd.NA and row["steps"] == "a. | b." and row["id"] == "P1"


@pytest.mark.parametrize("change", [{"share": 140.0}, {"start": 9, "end": 3}, {"start": -1}])
def test_the_schema_refuses_impossible_rows(change):
    import pandera.errors

    share = record.PollShare(doc="a", start=0, end=2, text="5%", rule="r", pollster="X", share=5.0)
    table = frame("polls", [share]).assign(**{key: pd.array([value]) for key, value in change.items()})
    with pytest.raises(pandera.errors.SchemaError):
        schema("polls").validate(table)


def test_the_data_dictionary_in_the_repository_is_the_one_the_code_gives():
    text = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    assert dictionary() in text, "run `python -m gsomia_lab.tables` to write data/README.md again"
