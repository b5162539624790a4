"""What is checked of the tables that a stage returns."""

from typing import NamedTuple

import pytest
from pandera.errors import SchemaErrors
from pandera.typing import DataFrame

from fwreport.tables.base import frame
from fwreport.tables.checked import checked
from fwreport.tables.conflicts import ConflictClaims

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
