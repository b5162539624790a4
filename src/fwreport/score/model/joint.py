"""The posterior of several criteria together, as other weights of them ask for it."""

import numpy as np

from fwreport.score.model.blocks import condense
from fwreport.score.model.cells import infer_departures
from fwreport.score.model.fitted import Part
from fwreport.score.model.inference import infer_cells, plan_fit
from fwreport.score.panel.build import Panel
from fwreport.score.settings import Priors

DENSE = 700  # options by criteria that are inverted at once


def infer_items(
    part: Part, mix: np.ndarray, priors: Priors
) -> tuple[np.ndarray, np.ndarray] | None:
    """Mean (items by options) and covariance of all options on all items.

    An item is a mean over criteria.  Options count on every criterion, also where
    nothing is said of them: there the model has its prior and what it learned of the
    option elsewhere, as in the mean over all criteria.

    mix      items by criteria, the weights of each item's criteria
    returns  covariance of items times options, items in turn; None where that would
             cost more than it is worth
    """
    if part.plan.frame is not None:
        return mix_departures(part, mix, priors)
    if len(part.panel.options) * len(part.panel.criteria) > DENSE:
        return None
    return mix_cells(part, mix, priors)


def mix_departures(
    part: Part, mix: np.ndarray, priors: Priors
) -> tuple[np.ndarray, np.ndarray]:
    """The same where cells go first: given what is common, criteria are independent."""
    plan, state = part.plan, part.posterior.state
    frame, (_, options, size) = plan.frame, plan.frame.counts
    blocks = [condense(batch, state) for batch in plan.batches]
    places = plan.layout, frame, part.panel
    departures, (center, inverse) = infer_departures(
        places, (plan.batches, blocks), state.variances, priors.level_sd**2
    )
    items, place = len(mix), np.arange(options)
    mean = np.full((items, options), priors.level_mean) * mix.sum(axis=1)[:, None]
    load = np.zeros((items, options, size))
    covariance = np.zeros((items, options, items, options))
    for band, (inner, gain, start) in zip(frame.bands, departures, strict=True):
        reach = -gain
        reach[:, place, place] += 1.0
        for row, criterion in enumerate(band.criterion):
            for item in np.flatnonzero(mix[:, criterion]):
                share = mix[item, criterion]
                at = item, slice(None), band.column[row]
                np.add.at(load, at, share * reach[row].T)
                mean[item] += share * start[row]
                covariance[item, :, item] += share**2 * inner[row]
    load = load.reshape(items * options, size)
    mean += (load @ center).reshape(items, options)
    covariance = covariance.reshape(items * options, -1) + load @ inverse @ load.T
    return mean, (covariance + covariance.T) / 2


def mix_cells(
    part: Part, mix: np.ndarray, priors: Priors
) -> tuple[np.ndarray, np.ndarray]:
    """The same where all cells are known together, those included that none names."""
    panel = with_all_cells(part.panel)
    plan = plan_fit(panel, by_criteria=False)
    _, views = infer_cells(plan, priors, part.posterior.state)
    spoken = panel.cell_criterion >= 0
    items, options = len(mix), len(panel.options)
    weights = np.zeros((items, options, len(spoken)))
    cells = np.flatnonzero(spoken)
    weights[:, panel.cell_option[cells], cells] = mix[:, panel.cell_criterion[cells]]
    weights = weights.reshape(items * options, -1)
    covariance = views.within.reshape(len(spoken), -1)
    mean = weights @ (views.mean + priors.level_mean)
    covariance = weights @ covariance @ weights.T
    return mean.reshape(items, options), (covariance + covariance.T) / 2


def with_all_cells(panel: Panel) -> Panel:
    """The panel with a cell for every option on every criterion, new ones last."""
    shape = len(panel.criteria), len(panel.options)
    lacks = np.ones(shape, dtype=bool)
    spoken = panel.cell_criterion >= 0
    lacks[panel.cell_criterion[spoken], panel.cell_option[spoken]] = False
    criterion, option = np.nonzero(lacks)
    return panel._replace(
        cell_option=np.concatenate([panel.cell_option, option]),
        cell_criterion=np.concatenate([panel.cell_criterion, criterion]),
    )
