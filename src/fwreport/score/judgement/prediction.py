"""What a source would be expected to say, from all that it did not say itself."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.model.blocks import Batch, Block, combine_over, condense
from fwreport.score.model.fitted import Fitted, Part
from fwreport.score.model.inference import infer_cells, noise_of
from fwreport.score.model.leanings import views_of
from fwreport.score.settings import Priors

STRETCHES = np.array([0.35, 0.5, 0.7, 1.0, 1.4])  # of the deviation, one fits a source
HABITS = np.array([0.0, 0.25, 0.5, 0.75])  # how much a source keeps to its usual words


class Predicted(NamedTuple):
    """One number for each row of evidence."""

    mean: np.ndarray  # of what its source would say, in points
    sd: np.ndarray  # stretched as fits the source
    lower: np.ndarray  # bounds of what it did say
    upper: np.ndarray
    usual: np.ndarray  # how often the source says the same elsewhere
    habit: np.ndarray  # how much that counts, 0 to 1
    pull: np.ndarray  # where within its bounds the source's error lies, in deviations
    rest: np.ndarray  # the variance of that, relative to `sd` squared
    doubt: np.ndarray  # deviation of the consensus itself: everybody errs by it


def predict(rows: pd.DataFrame, fitted: Fitted, priors: Priors) -> Predicted:
    """Predict every row of evidence from the others.

    rows  `coder`, the number of the source, and `usual`, how often that source says
          the same elsewhere, of each row of evidence

    What a source says on other criteria tells of its bias and its halo; what it says
    on this one is divided out, so that nobody's claim predicts itself.  How far
    sources stray is then fitted anew, source by source: the model shrinks the
    precision of accurate sources, and what they get right is no coincidence.
    """
    mean, variance, doubt, lower, upper = np.zeros((5, len(rows)))
    variance += 1.0
    for part in fitted.parts:
        own = *predict_within(part, priors), part.panel.lower, part.panel.upper
        figures = mean, variance, doubt, lower, upper
        for whole, figure in zip(figures, own, strict=True):
            whole[part.subject.rows] = figure
    coder, usual = rows["coder"].to_numpy(), rows["usual"].to_numpy()
    said = mean, np.sqrt(variance), lower, upper
    stretch, habit = fit_sources(coder, said, usual)
    sd = said[1] * stretch[coder]
    errors = errors_of(mean, sd, lower, upper)
    figures = mean, sd, lower, upper, usual, habit[coder], *errors
    return Predicted(*figures, np.sqrt(doubt))


def predict_within(part: Part, priors: Priors) -> tuple[np.ndarray, ...]:
    """Mean and variance of what each site would say; that of the consensus."""
    count = len(part.panel.lower)
    mean, variance, doubt = np.zeros(count), np.ones(count), np.zeros(count)
    state = part.posterior.state
    _, views = infer_cells(part.plan, priors, state)
    for batch, within in zip(part.plan.batches, part.plan.layout.within, strict=True):
        block = condense(batch, state)
        view = views_of(batch, (part.plan.layout, within), views)
        center, spread = leave_out(batch, block, view)
        size = len(batch.site)
        doubt[batch.site] = combine_over(batch.pair, spread, size)
        place = np.arange(batch.held.shape[1])
        own = state.variances.cell / state.source_precision[batch.source]
        spread[:, place, place] += own[:, None]
        crowd = np.bincount(batch.entry.site, batch.entry.share**2, size)
        level = combine_over(batch.entry, np.full(center.size, priors.level_mean), size)
        noise = noise_of(part.panel, state.variances, batch.site) * crowd
        mean[batch.site] = level + combine_over(batch.entry, center, size)
        variance[batch.site] = noise + combine_over(batch.pair, spread, size)
    return mean, np.maximum(variance, priors.claim_sd**2), np.maximum(doubt, 0.0)


def leave_out(
    batch: Batch, block: Block, view: tuple[np.ndarray, np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """Mean and covariance of each group's views without what the group says.

    With C and m of the posterior, and P and s of the group's factor: the precision is
    C^-1 - P and the slope C^-1 m - s, so the covariance is (1 - C P)^-1 C.
    """
    mean, covariance = view
    unit = np.eye(batch.held.shape[1])
    rest = np.linalg.inv(unit - covariance @ block.precision)
    left = mean - (covariance @ block.slope[:, :, None])[:, :, 0]
    return (rest @ left[:, :, None])[:, :, 0], rest @ covariance


def fit_sources(
    coder: np.ndarray, said: tuple[np.ndarray, ...], usual: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The stretch and the habit under which each source's own rows are most likely.

    Averages over the grid, weighted by likelihood: a few rows decide little.
    """
    mean, sd, lower, upper = said
    count = int(coder.max(initial=-1)) + 1
    total = np.zeros((count, len(STRETCHES), len(HABITS)))
    for i, stretch in enumerate(STRETCHES):
        own = mass(lower, upper, mean, sd * stretch)
        for j, habit in enumerate(HABITS):
            mixed = np.log((1 - habit) * own + habit * usual + 1e-9)
            total[:, i, j] = np.bincount(coder, mixed, count)
    share = np.exp(total - total.max(axis=(1, 2), initial=-np.inf, keepdims=True))
    share /= share.sum(axis=(1, 2), keepdims=True)
    stretch = np.exp((share.sum(axis=2) * np.log(STRETCHES)).sum(axis=1))
    return stretch, (share.sum(axis=1) * HABITS).sum(axis=1)


def errors_of(
    mean: np.ndarray, sd: np.ndarray, lower: np.ndarray, upper: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Mean and variance of a standard normal error, given that it lies in the bounds.

    Cut off at three deviations: a stray opinion tells little of others.
    """
    from scipy.special import ndtr

    low, high = (np.clip((end - mean) / sd, -3.5, 3.5) for end in (lower, upper))
    inside = np.maximum(ndtr(high) - ndtr(low), 1e-6)
    at_low, at_high = (np.exp(-0.5 * e**2) / np.sqrt(2 * np.pi) for e in (low, high))
    pull = np.clip((at_low - at_high) / inside, low, high)
    rest = 1 + (low * at_low - high * at_high) / inside - pull**2
    return pull, np.clip(rest, 0.0, 1.0)


def mass(
    lower: np.ndarray, upper: np.ndarray, mean: np.ndarray, sd: np.ndarray
) -> np.ndarray:
    """Probability of each interval under Student's t with 6 degrees of freedom."""
    inside = t_below((upper - mean) / sd) - t_below((lower - mean) / sd)
    return np.clip(inside, 1e-6, 1 - 1e-6)


def t_below(at: np.ndarray) -> np.ndarray:
    """The distribution function of Student's t with 6 degrees of freedom.

    M. Abramowitz, I. Stegun, "Handbook of Mathematical Functions" (1964), 26.7.4.
    """
    square = np.minimum(at * at, 1e12)  # bounds may be infinite
    share = 6.0 / (6.0 + square)
    sine = np.sign(at) * np.sqrt(1.0 - share)
    return 0.5 + 0.5 * sine * (1.0 + share / 2 + 3.0 / 8.0 * share**2)
