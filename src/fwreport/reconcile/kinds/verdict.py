"""Verdict: who is ahead by a verdict, against what other sources rate, say or decide.

Conflicts of kind `rating_vs_verdict` where ratings dispute the verdict, else
`verdict_vs_statement`.
"""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.contested import (
    PAIR,
    against,
    identity_of,
    severity_of,
    side_names,
    title_of,
)
from fwreport.reconcile.findings import Finding
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select


def find(voices: Voices, sides: pd.DataFrame) -> Iterator[Finding]:
    """One finding a criterion and pair; the sides are named by the option ahead.

    Equal ratings beside a verdict for one option are a side, `tie`, and so is a verdict
    that calls even what ratings tell apart.  Words must put the two options two levels
    of quality apart, or open with the same quality for both: see `verdict.sql`.
    """
    if sides.empty:
        return
    rows = select(__file__, sides=sides)
    for (criterion, *_), group in rows.groupby(PAIR, sort=True):
        yield Finding(
            group["kind"].iloc[0],
            severity_of(group),
            criterion,
            title_of(group, voices),
            f"{against(group, voices)}.",
            "Left open: both stay in evidence and the score shows it.",
            LEFT_OPEN,
            side_names(group),
            identity_of(group),
        )
