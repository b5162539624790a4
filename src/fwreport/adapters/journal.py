"""Journals: files of one JSON object a line, only ever added to, each line whole."""

import contextlib
import fcntl
import json
import os
from pathlib import Path
from typing import Any

from fwreport.errors import PublishError

EVERYBODY = 0o666  # less what the umask takes


def append(file: Path, line: dict[str, Any], mode: int = EVERYBODY) -> None:
    """Add one line and bring it to the disk: all of it, or nothing and an error.

    mode  who may read and write the file, where it is made by this

    A line that a crash cut short stays as it is; the next one starts on its own line.
    """
    text = json.dumps(line, ensure_ascii=False, allow_nan=False) + "\n"
    try:
        handle = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT, mode)
        with os.fdopen(handle, "ab+") as journal:
            fcntl.flock(journal, fcntl.LOCK_EX)  # some note without any other lock
            size = journal.seek(0, os.SEEK_END)
            if size and not ends_line(journal):
                text = "\n" + text
            try:
                journal.write(text.encode("utf-8"))
                journal.flush()
                os.fsync(handle)
            except OSError:
                with contextlib.suppress(OSError):
                    os.ftruncate(handle, size)
                raise
    except OSError as refusal:
        reason = f"cannot be written: {str(refusal.strerror or refusal).lower()}"
        raise PublishError(f"{file}: {reason}") from refusal


def ends_line(file: Any) -> bool:
    """Whether the last byte of the file ends a line."""
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"


def read_lines(content: bytes) -> list[dict[str, Any]]:
    """All entries, oldest first; a line cut short is none."""
    entries = []
    for line in content.split(b"\n"):
        try:
            entry = json.loads(line)
        except ValueError:  # cut short, also within a letter
            continue
        if isinstance(entry, dict):
            entries.append(entry)
    return entries
