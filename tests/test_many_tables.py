"""The tables of a big run: one shape in every partition, opened lazily in pandas, DuckDB and Dask."""

import pandas as pd
import pytest

from gsomia_lab.many import read_many
from gsomia_lab.tables import TABLES
from tests.test_many import TEXT


@pytest.fixture(scope="module")
def sparse(tmp_path_factory):
    """Partitions that differ: only the last page holds quotations, so most partitions of most tables are empty."""
    place = tmp_path_factory.mktemp("sparse")
    (place / "pages").mkdir()
    for n in range(6):
        (place / "pages" / f"dull{n}.txt").write_text("Rain\n\nIt rained on the pier.\n", encoding="utf-8")
    poll = "\nA Lindqvist poll of 900 adults found 52 percent for the toll.\n"
    (place / "pages" / "talk.txt").write_text(TEXT.format(n=1, day=1) + poll, encoding="utf-8")
    read_many(place / "pages", out=place / "out", size=1, progress=False)
    return place / "out"


def test_every_partition_of_a_table_has_the_same_columns_and_types(sparse):
    parquet = pytest.importorskip("pyarrow.parquet")
    for name in TABLES:
        schemas = [parquet.read_schema(path) for path in sorted((sparse / name).glob("*.parquet"))]
        assert len(schemas) == 7
        assert all(schema.equals(schemas[0]) for schema in schemas), name
    assert pd.read_parquet(next((sparse / "quotes").glob("*0.parquet"))).empty


@pytest.mark.parametrize("name", TABLES)
def test_a_table_opens_lazily_in_pandas_duckdb_and_dask(sparse, name):
    duckdb = pytest.importorskip("duckdb")
    dask = pytest.importorskip("dask.dataframe")
    whole = pd.read_parquet(sparse / name)
    assert whole.columns.tolist() == TABLES[name].names
    assert duckdb.sql(f"select count(*) from '{sparse}/{name}/*.parquet'").fetchall() == [(len(whole),)]
    assert len(dask.read_parquet(sparse / name)) == len(whole)


def test_questions_to_partitions_of_which_most_are_empty(sparse):
    duckdb = pytest.importorskip("duckdb")
    dask = pytest.importorskip("dask.dataframe")
    said = pd.read_parquet(sparse / "quotes", columns=["speaker"], filters=[("kind", "==", "direct")])
    assert said["speaker"].tolist() == ["Mina Okafor"]
    shares = duckdb.sql(f"select pollster, n, share from '{sparse}/polls/*.parquet' where share > 50").fetchall()
    assert shares == [("Lindqvist", 900, 52.0)]
    lazy = dask.read_parquet(sparse / "sentences")
    assert lazy[lazy["text"].str.contains("poll")].compute()["doc"].tolist() == ["talk.txt"]


def test_a_value_of_a_big_run_walks_back_to_its_sentence(sparse):
    """The question that the how-to gives: a row and the sentence it stands in, joined by page and place."""
    duckdb = pytest.importorskip("duckdb")
    rows = duckdb.sql(
        f"select q.text, s.text from '{sparse}/quotes/*.parquet' q join '{sparse}/sentences/*.parquet' s "
        'on q.doc = s.doc and q.start >= s.start and q.start < s."end"'
    ).fetchall()
    assert rows == [("“The toll stays, number 1.”", "Mina Okafor said on Monday: “The toll stays, number 1.”")]
