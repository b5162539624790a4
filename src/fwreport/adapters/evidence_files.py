"""Tidy tables of evidence that somebody already has, and the scores made of them."""

import csv
import io
from pathlib import Path

import pandas as pd

from fwreport.adapters.warehouse import rounded, write_csv
from fwreport.errors import EvidenceError, PublishError


def read_evidence(file: Path) -> pd.DataFrame:
    """Read a CSV file as text, cell by cell; an empty cell is null.

    The index is the line of the file that the row starts on, so that whoever refuses
    a row can name it.  Raises EvidenceError, with the line, for what is no table.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as damage:
        raise EvidenceError(f"{file}: is no UTF-8 at byte {damage.start}") from None
    except OSError as refusal:
        reason = f"cannot be read: {refusal.strerror}"
        raise EvidenceError(f"{file}: {reason}") from refusal

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


def write_scores(place: Path, tables: dict[str, pd.DataFrame]) -> None:
    """Write each table as CSV into the folder, or the scores alone to the file."""
    try:
        if is_folder(place):
            place.mkdir(parents=True, exist_ok=True)
            for name, table in tables.items():
                replace_csv(place / f"{name}.csv", table)
        else:
            replace_csv(place, tables["scores"])
    except OSError as refusal:
        reason = f"cannot be written: {refusal.strerror}"
        raise PublishError(f"{refusal.filename or place}: {reason}") from refusal


def is_folder(place: Path) -> bool:
    """Whether several files are wanted there: it is a folder, or looks like one."""
    return place.is_dir() or not place.suffix


def replace_csv(file: Path, table: pd.DataFrame) -> None:
    """Write the file beside its place, then put it there in one rename."""
    beside = file.with_name(f".{file.name}.part")
    write_csv(beside, rounded(table))
    beside.replace(file)
