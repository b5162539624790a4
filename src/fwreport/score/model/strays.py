"""Sources that turn the scale round, or do not look: told from those that only err.

A source's precision is held to what honest judges differ by.  Some sources are of
another kind: what they say runs against what others say, or has nothing to do with it.
"""

from functools import cache
from typing import NamedTuple

import numpy as np

from fwreport.score.model.blocks import State, combine_over, condense
from fwreport.score.model.inference import Plan, infer_cells
from fwreport.score.model.intervals import share_below
from fwreport.score.model.leanings import views_of
from fwreport.score.panel.build import Panel
from fwreport.score.settings import Priors

SHARES = np.array([0.93, 0.05, 0.02])  # of sources that look, do not, turn it round
BEHIND = 20.0  # sources behind these shares; others of the panel move them
SLOPES = np.array([1.0, 0.0, -1.0])  # of what each says on what others say
SPREADS = np.array([0.35, 0.1, 0.35])  # standard deviations of these slopes
NOISES = np.array([0.4, 0.63, 1.0, 1.6, 2.5])  # of the usual noise, in deviations
WIDER = np.array([4.0, 6.3])  # besides, of those that do not
LIKINGS = np.array([-3.0, -1.5, 0.0, 1.5, 3.0])  # of one of two options, in points
FREEDOM = 6.0  # of Student's t, of single errors
DOUBT = 0.9  # of what was probable beforehand; so little evidence says nothing
STEPS = 10  # of expectation maximisation for the shares


class Foreseen(NamedTuple):
    """What others say of what each site speaks of; less what its source leans to."""

    mean: np.ndarray
    variance: np.ndarray


def judge_sources(plan: Plan, priors: Priors, state: State) -> np.ndarray:
    """How probable it is, beside what it was beforehand, that each source looks.

    What a source says is held against what others say of the same, its own claims on
    it left out.  A source that looks follows with a slope about 1, one that does not
    with a slope of nought, one that turns the scale round with one about -1, each with
    a noise that is averaged over.  What it thinks of an option as a whole is a liking
    and proves nothing: only differences between criteria count.  The shares of the
    three kinds are learned from all sources.

    returns  at most 1; what a source says counts so many times
    """
    panel = plan.panel
    foreseen = foresee(plan, priors, state)
    heard = state.site_precision > 0
    usual = state.variances.cell + priors.claim_sd**2
    logs = weigh_levels(panel, foreseen, usual, heard)
    logs = logs + weigh_pairs(panel, foreseen, usual, heard)
    logs -= logs.max(axis=1, keepdims=True, initial=-np.inf)
    shares = SHARES
    for _ in range(STEPS):
        kinds = np.exp(logs) * shares
        kinds /= kinds.sum(axis=1, keepdims=True)
        shares = (BEHIND * SHARES + kinds.sum(axis=0)) / (BEHIND + len(kinds))
    return np.minimum(kinds[:, 0] / (DOUBT * shares[0]), 1.0)


def foresee(plan: Plan, priors: Priors, state: State) -> Foreseen:
    """What others say of what each site speaks of.

    With C and m of the views of a group, P and s of its factor, the views without it
    have covariance (1 - C P)^-1 C; see `judgement.prediction`.
    """
    mean, variance = np.zeros((2, len(plan.panel.lower)))
    _, views = infer_cells(plan, priors, state)
    for batch, within in zip(plan.batches, plan.layout.within, strict=True):
        block = condense(batch, state)
        center, spread = views_of(batch, (plan.layout, within), views)
        rest = np.linalg.inv(np.eye(batch.held.shape[1]) - spread @ block.precision)
        left = center - (spread @ block.slope[:, :, None])[:, :, 0]
        left = (rest @ left[:, :, None])[:, :, 0] + priors.level_mean
        left = (left - views.lean[batch.slot]) * batch.held
        size = len(batch.site)
        mean[batch.site] = combine_over(batch.entry, left, size)
        variance[batch.site] = combine_over(batch.pair, rest @ spread, size)
    return Foreseen(mean, np.maximum(variance, 0.0))


