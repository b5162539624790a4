"""From the documents in sources/ to a generation in reports/: the one composition."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

import pandas as pd

from fwreport.adapters.generations import Generation, now, only_builder, read_latest
from fwreport.adapters.installation import own_version
from fwreport.adapters.source_files import CATALOG, read_files, read_sources
from fwreport.errors import SourceError
from fwreport.listing import list_claims
from fwreport.settings import Settings, as_inputs, with_baseline
from fwreport.tables.base import empty
from fwreport.tables.catalog import Rulings, SourceNotes
from fwreport.tables.documents import RawFile
from fwreport.tables.stages import Ingested, Normalized, Parsed, Tables

Run = Callable[..., Any]
STEPS = (
    "read_sources",
    "read_catalog",
    "ingest",
    "parse",
    "normalize",
    "align",
    "reconcile",
    "score",
    "compare",
    "render",
    "write_generation",
)

log = logging.getLogger(__name__)


def call(stage: Callable, *arguments: Any) -> Any:
    """Run a stage here and now."""
    return stage(*arguments)


class Made(NamedTuple):
    """What one run made, before it is published."""

    tables: Tables
    files: dict[str, bytes]  # the report in its formats
    snapshot: dict[str, Any]  # what the ledger keeps


def build(
    sources: Path, reports: Path, settings: Settings, run: Run = call
) -> Generation:
    """Run every stage once, in order, and publish what they make; see `interface.md`.

    run  how a stage is run: a plain call, or a Prefect task with retries and a record

    Where nothing changed since the latest generation, that one is returned and none
    is made.  Raises a FwreportError; the last generation is untouched then.
    """
    from fwreport.adapters.ledger import find_baseline
    from fwreport.adapters.publishing import (
        describe_inputs,
        still_stands,
        write_generation,
    )

    record = {"started_at": now(), "seconds": {}}
    run = timed(run, record["seconds"])
    files = run(read_sources, sources)
    with only_builder(reports):
        baseline = find_baseline(reports, settings.baseline)
        settings = with_baseline(settings, baseline)
        inputs = describe_inputs(files, sources, as_inputs(settings))
        latest = read_latest(reports)
        if latest and not settings.is_full and still_stands(latest, inputs):
            return latest

        made = make(files, sources / CATALOG, settings, (inputs, baseline), run)
        record |= {"inputs": inputs, "snapshot": made.snapshot}
        return run(write_generation, reports, made.tables, made.files, record)


def rebuild(sources: Path, reports: Path, settings: Settings) -> dict[str, bytes]:
    """Make the report again from its sources, and publish nothing: {name: content}.

    reports  whose ledger knows the baseline, if there is one
    """
    from fwreport.adapters.ledger import find_baseline
    from fwreport.adapters.publishing import describe_inputs

    files = read_sources(sources)
    baseline = find_baseline(reports, settings.baseline)
    settings = with_baseline(settings, baseline)
    inputs = describe_inputs(files, sources, as_inputs(settings))
    run = timed(call, {})
    return make(files, sources / CATALOG, settings, (inputs, baseline), run).files


def make(
    files: list[RawFile],
    catalog_folder: Path,
    settings: Settings,
    context: tuple[dict[str, Any], dict[str, Any] | None],
    run: Run,
) -> Made:
    """All tables and the report.

    context  the inputs as described, and the entry of the baseline, if any
    """
    from fwreport.adapters.ledger import reasons_in
    from fwreport.compare.snapshot import take_snapshot
    from fwreport.compare.stage import compare

    inputs, baseline = context
    tables = make_tables(files, catalog_folder, settings, run)
    snapshot = take_snapshot(tables)
    after = snapshot | {"inputs": reasons_in(inputs)}
    tables = tables._replace(compared=run(compare, after, baseline))
    return Made(tables, make_report(tables, settings, run), snapshot)


def make_tables(
    files: list[RawFile], catalog_folder: Path, settings: Settings, run: Run
) -> Tables:
    """All tables, from the documents to the scores."""
    from fwreport.adapters.catalog_files import read_catalog
    from fwreport.align.stage import align
    from fwreport.reconcile.stage import reconcile
    from fwreport.score.stage import score

    catalog = run(read_catalog, catalog_folder)
    ingested, parsed, normalized = read(files, catalog.sources, run)
    aligned = run(align, normalized, catalog)
    rulings = Rulings(catalog.resolutions, catalog.facts, settings.report.date)
    reconciled = run(reconcile, ingested, parsed, aligned, rulings)
    scored = run(score, ingested.sources, aligned, reconciled, settings.scoring)
    return Tables(ingested, parsed, normalized, aligned, reconciled, scored)


def read(
    files: list[RawFile], notes: pd.DataFrame, run: Run = call
) -> tuple[Ingested, Parsed, Normalized]:
    """The stages that read each document for itself: from bytes to claims."""
    from fwreport.ingest.stage import ingest
    from fwreport.normalize.stage import normalize
    from fwreport.parse.stage import parse

    ingested = run(ingest, files, notes)
    parsed = run(parse, ingested.documents)
    return ingested, parsed, run(normalize, parsed)


def make_report(tables: Tables, settings: Settings, run: Run) -> dict[str, bytes]:
    """The report in the formats asked for."""
    from fwreport.render.stage import render

    return run(render, tables, replace(settings.report, code_version=own_version()))


def timed(run: Run, seconds: dict[str, float]) -> Run:
    """The same way to run a stage, said in the log and noted in `seconds`."""

    def run_timed(stage: Callable, *arguments: Any) -> Any:
        name = stage.__name__
        log.info(name, extra={"step": STEPS.index(name), "step_count": len(STEPS)})
        start = perf_counter()
        try:
            return run(stage, *arguments)
        finally:
            seconds[name] = round(perf_counter() - start, 3)

    return run_timed


def read_claims(*paths: Path | str) -> pd.DataFrame:
    """What would be read from these files: one row a claim, in reading order.

    Columns are those of `fwreport claims --json` in `interface.md`; `options` is a
    list of names, `scale` a list of worst and best, and what is not known is None.
    Folders and left-overs are passed over, as are files in quarantine, with a warning.

    Raises SourceError if there is no document among them, or none can be read.
    """
    files = read_files([Path(path) for path in paths])
    if not files:
        raise SourceError("there is no document among these files")
    if all(file.problem for file in files):
        raise SourceError(f"{files[0].path}: {files[0].problem}")
    ingested, _, normalized = read(files, empty(SourceNotes))
    return list_claims(ingested.sources, normalized)
