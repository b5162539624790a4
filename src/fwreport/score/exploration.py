"""Exploration: all changes of the evidence that the report speaks of, tried in turn."""

from collections.abc import Generator
from typing import NamedTuple

import pandas as pd

from fwreport.score.fragility import (
    choose_pairs,
    list_fragility,
    search_claims,
    search_left_out,
    search_turned,
)
from fwreport.score.model.fitted import Fitted
from fwreport.score.sensitivity import (
    list_alternatives,
    list_sensitivity,
    list_sources,
    vary_composites,
    vary_conflicts,
    vary_sources,
    within_work,
)
from fwreport.score.whatif.settling import settle_pairs
from fwreport.score.whatif.trials import run_together, take_stand
from fwreport.score.whatif.variants import Variant
from fwreport.score.whatif.weights import double_weights
from fwreport.tables.base import empty
from fwreport.tables.trials import Alternatives, Fragility, Sensitivity, Settling


class Explored(NamedTuple):
    """The tables of what would be."""

    sensitivity: pd.DataFrame
    alternatives: pd.DataFrame
    fragility: pd.DataFrame
    settling: pd.DataFrame


def explore(evidence: pd.DataFrame, fitted: Fitted, context: tuple) -> Explored:
    """Try every change: sources, decisions about conflicts, weights, errors.

    context  (pairs, sides, subjects, settings), alternative evidence weighed as the
             evidence is, influence of each row, and the scores
    """
    around, alternatives, influence, scores = context
    stand = take_stand(evidence, fitted, around)
    if stand.pairs.empty:  # no verdict could change
        tables = Sensitivity, Alternatives, Fragility, Settling
        return Explored(*(empty(table) for table in tables))
    names, chosen = list_sources(evidence, influence), choose_pairs(stand)
    left_out, doubled = vary_sources(stand, names)
    decided = within_work(stand, vary_conflicts(stand, alternatives), "conflicts")
    others = [*vary_composites(stand), *doubled]
    others = within_work(stand, others, "composites and weights of sources")
    (fewest, alone), turned, claims, otherwise, toggled, settling = run_together(
        stand,
        [
            search_left_out(stand, chosen, (names, left_out)),
            search_turned(stand, chosen, names),
            search_claims(stand, chosen, influence),
            ask(decided),
            ask(others),
            settle_pairs(stand, chosen),
        ],
    )
    tried = [(left_out, alone), (decided, otherwise), (others, toggled)]
    return Explored(
        list_sensitivity(stand, tried, double_weights(stand)),
        list_alternatives(stand, decided, otherwise, scores),
        list_fragility(stand, [*fewest, *turned, *claims]),
        settling,
    )


def ask(variants: list[Variant]) -> Generator:
    """The outcomes of variants, and nothing more."""
    return (yield variants)
