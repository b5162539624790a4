"""Who gets the edition in force, who has it already, and why somebody does not."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from fwreport.adapters.editions import History, read_history
from fwreport.adapters.enclosures import Enclosure, read_enclosures, stem_of
from fwreport.adapters.inputs import is_whole
from fwreport.adapters.ledger import find_generation
from fwreport.adapters.mail_settings import Group
from fwreport.adapters.outbox import (
    QUEUED,
    SKIPPED,
    Mail,
    edition_key,
    is_due,
    mailbox,
    read_outbox,
    sent_to,
)
from fwreport.adapters.rollback import numbers_of
from fwreport.adapters.smtp import FAILED, SENT, UNCERTAIN
from fwreport.compare.stage import compare
from fwreport.errors import PublishError, SettingsError
from fwreport.render.letter import Letter, make_letter
from fwreport.settings import Settings

Erratum = tuple[int, str, str | None]
MAILED = ("summary.json", "brief.", "report.", "data/")  # what a mail is made of


class Recipient(NamedTuple):
    """One mailbox, and what all groups that it is in ask for."""

    address: str
    attach: tuple[str, ...]
    only_when_changed: bool


class Issue(NamedTuple):
    """The edition that is to go out."""

    number: int
    build_id: str
    folder: Path
    summary: dict[str, Any]  # what a mail says of it
    errata: tuple[Erratum, ...]  # those that its page one prints


class Item(NamedTuple):
    """The edition for one recipient, as it stands in the outbox."""

    recipient: Recipient
    key: str
    state: str  # as in the outbox
    reason: str | None
    is_due: bool  # whether it is to be sent now
    errata: tuple[Erratum, ...]  # withdrawn editions that the mail mentions
    mail: Mail | None  # what the outbox knows; None: nothing yet


class Plan(NamedTuple):
    """An edition and everybody who is to have it."""

    issue: Issue
    items: list[Item]


def make_plan(reports: Path, settings: Settings) -> Plan:
    """Find the edition in force, and how it stands with each recipient.

    Raises SettingsError if the settings name no server or nobody, PublishError if no
    edition is in force or its folder is not whole.  Nothing is written.
    """
    if settings.mail is None:
        raise SettingsError(
            "there is no [mail] in the settings: say host and sender there"
        )
    if not settings.recipients:
        raise SettingsError("there are no [[recipients]] in the settings: say to whom")
    history = read_history(reports)
    issue, mails = find_issue(reports, history), read_outbox(reports)
    items = [
        place(reports, issue, recipient, mails, history)
        for recipient in merge(settings.recipients)
    ]
    return Plan(issue, items)


def merge(groups: tuple[Group, ...]) -> list[Recipient]:
    """Each mailbox once, with the files of all groups it is in."""
    found: dict[str, Recipient] = {}
    for group in groups:
        for address in group.to:
            known = found.get(mailbox(address))
            attach = dict.fromkeys([*(known.attach if known else ()), *group.attach])
            found[mailbox(address)] = Recipient(
                known.address if known else address,
                tuple(attach),
                group.only_when_changed and (not known or known.only_when_changed),
            )
    return list(found.values())


def find_issue(reports: Path, history: History) -> Issue:
    """The edition in force; never a draft, never one that was withdrawn.

    Where its files are not as they were written, those of the same edition made anew.

    Raises PublishError if there is none, or nothing whole is left of it.
    """
    last = history.last
    if last is None:
        raise PublishError(
            f"{reports}: there is no edition in force to send; "
            "`fwreport approve` makes the latest generation one"
        )
    build_id, number = last["build_id"], last["number"]
    folders = [reports / name for name, n in numbers_of(history).items() if n == number]
    folder = next((one for one in folders if is_whole(one, *MAILED)), None)
    if folder is None:
        raise PublishError(
            f"{reports / build_id}: Edition {number} cannot be sent: its files are "
            "missing or damaged; build and approve it again"
        )
    summary = json.loads((folder / "summary.json").read_text("utf-8"))
    standing = find_generation(reports, build_id)["standing"]
    errata = tuple((number, day, why) for number, day, why in standing["errata"])
    return Issue(number, build_id, folder, summary, errata)


def place(
    reports: Path,
    issue: Issue,
    recipient: Recipient,
    mails: dict[str, Mail],
    history: History,
) -> Item:
    """How the edition stands with one recipient."""
    key = edition_key(issue.build_id, recipient.address)
    mail = mails.get(key)
    had = [m for m in sent_to(mails, recipient.address) if m["key"] != key]
    untold = find_untold(had, history)
    errata = tuple(sorted({*issue.errata, *untold}))
    state, reason, due = (mail or {}).get("state"), (mail or {}).get("reason"), False
    if state in (None, QUEUED, SKIPPED):
        wants = recipient.only_when_changed and had and not untold and state != QUEUED
        state, reason, due = QUEUED, None, True
        if wants and says_the_same(reports, had[-1], issue):
            since = f"nothing changed since Edition {had[-1]['edition']}"
            state, reason, due = SKIPPED, since, False
    elif state == FAILED:
        due = is_due(mail)
    elif state != SENT:
        state = UNCERTAIN
    return Item(recipient, key, state, reason, due, errata, mail)


def find_untold(had: list[Mail], history: History) -> list[Erratum]:
    """Withdrawn editions that a recipient has, and has not been told of."""
    told = {number for mail in had for number in mail.get("errata", ())}
    numbers = {mail["edition"] for mail in had} & {*history.withdrawn} - told
    lines = {number: history.withdrawn[number] for number in numbers}
    return [(number, line["date"], line["reason"]) for number, line in lines.items()]


def says_the_same(reports: Path, had: Mail, issue: Issue) -> bool:
    """Whether an edition says just what the one that a recipient has says."""
    try:
        before = find_generation(reports, had["build_id"])
        after = find_generation(reports, issue.build_id)
    except SettingsError:  # of a version that kept too little to tell
        return False
    return compare(after, before).changes.empty


def enclose(issue: Issue, recipient: Recipient) -> tuple[Enclosure, ...]:
    """The files that a recipient gets."""
    summary = issue.summary
    stem = stem_of(summary["title"], issue.number, summary["day"])
    return read_enclosures(issue.folder, recipient.attach, stem)


def write(issue: Issue, item: Item) -> tuple[Letter, tuple[Enclosure, ...]]:
    """The words and the files that one recipient gets."""
    files = enclose(issue, item.recipient)
    names = [file.filename for file in files]
    return make_letter(issue.summary, item.errata, names), files
