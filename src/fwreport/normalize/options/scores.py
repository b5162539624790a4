"""Names that lines of scores give: "Comfort: X 9/10, Y 7/10"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from fwreport.normalize.draft import Document, Part
from fwreport.normalize.markup import dashed_lead, label, lead_of, plain
from fwreport.normalize.options.sections import is_aspect
from fwreport.normalize.options.subjects import BEGUN, ENDED, NAME_WORDS
from fwreport.vocabulary.columns import NO, YES
from fwreport.vocabulary.marks import NO_MARKS, YES_MARKS
from fwreport.vocabulary.numerals import TOP
from fwreport.vocabulary.phrases import RATES
from fwreport.vocabulary.words import fold

RANKED = 3  # items of a list, each a name with its score
TWICE = 2  # lines that score the same names, and names that a line scores
MARKS = YES_MARKS + NO_MARKS + "\u2b50\u2605\u2606\ufe0f"
SCORE = (
    rf"\d{{1,3}}(?:[.,]\d{{1,2}})?\s*/\s*{TOP}"
    rf"|\d{{1,3}}\s?%|[{MARKS}]+(?:\s*[{MARKS}])*"
)
NAMED = (
    r"\s*(?P<name>[^\W\d_][^,;|/:=()\u2013\u2014%]{0,40}?)"
    r"\s*(?:[:=(\u2013\u2014-]\s*)?"
)
ENDS = (
    r"\)?\s*(?:\([^()]*\)\s*)?"
    r"(?:[,;|/\u00b7]|\s-\s|\s(?:and|vs\.?|und|et|y|e|en|i)\s|[.!]?\s*$)"
)
# A name, and right after it a score that stands on a scale.
ENTRY = re.compile(rf"{NAMED}(?:{SCORE}){ENDS}", re.IGNORECASE | re.VERBOSE)
STARTS = re.compile(rf"(?:{SCORE})\)?(?:[\s.,;:(!]|$)", re.IGNORECASE | re.VERBOSE)
# Below "My scores" a bare number is one.
BARE = re.compile(
    rf"{NAMED}(?:{SCORE}|\d{{1,2}}(?:[.,]\d)?[+\u2212\u2013-]?){ENDS}",
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


def ranked_names(document: Document) -> list[str]:
    """The names of a list of which each item is a name and its score: "X - 9/10. ...".

    They may as well be criteria of one thing: most must come up again in the text, at
    least by the first word, and none be a word for criteria.
    """
    lists: dict[str, list[str]] = defaultdict(list)
    for part in document.parts:
        if part.kind == "item":
            leads = (lead_of(part.text), dashed_lead(part.text))
            led = [lead for lead in leads if lead and STARTS.match(plain(lead.rest))]
            heading = part.headings[0].block_id if part.headings else ""
            lists[heading].append(led[0].label if led else "")
    texts = [plain(part.text) for part in document.parts if part.kind == "paragraph"]
    for names in lists.values():
        is_list = len(names) >= RANKED and all(n and can_be(n) for n in names)
        if is_list and all(name[0].isupper() or name[0].isdigit() for name in names):
            firsts = [re.escape(name.split()[0]) for name in names]
            again = [re.compile(rf"{BEGUN}{first}{ENDED}") for first in firsts]
            count = sum(any(form.search(text) for text in texts) for form in again)
            if count * 2 > len(names):
                return names
    return []


def names_beside(document: Document, known: Iterable[str]) -> list[str]:
    """The names that lines score beside two or more that are known as options.

    known  folded names; a shorter form of one is no other
    """
    is_known = {*known}
    found: dict[str, str] = {}
    for part in document.parts:
        names = names_of(part)
        news = [n for n in names if not any(is_short(fold(n), k) for k in is_known)]
        if len(names) - len(news) >= TWICE:
            found |= {fold(name): name for name in news}
    return list(found.values())


def is_short(name: str, known: str) -> bool:
    """Whether a folded name is a known one, or the words it starts with."""
    return known == name or known.startswith(f"{name} ")


def names_of(part: Part) -> list[str]:
    """The names of a line that is nothing but a label, and names with their scores."""
    lead = lead_of(part.text) if part.kind in ("item", "paragraph") else None
    if not lead or not lead.rest or "\n" in part.text.strip():
        return []
    text = plain(lead.rest)
    is_rated = part.headings and RATES.search(label(part.headings[0].text))
    entry = BARE if is_rated else ENTRY
    names: list[str] = []
    end = 0
    while match := entry.match(text, end):
        names.append(match["name"].strip(" *_"))
        end = match.end()
    is_all = end == len(text) and len({*map(fold, names)}) == len(names)
    return names if is_all and len(names) >= TWICE and all(map(can_be, names)) else []


def can_be(name: str) -> bool:
    """Whether some words can be a name, and no word for a criterion or an answer."""
    known = fold(name)
    is_short = 0 < len(name.split()) <= NAME_WORDS
    return is_short and known not in YES | NO and not is_aspect(known)
