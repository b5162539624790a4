"""Temporal: claims that are true of different versions or times."""

from collections.abc import Iterator

from fwreport.reconcile.findings import Finding, shared_criterion
from fwreport.reconcile.kinds.internal import torn
from fwreport.reconcile.opposed import (
    against,
    grouped,
    identity_of,
    joined,
    place_of,
    side_names,
    title_of,
)
from fwreport.reconcile.positions import Position
from fwreport.reconcile.rules import BOTH_IN_SCOPE
from fwreport.reconcile.voices import Voices


def find(voices: Voices, positions: list[Position]) -> Iterator[Finding]:
    """One finding an option and quality that depends on the version.

    Some source must say of which version, or of which time, its claim is true, and
    another must claim the opposite.  A source that says both without naming versions
    contradicts itself, which is another finding: its claims take part only where
    nothing is left without them.
    """
    disputed = [
        one
        for group in grouped(positions, place_of).values()
        if _is_disputed(group)
        for one in group
    ]
    own = {one.claim_id for one in torn(positions)} if disputed else set()
    for whole in grouped(joined(disputed), place_of).values():
        others = [one for one in whole if one.claim_id not in own]
        is_enough = others and len(set(side_names(others).values())) > 1
        group = others if is_enough else whole
        yield Finding(
            "temporal",
            "medium",
            shared_criterion(group),
            f"{title_of(group, voices)} depends on the version",
            f"{against(group, voices)}; not all name the version they speak of.",
            "Both are kept, each for its own version or time.",
            BOTH_IN_SCOPE,
            side_names(group),
            identity_of(group),
        )


def _is_disputed(group: list[Position]) -> bool:
    """Whether one source dates what another one claims the opposite of.

    What it says of one version is news to those who claim the other side flatly.
    """
    flat: dict[int, set[str]] = {}
    for one in group:
        if one.side:
            flat.setdefault(one.side, set()).add(one.source_id)
    return any(
        flat.get(-one.side or one.older, set()) - {one.source_id}
        for one in group
        if one.is_versioned
    )
