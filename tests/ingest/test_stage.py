"""The stage: a worked example, laws, and a sentence for each file not read."""

import random
from pathlib import Path

import pandas as pd
import pytest

from fwreport.ingest.naming import find_title, name_sources
from fwreport.ingest.stage import ingest
from fwreport.tables.base import ADDRESS, empty, frame
from fwreport.tables.catalog import SourceNotes
from fwreport.tables.documents import Documents, Outcomes, Places, Repairs, Sources
from fwreport.tables.files import RawFile

SOURCES = Path(__file__).parents[2] / "sources"
FILES = [RawFile(p.name, p.read_bytes()) for p in sorted(SOURCES.glob("*.txt"))]
NONE = empty(SourceNotes)


def only(content: bytes, path: str = "a.md", problem: str = "") -> pd.Series:
    return ingest([RawFile(path, content, problem)], NONE).sources.iloc[0]


def note(source: str, **known) -> dict:
    """A row of sources.csv; what is not given is empty."""
    return {"source": source, "exclude": False} | known


def test_the_real_documents():
    sources, repairs, documents, outcomes, places = ingest(FILES, NONE)
    assert places.empty  # lines of the files say where to look
    assert sources["source_id"].tolist() == ["000", "001", "002", "003", "004"]
    assert sources["line_count"].tolist() == [46, 103, 43, 118, 50]
    assert sources["is_provisional"].tolist() == [True, False, False, False, False]
    assert sources["title"].tolist()[3:] == [
        "PyTorch vs. TensorFlow vs. Keras: A Comparison",
        "PyTorch vs TensorFlow: Side-by-Side Comparison",
    ]
    assert repairs.groupby("source_id")["line"].nunique().to_dict() == {
        "003": 6,
        "004": 9,
    }
    texts = documents["text"].str.encode("utf-8").tolist()
    assert texts[:3] == [file.content for file in FILES[:3]]


def test_no_files_give_empty_tables():
    assert all(table.empty for table in ingest([], NONE))
    for made, schema in zip(
        ingest([], NONE), (Sources, Repairs, Documents, Outcomes, Places), strict=True
    ):
        pd.testing.assert_frame_equal(made, empty(schema))


def test_the_order_of_files_does_not_matter():
    files = [*FILES, RawFile("copy.md", FILES[3].content), RawFile("0.md", b"")]
    expected = ingest(files, NONE)
    shuffled = random.Random(3).sample(files, len(files))
    for made, wanted in zip(ingest(shuffled, NONE), expected, strict=True):
        pd.testing.assert_frame_equal(made, wanted)


def test_a_copy_names_the_first_path():
    sources = ingest(
        [RawFile("b.md", b"one\n"), RawFile("a.md", b"one\n")], NONE
    ).sources
    assert sources["status"].tolist() == ["ingested", "duplicate"]
    assert sources["reason"].tolist()[1] == "It has the same bytes as a.md."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "0 bytes"),
        (b"\xef\xbb\xbf", "nothing but blanks"),
        (b" \n\t\xc2\xa0\r\n", "nothing but blanks"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG image"),
        (b"%PDF-1.7\n1 0 obj", "PDF file"),
        (b"PK\x03\x04....xl/workbook.xml", "Excel workbook (xlsx), and cannot"),
        (b"PK\x03\x04....word/document.xml", "Word document (docx), and cannot"),
        (b"PK\x03\x04....notes.txt", "zip archive"),
        (b"<!DOCTYPE html>\n<script>a()</script>", "shows no words"),
        (b'<?xml version="1.0"?>\n<svg><text>a</text></svg>', "XML file"),
        (bytes(range(256)) * 9, "binary data"),
        (b"\x00\x01\x02\x03" * 50, "binary data"),
        (b"a" * (2**25 + 1), "at most"),
    ],
)
def test_what_is_not_read_gets_a_sentence(content, words):
    row = only(content)
    assert row["status"] == "quarantined"
    assert words in row["reason"] and row["reason"].endswith(".")
    assert row["line_count"] == 0 and pd.isna(row["encoding"])


