"""`fwreport schedule`: what it refuses at once, and one that runs for real."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from queue import Queue

import pytest

from fwreport.adapters.generations import read_latest

COMMAND = "from fwreport.cli import main; main()"
MINUTELY = ("schedule", "--cron", "* * * * *", "--formats", "html")
TABLE = "# Kettles: Brew vs Steam\n\n| | Brew | Steam |\n| --- | --- | --- |\n"
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


@pytest.mark.thorough
@pytest.mark.slow
def test_it_fires_builds_what_changed_and_survives_being_killed(start, tmp_path):
    document = tmp_path / "sources" / "a.md"
    document.write_text(TABLE + "| Speed | 9/10 | 4/10 |\n")
    process = start()
    port = port_of(process)
    first = process.lines.get(timeout=PATIENCE)
    assert "Speed" in (tmp_path / first / "report.html").read_text("utf-8")

    document.write_text(TABLE + "| Noise | 3/10 | 8/10 |\n")
    second = process.lines.get(timeout=PATIENCE)
    assert "Noise" in (tmp_path / second / "report.html").read_text("utf-8")

    process.kill()
    assert gone(port), "the server outlives the schedule"
    document.write_text(TABLE + "| Price | 3/10 | 8/10 |\n")
    time.sleep(130)  # two runs are missed
    process = start()
    port = port_of(process)
    third = process.lines.get(timeout=PATIENCE)
    assert "Price" in (tmp_path / third / "report.html").read_text("utf-8")

    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=120) == 0
    assert gone(port)
    assert read_latest(tmp_path / "reports").record["build_id"] in third
