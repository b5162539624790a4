"""What is not as it was in the generation that a report is compared with."""

import pandera.pandas as pa
from pandera.typing import Series

from fwreport.tables.base import Table

CHANGE_KINDS = [
    "source_new",
    "source_gone",
    "source_changed",
    "source_renamed",
    "source_status",
    "verdict",
    "ranking",
    "use_case",
    "conflict_new",
    "conflict_gone",
    "conflict_status",
    "score",
]


class Changes(Table):
    """One thing that is not as it was in the generation compared with."""

    kind: Series[str] = pa.Field(isin=CHANGE_KINDS, description="What has changed.")
    subject: Series[str] = pa.Field(
        description="Path of a source, key of a conflict, a purpose, or criterion_id."
    )
    name: Series[str] = pa.Field(description="What people call the subject.")
    option_id: Series[str] = pa.Field(
        nullable=True, description="The option, or the first one of a pair."
    )
    rival_id: Series[str] = pa.Field(
        nullable=True, description="The second option of a pair."
    )
    before: Series[str] = pa.Field(
        nullable=True,
        description="A status, or a verdict by the option_id of who is ahead; empty "
        "where there was none.",
    )
    after: Series[str] = pa.Field(nullable=True, description="The same, now.")
    value_before: Series[float] = pa.Field(
        nullable=True, description="A score, or the probability of the first option."
    )
    value_after: Series[float] = pa.Field(nullable=True, description="The same, now.")
    is_answer: Series[bool] = pa.Field(
        description="Whether an answer for an option was won, lost or turned."
    )
    why: Series[str] = pa.Field(
        description="Which source, decision or setting did it; `indirect` where only "
        "other criteria are touched: what sources lean to is learned from all they say."
    )

    class Config(Table.Config):
        name = "changes"
        unique = ["kind", "subject", "option_id", "rival_id"]
