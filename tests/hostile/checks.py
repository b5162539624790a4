"""What must hold of outputs, whatever the documents held: lists of what does not."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import duckdb
import pandas as pd
import pikepdf
import pypdfium2

from .attacks import EVIL, SUM

DOES = re.compile(r"^\s*(javascript|vbscript|data|file|blob|about)\s*:", re.I)
FORMULA = re.compile(r"^[=+\-@\t\r\n]")
NUMBER = re.compile(r"-?\d+(\.\d+)?(e-?\d+)?")
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
LIVE = {"iframe", "object", "embed", "form", "base", "link", "frame", "img", "image"}
LIVE |= {"video", "audio", "foreignobject", "use", "animate", "set", "textarea"}
ACTING = {"/JavaScript", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData"}
ACTING |= {"/Rendition", "/Movie", "/Sound", "/ResetForm", "/Named", "/SetOCGState"}
CARRYING = {"/EmbeddedFile", "/Filespec", "/XFA", "/AA", "/RichMedia", "/JS", "/EF"}
FETCHING = {"src", "srcset", "poster", "action", "formaction", "background", "ping"}


class Page(HTMLParser):
    """Collects what is alive in a page that may hold nothing alive but our own."""

    def __init__(self, text: str) -> None:
        """Read the page."""
        super().__init__()
        self.faults: list[str] = []
        self.scripts = self.styles = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge one element."""
        self.scripts += tag == "script"
        self.styles += tag == "style"
        if tag in LIVE:
            self.faults.append(f"<{tag}>")
        for name, value in attrs:
            link = name in ("href", "xlink:href") and not re.match(
                r"#|https?://", value or ""
            )
            steers = name.startswith("on") or name in FETCHING or link
            steers |= name == "http-equiv" and value != "Content-Security-Policy"
            if steers or DOES.match(value or ""):
                self.faults.append(f"<{tag} {name}={value!r}>")


def html_faults(page: str) -> list[str]:
    """What is alive in the report, and should not be."""
    read = Page(page)
    faults = read.faults + ["filled in again"] * (SUM in page)
    if (read.scripts, read.styles) != (1, 1):
        faults.append(f"{read.scripts} scripts, {read.styles} styles")
    return faults


def pdf_faults(file: Path) -> list[str]:
    """What in a PDF acts, carries a file, or leads where a document says."""
    faults = []
    with pikepdf.open(file) as pdf:
        for name in ("/AcroForm", "/AF", "/Collection", "/AA"):
            faults += [f"{name} of the whole"] * (name in pdf.Root)
        names = pdf.Root.get("/Names", {})
        faults += [n for n in ("/EmbeddedFiles", "/JavaScript") if n in names]
        for thing in (part for one in pdf.objects for part in dictionaries(one)):
            kinds = {str(thing.get(key)) for key in ("/S", "/Type", "/Subtype")}
            faults += sorted(
                (kinds & (ACTING | CARRYING)) | (CARRYING & {*thing.keys()})
            )
            uri = str(thing.get("/URI", ""))
            if DOES.match(uri) or EVIL in uri:
                faults.append(f"/URI {uri}")
    return faults


def dictionaries(thing: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """An object and what lies in it, as far as they are dictionaries or streams."""
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        yield thing
        parts = [part for _, part in thing.items()]
    else:
        parts = list(thing) if isinstance(thing, pikepdf.Array) else []
    for part in parts:
        if isinstance(part, pikepdf.Object) and not part.is_indirect:
            yield from dictionaries(part)


def pdf_text(file: Path) -> str:
    """All words of a PDF, also those that no page shows."""
    with pypdfium2.PdfDocument(file) as pdf:
        text = [page.get_textpage().get_text_range() for page in pdf]
    with pikepdf.open(file) as pdf:
        streams = [
            thing.read_bytes().decode("latin-1")
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") != "/Image"
        ]
    return "\n".join([*text, *streams])


def csv_faults(folder: Path) -> list[str]:
    """The cells that a spreadsheet would run."""
    faults = []
    for file in sorted(folder.glob("*.csv")):
        table = pd.read_csv(file, dtype=str, keep_default_na=False)
        cells = {*table.columns} | {c for name in table for c in table[name]}
        faults += [
            f"{file.name}: {cell[:60]!r}"
            for cell in cells
            if FORMULA.match(cell) and not NUMBER.fullmatch(cell)
        ]
    return faults


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """All that is written below a folder, packed or not: (where, bytes)."""
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield str(file), file.read_bytes()
        if file.suffix == ".parquet":
            yield f"{file}", pd.read_parquet(file).to_csv().encode("utf-8", "replace")
        if file.suffix == ".duckdb":
            with duckdb.connect(file, read_only=True) as base:
                for (name,) in base.execute("show tables").fetchall():
                    text = repr(base.table(name).fetchall())
                    yield f"{file} {name}", text.encode("utf-8", "replace")
