"""The units of systemd: what they run exists, and systemd reads them."""

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from fwreport.cli import fwreport

UNITS = sorted((Path(__file__).parents[1] / ".ci" / "systemd").iterdir())
PROGRAM = "/opt/fwreport/.venv/bin/fwreport"


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_what_is_run_is_a_command_with_these_options(unit):
    lines = unit.read_text("utf-8").splitlines()
    for line in lines:
        if line.startswith("ExecStart="):
            program, name, *words = shlex.split(line.removeprefix("ExecStart="))
            command = fwreport.get_command(None, name)
            assert program == PROGRAM
            assert command.make_context(name, words, resilient_parsing=False)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_reads_it(unit, tmp_path):
    for one in UNITS:
        text = one.read_text("utf-8").replace(PROGRAM, "/bin/true")
        (tmp_path / one.name.replace("@", "@kettles")).write_text(text)
    command = [
        "systemd-analyze",
        "verify",
        tmp_path / unit.name.replace("@", "@kettles"),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
