"""Bytes to text: one source a file, one document a source that can be read."""

import hashlib
import logging
from difflib import get_close_matches
from pathlib import PurePosixPath

import pandas as pd
from pandera.typing import DataFrame

from fwreport.ingest.documents import Reading, read_document
from fwreport.ingest.formats import identify
from fwreport.ingest.naming import name_sources
from fwreport.ingest.superseding import find_superseded, place_of
from fwreport.tables.base import frame
from fwreport.tables.catalog import SourceNotes
from fwreport.tables.checked import checked
from fwreport.tables.documents import Documents, Outcomes, Places, Repairs, Sources
from fwreport.tables.files import RawFile
from fwreport.tables.stages import Ingested

REUSED = (  # fields of a reading that its outcome keeps
    *("status", "media_type", "reason", "encoding", "title", "author", "date"),
    *("line_count", "is_provisional"),
)

log = logging.getLogger(__name__)


@checked
def ingest(
    files: list[RawFile],
    notes: DataFrame[SourceNotes],
    earlier: DataFrame[Outcomes] | None = None,
) -> Ingested:
    """Read every file once: as text, as a copy, or as nothing, with a reason.

    files    in any order; of files with the same bytes the first by path is read
    notes    what the catalog says of sources, by path, file name, stem or source_id;
             may be empty
    earlier  what an earlier build made of files: the same bytes under a name of the
             same kind are not read again, and their text and repairs are not returned
    """
    ordered = sorted(files, key=lambda file: file.path)
    ids = name_sources([file.path for file in ordered])
    known = {note["source"]: note for note in notes.to_dict("records")}
    before = _by_bytes(earlier)
    first: dict[str, str] = {}
    sources, repairs, documents, outcomes, places = [], [], [], [], []
    for file in ordered:
        source_id = ids[file.path]
        note = _note_of(file.path, source_id, known)
        digest = hashlib.sha256(file.content).hexdigest()
        kind = digest, PurePosixPath(file.path).suffix.lower()
        reading = _read(file, note, first.get(digest), before.get(kind))
        sources.append(_source_row(source_id, file, digest, note, reading))
        if reading.status != "duplicate" and not file.problem:
            outcomes.append(_outcome_row(source_id, kind, note, reading))
        if reading.reason:
            about = {"source": printable(file.path)}
            log.warning("%s: %s", printable(file.path), reading.reason, extra=about)
        if reading.status == "ingested":
            first[digest] = printable(file.path)
        if reading.text is not None:
            documents.append((source_id, reading.text))
            repairs += [(source_id, *repair[:5]) for repair in reading.repairs]
            places += [(source_id, *place) for place in reading.places]
    _warn_of_unknown(known, ids)
    _mark_superseded(sources, known, ids)
    return Ingested(
        _sorted(frame(Sources, sources), "source_id"),
        _sorted(frame(Repairs, repairs), "source_id", "line", "position"),
        _sorted(frame(Documents, documents), "source_id"),
        _sorted(frame(Outcomes, outcomes), "source_id"),
        _sorted(frame(Places, places), "source_id", "line", "column_index"),
    )


def _by_bytes(earlier: pd.DataFrame | None) -> dict[tuple[str, str], dict]:
    """What was made of files, by digest and suffix; rather as read than as excluded."""
    if earlier is None:
        return {}
    rows = earlier.sort_values("status").to_dict("records")  # "excluded" comes first
    return {(row["sha256"], row["suffix"]): row for row in rows}


def _mark_superseded(
    sources: list[dict], known: dict[str, dict], ids: dict[str, str]
) -> None:
    """Say of the sources read which ones the catalog replaces by newer ones."""
    names = {name: ids[path] for path in ids for name in _names_of(path, ids[path])}
    read = {s["source_id"]: s["path"] for s in sources if s["status"] == "ingested"}
    why = find_superseded(list(known.values()), names, read)
    for source in sources:
        if source["source_id"] in read and source["source_id"] in why:
            source["reason"] = why[source["source_id"]]
            source["decision"] = "superseded"


def _read(file: RawFile, note: dict, twin: str | None, before: dict | None) -> Reading:
    """What becomes of one file.

    twin    the path of the same bytes read before
    before  what an earlier build made of them; None if it had no such file
    """
    if file.problem:
        media_type, reason = "application/octet-stream", file.problem
    else:
        media_type, reason = identify(file.path, file.content)
    if note.get("exclude"):
        given = _given(note, "reason")
        reason = f"The catalog excludes it{': ' + given if given else '.'}"
        is_reused = before is not None and not file.problem
        return Reading("quarantined", media_type, reason, is_reused=is_reused)
    if file.problem:
        return Reading("quarantined", media_type, reason)
    if twin is not None:
        return Reading("duplicate", media_type, f"It has the same bytes as {twin}.")
    if before and before["status"] != "excluded":
        return Reading(
            **{name: _given(before, name) for name in REUSED}, is_reused=True
        )
    if reason:
        return Reading("quarantined", media_type, reason)
    return read_document(media_type, file.content)


def _source_row(
    source_id: str, file: RawFile, digest: str, note: dict, reading: Reading
) -> dict:
    """The row of `sources` for one file."""
    trust = _given(note, "trust")
    return {
        "source_id": source_id,
        "path": printable(file.path),
        "sha256": digest,
        "size_bytes": len(file.content),
        "media_type": reading.media_type,
        "encoding": reading.encoding,
        "status": reading.status,
        "reason": reading.reason,
        "title": _given(note, "title") or reading.title,
        "author": _given(note, "author") or reading.author,
        "date": _given(note, "date") or reading.date,
        "url": _given(note, "url"),
        "trust": 1.0 if trust is None else float(trust),
        "line_count": reading.line_count,
        "is_provisional": reading.is_provisional,
        "decision": "excluded" if note.get("exclude") else None,
    }


def _outcome_row(
    source_id: str, kind: tuple[str, str], note: dict, reading: Reading
) -> dict:
    """The row of `outcomes` for one file; `kind` is its digest and its suffix."""
    row = {"source_id": source_id, "sha256": kind[0], "suffix": kind[1]}
    row |= {name: getattr(reading, name) for name in (*REUSED, "is_reused")}
    return row | ({"status": "excluded"} if note.get("exclude") else {})


def printable(path: str) -> str:
    """A path as it can be stored and shown: bytes that are no UTF-8 as escapes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _names_of(path: str, source_id: str) -> tuple[str, ...]:
    """What the catalog may call a file, the most exact name first."""
    whole = PurePosixPath(path)
    return path, whole.name, whole.stem, source_id


def _note_of(path: str, source_id: str, known: dict[str, dict]) -> dict:
    """What the catalog says of a file, by its most exact name; may be nothing."""
    names = _names_of(path, source_id)
    return next((known[name] for name in names if name in known), {})


def _given(note: dict, column: str) -> str | float | None:
    """A value of the catalog, or None where the cell is empty."""
    value = note.get(column)
    return None if value is None or pd.isna(value) or value == "" else value


def _warn_of_unknown(known: dict[str, dict], ids: dict[str, str]) -> None:
    """Name the catalog's sources that fit no file."""
    names = {name for path in ids for name in _names_of(path, ids[path])}
    for source in sorted(known.keys() - names):
        near = get_close_matches(source, sorted(names), n=1)
        hint = f"; did you mean '{near[0]}'?" if near else ""
        place = place_of(known[source])
        log.warning("%s: no file has the name '%s'%s", place, source, hint)


def _sorted(table: pd.DataFrame, *columns: str) -> pd.DataFrame:
    return table.sort_values(list(columns), ignore_index=True)
