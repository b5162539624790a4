"""Sweeps: factors and variances in turn, until scores settle; several fits at once."""

import logging
from typing import NamedTuple

import numpy as np

from fwreport.score.model.acceleration import MEMORY, SHORT, mix_steps
from fwreport.score.model.blocks import State
from fwreport.score.model.inference import (
    LARGE,
    Plan,
    Posterior,
    conclude,
    infer_cells,
    update,
)
from fwreport.score.model.learning import biases_of
from fwreport.score.model.prior import (
    Variances,
    learn_cell_variances,
    start_variances,
)
from fwreport.score.model.stacks import stack_plan, take_fits
from fwreport.score.panel.build import Panel
from fwreport.score.settings import Priors

log = logging.getLogger(__name__)

SWEEPS = 300
TOLERANCE = 1e-6  # points; far below what is printed
ROUGH = 1e-4  # points; enough where only a verdict is asked for
ROUGHER = 1e-3  # the same, of a subject with more than MANY rows
MANY = 2000
COARSE = 1e-3  # points; a hundredth of the floor of every standard deviation
SLOWEST = 100  # times the tolerance, of the logarithms of what is learned
FIRST = 3  # sweeps before steps say where they lead
TOGETHER = 100_000  # numbers in the largest arrays of fits that are made at once


class Pace(NamedTuple):
    """When a fit ends, and what moves."""

    tolerance: float  # to which scores settle, in points
    memory: int  # steps remembered
    learns: bool  # whether the variances of cells are learned


def fit(
    panel: Panel,
    priors: Priors,
    plan: Plan,
    start: State | None = None,
    active: np.ndarray | None = None,
    variances: Variances | None = None,
) -> Posterior:
    """Infer all cells from all sites, and learn the variances.

    start      a warm start, which leaves the variances of cells as they are
    active     which sites count (all by default)
    variances  where they start, if not at the prior

    Each interval becomes a normal factor that keeps the moments of its marginal.  What
    one source says on one criterion is a small dense block, its leanings are
    integrated out source by source: a sweep costs the cube of the number of cells.
    Variances move by expectation maximisation; the precision of sources and of single
    opinions has gamma priors (Student's t) and moves by mean-field; see `mix_steps`.

    T. Minka, "Expectation propagation for approximate Bayesian inference", UAI 2001.
    """
    active = np.ones(len(panel.lower), dtype=bool) if active is None else active
    pace = Pace(*pace_of(panel, start is None), start is None)
    start = start or first_state(panel, priors, variances)
    return settle(plan._replace(panel=panel), priors, [(start, active)], pace)[0]


def fit_together(
    plan: Plan,
    priors: Priors,
    starts: list[tuple[State, np.ndarray]],
    tolerance: float,
) -> list[Posterior]:
    """Several fits of one panel, all of whose variances are learned.

    starts     the warm start of each, and which sites count
    tolerance  to what the fits settle, in points
    """
    pace = Pace(tolerance, pace_of(plan.panel, is_fresh=False)[1], learns=True)
    size = sum(batch.held.size * batch.held.shape[1] for batch in plan.batches)
    count = max(1, TOGETHER // max(size, len(plan.panel.cell_option) ** 2))
    count = 1 if plan.frame is not None else count
    posteriors = []
    for first in range(0, len(starts), count):
        posteriors += settle(plan, priors, starts[first : first + count], pace)
    return posteriors


def settle(
    base: Plan, priors: Priors, starts: list[tuple[State, np.ndarray]], pace: Pace
) -> list[Posterior]:
    """Sweep until every fit has settled; each leaves when it has.

    base  the plan of one fit
    """
    active = np.array([active for _, active in starts])
    state = silence(join_states([state for state, _ in starts]), active.ravel())
    plan = base if len(starts) == 1 else stack_plan(base, active)
    number, found = np.arange(len(starts)), {}
    before, slope, recent = np.inf, np.inf, []
    for sweep in range(SWEEPS):
        blocks, views = infer_cells(plan, priors, state, pace.learns)
        after = [views.mean, np.sqrt(views.variance)]
        after = np.concatenate([part.reshape(len(number), -1) for part in after], 1)
        moved = np.abs(after - before).max(axis=1, initial=0)
        done = (moved < pace.tolerance) & (slope < SLOWEST * pace.tolerance)
        if sweep == SWEEPS - 1:
            log.warning("scores did not settle in %d sweeps", SWEEPS)
            done[:] = True
        if done.any():
            now = views, biases_of(plan.layout, views, state.variances), state
        for row in np.flatnonzero(done):
            found[number[row]] = conclude(base.panel, priors, now, row)
        if done.all():
            break
        if done.any():
            number, active, after = number[~done], active[~done], after[~done]
            recent = [tuple(part[~done] for part in step) for step in recent]
            now = take_fits((plan, blocks, views, state), ~done)
            blocks, views, state = now
            plan = stack_plan(base, active)
        before, point = after, learned_of(state)
        state = sweep_once(plan, priors, (blocks, views), (state, active), pace)
        image = learned_of(state)
        slope = np.abs(image - point).max(axis=1)
        if sweep >= FIRST:
            recent = [*recent[1 - pace.memory :], (point, image)]
            state = with_learned(state, mix_steps(*zip(*recent, strict=True)))
    return [found[row] for row in range(len(starts))]


def sweep_once(
    plan: Plan, priors: Priors, fitted: tuple, now: tuple, pace: Pace
) -> State:
    """The state, one sweep on.

    fitted  blocks and views;  now  the state and which sites count
    """
    state, active = now
    after = update(plan.panel, priors, (plan, *fitted), (state, active.ravel()))
    if not pace.learns:
        return after
    learned = plan.counts, after.variances, fitted[1].squares
    return after._replace(variances=learn_cell_variances(*learned, priors))


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
    """All that is learned beside the cells, as logarithms; one row a fit."""
    fits = len(state.variances.cell)
    own = state.source_precision, state.opinion_precision
    parts = [np.stack(state.variances, axis=1), *(p.reshape(fits, -1) for p in own)]
    return np.log(np.concatenate(parts, axis=1))


def with_learned(state: State, logs: np.ndarray) -> State:
    """The state with all that is learned set anew."""
    learned = np.exp(logs)
    count = len(Variances._fields)
    ends = count, count + len(state.source_precision) // len(logs)
    variances, source, opinion = np.split(learned, ends, axis=1)
    return state._replace(
        variances=Variances(*variances.T),
        source_precision=source.ravel(),
        opinion_precision=opinion.ravel(),
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


def join_states(states: list[State]) -> State:
    """Several states as one."""
    *parts, variances = zip(*states, strict=True)
    variances = Variances(*np.array(variances, dtype=float).T)
    return State(*(np.concatenate(part) for part in parts), variances)
