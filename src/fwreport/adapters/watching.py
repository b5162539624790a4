"""What a build would read, looked at again and again: has it changed, is it still?

The folder is asked, instead of waiting to be told: notification does not reach over
network file systems, and asking for a few hundred names takes a millisecond.  A file
is known by its kind, inode, size and times, and by what a link leads to; its content
is not read.
"""

import stat
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from fwreport.adapters.source_files import CATALOG, reason_to_pass

Look = dict[str, tuple]  # path -> what the file is known by
NO_FOLDER = ("no folder",)


class Pace(NamedTuple):
    """How often one looks, and how long nothing may have changed, in seconds."""

    interval: float = 2.0
    settle: float = 5.0


def look_at(sources: Path, settings: Iterable[Path]) -> Look:
    """What each document, file of the catalog and file of settings is known by.

    What a build passes over (folders, left-overs, special files) is passed over here.
    A folder that cannot be read is noted as that.
    """
    look: Look = {}
    for folder, is_read in ((sources, is_document), (sources / CATALOG, is_table)):
        try:
            paths = list(folder.iterdir())
        except OSError:
            look[str(folder)] = NO_FOLDER
            continue
        look |= {str(path): known_by(path) for path in paths if is_read(path)}
    return look | {str(path): known_by(path) for path in settings}


def is_document(path: Path) -> bool:
    """Whether a build would read what lies in the folder of documents by this name."""
    return path.name != CATALOG and not reason_to_pass(path)


def is_table(path: Path) -> bool:
    """Whether a build would read what lies in the catalog by this name."""
    return path.suffix == ".csv"


def known_by(path: Path) -> tuple:
    """What a file is known by; nothing where there is none.

    The time of the last change of its state stands beside that of its content, which
    a copy may bring along; for a link, both the link and what it leads to count.
    """
    known: list[int] = []
    for follow in (False, True):
        try:
            state = path.stat(follow_symlinks=follow)
        except OSError:
            known.append(-1)
            continue
        kind = stat.S_IFMT(state.st_mode)
        known += [kind, state.st_ino, state.st_size]
        known += [state.st_mtime_ns, state.st_ctime_ns]
    return tuple(known)


def changed(before: Look, after: Look) -> list[str]:
    """The paths that are not known by the same in both, sorted."""
    paths = {*before, *after}
    return sorted(path for path in paths if before.get(path) != after.get(path))
