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
TOLERANCE = 5e-7  # points; far below what is printed
ROUGH = 1e-4  # points; enough where only a verdict is asked for
ROUGHER = 1e-3  # the same, of a subject with more than MANY rows
MANY = 2000
COARSE = 1e-3  # points; a hundredth of the floor of every standard deviation
SLOWEST = 100  # times the tolerance, of the logarithms of what is learned
FIRST = 3  # sweeps before steps say where they lead
DAMPING = 0.8  # of parallel updates, which overshoot where sites share a cell
BOLD = 0.9  # the same of large panels, where no site has much to say of its cell
LEAST = 0.05  # damping where even smaller steps overshoot
BACK = 0.9  # cosine of two steps that lead to and fro
TURNS = 8  # so many in a row do not come from chance
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
    learns: bool = False,
) -> Posterior:
    """Infer all cells from all sites, and learn the variances.

    start      a warm start, which leaves the variances of cells as they are, unless
    learns     says otherwise
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
    learns = learns or start is None
    pace = Pace(*pace_of(panel, learns), learns)
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
    slots, cells = plan.layout.shape
    count = max(1, TOGETHER // max(size, cells**2, slots * cells))
    count = 1 if plan.frame is not None else count
    posteriors = []
    for first in range(0, len(starts), count):
        posteriors += settle(plan, priors, starts[first : first + count], pace)
    return posteriors


class Course(NamedTuple):
    """Where some fits stand that are made at once; arrays have one row a fit."""

    number: np.ndarray  # of each among those that began together
    plan: Plan
    active: np.ndarray  # which sites count
    state: State
    before: np.ndarray  # scores and their deviations, one sweep ago
    slope: np.ndarray  # how far the last sweep moved what is learned
    recent: list[tuple[np.ndarray, np.ndarray]]  # points and images, see `mix_steps`
    step: np.ndarray  # how far factors go to where a sweep would have them
    last: np.ndarray  # how far they went
    turned: np.ndarray  # how often in a row they went back


def settle(
    base: Plan, priors: Priors, starts: list[tuple[State, np.ndarray]], pace: Pace
) -> list[Posterior]:
    """Sweep until every fit has settled; each leaves when it has.

    base  the plan of one fit
    """
    course, found = begin(base, starts), {}
    for sweep in range(SWEEPS):
        plan, state = course.plan, course.state
        blocks, views = infer_cells(plan, priors, state, pace.learns)
        after = np.stack([views.mean, np.sqrt(views.variance)])
        after = after.reshape(2, len(course.number), -1)
        moved = np.abs(after - course.before).max(axis=(0, 2), initial=0)
        done = (moved < pace.tolerance) & (course.slope < SLOWEST * pace.tolerance)
        if sweep == SWEEPS - 1 and not done.all():
            missing = np.count_nonzero(~done)
            log.warning("%d fits did not settle in %d sweeps", missing, SWEEPS)
            done[:] = True
        if done.any():
            now = views, biases_of(plan.layout, views, state.variances), state
            for row in np.flatnonzero(done):
                found[course.number[row]] = conclude(base.panel, priors, now, row)
        if done.all():
            break
        course = course._replace(before=after)
        fitted = blocks, views
        if done.any():
            course, fitted = leave(base, course, fitted, ~done)
        course = advance(course, priors, fitted, (sweep, pace))
    return [found[row] for row in range(len(starts))]


def begin(base: Plan, starts: list[tuple[State, np.ndarray]]) -> Course:
    """Some fits before their first sweep."""
    active = np.array([active for _, active in starts])
    state = silence(join_states([state for state, _ in starts]), active.ravel())
    fits = len(starts)
    return Course(
        number=np.arange(fits),
        plan=base if fits == 1 else stack_plan(base, active),
        active=active,
        state=state,
        before=np.full((2, fits, 1), np.inf),
        slope=np.full(fits, np.inf),
        recent=[],
        step=np.full(fits, DAMPING if active.shape[1] <= LARGE else BOLD),
        last=np.zeros(active.shape),
        turned=np.zeros(fits, dtype=int),
    )


def leave(
    base: Plan, course: Course, fitted: tuple, stays: np.ndarray
) -> tuple[Course, tuple]:
    """The fits that stay, with their blocks and views."""
    *fitted, state = take_fits((course.plan, *fitted, course.state), stays)
    rows = ("number", "active", "slope", "step", "last", "turned")
    course = course._replace(
        **{name: getattr(course, name)[stays] for name in rows},
        before=course.before[:, stays],
        recent=[tuple(part[stays] for part in pair) for pair in course.recent],
        state=state,
    )
    return course._replace(plan=stack_plan(base, course.active)), tuple(fitted)


def advance(
    course: Course, priors: Priors, fitted: tuple, when: tuple[int, Pace]
) -> Course:
    """The fits, one sweep on.

    Where sites of many sources share few cells, parallel updates overshoot, and
    factors may end up going to and fro for ever, in cycles of two sweeps or of four.
    Fits that turn back in each of TURNS sweeps therefore take half the steps from then
    on, which have the same fixed points.

    T. Heskes, O. Zoeter, "Expectation propagation for approximate inference in dynamic
    Bayesian networks", UAI 2002.

    fitted  blocks and views;  when  the sweep and the pace
    """
    (sweep, pace), (plan, state) = when, (course.plan, course.state)
    now = state, course.active.ravel(), course.step
    after = update(plan.panel, priors, (plan, *fitted), now)
    if pace.learns:
        learned = plan.counts, after.variances, fitted[1].squares
        after = after._replace(variances=learn_cell_variances(*learned, priors))
    went = (after.site_precision - state.site_precision).reshape(course.last.shape)
    back = np.einsum("fi,fi->f", went, course.last)
    far = np.linalg.norm(went, axis=1) * np.linalg.norm(course.last, axis=1)
    turned = np.where(back < -BACK * far, course.turned + 1, 0)
    slower = turned >= TURNS
    point, image = learned_of(state), learned_of(after)
    recent = course.recent
    if sweep >= FIRST:
        recent = [*recent[1 - pace.memory :], (point, image)]
        after = with_learned(after, mix_steps(*zip(*recent, strict=True)))
    return course._replace(
        state=after,
        slope=np.abs(image - point).max(axis=1),
        recent=recent,
        step=np.where(slower, np.maximum(course.step / 2, LEAST), course.step),
        last=went,
        turned=np.where(slower, 0, turned),
    )


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
