"""`fwreport verify`: whether a printed report comes out again from its sources."""

import click

from fwreport.cli.terminal import (
    config_option,
    debug_option,
    example,
    reports_option,
    say,
    sources_option,
    wipe_progress,
)

MOST = 20  # of those that do not come out


@click.command(
    epilog=example(
        "fwreport verify reports/latest/report.pdf --sources sources",
        "fwreport verify brief.pdf --sources documents --reports archive",
    )
)
@click.argument("report", metavar="REPORT.pdf", type=click.Path(exists=True))
@sources_option
@reports_option
@config_option
@debug_option
def verify(report: str, sources: str, reports: str, config: str | None) -> int:
    """Make a report again from its sources, and say what comes out the same.

    Status 0 if every number and every quotation does, 1 if not.
    """
    from fwreport.api import verify as check

    found = check(report, sources, reports=reports, config=config)
    wipe_progress()
    lost = [*found.lost_numbers, *found.lost_quotations]
    say(
        f"{found.number_count - len(found.lost_numbers)} of {found.number_count} "
        f"numbers and {found.quotation_count - len(found.lost_quotations)} of "
        f"{found.quotation_count} quotations reproduced"
    )
    for one in sorted(lost)[:MOST]:
        place = "" if one.token == one.context else f" in: {one.context}"
        say(f"page {one.page}: {one.token}{place}")
    if len(lost) > MOST:
        say(f"and {len(lost) - MOST} more")
    return 1 if lost else 0
