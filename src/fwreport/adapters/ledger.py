"""The ledger: one line a generation, only ever added to; it outlives them all."""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fwreport.errors import PublishError, SettingsError

NAME = "ledger.jsonl"
GENERATION, EDITION = "generation", "edition"  # the events it records
NAMED = 5  # generations that an error names


def entry(record: dict[str, Any], snapshot: dict[str, Any]) -> dict[str, Any]:
    """What the ledger keeps of a build: its inputs, its sources and its answers."""
    return {
        "event": GENERATION,
        "build_id": record["build_id"],
        "date": record["inputs"]["date"],
        "finished_at": record["finished_at"],
        "inputs_sha256": record["inputs_sha256"],
        "inputs": reasons_in(record["inputs"]),
        **snapshot,
    }


def reasons_in(inputs: dict[str, Any]) -> dict[str, Any]:
    """The inputs that answers depend on, beside the documents."""
    return {
        "catalog": inputs["catalog"],
        "scoring": inputs["settings"]["scoring"],
        "code_sha256": inputs["code_sha256"],
    }


def append(reports: Path, line: dict[str, Any]) -> None:
    """Add one line and bring it to the disk.

    A line that a crash cut short stays as it is; the next one starts on its own line.
    """
    text = json.dumps(line, ensure_ascii=False, allow_nan=False) + "\n"
    try:
        with (reports / NAME).open("ab+") as file:
            if file.tell() and not ends_line(file):
                text = "\n" + text
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
    except OSError as refusal:
        reason = f"cannot be written: {refusal.strerror}"
        raise PublishError(f"{reports / NAME}: {reason}") from refusal


def ends_line(file: Any) -> bool:
    """Whether the last byte of the file ends a line."""
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"


def read_ledger(reports: Path) -> list[dict[str, Any]]:
    """All entries, oldest first; a line that is cut short is none."""
    try:
        lines: Iterable[str] = (reports / NAME).read_text("utf-8").splitlines()
    except FileNotFoundError:
        return []
    entries = []
    for line in lines:
        try:
            entries.append(json.loads(line))
        except ValueError:
            continue
    return entries


def find_generation(reports: Path, name: str) -> dict[str, Any]:
    """The entry of a generation by its name, or by the start of it.

    Raises SettingsError if there is none, more than one, or it says too little.
    """
    entries = [line for line in read_ledger(reports) if line["event"] == GENERATION]
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


def find_baseline(reports: Path, name: str | None) -> dict[str, Any] | None:
    """The entry of what a build is compared with; None for nothing.

    name  a generation, `none`, or None for the last approved edition, if any

    Raises SettingsError if there is no such generation.
    """
    if name == "none":
        return None
    if name is None:
        editions = [row for row in read_ledger(reports) if row["event"] == EDITION]
        if not editions:
            return None
        name = editions[-1]["build_id"]
    return find_generation(reports, name)
