"""Sources that copied are one witness for what they share."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.judgement.copying import FOUND, find_copying
from fwreport.score.judgement.sayings import compare, number_rows
from fwreport.score.judgement.wording import PAIR, TAKEN, tell_by_wording
from fwreport.score.model.fitted import Fitted, fit_evidence
from fwreport.score.panel.marks import bounds_of
from fwreport.score.panel.subjects import Subject, Weigh, split_subjects
from fwreport.score.panel.words import join, place_names
from fwreport.score.reading import as_text
from fwreport.score.settings import Priors, ScoreSettings
from fwreport.tables.base import column_names
from fwreport.tables.conflicts import Evidence
from fwreport.tables.scores import OVERALL

SUSPECTED = 0.15  # from this probability on, a pair is looked at twice


class Voices(NamedTuple):
    """Evidence with what was copied counted once, and the model fitted to it."""

    evidence: pd.DataFrame  # the rows that count, numbered from 0
    place: np.ndarray  # of them, among all rows
    voice: np.ndarray  # of all rows: the row that counts for it, often itself
    subjects: list[Subject]
    fitted: Fitted
    copying: pd.DataFrame  # see `Copying`
    copied: set[tuple[str, str]]  # sources that count for others, on which criterion
    cluster: dict[str, str]  # of sources that copied: the first of theirs


def count_once(
    evidence: pd.DataFrame,
    weigh: Weigh,
    settings: ScoreSettings,
    wording: pd.DataFrame | None = None,
) -> Voices:
    """Fit the model, find who copied, and fit it again without the copies.

    wording  what every two sources have in common word for word, see `share_wording`

    Of sources that copied from each other, the one with most claims speaks for all
    (of two with as many, the one whose claims come first by alphabet, so that names
    of sources decide nothing).  What others say the same is left out; what they say
    of their own is evidence of their own, except where they took the wording too: such
    documents are versions of one, and speak as one source.

    A copy pulls the consensus to itself and so looks more like the rest: where some
    pair is suspected, chance is computed a second time with each shared claim
    weighing 1/k in k suspects.
    """
    subjects = split_subjects(evidence, weigh)
    fitted = fit_evidence(evidence, subjects, settings)
    wording = pd.DataFrame(columns=[*PAIR, "wording"]) if wording is None else wording
    copying = find_copying(evidence, fitted, settings.priors)
    copying = tell_by_wording(copying, wording)
    if (copying["probability"] >= SUSPECTED).any():
        suspects = cluster_sources(evidence, copying, SUSPECTED)
        lighter = lighten(evidence, suspects, settings.priors)
        copying = find_copying(
            lighter, fit_evidence(lighter, subjects, settings), settings.priors
        )
        copying = tell_by_wording(copying, wording)
    cluster = cluster_sources(evidence, copying, FOUND)
    voice = give_voice(evidence, cluster, settings.priors)
    place = np.flatnonzero(voice == np.arange(len(evidence)))
    kept = evidence.iloc[place].reset_index(drop=True)
    rewritten = cluster_sources(evidence, copying[copying["wording"] >= TAKEN], FOUND)
    if rewritten:
        kept = kept.assign(source_id=kept["source_id"].replace(rewritten))
    if len(kept) < len(evidence) or rewritten:
        subjects = split_subjects(kept, weigh)
        fitted = fit_evidence(kept, subjects, settings)
    heard = evidence.iloc[voice[voice != np.arange(len(evidence))]]
    named = zip(heard["source_id"], heard["criterion_id"], strict=True)
    copied = {*named} | {(name, OVERALL) for name in heard["source_id"]}
    voice = np.searchsorted(place, voice)
    return Voices(kept, place, voice, subjects, fitted, copying, copied, cluster)


def cluster_sources(
    evidence: pd.DataFrame, copying: pd.DataFrame, least: float
) -> dict[str, str]:
    """The first source of each cluster, for every source in one.

    Sources stand in one cluster where a chain of pairs of probability `least` or more
    leads from one to the other.  First is the one with most claims, then by content.
    """
    pairs = copying[copying["probability"] >= least]
    if pairs.empty:
        return {}
    names = sorted({*pairs["source_id"], *pairs["other_id"]})
    ends = [place_names(pairs[end], names) for end in ("source_id", "other_id")]
    label = join(len(names), *ends)
    content = content_of(evidence, names)
    order = sorted(range(len(names)), key=lambda i: (*content[i], names[i]))
    first: dict[int, str] = {}
    for i in order:
        first.setdefault(label[i], names[i])
    return {name: first[label[i]] for i, name in enumerate(names)}


def content_of(evidence: pd.DataFrame, names: list[str]) -> list[tuple]:
    """What decides which of some sources is first, whatever they are called."""
    columns = column_names(Evidence)
    columns = [c for c in columns if c not in ("claim_id", "source_id", "influence")]
    rows = as_text(evidence[evidence["source_id"].isin(names)])
    own = dict(iter(rows.groupby("source_id")))
    said = [sorted(map(repr, own[n][columns].itertuples(index=False))) for n in names]
    return [(-len(rows), rows) for rows in said]


def give_voice(
    evidence: pd.DataFrame, cluster: dict[str, str], priors: Priors
) -> np.ndarray:
    """Of every row the row that counts for it: of the same, the first in its cluster.

    The first source of a cluster goes before the others, those in the order of
    `content_of`.
    """
    voice = np.arange(len(evidence))
    if not cluster:
        return voice
    names = sorted(cluster)
    content = dict(zip(names, content_of(evidence, names), strict=True))
    rank = {n: i for i, n in enumerate(sorted(names, key=lambda n: (*content[n], n)))}
    pairs = pair_same(evidence, cluster, priors)
    rows, others = pairs["site"].to_numpy(), pairs["site_other"].to_numpy()
    owner = place_names(evidence["source_id"], names)
    order = np.array([*(rank[name] for name in names), -1])[owner]
    earlier = order[others] < order[rows]
    found = pd.DataFrame({"row": rows[earlier], "other": others[earlier]})
    found["rank"] = order[found["other"]]
    found = found.sort_values(["row", "rank", "other"]).drop_duplicates("row")
    for row, other in sorted(
        zip(found["row"], found["other"], strict=True), key=lambda two: order[two[0]]
    ):
        voice[row] = voice[other]
    return voice


def lighten(
    evidence: pd.DataFrame, cluster: dict[str, str], priors: Priors
) -> pd.DataFrame:
    """Evidence in which what k sources of a cluster say the same weighs 1/k each."""
    pairs = pair_same(evidence, cluster, priors)
    pairs = pairs.drop_duplicates(["site", "coder_other"])
    others = np.bincount(pairs["site"], minlength=len(evidence))
    return evidence.assign(confidence=evidence["confidence"] / (1 + others))


def pair_same(
    evidence: pd.DataFrame, cluster: dict[str, str], priors: Priors
) -> pd.DataFrame:
    """Every two rows, both ways, in which two sources of a cluster say the same."""
    bounds = bounds_of(evidence, priors)
    rows = number_rows(evidence, priors).rows
    names = sorted(cluster)
    first = [names.index(cluster[name]) for name in names]
    rows["cluster"] = np.array([*first, -1])[place_names(evidence["source_id"], names)]
    rows = rows[rows["cluster"] >= 0]
    pairs = rows.merge(rows, on=["topic", "cluster"], suffixes=("", "_other"))
    pairs = pairs[pairs["coder"] != pairs["coder_other"]]
    same, _, _ = compare(pairs, bounds)
    return pairs[same]


def hear_once(claims: pd.DataFrame, cluster: dict[str, str]) -> pd.DataFrame:
    """Claims on use cases, without those that another source of the cluster makes too.

    The first source of the cluster speaks for all; where it does not, the first that
    does by number.
    """
    voice = claims["source_id"].map(lambda name: cluster.get(name, name))
    ranked = claims.assign(voice=voice, is_copy=voice != claims["source_id"])
    ranked = ranked.sort_values(["is_copy", "source_id"], kind="stable")
    groups = ranked.groupby(["use_case", "option_id", "voice"])["source_id"]
    is_heard = (groups.transform("first") == ranked["source_id"]).reindex(claims.index)
    return claims[is_heard.astype(bool)]
