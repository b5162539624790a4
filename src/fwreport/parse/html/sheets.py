"""Spreadsheets saved as pages: letters and numbers at their edges, titles above."""

import re
from collections.abc import Iterator, Sequence

from fwreport.vocabulary.sheets import find_regions, is_spread, line_of, spread

Placed = tuple[int, str]  # the line of a cell, and its text
LETTERS = re.compile(r"[A-Z]{1,2}")


def without_edges(texts: list[list[Placed]]) -> list[list[Placed]]:
    """The cells without the letters above the columns and the numbers of the rows."""
    heads = [text for _, text in texts[0]]
    numbers = [row[0][1] for row in texts[1:]]
    is_lettered = len(heads) > 2 and not heads[0] and heads[1:3] == ["A", "B"]
    is_lettered = is_lettered and all(LETTERS.fullmatch(t) for t in heads[1:] if t)
    is_numbered = all(not number or number.isdecimal() for number in numbers)
    if not is_lettered or not is_numbered or not any(numbers):
        return texts
    return [row[1:] for row in texts[1:]]


def is_sheet(texts: Sequence[Sequence[Placed]]) -> bool:
    """Whether a table is a whole sheet: its first row is a title in one of its cells.

    Such a row of a page spans all columns; a sheet leaves the others empty.
    """
    first, *others = [[bool(text) for _, text in row] for row in texts]
    is_wide = sum(map(sum, others)) > 2 * len(others) if others else False
    return (
        len(first) > 2 and sum(first) < 2 and first[0] == bool(sum(first)) and is_wide
    )


def parts_of(
    texts: Sequence[Sequence[Placed]],
) -> Iterator[tuple[str, tuple[int, ...], list[list[Placed]]]]:
    """The kind, the numbers of the rows and the cells of each part of a sheet.

    A column that no row of a table fills is none of it.
    """
    words = [[text for _, text in row] for row in texts]
    for kind, numbers in find_regions(words):
        if kind != "table":
            line = min(place for place, _ in texts[numbers[0]])
            yield kind, numbers, [[(line, line_of(words[numbers[0]]))]]
            continue
        rows = [list(texts[number]) for number in numbers]
        if len(rows) > 2 and is_spread(words[numbers[0]], words[numbers[1]]):
            wide = spread(words[numbers[0]], words[numbers[1]])
            rows[0] = [(line, t) for (line, _), t in zip(rows[0], wide, strict=True)]
        columns = [n for n in range(len(rows[0])) if any(row[n][1] for row in rows)]
        yield kind, numbers, [[row[n] for n in columns] for row in rows]
