"""The mail server, where one is set up."""

from collections.abc import Iterator
from dataclasses import replace

from fwreport.adapters.mail_settings import read_credentials
from fwreport.adapters.smtp import connected
from fwreport.doctor.findings import MEND, NOTE, OK, Finding, Place
from fwreport.errors import MailError, SettingsError
from fwreport.settings import Settings, read_settings

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
        if missing := unmade(settings):
            sentence = f"recipients are to get {missing[0]}, and no build makes it"
            mend = 'add "pdf" or "html" to [report] formats, or say another attach'
            yield Finding("mail", MEND, sentence, mend)
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


def unmade(settings: Settings) -> list[str]:
    """The reports that recipients are to get, and that are none of the formats made."""
    names = [name for group in settings.recipients for name in group.attach]
    kinds = {name: name.rpartition(".")[2] for name in names}
    return [
        name
        for name, kind in kinds.items()
        if kind in ("html", "pdf") and kind not in settings.report.formats
    ]
