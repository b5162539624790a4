"""Generations: each build leaves a folder of its own, whole or not at all.

reports/latest -> 20261120T214905Z-1f3a9c     switched in one rename
reports/latest.json                           instead, where there are no links
reports/.building-20261120T214905Z-1f3a9c     while it is made; swept by the next
reports/.removed-20261120T214905Z-1f3a9c      while it is deleted; swept as well
reports/.doctor-x                              while it is tried what can be written
reports/.lock                                 held, with its owner's name in it

A generation is made in hiding and brought to the disk; then its line goes into the
ledger, which is the moment from which it counts; then it gets its name and becomes
the latest.  What is cut short before that line is swept, after it completed.
"""

import errno
import json
import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from fwreport.adapters import ledger
from fwreport.adapters.editions import missing_editions
from fwreport.adapters.locks import hold
from fwreport.errors import PublishError

LATEST, LOCK, RECORD = "latest", ".lock", "build.json"
POINTER = "latest.json"
NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP}  # as on FAT, and some shares
BUILDING, LINK, REMOVED = ".building-", ".latest-", ".removed-"  # hidden from readers
TRIAL = ".doctor-"
AT_IT = "another build is at it"
HIDDEN = (BUILDING, LINK, REMOVED, TRIAL)

log = logging.getLogger(__name__)


class Generation(NamedTuple):
    """All that one build left."""

    folder: Path
    record: dict[str, Any]  # what build.json says
    is_new: bool  # whether this run made it; False: nothing had changed


@contextmanager
def only_builder(reports: Path) -> Iterator[None]:
    """Hold the lock of the folder, and settle what killed builds left in it.

    The lock goes with the process that holds it, however that ends.

    Raises BusyError if another build holds it, PublishError if the folder cannot be
    written.
    """
    with ExitStack() as held:
        with refused_as(PublishError, f"{reports}: cannot be written to"):
            reports.mkdir(parents=True, exist_ok=True)
            held.enter_context(hold(reports / LOCK, f"{reports}: {AT_IT}"))
        settle(reports)
        yield


@contextmanager
def refused_as(error: type[Exception], what: str) -> Iterator[None]:
    """Turn what the system refuses into an error of one sentence."""
    try:
        yield
    except OSError as refusal:
        reason = os.strerror(refusal.errno) if refusal.errno else str(refusal)
        raise error(f"{what}: {reason.lower()}") from refusal


def settle(reports: Path) -> None:
    """Make the folder what the ledger says, whatever came between.

    A generation in hiding whose line is in the ledger gets its name; what else is in
    hiding is removed; an edition without its line gets it; `latest` points to what
    was last published or rolled back to, if that is still there.

    Raises PublishError if the disk refuses.
    """
    entries = ledger.read_heads(reports)
    noted = {line["build_id"] for line in ledger.generations_in(entries)}
    with refused_as(PublishError, f"{reports}: cannot be settled"):
        for hidden in sorted(reports.glob(f"{BUILDING}*")):
            name = hidden.name.removeprefix(BUILDING)
            if name in noted and not (reports / name).exists():
                hidden.rename(reports / name)
                sync(reports)
        sweep(reports)
    for line in missing_editions(entries):
        ledger.append(reports, line)
    name = current_name(entries)
    if name and (reports / name / RECORD).exists() and name != read_link(reports):
        make_latest(reports / name)


def current_name(entries: list[dict[str, Any]]) -> str | None:
    """The generation that was last published or rolled back to; None before any."""
    name = None
    for line in entries:
        if line["event"] == ledger.GENERATION:
            name = line["build_id"]
        elif line["event"] == ledger.ROLLBACK:
            name = line["to"]
    return name


def read_link(reports: Path) -> str | None:
    """The name that `latest`, or else `latest.json`, points to; None if neither is."""
    try:
        return (reports / LATEST).readlink().name
    except OSError:
        pass
    try:
        return Path(json.loads((reports / POINTER).read_text("utf-8"))["build_id"]).name
    except (OSError, ValueError, KeyError, TypeError):
        return None


def latest_folder(reports: Path) -> Path:
    """The folder of the latest generation; where there is none, one that is not."""
    return reports / (read_link(reports) or LATEST)


def sweep(reports: Path) -> None:
    """Remove what is in hiding: builds that were killed, and old generations."""
    for prefix in HIDDEN:
        for left in reports.glob(f"{prefix}*"):
            if left.is_symlink() or left.is_file():
                left.unlink()
            else:
                import shutil

                shutil.rmtree(left, ignore_errors=True)


def now() -> str:
    """The wall clock in UTC, as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def read_latest(reports: Path) -> Generation | None:
    """The generation that stands; None if there is none, or its record is damaged."""
    name = read_link(reports)
    try:
        record = name and json.loads((reports / name / RECORD).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return Generation(reports / name, record, is_new=False) if name else None


def free_name(reports: Path, digest: str) -> str:
    """A name no generation has or had: the wall clock, six digits of the digest."""
    entries = ledger.generations_in(ledger.read_heads(reports))
    taken = {line["build_id"] for line in entries}
    while True:
        name = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{digest[:6]}"
        if name not in taken and not (reports / name).exists():
            return name
        time.sleep(0.1)  # the clock counts seconds


def publish(
    reports: Path, name: str, write: Callable[[Path], None], note: Callable[[], None]
) -> Path:
    """Make the generation in hiding, note it in the ledger, and make it the latest.

    write  fills the folder it is given
    note   adds the generation's line to the ledger: from then on it counts

    Raises PublishError if the disk refuses; the last generation is untouched then.
    """
    hidden, folder = reports / f"{BUILDING}{name}", reports / name
    with refused_as(PublishError, f"{folder}: cannot be written"):
        try:
            hidden.mkdir()
            write(hidden)
            sync_tree(hidden)
            sync(reports)
            note()
        except BaseException:
            if not is_noted(reports, name):
                import shutil

                shutil.rmtree(hidden, ignore_errors=True)
            raise
    settle(reports)
    return folder


def is_noted(reports: Path, name: str) -> bool:
    """Whether the ledger has the line of a generation."""
    entries = ledger.generations_in(ledger.read_heads(reports))
    return any(line["build_id"] == name for line in entries)


def make_latest(folder: Path) -> None:
    """Let `latest` point to the generation, in one rename.

    Where the file system has no symbolic links, `latest.json` names it instead.
    Once it is switched, what the disk refuses is named in the log: the ledger knows
    what is the latest, and the next build looks after it.
    """
    reports = folder.parent
    new = reports / f"{LINK}{folder.name}"
    with refused_as(PublishError, f"{reports / LATEST}: cannot be switched"):
        new.unlink(missing_ok=True)
        try:
            new.symlink_to(folder.name)
        except OSError as refusal:
            if refusal.errno not in NO_LINKS:
                raise
            new.write_text(json.dumps({"build_id": folder.name}) + "\n", "utf-8")
            sync(new)
            new.replace(reports / POINTER)
            (reports / LATEST).unlink(missing_ok=True)  # of a folder that had links
        else:
            new.replace(reports / LATEST)
    try:
        if (reports / LATEST).is_symlink():  # which goes before the other
            (reports / POINTER).unlink(missing_ok=True)
        sync(reports)
    except OSError as refusal:
        reason = str(refusal.strerror or refusal).lower()
        log.warning("%s: was switched; then the disk refused: %s", reports, reason)


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
