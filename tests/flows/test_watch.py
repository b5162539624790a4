"""`fwreport watch` as a process: what it prints, what a signal does."""

import os
import signal
import subprocess
import sys
import time

import pytest

from fwreport.adapters.generations import read_latest

COMMAND = "from fwreport.cli import main; main()"
QUICK = ("--formats", "html", "--interval", ".1", "--settle", ".3")
TABLE = "# Kettles: Brew vs Steam\n\n| | Brew | Steam |\n| --- | --- | --- |\n"
RATINGS = "| Speed | 9/10 | 4/10 |\n| Noise | 6/10 | 6/10 |\n"


@pytest.fixture
def start(tmp_path):
    """Start watching a folder; what still runs at the end is ended."""
    processes = []

    def run(*words):
        environment = {**os.environ, "SOURCE_DATE_EPOCH": "1763596800"}
        environment.pop("PREFECT_API_URL", None)
        process = subprocess.Popen(
            [sys.executable, "-c", COMMAND, "watch", *QUICK, *words],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        return process

    (tmp_path / "sources").mkdir()
    yield run
    for process in processes:
        process.kill()
        process.communicate()


def test_a_failed_build_is_told_and_a_signal_ends_it(start):
    process = start()
    said = []
    while not said or "waits for a change" not in said[-1]:
        said.append(process.stderr.readline())
    assert any("no documents in it" in words for words in said)
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (0, "")
    assert err.endswith("stopped watching\n")


def test_once_leaves_with_the_status_of_the_build(tmp_path, fwreport_in):
    (tmp_path / "sources").mkdir()
    status, out, err = fwreport_in(tmp_path, "watch", "--once", *QUICK)
    assert (status, out) == (1, "")
    assert err.endswith("no documents in it; put some there to be read\n")


@pytest.mark.thorough
@pytest.mark.slow
def test_documents_are_taken_whole_and_a_signal_leaves_the_last_report(start, tmp_path):
    sources = tmp_path / "sources"
    with (sources / "a.md").open("w") as file:
        process = start()
        for line in (TABLE + RATINGS).splitlines(keepends=True):
            file.write(line)
            file.flush()
            time.sleep(0.2)
    first = process.stdout.readline().rstrip("\n")
    assert "Noise" in (tmp_path / first / "report.html").read_text("utf-8")
    for name in ("-rf", "it's a\nb.md", "ñ.md", ".c.md.swp", "d.md.part"):
        (sources / name).write_text(TABLE + RATINGS.replace("4", "5"))
    os.mkfifo(sources / "pipe.md")
    second = process.stdout.readline().rstrip("\n")
    record = read_latest(tmp_path / "reports").record
    assert record["build_id"] == second.rpartition("/")[2]
    assert len(record["sources"]) == 4

    (sources / "e.md").write_text(TABLE + RATINGS.replace("9", "3"))
    while "reconcile" not in process.stderr.readline():
        pass
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    assert (process.returncode, out) == (0, "")
    assert read_latest(tmp_path / "reports").record == record
    assert not list((tmp_path / "reports").glob(".building*"))
