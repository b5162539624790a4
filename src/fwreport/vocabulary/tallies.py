"""How a line counts wins: "X 3 - 2 Y", "X vs Y: 3:2"; the names are taken out."""

import re

from fwreport.vocabulary.verdicts import FIRST, SECOND

BETWEEN = r"\s*(?:[:\u2013\u2014-]|\bto\b)\s*"
COUNT = re.compile(rf"(?<![\d.,/])\d{{1,2}}{BETWEEN}\d{{1,2}}(?![.,/]?\d)", re.I)
# A whole text that is such a count.
IS_COUNT = re.compile(rf"\A\d{{1,2}}{BETWEEN}\d{{1,2}}\Z", re.IGNORECASE)
COUNTED = rf"(?P<count>(?P<one>\d{{1,2}}){BETWEEN}(?P<two>\d{{1,2}}))"
VERSUS = (
    r"(?:[-\u2013\u2014:]|vs\.?|versus|gegen|contre|contra|contro|tegen|kontra|mot)"
)
TALLIES = [
    re.compile(rf"^\s*{text}\s*[.!]*\s*$", re.IGNORECASE)
    for text in (
        rf"{FIRST}\s+{COUNTED}\s+{SECOND}",
        rf"{FIRST}\s*{VERSUS}\s*{SECOND}\s*:?\s+{COUNTED}",
    )
]
