"""Sources in batches: each source's opinions are one dense block, given the cells."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.model.panel import Panel
from fwreport.score.model.prior import Variances


class Batch(NamedTuple):
    """Sources whose blocks have about the same size, padded to one size.

    S sources, n opinions each; what is padding is False in `held`.  Sites, entries
    and pairs of entries are lists over all sources of the batch, sources in order;
    `at` is a place in an array of S n, or of S n n, laid flat.
    """

    source: np.ndarray  # S
    opinion: np.ndarray  # S n
    cell: np.ndarray  # S n
    held: np.ndarray  # S n, whether there is an opinion
    same_option: np.ndarray  # S n n
    option_count: np.ndarray  # S
    site: np.ndarray  # number of each site in the panel
    entry: "Entries"  # the opinions that each site combines
    pair: "Entries"  # and their products, two by two


class Entries(NamedTuple):
    """Shares of opinions, or of pairs of them, in the sites of a batch."""

    site: np.ndarray  # place among the sites of the batch
    at: np.ndarray
    share: np.ndarray


class State(NamedTuple):
    """What a fit carries from sweep to sweep, and hands on as a warm start."""

    site_precision: np.ndarray  # one a site
    site_slope: np.ndarray  # precision times mean, one a site
    source_precision: np.ndarray  # relative to the mean source, one a source
    opinion_precision: np.ndarray  # within its source, one an opinion
    variances: Variances


class Block(NamedTuple):
    """One batch in one sweep, each source given all others."""

    inverse: np.ndarray  # prior precision of opinions given cells
    gain: np.ndarray  # from cells to opinions, transposed
    covariance: np.ndarray  # of opinions given cells
    offset: np.ndarray  # of opinions where cells are at their prior mean


def build_batches(panel: Panel) -> list[Batch]:
    """Sort sources into batches by the powers of two above their sizes."""
    held = np.bincount(panel.opinion_source, minlength=len(panel.sources))
    rung = np.ceil(np.log2(np.maximum(held, 1))).astype(int)
    return [
        build_batch(panel, np.flatnonzero(rung == size)) for size in np.unique(rung)
    ]


def build_batch(panel: Panel, sources: np.ndarray) -> Batch:
    """Lay out the blocks of some sources side by side."""
    opinion, held = gather(panel.opinion_source, sources)
    cell = panel.opinion_cell[opinion]
    option = panel.cell_option[cell]
    both = held[:, :, None] & held[:, None, :]
    same = both & (option[:, :, None] == option[:, None, :])
    named = pd.DataFrame({"source": panel.opinion_source})
    named["option"] = panel.cell_option[panel.opinion_cell]
    count = named.groupby("source")["option"].nunique().to_numpy()
    site, entry, pair = build_entries(panel, sources, held.shape[1])
    return Batch(
        source=sources,
        opinion=opinion,
        cell=cell,
        held=held,
        same_option=same.astype(float),
        option_count=count[sources],
        site=site,
        entry=entry,
        pair=pair,
    )


def build_entries(
    panel: Panel, sources: np.ndarray, width: int
) -> tuple[np.ndarray, Entries, Entries]:
    """The sites of some sources, and the combinations they are of."""
    row = np.full(len(panel.sources), -1)
    row[sources] = np.arange(len(sources))
    chosen = np.flatnonzero(row[panel.site_source] >= 0)
    site = chosen[np.argsort(row[panel.site_source[chosen]], kind="stable")]
    number = np.full(len(panel.site_source), -1)
    number[site] = np.arange(len(site))

    entries = panel.entries.assign(place=number[panel.entries["site"]])
    entries = entries[entries["place"] >= 0].sort_values(["place", "opinion"])
    source = panel.site_source[entries["site"]]
    first = np.searchsorted(panel.opinion_source, source)
    column = entries["opinion"].to_numpy() - first
    rows = entries[["place", "share"]].assign(row=row[source], column=column)
    two = rows.merge(rows, on=["place", "row"], suffixes=("", "_other"))
    flat = (two["row"] * width + two["column"]) * width + two["column_other"]
    entry = Entries(
        rows["place"].to_numpy(),
        (rows["row"] * width + rows["column"]).to_numpy(),
        rows["share"].to_numpy(),
    )
    share = (two["share"] * two["share_other"]).to_numpy()
    return site, entry, Entries(two["place"].to_numpy(), flat.to_numpy(), share)


def combine_over(entries: Entries, values: np.ndarray, count: int) -> np.ndarray:
    """Each site's combination of values laid flat: `count` sites."""
    weights = entries.share * values.ravel()[entries.at]
    return np.bincount(entries.site, weights, minlength=count)


def spread_over(
    entries: Entries, values: np.ndarray, shape: tuple[int, ...]
) -> np.ndarray:
    """The transpose: values of sites, added up where their opinions are."""
    weights = entries.share * values[entries.site]
    return np.bincount(entries.at, weights, minlength=int(np.prod(shape))).reshape(
        shape
    )


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


def opinion_covariance(
    batch: Batch, variances: Variances, precision: np.ndarray
) -> np.ndarray:
    """Prior covariance of each block's opinions given the cells: bias, halo, cell.

    precision  of each opinion relative to the mean one (S n)
    """
    both = batch.held[:, :, None] & batch.held[:, None, :]
    result = variances.bias * both + variances.halo * batch.same_option
    diagonal = np.where(batch.held, variances.cell / precision, 1.0)
    place = np.arange(batch.held.shape[1])
    result[:, place, place] += diagonal
    return result


def condense(batch: Batch, state: State) -> Block:
    """Condition each block's opinions on its own factors, given the cells."""
    relative = state.source_precision[batch.source][:, None]
    relative = relative * state.opinion_precision[batch.opinion]
    prior = opinion_covariance(batch, state.variances, relative)
    shape = prior.shape
    factors = spread_over(batch.pair, state.site_precision[batch.site], shape)
    push = spread_over(batch.entry, state.site_slope[batch.site], shape[:2])
    inverse = np.linalg.inv(prior)
    covariance = np.linalg.inv(inverse + factors)
    offset = (covariance @ push[:, :, None])[:, :, 0]
    return Block(inverse, inverse @ covariance, covariance, offset)


def opinions_of(
    batch: Batch, block: Block, cells: tuple[np.ndarray, np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """Mean (less the prior's) and covariance of each block's opinions."""
    below = cells[0][batch.cell] * batch.held
    turned = np.swapaxes(block.gain, 1, 2)
    mean = block.offset + (turned @ below[:, :, None])[:, :, 0]
    return mean, block.covariance + turned @ beneath(batch, cells) @ block.gain


def beneath(batch: Batch, cells: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    """The covariance of the cells that each block's opinions are about."""
    both = batch.held[:, :, None] & batch.held[:, None, :]
    return cells[1][batch.cell[:, :, None], batch.cell[:, None, :]] * both
