"""Tidy tables of evidence that somebody already has, and the scores made of them."""

import csv
import io
import os
from codecs import BOM_UTF8
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.csv as pc

from fwreport.adapters.warehouse import rounded, write_csv
from fwreport.errors import EvidenceError, PublishError


def read_evidence(file: Path) -> pd.DataFrame:
    """Read a CSV file as text, cell by cell; an empty cell is null.

    The index is the line of the file that the row starts on, so that whoever refuses
    a row can name it.  Raises EvidenceError, with the line, for what is no table.
    """
    try:
        data = file.read_bytes()
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as damage:
        raise EvidenceError(f"{file}: is no UTF-8 at byte {damage.start}") from None
    except OSError as refusal:
        reason = f"cannot be read: {refusal.strerror}"
        raise EvidenceError(f"{file}: {reason}") from refusal

    table = read_plain(data.removeprefix(BOM_UTF8))
    if table is not None:
        return table
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows, line = [], 1
    try:
        for row in reader:
            rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error as problem:
        raise EvidenceError(f"{file}:{line}: {problem}") from None
    if not rows:
        raise EvidenceError(f"{file}: is empty; it needs a header")
    header = [name.strip() for name in rows[0][1]]
    return table_of_text(file, header, [(n, row) for n, row in rows[1:] if any(row)])


def read_plain(data: bytes) -> pd.DataFrame | None:
    """The table, each column as categories, if every line is one row without quotes.

    Then Arrow reads a million rows in a second; None for all that is less plain, or
    wrong, which `csv` reads slowly and with a line for each complaint.
    """
    if not data or any(mark in data for mark in (b'"', b"\0", b"\r\r")):
        return None
    header = [name.strip() for name in data.partition(b"\n")[0].decode().split(",")]
    text = pa.dictionary(pa.int32(), pa.string())
    try:
        table = pc.read_csv(
            pa.BufferReader(data),
            pc.ReadOptions(use_threads=False, column_names=header, skip_rows=1),
            pc.ParseOptions(quote_char=False),
            pc.ConvertOptions(
                column_types=dict.fromkeys(header, text),
                null_values=[""],
                strings_can_be_null=True,
            ),
        )
    except pa.ArrowInvalid:
        return None
    line_count = data.count(b"\n") + (not data.endswith(b"\n"))
    if len({*header}) < len(header) or len(table) != line_count - 1:
        return None
    found = table.unify_dictionaries().to_pandas()
    found.index = pd.RangeIndex(2, len(found) + 2, name="line")
    return found.dropna(how="all")


def table_of_text(
    file: Path, header: list[str], rows: list[tuple[int, list[str]]]
) -> pd.DataFrame:
    """The rows under their header; refuses what does not fit under it."""
    if twice := sorted({name for name in header if header.count(name) > 1}):
        raise EvidenceError(f"{file}:1: column {twice[0]} is there twice")
    for line, row in rows:
        if len(row) != len(header):
            raise EvidenceError(
                f"{file}:{line}: {len(row)} cells under {len(header)} columns"
            )
    index = pd.Index([line for line, _ in rows], name="line", dtype="int64")
    cells = [row for _, row in rows]
    table = pd.DataFrame(cells, columns=header, index=index, dtype="str")
    return table.mask(table == "")


def write_scores(place: str, tables: dict[str, pd.DataFrame]) -> None:
    """Write each table as CSV into the folder, or the scores alone to the file.

    place  a folder if it is one, ends like one, or has no suffix
    """
    target = Path(place)
    try:
        if target.is_dir() or place.endswith(("/", os.sep)) or not target.suffix:
            target.mkdir(parents=True, exist_ok=True)
            for name, table in tables.items():
                replace_csv(target / f"{name}.csv", table)
        else:
            replace_csv(target, tables["scores"])
    except OSError as refusal:
        reason = f"cannot be written: {refusal.strerror}"
        raise PublishError(f"{refusal.filename or place}: {reason}") from refusal


def replace_csv(file: Path, table: pd.DataFrame) -> None:
    """Write the file beside its place, then put it there in one rename.

    Names stay as the evidence has them: a program joins them with its own.
    """
    beside = file.with_name(f".{file.name}.part")
    write_csv(beside, rounded(table), guards=False)
    beside.replace(file)
