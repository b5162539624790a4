"""`fwreport approve` and `fwreport rollback`: editions, made and withdrawn."""

import getpass

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

by_option = click.option(
    "--by", metavar="NAME", help="Who decides; default: the user that is logged in."
)


@click.command(
    epilog=example(
        "fwreport approve",
        "fwreport approve --by 'Ann Lee' --note 'Read with the board.'",
    )
)
@sources_option
@reports_option
@by_option
@click.option("--note", metavar="TEXT", help="What the ledger keeps beside the name.")
@config_option
@debug_option
def approve(
    sources: str, reports: str, by: str | None, note: str | None, config: str | None
) -> None:
    """Make the latest generation an edition with a number.

    It is published once more with its number instead of Draft, and the next builds
    are compared with it.  Refused if documents, catalog or program have changed since
    it was built: what is approved is what was read.

    Prints the folder of the edition, alone, on standard output.
    """
    from fwreport.api import approve as make_edition

    generation = make_edition(
        sources, reports, by=by or user(), note=note, config=config
    )
    wipe_progress()
    say(f"Edition {generation.record['standing']['edition']}", err=True)
    click.echo(generation.folder)


@click.command(
    epilog=example(
        "fwreport rollback --reason 'A source was a forgery.'",
        "fwreport rollback 20261113T070000Z-1f3a9c --by 'Ann Lee'",
    )
)
@click.argument("name", metavar="[ID]", required=False)
@reports_option
@by_option
@click.option(
    "--reason",
    metavar="TEXT",
    help="Why; the next report prints it if an edition is withdrawn.",
)
@config_option
@debug_option
def rollback(
    name: str | None,
    reports: str,
    by: str | None,
    reason: str | None,
    config: str | None,
) -> None:
    """Make an earlier generation the latest.

    ID is the name of a generation, or the start of it; without it, an edition gives
    way to the edition before it, a draft to the generation before it.  Later editions
    are withdrawn: page one of the next report says so, until the next edition is out.
    Rolling back to a withdrawn edition restores it.

    Prints the folder of the generation that is the latest now, alone, on standard
    output.
    """
    from fwreport.api import rollback as switch

    generation, line = switch(
        reports, name, by=by or user(), reason=reason, config=config
    )
    for key, what in (("withdrawn", "withdrawn"), ("restored", "in force again")):
        for number in line[key]:
            say(f"Edition {number} is {what}", err=True)
    click.echo(generation.folder)


def user() -> str:
    """The name of the user, as the system knows it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no name for the number: a container
        return "unknown"
