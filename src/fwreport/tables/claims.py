"""What sources assert: as read from one document, and as aligned over all."""

import pandera.pandas as pa
from pandera.typing import Series

from fwreport.tables.base import ADDRESS, Table
from fwreport.tables.catalog import ACTIONS

KINDS = [
    "statement",
    "rating",
    "verdict",
    "summary",
    "recommendation",
    "fact",
    "aggregate",
    "code",
]


class Readings(Table):
    """A claim as one document makes it, before labels of documents are aligned."""

    claim_id: Series[str] = pa.Field(
        str_matches=ADDRESS,
        description="Address, as 003/b9/r2/c1: sorts in reading order.",
    )
    claim_key: Series[str] = pa.Field(
        description="Identity that survives inserted lines and renamed files: digests "
        "of the source, of the claim's text, and the occurrence."
    )
    source_id: Series[str] = pa.Field(description="The source that makes it.")
    block_id: Series[str] = pa.Field(description="The block it stands in.")
    line_start: Series[int] = pa.Field(ge=1, description="First line, from 1.")
    line_end: Series[int] = pa.Field(ge=1, description="Last line, inclusive.")
    kind: Series[str] = pa.Field(isin=KINDS, description="What kind of claim it is.")
    criterion_label: Series[str] = pa.Field(
        nullable=True,
        description="The criterion as the document writes it, undecorated.",
    )
    text: Series[str] = pa.Field(
        description="Repaired text without markup, list marks and prefixes."
    )
    value: Series[float] = pa.Field(
        nullable=True, description="The number, if it has one."
    )
    scale_low: Series[float] = pa.Field(
        nullable=True, description="Worst end of its scale."
    )
    scale_high: Series[float] = pa.Field(
        nullable=True, description="Best end of its scale."
    )
    winner_label: Series[str] = pa.Field(
        nullable=True, description="The option favoured, as written, or `tie`."
    )
    polarity: Series[float] = pa.Field(
        nullable=True,
        isin=[-1.0, 0.0, 1.0],
        description="1 for the option, -1 against it, 0 neither; empty: undecided.",
    )
    confidence: Series[float] = pa.Field(
        ge=0, le=1, description="Probability that the claim was read right."
    )
    is_provisional: Series[bool] = pa.Field(
        description="Whether its source calls it unfinished."
    )
    is_introduced: Series[bool] = pa.Field(
        description="Whether other documents tell which options its source compares."
    )

    class Config(Table.Config):
        name = "readings"
        unique = ["claim_id"]
        metadata = {"references": {"source_id": "sources", "block_id": "blocks"}}


class ClaimLabels(Table):
    """An option that a claim names; a composite mention gives a row for each member."""

    claim_id: Series[str] = pa.Field(description="The claim.")
    position: Series[int] = pa.Field(ge=0, description="Order in the claim, from 0.")
    label: Series[str] = pa.Field(
        description="Name of the option, in its document's spelling."
    )
    mention: Series[str] = pa.Field(
        description="The words that named it; the same for all members of a composite."
    )

    class Config(Table.Config):
        name = "claim_labels"
        unique = ["claim_id", "position"]
        metadata = {"references": {"claim_id": "readings"}}


class Claims(Table):
    """One thing that one source asserts: a cell, a bullet or a paragraph."""

    claim_id: Series[str] = pa.Field(
        str_matches=ADDRESS,
        description="Address, as 003/b9/r2/c1: sorts in reading order.",
    )
    claim_key: Series[str] = pa.Field(
        unique=True,
        description="Identity that survives inserted lines and renamed files.",
    )
    source_id: Series[str] = pa.Field(description="The source that makes it.")
    block_id: Series[str] = pa.Field(description="The block it stands in.")
    line_start: Series[int] = pa.Field(ge=1, description="First line, from 1.")
    line_end: Series[int] = pa.Field(ge=1, description="Last line, inclusive.")
    kind: Series[str] = pa.Field(isin=KINDS, description="What kind of claim it is.")
    criterion_label: Series[str] = pa.Field(
        nullable=True,
        description="The criterion as the document writes it, undecorated.",
    )
    criterion_id: Series[str] = pa.Field(
        nullable=True, description="The criterion it is aligned with."
    )
    text: Series[str] = pa.Field(
        description="Repaired text without markup, list marks and prefixes."
    )
    value: Series[float] = pa.Field(
        nullable=True, description="The number, if it has one."
    )
    scale_low: Series[float] = pa.Field(
        nullable=True, description="Worst end of its scale."
    )
    scale_high: Series[float] = pa.Field(
        nullable=True, description="Best end of its scale."
    )
    winner: Series[str] = pa.Field(
        nullable=True, description="The option favoured (option_id), or `tie`."
    )
    polarity: Series[float] = pa.Field(
        nullable=True,
        isin=[-1.0, 0.0, 1.0],
        description="1 for the option, -1 against it, 0 neither; empty: undecided.",
    )
    confidence: Series[float] = pa.Field(
        ge=0, le=1, description="Probability that the claim was read right."
    )
    is_provisional: Series[bool] = pa.Field(
        description="Whether its source calls it unfinished."
    )

    class Config(Table.Config):
        name = "claims"
        unique = ["claim_id"]
        metadata = {
            "references": {
                "source_id": "sources",
                "block_id": "blocks",
                "criterion_id": "criteria",
            }
        }


class ClaimOptions(Table):
    """An option that a claim speaks of; a composite mention gives each member."""

    claim_id: Series[str] = pa.Field(description="The claim.")
    option_id: Series[str] = pa.Field(description="The option spoken of.")
    composite_id: Series[str] = pa.Field(
        nullable=True, description="The composite option through which it is spoken of."
    )

    class Config(Table.Config):
        name = "claim_options"
        unique = ["claim_id", "option_id"]
        metadata = {
            "references": {
                "claim_id": "claims",
                "option_id": "options",
                "composite_id": "options",
            }
        }


class Corrections(Table):
    """A correction by hand, and whether it was applied to its claim."""

    claim_key: Series[str] = pa.Field(description="The claim it is meant for.")
    claim_id: Series[str] = pa.Field(
        nullable=True, description="That claim; empty: no claim has the key."
    )
    action: Series[str] = pa.Field(isin=ACTIONS, description="What is done to it.")
    before: Series[str] = pa.Field(
        nullable=True, description="What was read from the document, where it is set."
    )
    after: Series[str] = pa.Field(nullable=True, description="What it is set to.")
    reason: Series[str] = pa.Field(nullable=True, description="Why, as given.")
    status: Series[str] = pa.Field(
        isin=["applied", "refused"],
        description="refused: it fits no claim, or no longer; the claim is as read.",
    )
    refusal: Series[str] = pa.Field(
        nullable=True, description="Why it was refused, in one sentence."
    )
    place: Series[str] = pa.Field(
        nullable=True, description="File and line of the catalog."
    )

    class Config(Table.Config):
        name = "corrections"
        unique = ["claim_key", "action"]
        metadata = {"references": {"claim_id": "claims"}}
