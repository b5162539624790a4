"""Retention: old generations go, by count and by age; the ledger keeps what they said.

A reader that holds a file of one that goes, keeps it: the name is gone, not the file.
"""

import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fwreport.adapters.editions import read_history
from fwreport.adapters.generations import REMOVED, read_link, sync
from fwreport.adapters.ledger import generations_in, read_heads

STAMP = "%Y%m%dT%H%M%SZ"  # what the name of a generation begins with

log = logging.getLogger(__name__)


def retain(reports: Path, most: int, days: int | None) -> None:
    """Remove old generations, but for the last edition, which others compare with."""
    last = read_history(reports).last
    prune(reports, most, days, {last["build_id"]} if last else set())


def prune(reports: Path, most: int, days: int | None, kept: set[str]) -> list[str]:
    """Remove generations beyond the newest `most`, and older ones than `days`.

    most  generations that stay, at least 1; which is newer, the ledger says
    days  None: whatever their age
    kept  names of generations that stay in any case, as `latest` does

    Returns the names that went.  What the disk refuses to remove is named in the log:
    a build that was published has not failed.
    """
    names = [line["build_id"] for line in generations_in(read_heads(reports))]
    there = [name for name in names if (reports / name).is_dir()]
    old = there[: max(len(there) - most, 0)]
    if days is not None:
        limit = datetime.now(UTC) - timedelta(days=days)
        old += [name for name in there if name not in old and made_at(name) < limit]
    gone = []
    for name in old:
        if name in kept or name == read_link(reports):
            continue
        try:
            remove(reports, name)
            gone.append(name)
        except OSError as refusal:
            reason = str(refusal.strerror or refusal).lower()
            log.warning("%s: cannot be removed: %s", reports / name, reason)
    return gone


def made_at(name: str) -> datetime:
    """When a generation was made, by its name."""
    return datetime.strptime(name.partition("-")[0], STAMP).replace(tzinfo=UTC)


def remove(reports: Path, name: str) -> None:
    """Take the name away in one rename, then delete: nobody sees half of it."""
    import shutil

    hidden = reports / f"{REMOVED}{name}"
    (reports / name).rename(hidden)
    sync(reports)
    shutil.rmtree(hidden, ignore_errors=True)  # what stays is swept by the next build
