"""Internal: a source against itself."""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile import contested, opposed
from fwreport.reconcile.findings import Finding, cite, shared_criterion, voice_of
from fwreport.reconcile.rules import MISPLACED, SELF_CONTRADICTION
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select

OPEN = (
    "Left open: neither of its claims is preferred, and together they are one witness."
)


def find(
    voices: Voices,
    positions: pd.DataFrame,
    torn: pd.DataFrame,
    misplaced: pd.DataFrame,
) -> Iterator[Finding]:
    """Opposite qualities, ratings against verdicts, and names of code in a wrong cell.

    positions  what `positions.take_positions` makes
    torn       what `torn.find_torn` makes
    misplaced  what `identifiers.find_misplaced` makes, of this and other sources
    """
    yield from _opposite(voices, positions)
    yield from _judged_twice(voices, torn)
    own = misplaced[misplaced["source_id"] == misplaced["other_source_id"]]
    for (stray, owner), group in own.groupby(["claim_id", "owner_id"], sort=True):
        everywhere = misplaced[misplaced["claim_id"] == stray]
        yield misplaced_name(voices, group, everywhere, owner, "internal")


def _opposite(voices: Voices, positions: pd.DataFrame) -> Iterator[Finding]:
    """One source that gives one option both of two opposite qualities."""
    if positions.empty:
        return
    rows = opposed.joined(select(__file__, positions=positions))
    for (source, *_), group in rows.groupby(["source_id", *opposed.GROUP], sort=True):
        voice = voice_of(voices.by_id.at[group["claim_id"].iloc[0], "claim_key"])
        yield Finding(
            "internal",
            "medium" if opposed.touches_score(group, voices) else "low",
            shared_criterion(group),
            f"{source} against itself: {opposed.title_of(group, voices)}",
            f"{opposed.against(group, voices)}.",
            OPEN,
            SELF_CONTRADICTION,
            opposed.side_names(group),
            (voice, *opposed.identity_of(group)),
        )


def _judged_twice(voices: Voices, torn: pd.DataFrame) -> Iterator[Finding]:
    """One source whose ratings, verdicts or words favour different options."""
    for (source, *_), group in torn.groupby(["source_id", *contested.PAIR], sort=True):
        voice = voice_of(voices.by_id.at[group["claim_id"].iloc[0], "claim_key"])
        yield Finding(
            "internal",
            contested.severity_of(group),
            group["criterion_id"].iloc[0],
            f"{source} against itself: {contested.title_of(group, voices)}",
            f"{contested.against(group, voices)}.",
            OPEN,
            SELF_CONTRADICTION,
            contested.side_names(group),
            (voice, *contested.identity_of(group)),
        )


def misplaced_name(
    voices: Voices, group: pd.DataFrame, everywhere: pd.DataFrame, owner: str, kind: str
) -> Finding:
    """A name of code in the cell of an option that it does not belong to.

    group       the claims to be held against the misplaced one
    everywhere  all claims that show whose the name is
    """
    claims = voices.by_id
    stray, names = group["claim_id"].iloc[0], sorted(group["name"].unique())
    option = group["subject_id"].iloc[0]
    said, whose = voices.options.get(option, option), voices.options.get(owner, owner)
    shown = claims.loc[sorted(everywhere["other_id"].unique())]
    others = sorted(group["other_id"].unique())
    return Finding(
        kind,
        "low",
        shared_criterion(claims.loc[[stray]]),
        f"{', '.join(names)}: {said} or {whose}",
        f"{cite(claims.loc[[stray]])} gives {', '.join(names)} to {said}, but "
        f"{cite(shown)} show it as part of {whose}.",
        f"The name is taken as {whose}'s; the claim about {said} stands without it.",
        MISPLACED,
        {stray: option} | dict.fromkeys(others, owner),
        (voice_of(claims.at[stray, "claim_key"]), option, owner, *names),
    )
