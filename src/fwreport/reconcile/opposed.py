"""Opposite qualities in words: what the findings of three kinds have in common."""

import pandas as pd

from fwreport.reconcile.findings import cite, quote, shared_criterion
from fwreport.reconcile.voices import Voices
from fwreport.vocabulary.axes import AXES
from fwreport.vocabulary.opposites import point_of

GROUP = ["option_id", "axis", "topic"]
BY_VERSION = "by version"


def side_names(group: pd.DataFrame) -> dict[str, str]:
    """What each claim of a group stands for: a pole of its axis, or `by version`."""
    left, right = AXES[group["axis"].iloc[0]].names
    words = {-1: left, 1: right, 0: BY_VERSION}
    return {c: words[s] for c, s in zip(group["claim_id"], group["side"], strict=True)}


def identity_of(group: pd.DataFrame) -> tuple[str, ...]:
    """What the conflict is about, whatever claims take part: option, axis, topic."""
    return tuple(group[column].iloc[0] for column in GROUP)


def joined(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, with groups of one option and axis that share a claim made one.

    "Steep learning curve" says the same of learning in general and of the criterion it
    stands under; the two disputes it takes part in are one, under the topic that sorts
    last, which is the more general one.
    """
    if rows.empty:
        return rows
    place = ["option_id", "axis", "claim_id"]
    topics = rows.groupby(place)["topic"].agg(lambda mine: tuple(sorted(set(mine))))
    topics = (
        topics.rename("topics")
        .reset_index()
        .drop_duplicates(["option_id", "axis", "topics"])
    )
    names: dict[tuple[str, str, str], str] = {}
    for (option, axis), group in topics.groupby(["option_id", "axis"], sort=True):
        for topic, name in _components(sorted(group["topics"])).items():
            names[option, axis, topic] = name
    merged = [
        names[place]
        for place in zip(rows["option_id"], rows["axis"], rows["topic"], strict=True)
    ]
    rows = rows.assign(topic=merged)
    keys = [*GROUP, "claim_id"]
    keys += ["source_id"] if "source_id" in rows else []
    return rows.drop_duplicates(keys, ignore_index=True)


def _components(sets: list[tuple[str, ...]]) -> dict[str, str]:
    """Each topic, with the last in order of those that it is joined to."""
    groups: list[set[str]] = []
    for topics in sets:
        touched = [group for group in groups if group & set(topics)]
        groups = [group for group in groups if group not in touched]
        groups.append(set(topics).union(*touched))
    return {topic: max(group) for group in groups for topic in group}


def title_of(group: pd.DataFrame, voices: Voices) -> str:
    """`Keras: static or dynamic`, with the criterion where it means nothing without."""
    option, about = group["option_id"].iloc[0], _about(group, voices)
    left, right = AXES[group["axis"].iloc[0]].names
    name = voices.options.get(option, option)
    return f"{about + ' of ' if about else ''}{name}: {left} or {right}"


def _about(group: pd.DataFrame, voices: Voices) -> str:
    """The criterion of a quality that is bound to one, if all the claims share it."""
    shared = shared_criterion(group)
    is_bound = AXES[group["axis"].iloc[0]].is_bound
    return voices.criteria[shared] if shared and is_bound else ""


def against(group: pd.DataFrame, voices: Voices) -> str:
    """Name both sides with source and line, and quote the first claim of each."""
    axis = group["axis"].iloc[0]
    left, right = AXES[axis].names
    names = {-1: left, 1: right, 0: "either, depending on the version,"}
    parts = []
    for side, name in names.items():
        claims = group[group["side"] == side]
        if not claims.empty:
            first = claims.sort_values(["source_id", "line_start", "claim_id"]).iloc[0]
            shown = quote(first["said"], point=point_of(first["said"], axis))
            parts.append(f"{name} by {cite(claims)} ({shown})")
    option, about = group["option_id"].iloc[0], _about(group, voices)
    name = voices.options.get(option, option)
    where = f"On {about}, " if about else ""
    return f"{where}{name} is called {', '.join(parts[:-1])}, but {parts[-1]}"


def touches_score(group: pd.DataFrame, voices: Voices) -> bool:
    """Whether any of the claims stands on a criterion that is scored."""
    claims = voices.by_id.loc[group["claim_id"]]
    return bool(claims["direction"].isin(["higher", "lower"]).any())
