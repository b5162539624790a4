"""Small grey pictures of pages, kept in `tests/golden/pages/` to guard the layout.

`make pictures` draws them anew; look at what git says has changed, then commit it.
Drawn by the library that reads PDFs back, with the fonts that each PDF embeds, so that
they look the same on every machine but for a shade here and there.
"""

from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image

from fwreport.render.settings import ReportSettings
from fwreport.render.stage import render

from . import builder

FOLDER = Path(__file__).parents[1] / "golden" / "pages"
DOTS = 28  # an inch: a line of text is three to four dots high
TILE = 16  # dots
MOST = 14  # a tile's mean distance, of 255: a word that moved by a line makes 30
PARTS = {
    "findings": "Summary of findings",
    "purposes": "Recommendations by use case",
    "conflicts": "Conflicts",
    "criteria": "Evidence by criterion",
    "sources": "Sources",
    "robustness": "How robust the answers are",
}


def make_report() -> bytes:
    """The PDF that the pictures are of."""
    settings = ReportSettings(
        date="2026-11-20", edition=3, code_version="9.9.9", formats=("pdf",)
    )
    return render(builder.database_tables(), settings)["report.pdf"]


def draw_pages(pdf: bytes) -> dict[str, np.ndarray]:
    """Page one and the first page of each part, as rows of dots from 0 to 255."""
    with pypdfium2.PdfDocument(pdf) as document:
        starts = {mark.get_title(): mark.get_dest() for mark in document.get_toc()}
        pages = {"page-one": 0}
        pages |= {name: starts[title].get_index() for name, title in PARTS.items()}
        return {
            name: document[number]
            .render(scale=DOTS / 72, grayscale=True)
            .to_numpy()
            .squeeze()
            .copy()
            for name, number in pages.items()
        }


def moved_tiles(drawn: np.ndarray, kept: np.ndarray) -> list[str]:
    """The tiles that do not look alike: where they are, in mm, and how far apart."""
    if drawn.shape != kept.shape:
        return [f"the page is {drawn.shape[::-1]} dots, not {kept.shape[::-1]}"]
    far = np.abs(drawn.astype(int) - kept.astype(int))
    millimetre = DOTS / 25.4
    found = []
    for top in range(0, far.shape[0], TILE):
        for left in range(0, far.shape[1], TILE):
            distance = far[top : top + TILE, left : left + TILE].mean()
            if distance > MOST:
                across, down = left / millimetre, top / millimetre
                found.append(
                    f"{across:.0f} mm from the left, {down:.0f} mm from the top: "
                    f"{distance:.0f} of 255 apart"
                )
    return found


def main() -> None:
    """Draw all pictures anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for name, dots in draw_pages(make_report()).items():
        Image.fromarray(dots).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
