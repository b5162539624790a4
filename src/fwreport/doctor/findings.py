"""What a check finds: one line for a person, the same for a machine."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

OK, MEND, NOTE = "ok", "to mend", "note"


class Finding(NamedTuple):
    """What one check found."""

    check: str  # what was looked at, in a word
    state: str  # ok; to mend: a build may fail; note: good to know
    sentence: str
    mend: str = ""  # how to mend it; empty where there is nothing to do


class Place(NamedTuple):
    """Where builds are to run."""

    sources: Path
    reports: Path
    config: Path | None  # the settings file, if one is named
    environment: Mapping[str, str]


def nearest(folder: Path) -> Path:
    """The folder, or the nearest above it that is there."""
    path = folder.absolute()
    while not os.path.lexists(path):
        path = path.parent
    return path


def reason_of(refusal: OSError) -> str:
    """Why the system refused, in lower case."""
    return str(refusal.strerror or refusal).lower()
