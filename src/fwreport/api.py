"""The main job, its check and its mail as one call each, for any caller."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fwreport import pipeline
from fwreport.adapters.generations import Generation
from fwreport.settings import Settings, read_settings

START = 100  # characters of a reason that tell it from others
if TYPE_CHECKING:
    from fwreport.adapters.mail_settings import Credentials
    from fwreport.adapters.report_files import Printed
    from fwreport.compare.policy import Standing
    from fwreport.compare.reproduction import Reproduction
    from fwreport.distribution.plan import Plan

    Secrets = Callable[[], Credentials | None]


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
    secrets: "Secrets | None" = None,
) -> Generation:
    """Build the report of a folder of documents; return the generation that stands.

    formats   "html", "pdf" or both; None: as the settings say
    date      of the report, as 2026-11-20; None: SOURCE_DATE_EPOCH, or today
    baseline  the generation to compare with, or "none"; None: the last edition
    full      read every document again, and build anew even if nothing changed
    config    the settings file; None: fwreport.toml or pyproject.toml here, if any
    run       how a stage is run; a plain call unless told otherwise
    secrets   how to come by user and password of the mail server; None: from the
              environment

    Raises a FwreportError; the last generation is untouched then.  Where the settings
    name an owner, what asks for a person is mailed.
    """
    settings = read_settings(
        Path(config) if config else None,
        formats=list(formats) if formats else None,
        date=date,
        baseline=baseline,
        is_full=full,
    )
    try:
        built = pipeline.build(Path(sources), Path(reports), settings, run)
    except Exception as error:
        inform(Path(reports), settings, error, secrets)
        raise
    inform(Path(reports), settings, built, secrets)
    return built


def inform(
    reports: Path,
    settings: Settings,
    built: Generation | Exception,
    secrets: "Secrets | None",
) -> None:
    """Tell the owner what a build asks a person for, where mail is set up."""
    if settings.mail and settings.owner:
        from fwreport.distribution.notices import tell_owner

        tell_owner(reports, settings, built, secrets)


def approve(
    sources: Path | str = "sources",
    reports: Path | str = "reports",
    *,
    by: str = "",
    note: str | None = None,
    config: Path | str | None = None,
) -> Generation:
    """Make the latest generation an edition; return it as it is published anew.

    by, note  who approves, and what they have to say of it
    config    as for `build`

    Raises a FwreportError if it is one already, or documents, catalog or program
    have changed since it was built.
    """
    settings = read_settings(Path(config) if config else None)
    return pipeline.approve(Path(sources), Path(reports), settings, by, note)


def rollback(
    reports: Path | str = "reports",
    name: str | None = None,
    *,
    by: str = "",
    reason: str | None = None,
    config: Path | str | None = None,
) -> tuple[Generation, dict[str, Any]]:
    """Make an earlier generation the latest; return it, and what the ledger says.

    name    the generation, or the start of its name; None: the one before
    reason  printed in the next report, where an edition is withdrawn
    config  as for `build`

    Raises a FwreportError if there is none, or its folder is gone.
    """
    from fwreport.adapters.rollback import roll_back

    settings = read_settings(Path(config) if config else None)
    return roll_back(Path(reports), name, settings.report.date, by, reason)


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
    standing, baseline = find_standing(Path(reports), printed)
    settings = read_settings(
        Path(config) if config else None,
        formats=["pdf"],
        date=printed.date,
        paper=printed.paper,
        baseline=baseline or "none",
    )
    files = pipeline.rebuild(Path(sources), Path(reports), settings, standing)
    name = "brief.pdf" if len(printed.pages) == 1 else "report.pdf"
    rebuilt, _, _ = read_pages(files[name], name)
    return compare_pages(printed.pages, rebuilt)


def find_standing(reports: Path, printed: "Printed") -> tuple["Standing", str | None]:
    """How a printed report stood, with the reason and the erratum that it prints.

    Also what it compares with, which page one alone does not name.  The ledger keeps
    all that; the printed page only chooses among its lines.
    """
    from fwreport.adapters.ledger import generations_in, read_heads
    from fwreport.compare.policy import Standing

    page, is_brief = "".join(printed.pages[0].split()), len(printed.pages) == 1
    found = Standing(policy="", edition=printed.edition), printed.baseline
    for line in generations_in(read_heads(reports)):
        if "standing" not in line or line["date"] != printed.date:
            continue
        standing = Standing.of(line["standing"])
        words = "".join((standing.held or "").split())[:START]
        is_same = standing.edition == printed.edition and words in page
        is_same &= bool(standing.errata) == ("Erratum." in page)
        if is_same and (is_brief or line["baseline"] == printed.baseline):
            found = standing, line["baseline"]
    return found


def send(
    reports: Path | str = "reports",
    *,
    again: Sequence[str] = (),
    received: Sequence[str] = (),
    retry: bool = False,
    config: Path | str | None = None,
    secrets: "Secrets | None" = None,
) -> "Plan":
    """Send the edition in force to its recipients, once each; return how it stands.

    again     recipients who get it once more, whatever became of the last try
    received  recipients who have it, whatever the outbox says
    retry     whether all that failed is tried now
    config    as for `build`
    secrets   how to come by user and password; None: from the environment

    Raises a FwreportError if nothing can be sent at all; what became of each mail is
    in what it returns.
    """
    from fwreport.adapters.mail_settings import read_credentials
    from fwreport.distribution.post import Post
    from fwreport.distribution.sending import Wishes
    from fwreport.distribution.sending import send as send_edition

    settings = read_settings(Path(config) if config else None)
    credentials = secrets() if secrets else read_credentials(os.environ)
    wishes = Wishes(tuple(again), tuple(received), retry)
    return send_edition(Post(Path(reports), settings, credentials), wishes)


def plan_sending(
    reports: Path | str = "reports", *, config: Path | str | None = None
) -> "Plan":
    """Who would get the edition in force; nothing is sent or written."""
    from fwreport.distribution.plan import make_plan

    settings = read_settings(Path(config) if config else None)
    return make_plan(Path(reports), settings)
