"""The ledger: only ever added to, a line a generation."""

import os

import pytest

from fwreport.adapters.ledger import append, read_ledger
from fwreport.errors import PublishError


def test_lines_are_added_and_read_in_their_order(tmp_path):
    assert read_ledger(tmp_path) == []
    append(tmp_path, {"event": "generation", "build_id": "one"})
    append(tmp_path, {"event": "generation", "build_id": "zwei ✅"})
    assert [line["build_id"] for line in read_ledger(tmp_path)] == ["one", "zwei ✅"]


def test_a_line_that_was_cut_short_hides_no_other(tmp_path):
    append(tmp_path, {"event": "generation", "build_id": "one"})
    with (tmp_path / "ledger.jsonl").open("a") as file:
        file.write('{"build_id": "tw')
    append(tmp_path, {"event": "generation", "build_id": "three"})
    assert [line["build_id"] for line in read_ledger(tmp_path)] == ["one", "three"]


def test_a_line_that_the_disk_refuses_is_not_there(tmp_path, monkeypatch):
    append(tmp_path, {"event": "failure"})
    before = (tmp_path / "ledger.jsonl").read_bytes()

    def refuse(handle):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(PublishError, match="cannot be written: input/output error"):
        append(tmp_path, {"event": "failure"})
    assert (tmp_path / "ledger.jsonl").read_bytes() == before
