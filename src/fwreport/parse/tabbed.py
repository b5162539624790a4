"""Tables whose cells are separated by tabs, wherever in a document they stand."""

import re

from fwreport.parse.drafts import Block, Cell


def read_tabbed(lines: list[str], skip: set[int]) -> list[Block]:
    """Read every run of lines that tabs divide into the same number of cells.

    Two lines or more make a table, the first of them its header; a run of one line
    is no table.  Several tabs between two words are padding where that alone makes
    the lines agree.  A line that starts with a tab is indented, not a row, unless
    the table above it has begun, or it is a header whose corner is empty: the line
    below has as many cells and starts with a word.  `skip` holds the lines of code.
    """
    tables = []
    start = 0
    while start < len(lines):
        end = start
        is_begun = is_cornerless(lines[start : start + 2])
        while end < len(lines) and end not in skip and is_row(lines[end], is_begun):
            end += 1
            is_begun = True
        tables += split_run(lines, start, end) if end - start >= 2 else []
        start = max(end, start + 1)
    return tables


def is_row(line: str, begun: bool) -> bool:
    """Whether tabs divide the line; the first row must not start with one."""
    words = [word for word in line.split("\t") if word.strip()]
    return len(words) >= 2 and (begun or not line.startswith("\t"))


def is_cornerless(lines: list[str]) -> bool:
    """Whether the first of two lines is a header that only lacks its corner."""
    if len(lines) < 2:
        return False
    header, row = (line.split("\t") for line in lines)
    return (
        len(header) == len(row)
        and not header[0].strip()
        and all(cell.strip() for cell in [*header[1:], row[0]])
    )


def split_run(lines: list[str], start: int, end: int) -> list[Block]:
    """Cut a run of tabbed lines into tables of equally wide rows."""
    rows = rows_of(lines[start:end])
    tables = []
    first = 0
    while first < len(rows):
        last = first
        while last < len(rows) and len(rows[last]) == len(rows[first]):
            last += 1
        if last - first >= 2:
            tables.append(table(rows[first:last], start + first, lines))
        first = last
    return tables


def rows_of(lines: list[str]) -> list[list[str]]:
    """The cells of each line, with runs of tabs as one where that makes them agree."""
    exact = [line.split("\t") for line in lines]
    if is_cornerless(lines[:2]):
        return exact
    padded = [re.split(r"\t+", line.strip("\t")) for line in lines]
    is_padded = len({len(row) for row in padded}) < len({len(row) for row in exact})
    return padded if is_padded else exact


def table(rows: list[list[str]], start: int, lines: list[str]) -> Block:
    """A table block of the rows, the first line of which has number `start`."""
    cells = tuple(
        Cell(number, column, start + number, text.strip())
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
    )
    end = start + len(rows)
    return Block("table", start, end, "\n".join(lines[start:end]), cells=cells)
