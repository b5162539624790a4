"""Consensus alone, on a tidy table of evidence: `fwreport score`."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.errors import SettingsError
from fwreport.score.consensus import score_cells, speakers, wholes_of
from fwreport.score.dependence import count_once
from fwreport.score.judgement.certainty import Grounds
from fwreport.score.judgement.pairs import compare_pairs, list_pairs
from fwreport.score.judgement.sides import PAIR, take_sides
from fwreport.score.model.fitted import Fitted, is_spoken
from fwreport.score.panel.marks import HIGH, LOW
from fwreport.score.reading import read_evidence
from fwreport.score.settings import ScoreSettings
from fwreport.score.weights import weigh_sources
from fwreport.tables.scores import OVERALL

NAMES = {
    "source_id": "source",
    "criterion_id": "criterion",
    "option_id": "option",
    "rival_id": "rival",
    "other_id": "other",
}
SCORES = ["option", "criterion", "score", "low", "high", "source_count", "claim_count"]
PREFERENCES = ["criterion", "option", "rival", "difference", "low", "high"]
PREFERENCES += ["probability", "verdict", "source_count"]


class Scores(NamedTuple):
    """What a table of evidence says, as plain frames with the names it came with.

    scores       option, criterion, score, low, high (empty where the level is not
                 identified), source_count, claim_count; with `__overall__` rows
    preferences  criterion, option, rival, difference, low, high, probability (that
                 option is better), verdict, source_count; one row a pair
    reliability  source, weight (the mean source 1), bias, claim_count
    copying      source, other, shared_count, same_count, expected_count,
                 probability; see `find_copying`, `count_once`
    """

    scores: pd.DataFrame
    preferences: pd.DataFrame
    reliability: pd.DataFrame
    copying: pd.DataFrame


def score_table(
    evidence: pd.DataFrame,
    scale: tuple[float, float] = (LOW, HIGH),
    level: float = 0.90,
    settings: ScoreSettings | None = None,
) -> Scores:
    """Score a tidy table of evidence; its columns are those of `fwreport score`.

    scale  ends of the scale that scores, differences and biases are given on
    level  of the intervals

    Raises EvidenceError for a table that breaks the format, SettingsError for a scale
    without length or a level that is none.
    """
    if not 0 < level < 1:
        raise SettingsError(f"the level {level:g} does not lie between 0 and 1")
    if not np.isfinite(scale).all() or scale[0] >= scale[1]:
        raise SettingsError(
            f"the scale from {scale[0]:g} to {scale[1]:g} has no length"
        )
    settings = replace(settings or ScoreSettings(), level=level)
    rows = read_evidence(evidence)
    everything = rows
    voices = count_once(rows, weigh_evenly, settings)
    rows, subjects, fitted = voices.evidence, voices.subjects, voices.fitted
    grounds = Grounds(set(), voices.copied)
    sides = take_sides(rows, subjects, settings)
    listed = list_pairs(speakers(rows), fitted.options, fitted)
    pairs = compare_pairs(listed, sides, fitted, settings)
    stretch = (scale[1] - scale[0]) / (HIGH - LOW)
    scores = pd.concat(
        [
            score_cells(rows, sides, fitted, (settings, grounds)),
            score_wholes(rows, fitted, settings),
        ],
        ignore_index=True,
    ).rename(columns=NAMES)
    for name in ("score", "low", "high"):
        scores[name] = scale[0] + (scores[name] - LOW) * stretch
    pairs = spoken_of(pairs, fitted).rename(columns=NAMES)
    for name in ("difference", "low", "high"):
        pairs[name] = pairs[name] * stretch
    reliability = weigh_sources(everything, fitted, voices.voice).rename(columns=NAMES)
    return Scores(
        scores=scores[SCORES].sort_values(SCORES[:2], ignore_index=True),
        preferences=pairs[PREFERENCES].reset_index(drop=True),
        reliability=reliability.assign(bias=reliability["bias"] * stretch),
        copying=voices.copying.rename(columns=NAMES),
    )


def score_wholes(
    evidence: pd.DataFrame, fitted: Fitted, settings: ScoreSettings
) -> pd.DataFrame:
    """Every option over all criteria, in the columns of scores."""
    columns = ["option_id", "source_id", "claim_id"]
    rivals = evidence[evidence["rival_id"].notna()].drop(columns="option_id")
    rivals = rivals.rename(columns={"rival_id": "option_id"})
    spoken = pd.concat([evidence[columns], rivals[columns]], ignore_index=True)
    counts = spoken.groupby("option_id", as_index=False).nunique()
    counts = counts.set_axis(["option_id", "source_count", "claim_count"], axis=1)
    place = pd.Index(fitted.options).get_indexer(counts["option_id"])
    figures = wholes_of(place, fitted, settings)
    whole = counts.assign(**dict(zip(["score", "low", "high"], figures, strict=True)))
    return whole.assign(criterion_id=OVERALL).astype({"criterion_id": "str"})


def weigh_evenly(evidence: pd.DataFrame) -> dict[str, float]:
    """The same weight for each criterion that is spoken of."""
    return dict.fromkeys(sorted({*evidence["criterion_id"]} - {OVERALL}), 1.0)


def spoken_of(pairs: pd.DataFrame, fitted: Fitted) -> pd.DataFrame:
    """The pairs of which both options have evidence on the criterion."""
    both = is_spoken(pairs, fitted)
    both &= is_spoken(pairs.assign(option_id=pairs["rival_id"]), fitted)
    return pairs[both].sort_values(PAIR)
