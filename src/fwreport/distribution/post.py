"""The post: mails given to the server one by one, each step noted before the next."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from fwreport.adapters.editions import read_history
from fwreport.adapters.generations import now
from fwreport.adapters.mail_settings import Credentials, read_address
from fwreport.adapters.messages import Envelope, make_message, make_message_id
from fwreport.adapters.outbox import (
    EDITION,
    NOTICE,
    QUEUED,
    SENDING,
    Mail,
    flag_crashed,
    is_due,
    mailbox,
    note,
    note_outcome,
    only_sender,
    read_outbox,
)
from fwreport.adapters.smtp import (
    FAILED,
    SENT,
    UNCERTAIN,
    Outcome,
    connected,
    deliver,
)
from fwreport.errors import MailError, PublishError
from fwreport.settings import Settings


class Post(NamedTuple):
    """Where mails are noted, what they are sent with, and who is told of trouble."""

    reports: Path
    settings: Settings
    credentials: Credentials | None


@contextlib.contextmanager
def opened(post: Post) -> Iterator[None]:
    """Hold the outbox; flag, and tell, what a killed process left in it."""
    with only_sender(post.reports):
        flag_crashed(post.reports)
        mails = read_outbox(post.reports)
        for mail in mails.values():
            trouble = trouble_of(mail)
            if trouble and not any(
                key.startswith(head_of(trouble[0])) for key in mails
            ):
                tell(post, *trouble)
        yield


def envelope_of(post: Post, mail: Mail, subject: str) -> Envelope:
    """Who a mail goes to, and what it is known by."""
    sender, recipient = post.settings.mail.sender, mail["recipient"]
    known = mail["message_id"], mail["written_at"]
    return Envelope(sender, recipient, subject, *known)


def send_all(post: Post, mails: list[Mail], make: Callable[[Mail], bytes]) -> None:
    """Try each mail once; where there is no server, none after the first."""
    for number, mail in enumerate(mails):
        try:
            after = attempt(post, mail, make(mail))
        except MailError as trouble:
            for other in mails[number:]:
                outcome = Outcome(FAILED, str(trouble))
                after = note_outcome(post.reports, other, outcome)
                report(post, after)
            return
        report(post, after)


def attempt(post: Post, mail: Mail, message: bytes) -> Mail:
    """Try one mail, each step noted before the next; return it as it stands then.

    Raises MailError if there is no server, PublishError if the disk refuses or the
    edition was withdrawn meanwhile.
    """

    def before() -> None:
        if mail["kind"] == EDITION:
            last = read_history(post.reports).last
            if last is None or last["build_id"] != mail["build_id"]:
                raise PublishError(
                    f"Edition {mail['edition']} is not in force any more: "
                    f"it was not sent to {mail['recipient']}"
                )
        note(post.reports, mail["key"], SENDING, errata=mail.get("errata", []))

    ends = mailbox_of(post.settings.mail.sender), mailbox_of(mail["recipient"])
    with connected(post.settings.mail, post.credentials) as client:
        outcome = deliver(client, ends, message, before)
        try:
            return note_outcome(post.reports, mail, outcome)
        except PublishError as refusal:
            if outcome.state != SENT:
                raise
            raise PublishError(
                f"the mail to {mail['recipient']} was taken by the server, but that "
                f"cannot be noted, so it counts as uncertain: {refusal}"
            ) from refusal


def mailbox_of(address: str) -> str:
    """The bare address, its capitals as they are."""
    return read_address(address, "recipient").addr_spec


def trouble_of(mail: Mail) -> tuple[str, str, str] | None:
    """What the owner is told of an edition that did not arrive, or may have not.

    Returns what it is about, a subject and a text, as `tell` takes them.
    """
    if mail["kind"] != EDITION:
        return None
    if mail["state"] == UNCERTAIN:
        what = "may have reached"
        advice = (
            "If it has not, `fwreport send --again RECIPIENT` sends it once more; "
            "if it has, `fwreport send --received RECIPIENT` notes that."
        )
    elif mail["state"] == FAILED and not mail["next"]:
        what, advice = "did not reach", "`fwreport send --retry` tries once more."
    else:
        return None
    said = f"Edition {mail['edition']} {what} {mail['recipient']}"
    about = f"{mail['key']} {mail['state']} {mail['attempts']} {mail['written_at']}"
    return about, said, f"{said}: {mail['reason']}.\n\n{advice}"


def report(post: Post, mail: Mail) -> None:
    """Let the owner know of a mail if there is trouble with it."""
    if trouble := trouble_of(mail):
        tell(post, *trouble)


def head_of(about: str) -> str:
    """What the keys of all notices about one thing begin with."""
    return f"notice: {about} "


def tell(post: Post, about: str, subject: str, text: str, **known: Any) -> None:
    """Queue a mail to each owner, once for whatever it is about.

    known  what the outbox keeps with it
    """
    place = post.reports.resolve()
    queued = read_outbox(post.reports)
    for box, owner in {mailbox(one): one for one in post.settings.owner}.items():
        key = head_of(about) + box
        if key not in queued:
            note(
                post.reports,
                key,
                QUEUED,
                kind=NOTICE,
                recipient=owner,
                subject=f"[{place.parent.name}] {subject}",
                text=f"{text}\n\nReports: {place}\n",
                message_id=make_message_id(post.settings.mail.sender, place, key),
                written_at=now(),
                **known,
            )


def send_notices(post: Post) -> None:
    """Try every mail to the owner that is due."""
    mails = [m for m in read_outbox(post.reports).values() if m["kind"] == NOTICE]
    due = [mail for mail in mails if is_due(mail)]
    send_all(
        post,
        due,
        lambda mail: make_message(
            envelope_of(post, mail, mail["subject"]), mail["text"]
        ),
    )
