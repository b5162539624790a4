"""From the documents in sources/ to a generation in reports/: the one composition."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

from fwreport.adapters.generations import Generation, now, only_builder
from fwreport.adapters.installation import own_version
from fwreport.adapters.log_lines import of_build
from fwreport.adapters.source_files import CATALOG, digest_catalog, read_sources
from fwreport.errors import BusyError, PublishError, SourceError, sentence_of
from fwreport.reading import Run, call, read
from fwreport.settings import Settings
from fwreport.tables.files import RawFile

if TYPE_CHECKING:
    from fwreport.compare.policy import Standing
    from fwreport.ordering import Order
    from fwreport.tables.stages import Read, Tables

STEPS = (
    "read_sources",
    "read_reading",
    "read_catalog",
    "ingest",
    "parse",
    "normalize",
    "gather",
    "introduce",
    "align",
    "reconcile",
    "score",
    "grade",
    "compare",
    "render",
    "check",
    "write_generation",
)

log = logging.getLogger(__name__)


class Made(NamedTuple):
    """What one run made, before it is published."""

    tables: "Tables"
    files: dict[str, bytes]  # the report in its formats
    snapshot: dict[str, Any]  # what the ledger keeps
    standing: dict[str, Any]  # an edition with a number, or a draft and why


def build(
    sources: Path, reports: Path, settings: Settings, run: Run = call
) -> Generation:
    """Run every stage once, in order, and publish what they make; see `interface.md`.

    run  how a stage is run: a plain call, or a Prefect task with retries and a record

    Where nothing changed since the latest generation, that one is returned and none
    is made.  Raises a FwreportError; the last generation is untouched then.
    """
    from fwreport.adapters.inputs import describe_inputs
    from fwreport.adapters.retention import retain
    from fwreport.ordering import plan

    record = {"started_at": now(), "seconds": {}}
    run = timed(run, record["seconds"])
    begun = record["started_at"]
    with of_build(begun), failures_noted(reports, begun):
        files = run(read_sources, sources)
        with only_builder(reports):
            order = plan(reports, settings, describe_inputs(files, sources))
            if order.stands and not settings.is_full:
                # The build before may have been killed before it came to this.
                retain(reports, settings.generations, settings.days)
                return order.stands
            return produce(reports, order, (files, sources / CATALOG), record, run)


def approve(
    sources: Path, reports: Path, settings: Settings, by: str, note: str | None
) -> Generation:
    """Publish the latest generation once more, as an edition; see `interface.md`.

    settings  for the policy and the retention; all else is as it was
    by, note  who approves, and what they have to say of it

    Raises PublishError if there is nothing to approve, or it cannot be made again.
    """
    from fwreport.adapters.inputs import describe_inputs
    from fwreport.ordering import plan_approval

    if not reports.is_dir():
        raise PublishError(f"{reports}: there is no report yet; run `fwreport build`")
    record = {"started_at": now(), "seconds": {}}
    run = timed(call, record["seconds"])
    files = run(read_sources, sources)
    with only_builder(reports):
        seen = describe_inputs(files, sources)
        order = plan_approval(reports, settings, seen, by, note)
        return produce(reports, order, (files, sources / CATALOG), record, run)


@contextmanager
def failures_noted(reports: Path, started_at: str) -> Iterator[None]:
    """Note in the ledger what ends a build, where there is a folder of reports.

    That another build is at it is no failure.
    """
    from fwreport.adapters import ledger

    try:
        yield
    except BusyError:
        raise
    except Exception as error:
        if reports.is_dir():
            with suppress(PublishError):
                line = ledger.failure(sentence_of(error), started_at, now())
                ledger.append(reports, line)
        raise


def produce(
    reports: Path,
    order: "Order",
    inputs: tuple[list[RawFile], Path],
    record: dict[str, Any],
    run: Run,
) -> Generation:
    """Make and publish what is ordered, and let old generations go.

    inputs  the files, and the folder of the catalog
    """
    from fwreport.adapters.generations import read_latest
    from fwreport.adapters.publishing import write_generation
    from fwreport.adapters.reading_files import read_reading
    from fwreport.adapters.retention import retain
    from fwreport.tables.storage import plain_text

    is_full = order.settings.is_full
    with plain_text():
        earlier = None if is_full else run(read_reading, read_latest(reports))
        made = make(*inputs, order, run, earlier)
        record |= {"inputs": order.inputs, "standing": made.standing}
        record |= {"snapshot": made.snapshot, "expected": order.expected}
        built = run(write_generation, reports, made.tables, made.files, record)
    retain(reports, order.settings.generations, order.settings.days)
    return built


def rebuild(
    sources: Path, reports: Path, settings: Settings, standing: "Standing"
) -> dict[str, bytes]:
    """Make the report again from its sources, and publish nothing: {name: content}.

    reports   whose ledger knows the baseline, if there is one
    standing  as which it was printed
    """
    from fwreport.adapters.editions import read_history
    from fwreport.adapters.inputs import describe_inputs
    from fwreport.ordering import take
    from fwreport.tables.storage import plain_text

    files = read_sources(sources)
    seen = describe_inputs(files, sources)
    order = take(reports, read_history(reports), settings, seen)
    order = order._replace(standing=standing)
    with plain_text():
        return make(files, sources / CATALOG, order, timed(call, {})).files


def make(
    files: list[RawFile],
    catalog_folder: Path,
    order: "Order",
    run: Run,
    earlier: "Read | None" = None,
) -> Made:
    """All tables and the report.

    earlier  what the latest generation keeps of documents, which are not read again
    """
    from fwreport.adapters.ledger import reasons_in
    from fwreport.compare.snapshot import take_snapshot
    from fwreport.compare.stage import compare
    from fwreport.gather.stage import check
    from fwreport.ordering import settle_standing

    known = order.inputs["catalog"]
    tables = make_tables(files, catalog_folder, order.settings, run, earlier, known)
    snapshot = take_snapshot(tables)
    after = snapshot | {"inputs": reasons_in(order.inputs)}
    tables = tables._replace(compared=run(compare, after, order.baseline))
    standing = settle_standing(order, after, tables.compared)
    report = replace(
        order.settings.report,
        edition=standing.edition,
        held=standing.held,
        errata=standing.errata,
        history=order.past,
    )
    settings = replace(order.settings, report=report)
    report_files = make_report(tables, settings, run)
    run(check, [file.path for file in files], tables.read)
    return Made(tables, report_files, snapshot, asdict(standing))


def make_tables(
    files: list[RawFile],
    catalog_folder: Path,
    settings: Settings,
    run: Run,
    earlier: "Read | None" = None,
    known: dict[str, str] | None = None,
) -> "Tables":
    """All tables, from the documents to the scores.

    known  the digests of the files of the catalog, where they are recorded already

    Raises SourceError if these are not the files that were read.
    """
    from fwreport.adapters.catalog_files import read_catalog
    from fwreport.align.stage import align
    from fwreport.normalize.stage import introduce
    from fwreport.reconcile.stage import grade, reconcile
    from fwreport.score.stage import score
    from fwreport.tables.catalog import Rulings
    from fwreport.tables.stages import Tables

    catalog = run(read_catalog, catalog_folder)
    if known not in (None, digest_catalog(catalog_folder.parent)):
        raise SourceError(
            f"{catalog_folder}: was changed while the build began; build again"
        )
    ingested, parsed, normalized = read(files, catalog.sources, run, earlier)
    normalized = run(introduce, parsed, normalized)
    aligned = run(align, normalized, catalog)
    rulings = Rulings(catalog.resolutions, catalog.facts, settings.report.date)
    reconciled = run(reconcile, ingested, parsed, aligned, rulings)
    scored = run(score, ingested.sources, aligned, reconciled, settings.scoring)
    reconciled = run(grade, aligned, reconciled, scored)
    return Tables(ingested, parsed, normalized, aligned, reconciled, scored)


def make_report(tables: "Tables", settings: Settings, run: Run) -> dict[str, bytes]:
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
