"""What a reader needs to weigh criteria otherwise: means and joint draws."""

import logging
from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.model.fitted import Fitted, Part, freedom_of, look
from fwreport.score.model.joint import infer_items
from fwreport.score.settings import ScoreSettings
from fwreport.tables.base import frame
from fwreport.tables.joint import Draws, Weighed

MOST = 640  # options by items: a square of draws, of which a page can hold as much
JITTER = 1e-8  # variance in points, far below what is printed

log = logging.getLogger(__name__)


class Items(NamedTuple):
    """The things that can be weighed in one subject."""

    names: list[str]
    mix: np.ndarray  # items by criteria, rows sum to 1
    share: np.ndarray  # of each item in the whole
    is_group: bool


class Jointly(NamedTuple):
    """The tables of what a reader can weigh."""

    weighed: pd.DataFrame
    draws: pd.DataFrame


def draw_jointly(
    criteria: pd.DataFrame, fitted: Fitted, settings: ScoreSettings
) -> Jointly:
    """The tables of all subjects; see `draw_part`."""
    groups = dict(zip(criteria["criterion_id"], criteria["group_name"], strict=True))
    weighed, draws = [], []
    for part in fitted.parts:
        found = draw_part(part, groups, settings)
        if found:
            weighed += found[0]
            draws += found[1]
    return Jointly(frame(Weighed, weighed), frame(Draws, draws))


def draw_part(
    part: Part, groups: dict[str, str], settings: ScoreSettings
) -> tuple[list, list] | None:
    """The rows of one subject; None where there is nothing to weigh, or too much.

    With a factor L of the covariance of all options on all items, S = L L', the
    columns of L, added to the means and taken away from them, are draws whose sample
    mean and covariance are exactly the posterior's, and so are those of every
    weighted mean.  No seed, no noise, and half of the numbers are 0.

    S. Julier, J. Uhlmann, "A new extension of the Kalman filter to nonlinear
    systems" (1997), there called sigma points.
    """
    panel, priors = part.panel, settings.priors
    items = choose_items(part, groups)
    if len(panel.options) < 2 or items is None:
        return None
    found = infer_items(part, items.mix, priors)
    if found is None:
        log.info("weights cannot be changed: %d criteria", len(panel.criteria))
        return None
    mean, covariance = found
    factor = np.linalg.cholesky(covariance + JITTER * np.eye(len(covariance)))
    _, is_spoken, is_level = look(panel, part.active)
    shares = (items.mix @ known[:, :-1].T for known in (is_spoken, is_level))
    spoken, level = (np.clip(share, 0, 1) for share in shares)
    freedom = freedom_of(panel, part.active)
    cells = [(item, name) for item in items.names for name in panel.options]
    figures = (f.ravel() for f in (mean, spoken, level))
    weighed = [
        (*cell, items.is_group, share, *known, freedom)
        for cell, share, *known in zip(
            cells, np.repeat(items.share, len(panel.options)), *figures, strict=True
        )
    ]
    row, column = np.tril_indices(len(factor))
    draws = [
        (draw, *cells[cell], value)
        for draw, cell, value in zip(
            column.tolist(), row.tolist(), factor[row, column].tolist(), strict=True
        )
    ]
    return weighed, draws


def choose_items(part: Part, groups: dict[str, str]) -> Items | None:
    """Criteria; groups of them where there are too many; None if fewer than two."""
    panel = part.panel
    count, options = len(panel.criteria), len(panel.options)
    if 1 < count <= MOST // options:
        return Items(panel.criteria, np.eye(count), panel.weights, is_group=False)
    owner = np.array([groups.get(name, "") for name in panel.criteria], dtype=object)
    names = sorted({*owner})
    if not 1 < len(names) <= MOST // options:
        return None
    mine = (np.array(names, dtype=object)[:, None] == owner).astype(float)
    share = mine @ panel.weights
    mix = mine * panel.weights
    mix = np.where(share[:, None] > 0, mix, mine)  # a group of weight 0, evenly
    return Items(names, mix / mix.sum(axis=1, keepdims=True), share, is_group=True)
