"""The ledger: one line an event, only ever added to; it outlives all generations.

generation   a build: its inputs, sources and answers, and how it stands
edition      a generation that was approved, under its number
rollback     an earlier generation was made the latest; editions were withdrawn
failure      a build that failed, in one sentence

A generation is published once its line is on the disk: what is left to do then
(renames, the line of its edition) follows from the ledger, and the next run does it
where this one was stopped; see `generations.settle`.
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from fwreport.adapters import journal
from fwreport.errors import SettingsError

NAME = "ledger.jsonl"
GENERATION, EDITION = "generation", "edition"  # the events it records
ROLLBACK, FAILURE = "rollback", "failure"
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
    """All entries, oldest first, not to be changed; a line cut short is none.

    A file that is as it was is not read again: it grows for years, and a build asks
    several times.
    """
    try:
        state = (reports / NAME).stat()
    except FileNotFoundError:
        return []
    return [*parse(reports / NAME, state.st_ino, state.st_size, state.st_mtime_ns)]


@lru_cache(maxsize=1)
def parse(file: Path, *state: int) -> list[dict[str, Any]]:
    """The entries of a file, as it is in this state."""
    return [line for line in journal.read_lines(file.read_bytes()) if "event" in line]


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
    entries = generations_in(read_ledger(reports))
    found = [line for line in entries if line["build_id"] == name]
    found = found or [line for line in entries if line["build_id"].startswith(name)]
    if len(found) != 1 or not name:
        last = ", ".join(line["build_id"] for line in entries[-NAMED:]) or "none"
        what = "several generations" if len(found) > 1 else "no generation"
        raise SettingsError(
            f"{what} in {reports} by the name {name!r}; the last: {last}"
        )
    if "speakers" not in found[0]:
        raise SettingsError(
            f"{name} is of an older version and cannot be compared with"
        )
    return found[0]
