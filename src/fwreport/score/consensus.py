"""What the sources say together: scores, and a ranking over all criteria."""

import numpy as np
import pandas as pd

from fwreport.score.judgement.best import best_probabilities
from fwreport.score.judgement.certainty import (
    WIDE,
    WIDEST,
    Doubts,
    count_witnesses,
    judge_certainty,
)
from fwreport.score.judgement.sides import count_sides
from fwreport.score.model.fitted import Fitted, Part, bounded, freedom_of, places
from fwreport.score.model.inference import covariance_within
from fwreport.score.model.intervals import place_of
from fwreport.score.settings import ScoreSettings
from fwreport.tables.base import arrange
from fwreport.tables.scores import OVERALL, Consensus, Ranking

CELL = ["criterion_id", "option_id"]


def score_cells(
    evidence: pd.DataFrame, sides: pd.DataFrame, fitted: Fitted, context: tuple
) -> pd.DataFrame:
    """Consensus: one row for every option on every criterion with evidence.

    context  settings, and the grounds of certainty
    """
    settings, grounds = context
    spoken = speakers(evidence)
    cells = count_witnesses(spoken, CELL, grounds)
    claims = spoken.groupby(CELL, as_index=False)["claim_id"].nunique()
    cells = cells.merge(claims.rename(columns={"claim_id": "claim_count"}), on=CELL)
    cells = cells.merge(disputed(sides), how="left", on=CELL)
    option, criterion = places(cells, fitted)
    at = fitted.grid[option, criterion]
    known = fitted.is_level[option, criterion]
    variance = fitted.variance[at] + settings.priors.floor_sd**2
    spread = variance, settings.level, fitted.freedom[at]
    figures = bounded(fitted.mean[at], *spread)
    score, low, high = (np.where(known, figure, np.nan) for figure in figures)
    doubts = Doubts(
        *(cells[name].to_numpy() for name in Doubts._fields[:4]),
        is_opposed=cells["is_opposed"].eq(True).to_numpy(),
        is_imprecise=~known | (high - low > WIDEST),
        copied_count=cells["copied_count"].to_numpy(),
    )
    certainty, reasons = judge_certainty(doubts, "no source speaks")
    reasons = [
        text if is_known else text.replace(WIDE, "compared only, never rated")
        for text, is_known in zip(reasons, known, strict=True)
    ]
    made = cells.assign(score=score, low=low, high=high, certainty=certainty)
    made = made.assign(certainty_reasons=reasons)
    made = made[made["criterion_id"] != OVERALL].sort_values(CELL)
    return arrange(Consensus, made)


def speakers(evidence: pd.DataFrame) -> pd.DataFrame:
    """Who speaks of which option on which criterion: a row for each option named."""
    columns = ["claim_id", "source_id", *CELL, "is_provisional", "is_indirect"]
    rivals = evidence[evidence["rival_id"].notna()]
    rivals = rivals.drop(columns="option_id").rename(columns={"rival_id": "option_id"})
    return pd.concat([evidence[columns], rivals[columns]], ignore_index=True)


def disputed(sides: pd.DataFrame) -> pd.DataFrame:
    """The options on whose standing sources take opposite sides: CELL, is_opposed."""
    counts = count_sides(sides)
    both = (counts["for_option_count"] > 0) & (counts["for_rival_count"] > 0)
    opposed = counts[both]
    first = opposed[CELL]
    second = opposed[["criterion_id", "rival_id"]].set_axis(CELL, axis=1)
    either = pd.concat([first, second], ignore_index=True).drop_duplicates()
    return either.assign(is_opposed=True)


def rank_options(
    evidence: pd.DataFrame, table: pd.DataFrame, fitted: Fitted, context: tuple
) -> pd.DataFrame:
    """Ranking: every option over all criteria; only compared ones can be best.

    table    compared pairs
    context  settings, and all options

    Each subject has its own best; nothing compares across subjects.
    """
    settings, options = context
    compared = table[(table["criterion_id"] == OVERALL) & (table["source_count"] > 0)]
    known = {*compared["option_id"], *compared["rival_id"]}
    best = {}
    for part in fitted.parts:
        best |= judge_best(part, known & {*part.subject.options}, settings)
    ranking = pd.DataFrame({"option_id": sorted({*options})}).astype("str")
    places_of = pd.Index(fitted.options).get_indexer(ranking["option_id"])
    figures = wholes_of(places_of, fitted, settings)
    ranking = ranking.assign(
        **dict(zip(["score", "low", "high"], figures, strict=True))
    )
    judged = [best.get(name, (np.nan, "insufficient")) for name in ranking["option_id"]]
    ranking["best_probability"] = [share for share, _ in judged]
    ranking["verdict"] = [verdict for _, verdict in judged]
    counts = count_criteria(evidence, fitted)
    ranking = ranking.merge(counts, how="left", on="option_id")
    names = ["criterion_count", "source_count"]
    ranking[names] = ranking[names].fillna(0).astype("int64")
    ranking = ranking.sort_values(
        ["score", "option_id"], ascending=[False, True], na_position="last"
    )
    return arrange(Ranking, ranking)


def judge_best(
    part: Part, known: set[str], settings: ScoreSettings
) -> dict[str, tuple[float, str]]:
    """Of each known option of one subject: its chance to be best, and the verdict.

    The normal is spread until it reaches the limit where Student's t does, so that
    the best of two is the winner of their comparison.
    """
    chosen = sorted(known)
    whole = np.flatnonzero(part.panel.cell_criterion < 0)
    cells = whole[pd.Index(part.panel.options).get_indexer(chosen)]
    ends = cells[:, None], cells[None, :]
    covariance = covariance_within(part.plan, part.posterior, *ends)
    covariance = covariance + settings.priors.floor_sd**2 / 2 * np.eye(len(cells))
    limit = settings.decision_probability
    tails = place_of(limit, freedom_of(part.panel, part.active)) / place_of(
        limit, np.inf
    )
    shares = best_probabilities(part.posterior.mean[cells], covariance * tails**2)
    is_decided = shares.max(initial=0.0) >= limit
    verdicts = np.where(shares >= limit, "best", "contested")
    verdicts = np.where(is_decided & (shares < limit), "not best", verdicts)
    return {
        name: (float(share), str(verdict))
        for name, share, verdict in zip(chosen, shares, verdicts, strict=True)
    }


def wholes_of(
    rows: np.ndarray, fitted: Fitted, settings: ScoreSettings
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Scores and intervals over all criteria; NaN if not identified.

    rows  of the grid; -1 for an option without evidence
    """
    if not fitted.grid.size:
        return (np.full(len(rows), np.nan),) * 3
    known = (rows >= 0) & fitted.is_level[rows, -1]
    cell = fitted.grid[rows, -1]
    variance = fitted.variance[cell] + settings.priors.floor_sd**2
    spread = variance, settings.level, fitted.freedom[cell]
    figures = bounded(fitted.mean[cell], *spread)
    return tuple(np.where(known, figure, np.nan) for figure in figures)


def count_criteria(evidence: pd.DataFrame, fitted: Fitted) -> pd.DataFrame:
    """How many criteria each option is scored on, and by how many sources."""
    scored = pd.DataFrame(
        {
            "option_id": fitted.options,
            "criterion_count": fitted.is_level[:, :-1].sum(axis=1),
        }
    ).astype({"option_id": "str"})
    heard = speakers(evidence).groupby("option_id", as_index=False)["source_id"]
    heard = heard.nunique().rename(columns={"source_id": "source_count"})
    return scored.merge(heard, how="left", on="option_id")
