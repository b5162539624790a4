"""The same build under Prefect: each stage a task, with retries and a record.

The only module that imports prefect.  Where no server is named (PREFECT_API_URL), an
embedded one is started for the run, off-line, with a home of its own in .cache/.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
from prefect.blocks.system import Secret  # noqa: E402
from prefect.cache_policies import NO_CACHE  # noqa: E402

from fwreport import api  # noqa: E402
from fwreport.adapters.generations import Generation  # noqa: E402
from fwreport.adapters.mail_settings import (  # noqa: E402
    Credentials,
    read_credentials,
)
from fwreport.adapters.outbox import WAITS  # noqa: E402
from fwreport.errors import MailError, PublishError  # noqa: E402

if TYPE_CHECKING:
    from fwreport.distribution.plan import Plan

PAUSES = [wait + 1 for wait in WAITS[:3]]  # seconds; a mail is due by then
LONGEST_RUN = 3600  # seconds for all mails; no answer of a server takes so long
BLOCKS = ("fwreport-mail-user", "fwreport-mail-password")
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
    return isinstance(failure, OSError | PublishError | MailError)


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
        secrets=read_secrets,
    )
    show(generation)
    return generation


@flow(name="distribute-report", persist_result=False, validate_parameters=False)
def distribute_report(
    reports: Path | str = "reports",
    again: Sequence[str] = (),
    received: Sequence[str] = (),
    retry: bool = False,
    config: Path | str | None = None,
) -> "Plan":
    """Send the edition in force to its recipients, once each, and show who has it.

    What the mail server puts off is tried again while this run lasts, and by the next
    run after that; the outbox sees to it that nobody gets a mail twice.

    Raises MailError if somebody has not got it in the end.
    """
    known = {"config": config, "secrets": read_secrets}
    wishes = {"again": again, "received": received, "retry": retry}

    def send_edition() -> "Plan":
        return api.send(reports, **known, **wishes)

    def send_put_off() -> "Plan":
        plan = api.send(reports, **known)
        if any(map(is_put_off, plan.items)):
            raise MailError(describe_missing(plan))
        return plan

    plan = as_mail_task(send_edition)()
    if any(map(is_put_off, plan.items)):
        as_mail_task(send_put_off, PAUSES)(return_state=True)
        plan = api.plan_sending(reports, config=config)
    show_mails(plan)
    if missing := describe_missing(plan):
        raise MailError(missing)
    return plan


def as_mail_task(step: Callable, pauses: Sequence[int] = ()) -> Callable:
    """A step that sends mail as a task; it ends in time, whatever a server does."""
    return task(
        step,
        name=step.__name__,
        retries=len(pauses),
        retry_delay_seconds=list(pauses),
        retry_condition_fn=lambda task, run, state: failed_in_passing(state),
        timeout_seconds=LONGEST_RUN,
        persist_result=False,
        cache_policy=NO_CACHE,
    )


def describe_missing(plan: "Plan") -> str:
    """Who has not got the edition, or may have not, and why; empty if all have it."""
    said = [
        f"{item.recipient.address} ({item.state}: {item.reason})"
        for item in plan.items
        if item.state not in ("sent", "skipped")
    ]
    if not said:
        return ""
    return f"Edition {plan.issue.number} has not reached {', '.join(said)}"


def is_put_off(item: Any) -> bool:
    """Whether a mail waits for its next try."""
    return item.state == "failed" and bool(item.mail and item.mail.get("next"))


def show_mails(plan: "Plan") -> None:
    """Tell the server how the edition stands with each recipient."""
    log = get_run_logger()
    for item in plan.items:
        level = log.info if item.state in ("sent", "skipped") else log.warning
        level("%s: %s %s", item.recipient.address, item.state, item.reason or "")
    create_table_artifact(
        table=[
            {
                "recipient": item.recipient.address,
                "state": item.state,
                "reason": item.reason,
            }
            for item in plan.items
        ],
        key="mails",
        description=f"Who has Edition {plan.issue.number}.",
    )


def read_secrets() -> Credentials | None:
    """User and password of the mail server: the environment's, else of two blocks."""
    if known := read_credentials(os.environ):
        return known
    found = []
    for name in BLOCKS:
        try:
            found.append(Secret.load(name).get())
        except ValueError:  # there is no such block
            return None
    return Credentials(*map(str, found))


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
    standing = record["standing"]
    words = "Draft" if standing["edition"] is None else f"Edition {standing['edition']}"
    if standing["held"]:
        words += f", held because {standing['held']}"
    return (
        f"# {record['build_id']}\n\n"
        f"{words}.\n\n"
        f"{record['source_count']} sources, {record['claim_count']} claims, "
        f"{record['conflict_count']} conflicts, as of {record['inputs']['date']}; "
        f"{made}.\n"
    )
