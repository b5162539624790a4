"""What a build leaves, written as one generation: report, warehouse, data, record."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

import pandas as pd

from fwreport.adapters import ledger
from fwreport.adapters.editions import read_history
from fwreport.adapters.generations import (
    RECORD,
    Generation,
    free_name,
    now,
    publish,
    settle,
)
from fwreport.adapters.installation import digest_code, versions
from fwreport.adapters.retention import prune
from fwreport.adapters.source_files import digest_catalog
from fwreport.adapters.warehouse import kept_tables, write_data, write_warehouse
from fwreport.errors import PublishError
from fwreport.tables.base import frame
from fwreport.tables.builds import Builds
from fwreport.tables.documents import RawFile
from fwreport.tables.stages import Tables

WAREHOUSE, DATA = "fwreport.duckdb", "data"


def describe_inputs(files: list[RawFile], sources: Path) -> dict[str, Any]:
    """All but the settings that what is published depends on, as plain values."""
    return {
        "documents": [
            {"path": file.path, "sha256": digest(file.content), "problem": file.problem}
            for file in files
        ],
        "catalog": digest_catalog(sources),
        "code_sha256": digest_code(),
        "versions": versions(),
    }


def digest(content: bytes) -> str:
    """The SHA-256 in hex."""
    return hashlib.sha256(content).hexdigest()


def digest_inputs(inputs: Mapping[str, Any]) -> str:
    """The SHA-256 of the inputs, written in one way only."""
    return digest(json.dumps(inputs, sort_keys=True).encode())


def is_made_from(latest: Generation, inputs: Mapping[str, Any]) -> bool:
    """Whether the generation was made from just these inputs."""
    return latest.record.get("inputs_sha256") == digest_inputs(inputs)


def is_whole(latest: Generation, inputs: Mapping[str, Any]) -> bool:
    """Whether nothing of the generation is missing."""
    wanted = [f"report.{name}" for name in inputs["settings"]["report"]["formats"]]
    wanted += ["brief.pdf"] if "report.pdf" in wanted else []
    return all((latest.folder / name).exists() for name in [*wanted, WAREHOUSE, DATA])


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
    record |= describe_sources(tables)

    def write(folder: Path) -> None:
        start = perf_counter()
        for file, content in files.items():
            (folder / file).write_bytes(content)
        kept = kept_tables(tables)
        write_data(folder / DATA, kept)
        record["data_sha256"] = digest_folder(folder / DATA)
        if expected not in (None, record["data_sha256"]):
            raise PublishError("the data come out otherwise than before; build anew")
        record["finished_at"] = now()
        write_warehouse(folder / WAREHOUSE, kept, builds_row(record))
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
    lines = ledger.generations_in(ledger.read_ledger(reports))[-1:]
    if not lines or lines[0].get("started_at") != record["started_at"]:
        return None
    settle(reports)
    return read_new(reports / lines[0]["build_id"])


def read_new(folder: Path) -> Generation:
    """A generation that this run has made."""
    record = json.loads((folder / RECORD).read_text("utf-8"))
    return Generation(folder, record, is_new=True)


def digest_folder(folder: Path) -> str:
    """The SHA-256 of all files in the folder, names and contents."""
    files = sorted(folder.iterdir())
    return digest_inputs({file.name: digest(file.read_bytes()) for file in files})


def retain(reports: Path, most: int, days: int | None) -> None:
    """Remove old generations, but for the last edition, which others compare with."""
    last = read_history(reports).last
    prune(reports, most, days, {last["build_id"]} if last else set())


def describe_sources(tables: Tables) -> dict[str, Any]:
    """What became of each source, and how much was found in all."""
    columns = ["source_id", "path", "sha256", "size_bytes", "status", "reason"]
    rows = tables.ingested.sources[columns].sort_values("source_id").to_dict("records")
    sources = [
        {key: None if pd.isna(value) else value for key, value in row.items()}
        | {"run": "read"}
        for row in rows
    ]
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
    return frame(Builds, [{name: values[name] for name in Builds.to_schema().columns}])
