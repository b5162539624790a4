"""Lines of a document, and the blocks that dialects make of them."""

import re
from typing import NamedTuple

LINE_END = re.compile(r"\r\n|\n|\r")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)$")


class Cell(NamedTuple):
    """A cell as a dialect reads it; lines count from 0."""

    row: int
    column: int
    line: int
    text: str


class Block(NamedTuple):
    """A block as a dialect reads it; lines count from 0, `end` is exclusive."""

    kind: str
    start: int
    end: int
    text: str
    level: int = 0
    cells: tuple[Cell, ...] = ()
    is_label: bool = False  # a heading that names what follows and ends with it
    inside: int = -1  # number of the list item it continues, -1 for none


def lines_of(text: str) -> list[str]:
    """The lines of a text, by the three line ends of editors and by no others.

    `str.splitlines` also breaks at U+0085, U+2028 and form feeds, which are data.
    """
    return LINE_END.split(text)


def fenced(lines: list[str]) -> set[int]:
    """The numbers of the lines that lie in fenced code, the fences included."""
    inside: set[int] = set()
    fence = ""
    for number, line in enumerate(lines):
        mark = FENCE.match(line)
        if fence:
            inside.add(number)
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
        elif mark and not (mark[1][0] == "`" and "`" in mark[2]):
            inside.add(number)
            fence = mark[1]
    return inside
