"""The files of sources/, as bytes: what is read, what is passed over, and why."""

import hashlib
import logging
import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path

from fwreport.errors import CatalogError, SourceError
from fwreport.tables.files import RawFile
from fwreport.tables.limits import LARGEST_BYTES

CATALOG = "catalog"
LEFTOVER = re.compile(  # what editors, browsers, office programs and desktops leave
    r"\..*|.*~|#.*#|~\$.*|4913|thumbs\.db|desktop\.ini"
    r"|.*\.(swp|swo|tmp|part|partial|filepart|crdownload|download|opdownload)",
    re.IGNORECASE | re.DOTALL,
)
TRIES = 3  # to read a file that changes while it is read
PLAINLY = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
STILL = ("st_ino", "st_size", "st_mtime_ns", "st_ctime_ns")

log = logging.getLogger(__name__)


def read_sources(folder: Path) -> list[RawFile]:
    """Read every document of the folder, sorted by name.

    A file that cannot be read comes back with its `problem` and no content, so that
    the report can name it.  Folders (but catalog/), left-overs of editors and special
    files are named in the log and passed over.

    Raises SourceError if there is no folder, if the system does not let it be read, or
    if no document is in it.
    """
    try:
        if not folder.is_dir():
            raise SourceError(f"{folder}: there is no such folder of sources")
        paths = sorted(path for path in folder.iterdir() if path.name != CATALOG)
    except OSError as refusal:
        raise SourceError(refused(str(folder), refusal)) from refusal
    files = read_files(paths, folder)
    if not files:
        raise SourceError(f"{folder}: no documents in it; put some there to be read")
    return files


def read_files(paths: Iterable[Path], folder: Path | None = None) -> list[RawFile]:
    """Read the documents among the paths, in the order given.

    folder  where given, a link that leads out of it is not followed
    """
    files = []
    for path in paths:
        name = printable(path.name)
        about = {"source": name}
        if reason := reason_to_pass(path):
            log.warning("%s is passed over: %s", name, reason, extra=about)
        elif file := read_file(path, folder):
            files.append(file)
        else:
            log.warning("%s is gone since the folder was read", name, extra=about)
    return files


def reason_to_pass(path: Path) -> str:
    """Say why there is no document at the path; empty if there may be one."""
    if LEFTOVER.fullmatch(path.name):
        return "its name is that of a hidden or temporary file"
    try:
        kind = path.stat().st_mode
    except OSError:
        return ""  # nothing at the end of a link, or no permission: a problem to show
    if stat.S_ISDIR(kind):
        return "folders are not read"
    return "" if stat.S_ISREG(kind) else "it is no regular file"


def read_file(path: Path, folder: Path | None) -> RawFile | None:
    """Read one file; what the system refuses becomes the file's problem.

    None where nothing has the name any more.
    """
    name = printable(path.name)
    try:
        path.stat()  # refuses links in a ring, over which `resolve` would stumble
        if folder and not path.resolve().is_relative_to(folder.resolve()):
            return RawFile(name, b"", "It is a link that leads out of the folder.")
        return RawFile(name, *read_still(path.resolve()))
    except OSError as error:
        if is_gone(path, error):
            return None
        return RawFile(name, b"", f"It could not be read: {error.strerror}.")


def is_gone(path: Path, refusal: OSError) -> bool:
    """Whether nothing has the name any more; what may not be looked at is there."""
    return isinstance(refusal, FileNotFoundError) and not os.path.lexists(path)


def refused(what: str, refusal: OSError) -> str:
    """That something cannot be read, and why."""
    return f"{what}: cannot be read: {(refusal.strerror or str(refusal)).lower()}"


def read_still(place: Path) -> tuple[bytes, str]:
    """The content of a file, read again if it changed meanwhile, and its problem.

    Whatever takes the file's place meanwhile is no link that is followed, no pipe that
    is waited for, and no more than `LARGEST_BYTES` are loaded.
    """
    for _ in range(TRIES):
        handle = os.open(place, PLAINLY)
        with os.fdopen(handle, "rb") as file:
            before = os.fstat(handle)
            if not stat.S_ISREG(before.st_mode):
                return b"", "It is no regular file."
            if before.st_size > LARGEST_BYTES:
                words = f"The file has {before.st_size:,} bytes; at most"
                return b"", f"{words} {LARGEST_BYTES:,} are read."
            content = file.read(LARGEST_BYTES + 1)
        after = place.stat()
        if all(getattr(before, name) == getattr(after, name) for name in STILL):
            return content, ""
    return b"", "It was being changed while it was read."


def printable(name: str) -> str:
    """The name as text: bytes that are no UTF-8 are written as escapes."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def digest_catalog(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of the catalog, by file name; empty if there is none."""
    read = {path.name: read_decisions(path) for path in catalog_paths(folder / CATALOG)}
    return {
        name: hashlib.sha256(content).hexdigest()
        for name, content in read.items()
        if content is not None
    }


def catalog_paths(folder: Path) -> list[Path]:
    """What lies in the catalog as a table, sorted; left-overs of editors are none.

    Raises CatalogError for a folder that is there and cannot be read: without it, all
    that people decided would be dropped in silence.
    """
    try:
        found = sorted(folder.iterdir())
    except OSError as refusal:
        if is_gone(folder, refusal):
            return []
        raise CatalogError(refused(CATALOG, refusal)) from refusal
    tables = [path for path in found if path.suffix == ".csv"]
    return [path for path in tables if not LEFTOVER.fullmatch(path.name)]


def read_decisions(path: Path) -> bytes | None:
    """The content of one file of the catalog; None where there is none.

    Raises CatalogError for a link out of the folder of sources, for what is no file,
    and for what the system refuses.
    """
    name, sources = f"{CATALOG}/{printable(path.name)}", path.parent.parent
    try:
        path.stat()
        if not path.resolve().is_relative_to(sources.resolve()):
            raise CatalogError(
                f"{name} is a link that leads out of the folder of sources, "
                "and is not followed; put the file itself there"
            )
        content, problem = read_still(path.resolve())
    except OSError as refusal:
        if is_gone(path, refusal):
            return None
        raise CatalogError(refused(name, refusal)) from refusal
    if problem:
        raise CatalogError(f"{name}: {problem[0].lower()}{problem[1:].rstrip('.')}")
    return content
