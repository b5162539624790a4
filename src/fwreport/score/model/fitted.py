"""Fitted subjects, and what is read from them: cells, intervals, identified levels."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.model.camps import FEWEST
from fwreport.score.model.conventions import learn_conventions, move_words
from fwreport.score.model.inference import (
    LARGE,
    Plan,
    Posterior,
    covariance_within,
    plan_fit,
)
from fwreport.score.model.intervals import place_of, share_below
from fwreport.score.model.prior import Variances
from fwreport.score.model.strays import discount, judge_sources
from fwreport.score.model.sweeps import fit
from fwreport.score.panel.build import Panel, build_panel
from fwreport.score.panel.marks import HIGH, LOW
from fwreport.score.panel.subjects import Subject
from fwreport.score.panel.words import number_names
from fwreport.score.settings import Priors, ScoreSettings
from fwreport.tables.scores import OVERALL

ROUNDS = 3  # of telling sources that do not look from others
LITTLE = 0.05  # changes of their weights that no further round is made for
PILOTS = 3  # how often the rows of a pilot go into LARGE


class Part(NamedTuple):
    """One subject, its panel and its posterior."""

    subject: Subject
    panel: Panel
    plan: Plan
    posterior: Posterior
    active: np.ndarray  # which sites count


class Fitted(NamedTuple):
    """All subjects; cells as one grid, the means over criteria last."""

    parts: list[Part]
    options: list[str]
    criteria: list[str]
    grid: np.ndarray  # options by (criteria, overall): the cell, or -1
    is_spoken: np.ndarray  # same shape: some row of evidence names the cell
    is_level: np.ndarray  # same shape: its level is identified
    mean: np.ndarray  # of each cell, in points
    variance: np.ndarray
    freedom: np.ndarray  # of each cell, of Student's t; see `freedom_of`
    part: np.ndarray  # of each cell
    first: np.ndarray  # the first cell of each part


def fit_evidence(
    evidence: pd.DataFrame, subjects: list[Subject], settings: ScoreSettings
) -> Fitted:
    """Fit the model to evidence (index 0, 1, 2, …), each subject for itself."""
    parts = []
    for subject in subjects:
        rows = evidence.iloc[subject.rows].reset_index(drop=True)
        panel = build_panel(rows, subject.weights, settings)
        plan = plan_fit(panel)
        active = np.ones(len(rows), dtype=bool)
        variances = fit_pilot(rows, subject, settings) if len(rows) > LARGE else None
        posterior = fit(panel, settings.priors, plan, variances=variances)
        has_words = panel.is_word.any()
        is_brief = len(rows) > LARGE and has_words  # then one more fit does for both
        panel, posterior = weigh_looks(plan, posterior, settings.priors, is_brief)
        plan = plan._replace(panel=panel)
        if has_words:
            panel, posterior = place_words(plan, posterior, settings.priors)
            plan = plan._replace(panel=panel)
        parts.append(Part(subject, panel, plan, posterior, active))
    return assemble(parts)


def weigh_looks(
    plan: Plan, posterior: Posterior, priors: Priors, is_brief: bool
) -> tuple[Panel, Posterior]:
    """The panel in which sources count as they look at what they judge, and its fit.

    Those that do not look blur what others say; without them more are told.  Among a
    few sources nobody can tell who is the odd one, and all count.

    is_brief  sources are judged once, and the fit is left to who asked
    """
    panel, before = plan.panel, np.ones(len(plan.panel.sources))
    if len(np.unique(panel.site_source)) < FEWEST:
        return panel, posterior
    if is_brief:
        return discount(panel, judge_sources(plan, priors, posterior.state)), posterior
    for _ in range(ROUNDS):
        now = plan._replace(panel=panel)
        looks = judge_sources(now, priors, posterior.state)
        if np.abs(looks - before).max(initial=0) < LITTLE:
            break
        panel, before = discount(plan.panel, looks), looks
        now = plan._replace(panel=panel)
        posterior = fit(panel, priors, now, start=posterior.state, learns=True)
    return panel, posterior


def place_words(
    plan: Plan, posterior: Posterior, priors: Priors
) -> tuple[Panel, Posterior]:
    """The panel with words of quality where its sources put them, and its fit."""
    found = learn_conventions(plan, priors, posterior.state)
    panel, start = move_words(plan.panel, posterior.state, found)
    return panel, fit(panel, priors, plan, start=start, learns=True)


def fit_pilot(
    rows: pd.DataFrame, subject: Subject, settings: ScoreSettings
) -> Variances:
    """The variances of all terms as some of the sources of a large subject show them.

    They are learned more slowly than all else, and every k-th source shows them nearly
    as well as all do: the fit of all starts there and needs half the sweeps.
    """
    owner, _ = number_names(rows["source_id"])
    step = -(-len(rows) * PILOTS // LARGE)
    some = rows[owner % step == 0].reset_index(drop=True)
    panel = build_panel(some, subject.weights, settings)
    return fit(panel, settings.priors, plan_fit(panel)).state.variances


def assemble(parts: list[Part]) -> Fitted:
    """Lay the cells of all parts out as one grid."""
    options = sorted({name for part in parts for name in part.panel.options})
    criteria = sorted({name for part in parts for name in part.panel.criteria})
    shape = len(options), len(criteria) + 1
    grid = np.full(shape, -1)
    is_spoken, is_level = np.zeros((2, *shape), dtype=bool)
    sizes = [len(part.panel.cell_option) for part in parts]
    first = np.cumsum([0, *sizes])[:-1]
    for part, start in zip(parts, first, strict=True):
        row = np.searchsorted(options, part.panel.options)
        column = np.searchsorted(criteria, part.panel.criteria)
        at = np.ix_(row, [*column, len(criteria)])
        own, is_spoken[at], is_level[at] = look(part.panel, part.active)
        grid[at] = np.where(own >= 0, own + start, -1)
    posteriors = [part.posterior for part in parts]
    diagonals = [posterior.variance for posterior in posteriors]
    freedom = [freedom_of(part.panel, part.active) for part in parts]
    return Fitted(
        parts=parts,
        options=options,
        criteria=criteria,
        grid=grid,
        is_spoken=is_spoken,
        is_level=is_level,
        mean=np.concatenate([np.zeros(0), *(p.mean for p in posteriors)]),
        variance=np.concatenate([np.zeros(0), *diagonals]),
        freedom=np.repeat(freedom, sizes).astype(float),
        part=np.repeat(np.arange(len(parts)), sizes),
        first=first,
    )


def freedom_of(panel: Panel, active: np.ndarray) -> int:
    """Degrees of freedom of a subject: three more than the sources that speak of it.

    The fit takes variances as known that few sources have shown: how far sources
    lean, stray and like.  As for a mean with an estimated variance, Student's t in
    place of the normal makes up for it; its degrees are chosen so that intervals
    cover what they should on simulated panels of 3, 5, 20 and 200 sources.
    """
    return 3 + len(np.unique(panel.site_source[active]))


def look(panel: Panel, active: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The grid of one panel's cells; which of them are spoken of and identified."""
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
    return grid, is_spoken, is_level & is_spoken


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


