"""Names that only lines of scores give: "Comfort: X 9/10, Y 7/10"."""

import re
from collections import Counter

from fwreport.normalize.draft import Document, Part
from fwreport.normalize.markup import lead_of, plain
from fwreport.normalize.options.sections import is_aspect
from fwreport.normalize.options.subjects import NAME_WORDS
from fwreport.vocabulary.columns import NO, YES
from fwreport.vocabulary.marks import NO_MARKS, YES_MARKS
from fwreport.vocabulary.numerals import TOP
from fwreport.vocabulary.words import fold

TWICE = 2  # lines that score the same names, and names that a line scores
MARKS = YES_MARKS + NO_MARKS + "\u2b50\u2605\u2606\ufe0f"
# A name, and right after it a score that stands on a scale.
ENTRY = re.compile(
    r"""\s*(?P<name>[^\W\d_][^,;|/:=()\u2013\u2014%]{0,40}?)\s*(?:[:=(\u2013\u2014-]\s*)?
    (?:\d{1,3}(?:[.,]\d{1,2})?\s*/\s*"""
    rf"""{TOP}|\d{{1,3}}\s?%|[{MARKS}]+(?:\s*[{MARKS}])*)\)?
    \s*(?:\([^()]*\)\s*)?(?:[,;|/\u00b7]|\s-\s|\s(?:and|vs\.?|und|et|y|e|en|i)\s|[.!]?\s*$)""",
    re.IGNORECASE | re.VERBOSE,
)


def scored_names(document: Document) -> list[str]:
    """The names that several lines score, each line the same ones."""
    lines = [names for part in document.parts if (names := names_of(part))]
    counts = Counter(fold(name) for names in lines for name in names)
    again = [[n for n in names if counts[fold(n)] >= TWICE] for names in lines]
    again = [names for names in again if len(names) >= TWICE]
    if len(again) < TWICE:
        return []
    return list({fold(n): n for names in again for n in names}.values())


def names_of(part: Part) -> list[str]:
    """The names of a line that is nothing but a label, and names with their scores."""
    lead = lead_of(part.text) if part.kind in ("item", "paragraph") else None
    if not lead or not lead.rest or "\n" in part.text.strip():
        return []
    text = plain(lead.rest)
    names: list[str] = []
    end = 0
    while match := ENTRY.match(text, end):
        names.append(match["name"].strip(" *_"))
        end = match.end()
    is_all = end == len(text) and len({*map(fold, names)}) == len(names)
    return names if is_all and len(names) >= TWICE and all(map(can_be, names)) else []


def can_be(name: str) -> bool:
    """Whether some words can be a name, and no word for a criterion or an answer."""
    known = fold(name)
    is_short = 0 < len(name.split()) <= NAME_WORDS
    return is_short and known not in YES | NO and not is_aspect(known)
