"""The main job as one call, for notebooks and for the command line."""

from collections.abc import Sequence
from pathlib import Path

from fwreport import pipeline
from fwreport.adapters.generations import Generation
from fwreport.settings import read_settings


def build(
    sources: Path | str = "sources",
    reports: Path | str = "reports",
    *,
    formats: Sequence[str] | None = None,
    date: str | None = None,
    baseline: str | None = None,
    full: bool = False,
    config: Path | str | None = None,
    run: pipeline.Run = pipeline.call,
) -> Generation:
    """Build the report of a folder of documents; return the generation that stands.

    formats   "html", "pdf" or both; None: as the settings say
    date      of the report, as 2026-11-20; None: SOURCE_DATE_EPOCH, or today
    baseline  the generation to compare with, or "none"; None: the last edition
    full      build anew even if nothing changed
    config    the settings file; None: fwreport.toml or pyproject.toml here, if any
    run       how a stage is run; a plain call unless told otherwise

    Raises a FwreportError; the last generation is untouched then.
    """
    settings = read_settings(
        Path(config) if config else None,
        formats=list(formats) if formats else None,
        date=date,
        baseline=baseline,
        is_full=full,
    )
    return pipeline.build(Path(sources), Path(reports), settings, run)
