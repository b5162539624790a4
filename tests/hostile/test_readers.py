"""Hostile pages, reStructuredText, Word and Excel: claims or a sentence, in time.

`test_hostile.py` reads them too, with eyes on sockets and files.
"""

import logging
import time

import pytest

from fwreport.gather.stage import check
from fwreport.reading import read
from fwreport.tables.base import empty
from fwreport.tables.catalog import SourceNotes
from fwreport.tables.files import RawFile

from .mutants import SAMPLES, mutants
from .readers import reader_documents

QUARANTINED = {  # and the words that say why
    "zip-laughs.docx": "declares entities",
    "zip-outside.docx": "declares entities",
    "zip-cut.docx": "damaged",
    "zip-head.docx": "binary data",
    "zip-far.docx": "damaged",
    "zip-repeats.xlsx": "merged or missing cells",
    "word-repeats.docx": "merged or missing cells",
}
PLAIN = ("rst-include.rst", "rst-raw.rst", "rst-values.rst", "rst-image.rst")


def read_all(documents: dict[str, bytes]):
    """The documents as they are read, each line in one block, and the seconds taken."""
    logging.disable(logging.CRITICAL)
    begun = time.process_time()
    files = [RawFile(name, content) for name, content in sorted(documents.items())]
    made = read(files, empty(SourceNotes))
    check([*documents], made)
    logging.disable(logging.NOTSET)
    return made, time.process_time() - begun


def reasons_of(made) -> dict[str, str]:
    sources = made.ingested.sources[made.ingested.sources["status"] == "quarantined"]
    return dict(zip(sources["path"], sources["reason"], strict=True))


@pytest.fixture(
    scope="module", params=[40, pytest.param(1_000, marks=pytest.mark.thorough)]
)
def outcome(request):
    """All hostile documents read together, and how large they are."""
    documents = reader_documents("/nowhere/canary.txt", request.param)
    return request.param, *read_all(documents)


def test_hostile_documents_end_with_claims_or_one_sentence(outcome):
    size, made, seconds = outcome
    reasons = reasons_of(made)
    for reason in reasons.values():
        assert reason.endswith(".") and "\n" not in reason
    if size >= 1_000:
        for name, words in QUARANTINED.items():
            assert words in reasons.get(name, ""), name
    assert seconds < size / 4 + 10


def test_what_is_sound_in_them_is_read(outcome):
    _, made, _ = outcome
    names = dict(
        zip(*(made.ingested.sources[c] for c in ("source_id", "path")), strict=True)
    )
    claims = made.normalized.readings
    rated = claims[claims["value"].notna()]
    values = {}
    for source_id, value in zip(rated["source_id"], rated["value"], strict=True):
        values.setdefault(names[source_id], []).append(value)
    for name in names.values():
        if name.startswith("page-") and name not in reasons_of(made):
            assert values.get(name, [])[:2] == [8, 7], name
    assert values["book-corner.xlsx"][:2] == [8, 7]
    assert not {*PLAIN} & {*values}


@pytest.mark.parametrize(
    ("count", "seed"),
    [
        (2, 0),
        pytest.param(40, 0, marks=pytest.mark.thorough),
        pytest.param(300, 7, marks=pytest.mark.soak),
    ],
)
def test_damaged_documents_end_with_claims_or_one_sentence(count, seed):
    documents = {
        f"{number}-{name}": content
        for name in SAMPLES
        for number, content in enumerate([SAMPLES[name], *mutants(name, count, seed)])
    }
    made, seconds = read_all(documents)
    reasons = reasons_of(made)
    assert not {f"0-{name}" for name in SAMPLES} & {*reasons}
    for reason in reasons.values():
        assert reason.endswith(".") and "\n" not in reason
    assert seconds < len(documents)
