"""Small tables that many tests start from."""

import pandas as pd
import pytest


@pytest.fixture
def table_of():
    """Build a table from the lines of a small text table, as the eye reads it."""

    def build(text: str, **types: type) -> pd.DataFrame:
        header, *rows = [line.split() for line in text.strip().splitlines()]
        return pd.DataFrame(rows, columns=header).astype(types)

    return build
