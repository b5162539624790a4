"""The parts of a document: blocks, and the cells of its tables."""

import pandera.pandas as pa
from pandera.typing import Series

from fwreport.tables.base import ADDRESS, Table

KINDS = ["heading", "paragraph", "item", "table", "quote", "code", "rule", "note"]


class Blocks(Table):
    """A run of whole lines of one kind; each non-blank line lies in exactly one."""

    block_id: Series[str] = pa.Field(
        str_matches=ADDRESS, description="Address, as 003/b12."
    )
    source_id: Series[str] = pa.Field(description="The source it is part of.")
    kind: Series[str] = pa.Field(
        isin=KINDS,
        description="heading, paragraph, item (one list entry or outline line), table, "
        "quote, code, rule, or note (front matter, comments: no content).",
    )
    level: Series[int] = pa.Field(
        ge=0,
        description="Depth of a heading (1 is the top) or of an item; 0 elsewhere.",
    )
    heading_id: Series[str] = pa.Field(
        nullable=True, description="The heading it stands under: the nearest above it."
    )
    line_start: Series[int] = pa.Field(ge=1, description="First line, from 1.")
    line_end: Series[int] = pa.Field(ge=1, description="Last line, inclusive.")
    text: Series[str] = pa.Field(
        description="Its text without the marks of the block; inline markup is kept."
    )

    class Config(Table.Config):
        name = "blocks"
        unique = ["block_id"]
        metadata = {"references": {"source_id": "sources", "heading_id": "blocks"}}


class Cells(Table):
    """One cell of a table block; row 0 is the header."""

    cell_id: Series[str] = pa.Field(
        str_matches=ADDRESS, description="Address, as 003/b9/r2/c1."
    )
    block_id: Series[str] = pa.Field(description="The table it is part of.")
    row_index: Series[int] = pa.Field(ge=0, description="Row, from 0 for the header.")
    column_index: Series[int] = pa.Field(ge=0, description="Column, from 0.")
    line_start: Series[int] = pa.Field(ge=1, description="First line, from 1.")
    line_end: Series[int] = pa.Field(ge=1, description="Last line, inclusive.")
    text: Series[str] = pa.Field(description="Its text; inline markup is kept.")

    class Config(Table.Config):
        name = "cells"
        unique = ["cell_id"]
        metadata = {"references": {"block_id": "blocks"}}
