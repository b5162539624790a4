"""`fwreport claims`: what would be read from files, nothing written."""

from pathlib import Path

import click

from fwreport.cli.terminal import (
    debug_option,
    example,
    print_table,
    quiet,
    say,
    say_row,
    tell,
)

HEADER = ["line", "kind", "options", "criterion", "value", "text"]


@click.command(
    epilog=example("fwreport claims sources/*", "fwreport claims notes.md --json")
)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@debug_option
def claims(files: tuple[str, ...], as_json: bool) -> None:
    """Show the claims that would be read from files.

    Nothing is written.  Folders among FILES are passed over.
    """
    from fwreport.reading import read_claims

    quiet()
    found = read_claims(*files)
    if as_json:
        for claim in found.to_dict("records"):
            say_row(claim)
        return
    for source, part in found.groupby("source", sort=False):
        say(f"{source}: {len(part)} claims")
        print_table([cells(claim) for claim in part.to_dict("records")], HEADER)
        say()
    for path in map(Path, files):
        if path.is_file() and path.name not in {*found["source"]}:
            tell(f"{path.name}: no claims")


def cells(claim: dict) -> list[str]:
    """One claim as the cells of its row."""
    value = claim["winner"] if claim["value"] is None else claim["value"]
    if claim["scale"] and claim["value"] is not None:
        value = f"{value} of {claim['scale'][0]}-{claim['scale'][1]}"
    return [
        claim["place"] or str(claim["line"]),
        claim["kind"],
        ", ".join(claim["options"]),
        claim["criterion"] or "",
        "" if value is None else str(value),
        claim["text"],
    ]
