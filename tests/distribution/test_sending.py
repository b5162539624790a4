"""Sending: each recipient once, whatever the server does and wherever we are killed."""

import os
import random
import shutil
import signal
import time
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import pytest

from fwreport.adapters import journal, ledger, outbox
from fwreport.adapters.mail_settings import Group
from fwreport.adapters.outbox import read_outbox
from fwreport.adapters.rollback import roll_back
from fwreport.distribution import post as posting
from fwreport.distribution.sending import Wishes, send
from fwreport.errors import BusyError, FwreportError, PublishError, SettingsError

from .conftest import ANN, BOB, OWNER, make_post, release, rewrite

STEPS = ("connect", "ehlo", "mail", "rcpt", "data", "sending")  # before the dot
LARGE = 6_000_000  # bytes: more than is on its way at any moment


def states(plan):
    return {item.recipient.address: item.state for item in plan.items}


def reason(plan, address):
    return {item.recipient.address: item.reason for item in plan.items}[address]


def later(monkeypatch, **ahead):
    """Let so much time go by for the outbox."""

    class Clock(datetime):
        @classmethod
        def now(cls, zone=None):
            return datetime.now(zone) + timedelta(**ahead)

    monkeypatch.setattr(outbox, "datetime", Clock)


def read(content):
    return message_from_bytes(content, policy=default)


def test_each_recipient_gets_a_mail_of_its_own_once(post, server):
    plan = send(post, Wishes())
    assert states(plan) == {ANN: "sent", BOB: "sent"}
    assert server.whom() == [ANN, BOB]
    for sender, recipient, content in server.mails:
        mail = read(content)
        assert (sender, mail["to"]) == ("us@example.org", recipient)
        assert mail["from"] == "Reports <us@example.org>"
        assert mail["subject"] == "Kettles: what 3 documents say: Edition 1"
        assert mail["auto-submitted"] == "auto-generated"
        (file,) = mail.iter_attachments()
        stem = "kettles-what-3-documents-say-edition-1-2026-11-20"
        assert file.get_filename() == f"{stem}-brief.pdf"
        assert file.get_content() == b"%PDF-1.7\n.\nbrief\n"
        (other,) = {ANN, BOB} - {recipient}
        assert other.encode() not in content
    send(post, Wishes())
    assert server.whom() == [ANN, BOB]


def test_the_body_says_what_page_one_says(post, server):
    send(post, Wishes())
    mail = read(server.mails[0][2])
    for kind in ("plain", "html"):
        body = mail.get_body((kind,)).get_content()
        assert "Brew leads overall, with a probability of 93 %." in body
        assert "Speed: Brew, was contested." in body
        assert "c.md: new" in body and "and 2 more" in body
        assert "20 November 2026" in body


def test_a_mail_in_two_groups_is_one_with_the_files_of_both(server, reports):
    groups = (
        Group("board", (ANN,), ("brief.pdf",), True),
        Group("data", ("Ann Lee <ANN@example.org>",), ("data", "quotations")),
    )
    send(make_post(reports, server.port, *groups), Wishes())
    ((_, _, content),) = server.mails
    names = [file.get_filename() for file in read(content).iter_attachments()]
    assert [name.rpartition("2026-11-20-")[2] for name in names] == [
        "brief.pdf",
        "data.zip",
        "quotations.csv",
    ]


def test_the_same_mail_has_the_same_bytes(post, server, monkeypatch):
    server.at("dot", "451 later", ANN)
    contents = []
    monkeypatch.setattr(
        posting,
        "deliver",
        lambda client, ends, message, before: (
            contents.append(message) or deliver(client, ends, message, before)
        ),
    )
    send(post, Wishes())
    later(monkeypatch, minutes=2)
    server.at("none", None)
    send(post, Wishes())
    first, _, again = contents
    assert first == again
    assert server.whom() == [ANN, BOB]


deliver = posting.deliver


@pytest.mark.parametrize("step", STEPS)
def test_a_line_cut_before_the_dot_loses_and_doubles_nothing(
    step, post, server, monkeypatch
):
    if step == "sending":
        rewrite(post.reports / "one", "brief.pdf", bytes(LARGE))
    server.at(step, "cut")
    assert {*states(send(post, Wishes())).values()} == {"failed"}
    assert {*states(send(post, Wishes())).values()} == {"failed"}  # not before its time
    assert server.steps.count("connect") <= 2
    server.at("none", None)
    rewrite(post.reports / "one", "brief.pdf", b"%PDF-1.7")
    later(monkeypatch, minutes=2)
    assert {*states(send(post, Wishes())).values()} == {"sent"}
    assert server.whom() == [ANN, BOB]


