"""The probability of being best among several options."""

import numpy as np

from fwreport.score.model.intervals import moments

SWEEPS = 60


def best_probabilities(mean: np.ndarray, covariance: np.ndarray) -> np.ndarray:
    """P(x_i is the largest) for jointly normal x; sums to 1.

    For two it is exact.  For more, the mass of each orthant of differences comes from
    expectation propagation, which draws no random numbers and treats all options
    alike; its error is far below the model's own.

    J. Cunningham, P. Hennig, S. Lacoste-Julien, "Gaussian probabilities and
    expectation propagation", arXiv:1111.6832 (2011).
    """
    count = len(mean)
    if count < 2:
        return np.ones(count)
    logs = np.empty(count)
    for best in range(count):
        against = -np.delete(np.eye(count), best, axis=0)
        against[:, best] = 1.0
        logs[best] = log_orthant(against @ mean, against @ covariance @ against.T)
    mass = np.exp(logs - logs.max())
    return mass / mass.sum()


def log_orthant(mean: np.ndarray, covariance: np.ndarray) -> float:
    """log P(all x > 0) for x ~ N(mean, covariance), by expectation propagation."""
    count = len(mean)
    weight, slope = np.zeros(count), np.zeros(count)
    for _ in range(SWEEPS):
        spread = np.linalg.solve(np.eye(count) + covariance * weight, covariance)
        at = spread @ slope + mean - spread @ (weight * mean)
        precision = 1 / np.diag(spread) - weight
        inner = (at / np.diag(spread) - slope) / precision
        tilt = moments(inner, 1 / precision, np.zeros(count), np.full(count, np.inf))
        room = 1 - tilt.curvature / precision
        fresh = tilt.curvature / room
        moved = np.abs(fresh - weight).max()
        weight = 0.5 * (weight + fresh)
        slope = 0.5 * (slope + (tilt.slope + inner * tilt.curvature) / room)
        if moved < 1e-10:
            break
    return log_mass((mean, covariance), (inner, 1 / precision), (weight, slope))


def log_mass(prior: tuple, cavity: tuple, factor: tuple) -> float:
    """log of the integral of prior times factors, factors scaled to keep their mass."""
    from scipy.special import log_ndtr

    mean, covariance = prior
    (inner, variance), (weight, slope) = cavity, factor
    mass = log_ndtr(inner / np.sqrt(variance))
    blur = 1 + weight * variance
    pull = inner**2 * weight - 2 * inner * slope - slope**2 * variance
    scale = mass + 0.5 * np.log(blur) + 0.5 * pull / blur
    sign, size = np.linalg.slogdet(np.eye(len(mean)) + covariance * weight)
    spread = np.linalg.solve(np.eye(len(mean)) + covariance * weight, covariance)
    push = slope - weight * mean
    whole = mean @ slope - 0.5 * mean @ (weight * mean) + 0.5 * push @ spread @ push
    return float(scale.sum() - 0.5 * size + whole)
