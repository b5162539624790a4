"""Claims of tables: one cell is one claim."""

import re
from collections.abc import Iterator

from fwreport.normalize.draft import TIE, Draft, Part, labels_of, winner_of
from fwreport.normalize.headings import above
from fwreport.normalize.markup import claimed, label, plain
from fwreport.normalize.ratings import (
    LETTER,
    Scale,
    Setting,
    Value,
    declared_scale,
    implied_scale,
    read_value,
)
from fwreport.normalize.roles import ANONYMOUS, Roles, cell, is_total
from fwreport.normalize.subjects import Subject, mentions, option_label
from fwreport.vocabulary.columns import CONS, EMPTY, PROS, TIES
from fwreport.vocabulary.marks import NO_MARKS, STAR_RUN
from fwreport.vocabulary.words import fold

SURE = 0.98  # a cell of a table whose header names its options


def table_claims(part: Part, roles: Roles, subject: Subject) -> Iterator[Draft]:
    """Read the claims of a table, row by row and from left to right."""
    if roles.shape == "columns":
        yield from column_claims(part, roles, subject)
    elif roles.shape == "rows":
        yield from row_claims(part, roles, subject)
    elif roles.shape == "advice":
        yield from advice_claims(part, roles, subject)
    elif roles.shape == "sides":
        yield from side_claims(part, roles, subject)


def column_claims(part: Part, roles: Roles, subject: Subject) -> Iterator[Draft]:
    """Claims of a table with an option a column and a criterion a row."""
    options = {n: named(part.rows[0][n][0], subject) for n in roles.options}
    compared = tuple(pair for n in roles.options for pair in options[n])
    scales = {n: column_scale(part, n) for n in roles.options}
    criterion = above(part, subject).criterion if roles.key < 0 else None
    for row, cells in enumerate(part.rows[1:], 1):
        if roles.key >= 0:  # an empty key continues the row above
            criterion = label(cell(cells, roles.key)) or criterion
        setting = row_setting(part, cells, roles, criterion or "")
        for column in range(len(cells)):
            text, line = cells[column]
            spot = (part, row, column, line, criterion)
            if column in options:
                found = options[column]
                if fold(label(part.rows[0][column][0])) in ANONYMOUS:
                    found = labels_of(mentions(plain(text), subject))
                value = read_value(
                    text, setting._replace(scale=scales[column] or setting.scale)
                )
                if value.kind and found:
                    yield cell_claim(spot, text, value, found)
            elif column == roles.winner and text.strip() not in EMPTY:
                yield verdict(spot, text, compared, subject)
            elif column in roles.notes and text.strip() not in EMPTY:
                about = labels_of(mentions(plain(text), subject)) or compared
                yield claim(spot, "summary", claimed(text), about)


def row_claims(part: Part, roles: Roles, subject: Subject) -> Iterator[Draft]:
    """Claims of a table with an option a row and a criterion a column."""
    heads = [label(text) for text, _ in part.rows[0]]
    columns = (*roles.options, *roles.notes)
    scales = {n: column_scale(part, n) for n in columns}
    has_crosses = crosses(part)
    for row, cells in enumerate(part.rows[1:], 1):
        options = named(cell(cells, roles.key), subject)
        for column in columns:
            if column >= len(cells) or not options:
                continue
            text, line = cells[column]
            letters = [plain(cell(other, column)) for other in part.rows[1:]]
            is_graded = all(LETTER.match(t) for t in letters if t not in EMPTY)
            setting = Setting(heads[column], scales[column], has_crosses, is_graded)
            value = read_value(text, setting)
            if value.kind:
                spot = (part, row, column, line, heads[column])
                yield cell_claim(spot, text, value, options)


