"""The PDF, set by WeasyPrint in a process of its own.

A child process gives its memory back, lets the fonts be fixed before the font
library starts, and gets the date of the report without the parent's environment
being read or changed.  Run as `python -m fwreport.render.pdf`, it reads HTML from
standard input and writes PDFs to standard output, both as JSON.
"""

import base64
import gc
import html
import json
import logging
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fwreport.errors import PublishError
from fwreport.render.fonts import EMOJI, choose_faces, font_css
from fwreport.render.tagging import finish_tags

FONTCONFIG = """<?xml version="1.0"?>
<fontconfig>
<cachedir>{folder}</cachedir>
<alias binding="same"><family>emoji</family><prefer>{emoji}</prefer></alias>
<match target="pattern"><edit name="lang" mode="delete_all"/></match>
</fontconfig>
"""
# Pango asks for a family called emoji before it looks at those of the style; and for a
# font that holds a whole language before one of the weight wanted.
DENSITIES = ("0", "1", "2", "3")

log = logging.getLogger(__name__)


def make_pdfs(pages: dict[str, str], date: str) -> dict[str, bytes]:
    """Set pages of HTML as PDF/UA-1; `date` alone goes into their metadata.

    pages    {file name: HTML}
    returns  {file name: PDF}

    Raises PublishError with the last words of the child, should it fail.
    """
    epoch = datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp()
    child = subprocess.run(
        [sys.executable, "-P", "-m", "fwreport.render.pdf"],
        input=json.dumps(pages).encode("utf-8"),
        capture_output=True,
        # What native libraries need to be found is kept; the rest is fixed here.
        env={
            **os.environ,
            "SOURCE_DATE_EPOCH": str(int(epoch)),
            "PYTHONHASHSEED": "0",
            "LC_ALL": "C.UTF-8",
        },
    )
    words = child.stderr.decode("utf-8", "replace").strip()
    if child.returncode:
        last = words.splitlines()[-1:] or ["no word of it"]
        raise PublishError(f"the PDF could not be set: {last[0]}")
    for line in words.splitlines():
        log.warning("PDF: %s", line)
    made = json.loads(child.stdout)
    return {name: base64.b64decode(content) for name, content in made.items()}


def fix_fonts(page: str, folder: Path) -> str:
    """Choose the fonts of the page and return their CSS.

    The machine's fonts are shut out, so that pages are the same everywhere.
    """
    text = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    faces, missing = choose_faces(html.unescape(text))
    if missing:
        log.warning(
            "no font shipped with the program has %s: an empty box stands in their "
            "place; report.html is not affected",
            name_characters(missing),
        )
    config = folder / "fonts.conf"
    emoji = "".join(
        f"<family>{face.family}</family>" for face in faces if face.base == EMOJI
    )
    config.write_text(FONTCONFIG.format(folder=folder, emoji=emoji), "utf-8")
    os.environ["FONTCONFIG_FILE"] = str(config)
    return font_css(faces)


class Whole(str):
    """A text that is one piece even to those who go through it letter by letter."""

    def __iter__(self) -> Iterator[str]:
        """Give the text itself."""
        yield str(self)


def keep_words_whole() -> None:
    """Have the text of charts shaped as a whole.

    WeasyPrint lays out the text of an SVG letter by letter, for the sake of letters
    with places of their own: Arabic comes out unjoined, Hebrew backwards.
    """
    from weasyprint.svg import Node

    def text(node: Node) -> Whole | None:
        """The text of a node, in one piece."""
        found = node._etree_node.text
        return None if found is None else Whole(found)

    Node.text = property(text)


def name_characters(numbers: set[int]) -> str:
    """Characters by their scripts and first few codes, as `CJK characters (U+4E2D)`."""
    found = sorted(numbers)
    names = [unicodedata.name(chr(number), "unnamed").split()[0] for number in found]
    codes = " ".join(f"U+{number:04X}" for number in found[:5])
    rest = " …" if len(found) > 5 else ""
    return f"{', '.join(dict.fromkeys(names))} characters ({codes}{rest})"


def usual_rules() -> str:
    """WeasyPrint's own style sheet, without what this report has none of.

    That gives every element a style for the marks of notes, and for a bullet: six
    styles beside its own, which take half of the memory of a page.
    """
    import weasyprint

    sheet = Path(weasyprint.__file__).parent / "css" / "html5_ua.css"
    rules = sheet.read_text("utf-8")
    rules = re.sub(r"^::(?:foot)?note-[^}]*\}", "", rules, flags=re.MULTILINE)
    return re.sub(r"^::marker", "li::marker", rules, flags=re.MULTILINE)


def set_pages(page: str, faces: tuple) -> bytes:
    """Lay out the page and write it as PDF, the first part on the first page.

    faces  the fonts as WeasyPrint has loaded them, their style sheet, and its own

    If the first part runs over, it is set anew, closer, up to three times; that is
    tried on the first part alone, and seldom needed for the whole.
    """
    from weasyprint import HTML, Document

    config, sheet, usual = faces

    def lay_out(page: str, density: str) -> Document:
        """The pages at one density."""
        dense = page.replace('data-density="0"', f'data-density="{density}"', 1)
        made = HTML(string=dense, url_fetcher=fetcher(), base_url=None)
        made._ua_stylesheets = lambda forms=False: [usual]
        return made.render(font_config=config, stylesheets=[sheet])

    first = re.sub(r"(?<=</header>).*", "", page, flags=re.DOTALL)
    fits = (d for d in DENSITIES[:-1] if len(lay_out(first, d).pages) == 1)
    least = DENSITIES.index(next(fits, DENSITIES[-1]))
    for density in DENSITIES[least:]:
        document = lay_out(page, density)
        pages = document.pages
        if len(pages) == 1 or "contents" in pages[1].anchors:
            break
    return document.write_pdf(
        finisher=finish_tags, pdf_variant="pdf/ua-1", pdf_identifier=b"fwreport"
    )


def load_fonts(fonts: str) -> tuple:
    """Load the fonts of a style sheet, once for all pages: it takes a second."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    config = FontConfiguration()
    sheet = CSS(string=fonts, font_config=config, url_fetcher=fetcher())
    return config, sheet, CSS(string=usual_rules(), url_fetcher=fetcher())


def fetcher() -> Any:
    """Fetches what stands in the page itself, and nothing else."""
    from weasyprint.urls import URLFetcher

    return URLFetcher(allowed_protocols=["data"], allow_redirects=False)


def main() -> None:
    """Read {name: HTML} from standard input, write {name: PDF} to standard output."""
    warnings.filterwarnings("ignore", message="No fonts configured")
    gc.disable()  # a third of the time goes into finding that nothing is garbage yet
    keep_words_whole()
    pages = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as folder:
        faces = load_fonts(fix_fonts("".join(pages.values()), Path(folder)))
        made = {name: set_pages(page, faces) for name, page in pages.items()}
    encoded = {name: base64.b64encode(pdf).decode() for name, pdf in made.items()}
    json.dump(encoded, sys.stdout)


if __name__ == "__main__":
    main()
