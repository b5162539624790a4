"""Predict judges from other judges: python judges.py TABLE.CSV LOW HIGH [SIZE COUNT].

The table has the columns source, option, criterion and value, on a scale from LOW to
HIGH.  Each judge is predicted from all others; with SIZE, COUNT panels of that many
judges are drawn, and what all the others say on the mean is predicted from them.
Prints what straight lines leave of the spread (the root of 1 - r^2, within a criterion,
on the mean over criteria) for the consensus and for two peers: the mean of ratings, and
that of z-scores within judge and criterion.
"""

import sys

import numpy as np
import pandas as pd

from fwreport.score.model.fitted import fit_evidence
from fwreport.score.panel.subjects import split_subjects
from fwreport.score.reading import read_evidence
from fwreport.score.settings import ScoreSettings
from fwreport.score.table import weigh_evenly

CELL = ["option", "criterion"]
FEW = 3  # options of a criterion; a line through fewer leaves nothing


def main(path: str, low: float, high: float, size: int = 0, count: int = 0) -> None:
    """Print one row of a Markdown table."""
    told = pd.read_csv(path, dtype=dict.fromkeys(["source", *CELL], str))
    told = told.dropna().assign(scale_low=low, scale_high=high)
    judges = np.array(sorted(told["source"].unique()))
    rng = np.random.default_rng(1)
    panels = (
        [rng.permutation(judges)[:size] for _ in range(count)]
        if size
        else [judges[judges != judge] for judge in judges]
    )
    left = pd.concat([predict(told, panel) for panel in panels])
    names = " | ".join(left.columns)
    figures = " | ".join(f"{value:.3f}" for value in left.mean())
    print(f"| {path} | {size or len(judges) - 1} | {figures} |  ({names})")


def predict(told: pd.DataFrame, panel: np.ndarray) -> pd.DataFrame:
    """What is left of the spread of the other judges; one row a criterion."""
    inside = told["source"].isin(panel)
    truth = told[~inside].groupby(CELL)["value"].mean().rename("truth")
    seen = told[inside]
    by = seen.groupby(["source", "criterion"])["value"]
    spread = by.transform("std").replace(0, np.nan)
    z_scores = ((seen["value"] - by.transform("mean")) / spread).fillna(0)
    made = seen.assign(z_scores=z_scores).groupby(CELL)[["value", "z_scores"]].mean()
    made = made.rename(columns={"value": "mean of ratings"}).join(truth, how="inner")
    made["fwreport"] = consensus(seen).reindex(made.index)
    peers = ["fwreport", "mean of ratings", "z_scores"]
    rows = [
        [remainder(part[name], part["truth"]) for name in peers]
        for _, part in made.groupby("criterion")
        if len(part) >= FEW and part["truth"].std() > 0
    ]
    return pd.DataFrame(rows, columns=peers)


def consensus(seen: pd.DataFrame) -> pd.Series:
    """The score of each cell."""
    settings = ScoreSettings()
    rows = read_evidence(seen.assign(kind="rating"))
    fitted = fit_evidence(rows, split_subjects(rows, weigh_evenly), settings)
    cells = seen[CELL].drop_duplicates()
    row = pd.Index(fitted.options).get_indexer(cells["option"])
    column = pd.Index(fitted.criteria).get_indexer(cells["criterion"])
    means = fitted.mean[fitted.grid[row, column]]
    return pd.Series(means, index=pd.MultiIndex.from_frame(cells))


def remainder(made: pd.Series, truth: pd.Series) -> float:
    """The root of 1 - r^2: what the best straight line leaves of the spread."""
    if made.std() == 0:
        return 1.0
    return float(np.sqrt(1 - np.corrcoef(made, truth)[0, 1] ** 2))


if __name__ == "__main__":
    numbers = [float(text) for text in sys.argv[2:4]]
    main(sys.argv[1], *numbers, *(int(text) for text in sys.argv[4:6]))
