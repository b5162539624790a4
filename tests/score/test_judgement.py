"""Sides, agreement and certainty: arithmetic by hand."""

import numpy as np
import pandas as pd
import pytest

from fwreport.score.judgement.agreement import Judged, alpha, measure_agreement
from fwreport.score.judgement.certainty import Doubts, judge_certainty
from fwreport.score.judgement.sides import take_sides
from fwreport.score.panel.subjects import split_subjects
from fwreport.score.settings import ScoreSettings
from fwreport.tables.base import empty, frame
from fwreport.tables.conflicts import Evidence
from fwreport.tables.scores import OVERALL


@pytest.fixture
def rated(row_of):
    """Evidence from rows of (source, criterion, kind, fields)."""

    def build(*rows):
        made = [
            row_of(number, source, criterion, kind=kind, **fields)
            for number, (source, criterion, kind, fields) in enumerate(rows)
        ]
        table = pd.DataFrame(made)[list(Evidence.to_schema().columns)]
        return frame(Evidence, table.to_dict("records"))

    return build


def weighed(table, **weights):
    return split_subjects(table, lambda rows: weights)


def mark(option, value, kind="rating"):
    scale = {"scale_low": 1, "scale_high": 10} if kind == "rating" else {}
    return {"option_id": option, "value": value, **scale}


def win(winner):
    return {"option_id": "p", "rival_id": "q", "winner": winner}


def test_a_source_takes_one_side_its_verdict_first(rated):
    table = rated(
        ("a", "x", "rating", mark("p", 9)),
        ("a", "x", "rating", mark("q", 5)),
        ("a", "x", "verdict", win("q")),
        ("b", "x", "verdict", win("p")),
        ("b", "x", "verdict", win("q")),
        ("c", "x", "stance", mark("p", 4, "stance")),
        ("c", "x", "stance", mark("q", 2, "stance")),
        ("d", "x", "rating", mark("p", 8.2)),
        ("d", "x", "rating", mark("q", 8.0)),
        ("e", "x", "rating", mark("p", 8)),
        ("e", "x", "stance", mark("q", 2, "stance")),
    )
    sides = take_sides(table, weighed(table, x=1.0), ScoreSettings())
    own = sides[sides["criterion_id"] == "x"].set_index("source_id")["side"]
    assert own.to_dict() == {"a": -1, "b": 0, "c": 1, "d": 0}  # e compares nothing


def test_overall_a_source_sides_with_its_weighted_sides(rated):
    table = rated(
        ("a", "x", "verdict", win("p")),
        ("a", "y", "verdict", win("q")),
        ("b", "x", "verdict", win("p")),
        ("b", OVERALL, "verdict", win("q")),
    )
    sides = take_sides(table, weighed(table, x=0.6, y=0.4), ScoreSettings())
    whole = sides[sides["criterion_id"] == OVERALL].set_index("source_id")["side"]
    assert whole.to_dict() == {"a": 1, "b": -1}


def test_no_evidence_takes_no_side():
    assert take_sides(empty(Evidence), [], ScoreSettings()).empty


def judged(rows):
    values = np.array(rows)
    unit, source = np.indices(values.shape)
    return Judged(unit.ravel(), source.ravel(), values.ravel(), values.shape)


def test_alpha_of_an_example_by_hand():
    # Units (1, 1), (2, 2), (1, 2): observed disagreement 2 * 1 / 6 = 1/3; six values
    # with mean 1.5: expected 2 * (.25) * 6 / 5 = .6; alpha = 1 - 1/3 / .6 = 4/9.
    table = judged([[1.0, 1.0], [2.0, 2.0], [1.0, 2.0]])
    ones = np.ones(3), np.ones(2)
    assert alpha(table, *ones, mirrored=False) == pytest.approx(4 / 9)
    # Mirrored, the values -1 and 1 agree fully, whatever the names.
    agreed = judged([[1.0, 1.0], [1.0, 1.0]])
    assert alpha(agreed, np.ones(2), np.ones(2), mirrored=True) == pytest.approx(1)


def test_agreement_is_empty_below_three_sources_or_ten_units(rated):
    rows = [
        (source, f"c{cell:02}", "rating", mark("p", 4 + (cell * 3) % 5))
        for cell in range(12)
        for source in "abc"
    ]
    settings = ScoreSettings()
    table = rated(*rows)
    sides = take_sides(table, weighed(table), settings)
    found = measure_agreement(table, sides, settings).set_index("criterion_id")
    found = found[found["measure"].str.contains("interval")]
    assert found.loc[OVERALL, "value"] == pytest.approx(1)
    assert found.loc[OVERALL, "pair_count"] == 36
    assert np.isnan(found.loc["c00", "value"])
    two = table[table["source_id"] != "c"]
    found = measure_agreement(two, sides, settings).set_index("criterion_id")
    assert found["value"].isna().all()


def test_certainty_falls_by_a_level_for_each_doubt():
    # 3 sources, none dated: moderate; opposed too: low; one source: very low;
    # two dated ones of three, all else well: high; nobody: very low, with the reason.
    counts = np.array([3, 3, 1, 3, 0])
    doubts = Doubts(
        source_count=counts,
        dated_count=np.array([0, 0, 1, 2, 0]),
        final_count=counts,
        direct_count=counts,
        is_opposed=np.array([False, True, False, False, False]),
        is_imprecise=np.zeros(5, dtype=bool),
    )
    levels, reasons = judge_certainty(doubts, "silence")
    assert levels == ["moderate", "low", "very low", "high", "very low"]
    assert reasons[1].split("; ") == [
        "opinion without date or reference",
        "sources take opposite sides",
    ]
    assert reasons[2:] == ["one source only", "", "silence"]
