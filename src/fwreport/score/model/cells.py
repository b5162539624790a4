"""The other order of elimination: cells go first, options and leanings remain.

Where documents are few and speak of many things, as real ones do, a subject has far
more cells than leanings: hundreds against dozens.  Given what is common to all
criteria, each criterion depends on no other, so that its cells are integrated out.
"""

from typing import NamedTuple

import numpy as np

from fwreport.score.model.blocks import Batch, Block, add_up
from fwreport.score.model.frame import Band, Frame
from fwreport.score.model.leanings import (
    Layout,
    Views,
    gather_said,
    prior_precision,
)
from fwreport.score.model.prior import Variances
from fwreport.score.panel.build import Panel


class Departure(NamedTuple):
    """Departures of the criteria of one band from what is common, given that."""

    inner: np.ndarray  # B options options, covariance
    gain: np.ndarray  # B options k, what they lose for a unit of what is common
    offset: np.ndarray  # B options


def infer_by_criteria(
    places: tuple[Layout, Frame, Panel],
    fitted: tuple[list[Batch], list[Block]],
    variances: Variances,
    level: float,
) -> Views:
    """The same as `infer_views`, cells integrated out first.

    level  variance of the common level
    """
    departures, common = infer_departures(places, fitted, variances, level)
    return lay_views(places[:2], departures, common, (variances, level))


def infer_departures(
    places: tuple[Layout, Frame, Panel],
    fitted: tuple[list[Batch], list[Block]],
    variances: Variances,
    level: float,
) -> tuple[list[Departure], tuple[np.ndarray, np.ndarray]]:
    """The departures by bands, given what is common; mean and covariance of that.

    Departures e of criterion c from what is common, z, have precision Q and pull
    F z: given z they are Q^-1 (s - F z).  What is left of z has the precision
    M - F' Q^-1 F, of which the multipliers make a saddle; its inverse is the
    covariance of z under the definition of the means.

    level  variance of the common level
    """
    layout, frame, panel = places
    size = frame.counts[2]
    said = gather_said(fitted)
    common = add_up(frame.common, said[frame.pair], size * size)
    common += common_prior(layout, frame, variances, level).ravel()
    push, slope = push_of(frame, panel, fitted)
    departures = []
    for band in frame.bands:
        pull, departure = depart(band, frame, (said, slope), variances)
        turned = np.swapaxes(pull, 1, 2)
        met = turned @ departure.gain
        common -= add_up(band.square.ravel(), met.ravel(), size * size)
        met = (turned @ departure.offset[:, :, None])[:, :, 0]
        push -= add_up(band.column.ravel(), met.ravel(), size)
        departures.append(departure)
    inverse = np.linalg.inv(common.reshape(size, size))
    inverse = (inverse + inverse.T) / 2
    return departures, (inverse @ push, inverse)


def depart(
    band: Band, frame: Frame, evidence: tuple, variances: Variances
) -> tuple[np.ndarray, Departure]:
    """The pull of what is common on the departures of a band, and these given it.

    evidence  what groups say of pairs of opinions, and slopes of departures
    """
    said, slope = evidence
    options, wide = frame.counts[1], band.column.shape[1]
    shape = len(band.criterion), options
    said = said[band.pair]
    own = add_up(band.within, said, np.prod(shape) * options)
    prior = inverse_of(variances.criterion, variances.interaction, options)
    inner = np.linalg.inv(own.reshape(*shape, options) + prior)
    pull = add_up(band.across, np.tile(said, 2), np.prod(shape) * wide)
    pull = pull.reshape(*shape, wide)
    place = np.arange(options)
    pull[:, place, options + place] = -band.weight[:, None]
    offset = (inner @ slope[band.criterion][:, :, None])[:, :, 0]
    return pull, Departure(inner, inner @ pull, offset)


def inverse_of(shared: float, own: float, count: int) -> np.ndarray:
    """Inverse of `shared` everywhere plus `own` on the diagonal."""
    return (np.eye(count) - shared / (own + count * shared)) / own


def common_prior(
    layout: Layout, frame: Frame, variances: Variances, level: float
) -> np.ndarray:
    """Prior precision of what is common to all criteria, and the multipliers' ones."""
    _, options, size = frame.counts
    result = np.zeros((size, size))
    result[:options, :options] = inverse_of(level, variances.option, options)
    place = np.arange(options, 2 * options)
    result[place, place + options] = result[place + options, place] = 1.0
    for rung in layout.rungs:
        inverse = prior_precision(rung, variances)
        both = rung.held[:, :, None] & rung.held[:, None, :]
        slot = 3 * options + rung.slot
        row = np.broadcast_to(slot[:, :, None], both.shape)[both]
        column = np.broadcast_to(slot[:, None, :], both.shape)[both]
        result[row, column] = inverse[both]
    return result


