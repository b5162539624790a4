"""Compare the consensus with its peers on simulated panels: python bench.py [PANELS].

Prints one Markdown table: root mean square error of scores on the 1-10 scale against
the mean of ratings and of z-scores; the share of pairs put in the right order, also by
crowd-kit's Bradley-Terry on the same comparisons; coverage of 90 % intervals; and
mean confidence in the order beside how often it is right.
"""

import sys
import time
from itertools import combinations

import numpy as np
import pandas as pd
from panels import SCENARIOS, WORDS, Design, simulate

from fwreport.score.table import score_table

CELL = ["option", "criterion"]
SIZES = (3, 5, 20)
SQUARES = ["error", "mean", "z_mean"]
FIGURES = [*SQUARES, "hits", "bt_hits", "covered", "confidence", "seconds"]


def main(panel_count: int) -> None:
    """Run all scenarios at all sizes and print what came out."""
    print("| scenario | sources |", " | ".join(FIGURES), "|")
    print("|---" * (len(FIGURES) + 2) + "|")
    for size in SIZES:
        for scenario in SCENARIOS:
            figures = [
                measure(seed, Design(size, scenario=scenario))
                for seed in range(panel_count)
            ]
            means = pd.DataFrame(figures, columns=FIGURES).mean()
            for name in SQUARES:
                means[name] = np.sqrt(means[name])
            cells = " | ".join(f"{means[name]:.3f}" for name in FIGURES)
            print(f"| {scenario} | {size} | {cells} |", flush=True)


def measure(seed: int, design: Design) -> tuple[float, ...]:
    """All figures of one panel; errors are squared."""
    evidence, truth = simulate(seed, design)
    start = time.process_time()
    found = score_table(evidence)
    seconds = time.process_time() - start
    cells = found.scores.merge(truth, on=CELL).dropna()
    inside = cells["truth"].between(cells["low"], cells["high"]).mean()
    known = truth.set_index(["criterion", "option"])["truth"]
    pairs = found.preferences[found.preferences["criterion"] != "__overall__"]
    gap = [
        known[criterion, option] - known[criterion, rival]
        for criterion, option, rival in zip(
            pairs["criterion"], pairs["option"], pairs["rival"], strict=True
        )
    ]
    hits = ((pairs["difference"] > 0) == (np.array(gap) > 0)).mean()
    confidence = np.maximum(pairs["probability"], 1 - pairs["probability"]).mean()
    rated = ratings_of(evidence)
    return (
        np.square(cells["score"] - cells["truth"]).mean(),
        squared_error(rated.groupby(CELL)["points"].mean(), truth),
        squared_error(rated.groupby(CELL)["standard"].mean(), truth),
        hits,
        bradley_terry(evidence, truth),
        inside,
        confidence,
        seconds,
    )


def ratings_of(evidence: pd.DataFrame) -> pd.DataFrame:
    """Ratings on 1-10, and as z-scores of their source, put back on the scale."""
    rated = evidence[evidence["kind"] == "rating"].copy()
    low, high, value = (
        rated[name].astype(float) for name in ("scale_low", "scale_high", "value")
    )
    rated["points"] = 1 + 9 * (value - low) / (high - low)
    by_source = rated.groupby("source")["points"]
    spread = by_source.transform("std").replace(0, np.nan)
    z = ((rated["points"] - by_source.transform("mean")) / spread).fillna(0)
    rated["standard"] = z * rated["points"].std() + rated["points"].mean()
    return rated


def squared_error(found: pd.Series, truth: pd.DataFrame) -> float:
    """Mean squared error on the cells that a peer speaks of."""
    both = found.rename("found").reset_index().merge(truth, on=CELL)
    return np.square(both["found"] - both["truth"]).mean()


def bradley_terry(evidence: pd.DataFrame, truth: pd.DataFrame) -> float:
    """Share of pairs that crowd-kit's Bradley-Terry orders rightly; ties left out."""
    from crowdkit.aggregation import BradleyTerry

    known = truth.set_index(["criterion", "option"])["truth"]
    right = []
    for criterion, rows in evidence.groupby("criterion"):
        compared = pd.DataFrame(comparisons(rows), columns=["worker", "left", "right"])
        if compared.empty:
            continue
        compared["label"] = compared["left"]
        scores = BradleyTerry(n_iter=100).fit_predict(compared)
        for one, other in combinations(sorted(scores.index), 2):
            gap = known[criterion, one] - known[criterion, other]
            right.append((scores[one] > scores[other]) == (gap > 0))
    return float(np.mean(right)) if right else np.nan


def comparisons(rows: pd.DataFrame) -> list[tuple[str, str, str]]:
    """(source, winner, loser) of all that is said on one criterion."""
    found = []
    for row in rows[rows["kind"] == "verdict"].itertuples():
        if row.winner != "tie":
            loser = row.rival if row.winner == row.option else row.option
            found.append((row.source, row.winner, loser))
    for source, own in rows[rows["kind"] != "verdict"].groupby("source"):
        marks = [WORDS.index(v) if v in WORDS else float(v) for v in own["value"]]
        marked = list(zip(own["option"], marks, strict=True))
        for (one, mark), (other, rival) in combinations(marked, 2):
            if mark != rival:
                found.append(
                    (source, *((one, other) if mark > rival else (other, one)))
                )
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