def test_an_unreadable_file_keeps_its_problem():
    row = only(b"", problem="It cannot be opened: permission denied.")
    assert row["status"] == "quarantined"
    assert row["reason"] == "It cannot be opened: permission denied."


def test_the_catalog_excludes_names_and_weighs():
    notes = frame(
        SourceNotes,
        [
            note("a.md", title="A title", author="Ann", date="2024-05-01", trust=0.5),
            note("b.md", exclude=True, reason="A parody"),
        ],
    )
    before = notes.copy()
    sources = ingest(
        [RawFile("a.md", b"# X\n"), RawFile("b.md", b"# Y\n")], notes
    ).sources
    assert sources["title"].tolist()[0] == "A title"
    assert sources["trust"].tolist() == [0.5, 1.0]
    assert sources["status"].tolist() == ["ingested", "quarantined"]
    assert "A parody" in sources["reason"].tolist()[1]
    pd.testing.assert_frame_equal(notes, before)


def test_the_catalog_names_a_source_by_file_name_stem_or_id(caplog):
    files = [
        RawFile("000_ab.txt", b"# X\n"),
        RawFile("b.md", b"# Y\n"),
        RawFile("c.md", b"# Z\n"),
    ]
    rows = [
        note(name, title=title)
        for name, title in (("000", "By id"), ("b", "By stem"), ("c.md", "By name"))
    ]
    sources = ingest(files, frame(SourceNotes, rows)).sources
    assert sources["title"].tolist() == ["By id", "By stem", "By name"]
    assert "no file has" not in caplog.text


def test_unfinished_is_not_read_from_code_or_front_matter():
    assert only(b"# A\n\n**This table is a draft**\n")["is_provisional"]
    assert not only(b"---\ndraft: false\n---\n\ntext\n")["is_provisional"]
    assert not only(b"```\nto be updated\n```\n")["is_provisional"]


def test_ids_are_numbers_where_they_are_unique():
    paths = ["000_a.txt", "7.md", "12-x.md", "12-y.md", "Ä B.md", "x/n.md", "y/n.md"]
    ids = name_sources(paths)
    assert [ids[p] for p in paths[:5]] == ["000", "7", "12-x", "12-y", "ä-b"]
    assert ids["x/n.md"] != ids["y/n.md"] and ids["x/n.md"].startswith("n-")
    assert ids == name_sources(paths[::-1])


def test_hostile_names_give_addresses():
    paths = [
        "a\n\"b'.md",
        "-rf.md",
        "../..",
        "\udcff.txt",
        "日本 語.md",
        "😀",
        " ",
        ".md",
    ]
    sources = ingest(
        [RawFile(path, path.encode("utf-8", "replace")) for path in paths], NONE
    )
    assert sources.sources["source_id"].str.match(ADDRESS).all()
    assert sources.sources["source_id"].is_unique


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# 🤖 **A** vs `B`: [C](http://x.y)\n", "A vs B: C"),
        ("text\n\n# Late\n", "Late"),
        ("\n## First\ntext", "First"),
        ("text first\nmore\n\n## Not a title\n", None),
        ("A vs B\n\ntext\n", "A vs B"),
        ("A vs B\n======\ntext\n", "A vs B"),
        ("| a | b |\n\n", None),
        ("- item\n\n", None),
        ("#\tFeature\tA\tB\n\n", None),
        ("A whole sentence stands here.\n\n", None),
        ("---\ntitle: 'From above'\n---\n# B\n", "From above"),
        ("```\n# comment\n```\n", None),
    ],
)
def test_titles(text, title):
    lines = text.split("\n")
    fenced = {0, 1, 2} if text.startswith("```") else set()
    assert find_title(lines, fenced) == title
