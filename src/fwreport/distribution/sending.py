"""Sending: the edition in force to everybody who is to have it, once each."""

from typing import Any, NamedTuple

from fwreport.adapters.generations import now
from fwreport.adapters.messages import make_message, make_message_id
from fwreport.adapters.outbox import (
    EDITION,
    QUEUED,
    SKIPPED,
    Mail,
    is_open,
    mailbox,
    note,
    read_outbox,
)
from fwreport.adapters.smtp import FAILED, SENT
from fwreport.distribution.plan import Issue, Item, Plan, make_plan, write
from fwreport.distribution.post import (
    Post,
    envelope_of,
    opened,
    send_all,
    send_notices,
)
from fwreport.errors import SettingsError

RECEIVED = "a person says that it arrived"


class Wishes(NamedTuple):
    """What a person asks of the outbox.

    again     recipients who get the edition once more, whatever became of the last try
    received  recipients who have it, whatever the outbox says
    retry     whether all that failed is tried now, what failed for good too
    """

    again: tuple[str, ...] = ()
    received: tuple[str, ...] = ()
    retry: bool = False


def send(post: Post, wishes: Wishes) -> Plan:
    """Send the edition in force; return how it stands with everybody then.

    Raises SettingsError, PublishError or BusyError if nothing can be sent at all; a
    mail that fails raises nothing, the outbox has it.
    """
    for item in (plan := make_plan(post.reports, post.settings)).items:
        write(plan.issue, item)  # what is missing is said before there is any trace
    with opened(post):
        obey(post, wishes)
        plan = make_plan(post.reports, post.settings)
        skip_outdated(post, plan.issue)
        due = queue(post, plan)
        send_all(post, due, lambda mail: compose(post, plan, mail))
        send_notices(post)
        return make_plan(post.reports, post.settings)


def obey(post: Post, wishes: Wishes) -> None:
    """Write down what a person decided.

    Raises SettingsError if a recipient is none of the edition's.
    """
    plan = make_plan(post.reports, post.settings)
    items = {mailbox(item.recipient.address): item for item in plan.items}
    again, received = ({*map(mailbox, part)} for part in wishes[:2])
    if unknown := sorted((again | received) - {*items}):
        names = ", ".join(sorted(items))
        raise SettingsError(f"{unknown[0]} is no recipient; they are {names}")
    for box, item in items.items():
        if box in received:
            enter(post, plan.issue, item, SENT, reason=RECEIVED)
        elif box in again or (wishes.retry and item.state == FAILED):
            anew = {"again": True, "attempts": 0, "reason": None}
            enter(post, plan.issue, item, QUEUED, **anew)


def skip_outdated(post: Post, issue: Issue) -> None:
    """Let go what is still on its way of editions that are not in force any more."""
    for mail in read_outbox(post.reports).values():
        old = mail["kind"] == EDITION and mail["build_id"] != issue.build_id
        if old and is_open(mail):
            why = f"Edition {issue.number} is in force instead"
            note(post.reports, mail["key"], SKIPPED, reason=why)


def queue(post: Post, plan: Plan) -> list[Mail]:
    """Write down whom the edition is for before any is sent: a crash loses none."""
    for item in plan.items:
        was = item.mail and item.mail["state"]
        if item.state == QUEUED and was != QUEUED:
            enter(post, plan.issue, item, QUEUED, reason=None, again=True)
        if item.state == SKIPPED and was != SKIPPED:
            enter(post, plan.issue, item, SKIPPED, reason=item.reason)
    mails = read_outbox(post.reports)
    return [
        mails[item.key] | {"errata": [number for number, *_ in item.errata]}
        for item in plan.items
        if item.is_due
    ]


def enter(post: Post, issue: Issue, item: Item, state: str, **known: Any) -> None:
    """Write down a state of a mail that the outbox may not know yet."""
    if item.mail is None:
        known |= {
            "kind": EDITION,
            "edition": issue.number,
            "build_id": issue.build_id,
            "recipient": item.recipient.address,
            "message_id": make_message_id(post.settings.mail.sender, item.key),
            "written_at": now(),
        }
    note(post.reports, item.key, state, **known)


def compose(post: Post, plan: Plan, mail: Mail) -> bytes:
    """The mail with an edition, as it goes over the wire."""
    (item,) = [one for one in plan.items if one.key == mail["key"]]
    letter, files = write(plan.issue, item)
    envelope = envelope_of(post, mail, letter.subject)
    return make_message(envelope, letter.text, letter.html, files)
