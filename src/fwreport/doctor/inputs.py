"""What builds read: documents, catalog and settings."""

import os
from collections.abc import Iterator
from pathlib import Path

from fwreport.adapters.catalog_files import read_catalog
from fwreport.adapters.source_files import CATALOG, printable, reason_to_pass
from fwreport.doctor.findings import MEND, NOTE, OK, Finding, Place, reason_of
from fwreport.errors import CatalogError, SettingsError
from fwreport.settings import FILE, read_settings


def check_sources(place: Place) -> Iterator[Finding]:
    """Whether there are documents, and all of them can be read."""
    folder = place.sources
    if not folder.is_dir():
        mend = "name another with --sources, or make it with `fwreport init`"
        yield Finding("sources", MEND, f"{folder}: there is no such folder", mend)
        return
    try:
        paths = sorted(path for path in folder.iterdir() if path.name != CATALOG)
    except OSError as refusal:
        sentence = f"{folder}: it cannot be read: {reason_of(refusal)}"
        yield Finding("sources", MEND, sentence, f"chmod u+rx {folder}")
        return
    files = [path for path in paths if not reason_to_pass(path)]
    shut = [path for path in files if not os.access(path, os.R_OK)]
    if shut:
        sentence = f"{printable(shut[0].name)} cannot be read ({len(shut)} in all)"
        yield Finding("sources", NOTE, sentence, "it will be quarantined; chmod u+r it")
    elif not files:
        sentence = f"{folder}: there are no documents in it"
        yield Finding("sources", NOTE, sentence, "put some there, then build")
    else:
        passed = len(paths) - len(files)
        also = f"; {passed} more are passed over" if passed else ""
        noun = "document" if len(files) == 1 else "documents"
        yield Finding("sources", OK, f"{len(files)} {noun} in {folder}{also}")


def check_catalog(place: Place) -> Iterator[Finding]:
    """Whether the files of the catalog keep to their format."""
    folder = place.sources / CATALOG
    try:
        catalog = read_catalog(folder)
    except CatalogError as error:
        is_refused = isinstance(error.__cause__, OSError)
        mend = f"chmod -R u+rX {folder}" if is_refused else f"mend the line in {folder}"
        yield Finding("catalog", MEND, str(error), mend)
        return
    except OSError as refusal:
        sentence = f"{folder}: it cannot be read: {reason_of(refusal)}"
        yield Finding("catalog", MEND, sentence, f"chmod -R u+rX {folder}")
        return
    count = sum(len(table) for table in catalog)
    there = (
        f"{count} rows are read" if folder.is_dir() else "there is none, which is fine"
    )
    yield Finding("catalog", OK, there)


def check_settings(place: Place) -> Iterator[Finding]:
    """Whether the settings, in file and environment, are known and in range."""
    file = place.config or Path(FILE)
    try:
        read_settings(place.config)
    except SettingsError as error:
        mend = "mend the setting; the README lists what it may be"
        yield Finding("settings", MEND, str(error), mend)
        return
    words = f"{file} is read" if file.is_file() else f"no {file}: defaults hold"
    yield Finding("settings", OK, words)
