"""Office documents as text: one reader a format, the same limits and places for all."""

from fwreport.ingest.readers.docx import read_docx
from fwreport.ingest.readers.ods import read_ods
from fwreport.ingest.readers.package import Line, Package, Unreadable
from fwreport.ingest.readers.xlsx import read_xlsx

ODS = "application/vnd.oasis.opendocument.spreadsheet"
OFFICE = "application/vnd.openxmlformats-officedocument."
READERS = {
    f"{OFFICE}wordprocessingml.document": ("a Word document (docx)", read_docx),
    f"{OFFICE}spreadsheetml.sheet": ("an Excel workbook (xlsx)", read_xlsx),
    ODS: ("an OpenDocument spreadsheet (ods)", read_ods),
}


def read_office(media_type: str, content: bytes) -> tuple[list[Line], str]:
    """The lines of a document, and one sentence why it is not read, if it is not."""
    kind, read = READERS[media_type]
    try:
        return read(Package(content)), ""
    except Unreadable as reason:
        return [], f"The file is {kind}, and {reason}."
