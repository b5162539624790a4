"""Validate what a stage makes, once, where it is made."""

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple, get_args, get_type_hints

from fwreport.tables.base import Table


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
                    schema.validate(getattr(result, field), lazy=True)
        return result

    return run
