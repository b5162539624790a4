"""Expectation propagation: what all evidence together says of every cell."""

import logging
from typing import NamedTuple

import numpy as np

from fwreport.score.model.acceleration import MEMORY, SHORT, mix_steps
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
    biases_of,
    lean_squares,
    learn_source_variances,
    learn_sources,
    squares_of,
)
from fwreport.score.model.prior import (
    Shape,
    Variances,
    counts_of,
    learn_cell_variances,
    shape_of,
    start_variances,
)
from fwreport.score.panel.build import Panel
from fwreport.score.settings import Priors

log = logging.getLogger(__name__)

SWEEPS = 300
TOLERANCE = 1e-6  # points; far below what is printed
ROUGH = 1e-4  # points; enough where only a verdict is asked for
ROUGHER = 1e-3  # the same, of a subject with more than MANY rows
MANY = 2000
LARGE = (
    50_000  # rows from which on intervals are so narrow that all else is their floor
)
COARSE = 1e-3  # points; a hundredth of the floor of every standard deviation
SLOWEST = 100  # times the tolerance, of the logarithms of what is learned
FIRST = 3  # sweeps before steps say where they lead
DAMPING = 0.8  # of parallel updates, which overshoot where sites share a cell
BOLD = 0.9  # the same of large panels, where no site has much to say of its cell


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


def fit(
    panel: Panel,
    priors: Priors,
    plan: Plan,
    start: State | None = None,
    active: np.ndarray | None = None,
    tolerance: float | None = None,
    learns: bool | None = None,
    variances: Variances | None = None,
) -> Posterior:
    """Infer all cells from all sites, and learn the variances.

    start      a warm start;  active  which sites count (all by default)
    tolerance  to what the fit settles, in points (see `pace_of`)
    learns     whether the variances of cells are learned (by default not if warm)
    variances  where they start, if not at the prior

    Each interval becomes a normal factor that keeps the moments of its marginal.  What
    one source says on one criterion is a small dense block, its leanings are
    integrated out source by source: a sweep costs the cube of the number of cells.
    Variances move by expectation maximisation; the precision of sources and of single
    opinions has gamma priors (Student's t) and moves by mean-field; see `mix_steps`.

    T. Minka, "Expectation propagation for approximate Bayesian inference", UAI 2001.
    """
    active = np.ones(len(panel.lower), dtype=bool) if active is None else active
    learns = start is None if learns is None else learns
    usual, memory = pace_of(panel, start is None)
    tolerance = tolerance or usual
    state = silence(start or first_state(panel, priors, variances), active)
    recent, before, pace = [], np.full(2 * len(panel.cell_option), np.inf), np.inf
    for sweep in range(SWEEPS):
        blocks, views = infer_cells(plan, priors, state, learns)
        after = np.concatenate([views.mean, np.sqrt(views.variance)])
        moved = np.abs(after - before).max(initial=0)
        if moved < tolerance and pace < SLOWEST * tolerance:
            break
        before, point = after, learned_of(state)
        state = update(panel, priors, (plan, blocks, views), (state, active))
        if learns:
            now = plan.counts, state.variances, views.squares
            state = state._replace(variances=learn_cell_variances(*now, priors))
        image = learned_of(state)
        pace = np.abs(image - point).max()
        if sweep >= FIRST:
            recent = [*recent[1 - memory :], (point, image)]
            state = with_learned(state, mix_steps(*zip(*recent, strict=True)))
    else:
        log.warning("scores did not settle in %d sweeps", SWEEPS)
    return conclude(panel, priors, (plan, views), state)


def pace_of(panel: Panel, is_fresh: bool) -> tuple[float, int]:
    """To what a fit settles, in points, and how many steps it remembers."""
    if len(panel.lower) > LARGE:
        return COARSE, SHORT
    return TOLERANCE if is_fresh else rough_of(panel), MEMORY


def rough_of(panel: Panel) -> float:
    """To what a warm start settles, in points; where only a verdict is asked for."""
    return ROUGH if len(panel.lower) <= MANY else ROUGHER


def silence(state: State, active: np.ndarray) -> State:
    """The state without the factors of sites that do not count."""
    keep = np.where(active, 1.0, 0.0)
    return state._replace(
        site_precision=state.site_precision * keep, site_slope=state.site_slope * keep
    )


def learned_of(state: State) -> np.ndarray:
    """All that is learned beside the cells, as logarithms."""
    learned = state.variances, state.source_precision, state.opinion_precision
    return np.log(np.concatenate(learned))


def with_learned(state: State, logs: np.ndarray) -> State:
    """The state with all that is learned set anew."""
    count, sources = len(state.variances), len(state.source_precision)
    learned = np.exp(logs)
    return state._replace(
        variances=Variances(*learned[:count]),
        source_precision=learned[count : count + sources],
        opinion_precision=learned[count + sources :],
    )


def first_state(
    panel: Panel, priors: Priors, variances: Variances | None = None
) -> State:
    """No evidence seen, all sources equal; variances at the prior if not given."""
    return State(
        site_precision=np.zeros(len(panel.lower)),
        site_slope=np.zeros(len(panel.lower)),
        source_precision=np.ones(len(panel.sources)),
        opinion_precision=np.ones(len(panel.opinion_source)),
        variances=variances or start_variances(priors),
    )


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

    fitted  plan, blocks and views;  now  the state and which sites count
    """
    plan, blocks, views = fitted
    state, active = now
    weight, slope = state.site_precision.copy(), state.site_slope.copy()
    step = DAMPING if len(weight) <= LARGE else BOLD
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
        weight[site] += step * (fresh[0] - weight[site])
        slope[site] += step * (fresh[1] - slope[site])
        found.append(own_squares(batch, block, view))
    squares = squares_of(panel, plan.batches, found)
    source, opinion = learn_sources(panel, priors, state, squares)
    leanings = lean_squares(plan.layout, views, state.variances)
    variances = learn_source_variances(panel, priors, state, (squares, leanings))
    return State(weight, slope, source, opinion, variances)


def noise_of(panel: Panel, variances: Variances, site: np.ndarray) -> np.ndarray:
    """Variance of one claim about its opinion; inflation also blurs the cell term."""
    claim = panel.claim_variance[site]
    return panel.inflation[site] * (variances.cell + claim) - variances.cell


def conclude(panel: Panel, priors: Priors, fitted: tuple, state: State) -> Posterior:
    """Gather the posterior of cells, biases and the precision of each site."""
    plan, views = fitted
    owner = state.source_precision[panel.site_source]
    noise = noise_of(panel, state.variances, np.arange(len(owner)))
    mean = views.mean + priors.level_mean
    errors = camp_errors(panel, mean, state.site_precision > 0)
    variance, within = widen((views.variance, views.within), errors, panel)
    return Posterior(
        mean=mean,
        variance=variance,
        within=within,
        bias=biases_of(plan.layout, views, state.variances),
        precision=1 / (state.variances.cell / owner + noise),
        state=state,
    )
