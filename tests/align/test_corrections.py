"""Corrections: applied to what they expect, refused where it is no longer so."""

import logging

import pandas as pd
import pytest

from fwreport.align.corrections import Names, correct
from fwreport.tables.base import empty, frame
from fwreport.tables.catalog import CorrectionNotes
from fwreport.tables.claims import Claims

NAMES = Names(
    {"mysql": "mysql", "redis": "redis", "the redis": "redis"},
    {"speed": "speed", "ease of use": "ease_of_use", "ease_of_use": "ease_of_use"},
    {"a/b2": {"mysql", "redis", None}},
)


def claim(number: int, kind: str, text: str, **known) -> dict:
    """A row of claims on speed."""
    empty_cells = ("value", "scale_low", "scale_high", "winner", "polarity")
    return {
        "claim_id": f"a/b{number}",
        "claim_key": f"0aa0aa-{number}{number}bb-1",
        "source_id": "a",
        "block_id": f"a/b{number}",
        "line_start": number,
        "line_end": number,
        "kind": kind,
        "criterion_label": "Speed",
        "criterion_id": "speed",
        "text": text,
        **dict.fromkeys(empty_cells),
        "confidence": 1.0,
        "is_provisional": False,
    } | known


CLAIMS = frame(
    Claims,
    [
        claim(1, "rating", "8/10", value=8.0, scale_low=1.0, scale_high=10.0),
        claim(2, "verdict", "Redis, of course", winner="redis"),
        claim(3, "statement", "It is a  joy\nto run on every machine there is."),
    ],
)
RATING, VERDICT, STATEMENT = CLAIMS["claim_key"]


def run(key, expect, action, value=None, place="corrections.csv, line 7"):
    """One correction applied: the claims after it, and its row."""
    note = (key, expect, action, value, "A slip", place)
    claims, table = correct(CLAIMS, NAMES, frame(CorrectionNotes, [note]))
    return claims.set_index("claim_key"), table.iloc[0]


@pytest.mark.parametrize(
    ("key", "expect", "action", "value", "column", "before", "after"),
    [
        (RATING, "8", "set value", "9", "value", "8", 9.0),
        (RATING, "8/10", "set value", "6.5", "value", "8", 6.5),
        (VERDICT, "The Redis", "set winner", "MySQL", "winner", "redis", "mysql"),
        (VERDICT, "redis, of …", "set winner", "tie", "winner", "redis", "tie"),
        (STATEMENT, "It is a joy...", "set polarity", "-1", "polarity", None, -1.0),
        (STATEMENT, "it is a joy to run on every machine there is.", "set criterion",
         "Ease of use", "criterion_id", "speed", "ease_of_use"),
    ],
)  # fmt: skip
def test_a_correction_sets_one_cell(key, expect, action, value, column, before, after):
    claims, row = run(key, expect, action, value)
    assert claims.loc[key, column] == after
    assert (row["status"], row["reason"]) == ("applied", "A slip")
    assert before == row["before"] or pd.isna(row["before"])
    claims.loc[key, column] = CLAIMS.set_index("claim_key").loc[key, column]
    pd.testing.assert_frame_equal(claims.reset_index()[CLAIMS.columns], CLAIMS)


def test_an_excluded_claim_stays_listed():
    claims, row = run(VERDICT, "Redis", "exclude")
    pd.testing.assert_frame_equal(claims.reset_index()[CLAIMS.columns], CLAIMS)
    assert (row["status"], row["claim_id"]) == ("applied", "a/b2")


@pytest.mark.parametrize(
    ("key", "expect", "action", "value", "words"),
    [
        (RATING, "7", "set value", "9", "no longer is “7” but “8/10” (a line 1)"),
        (RATING, "8", "set value", "11", "11 lies off the scale 1 to 10"),
        (STATEMENT, "It is …", "set value", "1", "is a statement without a number"),
        (RATING, "8", "set winner", "tie", "is a rating and has no winner"),
        (VERDICT, "Redis", "set winner", "MySQ", "did you mean 'mysql'?"),
        (VERDICT, "Redis", "set criterion", "Ease of usage", "mean 'ease of use'?"),
        (RATING[:-1] + "2", "8", "exclude", None, f"did you mean '{RATING}' (“8/10”"),
        ("f00f00-1234-1", "Redis of course", "exclude", None, f"mean '{VERDICT}'"),
        ("f00f00-1234-1", "Quite else", "exclude", None, "key 'f00f00-1234-1'"),
    ],
)
def test_what_does_not_fit_is_one_sentence_with_its_line(
    caplog, key, expect, action, value, words
):
    with caplog.at_level(logging.WARNING):
        claims, row = run(key, expect, action, value)
    (record,) = caplog.records
    assert record.getMessage() == row["refusal"]
    assert row["refusal"].startswith("corrections.csv, line 7: ")
    assert words in row["refusal"]
    assert row["status"] == "refused"
    pd.testing.assert_frame_equal(claims.reset_index()[CLAIMS.columns], CLAIMS)


def test_nothing_to_correct():
    claims, table = correct(CLAIMS, NAMES, empty(CorrectionNotes))
    pd.testing.assert_frame_equal(claims, CLAIMS)
    assert table.empty
    claims, table = correct(
        empty(Claims),
        NAMES,
        frame(CorrectionNotes, [("k", "x", "exclude", None, None, None)]),
    )
    assert claims.empty
    assert table["status"].tolist() == ["refused"]
