"""Opposite sides in a comparison: what the findings of two kinds have in common."""

import pandas as pd

from fwreport.reconcile.findings import cite, quote
from fwreport.reconcile.voices import Voices

PAIR = ["criterion_id", "option_id", "rival_id"]
WAYS = {"rating": "ratings", "verdict": "the verdict", "stance": "the words"}
TIE = "tie"


def severity_of(group: pd.DataFrame) -> str:
    """high: sources name different winners; medium: some find the two even."""
    return "high" if len(set(group["winner"]) - {TIE}) > 1 else "medium"


def title_of(group: pd.DataFrame, voices: Voices) -> str:
    """`Distributed Training: Keras or PyTorch`, or `PyTorch or even`."""
    about = voices.criteria[group["criterion_id"].iloc[0]]
    sides = [voices.options.get(name, name) for name in _sides(group) if name != TIE]
    even = ["even"] if TIE in set(group["winner"]) else []
    return f"{about}: {' or '.join([*sides, *even])}"


def against(group: pd.DataFrame, voices: Voices) -> str:
    """Name both sides with source, line and what is printed there."""
    pair = [group["option_id"].iloc[0], group["rival_id"].iloc[0]]
    names = [voices.options.get(name, name) for name in pair]
    parts = []
    for winner in _sides(group):
        side = group[group["winner"] == winner]
        ways = " and ".join(WAYS[way] for way in sorted(side["way"].unique()))
        printed = voices.by_id.loc[sorted(side["claim_id"].unique())]
        shown = " and ".join(quote(t, 30) for t in printed["text"].head(2))
        ahead = f"{voices.options.get(winner, winner)} is ahead"
        said = f"{names[0]} and {names[1]} are even" if winner == TIE else ahead
        parts.append(f"{said} by {ways} of {cite(printed)} ({shown})")
    about = voices.criteria[group["criterion_id"].iloc[0]]
    return f"On {about}, {', but '.join(parts)}"


def side_names(group: pd.DataFrame) -> dict[str, str]:
    """What each claim stands for: the option it puts ahead, or `tie`."""
    return dict(zip(group["claim_id"], group["winner"], strict=True))


def identity_of(group: pd.DataFrame) -> tuple[str, ...]:
    """What the conflict is about, whatever claims take part: criterion and pair."""
    return tuple(group[column].iloc[0] for column in PAIR)


def _sides(group: pd.DataFrame) -> list[str]:
    order = [group["option_id"].iloc[0], group["rival_id"].iloc[0], TIE]
    return [side for side in order if side in set(group["winner"])]
