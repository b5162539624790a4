"""What the scores of a criterion would lose with one row of evidence."""

import numpy as np

from fwreport.score.model.blocks import (
    Batch,
    Block,
    combine_over,
    condense,
    gather,
    opinions_of,
)
from fwreport.score.model.fitted import Fitted, Part
from fwreport.score.model.inference import covariance_within, infer_cells
from fwreport.score.model.leanings import Views, views_of
from fwreport.score.settings import Priors


def measure_influence(fitted: Fitted, count: int, priors: Priors) -> np.ndarray:
    """The largest change, in points, that leaving each row of evidence out makes.

    Of a score or of a difference on the criterion the row speaks of (the mean over
    criteria for `__overall__`).  The factor that expectation propagation found for
    the row is divided out, which is exact for the normal approximation with all
    other factors kept: the mean of the cells moves by

        cov(cells, x) (precision E[x] - slope) / (1 - precision var(x)).

    count  of rows of evidence
    """
    result = np.zeros(count)
    for part in fitted.parts:
        result[part.subject.rows] = influence_within(part, priors)
    return result


def influence_within(part: Part, priors: Priors) -> np.ndarray:
    """The same for each site of one subject."""
    result = np.zeros(len(part.panel.lower))
    state = part.posterior.state
    _, views = infer_cells(part.plan, priors, state)
    for batch, within in zip(part.plan.batches, part.plan.layout.within, strict=True):
        block = condense(batch, state)
        mean, covariance = opinions_of(
            block, views_of(batch, (part.plan.layout, within), views)
        )
        size = len(batch.site)
        at = combine_over(batch.entry, mean, size)
        spread = combine_over(batch.pair, covariance, size)
        weight, slope = state.site_precision[batch.site], state.site_slope[batch.site]
        step = (weight * at - slope) / (1 - weight * spread)
        reach = reach_of(part, batch, (block, views))
        result[batch.site] = reach * np.abs(step)
    return result


def reach_of(part: Part, batch: Batch, fitted: tuple[Block, Views]) -> np.ndarray:
    """The largest change that a unit step of each site makes on its criterion."""
    block, views = fitted
    criteria = part.panel.cell_criterion
    cells, real = gather(criteria, criteria[batch.cell[:, 0]])
    some = cells[:, :1]
    ends = np.where(real, cells, some), np.where(batch.held, batch.cell, some)
    ends = ends[0][:, :, None], ends[1][:, None, :]
    shared = covariance_within(part.plan, part.posterior, *ends)
    shared = shared - np.swapaxes(
        views.cross[batch.slot[:, :, None], cells[:, None, :]], 1, 2
    )
    shared = shared * batch.held[:, None, :]
    gain = np.swapaxes(block.covariance * block.stiffness[:, None, :], 1, 2)
    reach = shared @ gain
    row, column = np.divmod(batch.entry.at, batch.held.shape[1])
    moved = np.zeros((len(batch.site), cells.shape[1]))
    share = batch.entry.share[:, None] * reach[row, :, column]
    np.add.at(moved, batch.entry.site, share)
    same = np.zeros_like(moved, dtype=bool)
    same[batch.entry.site] = real[row]
    high = np.where(same, moved, -np.inf).max(axis=1, initial=-np.inf)
    low = np.where(same, moved, np.inf).min(axis=1, initial=np.inf)
    return np.maximum.reduce([np.abs(high), np.abs(low), high - low])
