"""What the sources say together, how sure that is, and what it hangs on."""

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from fwreport.tables.base import Table

OVERALL = "__overall__"
VERDICTS = ["option", "rival", "tie", "contested", "insufficient"]
CERTAINTIES = ["high", "moderate", "low", "very low"]


def pair_is_ordered(table: pd.DataFrame) -> pd.Series:
    """Whether each pair stands in alphabetical order."""
    return table["option_id"] < table["rival_id"]


class Reliability(Table):
    """How much one source's evidence weighs, and how it leans."""

    source_id: Series[str] = pa.Field(description="The source.")
    weight: Series[float] = pa.Field(
        ge=0,
        description="Precision of its opinions; the mean source has 1.",
    )
    bias: Series[float] = pa.Field(
        description="How much higher it rates than others, in points of the 1-10 scale."
    )
    claim_count: Series[int] = pa.Field(
        ge=0, description="Claims of it used as evidence."
    )

    class Config(Table.Config):
        name = "reliability"
        unique = ["source_id"]
        metadata = {"references": {"source_id": "sources"}}


class Copying(Table):
    """Two sources that judge the same things, and how probably one copied."""

    source_id: Series[str] = pa.Field(description="A source.")
    other_id: Series[str] = pa.Field(
        description="Another; of two the first by name is written first."
    )
    shared_count: Series[int] = pa.Field(
        ge=0, description="Judgements of the same kind on the same thing."
    )
    same_count: Series[int] = pa.Field(ge=0, description="Those that say the same.")
    expected_count: Series[float] = pa.Field(
        ge=0,
        description="How many would, were both independent; all other claims and "
        "the habits of both make it probable.",
    )
    wording: Series[float] = pa.Field(
        nullable=True,
        ge=0,
        le=1,
        description="Share of the shorter one's words, in runs of five, that stand in "
        "the other too; empty where none does.",
    )
    probability: Series[float] = pa.Field(
        ge=0,
        le=1,
        description="That one copied from the other, or both from a third.",
    )

    class Config(Table.Config):
        name = "copying"
        unique = ["source_id", "other_id"]
        metadata = {"references": {"source_id": "sources", "other_id": "sources"}}


class Consensus(Table):
    """What the sources say together of one option on one criterion."""

    criterion_id: Series[str] = pa.Field(description="The criterion.")
    option_id: Series[str] = pa.Field(description="The option.")
    score: Series[float] = pa.Field(
        nullable=True,
        ge=1,
        le=10,
        description="Posterior mean, 1 to 10; empty where the level is not identified.",
    )
    low: Series[float] = pa.Field(
        nullable=True, ge=1, le=10, description="5 % quantile."
    )
    high: Series[float] = pa.Field(
        nullable=True, ge=1, le=10, description="95 % quantile."
    )
    certainty: Series[str] = pa.Field(
        isin=CERTAINTIES, description="How sure one can be, in four levels."
    )
    certainty_reasons: Series[str] = pa.Field(
        description="What lowered the certainty, and whether copies count once; in "
        "words, separated by semicolons."
    )
    source_count: Series[int] = pa.Field(
        ge=0, description="Sources with evidence on it."
    )
    claim_count: Series[int] = pa.Field(
        ge=0, description="Claims used as evidence on it."
    )

    class Config(Table.Config):
        name = "consensus"
        unique = ["criterion_id", "option_id"]
        metadata = {"references": {"criterion_id": "criteria", "option_id": "options"}}


class Preferences(Table):
    """Which of two options is ahead on one criterion, and how surely."""

    criterion_id: Series[str] = pa.Field(
        description="The criterion; `__overall__` is the mean over criteria."
    )
    option_id: Series[str] = pa.Field(description="First option of the pair.")
    rival_id: Series[str] = pa.Field(description="Second option of the pair.")
    difference: Series[float] = pa.Field(
        nullable=True, description="Option less rival, in points of the 1-10 scale."
    )
    low: Series[float] = pa.Field(nullable=True, description="5 % quantile of it.")
    high: Series[float] = pa.Field(nullable=True, description="95 % quantile of it.")
    probability: Series[float] = pa.Field(
        nullable=True, ge=0, le=1, description="Probability that the option is better."
    )
    verdict: Series[str] = pa.Field(
        isin=VERDICTS, description="option, rival, tie, contested or insufficient."
    )
    certainty: Series[str] = pa.Field(
        isin=CERTAINTIES,
        description="How sure one can be of the verdict, in four levels.",
    )
    certainty_reasons: Series[str] = pa.Field(
        description="What lowered the certainty, and whether copies count once; in "
        "words, separated by semicolons."
    )
    source_count: Series[int] = pa.Field(
        ge=0, description="Sources that compare the two."
    )
    for_option_count: Series[int] = pa.Field(
        ge=0, description="Those that favour the option."
    )
    for_rival_count: Series[int] = pa.Field(
        ge=0, description="Those that favour the rival."
    )
    even_count: Series[int] = pa.Field(
        ge=0, description="Those that see no difference."
    )

    @pa.dataframe_check(description="A pair is written once, in alphabetical order.")
    def pair_is_ordered(cls, table: pd.DataFrame) -> Series[bool]:
        return pair_is_ordered(table)

    class Config(Table.Config):
        name = "preferences"
        unique = ["criterion_id", "option_id", "rival_id"]
        metadata = {"references": {"option_id": "options", "rival_id": "options"}}


