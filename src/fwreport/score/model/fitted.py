"""A fitted panel, and what is read from it: cells, intervals, identified levels."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.model.inference import Posterior, fit
from fwreport.score.model.marks import HIGH, LOW
from fwreport.score.model.panel import Panel, build_panel
from fwreport.score.settings import ScoreSettings
from fwreport.tables.scores import OVERALL


class Fitted(NamedTuple):
    """A panel and its posterior; cells as a grid, the means over criteria last."""

    panel: Panel
    posterior: Posterior
    grid: np.ndarray  # options by (criteria, overall): the cell, or -1
    is_spoken: np.ndarray  # same shape: some row of evidence names the cell
    is_level: np.ndarray  # same shape: its level is identified


def fit_evidence(
    evidence: pd.DataFrame, weights: dict[str, float], settings: ScoreSettings
) -> Fitted:
    """Fit the model to evidence (index 0, 1, 2, …), from nothing."""
    panel = build_panel(evidence, weights, settings)
    posterior = fit(panel, settings.priors)
    return look(panel, posterior, np.ones(len(panel.lower), dtype=bool))


def fit_without(
    fitted: Fitted, left_out: np.ndarray, settings: ScoreSettings
) -> Fitted:
    """Fit again without some sites, from where the fit stands, variances kept.

    Variances are left as all evidence has them: what is asked is what the others say,
    not how far other sources might lie apart.
    """
    start = fitted.posterior.state
    posterior = fit(fitted.panel, settings.priors, start, ~left_out)
    return look(fitted.panel, posterior, ~left_out)


def look(panel: Panel, posterior: Posterior, active: np.ndarray) -> Fitted:
    """Lay the cells out as a grid, and see which are spoken of and identified."""
    shape = len(panel.options), len(panel.criteria) + 1
    grid = np.full(shape, -1)
    grid[panel.cell_option, panel.cell_criterion] = np.arange(len(panel.cell_option))
    named = panel.entries[np.isin(panel.entries["share"].abs(), 1.0)]
    named = named[active[named["site"]]]
    cell = panel.opinion_cell[named["opinion"]]
    is_spoken = np.zeros(shape, dtype=bool)
    is_spoken[panel.cell_option[cell], panel.cell_criterion[cell]] = True
    is_level = np.zeros(shape, dtype=bool)
    level = panel.is_level[named["site"]]
    is_level[panel.cell_option[cell[level]], panel.cell_criterion[cell[level]]] = True
    spread_levels(panel, named.assign(cell=cell)[~level], is_level)
    whole = is_level[:, :-1].any(axis=1) | is_level[:, -1]
    is_level[:, -1] = whole
    is_spoken[:, -1] = is_spoken.any(axis=1)
    return Fitted(panel, posterior, grid, is_spoken, is_level & is_spoken)


def spread_levels(panel: Panel, paired: pd.DataFrame, is_level: np.ndarray) -> None:
    """Carry levels along comparisons: what is held against a known level is known."""
    first = paired.groupby("site")["cell"].agg(["min", "max"]).drop_duplicates()
    ends = first.to_numpy()
    options, criterion = panel.cell_option[ends], panel.cell_criterion[ends[:, :1]]
    for _ in range(len(panel.options)):
        known = is_level[options, criterion]
        if not (known.any(axis=1) & ~known.all(axis=1)).any():
            return
        reached = known.any(axis=1)
        is_level[options[reached], criterion[reached]] = True


def places(table: pd.DataFrame, fitted: Fitted) -> tuple[np.ndarray, np.ndarray]:
    """Row and column in the grid of each option and criterion."""
    options = pd.Index(fitted.panel.options)
    criteria = pd.Index([*fitted.panel.criteria, OVERALL])
    return (
        options.get_indexer(table["option_id"]),
        criteria.get_indexer(table["criterion_id"]),
    )


def is_spoken(table: pd.DataFrame, fitted: Fitted) -> np.ndarray:
    """Whether each option has evidence on the criterion."""
    if not fitted.grid.size:
        return np.zeros(len(table), dtype=bool)
    option, criterion = places(table, fitted)
    return (option >= 0) & fitted.is_spoken[option, criterion]


def bounded(
    mean: np.ndarray, variance: np.ndarray, level: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Mean and interval of a normal posterior cut off at the ends of the scale.

    What is estimated lives on 1 to 10; the normal model does not know it.  Cutting
    its posterior there is the posterior under a prior cut there, up to what the cut
    of one cell says of others.
    """
    from scipy.special import ndtr, ndtri

    sd = np.sqrt(variance)
    low, high = (LOW - mean) / sd, (HIGH - mean) / sd
    flip = low + high > 0
    a, b = np.where(flip, -high, low), np.where(flip, -low, high)
    below, above = ndtr(a), ndtr(b)
    tail = (1 - level) / 2
    ends = [
        ndtri(below + (above - below) * np.where(flip, 1 - share, share))
        for share in (tail, 1 - tail)
    ]
    density = np.exp(-0.5 * a**2) - np.exp(-0.5 * b**2)
    center = density / np.sqrt(2 * np.pi) / (above - below)
    sign = np.where(flip, -1.0, 1.0)
    result = [mean + sd * sign * place for place in (center, *ends)]
    return tuple(np.clip(values, LOW, HIGH) for values in result)
