"""Expectation propagation: what all evidence together says of every cell."""

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
    own_squares,
)
from fwreport.score.model.camps import camp_errors, widen
from fwreport.score.model.cells import infer_by_criteria
from fwreport.score.model.frame import Frame, build_frame
from fwreport.score.model.intervals import refit
from fwreport.score.model.leanings import Layout, Views, infer_views, lay_out, views_of
from fwreport.score.model.learning import (
    lean_squares,
    learn_source_variances,
    learn_sources,
    squares_of,
)
from fwreport.score.model.prior import (
    Shape,
    Variances,
    counts_of,
    each,
    shape_of,
)
from fwreport.score.panel.build import Panel
from fwreport.score.settings import Priors

LARGE = (
    50_000  # rows from which on intervals are so narrow that all else is their floor
)


class Plan(NamedTuple):
    """What a panel is laid out as, once for all sweeps and fits."""

    panel: Panel
    batches: list[Batch]
    layout: Layout
    counts: tuple[int, int, int]  # of terms of cells
    shape: Shape | None  # of the prior of cells, where they go last
    frame: Frame | None  # where they go first


class Posterior(NamedTuple):
    """A normal posterior of all cells, and what was learned of the sources."""

    mean: np.ndarray  # of each cell, in points
    variance: np.ndarray
    within: np.ndarray  # covariances of cells of one criterion, see `covariance_within`
    bias: np.ndarray  # of each source, in points
    precision: np.ndarray  # of each site's opinion, provisional and unsure ones less
    state: State


def plan_fit(panel: Panel, by_criteria: bool | None = None) -> Plan:
    """Lay a panel out, for the order of elimination that costs less.

    by_criteria  whether cells go first; by default where that costs less
    """
    batches = build_batches(panel)
    counts = counts_of(panel)
    if by_criteria is None:
        by_criteria = is_cheaper_by_criteria(panel)
    layout = lay_out(panel, batches, by_criteria)
    if by_criteria:
        frame = build_frame(panel, batches)
        return Plan(panel, batches, layout, counts, None, frame)
    return Plan(panel, batches, layout, counts, shape_of(panel), None)


def is_cheaper_by_criteria(panel: Panel) -> bool:
    """Whether it costs less to integrate out cells first; counts of operations."""
    options, cells = len(panel.options), len(panel.cell_option)
    criterion = panel.cell_criterion[panel.opinion_cell]
    met = 2 * options + np.bincount(criterion[criterion >= 0])
    first = (3 * options + len(panel.slot_source)) ** 3 + 2 * options * (met**2).sum()
    return first < 3 * cells**3


def covariance_within(
    plan: Plan, posterior: Posterior, one: np.ndarray, other: np.ndarray
) -> np.ndarray:
    """Covariance of cells two by two, each two of the same criterion."""
    return posterior.within[plan.layout.base[one] + plan.layout.offset[other]]


def infer_cells(
    plan: Plan, priors: Priors, state: State, learns: bool = False
) -> tuple[list[Block], Views]:
    """The posterior of cells and leanings given all factors, by the cheaper order.

    learns  whether expected squares of the terms of cells are wanted
    """
    blocks = [condense(batch, state) for batch in plan.batches]
    fitted, variances, level = (
        (plan.batches, blocks),
        state.variances,
        priors.level_sd**2,
    )
    if plan.frame is not None:
        places = plan.layout, plan.frame, plan.panel
        return blocks, infer_by_criteria(places, fitted, variances, level)
    shape = plan.shape, level, learns
    return blocks, infer_views(plan.layout, fitted, variances, shape)


def update(panel: Panel, priors: Priors, fitted: tuple, now: tuple) -> State:
    """One sweep over all factors, and over what is learned of the sources.

    fitted  plan, blocks and views
    now     the state, which sites count, and of each fit how far factors go to where
            they would be
    """
    plan, blocks, views = fitted
    state, active, damping = now
    weight, slope = state.site_precision.copy(), state.site_slope.copy()
    size = len(weight) // len(damping)  # sites of a fit
    found = []
    for batch, within, block in zip(
        plan.batches, plan.layout.within, blocks, strict=True
    ):
        view = views_of(batch, (plan.layout, within), views)
        mean, covariance = opinions_of(block, view)
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
        step = each(damping, site // size)
        weight[site] += step * (fresh[0] - weight[site])
        slope[site] += step * (fresh[1] - slope[site])
        found.append(own_squares(batch, block, view))
    squares = squares_of(panel, state, plan.batches, found)
    source, opinion = learn_sources(panel, priors, state, squares)
    leanings = lean_squares(plan.layout, views, state.variances)
    variances = learn_source_variances(panel, priors, state, (squares, leanings))
    return State(weight, slope, source, opinion, variances)


def noise_of(panel: Panel, variances: Variances, site: np.ndarray) -> np.ndarray:
    """Variance of one claim about its opinion; inflation also blurs the cell term."""
    claim = panel.claim_variance[site]
    cell = each(variances.cell, site // (len(panel.lower) // np.size(variances.cell)))
    return panel.inflation[site] * (cell + claim) - cell


def conclude(
    panel: Panel, priors: Priors, now: tuple[Views, np.ndarray, State], number: int
) -> Posterior:
    """Gather the posterior of cells, biases and the precision of each site, of one fit.

    now     the views, biases and state of all fits that are made at once
    number  of the fit among them
    """
    views, bias, state = now
    fits = np.size(state.variances.cell)
    mean, variance, within, bias = (
        figures.reshape(fits, -1)[number]
        for figures in (views.mean, views.variance, views.within, bias)
    )
    state = state_of(state, number)
    owner = state.source_precision[panel.site_source]
    noise = noise_of(panel, state.variances, np.arange(len(owner)))
    mean = mean + priors.level_mean
    errors = camp_errors(panel, mean, state.site_precision > 0)
    errors = np.concatenate([errors, panel.shared])
    variance, within = widen((variance, within), errors, panel)
    return Posterior(
        mean=mean,
        variance=variance,
        within=within,
        bias=bias,
        precision=1 / (state.variances.cell / owner + noise),
        state=state,
    )


def state_of(state: State, number: int) -> State:
    """The state of one of several fits."""
    fits = np.size(state.variances.cell)
    variances = [float(np.reshape(value, -1)[number]) for value in state.variances]
    figures = (part.reshape(fits, -1)[number] for part in state[:-1])
    return State(*figures, Variances(*variances))
