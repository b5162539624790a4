"""How alike the figures and marks of a table are, down its columns and along its rows.

A criterion is measured in one unit: its cells, and not those of an option, are alike.
"""

import re
from collections import Counter
from collections.abc import Sequence

from fwreport.normalize.markup import plain
from fwreport.normalize.ratings import measures
from fwreport.vocabulary.marks import mark_value


def uniformity(rows: Sequence[Sequence[str]]) -> tuple[float, float]:
    """How alike the figures and marks of a column are, and those of a row: 0 to 1.

    Words are alike anywhere and do not count.
    """
    kinds = [[*map(kind_of, row)] for row in rows]
    if len(kinds) < 2 or len(kinds[0]) < 2:
        return 0.0, 0.0
    return alike([*zip(*kinds, strict=True)]), alike(kinds)


def kind_of(text: str) -> str:
    """The unit or the mark of a cell, "1" for a bare number; empty for words."""
    bare = plain(text).strip()
    if measures(bare):
        return re.sub(r"[\d.,'~<>\s+\u2013-]+", "", bare) or "1"
    return "mark" if mark_value(bare) is not None else ""


def alike(lines: Sequence[Sequence[str]]) -> float:
    """The mean share of the most frequent kind of a line, where it has kinds."""
    counts = [Counter(filter(None, line)) for line in lines]
    shares = [max(c.values()) / c.total() for c in counts if c.total() > 1]
    return sum(shares) / len(shares) if shares else 0.0
