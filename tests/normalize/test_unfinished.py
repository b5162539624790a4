"""Scores that a text of several sentences calls unfinished."""

import pytest

TABLE = "\n\n| | Alder | Birch |\n|---|---|---|\n| Price | 7/10 | 5/10 |\n"
WEIGHTS = "Each mark is out of 10, and price counts three times as much as the rest. "


@pytest.mark.parametrize(
    "said",
    [
        "The marks in this table are provisional and will be replaced in spring.",
        "The figures below are preliminary.",
        "Les notes de ce tableau sont provisoires.",
    ],
)
def test_a_sentence_on_its_own_scores_makes_them_provisional(said, claims_of):
    claims = claims_of(f"# Alder vs Birch\n\n{WEIGHTS}{said}{TABLE}")
    rated = claims[claims["kind"] == "rating"]
    assert rated["is_provisional"].all() and len(rated) == 2


def test_what_is_compared_may_be_provisional_without_its_scores(claims_of):
    said = "Alder ships a draft API, Birch a preliminary one; both are used by banks."
    claims = claims_of(f"# Alder vs Birch\n\n{WEIGHTS}{said}{TABLE}")
    assert not claims["is_provisional"].any()
