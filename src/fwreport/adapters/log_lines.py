"""The log for machines: one JSON object a line, with what it is about.

at          when, in UTC
level       info, warning or error
message     the sentence that people read
started_at  of the build that is running: build.json and the ledger have the same
build, source, step …  what the line is about, where it is about one
"""

import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, TextIO

VARIABLE, JSON = "FWREPORT_LOG", "json"  # the environment that asks for it
FIELDS = ("build", "source", "source_id", "step")
RUNNING: ContextVar[str | None] = ContextVar("started_at", default=None)


class JsonLines(logging.Handler):
    """Writes each record as a line of JSON; by default to standard error."""

    def __init__(self, stream: TextIO | None = None) -> None:
        """Write to the stream; None: to what is standard error at that time."""
        super().__init__()
        self.stream = stream

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        about = {name: getattr(record, name, None) for name in FIELDS}
        line = json_line(record.levelname.lower(), record.getMessage(), **about)
        print(line, file=self.stream or sys.stderr, flush=True)


def json_line(level: str, message: str, **about: Any) -> str:
    """One line of the log; what is None is left out."""
    line = {
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "level": level,
        "message": message,
        "started_at": RUNNING.get(),
    }
    known = {name: value for name, value in (line | about).items() if value is not None}
    return json.dumps(known, ensure_ascii=False)


@contextmanager
def of_build(started_at: str) -> Iterator[None]:
    """Name the build in each line that is written meanwhile."""
    token = RUNNING.set(started_at)
    try:
        yield
    finally:
        RUNNING.reset(token)
