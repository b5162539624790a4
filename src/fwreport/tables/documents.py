"""What came in: sources, what was repaired in them, and what no table can hold."""

import pandera.pandas as pa
from pandera.typing import Series

from fwreport.tables.base import Table

DECISIONS = ["excluded", "superseded"]
STATUSES = ["ingested", "duplicate", "quarantined"]


class Sources(Table):
    """One file of the sources folder: one author's voice, and what became of it."""

    source_id: Series[str] = pa.Field(description="Opaque name of the source, as 003.")
    path: Series[str] = pa.Field(description="Path of the file below sources/.")
    sha256: Series[str] = pa.Field(description="Digest of the bytes, in hex.")
    size_bytes: Series[int] = pa.Field(ge=0, description="Size of the file, in bytes.")
    media_type: Series[str] = pa.Field(description="What the bytes are, as text/plain.")
    encoding: Series[str] = pa.Field(
        nullable=True, description="Codec the bytes were read with, by Python's name."
    )
    status: Series[str] = pa.Field(isin=STATUSES, description="What became of it.")
    reason: Series[str] = pa.Field(
        nullable=True,
        description="Why it is a duplicate, in quarantine or superseded, in words.",
    )
    title: Series[str] = pa.Field(
        nullable=True, description="Title, as the catalog or the document gives it."
    )
    author: Series[str] = pa.Field(
        nullable=True, description="Author, as the catalog or the document gives it."
    )
    date: Series[str] = pa.Field(
        nullable=True,
        description="Date, as the catalog or the document gives it, in ISO 8601 to the "
        "year, the month or the day.",
    )
    url: Series[str] = pa.Field(
        nullable=True, description="Where it was found, if known."
    )
    trust: Series[float] = pa.Field(
        ge=0, le=1, description="Weight that the catalog gives the source, 0 to 1."
    )
    line_count: Series[int] = pa.Field(ge=0, description="Lines of the repaired text.")
    is_provisional: Series[bool] = pa.Field(
        description="Whether the source calls content of its own unfinished."
    )
    decision: Series[str] = pa.Field(
        nullable=True,
        isin=DECISIONS,
        description="What the catalog decided: excluded (in quarantine, not read) or "
        "superseded (read and listed, but no evidence); `reason` says why.",
    )

    class Config(Table.Config):
        name = "sources"
        unique = ["source_id"]


class Outcomes(Table):
    """What the bytes of one file gave, whatever the catalog says; no row for copies."""

    source_id: Series[str] = pa.Field(description="The source that the file became.")
    sha256: Series[str] = pa.Field(description="Digest of the bytes, in hex.")
    suffix: Series[str] = pa.Field(description="End of the file's name, as .md.")
    status: Series[str] = pa.Field(
        isin=["ingested", "quarantined", "excluded"],
        description="What became of it; excluded: the catalog left it unread.",
    )
    media_type: Series[str] = pa.Field(description="What the bytes are.")
    reason: Series[str] = pa.Field(nullable=True, description="Why it was not read.")
    encoding: Series[str] = pa.Field(nullable=True, description="Codec of the bytes.")
    title: Series[str] = pa.Field(
        nullable=True, description="Title, as the document gives it."
    )
    author: Series[str] = pa.Field(
        nullable=True, description="Author, as the document gives it."
    )
    date: Series[str] = pa.Field(
        nullable=True, description="Date, as the document gives it, in ISO 8601."
    )
    line_count: Series[int] = pa.Field(ge=0, description="Lines of the repaired text.")
    is_provisional: Series[bool] = pa.Field(
        description="Whether the source calls content of its own unfinished."
    )
    is_reused: Series[bool] = pa.Field(
        description="Whether an earlier build found this out, and not this one."
    )

    class Config(Table.Config):
        name = "outcomes"
        unique = ["source_id"]
        metadata = {"references": {"source_id": "sources"}}


class Repairs(Table):
    """One damaged run of characters, and what was made of it."""

    source_id: Series[str] = pa.Field(description="The source that was damaged.")
    line: Series[int] = pa.Field(ge=1, description="Line of the damage, from 1.")
    position: Series[int] = pa.Field(
        ge=1, description="Character in the damaged line where the run starts, from 1."
    )
    damaged: Series[str] = pa.Field(description="The characters that stood there.")
    repaired: Series[str] = pa.Field(description="The characters they stand for.")
    codec: Series[str] = pa.Field(
        description="Codec that UTF-8 was once wrongly read with, by Python's name."
    )

    class Config(Table.Config):
        name = "repairs"
        unique = ["source_id", "line", "position"]
        metadata = {"references": {"source_id": "sources"}}


class Documents(Table):
    """The repaired text of one ingested source; kept out of the warehouse."""

    source_id: Series[str] = pa.Field(description="The source whose text it is.")
    text: Series[str] = pa.Field(description="The whole text, no byte order mark.")

    class Config(Table.Config):
        name = "documents"
        unique = ["source_id"]
        metadata = {"references": {"source_id": "sources"}}


class Places(Table):
    """Where a part of a document stands in its file, where no line number says so."""

    source_id: Series[str] = pa.Field(description="The source that it is part of.")
    line: Series[int] = pa.Field(
        ge=1, description="Line of the text as it was read, from 1."
    )
    column_index: Series[int] = pa.Field(
        ge=-1, description="Column of the table in that line, from 0; -1: all of it."
    )
    file_line: Series[int] = pa.Field(
        ge=0, description="Line of the file, from 1; 0: the file has no lines."
    )
    place: Series[str] = pa.Field(
        description="Where to look in the file, as Sheet1!B4 or table 2, row 3."
    )

    class Config(Table.Config):
        name = "places"
        unique = ["source_id", "line", "column_index"]
        metadata = {"references": {"source_id": "sources"}}


class Rejects(Table):
    """A row that a document gave and that no table can hold."""

    source_id: Series[str] = pa.Field(description="The source that gave it.")
    line: Series[int] = pa.Field(ge=1, description="Line where it stands, from 1.")
    stage: Series[str] = pa.Field(description="The stage that could not read it.")
    reason: Series[str] = pa.Field(description="Why, in one sentence.")

    class Config(Table.Config):
        name = "rejects"
        unique = ["source_id", "line", "stage", "reason"]
        metadata = {"references": {"source_id": "sources"}}
