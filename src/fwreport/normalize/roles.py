"""What the rows and columns of a table are: options, criteria, verdicts, notes."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import label, plain
from fwreport.normalize.options.subjects import (
    base_of,
    ended_by,
    members_of,
    option_label,
)
from fwreport.normalize.ratings import measures
from fwreport.normalize.records import is_kept, without_voices
from fwreport.normalize.uniform import uniformity
from fwreport.normalize.weightings import is_weighting
from fwreport.vocabulary.columns import (
    ANONYMOUS,
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
    SUPERLATIVES,
    TIES,
    TOTALS,
    WINNERS,
)
from fwreport.vocabulary.records import UNITS
from fwreport.vocabulary.tallies import IN_ALL
from fwreport.vocabulary.words import fold

WORD = re.compile(r"[^\W\d_]+")
OUT_OF = re.compile(r"\s*(?:/|(?:out of|von|sur|sobre|su|de|op)\s)\s*\d{1,3}\s*$", re.I)
FEWEST = 3  # cells that name other heads by no accident
MOST = 0.6  # the share of cells that must name options where options are advised


class Roles(NamedTuple):
    """What a table is, by column; -1 where it has no such column.

    shape  columns (options stand in the header), rows (options stand in the first
           column), advice (situation and recommendation), sides (pros and cons), or
           empty where the table compares nothing that can be told
    group  the column of groups to the left of the key
    """

    shape: str
    key: int = -1
    options: tuple[int, ...] = ()
    winner: int = -1
    notes: tuple[int, ...] = ()
    group: int = -1


class Grid(NamedTuple):
    """A table as its roles are told from it."""

    heads: list[str]  # folded
    names: list[str]  # as options would be written
    body: Sequence
    known: frozenset[str]  # folded names of options

    def is_known(self, column: int) -> bool:
        """Whether the head of a column is the name of an option."""
        name = self.names[column]
        if name.endswith(("?", "\uff1f")):  # "Recommended with X?"
            words = fold(name).split(" ")
            return any(word in self.known for word in words)
        return is_known(name, self.known)


def table_roles(part: Part, known: frozenset[str]) -> Roles:
    """Tell what the columns of a table are, from its header and first rows.

    known  the folded names of the document's options as far as they are known; where
           some are, a table that names none of them must say by its head that it
           compares
    """
    heads = [fold(label(text)) or label(text) for text, _ in part.rows[0]]
    names = [option_label(text) for text, _ in part.rows[0]]
    grid = Grid(heads, names, part.rows[1:], known)
    if not grid.body:
        return Roles("")
    if part.key >= 0:  # cells that name their criterion, below options
        return Roles("columns", part.key, options=tuple(range(part.key)))
    columns = [n for n in range(len(heads)) if not is_number(n, heads, grid.body)]
    texts = {n: [plain(cell(row, n)) for row in grid.body] for n in columns}
    columns = [n for n in columns if not is_kept(heads[n], texts[n])]
    columns = without_voices(columns, heads, grid.is_known)
    if not columns:
        return Roles("")
    if {heads[n] for n in columns} <= PROS | CONS and len(columns) > 1:
        return Roles("sides", options=tuple(columns))
    notes = tuple(
        n for n in columns[1:] if heads[n] in NOTES and not has_figures(n, grid)
    )
    rest = [n for n in columns if n not in notes]
    if (choice := choice_column(rest, grid)) >= 0:
        return Roles("advice", rest[0], (choice,), notes=notes)
    winner = winner_column(rest[1:], grid)
    rest = [n for n in rest if n != winner]
    if not rest:
        return Roles("")
    if heads[rest[0]] in CRITERIA:
        rest = [n for n in rest if heads[n] not in UNITS]
        rest = [n for n in rest if not is_weighting(heads[n], filled(n, grid))]
    is_lone = all(is_anonymous(heads[n]) for n in rest[1:])  # "Winner | Runner-up"
    if winner >= 0 and not any(grid.is_known(n) for n in rest) and is_lone:
        return Roles("columns", rest[0], (), winner, notes)
    if all(grid.is_known(n) for n in rest):
        return Roles("columns", options=tuple(rest), winner=winner, notes=notes)
    if len(rest) > 1 and heads[rest[0]] in known:  # a row of figures below names
        return Roles("columns", options=tuple(rest), winner=winner, notes=notes)
    group, key, others = keys(rest, grid)
    if winner >= 0 and len(others) > 1 and heads[key] in CRITERIA:
        return Roles("columns", key, others, winner, notes, group)
    shape = orientation(key, others, grid, has_figures(group, grid)) if others else ""
    return Roles(shape, key, others, winner, notes, group)


def is_number(column: int, heads: Sequence[str], body: Sequence) -> bool:
    """Whether a column only numbers the rows."""
    return heads[column] in NUMBERS | {""} and all(
        re.fullmatch(r"#?\d{1,4}[.)]?", plain(cell(row, column))) for row in body
    )


def winner_column(columns: list[int], grid: Grid) -> int:
    """The column that says who is ahead: by its head, and by what its cells name."""
    members = {n: {*map(fold, members_of(grid.names[n]))} for n in columns}
    count = Counter(m for n in columns for m in members[n])
    for column in columns:
        others = {m for m in count if count[m] > (m in members[column])}
        cells = filled(column, grid)
        is_prize = grid.heads[column] in WINNERS or is_superlative(column, grid)
        if not is_prize and not names_others(cells, others):
            continue
        names = (others | grid.known) - {""}
        named = [t for t in cells if t in TIES or any(n in t for n in names)]
        named += [t for t in cells if t not in named and ended_by(t, others)]
        if len(named) >= max(1, len(cells) / 2):
            return column
    return -1


def names_others(cells: list[str], others: set[str]) -> bool:
    """Whether each of several cells says one of the other heads, or that none leads."""
    named = [text for text in cells if text in others]
    is_all = all(text in others | TIES for text in cells)
    return is_all and len(named) >= FEWEST and len({*named}) > 1


def choice_column(rest: list[int], grid: Grid) -> int:
    """The column that names the option recommended for the situation of its row."""
    if len(rest) < 2 or any(grid.is_known(n) for n in rest[1:]):
        return -1
    column, others = rest[1], rest[2:]
    if any(not is_anonymous(grid.heads[n]) for n in others):
        return -1
    is_choice = grid.heads[column] in CHOICES or is_superlative(column, grid)
    if grid.heads[rest[0]] in SITUATIONS and is_choice:
        return column
    cells = filled(column, grid)
    is_told = (
        grid.heads[rest[0]] in SITUATIONS or grid.heads[column] in CHOICES - WINNERS
    )
    return column if is_told and is_most(naming(cells, grid.known), cells) else -1


def is_superlative(column: int, grid: Grid) -> bool:
    """Whether a head asks for the best: "Best provider"."""
    first = grid.heads[column].split(" ")[0]
    return first in SUPERLATIVES and not grid.is_known(column)


def is_anonymous(head: str) -> bool:
    """Whether the options of a column stand in its cells: "Main alternatives"."""
    return any(word in ANONYMOUS for word in head.split(" ")) and len(head) < 40


def filled(column: int, grid: Grid) -> list[str]:
    """The folded cells of a column that say something."""
    cells = [fold(label(cell(row, column))) for row in grid.body]
    return [text for text in cells if text and text not in EMPTY]


def naming(cells: list[str], known: frozenset[str]) -> list[str]:
    """The cells that name an option that is known."""
    return [text for text in cells if any(name in text for name in known)]


def is_most(part: Sequence, whole: Sequence) -> bool:
    """Whether most of some cells are of a kind."""
    return bool(whole) and len(part) >= MOST * len(whole)


def keys(rest: list[int], grid: Grid) -> tuple[int, int, tuple[int, ...]]:
    """The group column, the key column and the others: "Category", "Feature", ...

    Known options in the header say where the keys end; else two heads that are words
    for criteria are two keys, and figures before names (long format) are no names.
    """
    known = [place for place, n in enumerate(rest) if place and grid.is_known(n)]
    place = 1
    if known[:1] == [2] and grid.heads[rest[1]] in CRITERIA | NAMES | COMMON | {""}:
        place = 2
    elif len(rest) > 2 and not known:
        is_double = (
            grid.heads[rest[0]] in CRITERIA
            and grid.heads[rest[1]] in CRITERIA
            and len(rest) > 3
        )
        second = filled(rest[1], grid)
        is_long = has_figures(rest[0], grid)
        is_long = is_long and not is_most([t for t in second if measures(t)], second)
        place = 2 if is_double or is_long else 1
    group = rest[0] if place == 2 else -1
    return group, rest[place - 1], tuple(rest[place:])


def has_figures(column: int, grid: Grid) -> bool:
    """Whether a column holds nothing but numbers and measurements."""
    cells = filled(column, grid) if column >= 0 else []
    return bool(cells) and all(map(measures, cells))


def orientation(key: int, others: Sequence[int], grid: Grid, is_long: bool) -> str:
    """Whether options stand in the header or in the first column.

    Names of options that are known decide; else common words for criteria do, on
    whichever side there are more of them; else the head of the first column.  Empty
    where other options are known and the head does not say that it compares.
    """
    heads = grid.heads
    first = [label(cell(row, key)) for row in grid.body if label(cell(row, key))]
    above = sum(grid.is_known(n) for n in others)
    beside = sum(is_known(name, grid.known) for name in first)
    share = above / len(others) - beside / max(1, len(first))
    if share:
        return "columns" if share > 0 else "rows"
    last = heads[key].split(" ")[-1]
    is_listed = last in NAMES or heads[key] in NAMES
    compares = heads[key] in CRITERIA | {""} and len(others) > 1
    if grid.known and not is_listed and not compares:
        return ""
    if is_long:
        return "rows"
    above = share_of_common([heads[n] for n in others])
    beside = share_of_common([fold(name) for name in first])
    down, across = uniformity([[cell(row, n) for n in others] for row in grid.body])
    above, beside = above + down, beside + across
    if above != beside:
        shape = "rows" if above > beside else "columns"
    elif is_listed:
        shape = "rows"
    else:
        shape = "columns" if heads[key] in CRITERIA | {""} else ""
    if shape == "columns" and len(others) < 2:
        return ""  # one option alone, and nobody else speaks of it
    return "" if shape == "rows" and all(map(measures, first)) else shape


def share_of_common(labels: list[str]) -> float:
    """The share of labels that are common words for criteria; those that merely
    contain one, as names do, count half.
    """
    hits = [
        1.0
        if text in COMMON
        else 0.5 * any(word in COMMON for word in WORD.findall(text))
        for text in labels
    ]
    return sum(hits) / max(1, len(hits))


def is_known(name: str, known: frozenset[str]) -> bool:
    """Whether a label names an option that is known, or joins such options."""
    forms = (name, base_of(name), *members_of(name))
    return any(fold(form) in known for form in forms)


def is_total(name: str) -> bool:
    """Whether a row or a column holds totals."""
    bare = OUT_OF.sub("", re.sub(r"\(.*?\)", "", name))
    names = fold(name), fold(bare)
    return any(one in TOTALS or bool(IN_ALL.fullmatch(one)) for one in names)


def cell(row: Sequence, column: int) -> str:
    """The text of a cell; empty where the row is too short."""
    return row[column][0] if column < len(row) else ""
