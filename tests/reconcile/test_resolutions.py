"""What people decided: applied, marked, and warned of where it fits nothing."""

import logging

import pandas as pd
import pytest

from fwreport.reconcile.stage import reconcile
from fwreport.tables.base import frame
from fwreport.tables.catalog import Resolutions, Rulings

BOTH = ("mysql", "redis")


@pytest.fixture
def disputed(words):
    """Ratings put mysql ahead on speed, a verdict redis; and a second criterion."""
    return [
        words.rating("a", 2, "mysql", "Speed", 9),
        words.rating("a", 2, "redis", "Speed", 7),
        words.rating("a", 3, "redis", "Ease", 8),
        words.verdict("b", 7, BOTH, "Speed", "redis"),
    ]


def settle(tables, decision, conflict=None, **more):
    """Reconcile, with the first conflict settled so."""
    key = conflict or reconcile(*tables).conflicts["conflict_key"].iloc[0]
    row = {"conflict": key, "decision": decision, "by": "Ann", "date": "2026-11-21"}
    row |= {"reason": "She measured it."} | more
    return reconcile(*tables, Rulings(frame(Resolutions, [row])))


def sources(result):
    return sorted(
        result.evidence[["source_id", "criterion_id"]].itertuples(index=False)
    )


ALL = [("a", "ease"), ("a", "speed"), ("a", "speed"), ("b", "speed")]


@pytest.mark.parametrize(
    ("decision", "left"),
    [
        ("keep mysql", ALL[:3]),
        ("keep Redis", [ALL[0], ALL[3]]),
        ("set aside redis", ALL[:3]),
        ("keep all", ALL),
        ("open", ALL),
    ],
)
def test_a_decision_is_applied_to_the_evidence(words, disputed, decision, left):
    result = settle(words.build(*disputed), decision)
    assert sources(result) == left
    (conflict,) = result.conflicts.itertuples()
    assert conflict.status == ("open" if decision == "open" else "resolved")
    assert conflict.rule == "decided by Ann"
    for part in ("Ann", "2026-11-21", "She measured it"):
        assert part in conflict.resolution


def test_what_is_down_weighted_counts_for_half(words, disputed):
    evidence = settle(words.build(*disputed), "down-weight redis").evidence
    weights = evidence.groupby("source_id")["confidence"].max()
    assert weights.to_dict() == {"a": 1.0, "b": 0.5}


@pytest.mark.thorough
def test_a_total_that_is_kept_leaves_its_parts_in_evidence(words):
    ratings = [words.rating("a", n, "mysql", f"Criterion {n}", 8) for n in (2, 3, 4)]
    total = words.claim("a", 9, "aggregate", "mysql", "Total", "9", value=9.0)
    result = settle(words.build(*ratings, total), "keep stated")
    assert len(result.evidence) == 3
    assert result.conflicts["status"].tolist() == ["resolved"]


@pytest.mark.thorough
def test_what_is_kept_though_unfinished_counts_in_full(words):
    ratings = [words.rating("a", 2, n, "Speed", 8, provisional=True) for n in BOTH]
    tables = words.build(*ratings)
    assert reconcile(*tables).evidence["is_provisional"].all()
    assert not settle(tables, "keep provisional").evidence["is_provisional"].any()


@pytest.mark.thorough
def test_advice_that_is_set_aside_recommends_for_nothing(words):
    advice = words.claim("a", 2, "recommendation", "perl", "Use cases", "Production")
    advice |= {"winner": "perl"}
    doubt = words.claim("b", 3, "statement", "perl", "Production Readiness", "Poor")
    tables = words.build(advice, doubt)
    assert len(reconcile(*tables).use_case_claims) == 1
    result = settle(tables, "set aside recommended")
    assert result.use_case_claims.empty
    assert result.evidence["source_id"].tolist() == ["b"]


def test_the_decision_outlives_new_evidence_and_is_marked(words, disputed):
    before = words.build(*disputed)
    first = settle(before, "keep mysql")
    key, digest = first.settlements.loc[0, ["conflict_key", "claims_digest"]]
    assert not first.settlements["is_outgrown"].any()
    more = words.build(*disputed, words.verdict("c", 7, BOTH, "Speed", "redis"))
    result = settle(more, "keep mysql", f"{key}@{digest}")
    assert result.conflicts["conflict_key"].tolist() == [key]
    assert result.settlements["is_outgrown"].tolist() == [True]
    assert "New evidence since" in result.conflicts["resolution"].iloc[0]
    assert "c" not in set(result.evidence["source_id"])
    # without a digest nothing can be told, and where nothing joined nothing is marked
    for settled in (
        settle(more, "open", key),
        settle(before, "keep mysql", f"{key}@{digest}"),
    ):
        assert not settled.settlements["is_outgrown"].any()


@pytest.mark.parametrize(
    ("conflict", "decision", "hint"),
    [
        ("Speed: Mysql or Redes", "open", "did you mean '"),
        ("zzz", "open", "no conflict has the key 'zzz'"),
        (None, "keep mysq", "did you mean 'mysql'?"),
        (None, "keep 7", "its sides are 'mysql', 'redis'"),
    ],
)
def test_a_row_that_fits_nothing_is_one_warning(
    words, disputed, caplog, conflict, decision, hint
):
    tables = words.build(*disputed)
    plain = reconcile(*tables)
    with caplog.at_level(logging.WARNING):
        result = settle(tables, decision, conflict)
    (record,) = caplog.records
    assert hint in record.getMessage()
    pd.testing.assert_frame_equal(result.conflicts, plain.conflicts)
    pd.testing.assert_frame_equal(result.evidence, plain.evidence)
