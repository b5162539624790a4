"""Where the numbers go if cells are integrated out first; see `infer_by_criteria`."""

from typing import NamedTuple

import numpy as np

from fwreport.score.model.blocks import Batch, gather
from fwreport.score.panel.build import Panel

SMALL = 20_000  # products of a panel whose criteria all fit in one band


class Band(NamedTuple):
    """Criteria on which about as many opinions are held, padded to one number.

    B criteria; what is common to all criteria meets each of them in k places: for
    each option what it has everywhere and its multiplier, then the leanings of the
    opinions on the criterion.
    """

    criterion: np.ndarray  # B
    column: np.ndarray  # B k, places among what is common
    square: np.ndarray  # B k k, places of pairs of them, laid flat
    weight: np.ndarray  # B, of the criterion
    pair: np.ndarray  # pairs of opinions of one source that lie in the band
    within: np.ndarray  # of each pair: place in B by options by options
    across: np.ndarray  # twice each: place in B by options by k
    cross: np.ndarray  # options by opinions of each: place in slots by cells


class Frame(NamedTuple):
    """The places of all numbers, in r numbers common to all criteria and in bands.

    The r are, for each option, what it has on every criterion, the mean of its
    departures from that, and a multiplier that holds this mean to its definition;
    then the leanings.
    """

    counts: tuple[int, int, int]  # criteria, options, r
    common: np.ndarray  # of pairs, several places each: r by r, laid flat
    pair: np.ndarray  # and the pair of which each is
    bands: list[Band]
    cell: np.ndarray  # of each cell on a criterion: criterion times options + option
    is_whole: np.ndarray  # of each cell


class Pairs(NamedTuple):
    """Two opinions each of one group, all batches in turn."""

    opinion: np.ndarray
    other: np.ndarray


def build_frame(panel: Panel, batches: list[Batch]) -> Frame:
    """Find all places, once for all sweeps."""
    options, criteria = len(panel.options), len(panel.criteria)
    size = 3 * options + len(panel.slot_source)
    pairs = list_pairs(batches)
    common, pair = common_places(panel, pairs, size)
    owner = panel.cell_criterion[panel.opinion_cell]
    held = np.bincount(owner[owner >= 0], minlength=criteria)
    rung = np.ceil(np.log2(np.maximum(held, 1))).astype(int)
    if criteria * (2 * options + held.max(initial=0)) ** 2 <= SMALL:
        rung[:] = 0  # calls cost more than products
    spoken = panel.cell_criterion >= 0
    return Frame(
        counts=(criteria, options, size),
        common=common,
        pair=pair,
        bands=[
            build_band(panel, pairs, np.flatnonzero(rung == step))
            for step in np.unique(rung)
        ],
        cell=panel.cell_criterion[spoken] * options + panel.cell_option[spoken],
        is_whole=~spoken,
    )


def list_pairs(batches: list[Batch]) -> Pairs:
    """All pairs of opinions that a group joins, an opinion with itself included."""
    ends = [np.zeros(0, dtype=int)], [np.zeros(0, dtype=int)]
    for batch in batches:
        both = batch.held[:, :, None] & batch.held[:, None, :]
        one = np.broadcast_to(batch.opinion[:, :, None], both.shape)
        other = np.broadcast_to(batch.opinion[:, None, :], both.shape)
        ends[0].append(one[both])
        ends[1].append(other[both])
    return Pairs(*(np.concatenate(part) for part in ends))


def common_places(
    panel: Panel, pairs: Pairs, size: int
) -> tuple[np.ndarray, np.ndarray]:
    """What each pair says of what is common: places of r by r, and the pairs."""
    options = len(panel.options)
    option = panel.cell_option[panel.opinion_cell]
    criterion = panel.cell_criterion[panel.opinion_cell]
    slot = 3 * options + panel.opinion_slot
    whole = np.flatnonzero(criterion[pairs.opinion] < 0)
    every = np.arange(len(pairs.opinion))
    spots = [(option, every), (slot, every), (options + option, whole)]
    places, number = [], []
    for at, heard in spots:
        for to, known in spots:
            both = whole if heard is whole or known is whole else every
            places.append(at[pairs.opinion[both]] * size + to[pairs.other[both]])
            number.append(both)
    return np.concatenate(places), np.concatenate(number)


def build_band(panel: Panel, pairs: Pairs, criteria: np.ndarray) -> Band:
    """Lay out some criteria side by side."""
    options, cells = len(panel.options), len(panel.cell_option)
    size, slots = 3 * options + len(panel.slot_source), len(panel.slot_source)
    owner = panel.cell_criterion[panel.opinion_cell]
    opinion, real = gather(owner, criteria)
    slot = np.where(real, panel.opinion_slot[opinion], slots)
    place = np.arange(options)
    ends = np.concatenate([place, 2 * options + place])
    ends = np.broadcast_to(ends, (len(criteria), 2 * options))
    column = np.concatenate([ends, np.where(real, 3 * options + slot, 0)], axis=1)
    wide = column.shape[1]

    row = np.full(len(panel.criteria) + 1, -1)
    row[criteria] = np.arange(len(criteria))
    local = np.zeros(len(owner), dtype=int)
    local[opinion[real]] = np.nonzero(real)[1] + 2 * options
    pair = np.flatnonzero(row[owner[pairs.opinion]] >= 0)
    one, other = pairs.opinion[pair], pairs.other[pair]
    option = panel.cell_option[panel.opinion_cell]
    line = row[owner[one]] * options + option[one]
    number = np.full((len(panel.criteria) + 1, options), cells)
    number[panel.cell_criterion, panel.cell_option] = np.arange(cells)
    cross = slot[:, None, :] * (cells + 1) + number[criteria][:, :, None]
    return Band(
        criterion=criteria,
        column=column,
        square=column[:, :, None] * size + column[:, None, :],
        weight=panel.weights[criteria],
        pair=pair,
        within=line * options + option[other],
        across=np.concatenate(
            [line * wide + option[other], line * wide + local[other]]
        ),
        cross=cross,
    )
