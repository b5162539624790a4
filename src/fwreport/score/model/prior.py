"""The prior of all cells, and how evidence moves its variances."""

from typing import NamedTuple

import numpy as np

from fwreport.score.model.panel import Panel
from fwreport.score.settings import Priors


class Variances(NamedTuple):
    """Variances of the terms of an opinion; see `Priors`."""

    criterion: float
    option: float
    interaction: float
    bias: float
    halo: float
    cell: float


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


def shrink(total: float, count: float, start: float, strength: float) -> float:
    """The mode of a variance: a sum of squares and the prior's pseudo-observations."""
    return float((strength * start + total) / (strength + count))


def cell_covariance(panel: Panel, variances: Variances, level: float) -> np.ndarray:
    """Prior covariance of all cells, the means over criteria last.

    A mean over criteria takes in criteria on which nothing is said of the option:
    there the model has only its prior, and the mean is so much less sure.

    level  variance of the common level
    """
    option, criterion = panel.cell_option, panel.cell_criterion
    whole = criterion < 0
    count = len(panel.criteria)
    loads = np.zeros((len(option), count))  # how much of each criterion is in a cell
    loads[~whole, criterion[~whole]] = 1.0
    loads[whole] = panel.weights
    same_option = option[:, None] == option[None, :]
    common = loads @ loads.T
    return (
        level
        + variances.criterion * common
        + same_option * (variances.option + variances.interaction * common)
    )


def learn_cell_variances(
    panel: Panel,
    variances: Variances,
    posterior: tuple[np.ndarray, np.ndarray],
    priors: Priors,
) -> Variances:
    """One step of expectation maximisation for criterion, option and interaction.

    posterior  mean (less the prior's) and covariance of all cells

    For a term with prior covariance C within the total K, the expected sum of squares
    is trace(C) + trace(C X C / variance), X = K^-1 (S + m m') K^-1 - K^-1.
    """
    touched = panel.cell_criterion >= 0
    if not touched.any():
        return variances
    option = panel.cell_option[touched]
    criterion = panel.cell_criterion[touched]
    mean = posterior[0][touched]
    covariance = posterior[1][np.ix_(touched, touched)]
    prior = cell_covariance(panel, variances, priors.level_sd**2)
    inverse = np.linalg.inv(prior[np.ix_(touched, touched)])
    excess = inverse @ (covariance + np.outer(mean, mean)) @ inverse - inverse

    same_option = option[:, None] == option[None, :]
    same_criterion = criterion[:, None] == criterion[None, :]
    terms = {
        "criterion": (same_criterion, len(np.unique(criterion))),
        "option": (same_option, len(np.unique(option))),
        "interaction": (np.eye(len(option)), len(option)),
    }
    learned = {}
    start = prior_variances(variances, priors)
    for name, (shared, number) in terms.items():
        variance = getattr(variances, name)
        total = variance**2 * (excess * shared).sum() + number * variance
        learned[name] = shrink(total, number, getattr(start, name), priors.strength)
    return variances._replace(**learned)
