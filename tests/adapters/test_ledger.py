"""The ledger: only ever added to, a line a generation."""

from fwreport.adapters.ledger import append, read_ledger


def test_lines_are_added_and_read_in_their_order(tmp_path):
    assert read_ledger(tmp_path) == []
    append(tmp_path, {"build_id": "one"})
    append(tmp_path, {"build_id": "zwei ✅"})
    assert [line["build_id"] for line in read_ledger(tmp_path)] == ["one", "zwei ✅"]


def test_a_line_that_was_cut_short_hides_no_other(tmp_path):
    append(tmp_path, {"build_id": "one"})
    with (tmp_path / "ledger.jsonl").open("a") as file:
        file.write('{"build_id": "tw')
    append(tmp_path, {"build_id": "three"})
    assert [line["build_id"] for line in read_ledger(tmp_path)] == ["one", "three"]
