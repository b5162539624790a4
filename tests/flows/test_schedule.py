"""`fwreport schedule`: what it refuses at once, and one that runs for real."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from queue import Queue

import pytest

from fwreport import api
from fwreport.adapters.generations import read_latest
from fwreport.errors import BusyError

from ..distribution.mail_server import start as start_mail
from .test_editions import write

COMMAND = "from fwreport.cli import main; main()"
MINUTELY = ("schedule", "--cron", "* * * * *", "--formats", "html")
SETTINGS = """
[mail]
host = "127.0.0.1"
port = {}
sender = "us@example.org"
[[recipients]]
to = ["ann@example.org"]
attach = ["report.html"]
[owner]
to = ["owner@example.org"]
"""
ANN, OWNER = "ann@example.org", "owner@example.org"
PATIENCE = 240  # seconds until a run of the next minute is done, on a busy machine


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--cron", "61 * * * *"], "cron is '61 * * * *': '61' is no minute (0 to 59)"),
        (
            ["--cron", "0 7 * * MON", "--timezone", "Mars"],
            "there is no time zone 'Mars'",
        ),
        (["--cron", "0 7 * * *", "--formats", "doc"], "no such report format: doc"),
        ([], "Missing option '--cron'"),
    ],
)
def test_what_is_wrong_is_said_at_once(tmp_path, fwreport_in, words, said):
    status, out, err = fwreport_in(tmp_path, "schedule", *words)
    assert (status, out) == (2, "")
    assert err.startswith(f"fwreport: {said}") and err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def start(tmp_path):
    """Start a schedule, and read its lines as they come; end it in the end."""
    processes = []

    def run():
        kept = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")}
        process = subprocess.Popen(
            [sys.executable, "-c", COMMAND, *MINUTELY],
            cwd=tmp_path,
            env=kept,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        process.lines, process.said = Queue(), Queue()
        for stream, queue in (
            (process.stdout, process.lines),
            (process.stderr, process.said),
        ):
            threading.Thread(target=drain, args=(stream, queue), daemon=True).start()
        return process

    (tmp_path / "sources").mkdir()
    yield run
    for process in processes:
        process.kill()


def drain(stream, queue: Queue) -> None:
    for line in stream:
        queue.put(line.rstrip("\n"))


def port_of(process) -> int:
    """The port of its server, once it serves."""
    while not (line := process.said.get(timeout=PATIENCE)).startswith("serving "):
        pass
    return int(line.partition("127.0.0.1:")[2].partition(";")[0])


def is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def gone(port: int) -> bool:
    end = time.monotonic() + 60
    while is_open(port) and time.monotonic() < end:
        time.sleep(0.2)
    return not is_open(port)


@pytest.fixture
def mails():
    """A mail server; what it took."""
    server = start_mail()
    yield server
    server.shutdown()
    server.server_close()


def approve(folder: Path) -> None:
    """Approve the latest generation, as soon as no build is at it."""
    while True:
        try:
            config = folder / "fwreport.toml"
            api.approve(folder / "sources", folder / "reports", by="Ann", config=config)
            return
        except BusyError:
            time.sleep(0.5)


def subjects(mails, who: str, count: int = 0) -> list[str]:
    """Of all mails to somebody that it took, once there are so many."""
    end = time.monotonic() + PATIENCE
    while mails.whom().count(who) < count and time.monotonic() < end:
        time.sleep(0.5)
    read = [message_from_bytes(mail, policy=default) for _, _, mail in mails.mails]
    return [mail["subject"].rpartition(": ")[2] for mail in read if mail["to"] == who]


@pytest.mark.soak
@pytest.mark.slow
def test_it_fires_sends_holds_what_flips_and_survives_a_kill(start, tmp_path, mails):
    sources, reports = tmp_path / "sources", tmp_path / "reports"
    (tmp_path / "fwreport.toml").write_text(SETTINGS.format(mails.port))
    write(sources, a=(9, 4), b=(9, 5), c=(8, 3))
    process = start()
    port = port_of(process)
    first = process.lines.get(timeout=PATIENCE)
    assert "Speed" in (tmp_path / first / "report.html").read_text("utf-8")
    approve(tmp_path)
    assert subjects(mails, ANN, 1) == ["Edition 1"]  # by the next run
    assert len(subjects(mails, OWNER)) == 1  # that there was one to approve

    write(sources, d=(9, 4))
    process.lines.get(timeout=PATIENCE)
    assert subjects(mails, ANN, 2) == ["Edition 1", "Edition 2"]
    assert read_latest(reports).record["standing"]["edition"] == 2

    process.kill()
    assert gone(port), "the server outlives the schedule"
    write(sources, d=(2, 9), e=(2, 10), f=(1, 9), g=(1, 10))
    time.sleep(130)  # two runs are missed
    process = start()
    port = port_of(process)
    process.lines.get(timeout=PATIENCE)
    assert "the verdict on Speed" in read_latest(reports).record["standing"]["held"]

    assert len(subjects(mails, OWNER, 2)) == 2
    time.sleep(70)  # one more run
    assert len(subjects(mails, ANN)) == len(subjects(mails, OWNER)) == 2
    approve(tmp_path)
    assert subjects(mails, ANN, 3)[2:] == ["Edition 3"]

    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=120) == 0
    assert gone(port)
    assert len(mails.mails) == 5
