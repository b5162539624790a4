"""Statement: opposite qualities of one option, claimed by different sources."""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, cite, quote, shared_criterion
from fwreport.reconcile.opposed import (
    GROUP,
    against,
    side_names,
    title_of,
    touches_score,
)
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select

ENOUGH = 2  # sources on each side of a purpose before they are held to disagree


def find(
    voices: Voices, positions: pd.DataFrame, use_case_claims: pd.DataFrame
) -> Iterator[Finding]:
    """One finding an option and quality, or a purpose, on which sources flatly differ.

    positions        what `positions.take_positions` makes
    use_case_claims  who recommends what for which purpose
    """
    yield from _opposite(voices, positions)
    for purpose, group in use_case_claims.groupby("use_case", sort=True):
        rivals = _rivals(group)
        if rivals["option_id"].nunique() > 1:
            yield _rival_advice(voices, purpose, rivals)


def _opposite(voices: Voices, positions: pd.DataFrame) -> Iterator[Finding]:
    """Opposite qualities of one option, claimed flatly by different sources."""
    if positions.empty:
        return
    rows = select(__file__, positions=positions)
    for _, group in rows.groupby(GROUP, sort=True):
        yield Finding(
            "statement",
            "medium" if touches_score(group, voices) else "low",
            shared_criterion(group),
            title_of(group, voices),
            f"{against(group, voices)}.",
            "Left open: nothing in the sources tells who is right.",
            LEFT_OPEN,
            side_names(group),
        )


def _rivals(group: pd.DataFrame) -> pd.DataFrame:
    """The claims of sources that name one option alone for a purpose.

    A source that recommends several for it does not hold them against each other, and
    one source by itself may merely have left the other option out.
    """
    options = group.groupby("source_id")["option_id"].transform("nunique")
    single = group[options == 1]
    sources = single.groupby("option_id")["source_id"].transform("nunique")
    return single[sources >= ENOUGH]


def _rival_advice(voices: Voices, purpose: str, rivals: pd.DataFrame) -> Finding:
    names, parts = [], []
    for option, side in rivals.groupby("option_id", sort=True):
        said = voices.by_id.loc[sorted(side["claim_id"].unique())]
        names.append(voices.options.get(option, option))
        first = quote(said["text"].iloc[0])
        parts.append(f"{names[-1]} is recommended by {cite(said)} ({first})")
    return Finding(
        "statement",
        "medium",
        None,
        f"{purpose.capitalize()}: {' or '.join(names)}",
        f"For {purpose}, {', but '.join(parts)}.",
        "Left open: both may serve; the sources do not weigh one against the other.",
        LEFT_OPEN,
        dict(zip(rivals["claim_id"], rivals["option_id"], strict=True)),
    )