def test_a_small_mail_is_on_its_way_whole_before_the_line_is_cut(post, server):
    server.at("sending", "cut", ANN)
    assert states(send(post, Wishes())) == {ANN: "uncertain", BOB: "sent"}
    assert ANN not in server.whom()


@pytest.mark.parametrize("how", ["cut", "take and cut"])
def test_what_nobody_knows_is_flagged_and_left_to_a_person(how, post, server):
    server.at("dot", how, ANN)
    plan = send(post, Wishes())
    assert states(plan) == {ANN: "uncertain", BOB: "sent"}
    assert "no answer to the mail: the line was cut" in reason(plan, ANN)
    server.at("none", None)
    for _ in range(3):
        assert states(send(post, Wishes(retry=True)))[ANN] == "uncertain"
    assert server.whom().count(ANN) == (how == "take and cut")
    told = [read(content) for _, who, content in server.mails if who == OWNER]
    assert [mail["subject"] for mail in told] == [
        f"[kettles] Edition 1 may have reached {ANN}"
    ]
    if how == "cut":
        assert states(send(post, Wishes(again=(ANN,))))[ANN] == "sent"
    else:
        assert states(send(post, Wishes(received=(ANN,))))[ANN] == "sent"
    send(post, Wishes())
    assert server.whom().count(ANN) == 1


def test_a_second_copy_has_the_same_message_id(post, server):
    server.at("dot", "take and cut", ANN)
    send(post, Wishes())
    server.at("none", None)
    send(post, Wishes(again=(ANN.upper(),)))
    copies = [content for _, who, content in server.mails if who == ANN]
    assert len(copies) == 2 and copies[0] == copies[1]
    ids = {read(content)["message-id"] for _, _, content in server.mails}
    assert len(ids) == 3  # Ann's, Bob's, the owner's


@pytest.mark.parametrize("step", ["mail", "rcpt", "data", "dot"])
def test_a_temporary_refusal_is_tried_again_later(step, post, server, monkeypatch):
    server.at(step, "451 4.7.1 come back later", ANN)
    if step == "mail":  # the server does not know yet for whom
        server.at(step, "451 4.7.1 come back later")
    plan = send(post, Wishes())
    assert states(plan)[ANN] == "failed"
    assert reason(plan, ANN) == "the server says 451 4.7.1 come back later"
    assert OWNER not in server.whom()
    server.at("none", None)
    later(monkeypatch, seconds=30)
    assert states(send(post, Wishes()))[ANN] == "failed"
    later(monkeypatch, seconds=61)
    assert states(send(post, Wishes()))[ANN] == "sent"
    assert server.whom() == [ANN, BOB]


@pytest.mark.parametrize("step", ["rcpt", "data", "dot"])
def test_a_refusal_for_good_is_told_to_the_owner_once(step, post, server, monkeypatch):
    server.at(step, "550 5.1.1 no such\x1b[2J user", ANN)
    plan = send(post, Wishes())
    assert states(plan) == {ANN: "failed", BOB: "sent"}
    assert reason(plan, ANN) == "the server says 550 5.1.1 no such[2J user"
    later(monkeypatch, days=30)
    send(post, Wishes())
    assert server.whom() == [BOB, OWNER]
    (told,) = [read(content) for _, who, content in server.mails if who == OWNER]
    assert told["subject"] == f"[kettles] Edition 1 did not reach {ANN}"
    assert "no such[2J user" in told.get_content()
    server.at("none", None)
    assert states(send(post, Wishes(retry=True)))[ANN] == "sent"
    assert server.whom() == [ANN, BOB, OWNER]


def test_what_is_put_off_for_days_is_given_up(post, server, monkeypatch):
    server.at("rcpt", "451 later", ANN)
    for day in range(len(outbox.WAITS) + 1):
        later(monkeypatch, days=2 * day)
        plan = send(post, Wishes())
    assert "given up after 9 attempts" in reason(plan, ANN)
    later(monkeypatch, days=100)
    server.at("none", None)
    assert states(send(post, Wishes()))[ANN] == "failed"
    assert server.whom() == [BOB, OWNER]


