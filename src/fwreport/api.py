"""The main job and its check as one call each, for notebooks and the command line."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from fwreport import pipeline
from fwreport.adapters.generations import Generation
from fwreport.settings import read_settings

if TYPE_CHECKING:
    from fwreport.compare.reproduction import Reproduction


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


def verify(
    report: Path | str,
    sources: Path | str = "sources",
    *,
    reports: Path | str = "reports",
    config: Path | str | None = None,
) -> "Reproduction":
    """Make a printed report again, and say which numbers and quotations come out.

    report   the PDF; its date, paper, edition and baseline are read from it
    reports  whose ledger knows the baseline, where the report compares with one
    config   as for `build`

    Raises a FwreportError if the report or the sources cannot be read.
    """
    from fwreport.adapters.report_files import read_pages, read_report
    from fwreport.compare.reproduction import compare_pages

    printed = read_report(Path(report))
    settings = read_settings(
        Path(config) if config else None,
        formats=["pdf"],
        date=printed.date,
        paper=printed.paper,
        baseline=printed.baseline or "none",
    )
    edition = replace(settings.report, edition=printed.edition)
    settings = replace(settings, report=edition)
    files = pipeline.rebuild(Path(sources), Path(reports), settings)
    name = "brief.pdf" if len(printed.pages) == 1 else "report.pdf"
    rebuilt, _, _ = read_pages(files[name], name)
    return compare_pages(printed.pages, rebuilt)
