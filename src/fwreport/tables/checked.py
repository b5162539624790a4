"""Validate what a stage makes, once, where it is made."""

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple, get_args, get_type_hints

import pandas as pd

from fwreport.tables.base import Table
from fwreport.tables.fitting import fits


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
    """Let pandera refuse a table that is not as it is declared."""
    if not (isinstance(table, pd.DataFrame) and fits(schema, table)):
        schema.validate(table, lazy=True)
