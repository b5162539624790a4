"""Claims of small documents, in the order in which they stand."""

import pandas as pd
import pytest

from fwreport.normalize.stage import normalize
from fwreport.parse.stage import parse
from fwreport.tables.base import frame
from fwreport.tables.documents import Documents


@pytest.fixture
def claims_of():
    """Read the claims of a text: its readings, each with the options it names."""

    def read(text: str) -> pd.DataFrame:
        made = normalize(parse(frame(Documents, [("s", text)])))
        options = made.claim_labels.groupby("claim_id")["label"].agg(list)
        return made.readings.assign(options=made.readings["claim_id"].map(options))

    return read
