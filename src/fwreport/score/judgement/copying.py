"""Copying: sources that agree where others would not."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from fwreport.score.model.fitted import Fitted, Part
from fwreport.score.model.inference import noise_of

SUBJECT = [
    "criterion_id",
    "option_id",
    "rival_id",
    "kind",
    "scale_low",
    "scale_high",
]
MOST = 300_000  # pairs of judgements in memory at once
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
        .fillna({"rival_id": "", "scale_low": 0.0, "scale_high": 0.0})
        .assign(source=evidence["source_id"], site=np.arange(len(evidence)))
    )
    rows["said"] = evidence["winner"].where(evidence["value"].isna(), evidence["value"])
    rows = rows.astype({"said": "str"}).drop_duplicates([*SUBJECT, "source"])
    names, rows["coder"] = np.unique(rows["source"], return_inverse=True)
    rows["said"] = np.unique(rows["said"], return_inverse=True)[1]
    rows["topic"] = rows.groupby(SUBJECT).ngroup()
    predicted = predict(fitted, len(evidence))
    rows = rows.sort_values(["topic", "coder"])[["topic", "coder", "said", "site"]]
    key = ["coder", "other"]
    parts = [weigh_pairs(part, predicted).groupby(key).sum() for part in portions(rows)]
    if not parts:
        return pd.DataFrame(columns=list(COLUMNS)).astype(COLUMNS)
    found = pd.concat(parts).groupby(key).sum().reset_index()
    total = np.clip(found["odds"] + np.log(ODDS), -700, 700)
    found = found.assign(
        source=names[found["coder"]],
        other=names[found["other"]],
        probability=1 / (1 + np.exp(-total)),
    )
    return found[list(COLUMNS)].astype(COLUMNS).sort_values(["source", "other"])


def portions(rows: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Whole topics at a time, as many as make about MOST pairs; rows by topic."""
    size = rows.groupby("topic")["site"].size()
    number = (size**2).cumsum() // MOST
    for _, part in rows.groupby(number[rows["topic"]].to_numpy()):
        yield part


def weigh_pairs(rows: pd.DataFrame, predicted: tuple) -> pd.DataFrame:
    """Every two judgements on one topic: the same or not, by chance, and the odds."""
    pairs = rows.merge(rows, on="topic", suffixes=("", "_other"))
    pairs = pairs[pairs["coder"] < pairs["coder_other"]]
    chance = coincidence(pairs, predicted)
    same = (pairs["said"] == pairs["said_other"]).to_numpy()
    odds = np.where(same, np.log((COPIED + (1 - COPIED) * chance) / chance), 0.0)
    return pd.DataFrame(
        {
            "coder": pairs["coder"],
            "other": pairs["coder_other"],
            "shared_count": 1,
            "same_count": same.astype(int),
            "expected_count": chance,
            "odds": np.where(same, odds, np.log(1 - COPIED)),
        }
    )


def coincidence(pairs: pd.DataFrame, predicted: tuple) -> np.ndarray:
    """The probability that the second source would say what the first did, and v.v."""
    mean, variance, lower, upper = predicted
    first, second = pairs["site"].to_numpy(), pairs["site_other"].to_numpy()
    forth = mass(lower[first], upper[first], mean[second], variance[second])
    back = mass(lower[second], upper[second], mean[first], variance[first])
    return np.clip((forth + back) / 2, 1e-6, 1 - 1e-6)


def mass(
    lower: np.ndarray, upper: np.ndarray, mean: np.ndarray, variance: np.ndarray
) -> np.ndarray:
    """Normal probability of each interval."""
    from scipy.special import ndtr

    sd = np.sqrt(variance)
    return ndtr((upper - mean) / sd) - ndtr((lower - mean) / sd)


def predict(fitted: Fitted, count: int) -> tuple[np.ndarray, ...]:
    """Mean and variance of what each row's source would say, and the row's bounds."""
    figures = np.zeros((4, count))
    for part in fitted.parts:
        panel = part.panel
        own = *predict_within(part), panel.lower, panel.upper
        figures[:, part.subject.rows] = own
    return tuple(figures)


def predict_within(part: Part) -> tuple[np.ndarray, np.ndarray]:
    """Mean and variance of what each site's source would be expected to say."""
    panel, posterior = part.panel, part.posterior
    state = posterior.state
    entries = panel.entries
    site = entries["site"].to_numpy()
    cell = panel.opinion_cell[entries["opinion"]]
    share = entries["share"].to_numpy()
    center = posterior.mean[cell] + posterior.bias[panel.site_source[site]]
    mean = np.bincount(site, share * center, minlength=len(panel.lower))
    own = posterior.variance[cell] + state.variances.halo
    own = own + state.variances.cell / state.source_precision[panel.site_source[site]]
    noise = noise_of(panel, state.variances, site)
    spread = np.bincount(site, share**2 * (own + noise), minlength=len(panel.lower))
    return mean, spread
