"""The files of sources/, as bytes: what is read, what is passed over, and why."""

import hashlib
import logging
import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path

from fwreport.errors import SourceError
from fwreport.tables.files import RawFile
from fwreport.tables.limits import LARGEST_BYTES

CATALOG = "catalog"
TRIES = 3  # of a file that is being written to
LEFTOVER = re.compile(  # what editors, office programs and desktops leave behind
    r"\..*|.*~|#.*#|~\$.*|.*\.(swp|swo|tmp|part|crdownload)|thumbs\.db|desktop\.ini",
    re.IGNORECASE | re.DOTALL,
)

log = logging.getLogger(__name__)


def read_sources(folder: Path) -> list[RawFile]:
    """Read every document of the folder, sorted by name.

    A file that cannot be read comes back with its `problem` and no content, so that
    the report can name it.  Folders (but catalog/), left-overs of editors and special
    files are named in the log and passed over.

    Raises SourceError if there is no folder, or no document in it.
    """
    if not folder.is_dir():
        raise SourceError(f"{folder}: there is no such folder of sources")
    files = read_files(
        sorted(path for path in folder.iterdir() if path.name != CATALOG), folder
    )
    if not files:
        raise SourceError(f"{folder}: no documents in it; put some there to be read")
    return files


def read_files(paths: Iterable[Path], folder: Path | None = None) -> list[RawFile]:
    """Read the documents among the paths, in the order given.

    folder  where given, a link that leads out of it is not followed
    """
    files = []
    for path in paths:
        if reason := reason_to_pass(path):
            log.warning("%s is passed over: %s", printable(path.name), reason)
        else:
            files.append(read_file(path, folder))
    return files


def reason_to_pass(path: Path) -> str:
    """Say why there is no document at the path; empty if there may be one."""
    if LEFTOVER.fullmatch(path.name):
        return "its name is that of a hidden or temporary file"
    if path.is_dir():
        return "folders are not read"
    try:
        kind = path.stat().st_mode
    except OSError:
        return ""  # nothing at the end of a link, or no permission: a problem to show
    return "" if stat.S_ISREG(kind) else "it is no regular file"


def read_file(path: Path, folder: Path | None) -> RawFile:
    """Read one file; what the system refuses becomes the file's problem."""
    name = printable(path.name)
    try:
        place = path.resolve(strict=True)
        if folder and not place.is_relative_to(folder.resolve()):
            return RawFile(name, b"", "It is a link that leads out of the folder.")
        return RawFile(name, *read_steady(place))
    except (OSError, RuntimeError) as error:  # the latter: links in a circle
        reason = getattr(error, "strerror", None) or "its links lead in a circle"
        return RawFile(name, b"", f"It could not be read: {reason}.")


def read_steady(place: Path) -> tuple[bytes, str]:
    """The content of a file that does not change while it is read, and its problem.

    Whatever takes the file's place meanwhile is no link that is followed, no pipe that
    is waited for, and no more than `LARGEST_BYTES` are loaded.
    """
    handle = os.open(place, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        for _ in range(TRIES):
            before = os.fstat(handle)
            if not stat.S_ISREG(before.st_mode):
                return b"", "It is no regular file."
            if before.st_size > LARGEST_BYTES:
                return b"", (
                    f"The file has {before.st_size:,} bytes; at most "
                    f"{LARGEST_BYTES:,} are read."
                )
            file.seek(0)
            content = file.read(LARGEST_BYTES + 1)
            after = os.fstat(handle)
            if len(content) == after.st_size and state_of(before) == state_of(after):
                return content, ""
    return b"", "It changes while it is read."


def state_of(status: os.stat_result) -> tuple[int, int]:
    """What changes whenever somebody writes to a file."""
    return status.st_size, status.st_mtime_ns


def printable(name: str) -> str:
    """The name as text: bytes that are no UTF-8 are written as escapes."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def digest_catalog(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of the catalog, by file name; empty if there is none."""
    files = sorted((folder / CATALOG).glob("*.csv"))
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
