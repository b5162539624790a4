"""Names that headings and lists bring up: sections built alike, lead-ins of lists."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from fwreport.normalize.draft import Document
from fwreport.normalize.markup import Lead, label, lead_of
from fwreport.normalize.options.subjects import NAME_WORDS, heading_name, parallel
from fwreport.vocabulary.columns import (
    COMMON,
    CONS,
    CRITERIA,
    FACTS,
    NO,
    PROS,
    TIES,
    USES,
    YES,
)
from fwreport.vocabulary.verdicts import PRIZE, PRIZES
from fwreport.vocabulary.words import fold

ASPECTS = COMMON | CONS | CRITERIA | FACTS | PROS | USES


def section_names(document: Document) -> list[str]:
    """The names of sections that are built alike, caption by caption.

    Of "Camera" above "X One" and "X Two", and "Battery" above the same two, it is the
    lower ones that are compared: names are spoken of elsewhere, criteria are not.
    """
    children: dict[str, list[str]] = defaultdict(list)
    names: dict[str, str] = {}
    below: dict[str, str] = {}
    for part in document.parts:
        if part.kind != "heading":
            continue
        name = heading_name(part.text)
        if name:
            names.setdefault(part.block_id, name)
        if part.headings and part.headings[0].block_id in names:
            children[part.headings[0].block_id].append(fold(label(part.text)))
            below.setdefault(fold(label(part.text)), name)
    weighed = [
        h for h, labels in children.items() if PROS & {*labels} and CONS & {*labels}
    ]
    judged = {fold(names[h]) for h in weighed}  # what stands over these is a criterion
    alike = {h for h in parallel(dict(children)) if not judged & {*children[h]}}
    alike |= {*weighed}
    upper = [name for heading, name in names.items() if heading in alike]
    shared = Counter(text for h in alike for text in {*children[h]})
    lower = [below[text] for text, count in shared.items() if count > 1]
    lower = [name for name in lower if name and not is_aspect(fold(name))]
    if sum(is_aspect(fold(name)) for name in upper) * 2 > len(upper) and not weighed:
        upper = []  # criteria, each with "Rating:" below it
    if weighed or len(lower) < 2:
        return upper
    if not upper:
        return lower
    return lower if named_more(lower, upper, document) else upper


def named_more(ones: list[str], others: list[str], document: Document) -> bool:
    """Whether some names look more like names than others do.

    A heading that is a common word for criteria is none; else it counts in how many
    blocks of text that are no headings the name stands.
    """
    share = [
        sum(is_aspect(fold(name)) for name in names) / len(names)
        for names in (ones, others)
    ]
    if share[0] != share[1]:
        return share[0] < share[1]
    counts = phrases(document)
    often = [
        sum(min(counts[fold(name)], 3) for name in names) / len(names)
        for names in (ones, others)
    ]
    return often[0] > often[1]


def is_aspect(name: str) -> bool:
    """Whether a folded name is, or ends with, a common word for criteria."""
    return name in ASPECTS or name.split(" ")[-1] in ASPECTS


def phrases(document: Document) -> Counter[str]:
    """How many blocks of text hold each run of at most four words."""
    counts: Counter[str] = Counter()
    for part in document.parts:
        if part.kind not in ("heading", "code", "note"):
            counts.update({*runs(fold(part.text).replace("|", " ").split())})
    return counts


def runs(words: list[str]) -> Iterator[str]:
    """All runs of one to four words, without the points and commas around them."""
    words = [word.strip(".,;:!?()*_`'\"|[]") for word in words]
    for start in range(len(words)):
        for length in range(1, NAME_WORDS + 1):
            if start + length <= len(words):
                yield " ".join(words[start : start + length])


def lead_names(document: Document) -> list[str]:
    """The lead-ins that come back in the lists under several headings."""
    heads: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for part in document.parts:
        lead = lead_of(part.text) if part.kind == "item" else None
        if is_lead(lead) and part.headings:
            heads[fold(lead.label)].add(part.headings[0].block_id)
            names.setdefault(fold(lead.label), lead.label)
    often = [name for name, where in heads.items() if len(where) >= 2]
    together = Counter(where for name in often for where in heads[name])
    kept = [n for n in often if sum(together[where] >= 2 for where in heads[n]) >= 2]
    return [names[name] for name in kept]


def is_lead(lead: Lead | None) -> bool:
    """Whether a lead-in can name what its line speaks of: no "Yes:"."""
    is_name = lead and lead.rest and len(lead.label.split()) <= NAME_WORDS
    is_prize = bool(is_name) and bool(PRIZES.match(lead.label))
    return bool(is_name) and not is_prize and fold(lead.label) not in YES | NO


def list_names(document: Document) -> list[str]:
    """The bold lead-ins of one list that the rest of the document speaks of, too."""
    lists: dict[str, list[str]] = defaultdict(list)
    for part in document.parts:
        lead = lead_of(part.text) if part.kind == "item" else None
        if lead and lead.is_bold and lead.rest:
            heading = part.headings[0].block_id if part.headings else ""
            lists[heading].append(lead.label)
    counts = phrases(document) if lists else Counter()
    for names in lists.values():
        again = [name for name in names if counts[fold(name)] > 1]
        if len(again) >= 2 and len(again) >= len(names) / 2:
            return again
    return []


def crossed_names(document: Document) -> list[str]:
    """The options of sections whose lists start with the same lead-ins.

    "X: Speed, Price" above "Y: Speed, Price" is a table set as text, and so is "Speed:
    X, Y" above "Price: X, Y".  Options are on the side with fewer words for criteria;
    else in the title; else on the shorter side, for a few are compared on more.
    """
    leads: dict[str, dict[str, str]] = defaultdict(dict)
    for part in document.parts:
        lead = lead_of(part.text) if part.kind == "item" else None
        if is_lead(lead) and part.headings:
            name = heading_name(part.headings[0].text)
            leads[name].setdefault(fold(lead.label), lead.label)
    leads.pop("", None)
    counts = Counter(text for found in leads.values() for text in found)
    shared = {text for text, count in counts.items() if count > 1}
    upper = [name for name, found in leads.items() if len(shared & {*found}) > 1]
    if len(upper) < 2:
        return []
    lower = {t: n for name in upper for t, n in leads[name].items() if t in shared}
    sides = [upper, list(lower.values())]
    title = fold(document.parts[0].text)

    def unlikely(names: list[str]) -> tuple[float, float, int]:
        """How unlikely it is that names are those of options."""
        aspects = sum(is_aspect(fold(name)) for name in names) / len(names)
        return aspects, -sum(fold(name) in title for name in names), len(names)

    return min(sides, key=unlikely)


def winning_names(document: Document) -> list[str]:
    """The names that lines such as "Winner: X" give, where there are several."""
    lines = [label(part.text) for part in document.parts if len(part.text) < 100]
    found = [
        match["rest"].strip(" *_") for line in lines if (match := PRIZE.match(line))
    ]
    names = [n for n in found if fold(n) not in TIES and len(n.split()) <= NAME_WORDS]
    return list(dict.fromkeys(names)) if len(names) > 2 else []
