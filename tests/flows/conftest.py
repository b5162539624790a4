"""Builds of the real documents, made once for all tests of this folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fwreport import build
from fwreport.adapters.generations import Generation
from fwreport.cli import main

ROOT = Path(__file__).parents[2]
DATE = "2026-11-20"


@pytest.fixture(scope="session")
def reports(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("reports")


@pytest.fixture(scope="session")
def first(reports) -> Generation:
    """The real documents, built as plain calls."""
    return build(ROOT / "sources", reports, date=DATE)


@pytest.fixture(scope="session")
def second(first, reports) -> Generation:
    """The same again, anew; on screen only, for paper takes most of the time."""
    return build(ROOT / "sources", reports, date=DATE, formats=["html"], full=True)


@pytest.fixture(scope="session")
def under_prefect(tmp_path_factory) -> subprocess.CompletedProcess:
    """The same as a flow, on screen only."""
    return run_flow(tmp_path_factory.mktemp("flow"), "--formats", "html")


def run_flow(folder: Path, *words: str) -> subprocess.CompletedProcess:
    """Run the flow in a process and with a Prefect of its own."""
    command = [
        *(sys.executable, ROOT / "flows" / "build_report.py"),
        *("--sources", ROOT / "sources", "--reports", folder / "reports"),
        *("--date", DATE, *words),
    ]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")}
    environment["PREFECT_HOME"] = str(folder / "prefect")
    return subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True
    )


@pytest.fixture
def fwreport_in(capfd, monkeypatch):
    """Run a command in a folder: its status, and what it printed where."""

    def run(folder: Path, *words: str) -> tuple[int, str, str]:
        monkeypatch.chdir(folder)
        monkeypatch.delenv("PREFECT_API_URL", raising=False)
        capfd.readouterr()
        with pytest.raises(SystemExit) as leaving:
            main(list(words))
        return leaving.value.code, *capfd.readouterr()

    return run
