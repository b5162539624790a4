"""Sheets of a spreadsheet as lines: their names, and the tables that stand on them."""

import re
from typing import NamedTuple

from fwreport.ingest.readers.package import Line
from fwreport.ingest.readers.rows import (
    TITLE_LENGTH,
    Cell,
    table_lines,
    take,
    words,
)
from fwreport.tables.limits import Room
from fwreport.vocabulary.columns import CRITERIA, NAMES
from fwreport.vocabulary.sheets import (
    filled,
    find_regions,
    is_spread,
    line_of,
    spread,
)
from fwreport.vocabulary.words import fold

NAMELESS = re.compile(  # as programs call a sheet: "Sheet1", "Tabelle1", "Feuil1"
    r"(?:sheet|tabelle|tabellenblatt|blatt|feuil(?:le)?|hoja|foglio|planilha|p[a\u00e1]gina|folha"
    r"|arkusz|blad|ark|taul|list|munka(?:lap)?|sayfa|\u043b\u0438\u0441\u0442|\u30b7\u30fc\u30c8|\u5de5\u4f5c\u8868|\uc2dc\ud2b8)\s?\d{1,3}$",
    re.IGNORECASE,
)


class Grid(NamedTuple):
    """The cells of a sheet that are shown and say something, by row and column."""

    name: str
    cells: dict[int, dict[int, str]]
    hidden: frozenset[int] = frozenset()  # rows, which part no table


def sheet_lines(grid: Grid, has_others: bool, room: Room) -> list[Line]:
    """The lines of a sheet: its name where that tells, and its tables."""
    lines: list[Line] = []
    if has_others and grid.cells and not NAMELESS.match(grid.name):
        lines += [Line(f"# {words(grid.name)}", label_of(grid.name)), Line("")]
    numbers = with_gaps(sorted(grid.cells), grid.hidden)
    for columns in side_by_side(grid, numbers):
        size = sum(len(text) for row in grid.cells.values() for text in row.values())
        take(room, len(columns) * len(numbers), size)
        cells: list[list[Cell]] = [
            [
                (grid.cells.get(row, {}).get(n, ""), address(grid.name, row, n))
                for n in columns
            ]
            for row in numbers
        ]
        lines += region_lines(cells)
    return lines


def with_gaps(rows: list[int], hidden: frozenset[int]) -> list[int]:
    """The rows that say something, and an empty one for each gap between them."""
    numbers: list[int] = []
    for row in rows:
        last = numbers[-1] if numbers else row
        gap = next((n for n in range(last + 1, row) if n not in hidden), 0)
        numbers += [gap, row] if gap else [row]
    return numbers


def side_by_side(grid: Grid, numbers: list[int]) -> list[list[int]]:
    """The columns of the tables that stand beside each other, from left to right.

    An empty column parts them where what is right of it is headed by a word for
    criteria or names, or as what is left of it; others only space a table.
    """
    columns = sorted({column for row in grid.cells.values() for column in row})
    parts = [columns[:1]]
    for before, column in zip(columns, columns[1:], strict=False):
        is_apart = column > before + 1 and len(parts[-1]) > 1
        if is_apart and is_headed(column, parts[-1][0], columns[-1], grid, numbers):
            parts.append([])
        parts[-1].append(column)
    return parts


def is_headed(
    column: int, left: int, last: int, grid: Grid, numbers: list[int]
) -> bool:
    """Whether a column is the first one of a table with a header of its own."""
    for number in numbers:
        row = grid.cells.get(number, {})
        head = fold(row.get(column, ""))
        if head:
            is_key = head in CRITERIA | NAMES or head == fold(row.get(left, ""))
            return is_key and any(n > column for n in row) and column < last
    return False


def region_lines(rows: list[list[Cell]]) -> list[Line]:
    """The lines of the titles, texts and tables of some rows."""
    texts = [[text for text, _ in row] for row in rows]
    lines: list[Line] = []
    for kind, numbers in find_regions(texts):
        if kind != "table":
            place = next(place for text, place in rows[numbers[0]] if text)
            text = line_of(texts[numbers[0]])
            is_title = len(text) <= TITLE_LENGTH and text[-1:] not in ".!;,:"
            is_title = is_title and len(filled(texts[numbers[0]])) == 1
            is_title = is_title and kind == "title"
            lines += [Line(f"## {text}" if is_title else text, place), Line("")]
            continue
        body = [rows[number] for number in numbers]
        if len(body) > 2 and is_spread(texts[numbers[0]], texts[numbers[1]]):
            wide = spread(texts[numbers[0]], texts[numbers[1]])
            body[0] = [
                (text, place) for text, (_, place) in zip(wide, body[0], strict=True)
            ]
        columns = sorted({n for row in body for n, (text, _) in enumerate(row) if text})
        body = [[row[n] for n in columns] for row in body]
        lines += table_lines(body, [row[0][1] for row in body])
    return lines


def address(sheet: str, row: int, column: int) -> str:
    """Where a cell stands: Sheet1!B4."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{label_of(sheet)}!{letters}{row}"


def label_of(sheet: str) -> str:
    """The name of a sheet in one line, in quotes where it is no single word."""
    name = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", sheet).split())
    return name if re.fullmatch(r"[^\W\d]\w*", name) else f"'{name}'"
