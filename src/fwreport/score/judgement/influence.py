"""What the scores of a criterion would lose with one row of evidence."""

import numpy as np

from fwreport.score.model.blocks import (
    Batch,
    Entries,
    build_batches,
    combine_over,
    condense,
    opinions_of,
)
from fwreport.score.model.inference import Posterior
from fwreport.score.model.panel import Panel
from fwreport.score.settings import Priors


def measure_influence(panel: Panel, posterior: Posterior, priors: Priors) -> np.ndarray:
    """The largest change, in points, that leaving each site out makes.

    Of a score or of a difference on the criterion the row speaks of (the mean over
    criteria for `__overall__`).  The factor that expectation propagation found for
    the row is divided out, which is exact for the normal approximation with all
    other factors kept: the mean of the cells moves by

        cov(cells, x) (precision E[x] - slope) / (1 - precision var(x)).
    """
    result = np.zeros(len(panel.lower))
    cells = posterior.mean - priors.level_mean, posterior.covariance
    state = posterior.state
    for batch in build_batches(panel):
        block = condense(batch, state)
        mean, covariance = opinions_of(batch, block, cells)
        count = len(batch.site)
        at = combine_over(batch.entry, mean, count)
        spread = combine_over(batch.pair, covariance, count)
        weight, slope = state.site_precision[batch.site], state.site_slope[batch.site]
        step = (weight * at - slope) / (1 - weight * spread)
        owner = batch.entry.at // batch.held.shape[1]
        for row in range(len(batch.source)):
            first, last = np.searchsorted(owner, [row, row + 1])
            part = Entries(*(array[first:last] for array in batch.entry))
            reach = posterior.covariance[:, batch.cell[row]] @ block.gain[row]
            site, change = changes(panel, batch, part, reach)
            result[batch.site[site]] = change * np.abs(step[site])
    return result


def changes(
    panel: Panel, batch: Batch, part: Entries, reach: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The sites of one source, and the largest change a unit step of each makes.

    part   the entries of one source
    reach  covariance of all cells with its opinions
    """
    site, place = np.unique(part.site, return_inverse=True)
    column = part.at % batch.held.shape[1]
    moved = np.zeros((len(site), len(reach)))
    np.add.at(moved, place, part.share[:, None] * reach[:, column].T)
    main = np.zeros(len(site), dtype=int)
    order = np.argsort(np.abs(part.share), kind="stable")
    main[place[order]] = batch.cell.ravel()[part.at[order]]
    same = panel.cell_criterion[None, :] == panel.cell_criterion[main][:, None]
    high = np.where(same, moved, -np.inf).max(axis=1)
    low = np.where(same, moved, np.inf).min(axis=1)
    return site, np.maximum.reduce([np.abs(high), np.abs(low), high - low])
