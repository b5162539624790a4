"""Excel workbooks: each sheet that is shown, its tables parted by empty rows.

Cells hold what the sheet shows: stored results of formulas, percent as percent, dates
in ISO 8601.  Hidden sheets, rows and columns are not read; hidden sheets are named.
"""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple
from xml.etree.ElementTree import Element

from fwreport.ingest.readers.formats import BUILT_IN, Format, read_format, shown
from fwreport.ingest.readers.grids import Grid, sheet_lines
from fwreport.ingest.readers.package import Line, Package, Unreadable
from fwreport.ingest.readers.rows import cell_words, words
from fwreport.tables.limits import MOST_CELLS, MOST_FILLED, Room

REFERENCE = re.compile(r"^\$?([A-Z]{1,3})\$?(\d{1,7})$")
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
BOOLEANS = {"1": "TRUE", "0": "FALSE"}
MISSING = "#N/A"
LONGEST_CODE = 255  # characters of a format; Excel takes no more


class Book(NamedTuple):
    """What all sheets of a workbook share."""

    texts: list[str]
    formats: list[Format]
    is_1904: bool


def read_xlsx(package: Package) -> list[Line]:
    """The lines of a workbook; raises Unreadable."""
    workbook = package.read("xl/workbook.xml")
    if workbook is None:
        raise Unreadable("has no sheets")
    properties = workbook.find("workbookPr")
    is_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    texts = read_texts(package.read("xl/sharedStrings.xml"))
    book = Book(texts, read_formats(package.read("xl/styles.xml")), is_1904)
    targets = read_targets(package.read("xl/_rels/workbook.xml.rels"))
    sheets = [*workbook.iterfind("sheets/sheet")]
    has_others = sum(map(is_shown, sheets)) > 1
    lines: list[Line] = []
    room = Room()
    for sheet in sheets:
        name = sheet.get("name", "")
        if not is_shown(sheet):
            lines += [note(f"The sheet {name} is hidden, and not read."), Line("")]
            continue
        part = package.read(targets.pop(sheet.get("id", ""), ""))
        if part is not None:
            lines += sheet_lines(read_sheet(part, name, book), has_others, room)
    return lines


def is_shown(sheet: Element) -> bool:
    """Whether a sheet is not hidden."""
    return sheet.get("state", "visible") == "visible"


def note(text: str) -> Line:
    """A line that is no content."""
    return Line(f"<!-- {words(text).replace('--', '- -')} -->")


def read_targets(part: Element | None) -> dict[str, str]:
    """The parts of the archive that relations lead to, by the relations' ids."""
    targets = {}
    for relation in part if part is not None else ():
        target = relation.get("Target", "")
        inside = target[1:] if target.startswith("/") else f"xl/{target}"
        if relation.get("TargetMode") != "External":
            targets[relation.get("Id", "")] = inside
    return targets


def read_texts(part: Element | None) -> list[str]:
    """The texts that cells name by their number, as Markdown.

    Each is written once: many cells may name the same long one.
    """
    items = part.iterfind("si") if part is not None else ()
    return [cell_words(text_of(item)) for item in items]


def text_of(item: Element) -> str:
    """The text of an item, of all its runs, without how it is pronounced."""
    runs = [item.find("t"), *(run.find("t") for run in item.iterfind("r"))]
    return "".join(run.text or "" for run in runs if run is not None)


def read_formats(part: Element | None) -> list[Format]:
    """How each style of cells shows numbers."""
    if part is None:
        return []
    codes = dict(BUILT_IN)
    for form in part.iterfind("numFmts/numFmt"):
        code = form.get("formatCode", "")[:LONGEST_CODE]
        codes[number_in(form, "numFmtId")] = code
    known = {number: read_format(code) for number, code in codes.items()}
    styles = part.iterfind("cellXfs/xf")
    return [known.get(number_in(style, "numFmtId"), Format()) for style in styles]


