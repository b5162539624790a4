"""Verdict against statement: a verdict and what another source says or decides."""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.contested import (
    PAIR,
    against,
    identity_of,
    is_between_sources,
    severity_of,
    side_names,
    title_of,
)
from fwreport.reconcile.findings import Finding
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select


def find(
    voices: Voices, sides: pd.DataFrame, disputed: set[tuple[str, ...]]
) -> Iterator[Finding]:
    """One finding a criterion and pair.

    disputed  criteria and pairs on which ratings dispute a verdict already

    The words of the other source must put the two options two levels of quality apart,
    or open with the same quality for both.
    """
    if sides.empty:
        return
    rows = select(__file__, sides=sides)
    for (criterion, *_), group in rows.groupby(PAIR, sort=True):
        if identity_of(group) not in disputed and is_between_sources(group):
            yield Finding(
                "verdict_vs_statement",
                severity_of(group),
                criterion,
                title_of(group, voices),
                f"{against(group, voices)}.",
                "Left open: both stay in evidence and the score shows it.",
                LEFT_OPEN,
                side_names(group),
                identity_of(group),
            )
