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
# After the name: what it does, and the highest of the sums by which it does so.
HIGHEST = r"""(?:highest|biggest|largest|top|best|höchsten?|höchster|beste[rnm]?|größten?|mayor|mejor|(?:plus\ (?:haute?|élevée?|grande?))|meilleure?)"""
SUM = r"""(?:weighted\ |overall\ |final\ )?(?:sum|total|average|mean|(?:total|overall|final)\ score|summe|gesamtpunktzahl|gesamtnote|punktzahl
    |durchschnitt|somme|moyenne|suma|total|promedio|media)"""
COMES_FIRST = re.compile(
    rf"""^(?:\s[^\W\d_]+){{0,4}}?\s(?:with|has|gets|reaches|scores|by|mit|hat|erreicht|durch|avec|a|obtient|con|tiene|obtiene)
    \s(?:(?:the|its|der|die|das|dem|den|la|le|el)\s)?{HIGHEST}\s{SUM}(?:\s(?:of\ all|of\ the\ \w+|von\ allen|de\ todos|de\ tous))?[.!]?$
    |^(?:\s[^\W\d_]+){{1,5}}?\s(?:avec|a|obtient|con|tiene)\s(?:la|le|el)\s{SUM}\s(?:la\s|le\s)?(?:plus\shaute|plus\sélevée?|más\salt[oa])[.!]?$""",
    re.IGNORECASE | re.VERBOSE,
)
