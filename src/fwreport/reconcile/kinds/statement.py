"""Statement: opposite qualities of one option, claimed by different sources."""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, shared_criterion
from fwreport.reconcile.opposed import (
    GROUP,
    against,
    identity_of,
    joined,
    side_names,
    title_of,
    touches_score,
)
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select


def find(voices: Voices, positions: pd.DataFrame) -> Iterator[Finding]:
    """One finding an option and quality on which sources flatly differ.

    positions  what `positions.take_positions` makes
    """
    if positions.empty:
        return
    rows = joined(select(__file__, positions=positions))
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
            identity_of(group),
        )
