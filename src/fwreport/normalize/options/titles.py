"""Names that a title lists without setting them against each other: "A, B and C"."""

import re

from fwreport.normalize.draft import Document
from fwreport.normalize.markup import label, lead_of
from fwreport.normalize.options.subjects import (
    KEYCAP,
    NAME_WORDS,
    SCOPE,
    heading_name,
    option_label,
)
from fwreport.vocabulary.columns import COMMON
from fwreport.vocabulary.marks import undecorated
from fwreport.vocabulary.phrases import COMPARED, IS_VERSUS
from fwreport.vocabulary.words import fold

TITLE_LENGTH = 150  # characters
PIECES = re.compile(r"\s*[:?!\uff1a\uff1f]\s*|\s[\u2013\u2014|-]\s")
COMMAS = re.compile(r"\s*[,\u3001]\s*(?:(?:and|und|et|y|e|or|oder|ou|o)\s+)?")
ANDS = re.compile(r"\s+(?:and|und|et|y|or|oder|ou|o|&)\s+")
TOGETHER = 2  # blocks that name two of them, where no table or list does


def listed_names(document: Document) -> list[str]:
    """The names that the title lists, where the document then compares them.

    "Setup, usage and tips" lists topics.  Names of options stand again in the first
    row or column of a table, over or in its lists, or two of them in one text; of those
    that a title says are compared, two in any text will do.
    """
    title = next(
        (p for p in document.parts if p.kind in ("heading", "paragraph")), None
    )
    if title is None or len(title.text) > TITLE_LENGTH or title.text.endswith("."):
        return []
    bare = label(title.text)
    if IS_VERSUS.search(f" {bare} "):
        return []
    places = named_places(document)
    texts = texts_of(document)
    for piece in PIECES.split(bare):
        names = listed(piece, places, " ".join(texts))
        if len(names) < 2:
            continue
        folded = [fold(name) for name in names]
        if all(name in places for name in folded):
            return names
        if is_spoken_of(folded, texts):
            return names
        is_compared = COMPARED.search(bare) and not COMMON & {*folded}
        if is_compared and len(spoken(folded, texts)) >= 2:
            return names
    return []


def listed(piece: str, places: frozenset[str], text: str) -> list[str]:
    """The names of a list; of "Comparing A" those last words that stand elsewhere."""
    parts = COMMAS.split(SCOPE.sub("", piece))
    parts = [*parts[:-1], *ANDS.split(parts[-1])]
    names = [undecorated(KEYCAP.sub("", part)) for part in parts]
    names = [name for name in names if name]
    if not names:
        return []
    words = names[0].split()
    ends = [" ".join(words[start:]) for start in range(len(words))]
    known = [end for end in ends if fold(end) in places]
    known += [end for end in ends if f" {fold(end)} " in text]
    first = known[0] if known else names[0]
    names = [first, *names[1:]]
    is_list = all(len(n.split()) <= NAME_WORDS and fold(n) for n in names)
    return names if is_list else []


def named_places(document: Document) -> frozenset[str]:
    """The folded texts that stand where names do: heads of tables, lists, sections.

    A heading counts where what is below it starts with lead-ins of its own.
    """
    places: set[str] = set()
    for part in document.parts:
        if part.rows:
            heads = [*(text for text, _ in part.rows[0])]
            heads += [row[0][0] for row in part.rows[1:] if row]
            places |= {fold(option_label(text)) for text in heads}
        lead = lead_of(part.text) if part.kind == "item" else None
        if lead and lead.rest:
            places.add(fold(lead.label))
            places |= {fold(heading_name(h.text)) for h in part.headings[:1]}
    return frozenset(places - {""})


def texts_of(document: Document) -> list[str]:
    """The folded texts below the title."""
    return [
        f" {fold(part.text)} "
        for part in document.parts[1:]
        if part.kind in ("paragraph", "item", "quote")
    ]


def spoken(names: list[str], texts: list[str]) -> list[str]:
    """Those of some names that come up in a text."""
    words = " ".join(texts)
    return [n for n in names if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", words)]


def is_spoken_of(names: list[str], texts: list[str]) -> bool:
    """Whether several texts name two of these, and each name comes up."""
    forms = [re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in names]
    found = [[bool(form.search(text)) for form in forms] for text in texts]
    together = sum(sum(row) >= 2 for row in found)
    return together >= TOGETHER and all(map(any, zip(*found, strict=True)))
