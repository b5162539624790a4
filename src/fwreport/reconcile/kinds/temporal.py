"""Temporal: claims that are true of different versions or times."""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, shared_criterion
from fwreport.reconcile.kinds import internal
from fwreport.reconcile.opposed import (
    GROUP,
    against,
    identity_of,
    joined,
    side_names,
    title_of,
)
from fwreport.reconcile.rules import BOTH_IN_SCOPE
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select


def find(voices: Voices, positions: pd.DataFrame) -> Iterator[Finding]:
    """One finding an option and quality that depends on the version.

    Some source must say of which version, or of which time, its claim is true, and
    another must claim the opposite; see `temporal.sql`.  A source that says both
    without naming versions contradicts itself, which is another finding: its claims
    take part only where nothing is left without them.
    """
    if positions.empty:
        return
    rows = joined(select(__file__, positions=positions))
    own = select(internal.__file__, positions=positions)["claim_id"]
    for _, whole in rows.groupby(GROUP, sort=True):
        others = whole[~whole["claim_id"].isin(own)]
        group = others if len(set(side_names(others).values())) > 1 else whole
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
