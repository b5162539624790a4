"""Certainty in four levels, in the manner of GRADE, with its reasons in words."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.panel.words import group_rows, number_names

LEVELS = ["very low", "low", "moderate", "high"]
WIDEST = 3.0  # points: a third of the scale; wider, a score says little
WIDE = "the interval settles little"
ONCE = "sources that copied from each other count once"
ENOUGH = 2  # witnesses without a fault that make up for those with it


class Doubts(NamedTuple):
    """What is known of the sources behind each of some results; arrays, one length."""

    source_count: np.ndarray
    dated_count: np.ndarray  # sources with a date or an address to look up
    final_count: np.ndarray  # sources that do not call what they say unfinished
    direct_count: np.ndarray  # sources that speak of the option itself
    is_opposed: np.ndarray  # sources take opposite sides
    is_imprecise: np.ndarray  # the interval does not settle the question
    copied_count: np.ndarray | int = 0  # sources that also speak for copies of theirs


class Grounds(NamedTuple):
    """What is known of sources besides what they say."""

    dated: set[str]  # those with a date or an address to look up
    copied: set[tuple[str, str]] = frozenset()  # that count for copies, on a criterion


def judge_certainty(doubts: Doubts, silence: str) -> tuple[list[str], list[str]]:
    """Levels and reasons; every result starts high and each doubt takes a level.

    A doubt about sources is lifted where two sources or more are free of it; one
    source alone is never more than very low, and undated, unreferenced opinion never
    more than moderate.  What was copied counts once, and is said wherever that is so.

    silence  what to say where no source speaks

    G. Guyatt et al., "GRADE: an emerging consensus on rating quality of evidence and
    strength of recommendations", BMJ 336 (2008), 924-926.
    """
    heard = doubts.source_count
    few = np.minimum(heard, ENOUGH)
    faults = [
        (doubts.dated_count < few, "opinion without date or reference"),
        (doubts.final_count < few, "rests on ratings their source calls unfinished"),
        (doubts.direct_count < few, "rests on what is said of several options as one"),
        (doubts.is_opposed, "sources take opposite sides"),
        (doubts.is_imprecise, WIDE),
    ]
    alone = heard - doubts.copied_count < few
    is_copied = np.broadcast_to(np.asarray(doubts.copied_count) > 0, heard.shape)
    total = np.full(len(heard), len(LEVELS) - 1)
    for found in [*(found for found, _ in faults), alone & is_copied]:
        total = total - found.astype(int)
    total = np.where(heard <= 1, 0, np.maximum(total, 0))
    reasons = []
    for row, count in enumerate(heard):
        said = [text for found, text in [*faults, (is_copied, ONCE)] if found[row]]
        said = ["one source only", *said] if count == 1 else said
        reasons.append("; ".join(said) if count else silence)
    return [LEVELS[level] for level in total], reasons


def count_witnesses(
    spoken: pd.DataFrame, key: list[str], grounds: Grounds
) -> pd.DataFrame:
    """How many sources speak on each key, and how many are free of each fault.

    spoken  source_id, the key, is_provisional, is_indirect; rows of one source on one
            key count once, and are final (direct) if any of them is
    """
    numbered = [number_names(spoken[name]) for name in [*key, "source_id"]]
    codes, sources = [code for code, _ in numbered], numbered[-1][1]
    first, group = group_rows(codes)  # a source on a key
    codes = [code[first] for code in codes]
    row, owner = group_rows(codes[:-1])  # a key
    flags = [
        np.bincount(group, ~spoken[name].to_numpy(dtype=bool), len(first)) > 0
        for name in ("is_provisional", "is_indirect")
    ]
    dated = np.array([name in grounds.dated for name in sources], dtype=bool)
    heard = np.ones(len(first)), dated[codes[-1]], *flags
    names = ["source_count", "dated_count", "final_count", "direct_count"]
    made = spoken[key].iloc[first[row]].reset_index(drop=True)
    counts = dict(zip(names, heard, strict=True))
    counts["copied_count"] = np.zeros(len(first))
    if grounds.copied:
        told = spoken[["source_id", "criterion_id"]].iloc[first]
        told = told.itertuples(index=False, name=None)
        counts["copied_count"] = np.array([two in grounds.copied for two in told])
    return made.assign(
        **{
            name: np.bincount(owner, count, len(row)).astype("int64")
            for name, count in counts.items()
        }
    )
