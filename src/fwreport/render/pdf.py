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
from datetime import UTC, datetime
from pathlib import Path

from fwreport.errors import PublishError
from fwreport.render.fonts import EMOJI, Face, choose_faces
from fwreport.render.paper import load_fonts, set_pages
from fwreport.render.patches import spare_work

FONTCONFIG = """<?xml version="1.0"?>
<fontconfig>
<cachedir>{folder}</cachedir>
<alias binding="same"><family>emoji</family><prefer>{emoji}</prefer></alias>
<match target="pattern"><edit name="lang" mode="delete_all"/></match>
</fontconfig>
"""
# Pango asks for a family called emoji before it looks at those of the style; and for a
# font that holds a whole language before one of the weight wanted.
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


def fix_fonts(page: str, folder: Path) -> list[Face]:
    """Choose the fonts of the page.

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
    return faces


def name_characters(numbers: set[int]) -> str:
    """Characters by their scripts and first few codes, as `CJK characters (U+4E2D)`."""
    found = sorted(numbers)
    names = [unicodedata.name(chr(number), "unnamed").split()[0] for number in found]
    codes = " ".join(f"U+{number:04X}" for number in found[:5])
    rest = " …" if len(found) > 5 else ""
    return f"{', '.join(dict.fromkeys(names))} characters ({codes}{rest})"


def main() -> None:
    """Read {name: HTML} from standard input, write {name: PDF} to standard output."""
    warnings.filterwarnings("ignore", message="No fonts configured")
    gc.disable()  # a third of the time goes into finding that nothing is garbage yet
    spare_work()
    pages, made, density = json.load(sys.stdin), {}, 0
    with tempfile.TemporaryDirectory() as folder:
        fonts = load_fonts(fix_fonts("".join(pages.values()), Path(folder)))
        for name, page in pages.items():
            # What stands alone is the first part of the page before it.
            made[name], density = set_pages(page, fonts, density)
    encoded = {name: base64.b64encode(pdf).decode() for name, pdf in made.items()}
    json.dump(encoded, sys.stdout)


if __name__ == "__main__":
    main()
