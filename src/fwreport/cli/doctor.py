"""`fwreport doctor`: whether builds can run here, and how to mend what is missing."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fwreport.cli.terminal import (
    config_option,
    debug_option,
    example,
    fill,
    quiet,
    reports_option,
    sources_option,
)

if TYPE_CHECKING:
    from fwreport.doctor.findings import Finding


@click.command(
    epilog=example("fwreport doctor", "fwreport doctor --reports /srv/reports --json")
)
@sources_option
@reports_option
@config_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@debug_option
def doctor(sources: str, reports: str, config: str | None, as_json: bool) -> int:
    """Check whether builds can run here, and say how to mend what is missing.

    Looks at Python and the libraries, fonts and Pango, settings, documents and
    catalog, the folder of reports and its disk, and the servers of Prefect and of mail
    where they are set up.  A line each: ok, to mend, or a note.  Nothing is changed,
    and no mail sent.

    Leaves with status 1 if something is to be mended.
    """
    from fwreport.doctor.examine import examine
    from fwreport.doctor.findings import MEND, Place

    quiet()
    file = Path(config) if config else None
    place = Place(Path(sources), Path(reports), file, os.environ)
    status = 0
    for finding in examine(place):
        if as_json:
            click.echo(json.dumps(finding._asdict(), ensure_ascii=False))
        else:
            print_finding(finding)
        status = 1 if finding.state == MEND else status
    return status


def print_finding(finding: "Finding") -> None:
    """One finding on its line, and on the next how to mend it."""
    start = f"{finding.state:8} {finding.check:10} "
    click.echo(fill(finding.sentence, start))
    if finding.mend:
        click.echo(fill(f"-> {finding.mend}", " " * len(start), hang=3))
