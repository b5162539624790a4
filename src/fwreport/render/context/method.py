"""Method and data dictionary: limits from the settings, the rest from schemas."""

import typing

from fwreport.render.context.book import Book, Row, rows_of
from fwreport.render.context.wording import number, percent, printed
from fwreport.render.settings import ReportSettings
from fwreport.tables.base import Table, columns_of, name_of, summary_of
from fwreport.tables.builds import Builds
from fwreport.tables.stages import INTERNAL, Tables


def make_method(book: Book) -> Row:
    """The limits as printed, and every published table with its columns."""
    settings = book.settings
    return {
        "level": percent(settings.level),
        "tail_low": percent((1 - settings.level) / 2),
        "tail_high": percent((1 + settings.level) / 2),
        "decision": percent(settings.win_probability),
        "undecided": percent(1 - settings.win_probability),
        "half_width": number(settings.tie_margin),
        "tie": percent(settings.tie_probability),
        "factor": number(settings.provisional_factor),
        "prior": {name: printed(value) for name, value in settings.priors.items()},
        "rules": rows_of(book.tables.reconciled.rules),
        "dictionary": [describe(table) for table in published_tables()],
    }


def published_tables() -> list[type[Table]]:
    """The schema of each table, once, in the order the stages make them."""
    tables: dict[str, type[Table]] = {}
    for stage in typing.get_type_hints(Tables).values():
        for hint in typing.get_type_hints(stage).values():
            for schema in typing.get_args(hint):
                tables.setdefault(name_of(schema), schema)
    tables[name_of(Builds)] = Builds
    return [table for name, table in tables.items() if name not in INTERNAL]


def describe(table: type[Table]) -> Row:
    """A table for the dictionary: what a row is, and every column."""
    return {
        "name": name_of(table),
        "summary": summary_of(table),
        "columns": [
            {"name": name, "type": kind, "text": text, "nullable": nullable}
            for name, kind, text, nullable in columns_of(table)
        ],
    }


def edition_words(settings: ReportSettings) -> str:
    """The edition as printed: a number, or that it is a draft."""
    return "Draft" if settings.edition is None else f"Edition {settings.edition}"
