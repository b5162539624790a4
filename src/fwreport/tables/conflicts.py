"""Where claims cannot all be taken as they stand, and what is left as evidence."""

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from fwreport.tables.base import Table

KINDS = [
    "corruption",
    "provisional",
    "arithmetic",
    "outdated",
    "temporal",
    "internal",
    "rating_vs_verdict",
    "verdict_vs_statement",
    "fact",
    "statement",
]
EVIDENCE_KINDS = ["rating", "verdict", "stance", "recommendation"]


class Conflicts(Table):
    """One disagreement about one criterion, attribute or total."""

    conflict_id: Series[str] = pa.Field(description="Short name in this build, as c03.")
    conflict_key: Series[str] = pa.Field(
        unique=True,
        description="Identity made from the kind and what it is about; it survives "
        "claims that join, inserted lines and renamed files.",
    )
    kind: Series[str] = pa.Field(isin=KINDS, description="The most specific kind.")
    severity: Series[str] = pa.Field(
        isin=["high", "medium", "low"],
        description="high: it can change a verdict; medium: a score; low: neither.",
    )
    criterion_id: Series[str] = pa.Field(
        nullable=True,
        description="The criterion in dispute; empty where it spans several.",
    )
    title: Series[str] = pa.Field(description="What is in dispute, in a few words.")
    explanation: Series[str] = pa.Field(
        description="What stands against what, in one sentence that names both sides."
    )
    status: Series[str] = pa.Field(
        isin=["resolved", "open"], description="Settled or not."
    )
    resolution: Series[str] = pa.Field(
        description="What is kept, or why it is left open."
    )
    rule: Series[str] = pa.Field(description="The rule (or person) that decided so.")

    class Config(Table.Config):
        name = "conflicts"
        unique = ["conflict_id"]
        metadata = {"references": {"criterion_id": "criteria"}}


class ConflictClaims(Table):
    """A claim that takes part in a conflict, and the side it is on."""

    conflict_id: Series[str] = pa.Field(description="The conflict.")
    claim_id: Series[str] = pa.Field(description="The claim.")
    side: Series[str] = pa.Field(
        description="What the claim stands for in it, as `keras`, `stated` or `parts`."
    )

    class Config(Table.Config):
        name = "conflict_claims"
        unique = ["conflict_id", "claim_id"]
        metadata = {"references": {"conflict_id": "conflicts", "claim_id": "claims"}}


class Rules(Table):
    """A rule by which conflicts are resolved or left open."""

    rule: Series[str] = pa.Field(description="Number and name; never given anew.")
    leaves: Series[str] = pa.Field(
        isin=["resolved", "open"], description="What it makes of a conflict."
    )
    description: Series[str] = pa.Field(description="What it does.")
    version: Series[int] = pa.Field(
        ge=1,
        description="Of the list: raised by a rule that joins, or that is changed in "
        "substance.",
    )

    class Config(Table.Config):
        name = "rules"
        unique = ["rule"]


class Severities(Table):
    """Why a conflict is as grave as it is."""

    conflict_id: Series[str] = pa.Field(description="The conflict.")
    rests_on: Series[str] = pa.Field(
        isin=["scores", "kind"],
        description="scores: on what its other decisions would change; kind: on what "
        "it is about, where no score tells, or its decisions were not tried.",
    )
    reason: Series[str] = pa.Field(description="The reason, in a few words.")

    class Config(Table.Config):
        name = "severities"
        unique = ["conflict_id"]
        metadata = {"references": {"conflict_id": "conflicts"}}


class Settlements(Table):
    """What a conflict is made of, and how a person settled it if one did."""

    conflict_key: Series[str] = pa.Field(description="The conflict.")
    claims_digest: Series[str] = pa.Field(
        description="Digest of the keys of its claims; it changes when claims join."
    )
    decision: Series[str] = pa.Field(nullable=True, description="What was decided.")
    decided_by: Series[str] = pa.Field(nullable=True, description="Who decided.")
    decided_on: Series[str] = pa.Field(nullable=True, description="When, in ISO 8601.")
    reason: Series[str] = pa.Field(nullable=True, description="Why.")
    is_outgrown: Series[bool] = pa.Field(
        description="Whether claims joined after it was settled: new evidence since."
    )

    class Config(Table.Config):
        name = "settlements"
        unique = ["conflict_key"]
        metadata = {"references": {"conflict_key": "conflicts"}}


