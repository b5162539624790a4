"""What sources lean to: bias and halo, integrated out between opinions and cells.

The leaning of a source to an option is its bias and its halo for it; one number a
slot.  Given the cells, the slots of one source depend only on each other.
"""

from typing import NamedTuple

import numpy as np

from fwreport.score.model.blocks import SMALL, Batch, Block, add_up, gather
from fwreport.score.model.prior import (
    Shape,
    Variances,
    cell_covariance,
    repeat,
    term_squares,
)
from fwreport.score.panel.build import Panel

ROOM = 200  # sources of a rung


class Rung(NamedTuple):
    """Sources with about as many options, padded to the same number of slots."""

    source: np.ndarray  # S
    slot: np.ndarray  # S k
    held: np.ndarray  # S k
    start: int  # of its S k k numbers among those of all rungs, laid flat


class Layout(NamedTuple):
    """Where the numbers of groups go in the arrays over cells and over slots."""

    fits: int  # how many are made at once
    rungs: list[Rung]
    size: int  # of all rungs, laid flat
    shape: tuple[int, int]  # slots of all fits, cells of one
    within: list[np.ndarray]  # of each batch, G n n: place among the rungs
    cells: np.ndarray  # of all batches, real pairs: cell times cells plus cell
    slots: np.ndarray  # the same pairs: place among the rungs
    crossed: np.ndarray  # the same pairs: slot times cells plus cell
    base: (
        np.ndarray
    )  # of each cell: with `offset`, the place of a covariance, see Views
    offset: np.ndarray


class Views(NamedTuple):
    """The normal posterior of cells (less the prior's mean) and of leanings."""

    mean: np.ndarray  # of cells
    variance: np.ndarray  # of cells
    within: np.ndarray  # covariance of cells i, j of one criterion: base[i] + offset[j]
    lean: np.ndarray  # mean of slots
    spread: np.ndarray  # covariance of slots within their source, laid flat
    cross: np.ndarray  # slots by cells, minus their covariance
    squares: tuple[float, float, float] | None  # expected, of the terms of cells


def lay_out(panel: Panel, batches: list[Batch], by_criteria: bool) -> Layout:
    """Number the slots of each source, and find each group's place among them.

    by_criteria  whether covariances of cells are kept by criterion, or all
    """
    rungs, base, width = build_rungs(panel)
    local = np.arange(len(panel.slot_source)) - np.searchsorted(
        panel.slot_source, panel.slot_source
    )
    count, within = len(panel.cell_option), []
    for batch in batches:
        place = local[batch.slot]
        step = width[batch.source][:, None, None]
        at = place[:, :, None] * step + place[:, None, :]
        at = at + base[batch.source][:, None, None]
        both = batch.held[:, :, None] & batch.held[:, None, :]
        within.append(np.where(both, at, 0))
    ends = np.arange(count) * count, np.arange(count)
    if by_criteria:
        options = len(panel.options)
        row = np.where(
            panel.cell_criterion < 0, len(panel.criteria), panel.cell_criterion
        )
        ends = (row * options + panel.cell_option) * options, panel.cell_option
    size = sum(rung.held.size * rung.held.shape[1] for rung in rungs)
    shape = len(panel.slot_source), count
    flat = lay_pairs(batches, within, count)
    return Layout(1, rungs, size, shape, within, *flat, *ends)


def lay_pairs(
    batches: list[Batch], within: list[np.ndarray], count: int
) -> list[np.ndarray]:
    """The places `cells`, `slots` and `crossed` of a layout, of so many cells."""
    cells, slots, crossed = ([np.zeros(0, dtype=int)] for _ in range(3))
    for batch, at in zip(batches, within, strict=True):
        both = batch.held[:, :, None] & batch.held[:, None, :]
        column = batch.column[:, None, :]
        cells.append((batch.cell[:, :, None] * count + column)[both])
        slots.append(at[both])
        crossed.append((batch.slot[:, :, None] * count + column)[both])
    return [np.concatenate(part) for part in (cells, slots, crossed)]