def test_a_server_that_is_down_is_asked_once_for_all(post, server, monkeypatch):
    server.shutdown()
    server.server_close()
    plan = send(post, Wishes())
    assert states(plan) == {ANN: "failed", BOB: "failed"}
    assert f"port {server.port}: connection refused" in reason(plan, BOB)
    assert [mail["attempts"] for mail in read_outbox(post.reports).values()] == [1, 1]


def test_a_slow_server_is_waited_for_with_patience(server, reports):
    post = make_post(reports, server.port, timeout=0.1)
    server.at("dot", 0.3, ANN)
    assert states(send(post, Wishes())) == {ANN: "sent", BOB: "sent"}
    release(reports, "two", paths=("a.md", "b.md"))
    server.at("rcpt", 0.4, ANN)
    plan = send(post, Wishes())
    assert states(plan)[ANN] == "failed"
    assert reason(plan, ANN) == "no answer in time"


@pytest.mark.parametrize(("step", "state"), [("ehlo", "failed"), ("dot", "uncertain")])
def test_a_server_that_never_comes_to_an_end_is_left(server, reports, step, state):
    post = make_post(reports, server.port, Group("board", (ANN,)), timeout=0.03)
    server.at(step, "on and on", None if step == "ehlo" else ANN)
    assert states(send(post, Wishes())) == {ANN: state}


def test_rude_goodbyes_change_nothing(post, server):
    for manner in ("cut", "500 rude"):
        server.at("quit", manner)
        assert {*states(send(post, Wishes())).values()} == {"sent"}
    assert server.whom() == [ANN, BOB]


def killed_at(post, monkeypatch, number):
    """Send in a process that is killed at its n-th line of the outbox; its status."""
    if (child := os.fork()) == 0:
        left, append = [number], journal.append

        def counted(*arguments):
            left[0] -= 1
            if left[0] == 0:
                os._exit(9)
            append(*arguments)

        monkeypatch.setattr(journal, "append", counted)
        send(post, Wishes())
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_killed_at_any_line_of_the_outbox_nothing_is_lost_or_doubled(
    post, server, monkeypatch, tmp_path
):
    flagged = []
    for number in range(1, 20):
        server.mails.clear()
        (post.reports / outbox.NAME).unlink(missing_ok=True)
        status = killed_at(post, monkeypatch, number)
        later(monkeypatch, days=1)
        plan = send(post, Wishes())
        send(post, Wishes())
        for address, state in states(plan).items():
            got = server.whom().count(address)
            assert got <= 1
            assert state in ("sent", "uncertain")
            assert state == "uncertain" or got == 1
            if state == "uncertain":
                flagged.append((number, got))
        if status == 0:
            break
    # Two lines come between the dot and its record: what a kill leaves is flagged.
    assert status == 0 and flagged == [(4, 1), (6, 1)]


def test_a_torn_last_line_is_flagged_and_a_lost_one_named(post, server):
    send(post, Wishes())
    file = post.reports / outbox.NAME
    *lines, last = file.read_bytes().splitlines(keepends=True)
    for size in range(0, len(last) - 1, 25):
        file.write_bytes(b"".join([*lines, last[:size]]))
        assert states(send(post, Wishes())) == {ANN: "sent", BOB: "uncertain"}
    assert server.whom().count(BOB) == 1
    file.write_bytes(b"".join(lines[1:]))
    with pytest.raises(PublishError, match="damaged: the line that queued one ann@ex"):
        send(post, Wishes())


def test_killed_before_the_owner_is_told_the_next_run_tells(post, server, monkeypatch):
    server.at("rcpt", "550 no", ANN)
    assert killed_at(post, monkeypatch, 4) == 9  # two queued, one failed, one notice
    assert (server.whom(), read_outbox(post.reports)[f"one {ANN}"]["state"]) == (
        [],
        "failed",
    )
    send(post, Wishes())
    send(post, Wishes())
    assert server.whom() == [BOB, OWNER]


def test_what_cannot_be_noted_is_not_sent_again(post, server, monkeypatch):
    note = outbox.note

    def full(reports, key, state, **known):
        if state == "sent":
            raise PublishError("outbox.jsonl: cannot be written: no space left")
        note(reports, key, state, **known)

    with monkeypatch.context() as patch:
        patch.setattr(outbox, "note", full)
        with pytest.raises(PublishError, match=f"{ANN} was taken by the server, but"):
            send(post, Wishes())
    assert server.whom() == [ANN]
    assert states(send(post, Wishes())) == {ANN: "uncertain", BOB: "sent"}
    assert server.whom() == [ANN, BOB, OWNER]


