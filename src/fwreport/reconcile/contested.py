"""Opposite sides in a comparison: what the findings of two kinds have in common."""

import pandas as pd

from fwreport.reconcile.findings import cite, quote
from fwreport.reconcile.voices import Voices

PAIR = ["criterion_id", "option_id", "rival_id"]
WAYS = {"rating": "ratings", "verdict": "the verdict", "stance": "the words"}


def is_between_sources(group: pd.DataFrame) -> bool:
    """Whether both options still have a side, and not by one source alone."""
    return group["winner"].nunique() > 1 and group["source_id"].nunique() > 1


def title_of(group: pd.DataFrame, voices: Voices) -> str:
    """`Distributed Training: Keras or PyTorch`."""
    about = voices.criteria[group["criterion_id"].iloc[0]]
    pair = [voices.options.get(name, name) for name in _pair(group)]
    return f"{about}: {pair[0]} or {pair[1]}"


def against(group: pd.DataFrame, voices: Voices) -> str:
    """Name both sides with source, line and what is printed there."""
    parts = []
    for winner in _pair(group):
        side = group[group["winner"] == winner]
        ways = [WAYS[way] for way in sorted(side["way"].unique())]
        printed = voices.by_id.loc[sorted(side["claim_id"].unique())]
        shown = " and ".join(quote(t, 30) for t in printed["text"].head(2))
        name = voices.options.get(winner, winner)
        parts.append(
            f"{name} is ahead by {' and '.join(ways)} of {cite(printed)} ({shown})"
        )
    return ", but ".join(parts)


def _pair(group: pd.DataFrame) -> list[str]:
    return [group["option_id"].iloc[0], group["rival_id"].iloc[0]]
