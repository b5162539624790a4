"""Copying: sources that agree where others would not."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from fwreport.score.judgement.prediction import Predicted, mass, predict
from fwreport.score.judgement.sayings import Said, compare, number_rows
from fwreport.score.model.fitted import Fitted
from fwreport.score.settings import Priors
from fwreport.tables.base import column_names, frame
from fwreport.tables.scores import Copying

MOST = 200_000  # pairs of judgements in memory at once
FEW = 4_000_000  # pairs of judgements, of which all are looked at
ODD = 0.1  # what fewer than these would say is odd
ALIKE = 30  # sources that say the same odd thing; more make it common
ENOUGH = 3  # odd things in common, or judgements, below which nothing can be told
COPIED = (0.75, 0.9, 0.98)  # share of what a copier takes over as it is
WHOLE = (0.5, 1.0)  # share of the criteria that it copies
KINSHIP = (0.0, 0.35, 0.6)  # correlation of errors made from the same reading
KINDRED = (0.95, 0.045, 0.005)  # how probable each is of two independent sources
LEAST_COMMON = 0.3  # share of the consensus's error in theirs, at which two are right
MOST_COMMON = 0.95  # correlation of the errors of two that are
ODDS = 0.03  # of copying before any evidence, in a folder of up to FOLDER sources
FOLDER = 20  # more sources have more pairs, and each has copied from one at most
FOUND = 0.5  # from this probability on, a pair counts once


def find_copying(
    evidence: pd.DataFrame, fitted: Fitted, priors: Priors
) -> pd.DataFrame:
    """How probable it is that one of two sources copied the other; see `Copying`.

    Over judgements of the same kind on the same thing: how many are shared, how many
    the same, how many would be the same by chance.  Saying what everybody says proves
    nothing; saying the same improbable thing does.  Chance is what all other claims
    and the habits of both sources make probable, see `predict`.

    With q that chance, a judgement multiplies the odds that a copier who takes over
    a share c copied it by (c + (1 - c) q) / q if it is the same, by 1 - c if not.  A
    copier copies a criterion or not, so odds are multiplied within criteria and mixed
    between them.  Against it stand sources whose errors are correlated because they
    read the same (KINSHIP): they agree more than chance, but not to the letter.  All
    shares and correlations are averaged over.  By Markov's inequality independent
    pairs pass with a probability below their prior odds, in tests of far below.

    X. Dong, L. Berti-Equille, D. Srivastava, "Integrating conflicting data: the role
    of source dependence", VLDB 2 (2009), 550-561.
    """
    said = number_rows(evidence, priors)
    predicted = predict(said.rows, fitted, priors)
    weighed = [weigh_pairs(pairs, predicted) for pairs in pair_rows(said, predicted)]
    weighed = [part for part in weighed if len(part)]
    if not weighed:
        return frame(Copying, [])
    keys = ["first", "second", "criterion"]
    table = pd.concat(weighed).groupby(keys, as_index=False).sum()
    found = judge_pairs(table, prior_odds(len(said.names)))
    names = np.array(said.names, dtype=object)
    found = found.assign(
        source_id=names[found["first"]], other_id=names[found["second"]]
    )
    found = found.assign(wording=np.nan)
    columns = column_names(Copying)
    return frame(Copying, found[columns].to_dict("records")).sort_values(
        columns[:2], ignore_index=True
    )


def pair_rows(said: Said, predicted: Predicted) -> Iterator[pd.DataFrame]:
    """Every two judgements of two sources on one topic, some topics at a time.

    Where these would be too many, only of sources that share odd judgements: so the
    cost stays linear in the claims.
    """
    rows = said.rows.drop_duplicates(["topic", "coder"]).sort_values(["topic", "coder"])
    size = rows.groupby("topic")["site"].size()
    if (size**2).sum() <= 2 * FEW:
        number = (size**2).cumsum() // (2 * MOST)
        for _, part in rows.groupby(number[rows["topic"]].to_numpy()):
            pairs = part.merge(part, on="topic", suffixes=("", "_other"))
            yield pairs[pairs["coder"] < pairs["coder_other"]]
        return
    chosen = share_odd(rows, predicted)
    step = max(MOST // max(len(rows) // len(said.names), 1), 1)
    for start in range(0, len(chosen), step):
        own = chosen[start : start + step].merge(rows, on="coder")
        others = rows.rename(columns=lambda name: f"{name}_other")
        others = others.rename(columns={"topic_other": "topic"})
        yield own.merge(others, on=["coder_other", "topic"])


def share_odd(rows: pd.DataFrame, predicted: Predicted) -> pd.DataFrame:
    """The pairs of sources with several odd judgements in common: coder, coder_other.

    Odd is what fewer than ODD of such sources would say.
    """
    site = rows["site"].to_numpy()
    bounds = predicted.lower[site], predicted.upper[site]
    odd = rows[mass(*bounds, predicted.mean[site], predicted.sd[site]) < ODD]
    key = ["topic", "word", "points"]
    few = odd.groupby(key)["coder"].transform("size").between(2, ALIKE)
    odd = odd[few][[*key, "coder"]]
    pairs = odd.merge(odd, on=key, suffixes=("", "_other"))
    pairs = pairs[pairs["coder"] < pairs["coder_other"]]
    counts = pairs.groupby(["coder", "coder_other"], as_index=False).size()
    counts = counts[counts["size"] >= ENOUGH]
    return counts[["coder", "coder_other"]]


def weigh_pairs(pairs: pd.DataFrame, predicted: Predicted) -> pd.DataFrame:
    """What each two judgements tell, added up by pair of sources and criterion.

    returns  counts, and logarithms of likelihoods over chance: `copied` for each of
             COPIED, `kindred` for each of KINSHIP
    """
    sites = pairs["site"].to_numpy(), pairs["site_other"].to_numpy()
    same, is_loose, bounds = compare(pairs, (predicted.lower, predicted.upper))
    forth, back = (predicted, *sites, bounds[1]), (predicted, *sites[::-1], bounds[0])
    chances = [
        (coincide(*forth, is_loose, share) + coincide(*back, is_loose, share)) / 2
        for share in KINSHIP
    ]
    chance = chances[0]
    figures = {
        "first": pairs["coder"],
        "second": pairs["coder_other"],
        "criterion": pairs["criterion"],
        "shared_count": 1,
        "same_count": same.astype(int),
        "expected_count": chance,
    }
    for number, share in enumerate(COPIED):
        odds = np.log((share + (1 - share) * chance) / chance)
        figures[f"copied{number}"] = np.where(same, odds, np.log(1 - share))
    for number, own in enumerate(chances):
        figures[f"kindred{number}"] = np.log(own / chance)
    keys = ["first", "second", "criterion"]
    return pd.DataFrame(figures).groupby(keys, as_index=False).sum()


def coincide(
    predicted: Predicted,
    first: np.ndarray,
    second: np.ndarray,
    bounds: tuple[np.ndarray, np.ndarray],
    is_loose: np.ndarray,
    share: float,
) -> np.ndarray:
    """Probability that the second source lies within bounds, given the first's claim.

    is_loose  whether the bounds hold several values of the source's own scale: how
              often it gives this one then says too little
    share     correlation of their errors, beside that which two sources have that
              err less than the consensus does: both are right where it is not

    At least one of a hundred coincides anyhow.
    """
    mean, sd = predicted.mean[second], predicted.sd[second]
    habit, usual = predicted.habit[second], predicted.usual[second]
    common = predicted.doubt[first] * predicted.doubt[second]
    common = common / (predicted.sd[first] * sd) - LEAST_COMMON
    common = np.clip(common / (1 - LEAST_COMMON), 0.0, MOST_COMMON)
    tie = common + (1 - common) * share
    moved = mean + tie * sd * predicted.pull[first]
    spread = sd * np.sqrt(1 - tie**2 * (1 - predicted.rest[first]))
    inside = mass(*bounds, moved, spread)
    own = (1 - habit) * inside + habit * usual
    return np.clip(np.where(is_loose, np.maximum(own, inside), own), 0.01, 0.99)


def prior_odds(source_count: int) -> float:
    """The odds that two of so many sources copied, before any evidence.

    A source copies from one other, however many there are: of n sources some n pairs
    at most copied, among n (n - 1) / 2, so the odds of each fall as n grows.
    """
    return ODDS * min(1.0, (FOLDER - 1) / max(source_count - 1, 1))


def judge_pairs(table: pd.DataFrame, prior: float) -> pd.DataFrame:
    """Put the criteria of each pair together: first, second, counts, probability.

    prior  odds of copying before any evidence
    """
    keys = ["first", "second"]
    groups = table.groupby(keys, as_index=False)
    code = groups.ngroup().to_numpy()
    copied = []
    for number in range(len(COPIED)):
        odds = table[f"copied{number}"].to_numpy()
        for whole in WHOLE:
            rest = np.log1p(-whole) if whole < 1 else -np.inf
            mixed = np.logaddexp(np.log(whole) + odds, rest)
            copied.append(np.bincount(code, mixed))
    copied = np.logaddexp.reduce(copied) - np.log(len(copied))
    kindred = [f"kindred{number}" for number in range(len(KINSHIP))]
    counts = ["shared_count", "same_count", "expected_count"]
    found = groups[[*counts, *kindred]].sum()
    against = found[kindred].to_numpy() + np.log(KINDRED)
    logs = copied - np.logaddexp.reduce(against, axis=1) + np.log(prior)
    logs = np.where(found["shared_count"] < ENOUGH, -np.inf, logs)
    chance = 1 / (1 + np.exp(-np.clip(logs, -700, 700)))
    return found[[*keys, *counts]].assign(probability=chance)
