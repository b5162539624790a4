"""All tables of a build in one DuckDB file, and each as CSV and Parquet."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, get_args, get_type_hints

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from fwreport.errors import PublishError
from fwreport.tables.base import Table, columns_of, ddl, name_of, summary_of
from fwreport.tables.builds import Builds
from fwreport.tables.select import signals_kept
from fwreport.tables.stages import INTERNAL, Tables

DIGITS = 6
ARROW = {  # by the type in SQL, however pandas holds it
    "varchar": pa.large_string(),
    "bigint": pa.int64(),
    "double": pa.float64(),
    "boolean": pa.bool_(),
}
FORMULA = tuple("=+-@\t\r\n")  # a cell that starts so is run by spreadsheets

REFUSED = (  # what the library makes of errors of the disk
    duckdb.IOException,
    duckdb.FatalException,
    duckdb.TransactionException,
)
Kept = list[tuple[type[Table], pd.DataFrame]]


def kept_tables(tables: Tables) -> Kept:
    """The tables that leave a build, each with its schema, sorted by name and by key.

    What two stages make is one table: evidence as the later stage left it, rejects of
    both, one below the other.
    """
    kept: dict[str, tuple[type[Table], pd.DataFrame]] = {}
    for stage in tables:
        for field, hint in get_type_hints(type(stage)).items():
            (schema,) = get_args(hint)
            name, table = name_of(schema), getattr(stage, field)
            if name == "rejects" and name in kept:
                table = pd.concat([kept[name][1], table], ignore_index=True)
                table = table.drop_duplicates(ignore_index=True)
            kept[name] = schema, table
    return [
        (schema, by_key(schema, table))
        for name, (schema, table) in sorted(kept.items())
        if name not in INTERNAL
    ]


def by_key(schema: type[Table], table: pd.DataFrame) -> pd.DataFrame:
    """The table sorted by its primary key."""
    return table.sort_values(
        schema.Config.unique, kind="stable", na_position="first", ignore_index=True
    )


def write_warehouse(file: Path, kept: Kept, builds: pd.DataFrame) -> None:
    """Create the DuckDB file: every table, described, and the run in `builds`.

    The connection reaches no other file, whatever the tables hold.  All is one
    transaction: hundreds of small ones cost half as much again.  A file that is only
    closed passes over errors of the disk, and keeps its log beside it.

    Raises OSError if the disk refuses.
    """
    small = {"threads": 1, "default_block_size": "16384"}  # many tables, few rows
    try:
        with signals_kept(), duckdb.connect(file, config=small) as connection:
            connection.execute("set enable_external_access = false")
            connection.begin()
            for schema, table in [*kept, (Builds, builds)]:
                for statement in ddl(schema):
                    connection.execute(statement)
                connection.append(name_of(schema), table, by_name=True)
            connection.commit()
            connection.execute("checkpoint")
    except REFUSED as refusal:
        raise OSError(reason_in(refusal)) from None
    if file.with_name(f"{file.name}.wal").exists():
        raise OSError(f"the log of {file.name} could not be removed")


def reason_in(refusal: duckdb.Error) -> str:
    """What the system said, which ends the message of the library."""
    words = str(refusal).partition("\n")[0].rpartition(": ")[2]
    return words.rstrip("!.").lower()


def write_data(folder: Path, kept: Kept) -> None:
    """Write <table>.csv and <table>.parquet for each; same tables, same bytes."""
    folder.mkdir()
    for schema, table in kept:
        table = rounded(table)
        write_csv(folder / f"{name_of(schema)}.csv", table)
        write_parquet(folder / f"{name_of(schema)}.parquet", schema, table)


def write_csv(file: Path | TextIO, table: pd.DataFrame, guards: bool = True) -> None:
    """Write the table for any reader.

    guards  whether text that a spreadsheet would run gets a `'`; a program that reads
            its own names again wants them as they are
    """
    cells, quoting = table.copy(), csv.QUOTE_MINIMAL
    for column in cells.columns[cells.dtypes == "str"]:
        values = cells[column].to_numpy(dtype=object)
        words = [value for value in values if isinstance(value, str)]
        if guards and any(word.startswith(FORMULA) for word in words):
            is_run = cells[column].str.startswith(FORMULA, na=False)
            cells[column] = cells[column].mask(is_run, "'" + cells[column])
        if any("\r" in word for word in words):
            quoting = csv.QUOTE_NONNUMERIC  # of itself it leaves a lone CR bare
    for column in cells.columns[cells.dtypes == "bool"]:
        cells[column] = np.where(cells[column], "true", "false")
    cells.to_csv(
        file, index=False, lineterminator="\n", encoding="utf-8", quoting=quoting
    )


def write_parquet(file: Path, schema: type[Table], table: pd.DataFrame) -> None:
    """Write the table as it is, its descriptions as metadata of table and columns."""
    fields = [
        pa.field(name, ARROW[kind], metadata={"description": text})
        for name, kind, text, _ in columns_of(schema)
    ]
    described = pa.schema(fields, metadata={"description": summary_of(schema)})
    columns = pa.Table.from_pandas(table, described, preserve_index=False)
    write_columns(file, columns.replace_schema_metadata(described.metadata))


def write_columns(file: Path, columns: pa.Table) -> None:
    """Write a Parquet file in one go: the library itself writes many small pieces."""
    packed = pa.BufferOutputStream()
    pq.write_table(columns, packed, compression="zstd")
    file.write_bytes(packed.getvalue())


def rounded(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its numbers to six digits, and no minus before a zero."""
    numbers = table.columns[table.dtypes == "float64"]
    return table.assign(**{name: table[name].round(DIGITS) + 0.0 for name in numbers})


def read_tables(file: Path, *names: str) -> dict[str, pd.DataFrame]:
    """Read tables of a finished warehouse, which other readers may have open too."""
    with opened(file) as connection:
        frames = {name: connection.table(name).df() for name in names}
    return {name: with_text(table) for name, table in frames.items()}


@contextmanager
def opened(file: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A finished warehouse, to be read.

    Raises PublishError if it cannot be, as while another program writes to it.
    """
    try:
        connection = duckdb.connect(file, read_only=True)
    except duckdb.IOException as refusal:
        reason = reason_in(refusal)
        if "lock" in str(refusal):
            reason = "another program has it open for writing; close it there"
        raise PublishError(f"{file}: cannot be read: {reason}") from None
    with signals_kept(), connection:
        yield connection


def table_names(file: Path) -> set[str]:
    """The tables of a finished warehouse: an older version may lack some."""
    with opened(file) as connection:
        return {name for (name,) in connection.execute("show tables").fetchall()}


def with_text(table: pd.DataFrame) -> pd.DataFrame:
    """The table with text as text: DuckDB types it as objects where it is empty."""
    return table.astype(dict.fromkeys(table.columns[table.dtypes == "object"], "str"))
