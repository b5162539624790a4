"""One mail to one server: taken, refused, or nobody knows.

A server has taken a mail once it has answered the line with a single dot (RFC 5321,
4.1.1.4).  Before the dot is on its way the mail has surely not been taken; after it,
only the answer tells.
"""

import re
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Timer
from typing import NamedTuple

from fwreport.adapters.mail_settings import Credentials, MailSettings
from fwreport.errors import MailError, SettingsError

SENT, FAILED, UNCERTAIN = "sent", "failed", "uncertain"
OUR_FAULT = {530, 534, 535, 538}  # about logging in: the next try may do better
PATIENCE = 10  # times the time-out, for the answer to the dot
DEADLINE = 30  # times the time-out, for the whole of one mail
GOODBYE = 5.0  # seconds that a server may take to close the line
LONGEST = 200  # characters of an answer that are kept

TROUBLE = (OSError, smtplib.SMTPException, ValueError)


class Outcome(NamedTuple):
    """What became of one mail.

    is_final  whether trying again is of no use
    """

    state: str
    reason: str | None = None
    is_final: bool = False


@contextmanager
def connected(
    settings: MailSettings, credentials: Credentials | None
) -> Iterator[smtplib.SMTP]:
    """A line to the server, encrypted and logged in as the settings say.

    Raises MailError if there is none to be had, SettingsError if a password would
    go over an open line.
    """
    if credentials and settings.is_open:
        raise SettingsError(
            "[mail] says neither starttls nor tls: a password would be sent "
            f"in the open to {settings.host}"
        )
    place = f"{settings.host}, port {settings.port}"
    try:
        client = connect(settings)
    except TROUBLE as trouble:
        raise MailError(f"{place}: {words_of(trouble)}") from None
    watch = Timer(DEADLINE * settings.timeout, hang_up, [client])
    watch.daemon = True
    watch.start()
    try:
        try:
            log_in(client, settings, credentials)
        except TROUBLE as trouble:
            raise MailError(f"{place}: {words_of(trouble)}") from None
        yield client
    finally:
        watch.cancel()
        with suppress(*TROUBLE):
            if client.sock:
                client.sock.settimeout(min(settings.timeout, GOODBYE))
            client.quit()
        client.close()


def connect(settings: MailSettings) -> smtplib.SMTP:
    """A line to the server, encrypted from the start if the settings say so."""
    place = {"host": settings.host, "port": settings.port, "timeout": settings.timeout}
    if settings.tls:
        return smtplib.SMTP_SSL(**place, context=make_context(settings))
    return smtplib.SMTP(**place)


def hang_up(client: smtplib.SMTP) -> None:
    """Cut a line on which the server goes on and on: each word of it is in time."""
    with suppress(OSError, AttributeError):
        socket.socket.shutdown(client.sock, socket.SHUT_RDWR)


def log_in(
    client: smtplib.SMTP, settings: MailSettings, credentials: Credentials | None
) -> None:
    """Say who we are, over a line that is encrypted by then if it is to be."""
    if settings.starttls:
        client.starttls(context=make_context(settings))
    client.ehlo_or_helo_if_needed()
    if credentials:
        client.login(credentials.user, credentials.password)


def make_context(settings: MailSettings) -> ssl.SSLContext:
    """What a certificate must stand up to: known issuer, right name."""
    return ssl.create_default_context(cafile=settings.ca_file)


def deliver(
    client: smtplib.SMTP,
    ends: tuple[str, str],
    message: bytes,
    before: Callable[[], None],
) -> Outcome:
    """Give one mail to the server, and say what became of it.

    ends    the bare addresses of sender and recipient
    before  called once the server knows both, and before it is given the mail; what
            it raises ends the attempt, with nothing sent
    """
    sender, recipient = ends
    size = [f"size={len(message)}"] if client.has_extn("size") else []
    try:
        code, answer = client.mail(sender, size)
        if code == 250:
            code, answer = client.rcpt(recipient)
    except TROUBLE as trouble:
        return Outcome(FAILED, words_of(trouble))
    if code not in (250, 251):
        return refused(code, answer)
    before()
    try:
        code, answer = client.docmd("DATA")
        if code != 354:
            return refused(code, answer)
        client.send(re.sub(rb"(?m)^\.", b"..", message) + b".\r\n")
    except TROUBLE as trouble:
        return Outcome(FAILED, words_of(trouble))
    return read_verdict(client)


def read_verdict(client: smtplib.SMTP) -> Outcome:
    """Wait for the one answer that counts."""
    try:
        client.sock.settimeout(PATIENCE * client.timeout)
        code, answer = client.getreply()
    except TROUBLE as trouble:
        return Outcome(UNCERTAIN, f"no answer to the mail: {words_of(trouble)}")
    if 200 <= code < 300:
        return Outcome(SENT)
    if 400 <= code < 600:
        return refused(code, answer)
    return Outcome(UNCERTAIN, f"no answer that makes sense: {words(answer)}")


def refused(code: int, answer: bytes) -> Outcome:
    """A refusal: for good from 500 on, but for those that a login would mend."""
    is_final = code >= 500 and code not in OUR_FAULT
    return Outcome(FAILED, f"the server says {code} {words(answer)}".strip(), is_final)


def words_of(trouble: Exception) -> str:
    """What went wrong on the way, in a clause that has nothing of a login in it."""
    if isinstance(trouble, smtplib.SMTPAuthenticationError):
        return f"user and password are refused ({trouble.smtp_code})"
    if isinstance(trouble, smtplib.SMTPResponseException):
        answer = trouble.smtp_error
        said = answer if isinstance(answer, bytes) else str(answer).encode()
        return f"the server says {trouble.smtp_code} {words(said)}".strip()
    if isinstance(trouble, ssl.SSLCertVerificationError):
        return f"its certificate does not hold: {trouble.verify_message}"
    if isinstance(trouble, TimeoutError) or "timed out" in str(trouble):
        return "no answer in time"
    if isinstance(trouble, smtplib.SMTPServerDisconnected):
        return "the line was cut"
    if isinstance(trouble, OSError) and trouble.strerror:
        return words(trouble.strerror.lower().encode())
    return words(str(trouble).encode()) or type(trouble).__name__


def words(answer: bytes) -> str:
    """An answer on one line, without what would steer a terminal."""
    text = " ".join(answer.decode("utf-8", "replace").split())
    return "".join(letter for letter in text if letter.isprintable())[:LONGEST]
