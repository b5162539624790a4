"""`fwreport init`: a folder for a new subject."""

import shlex
from pathlib import Path

import click

from fwreport.cli.terminal import debug_option, example, harmless


@click.command(epilog=example("fwreport init kettles", "fwreport init"))
@click.argument("folder", metavar="[DIR]", required=False, default=".")
@debug_option
def init(folder: str) -> None:
    """Make a folder for a new subject; without DIR, make this folder one.

    It gets sources/ for the documents, sources/catalog/ with a template for each file
    that people may fill in, fwreport.toml with the settings explained, and a
    .gitignore for reports/.  What stands there already is named and not touched.
    Subjects live side by side, each in a folder of its own.
    """
    from fwreport.adapters.new_subject import begin_subject

    begun = begin_subject(Path(folder))
    for path in begun.made:
        click.echo(f"made            {harmless(str(path))}")
    for path in begun.standing:
        click.echo(f"stands already  {harmless(str(path))}")
    place = shlex.quote(f"./{folder}" if folder.startswith("-") else folder)
    start = "" if Path(folder).resolve() == Path.cwd() else f"cd {harmless(place)} && "
    click.echo(f"\nPut documents into {harmless(str(Path(folder) / 'sources'))}, then:")
    click.echo(f"  {start}fwreport doctor")
    click.echo(f"  {start}fwreport build")
