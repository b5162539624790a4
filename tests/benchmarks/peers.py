"""Peers of the consensus: each gives a value on 1-10 to an option on a criterion.

Means, the median and CRH read ratings alone.  Bradley-Terry and Borda read who is
ahead of whom, in verdicts, ratings and words alike; they know no level, and get the
mean rating of the criterion and the slope that fits the mean ratings best.
"""

from itertools import combinations

import numpy as np
import pandas as pd
from panels import WORDS

CELL = ["option", "criterion"]
ROUNDS = 30


def ratings_of(evidence: pd.DataFrame) -> pd.DataFrame:
    """Ratings as `points` on 1-10: source, option, criterion, points."""
    rated = evidence[evidence["kind"] == "rating"]
    low, high, value = (
        rated[name].astype(float) for name in ("scale_low", "scale_high", "value")
    )
    points = 1 + 9 * (value - low) / (high - low)
    return rated[["source", *CELL]].assign(points=points)


def by_mean(evidence: pd.DataFrame) -> pd.Series:
    """The mean of ratings."""
    return ratings_of(evidence).groupby(CELL)["points"].mean()


def by_median(evidence: pd.DataFrame) -> pd.Series:
    """The median of ratings."""
    return ratings_of(evidence).groupby(CELL)["points"].median()


def by_z_mean(evidence: pd.DataFrame) -> pd.Series:
    """The mean of each source's z-scores, put back on the scale."""
    rated = ratings_of(evidence)
    by_source = rated.groupby("source")["points"]
    spread = by_source.transform("std").replace(0, np.nan)
    z = ((rated["points"] - by_source.transform("mean")) / spread).fillna(0)
    points = z * by_source.std().mean() + rated["points"].mean()
    return points.groupby([rated[name] for name in CELL]).mean()


def by_crh(evidence: pd.DataFrame) -> pd.Series:
    """Weighted means with weights -log of each source's share of all loss.

    Loss is the squared distance over the variance of the cell, a mean over what the
    source rates.  Q. Li et al., "Resolving conflicts in heterogeneous data by truth
    discovery and source reliability estimation", SIGMOD 2014.
    """
    rated = ratings_of(evidence)
    cell = rated.groupby(CELL).ngroup()
    variance = rated.groupby(CELL)["points"].transform("var", ddof=0).clip(lower=1e-2)
    weight = pd.Series(1.0, index=rated.index)
    for _ in range(ROUNDS):
        total = (weight * rated["points"]).groupby(cell).sum()
        truth = cell.map(total / weight.groupby(cell).sum())
        loss = (rated["points"] - truth) ** 2 / variance
        loss = loss.groupby(rated["source"]).mean() + 1e-9
        share = -np.log(loss / loss.sum()) if len(loss) > 1 else loss * 0 + 1
        weight = rated["source"].map(share.clip(lower=1e-6)).astype(float)
    return rated.assign(points=truth).groupby(CELL)["points"].first()


def by_bradley_terry(evidence: pd.DataFrame) -> pd.Series:
    """Choix's regularised Bradley-Terry, a criterion at a time; ties left out."""
    import choix

    strengths = {}
    for criterion, rows in evidence.groupby("criterion"):
        pairs = [(one, two) for one, two, share in comparisons(rows) if share == 1]
        names = sorted({name for pair in pairs for name in pair})
        if not names:
            continue
        number = {name: i for i, name in enumerate(names)}
        data = [(number[one], number[two]) for one, two in pairs]
        found = choix.ilsr_pairwise(len(names), data, alpha=0.1)
        strengths |= {
            (name, criterion): found[i] - found.mean() for name, i in number.items()
        }
    return on_scale(strengths, evidence)


def by_borda(evidence: pd.DataFrame) -> pd.Series:
    """The share of comparisons won, a tie as half a win."""
    shares = {}
    for criterion, rows in evidence.groupby("criterion"):
        won, met = {}, {}
        for one, two, share in comparisons(rows):
            for name, part in ((one, share), (two, 1 - share)):
                won[name] = won.get(name, 0) + part
                met[name] = met.get(name, 0) + 1
        shares |= {(name, criterion): won[name] / met[name] - 0.5 for name in met}
    return on_scale(shares, evidence)


def comparisons(rows: pd.DataFrame) -> list[tuple[str, str, float]]:
    """(option, rival, 1 or a half): who is ahead in what is said on one criterion."""
    found = []
    for row in rows[rows["kind"] == "verdict"].itertuples():
        behind = row.rival if row.winner == row.option else row.option
        is_tie = row.winner == "tie"
        ends = (row.option, row.rival, 0.5) if is_tie else (row.winner, behind, 1.0)
        found.append(ends)
    marked = rows[rows["kind"].isin(["rating", "stance"])]
    for _, own in marked.groupby(["source", "kind"]):
        sign = -1 if own["scale_low"].iloc[0] == 6 else 1
        marks = [
            sign * (WORDS.index(v) if v in WORDS else float(v)) for v in own["value"]
        ]
        both = combinations(zip(own["option"], marks, strict=True), 2)
        for (one, mark), (two, other) in both:
            ends = (one, two) if mark >= other else (two, one)
            found.append((*ends, 0.5 if mark == other else 1.0))
    return found


def on_scale(values: dict, evidence: pd.DataFrame) -> pd.Series:
    """Relative values of (option, criterion), put on 1-10 by the mean ratings."""
    if not values:
        return pd.Series(dtype=float, index=pd.MultiIndex.from_arrays([[], []]))
    index = pd.MultiIndex.from_tuples(list(values), names=CELL)
    found = pd.Series(list(values.values()), index=index, dtype=float)
    rated = ratings_of(evidence).groupby(CELL)["points"].mean()
    level = ratings_of(evidence).groupby("criterion")["points"].mean()
    criterion = found.index.get_level_values("criterion")
    centre = level.reindex(criterion).fillna(level.mean()).to_numpy()
    both = rated.reindex(found.index) - centre
    known = both.notna() & (found != 0)
    square = (found[known] ** 2).sum()
    slope = (found[known] * both[known]).sum() / square if square else 0.0
    return centre + slope * found


PEERS = {
    "mean": by_mean,
    "z-scores": by_z_mean,
    "median": by_median,
    "CRH": by_crh,
    "Bradley-Terry": by_bradley_terry,
    "Borda": by_borda,
}
