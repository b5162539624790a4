"""The bench: one subject with all rows that its variants need, fitted again and again.

A row that does not count has no factor and moves nothing, so that each variant is a
choice of rows of one panel, and each fit starts where the fit of all evidence ended.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.model.blocks import State
from fwreport.score.model.conventions import shift_words
from fwreport.score.model.fitted import Part, freedom_of
from fwreport.score.model.inference import (
    Plan,
    Posterior,
    covariance_within,
    plan_fit,
)
from fwreport.score.model.intervals import share_below
from fwreport.score.model.strays import discount
from fwreport.score.model.sweeps import fit_together
from fwreport.score.panel.build import Panel, build_panel
from fwreport.score.settings import ScoreSettings
from fwreport.score.whatif.variants import AGAIN, Variant

DENSE = 400  # cells, below which inverting them all costs less than it saves
COARSE = 0.03  # points; a fit settles to this first
FINE = 0.003  # points; and then to this, where a verdict may hang on it
NEAR = 0.02  # of a limit of probability
FAR = 0.05  # points; a difference that moves less prints the same


class Bench(NamedTuple):
    """One subject, laid out for its variants."""

    part: Part
    panel: Panel
    plan: Plan
    state: State  # of all evidence as it is, in the places of this panel
    added: list[np.ndarray]  # of each variant, the sites of its rows
    named: tuple[np.ndarray, np.ndarray]  # site and cell, where a row names an option


class Gaps(NamedTuple):
    """Posterior of some pairs of cells; one number a pair."""

    mean: np.ndarray
    sd: np.ndarray  # with the floor of the errors that all share
    freedom: np.ndarray  # degrees of Student's t
    is_known: np.ndarray  # both are spoken of


def build_bench(
    evidence: pd.DataFrame, part: Part, variants: list[Variant], settings: ScoreSettings
) -> Bench:
    """Lay out the rows of one subject and of its variants in one panel."""
    rows = [evidence.iloc[part.subject.rows], *(v.added for v in variants)]
    ends = np.cumsum([len(table) for table in rows])
    both = pd.concat([table for table in rows if len(table)], ignore_index=True)
    panel = build_panel(both, part.subject.weights, settings)
    panel = carry_figures(part.panel, panel)
    plan = plan_fit(panel, False if len(panel.cell_option) <= DENSE else None)
    entries = panel.entries[panel.entries["share"].abs() == 1.0]
    site = entries["site"].to_numpy()
    return Bench(
        part=part,
        panel=panel,
        plan=plan,
        state=carry_state(part, panel),
        added=[np.arange(*ends[i : i + 2]) for i in range(len(variants))],
        named=(site, panel.opinion_cell[entries["opinion"].to_numpy()]),
    )


def carry_figures(known: Panel, panel: Panel) -> Panel:
    """A panel with more rows, with what was found of words and sources before.

    Rows that were known, the first ones, keep the bounds of their own panel: how a
    source rounds is told from all that it says.
    """
    number = {name: place for place, name in enumerate(known.sources)}
    source = [number.get(name.rstrip(AGAIN), -1) for name in panel.sources]
    looks = np.append(known.looks, 1.0)[np.array(source, dtype=int)]
    panel = shift_words(discount(panel, looks), known.word_move)
    lower, upper = panel.lower.copy(), panel.upper.copy()
    own = slice(0, len(known.lower))
    lower[own], upper[own] = known.lower, known.upper
    cells = {name: place for place, name in enumerate(cell_names(known))}
    at = np.array([cells.get(name, -1) for name in cell_names(panel)], dtype=int)
    shared = np.pad(known.shared, ((0, 0), (0, 1)))[:, at]
    return panel._replace(lower=lower, upper=upper, shared=shared)


def cell_names(panel: Panel) -> list[tuple[str, str]]:
    """The option and criterion of each cell; the mean over all criteria is ''."""
    option = np.array(panel.options, dtype=object)[panel.cell_option]
    criterion = np.array([*panel.criteria, ""], dtype=object)[panel.cell_criterion]
    return list(zip(option, criterion, strict=True))


def carry_state(part: Part, panel: Panel) -> State:
    """What was learned of the subject, in the places of a panel with more rows.

    A source counted again is like itself; one that is new is like the mean source.
    """
    state, extra = part.posterior.state, len(panel.lower) - len(part.panel.lower)
    number = {name: place for place, name in enumerate(part.panel.sources)}
    source = [number.get(name.rstrip(AGAIN), -1) for name in panel.sources]
    source = np.array(source, dtype=int)
    known = {name: place for place, name in enumerate(opinion_names(part.panel))}
    opinion = [
        known.get((name.rstrip(AGAIN), *cell), -1)
        for name, *cell in opinion_names(panel)
    ]
    opinion = np.array(opinion, dtype=int)
    return State(
        site_precision=np.append(state.site_precision, np.zeros(extra)),
        site_slope=np.append(state.site_slope, np.zeros(extra)),
        source_precision=np.where(source >= 0, state.source_precision[source], 1.0),
        opinion_precision=np.where(opinion >= 0, state.opinion_precision[opinion], 1.0),
        variances=state.variances,
    )


def opinion_names(panel: Panel) -> list[tuple[str, str, str]]:
    """The source, option and criterion of each opinion; that of the whole is ''."""
    source = np.array(panel.sources, dtype=object)[panel.opinion_source]
    cells = cell_names(panel)
    named = [cells[cell] for cell in panel.opinion_cell]
    return [(name, *cell) for name, cell in zip(source, named, strict=True)]


def active_of(bench: Bench, number: int, variant: Variant) -> np.ndarray:
    """Which sites count in a variant."""
    active = np.zeros(len(bench.panel.lower), dtype=bool)
    rows = bench.part.subject.rows
    active[: len(rows)] = ~np.isin(rows, variant.dropped)
    active[bench.added[number]] = True
    return active


def fit_variants(
    bench: Bench,
    active: np.ndarray,
    ends: tuple[np.ndarray, np.ndarray],
    before: tuple[np.ndarray, ScoreSettings],
) -> list[tuple[Posterior, Gaps]]:
    """Fit all variants, as exactly as the verdicts on some pairs of cells need it.

    active  variants by sites, which count
    before  the differences as they stand, variants by pairs (NaN where nothing is
            asked of a pair), and the settings

    All is learned anew, from where the fit of all evidence ended: with the variances
    of cells kept, 18 of 141 verdicts without one of five real documents were not those
    of a fresh fit; learned, 2 are.  A fit settles further only where it moves a
    difference by FAR or more and leaves it near a limit at which a verdict changes.
    """
    stood, settings = before
    args = bench.plan, settings.priors
    coarse = fit_together(*args, [(bench.state, row) for row in active], COARSE)
    found, open_ = [], []
    for number, posterior in enumerate(coarse):
        gaps = gaps_of(bench, posterior, active[number], ends, settings)
        found.append((posterior, gaps))
        moved = np.abs(gaps.mean - stood[number]) >= FAR
        if (moved & is_near(gaps, settings)).any():
            open_.append(number)
    starts = [(coarse[number].state, active[number]) for number in open_]
    fine = fit_together(*args, starts, FINE)
    for number, posterior in zip(open_, fine, strict=True):
        gaps = gaps_of(bench, posterior, active[number], ends, settings)
        found[number] = posterior, gaps
    return found


def is_near(gaps: Gaps, settings: ScoreSettings) -> np.ndarray:
    """Whether a probability lies near a limit at which a verdict changes."""
    ahead = share_below(gaps.mean / gaps.sd, gaps.freedom)
    half = settings.tie_half_width
    ends = [(side - gaps.mean) / gaps.sd for side in (half, -half)]
    within = np.subtract(*(share_below(end, gaps.freedom) for end in ends))
    limit = settings.decision_probability
    near = np.abs(np.maximum(ahead, 1 - ahead) - limit) < NEAR
    near |= np.abs(within - settings.tie_probability) < NEAR
    return near & gaps.is_known


def gaps_of(
    bench: Bench,
    posterior: Posterior,
    active: np.ndarray,
    ends: tuple[np.ndarray, np.ndarray],
    settings: ScoreSettings,
) -> Gaps:
    """The differences of pairs of cells; see `judgement.pairs.gaps`."""
    one, other = ends
    shared = covariance_within(bench.plan, posterior, one, other)
    variance = posterior.variance[one] + posterior.variance[other] - 2 * shared
    spoken = spoken_cells(bench, active)
    return Gaps(
        mean=posterior.mean[one] - posterior.mean[other],
        sd=np.sqrt(np.maximum(variance, 0) + settings.priors.floor_sd**2),
        freedom=np.full(len(one), float(freedom_of(bench.panel, active))),
        is_known=spoken[one] & spoken[other],
    )


def spoken_cells(bench: Bench, active: np.ndarray) -> np.ndarray:
    """Which cells a row that counts names; the whole with any cell of its option."""
    panel, (site, cell) = bench.panel, bench.named
    heard = np.bincount(cell[active[site]], minlength=len(panel.cell_option)) > 0
    options = np.bincount(panel.cell_option[heard], minlength=len(panel.options)) > 0
    return np.where(panel.cell_criterion < 0, options[panel.cell_option], heard)


def level_cells(bench: Bench, active: np.ndarray) -> np.ndarray:
    """Which cells have a level that is identified; see `model.fitted.look`."""
    panel, (site, cell) = bench.panel, bench.named
    count, width = len(panel.cell_option), len(panel.lower)
    heard = active[site]
    known = np.bincount(cell[heard & panel.is_level[site]], minlength=count) > 0
    paired = heard & ~panel.is_level[site]
    for _ in range(len(panel.options)):  # what is held against a known level is known
        met = np.bincount(site[paired], known[cell[paired]], width) > 0
        reached = np.bincount(cell[paired], met[site[paired]], count) > 0
        known, before = known | reached, known
        if (known == before).all():
            break
    options = np.bincount(panel.cell_option[known], minlength=len(panel.options)) > 0
    return np.where(panel.cell_criterion < 0, options[panel.cell_option], known)
