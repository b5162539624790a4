"""Errors that many sources share without having copied."""

import numpy as np
import pandas as pd
import pytest

from fwreport.score.model.camps import size_of
from fwreport.score.table import score_table

CELL = ["option", "criterion"]


def draw(seed: int, share: float) -> tuple[pd.DataFrame, pd.Series]:
    """Ratings of 40 sources on 5 options and 9 criteria, and the truth.

    A share of the sources has the same errors beside its own.
    """
    random = np.random.default_rng(seed)
    truth = random.uniform(3.5, 7.5, (5, 9))
    web = random.normal(0, 0.9, truth.shape)
    rows = []
    for source in range(40):
        said = truth + random.normal(0, 0.5) + random.normal(0, 0.6, truth.shape)
        said = np.clip(said + web * (source < share * 40), 0, 10)
        for (option, criterion), value in np.ndenumerate(said.round(1)):
            rows.append((f"s{source:02}", f"o{option}", f"c{criterion}", value))
    table = pd.DataFrame(rows, columns=["source", *CELL, "value"])
    table = table.assign(kind="rating", scale_low=0, scale_high=10)
    names = pd.MultiIndex.from_product(
        [[f"o{i}" for i in range(5)], [f"c{i}" for i in range(9)]], names=CELL
    )
    return table, pd.Series(1 + 0.9 * truth.ravel(), index=names)


@pytest.fixture(scope="module", params=[0, 1])
def figures(request):
    """Width of intervals and share of truths inside, by share of the camp."""
    found = {}
    for share in (0.0, 0.5):
        table, truth = draw(request.param, share)
        cells = score_table(table).scores.set_index(CELL).loc[truth.index]
        width = (cells["high"] - cells["low"]).mean()
        found[share] = width, truth.between(cells["low"], cells["high"]).mean()
    return found


def test_a_camp_widens_intervals_to_what_it_errs_by(figures):
    assert figures[0.5][0] > 1.4 * figures[0.0][0]
    assert figures[0.5][1] > 0.75


def test_sources_that_err_alone_are_no_camp(figures):
    assert figures[0.0][0] < 0.9
    assert figures[0.0][1] > 0.8


def test_no_spike_within_what_chance_gives():
    edge = (1 + np.sqrt(0.5)) ** 2
    assert size_of(edge * 0.99, 0.5) == 0.0
    assert size_of(edge * 1.0001, 0.5) == pytest.approx(np.sqrt(0.5), rel=0.05)
    spike = 3.0
    assert size_of((1 + spike) * (1 + 0.5 / spike), 0.5) == pytest.approx(spike)