def test_what_cannot_be_queued_is_not_sent(post, server, monkeypatch):
    def full(*arguments):
        raise PublishError("outbox.jsonl: cannot be written: no space left")

    monkeypatch.setattr(journal, "append", full)
    with pytest.raises(PublishError, match="no space left"):
        send(post, Wishes())
    assert server.mails == []


def test_two_senders_never_send_at_once(post, server):
    with (
        outbox.only_sender(post.reports),
        pytest.raises(BusyError, match="another process is sending: process "),
    ):
        send(post, Wishes())
    assert server.mails == []
    assert states(send(post, Wishes()))[ANN] == "sent"


def test_a_draft_is_never_sent(post, server):
    release(post.reports, "draft", is_edition=False, title="Not yet")
    send(post, Wishes())
    assert {read(mail[2])["subject"][-9:] for mail in server.mails} == {"Edition 1"}


def test_a_withdrawn_edition_is_not_sent_and_its_readers_are_told(post, server):
    release(post.reports, "two")
    server.at("rcpt", "451 later", BOB)
    send(post, Wishes())
    server.at("none", None)
    roll_back(post.reports, None, "2026-11-21", "Ann", "a forgery")
    send(post, Wishes())
    assert read_outbox(post.reports)["two bob@example.org"]["state"] == "skipped"
    release(post.reports, "three")
    send(post, Wishes())
    release(post.reports, "four")
    send(post, Wishes())
    said = "Edition 2 was withdrawn on 21 November 2026: a forgery."
    told = [
        (who, read(content)["subject"][-1], said in flat(content))
        for _, who, content in server.mails
    ]
    assert sorted(told) == [
        (ANN, "1", True),  # what she has is withdrawn, what she gets is in force
        (ANN, "2", False),
        (ANN, "3", True),  # as on its page one
        (ANN, "4", False),
        (BOB, "1", False),
        (BOB, "3", True),
        (BOB, "4", False),
    ]


def flat(content):
    return " ".join(read(content).get_body(("plain",)).get_content().split())


def test_an_edition_withdrawn_while_it_is_sent_goes_no_further(post, server):
    release(post.reports, "two")

    def withdraw(step, recipient):
        if (step, recipient) == ("rcpt", BOB):
            roll_back(post.reports, None, "2026-11-21", "Ann", None)

    server.behave = withdraw
    with pytest.raises(PublishError, match="Edition 2 is not in force any more"):
        send(post, Wishes())
    assert server.whom() == [ANN]


def test_only_when_changed_compares_with_what_the_recipient_has(server, reports):
    groups = Group("board", (ANN,), only_when_changed=True), Group("staff", (BOB,))
    post = make_post(reports, server.port, *groups)
    assert states(send(post, Wishes()))[ANN] == "sent"  # a first one is always news
    release(reports, "two")
    plan = send(post, Wishes())
    assert states(plan) == {ANN: "skipped", BOB: "sent"}
    assert reason(plan, ANN) == "nothing changed since Edition 1"
    server.at("rcpt", "550 no", ANN)
    release(reports, "three", paths=("a.md", "b.md"))
    assert states(send(post, Wishes()))[ANN] == "failed"
    server.at("none", None)
    release(reports, "four", paths=("a.md", "b.md"))  # news to Ann all the same
    assert states(send(post, Wishes()))[ANN] == "sent"
    roll_back(reports, "three", "2026-11-21", "Ann", None)
    release(reports, "five", paths=("a.md", "b.md"))
    assert states(send(post, Wishes()))[ANN] == "sent"  # Edition 4 was withdrawn
    assert states(send(post, Wishes(again=(ANN,))))[ANN] == "sent"


def test_news_is_judged_by_what_went_out_last_also_after_a_rollback(server, reports):
    post = make_post(
        reports, server.port, Group("board", (ANN,), only_when_changed=True)
    )
    send(post, Wishes())
    release(reports, "two")  # the same again: skipped
    send(post, Wishes())
    release(reports, "three", paths=("a.md", "b.md"))
    assert states(send(post, Wishes()))[ANN] == "sent"
    roll_back(reports, "two", "2026-11-21", "Ann", None)
    assert states(send(post, Wishes()))[ANN] == "sent"  # that Edition 3 was withdrawn
    release(reports, "four", paths=("a.md", "b.md"))  # as Edition 3, not as Edition 2
    assert states(send(post, Wishes()))[ANN] == "sent"


