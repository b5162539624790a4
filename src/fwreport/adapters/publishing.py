"""What a build leaves, written as one generation: report, warehouse, data, record."""

import json
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

import pandas as pd

from fwreport.adapters import ledger
from fwreport.adapters.generations import (
    RECORD,
    Generation,
    free_name,
    now,
    publish,
    settle,
)
from fwreport.adapters.inputs import digest_files, digest_inputs
from fwreport.adapters.reading_files import READING, digest_readers, write_reading
from fwreport.adapters.warehouse import kept_tables, write_data, write_warehouse
from fwreport.errors import PublishError
from fwreport.tables.base import column_names, frame
from fwreport.tables.builds import Builds
from fwreport.tables.stages import Tables

WAREHOUSE, DATA = "fwreport.duckdb", "data"


def write_generation(
    reports: Path, tables: Tables, files: Mapping[str, bytes], record: dict[str, Any]
) -> Generation:
    """Publish all that a build made, note it in the ledger, and make it the latest.

    files   the report in its formats: {file name: content}
    record  `inputs`, `standing`, `started_at` and `seconds` by stage, so far; the
            `snapshot` that the ledger keeps; and, where the data are known already,
            their digest as `expected`

    Called again after a failure, it finishes what the first call began.

    Raises PublishError if the disk refuses, or if the data are not as expected.
    """
    if done := find_done(reports, record):
        return done
    sha256 = digest_inputs(record["inputs"])
    name = free_name(reports, sha256)
    record = {"build_id": name, "inputs_sha256": sha256} | record
    record |= {"readers_sha256": digest_readers()} | describe_sources(tables)

    def write(folder: Path) -> None:
        start = perf_counter()
        for file, content in files.items():
            (folder / file).write_bytes(content)
        kept = kept_tables(tables)
        write_data(folder / DATA, kept)
        record["data_sha256"] = digest_inputs(digest_files(folder / DATA))
        if expected not in (None, record["data_sha256"]):
            raise PublishError("the data come out otherwise than before; build anew")
        write_reading(folder / READING, tables.read)
        record["finished_at"] = now()
        write_warehouse(folder / WAREHOUSE, kept, builds_row(record))
        record["files"] = digest_files(folder)
        record["seconds"]["write"] = round(perf_counter() - start, 3)
        record["seconds"]["total"] = round(sum(record["seconds"].values()), 3)
        text = json.dumps(record, indent=2, ensure_ascii=False)
        (folder / RECORD).write_text(text + "\n", "utf-8")

    def note() -> None:
        ledger.append(reports, ledger.entry(record, snapshot))

    snapshot, expected = record.pop("snapshot"), record.pop("expected", None)
    return read_new(publish(reports, name, write, note))


def find_done(reports: Path, record: Mapping[str, Any]) -> Generation | None:
    """What an earlier call for the same build published, if it got so far."""
    lines = ledger.generations_in(ledger.read_heads(reports))[-1:]
    if not lines or lines[0].get("started_at") != record["started_at"]:
        return None
    settle(reports)
    return read_new(reports / lines[0]["build_id"])


def read_new(folder: Path) -> Generation:
    """A generation that this run has made."""
    record = json.loads((folder / RECORD).read_text("utf-8"))
    return Generation(folder, record, is_new=True)


def describe_sources(tables: Tables) -> dict[str, Any]:
    """What became of each source, and how much was found in all."""
    columns = ["source_id", "path", "sha256", "size_bytes"]
    columns += ["status", "reason", "decision"]
    rows = tables.ingested.sources[columns].sort_values("source_id").to_dict("records")
    outcomes = tables.ingested.outcomes
    reused = {*outcomes.loc[outcomes["is_reused"], "source_id"]}
    twins = {*outcomes.loc[outcomes["is_reused"], "sha256"]}  # of copies
    sources = []
    for row in rows:
        known = row["status"] == "duplicate" and row["sha256"] in twins
        was_known = known or row["source_id"] in reused
        row = {key: None if pd.isna(value) else value for key, value in row.items()}
        sources.append(row | {"run": "reused" if was_known else "read"})
    return {
        "sources": sources,
        "source_count": len(sources),
        "claim_count": len(tables.aligned.claims),
        "conflict_count": len(tables.reconciled.conflicts),
        "rules_version": int(tables.reconciled.rules["version"].max())
        if len(tables.reconciled.rules)
        else None,
    }


def builds_row(record: Mapping[str, Any]) -> pd.DataFrame:
    """The run as the one row of the table builds."""
    values = record | {"date": record["inputs"]["date"]}
    return frame(Builds, [{name: values[name] for name in column_names(Builds)}])
