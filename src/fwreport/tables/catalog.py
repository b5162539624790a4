"""What people decided: the files of sources/catalog/, each a table."""

from typing import NamedTuple

import pandera.pandas as pa
from pandera.typing import DataFrame, Series

from fwreport.tables.base import Table, empty

PLACE = pa.Field(
    nullable=True, description="File and line of the row, as `sources.csv, line 3`."
)
ACTIONS = ["exclude", "set value", "set winner", "set criterion", "set polarity"]


class SourceNotes(Table):
    """What is known of a source: sources.csv."""

    source: Series[str] = pa.Field(description="File name of the source.")
    title: Series[str] = pa.Field(nullable=True, description="Its title.")
    author: Series[str] = pa.Field(nullable=True, description="Its author.")
    date: Series[str] = pa.Field(nullable=True, description="Its date, in ISO 8601.")
    url: Series[str] = pa.Field(nullable=True, description="Where it was found.")
    trust: Series[float] = pa.Field(
        nullable=True, ge=0, le=1, description="Weight, 0 to 1; empty is 1."
    )
    supersedes: Series[str] = pa.Field(
        nullable=True,
        description="Older files that it replaces, divided by `;`: their claims are "
        "listed and no evidence.",
    )
    exclude: Series[bool] = pa.Field(description="Whether it is listed but not read.")
    reason: Series[str] = pa.Field(
        nullable=True, description="Why it is excluded, or supersedes."
    )
    place: Series[str] = PLACE

    class Config(Table.Config):
        name = "catalog_sources"
        unique = ["source"]


class OptionAliases(Table):
    """A label that names an option: options.csv."""

    label: Series[str] = pa.Field(description="The label, as documents write it.")
    option: Series[str] = pa.Field(
        description="Canonical name; members of a composite joined by `+`."
    )
    part_of: Series[str] = pa.Field(nullable=True, description="What it is part of.")
    source: Series[str] = pa.Field(nullable=True, description="Only in this file.")
    keep_apart: Series[bool] = pa.Field(
        description="The label is no option, whatever it looks like."
    )
    place: Series[str] = PLACE

    class Config(Table.Config):
        name = "catalog_options"
        unique = ["label", "source"]


class CriterionAliases(Table):
    """A label that names a criterion: criteria.csv."""

    label: Series[str] = pa.Field(description="The label, as documents write it.")
    criterion: Series[str] = pa.Field(description="Canonical name of the criterion.")
    group: Series[str] = pa.Field(nullable=True, description="Group it is shown in.")
    direction: Series[str] = pa.Field(
        nullable=True,
        isin=["higher", "lower", "descriptive"],
        description="What a larger amount means for the reader.",
    )
    weight: Series[float] = pa.Field(
        nullable=True, gt=0, description="Weight within its group; empty is 1."
    )
    source: Series[str] = pa.Field(nullable=True, description="Only in this file.")
    keep_apart: Series[bool] = pa.Field(
        description="Never merged with a label that is not given here."
    )
    place: Series[str] = PLACE

    class Config(Table.Config):
        name = "catalog_criteria"
        unique = ["label", "source"]


class CorrectionNotes(Table):
    """How a person corrected a claim: corrections.csv."""

    claim: Series[str] = pa.Field(description="The claim_key.")
    expect: Series[str] = pa.Field(
        description="Text, number or winner that the claim must still have; with `…` "
        "at its end, how its text must begin."
    )
    action: Series[str] = pa.Field(
        isin=ACTIONS,
        description="exclude (listed, and no evidence), set value, set winner, set "
        "criterion or set polarity.",
    )
    value: Series[str] = pa.Field(
        nullable=True,
        description="What it is set to: a number, an option or `tie`, a criterion, or "
        "1, 0 or -1 for the polarity; nothing for `exclude`.",
    )
    reason: Series[str] = pa.Field(nullable=True, description="Why.")
    place: Series[str] = PLACE

    class Config(Table.Config):
        name = "catalog_corrections"
        unique = ["claim", "action"]


class Resolutions(Table):
    """How a person settled a conflict: resolutions.csv."""

    conflict: Series[str] = pa.Field(
        description="The conflict_key; with `@` and a claims_digest, what it was made "
        "of when it was settled."
    )
    decision: Series[str] = pa.Field(
        description="keep SIDE, set aside SIDE, down-weight SIDE, keep all, or open."
    )
    by: Series[str] = pa.Field(nullable=True, description="Who decided.")
    date: Series[str] = pa.Field(nullable=True, description="When, in ISO 8601.")
    reason: Series[str] = pa.Field(nullable=True, description="Why.")
    place: Series[str] = PLACE

    class Config(Table.Config):
        name = "catalog_resolutions"
        unique = ["conflict"]


class Facts(Table):
    """A dated fact that claims are checked against: facts.csv."""

    option: Series[str] = pa.Field(
        nullable=True, description="Whom it is about; empty: whoever names the value."
    )
    attribute: Series[str] = pa.Field(description="What about them.")
    value: Series[str] = pa.Field(description="The words by which claims name it.")
    valid_from: Series[str] = pa.Field(
        nullable=True, description="Since when it holds: a year, a month or a day."
    )
    valid_to: Series[str] = pa.Field(
        nullable=True, description="Until when it held; `never`; empty: it holds."
    )
    citation: Series[str] = pa.Field(description="Where a reader can look it up.")

    class Config(Table.Config):
        name = "catalog_facts"
        unique = ["option", "attribute", "value"]


class Catalog(NamedTuple):
    """All that people decided; every table may be empty."""

    sources: DataFrame[SourceNotes]
    options: DataFrame[OptionAliases]
    criteria: DataFrame[CriterionAliases]
    resolutions: DataFrame[Resolutions] = empty(Resolutions)
    facts: DataFrame[Facts] = empty(Facts)
    corrections: DataFrame[CorrectionNotes] = empty(CorrectionNotes)


class Rulings(NamedTuple):
    """What people decided of conflicts and know of the subject, at a date."""

    resolutions: DataFrame[Resolutions] = empty(Resolutions)
    facts: DataFrame[Facts] = empty(Facts)
    date: str = ""  # of the report, in ISO 8601; without it no fact is out of date
