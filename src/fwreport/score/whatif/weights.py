"""Weights of criteria: the verdicts over all, were one criterion twice as heavy."""

import logging

import numpy as np
import pandas as pd

from fwreport.score.judgement.pairs import decide
from fwreport.score.judgement.sides import PAIR
from fwreport.score.model.fitted import freedom_of
from fwreport.score.model.inference import infer_cells, plan_fit
from fwreport.score.model.intervals import share_below
from fwreport.score.whatif.bench import DENSE
from fwreport.score.whatif.trials import COUNTS, Stand, cells_of, grid_of
from fwreport.tables.scores import OVERALL

log = logging.getLogger(__name__)


def double_weights(stand: Stand) -> pd.DataFrame:
    """The verdicts over all criteria, with the share of each in turn doubled.

    The shares of all others shrink alike, so that the mean over criteria m becomes
    (m + w x) / (1 + w) where x is the criterion of share w: what is known of both
    together gives the new difference and its deviation at once, without a fit.

    returns  the columns of Sensitivity
    """
    tables = []
    for part, subject in enumerate(stand.subjects):
        pairs = stand.pairs[stand.pairs["part"] == part]
        pairs = pairs[pairs["criterion_id"] == OVERALL]
        if pairs.empty or len(subject.weights) < 2:
            continue
        cells = len(stand.fitted.parts[part].panel.cell_option)
        if cells > DENSE:
            log.info("weights are not doubled in turn: %d options by criteria", cells)
            continue
        tables.append(double_in(stand, part, pairs))
    if not tables:
        return pd.DataFrame()
    return pd.concat(tables, ignore_index=True)


def double_in(stand: Stand, part: int, pairs: pd.DataFrame) -> pd.DataFrame:
    """The same of one subject."""
    fitted, priors = stand.fitted.parts[part], stand.settings.priors
    panel, plan = fitted.panel, plan_fit(fitted.panel, by_criteria=False)
    _, views = infer_cells(plan, priors, fitted.posterior.state)
    count, size = len(pairs), len(views.mean)
    covariance = views.within.reshape(size, size)
    mean = fitted.posterior.mean
    whole, grid = cells_of(panel, pairs), grid_of(panel)
    rows = [panel.cell_option[end] for end in whole]
    names, shares, leads = [], [], []
    for column, (name, share) in enumerate(
        zip(panel.criteria, panel.weights, strict=True)
    ):
        one, other = (grid[row, column] for row in rows)
        if share and (one >= 0).all() and (other >= 0).all():
            names.append(name)
            shares.append(share)
            leads.append(lead_over(size, (one, other)))
    if not names:
        return pd.DataFrame()
    share = np.array(shares)[:, None, None]
    new = (lead_over(size, whole) + share * np.array(leads)) / (1 + share)
    gap = (new @ mean).ravel()
    spread = np.einsum("cpi,cpi->cp", new @ covariance, new).ravel()
    sd = np.sqrt(spread + priors.floor_sd**2)
    freedom = np.full(len(gap), float(freedom_of(panel, fitted.active)))
    asis = pairs.iloc[np.tile(np.arange(count), len(names))].reset_index(drop=True)
    after = asis[COUNTS].assign(probability=share_below(gap / sd, freedom))
    return asis[PAIR].assign(
        change=[f"weight of {name} doubled" for name in np.repeat(names, count)],
        verdict_before=asis["verdict"],
        verdict_after=decide(after, (gap, sd, freedom), stand.settings),
        probability_before=asis["probability"],
        probability_after=after["probability"],
    )


def lead_over(size: int, ends: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    """Each pair's difference as weights of cells: pairs by cells."""
    rows = np.arange(len(ends[0]))
    leads = np.zeros((len(rows), size))
    leads[rows, ends[0]], leads[rows, ends[1]] = 1.0, -1.0
    return leads
