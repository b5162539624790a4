"""Pairs: which of two options is ahead on each criterion, and how surely."""

import numpy as np
import pandas as pd

from fwreport.score.judgement.certainty import (
    Doubts,
    Grounds,
    count_witnesses,
    judge_certainty,
)
from fwreport.score.judgement.sides import PAIR, count_sides
from fwreport.score.model.fitted import Fitted, covariance_of, places
from fwreport.score.model.intervals import place_of, share_below
from fwreport.score.panel.marks import HIGH, LOW
from fwreport.score.settings import ScoreSettings
from fwreport.tables.base import arrange
from fwreport.tables.scores import OVERALL, Preferences

UNCOMPARED = "no source compares the two"


def list_pairs(
    mentions: pd.DataFrame, options: list[str], fitted: Fitted
) -> pd.DataFrame:
    """The pairs to compare, on each criterion where either has evidence: PAIR.

    Options that no source names together are never compared: a folder of unlike
    documents would give pairs without number.  An option that is named nowhere is
    held against all others, but only over all criteria.

    mentions  source_id, option_id
    options   all that are to be compared, with evidence or without
    """
    named = mentions[mentions["option_id"].isin(options)]
    named = named[["source_id", "option_id"]].drop_duplicates()
    both = named.merge(named, on="source_id", suffixes=("", "_other"))
    both = both[both["option_id"] < both["option_id_other"]]
    both = both[["option_id", "option_id_other"]].drop_duplicates()
    both = both.rename(columns={"option_id_other": "rival_id"})
    option, criterion = np.nonzero(fitted.is_spoken[:, :-1])
    spoken = pd.DataFrame(
        {
            "option_id": np.array(fitted.options, dtype=object)[option],
            "criterion_id": np.array(fitted.criteria, dtype=object)[criterion],
        }
    ).astype("str")
    rivals = spoken.rename(columns={"option_id": "rival_id"})
    unnamed = sorted({*options} - {*named["option_id"]})
    alone = [
        (OVERALL, *sorted([one, other]))
        for one in unnamed
        for other in options
        if one != other
    ]
    parts = [
        both.merge(spoken, on="option_id")[PAIR],
        both.merge(rivals, on="rival_id")[PAIR],
        both.assign(criterion_id=OVERALL)[PAIR],
        pd.DataFrame(alone, columns=PAIR),
    ]
    table = pd.concat([part.astype("str") for part in parts]).drop_duplicates()
    return table.sort_values(PAIR, ignore_index=True)


def compare_pairs(
    rows: pd.DataFrame, sides: pd.DataFrame, fitted: Fitted, settings: ScoreSettings
) -> pd.DataFrame:
    """Each listed pair: difference, probability, verdict, counts.

    rows     PAIR, as `list_pairs` gives them
    returns  the columns of Preferences but certainty and its reasons
    """
    return compare_counted(rows, count_sides(sides), fitted, settings)


def compare_counted(
    rows: pd.DataFrame, counted: pd.DataFrame, fitted: Fitted, settings: ScoreSettings
) -> pd.DataFrame:
    """The same, from sides that are counted; see `count_sides`."""
    table = rows
    gap, sd, freedom = gaps(table, fitted, settings)
    figures = figures_of((gap, sd, freedom), settings)
    for name in ("difference", "low", "high"):  # two scores lie no further apart
        figures[name] = np.clip(figures[name], LOW - HIGH, HIGH - LOW)
    table = table.assign(**figures)
    table = table.merge(counted, how="left", on=PAIR)
    counts = ["for_option_count", "for_rival_count", "even_count", "source_count"]
    table[counts] = table[counts].fillna(0).astype("int64")
    return table.assign(verdict=decide(table, (gap, sd, freedom), settings))


