"""The line to the server: encrypted and logged in, or nothing is said."""

from contextlib import ExitStack

import pytest

from fwreport.adapters.mail_settings import Credentials, MailSettings
from fwreport.adapters.smtp import connected
from fwreport.errors import MailError, SettingsError

from ..distribution.mail_server import make_certificate, start

ANNS = Credentials("ann", "sesam")


@pytest.fixture
def server():
    server = start()
    server.wants_login = True
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificate")
    return make_certificate(folder), str(folder / "ca.pem")


def settings(server, **known):
    known = {"host": "127.0.0.1", "port": server.port, "timeout": 2.0} | known
    return MailSettings(sender="us@example.org", **known)


@pytest.mark.parametrize("way", ["starttls", "tls"])
def test_a_password_goes_over_an_encrypted_line(server, certificate, way):
    server.context, file = certificate
    server.starttls = way == "starttls"
    with connected(settings(server, ca_file=file, **{way: True}), ANNS):
        assert server.logins == [("ann", "sesam", True)]


@pytest.mark.parametrize("way", ["starttls", "tls"])
def test_a_certificate_of_nobody_knows_whom_is_refused(server, certificate, way):
    server.context, _ = certificate
    server.starttls = way == "starttls"
    with (
        pytest.raises(MailError, match="its certificate does not hold: self.signed"),
        connected(settings(server, **{way: True}), ANNS),
    ):
        pass
    assert server.logins == []


def test_where_encryption_is_not_offered_nothing_is_said(server):
    with (
        pytest.raises(MailError, match="STARTTLS extension not supported"),
        connected(settings(server, starttls=True), ANNS),
    ):
        pass
    assert server.logins == []


def test_a_password_never_goes_over_an_open_line(server):
    far = settings(server, host="mail.example.org")
    with (
        pytest.raises(SettingsError, match="a password would be sent in the open"),
        connected(far, ANNS),
    ):
        pass
    with connected(settings(server), ANNS):  # on this machine nobody reads along
        assert server.logins == [("ann", "sesam", False)]


def test_a_refused_login_tells_no_secret(server):
    server.at("auth", "535 5.7.8 AGFubgBzZXNhbQ== ann sesam")
    with ExitStack() as stack, pytest.raises(MailError) as caught:
        stack.enter_context(connected(settings(server), ANNS))
    assert str(caught.value).endswith("user and password are refused (535)")
    assert "sesam" not in repr(ANNS)


def test_a_host_that_is_none_is_one_sentence():
    nowhere = MailSettings(host="a..b", sender="us@example.org", timeout=1.0)
    with pytest.raises(MailError, match="a..b, port 25: "), connected(nowhere, None):
        pass
