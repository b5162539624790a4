"""What is learned of the sources while the cells are inferred."""

import numpy as np

from fwreport.score.model.blocks import Batch, Block, State, beneath
from fwreport.score.model.panel import Panel
from fwreport.score.model.prior import Variances, prior_variances, shrink
from fwreport.score.settings import Priors


def learn_sources(
    priors: Priors, fitted: tuple, state: State, precision: tuple
) -> np.ndarray:
    """Move the precisions of sources and opinions; return sums of squared terms.

    precision  of sources and of opinions: arrays that are written to
    returns    expected sum of squares of biases, of halos, of weighted cell terms
    """
    batch, block, cells = fitted
    variances = state.variances
    relative = state.source_precision[batch.source][:, None]
    relative = relative * state.opinion_precision[batch.opinion]
    excess = excess_of(batch, block, cells)
    diagonal = np.einsum("sii->si", excess)
    cell = variances.cell / relative
    square = (cell + cell**2 * diagonal) / variances.cell * batch.held

    source_count = batch.held.sum(axis=1)
    inner = (square * state.opinion_precision[batch.opinion]).sum(axis=1)
    freedom = priors.source_freedom
    precision[0][batch.source] = (freedom + source_count) / (freedom + inner)
    outer = square * state.source_precision[batch.source][:, None]
    freedom = priors.opinion_freedom
    held = batch.held
    precision[1][batch.opinion[held]] = (freedom + 1) / (freedom + outer[held])

    both = held[:, :, None] & held[:, None, :]
    biases = len(source_count) * variances.bias
    biases += variances.bias**2 * (excess * both).sum()
    halos = batch.option_count.sum() * variances.halo
    halos += variances.halo**2 * (excess * batch.same_option).sum()
    return np.array([biases, halos, variances.cell * (square * relative).sum()])


def excess_of(
    batch: Batch, block: Block, cells: tuple[np.ndarray, np.ndarray]
) -> np.ndarray:
    """K^-1 (S + m m') K^-1 - K^-1 for what sets each block apart from its cells."""
    below = cells[0][batch.cell] * batch.held
    turn = np.swapaxes(block.gain, 1, 2) - np.eye(batch.held.shape[1])
    mean = block.offset + (turn @ below[:, :, None])[:, :, 0]
    spread = block.covariance + turn @ beneath(batch, cells) @ np.swapaxes(turn, 1, 2)
    second = spread + mean[:, :, None] * mean[:, None, :]
    return block.inverse @ second @ block.inverse - block.inverse


def learn_source_variances(
    panel: Panel, priors: Priors, variances: Variances, squares: np.ndarray
) -> Variances:
    """One step of expectation maximisation for bias, halo and cell."""
    start = prior_variances(variances, priors)
    pairs = panel.opinion_source * len(panel.options)
    pairs = len(np.unique(pairs + panel.cell_option[panel.opinion_cell]))
    sizes = len(panel.sources), pairs, len(panel.opinion_source)
    behind = priors.bias_strength, priors.strength, priors.strength
    first = start.bias, start.halo, start.cell
    bias, halo, cell = map(shrink, squares, sizes, first, behind)
    return variances._replace(bias=bias, halo=halo, cell=cell)