def gaps(
    table: pd.DataFrame, fitted: Fitted, settings: ScoreSettings
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Mean, deviation and degrees of freedom of each difference; NaN if unknown.

    Half of what all documents err by is taken to move both options alike.
    """
    if not fitted.grid.size:
        return (np.full(len(table), np.nan),) * 3
    first, criterion = places(table, fitted)
    second, _ = places(table.assign(option_id=table["rival_id"]), fitted)
    i, j = fitted.grid[first, criterion], fitted.grid[second, criterion]
    known = (first >= 0) & (second >= 0) & (criterion >= 0)
    known &= fitted.is_spoken[first, criterion] & fitted.is_spoken[second, criterion]
    mean, variance = fitted.mean, fitted.variance
    shared = covariance_of(fitted, i, j)
    known &= np.isfinite(shared)
    variance = variance[i] + variance[j] - 2 * shared
    sd = np.sqrt(np.maximum(variance, 0) + settings.priors.floor_sd**2)
    found = mean[i] - mean[j], sd, fitted.freedom[i]
    return tuple(np.where(known, figure, np.nan) for figure in found)


def figures_of(
    found: tuple[np.ndarray, np.ndarray, np.ndarray], settings: ScoreSettings
) -> dict[str, np.ndarray]:
    """The difference, its interval, and the probability that it is positive.

    found  mean, deviation and degrees of freedom
    """
    gap, sd, freedom = found
    reach = place_of(np.full(len(gap), (1 + settings.level) / 2), freedom) * sd
    figures = {"difference": gap, "low": gap - reach, "high": gap + reach}
    return figures | {"probability": share_below(gap / sd, freedom)}


def decide(
    table: pd.DataFrame,
    found: tuple[np.ndarray, np.ndarray, np.ndarray],
    settings: ScoreSettings,
) -> np.ndarray:
    """The verdict on each pair, by the limits of the settings; first that fits.

    found  mean, deviation and degrees of freedom of each difference
    """
    gap, sd, freedom = found
    half = settings.tie_half_width
    ends = [(side - gap) / sd for side in (half, -half)]
    near = np.subtract(*(share_below(end, freedom) for end in ends))
    compared = (table["source_count"] > 0).to_numpy() & np.isfinite(gap)
    opposed = (table["for_option_count"] > 0) & (table["for_rival_count"] > 0)
    probability = table["probability"].to_numpy()
    limit = settings.decision_probability
    return np.select(
        [
            ~compared,
            probability >= limit,
            1 - probability >= limit,
            opposed.to_numpy(),
            near >= settings.tie_probability,
        ],
        ["insufficient", "option", "rival", "contested", "tie"],
        default="insufficient",
    )


def judge_pairs(
    table: pd.DataFrame, sides: pd.DataFrame, grounds: Grounds, half_width: float
) -> pd.DataFrame:
    """Preferences: compared pairs with the certainty of their verdicts.

    Half a point matters: a named winner is imprecise where the interval allows that
    much the other way, a tie where it allows that much either way; contested and
    insufficient pairs always are.
    """
    counts = count_witnesses(sides, PAIR, grounds).drop(columns="source_count")
    rows = table.merge(counts, how="left", on=PAIR)
    names = *Doubts._fields[1:4], "copied_count"
    rows[list(names)] = rows[list(names)].fillna(0).astype("int64")
    behind, ahead = rows["low"] < -half_width, rows["high"] > half_width
    is_imprecise = np.select(
        [rows["verdict"] == name for name in ("option", "rival", "tie")],
        [behind, ahead, behind | ahead],
        default=True,
    )
    doubts = Doubts(
        *(rows[name].to_numpy() for name in Doubts._fields[:4]),
        is_opposed=(
            (rows["for_option_count"] > 0) & (rows["for_rival_count"] > 0)
        ).to_numpy(),
        is_imprecise=is_imprecise.astype(bool),
        copied_count=rows["copied_count"].to_numpy(),
    )
    certainty, reasons = judge_certainty(doubts, UNCOMPARED)
    made = rows.assign(certainty=certainty, certainty_reasons=reasons)
    return arrange(Preferences, made)
