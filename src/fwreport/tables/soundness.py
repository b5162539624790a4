"""Soundness: whether a table keeps its schema, asked in the quickest way.

Pandera says all that is wrong with a table, and takes some six times as long to say
that nothing is.  So what a schema declares is asked of the columns at once, and only a
table of which that does not show it sound goes to pandera, which decides.
"""

import re
from collections.abc import Callable
from functools import cache

import pandas as pd
import pandera.pandas as pa

from fwreport.tables.base import Table, fields_of

Rule = Callable[..., bool]


def is_sound(schema: type[Table], table: pd.DataFrame) -> bool:
    """Whether a table surely keeps its schema; False where that is not known."""
    fields = fields_of(schema)
    if list(table.columns) != list(fields):
        return False
    for name, field in fields.items():
        column = table[name]
        if str(column.dtype) != field.kind or (column.hasnans and not field.nullable):
            return False
        if not all(keeps(column, check) for check in field.checks):
            return False
    if not all(keep(table).all() for keep in rules_of(schema)):
        return False
    return not table.duplicated(schema.Config.unique).any()


@cache
def rules_of(schema: type[Table]) -> list[Callable[[pd.DataFrame], pd.Series]]:
    """The methods that say of each row whether it keeps a rule of the table."""
    return [
        getattr(schema, name)
        for owner in schema.__mro__
        for name, method in vars(owner).items()
        if hasattr(method, "__dataframe_check_config__")
    ]


def keeps(column: pd.Series, check: pa.Check) -> bool:
    """Whether a column surely keeps a rule; what is empty keeps every rule."""
    rule = RULES.get(check.name)
    return rule is not None and rule(column, *check.statistics.values())


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
