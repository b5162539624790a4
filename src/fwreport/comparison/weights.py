"""How much each feature speaks for an option: a table fitted once, shipped as numbers.

The weights are the maximum a posteriori of a conditional logit: three outcomes, the
option ahead, the rival ahead, neither (McFadden, "Conditional logit analysis of
qualitative choice behavior", 1974).  The utility of an option is the sum of the weights
of its features, that of neither is 0.  The prior of a weight is normal around what the
grammar alone would trust (`prior_of`), so that a construction which the training
sentences hardly use still counts.  `tests/benchmarks/compsent.py` fits them anew.
"""

import csv
from functools import cache
from importlib.resources import files
from math import exp

# What a construction is trusted before any sentence is seen, in logits.
TRUST = {
    "beats": 3.0, "beaten": 4.0, "loses": 4.0, "leads": 4.0, "clear": 4.0, "over": 2.5,
    "chosen": 2.0, "prefers": 4.5, "switches": 5.0, "leaves": 5.5, "fronted": 5.5,
    "pointer": 4.0, "as_denied": 4.0, "as_times": 4.0, "opposed": 2.0,
    "opposed_two": 4.0, "frame_compared": 1.5, "frame_led": 5.0, "behind": 3.0,
    "only": 1.0, "than_left": 2.0, "than_near": 1.0, "than_between": 2.0,
    "than_far": 1.0, "than_leftmost": 1.0, "than_late": 1.5, "than_inverted": 4.0,
    "beats_denied": 6.0, "leads_denied": 3.0, "prefers_denied": 3.0,
    "loses_denied": 3.0,
}  # fmt: skip
SILENT = -2.5  # a sentence without any construction compares nothing
LEVEL = {"as_even": -3.0, "level": -1.5}  # what is even puts neither ahead


def prior_of(feature: str) -> float:
    """The prior mean of a weight."""
    if feature == "s:silent":
        return SILENT
    group, _, name = feature.partition(":")
    trusts = {"+": TRUST, "=": LEVEL}.get(name[-1:], {})
    return trusts.get(name[:-1], 0.0) if group == "r" else 0.0


def probabilities(
    option: frozenset[str], rival: frozenset[str]
) -> tuple[float, float, float]:
    """The probabilities that the option is ahead, that the rival is, and neither."""
    weights = read_weights()
    utilities = [
        sum(weights[f] if f in weights else prior_of(f) for f in sorted(features))
        for features in (option, rival)
    ]
    highest = max(*utilities, 0.0)
    parts = [exp(utility - highest) for utility in (*utilities, 0.0)]
    first, second, neither = (part / sum(parts) for part in parts)
    return first, second, neither


@cache
def read_weights() -> dict[str, float]:
    """The fitted weights, from `weights.csv` beside this module."""
    lines = files(__package__).joinpath("weights.csv").read_text("utf-8").splitlines()
    rows = csv.reader(line for line in lines if not line.startswith("#"))
    next(rows)
    return {feature: float(weight) for feature, weight in rows}
