"""Mails as they go over the wire: the same words and files give the same bytes."""

import hashlib
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from typing import NamedTuple

from fwreport.adapters.enclosures import Enclosure
from fwreport.adapters.mail_settings import read_address

WIRE = SMTP.clone(cte_type="7bit")  # lines that every server takes; CRLF


class Envelope(NamedTuple):
    """Who a mail goes to, and what tells it from all others."""

    sender: str
    recipient: str
    subject: str
    message_id: str
    written_at: str  # ISO 8601 with time zone


def make_message(
    envelope: Envelope, text: str, html: str = "", enclosed: tuple[Enclosure, ...] = ()
) -> bytes:
    """One mail to one recipient; no other one is named in it.

    text, html  the body in plain words, and the same for readers of HTML
    """
    message = EmailMessage(policy=WIRE)
    message["From"] = str(read_address(envelope.sender, "sender"))
    message["To"] = str(read_address(envelope.recipient, "to"))
    message["Subject"] = one_line(envelope.subject)
    message["Date"] = datetime.fromisoformat(envelope.written_at)
    message["Message-ID"] = envelope.message_id
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday notes, please
    message.set_content(text, cte="quoted-printable")
    if html:
        message.add_alternative(html, subtype="html", cte="quoted-printable")
    for file in enclosed:
        kind, _, subtype = file.media_type.partition("/")
        message.add_attachment(
            file.content,
            maintype=kind,
            subtype=subtype,
            filename=file.filename,
            params={"charset": "utf-8"} if kind == "text" else None,
        )
    fix_boundaries(message, envelope.message_id)
    return message.as_bytes()


def fix_boundaries(message: EmailMessage, seed: str) -> None:
    """Divide the parts by lines made from the seed, instead of by random ones."""
    parts = (part for part in message.walk() if part.is_multipart())
    for number, part in enumerate(parts):
        part.set_boundary(f"=={digest(f'{number} {seed}')}==")


def make_message_id(sender: str, *key: object) -> str:
    """The same id whenever the same mail is sent, so that a second copy is known."""
    domain = read_address(sender, "sender").domain
    return f"<fwreport.{digest(' '.join(map(str, key)))}@{domain}>"


def digest(text: str) -> str:
    """Half a SHA-256, in hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:32]


def one_line(text: str) -> str:
    """The text as a header can hold it: no line breaks, no controls.

    Nor what would be read as an encoded word (RFC 2047): `email` decodes it, and a line
    break that was encoded in it would be one in the header.
    """
    words = " ".join(text.split()).replace("=?", "= ?")
    return "".join(letter for letter in words if letter.isprintable())
