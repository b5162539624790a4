"""Who wrote a document, and when: what it says, and what only looks like it."""

import pytest

from fwreport.ingest.bylines import Byline, find_byline
from fwreport.ingest.documents import read_document


@pytest.mark.parametrize(
    ("head", "author", "date"),
    [
        ("---\nauthor: Ann Lee\ndateCreated: 2025-01-15T10:30:00Z\n---",
         "Ann Lee", "2025-01-15"),
        ("Von: Sabine K.\nDatum: 02.11.2024", "Sabine K.", "2024-11-02"),
        ("By Ann Lee | March 3, 2024 | 5 min read", "Ann Lee", "2024-03-03"),
        ("*Ann Lee, 3rd of March 2024*", "Ann Lee", "2024-03-03"),
        ("From: Ann Lee <a@b.org>\nDate: Tue, 5 Mar 2024 10:32",
         "Ann Lee", "2024-03-05"),
        ("Published on 12/31/2024 by Ann Lee", "Ann Lee", "2024-12-31"),
        ("Publié le 1er février 2024 par Anne Petit", "Anne Petit", "2024-02-01"),
        ("Stand: Mai 2024", None, "2024-05"),
        ("Fecha: 5 de enero de 2025", None, "2025-01-05"),
        ("作者：王伟\n发布日期：2024年5月3日", "王伟", "2024-05-03"),
        ("Автор: Иван Петров\nДата: 14 марта 2025", "Иван Петров", "2025-03-14"),
        ("Published: 2023-05-01\nLast updated: June 2024", None, "2024-06"),
        ("Date: 03/04/2025", None, "2025"),
    ],
)  # fmt: skip
def test_what_a_document_says_of_itself(head, author, date):
    lines = [*head.split("\n"), "", "Kettle A boils faster than kettle B."]
    assert find_byline(lines, set(), None) == Byline(author, date)


@pytest.mark.parametrize(
    "line",
    [
        "Kettle A was released in October 2016 by Acme Works.",
        "Released: May 2016",
        "By default, both are quiet.",
        "By Use Case",
        "| Date | 2024-05-01 |",
        "Price: 2024",
        "Updated in 2024 with Version 3.",
        "Date: 31.02.2024",
        "Date: 2024-13-01",
    ],
)
def test_what_is_said_of_an_option_is_no_byline(line):
    assert find_byline(["A or B", "", line], set(), "A or B") == Byline()


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("A vs B in 2025", "2025"),
        ("A vs B (March 2024)", "2024-03"),
        ("Windows Server 2019 vs Windows Server 2022", None),
        ("Built in 2025.1 or 2025.2", None),
    ],
)
def test_a_title_dates_a_document_that_nothing_else_does(title, date):
    assert find_byline([f"# {title}", "Text."], set(), title).date == date
    dated = [f"# {title}", "Date: 2023-01-02", "Text."]
    assert find_byline(dated, set(), title).date == "2023-01-02"


def test_the_last_lines_count_and_those_between_do_not():
    lines = ["# A or B", *["Text."] * 20, "Date: 2020-01-01", *["Text."] * 20]
    assert find_byline(lines, set(), "A or B").date is None
    assert find_byline([*lines, "_Updated 5 May 2021_"], set(), "A or B").date == (
        "2021-05-05"
    )


def test_a_page_says_it_in_its_tags():
    page = (
        '<html><head><title>A or B</title><meta name="author" content="Ann Lee">'
        '<meta property="article:published_time" content="2025-01-05T08:00:00Z"></head>'
        "<body><h1>A or B</h1><p>A is quieter.</p>"
        '<time datetime="2025-01-06">yesterday</time>'
        '<p>Comment <time datetime="2026-02-01">later</time></p></body></html>'
    )
    read = read_document("text/html", page.encode())
    assert (read.author, read.date) == ("Ann Lee", "2025-01-06")
