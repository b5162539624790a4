"""Torn: sources whose own ratings and verdicts put different options ahead."""

import pandas as pd

from fwreport.tables.select import select


def find_torn(sides: pd.DataFrame) -> pd.DataFrame:
    """The claims of each source that favour both options of a pair; see `torn.sql`."""
    if sides.empty:
        return sides
    return select(__file__, sides=sides)
