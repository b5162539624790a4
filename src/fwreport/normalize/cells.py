"""Claims of tables: one cell is one claim."""

import re
from collections.abc import Iterable, Iterator

from fwreport.normalize.draft import Draft, Part, labels_of, make_at, winner_of
from fwreport.normalize.headings import above
from fwreport.normalize.markup import LINK, claimed, label, plain
from fwreport.normalize.options.subjects import (
    Subject,
    base_of,
    index,
    mentions,
    option_label,
)
from fwreport.normalize.ratings import (
    LETTER,
    Setting,
    Value,
    rated_words,
    read_value,
)
from fwreport.normalize.roles import Roles, cell, is_anonymous, is_total
from fwreport.normalize.scaled import column_scale, column_scales, fitting, row_label
from fwreport.normalize.scales import declared_scale, implied_scale, summed
from fwreport.normalize.signs import is_signed, sign_rows, sign_run
from fwreport.normalize.untold import table_scale
from fwreport.normalize.winners import (
    cell_verdict,
    column_verdicts,
    compared_in,
    is_prize,
    row_verdict,
)
from fwreport.vocabulary.columns import CONS, EMPTY, PROS
from fwreport.vocabulary.marks import CIRCLES, NO_MARKS, undecorated
from fwreport.vocabulary.words import fold


def table_claims(part: Part, roles: Roles, subject: Subject) -> Iterator[Draft]:
    """Read the claims of a table, row by row and from left to right."""
    part = part._replace(scale=part.scale or table_scale(part, roles))
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
    compared = compared_in(part, roles, options, subject)
    scales = column_scales(part, roles)
    criterion = above(part, subject).criterion if roles.key < 0 else None
    usual, links = table_setting(part, roles), link_words(part)
    for row, cells in enumerate(part.rows[1:], 1):
        if roles.key >= 0:
            criterion = row_label(cells, roles) or criterion
        line = part, row, cells, criterion
        if roles.winner < 0 and (final := row_verdict(line, options, subject)):
            yield final
            continue
        setting = row_setting(cells, roles, criterion or "", part, usual)
        for column in range(len(cells)):
            text, line = cells[column]
            spot = (part, row, column, line, criterion)
            if column in options:
                found = options[column]
                if is_anonymous(fold(label(part.rows[0][column][0]))):
                    found = labels_of(mentions(plain(text), subject))
                value = read_value(
                    text, setting._replace(scale=scales[column] or setting.scale)
                )
                if value.kind and found and plain(text) not in links:
                    yield cell_claim(spot, text, value, found)
            elif column == roles.winner and text.strip() not in EMPTY:
                yield cell_verdict(spot, text, compared, subject)
            elif column in roles.notes and text.strip() not in EMPTY:
                about = labels_of(mentions(plain(text), subject)) or compared
                yield make_at(spot, "summary", claimed(text), about)


def link_words(part: Part) -> frozenset[str]:
    """The words that several links of a table share: "view" says nothing."""
    targets: dict[str, set[str]] = {}
    for row in part.rows[1:]:
        for text, _ in row:
            if LINK.fullmatch(text.strip()):
                targets.setdefault(plain(text), set()).add(text)
    return frozenset(words for words, links in targets.items() if len(links) > 1)


