"""The ledger: one line an event, only ever added to; it outlives all generations.

generation   a build: its inputs, sources and answers, and how it stands
edition      a generation that was approved, under its number
rollback     an earlier generation was made the latest; editions were withdrawn
failure      a build that failed, in one sentence

A generation is published once its line is on the disk: what is left to do then
(renames, the line of its edition) follows from the ledger, and the next run does it
where this one was stopped; see `generations.settle`.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from fwreport.adapters import journal
from fwreport.errors import SettingsError

NAME = "ledger.jsonl"
GENERATION, EDITION = "generation", "edition"  # the events it records
ROLLBACK, FAILURE = "rollback", "failure"
FIRST, LAST = b', "sources": ', b', "speakers": '  # where a snapshot begins, its end
Head = tuple[dict[str, Any], slice]  # an entry without its snapshot, and its place
NAMED = 5  # generations that an error names


def entry(record: dict[str, Any], snapshot: dict[str, Any]) -> dict[str, Any]:
    """What the ledger keeps of a build: its inputs, its sources and its answers."""
    return {
        "event": GENERATION,
        "build_id": record["build_id"],
        "date": record["inputs"]["date"],
        "started_at": record["started_at"],
        "finished_at": record["finished_at"],
        "inputs_sha256": record["inputs_sha256"],
        "inputs": reasons_in(record["inputs"]),
        "baseline": record["inputs"]["baseline"],
        "standing": record["standing"],
        **snapshot,
    }


def failure(sentence: str, started_at: str, at: str) -> dict[str, Any]:
    """What the ledger keeps of a build that failed."""
    return {
        "event": FAILURE,
        "sentence": sentence,
        "started_at": started_at,
        "at": at,
    }


def reasons_in(inputs: dict[str, Any]) -> dict[str, Any]:
    """The inputs that answers depend on, beside the documents."""
    return {
        "catalog": inputs["catalog"],
        "scoring": inputs["settings"]["scoring"],
        "code_sha256": inputs["code_sha256"],
    }


def append(reports: Path, line: dict[str, Any]) -> None:
    """Add one line and bring it to the disk: all of it, or nothing and an error."""
    journal.append(reports / NAME, line)


def read_ledger(reports: Path) -> list[dict[str, Any]]:
    """All entries, oldest first; a line cut short is none."""
    try:
        content = (reports / NAME).read_bytes()
    except FileNotFoundError:
        return []
    return [line for line in journal.read_lines(content) if "event" in line]


def read_heads(reports: Path) -> list[dict[str, Any]]:
    """All entries, oldest first, each without its snapshot; not to be changed.

    The ledger grows for years, and a build asks several times: a file that is as it
    was is not read again, and a snapshot only where it is compared with.
    """
    return [head for head, _ in read_places(reports)]


def read_places(reports: Path) -> list[Head]:
    """The heads, each with where its line lies in the file."""
    try:
        state = (reports / NAME).stat()
    except FileNotFoundError:
        return []
    return parse(reports / NAME, state.st_ino, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=1)
def parse(file: Path, *state: int) -> list[Head]:
    """The heads of a file, as it is in this state."""
    heads, start = [], 0
    for line in file.read_bytes().split(b"\n"):
        head = read_head(line)
        if head is not None and "event" in head:
            heads.append((head, slice(start, start + len(line))))
        start += len(line) + 1
    return heads


def read_head(line: bytes) -> dict[str, Any] | None:
    """What a line says, without the snapshot if it has one; None if it was cut short.

    The snapshot stands at the end, between its first and its last name.  Quotation
    marks within a string have a backslash before them, so these names are found as
    names only; and what is before the first, and after the last, is JSON by itself
    just if the whole line is, for else a bracket is missing.
    """
    end, last = line.find(FIRST), line.rfind(LAST)
    if 0 < end < last:
        with suppress(ValueError):
            json.loads(b"{" + line[last + 2 :])
            return json.loads(line[:end] + b"}")
    return next(iter(journal.read_lines(line)), None)


def generations_in(entries: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The lines of generations, oldest first."""
    return [line for line in entries if line["event"] == GENERATION]


def before_it(entries: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """The generations before this one, oldest first; none where it is not known."""
    known = generations_in(entries)
    names = [line["build_id"] for line in known]
    return known[: names.index(name)] if name in names else []


def find_generation(reports: Path, name: str) -> dict[str, Any]:
    """The entry of a generation by its name, or by the start of it.

    Raises SettingsError if there is none, more than one, or it says too little.
    """
    known = [
        (head["build_id"], place)
        for head, place in read_places(reports)
        if head["event"] == GENERATION
    ]
    found = [place for build_id, place in known if build_id == name]
    found = found or [place for build_id, place in known if build_id.startswith(name)]
    if len(found) != 1 or not name:
        last = ", ".join(build_id for build_id, _ in known[-NAMED:]) or "none"
        what = "several generations" if len(found) > 1 else "no generation"
        raise SettingsError(
            f"{what} in {reports} by the name {name!r}; the last: {last}"
        )
    entry = read_entry(reports, found[0])
    if "speakers" not in entry:
        raise SettingsError(
            f"{name} is of an older version and cannot be compared with"
        )
    return entry


def read_entry(reports: Path, place: slice) -> dict[str, Any]:
    """All that one line says."""
    with (reports / NAME).open("rb") as file:
        file.seek(place.start)
        return json.loads(file.read(place.stop - place.start))
