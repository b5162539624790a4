"""A folder for a new subject: sources/, the catalog's templates, and settings."""

from pathlib import Path
from typing import NamedTuple

from fwreport.adapters.catalog_lines import FILES, template
from fwreport.adapters.generations import refused_as, sync
from fwreport.adapters.source_files import CATALOG
from fwreport.errors import SourceError

SETTINGS, IGNORED = "fwreport.toml", ".gitignore"
IGNORE = """\
# What builds leave can be made again from sources/.
reports/
.cache/
"""


class Begun(NamedTuple):
    """What belongs to a subject, in the order of its making."""

    made: list[Path]
    standing: list[Path]  # what was there already, and was not touched


def begin_subject(folder: Path) -> Begun:
    """Make what the folder of a subject lacks; what stands there stays as it is.

    The templates of the catalog are made from the declarations that its readers use:
    they hold no row, and can be read as they are.  The settings hold no value that
    is not the default: see `new_subject.toml`.

    Raises SourceError if the folder cannot be made or written, or if a file stands
    where a folder belongs.
    """
    begun = Begun([], [])
    catalog = folder / "sources" / CATALOG
    with refused_as(SourceError, f"{folder}: cannot be made ready"):
        catalog.mkdir(parents=True, exist_ok=True)
        for file, text in texts().items():
            is_new = write_new(folder / file, text)
            (begun.made if is_new else begun.standing).append(folder / file)
        for place in (catalog, catalog.parent, folder):
            sync(place)
    return begun


def texts() -> dict[str, str]:
    """What each file says: {path in the folder of the subject: text}."""
    settings = Path(__file__).with_suffix(".toml").read_text("utf-8")
    templates = {f"sources/{CATALOG}/{name}": template(name) for name in FILES}
    return {SETTINGS: settings, IGNORED: IGNORE} | templates


def write_new(path: Path, text: str) -> bool:
    """Write a file where nothing has its name, a link neither; else False.

    What the disk does not take whole is taken away again.
    """
    try:
        file = path.open("x", encoding="utf-8", newline="")
    except FileExistsError:
        return False
    try:
        with file:
            file.write(text)
        sync(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return True
