"""Certainty in four levels, in the manner of GRADE, with its reasons in words."""

from typing import NamedTuple

import numpy as np
import pandas as pd

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
    rows = spoken.assign(
        is_final=~spoken["is_provisional"], is_direct=~spoken["is_indirect"]
    )
    flags = ["is_final", "is_direct"]
    each = rows.groupby([*key, "source_id"], as_index=False)[flags].any()
    each = each.assign(
        source_count=1,
        dated_count=each["source_id"].isin(grounds.dated).astype(int),
        final_count=each["is_final"].astype(int),
        direct_count=each["is_direct"].astype(int),
        copied_count=0,
    )
    if grounds.copied:
        owner = zip(each["source_id"], each["criterion_id"], strict=True)
        each["copied_count"] = [int(two in grounds.copied) for two in owner]
    names = ["source_count", "dated_count", "final_count", "direct_count"]
    names = [*names, "copied_count"]
    return each.groupby(key, as_index=False)[names].sum()
