"""What is checked of the tables that a stage returns."""

from typing import NamedTuple

import pandas as pd
import pytest
from pandera.errors import SchemaErrors
from pandera.typing import DataFrame

from fwreport.tables.base import frame
from fwreport.tables.checked import checked, validate
from fwreport.tables.conflicts import ConflictClaims
from fwreport.tables.scores import Preferences

RIGHT = frame(ConflictClaims, [("c01", "000/b1", "left"), ("c01", "000/b2", "right")])
WRONG = RIGHT.assign(side=1)
PAIR = (
    "speed",
    "keras",
    "pytorch",
    1.0,
    0.5,
    1.5,
    0.9,
    "option",
    "low",
    "",
    1,
    1,
    0,
    0,
)
PREFERRED = frame(Preferences, [PAIR])
FAULTS = {
    "a column is missing": (ConflictClaims, RIGHT.drop(columns="side")),
    "columns stand in another order": (ConflictClaims, RIGHT[RIGHT.columns[::-1]]),
    "a column is of another type": (ConflictClaims, RIGHT.assign(side=1.0)),
    "a text is missing": (ConflictClaims, RIGHT.assign(side=None).astype("str")),
    "a key stands twice": (ConflictClaims, RIGHT.assign(claim_id="000/b1")),
    "a number is beyond its limits": (Preferences, PREFERRED.assign(probability=1.1)),
    "a word is none of those known": (Preferences, PREFERRED.assign(verdict="maybe")),
    "a pair stands in another order": (Preferences, PREFERRED.assign(rival_id="a")),
}


class Batch(NamedTuple):
    """A stage's result with one table."""

    links: DataFrame[ConflictClaims]


def test_a_wrong_table_is_refused_where_it_is_made():
    stage = checked(lambda batch: Batch(batch.links.assign(side=1)))
    with pytest.raises(SchemaErrors):
        stage(Batch(RIGHT))


def test_a_table_handed_on_was_checked_where_it_was_made():
    stage = checked(lambda batch: batch)
    assert stage(Batch(WRONG)).links is WRONG


def test_a_table_that_is_only_equal_is_checked():
    stage = checked(lambda batch: Batch(batch.links.copy()))
    with pytest.raises(SchemaErrors):
        stage(Batch(WRONG))


@pytest.mark.parametrize("fault", FAULTS)
def test_what_pandera_refuses_is_refused(fault):
    schema, table = FAULTS[fault]
    with pytest.raises(SchemaErrors):
        schema.validate(table, lazy=True)
    with pytest.raises(SchemaErrors):
        validate(schema, table)


def test_an_empty_number_passes_where_it_may():
    validate(Preferences, PREFERRED.assign(probability=float("nan")))


@pytest.mark.parametrize("storage", ["python", "pyarrow"])
def test_it_is_all_one_how_text_is_held(storage):
    held = pd.StringDtype(storage, na_value=float("nan"))
    text = PREFERRED.columns[PREFERRED.dtypes == "str"]
    table = PREFERRED.astype(dict.fromkeys(text, held))
    validate(Preferences, table)
    with pytest.raises(SchemaErrors, match="maybe") as refusal:
        validate(Preferences, table.assign(verdict="maybe").astype({"verdict": held}))
    assert len(refusal.value.schema_errors) == 1