def number_in(element: Element, name: str) -> int:
    """A whole number among the attributes; -1 where there is none."""
    value = element.get(name, "")
    return int(value) if re.fullmatch(r"[0-9]{1,9}", value) else -1


def read_sheet(part: Element, name: str, book: Book) -> Grid:
    """The cells of a sheet that are shown."""
    folded = [c for c in part.iterfind("cols/col") if c.get("hidden") in ("1", "true")]
    if len(folded) > MOST_CELLS:
        raise Unreadable(f"hides {len(folded):,} runs of columns")
    hidden = {
        column
        for columns in folded
        for column in range(
            number_in(columns, "min"),
            min(number_in(columns, "max"), LAST_COLUMN) + 1,
        )
    }
    cells: dict[int, dict[int, str]] = {}
    folded_rows: set[int] = set()
    row = 0
    for element in part.iterfind("sheetData/row"):
        given = number_in(element, "r")
        row = given if given > 0 else row + 1
        if element.get("hidden") in ("1", "true"):
            folded_rows.add(row)
            continue
        column = 0
        for cell in element.iterfind("c"):
            spot = place_in(cell.get("r", ""))
            column = spot[1] if spot else column + 1
            if column not in hidden and (text := cell_text(cell, book)):
                cells.setdefault(spot[0] if spot else row, {})[column] = text
    fill_merged([*part.iterfind("mergeCells/mergeCell")], cells, hidden)
    return Grid(name, cells, frozenset(folded_rows))


def place_in(reference: str) -> tuple[int, int] | None:
    """Row and column of a reference like B4, from 1."""
    match = REFERENCE.match(reference)
    if not match:
        return None
    column = 0
    for letter in match[1]:
        column = 26 * column + ord(letter) - 64
    row = int(match[2])
    return (row, column) if 0 < row <= LAST_ROW and column <= LAST_COLUMN else None


def cell_text(cell: Element, book: Book) -> str:
    """What a cell shows, as Markdown."""
    kind, value = cell.get("t", "n"), cell.findtext("v") or ""
    if kind == "inlineStr":
        item = cell.find("is")
        return cell_words(text_of(item)) if item is not None else ""
    if kind == "s":
        number = int(value) if re.fullmatch(r"[0-9]{1,9}", value) else -1
        return book.texts[number] if 0 <= number < len(book.texts) else ""
    if kind == "b":
        return BOOLEANS.get(value, "")
    if kind == "e":
        return "N/A" if value == MISSING else ""
    if kind in ("str", "d"):
        return cell_words(value)
    style = number_in(cell, "s")
    form = book.formats[style] if 0 <= style < len(book.formats) else Format()
    try:
        number = float(value)
    except ValueError:
        return ""
    is_finite = abs(number) < 1e300
    return cell_words(shown(number, form, book.is_1904)) if is_finite else ""


def fill_merged(
    merged: list[Element], cells: dict[int, dict[int, str]], hidden: set[int]
) -> None:
    """Write what a merged cell says in each of its cells; a whole row keeps it first.

    Raises Unreadable where that makes too many cells.
    """
    filled = 0
    numbers = sorted(cells)
    last = max((max(row) for row in cells.values()), default=0)
    for element in merged:
        first, _, second = element.get("ref", "").partition(":")
        start, end = place_in(first), place_in(second)
        if not start or not end or not (text := cells.get(start[0], {}).get(start[1])):
            continue
        rows = numbers[bisect_left(numbers, start[0]) : bisect_right(numbers, end[0])]
        columns = range(start[1], min(end[1], last) + 1)
        filled += len(rows) * len(columns)
        if filled > MOST_FILLED:
            raise Unreadable("has merged cells that span too many others")
        is_whole = len(rows) == 1 and len(columns) >= len(cells[start[0]])
        is_whole = is_whole and not {*cells[start[0]]} - {*columns}
        for row in rows:
            for column in columns[:1] if is_whole else columns:
                if column not in hidden:
                    cells[row].setdefault(column, text)
