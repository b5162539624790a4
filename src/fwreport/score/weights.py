"""What counts how much: rows of evidence, criteria, sources."""

import logging

import numpy as np
import pandas as pd

from fwreport.score.model.fitted import Fitted
from fwreport.tables.base import arrange
from fwreport.tables.scores import OVERALL, Reliability

log = logging.getLogger(__name__)


def weigh_evidence(
    listed: pd.DataFrame, sources: pd.DataFrame, criteria: pd.DataFrame
) -> tuple[pd.DataFrame, np.ndarray]:
    """The evidence that counts, its confidence times its source's trust.

    returns  the rows, numbered from 0, and their places among all that are listed
    """
    scored = criteria[criteria["direction"] != "descriptive"]["criterion_id"]
    on_scale = listed["criterion_id"].isin({*scored, OVERALL})
    trust = sources.set_index("source_id")["trust"]
    trust = listed["source_id"].map(trust).fillna(1.0).astype(float)
    confidence = listed["confidence"] * trust
    readable = ~listed["kind"].isin(["rating", "stance"]) | listed["value"].notna()
    rated = (listed["kind"] == "rating").to_numpy()
    width = (listed["scale_high"] - listed["scale_low"]).to_numpy()
    readable &= ~rated | (np.nan_to_num(width) != 0)
    kept = (on_scale & readable & (confidence > 0)).to_numpy()
    if not kept.all():
        log.info("%d rows of evidence move no score", int((~kept).sum()))
    evidence = listed.assign(confidence=confidence)[kept]
    return evidence.reset_index(drop=True), np.flatnonzero(kept)


def weigh_criteria(criteria: pd.DataFrame, evidence: pd.DataFrame) -> dict[str, float]:
    """Weights of criteria with evidence: groups equal, within them by weight."""
    used = criteria[criteria["criterion_id"].isin({*evidence["criterion_id"]})]
    if used.empty:
        return {}
    total = used.groupby("group_name")["weight"].transform("sum")
    share = used["weight"] / total / used["group_name"].nunique()
    return dict(zip(used["criterion_id"], share, strict=True))


def weigh_sources(
    evidence: pd.DataFrame, fitted: Fitted, voice: np.ndarray
) -> pd.DataFrame:
    """Reliability: precision of a source's claims, the mean source 1, and its bias.

    voice  of each row, the row of fitted evidence that counts for it; a source of
           whose rows none counts itself has the figures of those it copied
    """
    precision, bias = np.zeros((2, int(voice.max(initial=-1)) + 1))
    lean = {}
    for part in fitted.parts:
        panel, posterior = part.panel, part.posterior
        precision[part.subject.rows] = posterior.precision
        bias[part.subject.rows] = posterior.bias[panel.site_source]
        lean |= dict(zip(panel.sources, posterior.bias, strict=True))
    rows = evidence.assign(precision=precision[voice], bias=bias[voice])
    groups = rows.groupby("source_id", as_index=False)
    table = groups.agg(
        weight=("precision", "mean"),
        claim_count=("claim_id", "nunique"),
        bias=("bias", "mean"),
    )
    table["weight"] = table["weight"] / table["weight"].mean()
    table = table.astype({"source_id": "str"})
    own = table["source_id"].map(lean).astype(float)
    table["bias"] = own.fillna(table["bias"])
    return arrange(Reliability, table)
