"""Validate what a stage makes, once, where it is made."""

from collections.abc import Callable
from functools import cache, wraps
from typing import Any, NamedTuple, get_args, get_type_hints

import pandas as pd

from fwreport.tables.base import Table

KINDS: dict[str, Callable[..., pd.Series]] = {  # of checks, by pandera's names
    "isin": lambda values, allowed_values: values.isin(allowed_values),
    "greater_than": lambda values, min_value: values > min_value,
    "greater_than_or_equal_to": lambda values, min_value: values >= min_value,
    "less_than_or_equal_to": lambda values, max_value: values <= max_value,
    "str_matches": lambda values, pattern: values.str.match(pattern),
}


def checked(stage: Callable[..., NamedTuple]) -> Callable[..., Any]:
    """Validate every table in the NamedTuple that a stage returns.

    The schema of a table stands in the annotation of its field, `DataFrame[Claims]`;
    fields of another type pass as they are.  Raises pandera's `SchemaErrors`, with
    all failures of one table: a stage that makes a wrong table is wrong.
    """

    @wraps(stage)
    def run(*arguments: Any, **settings: Any) -> Any:
        result = stage(*arguments, **settings)
        for field, hint in get_type_hints(type(result)).items():
            for schema in get_args(hint):
                if isinstance(schema, type) and issubclass(schema, Table):
                    validate(schema, getattr(result, field))
        return result

    return run


def validate(schema: type[Table], table: pd.DataFrame) -> None:
    """Check the table against its declaration.

    pandera, which takes 20 ms however small the table, is asked only where something
    is amiss, for it says what; and where a check is of no kind known here.
    """
    if not holds(schema, table):
        schema.validate(table, lazy=True)


def holds(schema: type[Table], table: pd.DataFrame) -> bool:
    """Whether the table is certainly as declared; False: it is not, or who knows."""
    declared = schema.to_schema()
    if list(table.columns) != list(declared.columns) or declared.checks:
        return False
    for name, column in declared.columns.items():
        values = table[name]
        if not is_of_type(column.dtype, values.dtype):
            return False
        missing = values.isna()
        if missing.any():
            if not column.nullable:
                return False
            values = values[~missing]
        for check in column.checks:
            kind = KINDS.get(check.name)
            if kind is None or not kind(values, **check.statistics).all():
                return False
        if column.unique and table[name].duplicated().any():
            return False
    return not (declared.unique and table.duplicated(declared.unique).any())


@cache
def is_of_type(declared: Any, found: Any) -> bool:
    """Whether a column of one pandas type is what a schema declares, as pandera says.

    declared  pandera's type, as `str` or `int64`
    found     of objects pandera asks each one, and so it is left to it
    """
    from pandera.engines.pandas_engine import Engine

    return found != "object" and bool(declared.check(Engine.dtype(found)))
