"""Consensus alone, on a tidy table of evidence: `fwreport score`."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.errors import SettingsError
from fwreport.score.dependence import count_once
from fwreport.score.judgement.pairs import compare_counted
from fwreport.score.judgement.sides import PAIR, tally_sides
from fwreport.score.model.fitted import Fitted, bounded
from fwreport.score.panel.marks import HIGH, LOW
from fwreport.score.panel.words import distinct, number_names, place_names
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
MOST = 100_000  # pairs of options on criteria that are listed whoever names them


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
    everything = read_evidence(evidence)
    voices = count_once(everything, weigh_evenly, settings)
    rows, subjects, fitted = voices.evidence, voices.subjects, voices.fitted
    counted = tally_sides(rows, subjects, settings)
    pairs = compare_counted(list_spoken(rows, fitted), counted, fitted, settings)
    stretch = (scale[1] - scale[0]) / (HIGH - LOW)
    scores = score_spoken(rows, fitted, settings)
    for name in ("score", "low", "high"):
        scores[name] = scale[0] + (scores[name] - LOW) * stretch
    pairs = pairs.rename(columns=NAMES)
    for name in ("difference", "low", "high"):
        pairs[name] = pairs[name] * stretch
    reliability = weigh_sources(everything, fitted, voices.voice).rename(columns=NAMES)
    return Scores(
        scores=scores,
        preferences=pairs[PREFERENCES],
        reliability=reliability.assign(bias=reliability["bias"] * stretch),
        copying=voices.copying.drop(columns="wording").rename(columns=NAMES),
    )


def score_spoken(
    evidence: pd.DataFrame, fitted: Fitted, settings: ScoreSettings
) -> pd.DataFrame:
    """Every option on every criterion that names it, and over all criteria.

    returns  SCORES on the 1-10 scale, sorted by option and criterion
    """
    claims, heard = count_speakers(evidence, fitted)
    option, criterion = np.nonzero(claims)
    at, known = fitted.grid[option, criterion], fitted.is_level[option, criterion]
    variance = fitted.variance[at] + settings.priors.floor_sd**2
    figures = bounded(fitted.mean[at], variance, settings.level, fitted.freedom[at])
    score, low, high = (np.where(known, figure, np.nan) for figure in figures)
    table = pd.DataFrame(
        {
            "option": np.array(fitted.options, dtype=object)[option],
            "criterion": np.array([*fitted.criteria, OVERALL], dtype=object)[criterion],
            "score": score,
            "low": low,
            "high": high,
            "source_count": heard[option, criterion],
            "claim_count": claims[option, criterion],
        }
    ).astype({"option": "str", "criterion": "str"})
    return table.sort_values(SCORES[:2], ignore_index=True)


def count_speakers(
    evidence: pd.DataFrame, fitted: Fitted
) -> tuple[np.ndarray, np.ndarray]:
    """How many claims and how many sources name each cell of the grid.

    The last column counts those that name the option anywhere.
    """
    shape = fitted.grid.shape
    column = place_names(evidence["criterion_id"], [*fitted.criteria, OVERALL])
    source, sources = number_names(evidence["source_id"])
    claims, heard = np.zeros((2, *shape), dtype=np.int64)
    spoken = []
    for name in ("option_id", "rival_id"):
        row = place_names(evidence[name], fitted.options)
        cell = (row * shape[1] + column)[row >= 0]
        claims += np.bincount(cell, minlength=claims.size).reshape(shape)
        spoken.append(distinct(source[row >= 0] * claims.size + cell))
    owner, cell = np.divmod(distinct(np.concatenate(spoken)), claims.size)
    heard += np.bincount(cell, minlength=heard.size).reshape(shape)
    claims[:, -1] = claims.sum(axis=1)
    named = distinct(owner * shape[0] + cell // shape[1]) % shape[0]
    heard[:, -1] = np.bincount(named, minlength=shape[0])
    return claims, heard


def list_spoken(evidence: pd.DataFrame, fitted: Fitted) -> pd.DataFrame:
    """The pairs of which both options have evidence on the criterion: PAIR, sorted.

    With more than MOST of them only those that some source names together: folders
    of unlike documents would give pairs without number that nothing compares.
    """
    spoken = [np.flatnonzero(column) for column in fitted.is_spoken.T]
    count = sum(len(names) * (len(names) - 1) // 2 for names in spoken)
    together = None if count <= MOST else named_together(evidence, fitted.options)
    parts = []
    for criterion, names in enumerate(spoken):
        i, j = np.triu_indices(len(names), 1)
        i, j = names[i], names[j]
        kept = slice(None) if together is None else together[i, j]
        parts.append(np.stack([np.full(len(i), criterion), i, j])[:, kept])
    criterion, option, rival = np.concatenate(parts, axis=1)
    options = np.array(fitted.options, dtype=object)
    criteria = np.array([*fitted.criteria, OVERALL], dtype=object)
    names = criteria[criterion], options[option], options[rival]
    table = pd.DataFrame(dict(zip(PAIR, names, strict=True))).astype("str")
    return table.sort_values(PAIR, ignore_index=True)


def named_together(evidence: pd.DataFrame, options: list[str]) -> np.ndarray:
    """Whether some source names both, for every two options."""
    from scipy.sparse import coo_array

    source, sources = number_names(evidence["source_id"])
    ends = [place_names(evidence[name], options) for name in ("option_id", "rival_id")]
    link = [(source * len(options) + end)[end >= 0] for end in ends]
    owner, option = np.divmod(distinct(np.concatenate(link)), len(options))
    shape = len(sources), len(options)
    named = coo_array((np.ones(len(owner)), (owner, option)), shape=shape).tocsr()
    return (named.T @ named).toarray() > 0


def weigh_evenly(evidence: pd.DataFrame) -> dict[str, float]:
    """The same weight for each criterion that is spoken of."""
    return dict.fromkeys(sorted({*evidence["criterion_id"].unique()} - {OVERALL}), 1.0)
