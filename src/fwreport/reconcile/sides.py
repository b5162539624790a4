"""Sides: which of two options each source puts ahead."""

import pandas as pd

from fwreport.tables.select import select


def take_sides(evidence: pd.DataFrame) -> pd.DataFrame:
    """One row per source, pair, way of judging and claim; see `sides.sql`.

    way     rating, stance or verdict
    winner  the option ahead; where the two are level, the source takes no side
    """
    return select(__file__, evidence=evidence)
