"""What was read of each document, kept in the generation for the build after it.

reports/<generation>/reading/<stage>-<table>.parquet

It is trusted as long as each file is as it was written, by its digest in build.json,
and program, Python and libraries would read the same today.
"""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args, get_type_hints

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from fwreport.adapters.generations import Generation
from fwreport.adapters.inputs import digest_inputs, find_damage
from fwreport.adapters.installation import digest_code, versions
from fwreport.adapters.warehouse import write_columns
from fwreport.tables.base import Table, dtypes_of
from fwreport.tables.owners import owners_of
from fwreport.tables.stages import Read

READING = "reading"
ROOMS = (  # all that a document goes through on its way to claims
    *("ingest", "parse", "normalize", "gather"),
    *("tables", "comparison", "vocabulary", "errors"),
)

log = logging.getLogger(__name__)


def digest_readers() -> str:
    """The SHA-256 of what reads documents: our code for it, Python and libraries."""
    return digest_inputs({"code": digest_code(*ROOMS), "versions": versions()})


def write_reading(folder: Path, read: Read) -> None:
    """Write every table of the stages that read each document for itself.

    What was read by the names of other documents is left out: these may be others
    tomorrow, so that it is read anew.
    """
    folder.mkdir()
    claims = read.normalized.readings
    introduced = {*claims.loc[claims["is_introduced"], "source_id"]}
    for name, _, table in tables_of(read):
        if introduced:
            stays = [owner not in introduced for owner in owners_of(table)]
            table = table[pd.Series(stays, index=table.index, dtype=bool)]
        columns = pa.Table.from_pandas(table, preserve_index=False)
        write_columns(folder / f"{name}.parquet", columns)


def read_reading(latest: Generation | None) -> Read | None:
    """What the generation keeps of each document; None if it cannot be trusted.

    What is damaged is named in a warning: all documents are read again then.
    """
    if latest is None or latest.record.get("readers_sha256") != digest_readers():
        return None
    try:
        damaged = find_damage(latest, f"{READING}/")
        if damaged is None:
            return load(latest.folder / READING)
    except (OSError, ValueError, KeyError, pa.ArrowException) as problem:
        damaged = f"{READING}: {problem}"
    log.warning(
        "%s is gone or damaged: all documents are read again", latest.folder / damaged
    )
    return None


def load(folder: Path) -> Read:
    """The tables in the folder, with the types that they are declared with.

    Raises OSError, KeyError or ArrowException if one is not there, or another one.
    """
    stages = []
    for stage in get_type_hints(Read).values():
        parts = {}
        for field, schema in schemas_of(stage):
            name = f"{stage.__name__.lower()}-{field}.parquet"
            table = pq.read_table(folder / name).to_pandas()
            dtypes = dtypes_of(schema)
            parts[field] = table[list(dtypes)].astype(dtypes)
        stages.append(stage(**parts))
    return Read(*stages)


def tables_of(read: Read) -> Iterator[tuple[str, type[Table], pd.DataFrame]]:
    """The name of each table, its schema, and its rows."""
    for stage in read:
        for field, schema in schemas_of(type(stage)):
            name = f"{type(stage).__name__.lower()}-{field}"
            yield name, schema, getattr(stage, field)


def schemas_of(stage: type[NamedTuple]) -> Iterator[tuple[str, type[Table]]]:
    """The fields of what a stage makes, each with its schema."""
    for field, hint in get_type_hints(stage).items():
        (schema,) = get_args(hint)
        yield field, schema