def build_rungs(panel: Panel) -> tuple[list[Rung], np.ndarray, np.ndarray]:
    """Rungs, and of each source the first of its places and the width of its block."""
    held = np.bincount(panel.slot_source, minlength=len(panel.sources))
    rung = np.ceil(np.log2(np.maximum(held, 1))).astype(int)
    if len(held) * held.max(initial=0) ** 2 <= SMALL:
        rung[:] = rung.max(initial=0)
    base, width = np.zeros((2, len(panel.sources)), dtype=int)
    rungs, size = [], 0
    for step in np.unique(rung):
        alike = np.flatnonzero(rung == step)
        for sources in np.array_split(alike, -(-len(alike) // ROOM)):
            slot, real = gather(panel.slot_source, sources)
            rungs.append(Rung(sources, slot, real, size))
            width[sources] = real.shape[1]
            base[sources] = size + np.arange(len(sources)) * real.shape[1] ** 2
            size += len(sources) * real.shape[1] ** 2
    return rungs, base, width


def prior_precision(rung: Rung, variances: Variances) -> np.ndarray:
    """Prior precision of the leanings of each source (S k k); padding has 1.

    Their covariance is the bias everywhere and the halo on the diagonal, and its
    inverse that of Sherman and Morrison.
    """
    bias, halo = (
        repeat(value, len(rung.source)) for value in (variances.bias, variances.halo)
    )
    shared = bias / (halo + rung.held.sum(axis=1) * bias) / halo
    result = (rung.held * -shared[:, None])[:, :, None] * rung.held[:, None, :]
    place = np.arange(rung.held.shape[1])
    own = np.reshape(1 / halo, (-1, 1))
    result[:, place, place] += np.where(rung.held, own, 1.0)
    return result


def infer_views(
    layout: Layout,
    fitted: tuple[list[Batch], list[Block]],
    variances: Variances,
    shape: tuple[Shape, float, bool],
) -> Views:
    """Cells and leanings given all factors; the leanings are integrated out first.

    With A and r what the groups say of views, R = (T^-1 + A_tt)^-1 for the leanings
    and H = R A_tu, the cells have precision A_uu - A_ut H beyond their prior.

    shape  of the prior of cells, the variance of its level, and whether the squares
           of its terms are wanted
    """
    fits, count = layout.fits, layout.shape[1]
    said = gather_said(fitted)
    precision = add_up(layout.cells, said, fits * count * count)
    precision = precision.reshape(fits, count, count)
    crossed = add_up(layout.crossed, said, np.prod(layout.shape))
    crossed = crossed.reshape(layout.shape)
    own = add_up(layout.slots, said, layout.size)
    slope, push = np.zeros(fits * count), np.zeros(layout.shape[0])
    for batch, block in zip(*fitted, strict=True):
        slope += add_up(batch.cell.ravel(), block.slope.ravel(), len(slope))
        push += add_up(batch.slot.ravel(), block.slope.ravel(), len(push))
    slope = slope.reshape(fits, count, 1)
    given, lean = [], np.zeros(len(push))
    for rung in layout.rungs:
        inverse, gain, (real, lost) = lean_given(rung, variances, (own, crossed, push))
        apart = gain.reshape(fits, -1, count)
        turned = np.swapaxes(crossed[real].reshape(apart.shape), 1, 2)
        precision -= turned @ apart
        slope -= np.swapaxes(apart, 1, 2) @ push[real].reshape(fits, -1, 1)
        crossed[real], lean[real] = gain, lost  # what was there is not needed again
        given.append(inverse)
    prior = cell_covariance(shape[0], variances, shape[1])
    covariance = np.linalg.solve(np.eye(count) + prior @ precision, prior)
    covariance = (covariance + np.swapaxes(covariance, 1, 2)) / 2
    mean = covariance @ slope
    spread = spread_leanings(layout, given, (crossed, lean), (mean, covariance))
    squares = None
    if shape[2]:
        evidence = precision, slope[:, :, 0]
        cells = mean[:, :, 0], covariance
        squares = term_squares(shape[0], variances, evidence, cells)
    variance = np.einsum("fii->fi", covariance)
    figures = mean.ravel(), variance.ravel(), covariance.ravel()
    return Views(*figures, lean, spread, crossed, squares)


def spread_leanings(
    layout: Layout, given: list[np.ndarray], leanings: tuple, cells: tuple
) -> np.ndarray:
    """Covariances of leanings within their sources, laid flat, cells being known.

    given     by rung, covariances given cells
    leanings  what cells take away and offsets; here they become covariances with cells
              (with a minus) and means
    cells     mean and covariance
    """
    (crossed, lean), (mean, covariance) = leanings, cells
    spread = np.zeros(layout.size)
    for rung, inverse in zip(layout.rungs, given, strict=True):
        real = rows_of(rung)
        gain = crossed[real]
        apart = gain.reshape(layout.fits, -1, gain.shape[1])
        cross = (apart @ covariance).reshape(gain.shape)
        if rung.held.all():
            sides = (part.reshape(*rung.held.shape, -1) for part in (cross, gain))
        else:
            sides = np.zeros((2, *rung.held.shape, gain.shape[1]))
            sides[:, rung.held] = cross, gain
        cut, uncut = sides
        whole = inverse + cut @ np.swapaxes(uncut, 1, 2)
        lean[real] -= (apart @ mean).ravel()
        crossed[real] = cross
        spread[rung.start :][: whole.size] = whole.ravel()
    return spread


def rows_of(rung: Rung) -> slice | np.ndarray:
    """The slots of a rung: a slice where they are in a row, which copies nothing."""
    slots = rung.slot[rung.held]
    if slots[-1] - slots[0] == len(slots) - 1:
        return slice(slots[0], slots[-1] + 1)
    return slots


def gather_said(fitted: tuple[list[Batch], list[Block]]) -> np.ndarray:
    """What the groups of all batches say of pairs of views, real ones in turn."""
    said = [
        block.precision[batch.held[:, :, None] & batch.held[:, None, :]]
        for batch, block in zip(*fitted, strict=True)
    ]
    return np.concatenate([np.zeros(0), *said])


def lean_given(
    rung: Rung, variances: Variances, said: tuple[np.ndarray, ...]
) -> tuple[np.ndarray, np.ndarray, tuple]:
    """Leanings given cells: covariances, what cells take away, slots and offsets.

    said  precisions within sources, precisions across to cells, slopes of slots
    """
    own, crossed, push = said
    inner = own[rung.start :][: rung.held.size * rung.held.shape[1]]
    inner = inner.reshape(*rung.held.shape, -1)
    inverse = np.linalg.inv(prior_precision(rung, variances) + inner)
    real = rows_of(rung)
    if rung.held.all():
        across = crossed[real].reshape(*rung.held.shape, -1)
        gain = (inverse @ across).reshape(-1, crossed.shape[1])
    else:
        gain = (inverse @ crossed[rung.slot])[rung.held]
    lean = (inverse @ push[rung.slot][:, :, None])[:, :, 0][rung.held]
    return inverse, gain, (real, lean)


def views_of(
    batch: Batch, places: tuple[Layout, np.ndarray], views: Views
) -> tuple[np.ndarray, np.ndarray]:
    """Mean and covariance of each group's views; 0 where there is padding.

    places  the layout, and of it the batch's own `within`
    """
    layout, within = places
    cell = np.where(batch.held, batch.cell, batch.cell[:, :1])
    mean = (views.mean[batch.cell] + views.lean[batch.slot]) * batch.held
    apart = views.cross[batch.slot[:, :, None], batch.column[:, None, :]]
    at = layout.base[cell][:, :, None] + layout.offset[cell][:, None, :]
    covariance = views.within[at]
    covariance = covariance + views.spread[within] - apart - np.swapaxes(apart, 1, 2)
    return mean, covariance * (batch.held[:, :, None] & batch.held[:, None, :])
