"""Locks: one process at a time, for as long as it lives.

A lock is held on an open file, which has its owner's name in it; the system lets go
of it however the process ends, so none is ever left behind.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from fwreport.errors import BusyError


@contextmanager
def hold(lock: Path, taken: str) -> Iterator[None]:
    """Hold the lock; `taken` says what another process does that holds it.

    Raises BusyError with that and the owner, OSError if the disk refuses.
    """
    with lock.open("ab+", buffering=0) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            owner = file.read().decode("utf-8", "replace").strip()
            raise BusyError(f"{taken}: {owner}") from None
        since = datetime.now(UTC).isoformat(timespec="milliseconds")
        owner = f"process {os.getpid()} on {os.uname().nodename}, since {since}\n"
        file.truncate(0)
        file.write(owner.encode())
        yield


def owner_of(lock: Path) -> str:
    """Who holds the lock; empty where nobody does.

    Raises OSError if the disk refuses.
    """
    try:
        with lock.open() as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return file.read().strip() or "it has not said who it is"
    except FileNotFoundError:
        pass
    return ""
