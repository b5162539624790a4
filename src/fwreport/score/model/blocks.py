"""What one source says on one criterion is a small dense block, in batches."""

from typing import NamedTuple

import numpy as np

from fwreport.score.model.prior import Variances, each
from fwreport.score.panel.build import Panel
from fwreport.score.panel.words import spans

ALIKE = 64  # groups of one size that have batches of their own
ROOM = 100_000  # opinions of a batch
SMALL = 10_000  # products of a panel whose groups all fit in one batch


class Batch(NamedTuple):
    """Groups (one source on one criterion) of about one size, padded to one size.

    G groups, n opinions each; what is padding is False in `held`.  Sites, entries and
    pairs of entries are lists over all groups of the batch, groups in order; `at` is
    a place in an array of G n, or of G n n, laid flat.
    """

    owner: np.ndarray  # G 1, the fit, where several are made at once
    source: np.ndarray  # G
    opinion: np.ndarray  # G n
    cell: np.ndarray  # G n
    column: np.ndarray  # G n, the cell among those of its fit
    slot: np.ndarray  # G n
    held: np.ndarray  # G n, whether there is an opinion
    site: np.ndarray  # number of each site in the panel
    entry: "Entries"  # the opinions that each site combines
    pair: "Entries"  # and their products, two by two


class Entries(NamedTuple):
    """Shares of opinions, or of pairs of them, in the sites of a batch."""

    site: np.ndarray  # place among the sites of the batch
    at: np.ndarray
    share: np.ndarray


class State(NamedTuple):
    """What a fit carries from sweep to sweep, and hands on as a warm start.

    Of several fits at once, the numbers of one follow those of another.
    """

    site_precision: np.ndarray  # one a site
    site_slope: np.ndarray  # precision times mean, one a site
    source_precision: np.ndarray  # relative to the mean source, one a source
    opinion_precision: np.ndarray  # within its source, one an opinion
    variances: Variances


class Block(NamedTuple):
    """One batch in one sweep; the view of an opinion is its cell and its slot's lean.

    An opinion is its view and a term of its own, which its prior `stiffness` keeps
    small; the sites of the group then say `precision` and `slope` of the views.
    """

    stiffness: np.ndarray  # G n, 1 over the variance of the own term
    covariance: np.ndarray  # G n n, of opinions given views
    offset: np.ndarray  # G n, of opinions where views are at their prior mean
    precision: np.ndarray  # G n n
    slope: np.ndarray  # G n


