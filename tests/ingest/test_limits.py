"""Limits: what asks for too much is named, what keeps to them is left alone."""

from pathlib import Path

import pytest

from fwreport.ingest.limits import find_excess
from fwreport.tables.limits import LARGEST_BYTES, LONGEST_LINE, MOST_CELLS, MOST_LINES

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (["a"] * MOST_LINES + ["", "  "], ""),
        (["a"] * (MOST_LINES + 1), "The file has 20,001 lines; at most 20,000"),
        (["", "a" * LONGEST_LINE], ""),
        (["", "a" * (LONGEST_LINE + 1)], "Line 2 has 100,001 characters; at most"),
        (["|" * MOST_CELLS], ""),
        (["\t|" * MOST_CELLS], "Line 1 has 2,000 cells; at most 1,000 are read."),
        ([], ""),
    ],
)
def test_a_document_beyond_a_limit_is_told_which(lines, sentence):
    found = find_excess(lines)
    assert found.startswith(sentence)
    assert bool(found) == bool(sentence)


def test_readme_names_the_limits():
    for limit in (MOST_LINES, LONGEST_LINE, MOST_CELLS):
        assert f"{limit:,}" in README
    assert f"{LARGEST_BYTES // 2**20} MiB" in README
