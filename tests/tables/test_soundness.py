"""The quick way to ask whether a table keeps its schema says what pandera says."""

import importlib
import pkgutil

import numpy as np
import pandas as pd
import pytest
from pandera.errors import SchemaErrors

import fwreport.tables
from fwreport.tables.base import Table, column_names, dtypes_of, empty, fields_of, frame
from fwreport.tables.conflicts import Evidence
from fwreport.tables.scores import Consensus
from fwreport.tables.soundness import RULES, is_sound

for module in pkgutil.iter_modules(fwreport.tables.__path__):
    importlib.import_module(f"fwreport.tables.{module.name}")


def all_tables(table=Table):
    for own in table.__subclasses__():
        yield own
        yield from all_tables(own)


TABLES = sorted(all_tables(), key=lambda table: table.__name__)
ROW = ("ease", "tea", 5.0, 4.0, 6.0, "low", "", 2, 3)
SAID = ("000/b1", "000", "ease", "tea", None, "rating", 5.0, 1.0, 10.0, None)
SAID = (*SAID, False, False, 1.0, np.nan)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_columns_read_off_the_class_are_those_of_the_schema(table):
    columns = table.to_schema().columns
    assert column_names(table) == list(columns)
    for name, field in fields_of(table).items():
        column = columns[name]
        assert (field.nullable, field.description) == (
            column.nullable,
            column.description or "",
        )
        assert [check.name for check in field.checks] == [
            check.name for check in column.checks
        ]
        assert {check.name for check in field.checks} <= {*RULES}
        kind = str(column.dtype)
        assert field.kind == kind or (field.kind == "str" and "str" in kind)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_an_empty_table_is_sound(table):
    assert is_sound(table, empty(table))


WRONGS = {
    "no column": lambda table: table.drop(columns="low"),
    "order": lambda table: table[table.columns[::-1]],
    "one more": lambda table: table.assign(more=1),
    "type": lambda table: table.assign(source_count=2.0),
    "empty": lambda table: table.assign(
        certainty=pd.Series([None] * len(table), dtype="str")
    ),
    "too low": lambda table: table.assign(low=0.5),
    "too high": lambda table: table.assign(high=11.0),
    "no level": lambda table: table.assign(certainty="sure"),
    "twice": lambda table: pd.concat([table, table], ignore_index=True),
}


@pytest.mark.parametrize("name", WRONGS)
def test_what_pandera_refuses_is_not_sound(name):
    right = frame(Consensus, [ROW, ("ease", "cocoa", *ROW[2:])])
    Consensus.validate(right, lazy=True)
    assert is_sound(Consensus, right)
    wrong = WRONGS[name](right)
    with pytest.raises(SchemaErrors):
        Consensus.validate(wrong, lazy=True)
    assert not is_sound(Consensus, wrong)


def test_a_rule_of_the_whole_row_counts():
    right = frame(Evidence, [SAID])
    assert dtypes_of(Evidence) and is_sound(Evidence, right)
    pair = {"rival_id": pd.array(["coffee"], dtype="str")}
    assert not is_sound(Evidence, right.assign(**pair))
