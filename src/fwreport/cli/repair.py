"""`fwreport repair`: encoding repair alone."""

import sys
from pathlib import Path

import click

from fwreport.cli.terminal import (
    debug_option,
    example,
    say,
)
from fwreport.errors import SourceError


@click.command(
    epilog=example(
        "fwreport repair damaged.txt > mended.txt",
        "curl -s https://example.org/page.txt | fwreport repair",
        "fwreport repair --explain damaged.txt",
    )
)
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option(
    "--explain", "explains", is_flag=True, help="List each repair instead of the text."
)
@debug_option
def repair(files: tuple[str, ...], explains: bool) -> None:
    """Mend what encodings damaged, and write UTF-8.

    Reads FILES, or standard input, in any encoding.
    """
    from fwreport.ingest.decode import decode, explain

    for file in files or ("-",):
        decoded = decode(read_bytes(file))
        if not explains:
            sys.stdout.buffer.write(decoded.text.encode("utf-8", "surrogatepass"))
            continue
        place = f"{file}: " if files and file != "-" else ""
        for line in explain(decoded):
            say(f"{place}{line}")
    sys.stdout.buffer.flush()


def read_bytes(file: str) -> bytes:
    """The bytes of the file, or of standard input for `-`."""
    if file == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as refusal:
        raise SourceError(f"{file}: cannot be read: {refusal.strerror}") from refusal
