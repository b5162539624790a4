"""Notices: the owner reads one clear mail on what asks for a person, once each."""

from email import message_from_bytes
from email.policy import default

import pytest

from fwreport.adapters.generations import Generation
from fwreport.adapters.outbox import only_sender
from fwreport.distribution.notices import tell_owner
from fwreport.errors import BusyError, SourceError

from .conftest import OWNER

HELD = "a.md is gone"


def built(held=None, **quarantined):
    """A generation, with what is in quarantine and why."""
    sources = [
        {"path": path, "sha256": path * 2, "status": "quarantined", "reason": reason}
        for path, reason in quarantined.items()
    ]
    sources.append({"path": "a.md", "sha256": "aa", "status": "ingested"})
    standing = {"held": held, "last_edition": 1, "errata": []}
    return Generation(None, {"standing": standing, "sources": sources}, True)


@pytest.fixture
def told(post, server):
    """Tell the owner of these builds; what came of it: subject and text of each."""

    def tell(*builds):
        server.mails.clear()
        for one in builds:
            tell_owner(post.reports, post.settings, one)
        assert {*server.whom()} <= {OWNER}
        mails = [message_from_bytes(mail[2], policy=default) for mail in server.mails]
        return [
            (mail["subject"], mail.get_content().replace("\r\n", "\n"))
            for mail in mails
        ]

    return tell


def test_a_held_edition_is_told_once_and_anew_for_another_reason(told):
    (found,) = told(built(HELD), built(HELD))
    assert found[0] == "[kettles] a report waits for your approval"
    assert found[1].startswith("Held because a.md is gone.\n\nRead the report; `fwr")
    assert told(built(HELD)) == []
    assert len(told(built("b.md is gone"))) == 1


def test_that_the_owner_could_not_be_told_is_in_the_log(told, server, caplog):
    server.at("mail", "451 later")
    assert told(built(HELD)) == []
    assert "1 mail to the owner could not be sent: " in caplog.text
    assert "451" in caplog.text


def test_a_failure_is_told_once_until_a_build_has_worked(told):
    failure = SourceError("sources: no such folder")
    ((subject, text),) = told(failure, failure)
    assert subject == "[kettles] the build failed"
    assert text.startswith("sources: no such folder\n\nThe last report is untouched.")
    assert told(failure, built(), built()) == []
    assert len(told(failure, failure)) == 1


def test_sources_in_quarantine_are_told_in_one_mail_and_once(told):
    ((subject, text),) = told(built(b="holds nothing", c="is a picture"))
    assert subject == "[kettles] 2 sources are in quarantine"
    assert text.startswith("'b': holds nothing\n'c': is a picture\n")
    ((subject, text),) = told(built(b="holds nothing", d="is a picture"))
    assert subject == "[kettles] 1 source is in quarantine"
    assert "'b'" not in text
    assert told(built()) == []


def test_no_mail_for_good_news_nor_for_a_build_beside_another(told):
    assert told(built(), BusyError("another build is at it")) == []


def test_what_cannot_be_told_fails_no_build_and_is_told_later(
    told, post, server, caplog
):
    server.at("rcpt", "451 later")
    assert told(built(HELD)) == []
    server.at("none", None)
    with only_sender(post.reports):
        assert told(built(b="holds nothing")) == []
    assert "may not have been told: " in caplog.text
    assert "another process is sending" in caplog.text
    ((subject, _),) = told(built())
    assert subject == "[kettles] 1 source is in quarantine"  # the other waits its time


def test_secrets_that_cannot_be_read_fail_no_build(post, server, caplog):
    def refuse():
        raise RuntimeError("no server keeps them")

    tell_owner(post.reports, post.settings, built(HELD), refuse)
    assert "may not have been told: RuntimeError: no server keeps them" in caplog.text
    assert server.steps == []
    tell_owner(post.reports, post.settings, built())
    assert server.whom() == [OWNER]


def test_hostile_names_stay_one_line_of_text(told):
    name = "x\r\nBcc: eve@example.org\r\n\r\n\u202e"
    ((subject, text),) = told(built(**{name: "holds nothing"}))
    assert subject == "[kettles] 1 source is in quarantine"
    assert r"'x\r\nBcc: eve@example.org\r\n\r\n\u202e': holds" in text


def test_nobody_is_told_where_no_owner_is_named(post, server):
    settings = post.settings.__class__(post.settings.report, mail=post.settings.mail)
    tell_owner(post.reports, settings, built(HELD))
    assert server.steps == []


def test_what_a_person_excluded_is_told_as_that(told):
    excluded = built(**{"b.md": "It is no text.", "c.md": "The catalog excludes it."})
    excluded.record["sources"][1]["decision"] = "excluded"
    mails = told(excluded, excluded)
    assert [subject for subject, _ in mails] == [
        "[kettles] 1 source is in quarantine",
        "[kettles] 1 source is excluded by the catalog",
    ]
    assert mails[1][1].startswith("'c.md': The catalog excludes it.\n")


def test_a_name_makes_no_line_of_a_notice(told):
    ((_, text),) = told(built("x\nBcc: eve@example.org\n.\n\u202eb.md is gone"))
    assert text.startswith("Held because x Bcc: eve@example.org . b.md is gone.\n\n")
