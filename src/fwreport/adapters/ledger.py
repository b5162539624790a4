"""The ledger: one line a generation, only ever added to; it outlives them all."""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from fwreport.errors import PublishError

NAME = "ledger.jsonl"
DIGITS = 6


def entry(
    record: dict[str, Any],
    consensus: pd.DataFrame,
    preferences: pd.DataFrame,
    ranking: pd.DataFrame,
) -> dict[str, Any]:
    """What the ledger keeps of a build: its inputs, its verdicts and its scores."""
    cell = ["criterion_id", "option_id"]
    return {
        "event": "generation",
        "build_id": record["build_id"],
        "date": record["inputs"]["date"],
        "finished_at": record["finished_at"],
        "inputs_sha256": record["inputs_sha256"],
        "documents": record["inputs"]["documents"],
        "scores": plain(consensus, [*cell, "score", "low", "high", "certainty"]),
        "verdicts": plain(preferences, [*cell, "rival_id", "verdict", "probability"]),
        "ranking": plain(ranking, ["option_id", "verdict", "best_probability"]),
    }


def plain(table: pd.DataFrame, columns: list[str]) -> list[dict[str, Any]]:
    """The rows as plain dictionaries: numbers to six digits, null where empty."""
    rows = table[columns].round(DIGITS).sort_values(columns[:3]).to_dict("records")
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()}
        for row in rows
    ]


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
