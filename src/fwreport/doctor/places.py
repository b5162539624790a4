"""The folders: what can be written, how much room there is, what has been left."""

import errno
import getpass
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from fwreport.adapters import ledger
from fwreport.adapters.generations import (
    HIDDEN,
    LATEST,
    LOCK,
    TRIAL,
    read_latest,
    sync,
)
from fwreport.adapters.inputs import find_damage
from fwreport.adapters.locks import hold, owner_of
from fwreport.doctor.findings import MEND, NOTE, OK, Finding, Place, nearest, reason_of

LEAST_BYTES, LEAST_FILES = 100_000_000, 1_000  # free, so that a build has room
TIMES = 3  # the latest generation, which the next may well exceed
MILLION = 1_000_000
ELSEWHERE = "name another folder with --reports"


def check_reports(place: Place) -> Iterator[Finding]:
    """Whether all can be done in reports/ that publishing does there."""
    folder = nearest(place.reports)
    what = f"{place.reports} can be written: rename, link, sync and lock work"
    if folder != place.reports.absolute():
        what = f"{place.reports} is not there yet; the first build can make it"
    step = "written to"
    try:
        with tempfile.TemporaryDirectory(prefix=TRIAL, dir=folder) as trial:
            for step in STEPS:  # noqa: B007 -- named below
                STEPS[step](Path(trial))
    except OSError as refusal:
        sentence = f"{folder}: it cannot be {step}: {reason_of(refusal)}"
        yield Finding("reports", MEND, sentence, remedy(refusal, folder))
        return
    yield Finding("reports", OK, what)


def try_write(trial: Path) -> None:
    """Write a file and bring it to the disk."""
    (trial / "file").write_bytes(b"x")
    sync(trial / "file")


def try_rename(trial: Path) -> None:
    """Give a folder another name."""
    (trial / "old").mkdir()
    (trial / "old").rename(trial / "new")
    sync(trial)


def try_link(trial: Path) -> None:
    """Switch a symbolic link in one rename."""
    for target in ("file", "new"):
        (trial / "link").symlink_to(target)
        (trial / "link").replace(trial / LATEST)
    (trial / LATEST).readlink()


def try_lock(trial: Path) -> None:
    """Hold a lock."""
    with hold(trial / LOCK, "it is new"):
        pass


STEPS: dict[str, Callable[[Path], None]] = {
    "written to": try_write,
    "renamed in": try_rename,
    "given symbolic links": try_link,
    "locked": try_lock,
}


def remedy(refusal: OSError, folder: Path) -> str:
    """What to do about a folder that cannot be used."""
    if refusal.errno in (errno.EACCES, errno.EPERM):
        with suppress(KeyError, OSError):
            return f"give {getpass.getuser()} the right to write there, or {ELSEWHERE}"
    if refusal.errno == errno.ENOSPC:
        return f"make room on the disk of {folder}, or {ELSEWHERE}"
    return f"{ELSEWHERE}, on a local disk"


def check_space(place: Place) -> Iterator[Finding]:
    """Whether the disk has room for the next generations."""
    folder = nearest(place.reports)
    free, files = shutil.disk_usage(folder).free, os.statvfs(folder)
    latest = size_of(place.reports / LATEST)
    needed = max(LEAST_BYTES, TIMES * latest)
    sentence = f"{free / MILLION:,.0f} MB free"
    if latest:
        sentence += f"; the latest generation takes {latest / MILLION:,.1f} MB"
    if files.f_files and files.f_favail < LEAST_FILES:
        sentence = f"room for {files.f_favail} more files only"
    elif free >= needed:
        yield Finding("space", OK, sentence)
        return
    mend = f"free {needed / MILLION:,.0f} MB, or lower [retention] generations"
    yield Finding("space", MEND, f"{folder}: {sentence}", mend)


def size_of(folder: Path) -> int:
    """The bytes of all files under the folder; 0 where there is none."""
    files = (Path(place, name) for place, _, names in os.walk(folder) for name in names)
    return sum(file.lstat().st_size for file in files)


def check_lock(place: Place) -> Iterator[Finding]:
    """Whether a build is running, or one that was ended has left something."""
    owner = owner_of(place.reports / LOCK)
    left = [path.name for prefix in HIDDEN for path in place.reports.glob(f"{prefix}*")]
    if owner:
        yield Finding("lock", NOTE, f"a build is running: {owner}")
    elif left:
        sentence = f"{len(left)} left by a build that was ended, as {sorted(left)[0]}"
        yield Finding("lock", NOTE, sentence, "the next build removes it")
    else:
        yield Finding("lock", OK, "no build is running, and none has left anything")


def check_latest(place: Place) -> Iterator[Finding]:
    """Whether the latest generation is whole, and the ledger can be read."""
    reports, latest = place.reports, read_latest(place.reports)
    entries = ledger.read_heads(reports)
    if latest is None and not ledger.generations_in(entries):
        yield Finding("latest", OK, "there is no report yet")
        return
    damaged = LATEST if latest is None else find_damage(latest)
    if damaged is not None:
        sentence = f"{reports / LATEST}: {damaged} is gone or damaged"
        yield Finding("latest", MEND, sentence, "run `fwreport build --full`")
    else:
        yield Finding("latest", OK, f"{latest.folder.name} is whole")
    with suppress(FileNotFoundError):
        text = (reports / ledger.NAME).read_bytes()
        lines = [line for line in text.split(b"\n") if line.strip()]
        if cut := len(lines) - len(entries):
            sentence = f"{reports / ledger.NAME}: {cut} lines were cut short"
            yield Finding("ledger", NOTE, f"{sentence}; all others are read")