class Evidence(Table):
    """A claim as the scoring model reads it."""

    claim_id: Series[str] = pa.Field(description="The claim it comes from.")
    source_id: Series[str] = pa.Field(description="The source that makes the claim.")
    criterion_id: Series[str] = pa.Field(
        description="The criterion; `__overall__` speaks of the option as a whole."
    )
    option_id: Series[str] = pa.Field(
        description="The option judged (first of a pair)."
    )
    rival_id: Series[str] = pa.Field(
        nullable=True, description="The option it is held against; a rating has none."
    )
    kind: Series[str] = pa.Field(isin=EVIDENCE_KINDS, description="How it is read.")
    value: Series[float] = pa.Field(
        nullable=True,
        description="A rating's value on its own scale; a stance's level, 1 poor to 5 "
        "excellent; empty for verdict and recommendation.",
    )
    scale_low: Series[float] = pa.Field(
        nullable=True, description="Worst end of its scale."
    )
    scale_high: Series[float] = pa.Field(
        nullable=True, description="Best end of its scale."
    )
    winner: Series[str] = pa.Field(
        nullable=True, description="option_id of the favoured one, or `tie`."
    )
    is_indirect: Series[bool] = pa.Field(
        description="Whether it speaks of a composite of which the option is a member."
    )
    is_provisional: Series[bool] = pa.Field(
        description="Whether its source calls it unfinished."
    )
    confidence: Series[float] = pa.Field(
        ge=0, le=1, description="Probability that the claim was read and aligned right."
    )
    influence: Series[float] = pa.Field(
        nullable=True,
        description="Largest change of a score on its criterion, in points of the 1-10 "
        "scale, were it left out; empty where it moves none by construction.",
    )

    @pa.dataframe_check(description="A pair is written once, in alphabetical order.")
    def pair_is_ordered(cls, table: pd.DataFrame) -> Series[bool]:
        return table["rival_id"].isna() | (table["option_id"] < table["rival_id"])

    class Config(Table.Config):
        name = "evidence"
        unique = ["claim_id", "criterion_id", "option_id", "rival_id"]
        metadata = {"references": {"claim_id": "claims", "source_id": "sources"}}


class AlternativeEvidence(Table):
    """A row of evidence that one decision about a conflict would add or take away."""

    conflict_id: Series[str] = pa.Field(description="The conflict.")
    decision: Series[str] = pa.Field(
        description="The decision, as resolutions.csv takes it: `keep keras`."
    )
    is_added: Series[bool] = pa.Field(
        description="Whether the row would join; else it would go."
    )
    claim_id: Series[str] = pa.Field(description="The claim it comes from.")
    source_id: Series[str] = pa.Field(description="The source that makes the claim.")
    criterion_id: Series[str] = pa.Field(description="As in evidence.")
    option_id: Series[str] = pa.Field(description="As in evidence.")
    rival_id: Series[str] = pa.Field(nullable=True, description="As in evidence.")
    kind: Series[str] = pa.Field(isin=EVIDENCE_KINDS, description="As in evidence.")
    value: Series[float] = pa.Field(nullable=True, description="As in evidence.")
    scale_low: Series[float] = pa.Field(nullable=True, description="As in evidence.")
    scale_high: Series[float] = pa.Field(nullable=True, description="As in evidence.")
    winner: Series[str] = pa.Field(nullable=True, description="As in evidence.")
    is_indirect: Series[bool] = pa.Field(description="As in evidence.")
    is_provisional: Series[bool] = pa.Field(description="As in evidence.")
    confidence: Series[float] = pa.Field(ge=0, le=1, description="As in evidence.")

    class Config(Table.Config):
        name = "alternative_evidence"
        unique = [
            *("conflict_id", "decision", "is_added"),
            *("claim_id", "criterion_id", "option_id", "rival_id"),
        ]
        metadata = {"references": {"conflict_id": "conflicts", "claim_id": "claims"}}


class UseCaseClaims(Table):
    """A claim that recommends an option for a use case."""

    use_case: Series[str] = pa.Field(description="The purpose, in a word or two.")
    option_id: Series[str] = pa.Field(description="The option recommended for it.")
    claim_id: Series[str] = pa.Field(description="The claim that recommends it.")
    source_id: Series[str] = pa.Field(description="The source that makes the claim.")
    is_indirect: Series[bool] = pa.Field(
        description="Whether it recommends a composite of which the option is a member."
    )

    class Config(Table.Config):
        name = "use_case_claims"
        unique = ["use_case", "option_id", "claim_id"]
        metadata = {"references": {"claim_id": "claims", "option_id": "options"}}
