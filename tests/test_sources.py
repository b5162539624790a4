"""What a careful reader finds in the five documents of sources/, and nothing else."""

from pathlib import Path

import pandas as pd
import pytest

import fwreport

SOURCES = Path(__file__).parents[1] / "sources"
COUNTS = {
    "000": {"statement": 34, "rating": 34, "aggregate": 2},
    "001": {"statement": 40, "verdict": 20, "summary": 20},
    "002": {"statement": 22, "recommendation": 7},
    "003": {"statement": 15, "summary": 3, "recommendation": 2, "code": 2},
    "004": {"statement": 28, "summary": 2, "recommendation": 4, "fact": 4},
}


@pytest.fixture(scope="module")
def claims():
    files = sorted(SOURCES.glob("*.txt"))
    tables = [fwreport.read_claims(file) for file in files]
    return pd.concat(tables, ignore_index=True)


def of(claims: pd.DataFrame, source: str, line: int) -> pd.DataFrame:
    return claims[claims["source"].str.startswith(source) & (claims["line"] == line)]


@pytest.mark.parametrize("source", COUNTS)
def test_the_claims_of_each_source_are_counted(claims, source):
    found = claims.loc[claims["source"].str.startswith(source), "kind"].value_counts()
    assert found.to_dict() == COUNTS[source]


def test_columns_are_read_by_their_head(claims):
    rows = of(claims, "001", 16)
    assert rows["options"].tolist() == [["Keras"], ["PyTorch"], ["Keras", "PyTorch"]]
    assert rows["winner"].tolist()[-1] == "Keras"
    assert of(claims, "000", 26)["value"].tolist() == [9.0, 8.0]


def test_verdicts_of_001_are_ten_three_and_seven(claims):
    winners = claims.loc[claims["kind"] == "verdict", "winner"].value_counts()
    assert winners.to_dict() == {"PyTorch": 10, "tie": 7, "Keras": 3}


@pytest.mark.parametrize(
    ("source", "line", "line_end"),
    [
        ("003", 34, 34),
        ("003", 38, 38),
        ("003", 82, 84),
        ("004", 30, 30),
        ("004", 48, 50),
    ],
)
def test_a_paragraph_is_one_summary(claims, source, line, line_end):
    rows = of(claims, source, line)
    assert rows[["kind", "line_end"]].values.tolist() == [["summary", line_end]]


@pytest.mark.parametrize(
    ("source", "line"),
    [("000", 22), ("003", 20), ("003", 115), ("004", 36), ("004", 40)],
)
def test_lines_that_announce_or_label_give_nothing(claims, source, line):
    assert of(claims, source, line).empty


def test_composites_are_one_claim_of_two_options(claims):
    row = of(claims, "003", 116).iloc[0]
    assert row["options"] == ["TensorFlow", "Keras"]
    assert row["winner"] == "TensorFlow (and Keras)"
    assert row["criterion"] == "Which One Should You Use?"
    assert row["text"].startswith("If you are a beginner, want to get a model running")


def test_products_are_no_options(claims):
    named = {name for names in claims["options"] for name in names}
    assert named == {"PyTorch", "TensorFlow", "Keras"}


def test_text_is_free_of_markup(claims):
    prose = claims[claims["kind"] != "code"]["text"]
    assert not prose.str.contains(r"\*\*|`|<br>|✅|^[-*] ", regex=True).any()
    halves = of(claims, "004", 7)["text"].tolist()[1].split("\n")
    assert halves == [
        "Static graph (TensorFlow 1.x)",
        "Dynamic with Keras (TensorFlow 2.x)",
    ]


def test_code_is_word_for_word(claims):
    row = of(claims, "003", 40).iloc[0]
    assert row["line_end"] == 80
    assert row["text"].startswith("import torch\nimport torch.nn as nn\n")
    assert row["options"] == ["PyTorch"]
    assert of(claims, "003", 86).iloc[0]["options"] == ["TensorFlow", "Keras"]


def test_totals_stand_on_the_scale_of_the_ratings(claims):
    totals = claims[claims["kind"] == "aggregate"]
    assert totals["value"].tolist() == [8.53, 8.35]
    assert totals["scale"].map(tuple).tolist() == [(1.0, 10.0)] * 2
