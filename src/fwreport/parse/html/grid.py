"""Tables of HTML: cells that span rows and columns, rows that head a section."""

from collections.abc import Sequence
from typing import NamedTuple

from fwreport.parse.drafts import Block, Cell
from fwreport.parse.html.events import SHOWN, Event
from fwreport.parse.html.sheets import Placed, is_sheet, parts_of, without_edges
from fwreport.parse.html.words import words_of
from fwreport.tables.limits import MOST_CELLS, Room
from fwreport.vocabulary.columns import CRITERIA
from fwreport.vocabulary.tags import CELLS, attributes_of
from fwreport.vocabulary.words import fold

DRESS = ("presentation", "none")  # roles of a table that only places things


class Field(NamedTuple):
    """A cell as it is written."""

    text: str
    line: int
    width: int  # columns that it spans, at least 1
    height: int
    is_head: bool


class Row(NamedTuple):
    """A row as it is written; lines count from 0, `end` is exclusive."""

    start: int
    end: int
    fields: tuple[Field, ...]
    is_head: bool  # it stands in the head of the table


def is_grid(events: list[Event], rows: list[Row]) -> bool:
    """Whether a table holds data, and does not only place things on the page."""
    given = attributes_of(events[0].attributes)
    is_wide = sum(len(row.fields) > 1 for row in rows) > 1
    return is_wide and given.get("role", "").lower() not in DRESS


def read_rows(events: list[Event], is_markdown: bool) -> list[Row]:
    """The rows of a table that are shown, without those that hold no cell."""
    rows: list[Row] = []
    fields: list[Field] = []
    begun = inside = -1  # the events that open the row and the cell
    depth_of_head = 0
    for number, event in enumerate(events):
        is_open = event.kind == "open"
        if event.name == "thead":
            depth_of_head += 1 if is_open else -1
        elif event.name == "tr" and is_open:
            begun, fields = number, []
        elif event.name in CELLS and is_open:
            begun = number if begun < 0 else begun
            inside = number
        elif event.name in CELLS and inside >= 0:
            if events[inside].shows == SHOWN:
                part = events[inside : number + 1]
                fields.append(read_field(part, is_markdown))
            inside = -1
        is_last = event.name == "tr" and event.kind == "close"
        if is_last and begun >= 0 and fields:
            head = depth_of_head > 0
            rows.append(Row(events[begun].line, event.end + 1, tuple(fields), head))
            begun, fields = -1, []
    return rows


def read_field(events: list[Event], is_markdown: bool) -> Field:
    """A cell, and where its words start."""
    given = attributes_of(events[0].attributes)
    said = [e for e in events if e.kind == "text" and e.text.strip()]
    line = events[0].line
    if said and said[0].shows == SHOWN:
        head = said[0].text[: len(said[0].text) - len(said[0].text.lstrip())]
        line = said[0].line + head.count("\n")
    width, height = (span(given.get(name, "")) for name in ("colspan", "rowspan"))
    words = words_of(events[1:-1], is_markdown)
    return Field(words, line, width, height, events[0].name == "th")


def span(written: str) -> int:
    """How many columns or rows a cell spans; as browsers do, no more than 1,000."""
    digits = written.strip()[:9]
    return min(max(int(digits), 1), 1000) if digits.isdecimal() else 1


def read_grid(rows: list[Row], lines: list[str], room: Room) -> list[Block] | None:
    """The table of some rows, and what stands above its header as its caption.

    None where it has more columns than are read, or no room with all spans filled in.
    """
    width = max(sum(f.width for f in row.fields) for row in rows if row.fields[1:])
    missing = width * len(rows) - sum(len(row.fields) for row in rows)
    if width > MOST_CELLS or not room.take(missing):
        return None
    blocks = []
    first = 0
    while len(rows) - first > 2 and is_section(rows[first]):
        row, first = rows[first], first + 1
        if row.fields[0].text and row.end <= rows[first].start:
            text = row.fields[0].text
            blocks.append(Block("paragraph", row.start, row.end, text))
    rows = rows[first:]
    texts = filled(rows, width, room)
    if texts is None:
        return None
    size = sum(len(text) for row in texts for _, text in row)
    if not room.take(0, size - sum(len(f.text) for row in rows for f in row.fields)):
        return None
    inner = without_edges(texts)
    if len(inner) < len(texts) or is_sheet(texts):
        return [*blocks, *sheet_blocks(inner, rows[len(texts) - len(inner) :], lines)]
    return [*blocks, table_block(*with_sections(*with_header(texts, rows)), lines)]


