"""What a file is, by its bytes first and its name second, and why it is not read."""

import re
from pathlib import PurePosixPath

from fwreport.ingest.legacy import wide_codec
from fwreport.ingest.readers.office import READERS
from fwreport.tables.limits import LARGEST_BYTES
from fwreport.vocabulary.tags import is_page

HEAD_BYTES = 65_536  # suffice to tell text from what is none
CONTROL_SHARE = 0.005  # of the characters; text has none but by accident
CONTROLS = bytes({*range(9), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F})

# first bytes, name for people, media type
MAGIC = (
    (b"%PDF-", "a PDF file", "application/pdf"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office file",
        "application/x-ole-storage",
    ),
    (b"{\\rtf", "an RTF file", "application/rtf"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", "image/png"),
    (b"\xff\xd8\xff", "a JPEG image", "image/jpeg"),
    (b"GIF87a", "a GIF image", "image/gif"),
    (b"GIF89a", "a GIF image", "image/gif"),
    (b"II*\x00", "a TIFF image", "image/tiff"),
    (b"MM\x00*", "a TIFF image", "image/tiff"),
    (b"RIFF", "a RIFF sound, film or image", "application/x-riff"),
    (b"\x1f\x8b", "a gzip archive", "application/gzip"),
    (b"BZh", "a bzip2 archive", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "an xz archive", "application/x-xz"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "a RAR archive", "application/vnd.rar"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", "application/zstd"),
    (b"\x7fELF", "a program", "application/x-executable"),
    (b"SQLite format 3\x00", "an SQLite database", "application/vnd.sqlite3"),
    (b"PAR1", "a Parquet file", "application/vnd.apache.parquet"),
    (b"OggS\x00", "an Ogg sound or film", "application/ogg"),
    (b"ID3", "an MP3 sound", "audio/mpeg"),
    (b"wOF2", "a font", "font/woff2"),
    (b"\x00asm", "a program", "application/wasm"),
)
OFFICE = "application/vnd.openxmlformats-officedocument."
ZIPPED = (
    (b"word/", "a Word document (docx)", OFFICE + "wordprocessingml.document"),
    (b"xl/", "an Excel workbook (xlsx)", OFFICE + "spreadsheetml.sheet"),
    (b"ppt/", "a PowerPoint file (pptx)", OFFICE + "presentationml.presentation"),
    (b"mimetypeapplication/epub", "an EPUB book", "application/epub+zip"),
    (
        b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "an OpenDocument spreadsheet (ods)",
        "application/vnd.oasis.opendocument.spreadsheet",
    ),
    (
        b"mimetypeapplication/vnd.oasis.opendocument",
        "an OpenDocument file",
        "application/vnd.oasis.opendocument",
    ),
)
MARKUP = (
    (re.compile(rb"\s*<\?xml\b"), "an XML file", "application/xml"),
    (
        re.compile(rb"\s*\{\s*\"(cells|nbformat|metadata)\"\s*:"),
        "a notebook (ipynb)",
        "application/x-ipynb+json",
    ),
)
MEDIA_TYPES = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".mdx": "text/markdown",
    ".rst": "text/x-rst",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".adoc": "text/asciidoc",
    ".org": "text/org",
    ".tex": "text/x-tex",
    ".json": "application/json",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
}


def identify(path: str, content: bytes) -> tuple[str, str]:
    """The media type of a file, and one sentence why it is not read.

    The sentence is empty where the bytes are text of a kind that is read.  The name
    decides between kinds of text only: a picture named .md is a picture.
    """
    if not content:
        return "application/x-empty", "The file is empty: it has 0 bytes."
    if len(content) > LARGEST_BYTES:
        return "application/octet-stream", (
            f"The file has {len(content):,} bytes; at most {LARGEST_BYTES:,} are read."
        )
    kind, media_type = _known_kind(content)
    if media_type in READERS:
        return media_type, ""
    if kind:
        return media_type, f"The file is {kind}, which is not read yet."
    if not _looks_like_text(content):
        return "application/octet-stream", (
            "The file holds binary data, whatever its name says: it is full of "
            "control characters."
        )
    codec = wide_codec(content) or "latin-1"
    if is_page(content.decode(codec, "replace")):
        return "text/html", ""
    suffix = PurePosixPath(path).suffix.lower()
    return MEDIA_TYPES.get(suffix, "text/plain"), ""


def _known_kind(content: bytes) -> tuple[str, str]:
    """The name for people and the media type of what is no plain text, or nothing."""
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        listing = content[:HEAD_BYTES] + content[-HEAD_BYTES:]
        for part, kind, media_type in ZIPPED:
            if part in listing:
                return kind, media_type
        return "a zip archive", "application/zip"
    for start, kind, media_type in MAGIC:
        if content.startswith(start) and not _is_prose(start, content):
            return kind, media_type
    if content[257:262] == b"ustar":
        return "a tar archive", "application/x-tar"
    for pattern, kind, media_type in MARKUP:
        head = content[:HEAD_BYTES]
        if pattern.match(head) and not is_page(head.decode("latin-1")):
            return kind, media_type
    return "", ""


def _is_prose(start: bytes, content: bytes) -> bool:
    """Whether bytes that start like a format of letters are words all the same."""
    formats = (b"%PDF-", b"{\\rtf")
    return start.isascii() and start not in formats and _looks_like_text(content)


def _looks_like_text(content: bytes) -> bool:
    """Whether hardly any control characters stand in the first bytes."""
    head = content[:HEAD_BYTES]
    if codec := wide_codec(content):
        head = content[: HEAD_BYTES // 4 * 4].decode(codec, "replace").encode()
    controls = len(head) - len(head.translate(None, CONTROLS))
    return controls <= max(2, CONTROL_SHARE * len(head))
