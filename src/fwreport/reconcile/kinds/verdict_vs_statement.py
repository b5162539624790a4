"""Verdict against statement: a verdict and what another source says or decides."""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.contested import PAIR, against, is_between_sources, title_of
from fwreport.reconcile.findings import Finding
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select


def find(voices: Voices, sides: pd.DataFrame) -> Iterator[Finding]:
    """One finding a criterion and pair, unless ratings dispute it already.

    The words of the other source must put the two options two levels of quality apart.
    """
    if sides.empty:
        return
    rows = select(__file__, sides=sides)
    for (criterion, *_), group in rows.groupby(PAIR, sort=True):
        if is_between_sources(group):
            yield Finding(
                "verdict_vs_statement",
                "high",
                criterion,
                title_of(group, voices),
                f"{against(group, voices)}.",
                "Left open: both stay in evidence and the score shows it.",
                LEFT_OPEN,
                dict(zip(group["claim_id"], group["winner"], strict=True)),
            )
