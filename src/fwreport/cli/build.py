"""`fwreport build`: from sources/ to a new generation under reports/."""

import os
from pathlib import Path
from typing import Any

import click

from fwreport.cli.terminal import (
    config_option,
    debug_option,
    example,
    reports_option,
    say,
    sources_option,
    wipe_progress,
)

STRICT_STATUS = 3


@click.command(
    epilog=example(
        "fwreport build",
        "fwreport build --sources documents --formats pdf --date 2026-11-20",
    )
)
@sources_option
@reports_option
@click.option("--formats", metavar="html,pdf", help="What to make; default: both.")
@click.option(
    "--date",
    metavar="ISO",
    help="Date of the report; default: SOURCE_DATE_EPOCH, or today.",
)
@click.option(
    "--baseline",
    metavar="ID|none",
    help="The generation to compare with; default: the last approved edition, if any.",
)
@click.option(
    "--full",
    is_flag=True,
    help="Read every document again, and build anew even if nothing changed.",
)
@click.option(
    "--strict", is_flag=True, help="Leave with status 3 if a source is in quarantine."
)
@config_option
@click.option(
    "--prefect",
    "under_prefect",
    is_flag=True,
    help="Run as a Prefect flow even without a server (PREFECT_API_URL).",
)
@debug_option
def build(
    formats: str | None, strict: bool, under_prefect: bool, **options: Any
) -> int:
    """Build the report of a folder of documents.

    Prints the folder of the generation that stands, alone, on standard output.
    """
    options["formats"] = formats and [name.strip() for name in formats.split(",")]
    generation = choose_builder(under_prefect)(**options)
    wipe_progress()

    sources = generation.record["sources"]
    quarantined = [one for one in sources if one["status"] == "quarantined"]
    if not generation.is_new:
        say("nothing changed: the latest generation stands", err=True)
        for source in quarantined:  # a new one was named while it was read
            say(f"warning: {source['path']}: {source['reason']}", err=True)
    standing = generation.record["standing"]
    if standing["held"]:
        say(f"draft, held because {standing['held']}", err=True)
    elif standing["edition"] is None:
        say("draft: `fwreport approve` makes it an edition", err=True)
    else:
        say(f"Edition {standing['edition']}", err=True)
    click.echo(Path(generation.folder))
    return STRICT_STATUS if strict and quarantined else 0


def choose_builder(under_prefect: bool) -> Any:
    """The flow where a server is named or asked for, plain calls elsewhere."""
    if under_prefect or os.environ.get("PREFECT_API_URL"):
        say("running under Prefect", err=True)
        from fwreport.orchestrate import build_report

        return build_report
    say("running as plain calls (no PREFECT_API_URL)", err=True)
    from fwreport.api import build

    return build
