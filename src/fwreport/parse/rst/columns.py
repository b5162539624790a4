"""Tables that are drawn: cells stand below each other, whatever their letters take."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Sequence

from fwreport.parse.drafts import Block, Cell
from fwreport.tables.limits import MOST_CELLS, Room

WIDE = "WF"  # letters that take the room of two
LISTED = re.compile(r"^(?:[-*+]|\|)\s+")
BREAK = "<br>"

Placed = tuple[int, str]  # the line of a cell, from 0, and its text


def stretched(line: str) -> str:
    """The line with a filler after each letter that takes the room of two."""
    if line.isascii():
        return line
    return "".join(
        c + "\0" if unicodedata.east_asian_width(c) in WIDE else c for c in line
    )


def piece(line: str, start: int, end: int | None) -> str:
    """What stands between two columns of a line that `stretched` has made."""
    return line[start:end].replace("\0", "").strip()


def cell_text(lines: Sequence[str]) -> str:
    """The lines of a cell as one; entries of a list in it, and paragraphs, break it."""
    text = ""
    for line in lines:
        entry = LISTED.sub("", line)
        line = entry if not text else line
        if not line:
            text += "" if text.endswith(BREAK) or not text else BREAK
        elif entry != line and text and not text.endswith(BREAK):
            text += BREAK + entry
        else:
            text += (" " if text and not text.endswith(BREAK) else "") + entry
    return text.removesuffix(BREAK)


def table_of(rows: list[list[Placed]], start: int, end: int, text: str) -> Block:
    """A table of rows that are as long as the longest."""
    width = max(map(len, rows), default=0)
    cells = tuple(
        Cell(number, column, *(row[column] if column < len(row) else (row[0][0], "")))
        for number, row in enumerate(rows)
        for column in range(width)
        if row
    )
    return Block("table", start, end, text, cells=cells)


def fits(rows: list[list[Placed]], room: Room) -> bool:
    """Whether rows, each as long as the longest, are no more than is read."""
    width = max(map(len, rows), default=0)
    missing = width * len(rows) - sum(map(len, rows))
    return width <= MOST_CELLS and room.take(missing)


def shown(lines: list[str]) -> list[int]:
    """The numbers of the lines that are not blank."""
    return [number for number, line in enumerate(lines) if line.strip()]


def depth_of(line: str) -> int:
    """How far a line is indented."""
    return len(line) - len(line.lstrip())


def indented_end(
    lines: list[str], seen: list[int], start: int, bounds: Collection[int] = ()
) -> int:
    """The line after the last one that belongs to a line: all that is indented below.

    seen    numbers of the lines that are not blank
    bounds  numbers of lines that end it
    """
    end = start + 1
    for place in range(bisect_right(seen, start), len(seen)):
        number = seen[place]
        if number in bounds or depth_of(lines[number]) <= depth_of(lines[start]):
            break
        end = number + 1
    return end


def as_header(rows: list[list[Placed]]) -> list[Placed]:
    """Several rows of a head as one."""
    width = max(map(len, rows))
    header = []
    for column in range(width):
        said = [row[column] for row in rows if column < len(row)]
        words = dict.fromkeys(text for _, text in said if text)
        header.append((said[0][0], " ".join(words)))
    return header
