"""What the rows and columns of a table are: options, criteria, verdicts, notes."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import label, plain
from fwreport.normalize.ratings import NUMBER
from fwreport.normalize.subjects import members_of, option_label
from fwreport.vocabulary.columns import (
    CHOICES,
    COMMON,
    CONS,
    CRITERIA,
    EMPTY,
    NAMES,
    NOTES,
    NUMBERS,
    PROS,
    SITUATIONS,
    TIES,
    TOTALS,
    WINNERS,
)
from fwreport.vocabulary.words import fold

ANONYMOUS = frozenset({"alternatives", "alternative", "others", "other", "autres"})
WORD = re.compile(r"[^\W\d_]+")


class Roles(NamedTuple):
    """What a table is, by column; -1 where it has no such column.

    shape  columns (options stand in the header), rows (options stand in the first
           column), advice (situation and recommendation), sides (pros and cons), or
           empty where the table compares nothing that can be told
    """

    shape: str
    key: int = -1
    options: tuple[int, ...] = ()
    winner: int = -1
    notes: tuple[int, ...] = ()


def table_roles(part: Part, known: frozenset[str]) -> Roles:
    """Tell what the columns of a table are, from its header and first rows.

    known  the folded names of the document's options as far as they are known
    """
    heads = [fold(label(text)) or label(text) for text, _ in part.rows[0]]
    names = [option_label(text) for text, _ in part.rows[0]]
    body = part.rows[1:]
    if not body:
        return Roles("")
    columns = [n for n in range(len(heads)) if not is_number(n, heads, body)]
    if {heads[n] for n in columns} <= PROS | CONS and len(columns) > 1:
        return Roles("sides", options=tuple(columns))
    winner = winner_column(columns[1:], heads, names, body)
    notes = tuple(n for n in columns[1:] if heads[n] in NOTES and n != winner)
    rest = [n for n in columns if n != winner and n not in notes]
    if is_advice(rest, heads, names, body, known):
        return Roles("advice", key=rest[0], options=(rest[1],))
    if not rest:
        return Roles("")
    if all(is_known(names[n], known) for n in rest):
        return Roles("columns", options=tuple(rest), winner=winner, notes=notes)
    if len(rest) > 2 and heads[rest[0]] in CRITERIA and heads[rest[1]] in CRITERIA:
        rest = rest[1:]
    key, others = rest[0], tuple(rest[1:])
    shape = orientation(key, others, heads, names, body, known) if others else ""
    return Roles(shape, key, others, winner, notes)


def is_number(column: int, heads: Sequence[str], body: Sequence) -> bool:
    """Whether a column only numbers the rows."""
    cells = [plain(cell(row, column)) for row in body]
    return heads[column] in NUMBERS | {""} and all(
        re.fullmatch(r"#?\d{1,4}[.)]?", text) for text in cells
    )


def winner_column(columns: list[int], heads: list[str], names: list[str], body) -> int:
    """The column that says who is ahead: by its head, and by what its cells name."""
    for column in columns:
        if heads[column] not in WINNERS:
            continue
        others = {fold(m) for n in columns if n != column for m in members_of(names[n])}
        cells = [fold(label(cell(row, column))) for row in body]
        cells = [text for text in cells if text and text not in EMPTY]
        named = [t for t in cells if t in TIES or any(o and o in t for o in others)]
        if len(named) >= max(1, len(cells) / 2):
            return column
    return -1


def is_advice(rest, heads, names, body, known) -> bool:
    """Whether two columns pair situations with the option recommended for them."""
    if len(rest) != 2 or is_known(names[rest[1]], known):
        return False
    if heads[rest[0]] in SITUATIONS and heads[rest[1]] in CHOICES:
        return True
    cells = [fold(label(cell(row, rest[1]))) for row in body]
    named = sum(any(name in text for name in known) for text in cells)
    is_told = heads[rest[0]] in SITUATIONS or heads[rest[1]] in CHOICES
    return is_told and bool(known) and named >= 0.6 * len(cells)


def orientation(key: int, others, heads, names, body, known) -> str:
    """Whether options stand in the header or in the first column.

    Names of options that are known decide; else common words for criteria do, on
    whichever side there are more of them; else the head of the first column.
    """
    first = [label(cell(row, key)) for row in body if label(cell(row, key))]
    above = sum(is_known(names[n], known) for n in others)
    beside = sum(is_known(name, known) for name in first)
    share = above / len(others) - beside / max(1, len(first))
    if share:
        return "columns" if share > 0 else "rows"
    above = share_of_common([heads[n] for n in others])
    beside = share_of_common([fold(name) for name in first])
    if above != beside:
        return "rows" if above > beside else "columns"
    if heads[key] in NAMES:
        return "rows"
    return "columns" if heads[key] in CRITERIA or heads[key] == "" else ""


def share_of_common(labels: list[str]) -> float:
    """The share of labels that are, or contain, common words for criteria."""
    hits = [
        text in COMMON or any(word in COMMON for word in WORD.findall(text))
        for text in labels
    ]
    return sum(hits) / max(1, len(hits))


def is_known(name: str, known: frozenset[str]) -> bool:
    """Whether a label names an option that is known, or joins such options."""
    return fold(name) in known or any(
        fold(member) in known for member in members_of(name)
    )


def is_total(name: str) -> bool:
    """Whether a row or a column holds totals."""
    return fold(name) in TOTALS or fold(re.sub(r"\(.*?\)", "", name)) in TOTALS


def is_bare_number(text: str) -> bool:
    """Whether a cell holds a number alone."""
    return bool(NUMBER.match(plain(text)))


def cell(row: Sequence, column: int) -> str:
    """The text of a cell; empty where the row is too short."""
    return row[column][0] if column < len(row) else ""
