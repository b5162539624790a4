"""The warehouse and data/: all tables, described; same tables, same bytes."""

import csv

import duckdb
import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest

from fwreport.adapters.warehouse import (
    by_key,
    kept_tables,
    read_tables,
    rounded,
    write_csv,
    write_data,
    write_warehouse,
)
from fwreport.tables.base import columns_of, empty, frame, name_of
from fwreport.tables.builds import Builds
from fwreport.tables.conflicts import Evidence
from fwreport.tables.documents import Rejects
from fwreport.tables.scores import Reliability
from fwreport.tables.stages import Tables
from fwreport.tables.storage import plain_text


@pytest.fixture
def no_tables():
    """What a build of nothing makes: every table, empty."""
    stages = [
        stage(*(empty(hint.__args__[0]) for hint in stage.__annotations__.values()))
        for stage in Tables.__annotations__.values()
    ]
    return Tables(*stages)


@pytest.fixture
def build():
    row = ("one", "2026-11-20", "then", "now", 5, 239, 10)
    return frame(Builds, [row])


def test_every_table_is_there_with_its_description(tmp_path, no_tables, build):
    kept = kept_tables(no_tables)
    write_warehouse(tmp_path / "w.duckdb", kept, build)
    with duckdb.connect(tmp_path / "w.duckdb", read_only=True) as connection:
        found = connection.execute(
            "select table_name, column_name, comment from duckdb_columns()"
            " where not internal"
        ).fetchall()
    expected = {
        (name_of(schema), column, text)
        for schema in [*(schema for schema, _ in kept), Builds]
        for column, _, text, _ in columns_of(schema)
    }
    assert {*found} == expected
    names = {name for name, _, _ in found}
    assert {"claims", "evidence", "builds", "repairs"} <= names
    assert not {"documents", "readings", "claim_labels"} & names


def test_what_two_stages_make_is_one_table(no_tables):
    one = frame(Rejects, [("002", 1, "parse", "Why.")])
    two = frame(Rejects, [("001", 1, "normalize", "Why."), ("002", 1, "parse", "Why.")])
    tables = no_tables._replace(
        parsed=no_tables.parsed._replace(rejects=one),
        normalized=no_tables.normalized._replace(rejects=two),
    )
    (rejects,) = [table for schema, table in kept_tables(tables) if schema is Rejects]
    assert rejects["source_id"].tolist() == ["001", "002"]


def test_an_empty_key_column_is_no_obstacle(tmp_path, build):
    row = ("000/b1", "000", "speed", "x", None, "rating", 8, 1, 10, None)
    evidence = frame(Evidence, [(*row, False, False, 1, None)])
    write_warehouse(tmp_path / "w.duckdb", [(Evidence, evidence)], build)
    read = read_tables(tmp_path / "w.duckdb", "evidence", "builds")
    assert read["evidence"]["value"].tolist() == [8.0]
    assert read["evidence"].dtypes["rival_id"] == "str"
    assert read["builds"]["claim_count"].tolist() == [239]


def test_numbers_have_six_digits_and_no_minus_before_zero(tmp_path):
    table = pd.DataFrame({"value": [2 / 3, -1e-9, 8.0, np.nan]})
    write_csv(tmp_path / "x.csv", rounded(table))
    assert (tmp_path / "x.csv").read_text() == 'value\n0.666667\n0.0\n8.0\n""\n'


def test_a_spreadsheet_runs_nothing_and_parquet_is_exact(tmp_path):
    cells = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'x", "a=b", 'say "x"', "a,b"]
    rejects = frame(
        Rejects, [("000", n + 1, "parse", cell) for n, cell in enumerate(cells)]
    )
    write_data(tmp_path / "data", [(Rejects, rejects)])
    with (tmp_path / "data" / "rejects.csv").open(newline="") as file:
        read = [row["reason"] for row in csv.DictReader(file)]
    assert read == [
        *(f"'{cell}" for cell in cells[:6]),
        *cells[6:],
    ]
    exact = pq.read_table(tmp_path / "data" / "rejects.parquet")
    assert exact["reason"].to_pylist() == cells
    description = exact.schema.field("line").metadata[b"description"]
    assert description == b"Line where it stands, from 1."


def test_same_tables_same_bytes_whatever_the_order_of_their_rows(tmp_path, no_tables):
    rows = [("001", 1.0, 0.1, 3), ("000", 1 / 3, -0.1, 4)]
    for place, order in (("a", rows), ("b", rows[::-1])):
        table = by_key(Reliability, frame(Reliability, order))
        write_data(tmp_path / place, [*kept_tables(no_tables), (Reliability, table)])
    for file in (tmp_path / "a").iterdir():
        assert file.read_bytes() == (tmp_path / "b" / file.name).read_bytes()


def test_same_tables_same_bytes_however_text_is_held(tmp_path):
    rows = [("000", 1, "parse", "=größer"), ("001", 2, "normalize", "Why.")]
    write_data(tmp_path / "a", [(Rejects, frame(Rejects, rows))])
    with plain_text():
        table = frame(Rejects, rows)
    assert table["reason"].dtype.storage == "python"
    write_data(tmp_path / "b", [(Rejects, table)])
    for file in (tmp_path / "a").iterdir():
        assert file.read_bytes() == (tmp_path / "b" / file.name).read_bytes()
