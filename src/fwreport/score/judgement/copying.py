"""Copying: sources that agree where others would not."""

import numpy as np
import pandas as pd

from fwreport.score.model.fitted import Fitted
from fwreport.score.model.inference import noise_of

SUBJECT = [
    "criterion_id",
    "option_id",
    "rival_id",
    "kind",
    "scale_low",
    "scale_high",
]
COPIED = 0.8  # share of its judgements that a copier takes over as they are
ODDS = 1e-3  # of copying before any evidence: most pairs are independent
COLUMNS = {
    "source": "str",
    "other": "str",
    "shared_count": "int64",
    "same_count": "int64",
    "expected_count": "float64",
    "probability": "float64",
}


def find_copying(evidence: pd.DataFrame, fitted: Fitted) -> pd.DataFrame:
    """How probable it is that one of two sources copied the other; see COLUMNS.

    Over judgements of the same kind on the same thing: how many are shared, how many
    the same, how many would be the same by chance, given the consensus and each
    source's bias and precision.  Saying what everybody says proves nothing; saying
    the same improbable thing does.  With p the probability that independent sources
    coincide, and c that a copier copies, a shared judgement multiplies the odds by
    (c + (1 - c) p) / p if it is the same and by 1 - c if not.

    This is a report: copies found here are not down-weighted in the scores.

    X. Dong, L. Berti-Equille, D. Srivastava, "Integrating conflicting data: the role
    of source dependence", VLDB 2 (2009), 550-561.
    """
    rows = (
        evidence[SUBJECT]
        .fillna({"rival_id": ""})
        .assign(source=evidence["source_id"], site=np.arange(len(evidence)))
    )
    rows["said"] = evidence["winner"].where(evidence["value"].isna(), evidence["value"])
    rows = rows.astype({"said": "str"}).drop_duplicates([*SUBJECT, "source"])
    filled = rows.fillna({"scale_low": 0.0, "scale_high": 0.0})
    pairs = filled.merge(filled, on=SUBJECT, suffixes=("", "_other"))
    pairs = pairs[pairs["source"] < pairs["source_other"]]
    chance = coincidence(pairs, fitted)
    same = (pairs["said"] == pairs["said_other"]).to_numpy()
    odds = np.where(same, np.log((COPIED + (1 - COPIED) * chance) / chance), 0.0)
    odds = np.where(same, odds, np.log(1 - COPIED))
    found = pairs.assign(same=same, chance=chance, odds=odds)
    found = found.groupby(["source", "source_other"], as_index=False).agg(
        shared_count=("same", "size"),
        same_count=("same", "sum"),
        expected_count=("chance", "sum"),
        odds=("odds", "sum"),
    )
    total = np.clip(found["odds"] + np.log(ODDS), -700, 700)
    found = found.assign(probability=1 / (1 + np.exp(-total)))
    found = found.rename(columns={"source_other": "other"})
    return found[list(COLUMNS)].astype(COLUMNS).sort_values(["source", "other"])


def coincidence(pairs: pd.DataFrame, fitted: Fitted) -> np.ndarray:
    """The probability that the second source would say what the first did, and v.v."""
    mean, variance = predict(fitted)
    first, second = pairs["site"].to_numpy(), pairs["site_other"].to_numpy()
    panel = fitted.panel
    forth = mass(panel.lower[first], panel.upper[first], mean[second], variance[second])
    back = mass(panel.lower[second], panel.upper[second], mean[first], variance[first])
    return np.clip((forth + back) / 2, 1e-6, 1 - 1e-6)


def mass(
    lower: np.ndarray, upper: np.ndarray, mean: np.ndarray, variance: np.ndarray
) -> np.ndarray:
    """Normal probability of each interval."""
    from scipy.special import ndtr

    sd = np.sqrt(variance)
    return ndtr((upper - mean) / sd) - ndtr((lower - mean) / sd)


def predict(fitted: Fitted) -> tuple[np.ndarray, np.ndarray]:
    """Mean and variance of what each row's source would be expected to say."""
    panel, posterior = fitted.panel, fitted.posterior
    state = posterior.state
    entries = panel.entries
    site = entries["site"].to_numpy()
    cell = panel.opinion_cell[entries["opinion"]]
    share = entries["share"].to_numpy()
    center = posterior.mean[cell] + posterior.bias[panel.site_source[site]]
    mean = np.bincount(site, share * center, minlength=len(panel.lower))
    own = np.diag(posterior.covariance)[cell] + state.variances.halo
    own = own + state.variances.cell / state.source_precision[panel.site_source[site]]
    noise = noise_of(panel, state.variances, site)
    spread = np.bincount(site, share**2 * (own + noise), minlength=len(panel.lower))
    return mean, spread
