"""Sides: what each source says of two options on one criterion, settled into one."""

import pandas as pd

from fwreport.score.panel.marks import points_of
from fwreport.score.panel.subjects import Subject
from fwreport.score.settings import ScoreSettings
from fwreport.tables.scores import OVERALL
from fwreport.tables.select import select

PAIR = ["criterion_id", "option_id", "rival_id"]
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
    sides = select(__file__, judged=judged, limits=limits).astype(COLUMNS)
    summed = sum_sides(sides[sides["criterion_id"] != OVERALL], subjects)
    both = pd.concat([sides, summed], ignore_index=True)
    key = ["source_id", *PAIR]
    return both.drop_duplicates(key).sort_values(key, ignore_index=True)


def sum_sides(sides: pd.DataFrame, subjects: list[Subject]) -> pd.DataFrame:
    """The overall side of each source: the sign of its weighted sides, added up."""
    if sides.empty:
        return sides
    subject_of = {
        source: number
        for number, subject in enumerate(subjects)
        for source in subject.sources
    }
    weights = [(n, *row) for n, s in enumerate(subjects) for row in s.weights.items()]
    weights = pd.DataFrame(weights, columns=["subject", "criterion_id", "weight"])
    weights = weights.astype({"criterion_id": "str"})
    sided = sides.assign(subject=sides["source_id"].map(subject_of))
    sided = sided.merge(weights, how="left", on=["subject", "criterion_id"])
    weight = sided["weight"].fillna(0.0).to_numpy()
    groups = sides.assign(sum=sides["side"] * weight).groupby(
        ["source_id", "option_id", "rival_id"], as_index=False
    )
    summed = groups.agg(
        sum=("sum", "sum"),
        is_provisional=("is_provisional", "all"),
        is_indirect=("is_indirect", "all"),
    )
    side = (summed["sum"] > 1e-9).astype(int) - (summed["sum"] < -1e-9).astype(int)
    return summed.assign(criterion_id=OVERALL, side=side)[list(COLUMNS)].astype(COLUMNS)


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
