"""A build is not alone: others build, read and change files while it is at it."""

import json
import shutil
import subprocess
import sys
from datetime import datetime, timedelta

import duckdb
import pytest

from fwreport.adapters import generations

from .builders import BUILD, Builder, mother
from .subject import (
    clone,
    damage,
    events,
    faults_after,
    is_clear,
    latest,
    litter,
    write,
)

pytestmark = pytest.mark.thorough
HOLD = """
import sys, duckdb
with duckdb.connect(sys.argv[1]) as base:
    base.execute("create table mine (x integer)")
    print("held", flush=True)
    sys.stdin.read()
"""

COMMAND = [sys.executable, "-c", "from fwreport.cli import main; main()", *BUILD]


def test_two_builds_at_once_end_as_one(scene):
    place = scene.trial()
    first = Builder(scene.start, place, BUILD)
    said = []

    def second(number, call):
        if not said and call.name == "mkdir" and ".building" in str(call.path):
            done = subprocess.run(COMMAND, cwd=place, capture_output=True, text=True)
            said.append(done)
        call.let()

    ended = first.run(second)
    assert faults_after(place, scene.truth, ended, failures=0) == []
    (other,) = said
    assert other.returncode == 1
    owner = f"fwreport: reports: another build is at it: process {first.process} on "
    assert other.stderr.splitlines()[-1].startswith(owner)


def test_a_reader_keeps_the_old_warehouse(scene):
    place = scene.trial()
    old = latest(place)
    with duckdb.connect(old / "fwreport.duckdb", read_only=True) as reader:
        ended = scene.start.build(place)
        assert faults_after(place, scene.truth, ended, failures=0) == []
        assert not old.exists()  # only one generation is kept
        (count,) = reader.execute("select count(*) from claims").fetchone()
        names = reader.execute("select name from options order by 1").fetchall()
    assert count > 0
    assert names == [("Coffee",), ("Tea",)]


def test_a_warehouse_that_another_program_writes_to_is_told(scene):
    place = clone(scene.place, "trial", shutil.copy2)
    file = latest(place) / "fwreport.duckdb"
    command = [sys.executable, "-c", HOLD, str(file)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, text=True) as holder:
        assert holder.stdout.readline() == "held\n"
        for words in (("explain", "Taste"), ("review",)):
            ended = scene.start.build(place, words=words)
            assert ended.status == 1
            assert is_clear(ended)
            assert "another program has it open for writing" in ended.said
        ended = scene.start.build(place)
        holder.stdin.close()
        holder.wait()
    assert faults_after(place, scene.truth, ended, failures=0) == []


def test_a_clock_that_was_set_back_confuses_nothing(scene, monkeypatch):
    class Back(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) - timedelta(days=400)

    place = scene.trial()
    monkeypatch.setattr(generations, "datetime", Back)
    with mother(place) as here:
        ended = here.build(place)
        assert faults_after(place, scene.truth, ended, failures=0) == []
        back = latest(place)
        assert back.name < min(scene.place.glob("reports/2*")).name
        earlier = (*BUILD[:-1], "2025-01-01")
        write(place, "b.md", 7)
        ended = here.build(place, words=earlier)
        assert ended.status == 0, ended.said
        assert damage(place) == litter(place) == []
    assert events(place).editions == [1, 2, 3]
    record = json.loads((latest(place) / "build.json").read_text())
    assert record["inputs"]["baseline"] == back.name
    assert record["inputs"]["date"] == "2025-01-01"
