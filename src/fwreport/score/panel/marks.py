"""What a rating, a stance or a verdict says of an opinion: an interval on 1-10."""

import numpy as np
import pandas as pd

from fwreport.score.panel.words import group_rows, number_names
from fwreport.score.settings import Priors

LOW, HIGH = 1.0, 10.0
GRAINS = (10.0, 5.0, 1.0, 0.5, 0.25, 0.1, 0.05, 0.01)
PARTS = (4, 5, 9, 10, 18, 20)  # steps of usual scales: 1-5, 0-5, 1-10, 0-10, halves
FINE = 9  # steps of a scale from which on a single rating may show them
SEVERAL = 4  # different ratings that show steps as wide as a quarter of the scale
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
    most a tenth of the scale, or 1 where the scale is short.  A scale that was
    stretched keeps its steps: ninths or tenths of it, or quarters or fifths where
    several ratings show them, are a grain whatever numbers are printed.
    """
    half = np.full(len(evidence), NARROWEST)
    rated = np.flatnonzero(evidence["kind"] == "rating")
    if not len(rated):
        return half
    source, _ = number_names(evidence["source_id"].iloc[rated])
    names = ["value", "scale_low", "scale_high"]
    figures = evidence[names].to_numpy(dtype=float)[rated]
    ranks = [np.unique(column, return_inverse=True)[1] for column in figures.T]
    first, group = group_rows([source, *ranks[1:]])
    once, mark = group_rows(ranks)
    width = np.abs(figures[first, 2] - figures[first, 1])
    grains = grains_of(figures[once], mark, (group, width))
    half[rated] = (np.maximum((HIGH - LOW) * grains / width, NARROWEST) / 2)[group]
    return half


def grains_of(
    figures: np.ndarray, mark: np.ndarray, groups: tuple[np.ndarray, np.ndarray]
) -> np.ndarray:
    """The coarsest step that all values of each group lie on.

    figures  value and ends of the scale, of each different mark
    mark     of each rating;  groups  of each rating, and the width of each one's scale
    """
    group, width = groups
    count = len(width)
    pairs, _ = group_rows([group, mark])
    group, mark = group[pairs], mark[pairs]  # each mark of a group once

    def are_on(steps: np.ndarray) -> np.ndarray:
        off = ~np.isclose(steps, np.round(steps), atol=1e-6)
        return np.bincount(group, off[mark], count) == 0

    widest = np.maximum(width / 10, np.minimum(1.0, width))
    found = np.full(count, GRAINS[-1])
    for grain in reversed(GRAINS):
        fits = are_on(figures[:, 0] / grain) & (grain <= widest)
        found = np.where(fits, grain, found)
    several = np.bincount(group, minlength=count) >= SEVERAL
    low, span = figures[:, 1], figures[:, 2] - figures[:, 1]
    for parts in PARTS:
        fits = are_on((figures[:, 0] - low) / span * parts)
        fits &= several | (parts >= FINE)
        found = np.where(fits, np.maximum(found, width / parts), found)
    return found
