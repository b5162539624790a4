"""Columns beside options that say how much each criterion counts: "Weight"."""

import re
from collections.abc import Iterable

from fwreport.vocabulary.columns import WEIGHTINGS

# "30", "30 %", "x2", "1.5\u00d7"
SHARE = re.compile(r"[x\u00d7]?\s*\d{1,3}(?:[.,]\d{1,2})?\s*[%x\u00d7]?")


def is_weighting(head: str, cells: Iterable[str]) -> bool:
    """Whether a column holds weights: by its head, and nothing but shares in it.

    head   folded
    cells  those that say something, folded
    """
    return head in WEIGHTINGS and all(map(SHARE.fullmatch, cells))
