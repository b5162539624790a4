"""What would change a verdict: planted errors, and fresh fits to compare with."""

import numpy as np
import pandas as pd
import pytest

from fwreport.score.settings import ScoreSettings
from fwreport.score.stage import score
from fwreport.tables.base import frame
from fwreport.tables.conflicts import AlternativeEvidence, Evidence

SCALE = {"scale_low": 1, "scale_high": 10, "kind": "rating"}
PAIR = ["criterion_id", "option_id", "rival_id"]


@pytest.fixture
def rated(row_of):
    """Evidence from {source: {criterion: (ant, bee)}}."""

    def build(said: dict) -> pd.DataFrame:
        rows = []
        for source, marks in said.items():
            for criterion, values in marks.items():
                for option, value in zip(("ant", "bee"), values, strict=True):
                    told = {"option_id": option, "value": value, **SCALE}
                    rows.append(row_of(len(rows), source, criterion, **told))
        table = pd.DataFrame(rows)[list(Evidence.to_schema().columns)]
        return frame(Evidence, table.to_dict("records"))

    return build


def fragile(scored, criterion: str, error: str) -> pd.Series:
    table = scored.fragility
    rows = table[(table["criterion_id"] == criterion) & (table["error"] == error)]
    return rows.iloc[0]


def without(evidence: pd.DataFrame, *sources: str) -> pd.DataFrame:
    return evidence[~evidence["source_id"].isin(sources)].reset_index(drop=True)


def test_three_who_agree_survive_the_loss_of_one(tables_of, rated):
    evidence = rated({name: {"x": (9, 5)} for name in "abc"})
    scored = score(*tables_of(evidence, extra=()))
    assert scored.preferences["verdict"].iloc[0] == "option"
    left_out = fragile(scored, "x", "documents left out")
    assert np.isnan(left_out["fewest"])  # and two are more than half of three
    assert (left_out["tried"], left_out["total"]) == (1, 3)
    claims = fragile(scored, "x", "claims reversed")
    assert claims["total"] == 6


def test_five_who_agree_need_two_or_more_to_be_wrong(tables_of, rated):
    evidence = rated({name: {"x": (8, 6)} for name in "abcde"})
    scored = score(*tables_of(evidence, extra=()))
    row = fragile(scored, "x", "documents reversed")
    assert row["fewest"] == 2 and len(row["names"].split("; ")) == 2
    wrong = row["names"].split("; ")
    turned = {n: {"x": (6, 8) if n in wrong else (8, 6)} for n in "abcde"}
    again = score(*tables_of(rated(turned), extra=())).preferences
    x = again[again["criterion_id"] == "x"].iloc[0]
    assert x["verdict"] == row["verdict_after"] != "option"


def test_one_against_one_hangs_on_one(tables_of, rated):
    evidence = rated({"a": {"x": (9, 4)}, "b": {"x": (4, 9)}})
    scored = score(*tables_of(evidence, extra=()))
    pair = scored.preferences.set_index("criterion_id").loc["x"]
    assert pair["verdict"] == "contested"
    for error in ("documents left out", "documents reversed"):
        assert fragile(scored, "x", error)["fewest"] == 1


