"""Compare the consensus with its peers: python bench.py [PANELS] [SIZES] [from=SEED].

Prints one Markdown table a size: by scenario the root mean square error of scores on
the 1-10 scale and of each peer, on the cells that a rating names; coverage of 90 % and
50 % intervals; mean confidence in the order of pairs, and how often it is right.
PANELS of each size are shared out among the scenarios; SIZES are numbers of sources,
seeds are counted from SEED.  A figure of a scenario wants 20 panels: what moves all
cells of a panel alike, its level above all, is one draw a panel.
"""

import sys
import time

import numpy as np
import pandas as pd
from panels import SCENARIOS, Design, simulate
from peers import CELL, PEERS

from fwreport.score.table import score_table

SIZES = (3, 5, 20, 200)
SHAPES = [(3, 12), (2, 15), (5, 8), (4, 10)]  # options, criteria; by seed
CALIBRATION = ["inside 90", "inside 50", "confidence", "hits"]


def main(panel_count: int, sizes: tuple[int, ...], first: int) -> None:
    """Measure all scenarios at all sizes and print what came out."""
    for size in sizes:
        parts = []
        for number, scenario in enumerate(SCENARIOS):
            share = range(first + number, first + panel_count, len(SCENARIOS))
            figures = [measure(seed, draw(seed, size, scenario)) for seed in share]
            parts.append(pd.DataFrame(figures).assign(scenario=scenario))
        table = pd.concat(parts, ignore_index=True)
        title = f"{size} sources, {panel_count} panels from seed {first} on"
        print(f"\n{title}\n\n{report(table)}", flush=True)


def draw(seed: int, size: int, scenario: str) -> Design:
    """The design of one panel; its shape goes with the seed."""
    options, criteria = SHAPES[(seed // len(SCENARIOS)) % len(SHAPES)]
    return Design(size, options, criteria, scenario)


def measure(seed: int, design: Design) -> dict[str, float]:
    """All figures of one panel: squared errors, shares, and their counts."""
    evidence, truth = simulate(seed, design)
    start = time.process_time()
    found = score_table(evidence)
    seconds = time.process_time() - start
    narrow = score_table(evidence, level=0.5).scores
    known = truth.set_index(CELL)["truth"]
    cells = found.scores.set_index(CELL).dropna()
    cells = cells[cells.index.isin(known.index)]
    narrow = narrow.set_index(CELL).loc[cells.index]
    at = known[cells.index]
    figures = {"seconds": seconds, "cells": len(cells)}
    figures["inside 90"] = at.between(cells["low"], cells["high"]).sum()
    figures["inside 50"] = at.between(narrow["low"], narrow["high"]).sum()
    figures |= judge_order(found.preferences, known)
    values = {name: peer(evidence) for name, peer in PEERS.items()}
    rated = cells.index.intersection(values["mean"].index)
    figures["rated"] = len(rated)
    for name, value in ({"fwreport": cells["score"]} | values).items():
        filled = value.reindex(rated).fillna(value.mean())
        figures[name] = np.square(filled - known[rated]).sum()
    return figures


def judge_order(preferences: pd.DataFrame, known: pd.Series) -> dict[str, float]:
    """Sums over pairs: confidence in the order, and whether it is the right one."""
    pairs = preferences[preferences["criterion"] != "__overall__"]
    pairs = pairs.dropna(subset=["probability"])
    ends = (
        known[pd.MultiIndex.from_frame(pairs[[name, "criterion"]])].to_numpy()
        for name in ("option", "rival")
    )
    gap = np.subtract(*ends)
    sure = np.maximum(pairs["probability"], 1 - pairs["probability"])
    hits = (pairs["probability"] > 0.5).to_numpy() == (gap > 0)
    return {"pairs": len(pairs), "confidence": sure.sum(), "hits": hits.sum()}


def report(table: pd.DataFrame) -> str:
    """One row a scenario and one for all, as Markdown."""
    sums = table.groupby("scenario", sort=False).sum()
    sums.loc["all"] = sums.sum()
    errors = sums[["fwreport", *PEERS]].div(sums["rated"], axis=0) ** 0.5
    best = errors[list(PEERS)].min(axis=1)
    shown = pd.concat(
        [
            errors,
            (errors["fwreport"] / best).rename("of best"),
            sums[["inside 90", "inside 50"]].div(sums["cells"], axis=0),
            sums[["confidence", "hits"]].div(sums["pairs"], axis=0),
            sums["seconds"] / len(table) * np.where(sums.index == "all", 1, 10),
        ],
        axis=1,
    )
    lines = ["| scenario | " + " | ".join(shown.columns) + " |"]
    lines.append("|---" * (len(shown.columns) + 1) + "|")
    for name, row in shown.iterrows():
        cells = " | ".join(f"{value:.3f}" for value in row)
        lines.append(f"| {name} | {cells} |")
    return "\n".join(lines)


if __name__ == "__main__":
    given = [text for text in sys.argv[1:] if not text.startswith("from=")]
    seeds = [int(text[5:]) for text in sys.argv[1:] if text.startswith("from=")]
    numbers = [int(text) for text in given]
    sizes = tuple(numbers[1:]) or SIZES
    main(numbers[0] if numbers else 20, sizes, seeds[0] if seeds else 0)