def weigh_levels(
    panel: Panel, foreseen: Foreseen, usual: float, heard: np.ndarray
) -> np.ndarray:
    """Log-likelihood of ratings and words of each source (row), were it of each kind.

    Centred within each option, what is said is y = b x + noise with b ~ N(b0, s^2):
    its likelihood has a closed form for each noise.

    usual  variance of the noise of a source that looks
    """
    count = len(panel.sources)
    site = np.flatnonzero(panel.is_level & heard)
    source, slot = panel.site_source[site], slots_of(panel)[site]
    ends = panel.lower[site], panel.upper[site]
    said = np.where(np.isinf(ends[0]), ends[1], ends[0])
    said = np.where(np.isinf(ends).any(axis=0), said, (ends[0] + ends[1]) / 2)
    half = np.where(np.isinf(ends).any(axis=0), 0.5, (ends[1] - ends[0]) / 2)
    x, y = center(foreseen.mean[site], slot), center(said, slot)
    free = np.bincount(source, minlength=count).astype(float)
    many = np.maximum(free, 1.0)
    free -= np.bincount(panel.slot_source[np.unique(slot)], minlength=count)
    xx, xy, yy = (np.bincount(source, p, count) for p in (x * x, x * y, y * y))
    vague = np.bincount(source, foreseen.variance[site] + half**2 / 3, count) / many
    result = np.zeros((count, len(SLOPES)))
    for kind, (slope, spread) in enumerate(zip(SLOPES, SPREADS, strict=True)):
        noises = usual * np.append(NOISES, WIDER if slope == 0 else []) ** 2
        left, along = yy - 2 * slope * xy + slope**2 * xx, xy - slope * xx
        logs = []
        for noise in noises:
            whole = noise + vague
            more = spread**2 * xx / whole
            fit = left - spread**2 * along**2 / (whole * (1 + more))
            logs.append(-0.5 * (free * np.log(whole) + np.log1p(more) + fit / whole))
        result[:, kind] = average(np.array(logs))
    return result


def weigh_pairs(
    panel: Panel, foreseen: Foreseen, usual: float, heard: np.ndarray
) -> np.ndarray:
    """The same of verdicts: a source may like one of two options on every criterion."""
    count = len(panel.sources)
    site = np.flatnonzero(~panel.is_level & heard)
    result = np.zeros((count, len(SLOPES)))
    if not len(site):
        return result
    pair = pairs_of(panel)[site]
    pairs, pair = np.unique(pair, return_inverse=True)
    owner = np.zeros(len(pairs), dtype=int)
    owner[pair] = panel.site_source[site]
    advice = np.maximum(panel.claim_variance[site] - panel.claim_variance.min(), 0.0)
    sd = np.sqrt(2 * usual + advice + foreseen.variance[site])
    for kind, slope in enumerate(SLOPES):
        logs = []
        for liking in LIKINGS:
            at = slope * foreseen.mean[site] + liking
            ends = ((end[site] - at) / sd for end in (panel.upper, panel.lower))
            inside = np.subtract(*(np.interp(end, *tabled()) for end in ends))
            inside = np.clip(inside, 1e-3, 1.0)
            logs.append(np.bincount(pair, np.log(inside), len(pairs)))
        result[:, kind] = np.bincount(owner, average(np.array(logs)), count)
    return result


@cache
def tabled() -> tuple[np.ndarray, np.ndarray]:
    """Student's t of single errors: places, and shares below them, right to 1e-5."""
    places = np.linspace(-40, 40, 8001)
    return places, share_below(places, FREEDOM)


def slots_of(panel: Panel) -> np.ndarray:
    """The slot of the first opinion of each site."""
    site, first = np.unique(panel.entries["site"].to_numpy(), return_index=True)
    opinion = panel.entries["opinion"].to_numpy()[first]
    slots = np.zeros(len(panel.lower), dtype=int)
    slots[site] = panel.opinion_slot[opinion]
    return slots


def pairs_of(panel: Panel) -> np.ndarray:
    """A number for the source and the options of each site, the first one first."""
    site, opinion, share = (panel.entries[name].to_numpy() for name in panel.entries)
    slot = panel.opinion_slot[opinion]
    size = len(panel.slot_source) + 1
    ends = np.zeros((2, len(panel.lower)), dtype=np.int64)
    ends[0, site[share == 1]] = slot[share == 1] + 1
    ends[1, site[share == -1]] = slot[share == -1] + 1
    return ends[0] * size + ends[1]


def center(values: np.ndarray, owner: np.ndarray) -> np.ndarray:
    """Values less the mean of their owner's."""
    count = np.maximum(np.bincount(owner), 1)
    return values - (np.bincount(owner, values) / count)[owner]


def average(logs: np.ndarray) -> np.ndarray:
    """Logarithm of the mean over the first axis."""
    top = logs.max(axis=0)
    return top + np.log(np.exp(logs - top).mean(axis=0))


def discount(panel: Panel, looks: np.ndarray) -> Panel:
    """The panel in which what a source says counts as often as it looks."""
    share = np.clip(looks, 1e-3, 1.0)[panel.site_source]
    return panel._replace(inflation=panel.inflation / share, looks=looks)
