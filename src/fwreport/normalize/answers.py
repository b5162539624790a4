"""Claims of tables that keep answers: in long form, crossed, or one option a table."""

from collections.abc import Iterator

from fwreport.normalize.cells import cell_claim, named, table_setting
from fwreport.normalize.draft import Draft, Part, make_at
from fwreport.normalize.headings import above
from fwreport.normalize.layouts import crossings
from fwreport.normalize.markup import claimed, label, plain
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.normalize.ratings import Setting, read_value
from fwreport.normalize.roles import Roles, cell
from fwreport.normalize.scaled import column_scale, fitting, scale_by, texts_of
from fwreport.normalize.winners import named_winner
from fwreport.vocabulary.columns import EMPTY
from fwreport.vocabulary.records import ASKED
from fwreport.vocabulary.words import fold

RATING = "rating"  # what numbers below crossed heads are, as a context of scales


def answer_claims(part: Part, roles: Roles, subject: Subject) -> Iterator[Draft]:
    """The claims of a table whose rows are answers."""
    if roles.shape == "long":
        yield from long_claims(part, roles, subject)
    elif roles.shape == "lone":
        yield from lone_claims(part, roles, subject)
    elif roles.shape == "crossed":
        yield from crossed_claims(part, roles, subject)


def long_claims(part: Part, roles: Roles, subject: Subject) -> Iterator[Draft]:
    """Claims of rows that each name an option, a criterion and an answer."""
    option = criterion = ""
    for row, cells in enumerate(part.rows[1:], 1):
        option = label(cell(cells, roles.group)) or option
        criterion = label(cell(cells, roles.key)) or criterion
        found = named(option, subject)
        yield from row_answers(part, row, roles, criterion, found)


def lone_claims(part: Part, roles: Roles, subject: Subject) -> Iterator[Draft]:
    """Claims of a table of scores about the option of its heading."""
    found = above(part, subject).labels
    criterion = ""
    for row, cells in enumerate(part.rows[1:], 1):
        criterion = label(cell(cells, roles.key)) or criterion
        yield from row_answers(part, row, roles, criterion, found)


def row_answers(
    part: Part, row: int, roles: Roles, criterion: str, options
) -> Iterator[Draft]:
    """The answers and notes of a row, from left to right."""
    cells = part.rows[row]
    usual = table_setting(part, roles)
    for column in sorted((*roles.options, *roles.notes)):
        text = cell(cells, column)
        if column >= len(cells) or not options:
            continue
        spot = (part, row, column, cells[column][1], criterion or None)
        if column in roles.notes:
            if text.strip() and text.strip() not in EMPTY:
                yield make_at(spot, "statement", claimed(text), options)
            continue
        value = read_value(text, setting_in(part, column, criterion, usual))
        if value.kind:
            yield cell_claim(spot, text, value, options)


def setting_in(part: Part, column: int, criterion: str, usual: Setting) -> Setting:
    """What surrounds an answer: the scale of its column, the criterion of its row."""
    texts = texts_of(part.rows[1:], column)
    scale = column_scale(part, column) or fitting(part.scale, texts)
    return usual._replace(criterion=criterion, scale=scale)


def crossed_claims(part: Part, roles: Roles, subject: Subject) -> Iterator[Draft]:
    """Claims of a survey: each answer about the option and criterion of its head."""
    known = frozenset(fold(name) for name in subject.names)
    crossed = {one.column: one for one in crossings(part, known)}
    texts = [text for n in crossed for text in texts_of(part.rows[1:], n)]
    shared = fitting(part.scale, texts) or scale_by(part, [RATING], texts)
    usual = table_setting(part, roles)
    compared = tuple((name, name) for name in subject.names)
    for row, cells in enumerate(part.rows[1:], 1):
        for column, (text, line) in enumerate(cells):
            if one := crossed.get(column):
                scale = column_scale(part, column) or shared
                setting = usual._replace(criterion=one.criterion, scale=scale)
                value = read_value(text, setting)
                found = named(one.option, subject)
                if value.kind and found:
                    spot = (part, row, column, line, one.criterion)
                    yield cell_claim(spot, text, value, found)
                continue
            head = label(cell(part.rows[0], column))
            if ASKED.search(head) and mentions(plain(text), subject):
                spot = (part, row, column, line, head)
                winner = named_winner(plain(text), subject)
                draft = make_at(spot, "verdict", claimed(text), compared)
                yield draft._replace(winner=winner)
