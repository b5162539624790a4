"""The mail server, where one is set up."""

from collections.abc import Iterator
from dataclasses import replace

from fwreport.adapters.mail_settings import read_credentials
from fwreport.adapters.smtp import connected
from fwreport.doctor.findings import MEND, NOTE, OK, Finding, Place
from fwreport.errors import MailError, SettingsError
from fwreport.settings import read_settings

SECONDS = 10  # that an answer may take


def check_mail(place: Place) -> Iterator[Finding]:
    """Whether the server takes us: connection, encryption, name and password.

    No mail is sent.
    """
    try:
        settings = read_settings(place.config)
        if settings.mail is None:
            yield Finding("mail", OK, "no [mail] is set: nothing is sent")
            return
        server = replace(settings.mail, timeout=min(settings.mail.timeout, SECONDS))
        with connected(server, read_credentials(place.environment)):
            where = f"{server.host}, port {server.port}"
    except SettingsError as error:
        yield Finding("mail", MEND, str(error), "mend the setting")
        return
    except MailError as error:
        mend = "mend host, port, starttls and tls of [mail], or user and password"
        yield Finding("mail", MEND, str(error), mend)
        return
    if settings.recipients:
        yield Finding("mail", OK, f"{where} takes our mail")
    else:
        sentence = f"{where} takes our mail, and nobody gets any"
        yield Finding("mail", NOTE, sentence, "name somebody under [[recipients]]")
