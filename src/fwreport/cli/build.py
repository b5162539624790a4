"""`fwreport build`: from sources/ to a new generation under reports/."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fwreport.cli.terminal import (
    config_option,
    debug_option,
    example,
    formats_option,
    is_for_machines,
    reports_option,
    sources_option,
    tell,
    wipe_progress,
)

if TYPE_CHECKING:
    from fwreport.adapters.generations import Generation

STRICT_STATUS = 3
NEXT_FIRST = "read it; `fwreport approve` makes it an edition"
NEXT = "`fwreport changes` says what is new; `fwreport approve` makes it an edition"


@click.command(
    epilog=example(
        "fwreport build",
        "fwreport build --sources documents --formats pdf --date 2026-11-20",
    )
)
@sources_option
@reports_option
@formats_option
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

    name, sources = generation.record["build_id"], generation.record["sources"]
    quarantined = [one for one in sources if one["status"] == "quarantined"]
    if not generation.is_new:
        tell("nothing changed: the latest generation stands", build=name)
        for source in quarantined:  # a new one was named while it was read
            words = f"warning: {source['path']}: {source['reason']}"
            tell(words, "warning", build=name, source=source["path"])
    tell_standing(generation)
    click.echo(Path(generation.folder))
    return STRICT_STATUS if strict and quarantined else 0


def tell_standing(generation: "Generation") -> None:
    """Say which edition it is; or that it is a draft, why, and what to do."""
    name, standing = generation.record["build_id"], generation.record["standing"]
    if standing["held"]:
        tell(f"draft, held because {standing['held']}", "warning", build=name)
        if not is_for_machines():
            tell(NEXT if standing["last_edition"] else NEXT_FIRST)
    elif standing["edition"] is None:
        tell("draft: `fwreport approve` makes it an edition", build=name)
    else:
        tell(f"Edition {standing['edition']}", build=name)


def choose_builder(under_prefect: bool) -> Any:
    """The flow where a server is named or asked for, plain calls elsewhere."""
    if under_prefect or os.environ.get("PREFECT_API_URL"):
        tell("running under Prefect")
        from fwreport.orchestrate import build_report

        return build_report
    tell("running as plain calls (no PREFECT_API_URL)")
    from fwreport.api import build

    return build
