"""Office documents are archives of XML: opened under limits, and nothing beside them.

No entity is expanded, no address is followed, and no more is unpacked than a
comparison ever needs: a few kilobytes may stand for gigabytes.
"""

import io
import struct
import zlib
from typing import NamedTuple
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

LARGEST_PART = 16 * 2**20  # bytes of a part, unpacked
LARGEST_WHOLE = 32 * 2**20  # bytes of all parts that are read
MOST_PARTS = 5_000
MOST_ELEMENTS = 600_000
DEEPEST = 200  # elements in each other; a table in a table has some twenty
CHUNK = 65_536
TORN = (  # what `zipfile` raises where an archive is damaged, or is none
    *(BadZipFile, zlib.error, struct.error, RuntimeError, NotImplementedError),
    *(EOFError, OSError, ValueError, OverflowError),
)
DAMAGED = "cannot be opened: it is damaged, or protected by a password"


class Unreadable(Exception):
    """A document that is not read; it says why, after "The file is a ..., and"."""


class Line(NamedTuple):
    """A line of the text that a document is written as."""

    text: str
    place: str = ""  # of the whole line; empty: it is none of the document's
    cells: tuple[str, ...] = ()  # places of its cells, in order


class Package:
    """An archive whose parts can be read, until they are too much."""

    def __init__(self, content: bytes) -> None:
        """Open the archive; raises Unreadable."""
        try:
            self.archive = ZipFile(io.BytesIO(content))
        except TORN:
            raise Unreadable(DAMAGED) from None
        if len(self.archive.infolist()) > MOST_PARTS:
            raise Unreadable(f"has more than {MOST_PARTS:,} parts")
        self.names = {*self.archive.namelist()}
        self.left = LARGEST_WHOLE

    def read(self, name: str) -> Element | None:
        """The XML of a part; None where there is no such part; raises Unreadable."""
        if name not in self.names:
            return None
        if self.archive.getinfo(name).compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise Unreadable(DAMAGED)
        pieces, size = [], 0
        try:
            with self.archive.open(name) as part:
                while chunk := part.read(CHUNK):
                    size += len(chunk)
                    if size > min(LARGEST_PART, self.left):
                        limit = min(LARGEST_PART, LARGEST_WHOLE) // 2**20
                        raise Unreadable(
                            f"unpacks to more than {limit} MiB, which are not read"
                        )
                    pieces.append(chunk)
        except TORN:
            raise Unreadable(DAMAGED) from None
        self.left -= size
        return read_tree(b"".join(pieces))


def read_tree(data: bytes) -> Element:
    """XML as elements with their local names; raises Unreadable."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    builder = TreeBuilder()
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > DEEPEST:
            raise Unreadable(f"has elements more than {DEEPEST} deep in each other")
        if count > MOST_ELEMENTS:
            raise Unreadable(f"has more than {MOST_ELEMENTS:,} elements in one part")
        given = {local(key): value for key, value in attributes.items()}
        builder.start(local(name), given)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(local(name))

    def refuse(*_: object) -> None:
        raise Unreadable("declares entities, which no office program writes")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
        return builder.close()
    except (expat.ExpatError, AssertionError, ValueError, LookupError):
        raise Unreadable(DAMAGED) from None


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition(" ")[2]


def is_on(element: Element | None) -> bool:
    """Whether a property is there, and not switched off."""
    return element is not None and element.get("val", "1") not in ("0", "false", "off")
