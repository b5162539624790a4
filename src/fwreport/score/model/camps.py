"""Errors that some sources share though none copied: camps, found in what is left.

Documents that were written from the same web err alike.  The model takes errors of
sources as independent, so that the errors of a camp do not average out however many
documents there are, and nothing in their number tells which camp is right.
"""

from typing import TYPE_CHECKING

import numpy as np

from fwreport.score.panel.build import Panel

if TYPE_CHECKING:
    from scipy.sparse import csr_array

FEWEST = 12  # sources, below which camps cannot be told from chance
CHANCE = 1.3  # what unequal cells and heavy tails add to the edge, and a little more
KNOWN = 4  # degrees of freedom from which on a source's own spread is known
WORK = 2e9  # products in all, beyond which nothing is looked for
BLOCK = 1000  # rows of the table at once


def camp_errors(panel: Panel, mean: np.ndarray, is_heard: np.ndarray) -> np.ndarray:
    """How far each cell may be off because sources err together: k by cells, in points.

    mean      of each cell;  is_heard  of each site, whether it counts

    What ratings and words say beyond the consensus, the source's leaning to each
    option and its use of the scale, each source's in units of its own spread, would
    be noise if sources erred alone.  Then no eigenvalue of its covariance lies above
    the edge of Marchenko and Pastur's law.  One that does is a direction in which
    sources differ together.  Its size and how well its direction is known follow from
    the spiked model; both start from nought at the edge, so that what is hardly seen
    hardly counts.  The truth may lie where any of the sources stands: the spread of
    their places along the direction is what the consensus may be off.

    D. Paul, "Asymptotics of sample eigenstructure for a large dimensional spiked
    covariance model", Statistica Sinica 17 (2007), 1617-1642.
    """
    none = np.zeros((0, len(mean)))
    rated = panel.site_source[panel.is_level & is_heard]
    if np.count_nonzero(np.bincount(rated)) < FEWEST:
        return none
    opinion, left = residuals_of(panel, mean, is_heard)
    source, spread, free = spread_of(panel, opinion, left)
    chosen = free >= KNOWN
    used = chosen[source] & (spread[source] > 0)
    cells, column = np.unique(panel.opinion_cell[opinion[used]], return_inverse=True)
    rows, row = np.unique(source[used], return_inverse=True)
    shape = len(rows), len(cells)
    if min(shape[0] - FEWEST, shape[1] - 2) < 0 or np.prod(shape) * min(shape) > WORK:
        return none
    scaled = (left[used] / spread[source[used]], (row, column))
    density = free[rows].sum() / np.prod(shape)
    sizes, directions = spikes_of(scaled, shape, density)
    unit = 1 / np.mean(1 / spread[rows] ** 2)
    found = np.zeros((len(sizes), len(mean)))
    found[:, cells] = np.sqrt(sizes * unit / density)[:, None] * directions
    return found


