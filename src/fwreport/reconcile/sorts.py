"""Sorts: prose that says an option is what a column of a table says another one is.

A column "Type" that calls one option lossy and another lossless divides them in sorts;
"X is lossy" in a sentence is then an answer to that column.
"""

import re
from typing import NamedTuple

from fwreport.reconcile.voices import Claim, Named
from fwreport.vocabulary.clauses import clauses_of, names_version
from fwreport.vocabulary.columns import NO, YES
from fwreport.vocabulary.opposites import poles_of
from fwreport.vocabulary.quality import stance_of
from fwreport.vocabulary.topics_told import IS
from fwreport.vocabulary.words import fold

VALUE_WORDS = 2
IN_TABLE = re.compile(r"/r\d+/c\d+$")
KINDS = ["statement", "fact"]
ARTICLE = r"(?:(?:an?|the|eine?[nr]?|der|die|das|une?|le|la|una?|el|il)\s+)?"
AFTER = (
    r"(?=\s*(?:$|[.,;:!?()]|(?:and|but|so|since|und|aber|denn|et|mais|y|pero|e|ma)\s))"
)
OPEN = re.compile(
    r"\b(?:if|whether|unless|when|not|wenn|falls|ob|nicht|si|no|se)\b", re.IGNORECASE
)


class Sort(NamedTuple):
    """What a column says of one option, and of the others."""

    criterion_id: str
    label: str
    own: str  # folded
    others: tuple[str, ...]  # what it says of the others, as written


class Told(NamedTuple):
    """A sort that a clause gives an option, beside another one of the column."""

    named: Named
    sort: Sort
    value: str


def sorts_of(
    claims: list[Claim], named: dict[str, list[Named]]
) -> dict[str, dict[Sort, list]]:
    """The columns that divide options in sorts, by option, each with its cells.

    A word or two in each cell that judge nothing and no number, not all of them alike.
    """
    columns: dict[tuple[str, str], list[Claim]] = {}
    for cell in claims:
        is_placed = cell.kind in KINDS and isinstance(cell.criterion_id, str)
        if is_placed and IN_TABLE.search(cell.claim_id):
            columns.setdefault((cell.block_id, cell.criterion_id), []).append(cell)
    found: dict[str, dict[Sort, list]] = {}
    for (_, criterion), column in columns.items():
        values = {}
        for cell in column:
            own = named.get(cell.claim_id, [])
            if len(own) == 1 and not own[0].is_indirect:
                values[own[0].option_id] = cell
        texts = {fold(cell.text): cell.text for cell in column}
        if len(values) < len(column) or len(texts) < 2 or not all(map(is_sort, texts)):
            continue
        label = column[0].criterion_label
        for option, cell in values.items():
            own = fold(cell.text)
            others = tuple(texts[t] for t in sorted(texts) if not shares(t, own))
            sort = Sort(criterion, label, own, others)
            if others:
                found.setdefault(option, {}).setdefault(sort, []).append(cell)
    return found


def is_sort(text: str) -> bool:
    """Whether the text of a cell is but the name of a sort."""
    if not 0 < len(text.split()) <= VALUE_WORDS or re.search(r"[\d,;/]", text):
        return False
    is_judged = stance_of(text).level is not None or poles_of(text)
    return text not in YES | NO and len(text) > 2 and not is_judged


def shares(one: str, other: str) -> bool:
    """Whether two sorts may both be so: they have a word in common."""
    return bool(set(one.split()) & set(other.split()))


def told_sorts(
    text: str, options: list[Named], names: dict[str, str], sorts: dict[str, dict]
) -> list[Told]:
    """The sorts that a text gives an option by its name, against those of a column."""
    found = []
    for named in options if not names_version(text) else ():
        own = sorts.get(named.option_id, ())
        name = re.escape(names.get(named.option_id, named.option_id))
        opening = re.compile(rf"(?<!\w){name}\s+{IS}\s+", re.IGNORECASE)
        for clause in clauses_of(text) if own and not named.is_indirect else ():
            match = opening.search(clause)
            if not match or OPEN.search(clause[: match.start()]):
                continue
            said = clause[match.end() :]
            for sort in own:
                value = next((v for v in sort.others if opens(said, v)), "")
                if value:
                    found.append(Told(named, sort, value))
    return found


def opens(said: str, value: str) -> bool:
    """Whether what is said of an option is a sort, and then something else."""
    shape = rf"{ARTICLE}{re.escape(value)}{AFTER}"
    return bool(re.match(shape, said, re.IGNORECASE))
