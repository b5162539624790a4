"""Superseded sources: which files the catalog replaces by newer ones, and why."""

import difflib
import logging
from collections.abc import Mapping
from typing import Any

import pandas as pd

from fwreport.errors import CatalogError

log = logging.getLogger(__name__)


def find_superseded(
    notes: list[dict[str, Any]], ids: Mapping[str, str], read: Mapping[str, str]
) -> dict[str, str]:
    """The sources that newer ones replace, each with the reason in one sentence.

    A source that could not be read replaces none.  A row that names no file is logged,
    with the name that it may mean, and does nothing.

    notes    the rows of sources.csv
    ids      what the catalog may call a file -> its source_id
    read     source_id -> path, of the sources that were read
    returns  source_id of the older one -> sentence

    Raises CatalogError, with file and line, where sources replace each other in turn.
    """
    pairs: dict[str, dict] = {}  # the older -> the row that replaces it
    for note in sorted(notes, key=lambda note: note["source"]):
        newer = ids.get(note["source"])
        for name in named(note):
            older = ids.get(name)
            if older is None:
                warn_of_unknown(note, name, ids)
            elif newer is not None:
                pairs.setdefault(older, note | {"newer": newer})
    for older in pairs:
        refuse_circle(older, pairs)
    return {
        older: sentence(older, pairs, read)
        for older in sorted(pairs)
        if standing(older, pairs, read)
    }


def named(note: Mapping[str, Any]) -> list[str]:
    """The files that a row says are replaced."""
    cell = note["supersedes"]
    names = [] if pd.isna(cell) else [name.strip() for name in cell.split(";")]
    return [name for name in names if name]


def refuse_circle(older: str, pairs: Mapping[str, dict]) -> None:
    """Refuse a source that is replaced by one that it replaces itself."""
    note, source, seen = pairs[older], older, set()
    while source in pairs and source not in seen:
        seen.add(source)
        source = pairs[source]["newer"]
    if source == older:
        circle = "itself" if len(seen) == 1 else "what supersedes it in turn"
        raise CatalogError(
            f"{place_of(note)}: '{note['source']}' supersedes {circle}, so that no "
            "source would be left"
        )


def standing(older: str, pairs: Mapping[str, dict], read: Mapping[str, str]) -> bool:
    """Whether one of those that replace a source, at once or in turn, was read."""
    source = older
    while source in pairs:
        source = pairs[source]["newer"]
        if source in read:
            return True
    note = pairs[older]
    log.warning(
        "%s: '%s' was not read, so '%s' is not superseded",
        place_of(note),
        note["source"],
        read.get(older, older),
    )
    return False


def sentence(older: str, pairs: Mapping[str, dict], read: Mapping[str, str]) -> str:
    """Why a source is no evidence."""
    note = pairs[older]
    newer = read.get(note["newer"], note["source"])
    why = "" if pd.isna(note["reason"]) else f": {note['reason'].rstrip('.')}"
    return f"Superseded by {newer}{why}."


def warn_of_unknown(note: dict, name: str, ids: Mapping[str, str]) -> None:
    """Say that a name fits no file, and which one may be meant."""
    near = difflib.get_close_matches(name, sorted(ids), n=1)
    hint = f"; did you mean '{near[0]}'?" if near else ""
    log.warning(
        "%s: '%s' supersedes '%s', and no file has that name%s",
        place_of(note),
        note["source"],
        name,
        hint,
    )


def place_of(note: Mapping[str, Any]) -> str:
    """File and line of a row, as far as it is known."""
    place = note.get("place")
    return "sources.csv" if place is None or pd.isna(place) else place
