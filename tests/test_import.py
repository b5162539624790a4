"""The package: what it gives, and how fast it comes."""

import subprocess
import sys

import pytest

import fwreport

PROBE = """
import sys, time
start = time.process_time()  # others may be busy
import {module}
print(time.process_time() - start)
print(*{{"pandas", "pandera", "prefect", "weasyprint", "scipy"}} & {{*sys.modules}})
"""


@pytest.mark.parametrize("module", ["fwreport", "fwreport.cli"])
def test_importing_is_quick_and_loads_nothing_heavy(module):
    runs = [
        subprocess.run(
            [sys.executable, "-c", PROBE.format(module=module)],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for _ in range(3)
    ]
    assert {heavy for _, heavy in runs} == {""}
    assert min(float(seconds) for seconds, _ in runs) < 0.2


def test_the_public_names_are_there():
    assert fwreport.decode(b"caf\xc3\xa9").text == "café"
    assert callable(fwreport.build)
    assert callable(fwreport.read_claims)
    assert fwreport.preference("A1 beats B2.", "A1", "B2").winner == "option"
    assert callable(fwreport.score)
    assert fwreport.__version__


def test_an_unknown_name_is_refused():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        fwreport.nothing  # noqa: B018