@pytest.mark.thorough
def test_what_settles_a_verdict_settles_it_when_it_comes(tables_of, rated):
    said = {"a": {"x": (8, 6), "y": (7, 7)}, "b": {"x": (6, 7), "y": (6, 6)}}
    scored = score(*tables_of(rated(said), extra=()))
    settling = scored.settling.set_index("criterion_id")
    assert {*settling["verdict"]} <= {"contested", "insufficient"}
    row = settling.loc["x"]
    assert row["favoured_id"] == "ant" and row["gap"] >= 2
    for gap, is_settled in ((row["gap"], True), (row["gap"] - 1, False)):
        high = min(10, 6 + (int(gap) + 1) // 2)
        more = said | {"new": {"x": (high, high - gap)}}
        again = score(*tables_of(rated(more), extra=())).preferences
        verdict = again.set_index("criterion_id").loc["x", "verdict"]
        assert (verdict == "option") == is_settled


def test_a_decision_gives_what_the_changed_evidence_gives(tables_of, rated):
    # b rates x the other way round: a conflict; either side kept instead.
    said = {"a": {"x": (8, 5)}, "b": {"x": (5, 8)}, "c": {"x": (8, 6)}}
    evidence = rated(said)
    gone = {"keep a and c": ("b",), "keep b": ("a", "c")}
    rows = [
        ("c01", decision, False, *row)
        for decision, sources in gone.items()
        for row in evidence[evidence["source_id"].isin(sources)]
        .drop(columns="influence")
        .itertuples(index=False, name=None)
    ]
    sources, aligned, reconciled = tables_of(evidence, extra=())
    others = frame(AlternativeEvidence, rows)
    scored = score(sources, aligned, reconciled._replace(alternative_evidence=others))
    found = scored.alternatives[scored.alternatives["criterion_id"] == "x"]
    found = found.set_index("decision")
    for decision, names in gone.items():
        fresh = score(*tables_of(without(evidence, *names), extra=()))
        pair = fresh.preferences.set_index("criterion_id").loc["x"]
        row = found.loc[decision]
        assert row["verdict_after"] == pair["verdict"]
        assert row["changes_verdict"] == (row["verdict_before"] != pair["verdict"])
        assert row["difference_after"] == pytest.approx(pair["difference"], abs=0.3)
        cells = fresh.consensus.set_index(["criterion_id", "option_id"])["score"]
        assert row["option_score_after"] == pytest.approx(cells["x", "ant"], abs=0.3)
    changes = {*scored.sensitivity["change"]}
    assert "c01: keep b" in changes


@pytest.mark.thorough
def test_rows_without_a_source_agree_with_fresh_fits(tables_of, row_of):
    agreed = total = 0
    evidence = simulate(row_of, np.random.default_rng(0))
    scored = score(*tables_of(evidence, extra=()))
    before = scored.preferences.set_index(PAIR)
    for source in sorted({*evidence["source_id"]}):
        fresh = score(*tables_of(without(evidence, source), extra=()))
        after = fresh.preferences.set_index(PAIR)
        rows = scored.sensitivity
        rows = rows[rows["change"] == f"without {source}"].set_index(PAIR)
        for key in before.index.intersection(after.index):
            if before.loc[key, "source_count"]:
                moved = key in rows.index
                told = rows if moved else before
                name = "verdict_after" if moved else "verdict"
                agreed += told.loc[key, name] == after.loc[key, "verdict"]
                total += 1
    assert total > 40
    assert agreed / total > 0.93  # the others lie on a limit


def simulate(row_of, random: np.random.Generator) -> pd.DataFrame:
    """Five sources rate or compare three options on four criteria."""
    truth, rows = random.normal(6.5, 1.3, (4, 3)), []
    names = ["ant", "bee", "cat"]
    for source in range(5):
        for criterion in np.flatnonzero(random.random(4) < 0.8):
            said = truth[criterion] + random.normal(0, 0.8, 3) + random.normal()
            place = f"s{source}", f"c{criterion}"
            if source % 3:
                for option, value in zip(names, said, strict=True):
                    mark = float(np.clip(np.rint(value), 1, 10))
                    told = {"option_id": option, "value": mark, **SCALE}
                    rows.append(row_of(len(rows), *place, **told))
            else:
                winner = names[int(said[0] < said[1])]
                told = {"option_id": "ant", "rival_id": "bee", "winner": winner}
                rows.append(row_of(len(rows), *place, kind="verdict", **told))
    table = pd.DataFrame(rows)[list(Evidence.to_schema().columns)]
    return frame(Evidence, table.to_dict("records"))


@pytest.mark.thorough
def test_order_of_rows_and_names_of_sources_do_not_matter(tables_of, evidence):
    one = score(*tables_of(evidence))
    two = score(*tables_of(evidence.sample(frac=1, random_state=1)))
    for name in ("fragility", "settling", "sensitivity"):
        pd.testing.assert_frame_equal(getattr(one, name), getattr(two, name))


@pytest.mark.thorough
def test_a_criterion_twice_as_heavy_is_the_weight_doubled(tables_of, evidence):
    # Eleven of twelve criteria of one weight, one of two: as if it had been so.
    sources, aligned, reconciled = tables_of(evidence)
    scored = score(sources, aligned, reconciled)
    heavy = aligned.criteria.copy()
    heavy.loc[heavy["criterion_id"] == "ease", "weight"] = 2.0
    again = score(sources, aligned._replace(criteria=heavy), reconciled)
    fresh = again.preferences.set_index(PAIR).loc[("__overall__", "ant", "bee")]
    rows = scored.sensitivity.set_index(["change", *PAIR])
    key = ("weight of ease doubled", "__overall__", "ant", "bee")
    stood = scored.preferences.set_index(PAIR).loc[key[1:]]
    found = rows.loc[key, "verdict_after"] if key in rows.index else stood["verdict"]
    assert found == fresh["verdict"]
    strict = ScoreSettings(decision_probability=0.999)
    assert score(sources, aligned, reconciled, strict).settling is not None
