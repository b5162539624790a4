"""From bytes to claims: the stages that read each document for itself."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fwreport.adapters.source_files import read_files
from fwreport.errors import SourceError
from fwreport.tables.files import RawFile

if TYPE_CHECKING:
    import pandas as pd

    from fwreport.tables.stages import Read

Run = Callable[..., Any]


def call(stage: Callable, *arguments: Any) -> Any:
    """Run a stage here and now."""
    return stage(*arguments)


def read(
    files: list[RawFile],
    notes: "pd.DataFrame",
    run: Run = call,
    earlier: "Read | None" = None,
) -> "Read":
    """The stages that read each document for itself: from bytes to claims.

    earlier  what an earlier build read; the same bytes are not read again
    """
    from fwreport.gather.stage import gather
    from fwreport.ingest.stage import ingest
    from fwreport.normalize.stage import normalize
    from fwreport.parse.stage import parse
    from fwreport.tables.stages import Read

    known = earlier.ingested.outcomes if earlier else None
    ingested = run(ingest, files, notes, known)
    parsed = run(parse, ingested.documents)
    normalized = run(normalize, parsed)
    return run(gather, Read(ingested, parsed, normalized), earlier)


def read_claims(*paths: Path | str) -> "pd.DataFrame":
    """What would be read from these files: one row a claim, in reading order.

    Columns are those of `fwreport claims --json` in `interface.md`; `options` is a
    list of names, `scale` a list of worst and best, and what is not known is None.
    Folders and left-overs are passed over, as are files in quarantine, with a warning.

    Raises SourceError if there is no document among them, or none can be read.
    """
    from fwreport.listing import list_claims
    from fwreport.normalize.stage import introduce
    from fwreport.tables.base import empty
    from fwreport.tables.catalog import SourceNotes

    files = read_files([Path(path) for path in paths])
    if not files:
        raise SourceError("there is no document among these files")
    if all(file.problem for file in files):
        raise SourceError(f"{files[0].path}: {files[0].problem}")
    ingested, parsed, normalized = read(files, empty(SourceNotes))
    return list_claims(ingested, introduce(parsed, normalized))
