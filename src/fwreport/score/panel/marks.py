"""What a rating, a stance or a verdict says of an opinion: an interval on 1-10."""

import numpy as np
import pandas as pd

from fwreport.score.settings import Priors

LOW, HIGH = 1.0, 10.0
GRAINS = (10.0, 5.0, 1.0, 0.5, 0.25, 0.1, 0.05, 0.01)
NARROWEST = 1e-3  # an interval narrower than this says no more about an opinion


def points_of(evidence: pd.DataFrame, priors: Priors) -> np.ndarray:
    """The middle of each rating or stance on the 1-10 scale; NaN for other kinds."""
    worst, best = evidence["scale_low"].to_numpy(), evidence["scale_high"].to_numpy()
    value = evidence["value"].to_numpy(dtype=float)
    with np.errstate(invalid="ignore", divide="ignore"):
        rated = LOW + (HIGH - LOW) * (value - worst) / (best - worst)
    worded = priors.stance_center + priors.stance_step * (value - 3)
    kind = evidence["kind"]
    points = np.where(kind == "rating", np.clip(rated, LOW, HIGH), np.nan)
    return np.where(kind == "stance", worded, points)


def bounds_of(evidence: pd.DataFrame, priors: Priors) -> tuple[np.ndarray, np.ndarray]:
    """Lower and upper bound of each row's opinion, or difference of two opinions.

    A rating is its rounding cell, open at the ends of its scale; a stance the room
    between two cut points, open for poor and excellent; a verdict or recommendation
    the side of a margin on which the difference option less rival lies.
    """
    points = points_of(evidence, priors)
    half = np.where(
        evidence["kind"] == "stance", priors.stance_step / 2, rounding_of(evidence)
    )
    bottom = np.where(evidence["kind"] == "stance", evidence["value"] <= 1, False)
    top = np.where(evidence["kind"] == "stance", evidence["value"] >= 5, False)
    rated = (evidence["kind"] == "rating").to_numpy()
    lower = np.where(bottom | (rated & (points <= LOW)), -np.inf, points - half)
    upper = np.where(top | (rated & (points >= HIGH)), np.inf, points + half)

    paired = evidence["kind"].isin(["verdict", "recommendation"]).to_numpy()
    advice = (evidence["kind"] == "recommendation").to_numpy()
    tied = (evidence["winner"] == "tie").to_numpy()
    lost = (evidence["winner"] == evidence["rival_id"]).to_numpy(dtype=bool)
    margin = np.where(advice & ~tied, 0.0, priors.verdict_margin)
    lower = np.where(paired, np.where(tied, -margin, margin), lower)
    upper = np.where(paired, np.where(tied, margin, np.inf), upper)
    behind = paired & lost
    return np.where(behind, -np.inf, lower), np.where(behind, -margin, upper)


def rounding_of(evidence: pd.DataFrame) -> np.ndarray:
    """Half the width of each rating's rounding cell, in points of the 1-10 scale.

    The grain is the coarsest step on which all ratings of one source on one scale
    lie: tenths if it prints 8.5 beside 8.3, halves if it prints 8.5 beside 9; at
    most a tenth of the scale, or 1 where the scale is short.
    """
    half = np.full(len(evidence), NARROWEST)
    rated = evidence[evidence["kind"] == "rating"].assign(
        position=np.flatnonzero(evidence["kind"] == "rating")
    )
    for _, group in rated.groupby(["source_id", "scale_low", "scale_high"], sort=True):
        width = abs(group["scale_high"].iloc[0] - group["scale_low"].iloc[0])
        grain = grain_of(group["value"].to_numpy(dtype=float), width)
        points = (HIGH - LOW) * grain / width
        half[group["position"].to_numpy()] = max(points, NARROWEST) / 2
    return half


def grain_of(values: np.ndarray, width: float) -> float:
    """The coarsest step that all values lie on, for a scale of that width."""
    widest = max(width / 10, min(1.0, width))
    for grain in GRAINS:
        steps = values / grain
        if grain <= widest and np.allclose(steps, np.round(steps), atol=1e-6):
            return grain
    return GRAINS[-1]
