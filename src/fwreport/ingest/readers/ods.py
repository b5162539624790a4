"""OpenDocument spreadsheets: each sheet that is shown, its cells as they are shown.

Cells hold the text that the sheet shows, as every office program stores it beside the
value; a cell without text gives its value.  Hidden sheets, rows and columns are not
read; hidden sheets are named.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from fwreport.ingest.readers.grids import Grid, sheet_lines
from fwreport.ingest.readers.package import Line, Package, Unreadable
from fwreport.ingest.readers.rows import cell_words, words
from fwreport.tables.limits import MOST_CELLS, MOST_FILLED, Room

REPEATED = "number-columns-repeated"
CELLS = ("table-cell", "covered-table-cell")
HIDDEN = ("collapse", "filter")
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
BLANKS = {"s": " ", "tab": "\t", "line-break": "\n"}


def read_ods(package: Package) -> list[Line]:
    """The lines of a spreadsheet; raises Unreadable."""
    content = package.read("content.xml")
    book = content.find("body/spreadsheet") if content is not None else None
    if content is None or book is None:
        raise Unreadable("has no sheets")
    unseen = hidden_styles(content)
    sheets = [*book.iterfind("table")]
    shown = [s for s in sheets if s.get("style-name", "") not in unseen]
    lines: list[Line] = []
    room, left = Room(), MOST_FILLED
    for sheet in sheets:
        name = sheet.get("name", "")
        if sheet not in shown:
            text = words(f"The sheet {name} is hidden, and not read.")
            lines += [Line(f"<!-- {text.replace('--', '- -')} -->"), Line("")]
            continue
        grid, left = read_sheet(sheet, name, left)
        lines += sheet_lines(grid, len(shown) > 1, room)
    return lines


def hidden_styles(content: Element) -> set[str]:
    """The names of the styles of sheets that are not shown."""
    return {
        style.get("name", "")
        for style in content.iterfind("automatic-styles/style")
        for properties in style.iterfind("table-properties")
        if properties.get("display") == "false"
    }


def read_sheet(sheet: Element, name: str, left: int) -> tuple[Grid, int]:
    """The cells of a sheet that are shown, and how many may still be repeated.

    Raises Unreadable where a few cells are repeated too often: an empty one may be.
    """
    folded = hidden_columns(sheet)
    cells: dict[int, dict[int, str]] = {}
    hidden: set[int] = set()
    row = 0
    for element in parts_of(sheet, "table-row"):
        times = count_in(element, "number-rows-repeated", LAST_ROW)
        texts = row_texts(element, folded)
        is_hidden = element.get("visibility") in HIDDEN
        if texts and not is_hidden:
            left -= times * len(texts) - len(texts)
            if left < 0:
                raise Unreadable("repeats cells too often")
            cells.update({row + n: texts for n in range(1, times + 1)})
        elif is_hidden and texts:
            hidden |= {*range(row + 1, row + min(times, MOST_CELLS) + 1)}
        row += times
    return Grid(name, cells, frozenset(hidden)), left


def parts_of(element: Element, name: str) -> Iterator[Element]:
    """The rows or columns of a sheet, those in groups and heads among them."""
    for part in element:
        if part.tag == name:
            yield part
        elif part.tag.startswith("table-") and part.tag.endswith(("s", "group")):
            yield from parts_of(part, name)


def hidden_columns(sheet: Element) -> set[int]:
    """The numbers of the columns that are not shown, from 1."""
    hidden: set[int] = set()
    column = 0
    for element in parts_of(sheet, "table-column"):
        times = count_in(element, REPEATED, LAST_COLUMN)
        if element.get("visibility") in HIDDEN:
            hidden |= {*range(column + 1, min(column + times, LAST_COLUMN) + 1)}
        column = min(column + times, LAST_COLUMN)
    return hidden


def row_texts(row: Element, hidden: set[int]) -> dict[int, str]:
    """What the cells of a row show, by column; a cell that spans others in each.

    A cell over all that the row says stands in the first column alone.
    """
    texts: dict[int, str] = {}
    spans: list[tuple[int, int]] = []
    column = 0
    for cell in row:
        if cell.tag not in CELLS:
            continue
        times = count_in(cell, REPEATED, LAST_COLUMN)
        text = cell_text(cell) if cell.tag == "table-cell" else ""
        if text:
            if len(texts) + times > MOST_CELLS:
                raise Unreadable(f"has more than {MOST_CELLS:,} cells in a row")
            texts.update(dict.fromkeys(range(column + 1, column + times + 1), text))
            width = count_in(cell, "number-columns-spanned", MOST_CELLS)
            spans += [(column + 1, width)] if width > 1 else []
        column = min(column + times, LAST_COLUMN)
    for first, width in spans if len(texts) > 1 else ():
        for n in range(first + 1, first + width):
            texts.setdefault(n, texts[first])
    return {n: text for n, text in texts.items() if n not in hidden}


def cell_text(cell: Element) -> str:
    """What a cell shows, as Markdown; notes that hang on it are no part of it."""
    shown = "\n".join(map(text_of, cell.iterfind("p")))
    return cell_words(shown or cell.get("string-value", "") or cell.get("value", ""))


def text_of(element: Element) -> str:
    """The text of a paragraph with its blanks, without notes."""
    pieces = [element.text or ""]
    for part in element:
        if part.tag == "s":
            pieces.append(" " * count_in(part, "c", 99))
        elif part.tag in BLANKS:
            pieces.append(BLANKS[part.tag])
        elif part.tag != "annotation":
            pieces.append(text_of(part))
        pieces.append(part.tail or "")
    return "".join(pieces)


def count_in(element: Element, name: str, most: int) -> int:
    """How often something is repeated: at least once."""
    written = element.get(name, "1")
    return min(max(int(written), 1), most) if written[:9].isdecimal() else 1
