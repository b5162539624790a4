"""Read the catalog: what people decided, in the CSV files of sources/catalog/."""

import csv
import difflib
import logging
import math
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from fwreport.errors import CatalogError
from fwreport.tables.alignment import DIRECTIONS
from fwreport.tables.base import Table, frame
from fwreport.tables.catalog import (
    Catalog,
    CriterionAliases,
    Facts,
    OptionAliases,
    Resolutions,
    SourceNotes,
)
from fwreport.tables.checked import checked

log = logging.getLogger(__name__)

NOT_READ_FILES = {"corrections.csv"}
NOT_READ_COLUMNS = {"sources.csv": ["supersedes"]}
YES, NO = {"true", "1", "yes"}, {"false", "0", "no", ""}
LIMITS = {
    "trust": (0.0, 1.0, "a number from 0 to 1"),
    "weight": (5e-324, 1e300, "a number above 0"),
}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
DECISION = re.compile(r"(?:keep|set aside|down-weight) \S.*|open", re.IGNORECASE)

Place = str  # "options.csv, line 3": where the reader of an error looks
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
    )


def report_unread(folder: Path) -> None:
    """Log the files of the catalog that nothing reads."""
    read = [f"{name}.csv" for name in Catalog._fields]
    for path in sorted(folder.glob("*.csv")):
        if path.name in NOT_READ_FILES:
            log.warning("catalog: %s is not read yet", path.name)
        elif path.name not in read:
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
    columns = list(table.to_schema().columns)
    rows, places = [], {}
    for place, cells in read_cells(path, columns):
        if not cells.get("label") and not cells.get(name):
            raise CatalogError(f"{place}: the column '{name}' is empty")
        row = row_of(place, cells)
        key = tuple(row[column] for column in table.Config.unique)
        if key in places and rows[places[key]] != row:
            raise CatalogError(f"{place}: '{key[0]}' is decided in an earlier line")
        if key not in places:
            places[key] = len(rows)
            rows.append(row)
    return frame(table, rows)


def read_cells(path: Path, columns: list[str]) -> Iterable[Cells]:
    """Yield each row of a file as (place, column -> text); surplus cells are errors."""
    if not path.is_file():
        return
    header: list[str] = []
    for number, line in enumerate(read_lines(path), start=1):
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
            check_header(place, header, columns + NOT_READ_COLUMNS.get(path.name, []))
            report_columns(path.name, header)
        elif len(cells) > len(header):
            raise CatalogError(
                f"{place}: {len(cells)} cells, but {len(header)} columns; "
                'a cell that holds a comma is written as "a, b"'
            )
        elif any(cells):
            yield place, dict(zip(header, cells, strict=False))


def read_lines(path: Path) -> list[str]:
    """The lines of a UTF-8 file, without their ends."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = data[: error.start].count(b"\n") + 1
        raise CatalogError(f"{path.name}, line {number}: not UTF-8") from None
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


def report_columns(name: str, header: list[str]) -> None:
    """Log the columns of a file that nothing reads."""
    for column in NOT_READ_COLUMNS.get(name, []):
        if column in header:
            log.warning("catalog: the column %s of %s is not read yet", column, name)


def hint(word: str, known: Iterable[str]) -> str:
    """The known word that may be meant, as the end of a sentence, or all of them."""
    known = list(known)
    near = difflib.get_close_matches(word.lower(), known, n=1)
    if near:
        return f"; did you mean '{near[0]}'?"
    return f"; known are {', '.join(known)}"


def note_of(place: Place, cells: dict[str, str]) -> dict[str, Any]:
    """A row of sources.csv."""
    return {
        "source": cells["source"],
        "title": cells.get("title") or None,
        "author": cells.get("author") or None,
        "date": date_of(place, cells),
        "url": cells.get("url") or None,
        "trust": number(place, cells, "trust"),
        "exclude": flag(place, cells, "exclude"),
        "reason": cells.get("reason") or None,
    }


def option_of(place: Place, cells: dict[str, str]) -> dict[str, Any]:
    """A row of options.csv; a label alone is its own option."""
    return {
        "label": cells.get("label") or cells["option"],
        "option": cells.get("option") or cells["label"],
        "part_of": cells.get("part_of") or None,
        "source": cells.get("source") or None,
        "keep_apart": flag(place, cells, "keep_apart"),
    }


def criterion_of(place: Place, cells: dict[str, str]) -> dict[str, Any]:
    """A row of criteria.csv; a label alone is its own criterion."""
    direction = cells.get("direction", "")
    if direction and direction not in DIRECTIONS:
        known = hint(direction, DIRECTIONS)
        raise CatalogError(f"{place}: unknown direction '{direction}'{known}")
    return {
        "label": cells.get("label") or cells["criterion"],
        "criterion": cells.get("criterion") or cells["label"],
        "group": cells.get("group") or None,
        "direction": direction or None,
        "weight": number(place, cells, "weight"),
        "source": cells.get("source") or None,
        "keep_apart": flag(place, cells, "keep_apart"),
    }


def resolution_of(place: Place, cells: dict[str, str]) -> dict[str, Any]:
    """A row of resolutions.csv; sides are checked where the conflict is known."""
    decision = " ".join(cells.get("decision", "").split())
    if not DECISION.fullmatch(decision):
        raise CatalogError(
            f"{place}: decision '{decision}' is none of 'keep SIDE', 'set aside SIDE', "
            "'down-weight SIDE', 'keep all' and 'open'"
        )
    return {
        "conflict": cells["conflict"],
        "decision": decision,
        "by": cells.get("by") or None,
        "date": date_of(place, cells),
        "reason": cells.get("reason") or None,
    }


def fact_of(place: Place, cells: dict[str, str]) -> dict[str, Any]:
    """A row of facts.csv; a fact that nobody can look up is refused."""
    for column in ("attribute", "value", "citation"):
        if not cells.get(column):
            raise CatalogError(f"{place}: the column '{column}' is empty")
    has_end = cells.get("valid_to") not in (None, "", "never")
    return {
        "option": cells.get("option") or None,
        "attribute": cells["attribute"],
        "value": cells["value"],
        "valid_from": date_of(place, cells, "valid_from"),
        "valid_to": date_of(place, cells, "valid_to")
        if has_end
        else cells.get("valid_to") or None,
        "citation": cells["citation"],
    }


def date_of(place: Place, cells: dict[str, str], column: str = "date") -> str | None:
    """The date in a row, in ISO 8601, to the year, the month or the day."""
    date = cells.get(column, "")
    if date and not DATE.fullmatch(date):
        raise CatalogError(f"{place}: {column} '{date}' is not written as 2026-11-21")
    return date or None


def number(place: Place, cells: dict[str, str], column: str) -> float | None:
    """The number in a cell within the limits of its column; None where empty."""
    text = cells.get(column, "")
    if not text:
        return None
    low, high, words = LIMITS[column]
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not low <= value <= high:
        raise CatalogError(f"{place}: {column} '{text}' is not {words}")
    return value


def flag(place: Place, cells: dict[str, str], column: str) -> bool:
    """The truth value in a cell: true, yes or 1; false, no, 0 or nothing."""
    text = cells.get(column, "").casefold()
    if text not in YES | NO:
        raise CatalogError(f"{place}: {column} '{text}' is neither true nor false")
    return text in YES
