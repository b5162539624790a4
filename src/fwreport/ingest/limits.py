"""Which documents ask for more than a comparison of words and tables ever needs."""

import re
from collections.abc import Sequence

from fwreport.tables.limits import LONGEST_LINE, MOST_CELLS, MOST_LINES

PARTING = re.compile(r"[|\t\uff5c]")  # what parts the cells of a line


def find_excess(lines: Sequence[str]) -> str:
    """Say in one sentence which limit the lines of a document go beyond, if any.

    returns  an empty text where they keep to all of `tables/limits.py`
    """
    count = sum(not line.isspace() and line != "" for line in lines)
    if count > MOST_LINES:
        return f"The file has {count:,} lines; at most {MOST_LINES:,} are read."
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            return (
                f"Line {number} has {len(line):,} characters; at most "
                f"{LONGEST_LINE:,} are read."
            )
        cells = len(PARTING.findall(line)) if len(line) > MOST_CELLS else 0
        if cells > MOST_CELLS:
            return (
                f"Line {number} has {cells:,} cells; at most {MOST_CELLS:,} are read."
            )
    return ""