def row_claims(part: Part, roles: Roles, subject: Subject) -> Iterator[Draft]:
    """Claims of a table with an option a row and a criterion a column."""
    heads = [label(text) for text, _ in part.rows[0]]
    topics = part.topics or ("",) * len(heads)
    columns = (*roles.options, *roles.notes)
    scales = {n: column_scale(part, n) for n in columns}
    usual, links = table_setting(part, roles), link_words(part)
    texts = {n: [cell(row, n) for row in part.rows[1:]] for n in columns}
    graded = {n: is_graded(texts[n]) for n in columns}
    for row, cells in enumerate(part.rows[1:], 1):
        options = named(cell(cells, roles.key), subject)
        if not options and is_prize(label(cell(cells, roles.key))):
            keys = [named(cell(other, roles.key), subject) for other in part.rows[1:]]
            compared = tuple(dict.fromkeys(pair for found in keys for pair in found))
            yield from column_verdicts((part, row, cells), roles, compared, subject)
        for column in columns:
            if column >= len(cells) or not options:
                continue
            text, line = cells[column]
            setting = usual._replace(
                criterion=heads[column],
                scale=scales[column] or fitting(part.scale, texts[column]),
                is_graded=graded[column],
            )
            value = read_value(text, setting)
            if fold(heads[column]) in PROS | CONS and value.number is None:
                value = value._replace(kind=value.kind and "statement")
            if value.kind and plain(text) not in links:
                spot = (part, row, column, line, topics[column] or heads[column])
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
        yield make_at(spot, "recommendation", claimed(text), labels_of(found))._replace(
            winner=winner_of(found)
        )
        for column in roles.notes:
            note = cell(cells, column)
            if note.strip() not in EMPTY:
                spot = (part, row, column, cells[column][1], label(text) or None)
                yield make_at(spot, "summary", claimed(note), labels_of(found))


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
            yield make_at(spot, "statement", claimed(text), found)._replace(
                polarity=polarity
            )


def cell_claim(spot, text: str, value: Value, options) -> Draft:
    """The claim of one cell about the option of its column or row."""
    part, row, column, _, criterion = spot
    is_sum = is_total(criterion or "") or is_total(label(part.rows[0][column][0]))
    if is_sum and value.number is None:
        value = value._replace(number=summed(undecorated(plain(text))))
    kind = "aggregate" if is_sum and value.number is not None else value.kind
    words = rated_words(text)
    draft = make_at(spot, kind, words, options)
    return draft._replace(value=value.number, scale=value.scale)


def named(head: str, subject: Subject) -> tuple[tuple[str, str], ...]:
    """The options that the head of a column or a row stands for."""
    name = option_label(head)
    for words, members in subject.composites:
        if fold(words) == fold(name):
            return tuple((member, words) for member in members)
    if option := index(subject).get(fold(name)):
        return ((option, option),)
    base = base_of(name)
    if base != name and (found := named(base, subject)):
        return found
    return labels_of(mentions(name, subject, True))


def table_setting(part: Part, roles: Roles) -> Setting:
    """What all cells of a table share."""
    texts = [cell(row, n) for row in part.rows[1:] for n in roles.options]
    rows = [[plain(cell(row, n)) for n in roles.options] for row in part.rows[1:]]
    return Setting(
        has_crosses=crosses(part),
        has_circles=any(plain(text) in CIRCLES[1::2] for text in texts if text),
        rates_in_percent=part.rates_in_percent,
        signs=sign_run([text for row in rows for text in row]),
        row_signs=sign_rows(rows),
    )


def row_setting(
    cells, roles: Roles, criterion: str, part: Part, usual: Setting
) -> Setting:
    """What surrounds the cells of one row."""
    texts = [plain(cell(cells, n)) for n in roles.options]
    texts = [text for text in texts if text not in EMPTY]
    scale = declared_scale(criterion, part.marks) or implied_scale(
        criterion, texts, part.marks
    )
    said = [plain(cell(cells, n)) for n in roles.options]
    return usual._replace(
        criterion=criterion,
        signs=usual.signs or (usual.row_signs if is_signed(said) else 0),
        scale=scale or fitting(part.scale, texts),
        is_graded=len(texts) > 1 and is_graded(texts),
    )


def is_graded(texts: Iterable[str]) -> bool:
    """Whether all cells that say something are letters, as in school."""
    said = [text for text in map(plain, texts) if text not in EMPTY]
    return all(LETTER.match(text) for text in said)


def crosses(part: Part) -> bool:
    """Whether the table holds crosses, so that its ticks are marks and no dress."""
    marks = re.compile(f"[{NO_MARKS}]")
    return any(marks.search(text) for row in part.rows[1:] for text, _ in row)
