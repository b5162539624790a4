"""The prior of all cells, and how evidence moves its variances."""

from typing import NamedTuple

import numpy as np

from fwreport.score.panel.build import Panel
from fwreport.score.settings import Priors


class Variances(NamedTuple):
    """Variances of the terms of an opinion; see `Priors`.

    Of several fits at once, each is an array of one number a fit.
    """

    criterion: float
    option: float
    interaction: float
    bias: float
    halo: float
    cell: float


def each(value: float | np.ndarray, owner: np.ndarray) -> float | np.ndarray:
    """One number of each fit, where its owners want it; of a single fit as it is."""
    return value if np.size(value) == 1 else value[owner]


def repeat(value: float | np.ndarray, count: int) -> float | np.ndarray:
    """The same, for `count` numbers in all, as many of one fit as of another."""
    return value if np.size(value) == 1 else np.repeat(value, count // len(value))


def start_variances(priors: Priors) -> Variances:
    """The variances before any evidence."""
    return Variances(
        criterion=priors.criterion_sd**2,
        option=priors.option_sd**2,
        interaction=priors.interaction_sd**2,
        bias=priors.bias_sd**2,
        halo=priors.halo_sd**2,
        cell=priors.cell_sd**2,
    )


def prior_variances(variances: Variances, priors: Priors) -> Variances:
    """The prior's variances on the scale that these documents use.

    Documents differ in how much of the 1-10 scale they use more than in how noise
    relates to signal.  So one factor moves all terms but the bias together: the
    harmonic mean of what each has moved by, and of 1 for the prior; it is the mode of
    a gamma prior's product with the inverse-gamma densities of the variances.
    """
    start = start_variances(priors)
    names = [name for name in Variances._fields if name != "bias"]
    inverse = [getattr(start, name) / getattr(variances, name) for name in names]
    own = priors.scale_strength / priors.strength
    factor = (len(names) + own) / (sum(inverse) + own)
    scaled = {name: factor * getattr(start, name) for name in names}
    return start._replace(**scaled)


def shrink(
    total: np.ndarray, count: float, start: np.ndarray, strength: float
) -> np.ndarray:
    """The mode of a variance: a sum of squares and the prior's pseudo-observations."""
    return (strength * start + total) / (strength + count)


class Shape(NamedTuple):
    """How much two cells have in common; the means over criteria last."""

    common: np.ndarray  # of criteria, by their weights
    same_option: np.ndarray
    lead: np.ndarray  # the same, of options that are heard on some criterion
    heard: np.ndarray  # of interactions of which something is said
    counts: tuple[int, int, int]  # of criteria, options and interactions heard


def shape_of(panel: Panel) -> Shape:
    """What the prior covariance of all cells is made of."""
    option, criterion = panel.cell_option, panel.cell_criterion
    whole = criterion < 0
    loads = np.zeros((len(option), len(panel.criteria)))
    loads[~whole, criterion[~whole]] = 1.0
    loads[whole] = panel.weights
    same_option = (option[:, None] == option[None, :]).astype(float)
    common = loads @ loads.T
    heard = same_option * common
    square = panel.weights[criterion[~whole]] ** 2
    square = np.bincount(option[~whole], square, len(panel.options))
    spoken = np.bincount(option[~whole], minlength=len(panel.options)) > 0
    place = np.flatnonzero(whole)
    heard[place, place] = square[option[whole]]
    lead = same_option * spoken[option]
    return Shape(common, same_option, lead, heard, counts_of(panel))


def counts_of(panel: Panel) -> tuple[int, int, int]:
    """How many criteria, options and interactions are heard on some criterion."""
    heard = panel.cell_criterion >= 0
    options = len(np.unique(panel.cell_option[heard]))
    return len(panel.criteria), options, int(heard.sum())


def cell_covariance(shape: Shape, variances: Variances, level: float) -> np.ndarray:
    """Prior covariance of all cells of each fit, the means over criteria last.

    A mean over criteria takes in criteria on which nothing is said of the option:
    there the model has only its prior, and the mean is so much less sure.

    level  variance of the common level
    """
    criterion, option, interaction = (
        np.reshape(getattr(variances, name), (-1, 1, 1))
        for name in ("criterion", "option", "interaction")
    )
    own = shape.same_option * (option + interaction * shape.common)
    return level + criterion * shape.common + own


def learn_cell_variances(
    counts: tuple[int, int, int], variances: Variances, squares: tuple, priors: Priors
) -> Variances:
    """One step of expectation maximisation for criterion, option and interaction.

    counts   of the three; of interactions, and of options, only those count of which
             something is said on a criterion
    squares  expected sums of squares of them
    """
    if not counts[-1]:
        return variances
    start = prior_variances(variances, priors)
    names = ("criterion", "option", "interaction")
    learned = {
        name: shrink(total, count, getattr(start, name), priors.strength)
        for name, total, count in zip(names, squares, counts, strict=True)
    }
    return variances._replace(**learned)


def term_squares(
    shape: Shape, variances: Variances, evidence: tuple, cells: tuple
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Expected sums of squares of criterion, option and interaction terms of each fit.

    For a term with prior covariance C = v C' within the total K: trace(C) + v^2
    trace(C' X), X = K^-1 (S + m m') K^-1 - K^-1 = P S P - P + d d', d = s - P m,
    where P and s are precision and slope of the evidence: S = (K^-1 + P)^-1, m = S s.
    """
    precision, slope = evidence
    mean, covariance = cells
    apart = slope - (precision @ mean[..., None])[..., 0]
    excess = precision @ covariance @ precision - precision
    excess += apart[:, :, None] * apart[:, None, :]
    excess = excess.reshape(len(excess), -1)
    return tuple(
        number * variance + variance**2 * (excess @ shared.ravel())
        for number, variance, shared in zip(
            shape.counts,
            (variances.criterion, variances.option, variances.interaction),
            (shape.common, shape.lead, shape.heard),
            strict=True,
        )
    )
