"""The stage: five documents as in the real folder, then laws, then refusals."""

import numpy as np
import pandas as pd
import pytest

from fwreport.score.settings import ScoreSettings
from fwreport.score.stage import score
from fwreport.tables.base import empty, frame
from fwreport.tables.conflicts import Evidence, UseCaseClaims
from fwreport.tables.scores import OVERALL

FIGURES = ["difference", "low", "high", "probability"]


@pytest.fixture(scope="module")
def scored(tables_of, evidence):
    return score(*tables_of(evidence))


def verdicts(scored, option="ant", rival="bee"):
    table = scored.preferences
    pair = table[(table["option_id"] == option) & (table["rival_id"] == rival)]
    return dict(zip(pair["criterion_id"], pair["verdict"], strict=True))


def test_agreeing_sources_decide_even_if_one_is_provisional(scored):
    found = verdicts(scored)
    assert found["ease"] == found["deploy"] == "option"
    assert found["custom"] == found["models"] == "rival"
    assert found["speed"] == "tie"
    assert found["spread"] == "contested"
    assert found[OVERALL] not in ("option", "rival")


def test_one_source_that_sees_a_difference_is_no_tie(scored):
    # s0 alone rates ant 9 and bee 8 on mobile: neither decided nor "no difference".
    assert verdicts(scored)["mobile"] == "insufficient"


def test_an_option_that_nobody_compares_is_insufficient_everywhere(scored):
    assert set(verdicts(scored, "ant", "cat").values()) == {"insufficient"}
    assert set(verdicts(scored, "bee", "cat").values()) == {"insufficient"}
    ranking = scored.ranking.set_index("option_id")
    assert ranking.loc["cat", "verdict"] == "insufficient"
    assert np.isnan(ranking.loc["cat", "score"])
    assert set(ranking.loc[["ant", "bee"], "verdict"]) == {"contested"}
    assert ranking["best_probability"].sum() == pytest.approx(1)


def test_leaving_out_one_source_turns_what_is_contested(scored):
    table = scored.sensitivity
    turned = table[table["criterion_id"] == "spread"].set_index("change")
    assert turned.loc["without s0", "probability_after"] < 0.5
    assert turned.loc["without s1", "probability_after"] > 0.5


def test_without_composites_ease_and_deployment_stay(scored):
    table = scored.sensitivity
    change = table[table["change"] == "without composite options"]
    assert not {"ease", "deploy"} & {*change["criterion_id"]}


def test_levels_need_ratings_or_words(scored):
    cells = scored.consensus.set_index(["criterion_id", "option_id"])
    assert cells.loc["loop"]["score"].isna().all()
    assert cells.loc["ease"]["score"].notna().all()
    assert cells["score"].dropna().between(1, 10).all()


def test_certainty_counts_doubts(scored):
    # ease: undated (-1).  custom: undated, and but one source is final (-2).
    # spread: both, and sides are opposed (-3).  mobile: one source only.
    pair = scored.preferences.set_index(["option_id", "rival_id"]).loc["ant", "bee"]
    level = pair.set_index("criterion_id")["certainty"]
    assert level["ease"] == "moderate"
    assert level["custom"] == "low"
    assert level["spread"] == level["mobile"] == "very low"


def test_old_ratings_without_new_evidence_stay(scored):
    table = scored.revisions.set_index(["criterion_id", "option_id"])
    assert table.loc[("mobile", "ant"), "status"] == "no new evidence"
    assert np.isnan(table.loc[("mobile", "ant"), "score"])
    assert table.loc[("custom", "bee"), "status"] == "updated"
    assert table.loc[("custom", "bee"), "other_source_count"] == 1
    assert len(table) == 24


def test_use_cases_count_sources(tables_of, evidence):
    advice = frame(
        UseCaseClaims,
        [
            ("research", "bee", "s1/b9/r1", "s1", False),
            ("research", "bee", "s2/b9/r1", "s2", False),
            ("trying", "ant", "s1/b9/r2", "s1", False),
            ("trying", "bee", "s3/b9/r1", "s3", False),
            ("teams", "ant", "s2/b9/r2", "s2", True),
            ("teams", "cat", "s2/b9/r2", "s2", True),
            ("teams", "ant", "s3/b9/r2", "s3", True),
            ("teams", "cat", "s3/b9/r2", "s3", True),
        ],
    )
    table = score(*tables_of(evidence, advice)).use_cases
    found = table.set_index(["use_case", "option_id"])["verdict"].to_dict()
    assert found == {
        ("research", "bee"): "recommended",
        ("trying", "ant"): "contested",
        ("trying", "bee"): "contested",
        ("teams", "ant"): "recommended",
        ("teams", "cat"): "insufficient",
    }


def test_no_evidence_gives_empty_tables(tables_of):
    scored = score(*tables_of(empty(Evidence), extra=("ant", "bee")))
    assert scored.consensus.empty and scored.reliability.empty
    assert set(scored.preferences["verdict"]) == {"insufficient"}
    assert set(scored.ranking["verdict"]) == {"insufficient"}
    assert score(*tables_of(empty(Evidence), extra=())).ranking.empty


