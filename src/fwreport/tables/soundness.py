"""Soundness: whether a table keeps its schema, asked in the quickest way.

Pandera says all that is wrong with a table, and takes some ten times as long to say
that nothing is.  So what a schema declares is asked of the columns at once, and only a
table of which that does not show it sound goes to pandera, which decides.
"""

import re
from collections.abc import Callable
from functools import cache

import pandas as pd

from fwreport.tables.base import Table, dtypes_of

Rule = Callable[..., bool]


def is_sound(schema: type[Table], table: pd.DataFrame) -> bool:
    """Whether a table surely keeps its schema; False where that is not known."""
    columns = rules_of(schema)
    if columns is None or list(table.columns) != list(columns):
        return False
    for name, (kind, nullable, rules) in columns.items():
        column = table[name]
        if str(column.dtype) != kind or not (nullable or not column.hasnans):
            return False
        if not all(RULES[rule](column, told) for rule, told in rules):
            return False
    whole = schema.to_schema().checks
    if not all(bool(check(table).check_passed) for check in whole):
        return False
    return not table.duplicated(schema.Config.unique).any()


@cache
def rules_of(schema: type[Table]) -> dict[str, tuple] | None:
    """The type of each column, whether it may be empty, and its rules with their data.

    None where the schema has rules of columns beyond RULES.
    """
    columns, kinds = schema.to_schema().columns, dtypes_of(schema)
    named = {check.name for column in columns.values() for check in column.checks}
    if named - {*RULES}:
        return None
    return {
        name: (
            kinds[name],
            column.nullable,
            [(check.name, *check.statistics.values()) for check in column.checks],
        )
        for name, column in columns.items()
    }


def at_least(column: pd.Series, least: float) -> bool:
    """No number is below."""
    return not (column.to_numpy() < least).any()


def is_above(column: pd.Series, bound: float) -> bool:
    """Every number is above."""
    return not (column.to_numpy() <= bound).any()


def at_most(column: pd.Series, most: float) -> bool:
    """No number is above."""
    return not (column.to_numpy() > most).any()


def is_one_of(column: pd.Series, allowed: object) -> bool:
    """No value is another."""
    return {*column.dropna().unique()} <= {*allowed}


def matches(column: pd.Series, pattern: str | re.Pattern) -> bool:
    """Each value begins as the pattern says."""
    return all(re.match(pattern, value) for value in column.dropna().unique())


RULES: dict[str, Rule] = {
    "greater_than_or_equal_to": at_least,
    "greater_than": is_above,
    "less_than_or_equal_to": at_most,
    "isin": is_one_of,
    "str_matches": matches,
}
