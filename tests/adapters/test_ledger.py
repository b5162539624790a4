"""The ledger: only ever added to, a line a generation."""

import numpy as np
import pandas as pd

from fwreport.adapters.ledger import append, plain, read_ledger


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


def test_rows_are_plain_values_with_six_digits():
    table = pd.DataFrame({"b": ["y", "x"], "score": [np.nan, 1 / 3]})
    assert plain(table, ["b", "score"]) == [
        {"b": "x", "score": 0.333333},
        {"b": "y", "score": None},
    ]
