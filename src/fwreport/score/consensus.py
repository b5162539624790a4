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
from fwreport.score.model.fitted import Fitted, bounded, places
from fwreport.score.settings import ScoreSettings
from fwreport.tables.base import frame
from fwreport.tables.scores import OVERALL, Consensus, Ranking

CELL = ["criterion_id", "option_id"]


def score_cells(
    evidence: pd.DataFrame, sides: pd.DataFrame, fitted: Fitted, context: tuple
) -> pd.DataFrame:
    """Consensus: one row for every option on every criterion with evidence.

    context  settings, and the ids of sources with a date or an address
    """
    settings, dated = context
    spoken = speakers(evidence)
    cells = count_witnesses(spoken, CELL, dated)
    claims = spoken.groupby(CELL, as_index=False)["claim_id"].nunique()
    cells = cells.merge(claims.rename(columns={"claim_id": "claim_count"}), on=CELL)
    cells = cells.merge(disputed(sides), how="left", on=CELL)
    option, criterion = places(cells, fitted)
    at = fitted.grid[option, criterion]
    known = fitted.is_level[option, criterion]
    variance = np.diag(fitted.posterior.covariance)[at] + settings.priors.floor_sd**2
    figures = bounded(fitted.posterior.mean[at], variance, settings.level)
    score, low, high = (np.where(known, figure, np.nan) for figure in figures)
    doubts = Doubts(
        *(cells[name].to_numpy() for name in Doubts._fields[:4]),
        is_opposed=cells["is_opposed"].eq(True).to_numpy(),
        is_imprecise=~known | (high - low > WIDEST),
    )
    certainty, reasons = judge_certainty(doubts, "no source speaks")
    reasons = [
        text if is_known else text.replace(WIDE, "compared only, never rated")
        for text, is_known in zip(reasons, known, strict=True)
    ]
    made = cells.assign(score=score, low=low, high=high, certainty=certainty)
    made = made.assign(certainty_reasons=reasons)
    made = made[made["criterion_id"] != OVERALL].sort_values(CELL)
    return frame(
        Consensus, made[list(Consensus.to_schema().columns)].to_dict("records")
    )


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
    """
    settings, options = context
    compared = table[(table["criterion_id"] == OVERALL) & (table["source_count"] > 0)]
    known = {*compared["option_id"], *compared["rival_id"]}
    chosen = sorted(set(fitted.panel.options) & known)
    cells = fitted.grid[pd.Index(fitted.panel.options).get_indexer(chosen), -1]
    floor = settings.priors.floor_sd**2
    covariance = fitted.posterior.covariance[np.ix_(cells, cells)]
    covariance = covariance + floor * np.eye(len(cells))
    mean = fitted.posterior.mean[cells]
    best = dict(zip(chosen, best_probabilities(mean, covariance), strict=True))
    limit = settings.decision_probability
    is_decided = max(best.values(), default=0.0) >= limit
    rows = []
    for option in sorted({*options}):
        share = best.get(option, np.nan)
        verdict = "insufficient"
        if option in best:
            verdict = "best" if share >= limit else "contested"
            verdict = "not best" if is_decided and share < limit else verdict
        rows.append((option, *whole_of(option, fitted, settings), share, verdict))
    ranking = pd.DataFrame(rows, columns=list(Ranking.to_schema().columns)[:6])
    counts = count_criteria(evidence, fitted)
    ranking = ranking.merge(counts, how="left", on="option_id")
    names = ["criterion_count", "source_count"]
    ranking[names] = ranking[names].fillna(0).astype("int64")
    ranking = ranking.sort_values(
        ["score", "option_id"], ascending=[False, True], na_position="last"
    )
    return frame(Ranking, ranking.to_dict("records"))


def whole_of(
    option: str, fitted: Fitted, settings: ScoreSettings
) -> tuple[float, float, float]:
    """Score and interval of one option over all criteria; NaN if not identified."""
    place = pd.Index(fitted.panel.options).get_indexer([option])[0]
    if place < 0 or not fitted.is_level[place, -1]:
        return np.nan, np.nan, np.nan
    cell = fitted.grid[place, -1]
    variance = fitted.posterior.covariance[cell, cell] + settings.priors.floor_sd**2
    mean = fitted.posterior.mean[[cell]]
    return tuple(x[0] for x in bounded(mean, np.array([variance]), settings.level))


def count_criteria(evidence: pd.DataFrame, fitted: Fitted) -> pd.DataFrame:
    """How many criteria each option is scored on, and by how many sources."""
    scored = pd.DataFrame(
        {
            "option_id": fitted.panel.options,
            "criterion_count": fitted.is_level[:, :-1].sum(axis=1),
        }
    ).astype({"option_id": "str"})
    heard = speakers(evidence).groupby("option_id", as_index=False)["source_id"]
    heard = heard.nunique().rename(columns={"source_id": "source_count"})
    return scored.merge(heard, how="left", on="option_id")
