"""What is compared, and on what: options and criteria over all sources."""

import pandera.pandas as pa
from pandera.typing import Series

from fwreport.tables.base import Table

DIRECTIONS = ["higher", "lower", "descriptive"]
METHODS = ["catalog", "exact", "normalized", "similar", "alone"]
WORDS = r"^[^\W_]+(_[^\W_]+)*$"


class Options(Table):
    """One thing that is compared, or a composite of several."""

    option_id: Series[str] = pa.Field(
        str_matches=WORDS, description="Lower-case words joined by underscores."
    )
    name: Series[str] = pa.Field(description="The canonical name.")
    part_of: Series[str] = pa.Field(
        nullable=True,
        description="The option or product it is part of, by the catalog.",
    )
    is_composite: Series[bool] = pa.Field(
        description="Whether it stands for several options together."
    )

    class Config(Table.Config):
        name = "options"
        unique = ["option_id"]


class OptionMembers(Table):
    """A member of a composite option."""

    option_id: Series[str] = pa.Field(description="The composite option.")
    member_id: Series[str] = pa.Field(description="An option that is part of it.")

    class Config(Table.Config):
        name = "option_members"
        unique = ["option_id", "member_id"]
        metadata = {"references": {"option_id": "options", "member_id": "options"}}


class OptionLabels(Table):
    """A name that one source uses, and the option it was taken for."""

    source_id: Series[str] = pa.Field(description="The source that uses the name.")
    label: Series[str] = pa.Field(description="The name, as the document writes it.")
    option_id: Series[str] = pa.Field(description="The option it was taken for.")
    method: Series[str] = pa.Field(
        isin=["catalog", "exact", "spelling", "shortened"],
        description="catalog, exact (the option's own name), spelling (another way to "
        "write it), shortened (it is a part of the only name that goes on from it).",
    )
    similarity: Series[float] = pa.Field(
        ge=0, le=1, description="How likely it is that it names this option, 0 to 1."
    )

    class Config(Table.Config):
        name = "option_labels"
        unique = ["source_id", "label"]
        metadata = {"references": {"source_id": "sources", "option_id": "options"}}


class Criteria(Table):
    """One thing that options are compared on."""

    criterion_id: Series[str] = pa.Field(
        str_matches=WORDS, description="Lower-case words joined by underscores."
    )
    name: Series[str] = pa.Field(description="The canonical name.")
    group_name: Series[str] = pa.Field(
        description="The group it is shown and weighed in."
    )
    direction: Series[str] = pa.Field(
        isin=DIRECTIONS,
        description="What a larger amount means for the reader; descriptive: no score.",
    )
    weight: Series[float] = pa.Field(
        gt=0,
        description="Weight within its group; 1 unless the catalog says otherwise.",
    )

    class Config(Table.Config):
        name = "criteria"
        unique = ["criterion_id"]


class CriterionLabels(Table):
    """A label of one source, and the criterion it was aligned with."""

    source_id: Series[str] = pa.Field(description="The source that uses the label.")
    label: Series[str] = pa.Field(description="The label, as the document writes it.")
    criterion_id: Series[str] = pa.Field(
        description="The criterion it was aligned with."
    )
    method: Series[str] = pa.Field(
        isin=METHODS,
        description="catalog, exact (the criterion's own name), normalized (same words "
        "after case, number and filler words), similar (above the threshold), alone "
        "(no other label means the same).",
    )
    similarity: Series[float] = pa.Field(
        ge=0, le=1, description="Similarity of label and criterion name, 0 to 1."
    )

    class Config(Table.Config):
        name = "criterion_labels"
        unique = ["source_id", "label"]
        metadata = {"references": {"source_id": "sources", "criterion_id": "criteria"}}
