"""Tables that are drawn: cells stand below each other, whatever their letters take."""

import re
import unicodedata
from collections.abc import Sequence

from fwreport.parse.drafts import Block, Cell

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


def as_header(rows: list[list[Placed]]) -> list[Placed]:
    """Several rows of a head as one."""
    width = max(map(len, rows))
    header = []
    for column in range(width):
        said = [row[column] for row in rows if column < len(row)]
        words = dict.fromkeys(text for _, text in said if text)
        header.append((said[0][0], " ".join(words)))
    return header
