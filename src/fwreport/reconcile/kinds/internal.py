"""Internal: a source against itself."""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile import contested, opposed
from fwreport.reconcile.findings import Finding, cite, shared_criterion, voice_of
from fwreport.reconcile.opposed import grouped
from fwreport.reconcile.positions import Position
from fwreport.reconcile.rules import MISPLACED, SELF_CONTRADICTION
from fwreport.reconcile.sides import Side
from fwreport.reconcile.torn import find_torn
from fwreport.reconcile.voices import Voices, claims_of

OPEN = (
    "Left open: neither of its claims is preferred, and together they are one witness."
)


def find(
    voices: Voices,
    positions: list[Position],
    sides: list[Side],
    misplaced: pd.DataFrame,
) -> Iterator[Finding]:
    """Opposite qualities, ratings against verdicts, and names of code in a wrong cell.

    positions  what `positions.take_positions` makes
    sides      what `sides.take_sides` makes
    misplaced  what `identifiers.find_misplaced` makes, of this and other sources
    """
    yield from _opposite(voices, positions)
    yield from _judged_twice(voices, sides)
    own = misplaced[misplaced["source_id"] == misplaced["other_source_id"]]
    for (stray, owner), group in own.groupby(["claim_id", "owner_id"], sort=True):
        everywhere = misplaced[misplaced["claim_id"] == stray]
        yield misplaced_name(voices, group, everywhere, owner, "internal")


def torn(positions: list[Position]) -> list[Position]:
    """The claims of sources that give one option both of two opposite qualities.

    Claims that name versions contradict nothing, and cells of one row differ by what
    their columns are.
    """
    flat = [p for p in positions if not p.is_versioned and not p.needs_version]
    found = []
    for group in grouped(flat, _voice_and_place).values():
        rows = {one.row for one in group}
        if {-1, 1} <= {one.side for one in group} and len(rows) > 1:
            found += group
    return found


def _voice_and_place(position: Position) -> tuple[str, ...]:
    """Who says it, and what it is about."""
    return position.source_id, *opposed.place_of(position)


def _opposite(voices: Voices, positions: list[Position]) -> Iterator[Finding]:
    """One source that gives one option both of two opposite qualities."""
    rows = opposed.joined(torn(positions))
    for (source, *_), group in grouped(rows, _voice_and_place).items():
        voice = voice_of(voices.by_id[group[0].claim_id].claim_key)
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


def _judged_twice(voices: Voices, sides: list[Side]) -> Iterator[Finding]:
    """One source whose ratings, verdicts or words favour different options."""
    for (*_, source), group in find_torn(sides).items():
        voice = voice_of(voices.by_id[group[0].claim_id].claim_key)
        yield Finding(
            "internal",
            contested.severity_of(group),
            group[0].criterion_id,
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
    stray, names = group["claim_id"].iloc[0], sorted(group["name"].unique())
    claim = voices.by_id[stray]
    option = group["subject_id"].iloc[0]
    said, whose = voices.options.get(option, option), voices.options.get(owner, owner)
    shown = claims_of(voices, everywhere["other_id"])
    others = sorted(group["other_id"].unique())
    return Finding(
        kind,
        "low",
        shared_criterion([claim]),
        f"{', '.join(names)}: {said} or {whose}",
        f"{cite([claim])} gives {', '.join(names)} to {said}, but "
        f"{cite(shown)} show it as part of {whose}.",
        f"The name is taken as {whose}'s; the claim about {said} stands without it.",
        MISPLACED,
        {stray: option} | dict.fromkeys(others, owner),
        (voice_of(claim.claim_key), option, owner, *names),
    )
