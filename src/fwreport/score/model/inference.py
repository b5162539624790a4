"""Expectation propagation: what all evidence together says of every cell."""

import logging
from typing import NamedTuple

import numpy as np

from fwreport.score.model.blocks import (
    Batch,
    Block,
    State,
    build_batches,
    combine_over,
    condense,
    opinions_of,
)
from fwreport.score.model.intervals import moments
from fwreport.score.model.learning import learn_source_variances, learn_sources
from fwreport.score.model.panel import Panel
from fwreport.score.model.prior import (
    Variances,
    cell_covariance,
    learn_cell_variances,
    start_variances,
)
from fwreport.score.settings import Priors

log = logging.getLogger(__name__)

SWEEPS = 300
TOLERANCE = 1e-6  # points; far below what is printed
DAMPING = 0.8  # of parallel updates, which overshoot where sites share a cell


class Posterior(NamedTuple):
    """A normal posterior of all cells, and what was learned of the sources."""

    mean: np.ndarray  # of each cell, in points
    covariance: np.ndarray  # of all cells
    bias: np.ndarray  # of each source, in points
    precision: np.ndarray  # of each site's opinion, provisional and unsure ones less
    state: State


def fit(
    panel: Panel,
    priors: Priors,
    start: State | None = None,
    active: np.ndarray | None = None,
) -> Posterior:
    """Infer all cells from all sites.

    start   a warm start; its variances are then kept and not learned again
    active  which sites count (all by default)

    Each interval becomes a normal factor that keeps the moments of its marginal; the
    opinions of one source are a dense block that is integrated out, so that a sweep
    costs the sum of the cubes of block sizes and the cube of the number of cells.
    Variances move by expectation maximisation; the precision of sources and of single
    opinions has gamma priors (Student's t) and moves by mean-field updates.

    T. Minka, "Expectation propagation for approximate Bayesian inference", UAI 2001.
    """
    active = np.ones(len(panel.lower), dtype=bool) if active is None else active
    batches = build_batches(panel)
    state = start or first_state(panel, priors)
    keep = np.where(active, 1.0, 0.0)
    state = state._replace(
        site_precision=state.site_precision * keep, site_slope=state.site_slope * keep
    )
    before = np.full(2 * len(panel.cell_option), np.inf)
    for _ in range(SWEEPS):
        blocks, cells = infer_cells(panel, priors, batches, state)
        after = np.concatenate([cells[0], np.sqrt(np.diag(cells[1]))])
        if np.abs(after - before).max(initial=0) < TOLERANCE:
            break
        before = after
        state = update(panel, priors, (batches, blocks, cells), (state, active))
        if start is None:
            learned = learn_cell_variances(panel, state.variances, cells, priors)
            state = state._replace(variances=learned)
    else:
        log.warning("scores did not settle in %d sweeps", SWEEPS)
    if start is not None:
        state = state._replace(variances=start.variances)
    return conclude(panel, priors, (batches, blocks, cells), state)


def first_state(panel: Panel, priors: Priors) -> State:
    """No evidence seen, all sources equal."""
    return State(
        site_precision=np.zeros(len(panel.lower)),
        site_slope=np.zeros(len(panel.lower)),
        source_precision=np.ones(len(panel.sources)),
        opinion_precision=np.ones(len(panel.opinion_source)),
        variances=start_variances(priors),
    )


def infer_cells(
    panel: Panel, priors: Priors, batches: list[Batch], state: State
) -> tuple[list[Block], tuple[np.ndarray, np.ndarray]]:
    """The posterior of cells (mean less the prior's, covariance) given all factors."""
    count = len(panel.cell_option)
    precision, slope = np.zeros((count, count)), np.zeros(count)
    blocks = []
    for batch in batches:
        block = condense(batch, state)
        blocks.append(block)
        said = block.inverse - block.gain @ block.inverse
        pull = (block.inverse @ block.offset[:, :, None])[:, :, 0]
        rows = np.broadcast_to(batch.cell[:, :, None], said.shape)
        both = batch.held[:, :, None] & batch.held[:, None, :]
        np.add.at(precision, (rows, np.swapaxes(rows, 1, 2)), said * both)
        np.add.at(slope, batch.cell, pull * batch.held)
    prior = cell_covariance(panel, state.variances, priors.level_sd**2)
    covariance = np.linalg.solve(np.eye(count) + prior @ precision, prior)
    covariance = (covariance + covariance.T) / 2
    return blocks, (covariance @ slope, covariance)


