"""What is passed without asking pandera: nothing that pandera refuses."""

import numpy as np
import pandas as pd
import pytest
from pandera.errors import SchemaErrors

from fwreport.tables.base import Table, frame
from fwreport.tables.claims import Claims
from fwreport.tables.conflicts import ConflictClaims
from fwreport.tables.fitting import fits
from fwreport.tables.scores import Consensus, Preferences

LINKS = frame(ConflictClaims, [("c01", "000/b1", "left"), ("c01", "000/b2", "right")])
SPOILT = {
    ConflictClaims: [
        lambda table: table.assign(side=1),
        lambda table: table.assign(more=1),
        lambda table: table[["side", "claim_id", "conflict_id"]],
        lambda table: table.drop(columns="side"),
        lambda table: pd.concat([table, table], ignore_index=True),
        lambda table: table.assign(claim_id=[None, "000/b2"]),
    ],
    Consensus: [
        lambda table: table.assign(source_count=-1),
        lambda table: table.assign(source_count=1.0),
        lambda table: table.assign(certainty="quite sure"),
        lambda table: table.assign(option_id=None),
    ],
    Claims: [
        lambda table: table.assign(claim_id="000 b1"),
        lambda table: table.assign(confidence=1.01),
        lambda table: table.assign(confidence=np.nan),
        lambda table: table.assign(line_start=0),
        lambda table: table.assign(polarity=0.5),
        lambda table: table.assign(is_provisional=1),
    ],
}


def row_of(schema: type[Table]) -> pd.DataFrame:
    """One row that the schema allows."""
    if schema is ConflictClaims:
        return LINKS
    values = {}
    for name, column in schema.to_schema().columns.items():
        kind = str(column.dtype)
        value = {"int64": 1, "float64": 1.0, "bool": True}.get(kind, "a/b1")
        for check in column.checks:
            if check.name == "isin":
                value = check.statistics["allowed_values"][0]
        values[name] = value
    return frame(schema, [values])


def is_refused(schema: type[Table], table: pd.DataFrame) -> bool:
    try:
        schema.validate(table, lazy=True)
    except SchemaErrors:
        return True
    return False


@pytest.mark.parametrize("schema", Table.__subclasses__())
def test_no_rows_are_fine_wherever_no_check_is_of_the_whole(schema):
    table = frame(schema, [])
    assert fits(schema, table) == (not schema.to_schema().checks)
    assert not is_refused(schema, table)


@pytest.mark.parametrize("schema", SPOILT)
def test_what_is_right_needs_no_second_opinion(schema):
    assert fits(schema, row_of(schema))
    assert not is_refused(schema, row_of(schema))


@pytest.mark.parametrize(
    ("schema", "spoil"), [(schema, how) for schema in SPOILT for how in SPOILT[schema]]
)
def test_what_pandera_refuses_is_handed_to_it(schema, spoil):
    table = spoil(row_of(schema))
    assert is_refused(schema, table)
    assert not fits(schema, table)


def test_what_is_only_doubtful_is_for_pandera():
    table = LINKS.assign(side=LINKS["side"].astype(object))
    assert not fits(ConflictClaims, table)
    assert not is_refused(ConflictClaims, table)


def test_a_check_of_whole_rows_is_for_pandera():
    assert not fits(Preferences, frame(Preferences, []))
