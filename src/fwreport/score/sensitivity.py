"""Sensitivity: which verdicts hang on one source, or on counting composites."""

import logging

import numpy as np
import pandas as pd

from fwreport.score.judgement.pairs import compare_pairs
from fwreport.score.judgement.sides import PAIR, take_sides
from fwreport.score.model.fitted import Fitted, fit_without
from fwreport.tables.base import frame
from fwreport.tables.scores import Sensitivity

log = logging.getLogger(__name__)

SOURCES = 40  # left out one by one; with more, one source decides little
EVEN = 1e-6  # a probability this near to .5 is on no side


def toggle_assumptions(
    evidence: pd.DataFrame, fitted: Fitted, context: tuple
) -> pd.DataFrame:
    """Sensitivity: each source left out, then all composite options left out.

    context  compared pairs as they are, sides of sources, subjects, settings

    Each change is a warm start of the same model, of the subject that it touches.  It
    settles to 1e-4 points, 1e-3 with more than 2000 rows: on real documents 1e-3
    moved a probability by .002 at most and no verdict.  Kept are the rows on which
    the verdict changes or the probability changes sides.  Of more than SOURCES
    sources only those with most evidence are left out in turn.
    """
    before, sides, subjects, settings = context
    counts = evidence["source_id"].value_counts()
    chosen = sorted(counts.index, key=lambda name: (-counts[name], name))[:SOURCES]
    if len(counts) > SOURCES:
        log.info("left out in turn: %d of %d sources", SOURCES, len(counts))
    changes = [
        (f"without {name}", (evidence["source_id"] == name).to_numpy())
        for name in sorted(chosen)
    ]
    indirect = evidence["is_indirect"].to_numpy(dtype=bool)
    if indirect.any():
        changes.append(("without composite options", indirect))
    tables = []
    for change, left_out in changes:
        refitted = fit_without(fitted, left_out, settings)
        touched = before["option_id"].isin(refitted.options)
        touched &= before["rival_id"].isin(refitted.options)
        rows = before[touched]
        kept = sides_without(evidence, (sides, subjects, settings), left_out)
        after = compare_pairs(rows[PAIR], kept, refitted, settings)
        tables.append(compare(rows, after).assign(change=change))
    if not tables:
        return frame(Sensitivity, [])
    columns = list(Sensitivity.to_schema().columns)
    made = pd.concat(tables, ignore_index=True)[columns]
    return frame(Sensitivity, made.sort_values(columns[:4]).to_dict("records"))


def sides_without(
    evidence: pd.DataFrame, context: tuple, left_out: np.ndarray
) -> pd.DataFrame:
    """The sides of all sources, those taken anew that lose some of their evidence.

    context  sides as they are, subjects, settings
    """
    sides, subjects, settings = context
    owners = {*evidence["source_id"][left_out]}
    own = evidence["source_id"].isin(owners) & ~left_out
    kept = sides[~sides["source_id"].isin(owners)]
    if not own.any():
        return kept
    return pd.concat([kept, take_sides(evidence[own], subjects, settings)])


def compare(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """The pairs whose verdict, or whose side of .5, is not what it was.

    A tie that stays a tie has no side: what tips it over .5 is nothing.
    """
    columns = [*PAIR, "verdict", "probability"]
    both = before[columns].merge(
        after[columns], on=PAIR, suffixes=("_before", "_after")
    )
    changed = both["verdict_before"] != both["verdict_after"]
    sides = side_of(both["probability_before"]) * side_of(both["probability_after"])
    is_tie = both["verdict_before"] == "tie"
    return both[changed | ((sides < 0) & ~is_tie)]


def side_of(probability: pd.Series) -> np.ndarray:
    """1 above .5, -1 below, 0 at .5 or where there is none."""
    lead = probability.fillna(0.5).to_numpy() - 0.5
    return np.where(np.abs(lead) < EVEN, 0, np.sign(lead))
