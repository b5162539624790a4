"""What a generation keeps of documents: all that reads them is known to its digest."""

import ast
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

import fwreport
from fwreport.adapters.generations import Generation
from fwreport.adapters.inputs import digest_files
from fwreport.adapters.reading_files import (
    READING,
    ROOMS,
    digest_readers,
    read_reading,
    write_reading,
)
from fwreport.reading import read
from fwreport.tables.base import empty
from fwreport.tables.catalog import SourceNotes
from fwreport.tables.files import RawFile

PACKAGE = Path(fwreport.__file__).parent


def rooms_used(room: str) -> set[str]:
    """The rooms that the modules of a room import."""
    used = set()
    for file in [*PACKAGE.glob(f"{room}/**/*.py"), *PACKAGE.glob(f"{room}.py")]:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                package, _, rest = node.module.partition(".")
                used |= {rest.partition(".")[0]} if package == "fwreport" else set()
    return used


def test_all_code_that_reads_documents_is_in_the_digest():
    assert set().union(*map(rooms_used, ROOMS)) <= {*ROOMS}
    assert {"ingest", "parse", "normalize", "gather"} <= {*ROOMS}


@pytest.fixture
def kept(tmp_path) -> Generation:
    """A generation that keeps what was read of one document."""
    text = b"# Tea vs Coffee\n\n| | Tea | Coffee |\n|---|---|---|\n| Taste | 6 | 7 |\n"
    rows = read([RawFile("a.md", text)], empty(SourceNotes))
    write_reading(tmp_path / READING, rows)
    record = {"readers_sha256": digest_readers(), "files": digest_files(tmp_path)}
    return Generation(tmp_path, record, is_new=False)


def test_what_is_kept_comes_back_as_it_was(kept, caplog):
    rows = read_reading(kept)
    assert rows.normalized.readings["value"].tolist() == [6.0, 7.0]
    assert rows.ingested.documents["text"].str.contains("Taste").all()
    assert not caplog.records


@pytest.mark.parametrize("damage", ["gone", "cut", "other"])
def test_what_is_damaged_is_read_again_with_a_warning(damage, kept, caplog):
    file = kept.folder / READING / "parsed-blocks.parquet"
    if damage == "gone":
        file.unlink()
    elif damage == "cut":
        file.write_bytes(file.read_bytes()[:-9])
    else:  # whole, but not what the tables are declared as
        pq.write_table(pq.read_table(file).drop_columns("text"), file)
        kept.record["files"] = digest_files(kept.folder)
    assert read_reading(kept) is None
    (warning,) = caplog.records
    assert "all documents are read again" in warning.message
    assert "reading" in warning.message


def test_what_other_code_or_libraries_read_is_not_trusted(kept, caplog):
    other = kept._replace(record=kept.record | {"readers_sha256": "0" * 64})
    assert read_reading(other) is None
    assert read_reading(kept._replace(record={})) is None
    assert not caplog.records


def test_empty_tables_keep_their_types(tmp_path):
    rows = read([], empty(SourceNotes))
    write_reading(tmp_path / READING, rows)
    record = {"readers_sha256": digest_readers(), "files": digest_files(tmp_path)}
    again = read_reading(Generation(tmp_path, record, is_new=False))
    for stage, other in zip(rows, again, strict=True):
        for table, same in zip(stage, other, strict=True):
            pd.testing.assert_frame_equal(table, same)
