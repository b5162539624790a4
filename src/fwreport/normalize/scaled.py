"""The scales of the columns of a table, as heads, captions or their numbers tell."""

from collections.abc import Iterable

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import label, plain
from fwreport.normalize.roles import Roles, cell, is_total
from fwreport.normalize.scales import (
    NUMBER,
    RANGE,
    Scale,
    declared_scale,
    implied_scale,
    to_number,
)
from fwreport.vocabulary.columns import EMPTY
from fwreport.vocabulary.marks import undecorated


def fitting(scale: Scale | None, texts: Iterable[str]) -> Scale | None:
    """The scale that a text above the table declares, if all its numbers fit it."""
    numbers = [to_number(t) for t in map(plain, texts) if NUMBER.match(undecorated(t))]
    is_fit = scale and all(min(scale) <= n <= max(scale) for n in numbers)
    return scale if is_fit else None


def column_scales(part: Part, roles: Roles) -> dict[int, Scale | None]:
    """The scale of each option's column: by its head, or one that all of them share.

    The latter holds the numbers of all, but for sums, which may exceed it.
    """
    rows = part.rows[1:]
    if roles.key >= 0:
        rows = [row for row in rows if not is_total(row_label(row, roles))]
    texts = {n: texts_of(rows, n) for n in roles.options}
    shared = [text for said in texts.values() for text in said]
    usual = scale_by(part, contexts_of(part), shared)
    heads = {n: plain(part.rows[0][n][0]) for n in roles.options}
    units = part.units or [""] * len(part.rows[0])
    alike = {
        n: [t for m in texts if units[m] == units[n] for t in texts[m]] for n in texts
    }
    return {
        n: scale_by(part, [head], texts[n])
        or scale_by(part, [units[n]], alike[n])
        or usual
        for n, head in heads.items()
    }


def column_scale(part: Part, column: int) -> Scale | None:
    """The scale of a column: by its head, by what stands above, or by its numbers."""
    unit = part.units[column] if column < len(part.units) else ""
    unit = f"({unit})" if RANGE.match(unit) else unit
    contexts = [plain(part.rows[0][column][0]), unit, *contexts_of(part)]
    return scale_by(part, contexts, texts_of(part.rows[1:], column))


def contexts_of(part: Part) -> list[str]:
    """What may tell the scale of a whole table: its corner, caption and heading."""
    heading = part.headings[0].text if part.headings else ""
    return [plain(part.rows[0][0][0]), part.caption, heading]


def scale_by(part: Part, contexts: list[str], texts: list[str]) -> Scale | None:
    """The scale that the first of some contexts tells for some numbers."""
    for context in contexts:
        if scale := declared_scale(context, part.marks) or implied_scale(
            context, texts, part.marks
        ):
            return scale
    return None


def texts_of(rows: Iterable[tuple], column: int) -> list[str]:
    """What the cells of a column say."""
    texts = [plain(cell(row, column)) for row in rows]
    return [text for text in texts if text not in EMPTY]


def row_label(cells, roles: Roles) -> str:
    """What a row is about; empty where it continues the row above.

    A row that only its group names ("Total") is about that.
    """
    key = label(cell(cells, roles.key))
    return key or (label(cell(cells, roles.group)) if roles.group >= 0 else "")
