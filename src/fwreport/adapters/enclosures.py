"""What is attached to a mail: files of an edition, under names that speak."""

import io
import re
import unicodedata
import zipfile
from pathlib import Path
from typing import NamedTuple

from fwreport.errors import PublishError

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "html": "text/html",
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "zip": "application/zip",
}
QUOTATIONS = "data/claims.csv"  # each claim in the words of its source
LONGEST = 60  # letters of a title in the name of a file


class Enclosure(NamedTuple):
    """One file of a mail."""

    filename: str
    media_type: str
    content: bytes


def read_enclosures(
    folder: Path, names: tuple[str, ...], stem: str
) -> tuple[Enclosure, ...]:
    """The files of a generation that settings name; `data` is one archive of tables.

    stem  what every file name begins with, see `stem_of`

    Raises PublishError if the generation has no such file.
    """
    return tuple(enclose(folder, name, stem) for name in dict.fromkeys(names))


def enclose(folder: Path, name: str, stem: str) -> Enclosure:
    """One file under its new name; the report itself needs no more than the stem."""
    if name == "data":
        return Enclosure(f"{stem}-data.zip", MEDIA_TYPES["zip"], pack(folder / name))
    file = folder / (QUOTATIONS if name == "quotations" else name)
    try:
        content = file.read_bytes()
    except OSError:
        missing = f"{folder}: there is no {name}, which [[recipients]] are to get"
        if file.suffix in (".html", ".pdf"):
            missing += "; add its format to [report] formats and build, or do without"
        raise PublishError(missing) from None
    what = "quotations" if name == "quotations" else file.stem
    end = "" if what == "report" else f"-{what}"
    kind = file.suffix[1:]
    return Enclosure(f"{stem}{end}.{kind}", MEDIA_TYPES[kind], content)


def pack(folder: Path) -> bytes:
    """All tables as CSV in one archive: the same tables, the same bytes."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for file in sorted(folder.glob("*.csv")):
            zipped.writestr(zipfile.ZipInfo(file.name), file.read_bytes(), 8)
    return archive.getvalue()


def stem_of(title: str, edition: int, date: str) -> str:
    """What file names begin with: title, edition and date, `kettles-edition-3-2026-…`.

    Letters and digits of any language stay; all else is a hyphen.
    """
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFKC", title).lower())
    slug = words.strip("-")
    if len(slug) > LONGEST:
        slug = slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
    return f"{slug or 'report'}-edition-{edition}-{date}"
