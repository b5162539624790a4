"""Validate what a stage makes, once, where it is made."""

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple, get_args, get_type_hints

import pandas as pd
from pandera.engines.pandas_engine import Engine

from fwreport.tables.base import Table


def checked(stage: Callable[..., NamedTuple]) -> Callable[..., Any]:
    """Validate every table in the NamedTuple that a stage returns.

    The schema of a table stands in the annotation of its field, `DataFrame[Claims]`;
    fields of another type pass as they are, and so does a table that the stage was
    given and hands on.  Raises pandera's `SchemaErrors`, with all failures of one
    table: a stage that makes a wrong table is wrong.
    """

    @wraps(stage)
    def run(*arguments: Any, **settings: Any) -> Any:
        result = stage(*arguments, **settings)
        given = [
            item for batch in arguments if isinstance(batch, tuple) for item in batch
        ]
        for field, hint in get_type_hints(type(result)).items():
            table = getattr(result, field)
            if any(table is item for item in given):
                continue
            for schema in get_args(hint):
                is_table = isinstance(schema, type) and issubclass(schema, Table)
                if is_table and not keeps(schema, table):
                    schema.validate(table, lazy=True)
        return result

    return run


def keeps(schema: type[Table], table: Any) -> bool:
    """Whether a table is as it is declared: what pandera would find, without its words.

    Pandera takes about a millisecond a column, however few the rows; it is asked where
    something is wrong, or where this cannot tell.
    """
    declared = schema.to_schema()
    if not isinstance(table, pd.DataFrame) or list(table) != list(declared.columns):
        return False
    return (
        all(_fits(column, table[name]) for name, column in declared.columns.items())
        and not (declared.unique and table.duplicated(declared.unique).any())
        and all(_passes(check, table) for check in declared.checks)
    )


def _fits(column: Any, values: pd.Series) -> bool:
    """Whether the values of a column have its type, and are there, unlike and right."""
    return (
        column.dtype.check(Engine.dtype(values.dtype)) is True
        and (column.nullable or not values.hasnans)
        and not (column.unique and values.duplicated().any())
        and all(_passes(check, values) for check in column.checks)
    )


def _passes(check: Any, values: pd.Series | pd.DataFrame) -> bool:
    """Whether a check holds; none of them says anything of an empty table."""
    return values.empty or bool(check(values).check_passed)
