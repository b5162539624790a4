"""What words of quality mean to all sources alike: learned, and what stays unknown.

Where sources cut the scale into words is a convention that they share.  Errors of it
do not average out however many use words, as a source's own bias does.
"""

from typing import NamedTuple

import numpy as np

from fwreport.score.model.blocks import Block, State, combine_over, opinions_of
from fwreport.score.model.inference import Plan, infer_cells
from fwreport.score.model.leanings import Views, views_of
from fwreport.score.panel.build import Panel
from fwreport.score.settings import Priors


class Conventions(NamedTuple):
    """Where words lie beside their prior, the same for all words and all sources."""

    move: float  # in points
    errors: np.ndarray  # 1 by cells: what cells move by where it is off by one sd


def learn_conventions(plan: Plan, priors: Priors, state: State) -> Conventions:
    """The place of words on the scale, given the factors that a fit found.

    A factor says that a claim is a normal measure t of its opinion.  If words lie w
    further up than thought, those of words, marked by u, are t + w u.  With C the
    covariance of all measures, the log-likelihood of w is

        -(t + w u)' C^-1 (t + w u) / 2,

    and C^-1 t is, of each site, its slope less precision times its opinion's mean: the
    same for u in place of t, so that it costs one more inference of the cells.  What
    cells move by is kept as an error that they share, as in a filter that considers a
    parameter without estimating it with the state.  A source whose words stand beside
    its ratings says much of its own words and less of those of others: what each
    says is blurred by how sources differ.  The width of words is not learned:
    only all that is said together, of which it is a part, would tell.

    S. F. Schmidt, "Application of state-space methods to navigation problems",
    Advances in Control Systems 3 (1966), 293-340.
    """
    is_word = plan.panel.is_word
    spare, _ = measure_excess(plan, priors, state)
    moved = np.where(is_word, state.site_precision, 0.0)
    taken, reach = measure_excess(plan, priors, state._replace(site_slope=moved))
    owner, count = plan.panel.site_source[is_word], len(plan.panel.sources)
    pull = -np.bincount(owner, spare[is_word], count)
    held = np.maximum(np.bincount(owner, taken[is_word], count), 0.0)
    own = 1 + held * priors.stance_own_sd**2
    precision = (held / own).sum() + priors.stance_center_sd**-2
    move = (pull / own).sum() / precision
    return Conventions(float(move), reach[None, :] / np.sqrt(precision))


def measure_excess(
    plan: Plan, priors: Priors, state: State
) -> tuple[np.ndarray, np.ndarray]:
    """Of each site, slope less precision times its opinion's mean; means of cells."""
    blocks, views = infer_cells(plan, priors, state)
    mean = site_means(plan, blocks, views)
    return state.site_slope - state.site_precision * mean, views.mean


def site_means(plan: Plan, blocks: list[Block], views: Views) -> np.ndarray:
    """Expected combination of opinions of each site, less the prior's mean."""
    result = np.zeros(len(plan.panel.lower))
    for batch, within, block in zip(
        plan.batches, plan.layout.within, blocks, strict=True
    ):
        mean, _ = opinions_of(block, views_of(batch, (plan.layout, within), views))
        result[batch.site] = combine_over(batch.entry, mean, len(batch.site))
    return result


def move_words(panel: Panel, state: State, found: Conventions) -> tuple[Panel, State]:
    """The panel with words where they were found to lie, and its factors with them."""
    moved = shift_words(panel, found.move)._replace(shared=found.errors)
    move = np.where(panel.is_word, found.move, 0.0)
    slope = state.site_slope + state.site_precision * move
    return moved, state._replace(site_slope=slope)


def shift_words(panel: Panel, move: float) -> Panel:
    """The panel with all words so many points further up."""
    far = np.where(panel.is_word, move, 0.0)
    bounds = {"lower": panel.lower + far, "upper": panel.upper + far}
    return panel._replace(**bounds, word_move=panel.word_move + move)
