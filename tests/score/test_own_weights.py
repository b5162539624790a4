"""Joint draws: a reader's weights give what the model itself would."""

import numpy as np
import pandas as pd
import pytest

from fwreport.score.consensus import rank_options
from fwreport.score.judgement.best import best_probabilities
from fwreport.score.model.fitted import bounded, fit_evidence
from fwreport.score.model.inference import plan_fit
from fwreport.score.model.intervals import place_of
from fwreport.score.model.joint import mix_cells, mix_departures
from fwreport.score.panel.subjects import split_subjects
from fwreport.score.reading import read_evidence
from fwreport.score.settings import ScoreSettings
from fwreport.score.whatif import own_weights
from fwreport.score.whatif.own_weights import draw_jointly
from fwreport.tables.base import frame
from fwreport.tables.joint import Draws, Weighed

SETTINGS = ScoreSettings()
FLOOR = SETTINGS.priors.floor_sd**2


@pytest.fixture(scope="module")
def evidence():
    """Five sources with gaps on three options, each with a favourite over all."""
    random = np.random.default_rng(5)
    rows = [
        (f"s{source}", f"o{option}", f"c{criterion}", "rating", mark, 1, 10, "", "")
        for source in range(5)
        for criterion in range(7)
        for option, mark in enumerate(random.integers(3, 10, 3))
        if random.random() < 0.6
    ]
    rows += [
        (f"s{n}", f"o{n % 2}", "__overall__", "recommendation", *[""] * 4, f"o{n % 2}")
        for n in range(3)
    ]
    names = ["source", "option", "criterion", "kind", "value", "scale_low"]
    table = pd.DataFrame(rows, columns=[*names, "scale_high", "rival", "winner"])
    return read_evidence(table)


@pytest.fixture(scope="module")
def fitted(evidence):
    def weigh(rows):
        known = sorted({*rows["criterion_id"]} - {"__overall__"})
        return {name: 1.0 + place for place, name in enumerate(known)}

    return fit_evidence(evidence, split_subjects(evidence, weigh), SETTINGS)


@pytest.fixture(scope="module")
def criteria(fitted):
    groups = ["even" if place % 2 else "odd" for place in range(7)]
    return pd.DataFrame({"criterion_id": fitted.criteria, "group_name": groups})


def mixed(tables, shares):
    """Mean and covariance of all options under shares, from the tables alone."""
    weighed = tables.weighed
    options = sorted({*weighed["option_id"]})
    mean = weighed["mean"] * weighed["item_id"].map(shares)
    mean = mean.groupby(weighed["option_id"]).sum()[options]
    draws = tables.draws
    moved = draws["deviation"] * draws["item_id"].map(shares)
    moved = moved.groupby([draws["draw"], draws["option_id"]]).sum()
    moved = moved.unstack(fill_value=0.0)[options].to_numpy()
    return mean.to_numpy(), moved.T @ moved


def published(tables):
    return tables.weighed.drop_duplicates("item_id").set_index("item_id")["share"]


@pytest.mark.parametrize("most", [own_weights.MOST, 18])
def test_published_weights_give_the_published_ranking(
    evidence, fitted, criteria, most, monkeypatch
):
    monkeypatch.setattr(own_weights, "MOST", most)  # 18: two groups of three options
    tables = draw_jointly(criteria, fitted, SETTINGS)
    assert tables.weighed["is_group"].all() == (most == 18)
    mean, covariance = mixed(tables, published(tables))
    pairs = [("__overall__", "o0", "o1", 5), ("__overall__", "o1", "o2", 5)]
    names = ["criterion_id", "option_id", "rival_id", "source_count"]
    pairs = pd.DataFrame(pairs, columns=names)
    ranking = rank_options(evidence, pairs, fitted, (SETTINGS, fitted.options))
    ranking = ranking.sort_values("option_id")
    freedom = tables.weighed["freedom"].iloc[0]
    found = bounded(mean, np.diag(covariance) + FLOOR, SETTINGS.level, freedom)
    known = ranking[["score", "low", "high"]].to_numpy().T
    np.testing.assert_allclose(found, known, atol=1e-4)
    tails = place_of(0.9, freedom) / place_of(0.9, np.inf)
    spread = (covariance + FLOOR / 2 * np.eye(3)) * tails**2
    best = best_probabilities(mean, spread)
    np.testing.assert_allclose(best, ranking["best_probability"], atol=1e-4)


def test_one_criterion_alone_gives_its_own_cells(fitted, criteria):
    tables = draw_jointly(criteria, fitted, SETTINGS)
    shares = published(tables) * 0.0
    shares["c3"] = 1.0
    mean, covariance = mixed(tables, shares)
    cells = fitted.grid[:, 3]
    assert (cells >= 0).all()
    np.testing.assert_allclose(mean, fitted.mean[cells])
    np.testing.assert_allclose(np.diag(covariance), fitted.variance[cells], atol=1e-6)


def test_both_orders_of_elimination_agree(fitted):
    (part,) = fitted.parts
    mix = np.eye(len(part.panel.criteria))
    first = part._replace(plan=plan_fit(part.panel, by_criteria=True))
    one = mix_departures(first, mix, SETTINGS.priors)
    other = mix_cells(part, mix, SETTINGS.priors)
    for found, known in zip(one, other, strict=True):
        np.testing.assert_allclose(found, known, atol=1e-9)


def test_what_is_not_spoken_of_is_known_less(fitted, criteria):
    tables = draw_jointly(criteria, fitted, SETTINGS)
    draws = tables.draws.assign(square=tables.draws["deviation"] ** 2)
    variance = draws.groupby(["item_id", "option_id"])["square"].sum()
    spoken = tables.weighed.set_index(["item_id", "option_id"])["spoken_share"]
    for _, rows in pd.DataFrame({"v": variance, "s": spoken}).groupby("item_id"):
        if rows["s"].nunique() > 1:
            assert rows["v"][rows["s"] == 0].min() > rows["v"][rows["s"] == 1].max()


def test_nothing_to_weigh_gives_empty_tables(fitted, criteria, monkeypatch):
    monkeypatch.setattr(own_weights, "MOST", 5)  # of three options not even two groups
    tables = draw_jointly(criteria, fitted, SETTINGS)
    assert tables.weighed.empty and tables.draws.empty
    assert tables.weighed.dtypes.equals(frame(Weighed, []).dtypes)
    assert tables.draws.dtypes.equals(frame(Draws, []).dtypes)
