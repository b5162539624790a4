"""Distribution from end to end: built, approved, sent, told; also under Prefect."""

import json
import os
import subprocess
import sys
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from fwreport import api, build

from ..distribution.mail_server import start
from .test_editions import write

pytestmark = pytest.mark.thorough
ROOT = Path(__file__).parents[2]
ANN, BOB, OWNER = "ann@example.org", "bob@example.org", "owner@example.org"
SETTINGS = f"""
[report]
formats = ["html"]
title = "Kettles"
[mail]
host = "127.0.0.1"
port = {{}}
sender = "us@example.org"
timeout = 2.0
[[recipients]]
group = "board"
to = ["{ANN}", "{BOB}"]
attach = ["report.html", "data/consensus.csv"]
[owner]
to = ["{OWNER}"]
"""


@pytest.fixture(scope="module")
def server():
    server = start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def kettles(tmp_path_factory, server):
    """Three documents, built, and approved, with mail set up."""
    folder = tmp_path_factory.mktemp("kettles")
    (folder / "sources").mkdir()
    write(folder / "sources", a=(9, 4), b=(9, 5), c=(8, 3))
    (folder / "fwreport.toml").write_text(SETTINGS.format(server.port))
    options = {"config": folder / "fwreport.toml"}
    build(folder / "sources", folder / "reports", date="2026-11-20", **options)
    api.approve(folder / "sources", folder / "reports", by="Ann", **options)
    return folder


def state_of(folder):
    """Names, sizes and times of all that lies in a folder."""
    return {
        str(path): (path.lstat().st_size, path.lstat().st_mtime_ns)
        for path in folder.rglob("*")
    }


def subjects(server, who):
    mails = [message_from_bytes(mail[2], policy=default) for mail in server.mails]
    return [mail["subject"] for mail in mails if mail["to"] == who]


def test_an_edition_goes_out_once_and_its_owner_knows_why_it_waited(
    kettles, server, fwreport_in
):
    assert subjects(server, OWNER) == [
        f"[{kettles.name}] a report waits for your approval"
    ]
    before, said = state_of(kettles), len(server.steps)
    status, out, _ = fwreport_in(kettles, "send", "--dry-run")
    assert status == 0
    assert out.startswith(f"to be sent  {ANN}\nto be sent  {BOB}\n\nTo: {ANN}, {BOB} (")
    assert "Subject: Kettles: Edition 1\n" in out
    assert "Attached: kettles-edition-1-2026-11-20.html (" in out
    assert "Attached: kettles-edition-1-2026-11-20-consensus.csv (0 kB)" in out
    assert (state_of(kettles), len(server.steps)) == (before, said)

    status, out, err = fwreport_in(kettles, "send")
    assert (status, err) == (0, "Edition 1: 2 sent\n")
    assert out == f"sent        {ANN}\nsent        {BOB}\n"
    assert subjects(server, ANN) == subjects(server, BOB) == ["Kettles: Edition 1"]
    summary = json.loads((kettles / "reports/latest/summary.json").read_text("utf-8"))
    page = (kettles / "reports/latest/report.html").read_text("utf-8")
    mail = message_from_bytes(server.mails[-1][2], policy=default)
    for kind in ("plain", "html"):
        words = mail.get_body((kind,)).get_content().replace("\xa0", " ")
        assert summary["bottom_line"].replace("\xa0", " ") in words
    assert f'class="bottom-line">{summary["bottom_line"]}<' in page
    (report, _) = mail.iter_attachments()
    assert report.get_content().replace("\r\n", "\n").strip() == page.strip()
    assert fwreport_in(kettles, "send")[:2] == (0, out)
    assert subjects(server, ANN) == ["Kettles: Edition 1"]
    status, out, _ = fwreport_in(kettles, "send", "--dry-run")
    assert (status, out) == (0, f"sent        {ANN}\nsent        {BOB}\n")


def test_a_build_that_fails_is_told_and_one_that_works_waits_for_no_mail(
    kettles, server, fwreport_in, monkeypatch
):
    words = ("build", "--sources", "none", "--date", "2026-11-20")
    status, _, err = fwreport_in(kettles, *words)
    assert (status, err.splitlines()[-1][:14]) == (1, "fwreport: none")
    assert subjects(server, OWNER)[-1] == f"[{kettles.name}] the build failed"
    (kettles / "sources" / "empty.md").write_bytes(b"")
    monkeypatch.setenv("FWREPORT_MAIL_PORT", "1")
    status, out, err = fwreport_in(kettles, "build", "--date", "2026-11-21")
    assert status == 0 and "draft, held because" in err
    monkeypatch.delenv("FWREPORT_MAIL_PORT")
    status, _, err = fwreport_in(kettles, "send")
    assert (status, err) == (0, "Edition 1: 2 sent\n")  # never the draft


@pytest.mark.parametrize(
    ("settings", "status", "sentence"),
    [
        ("", 2, "there is no [mail] in the settings: say host and sender there"),
        (
            "[mail]\nhost = 'h'\nsender = 'us@example.org'\n",
            2,
            "there are no [[recipients]] in the settings: say to whom",
        ),
        (
            SETTINGS.format(1),
            1,
            "reports: there is no edition in force to send; "
            "`fwreport approve` makes the latest generation one",
        ),
    ],
)
def test_what_is_missing_is_one_sentence(
    tmp_path, fwreport_in, settings, status, sentence
):
    (tmp_path / "fwreport.toml").write_text(settings)
    assert fwreport_in(tmp_path, "send") == (status, "", f"fwreport: {sentence}\n")


@pytest.mark.thorough
@pytest.mark.slow
def test_the_flow_sends_what_is_missing_and_fails_if_somebody_has_not_got_it(
    kettles, server, tmp_path
):
    def run():
        command = [sys.executable, ROOT / "flows" / "distribute_report.py"]
        command += ["--reports", kettles / "reports"]
        command += ["--config", tmp_path / "fwreport.toml"]
        known = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")}
        known["PREFECT_HOME"] = str(tmp_path / "prefect")
        return subprocess.run(
            command, env=known, cwd=tmp_path, capture_output=True, text=True
        )

    settings = SETTINGS.format(server.port).replace(f'["{ANN}", "{BOB}"]', '["c@d.e"]')
    (tmp_path / "fwreport.toml").write_text(settings)
    server.at("rcpt", "550 no such user", "c@d.e")
    refused = run()
    assert refused.returncode == 1
    assert refused.stderr.splitlines()[-1] == (
        "fwreport: Edition 1 has not reached c@d.e "
        "(failed: the server says 550 no such user)"
    )
    server.at("none", None)
    (tmp_path / "fwreport.toml").write_text(settings.replace("c@d.e", "d@d.e"))
    done = run()
    assert (done.returncode, done.stdout) == (0, "sent        d@d.e\n"), done.stderr
    assert server.whom().count("d@d.e") == 1
