"""Validation: our own look at a table lets through only what pandera does."""

from collections.abc import Iterator

import pandas as pd
import pytest
from pandera.errors import SchemaErrors

from fwreport.reading import read
from fwreport.tables.base import empty
from fwreport.tables.blocks import Blocks
from fwreport.tables.catalog import SourceNotes
from fwreport.tables.checked import holds, validate
from fwreport.tables.files import RawFile

TEXT = b"# Tea vs Coffee\n\n| | Tea | Coffee |\n|---|---|---|\n| Taste | 6 | 7 |\n"
BLOCKS = read([RawFile("a.md", TEXT)], empty(SourceNotes)).parsed.blocks
ODD = [None, -5, "??"]


def changes(table: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """The table with one thing changed, for the worse or not."""
    columns = list(table.columns)
    yield table
    yield table.iloc[:0]
    yield pd.concat([table, table.tail(1)], ignore_index=True)
    yield table[columns[::-1]]
    yield table.drop(columns=columns[-1])
    yield table.assign(more=1)
    for name in columns:
        yield table.assign(**{name: table[name].astype("object")})
        yield table.assign(**{name: table[name].iloc[0]})
        for value in ODD:
            changed = table[name].tolist()
            changed[-1] = value
            yield table.assign(**{name: changed})
            try:
                yield table.assign(
                    **{name: pd.Series(changed).astype(table[name].dtype)}
                )
            except (ValueError, TypeError):
                continue


def is_valid(table: pd.DataFrame) -> bool:
    """What pandera says."""
    try:
        Blocks.validate(table, lazy=True)
    except SchemaErrors:
        return False
    return True


def test_what_holds_is_what_pandera_lets_through():
    verdicts = [(holds(Blocks, one), is_valid(one)) for one in changes(BLOCKS)]
    assert verdicts[0] == (True, True)
    assert (True, False) not in verdicts  # the other way round it only takes longer
    assert (False, False) in verdicts


def test_what_does_not_hold_is_refused_with_all_its_failures():
    table = BLOCKS.assign(kind="poem", line_start=0)
    with pytest.raises(SchemaErrors, match="(?s)kind.*line_start|line_start.*kind"):
        validate(Blocks, table)
