"""Watch the folder of documents, and build when it has changed and is still again.

A build is wanted at the start, and whenever what builds read is not what it was when
the last one began.  It waits until nothing has changed for a while, so that a file
that grows is taken whole and a burst of changes makes one build.  A build that fails
is told and watching goes on: what a person must mend is tried again when it changes,
what may pass is tried again after a while, later and later.
"""

from collections.abc import Callable, Iterator
from math import inf
from pathlib import Path
from time import monotonic, sleep
from typing import NamedTuple

from fwreport.adapters.generations import Generation
from fwreport.adapters.source_files import printable
from fwreport.adapters.watching import NO_FOLDER, Look, Pace, changed, look_at
from fwreport.errors import BusyError, FwreportError, PublishError, SourceError

PATIENCE = 60.0  # seconds after which it is said what is still changing
LIMIT = 600.0  # seconds after which a build that is to be made once gives up
NAMED = 3  # of the files that changed
FIRST, LONGEST = 10.0, 3600.0  # seconds until what failed in passing is tried again


class Watched(NamedTuple):
    """What is watched, how, and what is to be done."""

    sources: Path
    settings: tuple[Path, ...]  # files; each may be missing
    pace: Pace
    build: Callable[[], Generation]
    say: Callable[[str], None]  # tells a person what happens
    is_over: Callable[[], bool] = lambda: False  # whether a signal has ended it


def watch(watched: Watched, is_once: bool = False) -> Iterator[Generation]:
    """Give each generation that is made, as soon as it is; without end.

    is_once  build once, when all is still, and give what stands then

    Raises what ends a build only if it is to build once, KeyboardInterrupt if a
    signal did.
    """
    delay = FIRST
    while True:
        built = wait_until_still(watched, not is_once)
        try:
            generation = watched.build()
        except Exception as error:
            if watched.is_over():  # a signal within DuckDB is an error of DuckDB's
                raise KeyboardInterrupt from error
            if is_once:
                raise
            again = tell_failure(watched, error, delay)
            wait_for_change(watched, built, again)
            delay = min(2 * delay, LONGEST) if again else FIRST
            continue
        delay = FIRST
        if generation.is_new or is_once:
            yield generation
        else:
            watched.say(f"nothing changed: {generation.folder.name} stands")
        if is_once or watched.is_over():
            return
        wait_for_change(watched, built, None)


def tell_failure(watched: Watched, error: Exception, delay: float) -> float | None:
    """Say why a build failed; return the seconds until the next try.

    None: only a change can mend it.
    """
    sentence = str(error) or type(error).__name__
    if isinstance(error, BusyError):
        watched.say(f"{sentence}; tries again in {FIRST:.0f} s")
        return FIRST
    if not isinstance(error, FwreportError):
        sentence = f"{type(error).__name__}: {error}".strip().partition("\n")[0]
    watched.say(f"the build failed, and the last report stands: {sentence}")
    refusal = error.__cause__ if isinstance(error, FwreportError) else error
    if isinstance(error, PublishError) or isinstance(refusal, OSError):
        watched.say(f"tries again in {delay:.0f} s")
        return delay
    watched.say("waits for a change")
    return None


def wait_for_change(watched: Watched, before: Look, most: float | None) -> None:
    """Return once what builds read is not what it was, or `most` seconds are over."""
    end = inf if most is None else monotonic() + most
    while (left := end - monotonic()) > 0:
        if moved := changed(before, look_at(watched.sources, watched.settings)):
            watched.say(f"changed: {in_words(moved)}")
            return
        sleep(min(left, watched.pace.interval))


def wait_until_still(watched: Watched, waits: bool = True) -> Look:
    """Return what is there, once it has not changed for as long as files settle.

    waits  as long as it takes, also for a folder of documents that is gone: a disk
           that is away for a while is no reason to report that all are lost

    Raises SourceError if it is not to wait, and there is no rest.
    """
    interval, settle = watched.pace
    look = look_at(watched.sources, watched.settings)
    start = still_since = told = monotonic()
    is_told_gone = False
    while True:
        is_gone = waits and look.get(str(watched.sources)) == NO_FOLDER
        if is_gone and not is_told_gone:
            watched.say(f"{watched.sources}: is gone, or cannot be read; waits for it")
        is_told_gone = is_gone
        if not is_gone and monotonic() - still_since >= settle:
            return look
        sleep(min(interval, settle) or interval)
        now = look_at(watched.sources, watched.settings)
        if moved := changed(look, now):
            look, still_since = now, monotonic()
            if still_since - told >= PATIENCE:
                told = still_since
                watched.say(f"waits until it is still: {in_words(moved)}")
            if not waits and still_since - start >= LIMIT:
                minutes = f"{LIMIT / 60:.0f} minutes"
                raise SourceError(f"{in_words(moved)}: still changing after {minutes}")


def in_words(paths: list[str]) -> str:
    """The names of a few files, and how many more there are."""
    names = ", ".join(printable(Path(path).name) for path in paths[:NAMED])
    more = len(paths) - NAMED
    return f"{names} and {more} more" if more > 0 else names
