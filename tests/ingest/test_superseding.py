"""Superseded sources: the newer stands, and what fits nothing is one sentence."""

import logging

import pytest

from fwreport.errors import CatalogError
from fwreport.ingest.stage import ingest
from fwreport.tables.base import frame
from fwreport.tables.catalog import SourceNotes
from fwreport.tables.files import RawFile

FILES = [RawFile(f"{name}.md", f"# {name}\n".encode()) for name in "abc"]


def read(*rows: tuple, files=FILES) -> dict[str, tuple]:
    """Status, decision and reason of each file, by its name."""
    notes = [
        {
            "source": source,
            "supersedes": older,
            "exclude": False,
            "reason": "Revised",
            "place": f"sources.csv, line {line}",
        }
        for line, (source, older) in enumerate(rows, start=2)
    ]
    table = ingest(files, frame(SourceNotes, notes)).sources.fillna("")
    columns = table[["status", "decision", "reason"]].itertuples(index=False, name=None)
    return dict(zip(table["path"], columns, strict=True))


PLAIN = ("ingested", "", "")


def test_the_older_is_listed_with_the_reason():
    assert read(("b.md", "a")) == {
        "a.md": ("ingested", "superseded", "Superseded by b.md: Revised."),
        "b.md": PLAIN,
        "c.md": PLAIN,
    }


def test_one_may_supersede_several_and_be_superseded_itself():
    found = read(("b.md", "a.md; c.md"))
    assert [row[1] for row in found.values()] == ["superseded", "", "superseded"]
    found = read(("b.md", "a.md"), ("c.md", "b.md"))
    assert [row[1] for row in found.values()] == ["superseded", "superseded", ""]


def test_what_was_not_read_supersedes_nothing(caplog):
    files = [*FILES[:1], RawFile("b.md", b"")]
    found = read(("b.md", "a.md"), files=files)
    assert found["a.md"] == PLAIN
    assert "sources.csv, line 2: 'b.md' was not read, so 'a.md' is not" in caplog.text


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("b.md", "ab.md")], "'b.md' supersedes 'ab.md', and no file has that name"),
        ([("bb.md", "a.md")], "line 2: no file has the name 'bb.md'; did you mean 'b."),
    ],
)
def test_a_name_that_fits_no_file_is_one_sentence(caplog, rows, words):
    with caplog.at_level(logging.WARNING):
        found = read(*rows)
    (record,) = caplog.records
    assert words in record.getMessage()
    assert record.getMessage().startswith("sources.csv, line 2: ")
    assert set(found.values()) == {PLAIN}


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("a.md", "a.md")], "line 2: 'a.md' supersedes itself"),
        ([("a.md", "b.md"), ("b.md", "a.md")], "line .: '..md' supersedes what super"),
        ([("a.md", "b"), ("b.md", "c"), ("c.md", "a")], "so that no source would be"),
    ],
)
def test_a_circle_is_refused_with_its_line(rows, words):
    with pytest.raises(CatalogError, match=words):
        read(*rows)
