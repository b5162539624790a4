"""The same build under Prefect: each stage a task, with retries and a record.

The only module that imports prefect.  Where no server is named (PREFECT_API_URL), an
embedded one is started for the run, off-line, with a home of its own in .cache/.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

OFFLINE = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    # The default of 20 seconds fails on busy machines.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    # What happens stands in the server's log; the terminal has our own lines.
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_SERVER_LEVEL": "ERROR",
    "PREFECT_RESULTS_DEFAULT_SERIALIZER": "json",
    "OPENBLAS_NUM_THREADS": "1",  # small matrices: threads cost more than they save
}
for name, value in OFFLINE.items():
    os.environ.setdefault(name, value)
if "PREFECT_API_URL" not in os.environ:
    home = os.environ.setdefault("PREFECT_HOME", str(Path(".cache/prefect").resolve()))
    Path(home).mkdir(parents=True, exist_ok=True)

from prefect import flow, get_run_logger, task  # noqa: E402
from prefect.artifacts import (  # noqa: E402
    create_link_artifact,
    create_markdown_artifact,
    create_table_artifact,
)
from prefect.cache_policies import NO_CACHE  # noqa: E402

from fwreport import api  # noqa: E402
from fwreport.adapters.generations import Generation  # noqa: E402
from fwreport.errors import PublishError  # noqa: E402

WORLDLY = {"read_sources", "read_catalog", "write_generation"}  # may fail in passing


def as_task(stage: Callable, *arguments: Any) -> Any:
    """Run a stage as a task of its own name; what touches the world is retried.

    The tables stay in memory: nothing is pickled, stored or sent to the server.
    """

    def run_stage() -> Any:
        return stage(*arguments)

    return task(
        run_stage,
        name=stage.__name__,
        description=(stage.__doc__ or "").partition("\n")[0],
        retries=2 if stage.__name__ in WORLDLY else 0,
        retry_delay_seconds=2,
        retry_condition_fn=lambda task, run, state: failed_in_passing(state),
        persist_result=False,
        cache_policy=NO_CACHE,
    )()


def failed_in_passing(state: Any) -> bool:
    """Whether the system failed, which may pass; what a person must mend will not."""
    failure = state.result(raise_on_failure=False)
    return isinstance(failure, OSError | PublishError)


@flow(name="build-report", persist_result=False, validate_parameters=False)
def build_report(
    sources: Path | str = "sources",
    reports: Path | str = "reports",
    formats: list[str] | None = None,
    date: str | None = None,
    baseline: str | None = None,
    full: bool = False,
    config: Path | str | None = None,
) -> Generation:
    """Build and publish one generation, and show its sources, summary and report."""
    generation = api.build(
        sources,
        reports,
        formats=formats,
        date=date,
        baseline=baseline,
        full=full,
        config=config,
        run=as_task,
    )
    show(generation)
    return generation


def show(generation: Generation) -> None:
    """Tell the server what became of each source, and where the report is."""
    log, record = get_run_logger(), generation.record
    for source in record["sources"]:
        level = log.info if source["status"] == "ingested" else log.warning
        level("%s: %s %s", source["path"], source["status"], source["reason"] or "")
    create_table_artifact(
        table=[
            {key: source[key] for key in ("source_id", "path", "status", "reason")}
            for source in record["sources"]
        ],
        key="sources",
        description="What became of each source.",
    )
    create_markdown_artifact(summarize(generation), key="summary")
    for file in sorted(generation.folder.glob("report.*")):
        create_link_artifact(
            file.resolve().as_uri(),
            link_text=file.name,
            key=file.name.replace(".", "-"),
        )


def summarize(generation: Generation) -> str:
    """The generation in a few lines of Markdown."""
    record = generation.record
    made = "made by this run" if generation.is_new else "nothing had changed"
    return (
        f"# {record['build_id']}\n\n"
        f"{record['source_count']} sources, {record['claim_count']} claims, "
        f"{record['conflict_count']} conflicts, as of {record['inputs']['date']}; "
        f"{made}.\n"
    )