def residuals_of(
    panel: Panel, mean: np.ndarray, is_heard: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Opinions that are told as a level, and what is left of each, in points.

    Marks at the ends of a scale tell no more than a side and are left out.
    """
    closed = np.isfinite(panel.lower) & np.isfinite(panel.upper)
    site = np.flatnonzero(panel.is_level & closed & is_heard)
    owner = panel.entries["opinion"].to_numpy()[site]  # the first entries: one a site
    middle = (panel.lower[site] + panel.upper[site]) / 2
    count = np.bincount(owner, minlength=len(panel.opinion_cell))
    opinion = np.flatnonzero(count)
    told = np.bincount(owner, middle, len(count))[opinion] / count[opinion]
    slot = panel.opinion_slot[opinion]
    at = mean[panel.opinion_cell[opinion]]
    left, place = (less_mean(figure, slot) for figure in (told - at, at))
    source = panel.opinion_source[opinion]
    slope = np.bincount(source, left * place) / np.maximum(
        np.bincount(source, place**2), 1e-9
    )
    return opinion, left - slope[source] * place


def less_mean(figures: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Figures less the mean of their group."""
    total = np.bincount(group, figures) / np.maximum(np.bincount(group), 1)
    return figures - total[group]


def spread_of(
    panel: Panel, opinion: np.ndarray, left: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The source of each opinion; of each source its spread, and degrees of freedom."""
    count = len(panel.sources)
    source = panel.opinion_source[opinion]
    slots = np.unique(panel.opinion_slot[opinion])
    lost = np.bincount(panel.slot_source[slots], minlength=count) + 1
    free = np.maximum(np.bincount(source, minlength=count) - lost, 0)
    square = np.bincount(source, left**2, count) / np.maximum(free, 1)
    return source, np.sqrt(square), free


def spikes_of(
    entries: tuple, shape: tuple[int, int], density: float
) -> tuple[np.ndarray, np.ndarray]:
    """What eigenvalues beyond the edge are of: sizes, and directions over cells.

    entries  scaled residuals and their (row, column), of sources by cells
    density  variance of an entry, those that are missing being 0
    """
    from scipy.sparse import coo_array

    table = coo_array(entries, shape=shape).tocsr()
    is_tall = shape[0] >= shape[1]
    values, vectors = np.linalg.eigh(gram_of(table if is_tall else table.T) / shape[0])
    values, vectors = values[::-1], vectors[:, ::-1]
    aspect, rest = shape[1] / shape[0], values.sum()
    sizes, chosen = [], []
    for number, value in enumerate(values[:-1]):
        noise = max(rest / (shape[1] - number), 1e-12)
        size = size_of(value / (CHANCE * noise), aspect)
        if size <= np.sqrt(aspect):
            break
        known = (1 - aspect / size**2) / (1 + aspect / size)
        rest -= value
        noise = max(rest / (shape[1] - number - 1), 1e-12)
        sizes.append(size_of(value / noise, aspect) * known * noise / density)
        chosen.append(number)
    found = vectors[:, chosen]
    if not is_tall:
        found = table.T @ found
        found = found / np.maximum(np.linalg.norm(found, axis=0), 1e-12)
    return np.array(sizes), found.T


def gram_of(table: "csr_array") -> np.ndarray:
    """The products of the columns of a tall table, two by two."""
    gram, table = np.zeros((table.shape[1],) * 2), table.tocsr()
    for start in range(0, table.shape[0], BLOCK):
        block = table[start : start + BLOCK].toarray()
        gram += block.T @ block
    return gram


def size_of(value: float, aspect: float) -> float:
    """The spike that gives an eigenvalue in units of the noise; 0 below the edge."""
    beyond = value - 1 - aspect
    root = beyond**2 - 4 * aspect
    return (beyond + np.sqrt(root)) / 2 if beyond > 0 and root > 0 else 0.0


def widen(
    figures: tuple[np.ndarray, np.ndarray],
    errors: np.ndarray,
    panel: Panel,
) -> tuple[np.ndarray, np.ndarray]:
    """Variances and covariances of cells, with what sources err by together.

    figures  variance of cells, covariances as in `Views`
    errors   of cells on criteria; the means over criteria err by their means
    """
    variance, within = figures
    if not len(errors):
        return variance, within
    criterion, option = panel.cell_criterion, panel.cell_option
    whole = criterion < 0
    errors = errors.copy()
    for error in errors:
        share = panel.weights[criterion[~whole]] * error[~whole]
        error[whole] = np.bincount(option[~whole], share, len(panel.options))[
            option[whole]
        ]
    if len(within) == len(variance) ** 2:
        return variance + (errors**2).sum(axis=0), within + (errors.T @ errors).ravel()
    shape = len(panel.criteria) + 1, len(panel.options)
    grid = np.zeros((len(errors), *shape))
    grid[:, np.where(whole, shape[0] - 1, criterion), option] = errors
    added = np.einsum("kci,kcj->cij", grid, grid)
    return variance + (errors**2).sum(axis=0), within + added.ravel()