def covariance_of(fitted: Fitted, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Covariance of two cells each of one criterion; NaN without, across subjects."""
    result = np.full(len(one), np.nan)
    if not len(fitted.part):
        return result
    together = (one >= 0) & (other >= 0) & (fitted.part[one] == fitted.part[other])
    part = np.where(together, fitted.part[one], -1)
    for number in np.unique(part[part >= 0]):
        own = part == number
        place = fitted.parts[number]
        ends = one[own] - fitted.first[number], other[own] - fitted.first[number]
        result[own] = covariance_within(place.plan, place.posterior, *ends)
    return result


def places(table: pd.DataFrame, fitted: Fitted) -> tuple[np.ndarray, np.ndarray]:
    """Row and column in the grid of each option and criterion."""
    options = pd.Index(fitted.options)
    criteria = pd.Index([*fitted.criteria, OVERALL])
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
    mean: np.ndarray,
    variance: np.ndarray,
    level: float,
    freedom: np.ndarray | float = np.inf,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Mean and interval of a posterior cut off at the ends of the scale.

    What is estimated lives on 1 to 10; the normal model does not know it.  Cutting
    its posterior there is the posterior under a prior cut there, up to what the cut
    of one cell says of others.  The mean is the normal's, the interval Student's.
    """
    from scipy.special import ndtr

    sd = np.sqrt(variance)
    low, high = (LOW - mean) / sd, (HIGH - mean) / sd
    flip = low + high > 0
    a, b = np.where(flip, -high, low), np.where(flip, -low, high)
    below, above = share_below(a, freedom), share_below(b, freedom)
    tail = (1 - level) / 2
    ends = [
        place_of(below + (above - below) * np.where(flip, 1 - share, share), freedom)
        for share in (tail, 1 - tail)
    ]
    density = np.exp(-0.5 * a**2) - np.exp(-0.5 * b**2)
    center = density / np.sqrt(2 * np.pi) / (ndtr(b) - ndtr(a))
    sign = np.where(flip, -1.0, 1.0)
    score, low, high = (
        np.clip(mean + sd * sign * place, LOW, HIGH) for place in (center, *ends)
    )
    return np.clip(score, low, high), low, high
