"""Documents that share their wording are versions of one."""

import random

import pandas as pd
import pytest

from fwreport.score.judgement.wording import (
    LEAST,
    NEAREST,
    TAKEN,
    share_wording,
    shingle,
    tell_by_wording,
)
from fwreport.tables.base import empty
from fwreport.tables.scores import Copying

WORDS = [f"{start}{end}" for start in "bdfgklmnprst" for end in ("a", "er", "in", "ol")]


def said(**texts):
    """Claims in words: one a source."""
    rows = [(name, "summary", text) for name, text in texts.items()]
    return pd.DataFrame(rows, columns=["source_id", "kind", "text"])


def prose(seed, count=100):
    return random.Random(seed).choices(WORDS, k=count)


def shared(claims):
    found = share_wording(claims)
    return {(a, b): share for a, b, share in found.itertuples(index=False)}


def test_the_share_is_of_the_shorter_one():
    whole = prose(1, 200)
    part = whole[:100]
    found = shared(said(a=" ".join(whole), b=" ".join(part), c=" ".join(prose(2, 200))))
    assert found == {("a", "b"): 1.0}


def test_case_and_marks_are_no_difference_and_changed_words_are():
    whole = prose(3)
    loud = ", ".join(whole).upper()
    changed = [f"x{n}" if n % 10 == 0 else word for n, word in enumerate(whole)]
    found = shared(said(a=" ".join(whole), b=loud, c=" ".join(changed)))
    assert found["a", "b"] == 1.0
    assert found["a", "c"] == pytest.approx(0.5, abs=0.06)  # each word is in five runs


def test_phrases_and_ratings_prove_nothing():
    phrase = " ".join(prose(4, LEAST))  # some four runs too few
    claims = said(a=phrase, b=phrase)
    assert shared(claims) == {}
    assert shared(said(a=" ".join(prose(5)), b=phrase).assign(kind="rating")) == {}
    assert shared(claims[:0]) == {}


def test_many_copies_hang_together_at_a_cost_that_stays_linear():
    whole = " ".join(prose(6))
    count = 4 * NEAREST
    found = shared(said(**{f"s{n:03}": whole for n in range(count)}))
    assert len(found) < count * NEAREST
    assert {b for a, b in found if a == "s000"} == {f"s{n:03}" for n in range(1, count)}


def test_runs_have_the_same_numbers_everywhere():
    assert shingle("Tea is better than coffee") == [1770995444776218581]
    assert shingle("Tea is better") == []


def test_nothing_outweighs_wording():
    row = {
        "source_id": "a",
        "other_id": "b",
        "shared_count": 9,
        "same_count": 1,
        "expected_count": 3.0,
        "wording": float("nan"),
        "probability": 0.001,
    }
    copying = pd.DataFrame([row]).astype(empty(Copying).dtypes)
    wording = pd.DataFrame(
        [("a", "b", TAKEN), ("a", "c", 0.9), ("b", "c", TAKEN - 0.01)],
        columns=["source_id", "other_id", "wording"],
    )
    found = tell_by_wording(copying, wording).set_index(["source_id", "other_id"])
    assert found["probability"].tolist() == [0.999, 0.999]
    assert found.loc[("a", "c"), "shared_count"] == 0
    assert tell_by_wording(copying, wording[2:]).equals(copying)
