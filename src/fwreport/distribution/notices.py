"""What the owner of a report is told about a build: one plain mail each, once."""

import hashlib
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fwreport.adapters.generations import Generation
from fwreport.adapters.mail_settings import Credentials, read_credentials
from fwreport.adapters.messages import one_line
from fwreport.adapters.outbox import NOTICE, note, read_outbox
from fwreport.adapters.smtp import FAILED
from fwreport.compare.policy import is_excluded
from fwreport.distribution.post import Post, head_of, opened, send_notices, tell
from fwreport.errors import BusyError, sentence_of
from fwreport.settings import Settings

QUARANTINED = "quarantined"
MENDED, OVER, MARK = "failures", "over", "mark"  # how often failures have ended

log = logging.getLogger(__name__)


def tell_owner(
    reports: Path,
    settings: Settings,
    built: Generation | Exception,
    secrets: Callable[[], Credentials | None] | None = None,
) -> None:
    """Tell the owner what a build asks a person for; say so in the log if that fails.

    built    what was built, or why it failed
    secrets  how to come by user and password; None: from the environment

    A build that was published does not fail for want of a mail, so nothing is raised.
    """
    if settings.mail is None or not settings.owner or isinstance(built, BusyError):
        return
    try:
        reports.mkdir(parents=True, exist_ok=True)
        post = Post(reports, settings, credentials=None)
        if isinstance(built, Exception):
            tell_failure(post, built)
        else:
            tell_standing(post, built.record)
        credentials = secrets() if secrets else read_credentials(os.environ)
        post = post._replace(credentials=credentials)
        with opened(post):
            send_notices(post)
        tell_waiting(post)
    except Exception as trouble:  # also of whatever keeps the secrets
        log.warning("the owner may not have been told: %s", sentence_of(trouble))


def tell_waiting(post: Post) -> None:
    """Say in the log that mails to the owner have not gone out, and why the last."""
    mails = read_outbox(post.reports).values()
    late = [m for m in mails if m["kind"] == NOTICE and m["state"] == FAILED]
    if late:
        count = f"{len(late)} mail{'s' * (len(late) > 1)}"
        log.warning("%s to the owner could not be sent: %s", count, late[-1]["reason"])


def tell_failure(post: Post, error: Exception) -> None:
    """That a build failed; the same failure is told again once a build has worked."""
    sentence = one_line(sentence_of(error))
    about = f"failure {count_mended(post)} {digest(sentence)}"
    text = f"{sentence}\n\nThe last report is untouched."
    tell(post, about, "the build failed", text)


def count_mended(post: Post) -> int:
    """How often a build has worked after one that failed."""
    return read_outbox(post.reports).get(MENDED, {}).get("count", 0)


def tell_standing(post: Post, record: dict[str, Any]) -> None:
    """That an edition is held, and which sources are in quarantine and were not."""
    known, count = read_outbox(post.reports), count_mended(post)
    if any(key.startswith(head_of(f"failure {count}")) for key in known):
        note(post.reports, MENDED, OVER, kind=MARK, count=count + 1)
    standing = record["standing"]
    if held := standing["held"]:
        why = digest(f"{standing['last_edition']} {standing['errata']} {held}")
        text = (
            f"Held because {one_line(held)}.\n\n"
            "Read the report; `fwreport approve` makes it an edition."
        )
        tell(post, f"held {why}", "a report waits for your approval", text)
    tell_quarantine(post, record["sources"])


def tell_quarantine(post: Post, sources: list[dict[str, Any]]) -> None:
    """Which files are left out, in one mail for all that are new and for one cause.

    A file that a person excluded is no file that could not be read.
    """
    told = {
        name
        for mail in read_outbox(post.reports).values()
        for name in mail.get("names", ())
    }
    new = {
        digest(f"{source['path']} {source['sha256']}"): source
        for source in sources
        if source["status"] == QUARANTINED
    }
    new = {name: source for name, source in new.items() if name not in told}
    for cause, is_meant in (
        ("in quarantine", lambda source: not is_excluded(source)),
        ("excluded by the catalog", is_excluded),
    ):
        found = {name: one for name, one in new.items() if is_meant(one)}
        lines = [f"{o['path']!r}: {one_line(o['reason'])}" for o in found.values()]
        if found:
            names = sorted(found)
            many = "sources are" if len(found) > 1 else "source is"
            about = f"quarantine {digest(' '.join(names))}"
            subject = f"{len(found)} {many} {cause}"
            tell(post, about, subject, "\n".join(lines), names=names)


def digest(text: str) -> str:
    """Enough of a SHA-256 to tell one from others."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:16]
