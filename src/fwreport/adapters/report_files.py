"""A printed report, read back: its words, and what it was made with."""

import re
from pathlib import Path
from typing import NamedTuple

from fwreport.errors import SourceError

GENERATION = re.compile(r"\b\d{8}T\d{6}Z-[0-9a-f]{6}\b")
EDITION = re.compile(r"\bEdition (\d+)\b")
LETTER_WIDTH, POINTS = 612.0, 2.0  # points; A4 is 595 wide


class Printed(NamedTuple):
    """A report as it was printed."""

    pages: list[str]  # text of each page
    date: str  # ISO 8601
    paper: str
    baseline: str | None  # the generation that it compares with
    edition: int | None


def read_report(file: Path) -> Printed:
    """Read a report that `build` made.

    Raises SourceError if the file cannot be read or is no such report.
    """
    try:
        content = file.read_bytes()
    except OSError as refusal:
        reason = (refusal.strerror or str(refusal)).lower()
        raise SourceError(f"{file}: cannot be read: {reason}") from None
    pages, made_on, width = read_pages(content, file)
    if not re.match(r"D:\d{8}", made_on) or not pages:
        raise SourceError(f"{file}: is no report of fwreport: it bears no date")
    text = "\n".join(pages)
    baseline, edition = GENERATION.search(text), EDITION.search(pages[0])
    return Printed(
        pages=pages,
        date=f"{made_on[2:6]}-{made_on[6:8]}-{made_on[8:10]}",
        paper="Letter" if abs(width - LETTER_WIDTH) < POINTS else "A4",
        baseline=baseline[0] if baseline else None,
        edition=int(edition[1]) if edition else None,
    )


def read_pages(content: bytes, name: object) -> tuple[list[str], str, float]:
    """The text of each page, the date in the metadata, and the width of page one.

    Raises SourceError if it is no PDF.
    """
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(content) as document:
            pages = [page.get_textpage().get_text_bounded() for page in document]
            made_on = document.get_metadata_value("CreationDate")
            return pages, made_on, document[0].get_width()
    except pypdfium2.PdfiumError as refusal:
        raise SourceError(f"{name}: is no PDF that can be read: {refusal}") from None
