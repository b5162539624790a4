"""Generations: whole or not at all, one builder at a time, one switch of `latest`."""

import errno
import json
import os
import pathlib
import signal
import subprocess
import sys
import time

import pytest

from fwreport.adapters import generations, ledger
from fwreport.adapters.generations import (
    free_name,
    latest_folder,
    only_builder,
    read_latest,
)
from fwreport.errors import PublishError


def fill(folder):
    (folder / "build.json").write_text(json.dumps({"build_id": folder.name}))
    (folder / "data").mkdir()
    (folder / "data" / "x.csv").write_text("x\n")


def publish(reports, name, write=fill):
    def note():
        assert read_latest(reports) is None or read_latest(reports).folder.name != name
        ledger.append(reports, {"event": "generation", "build_id": name})

    return generations.publish(reports, name, write, note)


def test_a_generation_is_complete_and_noted_before_it_is_the_latest(tmp_path):
    folder = publish(tmp_path, "one")
    latest = read_latest(tmp_path)
    assert latest.folder == folder
    assert not latest.is_new
    assert (tmp_path / "latest").readlink().name == "one"
    publish(tmp_path, "two")
    assert read_latest(tmp_path).folder.name == "two"
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["latest", "ledger.jsonl", "one", "two"]


def test_a_failed_build_leaves_the_old_one_whole_and_nothing_else(tmp_path):
    publish(tmp_path, "one")

    def fail(folder):
        fill(folder)
        raise OSError(28, "No space left on device")

    with pytest.raises(PublishError, match="cannot be written: no space left"):
        publish(tmp_path, "two", fail)
    assert read_latest(tmp_path).folder.name == "one"
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["latest", "ledger.jsonl", "one"]


BUILDER = """
import sys, time
from pathlib import Path
from fwreport.adapters.generations import only_builder, publish
def write(folder):
    (folder / "half").write_text("x")
    print("writing", flush=True)
    time.sleep(60)
with only_builder(Path(sys.argv[1])):
    publish(Path(sys.argv[1]), "killed", write, lambda: None)
"""


def test_a_killed_build_frees_the_lock_and_is_swept_out_by_the_next(tmp_path):
    publish(tmp_path, "one")
    command = [sys.executable, "-c", BUILDER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as builder:
        assert builder.stdout.readline() == "writing\n"
        owner = f"another build is at it: process {builder.pid} on "
        with pytest.raises(PublishError, match=owner), only_builder(tmp_path):
            pass
        os.kill(builder.pid, signal.SIGKILL)
    assert (tmp_path / ".building-killed" / "half").exists()
    with only_builder(tmp_path):
        assert read_latest(tmp_path).folder.name == "one"
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [".lock", "latest", "ledger.jsonl", "one"]


def test_two_generations_of_one_second_have_two_names(tmp_path):
    first = free_name(tmp_path, "0123456789")
    (tmp_path / first).mkdir()
    started = time.monotonic()
    second = free_name(tmp_path, "0123456789")
    assert first != second
    assert second.endswith("Z-012345")
    assert time.monotonic() - started < 2


def test_a_damaged_record_is_no_generation(tmp_path):
    publish(tmp_path, "one")
    (tmp_path / "one" / "build.json").write_text("{")
    assert read_latest(tmp_path) is None


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "reports").write_text("a file")
    with (
        pytest.raises(PublishError, match="cannot be written to"),
        only_builder(tmp_path / "reports"),
    ):
        pass


def refuse_links(*_):
    """What a file system without symbolic links says, as FAT does under Linux."""
    raise PermissionError(errno.EPERM, "Operation not permitted")


@pytest.fixture
def no_links(monkeypatch):
    """A folder where no links can be made."""
    monkeypatch.setattr(pathlib.Path, "symlink_to", refuse_links)


def test_where_there_are_no_links_a_file_names_the_latest(tmp_path, no_links):
    publish(tmp_path, "one")
    assert json.loads((tmp_path / "latest.json").read_text()) == {"build_id": "one"}
    assert read_latest(tmp_path).folder == tmp_path / "one"
    publish(tmp_path, "two")
    assert read_latest(tmp_path).folder == latest_folder(tmp_path) == tmp_path / "two"
    with only_builder(tmp_path):
        pass
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [".lock", "latest.json", "ledger.jsonl", "one", "two"]


def test_a_folder_that_moves_has_one_latest(tmp_path, monkeypatch):
    publish(tmp_path, "one")
    with monkeypatch.context() as patch:
        patch.setattr(pathlib.Path, "symlink_to", refuse_links)
        publish(tmp_path, "two")
        assert not (tmp_path / "latest").is_symlink()
        assert read_latest(tmp_path).folder.name == "two"
    publish(tmp_path, "three")
    assert read_latest(tmp_path).folder.name == "three"
    assert not (tmp_path / "latest.json").exists()


def test_a_link_that_is_refused_for_another_reason_fails(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(pathlib.Path, "symlink_to", refuse)
    with pytest.raises(PublishError, match="cannot be switched: no space left"):
        publish(tmp_path, "one")
    assert not (tmp_path / "latest.json").exists()


def test_left_overs_of_either_switch_are_swept(tmp_path):
    (tmp_path / ".latest-one").write_text("{")
    (tmp_path / ".latest-two").symlink_to("two")
    (tmp_path / ".removed-three" / "data").mkdir(parents=True)
    with only_builder(tmp_path):
        assert [path.name for path in tmp_path.iterdir()] == [".lock"]