def push_of(frame: Frame, panel: Panel, fitted: tuple) -> tuple[np.ndarray, np.ndarray]:
    """Slopes of what groups say: of what is common, and of departures."""
    criteria, options, size = frame.counts
    push, slope = np.zeros(size), np.zeros((criteria + 1) * options)
    for batch, block in zip(*fitted, strict=True):
        weight = block.slope.ravel()
        option = panel.cell_option[batch.cell].ravel()
        criterion = panel.cell_criterion[batch.cell].ravel()
        push += add_up(option, weight, size)
        push += add_up(3 * options + batch.slot.ravel(), weight, size)
        place = np.where(criterion < 0, criteria, criterion) * options + option
        slope += add_up(place, weight, len(slope))
    push[options : 2 * options] = slope[criteria * options :]
    return push, slope[: criteria * options].reshape(criteria, options)


def lay_views(
    places: tuple[Layout, Frame],
    departures: list[Departure],
    common: tuple[np.ndarray, np.ndarray],
    priors: tuple[Variances, float],
) -> Views:
    """From what is common (mean, covariance) and departures to cells and leanings.

    Covariances of cells with leanings are filled in only for sources that speak on
    the cell's criterion.
    """
    layout, frame = places
    center, inverse = common
    criteria, options, size = frame.counts
    slots, cells = layout.shape
    place, base = np.arange(options), 3 * options
    within = np.zeros((criteria + 1, options, options))
    offset, cross = np.zeros((criteria, options)), np.zeros((slots + 1) * (cells + 1))
    for band, (inner, gain, start) in zip(frame.bands, departures, strict=True):
        load = -gain
        load[:, place, place] += 1.0
        reach = load @ inverse[band.column[:, :, None], band.column[:, None, :]]
        within[band.criterion] = inner + reach @ np.swapaxes(load, 1, 2)
        at = center[band.column][:, :, None]
        offset[band.criterion] = start + (load @ at)[:, :, 0]
        cross[band.cross] = -reach[:, :, 2 * options :]
    overall = np.zeros((options, size))
    overall[place, place] = overall[place, options + place] = 1.0
    within[criteria] = overall @ inverse @ overall.T
    mean, whole = np.zeros(cells), frame.is_whole
    mean[~whole], mean[whole] = offset.ravel()[frame.cell], overall @ center
    cross = cross.reshape(slots + 1, cells + 1)
    cross[:slots, :cells][:, whole] = -(overall @ inverse)[:, base:].T
    return Views(
        mean=mean,
        variance=within.ravel()[layout.base + layout.offset],
        within=within.ravel(),
        lean=center[base:],
        spread=spread_of(layout, inverse[base:, base:]),
        cross=cross,
        squares=term_squares(frame, departures, common, priors),
    )


def spread_of(layout: Layout, covariance: np.ndarray) -> np.ndarray:
    """Covariances of leanings within their sources, laid flat."""
    spread = np.zeros(layout.size)
    for rung in layout.rungs:
        block = covariance[rung.slot[:, :, None], rung.slot[:, None, :]]
        spread[rung.start :][: block.size] = block.ravel()
    return spread


def term_squares(
    frame: Frame, departures: list[Departure], common: tuple, priors: tuple
) -> tuple[float, float, float]:
    """Expected sums of squares of criterion, option and interaction terms.

    With K the prior of departures (or of what options have), of which a term is a
    part, K^-1 E[ee'] K^-1 - K^-1 moves its square from its prior's; see
    `learn_cell_variances` for which interactions and options count.
    """
    center, inverse = common
    variances, level = priors
    criteria, options, _ = frame.counts
    prior = inverse_of(variances.criterion, variances.interaction, options)
    total, own = 0.0, np.zeros((criteria, options))
    for band, (inner, gain, offset) in zip(frame.bands, departures, strict=True):
        mean = offset - (gain @ center[band.column][:, :, None])[:, :, 0]
        moved = gain @ inverse[band.column[:, :, None], band.column[:, None, :]]
        second = inner + moved @ np.swapaxes(gain, 1, 2)
        second = second + mean[:, :, None] * mean[:, None, :]
        excess = prior @ second @ prior - prior
        total += excess.sum()
        own[band.criterion] = np.einsum("coo->co", excess)
    heard = np.unique(frame.cell % options)
    second = inverse[:options, :options] + np.outer(center[:options], center[:options])
    prior = inverse_of(level, variances.option, options)
    option = np.diag(prior @ second @ prior - prior)[heard].sum()
    apart = own.ravel()[frame.cell].sum()
    return (
        criteria * variances.criterion + variances.criterion**2 * total,
        len(heard) * variances.option + variances.option**2 * option,
        len(frame.cell) * variances.interaction + variances.interaction**2 * apart,
    )
