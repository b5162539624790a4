"""Moments of a normal variable of which only an interval was seen."""

from typing import NamedTuple

import numpy as np

ROOT = np.sqrt(2 * np.pi)
TAIL = 1e-5  # mass below which digits are kept on the log scale


class Update(NamedTuple):
    """First and second derivative of the log-evidence by the mean (sign: -second)."""

    slope: np.ndarray
    curvature: np.ndarray


def share_below(at: np.ndarray, freedom: np.ndarray | float) -> np.ndarray:
    """Student's t below `at`; infinite degrees of freedom are the normal."""
    from scipy.special import ndtr, stdtr

    finite = np.isfinite(freedom)
    return np.where(finite, stdtr(np.where(finite, freedom, 1.0), at), ndtr(at))


def place_of(share: np.ndarray, freedom: np.ndarray | float) -> np.ndarray:
    """The place below which a share of Student's t lies: the inverse of the above."""
    from scipy.special import ndtri, stdtrit

    finite = np.isfinite(freedom)
    return np.where(
        finite, stdtrit(np.where(finite, freedom, 1.0), share), ndtri(share)
    )


def moments(
    mean: np.ndarray, variance: np.ndarray, lower: np.ndarray, upper: np.ndarray
) -> Update:
    """Derivatives of log P(lower < x < upper) for x ~ N(mean, variance).

    All arguments broadcast; bounds may be infinite.  `curvature` lies in
    [0, 1 / variance], since the function is log-concave.  Tails are taken on the log
    scale, mirrored to the lower side, where the normal integral keeps its digits.

    Rasmussen and Williams, "Gaussian Processes for Machine Learning" (2006), 3.6.
    """
    from scipy.special import ndtr

    sd = np.sqrt(variance)
    low, high = (lower - mean) / sd, (upper - mean) / sd
    flip = low + high > 0
    low, high = np.where(flip, -high, low), np.where(flip, -low, high)
    mass = ndtr(high) - ndtr(low)
    with np.errstate(divide="ignore", invalid="ignore"):
        at_low, at_high = (np.exp(-0.5 * at**2) / (mass * ROOT) for at in (low, high))
    tail = mass < TAIL
    if tail.any():
        log_mass = log_interval(low[tail], high[tail])
        at_low[tail] = density(low[tail], log_mass)
        at_high[tail] = density(high[tail], log_mass)
    slope = (at_low - at_high) * np.where(flip, -1.0, 1.0)
    edge = finite(low) * at_low - finite(high) * at_high
    curvature = np.clip(slope**2 - edge, 1e-12, 1 - 1e-12)
    return Update(slope / sd, curvature / variance)


def log_interval(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """log of the standard normal mass between `low` and `high`; low + high <= 0."""
    from scipy.special import log_ndtr

    top = log_ndtr(high)
    return top + np.log1p(-np.exp(np.minimum(log_ndtr(low) - top, -1e-15)))


def density(at: np.ndarray, log_mass: np.ndarray) -> np.ndarray:
    """Standard normal density at a bound over the mass between the bounds."""
    return np.exp(-0.5 * at**2 - 0.5 * np.log(2 * np.pi) - log_mass)


def finite(at: np.ndarray) -> np.ndarray:
    """The bound, or 0 where there is none: it only multiplies a density of 0."""
    return np.where(np.isfinite(at), at, 0.0)


def refit(
    marginal: tuple[np.ndarray, np.ndarray],
    factor: tuple[np.ndarray, np.ndarray],
    noise: np.ndarray,
    bounds: tuple[np.ndarray, np.ndarray],
) -> tuple[np.ndarray, np.ndarray]:
    """New normal factors: cavity, moments of interval times cavity, quotient."""
    precision = np.maximum(1 / marginal[1] - factor[0], 1e-9)
    slope = marginal[0] / marginal[1] - factor[1]
    mean, variance = slope / precision, 1 / precision
    tilt = moments(mean, variance + noise, *bounds)
    room = 1 - variance * tilt.curvature
    return tilt.curvature / room, (tilt.slope + mean * tilt.curvature) / room
