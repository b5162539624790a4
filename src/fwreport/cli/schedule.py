"""`fwreport schedule`: build on a schedule, for as long as it runs."""

import os
from contextlib import suppress
from pathlib import Path

import click

from fwreport.adapters.log_lines import JSON, VARIABLE
from fwreport.cli.terminal import (
    config_option,
    debug_option,
    example,
    formats_option,
    is_for_machines,
    reports_option,
    sources_option,
    tell,
)


@click.command(
    epilog=example(
        'fwreport schedule --cron "0 7 * * MON"',
        'fwreport schedule --cron "0 7 * * MON-FRI" --timezone Europe/Berlin',
    )
)
@click.option(
    "--cron",
    metavar="EXPRESSION",
    required=True,
    help="When: minute, hour, day, month, weekday.",
)
@click.option(
    "--timezone",
    metavar="NAME",
    help="Whose clock, as Europe/Berlin; default: this machine's.",
)
@click.option(
    "--name", metavar="NAME", help="Of the deployment; default: this folder's name."
)
@sources_option
@reports_option
@formats_option
@config_option
@debug_option
def schedule(
    cron: str,
    timezone: str | None,
    name: str | None,
    sources: str,
    reports: str,
    formats: str | None,
    config: str | None,
) -> None:
    """Serve the flow on a schedule, until Ctrl-C.

    Runs under the Prefect server that PREFECT_API_URL names; without one, a server is
    started on loopback, off-line, and stopped in the end.  One build at a time; each
    waits until the documents are still.  Of runs that were missed while nothing ran,
    one is made up for.

    Prints the folder of each generation that is made, a line each, on standard output.
    """
    from fwreport.scheduling.cron import read_cron
    from fwreport.scheduling.serving import Job, serve
    from fwreport.settings import read_settings

    names = [name.strip() for name in formats.split(",")] if formats else None
    job = Job(
        name or Path.cwd().name or "report",
        read_cron(cron, timezone),
        Path(sources).resolve(),
        Path(reports).absolute(),
        Path(config).resolve() if config else None,
        names,
    )
    read_settings(job.config, formats=names)  # refuse now what each run would refuse
    if is_for_machines():
        os.environ[VARIABLE] = JSON  # for the runs, which are processes of their own
    with suppress(KeyboardInterrupt):
        serve(job, tell)
    tell("the schedule is ended")
