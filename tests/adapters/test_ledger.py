"""The ledger: only ever added to, a line a generation."""

import json
import os

import pytest

from fwreport.adapters.ledger import (
    append,
    find_generation,
    read_head,
    read_heads,
    read_ledger,
)
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


SNAPSHOT = {"sources": [{"path": 'a", "speakers": {.md'}], "scores": [[1.5]]}
SNAPSHOT |= {"speakers": {"criteria": {"speed": ["}}}", 'x", "sources": ["']}}}
ENTRY = {"event": "generation", "build_id": "one", "inputs": {"catalog": {}}} | SNAPSHOT


def test_a_head_says_what_its_line_says_but_for_the_snapshot(tmp_path):
    append(tmp_path, ENTRY)
    append(tmp_path, {"event": "edition", "number": 1})
    (head, edition) = read_heads(tmp_path)
    assert head == {k: v for k, v in ENTRY.items() if k not in SNAPSHOT}
    assert edition == {"event": "edition", "number": 1}
    assert find_generation(tmp_path, "o") == ENTRY


def test_a_generation_that_was_cut_short_anywhere_is_none(tmp_path):
    append(tmp_path, ENTRY)
    whole = (tmp_path / "ledger.jsonl").read_bytes().rstrip()
    assert read_head(whole) is not None
    for size in range(len(whole)):
        assert read_head(whole[:size]) is None, whole[:size]


def test_a_line_in_another_order_is_read_in_full():
    for names in (reversed(ENTRY), sorted(ENTRY)):
        line = json.dumps({name: ENTRY[name] for name in names}).encode()
        head = read_head(line)
        assert head.items() <= ENTRY.items() and head["build_id"] == "one"
