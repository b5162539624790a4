"""Opposite qualities in words: what the findings of three kinds have in common."""

import pandas as pd

from fwreport.reconcile.findings import cite, quote
from fwreport.reconcile.voices import Voices
from fwreport.vocabulary.opposites import AXES

GROUP = ["option_id", "axis", "topic"]
BY_VERSION = "by version"


def side_names(group: pd.DataFrame) -> dict[str, str]:
    """What each claim of a group stands for: a pole of its axis, or `by version`."""
    left, right = AXES[group["axis"].iloc[0]].names
    words = {-1: left, 1: right, 0: BY_VERSION}
    return {c: words[s] for c, s in zip(group["claim_id"], group["side"], strict=True)}


def title_of(group: pd.DataFrame, voices: Voices) -> str:
    """`Keras: static or dynamic`, with the criterion where there is one."""
    option = group["option_id"].iloc[0]
    left, right = AXES[group["axis"].iloc[0]].names
    return f"{voices.options.get(option, option)}: {left} or {right}"


def against(group: pd.DataFrame, voices: Voices) -> str:
    """Name both sides with source and line, and quote the first claim of each."""
    left, right = AXES[group["axis"].iloc[0]].names
    parts = []
    for side, name in ((-1, left), (1, right), (0, f"{left} or {right} by version")):
        claims = group[group["side"] == side]
        if not claims.empty:
            first = claims.sort_values(["source_id", "line_start", "claim_id"]).iloc[0]
            parts.append(f"{name} by {cite(claims)} ({quote(first['said'])})")
    option = group["option_id"].iloc[0]
    name = voices.options.get(option, option)
    return f"{name} is called {', '.join(parts[:-1])}, but {parts[-1]}"


def touches_score(group: pd.DataFrame, voices: Voices) -> bool:
    """Whether any of the claims stands on a criterion that is scored."""
    claims = voices.by_id.loc[group["claim_id"]]
    return bool(claims["direction"].isin(["higher", "lower"]).any())