class Ranking(Table):
    """Where an option stands over all scored criteria."""

    option_id: Series[str] = pa.Field(description="The option.")
    score: Series[float] = pa.Field(
        nullable=True, ge=1, le=10, description="Weighted mean over criteria, 1 to 10."
    )
    low: Series[float] = pa.Field(
        nullable=True, ge=1, le=10, description="5 % quantile."
    )
    high: Series[float] = pa.Field(
        nullable=True, ge=1, le=10, description="95 % quantile."
    )
    best_probability: Series[float] = pa.Field(
        nullable=True, ge=0, le=1, description="Probability that no option is better."
    )
    verdict: Series[str] = pa.Field(
        isin=["best", "not best", "contested", "insufficient"],
        description="best: probability at least .90; contested: nobody reaches it.",
    )
    criterion_count: Series[int] = pa.Field(
        ge=0, description="Criteria it is scored on."
    )
    source_count: Series[int] = pa.Field(
        ge=0, description="Sources with evidence on it."
    )

    class Config(Table.Config):
        name = "ranking"
        unique = ["option_id"]
        metadata = {"references": {"option_id": "options"}}


class UseCases(Table):
    """What the sources recommend for one purpose."""

    use_case: Series[str] = pa.Field(description="The purpose, in a word or two.")
    option_id: Series[str] = pa.Field(description="An option recommended for it.")
    verdict: Series[str] = pa.Field(
        isin=["recommended", "contested", "insufficient"],
        description="recommended: two sources or more and none for another option; "
        "contested: sources name different options; insufficient: one source only.",
    )
    certainty: Series[str] = pa.Field(isin=CERTAINTIES, description="In four levels.")
    source_count: Series[int] = pa.Field(ge=0, description="Sources that recommend it.")
    rival_source_count: Series[int] = pa.Field(
        ge=0, description="Sources that recommend another option for it."
    )

    class Config(Table.Config):
        name = "use_cases"
        unique = ["use_case", "option_id"]
        metadata = {"references": {"option_id": "options"}}


class Agreement(Table):
    """How far the sources that speak of the same thing agree."""

    criterion_id: Series[str] = pa.Field(description="The criterion, or `__overall__`.")
    measure: Series[str] = pa.Field(description="Name of the coefficient.")
    value: Series[float] = pa.Field(
        nullable=True,
        description="The coefficient; empty where the data do not suffice.",
    )
    low: Series[float] = pa.Field(nullable=True, description="5 % quantile, bootstrap.")
    high: Series[float] = pa.Field(
        nullable=True, description="95 % quantile, bootstrap."
    )
    pair_count: Series[int] = pa.Field(
        ge=0, description="Pairs of judgements compared."
    )

    class Config(Table.Config):
        name = "agreement"
        unique = ["criterion_id", "measure"]


class Revisions(Table):
    """An old provisional rating beside the consensus that replaces it."""

    source_id: Series[str] = pa.Field(
        description="The source that asks for the update."
    )
    criterion_id: Series[str] = pa.Field(description="The criterion.")
    option_id: Series[str] = pa.Field(description="The option.")
    claim_id: Series[str] = pa.Field(description="The provisional rating.")
    old_value: Series[float] = pa.Field(description="The rating as printed.")
    score: Series[float] = pa.Field(
        nullable=True,
        ge=1,
        le=10,
        description="The consensus; empty where no other source has evidence.",
    )
    low: Series[float] = pa.Field(
        nullable=True, ge=1, le=10, description="5 % quantile."
    )
    high: Series[float] = pa.Field(
        nullable=True, ge=1, le=10, description="95 % quantile."
    )
    status: Series[str] = pa.Field(
        isin=["updated", "no new evidence"],
        description="updated: another source speaks on the criterion of the option.",
    )
    other_source_count: Series[int] = pa.Field(
        ge=0, description="Other sources with evidence on it."
    )

    class Config(Table.Config):
        name = "revisions"
        unique = ["claim_id"]
        metadata = {"references": {"claim_id": "claims", "criterion_id": "criteria"}}
