"""Subjects that share nothing, and many of everything."""

import time

import numpy as np
import pandas as pd
import pytest

from fwreport.score.model.acceleration import mix_steps
from fwreport.score.model.fitted import fit_evidence
from fwreport.score.model.inference import plan_fit
from fwreport.score.model.sweeps import fit
from fwreport.score.panel.subjects import split_subjects
from fwreport.score.settings import ScoreSettings
from fwreport.score.stage import score
from fwreport.score.table import weigh_evenly
from fwreport.tables.base import frame
from fwreport.tables.conflicts import Evidence
from fwreport.tables.scores import OVERALL

SCALE = {"scale_low": 1, "scale_high": 10, "kind": "rating"}
FIGURES = ["difference", "low", "high", "probability"]


@pytest.fixture
def other_subject(row_of):
    """Two more sources, on two other options, on criteria of which one is shared."""
    rows = []
    for source, criterion, xen, yak in [
        ("s8", "ease", 3, 6),
        ("s9", "ease", 5, 8),
        ("s9", "price", 7, 2),
    ]:
        for option, value in [("xen", xen), ("yak", yak)]:
            told = {"option_id": option, "value": value, **SCALE}
            rows.append(row_of(len(rows), source, criterion, **told))
    advice = {"option_id": "yak", "winner": "yak", "kind": "recommendation"}
    rows.append(row_of(len(rows), "s9", OVERALL, **advice))
    table = pd.DataFrame(rows)[list(Evidence.to_schema().columns)]
    return frame(Evidence, table.to_dict("records"))


@pytest.mark.thorough
def test_a_subject_scores_as_in_a_folder_of_its_own(tables_of, evidence, other_subject):
    both = pd.concat([evidence, other_subject], ignore_index=True)
    whole = score(*tables_of(both, extra=()))
    for own in (evidence, other_subject):
        alone = score(*tables_of(own, extra=()))
        key = ["criterion_id", "option_id", "rival_id"]
        pairs = alone.preferences.merge(whole.preferences, on=key)
        assert len(pairs) == len(alone.preferences)
        for name in FIGURES:
            assert np.allclose(pairs[f"{name}_x"], pairs[f"{name}_y"], atol=1e-9)
        assert pairs["verdict_x"].equals(pairs["verdict_y"])
        ranks = alone.ranking.merge(whole.ranking, on="option_id")
        shares = ranks["best_probability_x"], ranks["best_probability_y"]
        assert np.allclose(*shares, atol=1e-9)
    known = {("ant", "bee"), ("xen", "yak")}
    found = whole.preferences[["option_id", "rival_id"]].drop_duplicates()
    assert {*found.itertuples(index=False, name=None)} == known


def test_subjects_are_told_by_sources_and_by_rivals(evidence, other_subject):
    both = pd.concat([other_subject, evidence], ignore_index=True)
    subjects = split_subjects(both, weigh_evenly)
    assert [s.options for s in subjects] == [["ant", "bee"], ["xen", "yak"]]
    assert [s.sources for s in subjects] == [["s0", "s1", "s2", "s3"], ["s8", "s9"]]
    assert sorted(np.concatenate([s.rows for s in subjects])) == [*range(len(both))]
    assert {*subjects[1].weights} == {"ease", "price"}
    assert split_subjects(both.head(0), weigh_evenly) == []


def test_both_orders_of_elimination_give_the_same(evidence, row_of):
    advice = {"option_id": "ant", "winner": "ant", "kind": "recommendation"}
    rows = pd.DataFrame([row_of(999, "s3", OVERALL, **advice)])
    rows = frame(Evidence, rows[list(evidence.columns)].to_dict("records"))
    table = pd.concat([evidence, rows], ignore_index=True)
    settings = ScoreSettings()
    part = fit_evidence(table, split_subjects(table, weigh_evenly), settings).parts[0]
    found = []
    for by_criteria in (True, False):
        plan = plan_fit(part.panel, by_criteria)
        assert (plan.frame is None) != by_criteria
        posterior = fit(part.panel, settings.priors, plan)
        found.append([*posterior[:2], posterior.bias, posterior.precision])
    for one, other in zip(*found, strict=True):
        assert np.allclose(one, other, rtol=0, atol=1e-9)


def test_mixing_steps_finds_a_creeping_limit():
    # x -> a + D (x - a) with rates .95 and .5: plain steps need 270 for 1e-6; two
    # rates are told apart by three steps.
    limit, rates = np.array([1.0, -2.0]), np.array([0.95, 0.5])
    points, images = [], []
    at = np.zeros(2)
    for _ in range(5):
        points.append(at)
        images.append(limit + rates * (at - limit))
        at = mix_steps(points, images)
    assert np.allclose(at, limit, atol=1e-6)


@pytest.mark.thorough
def test_many_unlike_documents_take_little_time_and_few_pairs(tables_of, row_of):
    # 25 documents, 4 options each, 8 criteria; every fifth document has a neighbour.
    random = np.random.default_rng(0)
    rows = []
    for source in range(25):
        subject = source - source % 5 if source % 5 == 1 else source
        for criterion in range(8):
            for option in range(4):
                told = {"option_id": f"t{subject:02}_{option}", **SCALE}
                told["value"] = int(random.integers(3, 10))
                place = f"s{source:02}", f"c{source}_{criterion}"
                rows.append(row_of(len(rows), *place, **told))
    table = pd.DataFrame(rows)[list(Evidence.to_schema().columns)]
    table = frame(Evidence, table.to_dict("records"))
    tables = tables_of(table, extra=())
    start = time.process_time()
    scored = score(*tables)
    assert time.process_time() - start < 15  # about 2 when nothing else runs
    assert len(scored.preferences) == 6 * (20 * 1 + 25 * 8)
    assert scored.ranking["best_probability"].sum() == pytest.approx(20)


@pytest.mark.thorough
def test_a_dozen_options_judged_as_one_are_fine(tables_of, row_of):
    members = [f"m{number:02}" for number in range(12)]
    rows = []
    for source in ("a", "b"):
        for option in [*members, "solo"]:
            value = 4 if option == "solo" else 8
            told = {
                "option_id": option,
                "value": value,
                "is_indirect": option[0] == "m",
            }
            rows.append(row_of(len(rows), source, "x", **SCALE, **told))
    table = pd.DataFrame(rows)[list(Evidence.to_schema().columns)]
    scored = score(*tables_of(frame(Evidence, table.to_dict("records")), extra=()))
    pairs = scored.preferences[scored.preferences["rival_id"] == "solo"]
    assert len(pairs) == 24 and (pairs["difference"] > 0).all()
    alike = scored.ranking.set_index("option_id").loc[members, "best_probability"]
    assert np.ptp(alike) < 1e-9
