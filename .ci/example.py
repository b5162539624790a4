"""Make reports/example/: a sample report of sources/, and pictures of its first pages.

Called by `make example`; the date of the report is today's or SOURCE_DATE_EPOCH.
"""

import shutil
import tempfile
from pathlib import Path

import pypdfium2

import fwreport

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "reports" / "example"
PAGES, SCALE = 3, 1.5  # pictures, and dots a point


def main() -> None:
    """Build in a folder that is thrown away, and keep what people look at."""
    EXAMPLE.mkdir(parents=True, exist_ok=True)
    for old in EXAMPLE.iterdir():
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        built = fwreport.build(ROOT / "sources", folder, config=ROOT / "fwreport.toml")
        for name in ("report.html", "report.pdf"):
            shutil.copy(built.folder / name, EXAMPLE / name)
    with pypdfium2.PdfDocument(EXAMPLE / "report.pdf") as pdf:
        for number in range(min(PAGES, len(pdf))):
            picture = pdf[number].render(scale=SCALE).to_pil()
            picture.save(EXAMPLE / f"page-{number + 1}.png", optimize=True)
    print(*sorted(str(path.relative_to(ROOT)) for path in EXAMPLE.iterdir()), sep="\n")


if __name__ == "__main__":
    main()