def build_batches(panel: Panel) -> list[Batch]:
    """Sort groups into batches of one size, or below the same power of two if few.

    A batch has at most ROOM opinions, so that what a sweep makes of it stays small.
    Where all padded to the largest are few, calls cost more than products: one batch.
    """
    held = np.bincount(panel.opinion_group)
    most = int(held.max(initial=0))
    rung = np.exp2(np.ceil(np.log2(np.maximum(held, 1)))).astype(int)
    width = np.where(np.bincount(held)[held] >= ALIKE, held, rung)
    if len(held) * most**2 <= SMALL:
        width = np.full(len(held), most)
    site = np.argsort(panel.site_group, kind="stable")
    entries = sort_entries(panel)
    batches = []
    for size in np.unique(width):
        groups = np.flatnonzero(width == size)
        parts = np.array_split(groups, -(-len(groups) * int(size) // ROOM))
        batches += [build_batch(panel, part, (site, entries)) for part in parts]
    return batches


class Combined(NamedTuple):
    """The opinions that sites combine, site by site; entries of site i from start i."""

    start: np.ndarray
    opinion: np.ndarray
    share: np.ndarray


def sort_entries(panel: Panel) -> Combined:
    """Entries by site, and by opinion within it."""
    site, opinion, share = (panel.entries[name].to_numpy() for name in panel.entries)
    count = np.bincount(site, minlength=len(panel.site_group))
    if (count != 1).any() or (np.diff(site) < 0).any():
        order = np.lexsort((opinion, site))
        opinion, share = opinion[order], share[order]
    return Combined(np.concatenate([[0], np.cumsum(count)]), opinion, share)


def build_batch(panel: Panel, groups: np.ndarray, places: tuple) -> Batch:
    """Lay out the opinions of some groups side by side.

    places  sites by group, and the entries of all sites
    """
    ends = np.searchsorted(panel.opinion_group, groups, side="right")
    first = np.searchsorted(panel.opinion_group, groups)
    step = np.arange((ends - first).max(initial=0))
    held = step < (ends - first)[:, None]
    opinion = np.where(held, first[:, None] + step, first[:, None])
    site, entry, pair = build_entries(panel, (groups, first, len(step)), places)
    return Batch(
        owner=np.zeros((len(groups), 1), dtype=int),
        source=panel.opinion_source[first],
        opinion=opinion,
        cell=panel.opinion_cell[opinion],
        column=panel.opinion_cell[opinion],
        slot=panel.opinion_slot[opinion],
        held=held,
        site=site,
        entry=entry,
        pair=pair,
    )


def build_entries(
    panel: Panel, batch: tuple[np.ndarray, np.ndarray, int], places: tuple
) -> tuple[np.ndarray, Entries, Entries]:
    """The sites of some groups, and the combinations they are of.

    batch   groups, the first opinion of each, opinions side by side
    places  sites by group, and the entries of all sites
    """
    groups, first, width = batch
    order, entries = places
    owner = panel.site_group[order]
    start = np.searchsorted(owner, groups)
    count = np.searchsorted(owner, groups, side="right") - start
    site = order[spans(start, count)]
    row = np.repeat(np.arange(len(groups)), count)

    start, count = entries.start[site], np.diff(entries.start)[site]
    chosen = spans(start, count)
    place, row = np.repeat(np.arange(len(site)), count), np.repeat(row, count)
    column = entries.opinion[chosen] - first[row]
    share = entries.share[chosen]
    entry = Entries(place, row * width + column, share)
    many = count[place]
    one = np.repeat(np.arange(len(chosen)), many)
    begin = np.cumsum(count) - count
    other = spans(begin[place], many)
    flat = entry.at[one] * width + column[other]
    return site, entry, Entries(place[one], flat, share[one] * share[other])


def combine_over(entries: Entries, values: np.ndarray, count: int) -> np.ndarray:
    """Each site's combination of values laid flat: `count` sites."""
    weights = entries.share * values.ravel()[entries.at]
    if len(entries.site) == count:  # each site is of one opinion
        return weights
    return np.bincount(entries.site, weights, minlength=count)


def spread_over(
    entries: Entries, values: np.ndarray, shape: tuple[int, ...]
) -> np.ndarray:
    """The transpose: values of sites, added up where their opinions are."""
    weights = entries.share * values[entries.site]
    return add_up(entries.at, weights, int(np.prod(shape))).reshape(shape)


def add_up(place: np.ndarray, values: np.ndarray, size: int) -> np.ndarray:
    """Values added up by place; numpy gives whole numbers where there are none."""
    return np.bincount(place, values, size).astype(float, copy=False)


def gather(owner: np.ndarray, owners: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The positions that belong to each owner, padded with 0, and what is no padding.

    Positions come in ascending order.
    """
    order = np.argsort(owner, kind="stable")
    ends = np.searchsorted(owner[order], owners, side="right")
    starts = np.searchsorted(owner[order], owners, side="left")
    width = int((ends - starts).max(initial=0))
    steps = starts[:, None] + np.arange(width)
    real = steps < ends[:, None]
    return order[np.where(real, steps, 0)], real


def condense(batch: Batch, state: State) -> Block:
    """Condition each group's opinions on its own factors, given the views."""
    relative = state.source_precision[batch.source][:, None]
    relative = relative * state.opinion_precision[batch.opinion]
    variance = each(state.variances.cell, batch.owner)
    stiffness = np.where(batch.held, relative / variance, 1.0)
    shape = *batch.held.shape, batch.held.shape[1]
    inverse = spread_over(batch.pair, state.site_precision[batch.site], shape)
    place = np.arange(shape[1])
    inverse[:, place, place] += stiffness
    covariance = np.linalg.inv(inverse) if shape[1] > 1 else 1 / inverse
    push = spread_over(batch.entry, state.site_slope[batch.site], shape[:2])
    offset = (covariance @ push[:, :, None])[:, :, 0]
    precision = -stiffness[:, :, None] * covariance * stiffness[:, None, :]
    precision[:, place, place] += stiffness
    held = batch.held
    return Block(
        stiffness=stiffness,
        covariance=covariance,
        offset=offset,
        precision=precision * (held[:, :, None] & held[:, None, :]),
        slope=stiffness * offset * held,
    )


def opinions_of(block: Block, views: tuple[np.ndarray, np.ndarray]) -> tuple:
    """Mean (less the prior's) and covariance of each group's opinions."""
    gain = block.covariance * block.stiffness[:, None, :]
    mean = block.offset + (gain @ views[0][:, :, None])[:, :, 0]
    return mean, block.covariance + gain @ views[1] @ np.swapaxes(gain, 1, 2)


def own_squares(
    batch: Batch, block: Block, views: tuple[np.ndarray, np.ndarray]
) -> np.ndarray:
    """Expected square of the term that sets each opinion apart from its view (G n)."""
    turn = block.covariance * block.stiffness[:, None, :]
    turn = turn - np.eye(batch.held.shape[1])
    mean = block.offset + (turn @ views[0][:, :, None])[:, :, 0]
    spread = np.einsum("gij,gij->gi", turn @ views[1], turn)
    variance = np.einsum("gii->gi", block.covariance) + spread
    return (variance + mean**2) * batch.held
