"""What is learned of the sources while the cells are inferred."""

import numpy as np

from fwreport.score.model.blocks import Batch, State
from fwreport.score.model.leanings import Layout, Views, prior_precision
from fwreport.score.model.prior import Variances, prior_variances, repeat, shrink
from fwreport.score.panel.build import Panel
from fwreport.score.settings import Priors


def learn_sources(
    panel: Panel, priors: Priors, state: State, squares: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The precisions of sources and of opinions: mean-field updates of gamma priors.

    squares  expected square of each opinion's own term

    What a source's opinions prove of its precision is held to that of
    `source_evidence` of them, a power of the likelihood: opinions of one source err
    alike in ways that no term has, and who agrees with its like would look precise
    (J. Miller, D. Dunson, "Robust Bayesian inference via coarsening", JASA 114
    (2019), 1113-1125).
    """
    scaled = squares / repeat(state.variances.cell, len(squares))
    owner, count = panel.opinion_source, len(panel.sources)
    inner = np.bincount(owner, scaled * state.opinion_precision, count)
    said = np.bincount(owner, minlength=count)
    power = priors.source_evidence / np.maximum(said, priors.source_evidence)
    freedom = priors.source_freedom
    source = (freedom + power * said) / (freedom + power * inner)
    outer = scaled * state.source_precision[owner]
    freedom = priors.opinion_freedom
    return source, (freedom + 1) / (freedom + outer)


def learn_source_variances(
    panel: Panel, priors: Priors, state: State, found: tuple
) -> Variances:
    """One step of expectation maximisation for bias, halo and cell of each fit.

    found  expected squares of opinions' own terms, summed squares of bias and halo
    """
    squares, leanings = found
    variances = state.variances
    relative = state.source_precision[panel.opinion_source] * state.opinion_precision
    start = prior_variances(variances, priors)
    fits = np.size(variances.cell)
    sizes = len(panel.sources), len(panel.slot_source), len(panel.opinion_source)
    sizes = [size // fits for size in sizes]
    behind = priors.bias_strength, priors.strength, priors.strength
    first = start.bias, start.halo, start.cell
    sums = *leanings, (squares * relative).reshape(fits, -1).sum(axis=1)
    bias, halo, cell = map(shrink, sums, sizes, first, behind)
    return variances._replace(bias=bias, halo=halo, cell=cell)


def lean_squares(
    layout: Layout, views: Views, variances: Variances
) -> tuple[np.ndarray, np.ndarray]:
    """Expected sums of squares of biases and of halos of each fit.

    With T the prior of one source's leanings t, of which bias and halo are parts, the
    excess T^-1 E[tt'] T^-1 - T^-1 moves the squares of the parts from their prior's.
    """
    fits = layout.fits
    biases = halos = np.zeros(fits)
    for rung in layout.rungs:
        inverse = prior_precision(rung, variances)
        spread = views.spread[rung.start :][: inverse.size].reshape(inverse.shape)
        lean = views.lean[rung.slot] * rung.held
        second = spread + lean[:, :, None] * lean[:, None, :]
        both = rung.held[:, :, None] & rung.held[:, None, :]
        excess = (inverse @ (second * both) @ inverse - inverse) * both
        counts = len(rung.source) // fits, rung.held.sum() // fits
        whole = excess.reshape(fits, -1).sum(axis=1)
        own = np.einsum("sii->s", excess).reshape(fits, -1).sum(axis=1)
        biases = biases + counts[0] * variances.bias + variances.bias**2 * whole
        halos = halos + counts[1] * variances.halo + variances.halo**2 * own
    return biases, halos


def biases_of(layout: Layout, views: Views, variances: Variances) -> np.ndarray:
    """Expected bias of each source, in points."""
    count = sum(len(rung.source) for rung in layout.rungs)
    bias = np.zeros(count)
    for rung in layout.rungs:
        lean = views.lean[rung.slot] * rung.held
        pull = (prior_precision(rung, variances) @ lean[:, :, None])[:, :, 0]
        pull = (pull * rung.held).sum(axis=1)
        bias[rung.source] = repeat(variances.bias, len(pull)) * pull
    return bias


def squares_of(
    panel: Panel, state: State, batches: list[Batch], found: list[np.ndarray]
) -> np.ndarray:
    """Numbers of each batch, put in the order of opinions; others are at their prior.

    found  of each batch the expected squares of opinions' own terms
    """
    relative = state.source_precision[panel.opinion_source] * state.opinion_precision
    squares = repeat(state.variances.cell, len(relative)) / relative
    for batch, square in zip(batches, found, strict=True):
        squares[batch.opinion[batch.held]] = square[batch.held]
    return squares