def test_a_document_alone_is_scored_though_leaving_it_out_leaves_nothing(
    tables_of, row_of
):
    marks = {"price": (3, 1), "taste": (2, 3), "care": (3, 0), "time": (1, 2)}
    rows = [
        row_of(n, "a", criterion, kind="rating", option_id=option, value=value)
        | {"scale_low": 0, "scale_high": 3}
        for n, (criterion, values) in enumerate(marks.items())
        for option, value in zip(["ant", "bee"], values, strict=True)
    ]
    result = score(*tables_of(frame(Evidence, rows)))
    assert result.consensus["score"].between(1, 10).all()
    assert result.sensitivity["change"].str.len().gt(0).all()


def test_order_of_rows_does_not_matter_and_inputs_are_unchanged(tables_of, evidence):
    before = evidence.copy()
    first = score(*tables_of(evidence))
    shuffled = evidence.sample(frac=1, random_state=3)
    second = score(*tables_of(shuffled))
    for one, other in zip(first, second, strict=True):
        pd.testing.assert_frame_equal(one, other)
    pd.testing.assert_frame_equal(evidence, before)


def test_swapping_two_options_mirrors_every_result(tables_of, evidence):
    swap = {"ant": "bee", "bee": "ant", "tie": "tie"}
    turned = evidence.assign(
        option_id=evidence["option_id"].map(swap),
        winner=evidence["winner"].map(swap).astype("str"),
    )
    paired = turned["rival_id"].notna()
    turned.loc[paired, "option_id"] = "ant"
    first, second = (score(*tables_of(table)) for table in (evidence, turned))
    one, other = first.preferences, second.preferences
    one = one[one["rival_id"] == "bee"].set_index("criterion_id")
    other = other[other["rival_id"] == "bee"].set_index("criterion_id")
    assert np.allclose(one["difference"], -other["difference"], atol=1e-9)
    assert np.allclose(one["probability"], 1 - other["probability"], atol=1e-9)
    mirror = {"option": "rival", "rival": "option"}
    assert one["verdict"].replace(mirror).equals(other["verdict"])
    cells = first.consensus.assign(option_id=first.consensus["option_id"].map(swap))
    both = cells.merge(second.consensus, on=["criterion_id", "option_id"])
    assert len(both) == len(cells)
    assert np.allclose(both["score_x"], both["score_y"], atol=1e-9, equal_nan=True)
    assert both["certainty_x"].equals(both["certainty_y"])


def test_renaming_sources_changes_only_names(tables_of, evidence):
    names = {"s0": "z", "s1": "a", "s2": "m", "s3": "b"}
    renamed = evidence.assign(source_id=evidence["source_id"].map(names))
    one = score(*tables_of(evidence)).preferences
    other = score(*tables_of(renamed)).preferences
    assert np.allclose(one[FIGURES], other[FIGURES], atol=1e-9, equal_nan=True)


def test_descriptive_criteria_and_untrusted_sources_move_nothing(tables_of, evidence):
    sources, aligned, reconciled = tables_of(evidence)
    criteria = aligned.criteria.copy()
    criteria.loc[criteria["criterion_id"] == "people", "direction"] = "descriptive"
    sources.loc[sources["source_id"] == "s1", "trust"] = 0.0
    scored = score(sources, aligned._replace(criteria=criteria), reconciled)
    assert "people" not in {*scored.consensus["criterion_id"]}
    assert "s1" not in {*scored.reliability["source_id"]}
    silent = scored.evidence["influence"].isna()
    rows = scored.evidence[silent]
    assert ((rows["source_id"] == "s1") | (rows["criterion_id"] == "people")).all()
    assert len(scored.evidence) == len(evidence)


@pytest.mark.thorough
def test_provisional_evidence_weighs_less(tables_of, evidence):
    final = evidence.assign(is_provisional=False)
    table = score(*tables_of(evidence)).reliability.set_index("source_id")["weight"]
    other = score(*tables_of(final)).reliability.set_index("source_id")["weight"]
    assert table["s0"] < other["s0"]
    assert table.mean() == pytest.approx(1)


def test_a_higher_limit_decides_less(tables_of, evidence):
    strict = ScoreSettings(decision_probability=0.9999)
    found = verdicts(score(*tables_of(evidence), strict))
    assert "option" not in found.values() and "rival" not in found.values()


def test_three_who_agree_know_more_than_one(tables_of, row_of):
    rows = []
    scale = {"scale_low": 1, "scale_high": 10, "kind": "rating"}
    for source, criterion in [("a", "x"), ("b", "x"), ("c", "x"), ("a", "y")]:
        for option, value in [("ant", 8), ("bee", 6)]:
            told = {"option_id": option, "value": value, **scale}
            rows.append(row_of(len(rows), source, criterion, **told))
    table = pd.DataFrame(rows)[list(Evidence.to_schema().columns)]
    scored = score(*tables_of(frame(Evidence, table.to_dict("records"))))
    width = scored.consensus.assign(width=lambda t: t["high"] - t["low"])
    width = width.groupby("criterion_id")["width"].max()
    assert width["x"] < width["y"]