def update(panel: Panel, priors: Priors, fitted: tuple, now: tuple) -> State:
    """One sweep over all factors, and over what is learned of the sources.

    fitted  batches, blocks and cells;  now  the state and which sites count
    """
    batches, blocks, cells = fitted
    state, active = now
    weight, slope = state.site_precision.copy(), state.site_slope.copy()
    source, opinion = state.source_precision.copy(), state.opinion_precision.copy()
    squares = np.zeros(3)  # of biases, halos and cell terms
    for batch, block in zip(batches, blocks, strict=True):
        mean, covariance = opinions_of(batch, block, cells)
        count = len(batch.site)
        real = np.flatnonzero(active[batch.site])
        site = batch.site[real]
        at = combine_over(batch.entry, mean, count)[real]
        spread = combine_over(batch.pair, covariance, count)[real]
        ones = np.ones(mean.size)
        crowd = np.bincount(batch.entry.site, batch.entry.share**2, count)[real]
        level = priors.level_mean * combine_over(batch.entry, ones, count)[real]
        noise = noise_of(panel, state.variances, site) * crowd
        bounds = panel.lower[site] - level, panel.upper[site] - level
        fresh = refit((at, spread), (weight[site], slope[site]), noise, bounds)
        weight[site] += DAMPING * (fresh[0] - weight[site])
        slope[site] += DAMPING * (fresh[1] - slope[site])
        squares += learn_sources(
            priors, (batch, block, cells), state, (source, opinion)
        )
    variances = learn_source_variances(panel, priors, state.variances, squares)
    return State(weight, slope, source, opinion, variances)


def noise_of(panel: Panel, variances: Variances, site: np.ndarray) -> np.ndarray:
    """Variance of one claim about its opinion; inflation also blurs the cell term."""
    claim = panel.claim_variance[site]
    return panel.inflation[site] * (variances.cell + claim) - variances.cell


def refit(
    marginal: tuple[np.ndarray, np.ndarray],
    factor: tuple[np.ndarray, np.ndarray],
    noise: np.ndarray,
    bounds: tuple[np.ndarray, np.ndarray],
) -> tuple[np.ndarray, np.ndarray]:
    """New normal factors: cavity, moments of interval times cavity, quotient."""
    precision = np.maximum(1 / marginal[1] - factor[0], 1e-9)
    slope = marginal[0] / marginal[1] - factor[1]
    mean, variance = slope / precision, 1 / precision
    tilt = moments(mean, variance + noise, *bounds)
    room = 1 - variance * tilt.curvature
    return tilt.curvature / room, (tilt.slope + mean * tilt.curvature) / room


def conclude(panel: Panel, priors: Priors, fitted: tuple, state: State) -> Posterior:
    """Gather the posterior of cells, biases and the precision of each site."""
    batches, blocks, cells = fitted
    bias = np.zeros(len(panel.sources))
    for batch, block in zip(batches, blocks, strict=True):
        below = cells[0][batch.cell] * batch.held
        turn = np.swapaxes(block.gain, 1, 2) - np.eye(batch.held.shape[1])
        apart = block.offset + (turn @ below[:, :, None])[:, :, 0]
        pull = (block.inverse @ apart[:, :, None])[:, :, 0] * batch.held
        bias[batch.source] = state.variances.bias * pull.sum(axis=1)
    owner = state.source_precision[panel.site_source]
    noise = noise_of(panel, state.variances, np.arange(len(owner)))
    return Posterior(
        mean=cells[0] + priors.level_mean,
        covariance=cells[1],
        bias=bias,
        precision=1 / (state.variances.cell / owner + noise),
        state=state,
    )
