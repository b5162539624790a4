"""Generations: each build leaves a folder of its own, whole or not at all.

reports/latest -> 20261120T214905Z-1f3a9c     switched in one rename
reports/.building-20261120T214905Z-1f3a9c     while it is made; swept by the next
reports/.lock                                 held, with its owner's name in it
"""

import contextlib
import fcntl
import json
import os
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from fwreport.errors import PublishError

LATEST, LOCK, RECORD = "latest", ".lock", "build.json"
UNFINISHED = (".building-", ".latest-")  # hidden: nobody takes them for a report


class Generation(NamedTuple):
    """All that one build left."""

    folder: Path
    record: dict[str, Any]  # what build.json says
    is_new: bool  # whether this run made it; False: nothing had changed


@contextmanager
def only_builder(reports: Path) -> Iterator[None]:
    """Hold the lock of the folder, and sweep out what killed builds left in it.

    The lock goes with the process that holds it, however that ends.

    Raises PublishError if another build holds it or the folder cannot be written.
    """
    with refused_as(PublishError, f"{reports}: cannot be written to"):
        reports.mkdir(parents=True, exist_ok=True)
        file = (reports / LOCK).open("a+")
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            owner = file.read().strip()
            raise PublishError(f"{reports}: another build is at it: {owner}") from None
        file.truncate(0)
        file.write(f"process {os.getpid()} on {socket.gethostname()}, since {now()}\n")
        file.flush()
        sweep(reports)
        yield


@contextmanager
def refused_as(error: type[Exception], what: str) -> Iterator[None]:
    """Turn what the system refuses into an error of one sentence."""
    try:
        yield
    except OSError as refusal:
        reason = refusal.strerror or refusal
        raise error(f"{what}: {str(reason).lower()}") from refusal


def sweep(reports: Path) -> None:
    """Remove what builds that were killed left unfinished."""
    for prefix in UNFINISHED:
        for left in reports.glob(f"{prefix}*"):
            if left.is_symlink():
                left.unlink()
            else:
                shutil.rmtree(left, ignore_errors=True)


def now() -> str:
    """The wall clock in UTC, as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def read_latest(reports: Path) -> Generation | None:
    """The generation that stands; None if there is none, or its record is damaged."""
    folder = reports / LATEST
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
        return Generation(reports / folder.readlink().name, record, is_new=False)
    except (OSError, ValueError):
        return None


def free_name(reports: Path, digest: str) -> str:
    """A name no generation has: the wall clock, and six digits of the digest."""
    while True:
        name = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{digest[:6]}"
        if not (reports / name).exists():
            return name
        time.sleep(0.1)  # the clock counts seconds


def publish(reports: Path, name: str, write: Callable[[Path], None]) -> Path:
    """Make the generation in hiding, then show it: complete, on disk, in one rename.

    write  fills the folder it is given

    Raises PublishError if the disk refuses; the last generation is untouched then.
    """
    hidden, folder = reports / f"{UNFINISHED[0]}{name}", reports / name
    with refused_as(PublishError, f"{folder}: cannot be written"):
        try:
            hidden.mkdir()
            write(hidden)
            sync_tree(hidden)
            hidden.rename(folder)
        except BaseException:
            shutil.rmtree(hidden, ignore_errors=True)
            raise
        sync(reports)
    return folder


def make_latest(folder: Path) -> None:
    """Let `latest` point to the generation, in one rename."""
    reports = folder.parent
    link = reports / f"{UNFINISHED[1]}{folder.name}"
    with refused_as(PublishError, f"{reports / LATEST}: cannot be switched"):
        with contextlib.suppress(FileNotFoundError):
            link.unlink()
        link.symlink_to(folder.name)
        link.replace(reports / LATEST)
        sync(reports)


def sync_tree(folder: Path) -> None:
    """Bring everything under the folder to the disk, files before their folders."""
    for place, _, names in os.walk(folder, topdown=False):
        for name in names:
            sync(Path(place, name))
        sync(Path(place))


def sync(path: Path) -> None:
    """Bring one file, or the names in one folder, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
