"""Which source the rows of a table belong to, by their addresses."""

import pandas as pd


def owners_of(table: pd.DataFrame) -> list[str]:
    """The source of each row: the first part of its address."""
    column = "source_id" if "source_id" in table else table.columns[0]
    return [address.partition("/")[0] for address in table[column]]


def in_order(table: pd.DataFrame) -> pd.DataFrame:
    """The rows by source; those of one source stay in the order they have."""
    by_source = table.assign(owner=pd.Series(owners_of(table), dtype="str"))
    ordered = by_source.sort_values("owner", kind="stable", ignore_index=True)
    return ordered.drop(columns="owner")
