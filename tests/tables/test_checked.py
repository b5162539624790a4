"""What is checked of the tables that a stage returns."""

from typing import NamedTuple

import pytest
from pandera.errors import SchemaErrors
from pandera.typing import DataFrame

from fwreport.tables.base import empty, frame
from fwreport.tables.checked import checked, keeps
from fwreport.tables.conflicts import ConflictClaims, Evidence

RIGHT = frame(ConflictClaims, [("c01", "000/b1", "left"), ("c01", "000/b2", "right")])
WRONG = RIGHT.assign(side=1)


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


RATED = ("000/b1/r1/c1", "000", "speed", "redis", None, "rating", 7.0, 1.0, 10.0)
RATED = frame(Evidence, [(*RATED, None, False, False, 0.9, None)])
BROKEN = {
    "a value that is none": {"kind": "rumour"},
    "a value out of range": {"confidence": 2.0},
    "a value of another type": {"value": "seven"},
    "nothing where something must be": {"option_id": None},
    "a pair in the wrong order": {"rival_id": "mysql"},
    "a column more": {"more": 1},
}


@pytest.mark.parametrize("wrong", BROKEN.values(), ids=BROKEN.keys())
def test_what_pandera_refuses_is_not_kept(wrong):
    made = RATED.assign(**wrong).astype({"rival_id": "str", "option_id": "str"})
    assert not keeps(Evidence, made)
    with pytest.raises(SchemaErrors):
        Evidence.validate(made, lazy=True)


def test_a_key_that_stands_twice_and_columns_in_another_order_are_not_kept():
    links = RIGHT.iloc[[0, 1, 1]].reset_index(drop=True)
    for wrong in (links, RIGHT[RIGHT.columns[::-1]]):
        assert not keeps(ConflictClaims, wrong)
        with pytest.raises(SchemaErrors):
            ConflictClaims.validate(wrong, lazy=True)


@pytest.mark.parametrize("made", [RATED, empty(Evidence)], ids=["one row", "empty"])
def test_what_pandera_takes_is_kept(made):
    assert keeps(Evidence, made)
    Evidence.validate(made, lazy=True)
