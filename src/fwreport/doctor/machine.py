"""The machine: Python, libraries, fonts, and whether a PDF can be set."""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata, requires, version
from pathlib import Path
from time import perf_counter

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from fwreport.adapters.installation import PACKAGE
from fwreport.doctor.findings import MEND, NOTE, OK, Finding
from fwreport.errors import FwreportError

LOCK = PACKAGE.parents[1] / "requirements.lock"  # in a checkout; not in a wheel
PINNED = re.compile(r"^[A-Za-z0-9._-]+(?:\[.*\])?==[^\\\n]+", re.MULTILINE)
LEAST = ">=3.11"  # where the package is not installed, and cannot be asked
NATIVE = (
    "install Pango: `sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 "
    "libharfbuzz-subset0 fontconfig` (Debian, Ubuntu), `sudo dnf install pango "
    "harfbuzz fontconfig` (Fedora), `brew install pango` (macOS); or build with "
    "--formats html"
)
AGAIN = "install fwreport again; from a checkout, run `make report`"
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Trial</title></head><body>'
    "<header><h1>Trial</h1></header><p>Żółć, Ελλάδα, Київ: ★ ✓ 😀</p></body></html>"
)


def check_python() -> Iterator[Finding]:
    """Whether this Python is one that the program runs on."""
    try:
        wanted = metadata("fwreport").get("Requires-Python") or LEAST
    except PackageNotFoundError:
        wanted = LEAST
    here = ".".join(map(str, sys.version_info[:3]))
    if SpecifierSet(wanted).contains(here, prereleases=True):
        yield Finding("python", OK, f"Python {here}")
    else:
        sentence = f"Python {here}, but fwreport needs {wanted}"
        yield Finding("python", MEND, sentence, "make PYTHON=python3.12")


def check_libraries() -> Iterator[Finding]:
    """Whether each library is there, in a version that fits, and in the pinned one.

    Without a lock file, as in an installed wheel, what fits is all that is known.
    """
    try:
        wanted = [Requirement(text) for text in requires("fwreport") or []]
    except PackageNotFoundError:
        sentence = "fwreport runs without being installed; its libraries are not known"
        yield Finding("libraries", NOTE, sentence, AGAIN)
        return
    pinned = read_pinned(LOCK)
    wanted = [one for one in wanted if not one.marker or one.marker.evaluate()]
    others = []
    for one in wanted:
        try:
            here = version(one.name)
        except PackageNotFoundError:
            yield Finding("libraries", MEND, f"{one.name} is not installed", AGAIN)
            continue
        if not one.specifier.contains(here, prereleases=True):
            sentence = f"{one.name} is {here}, but fwreport needs {one.specifier}"
            yield Finding("libraries", MEND, sentence, AGAIN)
        elif pinned.get(one.name, here) != here:
            others.append(f"{one.name} {here} instead of {pinned[one.name]}")
    if others:
        sentence = f"{', '.join(others)}: not what was tested"
        yield Finding("libraries", NOTE, sentence, AGAIN)
    else:
        manner = "as pinned" if pinned else "in versions that fit"
        yield Finding("libraries", OK, f"{len(wanted)} libraries, {manner}")


def read_pinned(lock: Path) -> dict[str, str]:
    """The versions that a lock file pins here, by name; empty where there is none."""
    if not lock.is_file():
        return {}
    lines = [Requirement(text) for text in PINNED.findall(lock.read_text("utf-8"))]
    return {
        one.name: str(one.specifier).removeprefix("==")
        for one in lines
        if not one.marker or one.marker.evaluate()
    }


def check_fonts() -> Iterator[Finding]:
    """Whether the fonts that are shipped with the program are all there."""
    from fwreport.render.fonts import FOLDER, read_faces

    faces = read_faces()
    lost = [one.file for one in faces if not is_font(Path(str(FOLDER / one.file)))]
    if lost:
        sentence = f"{len(lost)} shipped fonts are missing or damaged, as {lost[0]}"
        yield Finding("fonts", MEND, sentence, AGAIN)
    else:
        yield Finding("fonts", OK, f"{len(faces)} font files are shipped and there")


def is_font(file: Path) -> bool:
    """Whether the file can be read and begins as a web font does."""
    try:
        with file.open("rb") as font:
            return font.read(4) == b"wOF2"
    except OSError:
        return False


def check_pdf() -> Iterator[Finding]:
    """Whether a page can be set, as a build does it: with Pango and fontconfig."""
    from fwreport.render.pdf import make_pdfs

    start = perf_counter()
    try:
        pdf = make_pdfs({"trial.pdf": PAGE}, "2000-01-01")["trial.pdf"]
    except FwreportError as error:
        mend = NATIVE if "library" in str(error) else AGAIN
        yield Finding("pdf", MEND, str(error), mend)
        return
    seconds, size = perf_counter() - start, len(pdf) / 1000
    yield Finding("pdf", OK, f"a page was set in {seconds:.1f} s ({size:.0f} kB)")
