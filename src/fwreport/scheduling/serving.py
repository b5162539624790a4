"""Serve the flow on its schedule, until told to stop.

Where no server is named (PREFECT_API_URL), one is started; its records stay in the
folder .cache/prefect, so that a run that was missed while nothing ran is made up for:
once, however many were missed.
"""

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, NamedTuple

from fwreport.doctor.findings import MEND, Place
from fwreport.doctor.server import check_server
from fwreport.errors import ServerError
from fwreport.scheduling.cron import Cron, next_runs
from fwreport.scheduling.server import HOST, free_port, only_schedule, own_server

if TYPE_CHECKING:
    from prefect.client.orchestration import SyncPrefectClient
    from prefect.client.schemas.objects import FlowRun
    from prefect.runner import Runner

URL, HOME = "PREFECT_API_URL", Path(".cache/prefect")
PAGE = 100  # flow runs that are asked for at a time


class Job(NamedTuple):
    """What is to be built, and when; paths are absolute."""

    name: str  # of the deployment
    cron: Cron
    sources: Path
    reports: Path
    config: Path | None
    formats: list[str] | None


def serve(job: Job, say: Callable[[str], None]) -> None:
    """Serve the flow until SIGTERM or Ctrl-C.

    say  tells a person what happens

    Raises ServerError if the server does not start or answer, BusyError if this
    folder has a schedule already.
    """
    is_own, lost = not os.environ.get(URL), threading.Event()
    with ExitStack() as stack:
        if is_own:
            home = Path(os.environ.setdefault("PREFECT_HOME", str(HOME.resolve())))
            stack.enter_context(only_schedule(home))
            port = free_port()
            # Prefect reads it once, when it is loaded; the server comes after that.
            os.environ[URL] = f"http://{HOST}:{port}/api"
            stack.callback(os.environ.pop, URL)
        else:
            check_answer()
        from fwreport.scheduling.flow import report_on_schedule

        runs = next_runs(job.cron, datetime.now(UTC), 3)
        if is_own:
            say("starting a Prefect server on loopback; that takes a while")
            stack.enter_context(own_server(home, port, partial(end, lost)))
        make_up(f"{report_on_schedule.name}/{job.name}", is_own, say)
        say(f"serving {job.name} at {os.environ[URL].removesuffix('/api')}; next runs:")
        for run in runs:
            say(f"  {run:%a %Y-%m-%d %H:%M %Z}")
        with suppress(KeyboardInterrupt):
            asyncio.run(runner_of(job, is_own).start())
    if lost.is_set():
        raise ServerError("the Prefect server ended by itself; start the schedule anew")


def runner_of(job: Job, is_own: bool) -> "Runner":
    """What runs the flow whenever it is due, one run at a time.

    is_own  the server ends with us; on a server of others, where nobody would run what
            becomes due, the schedule is paused in the end
    """
    from prefect.runner import Runner
    from prefect.schedules import Cron as schedule

    from fwreport.scheduling.flow import report_on_schedule

    runner = Runner(name=job.name, pause_on_shutdown=not is_own, limit=1)
    runner.handle_sigterm = interrupt  # Prefect's leaves its runs without an end
    runner.add_flow(
        report_on_schedule,
        name=job.name,
        schedule=schedule(job.cron.expression, timezone=job.cron.timezone),
        parameters=parameters_of(job),
    )
    return runner


def interrupt(number: int, frame: FrameType | None) -> None:
    """End as Ctrl-C does."""
    raise KeyboardInterrupt


def end(lost: threading.Event) -> None:
    """End this process as a signal would, and note why."""
    lost.set()
    os.kill(os.getpid(), signal.SIGTERM)


def check_answer() -> None:
    """Refuse a server that is named and does not answer."""
    place = Place(Path(), Path(), None, os.environ)
    for finding in check_server(place):
        if finding.state == MEND:
            raise ServerError(f"{finding.sentence}; {finding.mend}")


def parameters_of(job: Job) -> dict[str, Any]:
    """What each run is told."""
    return {
        "sources": str(job.sources),
        "reports": str(job.reports),
        "config": str(job.config) if job.config else None,
        "formats": job.formats,
        "cron": job.cron.expression,
        "timezone": job.cron.timezone,
    }


def make_up(deployment: str, is_own: bool, say: Callable[[str], None]) -> None:
    """Keep, of the runs that were missed, the last one; drop the others.

    is_own  the server is ours alone: what it takes for running has ended with it
    """
    from prefect.client.orchestration import get_client
    from prefect.states import Crashed

    with get_client(sync_client=True) as client:
        missed = [
            run for run in runs_of(client, deployment, "SCHEDULED") if is_due(run)
        ]
        for run in missed[:-1]:
            client.delete_flow_run(run.id)
        if missed:
            due = missed[-1].expected_start_time.astimezone()
            say(f"missed {len(missed)}, the last one {due:%a %Y-%m-%d %H:%M}: runs now")
        for state in ("RUNNING", "PENDING") if is_own else ():
            for run in runs_of(client, deployment, state):
                words = Crashed(message="The schedule was ended while it ran.")
                client.set_flow_run_state(run.id, words, force=True)


def is_due(run: "FlowRun") -> bool:
    """Whether a run should have begun."""
    return run.expected_start_time <= datetime.now(UTC)


def runs_of(
    client: "SyncPrefectClient", deployment: str, state: str
) -> list["FlowRun"]:
    """The runs of a deployment in one type of state, by the time they are due."""
    from prefect.client.schemas.filters import DeploymentFilter, FlowRunFilter
    from prefect.client.schemas.sorting import FlowRunSort
    from prefect.exceptions import ObjectNotFound

    try:
        found = client.read_deployment_by_name(deployment)
    except ObjectNotFound:
        return []
    runs: list[FlowRun] = []
    while True:
        page = client.read_flow_runs(
            deployment_filter=DeploymentFilter(id={"any_": [found.id]}),
            flow_run_filter=FlowRunFilter(state={"type": {"any_": [state]}}),
            sort=FlowRunSort.EXPECTED_START_TIME_ASC,
            limit=PAGE,
            offset=len(runs),
        )
        runs += page
        if len(page) < PAGE:
            return runs
