"""Fits settle, whatever documents say; and those made together as each alone."""

import logging

import numpy as np
import pandas as pd
import pytest

from fwreport.score.model import sweeps
from fwreport.score.model.fitted import fit_evidence
from fwreport.score.model.inference import plan_fit
from fwreport.score.panel.subjects import split_subjects
from fwreport.score.settings import ScoreSettings
from fwreport.score.table import weigh_evenly
from fwreport.tables.base import column_names, frame
from fwreport.tables.conflicts import Evidence

SETTINGS = ScoreSettings()
VERDICT = {"option_id": "ant", "rival_id": "bee", "kind": "verdict"}


def fit_rows(rows):
    table = pd.DataFrame(rows)[column_names(Evidence)]
    table = frame(Evidence, table.to_dict("records"))
    return fit_evidence(table, split_subjects(table, weigh_evenly), SETTINGS)


@pytest.fixture
def shouting(row_of):
    """One source says the same forty times, and others once."""
    told = [("s0", "ease")] * 40 + [(f"s{n}", "speed") for n in range(1, 4)]
    return [row_of(n, *of, **VERDICT, winner="bee") for n, of in enumerate(told)]


def test_what_is_said_again_and_again_settles(shouting, caplog, monkeypatch):
    settled = fit_rows(shouting)
    assert not caplog.records
    monkeypatch.setattr(sweeps, "DAMPING", 0.3)
    slowly = fit_rows(shouting)
    assert np.allclose(settled.mean, slowly.mean, atol=1e-4)
    assert np.allclose(settled.variance, slowly.variance, atol=1e-4)


def test_without_smaller_steps_it_would_not(shouting, caplog, monkeypatch):
    monkeypatch.setattr(sweeps, "TURNS", 10**6)
    with caplog.at_level(logging.WARNING):
        fit_rows(shouting)
    assert "did not settle" in caplog.text


def test_fits_made_together_are_those_made_alone(evidence):
    (part,) = fit_evidence(
        evidence, split_subjects(evidence, weigh_evenly), SETTINGS
    ).parts
    plan = plan_fit(part.panel, by_criteria=False)
    sites = np.arange(len(part.panel.lower))
    owners = part.panel.site_source
    active = [owners != source for source in range(len(part.panel.sources))]
    active += [np.ones(len(sites), dtype=bool), sites % 3 > 0, sites < 5]
    starts = [(part.posterior.state, chosen) for chosen in active]
    together = sweeps.fit_together(plan, SETTINGS.priors, starts, 0.01)
    for start, posterior in zip(starts, together, strict=True):
        (alone,) = sweeps.fit_together(plan, SETTINGS.priors, [start], 0.01)
        for name in ("mean", "variance", "within", "bias", "precision"):
            one, other = getattr(posterior, name), getattr(alone, name)
            assert np.allclose(one, other, rtol=0, atol=1e-9), name
        one, other = posterior.state, alone.state
        assert np.allclose(one.variances, other.variances, rtol=0, atol=1e-9)
        assert np.allclose(one.opinion_precision, other.opinion_precision, atol=1e-9)
