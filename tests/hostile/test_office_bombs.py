"""Small office documents that ask for much: one status, one sentence, in bounds."""

import json
import logging
import os
import resource
from pathlib import Path

import pytest

from fwreport.gather.stage import check
from fwreport.reading import read
from fwreport.tables.base import empty
from fwreport.tables.catalog import SourceNotes
from fwreport.tables.files import RawFile

from .office_bombs import office_bombs

SECONDS = 20  # of CPU, for one document on a busy machine
BYTES = 600 * 2**20  # more than before it was read
NAMES = sorted(office_bombs(1))
READ = {  # and that are read all the same
    *("style-of-itself.docx", "numbers-of-themselves.docx", "breaks.docx"),
    *("open-format.xlsx", "merged.xlsx"),
}


def outcomes(documents: dict[str, bytes]) -> dict[str, tuple[str, str]]:
    """Status and sentence of each, by name; each line of each in one block."""
    made = read([RawFile(*item) for item in documents.items()], empty(SourceNotes))
    check([*documents], made)
    sources = made.ingested.sources.fillna({"reason": ""})
    columns = (sources[name] for name in ("path", "status", "reason"))
    return {path: given for path, *given in zip(*columns, strict=True)}


def bounded(name: str) -> tuple[str, str]:
    """The outcome of one in full size, read in a process that may not take much."""
    content = office_bombs(1_000)[name]
    reading, writing = os.pipe()
    if not (child := os.fork()):
        try:
            logging.disable(logging.CRITICAL)
            resource.setrlimit(resource.RLIMIT_AS, (in_use() + BYTES,) * 2)
            spent = int(sum(os.times()[:2]))
            resource.setrlimit(resource.RLIMIT_CPU, (spent + SECONDS,) * 2)
            os.write(writing, json.dumps(outcomes({name: content})).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return json.loads(said)[name] if said else ("ended by its limits", "")


def in_use() -> int:
    """Bytes of memory that this process has mapped."""
    pages = Path("/proc/self/statm").read_text().split()[0]
    return int(pages) * resource.getpagesize()


def is_clear(status: str, reason: str) -> bool:
    if status == "ingested":
        return not reason
    return status == "quarantined" and reason.endswith(".") and "\n" not in reason


def test_small_ones_end_with_one_status_and_one_sentence():
    found = outcomes(office_bombs(20))
    assert {*found} == {*NAMES}
    assert {name: given for name, given in found.items() if not is_clear(*given)} == {}


@pytest.mark.thorough
@pytest.mark.parametrize("name", NAMES)
def test_large_ones_end_in_time_and_with_little_memory(name):
    status, reason = bounded(name)
    assert is_clear(status, reason), (status, reason)
    assert (status == "ingested") == (name in READ), reason
