"""Heads of tables in two rows: names over "score | note", or units below the heads."""

import re

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import label, plain
from fwreport.normalize.ratings import measures
from fwreport.vocabulary.columns import EMPTY
from fwreport.vocabulary.grades import is_grade
from fwreport.vocabulary.marks import mark_value
from fwreport.vocabulary.records import UNITS
from fwreport.vocabulary.sheets import is_value
from fwreport.vocabulary.words import fold

Row = tuple[tuple[str, int], ...]

FEWEST = 3  # rows of a table of which the second may be one of heads
RANGE = re.compile(
    r"[(\[]?\d{1,3}\s*(?:[-\u2013/]|to|bis|\u00e0|a)\s*\d{1,3}[)\]]?|/\s*\d{1,3}"
)
UNIT = re.compile(
    r"[(\[]?(?:[%\u20ac$\u00a3\u00a5\u00b0\u2605\u00b5\u03bc]|[^\W\d_]{1,4})(?:[/.\u00b7][^\W\d_]{1,4}|[\u00b2\u00b3])?"
    r"(?:\s*/\s*[^\W\d_]{1,6})?[)\]]?"
)


def with_second_heads(part: Part) -> Part:
    """The table with one row of heads; what a second one says, it keeps as units.

    Names over several columns each stay the heads where the row below only says again
    and again what their cells are; else that row is the header, and names above it
    are groups.  The second row stays, and is empty, so that rows keep their places.
    """
    if part.kind != "table" or len(part.rows) < FEWEST:
        return part
    head, second, *rows = part.rows
    first = [plain(text) for text, _ in head]
    below = [plain(text) for text, _ in second]
    if len(first) != len(below) or len(first) < FEWEST:
        return part
    emptied = tuple(("", line) for _, line in second)
    if are_units(below):
        return part._replace(rows=(head, emptied, *rows), units=tuple(below))
    if not is_double(first, below):
        return part
    said = [fold(text) for text in below[1:] if text]
    is_again = len({*said}) < len(said)
    key = head[0] if first[0] and not below[0] else (second[0][0], head[0][1])
    if is_again:
        names: Row = (key, *head[1:])
    else:
        both = zip(head[1:], second[1:], strict=True)
        names = (key, *(b if b[0].strip() else a for a, b in both))
    return part._replace(rows=(names, emptied, *rows), units=tuple(below))


def are_units(below: list[str]) -> bool:
    """Whether a row without a name of its own holds units and ranges alone."""
    said = [text for text in below[1:] if text and text not in EMPTY]
    is_named = below[0] and fold(below[0]) not in UNITS
    if is_named or len(said) < 2 or any(mark_value(t) is not None for t in said):
        return False
    if any(is_grade(fold(text)) for text in said):
        return False
    return all(RANGE.fullmatch(text) or UNIT.fullmatch(text) for text in said)


def is_double(first: list[str], below: list[str]) -> bool:
    """Whether names stand over several columns each, and the row below has heads."""
    runs = [a == b != "" for a, b in zip(first[1:], first[2:], strict=False)]
    words = [text for text in below[1:] if text]
    is_key = not below[0] or not first[0] or fold(below[0]) == fold(first[0])
    return (
        any(runs)
        and len({*first[1:]} - {""}) > 1
        and is_key
        and len(words) >= len(below) - 2
        and not any(is_value(text) or measures(text) for text in words)
        and not any(len(label(text).split()) > FEWEST for text in words)
    )