def test_what_is_wrong_is_one_sentence_and_leaves_no_trace(server, reports, tmp_path):
    def refusal(post, wishes=None):
        with pytest.raises(FwreportError) as caught:
            send(post, wishes or Wishes())
        return caught.type, str(caught.value)

    good = make_post(reports, server.port)
    empty = good._replace(
        settings=make_post(reports, 1).settings.__class__(good.settings.report)
    )
    assert refusal(empty)[1].startswith("there is no [mail] in the settings")
    nobody = good.settings.__class__(good.settings.report, mail=good.settings.mail)
    kind, sentence = refusal(good._replace(settings=nobody))
    assert (kind, sentence[:27]) == (SettingsError, "there are no [[recipients]]")
    report = Group("board", (ANN,), ("report.html",))
    sentence = refusal(make_post(reports, server.port, report))[1]
    assert "no report.html, which [[recipients]] are to get; add its format" in sentence
    assert not (reports / outbox.NAME).exists()
    assert (
        "x@example.org is no recipient; they are ann"
        in refusal(good, Wishes(again=("x@example.org",)))[1]
    )
    (tmp_path / "none").mkdir()
    sentence = refusal(make_post(tmp_path / "none", server.port))[1]
    assert "there is no edition in force to send; `fwreport approve`" in sentence
    sentence = refusal(make_post(tmp_path / "no", server.port))[1]
    assert "there is no edition in force to send" in sentence
    assert server.mails == []


def test_what_is_damaged_is_not_sent_but_the_same_edition_made_anew(
    post, server, reports
):
    first = reports / "one"
    shutil.copytree(first, reports / "anew")
    (first / "brief.pdf").write_bytes(b"%PDF-1.7 half")
    with pytest.raises(PublishError, match="Edition 1 cannot be sent: its files are"):
        send(post, Wishes())
    line = ledger.find_generation(reports, "one") | {"build_id": "anew"}
    ledger.append(reports, {"event": "generation"} | line)
    assert {*states(send(post, Wishes())).values()} == {"sent"}
    mails = [message_from_bytes(mail[2], policy=default) for mail in server.mails]
    (brief,) = {part.get_content() for m in mails for part in m.iter_attachments()}
    assert brief == (reports / "anew" / "brief.pdf").read_bytes()
    assert {*states(send(post, Wishes())).values()} == {"sent"}
    assert len(server.mails) == 2


def test_the_clock_may_be_set_back(post, server, monkeypatch):
    later(monkeypatch, days=4000)
    server.at("rcpt", "451 later", ANN)
    send(post, Wishes())
    server.at("none", None)
    later(monkeypatch, days=0)
    assert states(send(post, Wishes()))[ANN] == "sent"


def test_the_outbox_is_not_for_everybody(post):
    send(post, Wishes())
    assert (post.reports / outbox.NAME).stat().st_mode & 0o007 == 0
    assert datetime.now(UTC).isoformat()[:4] in (post.reports / outbox.NAME).read_text()


@pytest.mark.thorough
def test_200_rounds_of_random_faults_and_kills_lose_and_double_nothing(
    post, server, monkeypatch
):
    chance, flags, kills = random.Random(5), 0, 0
    faults = ["cut", "451 later", None, None]
    for _ in range(200):
        server.mails.clear()
        (post.reports / outbox.NAME).unlink(missing_ok=True)
        for day in range(3):
            later(monkeypatch, days=2 * day)
            trouble = {step: chance.choice(faults) for step in chance.sample(STEPS, 2)}
            trouble["dot"] = chance.choice([*faults, "take and cut"])
            server.behave = lambda step, _, trouble=trouble: trouble.get(step)
            if (child := os.fork()) == 0:
                send(post, Wishes())
                os._exit(0)
            time.sleep(chance.uniform(0, 0.12))
            os.kill(child, signal.SIGKILL)
            kills += os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) < 0
        server.at("none", None)
        later(monkeypatch, days=10)
        send(post, Wishes())
        for address, state in states(send(post, Wishes())).items():
            got = server.whom().count(address)
            assert got <= 1 and state in ("sent", "uncertain"), (state, got)
            assert state == "uncertain" or got == 1
            flags += state == "uncertain"
    print(f"{kills} kills, {flags} of 400 mails flagged as uncertain")
    assert kills > 100 and flags < 250
