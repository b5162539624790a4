"""Validate what a stage makes, once, where it is made."""

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple, get_args, get_type_hints

import pandas as pd

from fwreport.tables.base import Table, dtypes_of

TEXT = pd.Series(dtype="str").dtype  # however others have it held


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
                if isinstance(schema, type) and issubclass(schema, Table):
                    validate(schema, table)
        return result

    return run


def validate(schema: type[Table], table: pd.DataFrame) -> None:
    """Raise pandera's `SchemaErrors` unless the table keeps its schema.

    pandera keeps books of what fails, which takes ten times as long as the checks and
    says nothing of a table that is right: it is asked only where one may be wrong.
    """
    if not is_kept(schema, table):
        text = table.columns[table.dtypes == "str"]  # as pandera holds text
        schema.validate(table.astype(dict.fromkeys(text, TEXT)), lazy=True)


def is_kept(schema: type[Table], table: pd.DataFrame) -> bool:
    """Whether a table surely keeps its schema, by the schema's own checks."""
    model, dtypes = schema.to_schema(), dtypes_of(schema)
    if {name: str(dtype) for name, dtype in table.dtypes.items()} != dtypes:
        return False
    if list(table.columns) != list(dtypes):
        return False
    if table.empty:  # no check says anything of it
        return True
    for name, column in model.columns.items():
        values = table[name]
        if not column.nullable and values.hasnans:
            return False
        if column.unique and values.duplicated().any():
            return False
        if not all(check(values).check_passed for check in column.checks):
            return False
    if model.unique and table.duplicated(model.unique).any():
        return False
    return all(check(table).check_passed for check in model.checks)