def table_block(
    texts: list[list[Placed]], rows: Sequence[Row], lines: list[str]
) -> Block:
    """A table of some cells, over the lines of their rows."""
    cells = tuple(
        Cell(number, column, *place)
        for number, row in enumerate(texts)
        for column, place in enumerate(row)
    )
    start, end = min(r.start for r in rows), max(r.end for r in rows)
    return Block("table", start, end, "\n".join(lines[start:end]), cells=cells)


def sheet_blocks(
    texts: list[list[Placed]], rows: list[Row], lines: list[str]
) -> list[Block]:
    """The titles, texts and tables of a sheet that was saved as a page."""
    blocks = []
    for kind, numbers, cells in parts_of(texts):
        own = [rows[number] for number in numbers]
        if kind == "table":
            blocks.append(table_block(cells, own, lines))
        else:
            name = "heading" if kind == "title" else "paragraph"
            level = (1 if not blocks else 2) if kind == "title" else 0
            text = cells[0][0][1]
            blocks.append(Block(name, own[0].start, own[0].end, text, level))
    return blocks


def is_section(row: Row) -> bool:
    """Whether a row is one cell over all columns: "Costs"."""
    return len(row.fields) == 1 and row.fields[0].width > 1


def filled(rows: list[Row], width: int, room: Room) -> list[list[Placed]] | None:
    """The cells of each row, with those that span several columns or rows in each.

    A cell over all columns stands in the first of them alone.  None where that makes
    too many columns, or where rows that are pushed aside by others take all room.
    """
    grid: list[list[Placed]] = []
    waiting: dict[int, tuple[int, Placed]] = {}  # column -> rows to come, cell
    for row in rows:
        cells: list[Placed] = []
        fields = list(row.fields)
        while fields or len(cells) < width or len(cells) in waiting:
            column = len(cells)
            if column in waiting:
                left, above = waiting.pop(column)
                if left > 1:
                    waiting[column] = (left - 1, above)
                cells.append(above)
            elif fields:
                place(row, fields.pop(0), cells, waiting)
            else:
                cells.append((row.start, ""))
        more = max(len(cells) - width, 0)
        if len(cells) > MOST_CELLS or (more and not room.take(more * len(rows))):
            return None
        grid.append(cells)
        width += more
    return [[*cells, *[(cells[0][0], "")] * (width - len(cells))] for cells in grid]


def place(row: Row, field: Field, cells: list[Placed], waiting: dict) -> None:
    """Place a cell in each column that it spans, and leave it for rows below."""
    is_whole = is_section(row)
    width = 1 if is_whole else field.width
    for _ in range(width):
        cell = (field.line, field.text)
        if field.height > 1 and not is_whole:
            waiting[len(cells)] = (field.height - 1, cell)
        cells.append(cell)


def with_header(
    texts: list[list[Placed]], rows: list[Row]
) -> tuple[list[list[Placed]], list[Row]]:
    """The rows with a head of several rows as one: "Model A" above "Price"."""
    count = 0
    while count < len(rows) - 1 and rows[count].is_head:
        count += 1
    if count < 2:
        return texts, rows
    header = []
    for column in range(len(texts[0])):
        said = dict.fromkeys(texts[row][column][1] for row in range(count))
        header.append((texts[0][column][0], " ".join(filter(None, said))))
    first = rows[0]._replace(end=rows[count - 1].end)
    return [header, *texts[count:]], [first, *rows[count:]]


def with_sections(
    texts: list[list[Placed]], rows: list[Row]
) -> tuple[list[list[Placed]], list[Row]]:
    """The rows; where each section is one row, its name is the label of that row.

    "Pros" over all columns, and below it a row of what speaks for each option.
    """
    heads = [number for number, row in enumerate(rows) if is_section(row)]
    body = [number for number in range(1, len(rows)) if number not in heads]
    is_paired = heads and heads == [number - 1 for number in body]
    has_key = fold(texts[0][0][1]) in CRITERIA | {""}
    if not is_paired or has_key or any(rows[n].fields[0].is_head for n in body):
        return texts, rows
    header = [(texts[0][0][0], ""), *texts[0]]
    return [header, *([texts[n - 1][0], *texts[n]] for n in body)], rows
