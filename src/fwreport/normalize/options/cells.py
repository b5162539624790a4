"""Names that stand in cells of tables alone: "Criterion | Winner", "Phone | Score"."""

import re
from collections import Counter
from collections.abc import Iterator

from fwreport.normalize.draft import Document, Part
from fwreport.normalize.markup import label
from fwreport.normalize.options.sections import is_aspect, phrases
from fwreport.normalize.options.subjects import NAME_WORDS, option_label
from fwreport.normalize.roles import cell, is_number
from fwreport.vocabulary.columns import (
    ANONYMOUS,
    CRITERIA,
    EMPTY,
    NOTES,
    NUMBERS,
    SITUATIONS,
    TIES,
    WINNERS,
)
from fwreport.vocabulary.grades import is_grade
from fwreport.vocabulary.phrases import RATES
from fwreport.vocabulary.verdicts import IS_WINNER
from fwreport.vocabulary.verdicts import TIE as IS_TIE
from fwreport.vocabulary.words import fold

# What a cell says after the name of the winner: "Amsel (by far)", "Amsel, barely".
AFTER = re.compile(
    r"\s*[(\[,;:.!\u2014]|\s[\u2013-]\s|\s+(?:by|mit|avec|con|met|over|vs\.?)\s"
)
BETWEEN = re.compile(r"\s*(?:/|&|\+|,|\s(?:and|or|und|oder|et|ou|y|o|e|en|i|och)\s)\s*")
SHARE = 0.75  # of the cells that are names, where a column holds names
FEW = 2  # names or rows that make a comparison
STEM = 4  # letters that "Phone" and "Phones" share


def winning_cells(document: Document) -> list[str]:
    """The names that columns of winners hold, beside columns of criteria alone.

    A head that may ask for something else ("Advantage", "Best") names options where
    most of its cells come back, there or elsewhere in the document.
    """
    names: list[str] = []
    for part in document.parts:
        for column in prize_columns(part):
            cells = [cell(row, column) for row in part.rows[1:]]
            found = [name for text in cells for name in names_in(text)]
            said = [text for text in map(label, cells) if is_said(text)]
            is_full = len([t for t in said if names_in(t)]) >= SHARE * len(said)
            head = label(part.rows[0][column][0])
            is_sure = bool(IS_WINNER.match(head)) or come_back(found, document)
            if is_full and is_sure and len(set(map(fold, found))) >= FEW:
                names += found
    return list(dict.fromkeys(names))


def prize_columns(part: Part) -> Iterator[int]:
    """The columns of winners in a table whose other heads name no option."""
    if not part.rows or len(part.rows) <= FEW:
        return
    heads = [fold(label(text)) for text, _ in part.rows[0]]
    beside = CRITERIA | SITUATIONS | NOTES | NUMBERS | ANONYMOUS | {""}
    prizes = [n for n, head in enumerate(heads) if n and head in WINNERS]
    others = [head for n, head in enumerate(heads) if n not in prizes]
    if len(prizes) == 1 and all(head in beside for head in others):
        yield prizes[0]


def names_in(text: str) -> list[str]:
    """The names that a cell gives, one or several; none where it is a sentence."""
    bare = AFTER.split(label(text), maxsplit=1)[0]
    parts = [part.strip(" *_'\"") for part in BETWEEN.split(bare)]
    return [p for p in parts if is_name(p)] if all(map(is_name, parts)) else []


def is_name(text: str) -> bool:
    """Whether some words are a name rather than a word for a criterion or a grade."""
    folded = fold(text)
    return (
        0 < len(text.split()) <= NAME_WORDS
        and any(c.isalpha() for c in text)
        and not text.islower()
        and folded not in TIES
        and not is_grade(folded)
        and not IS_TIE.match(text)
        and not is_aspect(folded)
    )


def is_said(text: str) -> bool:
    """Whether a cell says more than that nobody is ahead."""
    is_even = fold(text) in TIES or bool(IS_TIE.match(text))
    return text not in EMPTY and not is_even


def come_back(names: list[str], document: Document) -> bool:
    """Whether most of some names are given twice, or stand in another block, too."""
    here = Counter(map(fold, names))
    counts = phrases(document)
    again = [n for n, count in here.items() if count > 1 or counts[n] > 1]
    return bool(here) and len(again) >= SHARE * len(here)


def scored_rows(document: Document) -> list[str]:
    """The names in the first column of a table of scores: "Phone | Score".

    They are options where the title names what they are ("The best phones"), or where
    most of them come up elsewhere in the document.
    """
    title = next((p.text for p in document.parts if p.kind == "heading"), "")
    stems = {word[:STEM] for word in fold(label(title)).split() if len(word) >= STEM}
    for part in document.parts:
        if len(part.rows) <= FEW or len(part.rows[0]) < 2:
            continue
        heads = [fold(label(text)) for text, _ in part.rows[0]]
        columns = [n for n in range(len(heads)) if not is_number(n, heads, part.rows)]
        columns = [n for n in columns if heads[n] not in NUMBERS]
        if len(columns) < 2 or not RATES.search(heads[columns[1]]):
            continue
        cells = [option_label(cell(row, columns[0])) for row in part.rows[1:]]
        names = [name for name in cells if is_name(name)]
        head = heads[columns[0]]
        is_kind = len(head) >= STEM and head.split(" ")[-1][:STEM] in stems
        is_sure = (is_kind and head not in CRITERIA) or come_back(names, document)
        if is_sure and len(names) == len(cells) == len(set(map(fold, names))):
            return names
    return []
