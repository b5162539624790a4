"""`fwreport send`: the edition in force to its recipients, once each."""

import os
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from fwreport.cli.terminal import (
    debug_option,
    example,
    harmless,
    reports_option,
    say,
    wipe_progress,
)

if TYPE_CHECKING:
    from fwreport.distribution.plan import Item, Plan

KILOBYTE = 1000
STATES = {
    "sent": "sent",
    "skipped": "skipped",
    "failed": "failed",
    "uncertain": "uncertain",
    "queued": "to be sent",
}


@click.command(
    epilog=example(
        "fwreport send --dry-run",
        "fwreport send",
        "fwreport send --again ann@example.org",
    )
)
@reports_option
@click.option(
    "--dry-run",
    is_flag=True,
    help="Show what would go to whom; nothing is sent or written.",
)
@click.option(
    "--again",
    multiple=True,
    metavar="RECIPIENT",
    help="Send to this recipient once more, whatever became of the last try.",
)
@click.option(
    "--received",
    multiple=True,
    metavar="RECIPIENT",
    help="Note that this recipient has it: settles what is uncertain.",
)
@click.option(
    "--retry", is_flag=True, help="Try all that failed now, what failed for good too."
)
@click.option("--config", metavar="FILE", help="Settings; default: fwreport.toml.")
@click.option(
    "--prefect",
    "under_prefect",
    is_flag=True,
    help="Run as a Prefect flow even without a server (PREFECT_API_URL).",
)
@debug_option
def send(
    reports: str,
    dry_run: bool,
    config: str | None,
    under_prefect: bool,
    **wishes: Any,
) -> int:
    """Send the latest edition to its recipients, once each.

    Only an edition in force is sent: never a draft, never one that was withdrawn.
    Server and recipients stand in the settings; user and password come from
    FWREPORT_MAIL_USER and FWREPORT_MAIL_PASSWORD.  The outbox in the folder of reports
    knows who has it: called again, the command sends what is missing.

    A mail that the server may have taken or not is uncertain, and not sent again of
    itself: --again or --received says what a person knows.

    Prints a line for each recipient.  Status 0 if all have it or need it not, else 1.
    """
    if dry_run:
        from fwreport.api import plan_sending

        show_plan(plan_sending(reports, config=config))
        return 0
    plan = choose_sender(under_prefect)(reports, config=config, **wishes)
    wipe_progress()
    for item in plan.items:
        say(line_of(item))
    say(f"Edition {plan.issue.number}: {tally(plan)}", err=True)
    return 0 if all(item.state in ("sent", "skipped") for item in plan.items) else 1


def choose_sender(under_prefect: bool) -> Any:
    """The flow where a server is named or asked for, a plain call elsewhere."""
    if under_prefect or os.environ.get("PREFECT_API_URL"):
        from fwreport.orchestrate import distribute_report

        return distribute_report
    from fwreport.api import send as send_edition

    return send_edition


def line_of(item: "Item") -> str:
    """How it stands with one recipient, in a line."""
    address, reason = item.recipient.address, item.reason
    line = f"{STATES[item.state]:<10}  {address}"
    if item.state == "failed":
        due = (item.mail or {}).get("next")
        after = "`fwreport send --retry` tries once more"
        if due:
            after = f"`fwreport send` tries again from {minute(due)} on"
        reason = f"{reason}; {after}"
    if item.state == "uncertain":
        reason = f"{reason}; say --again or --received"
    return harmless(f"{line}  ({reason})" if reason else line)


def minute(due: str) -> str:
    """A moment of the outbox as people read it."""
    return f"{due[:10]} {due[11:16]} UTC"


def tally(plan: "Plan") -> str:
    """How many mails are in which state."""
    counts = Counter(STATES[item.state] for item in plan.items)
    return ", ".join(f"{count} {state}" for state, count in sorted(counts.items()))


def show_plan(plan: "Plan") -> None:
    """Print who would get what: first how it stands with all, then each mail."""
    from fwreport.distribution.plan import write

    for item in plan.items:
        known = item.state != "queued"
        again = "; would be tried now" if known and item.is_due else ""
        say(line_of(item) + again)
    mails: dict[tuple, list[str]] = {}
    for item in plan.items:
        letter, files = write(plan.issue, item)
        if item.is_due:
            sizes = tuple((file.filename, len(file.content)) for file in files)
            mails.setdefault((letter, sizes), []).append(item.recipient.address)
    for (letter, sizes), addresses in mails.items():
        say()
        show_mail(letter.subject, letter.text, sizes, addresses)
    if not mails:
        say(f"Edition {plan.issue.number}: nothing would be sent", err=True)


def show_mail(
    subject: str,
    text: str,
    sizes: Sequence[tuple[str, int]],
    addresses: Sequence[str],
) -> None:
    """Print one mail, with everybody who would get it."""
    say(harmless(f"To: {', '.join(addresses)} (a mail of its own each)"))
    say(harmless(f"Subject: {subject}"))
    for name, size in sizes:
        say(harmless(f"Attached: {name} ({size / KILOBYTE:.0f} kB)"))
    say("Body, in plain text and in HTML:")
    for line in text.splitlines():
        say(f"  {harmless(line)}".rstrip())
