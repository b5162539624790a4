"""The mail server: asked as far as a mail goes, and no further."""

import pytest

from fwreport.doctor.findings import MEND, NOTE, OK, Place
from fwreport.doctor.mail import check_mail
from fwreport.scheduling.server import free_port

from ..distribution.mail_server import start

MAIL = '[mail]\nhost = "127.0.0.1"\nport = {}\nsender = "us@example.org"\n'
ANN = '[[recipients]]\nto = ["ann@example.org"]\n'


@pytest.fixture
def server():
    server = start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def check(tmp_path):
    def run(settings: str, **environment: str):
        (tmp_path / "fwreport.toml").write_text(settings)
        place = Place(tmp_path, tmp_path, tmp_path / "fwreport.toml", environment)
        (found,) = check_mail(place)
        return found

    return run


def test_a_server_that_takes_us_is_ok_and_gets_no_mail(check, server):
    assert check(MAIL.format(server.port) + ANN).state == OK
    assert check(MAIL.format(server.port)).state == NOTE
    assert server.mails == [] and "mail" not in server.steps
    assert "ehlo" in server.steps


def test_without_mail_there_is_nothing_to_ask(check):
    assert check("").state == OK


def test_a_server_that_is_not_there_or_does_not_encrypt_is_to_be_mended(check, server):
    lost = check(MAIL.format(free_port()) + ANN)
    assert lost.state == MEND and "mend host, port" in lost.mend
    assert check(MAIL.format(server.port) + "starttls = true\n" + ANN).state == MEND


def test_a_report_that_nobody_makes_and_somebody_is_to_get_is_named(server, tmp_path):
    (tmp_path / "fwreport.toml").write_text(
        '[report]\nformats = ["html"]\n' + MAIL.format(server.port) + ANN
    )
    place = Place(tmp_path, tmp_path, tmp_path / "fwreport.toml", {})
    lacking, server_found = check_mail(place)
    assert lacking.state == MEND and "are to get brief.pdf" in lacking.sentence
    assert server_found.state == OK


def test_half_a_password_is_named_and_not_shown(check, server):
    half = check(MAIL.format(server.port) + ANN, FWREPORT_MAIL_PASSWORD="s3cret")
    assert half.state == MEND and "FWREPORT_MAIL_USER" in half.sentence
    assert "s3cret" not in str(half)
