"""What would be, were the evidence other than it is: changes, decisions, errors."""

import pandera.pandas as pa
from pandera.typing import Series

from fwreport.tables.base import Table
from fwreport.tables.scores import VERDICTS

ERRORS = ["documents left out", "documents reversed", "claims reversed"]


class Sensitivity(Table):
    """What one verdict would be after one change."""

    change: Series[str] = pa.Field(
        description="What is changed: `without 000`, `000 counted twice`, `c07: keep "
        "keras`, `weight of speed doubled`, `without composite options`."
    )
    criterion_id: Series[str] = pa.Field(description="The criterion.")
    option_id: Series[str] = pa.Field(description="First option of the pair.")
    rival_id: Series[str] = pa.Field(description="Second option of the pair.")
    verdict_before: Series[str] = pa.Field(
        isin=VERDICTS, description="The verdict as it is."
    )
    verdict_after: Series[str] = pa.Field(
        isin=VERDICTS, description="After the change."
    )
    probability_before: Series[float] = pa.Field(
        nullable=True,
        ge=0,
        le=1,
        description="Probability that option is better, as is.",
    )
    probability_after: Series[float] = pa.Field(
        nullable=True, ge=0, le=1, description="The same, after the change."
    )

    class Config(Table.Config):
        name = "sensitivity"
        unique = ["change", "criterion_id", "option_id", "rival_id"]


class Alternatives(Table):
    """What one decision about a conflict would make of one verdict."""

    conflict_id: Series[str] = pa.Field(description="The conflict.")
    decision: Series[str] = pa.Field(
        description="A decision that does not stand, as resolutions.csv takes it."
    )
    criterion_id: Series[str] = pa.Field(description="The criterion.")
    option_id: Series[str] = pa.Field(description="First option of the pair.")
    rival_id: Series[str] = pa.Field(description="Second option of the pair.")
    difference_before: Series[float] = pa.Field(
        nullable=True, description="Option less rival as it is, in points."
    )
    difference_after: Series[float] = pa.Field(
        nullable=True, description="The same, after the decision."
    )
    probability_before: Series[float] = pa.Field(
        nullable=True, ge=0, le=1, description="That the option is better, as it is."
    )
    probability_after: Series[float] = pa.Field(
        nullable=True, ge=0, le=1, description="The same, after the decision."
    )
    option_score_before: Series[float] = pa.Field(
        nullable=True,
        ge=1,
        le=10,
        description="Score of the option; empty where the level is not identified.",
    )
    option_score_after: Series[float] = pa.Field(
        nullable=True, ge=1, le=10, description="The same, after the decision."
    )
    rival_score_before: Series[float] = pa.Field(
        nullable=True, ge=1, le=10, description="Score of the rival, as it is."
    )
    rival_score_after: Series[float] = pa.Field(
        nullable=True, ge=1, le=10, description="The same, after the decision."
    )
    verdict_before: Series[str] = pa.Field(
        isin=VERDICTS, description="The verdict as it is."
    )
    verdict_after: Series[str] = pa.Field(
        isin=VERDICTS, description="After the decision."
    )
    changes_verdict: Series[bool] = pa.Field(description="Whether the two differ.")

    class Config(Table.Config):
        name = "alternatives"
        unique = ["conflict_id", "decision", "criterion_id", "option_id", "rival_id"]
        metadata = {"references": {"conflict_id": "conflicts"}}


class Fragility(Table):
    """The fewest errors of one sort that would change one verdict."""

    criterion_id: Series[str] = pa.Field(description="The criterion.")
    option_id: Series[str] = pa.Field(description="First option of the pair.")
    rival_id: Series[str] = pa.Field(description="Second option of the pair.")
    error: Series[str] = pa.Field(
        isin=ERRORS,
        description="What is supposed: documents left out; documents reversed (each "
        "says of either option what it says of the other); claims reversed.",
    )
    fewest: Series[float] = pa.Field(
        nullable=True,
        ge=1,
        description="Fewest found that change the verdict; empty: none of those tried.",
    )
    tried: Series[int] = pa.Field(
        ge=1, description="How many at once were tried at most."
    )
    total: Series[int] = pa.Field(
        ge=1, description="How many documents (or claims) speak of the pair."
    )
    names: Series[str] = pa.Field(
        nullable=True, description="Which, by their ids, separated by `; `."
    )
    verdict_before: Series[str] = pa.Field(
        isin=VERDICTS, description="The verdict as it is."
    )
    verdict_after: Series[str] = pa.Field(
        nullable=True, isin=VERDICTS, description="With the errors put right."
    )

    class Config(Table.Config):
        name = "fragility"
        unique = ["criterion_id", "option_id", "rival_id", "error"]


class Settling(Table):
    """What one more document would have to say to settle one open verdict."""

    criterion_id: Series[str] = pa.Field(description="The criterion.")
    option_id: Series[str] = pa.Field(description="First option of the pair.")
    rival_id: Series[str] = pa.Field(description="Second option of the pair.")
    verdict: Series[str] = pa.Field(isin=VERDICTS, description="The verdict as it is.")
    favoured_id: Series[str] = pa.Field(
        nullable=True,
        description="The option it would have to favour, the easier one to settle "
        "for; empty: no single document can settle it.",
    )
    gap: Series[float] = pa.Field(
        nullable=True,
        ge=1,
        le=9,
        description="By how many points on a scale from 1 to 10, whole ones.",
    )
    probability: Series[float] = pa.Field(
        nullable=True,
        ge=0,
        le=1,
        description="That the favoured option is better, with it.",
    )

    class Config(Table.Config):
        name = "settling"
        unique = ["criterion_id", "option_id", "rival_id"]
