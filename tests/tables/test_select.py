"""Queries over tables in memory."""

import os
import signal
from threading import Timer

import pytest

from fwreport.tables.select import select

LONG = "select count(*) from range(100000000) a, range(1000) b where a.range % 7 = 3"


@pytest.fixture
def interrupts():
    """SIGINT raises, also where the runner of the tests has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_a_signal_within_a_query_is_no_error_of_the_library(tmp_path, interrupts):
    (tmp_path / "long.sql").write_text(LONG)
    alarm = Timer(0.2, os.kill, (os.getpid(), signal.SIGINT))
    alarm.start()
    with pytest.raises(KeyboardInterrupt):
        select(str(tmp_path / "long.py"))
    alarm.join()


def test_other_errors_stay_what_they_are(tmp_path):
    (tmp_path / "wrong.sql").write_text("select error('Query refused')")
    with pytest.raises(Exception, match="Query refused"):
        select(str(tmp_path / "wrong.py"))
