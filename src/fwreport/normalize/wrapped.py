"""Rows of tables that go on in the next line, as people wrap them by hand."""

import re

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import plain
from fwreport.vocabulary.columns import EMPTY

MOST = 0.75  # of the cells of such rows that go on with a small letter
ENDED = re.compile(r"[.!?;:\u3002]\s*$")
FEW = 2  # rows without a name, or cells of them


def with_wrapped_rows(part: Part) -> Part:
    """The table, with rows that only continue others joined to these.

    Their first cell is empty, each other one stands below one that has not ended, and
    most start with a small letter.  They stay as empty rows, so that rows keep places.
    """
    rows = part.rows
    if part.kind != "table" or len(rows) < FEW + 1 or not goes_on(part):
        return part
    joined = [list(row) for row in rows]
    ends: dict[tuple[int, int], int] = {}
    top = 0
    for number, row in enumerate(rows):
        if number < 2 or not is_nameless(row):
            top = number
            continue
        for column, (text, line) in enumerate(row):
            if plain(text) and column < len(joined[top]):
                above, first = joined[top][column]
                joined[top][column] = (f"{above.rstrip()} {text.strip()}", first)
                joined[number][column] = ("", line)
                ends[top, column] = line
    wraps = tuple((row, column, end) for (row, column), end in ends.items())
    return part._replace(rows=tuple(map(tuple, joined)), wraps=wraps)


def goes_on(part: Part) -> bool:
    """Whether all rows without a name continue sentences of the rows above them."""
    small = seen = 0
    above = part.rows[0]
    for number, row in enumerate(part.rows):
        if number > 1 and is_nameless(row):
            for column, (text, _) in enumerate(row):
                said = plain(text)
                if not said:
                    continue
                before = plain(above[column][0]) if column < len(above) else ""
                if before in EMPTY or ENDED.search(before):
                    return False
                seen += 1
                small += said[0].islower()
        above = joined_row(above, row) if number > 1 and is_nameless(row) else row
    return seen >= FEW and small >= MOST * seen


def joined_row(above: tuple, row: tuple) -> tuple:
    """What stands last in each column: of a wrapped row, or of those above it."""
    pairs = zip(above, row, strict=False)
    return tuple(new if plain(new[0]) else old for old, new in pairs)


def is_nameless(row: tuple) -> bool:
    """Whether a row has no name, and something in another cell."""
    return bool(row) and not plain(row[0][0]) and any(plain(text) for text, _ in row)
