"""The server of our own: one a folder, and a sentence where there is none."""

import subprocess
import sys

import pytest

from fwreport.errors import BusyError, ServerError
from fwreport.scheduling.server import free_port, only_schedule, wait_until_well
from fwreport.scheduling.serving import check_answer


def test_one_schedule_a_folder(tmp_path):
    with (
        only_schedule(tmp_path / "home"),
        pytest.raises(BusyError, match="another schedule is at it: process "),
        only_schedule(tmp_path / "home"),
    ):
        pass
    with only_schedule(tmp_path / "home"):
        pass


def test_a_server_that_ends_at_once_is_told_with_its_last_words(tmp_path):
    (tmp_path / "log").write_text("much\nthe port is taken\n")
    process = subprocess.Popen([sys.executable, "-c", ""])
    url = f"http://127.0.0.1:{free_port()}/api"
    with pytest.raises(ServerError, match=r"did not start: the port is taken \(see "):
        wait_until_well(process, url, tmp_path / "log")


def test_a_server_that_is_named_and_does_not_answer_is_told(monkeypatch):
    monkeypatch.setenv("PREFECT_API_URL", f"http://127.0.0.1:{free_port()}/api")
    with pytest.raises(ServerError, match="does not answer: .*; start it"):
        check_answer()
