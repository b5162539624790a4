"""Statement: opposite qualities of one option, claimed by different sources."""

from collections.abc import Iterator

from fwreport.reconcile.findings import Finding, shared_criterion
from fwreport.reconcile.opposed import (
    against,
    grouped,
    identity_of,
    joined,
    place_of,
    side_names,
    title_of,
    touches_score,
)
from fwreport.reconcile.positions import Position
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.voices import Voices


def find(voices: Voices, positions: list[Position]) -> Iterator[Finding]:
    """One finding an option and quality on which sources flatly differ.

    positions  what `positions.take_positions` makes
    """
    for group in grouped(joined(_disputed(positions)), place_of).values():
        yield Finding(
            "statement",
            "medium" if touches_score(group, voices) else "low",
            shared_criterion(group),
            title_of(group, voices),
            f"{against(group, voices)}.",
            "Left open: nothing in the sources tells who is right.",
            LEFT_OPEN,
            side_names(group),
            identity_of(group),
        )


def _disputed(positions: list[Position]) -> Iterator[Position]:
    """Opposite qualities that different sources claim flatly.

    A source that says both contradicts itself before it contradicts others; where a
    version is named it is a matter of time instead.
    """
    for group in grouped(positions, place_of).values():
        sides: dict[str, set[int]] = {}
        for one in group:
            sides.setdefault(one.source_id, set()).add(one.side)
        flat = [own for own in sides.values() if len(own) == 1]
        is_opposed = {-1} in flat and {1} in flat
        if is_opposed and not any(one.is_versioned for one in group):
            for one in group:
                if len(sides[one.source_id]) == 1 and not one.needs_version:
                    yield one
