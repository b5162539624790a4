"""Words for marks of school, and those that tell whose school it is."""

import re

# German marks of school run from 1, the best, to 6; Swiss ones the other way round.
SCHOOL = re.compile(
    r"\bschulnoten?\b|\bnoten?\s*\(?1\s*(?:=|ist)\s*(?:sehr\s+gut|beste)|\b1\s*=\s*best\b",
    re.IGNORECASE,
)
SWISS = re.compile(
    r"\bschweiz(?:er)?\b|\bswiss\b|\bsuisses?\b|\bsvizzer[aio]\b|\bCHF\b", re.IGNORECASE
)
GERMAN_MARK = re.compile(r"\b(?:\w+note|(?:\w+)?noten)\b", re.IGNORECASE)
NOTE = re.compile(r"\bnotes?\b", re.IGNORECASE)  # German or French, as it falls out
# Marks that always run to 10 (Italian, Dutch), or to 4 (American).
MARK_OF_TEN = re.compile(r"\b(?:vot[oi]|(?:rapport)?cijfers?)\b", re.IGNORECASE)
GRADE_POINTS = re.compile(r"\bGPA\b|\bgrade\s+points?\b", re.IGNORECASE)
GERMAN_WORDS = re.compile(
    r"\b(?:der|die|das|und|ist|mit|f\u00fcr|nicht|ein|eine|im|auf|wir|sind|bei|von|zu|oder|kriterium"
    r"|kriterien|merkmal|eigenschaft|vergleich|bewertung|preis|fazit)\b",
    re.IGNORECASE,
)
FRENCH_WORDS = re.compile(
    r"\b(?:le|la|les|et|est|pour|des|une?|dans|avec|sur|du|ou|crit\u00e8res?|prix|qualit\u00e9)\b",
    re.IGNORECASE,
)
# "On a scale of five", as one Russian word.
SPELLED_MARKS = {
    r"\bпятибалльн": "5-балльн",
    r"\bдесятибалльн": "10-балльн",
    r"\bстобалльн": "100-балльн",
}
