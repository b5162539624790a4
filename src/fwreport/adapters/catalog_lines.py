"""Write one line into a file of the catalog, and leave every other byte as it is."""

import csv
import fcntl
import io
import os
import re
import shutil
import textwrap
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from fwreport.adapters.catalog_files import columns_of_file
from fwreport.adapters.generations import refused_as, sync
from fwreport.errors import CatalogError
from fwreport.tables.base import Table, summary_of
from fwreport.tables.catalog import (
    CorrectionNotes,
    CriterionAliases,
    Facts,
    OptionAliases,
    Resolutions,
    SourceNotes,
)

FILES: dict[str, type[Table]] = {
    "sources.csv": SourceNotes,
    "options.csv": OptionAliases,
    "criteria.csv": CriterionAliases,
    "corrections.csv": CorrectionNotes,
    "resolutions.csv": Resolutions,
    "facts.csv": Facts,
}
LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class Entry(NamedTuple):
    """A line that is to be in a file of the catalog."""

    file: str
    cells: dict[str, str]  # what it decides: column -> text, which may be nothing
    names: frozenset[str] = frozenset()  # what else the file may call its source
    stamp: dict[str, str] = {}  # who, when and why: column -> text
    note: str = ""  # a comment above a new line


class Written(NamedTuple):
    """A line as it is to be, or as it was written."""

    number: int  # from 1
    text: str  # without its end
    replaced: str | None  # the line that stood there; None: it is a new one
    is_there: bool  # whether what it decides stands there already
    content: str  # of the whole file, with it


def preview(folder: Path, entry: Entry) -> Written:
    """What a file would be with the line in it; nothing is written.

    A line on the same subject is changed where it stands, in the cells given only;
    else the line comes last.  Columns that the file lacks are added to its header.
    """
    path = folder / entry.file
    lines = LINES.findall(read_text(path)) if path.is_file() else []
    end = next((line[len(line.rstrip("\r\n")) :] for line in lines), "") or "\n"
    top = with_header(lines, entry, end)
    header = cells_of(lines[top])
    rest = range(top + 1, len(lines))
    place = next((i for i in rest if is_same(lines[i], header, entry)), None)
    given = {n: clean(text) for n, text in (entry.cells | entry.stamp).items()}
    if place is None:
        text = line_of([given.get(name, "") for name in header])
        if not lines[-1].endswith(("\n", "\r")):
            lines[-1] += end
        note = [f"# {clean(entry.note)}{end}"] if entry.note else []
        lines += [*note, text + end]
        return Written(len(lines), text, None, False, "".join(lines))
    replaced = lines[place].rstrip("\r\n")
    old = dict(zip(header, cells_of(replaced), strict=False))
    if "conflict" not in given:  # the subject stays called as it is
        given.pop("source" if "source" in given else "label")
    new = old | {n: text for n, text in given.items() if text or n in entry.cells}
    text = line_of([new.get(name, "") for name in header])
    is_there = all(old.get(n, "") == t for n, t in given.items() if n in entry.cells)
    lines[place] = text + lines[place][len(replaced) :]
    return Written(place + 1, text, replaced, is_there, "".join(lines))


def with_header(lines: list[str], entry: Entry, end: str) -> int:
    """Where the header stands, made if need be, with all columns that are needed."""
    top = next((i for i, line in enumerate(lines) if cells_of(line)), None)
    if top is None:
        if lines and not lines[-1].endswith(("\n", "\r")):
            lines[-1] += end
        made = template(entry.file).splitlines()
        lines += [f"{line}{end}" for line in (made[-1:] if lines else made)]
        top = len(lines) - 1
    header = cells_of(lines[top])
    given = entry.cells | entry.stamp
    if missing := [name for name, text in given.items() if text and name not in header]:
        bom = "\ufeff" if lines[top].startswith("\ufeff") else ""
        lines[top] = f"{bom}{line_of([*header, *missing])}{end}"
    return top


def write(folder: Path, entry: Entry) -> Written:
    """Write the line in one rename, so that the file is never there in part.

    Raises CatalogError if what it decides is there already, or if the folder cannot
    be written.
    """
    path = (folder / entry.file).resolve()  # a link stays one
    with locked(folder):
        written = preview(folder, entry)
        if written.is_there:
            raise CatalogError(
                f"{folder / entry.file}, line {written.number}: the line is already "
                f"there: {written.replaced}"
            )
        new = path.with_name(f".{path.name}.new")
        with refused_as(CatalogError, f"{path}: cannot be written"):
            try:
                new.write_bytes(written.content.encode())
                if path.exists():
                    shutil.copymode(path, new)
                sync(new)
                new.replace(path)
            except BaseException:
                new.unlink(missing_ok=True)
                raise
            sync(path.parent)
    return written


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder, made if need be, while one of its files is changed."""
    with refused_as(CatalogError, f"{folder}: cannot be written to"):
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def template(file: str) -> str:
    """A file without a row: a comment on its columns, and its header."""
    schema = FILES[file]
    columns = columns_of_file(schema)
    width = max(map(len, columns))
    lines = [f"# {summary_of(schema)}", "#"]
    for name in columns:
        text = " ".join((schema.to_schema().columns[name].description or "").split())
        first, rest = f"#   {name:{width}}  ", f"#   {'':{width}}  "
        lines += textwrap.wrap(
            text, 88, initial_indent=first, subsequent_indent=rest
        ) or [first.rstrip()]
    return "\n".join([*lines, ",".join(columns)]) + "\n"


def read_text(path: Path) -> str:
    """The text of a file, its byte order mark and its line ends kept."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise CatalogError(f"{path}: not UTF-8") from None


def cells_of(line: str) -> list[str]:
    """The cells of a line; none where it is blank or a comment."""
    text = line.removeprefix("\ufeff").strip("\r\n")
    if not text.strip() or text.lstrip().startswith("#"):
        return []
    return [cell.strip() for cell in next(csv.reader([text]))]


def line_of(cells: list[str]) -> str:
    """Cells as a line; quoted where they need it, or would make it a comment."""
    text = io.StringIO()
    is_comment = cells[0].lstrip().startswith("#")
    quoting = csv.QUOTE_ALL if is_comment else csv.QUOTE_MINIMAL
    csv.writer(text, lineterminator="", quoting=quoting).writerow(cells)
    return text.getvalue()


def clean(text: str) -> str:
    """The text of a cell on one line, without characters that nobody sees."""
    kept = "".join(c for c in text if c.isspace() or unicodedata.category(c) != "Cc")
    return " ".join(kept.split())


def is_same(line: str, header: list[str], entry: Entry) -> bool:
    """Whether a line of the file is on what the new one is on."""
    old = dict(zip(header, cells_of(line), strict=False))
    cells = entry.cells
    if not old:
        return False
    if "conflict" in cells:
        mine = cells["conflict"].partition("@")[0]
        return old.get("conflict", "").partition("@")[0] == mine
    if "source" in cells:
        return old.get("source", "") in entry.names | {cells["source"]}
    label = cells["label"].casefold()
    return old.get("label", "").casefold() == label and not old.get("source")
