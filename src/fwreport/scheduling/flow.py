"""The flow that runs on schedule: wait until all is still, then build and send."""

import logging
import os
import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from time import sleep
from typing import Any

from fwreport.adapters.editions import read_history
from fwreport.adapters.generations import Generation
from fwreport.adapters.log_lines import JSON, VARIABLE, JsonLines, json_line
from fwreport.adapters.watching import Pace
from fwreport.errors import BusyError
from fwreport.orchestrate import build_report, distribute_report  # before prefect
from fwreport.scheduling.cron import Cron, next_runs
from fwreport.settings import read_settings
from fwreport.watching import Watched, watch

from prefect import flow  # isort: skip
from prefect.runtime import flow_run  # isort: skip
from prefect.states import Completed  # isort: skip

PAUSES = (10, 20, 40, 80, 160, 320)  # seconds, while another build is at it


@flow(name="report-on-schedule", persist_result=False, validate_parameters=False)
def report_on_schedule(
    sources: str,
    reports: str,
    config: str | None,
    formats: list[str] | None,
    cron: str,
    timezone: str,
) -> Any:
    """Build the report, unless a later run is due already, which will.

    The folder of the generation is printed on standard output if it is new, what is
    wrong on standard error.
    """
    due = flow_run.scheduled_start_time
    if due and is_overtaken(Cron(cron, timezone), due, datetime.now(UTC)):
        say("a run is skipped: a later one is due already")
        return Completed(name="Skipped", message="A later run is due already.")
    build = partial(
        build_report, sources=sources, reports=reports, config=config, formats=formats
    )
    settings = (Path(config),) if config else ()
    try:
        generation = build_in_turn(Watched(Path(sources), settings, Pace(), build, say))
    except Exception as error:
        say(f"the build failed, and the last report stands: {error}")
        raise
    if generation.is_new:
        print(generation.folder, flush=True)
    distribute(Path(reports), config)
    return None


def distribute(reports: Path, config: str | None) -> None:
    """Send the edition in force, where there is one and somebody is to get it.

    Who has it gets nothing; who was put off the last time is tried again.
    """
    settings = read_settings(Path(config) if config else None)
    if not (settings.mail and settings.recipients and read_history(reports).last):
        return
    try:
        distribute_report(reports=reports, config=config)
    except Exception as error:
        say(str(error))
        raise


def is_overtaken(cron: Cron, due: datetime, at: datetime) -> bool:
    """Whether the run after the one that was due then is due as well."""
    return next_runs(cron, due + timedelta(seconds=1), 1)[0] <= at


def build_in_turn(watched: Watched) -> Generation:
    """Build once all is still, and no other build is at it."""
    for seconds in PAUSES:
        try:
            return next(watch(watched, is_once=True))
        except BusyError as busy:
            watched.say(f"{busy}; tries again in {seconds} s")
            sleep(seconds)
    return next(watch(watched, is_once=True))


def say(sentence: str) -> None:
    """Tell the person who reads standard error, and when."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    words = json_line("info", sentence) if is_for_machines() else f"{now} {sentence}"
    print(words, file=sys.stderr, flush=True)


def is_for_machines() -> bool:
    """Whether JSON is asked for; if so, our warnings are written so, too."""
    asked = os.environ.get(VARIABLE) == JSON
    if asked:
        logging.getLogger("fwreport").handlers = [JsonLines()]
    return asked
