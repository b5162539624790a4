"""Where the tables of a sheet begin and end: titles above, notes below, blank rows."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from fwreport.vocabulary.columns import (
    CHOICES,
    CONS,
    CRITERIA,
    NAMES,
    NO,
    NOTES,
    PROS,
    SITUATIONS,
    USES,
    WINNERS,
    YES,
)
from fwreport.vocabulary.grades import is_grade
from fwreport.vocabulary.marks import mark_value
from fwreport.vocabulary.words import fold

Texts = Sequence[str]

WIDE = 0.75  # of the cells of the fullest row, which a header fills at least
FIGURE = re.compile(r"[^\w\s]{0,3}\s?(?:[A-Z]{1,3}\s?)?[$\u20ac\u00a3\u00a5]?\s?\d")
LETTER = re.compile(r"[A-F][+\u2212-]?$")
KEYS = CRITERIA | NAMES | SITUATIONS | USES
SIDES = PROS | CONS | NOTES | WINNERS | CHOICES
TITLE_LENGTH = 80


class Region(NamedTuple):
    """Some rows of a sheet that belong together; rows count from 0.

    kind  title (a row of few words above a table), text, or table: the first of its
          rows is the header
    """

    kind: str
    rows: tuple[int, ...]


def find_regions(rows: Sequence[Texts]) -> list[Region]:
    """Part the rows of a sheet into tables and what stands above and below them.

    rows  of any length; a row of empty cells parts two tables where what follows it
          has a header of its own, and merely spaces the rows of one where it has not
    """
    regions: list[Region] = []
    header: Texts = ()
    for run in runs_of(rows):
        head = header_in(run, rows)
        if head is None:
            regions += [Region("text", (number,)) for number in run]
            continue
        place = run.index(head)
        last = max(n for n in run if len(filled(rows[n])) > 1 or not said(rows[n], 0))
        body = tuple(n for n in run if head <= n <= last)
        below = [Region("text", (n,)) for n in run if n > last]
        if header and continues(body, rows, header):
            number = max(
                n for n, region in enumerate(regions) if region.kind == "table"
            )
            between = [n for region in regions[number + 1 :] for n in region.rows]
            joined = (*regions[number].rows, *between, *run[:place], *body)
            regions[number:] = [Region("table", joined), *below]
            continue
        if len(body) < 2:
            regions += [Region("text", (number,)) for number in run]
            continue
        regions += [Region("text", (n,)) for n in run[:place]]
        regions += [Region("table", body), *below]
        header = rows[head]
    return [titled(n, regions, rows) for n in range(len(regions))]


def runs_of(rows: Sequence[Texts]) -> list[list[int]]:
    """The numbers of the rows that say something, in runs without an empty one."""
    runs: list[list[int]] = [[]]
    for number, row in enumerate(rows):
        if filled(row):
            runs[-1].append(number)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def filled(row: Texts) -> list[int]:
    """The columns of a row that say something."""
    return [column for column, text in enumerate(row) if text.strip()]


def said(row: Texts, column: int) -> str:
    """What a cell says; empty where the row is too short."""
    return row[column].strip() if column < len(row) else ""


def header_in(run: Sequence[int], rows: Sequence[Texts]) -> int | None:
    """The first row of a run that is as full as the rows below it.

    A corner may be empty.  Names above a header that spans several of its columns each
    are a part of it.
    """
    most = max(len(filled(rows[number])) for number in run)
    if most < 2:
        return None
    for place, number in enumerate(run):
        row = rows[number]
        count = len(filled(row)) + (not said(row, 0))
        if len(filled(row)) > 1 and count >= max(2.0, WIDE * most):
            is_headed = (
                place and len([n for n in filled(rows[run[place - 1]]) if n]) > 1
            )
            return run[place - 1] if is_headed else number
    return run[0]


def continues(body: Sequence[int], rows: Sequence[Texts], header: Texts) -> bool:
    """Whether rows go on with the table above: they have no header of their own."""
    first = rows[body[0]]
    if filled(first)[-1] > filled(header)[-1]:
        return False
    heads = [fold(text).lstrip("\u00bf") for text in first]
    if len(body) < 2:
        return True
    inside = {column for number in body for column in filled(rows[number])}
    is_narrow = inside <= {*filled(first)} and 2 * len(inside) <= len(filled(header))
    if is_narrow and len(inside) > 1:
        return False
    if heads == [fold(text) for text in header] or heads[0] in KEYS:
        return False
    if any(h in SIDES and not is_value(h) for h in heads[1:]):
        return False
    columns = [column for column in filled(first) if column]
    below = [[said(rows[n], column) for n in body[1:]] for column in columns]
    told = [
        not is_value(first[column]) and any(map(is_value, texts))
        for column, texts in zip(columns, below, strict=True)
    ]
    return sum(told) * 2 <= len(columns)


def is_value(text: str) -> bool:
    """Whether a cell gives a figure, a mark or a grade, as heads do not."""
    bare, words = text.strip(), fold(text)
    is_mark = bool(bare) and mark_value(bare) is not None
    is_answer = words in YES | NO or is_grade(words)
    return is_mark or is_answer or bool(FIGURE.match(bare) or LETTER.match(bare))


def titled(number: int, regions: Sequence[Region], rows: Sequence[Texts]) -> Region:
    """A region as a title: the first of all, or few words right above a table."""
    region = regions[number]
    below = regions[number + 1].kind if number + 1 < len(regions) else ""
    row = rows[region.rows[0]]
    text = line_of(row)
    is_short = len(filled(row)) == 1 and len(text) <= TITLE_LENGTH
    is_short = is_short and text[-1:] not in ".!;,:"
    is_name = below == "table" and not any(sign in text for sign in (": ", "="))
    is_title = is_short and below and (number == 0 or is_name)
    return (
        region._replace(kind="title") if region.kind == "text" and is_title else region
    )


def line_of(row: Texts) -> str:
    """The cells of a row in one line: "Date: 2025-03-14"."""
    return " ".join(text.strip() for text in row if text.strip())


def spread(row: Texts, below: Texts) -> list[str]:
    """A row of heads, each written over the columns that it stands above.

    row    as a sheet writes merged heads: in the first of their columns
    below  the second row of heads, which says how far each of them goes
    """
    texts = [text.strip() for text in row]
    for column in range(2, len(texts)):
        if not texts[column] and said(below, column) and texts[column - 1]:
            texts[column] = texts[column - 1]
    return texts


def is_spread(row: Texts, below: Texts) -> bool:
    """Whether a row of heads leaves out columns that the row below it names."""
    gaps = [n for n in filled(below) if n > 1 and not said(row, n)]
    names = [n for n in filled(row) if n]
    is_named = len(names) > 1 and not any(is_value(said(row, n)) for n in names)
    return bool(gaps) and is_named and not any(is_value(said(below, n)) for n in gaps)
