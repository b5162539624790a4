"""Blocks and cells as dialects read them, before they have addresses."""

from typing import NamedTuple


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
    is_bold: bool = False  # a heading that is a bold line
    inside: int = -1  # number of the list item it continues, -1 for none