def advice_claims(part: Part, roles: Roles, subject: Subject) -> Iterator[Draft]:
    """Claims of a table that pairs situations with what to choose in them."""
    head = label(part.rows[0][roles.key][0])
    for row, cells in enumerate(part.rows[1:], 1):
        text = cell(cells, roles.key)
        found = mentions(plain(cell(cells, roles.options[0])), subject)
        if text.strip() in EMPTY or not found:
            continue
        spot = (part, row, roles.key, cells[roles.key][1], head or None)
        yield claim(spot, "recommendation", claimed(text), labels_of(found))._replace(
            winner=winner_of(found)
        )


def side_claims(part: Part, roles: Roles, subject: Subject) -> Iterator[Draft]:
    """Claims of a table of pros and cons under the heading of an option."""
    context = above(part, subject)
    for row, cells in enumerate(part.rows[1:], 1):
        for column in roles.options:
            text = cell(cells, column)
            found = context.labels or labels_of(mentions(plain(text), subject))
            if text.strip() in EMPTY or not found:
                continue
            head = label(part.rows[0][column][0])
            spot = (part, row, column, cells[column][1], head)
            polarity = (
                1.0 if fold(head) in PROS else -1.0 if fold(head) in CONS else None
            )
            yield claim(spot, "statement", claimed(text), found)._replace(
                polarity=polarity
            )


def cell_claim(spot, text: str, value: Value, options) -> Draft:
    """The claim of one cell about the option of its column or row."""
    part, row, column, _, criterion = spot
    is_sum = is_total(criterion or "") or is_total(label(part.rows[0][column][0]))
    kind = "aggregate" if is_sum and value.number is not None else value.kind
    words = plain(text) if STAR_RUN.match(text) else claimed(text)
    draft = claim(spot, kind, words, options)
    return draft._replace(value=value.number, scale=value.scale)


def verdict(spot, text: str, compared, subject: Subject) -> Draft:
    """The claim of a cell that says who is ahead."""
    words = claimed(text)
    found = mentions(words, subject)
    winner = TIE if fold(label(text)) in TIES else winner_of(found)
    return claim(spot, "verdict", words, compared)._replace(winner=winner)


def claim(spot, kind: str, text: str, options) -> Draft:
    """A claim at a cell."""
    part, row, column, line, criterion = spot
    address = f"{part.block_id}/r{row:03d}/c{column:02d}"
    return Draft(
        address,
        part.block_id,
        line,
        line,
        kind,
        criterion,
        text,
        tuple(options),
        confidence=SURE,
    )


def named(head: str, subject: Subject) -> tuple[tuple[str, str], ...]:
    """The options that the head of a column or a row stands for."""
    name = option_label(head)
    for words, members in subject.composites:
        if fold(words) == fold(name):
            return tuple((member, words) for member in members)
    for option in subject.names:
        if fold(option) == fold(name):
            return ((option, option),)
    return labels_of(mentions(name, subject, True))


def row_setting(part: Part, cells, roles: Roles, criterion: str) -> Setting:
    """What surrounds the cells of one row."""
    texts = [plain(cell(cells, n)) for n in roles.options]
    texts = [text for text in texts if text not in EMPTY]
    is_graded = len(texts) > 1 and all(LETTER.match(text) for text in texts)
    scale = declared_scale(criterion) or implied_scale(criterion, texts)
    return Setting(criterion, scale, crosses(part), is_graded)


def column_scale(part: Part, column: int) -> Scale | None:
    """The scale of a column: by its head, by the heading above, or by its numbers."""
    head = plain(part.rows[0][column][0])
    first = plain(part.rows[0][0][0])
    heading = part.headings[0].text if part.headings else ""
    texts = [plain(cell(row, column)) for row in part.rows[1:]]
    texts = [text for text in texts if text not in EMPTY]
    for context in (head, first, part.caption, heading):
        if scale := declared_scale(context) or implied_scale(context, texts):
            return scale
    return None


def crosses(part: Part) -> bool:
    """Whether the table holds crosses, so that its ticks are marks and no dress."""
    marks = re.compile(f"[{NO_MARKS}]")
    return any(marks.search(text) for row in part.rows[1:] for text, _ in row)
