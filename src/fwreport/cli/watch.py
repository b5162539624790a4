"""`fwreport watch`: build whenever the folder of documents has changed."""

import signal
from functools import partial
from pathlib import Path
from threading import Event
from types import FrameType
from typing import Any

import click

from fwreport.cli.build import choose_builder, tell_standing
from fwreport.cli.terminal import (
    config_option,
    debug_option,
    example,
    formats_option,
    reports_option,
    sources_option,
    tell,
    wipe_progress,
)

SETTINGS = ("fwreport.toml", "pyproject.toml")  # where no other file is named


@click.command(
    epilog=example(
        "fwreport watch",
        "fwreport watch --formats html --settle 30 | xargs -I{} ls {}",
        "fwreport watch --once",
    )
)
@sources_option
@reports_option
@formats_option
@config_option
@click.option(
    "--interval",
    metavar="SECONDS",
    type=click.FloatRange(min=0.05),
    default=2.0,
    show_default=True,
    help="How often to look.",
)
@click.option(
    "--settle",
    metavar="SECONDS",
    type=click.FloatRange(min=0),
    default=5.0,
    show_default=True,
    help="How long nothing may have changed before files are taken.",
)
@click.option("--once", is_flag=True, help="Build once, when all is still, and leave.")
@debug_option
def watch(
    interval: float, settle: float, once: bool, formats: str | None, **options: Any
) -> int:
    """Build whenever documents, catalog or settings have changed.

    Files are taken when they have stopped changing, all together: a burst of changes
    makes one build.  A build that fails is told on standard error, and watching goes
    on.  The folder is looked at again and again, so that network folders are watched
    like any other.  Ctrl-C ends it, with status 0; the last report stays whole.

    Prints the folder of each generation that is made, a line each, on standard output.
    """
    from fwreport.adapters.watching import Pace
    from fwreport.watching import Watched
    from fwreport.watching import watch as generations

    options["formats"] = formats and [name.strip() for name in formats.split(",")]
    named = options["config"]
    is_over = Event()
    watched = Watched(
        Path(options["sources"]),
        tuple(map(Path, [named] if named else SETTINGS)),
        Pace(interval, settle),
        partial(choose_builder(under_prefect=False), **options),
        tell,
        is_over.is_set,
    )
    signals = signal.SIGINT, signal.SIGTERM
    before = [signal.signal(number, partial(stop, is_over)) for number in signals]
    if not once:
        tell(f"watching {options['sources']}; Ctrl-C ends it")
    try:
        for generation in generations(watched, once):
            wipe_progress()
            tell_standing(generation)
            click.echo(generation.folder)
    except KeyboardInterrupt:
        tell("stopped watching")
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)
    return 0


def stop(is_over: Event, number: int, frame: FrameType | None) -> None:
    """End as Ctrl-C does, and note it: libraries in between may lose the exception."""
    is_over.set()
    raise KeyboardInterrupt
