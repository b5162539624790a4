"""What is said, in numbers: which two judgements are of one thing, and the same."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.panel.marks import HIGH, points_of
from fwreport.score.panel.words import group_rows, number_names
from fwreport.score.settings import Priors

TOPIC = ["criterion_id", "option_id", "rival_id", "kind"]
SCALE = ["scale_low", "scale_high"]
STRANGE = 3.0  # how many words a source is taken to have that it has not used yet


class Said(NamedTuple):
    """Evidence as it is compared: names of sources, and a row of numbers a row.

    coder, topic, criterion  numbers of the source and of what it speaks of
    word                     number of what it says, where that is no rating
    points, part             a rating on the 1-10 scale, and as tenths of the best end
                             of its own scale; 0 where it is none
    scale                    number of a rating's scale
    usual                    how often its source says the same of other things
    site                     place in evidence
    """

    names: list[str]
    rows: pd.DataFrame


def number_rows(evidence: pd.DataFrame, priors: Priors) -> Said:
    """Number all that is compared; evidence has the index 0, 1, 2, …"""
    coder, names = number_names(evidence["source_id"])
    rated = (evidence["kind"] == "rating").to_numpy()
    value = evidence["value"].to_numpy(dtype=float)
    low, best = (evidence[end].to_numpy(dtype=float) for end in SCALE)
    with np.errstate(divide="ignore", invalid="ignore"):
        part = np.where(rated & (best != 0), HIGH * value / best, 0.0)
    stance = np.where(rated | np.isnan(value), 0.0, value)
    criterion, option, rival, kind = (number_names(evidence[name])[0] for name in TOPIC)
    winner = number_names(evidence["winner"])[0]
    rows = pd.DataFrame(
        {
            "coder": coder,
            "topic": numbered(criterion, option, rival, kind),
            "criterion": criterion,
            "word": numbered(np.where(rated, -1, winner), stance),
            "points": np.where(rated, points_of(evidence, priors), 0.0),
            "part": part,
            "scale": numbered(np.nan_to_num(low), np.nan_to_num(best)),
            "site": np.arange(len(evidence)),
        }
    )
    # Of verdicts, habit is to favour the same option; of marks, to give the same.
    pair = np.where(rival < 0, -1, numbered(option, rival))
    manner = numbered(coder, kind, rows["scale"].to_numpy(), pair)
    total = np.bincount(manner)[manner] - 1
    same = numbered(manner, rows["word"].to_numpy(), rows["points"].to_numpy())
    same = np.bincount(same)[same] - 1
    return Said(names, rows.assign(usual=same / (total + STRANGE)))


def numbered(*columns: np.ndarray) -> np.ndarray:
    """One number for each combination of values: whole ones from -1 up, or others."""
    is_whole = [column.dtype.kind == "i" for column in columns]
    numbers = [
        column if whole else np.unique(column, return_inverse=True)[1]
        for column, whole in zip(columns, is_whole, strict=True)
    ]
    return group_rows(numbers)[1]


def compare(
    pairs: pd.DataFrame, limits: tuple[np.ndarray, np.ndarray]
) -> tuple[np.ndarray, np.ndarray, tuple[tuple, tuple]]:
    """Whether two say the same; whether on unlike scales; bounds of both.

    Ratings on one scale with one rounding are the same if equal.  Otherwise they are
    if they lie no further apart than the coarser rounding, be the scale converted end
    to end (3 of 1-10 is 22 of 0-100) or by its best end (30); the bounds are then all
    that would count as the same for the first, and for the second.

    pairs   rows of `Said`, two by two; columns of the second end in `_other`
    limits  lower and upper bounds of all evidence, see `bounds_of`
    """
    sites = pairs["site"].to_numpy(), pairs["site_other"].to_numpy()
    points, others = pairs["points"].to_numpy(), pairs["points_other"].to_numpy()
    part, other_part = pairs["part"].to_numpy(), pairs["part_other"].to_numpy()
    halves = half_of(points, limits, sites[0]), half_of(others, limits, sites[1])
    widest = np.maximum(*halves) + 1e-9
    near = (np.abs(points - others) < widest) | (np.abs(part - other_part) < widest)
    loose = (pairs["scale"] != pairs["scale_other"]).to_numpy()
    loose = (points > 0) & (loose | (np.abs(halves[0] - halves[1]) > 1e-9))
    equal = (pairs["word"] == pairs["word_other"]).to_numpy()
    same = np.where(loose, near, equal & (np.abs(points - others) < 1e-9))
    wide = loose & same
    slack = np.abs((part - points) - (other_part - others)) / 2 + np.minimum(*halves)
    slack = np.where(wide, slack, 0.0)
    first = np.where(wide & (halves[0] < halves[1]), sites[1], sites[0])
    second = np.where(wide & (halves[1] < halves[0]), sites[0], sites[1])
    return (
        same,
        loose,
        tuple(
            (limits[0][site] - slack, limits[1][site] + slack)
            for site in (first, second)
        ),
    )


def half_of(
    points: np.ndarray, limits: tuple[np.ndarray, np.ndarray], site: np.ndarray
) -> np.ndarray:
    """Half the rounding cell of each rating; its bounds may be open on one side."""
    return np.minimum(points - limits[0][site], limits[1][site] - points)
