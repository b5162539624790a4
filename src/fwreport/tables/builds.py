"""How a build ran; not part of data/, because it differs from run to run."""

import pandera.pandas as pa
from pandera.typing import Series

from fwreport.tables.base import Table


class Builds(Table):
    """One run of the pipeline."""

    build_id: Series[str] = pa.Field(description="Name of the generation's folder.")
    date: Series[str] = pa.Field(description="Date of the report, in ISO 8601.")
    started_at: Series[str] = pa.Field(description="Wall clock at the start, UTC.")
    finished_at: Series[str] = pa.Field(description="Wall clock at the end, UTC.")
    source_count: Series[int] = pa.Field(ge=0, description="Sources found.")
    claim_count: Series[int] = pa.Field(ge=0, description="Claims read.")
    conflict_count: Series[int] = pa.Field(ge=0, description="Conflicts found.")

    class Config(Table.Config):
        name = "builds"
        unique = ["build_id"]
