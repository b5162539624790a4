"""Columns beside options that say how much each criterion counts: "Weight"."""

from collections.abc import Iterable

from fwreport.vocabulary.columns import WEIGHTINGS
from fwreport.vocabulary.numerals import SHARE


def is_weighting(head: str, cells: Iterable[str]) -> bool:
    """Whether a column holds weights: by its head, and nothing but shares in it.

    head   folded
    cells  those that say something, folded
    """
    return head in WEIGHTINGS and all(map(SHARE.fullmatch, cells))
