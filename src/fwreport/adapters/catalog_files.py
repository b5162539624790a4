"""Read the catalog: what people decided, in the CSV files of sources/catalog/."""

import csv
import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from fwreport.adapters.catalog_rows import (
    Place,
    correction_of,
    criterion_of,
    fact_of,
    hint,
    note_of,
    option_of,
    resolution_of,
)
from fwreport.adapters.source_files import catalog_paths, read_decisions
from fwreport.errors import CatalogError
from fwreport.tables.base import Table, column_names, frame
from fwreport.tables.catalog import (
    Catalog,
    CorrectionNotes,
    CriterionAliases,
    Facts,
    OptionAliases,
    Resolutions,
    SourceNotes,
)
from fwreport.tables.checked import checked

log = logging.getLogger(__name__)

Cells = tuple[Place, dict[str, str]]


@checked
def read_catalog(folder: Path) -> Catalog:
    """Read the files that `Catalog` has a table for; each file, each column optional.

    The files are UTF-8, with or without a byte order mark, separated by commas.  The
    first line names the columns; blank lines and lines that begin with `#` are
    comments; a row ends with its line.

    Raises CatalogError, with file and line, for a file that breaks this format.
    """
    if folder.is_dir():
        report_unread(folder)
    corrections = folder / "corrections.csv"
    return Catalog(
        sources=read_table(folder / "sources.csv", SourceNotes, "source", note_of),
        options=read_table(folder / "options.csv", OptionAliases, "option", option_of),
        criteria=read_table(
            folder / "criteria.csv", CriterionAliases, "criterion", criterion_of
        ),
        resolutions=read_table(
            folder / "resolutions.csv", Resolutions, "conflict", resolution_of
        ),
        facts=read_table(folder / "facts.csv", Facts, "value", fact_of),
        corrections=read_table(corrections, CorrectionNotes, "claim", correction_of),
    )


def report_unread(folder: Path) -> None:
    """Log the files of the catalog that nothing reads."""
    read = [f"{name}.csv" for name in Catalog._fields]
    for path in catalog_paths(folder):
        if path.name not in read:
            log.warning("catalog: %s is not read%s", path.name, hint(path.name, read))


def read_table(
    path: Path,
    table: type[Table],
    name: str,
    row_of: Callable[[Place, dict[str, str]], dict[str, Any]],
) -> Any:
    """Read one file as one table; without the file, the table is empty.

    name    the column that must be filled in each row; `label` may stand in for it
    row_of  makes a row of the table from the cells of a line
    """
    columns = columns_of_file(table)
    rows, known = [], {}
    for place, cells in read_cells(path, columns):
        if not cells.get("label") and not cells.get(name):
            raise CatalogError(f"{place}: the column '{name}' is empty")
        row = row_of(place, cells)
        key = tuple(subject(row, column) for column in table.Config.unique)
        if known.setdefault(key, row) != row:
            raise CatalogError(f"{place}: '{key[0]}' is decided in an earlier line")
        if known[key] is row:
            rows.append(row | {"place": place})
    return frame(table, rows)


def columns_of_file(table: type[Table]) -> list[str]:
    """The columns of a file of the catalog, in order; `place` is where a row stands."""
    return [name for name in column_names(table) if name != "place"]


def subject(row: dict[str, Any], column: str) -> Any:
    """What a row is about; a conflict is the same whatever was known of its claims."""
    value = row[column]
    return value.partition("@")[0] if column == "conflict" else value


def read_cells(path: Path, columns: list[str]) -> Iterable[Cells]:
    """Yield each row of a file as (place, column -> text); surplus cells are errors."""
    data = read_decisions(path)
    header: list[str] = []
    for number, line in enumerate(lines_of(data or b"", path.name), start=1):
        place = f"{path.name}, line {number}"
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            cells = [cell.strip() for cell in next(csv.reader([line], strict=True))]
        except csv.Error as error:
            raise CatalogError(
                f"{place}: a quotation mark is not closed, or text follows it; "
                f'a cell ends in its line, and a mark in it is written "" ({error})'
            ) from None
        if not header:
            header = cells
            check_header(place, header, columns)
        elif len(cells) > len(header):
            raise CatalogError(
                f"{place}: {len(cells)} cells, but {len(header)} columns; "
                'a cell that holds a comma is written as "a, b"'
            )
        elif any(cells):
            yield place, dict(zip(header, cells, strict=False))


def lines_of(data: bytes, name: str) -> list[str]:
    """The lines of a UTF-8 file, without their ends."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = data[: error.start].count(b"\n") + 1
        raise CatalogError(f"{name}, line {number}: not UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def check_header(place: Place, header: list[str], columns: list[str]) -> None:
    """Refuse a column that is unknown or stands there twice."""
    for column in header:
        if column not in columns:
            known = hint(column, columns)
            if ";" in column or "\t" in column:
                known = "; columns are separated by commas"
            raise CatalogError(f"{place}: unknown column '{column}'{known}")
        if header.count(column) > 1:
            raise CatalogError(f"{place}: the column '{column}' stands there twice")
