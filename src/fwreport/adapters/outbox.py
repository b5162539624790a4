"""The outbox: what became of each mail, by edition and recipient.

reports/outbox.jsonl    a line whenever the state of a mail changes, only ever added to
reports/.outbox.lock    held by the one process that sends

queued      to be sent
sending     about to be given to the server; found after a crash, it is uncertain
sent        the server has taken it
failed      it has not: tried again after `next`, or never where that is null
uncertain   nobody knows; only a person has it sent again
skipped     not to be sent, for a reason
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from fwreport.adapters import journal
from fwreport.adapters.generations import now, refused_as
from fwreport.adapters.locks import hold
from fwreport.adapters.mail_settings import read_address
from fwreport.adapters.smtp import FAILED, SENT, UNCERTAIN, Outcome
from fwreport.errors import PublishError

NAME, LOCK = "outbox.jsonl", ".outbox.lock"
AT_IT = "another process is sending"
QUEUED, SENDING, SKIPPED = "queued", "sending", "skipped"
EDITION, NOTICE = "edition", "notice"  # kinds of mail
MINUTE, HOUR = 60, 3600
# Seconds until the next try, after the first, the second …; three days in all.
WAITS = (MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR)
WAITS += (30 * HOUR,)
OURS = 0o660  # addresses are nobody else's business
CRASHED = "the program was stopped while it gave the mail to the server"

Mail = dict[str, Any]


@contextmanager
def only_sender(reports: Path) -> Iterator[None]:
    """Hold the lock of the outbox; it goes with the process, however that ends.

    Raises BusyError if another process holds it, PublishError if the disk refuses.
    """
    with ExitStack() as held:
        with refused_as(PublishError, f"{reports / LOCK}: cannot be written"):
            held.enter_context(hold(reports / LOCK, f"{reports}: {AT_IT}"))
        yield


def read_outbox(reports: Path) -> dict[str, Mail]:
    """Every mail as it stands, by its key, in the order in which they were queued.

    Raises PublishError if there is a file and it cannot be read, or lines of it are
    gone: nothing is sent where it is not known what was.
    """
    try:
        content = (reports / NAME).read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as refusal:
        reason = f"cannot be read: {str(refusal.strerror or refusal).lower()}"
        raise PublishError(f"{reports / NAME}: {reason}") from refusal
    mails: dict[str, Mail] = {}
    for place, line in enumerate(journal.read_lines(content)):
        key = line.get("key")
        if not key or "state" not in line:
            continue
        if key in mails and line["state"] == QUEUED and not line.get("again"):
            continue  # two processes queued it
        if key not in mails and "kind" not in line:
            raise PublishError(
                f"{reports / NAME}: damaged: the line that queued {key} is gone"
            )
        mails[key] = mails.get(key, {"attempts": 0, "reason": None}) | line
        mails[key]["place"] = place  # of the line that says how it stands
    return mails


def note(reports: Path, key: str, state: str, **known: Any) -> None:
    """Write down a state; it is on the disk when this returns.

    Raises PublishError if the disk refuses.
    """
    line = {"key": key, "state": state, "at": now()} | known
    journal.append(reports / NAME, line, OURS)


def note_outcome(reports: Path, mail: Mail, outcome: Outcome) -> Mail:
    """Write down what became of an attempt; return the mail as it stands then."""
    attempts = mail["attempts"] + 1
    known: dict[str, Any] = {"attempts": attempts, "reason": outcome.reason}
    if outcome.state == FAILED:
        known["next"] = None
        if not outcome.is_final and attempts <= len(WAITS):
            due = datetime.now(UTC) + timedelta(seconds=WAITS[attempts - 1])
            known["next"] = due.isoformat(timespec="seconds")
        elif not outcome.is_final:
            known["reason"] = f"{outcome.reason}; given up after {attempts} attempts"
    note(reports, mail["key"], outcome.state, **known)
    return mail | known | {"state": outcome.state}


def is_due(mail: Mail) -> bool:
    """Whether it is to be tried now, of itself.

    A date of the next try that lies further off than we ever wait is no reason to
    wait: the clock was set back since.
    """
    if mail["state"] == QUEUED:
        return True
    if mail["state"] != FAILED or not mail.get("next"):
        return False
    left = datetime.fromisoformat(mail["next"]) - datetime.now(UTC)
    return not timedelta(0) < left <= timedelta(seconds=WAITS[-1])


def is_open(mail: Mail) -> bool:
    """Whether it is still on its way."""
    return mail["state"] == QUEUED or (mail["state"] == FAILED and bool(mail["next"]))


def flag_crashed(reports: Path) -> list[Mail]:
    """Mark as uncertain what a killed process was about to send; return those mails.

    To be called by the process that holds the lock, before it sends anything.
    """
    found = []
    for mail in read_outbox(reports).values():
        if mail["state"] == SENDING:
            found.append(note_outcome(reports, mail, Outcome(UNCERTAIN, CRASHED)))
    return found


def mailbox(address: str) -> str:
    """One spelling of an address, whatever its name and its capitals."""
    return read_address(address, "recipient").addr_spec.casefold()


def edition_key(build_id: str, address: str) -> str:
    """What an edition to one recipient is known by."""
    return f"{build_id} {mailbox(address)}"


def sent_to(mails: dict[str, Mail], address: str) -> list[Mail]:
    """The editions that a recipient has, or may have, the last that went out last.

    That need not be the newest: after a rollback, an older one goes out.
    """
    box = mailbox(address)
    had = [
        mail
        for mail in mails.values()
        if mail["kind"] == EDITION
        and mailbox(mail["recipient"]) == box
        and mail["state"] in (SENT, UNCERTAIN, SENDING)
    ]
    return sorted(had, key=lambda mail: mail["place"])
