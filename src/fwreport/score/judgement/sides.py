"""Sides: what each source says of two options on one criterion, settled into one."""

import numpy as np
import pandas as pd

from fwreport.score.panel.marks import points_of
from fwreport.score.panel.subjects import Subject
from fwreport.score.panel.words import group_rows, number_names
from fwreport.score.settings import ScoreSettings
from fwreport.tables.scores import OVERALL
from fwreport.tables.select import select

PAIR = ["criterion_id", "option_id", "rival_id"]
MOST = 1_000_000  # rows of evidence whose sides are taken at once
COLUMNS = {
    "source_id": "str",
    **dict.fromkeys(PAIR, "str"),
    "side": "int64",
    "is_provisional": "bool",
    "is_indirect": "bool",
}


def take_sides(
    evidence: pd.DataFrame, subjects: list[Subject], settings: ScoreSettings
) -> pd.DataFrame:
    """The side of each source on each pair and criterion it compares them on.

    A source takes one side however often it speaks: see `sides.sql`.  Ratings less
    than half a point apart say no difference, as the verdict "tie" does.  Overall it
    takes the side it states for the options as a whole; where it states none, that of
    the weighted mean of its sides on the criteria of its subject.

    returns  COLUMNS; side 1: option, -1: rival, 0: even or mixed; one row for each
             source, criterion and pair; pairs in alphabetical order
    """
    columns = ["source_id", *PAIR, "kind", "winner", "is_indirect", "is_provisional"]
    judged = evidence[columns].assign(points=points_of(evidence, settings.priors))
    limits = pd.DataFrame({"margin": [settings.tie_half_width]})
    types = COLUMNS | {name: evidence[name].dtype for name in ["source_id", *PAIR]}
    sides = select(__file__, judged=judged, limits=limits).astype(types)
    summed = sum_sides(sides[sides["criterion_id"] != OVERALL], subjects)
    both = pd.concat([sides, summed.astype(types)], ignore_index=True)
    key = [number_names(both[name])[0] for name in ("source_id", *PAIR)]
    return both.take(group_rows(key)[0]).reset_index(drop=True)


def sum_sides(sides: pd.DataFrame, subjects: list[Subject]) -> pd.DataFrame:
    """The overall side of each source: the sign of its weighted sides, added up."""
    if sides.empty:
        return sides
    owner, owners = number_names(sides["source_id"])
    criterion, criteria = number_names(sides["criterion_id"])
    number = {name: n for n, subject in enumerate(subjects) for name in subject.sources}
    weights = [[part.weights.get(name, 0.0) for name in criteria] for part in subjects]
    weights = np.array([*weights, [0.0] * len(criteria)])
    subject = np.array([number.get(name, -1) for name in owners])[owner]
    ends = [number_names(sides[name])[0] for name in ("option_id", "rival_id")]
    first, group = group_rows([owner, *ends])
    moved = sides["side"].to_numpy() * weights[subject, criterion]
    sums = np.bincount(group, moved, len(first))
    side = (sums > 1e-9).astype(int) - (sums < -1e-9).astype(int)
    flags = {
        name: np.bincount(group, ~sides[name], len(first)) == 0
        for name in ("is_provisional", "is_indirect")
    }
    summed = sides.iloc[first].assign(side=side, **flags)
    return summed.assign(criterion_id=OVERALL)


def count_sides(sides: pd.DataFrame) -> pd.DataFrame:
    """How many sources stand where on each pair: PAIR, then counts."""
    counted = sides.assign(
        for_option_count=(sides["side"] > 0).astype(int),
        for_rival_count=(sides["side"] < 0).astype(int),
        even_count=(sides["side"] == 0).astype(int),
        source_count=1,
    )
    names = ["for_option_count", "for_rival_count", "even_count", "source_count"]
    return counted.groupby(PAIR, as_index=False)[names].sum()


def tally_sides(
    evidence: pd.DataFrame, subjects: list[Subject], settings: ScoreSettings
) -> pd.DataFrame:
    """The same as `count_sides` of `take_sides`, some sources at a time.

    A source takes its sides alone, so the sides of all need not lie in memory.
    """
    owner, owners = number_names(evidence["source_id"])
    ends = np.cumsum(np.bincount(owner, minlength=len(owners)))
    part = (ends // MOST)[owner]
    counts = [
        count_sides(take_sides(evidence[part == number], subjects, settings))
        for number in np.unique(part)
    ]
    return pd.concat(counts).groupby(PAIR, as_index=False).sum()
